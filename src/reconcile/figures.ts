/** Values put into an act's figures, and figures told apart by where they stand. */
import { parseQuantity } from '../model/amount.ts';
import type { AllocationRecord, Figure, Records } from '../model/records.ts';
import { mapFigures, type NamedFigure } from '../model/walk.ts';
import { sayMilli } from '../model/said-figure.ts';

/** The records with some figures holding other values; everything else is the same object. */
export function withValues(records: Records, values: ReadonlyMap<string, number | null>): Records {
  if (values.size === 0) return records;
  const valued = mapFigures(records, (figure, record, field) => {
    const value = values.get(`${record}.${field}`);
    return value === undefined || value === figure.value ? figure : { ...figure, value };
  });
  if (valued.allocations === records.allocations) return valued;
  return {
    ...valued,
    allocations: valued.allocations.map((row, index) => withInformation(records.allocations[index]!, row)),
  };
}

/** The same for two figures that are the same characters at the same place of the act. */
export function placeKey({ figure, unit }: Pick<NamedFigure, 'figure' | 'unit'>): string {
  const { page, line, box, text } = figure.place;
  return JSON.stringify([unit, page, line, box, text, figure.text]);
}

/** A cell that holds nothing but a count says what the count says, as read or as mended. */
function withInformation(was: AllocationRecord, row: AllocationRecord): AllocationRecord {
  const [before, after] = [was.quantities[0]?.figure, row.quantities[0]?.figure];
  if (row.quantities.length !== 1 || before === undefined || after === undefined || before === after)
    return row;
  const text = shown(before);
  if (text === null || row.information !== text) return row;
  return { ...row, information: shown(after) ?? row.information };
}

function shown({ value, text }: Figure): string | null {
  if (value === null || value === parseQuantity(text)) return text;
  return sayMilli(value, 'fr');
}

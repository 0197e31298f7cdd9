/** Rows whose amount and count look as if their columns were exchanged: each is then offered the other's text. */
import type { AllocationRecord, Records } from '../model/records.ts';
import { readFigure, type OtherReading } from './observation.ts';

/** Cost in nats of a row read with its columns exchanged, once it looks so; shared by both figures. */
const SWAPPED = 3;
const PRINTED_AMOUNT = /[.,]\d{2}(?!\d)|€/u;

/** Other readings by figure id. */
export function swappedReadings(records: Records): ReadonlyMap<string, readonly OtherReading[]> {
  const found = new Map<string, readonly OtherReading[]>();
  for (const row of records.allocations) {
    const [quantity] = row.quantities;
    if (row.quantities.length !== 1 || quantity === undefined || !looksSwapped(row)) continue;
    const amount = readFigure(quantity.figure.text, 'cents');
    const count = readFigure(row.amount.text, 'milli');
    if (amount === null || count === null) continue;
    found.set(`${row.id}.amount`, [{ value: amount, cost: SWAPPED, origin: 'neighbouring-cell' }]);
    found.set(`${row.id}.quantities.0`, [{ value: count, cost: SWAPPED, origin: 'neighbouring-cell' }]);
  }
  return found;
}

function looksSwapped(row: AllocationRecord): boolean {
  return PRINTED_AMOUNT.test(row.quantities[0]!.figure.text) && !PRINTED_AMOUNT.test(row.amount.text);
}

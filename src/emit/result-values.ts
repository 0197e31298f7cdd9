import { formatCents, formatMilli } from '../model/amount.ts';
import type { Place } from '../model/place.ts';
import type { Figure, OperationPart, QuantityRecord } from '../model/records.ts';
import type { Result } from '../model/result.ts';

type ResultSource = NonNullable<Result['findings'][number]['source']>;
type ResultQuantity = Result['allocations'][number]['quantities'][number];

/** One part of an operation as the prose announces it. */
export function partOf(part: OperationPart): Result['operations'][number]['parts'][number] {
  return {
    label: part.label,
    amount: euros(part.amount),
    beneficiaries: count(part.beneficiaries),
    quantities: part.quantities.map(quantityOf),
    period: part.period === null ? null : { from: part.period.from, to: part.period.to },
  };
}

/** A quantity with its unit; `null` where it stands but cannot be read. */
export function quantityOf(quantity: QuantityRecord): ResultQuantity {
  const { value } = quantity.figure;
  return { value: value === null ? null : formatMilli(value), unit: quantity.unit };
}

/** Cents as a decimal string; `null` where there is no figure or it cannot be read. */
export function euros(figure: Figure | null): string | null {
  const value = figure?.value ?? null;
  return value === null ? null : formatCents(value);
}

/** Counts are kept in thousandths like every quantity; the result gives them as integers, or not at all. */
export function count(figure: Figure | null): number | null {
  const value = figure?.value ?? null;
  return value === null || value % 1000 !== 0 ? null : value / 1000;
}

/** A place in the file's key order. */
export function placed(place: Place): ResultSource {
  const { page, box, line, text } = place;
  return {
    page,
    box:
      box === null
        ? null
        : { x0: rounded(box.x0), y0: rounded(box.y0), x1: rounded(box.x1), y1: rounded(box.y1) },
    line,
    text,
  };
}

/** Hundredths of a point are below any scanner's pixel, and keep the file readable. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** A confidence within 0 to 1, to three decimals. */
export function ratio(value: number | null): number | null {
  return value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

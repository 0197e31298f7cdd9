import { decimal, sum } from '../french.ts';
import type { TruthAllocation, TruthQuantity, TruthTotal } from '../truth.ts';

/** A truth row with everything empty but what is given; figures in cents. */
export function allocation(
  given: Partial<Omit<TruthAllocation, 'amount'>> & { beneficiary: string; cents: number },
): TruthAllocation & { cents: number } {
  const { cents, ...rest } = given;
  const row = {
    page: 0,
    annex: null,
    territories: [],
    theme: null,
    operation: null,
    reference: null,
    object: null,
    information: null,
    quantities: [],
    amount: decimal(cents),
    financing: null,
    agreement: null,
    budgeted: true,
    extra: {},
    group: null,
    ...rest,
  };
  // Kept out of the truth file: for the maker's own sums.
  Object.defineProperty(row, 'cents', { value: cents, enumerable: false });
  return row as TruthAllocation & { cents: number };
}

export function total(
  given: Partial<TruthTotal> & { scope: TruthTotal['scope']; amount: string },
): TruthTotal {
  return {
    page: 0,
    part: 'annex',
    themeCode: null,
    operationCode: null,
    quantities: [],
    closes: true,
    ...given,
  };
}

export function quantity(value: string | number, unit: string | null = null): TruthQuantity {
  return { value: String(value).replace(',', '.'), unit };
}

export function cents(rows: readonly { cents: number }[]): number {
  return sum(rows.map((row) => row.cents));
}

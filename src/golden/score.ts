import type { Result } from '../model/result.ts';
import { pairRecords } from '../compare/pair-records.ts';

/** How many rows came out as expected: euros first, as people ask. */
export interface Score {
  readonly rows: number;
  readonly found: number;
  readonly invented: number;
  readonly amounts: number;
  readonly beneficiaries: number;
  readonly doubtful: number;
  /** Amounts that differ from the expected one and are called proved: must be 0. */
  readonly wrongProved: number;
}

type Row = Result['allocations'][number];

/** Counts over all acts of a sample. Pure. */
export function scoreOf(expected: readonly Result[], actual: readonly Result[]): Score {
  const rows = (results: readonly Result[]): Row[] => results.flatMap((result) => result.allocations);
  const pairs = pairRecords(rows(expected), rows(actual)).map(
    (pair) => [pair.expected as Row | null, pair.actual as Row | null] as const,
  );
  const both = pairs.filter((pair): pair is readonly [Row, Row] => pair[0] !== null && pair[1] !== null);
  const found = rows(actual);
  return {
    rows: rows(expected).length,
    found: both.length,
    invented: pairs.filter(([before]) => before === null).length,
    amounts: both.filter(([before, after]) => before.amount === after.amount).length,
    beneficiaries: both.filter(([before, after]) => before.beneficiary === after.beneficiary).length,
    doubtful: found.filter((row) => row.status === 'doubtful').length,
    wrongProved: pairs.filter(
      ([before, after]) => after?.status === 'proved' && before?.amount !== after.amount,
    ).length,
  };
}

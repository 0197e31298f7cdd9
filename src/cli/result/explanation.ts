import type { Language } from '../../model/language.ts';
import type { Result, ResultCheck, ResultFigure } from '../../model/result.ts';
import { recordIndex, type IndexedRecord } from '../../emit/record-index.ts';
import { recordOf } from '../../emit/summary.ts';

type ResultRepair = Result['repairs'][number];

/** Everything a result knows about one record or figure. */
export interface Explanation {
  readonly record: IndexedRecord;
  readonly figures: readonly ResultFigure[];
  readonly repairs: readonly ResultRepair[];
  readonly checks: readonly ResultCheck[];
  /** The table of money that a row stands in. */
  readonly table: Result['tables'][number] | null;
  /** What people said of it. */
  readonly edits: Result['edits'];
}

/**
 * Gathers what is known about `id`: a record (`a12`, `t3`, `article5`, `vote1`) or one figure of it (`a12.amount`).
 * `null` when the result holds no such thing.
 */
export function explanationOf(result: Result, id: string, language: Language): Explanation | null {
  const record = recordIndex(result, language).get(recordOf(id));
  if (record === undefined) return null;
  const figures = result.figures.filter(
    (figure) => figure.figure === id || (recordOf(figure.figure) === id && !id.includes('.')),
  );
  if (id.includes('.') && figures.length === 0) return null;
  const row = result.allocations.find((allocation) => allocation.id === record.id);
  const named = new Set(figures.flatMap((figure) => figure.checks));
  return {
    record,
    figures,
    table: result.tables.find((table) => table.id === row?.table) ?? null,
    edits: result.edits.filter(({ key }) => key?.split(' ').includes(record.key) === true),
    repairs: result.repairs.filter(
      (repair) =>
        (row?.repairs.includes(repair.id) ?? false) ||
        repair.field === id ||
        recordOf(repair.field) === record.id,
    ),
    checks: result.checks.filter(
      (check) =>
        named.has(check.id) ||
        check.evidence.some((evidence) => evidence === id || recordOf(evidence) === id),
    ),
  };
}

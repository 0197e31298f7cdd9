/**
 * Lines that say what the group of rows below them, or above, adds up to, under the group's own name (`Sports 4 000,00 €`): no word
 * tells them from rows, but that they cut the whole table into groups of which each makes its line does. One line that is the
 * sum of others may be chance; a table that falls into such groups without a rest is not.
 */
import { message } from '../../messages/message.ts';
import { finding } from '../../model/finding.ts';
import type { AllocationRecord, Records, TotalRecord } from '../../model/records.ts';
import { totalOf, withTotals } from './renumber.ts';

/** A line of a group's sum, and the rows of the group. */
interface Band {
  readonly sum: AllocationRecord;
  readonly rows: readonly AllocationRecord[];
}

/** Fewest groups of two rows at least: groups of one row are two rows alike. */
const FEWEST = 2;

/** The records with such lines as totals; where no printed total counts the rows without them, they prove nothing and are asked about. */
export function withBands(records: Records): Records {
  return records.tables.reduce((now, { id }) => {
    const rows = now.allocations.filter(({ table }) => table === id);
    const bands = bandsOf(rows) ?? bandsOf(rows.toReversed())?.reverse() ?? null;
    return bands === null ? now : asTotals(now, rows, bands);
  }, records);
}

/** The groups that rows fall into where each begins with its sum; `null` where they do not, to the last row. */
function bandsOf(rows: readonly AllocationRecord[]): Band[] | null {
  const bands: Band[] = [];
  let at = 0;
  while (at < rows.length) {
    const sum = rows[at]!;
    let [left, end] = [sum.amount.value, at + 1];
    if (left === null || left <= 0 || sum.reference !== null) return null;
    for (; left > 0 && end < rows.length; end += 1) {
      const { value } = rows[end]!.amount;
      if (value === null || value < 0) return null;
      left -= value;
    }
    if (left !== 0) return null;
    bands.push({ sum, rows: rows.slice(at + 1, end) });
    at = end;
  }
  const several = bands.filter((band) => band.rows.length > 1).length;
  return several >= FEWEST && several * 2 >= bands.length ? bands : null;
}

function asTotals(records: Records, rows: readonly AllocationRecord[], bands: readonly Band[]): Records {
  const whole = bands.reduce((sum, band) => sum + band.sum.amount.value!, 0);
  const isCounted = records.totals.some(({ amount, unsure }) => amount.value === whole && unsure !== true);
  const lost = new Map<string, TotalRecord>(
    bands.map(({ sum, rows: own }) => [
      sum.id,
      totalOf(sum, { level: { scope: 'group' }, rows: own }, !isCounted),
    ]),
  );
  const groupOf = new Map(
    bands.flatMap(({ sum, rows: own }) => own.map(({ id }) => [id, sum.beneficiary] as const)),
  );
  const kept = records.allocations
    .filter(({ id }) => !lost.has(id))
    .map((row) => {
      const name = groupOf.get(row.id) ?? '';
      return row.theme === null && name !== '' ? { ...row, theme: { code: name, name } } : row;
    });
  const [first] = rows;
  const said = message('segment/group-sums', { sums: bands.length, rows: rows.length - bands.length });
  const findings = [...records.findings, finding(isCounted ? 'info' : 'warning', said, first!.source)];
  return withTotals({ ...records, findings }, kept, lost);
}

/**
 * Totals that only their sums tell from rows. One without a label names no one, and its amount is the sum of the rows above
 * it, where a group, a theme or the table ends: its value alone tells it, so it is said and proves nothing; what is printed
 * elsewhere goes before: a labelled total or a sentence that counts the amount as a grant leaves it a row. One whose label
 * may be a name (`Total Sports`, `Total Danse`) is a total where it is the sum of the rows since the last one.
 */
import { message } from '../../messages/message.ts';
import { parseAmount } from '../../model/amount.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { isBefore } from '../../model/place.ts';
import type { AllocationRecord, Records, TotalRecord } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { isCarried } from '../../profiles/carried.ts';
import { opensTotal } from '../../profiles/total-labels.ts';
import { totalOf, withTotals, type Closed } from './renumber.ts';

/** Rows that a lost total may close: those of one operation, of one theme, of the whole table. */
interface Level {
  readonly scope: TotalRecord['scope'];
  readonly keyOf: (row: AllocationRecord) => string;
  readonly isNamed: (row: AllocationRecord) => boolean;
}

const LEVELS: readonly Level[] = [
  {
    scope: 'operation',
    keyOf: ({ table, theme, operation }) => JSON.stringify([table, theme?.code, operation?.code]),
    isNamed: ({ operation }) => operation !== null,
  },
  {
    scope: 'theme',
    keyOf: ({ table, theme }) => JSON.stringify([table, theme?.code]),
    isNamed: ({ theme }) => theme !== null,
  },
  { scope: 'table', keyOf: ({ table }) => JSON.stringify(table), isNamed: () => true },
];

/** The records with rows that are totals made totals, and what should be known of it. */
export function withLostTotals(records: Records, profile: Profile): Records {
  const rows: AllocationRecord[] = [];
  const counted: AllocationRecord[] = [];
  const lost = new Map<string, TotalRecord>();
  const findings: Finding[] = [];
  for (const [index, row] of records.allocations.entries()) {
    const below = records.allocations[index + 1];
    const totals = [...records.totals, ...lost.values()];
    const isLabelled = opensTotal(row.beneficiary, profile, true);
    // A sum that says that it is carried over is known by its name, and stands for no rows of its own.
    const carries = isCarried(row.beneficiary, profile);
    const closed = carries
      ? null
      : isLabelled
        ? labelledOver(row, rows, totals)
        : (closedBy(row, rows, below, totals) ?? carriedOver(row, counted, below));
    if (closed === null) {
      rows.push(row);
      if (!carries) counted.push(row);
      continue;
    }
    lost.set(row.id, totalOf(row, closed, !isLabelled));
    if (isLabelled) continue;
    const { page } = row.source;
    const said = { page, amount: row.amount.value!, rows: closed.rows.length };
    findings.push(finding('warning', message('segment/total-without-label', said), row.amount.place));
  }
  if (lost.size === 0) return records;
  return withTotals({ ...records, findings: [...records.findings, ...findings] }, rows, lost);
}

/** What a row named like a total closes: the rows of its table since the last total, or all of them. */
function labelledOver(
  row: AllocationRecord,
  before: readonly AllocationRecord[],
  totals: readonly TotalRecord[],
): Closed | null {
  const own = before.filter(({ table }) => table === row.table);
  const above = totals.filter(({ part, source }) => part === 'annex' && isBefore(source, row.source));
  const closed = new Set(above.flatMap(({ rows }) => rows ?? []));
  const since = own.filter(({ id }) => !closed.has(id));
  const cents = row.amount.value;
  if (cents === null || row.reference !== null) return null;
  for (const [scope, rows] of [
    ['group', since],
    ['table', own],
  ] as const)
    if (rows.length > 1 && sumOf(rows) === cents) return { level: { scope }, rows };
  return null;
}

/** Fewest rows whose sum is no chance. */
const FEWEST_CARRIED = 4;

/** The first line of a page, or the last, that says what all rows of the pages so far add up to, whatever it calls it. */
function carriedOver(
  row: AllocationRecord,
  before: readonly AllocationRecord[],
  below: AllocationRecord | undefined,
): Closed | null {
  const own = before.filter(({ table }) => table === row.table);
  const isAtEdge =
    (own.at(-1)?.source.page ?? row.source.page) < row.source.page ||
    (below?.table === row.table && below.source.page > row.source.page);
  if (!isAtEdge || row.reference !== null || own.length < FEWEST_CARRIED) return null;
  return row.amount.value !== null && sumOf(own) === row.amount.value
    ? { level: { scope: 'group' }, rows: own }
    : null;
}

function closedBy(
  row: AllocationRecord,
  before: readonly AllocationRecord[],
  below: AllocationRecord | undefined,
  totals: readonly TotalRecord[],
): Closed | null {
  const above = before.at(-1);
  const cents = row.amount.value;
  if (above?.table !== row.table || cents === null || cents <= 0 || !mayClose(row, above)) return null;
  if (below !== undefined && LEVELS[0]!.keyOf(below) === LEVELS[0]!.keyOf(above)) return null;
  const printed = totals.filter(({ part }) => part === 'annex');
  // What a total repeats that was printed already closes nothing.
  const last = printed.filter(({ source }) => isBefore(above.source, source) && isBefore(source, row.source));
  if (last.at(-1)?.amount.value === cents) return null;
  const levels = LEVELS.map((level) => {
    const own = before.filter((one) => level.keyOf(one) === level.keyOf(above));
    const isOver = below === undefined || level.keyOf(below) !== level.keyOf(above);
    return { level, isOver, rows: own, sum: sumOf(own) };
  }).filter(({ level }) => level.isNamed(above));
  // A grant may well be as large as the only one above it.
  const closed = levels.find(({ isOver, rows, sum }) => isOver && rows.length > 1 && sum === cents);
  if (closed === undefined) return null;
  const stated = new Set(totals.flatMap(({ part, amount }) => (part === 'annex' ? [] : [amount.value])));
  if (stated.has(2 * cents) && !stated.has(cents)) return null;
  // Whether the total printed right below counts the row too, or leaves it open whether it does.
  const next = printed.find(
    ({ source, rows }) =>
      isBefore(row.source, source) &&
      (below === undefined || isBefore(source, below.source)) &&
      (rows?.includes(row.id) ?? false),
  );
  const counts = next !== undefined && !levels.some(({ sum }) => sum === next.amount.value);
  return counts ? null : closed;
}

/** Whether a row stands in no other group than the one above it and names no one. */
function mayClose(row: AllocationRecord, above: AllocationRecord): boolean {
  const isApart = (['theme', 'operation'] as const).some(
    (level) => row[level] !== null && row[level].code !== above[level]?.code,
  );
  return !isApart && isNameless(row, above);
}

/** Whether a row names no one: no name, no file number, and at most one scrap of text of its own, such as a misread label. */
function isNameless(row: AllocationRecord, above: AllocationRecord): boolean {
  if (row.beneficiary !== '' || row.reference !== null) return false;
  const textsOf = (one: AllocationRecord): (string | null)[] => [
    one.object,
    one.information,
    one.financing,
    one.agreement,
    ...one.territories,
    ...Object.values(one.extra),
  ];
  const inherited = new Set(textsOf(above));
  const own = textsOf(row).filter((text) => text !== null && text !== '' && !inherited.has(text));
  return own.filter((text) => parseAmount(text!, { column: true }) === null).length <= 1;
}

/** In cents; `null` where one cannot be read. */
function sumOf(rows: readonly AllocationRecord[]): number | null {
  return rows.reduce<number | null>(
    (sum, { amount: { value } }) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

/**
 * The theme or operation of a row whose code was misread or not read: the name beside it stands under another code in many
 * others. Only a recognised code gives way, and none that a total of the table names.
 */
import { message } from '../../../messages/message.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import { compactKey, wordKey } from '../../../model/text-fold.ts';
import type { CodedName } from '../../../model/records.ts';
import { placeOf } from './matrix.ts';
import type { RawRow, RawTotal } from './raw.ts';

/** Rows that must agree on a code, and how many of them one that does not may stand against. */
const AGREE = 8;
const AGAINST = 0.05;
/** The same for a digit that looks like the other, and for a letter that does, where codes are digits. */
const ALIKE_DIGIT = 0.2;
const ALIKE = 0.5;
const LETTERS: Readonly<Record<string, string>> = { S: '5', O: '0', B: '8', I: '1', l: '1', Z: '2', G: '6' };
const DIGITS = ['17', '358', '568', '069'];
/** A shorter name may belong to two groups. */
const SHORTEST = 5;

type Item = RawRow | RawTotal;
type Level = 'theme' | 'operation';

/** The items with their codes settled, and what was settled. */
export function settleCodes(items: readonly Item[]): {
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const themed = settleLevel(items, 'theme', findings);
  return { items: settleLevel(themed, 'operation', findings), findings };
}

/** A group that many rows read alike. */
interface Known {
  readonly group: CodedName;
  readonly parent: string;
  readonly count: number;
}

function settleLevel(items: readonly Item[], level: Level, findings: Finding[]): Item[] {
  const { tallies, known } = tally(items, level);
  const settled = [...items];
  const settle = (at: number, row: RawRow, to: CodedName, count: number): void => {
    findings.push(settledCode(row, row.groups[level]!, to.code, count));
    settled[at] = { ...row, [level]: to.code, groups: { ...row.groups, [level]: to } };
  };
  items.forEach((item, at) => {
    if (item.kind !== 'row' || item.exact) return;
    const group = item.groups[level];
    if (group === null) return;
    if (isUnread(group)) {
      const meant = known.find((one) => one.parent === parentOf(item, level) && endsWith(group, one.group));
      if (meant !== undefined) settle(at, item, meant.group, meant.count);
      return;
    }
    const own = tallies.get(keyOf(item, level) ?? '')?.get(group.code) ?? 0;
    const whole = known.filter(
      (one) =>
        one.parent === parentOf(item, level) && own <= one.count * AGAINST && isCutOf(group, one.group),
    );
    if (whole.length === 1 && !isTotalled(items, item, level)) {
      settle(at, item, whole[0]!.group, whole[0]!.count);
      return;
    }
    const codes = tallies.get(keyOf(item, level) ?? '');
    if (codes === undefined) return;
    const [code, count] = [...codes].sort((a, b) => b[1] - a[1])[0]!;
    const stands =
      code === group.code || count < AGREE || codes.get(group.code)! > count * share(group.code, code);
    if (!stands && !isTotalled(items, item, level)) settle(at, item, { ...group, code }, count);
  });
  if (known.length > 0) fillBetween(settled, level, known, settle);
  return settled;
}

/** Most rows of a table that read their code must be as sure of it as this for one without to be a misreading. */
const MOSTLY = 0.8;
/** So many rows in a row may be misread. */
const LONGEST_GAP = 2;

/** A row that reads as no group, between two of the same known one, belongs to it: the rows of a group stand together. */
function fillBetween(
  items: Item[],
  level: Level,
  known: readonly Known[],
  settle: (at: number, row: RawRow, to: CodedName, count: number) => void,
): void {
  const rows = items.flatMap((item, at) => (item.kind === 'row' ? [{ row: item, at }] : []));
  const named = rows.filter(({ row }) => row.groups[level] !== null);
  const unread = named.filter(({ row }) => isUnread(row.groups[level]!));
  if (unread.length > (1 - MOSTLY) * named.length) return;
  const knownOf = (row: RawRow | undefined): Known | undefined =>
    row === undefined ? undefined : known.find((one) => isOf(row, level, one));
  for (let from = 0; from < rows.length; from += 1) {
    if (!isGap(rows[from]!.row, level)) continue;
    let to = from;
    while (to < rows.length && isGap(rows[to]!.row, level)) to += 1;
    const before = knownOf(rows[from - 1]?.row);
    const isOne = before !== undefined && before === knownOf(rows[to]?.row) && to - from <= LONGEST_GAP;
    // A total between them ends the group.
    const isWhole = isOne && rows[to]!.at - rows[from - 1]!.at === to - from + 1;
    if (isWhole) for (const { row, at } of rows.slice(from, to)) settle(at, row, before.group, before.count);
    from = to;
  }
}

function isGap(row: RawRow, level: Level): boolean {
  const group = row.groups[level];
  return group !== null && isUnread(group) && !row.exact;
}

function isOf(row: RawRow, level: Level, { parent, group }: Known): boolean {
  return row[level] === group.code && parentOf(row, level) === parent;
}

/** How often each code stands beside each name, and the groups that many rows read alike. */
function tally(
  items: readonly Item[],
  level: Level,
): { readonly tallies: ReadonlyMap<string, ReadonlyMap<string, number>>; readonly known: readonly Known[] } {
  const tallies = new Map<string, Map<string, number>>();
  const groups = new Map<string, Known>();
  for (const item of items) {
    const key = item.kind === 'row' ? keyOf(item, level) : null;
    if (item.kind !== 'row' || key === null) continue;
    const group = item.groups[level]!;
    const codes = tallies.get(key) ?? new Map<string, number>();
    tallies.set(key, codes);
    const count = (codes.get(group.code) ?? 0) + 1;
    codes.set(group.code, count);
    const first = groups.get(`${key}|${group.code}`);
    groups.set(`${key}|${group.code}`, {
      group: first?.group ?? group,
      parent: parentOf(item, level),
      count,
    });
  }
  const isFirst = (one: Known): boolean =>
    Math.max(...tallies.get(`${one.parent}|${wordKey(one.group.name)}`)!.values()) === one.count;
  return { tallies, known: [...groups.values()].filter((one) => one.count >= AGREE && isFirst(one)) };
}

/** A title whose code could not be read is its own code. */
function isUnread({ code, name }: CodedName): boolean {
  return code === name;
}

/** `Thématique ! ; Parcours jeunes` ends with the name of `Thématique 1 : Parcours jeunes`. */
function endsWith(read: CodedName, known: CodedName): boolean {
  const name = compactKey(known.name);
  return name.length >= 2 * SHORTEST && compactKey(read.name).endsWith(name);
}

/** `Thématique 5 : Parcours emploi` stops within the name of `Thématique 3 : Parcours emploi jeunes`, and 5 looks like 3. */
function isCutOf(read: CodedName, known: CodedName): boolean {
  const name = wordKey(read.name);
  const isCut = name.length >= SHORTEST && wordKey(known.name).startsWith(`${name} `);
  return isCut && read.code !== known.code && share(read.code, known.code) > AGAINST;
}

function isTotalled(items: readonly Item[], row: RawRow, level: Level): boolean {
  return items.some((item) => {
    if (item.kind !== 'total' || item.names === null) return false;
    if (level === 'theme') return item.names.theme === row.theme;
    return item.names.operation === row.operation && (item.names.theme ?? row.theme) === row.theme;
  });
}

/** How large a share of the rows that read `meant` those may be that read `read`. */
function share(read: string, meant: string): number {
  if (meant === LETTERS[read]) return ALIKE;
  const isAlike = DIGITS.some((alike) => read !== '' && alike.includes(read) && alike.includes(meant));
  return isAlike ? ALIKE_DIGIT : AGAINST;
}

function parentOf(row: RawRow, level: Level): string {
  return level === 'theme' ? '' : (row.theme ?? '');
}

/** What a coded group's name is known by: its words, for an operation within its theme. */
function keyOf(row: RawRow, level: Level): string | null {
  const group = row.groups[level];
  if (group === null || isUnread(group)) return null;
  const name = wordKey(group.name);
  return name.length < SHORTEST ? null : `${parentOf(row, level)}|${name}`;
}

function settledCode(row: RawRow, { code, name }: CodedName, settled: string, count: number): Finding {
  const source = placeOf(row.page, [...row.cells.values()].flat());
  if (code === name) {
    return finding(
      'info',
      message('segment/group-settled', { page: row.page, name, code: settled, rows: count }),
      source,
    );
  }
  return finding(
    'info',
    message('segment/code-settled-by-name', { page: row.page, code, name, rows: count, settled }),
    source,
  );
}

/**
 * The code of a group misread in one row: the name beside it stands under another code in many others. Only a recognised
 * code gives way, and none that a total of the table names.
 */
import type { Finding } from '../../../model/finding.ts';
import { wordKey } from '../../../model/text-fold.ts';
import type { CodedName } from '../../../model/records.ts';
import { placeOf } from './matrix.ts';
import type { RawRow, RawTotal } from './raw.ts';

/** Rows that must agree on a code, and how many of them one that does not may stand against. */
const AGREE = 8;
const AGAINST = 0.05;
/** The same for a letter that looks like the digit, where codes are digits. */
const ALIKE = 0.5;
const LETTERS: Readonly<Record<string, string>> = { S: '5', O: '0', B: '8', I: '1', l: '1', Z: '2', G: '6' };
/** A shorter name may belong to two groups. */
const SHORTEST = 5;

/** The items with their codes settled, and what was settled. */
export function settleCodes(items: readonly (RawRow | RawTotal)[]): {
  readonly items: readonly (RawRow | RawTotal)[];
  readonly findings: readonly Finding[];
} {
  const isTotalled = (row: RawRow, code: string): boolean =>
    items.some(
      (item) =>
        item.kind === 'total' &&
        item.names?.operation === code &&
        (item.names.theme === null || item.names.theme === row.theme),
    );
  const tallies = new Map<string, Map<string, number>>();
  for (const item of items) {
    if (item.kind !== 'row') continue;
    const key = keyOf(item);
    if (key === null) continue;
    const codes = tallies.get(key) ?? new Map<string, number>();
    codes.set(item.groups.operation!.code, (codes.get(item.groups.operation!.code) ?? 0) + 1);
    tallies.set(key, codes);
  }
  const findings: Finding[] = [];
  const settled = items.map((item) => {
    const key = item.kind === 'row' && !item.exact ? keyOf(item) : null;
    if (item.kind !== 'row' || key === null) return item;
    const { operation } = item.groups;
    const [code, count] = [...tallies.get(key)!].sort((a, b) => b[1] - a[1])[0]!;
    const own = tallies.get(key)!.get(operation!.code)!;
    const most = isLetterFor(operation!.code, code) ? count * ALIKE : count * AGAINST;
    const stands = code === operation!.code || count < AGREE || own > most;
    if (stands || isTotalled(item, operation!.code)) return item;
    findings.push(finding(item, operation!, code, count));
    return { ...item, operation: code, groups: { ...item.groups, operation: { ...operation!, code } } };
  });
  return { items: settled, findings };
}

/** Whether a code is a letter that looks like a digit (`S` for 5). */
function isLetterFor(read: string, meant: string): boolean {
  return meant === LETTERS[read];
}

/** What an operation's name is known by: its words, within its theme. */
function keyOf({ groups }: RawRow): string | null {
  const name = wordKey(groups.operation?.name ?? '');
  return name.length < SHORTEST ? null : `${groups.theme?.code ?? ''}|${name}`;
}

function finding(row: RawRow, { code, name }: CodedName, settled: string, count: number): Finding {
  return {
    code: 'segment/code-settled-by-name',
    severity: 'info',
    message: {
      fr: `Page ${row.page} : le code « ${code} » est lu devant « ${name} », que ${count} autres lignes donnent sous le code ${settled} ; c’est celui-ci qui est retenu.`,
      en: `Page ${row.page}: the code “${code}” is read before “${name}”, which ${count} other rows give under the code ${settled}; the latter is taken.`,
    },
    source: placeOf(row.page, [...row.cells.values()].flat()),
  };
}

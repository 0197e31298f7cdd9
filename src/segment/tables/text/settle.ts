/** Cells that repeat from row to row, written as most rows print them. */
import type { GrantRow } from '../rows.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { ReadRow } from './read-rows.ts';
import { joinTokens, keyOfWord, type Token } from './tokens.ts';

/**
 * Texts of a closing cell (financing or agreement) by row: among rows whose first lines print the same, the reading that
 * most share; numbers tell agreements apart (`annexe 10`, `annexe 11`) and are kept as read, unless lost.
 */
export function settleTails(rows: readonly ReadRow[], role: 'financing' | 'agreement'): Map<ReadRow, string> {
  const settled = new Map<ReadRow, string>();
  const readings = new Map(rows.map((row) => [row, cleanTail(row.columns[role].tokens)]));
  const first = (row: ReadRow): string => {
    const own = row.columns[role].tokens.slice(0, row.tailLength[role]);
    const other = role === 'agreement' ? row.tailLength.financing > 0 : false;
    return `${own.map((token) => token.key).join('')}${other ? '+' : ''}`;
  };
  for (const [, members] of groupBy(rows, first)) {
    const whole = mostCommon(members.map((row) => readings.get(row)!));
    const share = members.filter((row) => readings.get(row) === whole).length / members.length;
    for (const [, alike] of groupBy(members, (row) => numbersIn(readings.get(row)!))) {
      const reading = mostCommon(alike.map((row) => readings.get(row)!));
      for (const row of alike) {
        const lost = numbersIn(reading) === '' && numbersIn(whole) !== '' && share >= 0.5;
        settled.set(row, lost ? whole : reading);
      }
    }
  }
  return settled;
}

function numbersIn(text: string): string {
  return (text.match(/\d+/gu) ?? []).join(' ');
}

/** A stroke or dash of the cell before may stand at a joint: `Convention type - FSL annexe 9`. */
function cleanTail(tokens: readonly Token[]): string {
  const kept = tokens.filter(
    (token, index) => token.key !== '' || (index > 0 && index < tokens.length - 1 && token.text === '-'),
  );
  return joinTokens(kept).replace(/(\p{L}{3})(annexe)\b/gu, '$1 $2');
}

function mostCommon(texts: readonly string[]): string {
  const counts = [...groupBy(texts, (text) => text).entries()].map(
    ([text, all]) => [text, all.length] as const,
  );
  return counts.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? '';
}

/** `AFP2|` is `AFP2I` where the table or the act has that word; else the bar was a border. */
export function settleBars(text: string, words: ReadonlySet<string>): string {
  return text.replace(/(\S+)\|(?=\s|$)/gu, (_, word: string) =>
    words.has(keyOfWord(`${word}I`)) ? `${word}I` : word,
  );
}

/** Keys of all words of rows' cells. */
export function wordKeysOf(rows: readonly Pick<GrantRow, 'cells'>[]): Set<string> {
  return new Set(
    rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => cell.text.split(/\s+/u).map(keyOfWord))),
  );
}

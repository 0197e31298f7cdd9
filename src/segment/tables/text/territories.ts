import { compactKey, wordKey } from '../../../model/text-fold.ts';
import { likeWord } from '../../../profiles/template.ts';
import { groupBy } from './groups.ts';
import { joinTokens, type Token } from './tokens.ts';

/** The territories of a table: spellings by key, the most frequent one chosen. */
export interface Territories {
  readonly names: ReadonlyMap<string, string>;
  /** Keys of all their words. */
  readonly words: ReadonlySet<string>;
}

const OPEN = /[-–—,/]$/u;

/** Whether a territory cell goes on in the next line: it ends with the hyphen between two names. */
export function isOpen(tokens: readonly Pick<Token, 'text' | 'struck'>[]): boolean {
  const last = tokens.at(-1);
  return last !== undefined && (OPEN.test(last.text) || last.struck);
}

/** Learns territory names from cells that hold one, and from the profile. */
export function learnTerritories(
  cells: readonly (readonly Token[])[],
  vocabulary: readonly string[],
): Territories {
  const names = new Map<string, string>();
  for (const name of vocabulary) names.set(compactKey(name), name);
  const single = cells
    .filter((cell) => cell.length > 0 && !isOpen(cell))
    .map((cell) => joinTokens(cell).replace(/[.:;]+$/u, ''));
  for (const [key, spellings] of groupBy(single, compactKey)) {
    if (names.has(key) || key === '') continue;
    const tally = groupBy(spellings, (text) => text);
    names.set(key, [...tally.entries()].sort((a, b) => b[1].length - a[1].length)[0]![0]);
  }
  const words = new Set([...names.values()].flatMap((name) => wordKey(name).split(' ')));
  return { names, words: new Set([...words, ...names.keys()]) };
}

/** Cuts a territory cell into names, in printed order, each in its most frequent spelling. */
export function splitTerritories(tokens: readonly Token[], known: Territories): string[] {
  const text = tokens.map((token) => token.text).join(' ');
  const words = wordKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    let taken = 0;
    for (let length = Math.min(6, words.length - at); length > 0 && taken === 0; length -= 1) {
      const key = words.slice(at, at + length).join('');
      const name = known.names.get(key) ?? nearest(key, known);
      if (name === undefined) continue;
      found.push(name);
      taken = length;
    }
    if (taken === 0) return splitAtHyphens(text);
    at += taken;
  }
  return found;
}

function nearest(key: string, known: Territories): string | undefined {
  for (const [other, name] of known.names) if (likeWord(key, other)) return name;
  return undefined;
}

function splitAtHyphens(text: string): string[] {
  return text
    .split(/\s+[-–—/]\s*|\s*[-–—/]\s+|\s*,\s*/u)
    .map((name) => name.trim().replace(/[.:;\-–—]+$/u, ''))
    .filter((name) => name !== '');
}

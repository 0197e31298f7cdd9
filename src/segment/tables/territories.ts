import { compactKey, wordKey } from '../../model/text-fold.ts';
import { likeWord } from '../../profiles/template.ts';

/** The territories of a table: spellings by key, the most frequent one chosen. */
export interface Territories {
  readonly names: ReadonlyMap<string, string>;
  /** Keys of all their words. */
  readonly words: ReadonlySet<string>;
}

/** What stands between two names: a hyphen with a space on one side, a comma, a slash. A hyphen alone is in a name. */
const BETWEEN = /\s+[-–—/]\s*|\s*[-–—/]\s+|\s*[,;]\s*|\s+et\s+(?=\p{Lu})/u;
const LONGEST_NAME = 6;

/** Whether a territory cell goes on in the next line: it ends with the hyphen between two names. */
export function endsOpen(text: string): boolean {
  return /[-–—,/]$/u.test(text.trim());
}

/** Learns territory names from cells that hold one, and from the profile. */
export function learnTerritories(cells: readonly string[], vocabulary: readonly string[]): Territories {
  const names = new Map<string, string>();
  for (const name of vocabulary) names.set(compactKey(name), name);
  const spellings = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    const text = cell.trim().replace(/[.:;]+$/u, '');
    const key = compactKey(text);
    if (key === '' || names.has(key) || endsOpen(text) || BETWEEN.test(text)) continue;
    const tally = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, tally.set(text, (tally.get(text) ?? 0) + 1));
  }
  for (const [key, tally] of spellings) {
    if (!isSeveral([...tally.keys()][0]!, spellings)) names.set(key, bestSpelling(tally));
  }
  const words = new Set([...names.values()].flatMap((name) => wordKey(name).split(' ')));
  return { names, words: new Set([...words, ...names.keys()]) };
}

/** Several names whose hyphen was lost: each is known by itself. */
function isSeveral(text: string, known: ReadonlyMap<string, unknown>): boolean {
  const words = wordKey(text).split(' ');
  const cuts = (from: number, count: number): boolean => {
    if (from === words.length) return count > 1;
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to += 1) {
      if (to - from < words.length && known.has(words.slice(from, to).join('')) && cuts(to, count + 1))
        return true;
    }
    return false;
  };
  return words.length <= 2 * LONGEST_NAME && words.length >= 4 && cuts(0, 0);
}

/** The most frequent spelling; one with more accents where it is not rare, since recognition loses them. */
function bestSpelling(tally: ReadonlyMap<string, number>): string {
  const most = Math.max(...tally.values());
  const usual = [...tally].filter(([, count]) => count >= most * 0.2);
  const accents = (text: string): number => text.normalize('NFD').length - text.normalize('NFC').length;
  return usual.sort((a, b) => accents(b[0]) - accents(a[0]) || b[1] - a[1])[0]![0];
}

/** Cuts a territory cell into names, in printed order, each in its most frequent spelling. */
export function splitTerritories(text: string, known: Territories): string[] {
  const words = wordKey(text)
    .split(' ')
    .filter((word) => word !== '');
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    let taken = 0;
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0 && taken === 0; length -= 1) {
      const key = words.slice(at, at + length).join('');
      const name = known.names.get(key) ?? nearest(key, known);
      if (name === undefined) continue;
      found.push(name);
      taken = length;
    }
    if (taken === 0) return splitAtMarks(text);
    at += taken;
  }
  return found;
}

function nearest(key: string, known: Territories): string | undefined {
  for (const [other, name] of known.names) if (likeWord(key, other)) return name;
  return undefined;
}

function splitAtMarks(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((name) => name.trim().replace(/[.:;\-–—]+$/u, ''))
    .filter((name) => name !== '');
}

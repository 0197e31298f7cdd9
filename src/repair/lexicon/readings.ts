import { frenchForms, isFrench, withoutAccents } from './french.ts';

/**
 * How scanned French is misread, letter by letter, beyond a lost or turned accent: what engines without enough pixels see
 * in place of a letter that has something above or below it.
 */
const MISREADINGS: Readonly<Record<string, readonly string[]>> = {
  è: ['c', 'g', 'ec', 'eé', 'ée'],
  é: ['eé', 'ée'],
  ê: ['eé', 'ée'],
  ô: ['é', 'd', 'b', 'db', 'éo', 'dé'],
  û: ['i', 'ii', 'd', 'l', 't', 'ti', 'li', 'a', 'ia', 'lt', 'fi'],
  â: ['i', 'é', 'd'],
  ç: ['g', 'cg', 'q'],
  œ: ['ce', 'cc', 'ee', 'ae'],
};
/** Shorter misreadings than this could be anything. */
const SHORTEST = 4;
/** Two candidates closer than this are not told apart. */
const MARGIN = 0.6;

interface Candidate {
  readonly form: string;
  /** How the form looks when it is misread so. */
  readonly seen: string;
}

interface Index {
  /** Forms with an accent, by their letters without accents. */
  readonly accented: ReadonlyMap<string, readonly Candidate[]>;
  /** Forms by what they are misread as, without accents. */
  readonly misread: ReadonlyMap<string, readonly Candidate[]>;
}

let index: Index | null = null;

function readings(): Index {
  if (index !== null) return index;
  const accented = new Map<string, Candidate[]>();
  const misread = new Map<string, Candidate[]>();
  const plain = new Set<string>();
  const special: string[] = [];
  for (const form of frenchForms()) {
    const key = withoutAccents(form);
    plain.add(key);
    if (key !== form) push(accented, key, { form, seen: form });
    if (/[èéêôûâçœ]/u.test(form)) special.push(form);
  }
  for (const form of special) {
    for (const seen of misreadingsOf(form)) {
      const key = withoutAccents(seen);
      if (key.length >= SHORTEST && !plain.has(key)) push(misread, key, { form, seen });
    }
  }
  index = { accented, misread };
  return index;
}

function push(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const candidates = map.get(key);
  if (candidates === undefined) map.set(key, [candidate]);
  else candidates.push(candidate);
}

function misreadingsOf(form: string): string[] {
  const seen: string[] = [];
  for (let at = 0; at < form.length; at += 1)
    for (const reading of MISREADINGS[form.charAt(at)] ?? [])
      seen.push(form.slice(0, at) + reading + form.slice(at + 1));
  return seen;
}

/**
 * The one French word that an unknown word was, told by its accents alone; `null` when it is known, when none is like it,
 * or when two are.
 */
export function accentedReading(word: string): string | null {
  if (isFrench(word)) return null;
  const small = word.toLowerCase();
  return cheapest(small, readings().accented.get(withoutAccents(small)) ?? []);
}

/** The one French word that an unknown word is a misreading of, letters and accents; `null` as {@link accentedReading}. */
export function misreadWord(word: string): string | null {
  if (isFrench(word)) return null;
  const small = word.toLowerCase();
  return cheapest(small, readings().misread.get(withoutAccents(small)) ?? []);
}

function cheapest(word: string, candidates: readonly Candidate[]): string | null {
  const costs = new Map<string, number>();
  for (const { form, seen } of candidates) {
    const cost = accentCost(word, seen);
    if (cost < (costs.get(form) ?? Infinity)) costs.set(form, cost);
  }
  const [best, second] = [...costs].sort((a, b) => a[1] - b[1]);
  if (best === undefined || (second !== undefined && second[1] - best[1] < MARGIN)) return null;
  // A word that lost several accents may have lost one more: `delegue` is `délègue` or `délégué`.
  if (second !== undefined && best[1] >= 2) return null;
  return best[0];
}

/** What it takes to see `meant` as `word`: an acute for a grave is the commonest slip; no engine adds an accent to a bare letter. */
function accentCost(word: string, meant: string): number {
  if (word.length !== meant.length) return Infinity;
  let cost = 0;
  for (let at = 0; at < word.length; at += 1) {
    const [read, letter] = [word.charAt(at), meant.charAt(at)];
    if (read === letter) continue;
    if (read === 'é' && letter === 'è') cost += 0.3;
    else if (read === 'é' && (letter === 'ê' || letter === 'ë')) cost += 0.4;
    else if (read === withoutAccents(letter)) cost += 1;
    else return Infinity;
  }
  return cost;
}

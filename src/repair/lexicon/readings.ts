import { frenchForms, isFrench, withoutAccents } from './french.ts';

/**
 * How scanned French is misread, beyond a lost or turned accent: what engines without enough pixels see in place of a
 * letter that has something above or below it. From what is seen to the letters it may have been.
 */
const SEEN_FOR: Readonly<Record<string, readonly string[]>> = {
  c: ['è'],
  g: ['è', 'ç'],
  ec: ['è'],
  eé: ['è', 'é', 'ê'],
  ée: ['è', 'é', 'ê'],
  é: ['ô', 'â'],
  éo: ['ô'],
  oé: ['ô'],
  dé: ['ô'],
  d: ['ô', 'û', 'â'],
  db: ['ô'],
  b: ['ô'],
  i: ['û', 'â'],
  ii: ['û'],
  l: ['û'],
  t: ['û'],
  ti: ['û'],
  li: ['û'],
  lt: ['û'],
  a: ['û'],
  ia: ['û'],
  fi: ['û'],
  cg: ['ç'],
  q: ['ç'],
  ce: ['œ'],
  cc: ['œ'],
  ee: ['œ'],
  ae: ['œ'],
};
const LONGEST_SEEN = 2;
/** Shorter misreadings than this could be anything. */
const SHORTEST = 4;
/** Two candidates closer than this are not told apart. */
const MARGIN = 0.6;

let accented: ReadonlyMap<string, readonly string[]> | null = null;

/** Forms with an accent or a ligature, by their letters without accents. */
function accentedForms(): ReadonlyMap<string, readonly string[]> {
  if (accented !== null) return accented;
  const forms = new Map<string, string[]>();
  for (const form of frenchForms()) {
    if (!/[^a-z'-]/u.test(form)) continue;
    const key = withoutAccents(form);
    const others = forms.get(key);
    if (others === undefined) forms.set(key, [form]);
    else others.push(form);
  }
  accented = forms;
  return forms;
}

/**
 * The one French word that an unknown word was, told by its accents alone; `null` when it is known, when none is like it,
 * or when two are.
 */
export function accentedReading(word: string): string | null {
  if (isFrench(word)) return null;
  const small = word.toLowerCase();
  const costs = new Map<string, number>();
  for (const form of accentedForms().get(withoutAccents(small)) ?? [])
    costs.set(form, accentCost(small, form));
  const best = cheapest(costs);
  return best !== null && isLostParticiple(small, best) ? null : best;
}

/**
 * A final é that was not seen: `énonce` may be a form of a verb that the lexicon lacks, and is left. Nouns in -té and -ée are
 * no such forms.
 */
function isLostParticiple(word: string, form: string): boolean {
  return /es?$/u.test(word) && /és?$/u.test(form) && !/t[eé]s?$/u.test(word);
}

/** The one French word that an unknown word is a misreading of, letters and accents; `null` as {@link accentedReading}. */
export function misreadWord(word: string): string | null {
  if (word.length < SHORTEST || isFrench(word)) return null;
  const small = word.toLowerCase();
  const plain = withoutAccents(small);
  if (frenchForms().has(plain) || accentedForms().has(plain)) return null;
  const costs = new Map<string, number>();
  for (let at = 0; at < small.length; at += 1) {
    for (let length = 1; length <= LONGEST_SEEN; length += 1) {
      for (const letter of SEEN_FOR[small.slice(at, at + length)] ?? []) {
        const meant = small.slice(0, at) + letter + small.slice(at + length);
        for (const form of accentedForms().get(withoutAccents(meant)) ?? []) {
          const cost = form.charAt(at) === letter ? accentCost(meant, form) : Infinity;
          if (cost < (costs.get(form) ?? Infinity)) costs.set(form, cost);
        }
      }
    }
  }
  return cheapest(costs);
}

function cheapest(costs: ReadonlyMap<string, number>): string | null {
  const [best, second] = [...costs].filter(([, cost]) => Number.isFinite(cost)).sort((a, b) => a[1] - b[1]);
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

import { misreadingCost } from '../confusion.ts';
import { withoutAccents } from '../lexicon/french.ts';
import { firstNames } from '../lexicon/first-names.ts';

/** A misreading dearer than this is another name. */
const LIMIT = 2.6;
const MARGIN = 1;

const settled = new Map<string, string>();
const REMEMBERED = 10_000;

/**
 * The first name that was printed: `Frangois` was `François`, `Jean-Jdacques` was `Jean-Jacques`. A name in the lexicon, or
 * one that nothing in it looks like, comes back as it is. Capitals take the accents too (`BENEDICTE` is `Bénédicte`).
 */
export function settleFirstName(name: string): string {
  return name
    .split('-')
    .map((part) => (part.length > 30 ? part : settlePart(part)))
    .join('-');
}

function settlePart(part: string): string {
  const known = settled.get(part);
  if (known !== undefined) return known;
  const found = closest(part) ?? part;
  if (settled.size >= REMEMBERED) settled.clear();
  settled.set(part, found);
  return found;
}

function closest(part: string): string | null {
  const names = firstNames();
  const small = part.toLowerCase();
  const itself = names.get(small);
  if (itself !== undefined) return isCapitals(part) ? itself : null;
  if (isCapitals(part)) return onlyAccented(small);
  // A name printed without any accent may be so on purpose; one with half its accents, or a turned one, is misread.
  if (/[àâäéèêëîïôöùûüç]/u.test(small.slice(1))) {
    const accented = onlyAccented(small);
    if (accented !== null) return accented;
  }
  return misreadName(small);
}

/**
 * Letters no first name holds so: a cedilla read as g, a doubled stroke after J, a digit. Likeness of letters alone (`Karima`,
 * `Karina`) proves nothing without the attendance list.
 */
function misreadName(small: string): string | null {
  const cedilla = /n(?:g|cg|gc)o/u.test(small);
  if (!cedilla && !small.startsWith('jd') && !/[\p{N}|!]/u.test(small)) return null;
  const ranked = [...firstNames()]
    .filter(([key]) => !cedilla || key.includes('ç'))
    .map(([key, name]) => ({ name, cost: misreadingCost(key, small, LIMIT + MARGIN) }))
    .filter(({ cost }) => cost <= LIMIT + MARGIN)
    .sort((a, b) => a.cost - b.cost || (a.name < b.name ? -1 : 1));
  const [best, second] = ranked;
  if (best === undefined || best.cost > LIMIT) return null;
  return second !== undefined && second.cost - best.cost < MARGIN ? null : best.name;
}

function isCapitals(part: string): boolean {
  return part.length > 1 && part === part.toUpperCase();
}

function onlyAccented(small: string): string | null {
  const found = [...firstNames()].filter(([key]) => withoutAccents(key) === withoutAccents(small));
  return found.length === 1 ? found[0]![1] : null;
}

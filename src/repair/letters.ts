/** No word of any language we read is longer; what is, is noise, and is left alone. */
export const LONGEST_WORD = 40;

/** A run of letters inside a word as read, with what stands around it. */
export interface LetterRun {
  readonly letters: string;
  /** Index in the word. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

const remembered = new Map<string, readonly LetterRun[]>();
const REMEMBERED = 20_000;

/** The runs of letters of a word (`l’accés,` has `l` and `accés`), in linear time. Longer runs than any word are left out. */
export function letterRuns(word: string): readonly LetterRun[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const runs = findRuns(word);
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (word.length <= LONGEST_WORD) remembered.set(word, runs);
  return runs;
}

function findRuns(word: string): LetterRun[] {
  const runs: LetterRun[] = [];
  for (const match of word.matchAll(/\p{L}+/gu)) {
    const [letters] = match;
    if (letters.length > LONGEST_WORD) continue;
    const end = match.index + letters.length;
    runs.push({
      letters,
      at: match.index,
      before: word.charAt(match.index - 1),
      after: word.charAt(end),
    });
  }
  return runs;
}

/** Rewrites the runs of letters of a word; `null` leaves a run as it is. The result is the same string when nothing changed. */
export function mapLetterRuns(word: string, change: (run: LetterRun) => string | null): string {
  if (word.length > 1000 || isAddress(word)) return word;
  let result = '';
  let from = 0;
  for (const run of letterRuns(word)) {
    const changed = change(run);
    if (changed === null) continue;
    result += word.slice(from, run.at) + changed;
    from = run.at + run.letters.length;
  }
  return result + word.slice(from);
}

/** Gives `target` the case of `model`: all capitals, a capital first letter, or as it is. */
export function likeCase(target: string, model: string): string {
  const [first = ''] = model;
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return target.toUpperCase();
  if (first !== first.toLowerCase()) {
    const [head = '', ...rest] = target;
    return head.toUpperCase() + rest.join('');
  }
  return target;
}

/** The word without the punctuation around it, lower case: what grammar looks at. */
export function bare(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && !/[\p{L}\p{N}]/u.test(word.charAt(from))) from += 1;
  while (to > from && !/[\p{L}\p{N}]/u.test(word.charAt(to - 1))) to -= 1;
  return word.slice(from, to).toLowerCase();
}

/** Addresses of mail, pages and files are not French, and are spelled without accents. */
function isAddress(word: string): boolean {
  return /[@\\_{}$]|:\/\/|^www\.|\.(?:fr|com|org|eu|net|pdf|csv|json|html|xml|txt|docx?|xlsx?)\b/iu.test(
    word,
  );
}

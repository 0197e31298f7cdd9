import { misreadingCost } from '../confusion.ts';
import { isFrench, withoutAccents } from '../lexicon/french.ts';
import { LONGEST_WORD } from '../letters.ts';

/** A word of a structure's name, and where it stands. */
export interface TokenMention {
  readonly token: string;
  /** The row's theme, operation and territory: two names in one cell of that grid are two structures. */
  readonly cell: string;
  /** The other words of the name: the same ones around two words make them one. */
  readonly frame: string;
}

/** What a misread word was. */
export interface SettledToken {
  readonly token: string;
}

/** Two words that look alike, with too little evidence to say that they are one. */
export interface TokenDoubt {
  readonly read: string;
  readonly other: string;
}

/** Words farther apart than this are two words. */
const FARTHEST = 4.2;
/** The evidence for the printed word must be better than that for any other by this much (natural logarithm). */
const MARGIN = 1.5;
/** Forms that differ by upright strokes alone are one name, and which is right needs little more than a hint. */
const MARGIN_OF_STROKES = 0.3;
/** And so do long words that one letter parts, seen for another that looks like it. */
const MARGIN_OF_LONG_WORDS = 0.6;
const LONG_WORD = 8;
const LOOKALIKE = 2;
/** A misreading in running text, in larger type, is this much dearer. */
const IN_PROSE = 2.5;
/** A word of the language is likelier in a name than one that is none. */
const IS_WORD = 3;
const SHORT = 3;
/** A 1 or a 0 among capitals is likelier an I or an O. */
const STRAY_DIGIT = 1;
/** Misreadings up to this cost are strokes and accents, which say nothing of a word. */
const STROKE = 1.6;
/** Read so many times oftener, a word of so many letters needs no other evidence. */
const OFTEN = 10;
const LONG_ENOUGH = 5;
/** Letters that the rest of a name must have to speak for a word of it. */
const SHORTEST_FRAME = 8;

interface Form {
  readonly key: string;
  /** The commonest way it is printed. */
  readonly shown: string;
  readonly inTables: number;
  readonly inProse: number;
  readonly cells: ReadonlySet<string>;
  readonly frames: ReadonlySet<string>;
}

/**
 * Settles the words of names by a noisy channel: of two words that one misreading parts, the one is right from which all
 * that was seen follows best, in tables and in running text. Proven words (acronyms that are initials) never change.
 */
export function settleTokens(
  mentions: readonly TokenMention[],
  prose: ReadonlyMap<string, number>,
  proven: ReadonlySet<string>,
): { settled: ReadonlyMap<string, SettledToken>; doubts: readonly TokenDoubt[] } {
  const forms = formsOf(mentions, prose);
  const settled = new Map<string, SettledToken>();
  const doubts: TokenDoubt[] = [];
  const near = neighbourhood([...forms.values()]);
  for (const form of forms.values()) {
    if (form.inTables === 0 || proven.has(form.key) || form.key.length < 2) continue;
    const rivals = rivalsOf(form, near(form));
    if (rivals.length === 0) continue;
    const family = [form, ...rivals];
    const ranked = family
      .map((truth) => ({ truth, cost: costOf(truth, family, proven) }))
      .sort((a, b) => a.cost - b.cost || (a.truth.key < b.truth.key ? -1 : 1));
    const [best, second] = ranked;
    if (best === undefined || second === undefined) continue;
    const token = asPrinted(best.truth, family);
    if (best.truth === form) {
      if (token !== form.shown) settled.set(form.key, { token });
      continue;
    }
    const own = ranked.find(({ truth }) => truth === form)!;
    const marginTo = (other: Form): number => {
      if (strokesAlike(other.key) === strokesAlike(best.truth.key)) return MARGIN_OF_STROKES;
      return isOneLongWord(best.truth, other) ? MARGIN_OF_LONG_WORDS : MARGIN;
    };
    const enough =
      second.cost - best.cost >= marginTo(second.truth) && own.cost - best.cost >= marginTo(form);
    if (enough && supported(best.truth, form, proven) && mayGainAccents(best.truth, form))
      settled.set(form.key, { token });
    else if (isWorthSaying(best.truth, form)) doubts.push({ read: form.shown, other: best.truth.shown });
  }
  return { settled, doubts };
}

function formsOf(mentions: readonly TokenMention[], prose: ReadonlyMap<string, number>): Map<string, Form> {
  const gathered = new Map<
    string,
    { shown: Map<string, number>; cells: Set<string>; frames: Set<string>; count: number }
  >();
  for (const { token, cell, frame } of mentions) {
    const key = token.toLowerCase();
    const found = gathered.get(key) ?? {
      shown: new Map<string, number>(),
      cells: new Set<string>(),
      frames: new Set<string>(),
      count: 0,
    };
    found.shown.set(token, (found.shown.get(token) ?? 0) + 1);
    found.cells.add(cell);
    if (frame.length >= SHORTEST_FRAME) found.frames.add(frame);
    found.count += 1;
    gathered.set(key, found);
  }
  const inProse = new Map<string, { count: number; shown: string }>();
  for (const [token, count] of prose) {
    const key = token.toLowerCase();
    const found = inProse.get(key);
    inProse.set(key, { count: count + (found?.count ?? 0), shown: found?.shown ?? token });
  }
  const forms = new Map<string, Form>();
  for (const [key, { shown, cells, frames, count }] of gathered) {
    if (isFigure(key)) continue;
    const commonest = [...shown].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
    forms.set(key, {
      key,
      shown: commonest,
      inTables: count,
      inProse: inProse.get(key)?.count ?? 0,
      cells,
      frames,
    });
  }
  // Running text may know a name that no row reads right; plain words of it are no names.
  for (const [key, { count, shown }] of inProse) {
    if (!forms.has(key) && /^(?=.*\p{Lu})[\p{Lu}\p{N}]+$/u.test(shown))
      forms.set(key, { key, shown, inTables: 0, inProse: count, cells: new Set(), frames: new Set() });
  }
  return forms;
}

/**
 * Finds the forms one change away from a form without comparing each with each: two words are one change apart when they
 * have a rest in common after each lost one character at most. Accents and letters seen as two count for nothing here.
 */
function neighbourhood(forms: readonly Form[]): (form: Form) => readonly Form[] {
  const byRest = new Map<string, Form[]>();
  for (const form of forms) {
    for (const rest of restsOf(form.key)) {
      const found = byRest.get(rest);
      if (found === undefined) byRest.set(rest, [form]);
      else found.push(form);
    }
  }
  return (form) => {
    const near = new Set(restsOf(form.key).flatMap((rest) => byRest.get(rest) ?? []));
    near.delete(form);
    return [...near].sort((a, b) => (a.key < b.key ? -1 : 1));
  };
}

function restsOf(key: string): string[] {
  if (key.length > LONGEST_WORD) return [];
  const plain = withoutAccents(
    key
      .replace(/g?cg?(?=[aou])|ç/gu, 'c')
      .replace(/rn/gu, 'm')
      .replace(/cl/gu, 'd')
      .replace(/vv/gu, 'w'),
  );
  const rests = new Set<string>();
  for (const one of new Set([plain, plain.replace(/li/gu, 'u'), withoutAccents(key)])) {
    rests.add(one);
    for (let at = 0; at < one.length; at += 1) rests.add(one.slice(0, at) + one.slice(at + 1));
  }
  return [...rests];
}

/** Figures are nobody's name, and the arithmetic's business. A letter among digits is a name (`62B`), and may be read as one. */
function isFigure(key: string): boolean {
  return /^\p{N}+$/u.test(key) && key.length !== 3;
}

/** Forms of the same kind that one misreading parts from this one, and that never stand beside it in one cell of the grid. */
function rivalsOf(form: Form, others: Iterable<Form>): Form[] {
  const rivals: Form[] = [];
  for (const other of others) {
    if (kindOf(other.shown) !== kindOf(form.shown)) continue;
    if (other.key.length < SHORT && strokesAlike(other.key) !== strokesAlike(form.key)) continue;
    if (isFrench(form.key) && isFrench(other.key)) continue;
    if (Math.abs(other.key.length - form.key.length) > 2) continue;
    const cost = misreadingCost(other.shown, form.shown, FARTHEST);
    const back = misreadingCost(form.shown, other.shown, FARTHEST);
    if (Math.min(cost, back) > FARTHEST) continue;
    if ([...form.cells].some((cell) => other.cells.has(cell))) continue;
    rivals.push(other);
  }
  return rivals;
}

/** Capitals and figures. An `i` among them (`3iD`) is an I as some engines see it. */
export function isAcronym(shown: string): boolean {
  if (!/^[\p{Lu}\p{N}i]+$/u.test(shown)) return false;
  return !shown.includes('i') || (/\p{Lu}/u.test(shown) && shown.replace(/i/gu, '').length >= 2);
}

/** An `i` in an acronym is an I where the same stroke was read as a figure too: a dot would have told. */
function asPrinted({ key, shown }: Form, family: readonly Form[]): string {
  const hasOtherStroke = family.some(
    (other) => other.key !== key && strokesAlike(other.key) === strokesAlike(key),
  );
  return isAcronym(shown) && hasOtherStroke ? shown.replace(/i/gu, 'I') : shown;
}

/** Acronyms are held against acronyms, names against names, words against words. */
function kindOf(shown: string): 'acronym' | 'name' | 'word' {
  if (isAcronym(shown)) return 'acronym';
  return /^\p{Lu}/u.test(shown) ? 'name' : 'word';
}

/** How ill all that was seen of a family follows from one of its forms. */
function costOf(truth: Form, family: readonly Form[], proven: ReadonlySet<string>): number {
  let cost = isFrench(truth.key) || proven.has(truth.key) ? 0 : IS_WORD;
  if (proven.has(truth.key)) cost -= 6;
  if (/\p{Lu}/u.test(truth.shown)) cost += (truth.shown.match(/[01]/gu) ?? []).length * STRAY_DIGIT;
  for (const seen of family) {
    if (seen === truth) continue;
    const each = misreadingCost(truth.shown, seen.shown, 20);
    const one = Number.isFinite(each) ? each : 20;
    if (seen.inTables > 0) cost += one * (1 + Math.log(seen.inTables) / 2);
    if (seen.inProse > 0) cost += (one + IN_PROSE) * (1 + Math.log(seen.inProse) / 2);
    if (proven.has(seen.key)) cost += 20;
  }
  return cost;
}

/**
 * Whether a misreading is more than likeness: the winner is proven, the rest of the name is the same, running text has it,
 * it is read far oftener, a long word and one look-alike letter part them, or an upright stroke or an accent does, in words
 * long enough to tell.
 */
function supported(truth: Form, seen: Form, proven: ReadonlySet<string>): boolean {
  if (proven.has(truth.key)) return true;
  if ([...seen.frames].some((frame) => truth.frames.has(frame))) return true;
  if (truth.inProse > 0 && seen.inProse === 0 && kindOf(truth.shown) === 'acronym') return true;
  // No act names two structures that differ by an I and a 1.
  if (strokesAlike(truth.key) === strokesAlike(seen.key)) return true;
  if (isOneLongWord(truth, seen)) return true;
  if (truth.inTables >= OFTEN * seen.inTables && seen.key.length >= LONG_ENOUGH) return true;
  return (
    Math.min(truth.key.length, seen.key.length) > SHORT &&
    misreadingCost(truth.shown, seen.shown, STROKE) <= STROKE
  );
}

function isOneLongWord(truth: Form, seen: Form): boolean {
  return (
    Math.min(truth.key.length, seen.key.length) >= LONG_WORD &&
    misreadingCost(truth.shown, seen.shown, LOOKALIKE) <= LOOKALIKE
  );
}

/**
 * Whether a word may take the accents of another: not where it is French as it stands and the other is not, and not from
 * fewer than bear none. An accent is lost more easily than seen where there is none, but a speck makes one too.
 */
function mayGainAccents(truth: Form, seen: Form): boolean {
  const plain = withoutAccents(truth.key);
  if (plain === truth.key || plain !== withoutAccents(seen.key)) return true;
  return !isFrench(seen.key) && truth.inTables + truth.inProse >= seen.inTables + seen.inProse;
}

/** Words that share some letters are no news; acronyms, names around the same words, and strokes are. */
function isWorthSaying(truth: Form, seen: Form): boolean {
  if (truth.inTables === 0) return false;
  if (kindOf(seen.shown) === 'acronym' || misreadingCost(truth.shown, seen.shown, STROKE) <= STROKE)
    return true;
  return [...seen.frames].some((frame) => truth.frames.has(frame));
}

function strokesAlike(key: string): string {
  return key.replace(/[1l|]/gu, 'i').replace(/o/gu, '0');
}

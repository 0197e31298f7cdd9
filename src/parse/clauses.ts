/** What the operative part of an act does: clause by clause, by its verb and the object that the verb takes. */
import type { DecisionAct } from '../model/decision.ts';
import { groupBy } from '../model/group-by.ts';
import type { Profile } from '../profiles/contract.ts';
import {
  oncePer,
  phraseOf,
  phrasesOf,
  standsAt,
  tokensOf,
  type Phrase,
  type Token,
} from '../profiles/phrases.ts';

/** A clause that does something. */
export interface Clause {
  readonly act: DecisionAct;
  /** The verb and its object as printed. */
  readonly words: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Words that make a passive of a participle. */
const AUXILIARIES = ['est', 'sont', 'sera', 'seront', 'soit', 'soient'];

interface Rule {
  readonly act: DecisionAct;
  readonly verbs: readonly Phrase[];
  readonly objects: readonly Phrase[];
}

/** An object stands no further from its verb. */
const REACH = 30;

/** Before these a word of the same letters is a noun: `la demande`, `leur vote`. */
export const DETERMINERS = new Set(
  'la le les l une un des du cette ce ces sa son ses leur leurs toute chaque cet au aux notre votre'.split(
    ' ',
  ),
);

/** Objects that name only whom something goes to: they tell where nothing else does. */
const TO_WHOM = new Set(['a', 'au', 'aux']);

/** Rules whose objects say what is done, and those that say it where no other does. */
interface Rules {
  readonly whole: readonly Rule[];
  readonly bare: readonly Rule[];
  /** The verbs of the whole rules by their first word; those whose first word has any ending under `*`. */
  readonly verbs: ReadonlyMap<string, readonly Phrase[]>;
}

const rulesOf = oncePer((decisions: Profile['decisions']): Rules => {
  const rules = decisions.map(({ act, verbs, objects }) => ({
    act,
    verbs: verbs.flatMap(formsOf),
    objects: objects.map(phraseOf),
  }));
  const isBare = ({ objects }: Rule): boolean =>
    objects.length > 0 && objects.every((object) => TO_WHOM.has(object.join(' ')));
  const whole = rules.filter((rule) => !isBare(rule));
  const verbs = groupBy(
    whole.flatMap((rule) => rule.verbs),
    ([first = '']) => (first.endsWith('*') ? '*' : first),
  );
  return { whole, bare: rules.filter(isBare), verbs };
});

/** The clauses of a text that do something, in order. */
export function clausesOf(text: string, profile: Profile): Clause[] {
  const tokens = tokensOf(text);
  const rules = rulesOf(profile.decisions);
  const verbs: { at: number; length: number }[] = [];
  let free = 0;
  for (const at of tokens.keys()) {
    // A verb inside a longer one (`se prononce favorablement`) is no other.
    const length = at < free || isParticiple(text, tokens, at) ? 0 : verbLength(tokens, at, rules.verbs);
    if (length === 0) continue;
    verbs.push({ at, length });
    free = at + length;
  }
  const clauses: Clause[] = [];
  for (const [index, { at, length }] of verbs.entries()) {
    const next = verbs[index + 1]?.at ?? Infinity;
    const last = tokens.findIndex(
      (token, place) => place >= at + length && token.sentence !== tokens[at]!.sentence,
    );
    const to = Math.min(next, last < 0 ? tokens.length : last, at + length + REACH);
    const isFirst = clauses.every(
      ({ end }) => end <= (tokens.find(({ sentence }) => sentence === tokens[at]!.sentence)?.start ?? 0),
    );
    const found =
      clauseOf(tokens, { at, length }, to, rules.whole, profile) ??
      (isFirst
        ? clauseOf(tokens, { at, length }, Math.min(to, at + length + 1), rules.bare, profile)
        : null) ??
      leadingVerb(text, tokens, { at, length }, rules.bare);
    if (found === null) continue;
    const [start, end] = [tokens[found.start]!.start, tokens[found.end - 1]!.end];
    const act = found.act === 'grants' && isDenied(tokens, at, length) ? 'refuses' : found.act;
    clauses.push({ act, words: text.slice(start, end), start, end });
  }
  return withoutRefused(clauses, tokens);
}

/** `« Refusé »` is no `refuse`: a participle without its auxiliary does nothing. */
function isParticiple(text: string, tokens: readonly Token[], at: number): boolean {
  return /é(?:e?s?)$/iu.test(text.slice(tokens[at]!.start, tokens[at]!.end));
}

/** `n'attribue pas`, `ne sont pas accordées`, `aucune subvention n'est attribuée`. */
function isDenied(tokens: readonly Token[], at: number, length: number): boolean {
  if (!['ne', 'n'].includes(tokens[at - 1]?.word ?? '')) return false;
  if (['pas', 'point', 'plus'].includes(tokens[at + length]?.word ?? '')) return true;
  const { sentence } = tokens[at]!;
  return tokens.some(
    (token) => token.sentence === sentence && ['aucun', 'aucune', 'nul', 'nulle'].includes(token.word),
  );
}

/** How many words of a verb begin at a place; 0 where none does. */
function verbLength(tokens: readonly Token[], at: number, verbs: Rules['verbs']): number {
  const word = tokens[at]!.word;
  if (!word.endsWith('er') && DETERMINERS.has(tokens[at - 1]?.word ?? '')) return 0;
  let longest = 0;
  for (const first of [word, '*'])
    for (const verb of verbs.get(first) ?? [])
      if (verb.length > longest && standsAt(tokens, at, verb)) longest = verb.length;
  return longest;
}

function clauseOf(
  tokens: readonly Token[],
  { at, length }: { readonly at: number; readonly length: number },
  to: number,
  rules: readonly Rule[],
  profile: Profile,
): { readonly act: DecisionAct; readonly start: number; readonly end: number } | null {
  const from = at + length;
  let best: ({ act: DecisionAct } & Found) | null = null;
  for (const { act, verbs, objects } of rules) {
    const verb = verbs.find((one) => one.length === length && standsAt(tokens, at, one));
    if (verb === undefined) continue;
    if (objects.length === 0) return { act, start: at, end: at + verb.length };
    // The object nearest to the verb says what is done: `accorde sa garantie au prêt pour une participation`. That of a
    // passive may stand before it: `les aides sont accordées`.
    const found =
      nearest(tokens, from, to, objects) ??
      (isPassive(verb) ? before(tokens, at, objects) : relative(tokens, at, objects));
    if (found !== null && (best === null || isNearer(found, best))) best = { act, ...found };
  }
  return best === null ? null : carried(tokens, best, rules, profile);
}

/** What objects of these say does not depend on the verb. */
const TELLING: ReadonlySet<DecisionAct> = new Set([
  'writes-off',
  'guarantees',
  'allowances',
  'transfers',
  'contracts',
  'prices',
]);
const LINKS = new Set(['de', 'des', 'du', 'd', 'la', 'le', 'les', 'l', 'a']);

/** `le versement des cotisations` is about what stands behind the noun that carries it. */
function carried(
  tokens: readonly Token[],
  found: Found & { readonly act: DecisionAct },
  rules: readonly Rule[],
  { carriers }: Profile,
): Found & { readonly act: DecisionAct } {
  const phrases = phrasesOf(carriers);
  const at = found.end - 1;
  if (found.act !== 'grants' || !phrases.some((phrase) => standsAt(tokens, at, phrase))) return found;
  let next = at + 1;
  while (LINKS.has(tokens[next]?.word ?? '') || phrases.some((phrase) => standsAt(tokens, next, phrase)))
    next += 1;
  if (next === at + 1) return found;
  for (const { act, objects } of rules) {
    const object = TELLING.has(act) ? objects.find((one) => standsAt(tokens, next, one)) : undefined;
    if (object !== undefined) return { ...found, act, end: next + object.length };
  }
  return found;
}

/** `Le conseil ATTRIBUE :` leads to what it gives; `seul compétent pour attribuer :` does not. */
function leadingVerb(
  text: string,
  tokens: readonly Token[],
  { at, length }: { readonly at: number; readonly length: number },
  rules: readonly Rule[],
): { readonly act: DecisionAct; readonly start: number; readonly end: number } | null {
  const end = at + length;
  if (tokens[at]!.word.endsWith('er') && !['d', 'de'].includes(tokens[at - 1]?.word ?? '')) return null;
  const isLast = end === tokens.length && /^\s*:\s*$/u.test(text.slice(tokens[end - 1]!.end));
  const rule = rules.find(({ verbs }) =>
    verbs.some((verb) => verb.length === length && standsAt(tokens, at, verb)),
  );
  return isLast && rule !== undefined ? { act: rule.act, start: at, end } : null;
}

interface Found {
  /** Tokens from the verb or its object to the last word of the two. */
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

function nearest(
  tokens: readonly Token[],
  from: number,
  to: number,
  objects: readonly Phrase[],
): Found | null {
  for (let place = from; place < to; place += 1) {
    const [object] = objects
      .filter((one) => standsAt(tokens, place, one))
      .sort((a, b) => b.length - a.length);
    if (object === undefined) continue;
    const end = place + object.length;
    return { start: Math.max(0, from - 1), end, distance: place - from };
  }
  return null;
}

/** Of objects at one place the one of more words says more. */
function isNearer(one: Found, other: Found): boolean {
  return one.distance < other.distance || (one.distance === other.distance && one.end > other.end);
}

/** More words stand between a relative pronoun and its verb, or its noun, in no plain sentence. */
const NEAR = 4;

/** `les subventions que le conseil octroie`: the object stands before the relative pronoun. */
function relative(tokens: readonly Token[], at: number, objects: readonly Phrase[]): Found | null {
  const { sentence } = tokens[at]!;
  const isWho = ({ word, sentence: own }: Token): boolean =>
    own === sentence && (word === 'que' || word === 'qu');
  const pronoun = tokens.slice(0, at).findLastIndex(isWho);
  if (pronoun < 0 || at - pronoun > NEAR) return null;
  const found = before(tokens, pronoun, objects);
  return found !== null && found.distance <= NEAR ? { ...found, end: at + 1 } : null;
}

function before(tokens: readonly Token[], at: number, objects: readonly Phrase[]): Found | null {
  const { sentence } = tokens[at]!;
  for (
    let place = at - 1;
    place >= 0 && at - place < REACH && tokens[place]!.sentence === sentence;
    place -= 1
  )
    if (objects.some((one) => standsAt(tokens, place, one)))
      return { start: place, end: at + 2, distance: at - place };
  return null;
}

function isPassive(verb: Phrase): boolean {
  return AUXILIARIES.includes(verb[0]!);
}

/** A verb that follows a refusal at once is what is refused. */
function withoutRefused(clauses: readonly Clause[], tokens: readonly Token[]): Clause[] {
  return clauses.filter((clause, index) => {
    const before = clauses[index - 1];
    if (before === undefined || (before.act !== 'refuses' && before.act !== 'notes')) return true;
    const between = tokens.filter(({ start }) => start >= before.end && start < clause.start);
    return between.length > 2;
  });
}

/** `octroie`, `rejette`, `appelle`. */
function changedStems(stem: string): string[] {
  if (/[oua]y$/u.test(stem)) return [`${stem.slice(0, -1)}i`];
  return /e[tl]$/u.test(stem) ? [stem + stem.slice(-1)] : [];
}

/** The forms of a verb in -er that decisions are written in; any other phrase is one form. */
export function formsOf(verb: string): Phrase[] {
  const words = phraseOf(verb);
  if (words.length !== 1 || !words[0]!.endsWith('er')) return [words];
  const stem = words[0]!.slice(0, -2);
  return [
    ...['er', 'e', 'ent', 'ons'].map((ending) => [stem + ending]),
    ...changedStems(stem).flatMap((changed) => ['e', 'ent'].map((ending) => [changed + ending])),
    ...AUXILIARIES.map((auxiliary) => [auxiliary, `${stem}e*`]),
  ];
}

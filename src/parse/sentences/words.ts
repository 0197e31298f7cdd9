/** The words of a profile for grants in running text, as patterns for texts that {@link foldedLike} folds. */
import { fold } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { oncePer, phraseOf, type Phrase } from '../../profiles/phrases.ts';
import { formsOf } from '../clauses.ts';

/** One of some phrases, as a piece of a pattern. */
function anyOf(phrases: readonly Phrase[]): string {
  const sources = phrases
    .map((words) =>
      words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word)).join("[ '’.-]{1,2}"),
    )
    .sort((a, b) => b.length - a.length);
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}

const LEFT = String.raw`(?<![\p{L}\p{N}])`;
const RIGHT = String.raw`(?![\p{L}\p{N}])`;
/** An article, and the preposition that melts with it. */
export const OF = String.raw`(?:de l' ?|de la |des |du |de |d' ?)`;

/** What is decided for later is given as well: `la commune versera`. */
function givingForms(verb: string): Phrase[] {
  const forms = formsOf(verb);
  return verb.endsWith('er') ? [...forms, ...['a', 'ont'].map((ending) => [fold(verb) + ending])] : forms;
}

function withPlural(noun: string): string[] {
  return [noun, noun.replace(/^\S+?(?=s? |s?$)/u, '$&s')];
}

const LEADS = / (?:de|par)$/u;

/** The patterns of a profile's words. */
export const patternsOf = oncePer((words: Profile['sentences']) => {
  const any = (list: readonly string[]): string => `${LEFT}${anyOf(list.map(phraseOf))}${RIGHT}`;
  const all = (list: readonly string[]): RegExp => new RegExp(any(list), 'gu');
  const to = words.to.map((phrase) => anyOf([phraseOf(phrase.replace(/ de$/u, ''))])).join('|') || '(?!)';
  return {
    verbs: new RegExp(`${LEFT}${anyOf([...words.verbs, ...words.fixes].flatMap(givingForms))}${RIGHT}`, 'gu'),
    sets: all(words.sets),
    receives: all(words.receives),
    /** Who is given to stands behind; the group holds what says so without an article. */
    to: new RegExp(`${LEFT}(?:(?:${to}) ${OF}|a l' ?|a la |aux? |a une? |(a ))`, 'gu'),
    carriers: new RegExp(`${any(words.carriers)} (?:l' ?|la |le |les )?`, 'gu'),
    nobody: new RegExp(`^(?:l' ?|la |le |les )?${any(words.nobody)}`, 'u'),
    ends: all([
      ...words.ends,
      ...words.sets,
      ...[...words.gifts, ...words.sums].flatMap((gift) => [`un ${gift}`, `une ${gift}`]),
    ]),
    purpose: new RegExp(`^[\\s,(:–—-]*(${any(words.purposes)})`, 'u'),
    purposes: all(words.purposes),
    plain: new RegExp(`^${anyOf(words.plain.map(phraseOf))}$`, 'u'),
    prefix: new RegExp(`^${any(words.prefixes)}\\s+`, 'u'),
    // `projet de 42 000 €`, and not `le projet de la fanfare`: a preposition at its end leads to the amount itself.
    aside: new RegExp(
      `(?:${any(words.aside.filter((one) => !LEADS.test(one)))}[^,;:€]{0,40}|${any(words.aside.filter((one) => LEADS.test(one)))} ?)$`,
      'u',
    ),
    gift: new RegExp(any([...words.gifts, ...words.sums].flatMap(withPlural)), 'u'),
    /** What only a grant is called. */
    strong: new RegExp(any(words.gifts.flatMap(withPlural)), 'u'),
    fixes: new RegExp(`^${anyOf(words.fixes.flatMap(givingForms))}${RIGHT}`, 'u'),
    undecided: new RegExp(any(words.undecided), 'u'),
    owed: new RegExp(any(words.owed), 'u'),
    supports: new RegExp(`${LEFT}${anyOf(words.supports.flatMap(formsOf))}${RIGHT}`, 'u'),
    asks: new RegExp(any(words.asks), 'u'),
    /** `lui verser`, `leur en attribue` */
    toHim: new RegExp(`${LEFT}(?:lui|leur) (?:en )?${anyOf(words.verbs.flatMap(givingForms))}${RIGHT}`, 'u'),
    /** One thing that is given, right before its amount. */
    ofGift: new RegExp(`${any([...words.gifts, ...words.sums])}[^,;:€]{0,60}$`, 'u'),
    one: new RegExp(
      `${LEFT}(?:une?|cette|la|sa|l['’]|d['’]une?) ?(?:\\p{L}+ )?${any([...words.gifts, ...words.sums])}[^;:€]{0,60}$`,
      'u',
    ),
    many: new RegExp(
      `${LEFT}(?:des|les|ces|aux|de|plusieurs|diverses) (?:\\p{L}+ )?(?:${[...words.gifts, ...words.sums].map((gift) => `${fold(gift)}s`).join('|')})${RIGHT}[^€:]*$`,
      'u',
    ),
    unless: all(words.unless),
    decides: all(words.decides),
    same: all(words.same),
    turns: words.turns.map((list) => new RegExp(`^${any(list)}`, 'u')),
    more: new RegExp(any(words.more), 'u'),
  };
});

export type Patterns = ReturnType<typeof patternsOf>;

/** Where a pattern stands in a text. */
export function placesOf(pattern: RegExp, text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

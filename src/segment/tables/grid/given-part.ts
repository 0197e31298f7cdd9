/** The column of the part of a grant that the decision gives: an advance, a balance, a complement, the new whole. */
import { GRANT_PARTS } from '../../../model/grant-part.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { hasAnyOf, phrasesOf, standsAt, tokensOf, type Token } from '../../../profiles/phrases.ts';

type Part = (typeof GRANT_PARTS)[number];

/** What a council does when it gives; a participle does so behind `est`, `sont`. */
const GIVES =
  /^(?:attribu|accord|allou|vers|vot|individualis|engag|autoris|approuv|fix|decid|arret|affect)(?:er|e|ent|ons)$|^octro(?:ie|ient|yer|yons)$|^consent(?:ir|ons|ent)?$/u;
const GIVEN =
  /^(?:attribu|accord|allou|vers|vot|individualis|octroy|engag|approuv|fix|affect)ee?s?$|^consentie?s?$/u;
const IS = new Set(['est', 'sont']);
const DETERMINERS = new Set(['le', 'la', 'les', 'un', 'ce', 'son', 'leur', 'du']);
/** `autorise le versement de ces subventions` gives nothing that was not given before. */
const BACK = new Set([
  'ces',
  'cette',
  'cet',
  'ce',
  'lesdites',
  'ladite',
  'lesdits',
  'ledit',
  'celles',
  'celle',
]);
const LINKS = new Set(['de', 'des', 'du', 'd', 'la', 'le', 'les', 'l', 'un', 'une', 'sur']);
/** The object stands no further from its verb. */
const REACH = 30;

/** A heading, and whether its column may hold what is given. */
interface Headed {
  readonly heading: string;
}

/**
 * The one column that is headed as what the sentences around a table give; `null` where they give grants as such, different
 * parts, or a part that no column or several are headed as.
 *
 * @param latest of several columns headed alike, those that are not of an earlier year
 */
export function givenPartColumn<Column extends Headed>(
  columns: readonly Column[],
  texts: readonly string[],
  profile: Profile,
  latest: (columns: readonly Column[]) => readonly Column[],
): Column | null {
  const given = givenParts(texts, profile);
  if (given === null) return null;
  const headed = columns.filter(({ heading }) =>
    given.every((part) => hasAnyOf(heading, profile.grantParts[part] ?? [])),
  );
  const [only, ...others] = headed.length > 1 ? latest(headed) : headed;
  return others.length === 0 ? (only ?? null) : null;
}

/** The parts that all sentences which give anything give; `null` where one gives something else. */
function givenParts(texts: readonly string[], profile: Profile): readonly Part[] | null {
  const given = texts.flatMap((text) => objectsOf(text, profile));
  const [first] = given;
  if (first === undefined || first.length === 0) return null;
  return given.every((parts) => parts.join(' ') === first.join(' ')) ? first : null;
}

/** For each verb that gives, the parts that its object names; none where it is a grant as such. */
function objectsOf(text: string, profile: Profile): (readonly Part[])[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) => {
    const isVerb =
      GIVES.test(token.word) && !DETERMINERS.has(tokens[at - 1]?.word ?? '') && !isParticiple(text, token);
    const isPassive = GIVEN.test(token.word) && IS.has(tokens[at - 1]?.word ?? '');
    if (!isVerb && !isPassive) return [];
    // `Sont attribués les acomptes suivants`, `il est attribué un acompte`: nothing stands before.
    const before = isVerb ? null : nounBefore(tokens, at, profile);
    const place = before ?? nounBehind(tokens, at, profile);
    return place === null || BACK.has(tokens[place - 1]?.word ?? '')
      ? []
      : [partsFrom(tokens, place, profile)];
  });
}

function isParticiple(text: string, { start, end }: Token): boolean {
  return /é(?:e?s?)$/iu.test(text.slice(start, end));
}

function nounBehind(tokens: readonly Token[], verb: number, profile: Profile): number | null {
  const { sentence } = tokens[verb]!;
  for (let at = verb + 1; at <= verb + REACH && tokens[at]?.sentence === sentence; at += 1)
    if (nounAt(tokens, at, profile) > 0) return at;
  return null;
}

function nounBefore(tokens: readonly Token[], verb: number, profile: Profile): number | null {
  const { sentence } = tokens[verb]!;
  for (let at = verb - 1; at >= verb - REACH && tokens[at]?.sentence === sentence; at -= 1)
    // `une subvention complémentaire est accordée`: the noun stands before what says which it is.
    if (nounAt(tokens, at, profile) > 0) return nounAt(tokens, at - 1, profile) > 0 ? at - 1 : at;
  return null;
}

/** How many words of a part of a grant, of a grant or of a sum begin at a place. */
function nounAt(tokens: readonly Token[], at: number, profile: Profile): number {
  const { whole = [], ...parts } = profile.grantParts;
  return Math.max(
    ...[...Object.values(parts), whole, profile.grantWords, profile.sumWords].map((words) =>
      longest(tokens, at, words),
    ),
  );
}

function longest(tokens: readonly Token[], at: number, words: readonly string[]): number {
  return Math.max(0, ...phrasesOf(words).map((phrase) => (standsAt(tokens, at, phrase) ? phrase.length : 0)));
}

/** The parts that a noun names with the words that go on with it: `avance sur subvention`, `montant des acomptes`. */
function partsFrom(tokens: readonly Token[], noun: number, profile: Profile): Part[] {
  const found = new Set<Part>();
  let at = noun;
  while (at < tokens.length) {
    const length = nounAt(tokens, at, profile);
    if (length === 0 && !LINKS.has(tokens[at]!.word)) break;
    for (const part of GRANT_PARTS)
      if (longest(tokens, at, profile.grantParts[part] ?? []) > 0) found.add(part);
    at += Math.max(1, length);
  }
  return GRANT_PARTS.filter((part) => found.has(part));
}

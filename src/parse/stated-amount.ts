/** The amount that a statement is about, among those it mentions. */
import { findAmounts } from '../model/amount.ts';
import { fold } from '../model/text-fold.ts';
import type { Figure } from '../model/records.ts';
import { figureAt, findAll, type Flow, type Span } from '../segment/flow.ts';
import { NUMBER_WORDS, readNumberWords } from './number-words.ts';

/** An amount in running text. */
export interface StatedAmount {
  readonly figure: Figure;
  readonly span: Span;
  /** 3 a total by its own words, 2 an amount granted, 1 an amount without a word for it, 0 a rate. */
  readonly rank: 0 | 1 | 2 | 3;
  /** Cents that letters beside the figures say, where they say another amount. */
  readonly contradicts: number | null;
}

/** How far before an amount the words stand that say what it is. */
const REACH = 70;
const TOTAL =
  /(?:total\w*|global\w*|\bensemble (?:des?|du|d'|s')|\bensemble ?:|leur ensemble|montant engage|enveloppe|au total)[^€]*$/u;
const GRANTED =
  /(?:montants?|sommes?|soit|s'eleve\w* a|hauteur d|subventions?\b|aides?\b|participations?|dotations?|financements?|credits?|engagement|contribution|attribu\w+|octro\w+|allou\w+|verse\w*|accord\w*|affect\w*|limite d)[^€]*$/u;
/** `Le total passe de 7 050 € à 7 850 €`: what it was is no more. */
const FROM = /\b(?:pass\w+|port(?:e[rs]?|ees?|ent|era|ant)|ramen\w+|augment\w+)\b[^€.;]{0,40}\bde ?$/u;
const TO = /^[^\p{L}]{0,3}a ?$/u;
/** `La dépense correspondante, soit …, sera imputée`: what is spent is all that is granted. */
const SPENT =
  /\b(?:(?:la|cette) depense|les depenses|(?:le|les|ces) credits?)(?: (?:correspondante?s?|afferente?s?|necessaires?|relati\w+|resultant))?(?:,? (?:soit|de|d'|a|est|un|une|pour|montant|somme|hauteur|s'eleve\w*|s'elevant))*[ ']*$/u;
const IS_SPENT =
  /^[^.;]{0,12}\b(?:est|sont|sera|seront|a) (?:\p{L}+ )?(?:imput|prelev|inscri|support|regle|mandat|pris|financ|verse)/u;
/** A threshold, a price or an estimate: no amount that is granted. */
const THRESHOLD =
  /(?:au[- ]dela d|en[- ]dessous d|superieure?s? [ao]u?|inferieure?s? [ao]u?|exced\w*|depass\w*|plafon\w*|seuil\w*|moins d|plus d|(?:sur|dans) (?:une|le|l'|cette|la) ?(?:enveloppe|credits?|budget)|minimum d|tarif|prix|quotient|(?:budget|couts?|devis) (?:tota\w*|globa\w*))[^€]{0,30}$/u;
const RATE = /^ ?(?:\/|par (?!(?:voie|convention|avenant|le |la |l'))|l'unite|chacune?\b|la place|l'heure)/u;

/** Every amount of a span, in order, each with what its words say of it. */
export function statedAmounts(flow: Flow, within: Span): StatedAmount[] {
  const text = flow.text.slice(within.start, within.end);
  const found: StatedAmount[] = [];
  let last = 0;
  let was: StatedAmount['rank'] | null = null;
  for (const match of findAmounts(text)) {
    if (!match.currency) continue;
    const span = { start: within.start + match.start, end: within.start + match.end };
    const before = fold(text.slice(Math.max(last, match.start - REACH), match.start));
    const after = fold(text.slice(match.end, match.end + 60));
    const isTotal = TOTAL.test(before) || (SPENT.test(before) && IS_SPENT.test(after));
    const own = RATE.test(after) || THRESHOLD.test(before) ? 0 : isTotal ? 3 : GRANTED.test(before) ? 2 : 1;
    const isFrom = FROM.test(before);
    const rank = isFrom ? 0 : was !== null && TO.test(before) ? was : own;
    was = isFrom ? own : null;
    // In an enumeration (`1 000 € à l'un et 2 000 € à l'autre`) the words that say what is granted stand once.
    const listed = rank === 1 && found.at(-1)?.rank === 2 && /(?:,| et)(?: de)? ?$/u.test(before);
    found.push({
      figure: figureAt(flow, span, match.cents),
      span,
      rank: listed ? 2 : rank,
      contradicts: contradiction(text, match.start, match.end, match.cents),
    });
    last = match.end;
  }
  return found.length > 0 ? found : inLetters(flow, within);
}

/**
 * The one amount of a span: its total, else the one granted. `null` where several of the same rank differ, and where no
 * word says that an amount is granted (a cost, a price, a year's budget).
 */
export function mainAmount(flow: Flow, within: Span): StatedAmount | null {
  const amounts = statedAmounts(flow, within);
  for (const rank of [3, 2]) {
    const ranked = amounts.filter((amount) => amount.rank === rank);
    const first = ranked[0];
    if (first === undefined) continue;
    return ranked.every((amount) => amount.figure.value === first.figure.value) ? first : null;
  }
  return null;
}

const LETTERS = new RegExp(
  `\\b(${NUMBER_WORDS}) (?:d')?euros?(?: et (${NUMBER_WORDS}) (?:centimes?|cents?))?`,
  'u',
);

function centsOfLetters(match: RegExpExecArray | readonly string[]): number | null {
  const euros = readNumberWords(match[1] ?? '');
  const cents = match[2] === undefined || match[2] === '' ? 0 : readNumberWords(match[2]);
  return euros === null || cents === null ? null : euros * 100 + cents;
}

/** Letters right before or behind the figures, as `dix mille euros (10 000 €)`. */
function contradiction(text: string, start: number, end: number, cents: number): number | null {
  const before = /([^()]{0,120}) ?\($/u.exec(fold(text.slice(Math.max(0, start - 125), start)))?.[1] ?? '';
  const behind = /^ ?\(([^()]{0,120})\)/u.exec(fold(text.slice(end, end + 125)))?.[1] ?? '';
  const match =
    new RegExp(`${LETTERS.source} ?$`, 'u').exec(before) ??
    new RegExp(`^${LETTERS.source}`, 'u').exec(behind);
  const letters = match === null ? null : centsOfLetters(match);
  return letters === null || letters === cents ? null : letters;
}

/** Amounts in letters only: `une subvention de dix mille euros`. */
function inLetters(flow: Flow, within: Span): StatedAmount[] {
  return findAll(flow, LETTERS, within).flatMap((match) => {
    const cents = centsOfLetters([match.folded, ...match.groups]);
    if (cents === null || cents === 0) return [];
    const before = fold(flow.text.slice(Math.max(within.start, match.start - REACH), match.start));
    const rank = TOTAL.test(before) ? 3 : GRANTED.test(before) ? 2 : 1;
    return [{ figure: figureAt(flow, match, cents), span: match, rank, contradicts: null } as const];
  });
}

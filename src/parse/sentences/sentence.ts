/** A sentence as grants are looked for in it. */
import type { Figure } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { figureAt, type Span } from '../../segment/flow.ts';
import type { Parties } from '../parties.ts';
import { statedAmounts } from '../stated-amount.ts';
import { actAt, actsIn, type Act } from './acts.ts';
import type { Wording } from './names.ts';
import type { Statement } from './statements.ts';
import { patternsOf, placesOf, type Patterns } from './words.ts';

/** An amount of a sentence; spans are those of the sentence. */
export interface Amount extends Span {
  readonly figure: Figure;
  readonly isRate: boolean;
}

/** A sentence, its verbs and its amounts. */
export interface Sentence {
  readonly of: Statement;
  readonly wording: Wording;
  readonly patterns: Patterns;
  readonly acts: readonly Act[];
  readonly amounts: readonly Amount[];
  /** Whether what it goes on with grants. */
  readonly isLed: boolean;
}

/**
 * A statement with what is found in it.
 *
 * @param cents the last amount that was granted before, for `la même somme`
 */
export function sentenceOf(
  of: Statement,
  { cents, grants }: { readonly cents: number | null; readonly grants: boolean },
  profile: Profile,
  parties: Parties,
): Sentence {
  return {
    of,
    wording: { text: of.text, folded: of.folded, profile },
    patterns: patternsOf(profile.sentences),
    acts: actsIn(of.text, of.folded, profile, parties),
    amounts: amountsOf(of, cents, profile),
    isLed: of.goesOn && grants,
  };
}

/** The amounts in order; words for the amount before stand for it. */
function amountsOf(
  { flow, start, text, folded }: Statement,
  before: number | null,
  profile: Profile,
): Amount[] {
  const stated = statedAmounts(flow, { start, end: start + text.length })
    .map(({ figure, span, rank, contradicts }): Amount => ({
      start: span.start - start,
      end: span.end - start,
      figure: contradicts === null ? figure : { ...figure, contested: true },
      isRate: rank === 0,
    }))
    .filter((one) => one.figure.value !== null && one.figure.value > 0);
  const same = placesOf(patternsOf(profile.sentences).same, folded).flatMap((place): Amount[] => {
    const cents = stated.findLast(({ end }) => end <= place.start)?.figure.value ?? before;
    if (cents === null) return [];
    const span = { start: start + place.start, end: start + place.end };
    return [{ ...place, figure: figureAt(flow, span, cents), isRate: false }];
  });
  return [...stated, ...same].sort((a, b) => a.start - b.start);
}

/** The act that gives an amount: its verb, or `true` for that of the sentence that this one goes on with. */
export function actOf(
  { of, wording, patterns, acts, amounts, isLed }: Sentence,
  index: number,
): Act | true | null {
  const { folded } = of;
  const amount = amounts[index]!;
  const act = actAt(acts, amount.start, folded, wording.profile);
  if (act === false) return null;
  if (act !== null) return act;
  const next = amounts[index + 1]?.start ?? folded.length;
  const behind = acts.find(({ start }) => start >= amount.end);
  if (behind !== undefined && behind.start < next && behind.grants && !behind.isInfinitive)
    return actAt(acts, behind.start + 1, folded, wording.profile) === false ? null : behind;
  const [received] = placesOf(patterns.receives, folded.slice(0, amount.start));
  if (received !== undefined)
    return patterns.strong.test(folded.slice(received.end, amount.start)) ? true : null;
  return isLed ? true : null;
}

/** What is put right: `au lieu de 1 000 €, lire 1 100 €`. */
const REPLACED = /\bau lieu d(?:e |['’])[^€]*$/u;

/** `30 000 € sur une enveloppe de 80 000 €` */
const OUT_OF = /\bsur (?:une?|l['’]|cette) [^€:]{0,60}$/u;

/** Whether an amount is what is given: no price, cost, total, or part of one. */
export function mayGive({ of, patterns, amounts }: Sentence, index: number, hasGiven: boolean): boolean {
  const { folded, text } = of;
  const amount = amounts[index]!;
  const led = folded.slice(0, amount.start);
  if (amount.isRate && !/^ ?chacun/u.test(folded.slice(amount.end)) && !isLimit(led, patterns)) return false;
  if (/\b(?:HT|TTC)\b/u.test(text.slice(amount.start, amount.end + 5))) return false;
  const before = folded.slice(amounts[index - 1]?.end ?? 0, amount.start);
  if (/\bsoit\b[^,;:]*$/u.test(before) && hasGiven) return false;
  if (/%[^€]*\b(?:du|de|des|d['’])[^€,;]*$/u.test(before)) return false;
  if (isAside(before, patterns) || REPLACED.test(before) || OUT_OF.test(before)) return false;
  // `Un montant global` is one sum, of however many grants.
  if (/\b(?:tota\p{L}+|globa\p{L}+|ensemble|enveloppe|cumul\p{L}*)\b[^€:]*$/u.test(before))
    return patterns.one.test(before.replace(/(?:une?|le|la) \p{L}+ (?:tota|globa|cumul)\p{L}+[^€:]*$/u, ''));
  return !(patterns.many.test(before) && /\b(?:pour|montant|somme|hauteur)\b[^€]*$/u.test(before));
}

/** `une subvention plafonnée à …`, `une aide maximale de …` */
function isLimit(before: string, { one }: Patterns): boolean {
  return one.test(before) && /\b(?:plafonn|limit|maxim)\p{L}* (?:a|de) $/u.test(before);
}

/** `d'un coût de …`, and no `subvention d'investissement de …`. */
function isAside(before: string, { aside, gift }: Patterns): boolean {
  const found = aside.exec(before);
  if (found === null) return false;
  const ofGift = new RegExp(`${gift.source}(?: \\p{L}+)? d(?:e |['’] ?)$`, 'u');
  return (
    !ofGift.test(before.slice(0, found.index)) && !gift.test(before.slice(found.index).replace(/^\S+/u, ''))
  );
}

/** `dont 6 800 € pour …`, `répartie comme suit : …` */
const PARTS =
  /\bdont\b|\b(?:repart|ventil|decompos)\p{L}* (?:comme suit|ainsi|de la (?:facon|maniere)|en\b|entre)|\bcomprenant\b/u;

/** Whether an amount begins to say what the one before is made of. */
export function opensParts({ of, amounts }: Sentence, index: number): boolean {
  return PARTS.test(of.folded.slice(amounts[index - 1]?.end ?? 0, amounts[index]!.start));
}

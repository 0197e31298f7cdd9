/** A sentence as grants are looked for in it. */
import type { Profile } from '../../profiles/contract.ts';
import type { Span } from '../../segment/flow.ts';
import type { Parties } from '../parties.ts';
import { actAt, actsIn, type Act } from './acts.ts';
import { amountsOf, type Amount } from './amounts.ts';
import { asidesIn } from './asides.ts';
import type { Wording } from './names.ts';
import type { Statement } from './statements.ts';
import { patternsOf, placesOf, type Patterns } from './words.ts';

/** A sentence, its verbs and its amounts. */
export interface Sentence {
  /** The statement without its {@link asidesIn | asides}. */
  readonly of: Statement;
  readonly raw: Statement;
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
  const patterns = patternsOf(profile.sentences);
  const printed = amountsOf(of, cents, profile);
  const asides = asidesIn(of.text, of.folded, printed, patterns);
  const amounts = printed.filter(({ start, end }) =>
    asides.every((aside) => start < aside.start || end > aside.end),
  );
  const own = { ...of, text: without(of.text, asides), folded: without(of.folded, asides) };
  return {
    of: own,
    raw: of,
    wording: { text: own.text, folded: own.folded, profile },
    patterns,
    acts: actsIn(of.text, of.folded, profile, parties),
    amounts,
    isLed: of.goesOn && grants,
  };
}

/** A text with commas for what stands beside. */
function without(text: string, asides: readonly Span[]): string {
  return asides.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ','.repeat(end - start) + rest.slice(end),
    text,
  );
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
    return patterns.strong.test(folded.slice(received.end, amount.start)) ||
      placesOf(patterns.decides, folded.slice(0, received.start)).length > 0 ||
      /(?:^|, )(?:dit|precise) que /u.test(folded)
      ? true
      : null;
  return isLed ? true : null;
}

/** `dont 6 800 € pour …`, `répartie comme suit : …` */
const PARTS =
  /\bdont\b(?! le montant)|\b(?:vers|pay|mandat)\p{L}* en \p{L}+ (?:fois|versements?|tranches?|parts?|temps)\b|\ben (?:deux|trois|quatre) (?:fois|versements|tranches)\b|\b(?:repart|ventil|decompos)\p{L}* (?:comme suit|ainsi|de la (?:facon|maniere)|en\b|entre)|\bcomprenant\b/u;

/** Whether an amount begins to say what the one before is made of. */
export function opensParts({ of, amounts }: Sentence, index: number): boolean {
  return PARTS.test(of.folded.slice(amounts[index - 1]?.end ?? 0, amounts[index]!.start));
}

/** The amounts that a sentence prints, and words that stand for one before. */
import type { Figure } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { figureAt, type Span } from '../../segment/flow.ts';
import { statedAmounts } from '../stated-amount.ts';
import type { Statement } from './statements.ts';
import { patternsOf, placesOf } from './words.ts';

/** An amount of a sentence; spans are those of the sentence. */
export interface Amount extends Span {
  readonly figure: Figure;
  readonly isRate: boolean;
}

/** The amounts in order; words for the amount before stand for it. */
export function amountsOf(
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

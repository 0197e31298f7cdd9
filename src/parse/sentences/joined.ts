/** What two statements say together: the one who, the other how much. */
import type { AllocationRecord, Figure } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { receiverIn, wholeName, type Wording } from './names.ts';
import type { Context } from './read.ts';
import { placeIn, rowOf } from './records.ts';
import type { Statement } from './statements.ts';
import { MEANT } from './ways.ts';
import { patternsOf } from './words.ts';

/** `Cette aide s'élève à …`, of what the sentence before gives. */
const ITS = /^.{0,30}\b(?:cette|celle-ci|son|sa|de la|ladite|elle|ce)\b/u;
/** `Elle sera versée à …` */
const IS_GIVEN =
  /^(?:elle|celle-ci|cette \p{L}+|ce montant|la subvention|l['’]aide)\b.{0,40}(?:vers|attribu|accord|allou|octroy)\p{L}*/u;

/**
 * The grants that a statement makes with what was said before it.
 *
 * @param only its one amount, where that may be given
 */
export function joined(
  statement: Statement,
  only: Figure | null,
  { open, openAmount, each, mentioned, asker }: Context,
  act: boolean,
  profile: Profile,
): AllocationRecord[] {
  const { folded, text } = statement;
  const wording: Wording = { text, folded, profile };
  const all = { start: 0, end: text.length };
  if (each !== null && statement.goesOn && !/\d[\d\s.,]* ?(?:€|euro)/u.test(folded)) {
    const name = wholeName(wording, { ...all, end: text.replace(/[\s,;.]+$/u, '').length });
    if (name !== null)
      return [rowOf(text.slice(name.start, name.end), null, each, placeIn(statement, name), statement)];
  }
  const isPart =
    statement.goesOn &&
    statement.isItem &&
    /^(?:d['’])?(?:une?|la|le) |^\d|^\p{L}[\p{L}'’ ]*: ?\d/u.test(folded);
  if (open !== null && only !== null && (ITS.test(folded) || isPart))
    return [rowOf(open.name, open.object, only, placeIn(open.source, open.span), open.source)];
  if (openAmount !== null && IS_GIVEN.test(folded)) {
    const to = receiverIn(wording, 0, folded.length);
    if (to === null) return [];
    const { amount, source } = openAmount;
    return [rowOf(text.slice(to.name.start, to.name.end), null, amount, amount.place, source)];
  }
  const { toHim, strong } = patternsOf(profile.sentences);
  // Who asked receives what is granted to nobody else.
  const him = !act
    ? null
    : toHim.test(folded) || MEANT.test(folded)
      ? mentioned
      : strong.test(folded)
        ? asker
        : null;
  if (only !== null && him !== null) return [rowOf(him, null, only, placeIn(statement, all), statement)];
  return [];
}

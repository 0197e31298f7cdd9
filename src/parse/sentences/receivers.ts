/** Who an amount of a sentence goes to: the nearest words that lead to somebody. */
import type { Span } from '../../segment/flow.ts';
import type { Act } from './acts.ts';
import { carrierIn, namedFor, receiverIn, structureIn } from './names.ts';
import type { Sentence } from './sentence.ts';
import { turnAt } from './several.ts';
import {
  again,
  asker,
  behindDash,
  correctedName,
  fronted,
  ledByFor,
  listed,
  meant,
  ofGift,
  subject,
  supported,
  turned,
} from './ways.ts';

/** What grants before an amount have taken of the sentence. */
export interface Progress {
  readonly taken: number;
  readonly hasGiven: boolean;
  /** Who received last. */
  readonly last: Span | null;
}

/** `: Aide à Domicile : ` is a name from mark to mark: what leads to somebody in it is a part of it. */
const ITEM =
  /:\s+(?!(?:[ÀA]|Aux?|Pour)\s)[«“"]?\p{L}[^;:]*[:–—]\s*$|:\s+(?!(?:à|aux?|pour|une?|la|le|les|de|du|des|dont|soit)\s|[dl]['’])[«“"\p{L}][^;:,]*$/iu;

/** Who receives an amount; `null` where the sentence names nobody. */
export function receiverOf(
  sentence: Sentence,
  index: number,
  act: Act | true,
  { taken, hasGiven, last }: Progress,
): Span | null {
  const { of, wording, amounts, patterns } = sentence;
  const { folded } = of;
  const amount = amounts[index]!;
  const next = amounts[index + 1]?.start ?? folded.length;
  const before = Math.max(taken, amounts[index - 1]?.end ?? 0);
  const behind = amount.end + /^(?: ?\([^()]{0,120}\))?,?/u.exec(folded.slice(amount.end, next))![0].length;
  const near = receiverIn(wording, behind, next);
  const isNear = near !== null && /^[\s,]*(?:chacune? )?$/u.test(folded.slice(behind, near.at));
  const lead = /^\s*a /u.exec(folded.slice(behind, next))?.[0].length;
  const own = act === true ? null : act;
  const from = Math.max(before, own !== null && own.start < amount.start ? own.start : 0);
  const listFrom = own === null ? before : Math.max(own.end, before);
  const isItem = ITEM.test(of.text.slice(listFrom, amount.start));
  const isSupport = own !== null && patterns.supports.test(folded.slice(own.start, own.end));
  const isListed = act === true || hasGiven || /:\s/u.test(folded.slice(listFrom, amount.start));
  return (
    correctedName(sentence, index) ??
    (isNear ? (turned(sentence, near.name) ?? near.name) : null) ??
    (lead === undefined ? null : turnAt(sentence, behind + lead)) ??
    (isItem ? listed(sentence, listFrom, amount) : null) ??
    (isSupport ? carrierIn(wording, from, amount.start) : null) ??
    receiverIn(wording, from, amount.start)?.name ??
    ledByFor(sentence, listFrom, amount) ??
    subject(sentence, before, amount) ??
    (own === null ? null : fronted(sentence, before, own)) ??
    meant(sentence, { from, before, next, last }, amount) ??
    ofGift(sentence, from, amount) ??
    (isListed ? listed(sentence, listFrom, amount) : null) ??
    behindDash(sentence, amount, next) ??
    (own === null ? null : supported(sentence, own, amount)) ??
    near?.name ??
    carrierIn(wording, behind, next) ??
    carrierIn(wording, from, amount.start) ??
    ofGift(sentence, behind, amount, next) ??
    namedFor(wording, behind, next) ??
    structureIn(wording, behind, next) ??
    (isSupport ? structureIn(wording, from, amount.start) : null) ??
    (own === null ? null : receiverIn(wording, before, own.start)?.name) ??
    again(sentence, amounts[index - 1]?.end ?? 0, amount, last) ??
    asker(sentence, from, amount)
  );
}

/** Reads the grants of one sentence: each amount that it gives, with who is given to and what for. */
import type { Figure } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import type { Span } from '../../segment/flow.ts';
import type { Parties } from '../parties.ts';
import { actAt, type Act } from './acts.ts';
import { matchHeading } from '../../segment/tables/grid/headings.ts';
import type { Amount } from './amounts.ts';
import { purposeAt, receiverIn, wholeName } from './names.ts';
import { receiverOf, type Progress } from './receivers.ts';
import { actOf, opensParts, sentenceOf, type Sentence } from './sentence.ts';
import { eachOf, namesBehindEach, sharedOut } from './several.ts';
import { LABELLED, type Statement } from './statements.ts';

/** A grant of a sentence; spans are those of the sentence. */
export interface Given {
  readonly amount: Figure;
  readonly name: Span;
  readonly object: Span | null;
  readonly span: Span;
}

/** What one sentence leaves to the next. */
export interface Context {
  /** Whether what goes on with it is granted. */
  readonly grants: boolean;
  /** A grant whose amount, or whose receiver, the next sentence may say. */
  readonly open: {
    readonly name: string;
    readonly object: string | null;
    readonly source: Statement;
    readonly span: Span;
  } | null;
  readonly openAmount: { readonly amount: Figure; readonly source: Statement } | null;
  /** The last amount that was granted, in cents. */
  readonly cents: number | null;
  /** What each of the list that follows receives. */
  readonly each: Figure | null;
  /** Who was spoken of last, and who asked last. */
  readonly mentioned: string | null;
  readonly asker: string | null;
}

export const NO_CONTEXT: Context = {
  grants: false,
  open: null,
  openAmount: null,
  cents: null,
  each: null,
  mentioned: null,
  asker: null,
};

/** What was read of a sentence. */
export interface Read {
  readonly given: readonly Given[];
  /** Of a share that no figure stands beside. */
  readonly percent: string | null;
  /** Its one amount, where that may be what is given. */
  readonly only: Figure | null;
  readonly context: Context;
}

/** Reads one sentence. */
export function readStatement(
  statement: Statement,
  context: Context,
  profile: Profile,
  parties: Parties,
): Read {
  const sentence = sentenceOf(statement, context, profile, parties);
  const given = givenIn(sentence);
  const { acts, amounts, wording, patterns, isLed } = sentence;
  const { folded, text } = statement;
  const last = actAt(acts, folded.length, folded, profile);
  const act = last === false ? null : last;
  const isOpen = act !== null && given.length === 0;
  const receiver = isOpen && amounts.length === 0 ? receiverIn(wording, act.start, folded.length) : null;
  const percent = receiver === null ? null : (/\d{1,3}(?:,\d+)? ?%/u.exec(folded)?.[0] ?? null);
  const only = amounts.length === 1 ? amounts[0]! : null;
  // What leads to a list is said of each of its items.
  const keeps = statement.goesOn && acts.length === 0;
  return {
    given,
    percent,
    only: only?.figure ?? null,
    context: {
      grants: acts.length === 0 ? isLed : act !== null,
      open:
        labelled(statement, isLed, profile) ??
        (keeps
          ? context.open
          : receiver === null || percent !== null || !(patterns.gift.test(folded) || /:\s*$/u.test(folded))
            ? null
            : {
                name: text.slice(receiver.name.start, receiver.name.end),
                object: textOf(text, purposeAt(wording, receiver.name.end, folded.length, true)),
                source: statement,
                span: { start: receiver.at, end: receiver.name.end },
              }),
      openAmount: isOpen && only !== null && !only.isRate ? { amount: only.figure, source: statement } : null,
      cents: given.at(-1)?.amount.value ?? context.cents,
      each:
        isOpen && only !== null && /\bchacune?\b[^€]*:\s*$/u.test(folded)
          ? only.figure
          : keeps
            ? context.each
            : null,
      mentioned: context.mentioned,
      asker: context.asker,
    },
  };
}

/** `Bénéficiaire : Amicale laïque`, in a list of what is granted. */
function labelled(source: Statement, isLed: boolean, profile: Profile): Context['open'] {
  const label = isLed ? LABELLED.exec(source.text) : null;
  if (label === null || matchHeading(label[1]!, profile)[0]?.role !== 'beneficiary') return null;
  const { text, folded } = source;
  const name = wholeName({ text, folded, profile }, { start: label[0].length, end: text.length });
  return name === null ? null : { name: text.slice(name.start, name.end), object: null, source, span: name };
}

function textOf(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}

/** The grants of a sentence, amount by amount. */
function givenIn(sentence: Sentence): Given[] {
  const { of, amounts } = sentence;
  const shared = sharedOut(sentence);
  if (shared !== null)
    return shared.names.map((name, index) => ({
      amount: amounts[index]!.figure,
      name,
      object: null,
      span: shared.span,
    }));
  const given: Given[] = [];
  let taken = 0;
  let last: Span | null = null;
  for (const [index, amount] of amounts.entries()) {
    // What follows says what the amount before is made of.
    if (given.length > 0 && opensParts(sentence, index)) break;
    const act = actOf(sentence, index);
    if (act === null) continue;
    const next = amounts[index + 1]?.start ?? of.folded.length;
    const names = namesOf(sentence, index, act, { taken, hasGiven: given.length > 0, last });
    if (names.length === 0) continue;
    last = names.at(-1)!;
    const whole = { start: names[0]!.start, end: names.at(-1)!.end };
    const end = Math.max(amount.end, whole.end);
    const object = objectOf(sentence, amount, whole, end, next);
    taken = Math.max(end, object?.end ?? 0);
    const span = { start: Math.min(amount.start, whole.start, object?.start ?? Infinity), end: taken };
    given.push(...names.map((name) => ({ amount: amount.figure, name, object, span })));
  }
  return given;
}

function namesOf(sentence: Sentence, index: number, act: Act | true, progress: Progress): Span[] {
  const amount = sentence.amounts[index]!;
  const next = sentence.amounts[index + 1]?.start ?? sentence.of.folded.length;
  const before = sentence.amounts[index - 1]?.end ?? 0;
  const each = namesBehindEach(sentence, amount.end, next) ?? namesBehindEach(sentence, before, amount.start);
  if (each !== null) return each;
  const name = receiverOf(sentence, index, act, progress);
  return name === null ? [] : eachOf(sentence, name, amount);
}

/** A purpose between an amount and a name ends where what leads to the second of them begins. */
const SECOND =
  /,?\s+(?:une?|la|le|à|au|aux|en faveur|au profit|au bénéfice|l['’]|d['’]une?)(?:\s(?:subvention|aide|somme|participation|l['’]|la|de|des|du|d['’]).*)?\s*$/u;

function objectOf(
  { of, wording, amounts }: Sentence,
  amount: Amount,
  name: Span,
  end: number,
  next: number,
): Span | null {
  const behind = purposeAt(wording, end, next, amount === amounts.at(-1));
  if (behind !== null) return behind;
  const [first, second] = name.start > amount.end ? [amount.end, name.start] : [name.end, amount.start];
  const lead = second <= first ? null : purposeAt(wording, first, second, true);
  if (lead === null) return null;
  const cut = of.text.slice(lead.start, lead.end).replace(SECOND, '');
  return { start: lead.start, end: lead.start + cut.replace(/[\s,;:–—-]+$/u, '').length };
}

/** Reads the grants of one sentence: each amount that it gives, with who is given to and what for. */
import type { Figure } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { figureAt, type Span } from '../../segment/flow.ts';
import type { Parties } from '../parties.ts';
import { statedAmounts } from '../stated-amount.ts';
import { actAt, actsIn, type Act } from './acts.ts';
import {
  carrierIn,
  isStructure,
  nameAt,
  purposeAt,
  receiverIn,
  structureIn,
  wholeName,
  type Wording,
} from './names.ts';
import type { Statement } from './statements.ts';
import { patternsOf, placesOf, type Patterns } from './words.ts';

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
}

export const NO_CONTEXT: Context = { grants: false, open: null, openAmount: null, cents: null };

/** What was read of a sentence. */
export interface Read {
  readonly given: readonly Given[];
  /** Of a share that no figure stands beside. */
  readonly percent: string | null;
  /** Its one amount, where that may be what is given. */
  readonly only: Figure | null;
  readonly context: Context;
}

interface Amount extends Span {
  readonly figure: Figure;
  readonly isRate: boolean;
}

/** Reads one sentence. */
export function readStatement(
  statement: Statement,
  context: Context,
  profile: Profile,
  parties: Parties,
): Read {
  return new Sentence(statement, context, profile, parties).read();
}

class Sentence {
  readonly #of: Statement;
  readonly #context: Context;
  readonly #wording: Wording;
  readonly #patterns: Patterns;
  readonly #acts: readonly Act[];
  readonly #amounts: readonly Amount[];
  readonly #given: Given[] = [];
  /** What grants before are made of ends here. */
  #taken = 0;
  #inParts = false;

  constructor(of: Statement, context: Context, profile: Profile, parties: Parties) {
    this.#of = of;
    this.#context = context;
    this.#wording = { text: of.text, folded: of.folded, profile };
    this.#patterns = patternsOf(profile.sentences);
    this.#acts = actsIn(of.text, of.folded, profile, parties);
    this.#amounts = this.#amountsOf(context.cents);
  }

  read(): Read {
    const { folded } = this.#of;
    for (const index of this.#amounts.keys()) this.#readAmount(index);
    this.#share();
    const last = this.#acts.at(-1);
    const act = actAt(this.#acts, folded.length, folded, this.#wording.profile);
    const grants =
      last === undefined ? this.#context.grants && this.#of.goesOn : act !== null && act !== false;
    const isOpen = act !== null && act !== false && this.#given.length === 0;
    const receiver =
      isOpen && this.#amounts.length === 0 ? receiverIn(this.#wording, act.start, folded.length) : null;
    const percent = receiver === null ? null : (/\d{1,3}(?:,\d+)? ?%/u.exec(folded)?.[0] ?? null);
    const object =
      receiver === null ? null : purposeAt(this.#wording, receiver.name.end, folded.length, true);
    const amount = this.#amounts.length === 1 ? this.#amounts[0]! : null;
    return {
      given: this.#given,
      percent,
      only: amount !== null && this.#mayGive(amount, 0) ? amount.figure : null,
      context: {
        grants,
        open:
          receiver === null || percent !== null || !this.#patterns.gift.test(folded)
            ? null
            : {
                name: this.#of.text.slice(receiver.name.start, receiver.name.end),
                object: object === null ? null : this.#of.text.slice(object.start, object.end),
                source: this.#of,
                span: { start: receiver.at, end: receiver.name.end },
              },
        openAmount:
          isOpen && amount !== null && !amount.isRate && this.#mayGive(amount, 0)
            ? { amount: amount.figure, source: this.#of }
            : null,
        cents: this.#given.at(-1)?.amount.value ?? this.#context.cents,
      },
    };
  }

  /** The amounts in order; words for the amount before stand for it. */
  #amountsOf(before: number | null): Amount[] {
    const { flow, start, text, folded } = this.#of;
    const stated = statedAmounts(flow, { start, end: start + text.length })
      .map(({ figure, span, rank, contradicts }): Amount => ({
        start: span.start - start,
        end: span.end - start,
        figure: contradicts === null ? figure : { ...figure, contested: true },
        isRate: rank === 0,
      }))
      .filter((one) => one.figure.value !== null && one.figure.value > 0);
    const same = placesOf(this.#patterns.same, folded).flatMap((place): Amount[] => {
      const cents = stated.findLast(({ end }) => end <= place.start)?.figure.value ?? before;
      if (cents === null) return [];
      const span = { start: start + place.start, end: start + place.end };
      return [{ ...place, figure: figureAt(flow, span, cents), isRate: false }];
    });
    return [...stated, ...same].sort((a, b) => a.start - b.start);
  }

  #readAmount(index: number): void {
    const amount = this.#amounts[index]!;
    const { folded } = this.#of;
    const act = this.#actOf(amount, index);
    if (act === null || !this.#mayGive(amount, index)) return;
    const found = this.#receiverOf(amount, index, act);
    if (found === null) return;
    const names = this.#each(found.name, amount);
    const nextAt = this.#amounts[index + 1]?.start ?? folded.length;
    const end = Math.max(amount.end, found.name.end);
    const isLast = index === this.#amounts.length - 1;
    const object = this.#objectOf(amount, found.name, end, nextAt, isLast);
    const taken = Math.max(end, object?.end ?? 0);
    for (const name of names)
      this.#given.push({
        amount: amount.figure,
        name,
        object,
        span: {
          start: Math.min(amount.start, found.name.start, object?.start ?? Infinity),
          end: taken,
        },
      });
    this.#taken = taken;
  }

  /** The act that gives an amount: its verb, or `true` for that of the sentence that this one goes on with. */
  #actOf(amount: Amount, index: number): Act | true | null {
    const { folded, goesOn } = this.#of;
    const act = actAt(this.#acts, amount.start, folded, this.#wording.profile);
    if (act === false) return null;
    if (act !== null) return act;
    const next = this.#amounts[index + 1]?.start ?? folded.length;
    const behind = this.#acts.find(({ start }) => start >= amount.end);
    if (behind !== undefined && behind.start < next && behind.grants && !behind.isInfinitive)
      return actAt(this.#acts, behind.start + 1, folded, this.#wording.profile) === false ? null : behind;
    if (placesOf(this.#patterns.receives, folded.slice(0, amount.start)).length > 0) return true;
    return goesOn && this.#context.grants ? true : null;
  }

  /** Whether an amount is what is given: no price, cost, total, or part of one. */
  #mayGive(amount: Amount, index: number): boolean {
    const { folded, text } = this.#of;
    if (amount.isRate && !/^ ?chacun/u.test(folded.slice(amount.end))) return false;
    if (/\b(?:HT|TTC)\b/u.test(text.slice(amount.start, amount.end + 5))) return false;
    const from = Math.max(this.#amounts[index - 1]?.end ?? 0, 0);
    const before = folded.slice(from, amount.start);
    if (/\bdont\b/u.test(before) && this.#given.length > 0) this.#inParts = true;
    if (this.#inParts) return false;
    if (/\bsoit\b[^,;:]*$/u.test(before) && this.#given.length > 0) return false;
    if (/%[^€]*\b(?:du|de|des|d['’])[^€,;]*$/u.test(before)) return false;
    const aside = this.#patterns.aside.exec(before);
    if (aside !== null && !this.#patterns.gift.test(before.slice(aside.index).replace(/^\S+/u, '')))
      return false;
    const isOne = this.#patterns.one.test(before);
    if (/\b(?:tota\p{L}+|globa\p{L}+|ensemble|enveloppe|cumul\p{L}*)\b[^€:]*$/u.test(before)) return isOne;
    if (this.#patterns.many.test(before) && /\b(?:pour|montant|somme|hauteur)\b[^€]*$/u.test(before))
      return false;
    return true;
  }

  #receiverOf(amount: Amount, index: number, act: Act | true): { readonly name: Span } | null {
    const { folded, text } = this.#of;
    const wording = this.#wording;
    const next = this.#amounts[index + 1]?.start ?? folded.length;
    const before = Math.max(this.#taken, this.#amounts[index - 1]?.end ?? 0);
    const rest = /^(?: ?\([^()]{0,120}\))?,?/u.exec(folded.slice(amount.end, next))![0].length;
    const behind = amount.end + rest;
    const near = receiverIn(wording, behind, next);
    if (near !== null && /^\s*(?:chacune? )?$/u.test(folded.slice(behind, near.at)))
      return this.#turned(near.name) ?? near;
    const turn = this.#turn(behind, next);
    if (turn !== null) return { name: turn };
    const own = act === true ? null : act;
    const colon = /:\s/u.exec(folded.slice(own === null ? before : Math.max(own.end, before), amount.start));
    const listed = act === true || this.#given.length > 0 || colon !== null;
    const from = Math.max(before, own !== null && own.start < amount.start ? own.start : 0);
    const lead = receiverIn(wording, from, amount.start);
    if (lead !== null) return lead;
    if (listed) {
      const piece = this.#listedName(from, amount, text.slice(amount.end));
      if (piece !== null) return { name: piece };
    }
    const subject = this.#subject(amount);
    if (subject !== null) return { name: subject };
    const objectOf = own === null ? null : this.#directObject(own, amount);
    if (objectOf !== null) return { name: objectOf };
    if (near !== null) return near;
    const carried =
      carrierIn(wording, behind, next) ??
      carrierIn(wording, from, amount.start) ??
      structureIn(wording, behind, next) ??
      (own !== null && /^(?:particip|contribu|financ)/u.test(folded.slice(own.start))
        ? structureIn(wording, from, amount.start)
        : null);
    return carried === null ? null : { name: carried };
  }

  /** `Tremplin : 500 €`, `Tremplin (500 €)`, `Tremplin, une subvention de 500 €` */
  #listedName(from: number, amount: Amount, after: string): Span | null {
    const { folded, text } = this.#of;
    let start = from;
    const region = folded.slice(from, amount.start);
    const gift = new RegExp(
      `[:,(–—-]?\\s*(?:(?:pour |d['’])?(?:une?|la|le|un) (?:\\p{L}+ )?${this.#patterns.gift.source}[^,;:]{0,40}?|pour|a hauteur|soit)?\\s*(?:de |d['’])?\\s*$`,
      'u',
    );
    const tail = gift.exec(region)!;
    let end = from + tail.index;
    // A lead ends in a colon: what is listed stands behind it.
    const colon = text.slice(start, end).lastIndexOf(': ');
    if (colon >= 0) start += colon + 1;
    if (
      /[:(,–—]\s*$/u.test(text.slice(from, amount.start)) ||
      tail[0].trim() !== '' ||
      /\.{2,}\s*$|…/u.test(region)
    ) {
      end = start + text.slice(start, end).replace(/[.…\s]{2,}$/u, '').length;
      return wholeName(this.#wording, { start, end });
    }
    // Without a mark between, only an amount that ends its part can follow a name.
    return /^\s*(?:[),;.]|et\b|$)/u.test(after) ? wholeName(this.#wording, { start, end }) : null;
  }

  /** `L'association … bénéficie d'une subvention de …` */
  #subject(amount: Amount): Span | null {
    const { folded } = this.#of;
    const [verb] = placesOf(this.#patterns.receives, folded.slice(0, amount.start));
    if (verb === undefined) return null;
    const lead = /^.*\b(?:que |qu['’])/u.exec(folded.slice(0, verb.start))?.[0].length ?? 0;
    const from = Math.max(lead, folded.slice(0, verb.start).lastIndexOf(':') + 1);
    return nameAt(this.#wording, from, verb.start);
  }

  /** `soutenir la chorale à hauteur de …` */
  #directObject(act: Act, amount: Amount): Span | null {
    const { folded, text } = this.#of;
    const verb = /(?<!\p{L})(?:soutenir|soutient|subventionn(?:er?|ent)|aider)\s+/u.exec(
      folded.slice(act.start, amount.start),
    );
    if (verb === null) return null;
    const start = act.start + verb.index + verb[0].length;
    const rest = text.slice(start).replace(/^(?:l['’] ?|la |le |les )/u, '');
    if (
      !/^[\p{Lu}«“"]/u.test(rest) &&
      !isStructure(folded.slice(folded.length - rest.length), this.#wording.profile)
    )
      return null;
    return nameAt(this.#wording, start, amount.start);
  }

  #objectOf(amount: Amount, name: Span, end: number, next: number, isLast: boolean): Span | null {
    const behind = purposeAt(this.#wording, end, next, isLast);
    if (behind !== null) return behind;
    const [first, second] = name.start > amount.end ? [amount.end, name.start] : [name.end, amount.start];
    if (second <= first) return null;
    const lead = purposeAt(this.#wording, first, second, true);
    if (lead === null) return null;
    const text = this.#of.text.slice(lead.start, lead.end);
    const cut = text.replace(
      /,?\s+(?:une?|la|le|à|au|aux|en faveur|au profit|au bénéfice|l['’]|d['’]une?)(?:\s(?:subvention|aide|somme|participation|l['’]|la|de|des|du|d['’]).*)?\s*$/u,
      '',
    );
    return { start: lead.start, end: lead.start + cut.replace(/[\s,;:–—-]+$/u, '').length };
  }

  /** Each name where the amount is for each. */
  #each(name: Span, amount: Amount): Span[] {
    const { folded } = this.#of;
    const around = `${folded.slice(amount.end, amount.end + 30)} ${folded.slice(Math.max(0, name.start - 24), name.end)}`;
    return /\bchacune?\b/u.test(around) ? this.#split(name) : [name];
  }

  #split(name: Span): Span[] {
    const parts: Span[] = [];
    let start = name.start;
    for (const match of this.#of.text
      .slice(name.start, name.end)
      .matchAll(/, | et (?:à |au |aux |de |du |des )?/gu)) {
      parts.push({ start, end: name.start + match.index });
      start = name.start + match.index + match[0].length;
    }
    parts.push({ start, end: name.end });
    const names = parts.flatMap((part) => wholeName(this.#wording, part) ?? []);
    return names.length === parts.length ? names : [name];
  }

  /** `à l'un`: the first of two names before. */
  #turn(from: number, to: number): Span | null {
    const lead = /^\s*a /u.exec(this.#of.folded.slice(from, to));
    if (lead === null) return null;
    return this.#turnedAt(from + lead[0].length);
  }

  #turned(name: Span): { readonly name: Span } | null {
    const found =
      this.#turnedAt(name.start) ??
      this.#turnedAt(Math.max(0, name.start - 2)) ??
      this.#turnedAt(Math.max(0, name.start - 3));
    return found === null ? null : { name: found };
  }

  #turnedAt(at: number): Span | null {
    const rest = this.#of.folded.slice(at);
    const turn = this.#patterns.turns.findIndex((pattern) => pattern.test(rest));
    if (turn < 0) return null;
    const first = this.#amounts[0]!.start;
    const both = receiverIn(this.#wording, 0, first);
    if (both === null) return null;
    const names = this.#split(both.name);
    return names.length === 2 ? (names[turn] ?? null) : null;
  }

  /** `respectivement 1 000 € et 2 000 € à A et B`: amounts without names before, as many names behind them. */
  #share(): void {
    const { folded } = this.#of;
    if (this.#amounts.length < 2 || !/\brespectivement\b/u.test(folded)) return;
    const first = this.#amounts[0]!;
    const act = this.#actOf(first, 0);
    if (act === null) return;
    const last = this.#amounts.at(-1)!;
    const names = (
      receiverIn(this.#wording, last.end, folded.length) ?? receiverIn(this.#wording, 0, first.start)
    )?.name;
    const parts = names === undefined ? [] : this.#split(names);
    if (parts.length !== this.#amounts.length) return;
    this.#given.length = 0;
    const span = { start: Math.min(first.start, names!.start), end: Math.max(last.end, names!.end) };
    for (const [index, name] of parts.entries())
      this.#given.push({ amount: this.#amounts[index]!.figure, name, object: null, span });
  }
}

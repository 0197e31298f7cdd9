/** What an amount is for, as far as it is decided. */
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { Holder } from './holders.ts';
import type { MoneyRole, Saying } from './words.ts';

/** The role of an amount, with what says so. */
export interface Decided {
  readonly role: MoneyRole | null;
  readonly of: string | null;
  /** True where the entry is a figure of the record itself. */
  readonly own: boolean;
  readonly reason: Message;
  readonly cents?: number | null;
}

/** Nothing says what it is for. */
export const NONE: Decided = { role: null, of: null, own: false, reason: message('money/none') };

/** A record's own figure. */
export function own(role: MoneyRole, { id, figure }: Holder, reason: Message): Decided {
  return { role, of: id, own: true, reason, cents: figure.value };
}

/** What no record holds, or what repeats one. */
export function other(role: MoneyRole, reason: Message, of: string | null = null): Decided {
  return { role, of, own: false, reason };
}

/** What words say. */
export function inWords({ role, words }: Saying): Decided {
  return other(role as MoneyRole, message('money/words', { words }));
}

import type { Message } from '../model/message.ts';
import type { fr } from './fr/index.ts';

/** The French catalogue gives every message its parameters; the others must have the same. */
export type Catalogue = typeof fr;

/** The code of a message: `area/name`. */
export type MessageCode = keyof Catalogue;

/** The parameters of a catalogue's entry. */
type EntryParams<Code extends MessageCode> = Catalogue[Code] extends (params: infer Params) => string
  ? Params
  : unknown;

/** A parameter that is a text may also be a message: it is said first, in the language of the whole. */
type Given<Value> = Value extends string
  ? Value | Message
  : Value extends readonly string[]
    ? readonly (string | Message)[]
    : Value;

/** The parameters a message is made with. */
export type MessageParams<Code extends MessageCode> = {
  readonly [Name in keyof EntryParams<Code>]: Given<EntryParams<Code>[Name]>;
};

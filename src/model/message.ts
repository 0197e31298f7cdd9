/** What a message may be about: plain data, so that a message can be kept in a file. Amounts are integer cents. */
export type Param = string | number | boolean | null | Message | readonly Param[];

/** A sentence as data: which one, and what it is about. `say` makes its words, in either language. */
export interface Message {
  /** `area/name`, for instance `segment/letter-in-amount`: a key of the catalogues. */
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Tells a {@link Message} from the other values of a {@link Param}. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

import type { Message } from './message.ts';

/** A sentence for people, in the two languages the tool speaks. The core never chooses between them; `emit` and `cli` do. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** The languages of {@link Bilingual}. */
export type Language = keyof Bilingual;

/** A sentence in both languages, or as a message. The first goes as its sentences move into the catalogues. */
export type Sentence = Bilingual | Message;

import type { READING } from './figure-shape.ts';
import type { RecordOf } from './shape.ts';

/** One more reading of a word or a figure, with who read it so. */
export type Reading = RecordOf<typeof READING>;

/** A reading whose likelihood its reader states. */
export interface WeighedReading extends Reading {
  readonly cost: number;
}

/** The reader of what the program itself makes of the same characters, parted in another way. */
export const LAYOUT = 'layout';

/** Most words and figures have no other reading: one empty list serves them all. */
export const NO_READINGS: readonly Reading[] = [];

/** Texts as readings of one reader that states no costs, likeliest first. */
export function readingsBy(reader: string, texts: readonly string[]): readonly Reading[] {
  return texts.length === 0 ? NO_READINGS : texts.map((text) => ({ text, cost: null, reader, view: null }));
}

/** Readings without those whose text came before, in their order. */
export function distinctReadings(readings: readonly Reading[]): readonly Reading[] {
  const texts = new Set<string>();
  const distinct = readings.filter(({ text }) => !texts.has(text) && texts.add(text));
  return distinct.length === 0 ? NO_READINGS : distinct;
}

/** The one reader of all the words; `null` where nobody recognised them, or several did. */
export function readerOf(words: readonly { readonly reader: string | null }[]): string | null {
  const reader = words[0]?.reader ?? null;
  return words.every((word) => word.reader === reader) ? reader : null;
}

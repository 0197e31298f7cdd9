/** A text's letters and digits alone: spaces and signs are what recognition loses first. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The figures of a text, in order: two texts that differ in one are never the same. */
export function figuresOf(text: string): string {
  return text.replace(/\P{N}+/gu, ' ').trim();
}

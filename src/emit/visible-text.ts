/**
 * Characters that change what a reader or a terminal does with a text instead of being seen in it: controls (C0, C1),
 * line and paragraph separators, bidirectional overrides and isolates, zero-width marks, lone surrogates.
 */
const UNSEEN =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/**
 * Makes a text from outside safe to show on any sink: white space of any kind of line break or tab becomes one blank,
 * every other unseen character is written out as `⟨U+202E⟩`, so that nothing acts and nothing disappears.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu, ' ')
    .replace(
      UNSEEN,
      (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}

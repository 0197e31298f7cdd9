import { visibleText } from '../visible-text.ts';

/** Markup that is already safe. Only {@link html} makes it, so no text from an act can become markup. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: texts are escaped, lists joined, nothing is written for `null`, `false` and `''`. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A tagged template whose values are escaped, in text and in quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < values.length ? markupOf(values[index]) : '')).join(''),
  );
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return visibleText(value).replace(/[&<>"']/gu, (character) => ESCAPES[character]!);
  return value.map(markupOf).join('');
}

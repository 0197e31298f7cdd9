import type { Line, Word } from '../../../model/document.ts';
import { compactKey } from '../../../model/text-fold.ts';

/** A word of a table line, without the border strokes that recognition glued to it. */
export interface Token {
  /** After repair of words, border strokes taken off; may hold marks only. */
  readonly text: string;
  /** Folded letters and digits; `''` for marks. */
  readonly key: string;
  /** Something that looks like a column border stands before: a stroke, or a wide gap. */
  readonly border: boolean;
  /** A border stroke was glued to its end, where a hyphen may have stood: `Montreuillois{`. */
  readonly struck: boolean;
  readonly word: Word;
}

/** One line of the source, cut into tokens. */
export interface TokenLine {
  readonly line: Line;
  readonly tokens: readonly Token[];
}

const STROKE = '[|¦[\\]{}]';
/** A stroke before an apostrophe is a misread `l`: `|'emploi`. */
const LEADING = new RegExp(`^${STROKE}+(?!['’‘])`, 'u');
const TRAILING = new RegExp(`${STROKE}+$`, 'u');
const BAR_LETTER = /[\p{Lu}\d]\|$/u;
const WIDE = /\s{2,}/u;

/** Cuts a line into tokens; strokes that stand alone or glued to a word become `border` of the token after them. */
export function tokensOfLine(line: Line): TokenLine {
  const tokens: Token[] = [];
  let border = false;
  for (const [index, word] of line.words.entries()) {
    if (index > 0 && WIDE.test(word.space)) border = true;
    // Repair may already have taken a stroke off: the first reading still shows it.
    if (LEADING.test(word.read)) border = true;
    let text = word.text.replace(LEADING, '');
    // `AFP2|`: a bar glued to a capital or digit may be the letter I; whoever knows the name decides.
    if (TRAILING.test(text) && !BAR_LETTER.test(text)) text = text.replace(TRAILING, '');
    const after = TRAILING.test(word.read);
    for (const part of splitColon(text)) {
      tokens.push({ text: part, key: keyOfWord(part), border, struck: after, word });
      border = false;
    }
    border = border || after;
  }
  return { line, tokens };
}

const keys = new Map<string, string>();
const PLAIN = /^[A-Za-z0-9]+$/u;
const MOST_KEYS = 20_000;

/** {@link compactKey}, remembered: the same words come again and again in a table. */
export function keyOfWord(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(text, (key = compactKey(text)));
  }
  return key;
}

/** Folded letters and digits of a whole line, without spaces. */
export function keyOfLine(line: Line): string {
  return line.words.map((word) => keyOfWord(word.text)).join('');
}

/** `1:Mobiliser` is three tokens; a colon inside a web address or an hour is not looked for in tables. */
function splitColon(text: string): string[] {
  return text === '' ? [] : (text.match(/[^:]+|:/gu) ?? []);
}

/** Joins tokens into a text, marks set as printed in French (`Opération 1 :Aide` becomes `Opération 1 : Aide`). */
export function joinTokens(tokens: readonly Pick<Token, 'text'>[]): string {
  return tokens
    .map((token) => token.text)
    .filter((text) => text !== '')
    .join(' ')
    .replace(/(?<=\p{L}-) (?=\p{L})/gu, '')
    .trim();
}

/**
 * Templates of group titles and vocabularies: literal words with `{code}` and `{name}` holes. They are matched word by
 * word on folded text, tolerate a misread letter or two in a long word, and never backtrack.
 */
import { distance } from 'fastest-levenshtein';
import { compactKey } from '../model/text-fold.ts';

/** A word or a mark of a text, with its place in it. */
export interface Piece {
  readonly text: string;
  /** Folded letters and digits only; `''` for marks. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What {@link matchTemplate} found. */
export interface TemplateMatch {
  /** The code as printed (`1`, `A2`); `''` for a template without `{code}`. */
  readonly code: string;
  /** Index of the first piece after the code and its separators: where `{name}` starts. */
  readonly next: number;
}

const MARK = /^[:;.,\-–—/«»"“”()[\]|{}]+/u;
const CODE = /^(?:[A-Z]{0,2}\d{1,3}(?:[.-]\d{1,2}){0,2}[A-Za-z]?|[IVX]{1,5}|[A-Z])$/u;
const SEPARATOR = /^[:.,;\-–—/«"“|]+$/u;

/** Cuts a text into words and marks: `1:Mobiliser` is `1`, `:`, `Mobiliser`. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/[^\s:]+|:/gu)) {
    pieces.push({
      text: match[0],
      key: compactKey(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return pieces;
}

/** Whether a folded word may be a reading of another: equal, or one or two letters off where it is long. */
export function likeWord(read: string, wanted: string): boolean {
  if (read === wanted) return true;
  const longest = Math.max(read.length, wanted.length);
  const allowed = longest >= 9 ? 2 : longest >= 6 ? 1 : 0;
  return Math.abs(read.length - wanted.length) <= allowed && allowed > 0 && distance(read, wanted) <= allowed;
}

/**
 * Matches a template's literal words and `{code}` at piece `at`; what follows is the name. Separators (`:`, `-`, `.`)
 * around the code are optional whatever the template writes. `null` when it does not match.
 */
export function matchTemplate(
  template: string,
  pieces: readonly Pick<Piece, 'text' | 'key'>[],
  at: number,
): TemplateMatch | null {
  let index = at;
  let code = '';
  for (const part of compiled(template)) {
    if (index > at) while (isSeparator(pieces[index])) index += 1;
    const piece = pieces[index];
    if (piece === undefined) return null;
    if (part === CODE_HOLE) {
      const read = codeOf(piece);
      if (read === null) return null;
      code = read;
    } else if (!likeWord(piece.key, part) && !likeWord(withoutArticle(piece), part)) return null;
    index += 1;
  }
  while (isSeparator(pieces[index])) index += 1;
  return { code, next: index };
}

const CODE_HOLE = '{code}';
const compiledTemplates = new Map<string, readonly string[]>();

/** A template's literal words, folded, and its `{code}` hole; marks and all from `{name}` on are left out. */
function compiled(template: string): readonly string[] {
  let parts = compiledTemplates.get(template);
  if (parts === undefined) {
    const words = template.split(/\s+/u);
    const end = words.indexOf('{name}');
    parts = (end < 0 ? words : words.slice(0, end))
      .map((word) => (word === CODE_HOLE ? CODE_HOLE : compactKey(word)))
      .filter((word) => word !== '');
    compiledTemplates.set(template, parts);
  }
  return parts;
}

/** The first of several templates that matches at piece `at`. */
export function matchAny(
  templates: readonly string[],
  pieces: readonly Pick<Piece, 'text' | 'key'>[],
  at: number,
): TemplateMatch | null {
  for (const template of templates) {
    const match = matchTemplate(template, pieces, at);
    if (match !== null) return match;
  }
  return null;
}

/** `l'axe` is `axe`, `d'opération` is `opération`. */
function withoutArticle({ text, key }: Pick<Piece, 'text' | 'key'>): string {
  return /^[ld]['’‘]/iu.test(text) ? key.slice(1) : key;
}

function isSeparator(piece: Pick<Piece, 'text'> | undefined): boolean {
  return piece !== undefined && SEPARATOR.test(piece.text);
}

function codeOf(piece: Pick<Piece, 'text'>): string | null {
  const bare = piece.text
    .replace(/^n[°ºo*]?(?=\d)/iu, '')
    .replace(MARK, '')
    .replace(/[:;.,\-–—/»"”)\]|}]+$/u, '');
  if (CODE.test(bare)) return bare;
  // `Axe À`: a letter alone bears no accent.
  const plain = bare.length === 1 ? bare.normalize('NFD').charAt(0) : bare;
  return CODE.test(plain) ? plain : null;
}

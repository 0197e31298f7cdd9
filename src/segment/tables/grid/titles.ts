/** Titles above tables and in group rows: which theme or operation they open. */
import { lineText, type Line } from '../../../model/document.ts';
import type { CodedName } from '../../../model/records.ts';
import { wordKey } from '../../../model/text-fold.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { matchAny, piecesOf } from '../../../profiles/template.ts';

/** The groups a title opens. */
export interface Title {
  readonly level: 'theme' | 'operation';
  readonly group: CodedName;
  /** False for a title that only looks like one. */
  readonly templated: boolean;
}

const LONGEST = 140;
/** `1. Culture`, `A - Sport`, `II) Jeunesse`, `3° Social`; with its spaces lost, `IV-Organismes`. */
const NUMBERED =
  /^\(?([IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2})?)\s?(?:[.)°/]|[-–—:](?=\s)|(?<=^[IVX]{1,5})-(?=\p{Lu}\p{Ll}{3}))\s*(\p{L}.*)$/u;

/** Reads a title's groups: a theme and an operation may stand in one line. */
export function readTitle(text: string, profile: Profile): Title[] {
  // A speck between a label and its code (`Opération.3 :`) is read as a point.
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L}{4})[.,](?=\d)/gu, ' ')
    .trim();
  const pieces = piecesOf(clean);
  const titles: Title[] = [];
  let from = 0;
  const theme = matchAny(profile.groups.theme, pieces, 0);
  if (theme !== null) {
    const end = findOperation(pieces, theme.next, profile);
    titles.push({
      level: 'theme',
      group: group(theme.code, nameOf(clean, pieces, theme.next, end)),
      templated: true,
    });
    from = end;
  }
  const extra = matchAny(profile.groups.complementary, pieces, from);
  const operation = extra ?? matchAny(profile.groups.operation, pieces, from);
  if (operation !== null) {
    const code = extra === null ? operation.code : `C${operation.code}`;
    const name = nameOf(clean, pieces, operation.next, pieces.length);
    titles.push({ level: 'operation', group: group(code, name), templated: true });
  }
  return titles;
}

function findOperation(pieces: ReturnType<typeof piecesOf>, from: number, profile: Profile): number {
  for (let at = from + 1; at < pieces.length; at += 1) {
    if (matchAny(profile.groups.complementary, pieces, at) !== null) return at;
    if (matchAny(profile.groups.operation, pieces, at) !== null) return at;
  }
  return pieces.length;
}

function nameOf(text: string, pieces: ReturnType<typeof piecesOf>, from: number, to: number): string {
  if (from >= to) return '';
  return text.slice(pieces[from]!.start, pieces[to - 1]!.end).replace(/^[«"“\s:.–—-]+|[»"”\s:;–—-]+$/gu, '');
}

function group(code: string, name: string): CodedName {
  return { code, name };
}

/** A group title without a known template: `1. Culture`, `SPORT`. Its code is the printed one, else its name. */
export function plainTitle(text: string): CodedName | null {
  const clean = text
    .replace(/\s+/gu, ' ')
    .replace(/\s*:\s*$/u, '')
    .trim();
  if (clean === '' || clean.length > LONGEST) return null;
  const numbered = NUMBERED.exec(clean);
  if (numbered !== null) return { code: numbered[1]!, name: numbered[2]!.trim() };
  return { code: clean, name: clean };
}

/** Whether a title bears a number or letter of its own. */
export function isNumbered(line: Line): boolean {
  return NUMBERED.test(lineText(line).trim());
}

/**
 * Whether a line reads as a heading of its own and not as the end of a paragraph: short, no sentence, numbered or in
 * capitals, or standing alone as a few words.
 */
export function looksLikeTitle(line: Line): boolean {
  const text = lineText(line).trim();
  if (text.length > 90 || /[.,;]$/u.test(text) || !/^[\p{Lu}\d«"“(•-]/u.test(text)) return false;
  if (/\b(?:article|decide|vu|considerant|approuve|autorise|annexe|page)\b/u.test(wordKey(text)))
    return false;
  const words = text.split(/\s+/u).length;
  const capitals = /^[^\p{Ll}]+$/u.test(text) && /\p{Lu}{3}/u.test(text);
  return NUMBERED.test(text) || capitals || (words <= 8 && !/[:]$/u.test(text));
}

/** What the rest of the act calls its themes and operations: `Opération 2 : Accompagnement …` in prose and headings. */
import type { Line } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { anchorLine, type AnchoredLine } from './anchors.ts';
import { keyOfWord, tokensOfLine, type Token } from './tokens.ts';

/** Readings of names by group key ({@link themeKey}, {@link operationKey}), in document order. */
export type GroupNames = ReadonlyMap<string, readonly (readonly Token[])[]>;

const LONGEST = 24;
const NEAR = 16;

/** Key of a theme in {@link GroupNames}. */
export function themeKey(code: string): string {
  return `theme ${code}`;
}

/** Key of an operation in {@link GroupNames}. */
export function operationKey(theme: string | null, code: string): string {
  return `operation ${theme ?? ''} ${code}`;
}

/** First letters of the templates' first words: a line without any of them names no group. */
function openingLetters(profile: Profile): ReadonlySet<string> {
  const { theme, operation, complementary } = profile.groups;
  return new Set(
    [...theme, ...operation, ...complementary].map((text) => keyOfWord(text.split(' ')[0]!).slice(0, 3)),
  );
}

function anchorIfAny(line: Line, opening: ReadonlySet<string>, profile: Profile): AnchoredLine {
  if (line.words.some((word) => opening.has(keyOfWord(word.text.slice(0, 12)).slice(0, 3))))
    return anchorLine(line, profile);
  return { ...tokensOfLine(line), theme: null, operation: null, amount: null, totalLabel: null };
}

/** Gathers names after group titles outside table rows, wrapped lines joined. */
export function gatherGroupNames(lines: readonly Line[], profile: Profile): GroupNames {
  const names = new Map<string, Token[][]>();
  const add = (key: string, tokens: readonly Token[]): void => {
    const name = cutName(tokens);
    if (name.length > 0) names.set(key, [...(names.get(key) ?? []), name]);
  };
  const opening = openingLetters(profile);
  const anchored = lines.map((line) => anchorIfAny(line, opening, profile));
  const themeless = { ...profile, groups: { ...profile.groups, theme: [] } };
  let theme: string | null = null;
  for (const [index, line] of anchored.entries()) {
    if (isRow(line)) continue;
    if (line.theme !== null) {
      add(themeKey(line.theme.code), following(anchored, index, line.theme.next));
      if (line.theme.start === 0) theme = line.theme.code;
    }
    // An operation may stand before the theme in a sentence, where anchorLine looks after the theme only.
    const operation =
      line.operation ?? (line.theme === null ? null : anchorLine(line.line, themeless).operation);
    if (operation === null) continue;
    const rest = following(anchored, index, operation.next);
    const named = operation.start === 0 ? theme : themeAfter(anchored, index);
    if (named !== null) add(operationKey(named, operation.code), rest);
  }
  return names;
}

/** A row names its groups too, but what follows them is other cells; in a sentence the word is in small letters. */
function isRow({ theme, operation, amount, tokens }: AnchoredLine): boolean {
  if (theme === null) return false;
  const inside = theme.start > 0 && /^\p{Lu}/u.test(tokens[theme.start]!.text);
  return amount === null ? operation !== null && inside : operation !== null || inside;
}

function following(lines: readonly AnchoredLine[], index: number, next: number): Token[] {
  const own = lines[index]!.tokens.slice(next);
  const after = lines[index + 1];
  const startsGroup = after === undefined || after.theme?.start === 0 || after.operation?.start === 0;
  return startsGroup ? own : [...own, ...after.tokens].slice(0, LONGEST);
}

function themeAfter(lines: readonly AnchoredLine[], index: number): string | null {
  const own = lines[index]!.theme;
  if (own !== null) return own.code;
  const next = lines[index + 1]?.theme ?? null;
  return next !== null && next.start < NEAR ? next.code : null;
}

/** A name ends at a closing quote or where a sentence or a new paragraph's brackets start. */
function cutName(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (/^\((?:dispositif|non|issue)/iu.test(token.text)) break;
    kept.push(token);
    if (/[»”]/u.test(token.text) || (/[.;]$/u.test(token.text) && token.key.length > 3)) break;
    if (token.text === ':' && kept.length > 4) break;
  }
  return kept.slice(0, LONGEST);
}

import { findAmounts, type AmountMatch } from '../../../model/amount.ts';
import { wordKey } from '../../../model/text-fold.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { likeWord, matchAny } from '../../../profiles/template.ts';
import { tokensOfLine, type Token, type TokenLine } from './tokens.ts';
import type { Line } from '../../../model/document.ts';

/** A group title found in a line: `Thématique 1 :`, with the tokens it takes. */
export interface GroupAnchor {
  readonly code: string;
  readonly start: number;
  /** First token of the name. */
  readonly next: number;
}

/** The amount of a line, in tokens. */
export interface AmountAnchor {
  readonly match: AmountMatch;
  readonly start: number;
  readonly end: number;
}

/** What a line shows before any reading of rows: the fixed points of the grammar. */
export interface AnchoredLine extends TokenLine {
  readonly theme: GroupAnchor | null;
  readonly operation: GroupAnchor | null;
  readonly amount: AmountAnchor | null;
  /** The total label that opens the line, `null` for other lines. */
  readonly totalLabel: string | null;
}

/** Finds group titles, the amount and a total label in one line of a table. */
export function anchorLine(line: Line, profile: Profile): AnchoredLine {
  return anchorTokens(tokensOfLine(line), profile);
}

function anchorTokens(cut: TokenLine, profile: Profile): AnchoredLine {
  const theme = findGroup(cut.tokens, 0, [[profile.groups.theme, '']]);
  const operation = findGroup(cut.tokens, theme?.next ?? 0, [
    [profile.groups.complementary, 'C'],
    [profile.groups.operation, ''],
  ]);
  const totalLabel = totalLabelOf(cut.tokens, profile.totals);
  return {
    ...cut,
    theme,
    operation,
    amount: findAmount(cut.tokens, operation?.next ?? theme?.next ?? 0, totalLabel === null),
    totalLabel,
  };
}

function findGroup(
  tokens: readonly Token[],
  from: number,
  kinds: readonly (readonly [readonly string[], string])[],
): GroupAnchor | null {
  for (let start = from; start < Math.min(tokens.length, from + 14); start += 1) {
    for (const [templates, prefix] of kinds) {
      const match = matchAny(templates, tokens, start);
      if (match !== null) return { code: prefix + match.code, start, next: match.next };
    }
  }
  return null;
}

/**
 * The last amount of the line; text sources print one per row, and other cells may stand behind it. In rows, a long
 * first group is a count of its own; beside a total's label it is a lost space.
 */
function findAmount(tokens: readonly Token[], from: number, counts: boolean): AmountAnchor | null {
  if (!tokens.some((token) => /\d/u.test(token.text))) return null;
  let text = '';
  const starts: number[] = [];
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token.text} `;
  }
  const found = findAmounts(text, { bare: true, counts }).filter(
    (match) => tokenAt(starts, match.start) >= from,
  );
  const match = found.at(-1);
  if (match === undefined) return null;
  return { match, start: tokenAt(starts, match.start), end: tokenAt(starts, match.end - 1) + 1 };
}

function tokenAt(starts: readonly number[], offset: number): number {
  let index = 0;
  while (index + 1 < starts.length && starts[index + 1]! <= offset) index += 1;
  return index;
}

function totalLabelOf(tokens: readonly Token[], labels: readonly string[]): string | null {
  if (tokens.length === 0) return null;
  let best: string | null = null;
  let longest = 0;
  for (const label of labels) {
    const words = keysOf(label);
    // A label of one word must be whole; `Sous-total` may be one token or two.
    if (words.length <= longest || !startsWithWords(tokens, words)) continue;
    [best, longest] = [label, words.length];
  }
  return best;
}

function startsWithWords(tokens: readonly Token[], words: readonly string[]): boolean {
  if (!tokens[0]!.key.startsWith(words[0]!.charAt(0))) return false;
  if (likeWord(tokens[0]!.key, words.join(''))) return true;
  return words.every((word, index) => likeWord(tokens[index]?.key ?? '', word));
}

const labelKeys = new Map<string, readonly string[]>();

function keysOf(label: string): readonly string[] {
  let keys = labelKeys.get(label);
  if (keys === undefined) labelKeys.set(label, (keys = wordKey(label).split(' ')));
  return keys;
}

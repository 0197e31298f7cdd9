/** Small views on drafts that several steps share. */
import { compactKey } from '../../../model/text-fold.ts';
import type { RowDraft } from './drafts.ts';
import { operationKey } from './group-names.ts';
import { knownWords, type KnownWord, type Placed } from './known.ts';
import type { Token } from './tokens.ts';

/** The tokens of a row's first line between the last group title and the amount. */
export function restOf(row: RowDraft): readonly Token[] {
  const anchor = row.first.operation ?? row.first.theme;
  return row.first.tokens.slice(
    anchor?.next ?? 0,
    row.first.amount?.start ?? row.tailStart ?? row.first.tokens.length,
  );
}

/** Key of a row's operation, `null` where none is named. */
export function operationKeyOf(row: RowDraft): string | null {
  return row.operation === null ? null : operationKey(row.theme?.code ?? null, row.operation.code);
}

/** Makes known words of tokens. */
export function wordsOfTokens(tokens: readonly Token[]): KnownWord[] {
  return knownWords(tokens.map((token) => token.text).join(' '), compactKey);
}

/** The tokens of a row's continuation lines, at most `perLine` from the start of each. */
export function placedTokens(row: RowDraft, perLine: number): Placed[] {
  return row.continuation.flatMap((line, at) =>
    line.tokens.slice(0, perLine).map((token, index) => ({ token, line: at, index })),
  );
}

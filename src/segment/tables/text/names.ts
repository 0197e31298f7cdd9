/** The names of groups as rows carry them: whole, whatever one row's torn cell shows of them. */
import type { CodedName } from '../../../model/records.ts';
import type { RowDraft } from './drafts.ts';
import { groupBy } from '../../../model/group-by.ts';
import { operationKeyOf } from './draft-parts.ts';
import { type KnownGroup } from './groups.ts';
import type { KnownWord } from './known.ts';
import type { ReadRow } from './read-rows.ts';
import type { TableKnowledge } from './row-columns.ts';

/** Theme and operation of each row. A code whose rows print two names (one with a further part) keeps both. */
export function groupNamesOf(
  rows: readonly ReadRow[],
  known: Pick<TableKnowledge, 'themes' | 'operations'>,
): Map<RowDraft, { readonly theme: CodedName | null; readonly operation: CodedName | null }> {
  const ends = new Map<RowDraft, number>();
  const dashes = new Map<string, ReadonlySet<string>>();
  for (const [key, members] of groupBy(rows, (row) => operationKeyOf(row.draft))) {
    const group = known.operations.get(key);
    if (group === undefined) continue;
    for (const [row, end] of endsOf(members, group)) ends.set(row.draft, end);
    dashes.set(key, dashesIn(members));
  }
  const names = new Map<RowDraft, { theme: CodedName | null; operation: CodedName | null }>();
  for (const { draft } of rows) {
    const theme = known.themes.get(draft.theme?.code ?? '');
    const operation = known.operations.get(operationKeyOf(draft) ?? '');
    names.set(draft, {
      theme: draft.theme === null ? null : { code: draft.theme.code, name: written(theme?.words ?? []) },
      operation:
        draft.operation === null
          ? null
          : {
              code: draft.operation.code,
              name: written(
                (operation?.words ?? []).slice(0, ends.get(draft) ?? Infinity),
                dashes.get(operationKeyOf(draft) ?? ''),
              ),
            },
    });
  }
  return names;
}

/** Where each row's name ends: at the last word any row shows, or earlier where several rows agree on it. */
function endsOf(rows: readonly ReadRow[], group: KnownGroup): Map<ReadRow, number> {
  const reached = rows.map((row) => Math.max(row.columns.operation.reached, group.onFirstLine));
  const whole = Math.max(...reached);
  const ends = new Map<ReadRow, number>();
  for (const [index, row] of rows.entries()) {
    const at = reached[index]!;
    const alike = reached.filter((other) => other === at).length;
    const complete = row.columns.operation.at === at;
    const shorter = group.printed && at < whole && complete && alike >= 2 && alike >= rows.length * 0.15;
    ends.set(row, shorter ? at : whole);
  }
  return ends;
}

/** Pairs of words that rows print a dash between. */
function dashesIn(rows: readonly ReadRow[]): Set<string> {
  const tally = new Map<string, number>();
  for (const row of rows) {
    const { tokens } = row.columns.operation;
    for (const [index, token] of tokens.entries()) {
      const [before, after] = [tokens[index - 1], tokens[index + 1]];
      if (!/^[-–—]$/u.test(token.text) || before === undefined || after === undefined) continue;
      const pair = `${before.key} ${after.key}`;
      tally.set(pair, (tally.get(pair) ?? 0) + 1);
    }
  }
  return new Set([...tally].filter(([, count]) => count >= Math.min(2, rows.length)).map(([pair]) => pair));
}

function written(words: readonly KnownWord[], dashes: ReadonlySet<string> = new Set()): string {
  return words
    .map((word, index) => {
      const dashed = index > 0 && dashes.has(`${words[index - 1]!.key} ${word.key}`);
      return dashed ? `- ${word.text}` : word.text;
    })
    .join(' ')
    .replace(/(?<=\p{L}-) (?=\p{L})/gu, '')
    .replace(/^[«"“:.\-–—\s]+|[»"”:.,;\-–—\s]+$/gu, '')
    .trim();
}

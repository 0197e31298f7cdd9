/** The theme and operation that are open while tables are walked over. */
import { lineText, type Line } from '../../../model/document.ts';
import type { CodedName } from '../../../model/records.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { linesAbove } from './around.ts';
import type { PlacedTable } from './raw.ts';
import { isNumbered, looksLikeTitle, plainTitle, readTitle } from './titles.ts';

/** What is open. */
export interface Open {
  theme: CodedName | null;
  operation: CodedName | null;
  /** True when the theme comes from a known template: it then holds until the next one. */
  templated: boolean;
  /** True when numbered titles stand under the theme's. */
  over: boolean;
}

/**
 * Opens the groups that titles above a table, or in its first rows, name. Returns whether any title stands there: a table
 * with a title of its own goes on with no other.
 */
export function openTitles(
  part: PlacedTable,
  between: readonly Line[],
  rows: readonly string[],
  open: Open,
  profile: Profile,
): void {
  let titled = false;
  for (const line of between) titled = openTemplated(lineText(line).trim(), open, profile) || titled;
  if (!titled) {
    if (!open.templated) open.operation = null;
    const [nearest, next] = linesAbove(part.table, between);
    if (nearest !== undefined && looksLikeTitle(nearest)) {
      const upper = next !== undefined && looksLikeTitle(next) && !isNumbered(next) && isNumbered(nearest);
      if (upper) openPlain(lineText(next), open, 'theme');
      const under = upper || (isNumbered(nearest) && open.theme !== null && open.over);
      openPlain(lineText(nearest), open, under || open.templated ? 'operation' : 'theme');
      open.over = under;
    } else if (!openOverParagraph(between, open) && !open.templated) [open.theme, open.over] = [null, false];
  }
  for (const text of rows) if (!openTemplated(text, open, profile)) openPlain(text, open);
}

/** A numbered title may have a paragraph between it and its table: the last one since the table before. */
function openOverParagraph(between: readonly Line[], open: Open): boolean {
  const title = between.findLast((line) => isNumbered(line) && looksLikeTitle(line));
  if (title === undefined) return false;
  openPlain(lineText(title), open, open.templated ? 'operation' : 'theme');
  return true;
}

/** Opens the groups of a title with a known template; false for any other text. */
export function openTemplated(text: string, open: Open, profile: Profile): boolean {
  if (text.length > 160) return false;
  const titles = readTitle(text, profile);
  for (const { level, group } of titles) {
    if (level === 'theme') [open.theme, open.operation, open.templated] = [group, null, true];
    else open.operation = group;
  }
  return titles.length > 0;
}

/** Opens the group of a title of any other form. */
export function openPlain(text: string, open: Open, level?: 'theme' | 'operation'): void {
  const group = plainTitle(text);
  if (group === null) return;
  if (level === 'operation' || (level === undefined && open.templated)) open.operation = group;
  else [open.theme, open.operation] = [group, null];
}

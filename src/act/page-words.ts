import { lineRead, type Page } from '../model/document.ts';
import { textHash } from '../model/text-hash.ts';

/** Hash of the words that were recognised on a page: an edit of the page or of a table on it holds only for these. */
export function pageWords({ lines, tables }: Page): string {
  const all = [...lines, ...tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))];
  return textHash(all.map(lineRead).join('\n'));
}

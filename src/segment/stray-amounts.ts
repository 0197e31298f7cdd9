import type { Document, Line, Page } from '../model/document.ts';
import { looksLikeAmount } from './tables/grid/contents.ts';
import { textOf } from './flow.ts';

/**
 * Puts amounts that stand alone on their line behind the line they stand beside. Recognition reads a column without rules
 * as a block of its own, and gives it after text that stands below it on the page.
 */
export function withAmountsBeside(document: Document): Document {
  return { pages: document.pages.map(pageWithAmounts) };
}

function pageWithAmounts(page: Page): Page {
  const strays = page.lines.filter((line, index) => isStray(line, page.lines[index - 1]));
  if (strays.length === 0) return page;
  const lines = page.lines.filter((line) => !strays.includes(line));
  const kept: Line[] = [];
  for (const stray of strays) {
    const at = lines.findLastIndex((line) => standsBeside(line, stray));
    if (at >= 0) lines.splice(at + 1, 0, stray);
    else kept.push(stray);
  }
  // One that stands beside nothing stays where it was read.
  for (const stray of kept) lines.splice(Math.min(page.lines.indexOf(stray), lines.length), 0, stray);
  return { ...page, lines };
}

/** An amount and nothing else, read after something that stands below it. */
function isStray(line: Line, before: Line | undefined): boolean {
  if (line.box === null || !looksLikeAmount(textOf(line))) return false;
  const above = before?.box ?? null;
  return above !== null && (above.y0 > line.box.y0 || looksLikeAmount(textOf(before!)));
}

function standsBeside(line: Line, amount: Line): boolean {
  if (line.box === null || amount.box === null || line.box.x1 > amount.box.x0) return false;
  const middle = (amount.box.y0 + amount.box.y1) / 2;
  return line.box.y0 < middle && line.box.y1 > middle;
}

/** Tells the act's own annexes from the annexes of the model agreements inside them. */
import { countsOf } from '../model/counts.ts';
import { type Line, type Page } from '../model/document.ts';
import { readAnnexHeading, type AnnexHeading } from './headings.ts';
import { standsApart, foldedOf, textOf } from './flow.ts';

/** A line that may open an annex. */
export interface AnnexMark extends AnnexHeading {
  readonly line: Line;
  /** Index of the page in the document, and of the line on the page. */
  readonly pageIndex: number;
  readonly lineIndex: number;
  readonly top: boolean;
  /** Nothing stands above it on its page. */
  readonly first: boolean;
}

/** A heading stands among this many first lines of its page, or in this share of its height. */
const TOP_LINES = 6;
const TOP_SHARE = 0.3;

/** A page's foot: `Page 2 sur 12`, `3/12`. Where a source lost its page marks, what follows it opens a page. */
const FOOT = /^(?:page )?\d{1,3} ?(?:sur|\/|of) ?\d{1,3}$/u;

const TOPS = new WeakMap<Page, readonly number[]>();

/** The first line of the page on which a line really stands: behind the last page foot above it. */
export function topOf(page: Page, lineIndex: number): number {
  let tops = TOPS.get(page);
  if (tops === undefined) {
    let top = 0;
    tops = page.lines.map((line, index) => {
      const before = top;
      if (FOOT.test(foldedOf(line))) top = index + 1;
      return before;
    });
    TOPS.set(page, tops);
  }
  return tops[lineIndex] ?? 0;
}

/** Whether a line stands at the top of its page: among its first lines, or in the first share of its height. */
export function isAtTop(page: Page, lineIndex: number, lines = TOP_LINES, share = TOP_SHARE): boolean {
  const box = page.lines[lineIndex]?.box;
  if (box !== null && box !== undefined && page.height > 0) return box.y0 < share * page.height;
  return lineIndex - topOf(page, lineIndex) < lines;
}

/**
 * The annexes of the act among all annex headings: the heaviest run of strictly rising numbers, so that an inner
 * `ANNEXE 1` of a model agreement inside annex 9 is passed over. Headings at the top of a page, in the way of writing
 * that most of those have, and not in a chain that starts again at 1, weigh more.
 */
export function chooseAnnexes(pages: readonly Page[], from: { page: number; line: number }): AnnexMark[] {
  const marks = findMarks(pages, from);
  const tops = marks.filter((mark) => mark.top);
  const style = commonest((tops.length > 0 ? tops : marks).map((mark) => mark.style));
  const capitals = tops[0]?.capitals ?? marks[0]?.capitals;
  const alike = marks.filter((mark) => mark.style === style);
  if (style === 'none') return alike.filter((mark) => mark.top).slice(0, 1);
  const inner = innerChains(alike);
  const weight = (mark: AnnexMark, index: number): number =>
    (mark.top ? 1 : 0.55) +
    (mark.capitals === capitals ? 0.3 : 0) +
    (mark.first ? 0.1 : 0) -
    (inner.has(index) ? 0.5 : 0);
  return heaviestRise(alike, alike.map(weight));
}

function findMarks(pages: readonly Page[], from: { page: number; line: number }): AnnexMark[] {
  const marks: AnnexMark[] = [];
  for (const [pageIndex, page] of pages.entries()) {
    if (pageIndex < from.page) continue;
    for (const [lineIndex, line] of page.lines.entries()) {
      if (pageIndex === from.page && lineIndex <= from.line) continue;
      const heading = readAnnexHeading(textOf(line));
      if (heading === null) continue;
      const top = isAtTop(page, lineIndex);
      const neighbours = [page.lines[lineIndex - 1], page.lines[lineIndex + 1]];
      // Headings one under the other are a list of annexes.
      if (neighbours.some((other) => other !== undefined && readAnnexHeading(textOf(other)) !== null))
        continue;
      if (!top && (!standsApart(page.lines[lineIndex - 1], line) || heading.style === 'none')) continue;
      marks.push({
        ...heading,
        line,
        pageIndex,
        lineIndex,
        top,
        first: topOf(page, lineIndex) === lineIndex,
      });
    }
  }
  return marks;
}

function commonest<T>(values: readonly T[]): T | undefined {
  return [...countsOf(values)].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Indices of headings in a chain that starts again at the first number after an annex was already open. */
function innerChains(marks: readonly AnnexMark[]): ReadonlySet<number> {
  const inner = new Set<number>();
  let next: number | null = null;
  for (const [index, mark] of marks.entries()) {
    if (index > 0 && Math.floor(mark.order / 100) === 1) next = 1;
    if (next !== null && Math.floor(mark.order / 100) === next) {
      inner.add(index);
      next += 1;
    } else next = null;
  }
  return inner;
}

/** The strictly rising subsequence of greatest weight; the later one where two weigh the same. */
function heaviestRise(marks: readonly AnnexMark[], weights: readonly number[]): AnnexMark[] {
  const best: { weight: number; previous: number }[] = [];
  for (const [index, mark] of marks.entries()) {
    let previous = -1;
    for (let before = 0; before < index; before += 1) {
      if (marks[before]!.order >= mark.order) continue;
      if (previous < 0 || best[before]!.weight > best[previous]!.weight) previous = before;
    }
    best.push({ weight: weights[index]! + (previous < 0 ? 0 : best[previous]!.weight), previous });
  }
  let at = -1;
  for (const [index, { weight }] of best.entries()) if (at < 0 || weight > best[at]!.weight) at = index;
  const chosen: AnnexMark[] = [];
  for (; at >= 0; at = best[at]!.previous) chosen.unshift(marks[at]!);
  return chosen;
}

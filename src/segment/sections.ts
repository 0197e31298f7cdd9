import type { Document, Line, Page, Table } from '../model/document.ts';
import type { Section } from '../model/section.ts';
import type { Profile } from '../profiles/contract.ts';
import { annexTitle } from './annex-title.ts';
import { findMarks, type Mark } from './marks.ts';
import { withoutPageFeet } from './page-feet.ts';
import { isStampLine } from './stamp.ts';
import { withAmountsBeside } from './stray-amounts.ts';

/**
 * Divides one act into its parts, in reading order: head, decision, annexes, report, others. Every line and table of the
 * document stands in exactly one section, but for transmission stamps and the feet of pages, which are no text of the act.
 */
export function findSections(document: Document, profile: Profile): Section[] {
  const bare = withAmountsBeside(withoutScraps(withoutPageFeet(withoutStamps(document))));
  if (bare.pages.length === 0) return [];
  const marks = findMarks(bare, profile);
  return marks.map((mark, index) => sectionOf(bare.pages, mark, marks[index + 1], profile));
}

/** The document without the lines of its transmission stamps. */
export function withoutStamps(document: Document): Document {
  return {
    pages: document.pages.map((page) => ({
      ...page,
      lines: page.lines.filter((line) => !isStampLine(line)),
    })),
  };
}

/** A ruled box smaller than this, in points and as a share of the page's width, is an underlined word. */
const SCRAP_HEIGHT = 14;
const SCRAP_WIDTH = 0.3;

/** Puts the words of boxes too small to be tables (an underlined heading taken for one) back among the lines. */
function withoutScraps(document: Document): Document {
  return {
    pages: document.pages.map((page) => {
      const scraps = page.tables.filter((table) => isScrap(table, page));
      if (scraps.length === 0) return page;
      const lines = [...page.lines];
      for (const scrap of scraps) {
        const words = scrap.cells.flatMap((cell) => cell.lines.flatMap((line) => line.words));
        const at = lines.findIndex((line) => line.box !== null && line.box.y0 > scrap.box!.y0);
        lines.splice(at < 0 ? lines.length : at, 0, {
          page: page.number,
          words,
          box: scrap.box,
          number: null,
        });
      }
      return { ...page, lines, tables: page.tables.filter((table) => !scraps.includes(table)) };
    }),
  };
}

function isScrap(table: Table, page: Page): boolean {
  const { box, rowCount } = table;
  return (
    box !== null &&
    rowCount === 1 &&
    box.y1 - box.y0 < SCRAP_HEIGHT &&
    box.x1 - box.x0 < SCRAP_WIDTH * page.width
  );
}

function sectionOf(pages: readonly Page[], mark: Mark, next: Mark | undefined, profile: Profile): Section {
  const lines: Line[] = [];
  const tables: Table[] = [];
  const numbers: number[] = [];
  const last =
    next === undefined ? pages.length - 1 : next.lineIndex === 0 ? next.pageIndex - 1 : next.pageIndex;
  for (let index = mark.pageIndex; index <= last; index += 1) {
    const page = pages[index]!;
    const from = index === mark.pageIndex ? mark.lineIndex : 0;
    const to = next?.pageIndex === index ? next.lineIndex : page.lines.length;
    lines.push(...page.lines.slice(from, to));
    tables.push(...page.tables.filter((table) => standsBetween(table, page, from, to)));
    numbers.push(page.number);
  }
  const below = mark.heading === null ? lines : lines.slice(lines.indexOf(mark.heading) + 1);
  return {
    kind: mark.kind,
    number: mark.number,
    title: mark.kind === 'annex' ? annexTitle(mark.printedTitle, mark.heading, below, profile) : null,
    pages: numbers,
    lines,
    tables,
  };
}

/** A table belongs to the part whose first line on the page stands above it. */
function standsBetween(table: Table, page: Page, from: number, to: number): boolean {
  if (table.box === null) return true;
  const top = from === 0 ? -Infinity : (page.lines[from]?.box?.y0 ?? -Infinity);
  const bottom = page.lines[to]?.box?.y0 ?? Infinity;
  return table.box.y0 >= top && table.box.y0 < bottom;
}

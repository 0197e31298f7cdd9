/** Tells the acts of a collection (a recueil, a register of a sitting) apart. */
import type { Document, Line, Page } from '../model/document.ts';
import { readActNumber } from './act-number.ts';
import { foldedOf, standsApart, textOf } from './flow.ts';
import { actHeadStrength, isReportHeading, opensDecision } from './headings.ts';
import { isStampLine } from './stamp.ts';

/** An act's title stands among this many first lines of its page. */
const HEAD_LINES = 16;
/** Its number may stand lower. */
const NUMBER_LINES = 45;
/** An act that starts in the middle of a page decides within this many lines. */
const DECIDES_WITHIN = 60;

/** Where an act begins. */
interface Start {
  readonly page: number;
  /** Its first line; 0 takes the page from its top. */
  readonly line: number;
}

/** What a page's head says. */
interface PageHead {
  readonly title: boolean;
  readonly number: string | null;
  /** Names who is present, cites or decides: a page of a deliberation, not of a table of contents. */
  readonly full: boolean;
}

/**
 * Divides a collection into its acts, each found by its head: at the top of a page, or below an act that has decided,
 * under a title with a number of its own. Pages keep their numbers; a page that two acts share stands in both, each with
 * its lines. A document with one act, or with none that can be told, comes back whole; pages before the first act (cover,
 * table of contents) go with the first.
 */
export function splitActs(document: Document): Document[] {
  const starts = findStarts(document.pages);
  if (starts.length < 2) return [document];
  return starts.map((start, index) => ({
    pages: pagesBetween(document.pages, index === 0 ? { page: 0, line: 0 } : start, starts[index + 1]),
  }));
}

function findStarts(pages: readonly Page[]): Start[] {
  const starts: Start[] = [];
  let number: string | null = null;
  let decided = false;
  for (const [index, page] of pages.entries()) {
    const head = readHead(page);
    const first = starts.length === 0;
    const another = head.number === null || number === null ? decided && head.full : head.number !== number;
    if (head.title && (head.full || opensSoon(pages[index + 1]?.lines)) && (first || another)) {
      starts.push({ page: index, line: 0 });
      number = head.number;
      decided = false;
    }
    for (const [at, line] of page.lines.entries()) {
      const own = decided ? innerNumber(page.lines, at) : null;
      if (own !== null && own !== number && starts.length > 0) {
        starts.push({ page: index, line: at });
        number = own;
        decided = false;
      }
      decided ||= opensDecision(textOf(line), foldedOf(line));
    }
  }
  return starts;
}

/** The number in a title that stands apart in a page and below which an act decides. */
function innerNumber(lines: readonly Line[], at: number): string | null {
  const line = lines[at]!;
  if (at === 0 || actHeadStrength(textOf(line), foldedOf(line)) < 2 || !standsApart(lines[at - 1], line))
    return null;
  const number = readActNumber(textOf(line));
  return number !== null && opensSoon(lines.slice(at + 1, at + DECIDES_WITHIN)) ? number : null;
}

function readHead(page: Page): PageHead {
  const lines = page.lines.filter((line) => !isStampLine(line));
  const top = lines.slice(0, HEAD_LINES);
  const strongest = Math.max(0, ...top.map((line) => actHeadStrength(textOf(line), foldedOf(line))));
  const attended = lines.some((line) => ATTENDANCE.test(foldedOf(line)));
  const reported = top.some((line) => isReportHeading(textOf(line), foldedOf(line)));
  const numbers = lines.slice(0, NUMBER_LINES).map((line) => readActNumber(textOf(line)));
  return {
    title: (strongest === 2 && (!reported || attended)) || (strongest === 1 && attended && !reported),
    number: numbers.find((number) => number !== null) ?? null,
    full: attended || opensSoon(page.lines),
  };
}

const ATTENDANCE =
  /^[^\p{L}]*(?:etai(?:en)?t presents?|presents?(?:\(s\))? ?:|membres presents|sont presents|conseillers presents)/u;

function opensSoon(lines: readonly Line[] | undefined): boolean {
  return (
    lines?.some(
      (line) =>
        opensDecision(textOf(line), foldedOf(line)) || /^[^\p{L}]*vu (?:le|la|les|l')/u.test(foldedOf(line)),
    ) ?? false
  );
}

/** The pages from one start up to the next, those that are shared cut where the acts meet. */
function pagesBetween(pages: readonly Page[], from: Start, to: Start | undefined): Page[] {
  const last = to === undefined ? pages.length - 1 : to.line === 0 ? to.page - 1 : to.page;
  return pages.slice(from.page, last + 1).map((page, index) => {
    const start = index === 0 ? from.line : 0;
    const end = to?.page === from.page + index ? to.line : page.lines.length;
    return start === 0 && end === page.lines.length ? page : cut(page, start, end);
  });
}

function cut(page: Page, start: number, end: number): Page {
  const top = start === 0 ? -Infinity : (page.lines[start]?.box?.y0 ?? -Infinity);
  const bottom = page.lines[end]?.box?.y0 ?? Infinity;
  return {
    ...page,
    lines: page.lines.slice(start, end),
    tables: page.tables.filter(({ box }) => box === null || (box.y0 >= top && box.y0 < bottom)),
  };
}

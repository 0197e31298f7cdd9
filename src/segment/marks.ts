/** Finds where the parts of one act begin. */
import { type Document, type Line, type Page } from '../model/document.ts';
import type { SectionKind } from '../model/section.ts';
import type { Profile } from '../profiles/contract.ts';
import { chooseAnnexes, isAtTop, topOf, type AnnexMark } from './annex-marks.ts';
import { annexThemes, pageOfTheme } from './annex-themes.ts';
import { actHeadStrength, isInnerReportHeading, isReportHeading, opensDecision } from './headings.ts';
import { foldedOf, standsApart, textOf } from './flow.ts';

/** The beginning of a part. */
export interface Mark {
  readonly kind: SectionKind;
  readonly pageIndex: number;
  /** The first line that belongs to the part. */
  readonly lineIndex: number;
  /** The annex's printed number; `null` for other parts and for an annex without a heading. */
  readonly number: string | null;
  /** The heading's line and what stands behind the number on it; an annex found by its theme has none. */
  readonly heading: Line | null;
  readonly printedTitle: string;
}

/** Report and act titles stand among this many first lines of their page, or in this share of it. */
const TITLE_LINES = 16;
const TITLE_SHARE = 0.5;
/** Lines above a heading at the top of a page belong to its part when they are this few and short (letterheads). */
const LETTERHEAD_LINES = 12;
const LETTERHEAD_LENGTH = 75;
/** No printed page of prose has more lines than this. */
const LONGEST_PAGE = 120;

interface At {
  readonly page: number;
  readonly line: number;
}

/** The parts' beginnings in reading order. The first stands at the first line of the document. */
export function findMarks(document: Document, profile: Profile): Mark[] {
  const { pages } = document;
  const report = findReport(pages);
  const head = findHead(pages, report);
  const decision = findDecision(pages, head, report);
  const annexes = findAnnexes(pages, decision ?? head ?? { page: 0, line: -1 }, profile);
  const marks: Mark[] = [];
  const add = (kind: SectionKind, at: At | null): void => {
    if (at !== null)
      marks.push({
        kind,
        pageIndex: at.page,
        lineIndex: at.line,
        number: null,
        heading: null,
        printedTitle: '',
      });
  };
  add('head', head);
  add('decision', decision);
  add('report', report);
  marks.push(...annexes);
  marks.sort((a, b) => a.pageIndex - b.pageIndex || a.lineIndex - b.lineIndex);
  const first = marks[0];
  if (first === undefined || first.pageIndex > 0 || first.lineIndex > 0) add('other', { page: 0, line: 0 });
  return marks.sort((a, b) => a.pageIndex - b.pageIndex || a.lineIndex - b.lineIndex);
}

/** The report's first line: its title's page from the top where only a letterhead stands above. */
function findReport(pages: readonly Page[]): At | null {
  let inner: At | null = null;
  for (const [page, { lines }] of pages.entries()) {
    for (const [line, one] of lines.entries()) {
      const text = textOf(one);
      if (!isReportHeading(text, foldedOf(one))) continue;
      const isInner = isInnerReportHeading(text, foldedOf(one));
      if (isInner) inner ??= { page, line };
      // The head of an act may name its report's number; the act then decides on the same page.
      const isOwn = isInner || !isActPage(lines) || isLoose(lines, line);
      if (isOwn && (isAtTop(pages[page]!, line, TITLE_LINES, TITLE_SHARE) || isLoose(lines, line)))
        return withLetterhead(pages, { page, line });
    }
  }
  return inner;
}

/** The act's title; without one, the document's first line where anything is decided or cited after it. */
function findHead(pages: readonly Page[], report: At | null): At | null {
  let weak: At | null = null;
  for (const [page, { lines }] of pages.entries()) {
    if (report !== null && page === report.page && report.line === 0 && !decidesOn(lines)) continue;
    for (const [line, one] of lines.entries()) {
      if (!isAtTop(pages[page]!, line, TITLE_LINES, TITLE_SHARE)) continue;
      const strength = actHeadStrength(textOf(one), foldedOf(one));
      if (strength === 2) return fromTop(report, withLetterhead(pages, { page, line }));
      if (strength === 1) weak ??= fromTop(report, withLetterhead(pages, { page, line }));
    }
  }
  if (weak !== null) return weak;
  if (report !== null && report.page === 0 && report.line === 0) return null;
  const decides = pages.some((page) => decidesOn(page.lines));
  return decides && pages.length > 0 ? { page: 0, line: 0 } : null;
}

/** A source that lost its page marks runs many pages together: there a heading that stands apart is enough. */
function isLoose(lines: readonly Line[], line: number): boolean {
  return lines.length > LONGEST_PAGE && standsApart(lines[line - 1], lines[line]!);
}

const isActPage = (lines: readonly Line[]): boolean =>
  decidesOn(lines) || lines.some((line) => actHeadStrength(textOf(line), foldedOf(line)) === 2);

const decidesOn = (lines: readonly Line[]): boolean =>
  lines.some((line) => opensDecision(textOf(line), foldedOf(line)));

function findDecision(pages: readonly Page[], head: At | null, report: At | null): At | null {
  if (head === null) return null;
  // A report between head and decision (an exposé des motifs) ends where the act decides; one behind the act never does.
  for (const [page, { lines }] of pages.entries()) {
    for (const [line, one] of lines.entries()) {
      if (page < head.page || (page === head.page && line < head.line)) continue;
      if (report !== null && report.line === 0 && page === report.page && report.page > head.page) break;
      if (opensDecision(textOf(one), foldedOf(one))) return { page, line };
    }
  }
  return null;
}

/** An act's head on the first page starts at its top, however much stands above its title. */
function fromTop(report: At | null, at: At): At {
  return at.page === 0 && !(report?.page === 0 && report.line < at.line) ? { page: 0, line: 0 } : at;
}

/** Moves a heading up to the top of its page when only a letterhead stands above it. */
function withLetterhead(pages: readonly Page[], at: At): At {
  const page = pages[at.page]!;
  const top = topOf(page, at.line);
  const above = page.lines.slice(top, at.line);
  const letterhead =
    above.length <= LETTERHEAD_LINES &&
    above.every(
      (line) =>
        textOf(line).length <= LETTERHEAD_LENGTH &&
        !/[\p{Ll}]{3}[^\p{Lu}]*[.;,]$/u.test(textOf(line)) &&
        actHeadStrength(textOf(line), foldedOf(line)) < 2,
    );
  return letterhead ? { page: at.page, line: top } : at;
}

function findAnnexes(pages: readonly Page[], from: At, profile: Profile): Mark[] {
  const printed = chooseAnnexes(pages, from);
  const marks = printed.map((mark) => markOf(pages, mark));
  const end = printed[0]?.pageIndex ?? pages.length;
  const lines = pages.slice(from.page, end + 1).flatMap((page) => page.lines);
  const themes = annexThemes(lines, profile);
  const isOpen = new Set(printed.map((mark) => mark.number));
  for (const [number, code] of themes) {
    if (isOpen.has(number) || !/^\d+$/u.test(number)) continue;
    const order = Number(number) * 100;
    const before = printed.findLast((mark) => mark.order < order);
    const after = printed.find((mark) => mark.order > order);
    const start =
      Math.max(
        before?.pageIndex ?? from.page,
        ...marks.filter((mark) => mark.heading === null).map((mark) => mark.pageIndex),
      ) + 1;
    const page = pageOfTheme(pages, start, after?.pageIndex ?? pages.length, code, profile);
    if (page >= 0)
      marks.push({ kind: 'annex', pageIndex: page, lineIndex: 0, number, heading: null, printedTitle: '' });
  }
  return marks;
}

function markOf(pages: readonly Page[], mark: AnnexMark): Mark {
  const at = { page: mark.pageIndex, line: mark.lineIndex };
  const start = mark.top ? withLetterhead(pages, at) : at;
  return {
    kind: 'annex',
    pageIndex: start.page,
    lineIndex: start.line,
    number: mark.number,
    heading: mark.line,
    printedTitle: mark.title,
  };
}

/** Tells the acts of a collection (a recueil) apart. */
import { type Document, type Page } from '../model/document.ts';
import { readActNumber } from './act-number.ts';
import { actHeadStrength, isReportHeading, opensDecision } from './headings.ts';
import { isStampLine } from './stamp.ts';
import { foldedOf, textOf } from './flow.ts';

/** An act's title stands among this many first lines of its page. */
const HEAD_LINES = 16;
/** Its number may stand lower. */
const NUMBER_LINES = 45;

/** What a page's head says. */
interface PageHead {
  readonly title: boolean;
  readonly number: string | null;
  /** Names who is present, cites or decides: a page of a deliberation, not of a table of contents. */
  readonly full: boolean;
}

/**
 * Divides a collection into its acts, each found by its head. Pages keep their numbers. A document with one act, or with
 * none that can be told, comes back whole; pages before the first act (cover, table of contents) go with the first.
 */
export function splitActs(document: Document): Document[] {
  const starts: number[] = [];
  let number: string | null = null;
  let decided = false;
  for (const [index, page] of document.pages.entries()) {
    const head = readHead(page);
    const first = starts.length === 0;
    const another = head.number === null || number === null ? decided && head.full : head.number !== number;
    if (head.title && (head.full || opensSoon(document.pages[index + 1])) && (first || another)) {
      starts.push(index);
      number = head.number;
      decided = false;
    }
    decided ||= page.lines.some((line) => opensDecision(textOf(line), foldedOf(line)));
  }
  if (starts.length < 2) return [document];
  return starts.map((start, index) => ({
    pages: document.pages.slice(index === 0 ? 0 : start, starts[index + 1]),
  }));
}

function readHead(page: Page): PageHead {
  const lines = page.lines.filter((line) => !isStampLine(line));
  const top = lines.slice(0, HEAD_LINES);
  const strongest = Math.max(0, ...top.map((line) => actHeadStrength(textOf(line), foldedOf(line))));
  const attended = lines.some((line) => ATTENDANCE.test(foldedOf(line)));
  const reported = top.some((line) => isReportHeading(textOf(line), foldedOf(line)));
  const numbers = lines.slice(0, NUMBER_LINES).map((line) => readActNumber(textOf(line)));
  return {
    title: !reported && (strongest === 2 || (strongest === 1 && attended)),
    number: numbers.find((number) => number !== null) ?? null,
    full: attended || opensSoon(page),
  };
}

const ATTENDANCE =
  /^[^\p{L}]*(?:etai(?:en)?t presents?|presents?(?:\(s\))? ?:|membres presents|sont presents|conseillers presents)/u;

function opensSoon(page: Page | undefined): boolean {
  return (
    page?.lines.some(
      (line) =>
        opensDecision(textOf(line), foldedOf(line)) || /^[^\p{L}]*vu (?:le|la|les|l')/u.test(foldedOf(line)),
    ) ?? false
  );
}

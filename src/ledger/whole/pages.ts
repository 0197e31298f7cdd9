/** Printed numbers of pages against the pages that are there. */
import { countsOf } from '../../model/counts.ts';
import { message } from '../../messages/message.ts';
import type { Document, Line, Page } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { wholePage } from '../../model/place.ts';
import { foldedOf } from '../../segment/flow.ts';

/** What a page says of its number. */
interface Label {
  /** On which of the pages that have something on them it stands, from 0. */
  readonly at: number;
  readonly number: number;
  /** How many pages there are, where it says so. */
  readonly of: number | null;
}

/** Numbers stand in so many first and last lines of a page. */
const EDGE = 3;
/** More pages than these times those that are there: the act was taken out of a book. */
const BOOK = 3;
const COUNTED = /(?:^|page ?|[-–—|•·:] ?)(?<number>\d{1,3}) ?(?:\/|sur|of) ?(?<of>\d{1,3})[ -–—|.)]*$/u;
const NUMBERED = /(?:\b(?:page|p\.) ?|^[-–— ]*|[-–—|•·] ?)(?<number>\d{1,3})[-–— .]*$/u;

/** So many pages must be numbered alike where none says how many there are. */
const FEWEST = 2;

/**
 * Pages that the numbers of the others announce and that are not there, or have nothing on them. Empty backs of sheets are not numbered.
 *
 * @param goesOn whether the file has other acts behind this one
 */
export function pageFindings({ pages }: Document, goesOn: boolean): Finding[] {
  const full = pages.filter((page) => !isEmpty(page));
  const labels = labelsOf(full);
  const last = pages.at(-1);
  if (labels.length === 0 || last === undefined) return [];
  const missing = [...new Set(missingOf(labels, full, goesOn))].sort((a, b) => a - b);
  if (missing.length > 0)
    return [finding('warning', message('ledger/pages-missing', { pages: missing }), wholePage(last.number))];
  const isOpen = labels.length >= FEWEST && labels.at(-1)!.of === null;
  return isOpen && isEmpty(last)
    ? [finding('warning', message('ledger/page-empty', { page: last.number }), wholePage(last.number))]
    : [];
}

function isEmpty({ lines, tables, unread }: Page): boolean {
  return unread !== true && lines.length + tables.length === 0;
}

function missingOf(labels: readonly Label[], pages: readonly Page[], goesOn: boolean): number[] {
  const missing = labels.slice(1).flatMap((label, index) => {
    const before = labels[index]!;
    const gap = label.number - before.number - (label.at - before.at);
    return range(label.number - gap, label.number - 1);
  });
  const [first, last] = [labels[0]!, labels.at(-1)!];
  if (last.of === null || last.of > BOOK * Math.max(2, pages.length)) return missing;
  // Numbers that run through a file of several acts say nothing of one of them.
  const isOfFile = first.number === pages[first.at]!.number && (goesOn || first.number > 1);
  if (isOfFile) return missing;
  const behind = pages.length - 1 - last.at;
  return [...range(1, first.number - 1 - first.at), ...missing, ...range(last.number + behind + 1, last.of)];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The labels of pages that agree: numbers that count with the pages, and say the same whole. */
function labelsOf(pages: readonly Page[]): Label[] {
  const all = pages.flatMap((page, at) => candidates(page, at));
  const counted = all.filter(({ of }) => of !== null);
  const wholes = countsOf(counted.map(({ of }) => of));
  const [whole] = [...wholes].toSorted((a, b) => b[1] - a[1])[0] ?? [null];
  const sure = counted.filter(
    ({ of, number, at }) => of === whole && (wholes.get(of)! > 1 || number === at + 1),
  );
  if (sure.length > 0) return rising(sure);
  const plain = all.filter(({ of }) => of === null);
  const aheads = countsOf(plain.map(({ number, at }) => number - at));
  // A number that is read wrong is alone with how far it is ahead.
  return rising(plain.filter(({ number, at }) => aheads.get(number - at)! >= FEWEST));
}

/** One label a page, each higher than the one before. */
function rising(labels: readonly Label[]): Label[] {
  return labels.reduce<Label[]>((kept, label) => {
    const last = kept.at(-1);
    const fits =
      last === undefined || (label.at > last.at && label.number - last.number >= label.at - last.at);
    return fits ? [...kept, label] : kept;
  }, []);
}

function candidates(page: Page, at: number): Label[] {
  const lines = page.lines.toSorted((a, b) => (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0));
  const edges = new Set<Line>([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]);
  return [...edges].flatMap((line): Label[] => {
    const text = foldedOf(line);
    if (text.length > LONGEST || /€|\d[.,]\d|\d{5}|\d\/\d+\/\d/u.test(text)) return [];
    const counted = COUNTED.exec(text)?.groups;
    if (counted !== undefined && Number(counted.number) <= Number(counted.of))
      return [{ at, number: Number(counted.number), of: Number(counted.of) }];
    const numbered = NUMBERED.exec(text)?.groups;
    return numbered === undefined ? [] : [{ at, number: Number(numbered.number), of: null }];
  });
}

/** A foot is no longer than this, in characters. */
const LONGEST = 120;

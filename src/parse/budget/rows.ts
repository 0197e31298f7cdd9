/** The rows of a budget table whose columns came out as running text: figures told from the right, labels gathered. */
import { type Line } from '../../model/document.ts';
import { parseAmount } from '../../model/amount.ts';
import type { Figure } from '../../model/records.ts';
import { figureAt, flowOf, type Flow, type Span, textOf } from '../../segment/flow.ts';

/** One row as read. */
export interface BudgetRow {
  readonly code: string | null;
  readonly account: string | null;
  readonly label: string;
  /** One for each column of figures; `null` where nothing stands there that could be one. */
  readonly figures: readonly (Figure | null)[];
  readonly lines: readonly Line[];
}

/** An account: nature and function (`6568/93446`), or a nature alone behind a code. */
const ACCOUNT = /(?<![\d/,.])(\d{2,6} ?\/ ?\d{2,6}(?: ?\/ ?\d{1,6})?)(?![\d/])/u;
const CODE =
  /(?<![\p{L}\d])([A-Z]{1,4}\d{1,4}[A-Z\d]*(?: ?- ?[A-Z\d]{2,12})*|\d{2,4}[A-Z]\d{2,8})(?![\p{L}\d])/u;
const FIGURE = /(?<![\d,.])-?\d{1,4}(?:[ .]?\d{3})*,\d{2}(?!\d)/gu;

/** Whether a line carries a row's account or code and a figure. */
export function isAnchor(line: Line): boolean {
  const text = textOf(line);
  const account = ACCOUNT.exec(text) ?? CODE.exec(text);
  return account !== null && text.slice(account.index + account[0].length).search(FIGURE) >= 0;
}

/**
 * Reads rows of lines: each anchor line is a row; the lines between are pieces of wrapped labels. A piece that starts
 * with a small letter runs on from the row above, one that starts with a capital opens the label of the row below.
 */
export function rowsOf(lines: readonly Line[], columns: number, exact: ReadonlySet<number>): BudgetRow[] {
  const anchors = lines.flatMap((line, index) => (isAnchor(line) ? [index] : []));
  const before = new Map<number, Line[]>();
  const after = new Map<number, Line[]>();
  const give = (to: Map<number, Line[]>, anchor: number, line: Line): void => {
    to.set(anchor, [...(to.get(anchor) ?? []), line]);
  };
  for (const [position, anchor] of [...anchors, lines.length].entries()) {
    const above = anchors[position - 1];
    let opensNext = above === undefined;
    for (const line of lines.slice(above === undefined ? 0 : above + 1, anchor)) {
      const piece = labelWords(textOf(line));
      const capital = /^\p{Lu}/u.test(piece);
      opensNext ||= capital && anchor < lines.length && startsSmall(lines[anchor]!);
      if (opensNext && anchor < lines.length) give(before, anchor, line);
      else if (above !== undefined) give(after, above, line);
    }
  }
  return anchors.map((anchor) =>
    rowOf(before.get(anchor) ?? [], lines[anchor]!, after.get(anchor) ?? [], columns, exact),
  );
}

/** A row's own words start small, are unreadable or missing: the label then began on the line above. */
function startsSmall(line: Line): boolean {
  return !/^\p{Lu}\p{Ll}{2}/u.test(split(textOf(line)).label);
}

/** Words of a label without what borders of cells were read as: a lone letter or sign at its beginning. */
function labelWords(text: string): string {
  return text
    .replace(/[|[\]{}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\p{Ll} (?=\p{L}{3})/u, '');
}

interface Split {
  readonly code: string | null;
  readonly account: string | null;
  readonly label: string;
  /** Where the label starts and the figures begin, in the line's text. */
  readonly labelAt: number;
}

function split(text: string): Split {
  const account = ACCOUNT.exec(text);
  const code = CODE.exec(account === null ? text : text.slice(0, account.index));
  const labelAt =
    account !== null ? account.index + account[0].length : (code?.index ?? 0) + (code?.[0].length ?? 0);
  const figure = new RegExp(FIGURE.source, 'u').exec(text.slice(labelAt));
  const label = labelWords(text.slice(labelAt, labelAt + (figure?.index ?? text.length)));
  return {
    code: code?.[1]?.replace(/ /gu, '') ?? null,
    account: account?.[1]?.replace(/ /gu, '') ?? null,
    label,
    labelAt,
  };
}

function rowOf(
  before: readonly Line[],
  anchor: Line,
  after: readonly Line[],
  columns: number,
  exact: ReadonlySet<number>,
): BudgetRow {
  const flow = flowOf([anchor], exact);
  const parts = split(flow.text);
  const read = [...flow.text.slice(parts.labelAt).matchAll(FIGURE)].map((match) => ({
    start: parts.labelAt + match.index,
    end: parts.labelAt + match.index + match[0].length,
  }));
  const { figures, labelEnd } = figuresOf(flow, parts.labelAt, read, columns);
  const own = labelWords(flow.text.slice(parts.labelAt, labelEnd));
  const label = [
    ...before.map((line) => labelWords(textOf(line))),
    own,
    ...after.map((line) => labelWords(textOf(line))),
  ]
    .filter((piece) => piece !== '')
    .join(' ');
  return { code: parts.code, account: parts.account, label, figures, lines: [...before, anchor, ...after] };
}

/** Fills the columns from the right. Where one figure is missing, the ruined characters before the others take its place. */
function figuresOf(
  flow: Flow,
  labelAt: number,
  read: readonly Span[],
  columns: number,
): { figures: (Figure | null)[]; labelEnd: number } {
  const kept = read.slice(-columns);
  const figures: (Figure | null)[] = kept.map((span) =>
    figureAt(flow, span, parseAmount(flow.text.slice(span.start, span.end), { column: true })),
  );
  let labelEnd = kept[0]?.start ?? flow.text.length;
  const missing = columns - kept.length;
  if (missing > 0) {
    const ruined = ruinedSpan(flow, labelAt, labelEnd);
    // One ruined figure fills one gap; more gaps than that, and nobody can say which column a figure stands in.
    if (missing === 1 && ruined !== null) {
      figures.unshift(figureAt(flow, ruined, null));
      labelEnd = ruined.start;
    } else {
      for (const [index, figure] of figures.entries())
        if (figure !== null) figures[index] = { ...figure, value: null };
      while (figures.length < columns) figures.unshift(null);
    }
  }
  return { figures, labelEnd };
}

/** Characters that were a figure: behind the last border or from the last word with a digit that only such words follow. */
function ruinedSpan(flow: Flow, from: number, to: number): Span | null {
  const text = flow.text.slice(from, to).replace(/[|\s]+$/u, '');
  const match = /(?:^|[\s|[])(\d[^\s|]*(?: [^\s|]{1,4})*)$/u.exec(text);
  if (match === null || (match[1]!.match(/\d/gu) ?? []).length < 3) return null;
  const start = from + match.index + match[0].length - match[1]!.length;
  return { start, end: from + text.length };
}

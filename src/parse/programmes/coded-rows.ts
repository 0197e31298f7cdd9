/** Rows of a table of programmes that came out line by line across its columns, each with its code in the middle. */
import { type Line } from '../../model/document.ts';
import type { ProgrammeRecord } from '../../model/records.ts';
import { findFirst, flowOf, placeAt, textAt, wholeOf, textOf } from '../../segment/flow.ts';
import type { KnownProgramme } from './paragraphs.ts';

/** `4.1 | Projets …`, `46 |A…` (a lost point), behind which a name stands. */
const ANCHOR = /^\s*(\d{1,2})(?:[.,](\d{1,2})\s*\|?|(\d)\s*\|)\s*(?=[\p{L}«])(.+)$/u;
const PERIOD =
  /(?:\d{1,2}\/\d{1,2}\/\d{2,4} ?au(?: \d{1,2}\/\d{1,2}\/\d{2,4})?|(?<![\d/-])20\d\d(?![\d/-]))/u;
/** Fewer coded lines than this on a page are no table. */
const FEWEST = 2;

interface Anchor {
  readonly index: number;
  readonly code: string;
  readonly rest: string;
}

/** Takes the coded rows out of lines; what is left is `rest`. */
export function codedRows(
  lines: readonly Line[],
  known: readonly KnownProgramme[],
  exact: ReadonlySet<number>,
): { rows: ProgrammeRecord[]; rest: Line[] } {
  const rows: ProgrammeRecord[] = [];
  const rest: Line[] = [];
  for (const page of new Set(lines.map((line) => line.page))) {
    const own = lines.filter((line) => line.page === page);
    const anchors = anchorsOf(own);
    if (anchors.length < FEWEST) {
      rest.push(...own);
      continue;
    }
    for (const [index, bounds] of boundsOf(own, anchors).entries()) {
      rows.push(
        rowOf(own.slice(bounds.from, bounds.to), anchors[index]!, own[anchors[index]!.index]!, known, exact),
      );
    }
  }
  return { rows, rest };
}

function anchorsOf(lines: readonly Line[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [index, line] of lines.entries()) {
    const match = ANCHOR.exec(textOf(line));
    if (match === null) continue;
    const [, whole = '', decimals, lone, rest = ''] = match;
    const code =
      decimals !== undefined ? `${whole}.${decimals}` : lone === undefined ? null : `${whole}.${lone}`;
    if (code !== null && isAfter(code, anchors.at(-1)?.code)) anchors.push({ index, code, rest });
  }
  return anchors;
}

function isAfter(code: string, before: string | undefined): boolean {
  if (before === undefined) return true;
  const [a, b] = [code, before].map((one) => one.split('.').map(Number) as [number, number]) as [
    [number, number],
    [number, number],
  ];
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}

/** A code stands in the middle of its row: as many lines below it as above, one more or less where a sentence opens. */
function boundsOf(lines: readonly Line[], anchors: readonly Anchor[]): { from: number; to: number }[] {
  const bounds: { from: number; to: number }[] = [];
  let from = 0;
  for (const [position, anchor] of anchors.entries()) {
    const next = anchors[position + 1]?.index ?? lines.length;
    const middle = anchor.index + (anchor.index - from) + 1;
    const choices = [middle, middle + 1, middle - 1].filter((to) => to > anchor.index && to <= next);
    const opens = choices.find(
      (to) =>
        /^\s*[\p{Lu}«]/u.test(lines[to] === undefined ? '' : textOf(lines[to])) &&
        /[.|!:]\s*$/u.test(textOf(lines[to - 1]!)),
    );
    const to = position === anchors.length - 1 ? lines.length : (opens ?? choices[0] ?? anchor.index + 1);
    bounds.push({ from, to });
    from = to;
  }
  return bounds;
}

function rowOf(
  lines: readonly Line[],
  anchor: Anchor,
  line: Line,
  known: readonly KnownProgramme[],
  exact: ReadonlySet<number>,
): ProgrammeRecord {
  const flow = flowOf(lines, exact);
  const named = known.find((one) => one.code === anchor.code);
  const inline = PERIOD.exec(anchor.rest);
  const period = inline?.[0] ?? periodOf(flow);
  const cut = inline === null ? anchor.rest : anchor.rest.slice(0, inline.index);
  return {
    key: '',
    code: anchor.code,
    theme: null,
    name: named?.name ?? cleanName(cut),
    period: inline?.[0].endsWith(' au') === true ? joinedPeriod(inline[0], flow) : period,
    description: textAt(flow, wholeOf(flow)),
    results: null,
    source: { ...placeAt(flow, wholeOf(flow)), line: line.number ?? lines[0]?.number ?? null },
  };
}

/** A name ends before the first lone letter or sign: those are scraps of the next column. */
function cleanName(text: string): string {
  return text
    .replace(/\s(?![àaày&](?:\s|$))[^\s\d«»-](?:\s.*)?$/u, '')
    .replace(/[|\s]+$/u, '')
    .trim();
}

function periodOf(flow: ReturnType<typeof flowOf>): string | null {
  const from = findFirst(flow, /\d{1,2}\/\d{1,2}\/\d{2,4} ?au(?= )/u);
  return from === null ? null : joinedPeriod(textAt(flow, from), flow);
}

/** The second date of a period stands on the next line of its cell, somewhere further on in the row. */
function joinedPeriod(from: string, flow: ReturnType<typeof flowOf>): string {
  const at = flow.text.indexOf(from);
  const to = /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{2,4}(?![\d/])/u.exec(flow.text.slice(at + from.length));
  return to === null ? from : `${from} ${to[0]}`;
}

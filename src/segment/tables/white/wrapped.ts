/**
 * Rows of several lines beside one amount, told by the white between them: cells set at half height (`vertical-align:
 * middle`) have words above the amount's line too, which neither the amount nor the words tell from the row before.
 */
import type { SegmentedLine } from './segments.ts';

/** White between rows is that much wider than between the lines of one, at least. */
const WIDER = 1.15;

/** Lines of headings above the first row. */
const HEADINGS = 5;

/** Rows of a run of lines, told by the white between them. */
export interface WrappedRows {
  /** The row of each line. */
  readonly rowOf: ReadonlyMap<SegmentedLine, number>;
  /** The first and last line of the run, with the words above its first amount and below its last. */
  readonly first: number;
  readonly last: number;
  /** The lines that show the columns, where more do than those with an amount. */
  readonly shows?: readonly SegmentedLine[];
}

/**
 * Groups the lines from `first` to `last` where white parts them into rows of one amount each, some of which begin with
 * words above it; `null` where it does not.
 */
export function wrappedRows(
  lines: readonly SegmentedLine[],
  first: number,
  last: number,
  floor: number,
): WrappedRows | null {
  const gaps = lines.slice(first, last + 1).map((line, index, own) => {
    const next = own[index + 1];
    return next === undefined ? 0 : next.y0 - line.y0;
  });
  let best: (WrappedRows & { readonly apart: number }) | null = null;
  for (const within of [...new Set(gaps)].filter((gap) => gap > 0).sort((a, b) => a - b)) {
    const wider = gaps.filter((gap) => gap > within);
    if (wider.length === 0 || Math.min(...wider) < within * WIDER) continue;
    const [top, bottom] = reach(lines, first, last, floor, within);
    const rows = cutBy(lines.slice(top, bottom + 1), within);
    const told = rows.filter((row) => row.some(isAmount));
    if (!told.every((row) => row.filter(isAmount).length === 1)) continue;
    if (!told.some((row) => row.findIndex(isAmount) > 0)) continue;
    // An amount set at half height stands nearer to the lines beside it than they do to each other: what leaves the fewest
    // lines without an amount holds whole rows.
    const apart = rows.length - told.length;
    if (best !== null && apart >= best.apart) continue;
    // Headings are set so too, over several heights.
    const above = cutBy(lines.slice(Math.max(floor, top - HEADINGS), top), within);
    const rowOf = new Map(
      [...above, ...rows].flatMap((row, index) => row.map((line) => [line, index] as const)),
    );
    best = { rowOf, first: top, last: bottom, apart };
  }
  return best;
}

function isAmount({ amount }: SegmentedLine): boolean {
  return amount >= 0;
}

/** The run with the lines right above and below that stand no further off than lines of one row. */
function reach(
  lines: readonly SegmentedLine[],
  first: number,
  last: number,
  floor: number,
  within: number,
): [number, number] {
  let top = first;
  while (top > floor && lines[top]!.y0 - lines[top - 1]!.y0 <= within && !isAmount(lines[top - 1]!)) top -= 1;
  let bottom = last;
  while (
    bottom + 1 < lines.length &&
    lines[bottom + 1]!.y0 - lines[bottom]!.y0 <= within &&
    !isAmount(lines[bottom + 1]!)
  )
    bottom += 1;
  return [top, bottom];
}

function cutBy(lines: readonly SegmentedLine[], within: number): SegmentedLine[][] {
  const rows: SegmentedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || line.y0 - before.y0 > within) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  return rows;
}

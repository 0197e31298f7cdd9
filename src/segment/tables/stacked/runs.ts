/** Stretches of text in which each line is one cell: words, or one amount. */
import { lineText, type Line } from '../../../model/document.ts';
import { looksLikeAmount } from '../grid/contents.ts';

/** A line that is a cell. */
export interface CellLine {
  readonly line: Line;
  readonly isAmount: boolean;
}

/** Lines of one kind, one right after the other. */
export interface Stack {
  readonly isAmount: boolean;
  readonly lines: readonly Line[];
}

/** A cell of words is no longer. */
const LONGEST = 12;
/** A calculation in a cell of an amount: `587,33 €/élève x 104 élèves = 61 082,32 €`. */
const CALCULATION = /^\d[^=]*[x×*][^=]*= ?[\d\s.,]+€?$/u;
/** Empty cells are written so. */
const EMPTY = /^(?:[-–—/]|néant|0(?:,00)?)(?: ?€)?$/iu;

/** The stretches of cells in lines of text, page by page; lines that were placed on a page show their columns themselves. */
export function cellRuns(lines: readonly Line[]): CellLine[][] {
  const runs: CellLine[][] = [];
  let run: CellLine[] = [];
  const close = (): void => {
    if (run.some(({ isAmount }) => isAmount)) runs.push(run);
    run = [];
  };
  for (const line of lines) {
    const cell = cellOf(line);
    if (cell === null || (run.length > 0 && run[0]!.line.page !== line.page)) close();
    if (cell !== null) run.push(cell);
  }
  close();
  return runs;
}

function cellOf(line: Line): CellLine | null {
  if (line.words.some(({ box }) => box !== null)) return null;
  const text = lineText(line).trim();
  if (looksLikeAmount(text) || EMPTY.test(text) || CALCULATION.test(text)) return { line, isAmount: true };
  const isProse =
    line.words.length > LONGEST || /[;:]$/u.test(text) || (text.endsWith('.') && line.words.length > 4);
  return isProse || !/\p{L}{2}/u.test(text) || text.includes('€') ? null : { line, isAmount: false };
}

/** Lines of one kind together. */
export function stacksOf(run: readonly CellLine[]): Stack[] {
  const stacks: { isAmount: boolean; lines: Line[] }[] = [];
  for (const { line, isAmount } of run) {
    const last = stacks.at(-1);
    if (last?.isAmount === isAmount) last.lines.push(line);
    else stacks.push({ isAmount, lines: [line] });
  }
  return stacks;
}

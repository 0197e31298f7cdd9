import { median } from '../../../model/median.ts';
import type { Cell, Line, Table } from '../../../model/document.ts';
import { unionBoxes } from '../../../model/geometry.ts';

/** In points: how far apart the same edge may stand on two pages once their outer edges are laid on each other. */
const SAME = 4;
/** In points: how much wider one of the two may be. */
const STRETCH = 12;

/**
 * The ruled table with the columns of the one that it goes on with, found again by where their edges stand: cells that
 * an edge unknown there parts are made one (a column of letters passed for a rule), and a cell where an edge is missing
 * spans both columns. `null` where their edges are not the same otherwise.
 */
export function fitColumns(table: Table, known: Table): Table | null {
  if (!table.ruled || !known.ruled) return null;
  const own = edgesOf(table);
  const wanted = edgesOf(known);
  if (own === null || wanted === null) return null;
  const [left, right] = [own[0]!, own.at(-1)!];
  const [knownLeft, knownRight] = [wanted[0]!, wanted.at(-1)!];
  const scale = (knownRight - knownLeft) / (right - left);
  if (!(scale > 0) || Math.abs(knownRight - knownLeft - (right - left)) > STRETCH) return null;
  const places = own.map((edge) => {
    const at = knownLeft + (edge - left) * scale;
    return wanted.findIndex((other) => Math.abs(other - at) <= SAME);
  });
  const found = places.filter((place) => place >= 0);
  // Two edges on one: the column between them would be gone, with what it holds.
  if (new Set(found).size < found.length) return null;
  // An edge too many or one too few, not one for another: then it is another table.
  if (found.length < places.length && found.length < wanted.length) return null;
  return { ...table, columnCount: known.columnCount, cells: united(table.cells.map(placed(places))) };
}

/** Where each column begins, and where the last one ends; `null` where a column has no cell of its own. */
function edgesOf({ cells, columnCount }: Table): number[] | null {
  const edges = Array.from({ length: columnCount + 1 }, (_, edge) => {
    const at = cells.flatMap(({ box, column, columnSpan }) => {
      if (box === null) return [];
      return column === edge ? [box.x0] : column + columnSpan === edge ? [box.x1] : [];
    });
    return median(at);
  });
  return edges.every((edge) => edge !== undefined) ? edges : null;
}

/** The cell over the known columns that hold it; `places` tells the known edge of each of its own, -1 for none. */
function placed(places: readonly number[]): (cell: Cell) => Cell {
  return (cell) => {
    const column = places.findLast((place, edge) => edge <= cell.column && place >= 0)!;
    const end = places.find((place, edge) => edge >= cell.column + cell.columnSpan && place >= 0)!;
    return { ...cell, column, columnSpan: end - column };
  };
}

/** Cells of the same rows and columns as one. */
function united(cells: readonly Cell[]): Cell[] {
  const whole = new Map<string, Cell>();
  for (const cell of cells) {
    const key = [cell.row, cell.rowSpan, cell.column, cell.columnSpan].join();
    const left = whole.get(key);
    whole.set(
      key,
      left === undefined
        ? cell
        : { ...left, box: unionBoxes([left.box, cell.box]), lines: linesBeside(left.lines, cell.lines) },
    );
  }
  return [...whole.values()];
}

/** As many lines left and right are one line each; else those at the right come after. */
function linesBeside(left: readonly Line[], right: readonly Line[]): Line[] {
  if (left.length !== right.length) return [...left, ...right];
  return left.map((line, index) => {
    const [first, ...rest] = right[index]!.words;
    const words = first === undefined ? [] : [{ ...first, space: ' ' }, ...rest];
    return {
      ...line,
      words: [...line.words, ...words],
      box: unionBoxes([line.box, right[index]!.box]),
    };
  });
}

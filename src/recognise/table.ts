import type { Cell, Line, Table } from '../model/document.ts';
import type { Recognise } from './engine.ts';
import type { Grid } from './grid/grid.ts';
import { lineOf, type CellWord, type PlacedWord } from './lines.ts';
import { asNumber, codeElsewhere, misreadNumbers } from './misread-numbers.ts';
import { pageBox } from './prepare/frame.ts';
import { sample } from './prepare/sample.ts';
import type { Prepared } from './prepare/straighten.ts';
import type { PixelBox, Raster } from '../ingest/raster.ts';
import { likenesses, type Likeness } from './stack/alike.ts';
import { cleanCell, type CleanCell } from './stack/clean.ts';
import { withLostSpaces } from './stack/lost-spaces.ts';
import { backFromStack, stacksOf, type Crop } from './stack/stack.ts';
import { onWhite } from './stack/white.ts';

/** Cells are sampled at this resolution: measured best for type of 5 to 6.5 points, at 200 and 300 dpi. */
const CELL_DPI = 450;
/**
 * Texts are read this much narrower than printed: the network's work goes with the width of a line. Measured on the lines
 * of 42 stacks at 300 dpi: 0.85 and 0.8 read all but 2 and 3 of 545 as at full width, 0.65 all but 20.
 */
const NARROWER = 0.8;
/** In letter heights: what is no longer may be a figure, and keeps its width: narrower, one of three noughts is lost. */
const FIGURE = 10;
/** What is no number where one must be is read again at these, in turn, as wide as printed. */
const NUMBER_DPI = [CELL_DPI, 600];

/** Of so many cells alike three are read, unless every word of the first is as sure as this. */
const MANY = 5;
/** Of 168 groups of clean and bilevel scans, two a surer first reading was outvoted in none, a less sure one in five. */
const SURE = 0.9;
/** A cell with more of its letters outside all words than this was not read whole. */
const UNREAD = 0.2;

/** Reads a ruled table: the cells of each column in stacks, cells that look the same once. */
export async function recogniseTable(
  page: number,
  prepared: Prepared,
  grid: Grid,
  ruled: boolean,
  recognise: Recognise,
): Promise<Table> {
  const clean = grid.cells.map((cell) => cleanCell(prepared.straight(), cell, prepared.dpi));
  const columns = new Map<string, number[]>();
  grid.cells.forEach((cell, id) => {
    if (clean[id] === null) return;
    const key = cell.columnSpan === 1 ? String(cell.column) : 'spanning';
    const list = columns.get(key);
    if (list === undefined) columns.set(key, [id]);
    else list.push(id);
  });
  const found = new Map<number, readonly CellWord[]>();
  await Promise.all(
    [...columns.values()].map(async (ids) => {
      for (const [id, words] of await recogniseColumn(prepared, ids, clean, recognise)) found.set(id, words);
    }),
  );
  const cells = grid.cells.map((cell, id): Cell => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    box: pageBox(prepared.frame, cell),
    lines: cellLines(page, prepared, found.get(id) ?? []),
  }));
  const edges = { x0: grid.xs[0]!, y0: grid.ys[0]!, x1: grid.xs.at(-1)!, y1: grid.ys.at(-1)! };
  return {
    page,
    box: pageBox(prepared.frame, edges),
    ruled,
    rowCount: grid.ys.length - 1,
    columnCount: grid.xs.length - 1,
    cells,
  };
}

/** Reads the cells of one column; returns the words of each. */
async function recogniseColumn(
  prepared: Prepared,
  ids: readonly number[],
  clean: readonly (CleanCell | null)[],
  recognise: Recognise,
): Promise<Map<number, readonly CellWord[]>> {
  const cells = ids.map((id) => clean[id]!);
  const groups = likenesses(cells, prepared.dpi);
  const crop = (index: number): Crop => cropOf(prepared, cells[index]!, index);
  const read = async (indices: readonly number[]): Promise<Map<number, CellWord[]>> => {
    const first = await readCrops(indices.map(crop), recognise);
    const missed = indices.filter((index) => unreadShare(cells[index]!, first.get(index) ?? []) > UNREAD);
    // In a stack an engine may pass over a short or an odd line that it reads when it is shown alone.
    await Promise.all(
      missed.map(async (index) => {
        const alone = (await readCrops([crop(index)], recognise)).get(index) ?? [];
        const before = unreadShare(cells[index]!, first.get(index) ?? []);
        if (unreadShare(cells[index]!, alone) < before) first.set(index, alone);
      }),
    );
    return first;
  };
  const found = await read(groups.map(({ exemplar }) => exemplar));
  const unsure = groups.filter((group) => group.members.length >= MANY && !isSure(found.get(group.exemplar)));
  for (const [index, words] of await read(unsure.flatMap(othersOf))) found.set(index, words);
  const again: number[] = [];
  for (const group of groups) {
    const alike = [group.exemplar, ...group.members];
    const seen = alike.flatMap((index) => (found.has(index) ? [{ index, words: found.get(index)! }] : []));
    // What turns out to hold a number is read for itself, however much it looks like another; so is what was not read.
    if (seen.length === 0 || seen.some(({ words }) => holdsNumber(words))) {
      again.push(...group.members.filter((member) => !found.has(member)));
      continue;
    }
    const best = mostAgreed(seen);
    for (const index of alike) {
      found.set(index, moved(best.words, cells[best.index]!, cells[index]!));
    }
  }
  for (const [index, words] of await read(again)) found.set(index, words);
  await rereadNumbers(prepared, cells, found, recognise);
  return new Map([...found].map(([index, words]) => [ids[index]!, withLostSpaces(words, cells[index]!)]));
}

/** Reads again, digits only, the words of a column that must be numbers and were read otherwise. */
async function rereadNumbers(
  prepared: Prepared,
  cells: readonly CleanCell[],
  found: Map<number, readonly CellWord[]>,
  recognise: Recognise,
): Promise<void> {
  for (const dpi of NUMBER_DPI) {
    const places = misreadNumbers(found);
    if (places.length === 0) return;
    const crops = places.map(({ cell, word }, id): Crop => {
      const words = found.get(cell)!;
      const { box } = words[word]!;
      const around = { x0: box.x0 - 1, y0: box.y0 - 1, x1: box.x1 + 1, y1: box.y1 + 1 };
      const whole = cells[cell]!;
      // A word that is its cell's only one may have been seen in part.
      const shown = words.length === 1 ? whole : { ...whole, box: around };
      return cropOf(prepared, shown, id, dpi);
    });
    const read = await readCrops(crops, recognise, true);
    places.forEach(({ cell, word }, id) => {
      const words = found.get(cell)!;
      const number =
        asNumber(words[word]!, (read.get(id) ?? []).map(({ text }) => text).join('')) ??
        asNumber(words[word]!, codeElsewhere(found, words));
      if (number !== null) found.set(cell, words.with(word, number));
    });
  }
}

async function readCrops(
  crops: readonly Crop[],
  recognise: Recognise,
  digits = false,
): Promise<Map<number, CellWord[]>> {
  const found = new Map<number, CellWord[]>();
  await Promise.all(
    stacksOf(crops).map(async (stack) => {
      const words = await recognise({
        image: stack.image,
        layout: 'block',
        dpi: CELL_DPI,
        digits,
        alternatives: true,
      });
      for (const word of words) {
        const back = backFromStack(stack, word.box);
        if (back === null) continue;
        const { text, confidence, alternatives, line } = word;
        const placed = { text, confidence, alternatives, line, box: back.box };
        const list = found.get(back.crop.id);
        if (list === undefined) found.set(back.crop.id, [placed]);
        else list.push(placed);
      }
    }),
  );
  return found;
}

/** Which more of many cells alike are read where the first is not plain, so that a slip is outvoted. */
function othersOf({ members }: Likeness): number[] {
  return [members[Math.floor(members.length / 2)]!, members.at(-1)!];
}

/** True where one reading speaks for all that look like it. */
function isSure(words: readonly CellWord[] = []): boolean {
  return words.length > 0 && words.every((word) => word.confidence >= SURE);
}

/** The reading that most witnesses share; among equals the surest. */
function mostAgreed<T extends { readonly words: readonly CellWord[] }>(seen: readonly T[]): T {
  const textOf = ({ words }: T): string => words.map((word) => word.text).join(' ');
  const worth = (one: T): number => {
    const agree = seen.filter((other) => textOf(other) === textOf(one)).length;
    const sure = one.words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, one.words.length);
    return agree + Math.min(0.99, sure);
  };
  return seen.reduce((best, one) => (worth(one) > worth(best) ? one : best));
}

/** A cell's words as those of a cell that looks the same: the same texts, where the other's ink lies. */
function moved(words: readonly CellWord[], from: CleanCell, to: CleanCell): CellWord[] {
  const dx = to.box.x0 - from.box.x0;
  const dy = to.box.y0 - from.box.y0;
  return words.map((word) => ({
    ...word,
    box: { x0: word.box.x0 + dx, y0: word.box.y0 + dy, x1: word.box.x1 + dx, y1: word.box.y1 + dy },
  }));
}

/** Share of a cell's letters that no word's box holds. */
function unreadShare(cell: CleanCell, words: readonly CellWord[]): number {
  let all = 0;
  let unread = 0;
  for (const letter of cell.letters) {
    const area = (letter.x1 - letter.x0) * (letter.y1 - letter.y0);
    const x = (letter.x0 + letter.x1) / 2;
    const y = (letter.y0 + letter.y1) / 2;
    all += area;
    const held = words.some(
      ({ box }) => x >= box.x0 - 2 && x <= box.x1 + 2 && y >= box.y0 - 2 && y <= box.y1 + 2,
    );
    if (!held) unread += area;
  }
  return all === 0 ? 0 : unread / all;
}

/** `Thématique 1 :`, `Opération 12 -`: a label with its code; one with another code has another name, and looks it. */
const CODED_LABEL = /^\p{L}+ ?(?:n°)? ?\p{Nd}{1,2} ?[:.–-]\P{Nd}*$/u;

/** True where a digit says something: one stroke, invisible in a long text, would make it another number. */
function holdsNumber(words: readonly CellWord[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  return /\p{Nd}/u.test(text) && !CODED_LABEL.test(text);
}

/** A cell's pixels for the engine: sampled once, straight from the page image, black on white, dust wiped. */
function cropOf(prepared: Prepared, cell: CleanCell, id: number, dpi = CELL_DPI): Crop {
  const down = dpi / prepared.dpi;
  const across = cell.box.x1 - cell.box.x0 > FIGURE * cell.letter ? down * NARROWER : down;
  const image = onWhite(sample(prepared.soft(), prepared.frame, cell.box, across, down), cell.levels);
  for (const wiped of cell.wiped) {
    whiten(image, {
      x0: (wiped.x0 - cell.box.x0 - 1) * across,
      y0: (wiped.y0 - cell.box.y0 - 1) * down,
      x1: (wiped.x1 - cell.box.x0 + 1) * across,
      y1: (wiped.y1 - cell.box.y0 + 1) * down,
    });
  }
  return { id, image, x: cell.box.x0, y: cell.box.y0, across, down };
}

function whiten(image: Raster, box: PixelBox): void {
  const x0 = Math.max(0, Math.floor(box.x0));
  const x1 = Math.min(image.width, Math.ceil(box.x1));
  if (x1 <= x0) return;
  for (let y = Math.max(0, Math.floor(box.y0)); y < Math.min(image.height, Math.ceil(box.y1)); y += 1) {
    image.data.fill(255, y * image.width + x0, y * image.width + x1);
  }
}

function cellLines(page: number, prepared: Prepared, words: readonly CellWord[]): Line[] {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const placed = {
      text: word.text,
      box: pageBox(prepared.frame, word.box),
      confidence: Math.round(word.confidence * 100) / 100,
      alternatives: word.alternatives,
    };
    const list = lines.get(word.line);
    if (list === undefined) lines.set(word.line, [placed]);
    else list.push(placed);
  }
  return [...lines.values()]
    .map((placed) => lineOf(page, placed))
    .sort((a, b) => a.box!.y0 - b.box!.y0 || a.box!.x0 - b.box!.x0);
}

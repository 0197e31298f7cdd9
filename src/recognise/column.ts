import { unionBoxes } from '../model/geometry.ts';
import { median } from '../model/median.ts';
import type { Habits, Reader, Scale } from './engine.ts';
import { cropOf, cropsOf, readCrops } from './cell-crops.ts';
import { moved, textOf, type CellWord } from './lines.ts';
import {
  asNumber,
  codeElsewhere,
  figuresIn,
  misreadNumbers,
  withOnes,
  type Figure,
  type WordPlace,
} from './misread-numbers.ts';
import type { Prepared } from './prepare/straighten.ts';
import { isDoubted, isHalfRead, isSettled, likeliest, witnesses, type Reading } from './second-look.ts';
import { sameNumbers, type Alike } from './same-number.ts';
import { likenesses, type Likeness } from './stack/alike.ts';
import { unreadIn, type CleanCell } from './stack/clean.ts';
import { withLostSpaces } from './stack/lost-spaces.ts';
import type { Crop } from './stack/stack.ts';

/** Reads the cells of one column, those that look the same once; returns the words of each, by its place in the column. */
export async function recogniseColumn(
  prepared: Prepared,
  cells: readonly CleanCell[],
  reader: Reader,
): Promise<Map<number, readonly CellWord[]>> {
  const { habits } = reader;
  const read = (indices: readonly number[], scale: Scale): Promise<Map<number, readonly CellWord[]>> =>
    readWhole(prepared, cells, indices, scale, reader);
  const groups = likenesses(cells, prepared.dpi);
  const found = await read(
    groups.map(({ exemplar }) => exemplar),
    habits.cells,
  );
  const seconds = await lookAgain(groups, found, cells, read, habits);
  const again: number[] = [];
  const numbered: Alike[] = [];
  for (const group of groups) {
    const { exemplar, members } = group;
    const readings = [...readingsOf(exemplar, found), ...(seconds.get(group) ?? [])];
    // What turns out to hold a number is read for itself, however much it looks like another; so is what was not read.
    if (readings.length === 0) {
      again.push(...members);
    } else if (members.length > 0 && readings.some(({ words }) => holdsNumber(words))) {
      if (seconds.has(group)) again.push(...members);
      else numbered.push(...members.map((index) => ({ index, exemplar, words: found.get(exemplar)! })));
    } else {
      const best = likeliest(readings, cells);
      for (const index of [exemplar, ...members]) {
        found.set(index, moved(best.words, cells[best.index]!, cells[index]!));
      }
    }
  }
  const same = await sameNumbers(prepared, cells, numbered, reader);
  for (const { index } of numbered) {
    const own = same.get(index);
    if (own === undefined) again.push(index);
    else found.set(index, own);
  }
  for (const [index, own] of await read(again, habits.cells)) found.set(index, own);
  await rereadNumbers(prepared, cells, found, reader);
  return new Map([...found].map(([index, words]) => [index, withLostSpaces(words, cells[index]!)]));
}

/** Second readings, at other scales, of what the engine passed over in part or doubts. */
async function lookAgain(
  groups: readonly Likeness[],
  found: ReadonlyMap<number, readonly CellWord[]>,
  cells: readonly CleanCell[],
  read: (indices: readonly number[], scale: Scale) => Promise<ReadonlyMap<number, readonly CellWord[]>>,
  { doubt, secondLooks }: Habits,
): Promise<ReadonlyMap<Likeness, readonly Reading[]>> {
  const doubted = groups.filter((group) => {
    const words = found.get(group.exemplar) ?? [];
    return isDoubted(words, group, doubt) || isHalfRead(cells[group.exemplar]!, words);
  });
  const readings = new Map(doubted.map((group): [Likeness, Reading[]] => [group, []]));
  for (const [turn, scale] of secondLooks.entries()) {
    const open = doubted.filter((group) => {
      const before = [...readingsOf(group.exemplar, found), ...readings.get(group)!];
      return !isSettled(before, cells);
    });
    const words = await read(
      open.map((group) => witnesses(group)[turn]!),
      scale,
    );
    for (const group of open) readings.get(group)!.push(...readingsOf(witnesses(group)[turn]!, words));
  }
  return readings;
}

function readingsOf(index: number, found: ReadonlyMap<number, readonly CellWord[]>): Reading[] {
  const words = found.get(index);
  return words === undefined ? [] : [{ index, words }];
}

/** Reads cells; what an engine passes over in a stack (a short or an odd line) it may read when it is shown alone. */
async function readWhole(
  prepared: Prepared,
  cells: readonly CleanCell[],
  indices: readonly number[],
  scale: Scale,
  reader: Reader,
): Promise<Map<number, readonly CellWord[]>> {
  const crops = (index: number): Crop[] => cropsOf(prepared, cells[index]!, index, scale);
  const found: Map<number, readonly CellWord[]> = await readCrops(indices.flatMap(crops), reader);
  const missed = indices.filter((index) => {
    const words = found.get(index) ?? [];
    // Fewer figures than letters in their place are not seen better alone.
    return unreadIn(cells[index]!, words).share > 0 && isHalfRead(cells[index]!, words);
  });
  const alone = await Promise.all(missed.map((index) => readCrops(crops(index), reader)));
  missed.forEach((index, place) => {
    const words = alone[place]!.get(index) ?? [];
    const before = unreadIn(cells[index]!, found.get(index) ?? []);
    if (unreadIn(cells[index]!, words).share < before.share) found.set(index, words);
  });
  return found;
}

/** Reads again, digits only, the words of a column that must be numbers and were read otherwise; ones are seen without. */
async function rereadNumbers(
  prepared: Prepared,
  cells: readonly CleanCell[],
  found: Map<number, readonly CellWord[]>,
  reader: Reader,
): Promise<void> {
  const letter = median(cells.map((cell) => cell.letter))!;
  const wordAt = ({ cell, word }: WordPlace): CellWord => found.get(cell)![word]!;
  const figuresOf = (place: WordPlace): readonly Figure[] =>
    figuresIn(cells[place.cell]!.letters, wordAt(place).box, letter);
  const become = (place: WordPlace, digits: string): boolean => {
    const number = asNumber(wordAt(place), withOnes(figuresOf(place), digits));
    if (number !== null) found.set(place.cell, found.get(place.cell)!.with(place.word, number));
    return number !== null;
  };
  for (const place of misreadNumbers(found)) become(place, '');
  for (const [turn, scale] of reader.habits.numbers.entries()) {
    const places = misreadNumbers(found);
    if (places.length === 0) return;
    const crops = places.map((place, id): Crop => {
      const whole = cells[place.cell]!;
      const others = figuresOf(place).filter(({ isOne }) => !isOne);
      // Beside strokes an engine may pass over a figure that it reads alone.
      const alone = turn === 0 ? null : unionBoxes(others.map(({ box }) => box));
      const { x0, y0, x1, y1 } = alone ?? wordAt(place).box;
      // A word that is its cell's only one may have been seen in part.
      const isWhole = alone === null && found.get(place.cell)!.length === 1;
      const around = { x0: x0 - 1, y0: y0 - 1, x1: x1 + 1, y1: y1 + 1 };
      return cropOf(prepared, isWhole ? whole : { ...whole, box: around }, id, scale);
    });
    const read = await readCrops(crops, reader, true);
    places.forEach((place, id) => {
      const digits = (read.get(id) ?? []).map(({ text }) => text).join('');
      if (!become(place, digits)) become(place, codeElsewhere(found, found.get(place.cell)!));
    });
  }
}

/** `Thématique 1 :`, `Opération 12 -`: a label with its code; one with another code has another name, and looks it. */
const CODED_LABEL = /^\p{L}+ ?(?:n°)? ?\p{Nd}{1,2} ?[:.–-]\P{Nd}*$/u;

/** True where a digit says something: one stroke, invisible in a long text, would make it another number. */
function holdsNumber(words: readonly CellWord[]): boolean {
  const text = textOf(words);
  return /\p{Nd}/u.test(text) && !CODED_LABEL.test(text);
}

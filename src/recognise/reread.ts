import { cropRaster, type PixelBox } from '../ingest/raster.ts';
import type { PageSource } from '../ingest/source.ts';
import type { Document, Page } from '../model/document.ts';
import type { Doubt, Rereads } from '../model/extraction.ts';
import type { Box } from '../model/geometry.ts';
import { groupBy } from '../model/group-by.ts';
import type { WeighedReading } from '../model/reading.ts';
import type { EngineWord, View } from './engine.ts';
import { straightBox } from './prepare/frame.ts';
import { sample, sampledSize } from './prepare/sample.ts';
import { softened } from './prepare/soften.ts';
import { prepareParts, type CellImages } from './prepare/straighten.ts';
import { thresholded } from './reread-images.ts';
import type { Session } from './session.ts';
import { sideBySide } from './side-by-side.ts';
import { cleanCell, type CleanCell } from './stack/clean.ts';
import { backFromStack, stacksOf, type Crop } from './stack/stack.ts';
import { putOnWhite } from './stack/white.ts';

/** Where to look, in points of the page. */
interface DoubtPlace {
  readonly box: Box;
  /** True for a whole cell. */
  readonly whole: boolean;
}

/** Readings worth less than this share of all are not told. */
const LEAST_SHARE = 0.01;
/** White around a figure that stands in prose, in points. */
const MARGIN = 1.5;

/** Reads the doubted crops again, page by page, each in every view. */
export async function rereadDoubts(
  opened: PageSource,
  document: Document,
  doubts: readonly Doubt[],
  session: Session,
): Promise<Rereads> {
  const pages = new Map(document.pages.map((page) => [page.number, page]));
  const numbers = [...new Set(doubts.map(({ page }) => page))];
  const recognised = numbers.filter((number) => pages.get(number)?.origin === 'ocr');
  const read = new Map<string, readonly WeighedReading[]>();
  await sideBySide(recognised, session, async (number) => {
    const wanted = doubts.filter(({ page }) => page === number);
    const found = await rereadPage(opened, pages.get(number)!, wanted, session);
    for (const [figure, reading] of found) read.set(figure, reading);
  });
  // In the order asked, whichever page came first.
  return new Map(
    doubts.flatMap(({ figure }) => {
      const reading = read.get(figure) ?? [];
      return reading.length > 0 ? [[figure, reading] as const] : [];
    }),
  );
}

/** The readings of a page's doubts by figure: those kept from before, and the others read now. */
async function rereadPage(
  opened: PageSource,
  page: Page,
  doubts: readonly Doubt[],
  session: Session,
): Promise<ReadonlyMap<string, readonly WeighedReading[]>> {
  const keyOf = ({ box, kind }: Doubt): Promise<string> =>
    session.keyOf('readings', opened.sha256, JSON.stringify([page.number, box, kind]));
  const readings = new Map<string, readonly WeighedReading[]>();
  const unknown: Doubt[] = [];
  for (const doubt of doubts) {
    const kept = await session.cache.get(await keyOf(doubt));
    if (kept === null) unknown.push(doubt);
    else readings.set(doubt.figure, JSON.parse(kept) as WeighedReading[]);
  }
  if (unknown.length === 0) return readings;
  await session.warm();
  const places = unknown.map(({ box }) => placeOf(page, box));
  const images = await imagesOf(opened, page, places);
  if (images === null) return readings;
  session.tidy();
  const read = await readAgain(images, places, session);
  for (const [index, doubt] of unknown.entries()) {
    readings.set(doubt.figure, read[index]!);
    await session.cache.set(await keyOf(doubt), JSON.stringify(read[index]));
  }
  return readings;
}

async function imagesOf(
  opened: PageSource,
  page: Page,
  places: readonly DoubtPlace[],
): Promise<CellImages | null> {
  const source = await opened.page(page.number);
  const { raster, dpi } = await source.image();
  if (raster === null) return null;
  const turned = ((page.rotation - source.rotation + 360) % 360) as Page['rotation'];
  const boxes = places.map(({ box }) => box);
  return prepareParts(raster, dpi, turned, page.skew, boxes);
}

async function readAgain(
  images: CellImages,
  places: readonly DoubtPlace[],
  session: Session,
): Promise<(readonly WeighedReading[])[]> {
  const cells = places.map(({ box, whole }) => {
    const pixels = straightBox(images.frame, box);
    return whole ? cleanCell(images.straight(), pixels, images.dpi) : loose(images, pixels);
  });
  const { reader, habits, recognise } = await session.reader();
  const shown = habits.views.flatMap((view) =>
    stacksOf(cells.flatMap((cell, id) => (cell === null ? [] : [cropOf(images, cell, id, view)]))).map(
      (stack) => ({ view, stack }),
    ),
  );
  const readings = await Promise.all(
    shown.map(({ view: { dpi, digits }, stack: { image } }) =>
      recognise({ image, layout: 'block', dpi, digits, alternatives: true }),
    ),
  );
  // In the order of the views, not of their answers.
  const votes = places.map((): Votes => new Map());
  shown.forEach(({ view, stack }, place) => {
    const read = groupBy(readings[place]!, ({ box }) => backFromStack(stack, box)?.crop.id ?? null);
    for (const [id, found] of read) vote(votes[id]!, found, nameOf(view), habits.alternative);
  });
  return votes.map((all) => costsOf(all, reader));
}

/** By text: the weight of the readings that say it, and the views they were read in. */
type Votes = Map<string, { readonly weight: number; readonly views: Set<string> }>;

function nameOf({ image, dpi, digits }: View): string {
  return `${image}-${dpi}${digits ? '' : '-text'}`;
}

/** Counts a view's reading of a crop, and with less weight those that differ by one symbol. */
function vote(votes: Votes, words: readonly EngineWord[], view: string, alternative: number): void {
  const texts = words.map((word) => word.text);
  const weight = Math.max(0.05, Math.min(...words.map((word) => word.confidence)));
  const add = (text: string, by: number): void => {
    const { weight: before, views } = votes.get(text) ?? { weight: 0, views: new Set() };
    votes.set(text, { weight: before + by, views: views.add(view) });
  };
  add(texts.join(' '), weight);
  words.forEach((word, index) => {
    for (const other of word.alternatives) add(texts.with(index, other).join(' '), weight * alternative);
  });
}

/** Cost: minus the log of a reading's share of all votes. Readings that say the same number in other spaces are one. */
function costsOf(votes: Votes, reader: string): readonly WeighedReading[] {
  const merged = new Map<string, { text: string; weight: number; best: number; views: Set<string> }>();
  for (const [text, { weight, views }] of votes) {
    const key = text.replace(/[\s€]/gu, '');
    if (key === '') continue;
    const same = merged.get(key);
    if (same === undefined) merged.set(key, { text, weight, best: weight, views });
    else {
      same.weight += weight;
      for (const view of views) same.views.add(view);
      if (weight > same.best) [same.text, same.best] = [text, weight];
    }
  }
  const total = [...merged.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...merged.values()]
    .filter(({ weight }) => weight >= LEAST_SHARE * total)
    .map(({ text, weight, views }) => ({
      text,
      cost: Math.round(-Math.log(weight / total) * 1000) / 1000,
      reader,
      view: [...views].join(' '),
    }))
    .sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1));
}

/**
 * Where to look: the whole cell a figure stands in, where the cell holds little else, so that a digit missed at its
 * edge is seen this time; else the figure with a little white.
 */
function placeOf(page: Page, box: Box): DoubtPlace {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  for (const table of page.tables) {
    for (const cell of table.cells) {
      const { box: edges } = cell;
      if (edges === null || x < edges.x0 || x > edges.x1 || y < edges.y0 || y > edges.y1) continue;
      const words = cell.lines.flatMap((line) => line.words);
      const beside = words.filter((word) => !touches(word.box, box)).map((word) => word.read);
      if (beside.every((text) => !/\p{L}{2}/u.test(text))) return { box: edges, whole: true };
    }
  }
  return {
    box: { x0: box.x0 - MARGIN, y0: box.y0 - MARGIN, x1: box.x1 + MARGIN, y1: box.y1 + MARGIN },
    whole: false,
  };
}

function touches(a: Box | null, b: Box): boolean {
  return a !== null && a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

/** A crop in running text: its box as it is, for its neighbours are no dust. */
function loose(images: CellImages, box: PixelBox): CleanCell | null {
  const straight = images.straight();
  const inside = {
    x0: Math.max(0, Math.floor(box.x0)),
    y0: Math.max(0, Math.floor(box.y0)),
    x1: Math.min(straight.width, Math.ceil(box.x1)),
    y1: Math.min(straight.height, Math.ceil(box.y1)),
  };
  if (inside.x1 - inside.x0 < 3 || inside.y1 - inside.y0 < 3) return null;
  const image = cropRaster(straight, inside);
  const levels = { inverted: false, paper: 255 };
  return { image, box: inside, letters: [], wiped: [], levels, letter: image.height / 2, lines: 1 };
}

function cropOf(images: CellImages, cell: CleanCell, id: number, view: View): Crop {
  const down = view.dpi / images.dpi;
  const across = down * view.narrower;
  const draw = (onto: Uint8Array): void => {
    const grey = sample(images.soft(), images.frame, cell.box, across, down, onto);
    putOnWhite(grey, cell.levels);
    if (view.image === 'hard') onto.set(thresholded(grey).data);
    else if (view.image === 'soft') onto.set(softened(grey).data);
  };
  const image = { ...sampledSize(cell.box, across, down), draw };
  return { id, image, x: cell.box.x0, y: cell.box.y0, across, down };
}

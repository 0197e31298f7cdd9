import { packPage, unpackPage, type PackedPage } from '../data/recording.ts';
import type { PageImage, SourcePage } from '../ingest/source.ts';
import type { Line, Page } from '../model/document.ts';
import { knownTurn } from './known-turn.ts';
import { meanConfidence } from './lines.ts';
import { recognisePage, type PageContent } from './page.ts';
import { tenth } from './prepare/frame.ts';
import { prepareAndRead } from './prepare/straighten.ts';
import { senseOf } from './prepare/turn.ts';
import type { Session } from './session.ts';

/** A page on which nothing stands. */
export function emptyPage(number: number, width: number, height: number): Page {
  return {
    number,
    width: tenth(width),
    height: tenth(height),
    rotation: 0,
    origin: 'ocr',
    confidence: null,
    lines: [],
    tables: [],
  };
}

/** Recognises pixels, or takes what the same pixels gave before: the same page in another file costs nothing. */
export async function recogniseImage(source: SourcePage, image: PageImage, session: Session): Promise<Page> {
  const raster = image.raster!;
  const size = `${raster.width}x${raster.height}@${image.dpi}`;
  const known = knownTurn(session, source);
  const key = await session.keyOf('pixels', size + (known === undefined ? '' : ` ${known}`), raster.data);
  const kept = await session.cache.get(key);
  if (kept !== null) return placeOn(source, JSON.parse(kept) as UprightPage);
  const reader = await session.reader();
  const { prepared, content } = await prepareAndRead(
    raster,
    image.dpi,
    reader.recognise,
    (ready) => {
      // What made it ready is done with, and what follows waits for the workers.
      session.tidy();
      return recognisePage(source.number, ready, reader);
    },
    (read) => senseOf(wordsRead(read)),
    known,
  );
  const packed = packPage({
    ...emptyPage(source.number, 0, 0),
    skew: prepared.frame.skew,
    ...content,
  });
  const read: UprightPage = { turned: prepared.turned, packed };
  await session.cache.set(key, JSON.stringify(read));
  return placeOn(source, read);
}

interface UprightPage {
  readonly turned: Page['rotation'];
  readonly packed: PackedPage;
}

/** What pixels gave, as the page of a source. */
function placeOn(source: SourcePage, { turned, packed }: UprightPage): Page {
  const level = turned % 180 === 0;
  const page = unpackPage({
    ...packed,
    number: source.number,
    width: tenth(level ? source.width : source.height),
    height: tenth(level ? source.height : source.width),
    rotation: ((source.rotation + turned) % 360) as Page['rotation'],
  });
  return { ...page, confidence: meanConfidence(linesOf(page)) };
}

function wordsRead(content: PageContent): { text: string; confidence: number }[] {
  return linesOf(content).flatMap(({ words }) =>
    words.map(({ read, confidence }) => ({ text: read, confidence: confidence ?? 0 })),
  );
}

/** All lines of a page, those in the cells of its tables too. */
export function linesOf(page: PageContent): Line[] {
  return [...page.lines, ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
}

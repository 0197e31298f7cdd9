import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DelibereError } from '../errors.ts';
import { nothingDecoded, unreadable } from '../ingest/findings.ts';
import type { LayerWord, PageImage, PageLayer, PageSource, SourcePage } from '../ingest/source.ts';
import type { Line, Page, Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Box } from '../model/geometry.ts';
import { linesOfWords } from '../model/lines-of-words.ts';
import { blankPage, hiddenText, layerDisagrees, spoiltText } from './findings.ts';
import { agreementOf, sharedWith } from './layer/agreement.ts';
import { judgeLayer, judgeScan } from './layer/judge.ts';
import { pageOfLayer, placed, uprightBox } from './layer/page.ts';
import { partSeen, SEEN_DPI } from './layer/seen.ts';
import { knownTurn, turnKey } from './known-turn.ts';
import { meanConfidence } from './lines.ts';
import { recognisePage, type PageContent } from './page.ts';
import { tenth } from './prepare/frame.ts';
import { prepareAndRead } from './prepare/straighten.ts';
import { senseOf } from './prepare/turn.ts';
import { packPage, unpackPage, type PackedPage } from '../data/recording.ts';
import type { Session } from './session.ts';

/** Words over more than this share of a scan's ink are someone's OCR of it. */
const SET_ASIDE = 0.5;
/** Resolution at which a layer is compared with what is read, and the least likeness at which it is believed. */
const CHECK_DPI = 300;
const AGREES = 0.6;
/** An OCR layer that shares less than this with what is read in its scan is said to lie. */
const SCAN_AGREES = 0.8;

/** A page as read. */
export interface PageRead {
  readonly findings: readonly Finding[];
  readonly cached: boolean;
  readonly origin: Page['origin'];
  /** True where someone's OCR layer was set aside for the pixels. */
  readonly layerSetAside: boolean;
  /** Makes the page from its packed text, which is all that is held of it while others are read. */
  readonly page: () => Page;
}

/** What the cache keeps of a page. */
interface Kept {
  readonly page: PackedPage;
  readonly findings: readonly Finding[];
  readonly layerSetAside: boolean;
}

/**
 * Reads one page of a source, or takes it from the cache where the same page of the same file was read before.
 *
 * @param checksLayer whether a text layer is compared with what is read in its place
 */
export async function readPage(
  opened: PageSource,
  number: number,
  session: Session,
  checksLayer: boolean,
): Promise<PageRead> {
  const key = await session.keyOf(
    'page',
    opened.sha256,
    `${number} ${checksLayer}${turnKey(session, number)}`,
  );
  const kept = await session.cache.get(key);
  if (kept !== null) return heldAs(kept, true);
  // A text layer, too, is compared with what is read.
  await session.warm();
  const { page, findings, layerSetAside } = await readUnknown(opened, number, session, checksLayer);
  const keep: Kept = { page: packPage(page), findings, layerSetAside };
  const text = JSON.stringify(keep);
  // What failed may have failed for want of memory, and takes no time to fail again.
  if (!findings.some(({ severity }) => severity === 'error')) await session.cache.set(key, text);
  return heldAs(text, false);
}

/**
 * A page's text packed is some 20 KB, as a string ten times that: hundreds of pages are held until their act is whole. They
 * are held as strings, on JavaScript's heap: as buffers they would lie between pixels, whose memory then could not be given
 * back. Tables, which are most of it, stay packed until they are first asked for: of a collection, act after act.
 */
function heldAs(text: string, cached: boolean): PageRead {
  const { page: read, findings, layerSetAside } = JSON.parse(text) as Kept;
  const packed = deflateRawSync(text, { level: 1 }).toString('latin1');
  const unpacked = (): PackedPage =>
    (JSON.parse(inflateRawSync(Buffer.from(packed, 'latin1')).toString()) as Kept).page;
  const page = (): Page => {
    let tables: readonly Table[] | null = null;
    return {
      ...unpackPage({ ...unpacked(), tables: [] }),
      get tables() {
        return (tables ??= unpackPage({ ...unpacked(), lines: [] }).tables);
      },
    };
  };
  return { findings, layerSetAside, cached, origin: read.origin, page };
}

/** A page on its way to its text. */
interface Read {
  readonly page: Page;
  readonly findings: readonly Finding[];
  readonly layerSetAside: boolean;
}

async function readUnknown(
  opened: PageSource,
  number: number,
  session: Session,
  checksLayer: boolean,
): Promise<Read> {
  let source: SourcePage;
  let layer: PageLayer | null;
  try {
    source = await opened.page(number);
    layer = await source.layer();
  } catch (error) {
    if (error instanceof DelibereError) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return asRead(emptyPage(number, 0, 0), [unreadable(number, reason)]);
  }
  const verdict = layer === null ? 'scan' : judgeLayer(source, layer);
  if (layer !== null && verdict === 'text') return readLayer(source, layer, session, checksLayer);
  if (layer !== null && verdict === 'blank') {
    const page = emptyPage(number, source.width, source.height);
    return asRead(
      page,
      layer.findings.length > 0 ? [...layer.findings, nothingDecoded(number)] : [blankPage(number, false)],
    );
  }
  const image = await source.image();
  if (image.raster === null) return asRead(emptyPage(number, source.width, source.height), image.findings);
  let layerSetAside = false;
  if (layer !== null && verdict === 'scan' && layer.words.length > 0) {
    const { inked, covered } = judgeScan(image.raster, image.dpi, layer.words);
    if (!inked && layer.words.some((word) => word.painted)) {
      return readLayer(source, layer, session, checksLayer);
    }
    layerSetAside = covered > SET_ASIDE;
  }
  const page = await recogniseImage(source, image, session);
  const whole = layer === null ? page : withPaintedText(source, page, layer);
  const findings = findingsOf(whole, image);
  const shared = layerSetAside && layer !== null ? sharedWith(page, layer.words) : 1;
  if (shared < SCAN_AGREES) findings.push(layerDisagrees(number, shared));
  return { ...asRead(whole, findings), layerSetAside };
}

function asRead(page: Page, findings: readonly Finding[]): Read {
  return { page, findings, layerSetAside: false };
}

/** A page whose text layer is the page, as far as its picture shows the text. */
async function readLayer(
  source: SourcePage,
  layer: PageLayer,
  session: Session,
  checks: boolean,
): Promise<Read> {
  const { number } = source;
  const picture = await source.picture(SEEN_DPI);
  const { clear, spoilt } = partSpoilt(number, layer.words);
  const findings = [...layer.findings, ...spoilt];
  let words = clear;
  if (picture.raster !== null) {
    const { seen, hidden } = partSeen(clear, picture.raster, picture.dpi);
    // Where hardly anything shows it is the picture that failed, for want of a font perhaps.
    if (hidden.length > 0 && seen.length >= hidden.length) {
      words = seen;
      findings.push(hiddenText(number, hidden));
    }
  }
  const page = pageOfLayer(source, { ...layer, words }, knownTurn(session, source));
  if (!checks) return asRead(page, findings);
  const close = await source.picture(CHECK_DPI);
  if (close.raster === null) return asRead(page, findings);
  const turned = ((page.rotation - source.rotation + 360) % 360) as Page['rotation'];
  const { recognise } = await session.reader();
  const agreement = await agreementOf(page, close.raster, close.dpi, turned, recognise);
  if (agreement === null || agreement >= AGREES) return asRead(page, findings);
  const read = await recogniseImage(source, close, session);
  return asRead(read, [...findings, layerDisagrees(number, agreement)]);
}

/** Parts words from those that cannot be taken as they stand; of these it is said, line by line, what they say and where. */
function partSpoilt(
  number: number,
  words: readonly LayerWord[],
): { clear: readonly LayerWord[]; spoilt: Finding[] } {
  if (words.every((word) => word.spoilt === undefined)) return { clear: words, spoilt: [] };
  const spoilt = (['struck', 'overprinted'] as const).flatMap((why) => {
    const those = words.filter((word) => word.spoilt === why).map((word) => placed(word, word.box));
    return linesOfWords(number, those).map((line) => spoiltText(number, why, line));
  });
  return { clear: words.filter((word) => word.spoilt === undefined), spoilt };
}

/** Adds what is printed over a scan as text, a stamp of the préfecture for instance, where no word was read. */
function withPaintedText(source: SourcePage, page: Page, layer: PageLayer): Page {
  const turn = ((source.rotation - page.rotation + 360) % 360) as Page['rotation'];
  const taken = linesOf(page).flatMap((line) => line.words.map((word) => word.box));
  const words = layer.words
    .filter((word) => word.painted && word.spoilt === undefined && word.turn === turn)
    .map((word) => placed(word, uprightBox(word.box, turn, source)))
    .filter(({ box }) => !taken.some((other) => other !== null && overlaps(box, other)));
  if (words.length === 0) return page;
  const lines = [...page.lines, ...linesOfWords(page.number, words)];
  return { ...page, lines: lines.sort((a, b) => (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0)) };
}

function overlaps(a: Box, b: Box): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0 && height > 0 && width * height > 0.3 * (a.x1 - a.x0) * (a.y1 - a.y0);
}

function emptyPage(number: number, width: number, height: number): Page {
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
async function recogniseImage(source: SourcePage, image: PageImage, session: Session): Promise<Page> {
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

function linesOf(page: PageContent): Line[] {
  return [...page.lines, ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
}

function findingsOf(page: Page, image: PageImage): Finding[] {
  if (linesOf(page).length > 0) return [...image.findings];
  // Nothing came out of a damaged page: that is a page not read, not a blank one.
  return image.findings.length === 0
    ? [blankPage(page.number, true)]
    : [...image.findings, nothingDecoded(page.number)];
}

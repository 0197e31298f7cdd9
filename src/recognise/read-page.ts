import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { packPage, unpackPage, type PackedPage } from '../data/recording.ts';
import { DelibereError } from '../errors.ts';
import { nothingDecoded, unreadable } from '../ingest/findings.ts';
import type { PageImage, PageLayer, PageSource, SourcePage } from '../ingest/source.ts';
import type { Page, Table } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Box } from '../model/geometry.ts';
import { blankPage, layerDisagrees } from './findings.ts';
import { turnKey } from './known-turn.ts';
import { sharedWith } from './layer/agreement.ts';
import { judgeLayer, judgeScan } from './layer/judge.ts';
import { isLevel, linesOfLaid } from './layer/lines.ts';
import { laidWord } from './layer/page.ts';
import { emptyPage, linesOf, recogniseImage } from './read-image.ts';
import { asRead, readLayer, type Read } from './read-layer.ts';
import type { Session } from './session.ts';

/** Words over more than this share of a scan's ink are someone's OCR of it. */
const SET_ASIDE = 0.5;
/** An OCR layer that shares less than this with what is read in its scan is said to lie. */
const SCAN_AGREES = 0.8;

/** A page as read. */
export interface PageRead {
  readonly findings: readonly Finding[];
  readonly cached: boolean;
  readonly origin: Page['origin'];
  /** Whether something on it was recognised, be it a picture on a page of text. */
  readonly recognised: boolean;
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
  const recognised = read.origin === 'ocr' || read.reader !== undefined;
  return { findings, layerSetAside, cached, origin: read.origin, recognised, page };
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

/** Adds what is printed over a scan as text, a stamp of the préfecture for instance, where no word was read. */
function withPaintedText(source: SourcePage, page: Page, layer: PageLayer): Page {
  const turn = ((source.rotation - page.rotation + 360) % 360) as Page['rotation'];
  const taken = linesOf(page).flatMap((line) => line.words.map((word) => word.box));
  const words = layer.words
    .filter((word) => word.painted && word.spoilt === undefined)
    .map((word) => laidWord(word, turn, source))
    .filter(({ box }) => !taken.some((other) => other !== null && overlaps(box, other)));
  if (words.length === 0) return page;
  const level = linesOfLaid(page.number, words.filter(isLevel), page);
  const others = linesOfLaid(
    page.number,
    words.filter((word) => !isLevel(word)),
    page,
  );
  const lines = [...page.lines, ...level].sort((a, b) => (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0));
  return { ...page, lines: [...lines, ...others] };
}

function overlaps(a: Box, b: Box): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0 && height > 0 && width * height > 0.3 * (a.x1 - a.x0) * (a.y1 - a.y0);
}

function findingsOf(page: Page, image: PageImage): Finding[] {
  if (linesOf(page).length > 0) return [...image.findings];
  // Nothing came out of a damaged page: that is a page not read, not a blank one.
  return image.findings.length === 0
    ? [blankPage(page.number, true)]
    : [...image.findings, nothingDecoded(page.number)];
}

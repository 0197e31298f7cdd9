import { unreadable } from '../ingest/findings.ts';
import type { PageImage, PageLayer, PageSource, SourcePage } from '../ingest/source.ts';
import type { Page } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { cacheKey } from './cache.ts';
import { blankPage } from './findings.ts';
import { judgeLayer, judgeScan } from './layer/judge.ts';
import { pageOfLayer } from './layer/page.ts';
import { meanConfidence } from './lines.ts';
import { recognisePage, RECIPE } from './page.ts';
import { tenth } from './prepare/frame.ts';
import { prepare } from './prepare/straighten.ts';
import { packPage, unpackPage, type PackedPage } from './recording.ts';
import type { Session } from './session.ts';

/** A page as read. */
export interface PageRead {
  readonly page: Page;
  readonly findings: readonly Finding[];
  readonly cached: boolean;
  /** True where someone's OCR layer was set aside for the pixels. */
  readonly layerSetAside: boolean;
}

/** Reads one page of a source, or takes it from the cache where the same page of the same file was read before. */
export async function readPage(opened: PageSource, number: number, session: Session): Promise<PageRead> {
  const { name, version, languageData } = await session.identity();
  const key = cacheKey('page', RECIPE, name, version, languageData, opened.sha256, String(number));
  const kept = await session.cache.get(key);
  if (kept !== null) {
    const { page, findings, layerSetAside } = JSON.parse(kept) as Kept;
    return { page: unpackPage(page), findings, layerSetAside, cached: true };
  }
  const read = await readUnknown(opened, number, session);
  const keep: Kept = {
    page: packPage(read.page),
    findings: read.findings,
    layerSetAside: read.layerSetAside,
  };
  await session.cache.set(key, JSON.stringify(keep));
  return read;
}

interface Kept {
  readonly page: PackedPage;
  readonly findings: readonly Finding[];
  readonly layerSetAside: boolean;
}

async function readUnknown(opened: PageSource, number: number, session: Session): Promise<PageRead> {
  let source: SourcePage;
  let layer: PageLayer | null;
  try {
    source = await opened.page(number);
    layer = await source.layer();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return asRead(emptyPage(number, 0, 0), [unreadable(number, reason)]);
  }
  const verdict = layer === null ? 'scan' : judgeLayer(source, layer);
  const found = layer?.findings ?? [];
  const { width, height } = source;
  if (layer !== null && verdict === 'text') return asRead(pageOfLayer(source, layer), found);
  if (verdict === 'blank') {
    return asRead(emptyPage(number, width, height), found.length > 0 ? found : [blankPage(number, false)]);
  }
  const image = await source.image();
  if (image.raster === null) return asRead(emptyPage(number, width, height), image.findings);
  let layerSetAside = false;
  if (layer !== null && verdict === 'scan' && layer.words.length > 0) {
    const { inked, covered } = judgeScan(image.raster, image.dpi, layer.words);
    if (!inked && layer.words.some((word) => word.painted)) {
      return asRead(pageOfLayer(source, layer), found);
    }
    layerSetAside = covered > 0.5;
  }
  const page = await recogniseImage(source, image, session);
  return { ...asRead(page, findingsOf(page, image)), layerSetAside };
}

function asRead(page: Page, findings: readonly Finding[]): PageRead {
  return { page, findings, cached: false, layerSetAside: false };
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
  const { name, version, languageData } = await session.identity();
  const size = `${raster.width}x${raster.height}@${image.dpi}`;
  const key = cacheKey('pixels', RECIPE, name, version, languageData, size, raster.data);
  const kept = await session.cache.get(key);
  const upright = kept !== null ? (JSON.parse(kept) as UprightPage) : null;
  if (upright !== null) return placeOn(source, upright);
  const prepared = await prepare(raster, image.dpi, session.recognise);
  const content = await recognisePage(source.number, prepared, session.recognise);
  const packed = packPage({ ...emptyPage(source.number, 0, 0), ...content });
  const read: UprightPage = { turned: prepared.turned, packed };
  await session.cache.set(key, JSON.stringify(read));
  return placeOn(source, read);
}

interface UprightPage {
  readonly turned: 0 | 90 | 180 | 270;
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
  const lines = [...page.lines, ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
  return { ...page, confidence: meanConfidence(lines) };
}

function findingsOf(page: Page, image: PageImage): Finding[] {
  const empty =
    page.lines.length === 0 &&
    page.tables.every((table) => table.cells.every((cell) => cell.lines.length === 0));
  return [...image.findings, ...(empty ? [blankPage(page.number, true)] : [])];
}

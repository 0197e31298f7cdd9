import type { PageImage, PageSource, SourcePage, OpenedSource } from '../ingest/source.ts';
import { unreadable } from '../ingest/findings.ts';
import type { Document, Page } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { cacheKey, defaultCacheFolder, openCache, type Cache } from './cache.ts';
import type { Engine, EngineIdentity } from './engine.ts';
import { engineNamed } from './engines/index.ts';
import { blankPage, layerOverScan } from './findings.ts';
import { judgeLayer, judgeScan } from './layer/judge.ts';
import { pageOfLayer } from './layer/page.ts';
import { meanConfidence } from './lines.ts';
import type { RecogniseOptions } from './options.ts';
import { recognisePage, RECIPE } from './page.ts';
import { defaultWorkers, openPool, type Pool } from './pool.ts';
import { prepare } from './prepare/straighten.ts';
import { tenth } from './prepare/frame.ts';
import { packPage, unpackPage } from './recording.ts';

export type { RecogniseOptions, PageDone, EngineName } from './options.ts';
export { ENGINES } from './options.ts';
export { recordDocument, replayDocument, isRecording } from './recording.ts';

/** What recognition returns. */
export interface Recognised {
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** `null` where no page was recognised. */
  readonly engine: EngineIdentity | null;
}

/**
 * Turns an opened source into a document: text as it is, text layers where they cover their page, pixels recognised.
 *
 * @throws DelibereError exit 5 where the engine fails; the signal's reason where it aborts
 */
export async function recogniseSource(
  opened: OpenedSource,
  options: RecogniseOptions = {},
): Promise<Recognised> {
  if (opened.holds === 'text') return { document: opened.document, findings: opened.findings, engine: null };
  const session = await openSession(options);
  try {
    return await readPages(opened, session, options);
  } finally {
    session.pool?.close();
    await session.cache.trim();
  }
}

/** What all pages share: the cache, and the engine and its pool once a page needs them. */
interface Session {
  readonly cache: Cache;
  readonly options: RecogniseOptions;
  engine: Promise<Engine> | null;
  pool: Pool | null;
}

async function openSession(options: RecogniseOptions): Promise<Session> {
  const where = options.cache === undefined ? { folder: await defaultCacheFolder() } : options.cache;
  return { cache: openCache(where), options, engine: null, pool: null };
}

async function engineOf(session: Session): Promise<{ engine: Engine; pool: () => Pool }> {
  const { options } = session;
  const engine = await (session.engine ??= engineNamed(options.engine ?? 'tesseract.js'));
  const pool = (): Pool =>
    (session.pool ??= openPool(engine, options.jobs ?? defaultWorkers(engine.workerMemory), options.signal));
  return { engine, pool };
}

interface PageRead {
  readonly page: Page;
  readonly findings: readonly Finding[];
  readonly cached: boolean;
  /** True where someone's OCR layer was set aside for the pixels. */
  readonly layerSetAside: boolean;
}

async function readPages(
  opened: PageSource,
  session: Session,
  options: RecogniseOptions,
): Promise<Recognised> {
  const numbers = Array.from({ length: opened.pageCount }, (_, index) => index + 1).filter(
    (number) => options.pages?.has(number) ?? true,
  );
  const reads = new Map<number, PageRead>();
  const under = new Set<Promise<void>>();
  let done = 0;
  // Pages are prepared a little ahead of the workers and no further: each holds its pixels in memory.
  const ahead = Math.max(2, options.jobs ?? 2);
  for (const number of numbers) {
    options.signal?.throwIfAborted();
    while (under.size >= ahead) await Promise.race(under);
    const task = readPage(opened, number, session).then((read) => {
      reads.set(number, read);
      done += 1;
      options.onPage?.({ page: number, done, total: numbers.length, cached: read.cached });
    });
    const settled = task.finally(() => under.delete(settled));
    under.add(settled);
  }
  await Promise.all(under);
  options.signal?.throwIfAborted();
  const inOrder = numbers.map((number) => reads.get(number)!);
  const setAside = numbers.filter((number) => reads.get(number)!.layerSetAside);
  return {
    document: { pages: inOrder.map((read) => read.page) },
    findings: [
      ...opened.findings,
      ...inOrder.flatMap((read) => read.findings),
      ...(setAside.length > 0 ? [layerOverScan(setAside)] : []),
    ],
    engine: session.engine === null ? null : identityOf(await session.engine),
  };
}

function identityOf({ name, version, languageData }: Engine): EngineIdentity {
  return { name, version, languageData };
}

async function readPage(opened: PageSource, number: number, session: Session): Promise<PageRead> {
  let source: SourcePage;
  try {
    source = await opened.page(number);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return read(emptyPage(number, 0, 0), [unreadable(number, reason)]);
  }
  const layer = await source.layer();
  const verdict = layer === null ? 'scan' : judgeLayer(source, layer);
  const found = layer?.findings ?? [];
  const { width, height } = source;
  if (layer !== null && verdict === 'text') return read(pageOfLayer(source, layer), found);
  if (verdict === 'blank') {
    return read(emptyPage(number, width, height), found.length > 0 ? found : [blankPage(number, false)]);
  }
  const image = await source.image();
  if (image.raster === null) return read(emptyPage(number, width, height), image.findings);
  let layerSetAside = false;
  if (layer !== null && verdict === 'scan' && layer.words.length > 0) {
    const { inked, covered } = judgeScan(image.raster, image.dpi, layer.words);
    if (!inked && layer.words.some((word) => word.painted)) return read(pageOfLayer(source, layer), found);
    layerSetAside = covered > 0.5;
  }
  return { ...(await recogniseImage(source, image, session)), layerSetAside };
}

function read(page: Page, findings: readonly Finding[]): PageRead {
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

async function recogniseImage(source: SourcePage, image: PageImage, session: Session): Promise<PageRead> {
  const raster = image.raster!;
  const { engine, pool } = await engineOf(session);
  const key = cacheKey(
    RECIPE,
    engine.name,
    engine.version,
    engine.languageData,
    `${raster.width}x${raster.height}@${image.dpi} ${source.number}/${source.rotation}`,
    raster.data,
  );
  const kept = await session.cache.get(key);
  if (kept !== null) {
    const page = unpackPage(JSON.parse(kept) as ReturnType<typeof packPage>);
    return { page, findings: findingsOf(page, image), cached: true, layerSetAside: false };
  }
  const prepared = prepare(raster, image.dpi, 0);
  const content = await recognisePage(source.number, prepared, (request) => pool().recognise(request));
  const upright = prepared.turned % 180 === 0;
  const page: Page = {
    number: source.number,
    width: tenth(upright ? source.width : source.height),
    height: tenth(upright ? source.height : source.width),
    rotation: ((source.rotation + prepared.turned) % 360) as Page['rotation'],
    origin: 'ocr',
    confidence: meanConfidence([
      ...content.lines,
      ...content.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines)),
    ]),
    ...content,
  };
  await session.cache.set(key, JSON.stringify(packPage(page)));
  return { page, findings: findingsOf(page, image), cached: false, layerSetAside: false };
}

function findingsOf(page: Page, image: PageImage): Finding[] {
  const empty =
    page.lines.length === 0 &&
    page.tables.every((table) => table.cells.every((cell) => cell.lines.length === 0));
  return [...image.findings, ...(empty ? [blankPage(page.number, true)] : [])];
}

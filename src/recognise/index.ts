import type { OpenedSource, PageSource } from '../ingest/source.ts';
import type { Document, Page } from '../model/document.ts';
import type { Doubt, Rereads } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import type { EngineIdentity } from './engine.ts';
import { LAYER_DISAGREES, layerOverScan, pagesNotRead } from './findings.ts';
import { pagesWithRecords } from './look.ts';
import { checkOptions, type RecogniseOptions } from './options.ts';
import { readPage, type PageRead } from './read-page.ts';
import { rereadDoubts } from './reread.ts';
import { openSession, type Session } from './session.ts';
import { sideBySide } from './side-by-side.ts';

export type { EngineName } from './engines/index.ts';
export type { RecogniseOptions } from './options.ts';
export { recordDocument, replayDocument } from '../data/recording.ts';

/** What recognition returns. */
export interface Recognised {
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** `null` where no page was recognised. */
  readonly engine: EngineIdentity | null;
}

/** Recognition kept open: pages first, then, on demand, the crops that the arithmetic doubts. */
export interface Recogniser {
  /** Turns an opened source into a document: text as it is, text layers where they cover their page, pixels recognised. */
  recognise(opened: OpenedSource): Promise<Recognised>;
  /**
   * Reads crops of the source again at other scales and thresholds, digits only. A doubt without pixels, or one where
   * nothing is read, has no entry.
   */
  reread(opened: OpenedSource, document: Document, doubts: readonly Doubt[]): Promise<Rereads>;
  /** Has what a page of a long source left behind in memory given back: for who looks at its pixels after it was recognised. */
  readonly tidy: () => void;
  /** Stops the workers. */
  close(): Promise<void>;
}

/**
 * Opens recognition; nothing is loaded before a page needs it. Everything it does rejects with exit code 5 where the
 * engine fails, and with the signal's reason where it aborts.
 *
 * @throws DelibereError exit 2 where an option does not suit
 */
export async function openRecogniser(options: RecogniseOptions = {}): Promise<Recogniser> {
  checkOptions(options);
  const session = await openSession(options);
  // What is made of a reading takes memory too: of many pages the workers do not stay for it.
  const thenRest = async <T>({ pageCount }: PageSource, work: () => Promise<T>): Promise<T> => {
    session.expect(Math.min(pageCount, options.pages?.size ?? Infinity));
    try {
      return await work();
    } finally {
      if (session.isLong()) {
        await session.rest();
        session.employ(1);
      }
    }
  };
  return {
    recognise: async (opened) => {
      if (opened.holds === 'text')
        return { document: opened.document, findings: opened.findings, engine: null };
      const read = await thenRest(opened, () => readPages(opened, session));
      return inFull(opened, read, session);
    },
    reread: async (opened, document, doubts) =>
      opened.holds === 'text'
        ? new Map()
        : thenRest(opened, () => rereadDoubts(opened, document, doubts, session)),
    tidy: session.tidy,
    close: session.close,
  };
}

/** Recognises a source in one go: {@link openRecogniser} for those who never read again. */
export async function recogniseSource(
  opened: OpenedSource,
  options: RecogniseOptions = {},
): Promise<Recognised> {
  const recogniser = await openRecogniser(options);
  try {
    return await recogniser.recognise(opened);
  } finally {
    await recogniser.close();
  }
}

/** The pages of a source as read, their texts still packed. */
interface PagesRead {
  readonly asked: readonly number[];
  /** In their order; of those asked, the ones that carry records where only these are wanted. */
  readonly numbers: readonly number[];
  readonly reads: ReadonlyMap<number, PageRead>;
}

async function readPages(opened: PageSource, session: Session): Promise<PagesRead> {
  session.employ(Infinity);
  const { options } = session;
  const asked = Array.from({ length: opened.pageCount }, (_, index) => index + 1).filter(
    (number) => options.pages?.has(number) ?? true,
  );
  const numbers = options.recordsOnly === true ? await pagesWithRecords(opened, asked, session) : asked;
  const samples = samplesOf(numbers);
  const reads = new Map<number, PageRead>();
  await sideBySide(numbers, session, async (number) => {
    const read = await readPage(opened, number, session, samples.has(number));
    reads.set(number, read);
    if (read.origin === 'ocr' && !read.cached) session.tidy();
    options.onPage?.({ page: number, done: reads.size, total: numbers.length, cached: read.cached });
  });
  const lies = ({ findings }: PageRead): boolean => findings.some(({ code }) => code === LAYER_DISAGREES);
  if ([...reads.values()].some(lies)) {
    // One layer that lies makes all of them suspect.
    const suspects = numbers.filter((number) => reads.get(number)!.origin === 'text-layer');
    await sideBySide(suspects, session, async (number) => {
      reads.set(number, await readPage(opened, number, session, true));
    });
  }
  return { asked, numbers, reads };
}

/** What was read, its pages unpacked but for their tables: as objects they take many times what they take as text. */
async function inFull(
  opened: PageSource,
  { asked, numbers, reads }: PagesRead,
  session: Session,
): Promise<Recognised> {
  const inOrder = numbers.map((number) => reads.get(number)!);
  const setAside = numbers.filter((number) => reads.get(number)!.layerSetAside);
  return {
    document: { pages: inOrder.map(asFarAsRead) },
    findings: [
      ...opened.findings,
      ...inOrder.flatMap((read) => read.findings),
      ...(setAside.length > 0 ? [layerOverScan(setAside)] : []),
      ...(numbers.length < asked.length
        ? [pagesNotRead(asked.filter((number) => !numbers.includes(number)))]
        : []),
    ],
    engine: inOrder.some(({ recognised }) => recognised) ? await session.identity() : null,
  };
}

/** What an error says of a page is that it, or what it showed, could not be read. */
function asFarAsRead(read: PageRead): Page {
  const page = read.page();
  return read.findings.some(({ severity }) => severity === 'error') ? { ...page, unread: true } : page;
}

/** The pages whose text layers are compared with their pixels: the first, the middle and the last. */
function samplesOf(numbers: readonly number[]): ReadonlySet<number> {
  const at = [0, numbers.length >> 1, numbers.length - 1];
  return new Set(at.flatMap((index) => numbers[index] ?? []));
}

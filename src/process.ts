import { extractionOf } from './act/extraction-of.ts';
import type { WorkingAct } from './act/working-act.ts';
import type { Document } from './model/document.ts';
import type { Extraction } from './model/extraction.ts';
import { finding, type Finding } from './model/finding.ts';
import { DelibereError, EXIT } from './errors.ts';
import { recordsOf } from './extract.ts';
import { openSource, type OpenedSource, type PageSource, type TextSource } from './ingest/index.ts';
import { message } from './messages/message.ts';
import type { Profile } from './profiles/contract.ts';
import { checkProfile } from './profiles/check-profile.ts';
import { chooseProfile } from './profiles/choose.ts';
import { defaultProfile } from './profiles/default.ts';
import { loadShippedProfiles } from './profiles/load.ts';
import type { EngineName, Recogniser, RecogniseOptions, Recognised } from './recognise/index.ts';
import { checkOptions } from './recognise/options.ts';
import { splitActs } from './segment/index.ts';
import { originOf, originsOf, type DocumentOrigin } from './document-origin.ts';

/** Where the work is, for a person who waits. */
export type Progress =
  | { readonly stage: 'open' }
  | { readonly stage: 'extract' }
  | {
      readonly stage: 'page';
      readonly page: number;
      readonly done: number;
      readonly total: number;
      /** True where the page came from the cache. */
      readonly cached: boolean;
    }
  | { readonly stage: 'reread'; readonly done: number; readonly total: number };

/** How a source is to be read. Everything may be left out. */
export interface ProcessOptions {
  /** Pages to read, from 1; all when absent. */
  readonly pages?: readonly number[];
  /** Leave model conventions unread, and say which pages were not read. */
  readonly recordsOnly?: boolean;
  /** Pages recognised at the same time; by cores and memory when absent. Results do not depend on it. */
  readonly jobs?: number;
  readonly profile?: Profile;
  readonly engine?: EngineName;
  /** How pages are turned, where a person says it: see {@link RecogniseOptions.turns}. */
  readonly turns?: NonNullable<RecogniseOptions['turns']>;
  readonly password?: string;
  /** `null` keeps no recognition for later; the user's cache folder when absent. */
  readonly cache?: RecogniseOptions['cache'];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** One act of a source, with what its files are made from. */
export interface ProcessedAct {
  readonly act: WorkingAct;
  /** Its pages as recognised. */
  readonly document: Document;
  readonly extraction: Extraction;
  /** Pictures of the doubtful places, PNG bytes by figure. */
  readonly crops: ReadonlyMap<string, Uint8Array>;
}

/**
 * The whole way of one source: open → recognise → extract → read again what the sums doubt → extract once more. Holds all
 * acts of a collection: {@link processActs} gives them one by one.
 *
 * @param source a path, or the bytes of standard input
 * @throws DelibereError when the source cannot be read or the work was stopped
 */
export async function processSource(
  source: string | Uint8Array,
  options: ProcessOptions = {},
): Promise<ProcessedAct[]> {
  const acts: ProcessedAct[] = [];
  for await (const act of processActs(source, options)) acts.push(act);
  return acts;
}

/**
 * The acts of a source as {@link processSource} makes them, each as soon as it is done: no more than one is held here. All
 * pages are read before the first comes. A source that fails on the way does so after the acts that were given. The source
 * and its workers are let go at the end, or when the iteration is left early (`break`, `return()`).
 *
 * @throws DelibereError exit 2, at once, where an option does not suit
 */
export function processActs(
  source: string | Uint8Array,
  options: ProcessOptions = {},
): AsyncGenerator<ProcessedAct> {
  checkOptions(options);
  if (options.profile !== undefined) checkProfile(options.profile);
  return actsOf(source, options);
}

async function* actsOf(source: string | Uint8Array, options: ProcessOptions): AsyncGenerator<ProcessedAct> {
  options.signal?.throwIfAborted();
  options.onProgress?.({ stage: 'open' });
  const opened = await openSource(
    source,
    options.password === undefined ? {} : { password: options.password },
  );
  try {
    checkPages(opened, options.pages);
    if (opened.holds === 'text') {
      const recognised = textOf(opened, options);
      options.onProgress?.({ stage: 'extract' });
      const origin = originOf(opened, recognised);
      for (const act of readActs(splitActs(recognised.document), origin, options.profile)) {
        options.signal?.throwIfAborted();
        yield act;
      }
    } else {
      yield* processPages(opened, options);
    }
  } finally {
    if (opened.holds === 'pages') await opened.close();
  }
}

/** Pages are recognised first; what an act's sums then doubt is read again, and the act extracted once more. */
async function* processPages(opened: PageSource, options: ProcessOptions): AsyncGenerator<ProcessedAct> {
  const { openRecogniser } = await import('./recognise/index.ts');
  const recogniser = await openRecogniser(recogniseOptions(options));
  try {
    const { documents, origin } = await recognisedActs(opened, recogniser, options);
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: 'extract' });
    const { cropsOf } = await import('./crops.ts');
    for (const first of readActs(documents, origin, options.profile)) {
      options.signal?.throwIfAborted();
      const read = await readAgain(first, opened, recogniser, options.onProgress);
      const crops = await cropsOf(opened, read.document.pages, read.extraction, {
        signal: options.signal,
        afterPage: recogniser.tidy,
      });
      yield { ...read, crops };
    }
  } finally {
    await recogniser.close();
  }
}

/** The documents of the acts, and where they come from. Nothing else holds what was recognised. */
async function recognisedActs(
  opened: PageSource,
  recogniser: Recogniser,
  options: ProcessOptions,
): Promise<{ readonly documents: Document[]; readonly origin: DocumentOrigin }> {
  const recognised = await recogniser.recognise(opened);
  const findings = [...recognised.findings, ...partial(opened.pageCount, options.pages)];
  return {
    documents: splitActs(recognised.document),
    origin: originOf(opened, { ...recognised, findings }),
  };
}

/** An act once its doubts are read again. */
async function readAgain(
  read: ProcessedAct,
  opened: PageSource,
  recogniser: Recogniser,
  onProgress: ProcessOptions['onProgress'],
): Promise<ProcessedAct> {
  const { doubts } = read.extraction;
  if (doubts.length === 0) return read;
  onProgress?.({ stage: 'reread', done: 0, total: doubts.length });
  const rereads = await recogniser.reread(opened, read.document, doubts);
  onProgress?.({ stage: 'reread', done: doubts.length, total: doubts.length });
  if (rereads.size === 0) return read;
  const act = { ...read.act, rereads };
  return { ...read, act, extraction: extractionOf(act) };
}

/**
 * From a document that is recognised already to its acts. Without `profile`, each act is read with the shipped profile
 * that its content calls for, else with the default.
 */
export function processDocument(
  document: Document,
  origin: DocumentOrigin,
  profile?: Profile,
): ProcessedAct[] {
  return [...readActs(splitActs(document), origin, profile)];
}

/** Reads act after act, and takes each from `documents`: one that is done need not stay in memory. */
function* readActs(
  documents: Document[],
  origin: DocumentOrigin,
  profile: Profile | undefined,
): Generator<ProcessedAct> {
  const shipped = profile === undefined ? loadShippedProfiles() : [];
  const of = documents.length;
  for (let document = documents.shift(); document !== undefined; document = documents.shift()) {
    const chosen = profile ?? chooseProfile(document, shipped, defaultProfile);
    const act: WorkingAct = {
      position: { index: of - documents.length, of },
      origins: originsOf(origin, document),
      profile: chosen,
      records: recordsOf(document, chosen, documents.length > 0),
      rereads: new Map(),
    };
    yield { act, document, extraction: extractionOf(act), crops: new Map() };
  }
}

/** Text needs no recognition, and then nothing of it is loaded. */
function textOf(opened: TextSource, { pages: asked }: ProcessOptions): Recognised {
  const { document, findings } = opened;
  const pages = asked === undefined ? null : new Set(asked);
  return {
    document: { pages: document.pages.filter((page) => pages?.has(page.number) ?? true) },
    findings: [...findings, ...partial(document.pages.length, asked)],
    engine: null,
  };
}

function recogniseOptions(options: ProcessOptions): RecogniseOptions {
  return {
    ...given('jobs', options.jobs),
    ...given('engine', options.engine),
    ...given('turns', options.turns),
    ...given('recordsOnly', options.recordsOnly),
    ...given('cache', options.cache),
    ...given('signal', options.signal),
    ...given('pages', options.pages === undefined ? undefined : new Set(options.pages)),
    onPage: (page) => options.onProgress?.({ stage: 'page', ...page }),
  };
}

/** An option that was given, or nothing: absent and `undefined` are not the same to a strict reader. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}

function checkPages(opened: OpenedSource, pages: readonly number[] | undefined): void {
  const count = opened.holds === 'text' ? opened.document.pages.length : opened.pageCount;
  const beyond = pages?.find((page) => page > count);
  if (beyond === undefined) return;
  throw new DelibereError(EXIT.usage, message('ingest/no-such-page', { page: beyond, pages: count }));
}

/** An act read in part is never one where everything reconciles, even where every sum of that part does. */
function partial(count: number, pages: readonly number[] | undefined): Finding[] {
  if (pages === undefined || pages.length >= count) return [];
  return [finding('warning', message('ingest/pages-left-out', { read: pages.length, of: count }), null)];
}

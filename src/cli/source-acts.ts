import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { FIGURE, type ShippedProfile } from '../act/act-file.ts';
import { extractionOf } from '../act/extraction-of.ts';
import { readActFile } from '../act/read-act-file.ts';
import { writeActFile } from '../act/write-act-file.ts';
import { collect } from '../collect.ts';
import { readJson } from '../data/read-json.ts';
import type { FolderAct } from '../emit/act-folder.ts';
import { sha256OfPageFile } from '../ingest/page-file.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import type { ProcessOptions } from '../process.ts';
import { shippedProfiles } from '../profiles/load.ts';
import { programIdentity } from '../program.ts';

/** An act with what the arithmetic made of it. */
export interface SourceAct extends FolderAct {
  readonly extraction: Extraction;
}

/** Acts that take more bytes than this together are read anew each time. */
const MOST = 50_000_000;
/** Fixed, so that the same pages give the same bytes. */
const LEVEL = 6;

/**
 * The acts of a source, one by one as they are asked for. The same scan read by the same program with the same settings
 * gives the same acts: those read before are kept with what was recognised, and taken from there.
 */
export async function* sourceActs(
  source: string | Uint8Array,
  options: ProcessOptions,
): AsyncGenerator<SourceAct> {
  const memory = await memoryOf(source, options);
  yield* (await memory?.recall()) ?? read(source, options, memory);
}

/** Reads act after act: no more than the one before is held. */
async function* read(
  source: string | Uint8Array,
  options: ProcessOptions,
  memory: Memory | null,
): AsyncGenerator<SourceAct> {
  const { processActs } = await import('../process.ts');
  const { recordDocument } = await import('../data/recording.ts');
  for await (const { act, document, extraction, crops } of processActs(source, options)) {
    if (act.position.of > 1) collect();
    let packed: Uint8Array | null = null;
    const pages = (): Uint8Array => (packed ??= gzipSync(recordDocument(document), { level: LEVEL }));
    const read = { act, extraction, crops, pages };
    yield read;
    await memory?.keep(read);
  }
}

interface Memory {
  /** All acts of the source, where every one is kept. */
  recall(): Promise<Iterable<SourceAct> | null>;
  /** Keeps the acts, given in their order, as long as none of them may come out otherwise another time. */
  keep(act: SourceAct): Promise<void>;
}

/** What stands in the cache of an act: its file, and in base64 its pages and pictures. */
const keptSchema = z.strictObject({
  act: z.string(),
  pages: z.string(),
  crops: z.array(z.tuple([z.string().regex(FIGURE), z.string()])),
});

/**
 * Where the acts of a source are kept; `null` for text, which is quickly read, for what a password opens, and where nothing
 * is to be kept.
 */
async function memoryOf(source: string | Uint8Array, options: ProcessOptions): Promise<Memory | null> {
  if (typeof source !== 'string' || options.cache === null || options.password !== undefined) return null;
  const sha256 = sha256OfPageFile(source);
  const program = sha256 === null ? null : await identityOf(options.engine);
  if (sha256 === null || program === null) return null;
  // Whatever else is asked for may change what is read.
  const settings = {
    ...options,
    turns: [...(options.turns ?? [])],
    cache: undefined,
    jobs: undefined,
    signal: undefined,
    onProgress: undefined,
  };
  const { cacheKey, defaultCacheFolder, openCache } = await import('../recognise/cache.ts');
  const cacheOf = openCache(options.cache ?? { folder: await defaultCacheFolder() });
  const key = cacheKey('acts', program, sha256, basename(source), JSON.stringify(settings));
  const shipped = shippedProfiles();
  // Each act stands by what it holds, and all of them in one list that is written last: acts of two runs, one of which a page
  // failed, are never mixed.
  const keys: string[] = [];
  let size = 0;
  let isSound = true;
  return {
    recall: async () => {
      const list = await cacheOf.get(key);
      const all: FolderAct[] = [];
      for (const name of list === null ? [] : namesIn(list)) {
        const text = await cacheOf.get(name);
        const act = text === null ? null : recalled(text, shipped);
        if (act?.act.origins.source.sha256 !== sha256) return null;
        all.push(act);
      }
      return all.length > 0 && all.every(({ act }) => act.position.of === all.length) ? extracted(all) : null;
    },
    keep: async ({ act, pages, crops }) => {
      const kept: z.infer<typeof keptSchema> = {
        act: writeActFile({ act, language: 'fr', files: {}, edits: null }, shipped),
        pages: Buffer.from(pages()).toString('base64'),
        crops: [...crops].map(([figure, picture]) => [figure, Buffer.from(picture).toString('base64')]),
      };
      const text = JSON.stringify(kept);
      size += text.length;
      // What was read may have been put there since it was looked at; what failed may go well another time.
      isSound &&= size <= MOST && act.origins.source.sha256 === sha256 && isRead(act.origins.findings);
      if (!isSound) return;
      keys.push(cacheKey('act', key, text));
      await cacheOf.set(keys.at(-1)!, text);
      if (keys.length === act.position.of) await cacheOf.set(key, JSON.stringify(keys));
    },
  };
}

/** The names that a list in the cache holds; none where it is not such a list. */
function namesIn(list: string): string[] {
  const read = readJson(list);
  const names: unknown = read.ok ? read.value : null;
  return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : [];
}

/** An act out of the cache; `null` where what stands there is none. */
function recalled(text: string, shipped: readonly ShippedProfile[]): FolderAct | null {
  const read = readJson(text);
  const kept = keptSchema.safeParse(read.ok ? read.value : null);
  const act = kept.success ? readActFile(kept.data.act, shipped) : null;
  if (!kept.success || act?.ok !== true) return null;
  const pages = Buffer.from(kept.data.pages, 'base64');
  return {
    act: act.file.act,
    pages: () => pages,
    crops: new Map(kept.data.crops.map(([figure, picture]) => [figure, Buffer.from(picture, 'base64')])),
  };
}

function* extracted(all: readonly FolderAct[]): Generator<SourceAct> {
  for (const kept of all) yield { ...kept, extraction: extractionOf(kept.act) };
}

/** What tells this program and its engine from others; `null` where that cannot be told. */
async function identityOf(engine: ProcessOptions['engine']): Promise<string | null> {
  try {
    const { engineNamed } = await import('../recognise/engines/index.ts');
    const { name, version, languageData } = await engineNamed(engine);
    return JSON.stringify([programIdentity(), name, version, languageData]);
  } catch {
    return null;
  }
}

/** Whether every page could be read. */
function isRead(findings: readonly Finding[]): boolean {
  return !findings.some(({ code, severity }) => severity === 'error' && code.startsWith('recognise/'));
}

import { basename } from 'node:path';
import { collect } from '../collect.ts';
import type { Exporter } from '../emit/exporter.ts';
import { exportAct } from '../emit/index.ts';
import type { FileContent, OutputFile } from '../emit/output-file.ts';
import type { Result } from '../model/result.ts';
import type { ProcessOptions } from '../process.ts';
import { programIdentity } from '../program.ts';
import { sha256OfPageFile } from '../ingest/page-file.ts';
import type { CommandContext } from './io.ts';

/** An act as its files and the screen show it. */
export interface RenderedAct {
  /** How many acts the source holds. */
  readonly of: number;
  /** The act's own number, where it has one: its folder's name in a collection. */
  readonly number: string | null;
  /** In the language of the files. */
  readonly result: Result;
  /** In the language of the screen. */
  readonly shown: Result;
  readonly files: readonly OutputFile[];
}

/** Acts whose files are larger than this together (bytes) are made anew each time. */
const MOST = 50_000_000;

/**
 * The acts of a source, rendered one by one as they are asked for. The same scan read by the same program with the same
 * settings gives the same files: those made before are kept with what was recognised, and taken from there.
 */
export async function* renderedActs(
  source: string | Uint8Array,
  options: ProcessOptions,
  exporters: readonly Exporter[],
  context: CommandContext,
): AsyncGenerator<RenderedAct> {
  const memory = await memoryOf(source, options, exporters, context);
  yield* (await memory?.recall()) ?? rendered(source, options, exporters, context, memory);
}

/** Makes act after act: no more than the one before is held. */
async function* rendered(
  source: string | Uint8Array,
  options: ProcessOptions,
  exporters: readonly Exporter[],
  { language, fileLanguage }: CommandContext,
  memory: Memory | null,
): AsyncGenerator<RenderedAct> {
  const { processActs } = await import('../process.ts');
  const { toResult } = await import('../emit/to-result.ts');
  for await (const { act: kept, extraction, crops } of processActs(source, options)) {
    const {
      origins,
      position: { of },
    } = kept;
    if (of > 1) collect();
    const result = toResult(extraction, origins, fileLanguage);
    const act = {
      of,
      number: extraction.records.deliberation.id,
      result,
      // The screen may speak another language than the files.
      shown: language === fileLanguage ? result : toResult(extraction, origins, language),
      files: await exportAct({ result, crops }, { language: fileLanguage }, exporters),
    };
    yield act;
    await memory?.keep(act);
  }
}

interface Memory {
  /** All acts of the source, where every one is kept. */
  recall(): Promise<Iterable<RenderedAct> | null>;
  /** Keeps the acts, given in their order, as long as none of them may come out otherwise another time. */
  keep(act: RenderedAct): Promise<void>;
}

/** What stands in the cache of an act. */
interface Kept {
  readonly number: string | null;
  readonly files: readonly KeptFile[];
  readonly result: Result;
  readonly shown: Result | null;
}

/** A file as it is kept: its text, or its bytes in base64. */
type KeptFile = { readonly name: string } & ({ readonly text: string } | { readonly base64: string });

/**
 * Where the acts of a source are kept; `null` for text, which is quickly read, for what a password opens, and where nothing
 * is to be kept.
 */
async function memoryOf(
  source: string | Uint8Array,
  options: ProcessOptions,
  exporters: readonly Exporter[],
  { language, fileLanguage }: CommandContext,
): Promise<Memory | null> {
  if (typeof source !== 'string' || options.cache === null || options.password !== undefined) return null;
  const sha256 = sha256OfPageFile(source);
  const program = sha256 === null ? null : await identityOf(options.engine);
  if (sha256 === null || program === null) return null;
  // Whatever else is asked for may change what is written.
  const settings = {
    ...options,
    cache: undefined,
    jobs: undefined,
    signal: undefined,
    onProgress: undefined,
  };
  const { cacheKey, defaultCacheFolder, openCache } = await import('../recognise/cache.ts');
  const cacheOf = openCache(options.cache ?? { folder: await defaultCacheFolder() });
  const key = cacheKey(
    'acts',
    program,
    sha256,
    basename(source),
    JSON.stringify([settings, exporters.map(({ id }) => id), language, fileLanguage]),
  );
  // Each act stands by what it holds, and all of them in one list that is written last: acts of two runs, one of which a page
  // failed, are never mixed.
  const keys: string[] = [];
  let size = 0;
  let isSound = true;
  return {
    recall: async () => {
      const list = await cacheOf.get(key);
      if (list === null) return null;
      const all: Kept[] = [];
      for (const act of JSON.parse(list) as string[]) {
        const text = await cacheOf.get(act);
        if (text === null) return null;
        all.push(JSON.parse(text) as Kept);
      }
      return recalled(all);
    },
    keep: async ({ of, number, files, result, shown }) => {
      // What was read may have been put there since it was looked at; what failed may go well another time.
      isSound &&= result.source.sha256 === sha256 && isRead(result);
      const kept: KeptFile[] = [];
      for (const file of isSound ? files : []) {
        const content = await heldContent(file.content, MOST - size);
        if (content === null) {
          isSound = false;
          break;
        }
        size += Buffer.byteLength(content);
        kept.push(keptFile(file.name, content));
      }
      if (!isSound) return;
      const act: Kept = { number, files: kept, result, shown: shown === result ? null : shown };
      const text = JSON.stringify(act);
      keys.push(cacheKey('act', key, text));
      await cacheOf.set(keys.at(-1)!, text);
      if (keys.length === of) await cacheOf.set(key, JSON.stringify(keys));
    },
  };
}

function* recalled(all: readonly Kept[]): Generator<RenderedAct> {
  for (const { number, files, result, shown } of all)
    yield { of: all.length, number, files: files.map(recalledFile), result, shown: shown ?? result };
}

/** A file's content in one piece; `null` where it has more bytes than `most`, and then no more of it is read. */
async function heldContent(content: FileContent, most: number): Promise<string | Uint8Array | null> {
  if (typeof content === 'string' || content instanceof Uint8Array)
    return Buffer.byteLength(content) > most ? null : content;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function keptFile(name: string, content: string | Uint8Array): KeptFile {
  return typeof content === 'string'
    ? { name, text: content }
    : { name, base64: Buffer.from(content).toString('base64') };
}

function recalledFile(file: KeptFile): OutputFile {
  const { name } = file;
  return { name, content: 'text' in file ? file.text : Buffer.from(file.base64, 'base64') };
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
function isRead({ findings }: Result): boolean {
  return !findings.some(({ code, severity }) => severity === 'error' && code.startsWith('recognise/'));
}

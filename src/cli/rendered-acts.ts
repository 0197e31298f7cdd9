import { basename } from 'node:path';
import { collect } from '../collect.ts';
import { RESULT_NAME, type OutputFile } from '../emit/output-file.ts';
import type { Result } from '../model/result.ts';
import type { ProcessedAct, ProcessOptions } from '../process.ts';
import { programIdentity } from '../program.ts';
import { sha256OfPageFile } from '../ingest/page-file.ts';
import type { CommandContext } from './io.ts';

/** An act as its files and the screen show it. */
export interface RenderedAct {
  /** The act's own number, where it has one: its folder's name in a collection. */
  readonly number: string | null;
  /** In the language of the files. */
  readonly result: Result;
  /** In the language of the screen. */
  readonly shown: Result;
  readonly files: readonly OutputFile[];
}

/** Acts whose files are larger than this together are made anew each time, and need not be in memory at once. */
const MOST = 20_000_000;

/**
 * The acts of a source, rendered one by one as they are asked for. The same scan read by the same program with the same
 * settings gives the same files: those made before are kept with what was recognised, and taken from there.
 */
export async function renderedActs(
  source: string | Uint8Array,
  options: ProcessOptions,
  context: CommandContext,
): Promise<{ readonly numbers: readonly (string | null)[]; readonly acts: AsyncIterable<RenderedAct> }> {
  const memory = await memoryOf(source, options, context);
  const kept = await memory?.recall();
  if (kept !== undefined && kept !== null) {
    return { numbers: kept.map(({ number }) => number), acts: inTurn(kept) };
  }
  const { processSource } = await import('../process.ts');
  const acts = await processSource(source, options);
  return {
    numbers: acts.map(({ extraction }) => extraction.records.deliberation.id),
    acts: rendered(acts, context, memory),
  };
}

async function* inTurn(acts: readonly RenderedAct[]): AsyncGenerator<RenderedAct> {
  yield* acts;
}

/** Renders act after act, and takes each from `acts`: one that is written need not stay in memory. */
async function* rendered(
  acts: ProcessedAct[],
  { language, fileLanguage }: CommandContext,
  memory: Memory | null,
): AsyncGenerator<RenderedAct> {
  const { renderAct } = await import('../emit/index.ts');
  const { toResult } = await import('../emit/to-result.ts');
  // Of an act that is written only its files are held, and no longer than all may be kept.
  let made: Kept[] | null = memory === null ? null : [];
  let size = 0;
  const several = acts.length > 1;
  for (let next = acts.shift(); next !== undefined; next = acts.shift()) {
    const { extraction, origins, crops } = next;
    if (several) collect();
    const result = toResult(extraction, origins, fileLanguage);
    const act = {
      number: extraction.records.deliberation.id,
      result,
      // The screen may speak another language than the files.
      shown: language === fileLanguage ? result : toResult(extraction, origins, language),
      files: renderAct(result, fileLanguage, crops),
    };
    size += act.files.reduce((sum, { content }) => sum + content.length, 0);
    const kept = size <= MOST ? memory?.worthKeeping(act) : null;
    if (kept) made?.push(kept);
    else made = null;
    yield act;
  }
  if (made !== null) await memory?.keep(made);
}

interface Memory {
  recall(): Promise<readonly RenderedAct[] | null>;
  /** What is kept of an act; `null` where it may come out otherwise another time. */
  worthKeeping(act: RenderedAct): Kept | null;
  keep(acts: readonly Kept[]): Promise<void>;
}

/** What stands in the cache of an act: its result is one of its files. */
interface Kept {
  readonly number: string | null;
  readonly files: readonly OutputFile[];
  readonly shown: Result | null;
}

/**
 * Where the acts of a source are kept; `null` for text, which is quickly read, for what a password opens, and where nothing
 * is to be kept.
 */
async function memoryOf(
  source: string | Uint8Array,
  options: ProcessOptions,
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
    JSON.stringify([settings, language, fileLanguage]),
  );
  return {
    recall: async () => {
      const text = await cacheOf.get(key);
      if (text === null) return null;
      return (JSON.parse(text) as Kept[]).map(({ number, files, shown }) => {
        const json = files.find(({ name }) => name === RESULT_NAME)!;
        const result = JSON.parse(json.content) as Result;
        return { number, files, result, shown: shown ?? result };
      });
    },
    worthKeeping: ({ number, files, result, shown }) =>
      // What was read may have been put there since it was looked at; what failed may go well another time.
      result.source.sha256 === sha256 && isRead(result)
        ? { number, files, shown: shown === result ? null : shown }
        : null,
    keep: (acts) => cacheOf.set(key, JSON.stringify(acts)),
  };
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

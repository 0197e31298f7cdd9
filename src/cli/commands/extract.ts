import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DelibereError, EXIT, type ExitCode } from '../../errors.ts';
import { writeActFolder } from '../../emit/act-folder.ts';
import { readEditLog } from '../../act/edit-log.ts';
import { refuseOtherAct } from '../../emit/act-owner.ts';
import { actNames, actNaming } from '../../emit/act-name.ts';
import { EXPORTERS } from '../../emit/index.ts';
import { jsonText } from '../../emit/json.ts';
import { REPORT_NAME } from '../../emit/output-file.ts';
import { summarise, worstExitCode } from '../../emit/summary.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { toResult } from '../../emit/to-result.ts';
import { checkOutput } from '../../emit/write.ts';
import { sha256OfPageFile } from '../../ingest/page-file.ts';
import type { Result } from '../../model/result.ts';
import { loadProfile } from '../../profiles/load.ts';
import type { ProcessOptions } from '../../process.ts';
import type { EngineName } from '../../recognise/engines/index.ts';
import { MOST_JOBS } from '../../recognise/options.ts';
import { readEditsFile, turnsOf } from '../edit/edits-file.ts';
import { saidOf } from '../edit/said-edits.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { parsePageRange } from '../page-range.ts';
import { ProgressLine } from '../progress.ts';
import { sourceActs } from '../source-acts.ts';
import { screenSummary } from '../screen-summary.ts';
import { message } from '../../messages/message.ts';
import { UsageError } from '../usage-error.ts';

const DEFAULT_OUT = 'out';

/** `delibere extract`: each source to its acts, each act to its files, a summary on the screen or JSON on stdout. */
export async function runExtract(
  sources: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const data = dataOf(options);
  const { language, fileLanguage } = context;
  const settings = await settingsOf(options, context);
  const single = sources.length === 1;
  const wanted = options.to?.split(',');
  const exporters = EXPORTERS.filter(({ id }) => wanted?.includes(id) ?? true);
  // With data on stdout and no word of files, nothing is written.
  const out = options.out ?? (data !== null && wanted === undefined ? null : DEFAULT_OUT);
  const force = options.force === true;
  const folders = actNames(sources.map(sourceName));
  const given = options.edits === undefined ? null : readEditsFile(options.edits);
  if (out !== null) {
    const names = exporters.flatMap((exporter) => exporter.names);
    for (const [index, source] of sources.entries()) {
      const folder = single ? out : join(out, folders[index]!);
      const sha256 = force || source === '-' ? null : sha256OfPageFile(source);
      if (sha256 !== null) {
        refuseOtherAct(folder, { sha256, pages: settings.pages ?? null });
        // Better known before hours of recognition than after.
        readEditLog(folder, sha256);
      }
      await checkOutput(folder, names, force);
    }
  }
  const codes: ExitCode[] = [];
  const printed: Result[] = [];
  let failures = 0;
  for (const [index, source] of sources.entries()) {
    context.io.signal.throwIfAborted();
    const progress = new ProgressLine(context, sourceName(source));
    const results: Result[] = [];
    let [written, all] = [0, 0];
    const folder = out === null ? null : single ? out : join(out, folders[index]!);
    try {
      const acts = sourceActs(source === '-' ? await context.io.readStdin() : source, {
        ...settings,
        turns: turnsOf(folder, given),
        signal: context.io.signal,
        onProgress: (event) => {
          progress.show(event);
        },
      });
      const nameOf = actNaming();
      const taken = new Set<number>();
      for await (const kept of acts) {
        progress.clear();
        const { position } = kept.act;
        const [{ of }, number] = [position, kept.extraction.records.deliberation.id];
        context.io.signal.throwIfAborted();
        // A collection of acts gets a folder for each act inside its own; a single act has the folder for itself.
        const own = folder === null || of === 1 ? folder : join(folder, nameOf(number ?? sourceName(source)));
        const { sha256, pages } = kept.act.origins.source;
        if (own !== null && !force) refuseOtherAct(own, { sha256, pages: pages.map((page) => page.number) });
        const { act, extraction, crops, edits, torn, keep } = saidOf(kept, own, given, taken);
        if (torn !== null) context.io.stderr(`delibere: ${context.say(torn)}\n`);
        const result = toResult(extraction, act.origins, fileLanguage);
        const how = { language: fileLanguage, exporters, edits, force };
        const names = own === null ? [] : await writeActFolder(own, { ...kept, act }, { result, crops }, how);
        await keep();
        codes.push(summarise(result).exitCode);
        if (data === 'list') results.push(result);
        if (data === 'lines') context.io.stdout(`${JSON.stringify(result)}\n`);
        const report = own !== null && names.includes(REPORT_NAME) ? join(own, REPORT_NAME) : null;
        // The screen may speak another language than the files.
        const shown = language === fileLanguage ? result : toResult(extraction, act.origins, language);
        context.io.stderr(screenSummary(shown, report, context));
        [written, all] = [written + 1, of];
      }
      // Of a source that fails on the way nothing is printed: its acts would pass for all of them.
      printed.push(...results);
    } catch (error) {
      progress.clear();
      if (out !== null && written > 0 && written < all)
        context.io.stderr(`${context.say('cli/extract-partly', { written, all })}\n`);
      // One bad file among many does not stop the others; a person who stops the run, or a disk that fails, does.
      if (single || !(error instanceof DelibereError) || !isOfTheSource(error.exitCode)) throw error;
      failures += 1;
      codes.push(error.exitCode);
      context.io.stderr(`delibere: ${visibleText(context.say(error.says))}\n`);
    }
  }
  if (data === 'list') context.io.stdout(jsonText(printed));
  if (failures > 0)
    context.io.stderr(`${context.say('cli/extract-failed', { count: failures, all: sources.length })}\n`);
  return worstExitCode(codes);
}

/** What goes to stdout: all results as one list at the end, one a line as they are done, or nothing. */
function dataOf({ json, jsonl }: OptionValues): 'list' | 'lines' | null {
  if (json === true && jsonl === true)
    throw new UsageError(message('cli/not-together', { first: '--json', second: '--jsonl' }), 'extract');
  return json === true ? 'list' : jsonl === true ? 'lines' : null;
}

async function settingsOf(options: OptionValues, context: CommandContext): Promise<ProcessOptions> {
  const pages = options.pages === undefined ? undefined : parsePageRange(options.pages);
  if (pages === null) throw new UsageError(message('cli/pages', { value: options.pages! }), 'extract');
  const jobs =
    options.jobs === undefined ? undefined : /^\d{1,2}$/u.test(options.jobs) ? Number(options.jobs) : 0;
  if (jobs !== undefined && (jobs < 1 || jobs > MOST_JOBS))
    throw new UsageError(message('cli/jobs', { value: options.jobs! }), 'extract');
  const password = await passwordOf(options['password-file'], context);
  return {
    ...(pages === undefined ? {} : { pages }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(password === undefined ? {} : { password }),
    ...(options.profile === undefined ? {} : { profile: loadProfile(options.profile) }),
    ...(options.engine === undefined ? {} : { engine: options.engine as EngineName }),
    ...(options['records-only'] === true ? { recordsOnly: true } : {}),
    ...(options['no-cache'] === true ? { cache: null } : {}),
  };
}

/** A password never stands on the command line, where other users of the machine could see it. */
async function passwordOf(file: string | undefined, { io }: CommandContext): Promise<string | undefined> {
  if (file === undefined) return io.env.DELIBERE_PASSWORD;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(message('cli/password-file', { path: file }), 'extract');
  });
  return text.split(/\r?\n/u, 1)[0];
}

function isOfTheSource(code: ExitCode): boolean {
  return code === EXIT.source || code === EXIT.password || code === EXIT.recognition || code === EXIT.limit;
}

function sourceName(source: string): string {
  return source === '-' ? 'stdin' : source.replace(/[/\\]+$/u, '').replace(/^.*[/\\]/u, '');
}

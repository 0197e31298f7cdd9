import { message } from '../../messages/message.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { toResult } from '../../emit/to-result.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { checkProfile, type ProfileComparison } from '../../profiles/check.ts';
import type { Profile } from '../../profiles/contract.ts';
import { defaultProfile } from '../../profiles/default.ts';
import { draftProfile } from '../../profiles/draft.ts';
import { loadProfile, loadShippedProfiles } from '../../profiles/load.ts';
import { processSource } from '../../process.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { ProgressLine } from '../progress.ts';
import { resultAt } from '../result/read-input.ts';
import { UsageError } from '../usage-error.ts';

/** `delibere profile`: what profiles there are, what one holds, a draft of one from a result, whether one does good. */
export async function runProfile(
  [action = '', ...rest]: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const [first, ...more] = rest;
  if (action === 'list' && first === undefined) return list(options, context);
  if (action === 'show' && first !== undefined && more.length === 0) return show(first, context);
  if (action === 'make' && first !== undefined && more.length === 0) return make(first, context);
  if (action === 'check' && first !== undefined && more.length > 0)
    return check(first, more, options, context);
  throw new UsageError(message('cli/profile', { value: [action, ...rest].join(' ') }), 'profile');
}

function list(options: OptionValues, { io }: CommandContext): ExitCode {
  const profiles = [defaultProfile, ...loadShippedProfiles()];
  if (options.json === true) {
    io.stdout(
      `${JSON.stringify(
        profiles.map(({ id, version, title }) => ({ id, version, title })),
        null,
        2,
      )}\n`,
    );
    return EXIT.ok;
  }
  const width = Math.max(...profiles.map((profile) => profile.id.length));
  for (const { id, title } of profiles) io.stdout(`${visibleText(`${id.padEnd(width)}  ${title}`)}\n`);
  return EXIT.ok;
}

function show(name: string, { io }: CommandContext): ExitCode {
  io.stdout(`${JSON.stringify(loadProfile(name), null, 2)}\n`);
  return EXIT.ok;
}

function make(file: string, { io, fileLanguage }: CommandContext): ExitCode {
  io.stdout(`${JSON.stringify(draftProfile(resultAt(file, fileLanguage)), null, 2)}\n`);
  return EXIT.ok;
}

/** Reads each source twice, with the default and with the profile; 1 when the profile makes any of them worse. */
async function check(
  name: string,
  sources: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const profile = loadProfile(name);
  const comparisons: ProfileComparison[] = [];
  for (const source of sources) {
    const base = await resultsOf(source, defaultProfile, context);
    const profiled = await resultsOf(source, profile, context);
    for (const [index, result] of profiled.entries()) {
      const comparison = checkProfile(base[index]!, result);
      comparisons.push(comparison);
      if (options.json !== true) context.io.stdout(`${visibleText(context.say(comparison.message))}\n`);
    }
  }
  if (options.json === true)
    context.io.stdout(
      `${JSON.stringify(
        comparisons.map((one) => ({ ...one, message: context.say(one.message) })),
        null,
        2,
      )}\n`,
    );
  return comparisons.some(({ verdict }) => verdict === 'worse') ? EXIT.attention : EXIT.ok;
}

async function resultsOf(
  source: string,
  profile: Profile,
  context: CommandContext,
): Promise<ReturnType<typeof toResult>[]> {
  const progress = new ProgressLine(context, source);
  try {
    const { signal } = context.io;
    const acts = await processSource(source, {
      profile,
      signal,
      onProgress: (event) => {
        progress.show(event);
      },
    });
    return acts.map(({ act, extraction }) => toResult(extraction, act.origins, context.fileLanguage));
  } finally {
    progress.clear();
  }
}

import { message } from '../messages/message.ts';
import { DelibereError, EXIT, type ExitCode } from '../errors.ts';
import { visibleText } from '../emit/visible-text.ts';
import { packageVersion } from '../version.ts';
import { COMMANDS } from './commands/index.ts';
import type { CommandContext, Io } from './io.ts';
import { fileLanguage, screenLanguage } from './language.ts';
import { parseCommandArgs } from './parse-args.ts';
import { sayIn, type Say } from '../messages/say.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs one command line and gives the exit code. Never throws: a person's error is one sentence on stderr, a fault of
 * the program is one sentence and how to see more.
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = langOf(args);
  const language = screenLanguage(asked, io.env);
  const say = sayIn(language);
  try {
    return await dispatch(args, { io, language, fileLanguage: fileLanguage(asked), say });
  } catch (error) {
    return explainFailure(error, io, say);
  }
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { commandHelp, programHelp } = await import('./help.ts');
  const { io, language } = context;
  const position = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--lang');
  const name = position < 0 ? undefined : args[position]!;
  if (name === undefined || name === 'help') {
    const topic = COMMANDS.find((command) => command.name === args[position + 1]);
    const wanted = name === 'help' || args.some((arg) => arg === '--help' || arg === '-h');
    if (args.some((arg) => arg === '--version' || arg === '-V')) {
      io.stdout(`${packageVersion()}\n`);
      return EXIT.ok;
    }
    const stray = args.find((arg) => arg.startsWith('-') && !/^(?:--help|-h|--lang(?:=.*)?)$/u.test(arg));
    if (stray !== undefined) throw new UsageError(message('cli/unknown-option', { name: stray }), null);
    if (!wanted) throw new UsageError(message('cli/no-command'), null);
    const columns = io.columns;
    io.stdout(
      await (topic === undefined ? programHelp(language, columns) : commandHelp(topic, language, columns)),
    );
    return EXIT.ok;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(message('cli/unknown-command', { name }), null);
  const rest = [...args.slice(0, position), ...args.slice(position + 1)];
  const { positionals, options } = parseCommandArgs(command, rest, language);
  if (options.help === true) io.stdout(await commandHelp(command, language, io.columns));
  else if (options.version === true) io.stdout(`${packageVersion()}\n`);
  else return (await command.load())(positionals, options, context);
  return EXIT.ok;
}

function explainFailure(error: unknown, io: Io, say: Say): ExitCode {
  const print = (text: string): void => {
    io.stderr(`delibere: ${visibleText(text)}\n`);
  };
  if (error instanceof UsageError) {
    print(say(error.says));
    io.stderr(
      `${say('cli/see-help', { command: error.command === null ? null : `delibere ${error.command}` })}\n`,
    );
    return EXIT.usage;
  }
  if (error instanceof DelibereError) {
    print(say(error.says));
    if (isSet(io.env.DELIBERE_DEBUG)) io.stderr(`${stackOf(error)}\n`);
    return error.exitCode;
  }
  print(say('cli/internal', { detail: error instanceof Error ? error.message : String(error) }));
  io.stderr(isSet(io.env.DELIBERE_DEBUG) ? `${stackOf(error)}\n` : `${say('cli/internal-hint')}\n`);
  return EXIT.internal;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}

/** The language must be known before the rest is parsed, to say in it what is wrong with the rest. */
function langOf(args: readonly string[]): string | undefined {
  const index = args.indexOf('--lang');
  return index >= 0
    ? args[index + 1]
    : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}

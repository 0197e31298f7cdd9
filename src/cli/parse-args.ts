import { message } from '../messages/message.ts';
import type { Language } from '../model/language.ts';
import type { CommandSpec } from './commands/index.ts';
import { OPTIONS, type OptionName, type OptionSpec, type OptionValues } from './options.ts';
import { UsageError } from './usage-error.ts';
import { quietYargs } from './yargs.ts';

/** Flags that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionName[] = ['lang', 'help', 'version'];

/** A command line taken apart. */
export interface ParsedArgs {
  readonly positionals: readonly string[];
  readonly options: OptionValues;
}

/**
 * Takes a command's arguments apart, strictly: an unknown flag, a missing or repeated value, a wrong choice, too few or
 * too many arguments are each a {@link UsageError} that says what to write instead.
 */
export function parseCommandArgs(
  command: CommandSpec,
  args: readonly string[],
  language: Language,
): ParsedArgs {
  const names = [...command.options, ...GLOBAL_OPTIONS];
  const settings = { language, columns: Number.POSITIVE_INFINITY, options: names };
  const argv = quietYargs(args.map(shielded), settings).parseSync();
  const positionals = argv._.map((arg) => unshielded(String(arg)));
  const shorts = new Set(names.map((name) => shortOf(name)));
  const options = new Map<OptionName, string | boolean>();
  for (const [name, value] of Object.entries(argv)) {
    if (name === '_' || name === '$0' || shorts.has(name)) continue;
    const flag = name.length === 1 ? `-${name}` : `--${name}`;
    const known = names.find((candidate) => candidate === name);
    if (known === undefined)
      throw new UsageError(message('cli/unknown-option', { name: typed(name, args) }), command.name);
    if (Array.isArray(value)) throw new UsageError(message('cli/twice', { name: flag }), command.name);
    options.set(known, checkedValue(flag, value as string | boolean, OPTIONS[known], args, command));
  }
  const parsed = {
    positionals,
    options: Object.fromEntries(options) as OptionValues,
  };
  if (parsed.options.help === true || parsed.options.version === true) return parsed;
  const [fewest, most] = command.arity;
  // `"$ACT"` of a script in which ACT is not set: the folder the script runs in is not what was meant.
  if (positionals.length < fewest || positionals.includes(''))
    throw new UsageError(message('cli/missing', { usage: command.usage }), command.name);
  if (positionals.length > most) {
    throw new UsageError(message('cli/too-many', { extra: positionals.slice(most).join(' ') }), command.name);
  }
  return parsed;
}

function checkedValue(
  flag: string,
  value: string | boolean,
  spec: OptionSpec,
  args: readonly string[],
  command: CommandSpec,
): string | boolean {
  if (spec.type === 'boolean') {
    if (args.some((arg) => arg.startsWith(`${flag}=`)))
      throw new UsageError(message('cli/no-value', { name: flag }), command.name);
    return value;
  }
  const text = unshielded(String(value));
  if (text === '')
    throw new UsageError(message('cli/needs-value', { name: flag, value: spec.value ?? '' }), command.name);
  const { choices } = spec;
  const parts = spec.isList === true ? text.split(',') : [text];
  const other = choices === undefined ? undefined : parts.find((part) => !choices.includes(part));
  if (choices !== undefined && other !== undefined)
    throw new UsageError(
      message('cli/one-of', { name: flag, value: other, allowed: choices.join(', ') }),
      command.name,
    );
  return text;
}

/** Stands in no argument of any system. */
const SHIELD = '\0';

/** `-12.00`, `-1 234,50 €`: a number is no flag, and the parser does not see that it begins like one. */
function shielded(arg: string): string {
  return /^-[\d\s.,]+€?$/u.test(arg) ? `${SHIELD}${arg}` : arg;
}

function unshielded(arg: string): string {
  return arg.startsWith(SHIELD) ? arg.slice(SHIELD.length) : arg;
}

/** The unknown flag as it was typed, without its value. */
function typed(name: string, args: readonly string[]): string {
  const flags = args.map((arg) => arg.split('=', 1)[0]!);
  return flags.find((flag) => flag.startsWith('-') && flag.replace(/^--?/u, '') === name) ?? `--${name}`;
}

function shortOf(name: OptionName): string | undefined {
  return (OPTIONS[name] as OptionSpec).short;
}

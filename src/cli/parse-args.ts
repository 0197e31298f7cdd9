import { parseArgs } from 'node:util';
import type { CommandSpec } from './commands/index.ts';
import type { Messages } from './messages/index.ts';
import { OPTIONS, type OptionName, type OptionSpec, type OptionValues } from './options.ts';
import { UsageError } from './usage-error.ts';

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
  messages: Messages,
): ParsedArgs {
  const names = [...command.options, ...GLOBAL_OPTIONS];
  const specs: Partial<Record<OptionName, OptionSpec>> = Object.fromEntries(
    names.map((name) => [name, OPTIONS[name]]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(names.map((name) => [name, parserOption(OPTIONS[name])])),
  });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name as OptionName] : undefined;
    if (spec === undefined) throw new UsageError(messages.wrong.unknownOption(token.rawName), command.name);
    if (seen.has(token.name)) throw new UsageError(messages.wrong.twice(token.rawName), command.name);
    seen.add(token.name);
    checkValue(token.rawName, token.value, spec, command, messages);
  }
  const options = values as OptionValues;
  if (options.help === true || options.version === true) return { positionals, options };
  const [fewest, most] = command.arity;
  if (positionals.length < fewest) throw new UsageError(messages.wrong.missing(command.usage), command.name);
  if (positionals.length > most) {
    throw new UsageError(messages.wrong.tooMany(positionals.slice(most).join(' ')), command.name);
  }
  return { positionals, options };
}

function checkValue(
  name: string,
  value: string | undefined,
  spec: OptionSpec,
  command: CommandSpec,
  messages: Messages,
): void {
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new UsageError(messages.wrong.noValue(name), command.name);
    return;
  }
  // `--out --json`: the next flag was meant as a flag, not as a folder's name.
  if (value === undefined || value === '' || /^--?[a-z]/u.test(value)) {
    throw new UsageError(messages.wrong.needsValue(name, spec.value ?? ''), command.name);
  }
  if (spec.choices?.includes(value) === false) {
    throw new UsageError(messages.wrong.oneOf(name, value, spec.choices.join(', ')), command.name);
  }
}

function parserOption(spec: OptionSpec): { type: 'string' | 'boolean'; short?: string } {
  return spec.short === undefined ? { type: spec.type } : { type: spec.type, short: spec.short };
}

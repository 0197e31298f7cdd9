import { say } from '../messages/say.ts';
import yargs, { type Argv } from 'yargs';
import type { Language } from '../model/language.ts';
import { OPTIONS, type OptionName, type OptionSpec } from './options.ts';

const MAX_WIDTH = 100;

/** What shapes a parser and its help. */
export interface ParserSettings {
  readonly language: Language;
  readonly columns: number;
  readonly options: readonly OptionName[];
}

/**
 * A yargs that neither prints nor ends the process, with its flags declared from {@link OPTIONS}. What is wrong with a
 * command line is said by the caller, in words that tell what to write instead.
 */
export function quietYargs(args: readonly string[], { language, columns, options }: ParserSettings): Argv {
  const parser = yargs([...args])
    .scriptName('delibere')
    .locale(language)
    .wrap(Math.min(columns, MAX_WIDTH))
    .exitProcess(false)
    .help(false)
    .version(false)
    .fail(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'duplicate-arguments-array': true,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'short-option-groups': false,
    });
  // Missing from the types of the version before.
  (parser as Argv & { usageConfiguration: (settings: object) => Argv }).usageConfiguration({
    'hide-types': true,
  });
  for (const name of options) {
    const spec: OptionSpec = OPTIONS[name];
    const value = spec.value === undefined ? '' : `${spec.value} — `;
    parser.option(name, {
      type: spec.type,
      describe: `${value}${say(spec.describe, language)}`,
      ...(spec.short === undefined ? {} : { alias: spec.short }),
    });
  }
  return parser;
}

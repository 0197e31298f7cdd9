import type { Language } from '../model/bilingual.ts';
import { COMMANDS, type CommandSpec } from './commands/index.ts';
import type { Messages } from './messages/index.ts';
import { OPTIONS, type OptionName, type OptionSpec } from './options.ts';
import { GLOBAL_OPTIONS } from './parse-args.ts';

const NAME = 'delibere';
const MAX_WIDTH = 100;

/** The help of the whole program. */
export function programHelp(language: Language, messages: Messages, columns: number): string {
  const rows = COMMANDS.map((command) => [command.name, command.describe[language]] as const);
  return join([
    messages.describe,
    `${messages.usage}\n  ${NAME} ${messages.command} [OPTIONS]`,
    `${messages.commands}\n${table(rows, columns)}`,
    `${messages.options}\n${table(optionRows(GLOBAL_OPTIONS, language), columns)}`,
    `${messages.examples}\n${COMMANDS.map((command) => `  ${NAME} ${command.name} ${command.examples[0]!.args}`.trimEnd()).join('\n')}`,
    `${messages.exitCodes}\n${table(messages.exitCodeList, columns)}`,
    messages.seeHelp(null),
  ]);
}

/** The help of one command, with its examples. */
export function commandHelp(
  command: CommandSpec,
  language: Language,
  messages: Messages,
  columns: number,
): string {
  const description = command.describe[language];
  const names = [...command.options, ...GLOBAL_OPTIONS.filter((name) => name !== 'version')];
  const examples = command.examples.map(
    ({ args, says }) => `  # ${says[language]}\n  ${`${NAME} ${command.name} ${args}`.trimEnd()}`,
  );
  return join([
    wrap(`${description.charAt(0).toUpperCase()}${description.slice(1)}.`, '', columns),
    `${messages.usage}\n  ${`${NAME} ${command.name} ${command.usage}`.trimEnd()} [OPTIONS]`,
    `${messages.options}\n${table(optionRows(names, language), columns)}`,
    `${messages.examples}\n${examples.join('\n')}`,
    messages.seeHelp(NAME),
  ]);
}

function optionRows(names: readonly OptionName[], language: Language): (readonly [string, string])[] {
  return names.map((name) => {
    const spec: OptionSpec = OPTIONS[name];
    const short = spec.short === undefined ? '    ' : `-${spec.short}, `;
    const value = spec.value === undefined ? '' : ` ${spec.value}`;
    return [`${short}--${name}${value}`, spec.describe[language]];
  });
}

function table(rows: readonly (readonly [string, string])[], columns: number): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => wrap(right, `  ${left.padEnd(width)}  `, columns)).join('\n');
}

/** Breaks a text at blanks so that each line, `prefix` or its indent included, fits the terminal. */
function wrap(text: string, prefix: string, columns: number): string {
  const width = Math.max(Math.min(columns, MAX_WIDTH) - 1, prefix.length + 24);
  const lines: string[] = [];
  let line = prefix;
  for (const word of text.split(' ')) {
    if (line.length > prefix.length && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = ' '.repeat(prefix.length);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function join(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

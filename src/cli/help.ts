import { capital } from '../model/capital.ts';
import type { Language } from '../model/bilingual.ts';
import { COMMANDS, type CommandSpec } from './commands/index.ts';
import type { Messages } from './messages/index.ts';
import { GLOBAL_OPTIONS } from './parse-args.ts';
import { quietYargs } from './yargs.ts';

/** The help of the whole program. */
export async function programHelp(language: Language, messages: Messages, columns: number): Promise<string> {
  const parser = quietYargs([], { language, columns, options: GLOBAL_OPTIONS }).usage(
    `${messages.describe}\n\n${messages.usage} $0 ${messages.command} [OPTIONS]`,
  );
  for (const { name, describe, examples } of COMMANDS) {
    parser.command(name, describe[language]);
    parser.example(`$0 ${name} ${examples[0]!.args}`.trimEnd(), examples[0]!.says[language]);
  }
  const width = Math.max(...messages.exitCodeList.map(([code]) => code.length));
  const codes = messages.exitCodeList.map(([code, says]) => `  ${code.padEnd(width)}  ${says}`);
  parser.epilogue(`${messages.exitCodes}\n${codes.join('\n')}\n\n${messages.seeHelp(null)}`);
  return `${await parser.getHelp()}\n`;
}

/** The help of one command, with its examples. */
export async function commandHelp(
  command: CommandSpec,
  language: Language,
  messages: Messages,
  columns: number,
): Promise<string> {
  const description = command.describe[language];
  const options = [...command.options, ...GLOBAL_OPTIONS.filter((name) => name !== 'version')];
  const parser = quietYargs([], { language, columns, options }).usage(
    `${messages.usage} ${`$0 ${command.name} ${command.usage}`.trimEnd()} [OPTIONS]\n\n${capital(description)}.`,
  );
  // Each example on a line of its own, with what it does above it: long ones would not fit two columns.
  const examples = command.examples.map(
    ({ args, says }) => `  # ${says[language]}\n  ${`delibere ${command.name} ${args}`.trimEnd()}`,
  );
  parser.epilogue(`${messages.examples}\n${examples.join('\n')}\n\n${messages.seeHelp('delibere')}`);
  return `${await parser.getHelp()}\n`;
}

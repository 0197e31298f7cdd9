import { capital } from '../model/capital.ts';
import type { Language } from '../model/language.ts';
import { COMMANDS, type CommandSpec } from './commands/index.ts';
import { sayIn } from '../messages/say.ts';
import { GLOBAL_OPTIONS } from './parse-args.ts';
import { quietYargs } from './yargs.ts';

/** In the order of the help; what was stopped has two codes. */
const EXIT_CODES = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 130] as const;
const WIDTH = '130, 143'.length;

/** The help of the whole program. */
export async function programHelp(language: Language, columns: number): Promise<string> {
  const say = sayIn(language);
  const parser = quietYargs([], { language, columns, options: GLOBAL_OPTIONS }).usage(
    `${say('cli/describe')}\n\n${say('cli/usage')} $0 ${say('cli/command')} [OPTIONS]`,
  );
  for (const { name, describe, examples } of COMMANDS) {
    parser.command(name, say(describe));
    parser.example(`$0 ${name} ${examples[0]!.args}`.trimEnd(), say(examples[0]!.says));
  }
  const codes = EXIT_CODES.map(
    (code) => `  ${(code === 130 ? '130, 143' : String(code)).padEnd(WIDTH)}  ${say(`cli/exit-${code}`)}`,
  );
  parser.epilogue(
    `${say('cli/exit-codes')}\n${codes.join('\n')}\n\n${say('cli/see-help', { command: null })}`,
  );
  return `${await parser.getHelp()}\n`;
}

/** The help of one command, with its examples. */
export async function commandHelp(
  command: CommandSpec,
  language: Language,
  columns: number,
): Promise<string> {
  const say = sayIn(language);
  const description = say(command.describe);
  const options = [...command.options, ...GLOBAL_OPTIONS.filter((name) => name !== 'version')];
  const parser = quietYargs([], { language, columns, options }).usage(
    `${say('cli/usage')} ${`$0 ${command.name} ${command.usage}`.trimEnd()} [OPTIONS]\n\n${capital(description)}.`,
  );
  // Each example on a line of its own, with what it does above it: long ones would not fit two columns.
  const examples = command.examples.map(
    ({ args, says }) => `  # ${say(says)}\n  ${`delibere ${command.name} ${args}`.trimEnd()}`,
  );
  parser.epilogue(
    `${say('cli/examples')}\n${examples.join('\n')}\n\n${say('cli/see-help', { command: 'delibere' })}`,
  );
  return `${await parser.getHelp()}\n`;
}

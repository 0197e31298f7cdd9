import { EXIT, type ExitCode } from '../../errors.ts';
import { compareResults } from '../../compare/compare-results.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { message } from '../../messages/message.ts';
import { say } from '../../messages/say.ts';
import { differenceWords, plainDifference } from '../difference-words.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { resultAt } from '../result/read-input.ts';

/** `delibere diff`: what changed from one result to another, record by record; 1 where anything did. */
export async function runDiff(
  [before = '', after = '']: readonly string[],
  options: OptionValues,
  { io, language, fileLanguage }: CommandContext,
): Promise<ExitCode> {
  const differences = compareResults(resultAt(before, fileLanguage), resultAt(after, fileLanguage));
  if (options.json === true) io.stdout(`${JSON.stringify(differences.map(plainDifference), null, 2)}\n`);
  else {
    const lines = differenceWords(differences, language);
    const said = lines.length === 0 ? [say(message('diff/same'), language)] : lines;
    io.stdout(`${said.map(visibleText).join('\n')}\n`);
  }
  return differences.length === 0 ? EXIT.ok : EXIT.attention;
}

import { DelibereError, EXIT, type ExitCode } from '../../errors.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { runGolden as runOne, type Outcome } from '../../golden/golden.ts';
import { findSamples } from '../../golden/sample.ts';
import type { CommandContext } from '../io.ts';
import { differenceLines } from '../difference-lines.ts';
import { say } from '../../messages/say.ts';
import type { OptionValues } from '../options.ts';

/** `delibere golden`: runs every sample of a folder and compares; with `--update`, accepts and says what changed. */
export async function runGolden(
  [folder = '']: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, messages, language } = context;
  const words = messages.golden;
  const update = options.update === true;
  const print = (text: string): void => {
    io.stdout(`${visibleText(text)}\n`);
  };
  let same = 0;
  let changed = 0;
  for (const sample of await findSamples(folder)) {
    io.signal.throwIfAborted();
    try {
      const outcome = await runOne(sample, update);
      const passed = outcome.differences.length === 0;
      if (passed) same += 1;
      else changed += 1;
      print(`${sample.name} : ${headline(outcome, update, context)}`);
      if (!passed && !(update && outcome.isNew))
        for (const line of differenceLines(outcome.differences)) print(`  ${line}`);
      if (!outcome.isNew) print(`  ${scoreLine(outcome)}`);
    } catch (error) {
      if (!(error instanceof DelibereError) || io.signal.aborted) throw error;
      changed += 1;
      print(`${sample.name} : ${words.failed} ${say(error.says, language)}`);
    }
  }
  print(words.total(same, changed));
  if (changed > 0 && !update) io.stderr(`${words.hint}\n`);
  return changed > 0 && !update ? EXIT.attention : EXIT.ok;
}

function headline(outcome: Outcome, update: boolean, { messages }: CommandContext): string {
  const words = messages.golden;
  const count = outcome.differences.length;
  if (count === 0) return words.same;
  if (!update) return words.changed(count);
  return outcome.isNew ? words.created : words.updated(count);
}

/** The same words in both languages: they are the names of the figures. */
function scoreLine({ score }: Outcome): string {
  const { rows, found, invented, amounts, beneficiaries, doubtful, wrongProved } = score;
  return `rows ${found}/${rows}, invented ${invented}, amounts ${amounts}/${rows}, beneficiaries ${beneficiaries}/${rows}, doubtful ${doubtful}, wrong and proved ${wrongProved}`;
}

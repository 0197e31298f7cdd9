import { DelibereError, EXIT, type ExitCode } from '../../errors.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { runGolden as runOne, type Outcome } from '../../golden/golden.ts';
import { findSamples } from '../../golden/sample.ts';
import type { CommandContext } from '../io.ts';
import { differenceLines } from '../difference-lines.ts';
import type { OptionValues } from '../options.ts';

/** `delibere golden`: runs every sample of a folder and compares; with `--update`, accepts and says what changed. */
export async function runGolden(
  [folder = '']: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, say } = context;
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
      if (!outcome.isNew) print(`  ${say('cli/golden-score', { ...outcome.score })}`);
    } catch (error) {
      if (!(error instanceof DelibereError) || io.signal.aborted) throw error;
      changed += 1;
      print(`${sample.name} : ${say('cli/golden-failed')} ${say(error.says)}`);
    }
  }
  print(say('cli/golden-total', { same, changed }));
  if (changed > 0 && !update) io.stderr(`${say('cli/golden-hint')}\n`);
  return changed > 0 && !update ? EXIT.attention : EXIT.ok;
}

function headline(outcome: Outcome, update: boolean, { say }: CommandContext): string {
  const count = outcome.differences.length;
  if (count === 0) return say('cli/golden-same');
  if (!update) return say('cli/golden-changed', { count });
  return outcome.isNew ? say('cli/golden-created') : say('cli/golden-updated', { count });
}

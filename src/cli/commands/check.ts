import { DelibereError, EXIT, type ExitCode } from '../../errors.ts';
import { summarise, worstExitCode } from '../../emit/summary.ts';
import { visibleText } from '../../emit/visible-text.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { checkAct, type CheckedAct } from '../result/check-act.ts';
import { readInput } from '../result/read-input.ts';
import { message } from '../../messages/message.ts';
import { loadShippedProfiles } from '../../profiles/load.ts';
import { defaultProfile } from '../../profiles/default.ts';
import { verifyResult } from '../result/verify-result.ts';

const SHOWN_FAULTS = 20;

/** `delibere check`: holds each act, or result, to the arithmetic again, without its source. */
export async function runCheck(
  files: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, say } = context;
  const print = (text: string): void => {
    (options.json === true ? io.stderr : io.stdout)(`${visibleText(text)}\n`);
  };
  const codes: ExitCode[] = [];
  const report: unknown[] = [];
  for (const file of files) {
    try {
      const { result, faults, notes, sums } = await checked(file, options.force === true);
      const { exitCode, rows } = summarise(result);
      codes.push(faults.length > 0 ? EXIT.attention : exitCode);
      report.push({
        file,
        valid: faults.length === 0,
        exitCode: codes.at(-1),
        rows,
        sums,
        faults: faults.map(({ code, message }) => ({ code, message: say(message) })),
        notes: notes.map((note) => say(note)),
      });
      if (faults.length === 0) {
        print(
          `${file} : ${say(exitCode === EXIT.ok ? 'cli/check-ok' : 'cli/check-attention', { count: rows, sums })}`,
        );
      } else {
        print(`${file} : ${say('cli/check-wrong', { count: faults.length })}`);
        for (const { message } of faults.slice(0, SHOWN_FAULTS)) print(`  - ${say(message)}`);
        if (faults.length > SHOWN_FAULTS) print('  …');
      }
      for (const note of notes) print(`  ${say(note)}`);
    } catch (error) {
      if (files.length === 1 || !(error instanceof DelibereError)) throw error;
      codes.push(error.exitCode);
      report.push({
        file,
        valid: false,
        exitCode: error.exitCode,
        rows: 0,
        sums: 0,
        faults: [{ code: 'unreadable', message: say(error.says) }],
        notes: [],
      });
      io.stderr(`delibere: ${visibleText(say(error.says))}\n`);
    }
  }
  if (options.json === true) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  return worstExitCode(codes);
}

async function checked(path: string, force: boolean): Promise<CheckedAct & { readonly sums: number }> {
  const input = readInput(path);
  if (input.kind === 'act') {
    const act = await checkAct(input, force);
    return { ...act, sums: act.result.checks.length };
  }
  const { result } = input;
  const named = loadShippedProfiles().find(({ id }) => id === result.generator.profile);
  const { faults, again, left } = verifyResult(result, named ?? defaultProfile);
  return { result, faults, notes: [message('check/alone', { left })], sums: again };
}

import { DelibereError, EXIT, type ExitCode } from '../../errors.ts';
import { summarise, worstExitCode } from '../../emit/summary.ts';
import { visibleText } from '../../emit/visible-text.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { readResult } from '../result/read-result.ts';
import { say } from '../../messages/say.ts';
import { verifyResult } from '../result/verify.ts';

const SHOWN_FAULTS = 20;

/** `delibere check`: adds each result up again, without its source. */
export async function runCheck(
  files: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, language, messages } = context;
  const print = (text: string): void => {
    (options.json === true ? io.stderr : io.stdout)(`${visibleText(text)}\n`);
  };
  const codes: ExitCode[] = [];
  const report: unknown[] = [];
  for (const file of files) {
    try {
      const result = await readResult(file);
      const { faults, sums } = verifyResult(result);
      const { exitCode, rows } = summarise(result);
      codes.push(faults.length > 0 ? EXIT.attention : exitCode);
      report.push({
        file,
        valid: faults.length === 0,
        exitCode: codes.at(-1),
        rows,
        sums,
        faults: faults.map(({ code, message }) => ({ code, message: message[language] })),
      });
      if (faults.length === 0) {
        print(
          `${file} : ${(exitCode === EXIT.ok ? messages.check.ok : messages.check.attention)(rows, sums)}`,
        );
      } else {
        print(`${file} : ${messages.check.wrong(faults.length)}`);
        for (const { message } of faults.slice(0, SHOWN_FAULTS)) print(`  - ${message[language]}`);
        if (faults.length > SHOWN_FAULTS) print('  …');
      }
    } catch (error) {
      if (files.length === 1 || !(error instanceof DelibereError)) throw error;
      codes.push(error.exitCode);
      report.push({
        file,
        valid: false,
        exitCode: error.exitCode,
        rows: 0,
        sums: 0,
        faults: [{ code: 'unreadable', message: say(error.says, language) }],
      });
      io.stderr(`delibere: ${visibleText(say(error.says, language))}\n`);
    }
  }
  if (options.json === true) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  return worstExitCode(codes);
}

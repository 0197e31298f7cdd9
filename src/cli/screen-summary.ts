import type { Result } from '../model/result.ts';
import { showAmount } from '../messages/numbers.ts';
import { isGap, summarise } from '../emit/summary.ts';
import { verdictLine } from '../emit/verdict.ts';
import { visibleText } from '../emit/visible-text.ts';
import type { CommandContext } from './io.ts';

/** The report has them all; the screen shows what fits. */
const SHOWN_GAPS = 5;
const SHOWN_REMARKS = 5;

/**
 * What a clerk reads when an act is done: the verdict, what is proved, what does not close, where the report is.
 *
 * @param report path of the report, where there is one
 */
export function screenSummary(result: Result, report: string | null, context: CommandContext): string {
  const { language, messages } = context;
  const words = messages.extract;
  const summary = summarise(result);
  const lines = [`${result.source.file}${actNumber(result)}`, `  ${verdictLine(summary, language)}`];
  if (summary.rows > 0) {
    const shares = (['proved', 'plausible', 'doubtful'] as const).filter(
      (status) => summary[status].rows > 0,
    );
    const width = Math.max(...shares.map((status) => words.share[status].length));
    for (const status of shares) {
      const { rows, amount } = summary[status];
      lines.push(
        `  ${words.share[status].padEnd(width)}  ${words.rows(rows)}, ${showAmount(amount, language)}`,
      );
    }
  }
  const { pass, fail, unverifiable } = summary.checks;
  if (pass + fail + unverifiable > 0) lines.push(`  ${words.checks(pass, pass + fail + unverifiable)}`);
  lines.push(...list(words.open, summary.gaps, SHOWN_GAPS, words.more));
  const remarks = result.findings
    .filter((finding) => finding.severity !== 'info' && !isGap(finding) && !isNoTable(finding.code))
    .map((finding) => finding.message);
  lines.push(...list(words.remarks, [...new Set(remarks)], SHOWN_REMARKS, words.more));
  if (report !== null) lines.push(`  ${words.report} ${report}`);
  return `${lines.map(visibleText).join('\n')}\n`;
}

/** The verdict says it already. */
function isNoTable(code: string): boolean {
  return code.endsWith('/no-allocation-table');
}

function list(
  title: string,
  items: readonly string[],
  most: number,
  more: (count: number) => string,
): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map((item) => `    - ${item}`);
  const rest = items.length - most;
  return [`  ${title}`, ...shown, ...(rest > 0 ? [`    ${more(rest)}`] : [])];
}

function actNumber(result: Result): string {
  const { id, date } = result.deliberation;
  const parts = [id, date].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

import type { Result } from '../model/result.ts';
import { showAmount } from '../messages/numbers.ts';
import { isGap, summarise } from '../emit/summary.ts';
import { verdictLine } from '../emit/verdict.ts';
import { visibleText } from '../emit/visible-text.ts';
import type { Say } from '../messages/say.ts';
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
  const { language, say } = context;
  const summary = summarise(result);
  const lines = [`${result.source.file}${actNumber(result)}`, `  ${verdictLine(summary, language)}`];
  if (summary.rows > 0) {
    const shares = (['proved', 'plausible', 'doubtful'] as const).filter(
      (status) => summary[status].rows > 0,
    );
    const width = Math.max(...shares.map((status) => say(`cli/extract-share-${status}`).length));
    for (const status of shares) {
      const { rows, amount } = summary[status];
      lines.push(
        `  ${say(`cli/extract-share-${status}`).padEnd(width)}  ${say('cli/extract-rows', { count: rows })}, ${showAmount(amount, language)}`,
      );
    }
  }
  const { pass, fail, unverifiable } = summary.checks;
  if (pass + fail + unverifiable > 0)
    lines.push(`  ${say('cli/extract-checks', { closed: pass, all: pass + fail + unverifiable })}`);
  lines.push(...list(say('cli/extract-open'), summary.gaps, SHOWN_GAPS, say));
  const remarks = result.findings
    .filter((finding) => finding.severity !== 'info' && !isGap(finding) && !isNoTable(finding.code))
    .map((finding) => finding.message);
  lines.push(...list(say('cli/extract-remarks'), [...new Set(remarks)], SHOWN_REMARKS, say));
  if (report !== null) lines.push(`  ${say('cli/extract-report')} ${report}`);
  return `${lines.map(visibleText).join('\n')}\n`;
}

/** The verdict says it already. */
function isNoTable(code: string): boolean {
  return code.endsWith('/no-allocation-table');
}

function list(title: string, items: readonly string[], most: number, say: Say): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map((item) => `    - ${item}`);
  const rest = items.length - most;
  return [`  ${title}`, ...shown, ...(rest > 0 ? [`    ${say('cli/extract-more', { count: rest })}`] : [])];
}

function actNumber(result: Result): string {
  const { id, date } = result.deliberation;
  const parts = [id, date].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

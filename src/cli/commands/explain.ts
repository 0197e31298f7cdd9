import { DelibereError, EXIT, type ExitCode } from '../../errors.ts';
import { showAmount, showDecimal } from '../../messages/numbers.ts';
import { message } from '../../messages/message.ts';
import { hasMoney } from '../../emit/report/money.ts';
import { recordIndex } from '../../emit/record-index.ts';
import { openChecks, recordOf, summarise } from '../../emit/summary.ts';
import { verdictLine } from '../../emit/verdict.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { isAmount } from '../../model/field-names.ts';
import type { Result, ResultCheck, ResultFigure } from '../../model/result.ts';
import { editLine } from '../edit/edit-line.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';
import { explanationOf, type Explanation } from '../result/explanation.ts';
import { MONEY, moneyLines, moneyOfRecord, moneyOverview } from '../result/money-lines.ts';
import { resultAt } from '../result/read-input.ts';

const SHOWN_DOUBTS = 50;
const SHOWN_PARTS = 60;

/** `delibere explain`: why a value is what it is, or, without an id, what asks for a look. */
export async function runExplain(
  [file = '', id]: readonly string[],
  options: OptionValues,
  context: CommandContext,
): Promise<ExitCode> {
  const result = resultAt(file, context.language);
  if (id === undefined) {
    const { io } = context;
    if (options.json === true) io.stdout(`${JSON.stringify(overviewData(result), null, 2)}\n`);
    else print(overview(result, context), context);
    return EXIT.ok;
  }
  if (id === MONEY) {
    const { money, unplaced, ledger } = result;
    if (options.json === true) context.io.stdout(`${JSON.stringify({ money, unplaced, ledger }, null, 2)}\n`);
    else print(moneyLines(result, context), context);
    return EXIT.ok;
  }
  const check = result.checks.find((candidate) => candidate.id === id);
  if (check !== undefined) {
    if (options.json === true) context.io.stdout(`${JSON.stringify(check, null, 2)}\n`);
    else print(checkLines(result, check, context), context);
    return EXIT.ok;
  }
  const repair = result.repairs.find((candidate) => candidate.id === id);
  if (repair !== undefined) {
    if (options.json === true) context.io.stdout(`${JSON.stringify(repair, null, 2)}\n`);
    else print(repairLines(result, repair, context), context);
    return EXIT.ok;
  }
  const explanation = explanationOf(result, id, context.language);
  if (explanation === null) throw unknownId(result, id);
  if (options.json === true) context.io.stdout(`${JSON.stringify(explanation, null, 2)}\n`);
  else print([...explanationLines(explanation, context), ...moneyOfRecord(result, id, context)], context);
  return EXIT.ok;
}

function print(lines: readonly string[], { io }: CommandContext): void {
  io.stdout(`${lines.map(visibleText).join('\n')}\n`);
}

function overviewData(result: Result): unknown {
  return {
    summary: summarise(result),
    open: openChecks(result),
    money: result.money,
    unplaced: result.unplaced,
    doubtful: result.figures.filter((figure) => figure.status === 'doubtful'),
  };
}

function overview(result: Result, context: CommandContext): string[] {
  const { language, say } = context;
  const records = recordIndex(result, language);
  const lines = [verdictLine(summarise(result), language)];
  const open = openChecks(result);
  if (open.length > 0)
    lines.push(
      '',
      `${say('cli/explain-open')} :`,
      ...open.map((check) => `  ${check.id}  ${check.explanation}`),
    );
  const doubtful = result.figures.filter((figure) => figure.status === 'doubtful');
  if (doubtful.length > 0) {
    lines.push('', `${say('cli/explain-doubts')} :`);
    for (const figure of doubtful.slice(0, SHOWN_DOUBTS)) {
      const record = records.get(recordOf(figure.figure));
      const where =
        record === undefined
          ? ''
          : `, ${say('cli/explain-where', { page: record.source.page, line: record.source.line })}`;
      lines.push(
        `  ${figure.figure}  ${record?.label ?? ''} : ${value(figure, figure.value, context)}${where}`,
      );
    }
    if (doubtful.length > SHOWN_DOUBTS) lines.push('  …');
  }
  lines.push(...moneyOverview(result, context));
  const sample = doubtful[0]?.figure ?? result.allocations[0]?.id;
  if (sample !== undefined) lines.push('', say('cli/explain-more', { id: sample }));
  if (hasMoney(result)) lines.push(say('cli/explain-more-money', { id: MONEY }));
  return lines;
}

function explanationLines(
  { record, figures, repairs, checks, edits, table }: Explanation,
  context: CommandContext,
): string[] {
  const { say } = context;
  const lines = [
    `${record.id}  ${record.label}`,
    `${say('cli/explain-read')} (${say('cli/explain-where', { page: record.source.page, line: record.source.line })}) : ${record.source.text}`,
  ];
  for (const figure of figures) {
    lines.push(
      '',
      `${figure.figure} : ${value(figure, figure.value, context)} — ${say(`cli/explain-status-${figure.status}`)}`,
    );
    if (figure.inferred) lines.push(`  ${say('cli/explain-inferred')}`);
    lines.push(`  ${say('cli/explain-because')} : ${figure.reason.text}`);
    if (figure.candidates.length > 0) lines.push(`  ${say('cli/explain-candidates')} :`);
    for (const candidate of figure.candidates) {
      const kept = candidate.value === figure.value ? '→' : ' ';
      lines.push(
        `  ${kept} ${value(figure, candidate.value, context)}  (${say('record/reading-origin', { origin: candidate.origin })}, ${say('cli/explain-cost')} ${showDecimal(String(candidate.cost), context.language)})`,
      );
    }
  }
  if (table !== null) {
    lines.push(
      '',
      say('cli/explain-table', { kind: table.kind, decided: table.decided && !table.contested }),
    );
    for (const { kind, by, words } of table.evidence)
      lines.push(`  ${say('meaning/evidence', { kind, by, words })}`);
  }
  if (edits.length > 0) lines.push('', `${say('cli/explain-edits')} :`);
  for (const edit of edits)
    lines.push(`  ${editLine(edit, 'applied', new Map([[record.key, record.id]]), say)}`);
  const none = edits.length === 0 ? 'cli/explain-no-repairs' : 'cli/explain-none';
  lines.push('', `${say('cli/explain-repairs')} :${repairs.length === 0 ? ` ${say(none)}` : ''}`);
  for (const repair of repairs)
    lines.push(`  ${repair.before} → ${repair.after}  (${repair.rule}) ${repair.because}`);
  lines.push(
    '',
    `${say('cli/explain-checks')} :${checks.length === 0 ? ` ${say('cli/explain-no-checks')}` : ''}`,
  );
  for (const check of checks)
    lines.push(`  ${check.id}  ${say(`cli/explain-check-status-${check.status}`)}  ${check.explanation}`);
  return lines;
}

function checkLines(result: Result, check: ResultCheck, context: CommandContext): string[] {
  const { say } = context;
  const records = recordIndex(result, context.language);
  const parts = check.evidence.slice(0, SHOWN_PARTS).map((id) => {
    const record = records.get(recordOf(id));
    if (record === undefined) return `  ${id}`;
    const amount = record.amount === null ? '' : ` : ${showAmount(record.amount, context.language)}`;
    return `  ${id}  ${record.label}${amount} (${say('cli/explain-where', { page: record.source.page, line: record.source.line })})`;
  });
  return [
    `${check.id}  ${say(`cli/explain-check-status-${check.status}`)}`,
    check.explanation,
    '',
    `${say('cli/explain-parts')} :`,
    ...parts,
    ...(check.evidence.length > SHOWN_PARTS ? ['  …'] : []),
  ];
}

function repairLines(result: Result, repair: Result['repairs'][number], context: CommandContext): string[] {
  const { say } = context;
  const { id, before, after, rule, because, source } = repair;
  const record = recordIndex(result, context.language).get(recordOf(repair.field));
  return [
    `${id}  ${before} → ${after}  (${rule})`,
    `${say('cli/explain-because')} : ${because}`,
    `${say('cli/explain-read')} (${say('cli/explain-where', { page: source.page, line: source.line })}) : ${source.text}`,
    ...(record === undefined ? [] : ['', `${record.label}. ${say('cli/explain-more', { id: record.id })}`]),
  ];
}

function value(figure: ResultFigure, text: string | null, { language, say }: CommandContext): string {
  if (text === null) return say('cli/explain-unreadable');
  return isAmount(figure.figure) ? showAmount(text, language) : showDecimal(text, language);
}

function unknownId(result: Result, id: string): DelibereError {
  const examples = [result.allocations[0]?.id, result.totals[0]?.id, result.checks[0]?.id].filter(
    (name) => name !== undefined,
  );
  const says = message('cli/explain-unknown', { id, examples: examples.join(', ') || 'article1' });
  return new DelibereError(EXIT.usage, says);
}

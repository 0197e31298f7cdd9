/** Budget tables in running text: found by their header and their rows. */
import { message } from '../../messages/message.ts';
import { type Line } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { BudgetLineRecord } from '../../model/records.ts';
import { standsApart, flowOf, placeAt, wholeOf, placeOfLines, textOf } from '../../segment/flow.ts';
import { isHeaderLine, moneyColumnsIn, type MoneyColumn } from './columns.ts';
import { isAnchor, rowsOf, type BudgetRow } from './rows.ts';

/** A header stands at most this many lines above its first row. */
const HEADER_REACH = 14;
/** Rows of one table are at most this many lines apart. */
const ROW_REACH = 6;
/** A wrapped label's last piece is no longer than this. */
const PIECE_LENGTH = 45;

/** Budget lines without their ids, the lines they took, and what should be known of them. */
export interface BudgetPart {
  readonly records: readonly Omit<BudgetLineRecord, 'id' | 'key'>[];
  readonly lines: ReadonlySet<Line>;
  readonly findings: readonly Finding[];
}

/** Reads the budget tables of a part of the act. */
export function readTextBudget(
  lines: readonly Line[],
  part: BudgetLineRecord['part'],
  exact: ReadonlySet<number>,
): BudgetPart {
  const records: Omit<BudgetLineRecord, 'id' | 'key'>[] = [];
  const used = new Set<Line>();
  const findings: Finding[] = [];
  let index = 0;
  while (index < lines.length) {
    if (!isAnchor(lines[index]!)) {
      index += 1;
      continue;
    }
    const start = tableStart(lines, index);
    const header = lines.slice(start, index).filter((line) => isHeaderLine(textOf(line)));
    const end = tableEnd(lines, index);
    const columns = moneyColumnsIn(flowOf(header).text);
    if (columns.length > 0) {
      const body = lines.slice(start, end).filter((line) => !header.includes(line));
      for (const line of lines.slice(start, end)) used.add(line);
      for (const row of rowsOf(body, columns.length, exact)) {
        const read = recordOf(row, columns, part, exact);
        records.push(read);
        findings.push(...ruined(read));
      }
    }
    index = Math.max(end, index + 1);
  }
  return { records, lines: used, findings };
}

/** Up from the first row to the line behind the sentence that announces the table. */
function tableStart(lines: readonly Line[], anchor: number): number {
  let start = anchor;
  while (start > 0 && anchor - start < HEADER_REACH) {
    const text = textOf(lines[start - 1]!);
    if (/[:.;]$/u.test(text) && !isHeaderLine(text)) break;
    start -= 1;
  }
  return start;
}

/** Down to the last row and the end of its wrapped label. */
function tableEnd(lines: readonly Line[], anchor: number): number {
  let last = anchor;
  for (let index = anchor + 1; index < lines.length && index - last <= ROW_REACH; index += 1) {
    if (isAnchor(lines[index]!)) last = index;
  }
  let end = last + 1;
  while (end < lines.length && end - last <= 3) {
    const text = textOf(lines[end]!);
    if (text.length > PIECE_LENGTH || /[.:;]$/u.test(text) || !/^\p{Ll}/u.test(text)) break;
    // A second blank line closes the table.
    if (end > last + 1 && standsApart(lines[end - 1], lines[end]!)) break;
    end += 1;
  }
  return end;
}

function recordOf(
  row: BudgetRow,
  columns: readonly MoneyColumn[],
  part: BudgetLineRecord['part'],
  exact: ReadonlySet<number>,
): Omit<BudgetLineRecord, 'id' | 'key'> {
  const flow = flowOf(row.lines, exact);
  const figure = (column: MoneyColumn): BudgetLineRecord['proposed'] =>
    row.figures[columns.indexOf(column)] ?? null;
  return {
    part,
    code: row.code,
    account: row.account,
    label: row.label,
    authorised: figure('authorised'),
    available: figure('available'),
    proposed: figure('proposed'),
    balance: figure('balance'),
    source: row.lines.length > 0 ? placeAt(flow, wholeOf(flow)) : placeOfLines([]),
  };
}

/** Says which figures of a row could not be read. */
export function ruined(record: Omit<BudgetLineRecord, 'id' | 'key'>): Finding[] {
  return [record.authorised, record.available, record.proposed, record.balance]
    .filter((figure) => figure !== null && figure.value === null)
    .map((figure) =>
      finding(
        'warning',
        message('parse/budget-figure-unread', { label: record.label, text: figure!.text }),
        figure!.place,
      ),
    );
}

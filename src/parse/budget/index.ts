/** The budget lines of an act: its own table, the report's restatement, and lines named in sentences. */
import type { Line, Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { BudgetLineRecord, TotalRecord } from '../../model/records.ts';
import type { Section } from '../../model/section.ts';
import { flowOf, placeOfLines } from '../../segment/flow.ts';
import { articleBlocks } from '../articles.ts';
import { blocksOf } from '../blocks.ts';
import { readProseBudget } from './prose.ts';
import { budgetLayout, readRuledBudget, type BudgetLayout } from './ruled-table.ts';
import { readTextBudget, ruined } from './text-table.ts';

/** What {@link parseBudget} returns. */
export interface Budget {
  readonly records: readonly BudgetLineRecord[];
  /** Totals printed under the tables, without ids. */
  readonly totals: readonly Omit<TotalRecord, 'id' | 'key'>[];
  /** The lines of the tables: no part of the articles' sentences. */
  readonly lines: ReadonlySet<Line>;
  readonly findings: readonly Finding[];
}

/** Reads the budget lines of the decision and of the report, `b1`, `b2`… in reading order. */
export function parseBudget(sections: readonly Section[], exact: ReadonlySet<number>): Budget {
  const records: Omit<BudgetLineRecord, 'id' | 'key'>[] = [];
  const totals: Omit<TotalRecord, 'id' | 'key'>[] = [];
  const lines = new Set<Line>();
  const findings: Finding[] = [];
  for (const section of sections) {
    const part = section.kind === 'report' ? 'report' : 'article';
    if (section.kind === 'annex' || section.kind === 'other') continue;
    let layout: BudgetLayout | null = null;
    let ruled = 0;
    for (const table of section.tables) {
      const own = budgetLayout(table);
      layout = own ?? continued(layout, table);
      if (layout === null) continue;
      const read = readRuledBudget(table, layout, part, exact);
      ruled += read.records.length;
      records.push(...read.records);
      findings.push(...read.records.flatMap(ruined));
      totals.push(
        ...read.totals.map(({ figure, cells }) =>
          totalOf(
            figure,
            cells.flatMap((cell) => cell.lines),
          ),
        ),
      );
    }
    const text = readTextBudget(section.lines, part, exact);
    records.push(...text.records);
    findings.push(...text.findings);
    for (const line of text.lines) lines.add(line);
    if (ruled + text.records.length === 0) records.push(...proseBudget(section, part, exact));
  }
  return {
    records: records.map((record, index) => ({ id: `b${index + 1}`, key: '', ...record })),
    totals,
    lines,
    findings,
  };
}

/** A table that goes on over the page repeats its columns but not its header. */
function continued(layout: BudgetLayout | null, table: Table): BudgetLayout | null {
  return layout?.columns.length === table.columnCount ? { ...layout, bodyFrom: 0 } : null;
}

/** In the decision only articles impute; in a report any sentence may. */
function proseBudget(
  section: Section,
  part: BudgetLineRecord['part'],
  exact: ReadonlySet<number>,
): Omit<BudgetLineRecord, 'id' | 'key'>[] {
  const groups =
    part === 'report' ? [section.lines] : articleBlocks(blocksOf(section.lines)).map((block) => block.lines);
  return groups.flatMap((group) => readProseBudget(flowOf(group, exact), part));
}

function totalOf(figure: TotalRecord['amount'], lines: readonly Line[]): Omit<TotalRecord, 'id' | 'key'> {
  return {
    scope: 'document',
    part: 'budget',
    themeCode: null,
    operationCode: null,
    amount: figure,
    quantities: [],
    rows: null,
    budgeted: null,
    source: placeOfLines(lines),
  };
}

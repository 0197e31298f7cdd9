import { message } from '../../messages/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { AllocationRecord, TableRecord, TotalRecord } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import type { RowTable } from '../../segment/index.ts';
import { recordsOf } from './records.ts';

/** What {@link parseAllocations} returns: rows and printed totals in document order. */
export interface ParsedAllocations {
  readonly allocations: readonly AllocationRecord[];
  readonly totals: readonly TotalRecord[];
  readonly tables: readonly TableRecord[];
  readonly findings: readonly Finding[];
}

/**
 * Records of the rows, totals and tables that were found. Rows are in document order with ids `a1`, `a2`…; totals `t1`,
 * `t2`… name the rows they close where the layout says so; tables are `g1`, `g2`….
 */
export function parseAllocations(tables: readonly RowTable[], profile: Profile): ParsedAllocations {
  const next = { row: 1, total: 1, table: 1 };
  const records = tables.map((table) => recordsOf(table, profile, next));
  const findings = tables.flatMap((table) => table.findings);
  return {
    allocations: records.flatMap((record) => record.allocations),
    totals: records.flatMap((record) => record.totals),
    tables: records.flatMap((record) => record.tables),
    findings,
  };
}

/** Said where nothing that grants was found. */
export const NO_TABLE: Finding = finding('error', message('parse/no-allocation-table'), null);

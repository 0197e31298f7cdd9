/** Counts that the act announces, held against the rows of the list: `les 22 projets`. They prove no amount. */
import { message } from '../../messages/message.ts';
import type { AnnouncedCount } from '../../model/announced-shape.ts';
import type { AllocationRecord, Records } from '../../model/records.ts';
import { compactKey } from '../../model/text-fold.ts';
import type { ProblemBuilder } from '../problem-builder.ts';

/** A count with the rows that it speaks of. */
export interface HeldCount {
  readonly announced: AnnouncedCount;
  readonly rows: readonly AllocationRecord[];
  /** Rows, or distinct names: what comes nearer to the count. */
  readonly found: number;
}

/** All counts of an act, each with what was found. Several of one kind in one place may speak of a part of the list each. */
export function heldCounts({ announced = [], allocations }: Records): HeldCount[] {
  return announced.map((one) => {
    const rows = allocations.filter((row) => isMeant(row, one));
    const names = new Set(rows.map(({ beneficiary }) => compactKey(beneficiary))).size;
    const isNames =
      one.of === 'beneficiaries' && Math.abs(names - one.count) < Math.abs(rows.length - one.count);
    return { announced: one, rows, found: isNames ? names : rows.length };
  });
}

function isMeant({ table, theme, operation }: AllocationRecord, announced: AnnouncedCount): boolean {
  const { tables, themeCode, operationCode } = announced;
  return (
    table !== null &&
    tables.includes(table) &&
    (themeCode === null || theme?.code === themeCode) &&
    (operationCode === null || operation?.code === operationCode)
  );
}

/** The counts that the rows do not have. */
export function wrongCounts(records: Records): HeldCount[] {
  const held = heldCounts(records).filter(({ rows }) => rows.length > 0);
  return held.filter(({ announced, found }) => {
    if (announced.count === found) return false;
    const beside = held.filter((other) => samePlace(other.announced, announced));
    // `2 associations et leur club, soit 3 subventions`: one of them is the list's.
    if (beside.some((other) => other.announced.count === other.found)) return false;
    // `14 associations sportives et 8 associations culturelles`: their sum is.
    const alike = beside.filter((other) => other.announced.of === announced.of);
    return alike.reduce((sum, { announced: { count } }) => sum + count, 0) !== found;
  });
}

function samePlace(one: AnnouncedCount, other: AnnouncedCount): boolean {
  return JSON.stringify(placeOf(one)) === JSON.stringify(placeOf(other));
}

function placeOf({ source, tables, themeCode, operationCode }: AnnouncedCount): unknown {
  return [source, tables, themeCode, operationCode];
}

/** One check for each count. Their evidence names no row: a count says nothing of what a row's amount is. */
export function announcedCounts(builder: ProblemBuilder): void {
  const { records } = builder;
  const wrong = new Set(wrongCounts(records).map(({ announced }) => announced));
  const isCut = records.unreadPages.length > 0;
  for (const { announced, rows, found } of heldCounts(records)) {
    const fails = wrong.has(announced);
    // Of a part of the list nothing can be said.
    if (rows.length === 0 || (!fails && announced.count !== found)) continue;
    builder.plainChecks.push({
      kind: 'count',
      scope: 'document',
      stated: String(announced.count),
      computed: String(found),
      difference: fails ? String(found - announced.count) : null,
      status: !fails ? 'pass' : isCut ? 'unverifiable' : 'fail',
      explanation: message(fails ? 'reconcile/count-differs' : 'reconcile/count-holds', {
        words: announced.words,
        announced: announced.count,
        found,
        page: rows[0]!.source.page,
      }),
      evidence: [],
    });
  }
}

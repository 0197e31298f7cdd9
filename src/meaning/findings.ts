import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { AllocationRecord, TableKind, TableRecord } from '../model/records.ts';

/** One question for each table whose meaning nothing decides; and each table of something else by its kind. */
export function meaningFindings(
  tables: readonly TableRecord[],
  rows: readonly AllocationRecord[],
  kinds: ReadonlyMap<string, TableKind>,
): Finding[] {
  const findings = tables.flatMap((table): Finding[] => {
    const own = rows.filter((row) => row.table === table.id);
    if (own.length === 0) return [];
    const of = { page: table.source.page, rows: own.length, words: wordsFor(table) };
    if (table.kind === 'foreign') return [foreign(table.source, table.unit?.words ?? '')];
    if (table.kind !== 'grants' && !table.decided)
      return [finding('info', message('segment/table-left-out', { page: of.page }), table.source)];
    if (table.kind !== 'grants')
      return [finding('info', message('meaning/no-grants', { ...of, kind: table.kind }), table.source)];
    const unit = unitFindings(table, own.length);
    if (table.decided || unit.some(({ severity }) => severity === 'warning')) return unit;
    return [finding('warning', message('meaning/undecided', of), table.source), ...unit];
  });
  const byTable = new Map(tables.map((table) => [table.id, table.kind]));
  const apart = rows.filter(
    (row) => kinds.get(row.id) !== 'grants' && byTable.get(row.table ?? '') === 'grants',
  );
  findings.push(
    ...apart.map(({ id, beneficiary, source }) =>
      finding('info', message('meaning/row-no-grant', { kind: kinds.get(id)!, name: beneficiary }), source),
    ),
  );
  findings.push(
    ...rows.filter(({ id, beneficiary }) => beneficiary === '' && kinds.get(id) === 'grants').map(nameless),
  );
  const all = new Set(rows.map(({ id }) => kinds.get(id)!));
  // That nothing is in euros says already that nothing is granted in them.
  if (rows.length > 0 && !all.has('grants') && [...all].some((kind) => kind !== 'foreign'))
    findings.push(finding('warning', message('meaning/nothing-granted'), null));
  return findings;
}

/** What is told of amounts that are not printed in euros: as it is, or as a question. */
function unitFindings({ unit, decided, source }: TableRecord, rows: number): Finding[] {
  if (unit === undefined) return [];
  const { page } = source;
  return decided
    ? [finding('info', message('meaning/scaled', { page, words: unit.words }), source)]
    : [finding('warning', message('meaning/unit-open', { page, rows, words: unit.words }), source)];
}

/** Amounts in another currency. */
export function foreign(source: Place, words: string): Finding {
  return finding('warning', message('meaning/foreign', { page: source.page, words }), source);
}

/** A row whose beneficiary cannot be read stays a row, and is said. */
function nameless({ id, source }: AllocationRecord): Finding {
  return finding('warning', message('parse/no-beneficiary', { id }), source);
}

/** The words that say what a table is; where nothing decides, all that was said. */
function wordsFor({ kind, decided, evidence }: TableRecord): string[] {
  return evidence.filter((one) => !decided || one.kind === kind).map(({ words }) => words);
}

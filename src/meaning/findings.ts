import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
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
    if (table.kind !== 'grants')
      return [finding('info', message('meaning/no-grants', { ...of, kind: table.kind }), table.source)];
    return table.decided ? [] : [finding('warning', message('meaning/undecided', of), table.source)];
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
  if (rows.length > 0 && rows.every(({ id }) => kinds.get(id) !== 'grants'))
    findings.push(finding('warning', message('meaning/nothing-granted'), null));
  return findings;
}

/** A row whose beneficiary cannot be read stays a row, and is said. */
function nameless({ id, source }: AllocationRecord): Finding {
  return finding('warning', message('parse/no-beneficiary', { id }), source);
}

/** The words that say what a table is; where nothing decides, all that was said. */
function wordsFor({ kind, decided, evidence }: TableRecord): string[] {
  return evidence.filter((one) => !decided || one.kind === kind).map(({ words }) => words);
}

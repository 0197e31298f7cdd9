/** Rows that may be no grants of their own: sums that stand among them, and tables that are printed twice. */
import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { AllocationRecord, Records } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';

/** What a row's name says where it is a sum and nobody: `À reporter`, `Sous-total Sport`. */
export function sumRole(name: string, profile: Profile): 'total' | 'restatement' | null {
  const key = wordKey(name);
  if (key === '') return null;
  const isCarried = (profile.moneyWords.restatement ?? []).some(
    (words) => key === wordKey(words) || (key.startsWith(`${wordKey(words)} `) && PAGES.test(key)),
  );
  if (isCarried) return 'restatement';
  const opens = profile.totals
    .map(wordKey)
    .some((label) => key === label || (label !== 'ensemble' && key.startsWith(`${label} `)));
  return opens ? 'total' : null;
}

/** `Report page 1`, `Report de la page précédente`. */
const PAGES = /\bpages?\b|\b(?:precedente?|suivante?|folio|feuillet)\b/u;

/** What is told of rows that may count money twice. */
export function rowDoubts(records: Records, profile: Profile): Finding[] {
  const { allocations } = records;
  const sums = allocations.filter(({ beneficiary }) => sumRole(beneficiary, profile) !== null);
  return [
    ...sums.map(({ id, beneficiary, source }) =>
      finding('warning', message('ledger/row-reads-as-sum', { id, name: beneficiary }), source),
    ),
    ...twice(allocations),
  ];
}

/** Of a table that shows what another shows already, so many rows must be the same, and so large a share of them. */
const FEWEST = 2;
const SHARE = 0.5;

function twice(allocations: readonly AllocationRecord[]): Finding[] {
  const tables = [...groupBy(allocations, ({ table }) => table).entries()];
  return tables.flatMap(([table, rows], index) => {
    const keys = new Set(rows.map(sayOf));
    const first = tables.slice(0, index).find(([, others]) => {
      const same = new Set(others.map(sayOf).filter((key) => keys.has(key)));
      const least = Math.min(keys.size, new Set(others.map(sayOf)).size);
      return same.size >= Math.min(FEWEST, least) && same.size >= SHARE * least;
    });
    if (first === undefined) return [];
    const [before, others] = first;
    const same = rows.filter((row) => others.some((other) => sayOf(other) === sayOf(row)));
    const amount = same.reduce((sum, row) => sum + (row.amount.value ?? 0), 0);
    const { page } = rows[0]!.source;
    return [
      finding(
        'warning',
        message('ledger/table-twice', {
          page,
          before: others[0]!.source.page,
          rows: same.length,
          amount,
          table,
          first: before,
        }),
        rows[0]!.source,
      ),
    ];
  });
}

/** Who gets how much. */
function sayOf({ beneficiary, amount }: AllocationRecord): string {
  return `${wordKey(beneficiary)} ${amount.value}`;
}

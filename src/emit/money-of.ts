import type { LedgerEntry } from '../model/extraction.ts';
import { MONEY_ROLES, type LEDGER_LINE, type MONEY_BY_ROLE, type UNPLACED } from '../model/money-shape.ts';
import type { ValueOf } from '../model/shape.ts';

/** What a result shows of the ledger. */
interface ShownMoney {
  readonly money: ValueOf<typeof MONEY_BY_ROLE, 'both'>;
  readonly unplaced: readonly ValueOf<typeof UNPLACED, 'both'>[];
  readonly ledger: readonly ValueOf<typeof LEDGER_LINE, 'both'>[];
}

/** Counts a ledger by role, and lists what no record shows itself. */
export function moneyOf(ledger: readonly LedgerEntry[]): ShownMoney {
  const money: Record<string, { count: number; sum: number }> = {};
  for (const role of MONEY_ROLES) {
    const entries = ledger.filter((entry) => entry.role === role);
    if (entries.length === 0) continue;
    const sum = entries.reduce((all, { cents }) => all + (cents ?? 0), 0);
    money[role] = { count: entries.length, sum };
  }
  return {
    money,
    unplaced: ledger.flatMap(({ role, cents, source }) => (role === null ? [{ amount: cents, source }] : [])),
    ledger: ledger.flatMap(({ own, cents, role, of, reason, source }) =>
      own ? [] : [{ amount: cents, role, of, reason, source }],
    ),
  };
}

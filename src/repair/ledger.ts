import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Repair } from '../model/repair.ts';

/** A repair before the ledger gave it its number. */
export type NewRepair = Omit<Repair, 'id'>;

/** The list of every change made to what was read, numbered `r1`, `r2`… in the order they were made. */
export interface Ledger {
  readonly add: (repair: NewRepair) => Repair;
  readonly repairs: () => readonly Repair[];
}

/** Opens a ledger that goes on after `earlier` repairs. */
export function openLedger(earlier: readonly Repair[] = []): Ledger {
  const repairs: Repair[] = [...earlier];
  let last = earlier.reduce((highest, repair) => Math.max(highest, numberOf(repair.id)), 0);
  return {
    add: (repair) => {
      last += 1;
      const numbered = { id: `r${String(last)}`, ...repair };
      repairs.push(numbered);
      return numbered;
    },
    repairs: () => repairs,
  };
}

function numberOf(id: string): number {
  const match = /^r(\d{1,9})$/u.exec(id);
  return match === null ? 0 : Number(match[1]);
}

/** A repair that needs no person's consent. */
export function automaticRepair(
  rule: string,
  field: string,
  before: string,
  after: string,
  confidence: number,
  because: Message,
  source: Place,
): NewRepair {
  return { rule, field, before, after, automatic: true, confidence, because, source };
}

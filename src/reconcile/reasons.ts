/** The reasons of verdicts, in words. */
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { Records, TableRecord } from '../model/records.ts';
import { CHANNEL_COSTS } from './channel/channel-costs.ts';
import type { Solution } from './engine/index.ts';
import { NOTHING, slipOf } from './engine/state.ts';
import type { Variable } from './engine/types.ts';
import { sourcesOf } from './explain/gap-words.ts';
import type { ConstraintWords } from './statements.ts';

/** What says that a row's amount is what the council grants, by the row's id. */
export function meaningOf({
  tables,
  allocations,
  decisions,
}: Records): ReadonlyMap<string, readonly Message[]> {
  const told = new Map(tables.map((table) => [table.id, evidenceOf(table)]));
  return new Map(
    allocations.map(({ id, table, source }) => {
      if (table !== null) return [id, told.get(table) ?? []] as const;
      const decision = decisions.find(
        ({ grants, source: own }) => grants && own.page === source.page && own.text.includes(source.text),
      );
      return [
        id,
        decision === undefined ? [] : [message('meaning/says', { by: 'decision', words: decision.words })],
      ] as const;
    }),
  );
}

/** What speaks for grants, and the column that was taken. */
function evidenceOf({ evidence, columns, amountColumn }: TableRecord): readonly Message[] {
  const heading = amountColumn === null ? '' : (columns[amountColumn]?.heading ?? '');
  const said = evidence.flatMap(({ kind, by, words }) =>
    // The words of the column's heading are not said twice.
    kind === 'grants' && !(by === 'heading' && heading.includes(words))
      ? [message('meaning/says', { by, words })]
      : [],
  );
  return heading === '' ? said : [...said, message('meaning/says', { by: 'column', words: heading })];
}

/** Reasons for which no sum proves a figure. */
export const RESTS_ON_PERSON: ReadonlySet<string> = new Set([
  'reconcile/confirmed-unlikely',
  'reconcile/confirmed-unread',
]);

/** Why nothing speaks against a figure that a person confirmed, though nothing proves it either; `null` for others. */
export function confirmedReason({ confirmed, readings, costOf }: Variable, isInGap: boolean): Message | null {
  if (confirmed === null) return null;
  // Of two rows that a person made of one, each may be wrong by what the other has too much.
  if (readings.length === 0) return message('reconcile/confirmed-unread');
  // What was seen does not allow the value: it rests on the person alone.
  if (costOf(confirmed) >= CHANNEL_COSTS.limit) return message('reconcile/confirmed-unlikely');
  return isInGap ? message('reconcile/confirmed-in-gap') : message('reconcile/confirmed');
}

/** Why a figure is proved: its characters by the sums that close over it, its meaning by what the act says of its table. */
export function provedReason(
  { state }: Solution,
  words: readonly ConstraintWords[],
  index: number,
  constraints: readonly number[],
  meaning: readonly Message[],
): Message {
  const { confirmed, value, exact } = state.problem.variables[index]!;
  const place = state.rateOf.get(index);
  const isAsRead = value === state.values[index];
  return message('reconcile/proved', {
    sources: sourcesOf(words, constraints.slice(0, 3)),
    rated: place !== undefined && slipOf(state, place, NOTHING) === 0,
    exact,
    corrected: isAsRead ? null : confirmed === null ? 'arithmetic' : 'person',
    meaning,
  });
}

/** Why a figure that nothing contradicts is not proved. */
export function plausibleReason(
  words: readonly ConstraintWords[],
  constraints: readonly number[],
  onlyRepeats: boolean,
): Message {
  if (constraints.length === 0) return message('reconcile/no-sum');
  const sources = sourcesOf(words, constraints.slice(0, 3));
  return onlyRepeats
    ? message('reconcile/repeated', { sources })
    : message('reconcile/unproved', { sources });
}

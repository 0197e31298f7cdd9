/** Dates: nothing cited is later than the sitting, and an act keeps its date wherever it is cited. */
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { CitationRecord } from '../../model/records.ts';
import type { ProblemBuilder } from '../problem-builder.ts';

/** One check for each rule that is broken, and one for each that holds throughout. */
export function dates(builder: ProblemBuilder): void {
  if (!builder.holds({ dates: 'citations' })) return;
  const { deliberation, citations } = builder.records;
  const dated = citations.filter((citation) => citation.date !== null);
  if (dated.length === 0) return;
  const sitting = deliberation.date;
  if (sitting !== null) {
    const late = dated.filter((citation) => citation.date! > sitting);
    for (const citation of late) {
      add(
        builder,
        'fail',
        citation.date,
        sitting,
        message('reconcile/cited-late', { name: nameOf(citation), date: citation.date!, sitting }),
      );
    }
    if (late.length === 0) {
      add(builder, 'pass', null, null, message('reconcile/none-late', { count: dated.length, sitting }));
    }
  }
  const byNumber = new Map<string, Set<string>>();
  for (const { number, date } of dated) {
    if (number === null) continue;
    byNumber.set(number, (byNumber.get(number) ?? new Set()).add(date!));
  }
  for (const [number, found] of byNumber) {
    if (found.size < 2) continue;
    const list = [...found].sort();
    add(builder, 'fail', list[0]!, list[1]!, message('reconcile/several-dates', { number, dates: list }));
  }
}

function nameOf({ number, text }: CitationRecord): Message {
  return number === null
    ? message('reconcile/citation-text', { text: text.slice(0, 60).trim() })
    : message('reconcile/citation', { number });
}

function add(
  builder: ProblemBuilder,
  status: 'pass' | 'fail',
  stated: string | null,
  computed: string | null,
  explanation: Message,
): void {
  builder.plainChecks.push({
    kind: 'date',
    scope: 'document',
    stated,
    computed,
    difference: null,
    status,
    explanation,
    evidence: [],
  });
}

/** Records of what sentences give. */
import type { AllocationRecord, Figure } from '../../model/records.ts';
import type { Place } from '../../model/place.ts';
import { placeAt, type Span } from '../../segment/flow.ts';
import type { Given } from './read.ts';
import type { Statement } from './statements.ts';

/** A grant of a statement as a row. */
export function recordOf(statement: Statement, { amount, name, object, span }: Given): AllocationRecord {
  const { text } = statement;
  const at = ({ start, end }: Span): string => text.slice(start, end);
  return rowOf(at(name), object === null ? null : at(object), amount, placeIn(statement, span), statement);
}

/** Where a stretch of a statement stands. */
export function placeIn({ flow, start }: Statement, span: Span): Place {
  return placeAt(flow, { start: start + span.start, end: start + span.end });
}

/** A row that stands in no table. */
export function rowOf(
  beneficiary: string,
  object: string | null,
  amount: Figure,
  source: Place,
  { isItem }: Statement,
): AllocationRecord {
  return {
    id: '',
    key: '',
    annex: null,
    table: null,
    form: isItem ? 'item' : 'sentence',
    territories: [],
    theme: null,
    operation: null,
    beneficiary: beneficiary.replace(/\s+/gu, ' ').trim(),
    reference: null,
    object,
    information: null,
    quantities: [],
    amount,
    money: [],
    financing: null,
    agreement: null,
    budgeted: true,
    extra: {},
    confidence: amount.confidence,
    source,
  };
}

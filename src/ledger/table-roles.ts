import type { Records, TableRecord } from '../model/records.ts';
import type { MoneyRole } from './words.ts';

/** What the amounts of tables that grant nothing are for. */
export const KIND_ROLES: Readonly<Record<string, MoneyRole>> = {
  requested: 'requested',
  refused: 'refused',
  withdrawn: 'outside',
  earlier: 'earlier',
  replaced: 'outside',
  restatement: 'restatement',
  recapitulation: 'restatement',
  'funding-plan': 'other-funder',
  budget: 'budget',
  guarantee: 'outside',
  contract: 'price',
  allowance: 'outside',
  claim: 'outside',
  gift: 'outside',
  price: 'price',
  transfer: 'outside',
  cost: 'cost',
  foreign: 'outside',
  // As segmentation names what it sets aside.
  tariff: 'price',
  staff: 'outside',
  loan: 'outside',
  property: 'price',
};

/** The kind that was told of a table when it was set aside. */
export function toldKind({ source }: TableRecord, { findings }: Records): string {
  const told = findings.find(
    ({ code, source: place }) =>
      code === 'segment/table-left-out' &&
      place !== null &&
      place.page === source.page &&
      (place.box === null || source.box === null
        ? place.line === source.line
        : Math.abs(place.box.y0 - source.box.y0) < 40 && place.box.x0 >= source.box.x0 - 3),
  );
  const kind = told?.message.params.kind;
  return typeof kind === 'string' ? kind : 'unknown';
}

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
};

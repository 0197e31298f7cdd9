/** Names of the figures of a record, as its declaration labels them. */
export const field = {
  'field/amount': 'amount',
  'field/beneficiaries': 'number of beneficiaries',
  'field/quantity': 'quantity',
  'field/for': 'votes for',
  'field/against': 'votes against',
  'field/abstention': 'abstentions',
  'field/absent': 'absent',
  'field/authorised': 'amount authorised',
  'field/available': 'amount available',
  'field/proposed': 'amount proposed',
  'field/balance': 'balance',
};

/** Names of the figures of a record, as its declaration labels them. */
export const field = {
  'field/amount': 'montant',
  'field/beneficiaries': 'nombre de bénéficiaires',
  'field/quantity': 'quantité',
  'field/for': 'voix pour',
  'field/against': 'voix contre',
  'field/abstention': 'abstentions',
  'field/absent': 'absents',
  'field/authorised': 'montant autorisé',
  'field/available': 'montant disponible',
  'field/proposed': 'montant proposé',
  'field/balance': 'solde',
};

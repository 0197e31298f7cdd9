export const reconcile = {
  'reconcile/confirmed': 'Confirmé par une personne ; aucune somme ne suffit à le prouver.',
  'reconcile/confirmed-in-gap':
    'Confirmé par une personne, bien qu’une somme où il entre ne tombe pas juste.',
  'reconcile/confirmed-unlikely':
    'Confirmé par une personne, alors que les caractères lus disent tout autre chose : rien d’autre ne le prouve.',
};

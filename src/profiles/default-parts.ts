/** What French councils call the parts of a grant, in decisions and in headings. */
import type { Profile } from './contract.ts';

export const DEFAULT_GRANT_PARTS: Profile['grantParts'] = {
  advance: ['acompte*', 'avance', 'avances', 'à valoir'],
  balance: ['solde', 'soldes'],
  complement: [
    'complément*',
    'complémentaire*',
    'supplément*',
    'supplémentaire*',
    'additionnel*',
    'ajout',
    'ajouts',
    'abondement*',
    'rallonge*',
    'majoration*',
    'en sus',
    'en plus',
  ],
  whole: [
    'totale',
    'totales',
    'nouveau montant',
    'nouveaux montants',
    'nouveau total',
    'nouveau cumul',
    'nouvelle subvention',
  ],
  cash: ['numéraire', 'en espèces'],
};

/** Nouns of sums that may be grants: a decision that gives one gives no part of a grant. */
export const DEFAULT_SUM_WORDS: Profile['sumWords'] = [
  'montant*',
  'somme*',
  'crédit*',
  'répartition*',
  'tableau*',
  'liste*',
  'annexe*',
  'fonds',
];

import { wordsOf } from '../words.ts';

const { plural } = wordsOf('fr');

const LISTS: Readonly<Record<string, string>> = {
  deliberation: 'délibération',
  source: 'fichier source',
  attendance: 'présence',
  citations: 'visa',
  articles: 'article',
  votes: 'vote',
  budgetLines: 'ligne budgétaire',
  programmes: 'programme',
  annexes: 'annexe',
  operations: 'opération',
  allocations: 'ligne d’aide',
  totals: 'total',
  tables: 'tableau',
  checks: 'contrôle',
  findings: 'remarque',
  edits: 'correction',
};

export const FIELDS: Readonly<Record<string, string>> = {
  amount: 'montant',
  beneficiary: 'bénéficiaire',
  status: 'statut',
  reason: 'raison',
  object: 'objet',
  theme: 'thématique',
  operation: 'opération',
  explanation: 'explication',
  difference: 'écart',
  computed: 'somme refaite',
  stated: 'somme annoncée',
};

const VALUES: Readonly<Record<string, string>> = {
  proved: 'prouvé',
  doubtful: 'à vérifier',
  pass: 'juste',
  fail: 'écart',
  unverifiable: 'invérifiable',
};

const value = (field: string, text: string): string => (field === 'status' ? (VALUES[text] ?? text) : text);

export const diff = {
  'diff/list': ({ list }: { list: string }) => LISTS[list] ?? list,
  'diff/added': ({ what }: { what: string }) => `Ajouté : ${what}`,
  'diff/removed': ({ what }: { what: string }) => `Retiré : ${what}`,
  'diff/changed': ({ what }: { what: string }) => `Changé : ${what}`,
  'diff/field': ({ field, before, after }: { field: string; before: string; after: string }) =>
    `${FIELDS[field] ?? field} : ${value(field, before)} → ${value(field, after)}`,
  'diff/more': ({ count }: { count: number }) =>
    `… et ${plural(count, 'autre différence', 'autres différences')} (--json les montre toutes).`,
  'diff/same': 'Aucune différence.',
};

/** What the columns of a budget table mean, by their headings. */
import { fold } from '../../model/text-fold.ts';
import { likeWord } from '../../profiles/template.ts';

/** A column of figures. */
export type MoneyColumn = 'authorised' | 'available' | 'proposed' | 'balance';
/** A column of a budget table; several `account` columns make one account, joined by `/`. */
export type BudgetColumn = MoneyColumn | 'code' | 'account' | 'label';

const MONEY: readonly (readonly [MoneyColumn, RegExp])[] = [
  ['available', /\b(?:disponibles?|credits? restants?|reste disponible)\b/u],
  ['balance', /\b(?:solde|reliquat|reste a engager|nouveau disponible)\b/u],
  [
    'proposed',
    /\b(?:depenses?|propositions?|proposee?s?|engagements?|montants?|a engager|subventions?|present rapport|affectations?)\b/u,
  ],
  // A scan's engine sets letters of an acronym apart.
  [
    'authorised',
    /\b(?:a ?e|a ?p|autorisations?|b ?p|b ?s|credits?|inscrits?|votee?s?|c ?p|budget (?:primitif|\d{4}))\b/u,
  ],
];

/** The meaning of a heading as one cell; `null` when it is none of a budget table's. */
export function columnOf(heading: string): BudgetColumn | null {
  const folded = fold(heading);
  if (folded === '') return null;
  if (
    /\b(?:beneficiaires?|associations?|structures?|organismes?|tiers|communes?|territoires?)\b/u.test(folded)
  )
    return null;
  for (const [column, pattern] of MONEY)
    if (/€|\beuros?\b/u.test(folded) && pattern.test(folded)) return column;
  if (/\b(?:imputation|compte|nature|chapitre|fonction|sous-fonction|rubrique|article)\b/u.test(folded))
    return 'account';
  if (/\b(?:libelle|intitule|designation)\b/u.test(folded)) return 'label';
  if (/\b(?:code|operation budgetaire|enveloppe|ligne|programme|n ?°|operation)\b/u.test(folded))
    return 'code';
  for (const [column, pattern] of MONEY) if (pattern.test(folded)) return column;
  return null;
}

/** The columns of figures that a header in running text names, left to right. */
export function moneyColumnsIn(header: string): MoneyColumn[] {
  const folded = fold(header);
  const found = MONEY.flatMap(([column, pattern]) =>
    [...folded.matchAll(new RegExp(pattern.source, 'gu'))].map((match) => ({ column, at: match.index })),
  ).sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ column }) => column))];
}

const HEADER_WORDS = [
  'code',
  'operation',
  'operations',
  'imputation',
  'budgetaire',
  'libelle',
  'intitule',
  'depense',
  'depenses',
  'disponible',
  'proposition',
  'solde',
  'montant',
  'credits',
  'credit',
  'chapitre',
  'nature',
  'fonction',
  'article',
  'programme',
  'enveloppe',
  'ligne',
  'compte',
  'designation',
  'ae',
  'ap',
  'cp',
  'bp',
  'votes',
  'inscrits',
  'euros',
];

/** Whether a line holds only words of headings. */
export function isHeaderLine(text: string): boolean {
  const words = fold(text)
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}]/gu, ''))
    .filter((word) => word !== '' && word !== 'en' && word !== 'de' && word !== 'd');
  if (words.length === 0 || /\d,\d{2}/u.test(text)) return false;
  const known = words.filter((word) => HEADER_WORDS.some((wanted) => likeWord(word, wanted)));
  return known.length >= 0.75 * words.length;
}

import { showDate } from '../numbers.ts';
import { named, wordsOf } from '../words.ts';
import { FIELDS } from './diff.ts';

const { plural, form, number } = wordsOf('fr');

const day = (iso: string): string => showDate(iso, 'fr');
const uncapital = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const KINDS: Readonly<Record<string, string>> = {
  sum: 'Somme',
  rate: 'Tarif',
  count: 'Nombre',
  quantities: 'Quantités',
  distinct: 'Nombre de structures',
  restatement: 'Rappels d’un même montant',
  difference: 'Soldes',
  imputation: 'Imputations',
  votes: 'Décompte des voix',
  attendance: 'Présences',
  'recused-abstain': 'Déports et abstentions',
  date: 'Dates',
};

const ACTIONS: Readonly<Record<string, string>> = {
  set: 'valeur donnée',
  confirm: 'valeur confirmée',
  'add-row': 'ligne ajoutée',
  'delete-row': 'ligne supprimée',
  'split-row': 'ligne coupée en plusieurs',
  'join-rows': 'lignes réunies',
  'table-kind': 'sorte du tableau',
  'column-role': 'sens de la colonne',
  'draw-table': 'tableau dessiné',
  'page-blank': 'page dite vide',
  'page-turned': 'page tournée',
};

export const report = {
  'report/jump': 'Aller à',
  'report/granted': 'Montant des lignes',
  'report/proved': 'prouvé',
  'report/plausible': 'plausible',
  'report/doubtful': 'à vérifier',
  'report/proved-share': 'Prouvé',
  'report/plausible-share': 'Plausible',
  'report/doubtful-share': 'À vérifier',
  'report/checks-closed': 'Contrôles qui tombent juste',
  'report/gaps': 'Ce qui ne tombe pas juste',
  'report/gaps-checks': 'Voir les contrôles, avec le détail des sommes',
  'report/doubts': 'Valeurs à vérifier',
  'report/doubts-none': 'Aucune valeur n’est douteuse.',
  'report/sums': 'Contrôles',
  'report/sums-none': 'L’acte n’énonce aucun total que l’on puisse contrôler.',
  'report/sums-open': 'À regarder d’abord',
  'report/sums-closed': 'Tombent juste',
  'report/stated-by': 'D’après',
  'report/stated': 'Énoncé',
  'report/computed': 'Calculé',
  'report/difference': 'Écart',
  'report/pass': 'juste',
  'report/fail': 'écart',
  'report/unverifiable': 'invérifiable',
  'report/allocations': 'Aides',
  'report/beneficiary': 'Bénéficiaire',
  'report/territory': 'Territoire',
  'report/information': 'Précisions',
  'report/amount': 'Montant',
  'report/status': 'État',
  'report/page': 'page',
  'report/line': 'ligne',
  'report/kept': 'Retenu',
  'report/source': 'Dans l’acte',
  'report/where': 'Page',
  'report/candidates': 'Lectures possibles',
  'report/inferred': 'déduit, jamais lu',
  'report/off-budget': 'hors budget',
  'report/unread': 'illisible',
  'report/no-group': 'Sans thématique ni opération',
  'report/theme': 'Thématique',
  'report/operation': 'Opération',
  'report/total': 'Total',
  'report/decision': 'Articles et votes',
  'report/article': 'Article',
  'report/article-text': 'Texte',
  'report/articles': 'Articles',
  'report/annexes': 'Annexes',
  'report/votes': 'Votes',
  'report/for': 'Pour',
  'report/against': 'Contre',
  'report/abstention': 'Abstention',
  'report/absent': 'Absents',
  'report/outcome': 'Résultat',
  'report/recused': 'N’ont pas pris part au vote',
  'report/budget': 'Imputations',
  'report/account': 'Imputation',
  'report/label': 'Libellé',
  'report/authorised': 'Autorisé',
  'report/available': 'Disponible',
  'report/proposed': 'Proposé',
  'report/balance': 'Solde',
  'report/in-article': 'délibération',
  'report/in-report': 'rapport',
  'report/tables': 'Tableaux',
  'report/tables-lead': 'Ce que montre chaque tableau de montants, et les mots de l’acte qui le disent.',
  'report/tables-where': 'Où',
  'report/tables-kind': 'Ce que c’est',
  'report/tables-column': 'Colonne retenue',
  'report/tables-evidence': 'Ce qui le dit',
  'report/tables-open': 'à trancher : rien ici n’est prouvé',
  'report/tables-no-evidence': 'rien',
  'report/others': ({ count }: { count: number }) =>
    plural(count, 'montant gardé à part', 'montants gardés à part'),
  'report/edits': 'Corrections par des personnes',
  'report/edits-lead':
    'Ce qui a été dit de l’acte après sa lecture. Le calcul ne change rien de ce qui est corrigé ici.',
  'report/edits-what': 'Quoi',
  'report/edits-who': 'Qui et pourquoi',
  'report/edits-action': ({ action, field }: { action: string; field: string | null }) =>
    `${named(ACTIONS, action)}${field === null ? '' : ` (${named(FIELDS, field)})`}`,
  'report/edits-when': ({ when }: { when: string }) => day(when.slice(0, 10)),
  'report/repairs': 'Corrections de lecture',
  'report/repairs-none': 'Rien n’a été corrigé à la lecture.',
  'report/repairs-lead':
    'Chaque correction garde ce qui avait été lu. Rien n’est modifié sans être écrit ici.',
  'report/before': 'Lu',
  'report/after': 'Corrigé en',
  'report/because': 'Parce que',
  'report/to-accept': 'à confirmer',
  'report/findings': 'Remarques',
  'report/findings-none': 'Aucune remarque.',
  'report/error': 'erreur',
  'report/warning': 'attention',
  'report/info': 'information',
  'report/pages': 'Pages',
  'report/pages-lead': 'Ce qui a été lu sur chaque page, pour retrouver un montant dans l’acte.',
  'report/page-title': 'Page',
  'report/legend': 'Comment lire ce rapport',
  'report/legend-proved':
    'le montant entre dans une somme qui tombe juste avec un total imprimé ailleurs dans l’acte, et aucune autre lecture vraisemblable ne la ferait tomber juste.',
  'report/legend-plausible': 'rien ne contredit le montant, mais rien ne le prouve.',
  'report/legend-doubtful':
    'quelque chose contredit le montant, ou il n’a pas pu être lu : comparez-le à l’acte.',
  'report/ocr': 'reconnaissance de caractères',
  'report/text-layer': 'texte du PDF',
  'report/text': 'texte',
  'report/hocr': 'hOCR',
  'report/alto': 'ALTO',
  'report/confidence': 'confiance',
  'report/rows': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'ligne d’aide', 'lignes d’aide')}`,
  'report/statements': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'énoncé', 'énoncés')}`,
  'report/parts': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'élément', 'éléments')}`,
  'report/repairs-count': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'correction', 'corrections')}`,
  'report/times': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'fois', 'fois, pages')}`,
  'report/title': ({ number, date, file }: { number: string | null; date: string | null; file: string }) =>
    number === null && date === null
      ? `Délibération (${file})`
      : `Délibération${number === null ? '' : ` nᵒ\u00A0${number}`}${date === null ? '' : ` du ${day(date)}`}`,
  'report/made-from': ({ file, by, profile }: { file: string; by: string; profile: string }) =>
    `Fait à partir de ${file} par ${by}, profil ${profile}.`,
  'report/fingerprint': ({ hash }: { hash: string }) => `Empreinte SHA-256 de la source\u00A0: ${hash}`,
  'report/remarks': ({ count }: { count: number }) => `remarques : ${count}`,
  'report/check-kind': ({ kind }: { kind: string }) => named(KINDS, kind),
  'report/kind-of': ({ about, kind }: { about: string; kind: string }) =>
    `${about}\u00A0: ${uncapital(named(KINDS, kind))}`,
  'report/of-operation': ({ code, theme }: { code: string; theme: string | null }) =>
    `Opération ${code}${theme === null ? '' : ` (thématique ${theme})`}`,
  'report/of-theme': ({ code }: { code: string }) => `Thématique ${code}`,
};

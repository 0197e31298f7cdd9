import { capital } from '../../model/capital.ts';
import { kindName } from './meaning.ts';
import { named, wordsOf } from '../words.ts';

const { amount, and, form, number, pages, plural, quoted } = wordsOf('fr');

/** Of a long list the first are enough to find it. */
const SHOWN = 6;

function list(amounts: readonly number[]): string {
  const shown = amounts.slice(0, SHOWN).map(amount);
  const rest = amounts.length - shown.length;
  return rest === 0 ? and(shown) : `${shown.join(', ')} et ${number(rest)} ${form(rest, 'autre', 'autres')}`;
}

function sums(amounts: readonly number[], texts: readonly string[] = []): string {
  const all = amounts.reduce((sum, cents) => sum + cents, 0);
  const said =
    amounts.length < 2
      ? list(amounts)
      : `${plural(amounts.length, 'somme', 'sommes')} (${list(amounts)} ; en tout ${amount(all)})`;
  return texts.length === 0 ? said : `${said} et ${quoted(texts)}, qui ne se lit pas,`;
}

/** What amounts are for. */
const ROLES: Readonly<Record<string, string>> = {
  grant: 'aides votées',
  total: 'totaux',
  restatement: 'répétitions',
  part: 'parties d’une aide',
  requested: 'demandes',
  refused: 'refus',
  earlier: 'années et décisions antérieures',
  cost: 'coûts',
  'other-funder': 'autres financeurs',
  budget: 'lignes budgétaires',
  balance: 'soldes',
  price: 'prix',
  rate: 'tarifs unitaires',
  outside: 'hors de la décision',
  'not-amount': 'pas des sommes',
};

export const ledger = {
  'money/role': ({ role }: { role: string }) => named(ROLES, role),
  'money/row': ({ id, name }: { id: string; name: string }) =>
    `Montant de la ligne ${id}${name === '' ? '' : ` (${name})`}.`,
  'money/total': ({ id }: { id: string }) => `Énoncé comme total (${id}), et confronté à d’autres montants.`,
  'money/budget': ({ id }: { id: string }) => `Ligne budgétaire ${id}.`,
  'money/balance': ({ id }: { id: string }) => `Solde ou disponible de la ligne budgétaire ${id}.`,
  'money/count': ({ id }: { id: string }) => `Quantité de ${id}, et non une somme.`,
  'money/column': ({ heading }: { heading: string }) => `Colonne « ${heading} ».`,
  'money/column-sum': ({
    heading,
    role,
    others,
  }: {
    heading: string;
    role: 'part' | 'restatement' | 'total' | 'refused' | 'other-funder';
    others: readonly string[];
  }) =>
    role === 'part'
      ? `Colonne « ${heading} » : avec ${quoted(others)}, elle fait sur chaque ligne le montant attribué.`
      : role === 'restatement'
        ? `Colonne « ${heading} » : sur chaque ligne, elle répète le montant attribué.`
        : role === 'other-funder'
          ? `Colonne « ${heading} » : sur chaque ligne, elle paie avec le montant attribué ce que dit ${quoted(others)}.`
          : role === 'refused'
            ? `Colonne « ${heading} » : sur chaque ligne, ce que ${quoted(others)} a de plus que le montant attribué.`
            : `Colonne « ${heading} » : sur chaque ligne, elle ajoute ${quoted(others)} au montant attribué.`,
  'money/product': ({ heading, count, of }: { heading: string; count: string; of: string }) =>
    heading === ''
      ? `Multiplié sur chaque ligne par « ${count} », il donne « ${of} ».`
      : `Colonne « ${heading} » : multipliée sur chaque ligne par « ${count} », elle donne « ${of} ».`,
  'money/sum-of-unplaced': ({ count }: { count: number }) =>
    `Somme de ${plural(count, 'montant', 'montants')} qui n’ont pas trouvé leur place.`,
  'money/part-of': ({ words, amount: whole }: { words: string; amount: number }) =>
    `Dans le détail des ${amount(whole)} qui précèdent (« ${words} »).`,
  'money/announced': ({ id, check }: { id: string; check: string }) =>
    `Annoncé pour l’opération ${id}, qui n’a aucune ligne au tableau (contrôle ${check}, à regarder).`,
  'money/table': ({ id, kind }: { id: string; kind: string }) =>
    kind === 'unknown'
      ? `Tableau ${id}, qui n’attribue rien.`
      : `Tableau ${id}, qui n’attribue rien (${kindName(kind)}).`,
  'money/repeats': ({ id }: { id: string }) => `Répète ${id}.`,
  'money/repeats-sum': 'Répète une somme de lignes.',
  'money/words': ({ words }: { words: string }) => `Les mots « ${words} » le disent.`,
  'money/citation': 'Visa : un autre texte est cité.',
  'money/before-decision': ({ words }: { words: string }) =>
    `Avant la décision (« … ${words} »), et rien n’y attribue ce montant.`,
  'money/by-person': 'La ligne a été retirée ou remplacée par une personne.',
  'money/none': 'Rien d’imprimé ne dit à quoi sert ce montant.',
  'ledger/row-reads-as-sum': ({ id, name }: { id: string; name: string }) =>
    `Ligne ${id} : « ${name} » se lit comme une somme reprise, et non comme un bénéficiaire ; son montant compterait deux fois.`,
  'ledger/table-twice': ({
    page,
    before,
    rows,
    amount: sum,
  }: {
    page: number;
    before: number;
    rows: number;
    amount: number;
    table: string;
    first: string;
  }) =>
    `Page ${page} : ${plural(rows, 'ligne', 'lignes')} (${amount(sum)}) ${form(rows, 'répète', 'répètent')} le tableau de la page ${before} : la même aide compterait deux fois.`,
  'ledger/articles-unread': ({
    numbers,
    pages: on,
  }: {
    numbers: readonly number[];
    pages: readonly number[];
  }) =>
    `${capital(pages(on))} : ${form(numbers.length, 'l’article', 'les articles')} ${and(numbers.map(String))} ${form(numbers.length, 's’ouvre et n’a pas été lu', 's’ouvrent et n’ont pas été lus')}.`,
  'ledger/articles-missing': ({ numbers }: { numbers: readonly number[] }) =>
    `La numérotation des articles saute ${form(numbers.length, 'l’article', 'les articles')} ${and(numbers.map(String))} : une page ou un passage manque peut-être.`,
  'ledger/pages-missing': ({ pages: missing }: { pages: readonly number[] }) =>
    `Les numéros imprimés annoncent ${form(missing.length, 'une page qui manque', 'des pages qui manquent')} au fichier : ${pages(missing)}.`,
  'ledger/page-empty': ({ page }: { page: number }) =>
    `La page ${page}, la dernière, ne porte rien, alors que les autres sont numérotées : la fin de l’acte manque peut-être.`,
  'ledger/cut-short': ({ page, words }: { page: number; words: string }) =>
    `Page ${page} : l’acte s’arrête au milieu d’une phrase (« … ${words} ») ; la suite manque.`,
  'ledger/annex-missing': ({ page, words }: { page: number; words: string }) =>
    `Page ${page} : une annexe qui dit ce qui est attribué est annoncée (« ${words} »), et le fichier n’en contient pas.`,
  'ledger/left-out': ({ says, amounts }: { says: string; amounts: readonly number[] }) =>
    `${says} Sans place ailleurs : ${sums(amounts)}.`,
  'ledger/unread': ({ pages: on, texts }: { pages: readonly number[]; texts: readonly string[] }) =>
    `${capital(pages(on))} : ${form(texts.length, 'une somme ne se lit pas', 'des sommes ne se lisent pas')} (${quoted(texts)}), et aucune ligne ne ${form(texts.length, 'la', 'les')} reprend.`,
  'ledger/no-place': ({
    pages: on,
    amounts,
    texts,
  }: {
    pages: readonly number[];
    amounts: readonly number[];
    texts: readonly string[];
  }) =>
    `${capital(pages(on))} : ${sums(amounts, texts)} ${form(amounts.length, 'n’a trouvé sa place', 'n’ont trouvé leur place')} ni parmi les aides, ni parmi les totaux, ni ailleurs : une aide a pu échapper à la lecture.`,
  'ledger/no-place-in-column': ({
    pages: on,
    heading,
    amounts,
    texts,
  }: {
    pages: readonly number[];
    heading: string;
    amounts: readonly number[];
    texts: readonly string[];
  }) =>
    `${capital(pages(on))}, colonne « ${heading} » : ${sums(amounts, texts)} ${form(amounts.length, 'n’a trouvé sa place', 'n’ont trouvé leur place')} ni parmi les aides, ni parmi les totaux, ni ailleurs : une ligne ou un tableau a pu échapper à la lecture.`,
};

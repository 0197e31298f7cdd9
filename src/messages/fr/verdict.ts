import { wordsOf } from '../words.ts';

const { amount: money, and, form, number } = wordsOf('fr');

const what = (rows: number, amount: number): string =>
  `${number(rows)}\u00A0${form(rows, 'ligne', 'lignes')}, ${money(amount)}`;

export const verdict = {
  'verdict/no-table': 'Aucun tableau de répartition trouvé\u00A0: rien n’a été extrait comme aide.',
  'verdict/closes': ({ rows, amount }: { rows: number; amount: number }) =>
    `Tout tombe juste\u00A0: ${what(rows, amount)}.`,
  'verdict/look': ({ rows, amount, reasons }: { rows: number; amount: number; reasons: readonly string[] }) =>
    `À vérifier\u00A0: ${what(rows, amount)}\u00A0— ${and(reasons)}.`,
  'verdict/unread-pages': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'page illisible', 'pages illisibles')}`,
  'verdict/limits': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'limite atteinte', 'limites atteintes')}`,
  'verdict/doubtful': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'montant douteux', 'montants douteux')}`,
  'verdict/nameless': ({ count, amount }: { count: number; amount: number }) =>
    `${number(count)}\u00A0${form(count, 'ligne sans nom', 'lignes sans nom')} (${money(amount)}), hors de ce compte`,
  'verdict/gaps': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'contrôle qui ne tombe pas juste', 'contrôles qui ne tombent pas juste')}`,
  'verdict/unverifiable': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'contrôle impossible à faire', 'contrôles impossibles à faire')}`,
  'verdict/uncovered': ({ count }: { count: number }) =>
    `${number(count)}\u00A0${form(count, 'ligne qu’aucun total ne prouve', 'lignes qu’aucun total ne prouve')}`,
  'verdict/remarks': 'des remarques sont à lire',
};

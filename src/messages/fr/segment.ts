import { wordsOf } from '../words.ts';

const { amount: money, quoted } = wordsOf('fr');

export const segment = {
  'segment/loose-lines': ({ page }: { page: number }) =>
    `Des lignes au début de la page ${page} n’ont pu être rattachées à aucune ligne du tableau.`,
  'segment/amount-column-contested': ({ heading, others }: { heading: string; others: readonly string[] }) =>
    `Rien d’imprimé ne dit laquelle des colonnes de montants est celle des aides : « ${heading} » est retenue sans être prouvée ; ${quoted(others)} : montants gardés à part.`,
  'segment/amount-column-chosen': ({ heading, others }: { heading: string; others: readonly string[] }) =>
    `Le montant retenu est celui de la colonne « ${heading} » ; ${quoted(others)} : montants gardés à part.`,
  'segment/amount-columns-of-kinds': ({ headings }: { headings: readonly string[] }) =>
    `Le tableau a une colonne par nature d'aide (${quoted(headings)}) : chaque montant est une attribution.`,
  'segment/table-left-out': ({ page }: { page: number }) =>
    `Le tableau de la page ${page} contient des montants mais ne nomme personne à qui ils seraient accordés : il n’est pas repris.`,
  'segment/columns-fitted': ({ page, columns, before }: { page: number; columns: number; before: number }) =>
    `Page ${page}, le tableau se lit en ${columns} colonnes au lieu de ${before} : les colonnes des pages précédentes ont été retrouvées par leur place.`,
  'segment/loose-cells': ({ page }: { page: number }) =>
    `Page ${page}, une ligne du tableau n’a ni montant ni bénéficiaire et n’a pu être rattachée.`,
  'segment/nothing-granted': ({ page, words }: { page: number; words: string }) =>
    `Page ${page}, une ligne du tableau n’accorde rien et n’est pas reprise : « ${words} ».`,
  'segment/group-sums': ({ sums, rows }: { sums: number; rows: number }) =>
    `Les ${rows} lignes de ce tableau se rangent en ${sums} groupes, dont ${sums} lignes donnent chacune la somme : ces lignes sont prises pour des totaux et non pour des aides.`,
  'segment/total-without-label': ({ page, amount, rows }: { page: number; amount: number; rows: number }) =>
    `Page ${page} : la ligne de ${money(amount)} ne nomme personne, et son montant est la somme des ${rows} lignes qui la précèdent : elle est prise pour leur total, dont le libellé n’a pas été lu. Ce total ne prouve rien.`,
  'segment/group-settled': ({
    page,
    name,
    code,
    rows,
  }: {
    page: number;
    name: string;
    code: string;
    rows: number;
  }) =>
    `Page ${page} : le code de « ${name} » n’a pas été lu ; la ligne est rattachée au code ${code}, que portent ${rows} autres lignes de ce nom ou autour d’elle.`,
  'segment/code-settled-by-name': ({
    page,
    code,
    name,
    rows,
    settled,
  }: {
    page: number;
    code: string;
    name: string;
    rows: number;
    settled: string;
  }) =>
    `Page ${page} : le code « ${code} » est lu devant « ${name} », que ${rows} autres lignes donnent sous le code ${settled} ; c’est celui-ci qui est retenu.`,
  'segment/letter-in-amount': ({ page, read, amount }: { page: number; read: string; amount: string }) =>
    `Page ${page} : le montant « ${read} » commence par une lettre, prise pour le chiffre qui lui ressemble : ${amount}.`,
  'segment/shared-amount': ({ amount, names }: { amount: string; names: string }) =>
    `Un seul montant (${amount}) pour plusieurs noms (« ${names} ») : rien ne dit comment il se partage.`,
};

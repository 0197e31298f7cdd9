import { wordsOf } from '../words.ts';

const { amount, form, quoted } = wordsOf('fr');

export const parse = {
  'parse/columns-lost':
    'Le texte n’a pas gardé les colonnes du tableau : chaque ligne est reprise telle quelle, et le nom d’un bénéficiaire peut contenir le texte d’autres cellules.',
  'parse/no-beneficiary': ({ id }: { id: string }) => `Le bénéficiaire de la ligne ${id} n’a pas pu être lu.`,
  'parse/no-allocation-table': "Aucun tableau d'attribution n'a été trouvé dans ce document.",
  'parse/grant-in-percent': ({ percent, text }: { percent: string; text: string }) =>
    `Une aide est accordée en pourcentage (${percent}), sans montant en euros : « ${text} ».`,
  'parse/told-otherwise': ({ beneficiary, said, row }: { beneficiary: string; said: number; row: number }) =>
    `L’acte attribue ${amount(said)} à ${beneficiary} dans une phrase, mais ${amount(row)} dans un tableau : un seul des deux est compté, celui du tableau.`,
  'parse/annex-heading-missing': ({ annex }: { annex: string }) =>
    `L’annexe ${annex} n’a pas de titre lisible : elle est reconnue à la thématique que les articles lui donnent.`,
  'parse/annex-missing': ({ annex }: { annex: string }) =>
    `Les articles citent l’annexe ${annex}, introuvable dans le document.`,
  'parse/amount-in-letters': ({
    article,
    figures,
    letters,
  }: {
    article: number;
    figures: string;
    letters: number;
  }) => `L’article ${article} écrit ${figures} en chiffres, mais ${amount(letters)} en lettres.`,
  'parse/article-missing': ({ first, last, article }: { first: number; last: number; article: number }) =>
    first === last
      ? `Article ${first} introuvable avant l’article ${article}.`
      : `Articles ${first}–${last} introuvables avant l’article ${article}.`,
  'parse/article-unnumbered': ({ rank }: { rank: number }) =>
    `L’acte ne numérote pas ses articles : cette décision est comptée comme la ${rank === 1 ? '1re' : `${rank}e`}.`,
  'parse/attendance-count': ({ label, stated, read }: { label: string; stated: number; read: number }) =>
    `La liste « ${label} » annonce ${stated} ${form(stated, 'personne', 'personnes')} ; ${read} ${form(read, 'nom y a été lu', 'noms y ont été lus')}.`,
  'parse/budget-figure-unread': ({ label, text }: { label: string; text: string }) =>
    `Ligne budgétaire « ${label} » : « ${text} » ne se lit pas comme un montant.`,
  'parse/programme-name-lost': ({ code }: { code: string | null }) =>
    `Le nom d’un dispositif${code === null ? '' : ` (${code})`} n’a pas pu être lu ; sa période et ses textes sont gardés.`,
  'parse/programme-codes-deduced': ({ codes }: { codes: readonly string[] }) =>
    `Numéros de dispositif illisibles, déduits de leur rang entre deux numéros lus : ${codes.join(', ')}.`,
  'parse/programmes-mixed': ({ names }: { names: readonly string[] }) =>
    `Les cellules de ces dispositifs se sont mêlées à la lecture ; leurs textes sont tous donnés avec le premier : ${quoted(names)}.`,
  'parse/programme-columns': ({ codes }: { codes: readonly string[] }) =>
    `Colonnes non séparées dans la source : description et bilan des dispositifs ${codes.join(', ')} sont donnés ensemble.`,
  'parse/no-delegation': ({ names }: { names: readonly string[] }) =>
    `Absents n’ayant donné aucune délégation de vote : ${names.join(', ')}.`,
  'parse/recusal-unread': ({ text }: { text: string }) =>
    `Aucun nom n’a pu être lu dans ce déport : « ${text} ».`,
};

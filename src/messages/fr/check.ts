import { showAmount } from '../numbers.ts';
import { wordsOf } from '../words.ts';

const { plural } = wordsOf('fr');

/** What a check states may be an amount, a count or a date. */
const shown = (text: string): string => (/^-?\d+\.\d{2}$/u.test(text) ? showAmount(text, 'fr') : text);

export const check = {
  'check/duplicate-id': ({ id }: { id: string }) => `L’identifiant ${id} sert deux fois.`,
  'check/unknown-id': ({ id }: { id: string }) => `L’identifiant ${id} ne désigne rien.`,
  'check/other-detail': ({ figure }: { figure: string }) =>
    `Le détail de ${figure} ne dit pas la même chose que son enregistrement.`,
  'check/wrong-sum': ({ id, stated, computed }: { id: string; stated: string; computed: string }) =>
    `Le contrôle ${id}, refait, ne donne pas ce qu’il annonce : ${shown(stated)} est écrit, ses éléments font ${shown(computed)}.`,
  'check/untold': ({ id, stated, computed }: { id: string; stated: string; computed: string }) =>
    `${id} annonce ${shown(stated)}, ses éléments font ${shown(computed)}, et aucun contrôle ne le dit.`,
  'check/unproved': ({ id }: { id: string }) =>
    `La ligne ${id} est dite prouvée, mais aucune somme refaite ne la prouve.`,
  'check/other-result': ({ where, field }: { where: string; field: string }) =>
    `result.json ne dit pas ce que donne l’acte : ${[where, field].filter(Boolean).join(', ')}.`,
  'check/changed': ({ files }: { files: readonly string[] }) =>
    `${plural(files.length, 'fichier a été modifié', 'fichiers ont été modifiés')} depuis l’écriture : ${files.join(', ')}. Une correction se fait avec delibere edit ; delibere check --force refait ces fichiers à partir de l’acte.`,
  'check/lost': ({ files }: { files: readonly string[] }) =>
    `${plural(files.length, 'fichier de l’acte est perdu ou abîmé', 'fichiers de l’acte sont perdus ou abîmés')} : ${files.join(', ')}. Refaites l’extraction.`,
  'check/derived': ({ files }: { files: readonly string[] }) =>
    `${plural(files.length, 'fichier manquait ou datait d’une écriture interrompue ; il est refait', 'fichiers manquaient ou dataient d’une écriture interrompue ; ils sont refaits')} à partir de l’acte : ${files.join(', ')}.`,
  'check/alone': ({ left }: { left: number }) =>
    `Un result.json seul ne dit ni comment les chiffres ont été lus, ni ce qui les prouve, ni ce que montrent les pages : cela n’est pas vérifié${left === 0 ? '' : `, non plus que ${plural(left, 'contrôle', 'contrôles')}`}. Pour tout vérifier, indiquez le dossier de l’acte.`,
};

import { wordsOf } from '../words.ts';

const { form, pages: listed, plural } = wordsOf('fr');

const millions = (pixels: number): string => String(Math.ceil(pixels / 1_000_000));

export const recognise = {
  'recognise/closed': 'Reconnaissance fermée.',
  'recognise/engine-failed': ({ engine, detail }: { engine: string; detail: string }) =>
    `Le moteur de reconnaissance ${engine} a échoué deux fois sur la même image (${detail}). Relancez ; si cela se répète, essayez avec --jobs 1.`,
  'recognise/not-a-recording':
    'Cet enregistrement de reconnaissance est illisible ou d’une autre version. Refaites-le à partir de la source.',
  'recognise/blank-page': ({ page, hasImage }: { page: number; hasImage: boolean }) =>
    hasImage
      ? `La page ${page} est vide alors qu’elle contient une image : l’image n’a peut-être pas pu être décodée. Comparez avec l’original.`
      : `La page ${page} est vide.`,
  'recognise/layer-over-scan': ({ pages }: { pages: readonly number[] }) =>
    `Une couche de texte issue d’une autre reconnaissance recouvre l’image (${listed(pages)}) : les chiffres ont été relus sur l’image.`,
  'recognise/pages-not-read': ({ pages }: { pages: readonly number[] }) =>
    `Comme demandé, ${form(pages.length, 'la', 'les')} ${listed(pages)} ${form(pages.length, 'n’a pas été lue', 'n’ont pas été lues')} : un coup d’œil y a montré un modèle de convention ou d’avenant, sans tableau.`,
  'recognise/layer-disagrees': ({ page, percent }: { page: number; percent: number }) =>
    `La couche de texte de la page ${page} ne dit pas ce que montre l’image (${percent} % d’accord) : elle n’a pas été utilisée.`,
  'recognise/hidden-text': ({ page, words, figures }: { page: number; words: number; figures: string }) =>
    `La page ${page} contient du texte invisible (${plural(words, 'mot', 'mots')}${figures === '' ? '' : `, dont « ${figures} »`}), laissé de côté.`,
  'recognise/struck-text': ({ page, text }: { page: number; text: string }) =>
    `Page ${page}, du texte est barré : « ${text} ». Il ne compte pas dans l’acte ; vérifiez qu’il a bien été retiré.`,
  'recognise/overprinted-text': ({ page, text }: { page: number; text: string }) =>
    `Page ${page}, des caractères sont imprimés les uns sur les autres : « ${text} ». On ne sait pas ce qu’ils disent : ils sont laissés de côté. Lisez-les sur la page.`,
  'recognise/picture-read': ({ page }: { page: number }) =>
    `Page ${page}, une image porte un montant ou un tableau : son texte a été reconnu et joint à celui de la page.`,
  'recognise/picture-read-badly': ({ page }: { page: number }) =>
    `Page ${page}, une image porte un montant ou un tableau, mais se lit mal : son texte a été joint à celui de la page. Comparez-le avec l’image.`,
  'recognise/picture-without-amount': ({ page, text }: { page: number; text: string }) =>
    `Page ${page}, une image ne porte ni montant ni tableau${text === '' ? '' : ` (« ${text} »)`}.`,
  'recognise/picture-not-read': ({ page }: { page: number }) =>
    `Page ${page}, une image n’a pas pu être lue : si elle porte du texte, il manque. Regardez-la.`,
  'recognise/page-over-budget': ({
    page,
    pixels,
    budget,
  }: {
    page: number;
    pixels: number;
    budget: number;
  }) =>
    `La page ${page} compte ${millions(pixels)} millions de pixels, au-delà de la limite de ${millions(budget)} millions : elle n’a pas été lue. Numérisez-la à une résolution plus basse.`,
  'recognise/page-unreadable': ({ page, reason }: { page: number; reason: string | null }) =>
    reason === null
      ? `L’image de la page ${page} est trop endommagée : rien n’a pu y être lu. Ses lignes manquent au résultat.`
      : `La page ${page} n’a pas pu être lue : ${reason}. Ses lignes manquent au résultat.`,
  'recognise/page-damaged': ({ page, reason }: { page: number; reason: string }) =>
    `La page ${page} est endommagée (${reason}) : une partie peut manquer.`,
  'recognise/image-cut-off': 'image incomplète',
  'recognise/tesseract-unusable': ({ reason }: { reason: string }) =>
    `Le moteur « tesseract-cli » ne peut pas servir : ${reason}. Installez tesseract et ses données françaises, ou laissez le moteur par défaut.`,
  'recognise/tesseract-missing': 'la commande « tesseract » est introuvable',
  'recognise/tesseract-without-french': 'ses données françaises (fra) manquent',
};

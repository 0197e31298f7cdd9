import { wordsOf } from '../words.ts';

const { form } = wordsOf('fr');

export const ingest = {
  'ingest/pages-left-out': ({ read, of }: { read: number; of: number }) =>
    `${read} ${form(read, 'page lue', 'pages lues')} sur ${of}, comme demandé : le reste de l’acte n’a pas été regardé.`,
  'ingest/changed-while-read': ({ name }: { name: string }) =>
    `« ${name} » a été modifié pendant la lecture. Attendez que sa copie soit finie, puis relancez.`,
  'ingest/read-failed': ({ name, answer }: { name: string; answer: string }) =>
    `« ${name} » n’a pas pu être lu jusqu’au bout (${answer}). Vérifiez le disque ou le réseau, puis relancez.`,
  'ingest/wrong-password': ({ file }: { file: string }) =>
    `Le mot de passe donné n’ouvre pas le PDF « ${file} ». Vérifiez-le et relancez.`,
  'ingest/password-needed': ({ file }: { file: string }) =>
    `Le PDF « ${file} » est protégé par un mot de passe. Donnez-le avec --password-file, ou enregistrez une copie sans protection.`,
  'ingest/hocr-without-page':
    'Ce fichier hOCR ne contient aucune page. Produisez-le de nouveau, ou donnez les images des pages.',
  'ingest/alto-without-page':
    'Ce fichier ALTO ne contient aucune page. Produisez-le de nouveau, ou donnez les images des pages.',
  'ingest/too-large': ({ name }: { name: string }) => `« ${name} » dépasse 2 Go. Divisez-le et relancez.`,
  'ingest/blank-page': ({ page }: { page: number }) =>
    `La page ${page} est vide dans la reconnaissance fournie : ce qu’elle porte n’est pas lu.`,
  'ingest/no-such-file': ({ source }: { source: string }) =>
    `« ${source} » n’existe pas. Vérifiez le chemin.`,
  'ingest/no-such-page': ({ page, pages }: { page: number; pages: number }) =>
    `La page ${page} n’existe pas : ce document ${form(pages, 'n’en compte qu’une', `compte ${pages} pages`)}. Corrigez --pages.`,
  'ingest/not-a-file': ({ source }: { source: string }) =>
    `« ${source} » n’est ni un fichier ni un dossier. Donnez le fichier de l’acte, ou un dossier d’images de pages.`,
  'ingest/empty-input': 'L’entrée standard est vide. Donnez le nom d’un fichier, ou envoyez-y l’acte.',
  'ingest/empty-file': ({ name }: { name: string }) =>
    `« ${name} » est vide. Redemandez le document, ou numérisez-le de nouveau.`,
  'ingest/web-page': ({ name }: { name: string }) =>
    `« ${name} » est une page web, pas un acte. Téléchargez le document lui-même.`,
  'ingest/unsupported': ({ name }: { name: string }) =>
    `« ${name} » n’est pas d’un type pris en charge (PDF, PNG, JPEG, TIFF, hOCR, ALTO, texte). Enregistrez-le en PDF et relancez.`,
  'ingest/image-damaged': ({ name }: { name: string }) =>
    `L’image « ${name} » ne peut pas être lue : elle est endommagée ou incomplète. Numérisez la page de nouveau.`,
  'ingest/folder-without-images': ({ name }: { name: string }) =>
    `Le dossier « ${name} » ne contient aucune image de page (PNG, JPEG, TIFF). Nommez les PDF ou les textes eux-mêmes.`,
  'ingest/cannot-open': ({ source, answer }: { source: string; answer: string | null }) =>
    `« ${source} » ne peut pas être ouvert (${answer ?? 'erreur'}). Vérifiez vos droits de lecture.`,
  'ingest/pdf-damaged': ({ file }: { file: string }) =>
    `Le PDF « ${file} » ne peut pas être lu : il est endommagé ou incomplet. Demandez-en une nouvelle copie, ou numérisez-le de nouveau.`,
  'ingest/pdf-without-page': ({ file }: { file: string }) =>
    `Le PDF « ${file} » ne peut pas être lu : il ne contient aucune page. Demandez-en une nouvelle copie, ou numérisez-le de nouveau.`,
  'ingest/markup-too-deep':
    'Ce fichier hOCR ou ALTO imbrique ses éléments sans fin. Produisez-le de nouveau, ou donnez les images des pages.',
  'ingest/markup-unclosed':
    'Ce fichier hOCR ou ALTO s’arrête avant la fin de son dernier élément. Produisez-le de nouveau, ou donnez les images des pages.',
  'ingest/markup-cut-in-element':
    'Ce fichier hOCR ou ALTO est tronqué au milieu d’un élément. Produisez-le de nouveau, ou donnez les images des pages.',
  'ingest/markup-cut-off':
    'Ce fichier hOCR ou ALTO est tronqué. Produisez-le de nouveau, ou donnez les images des pages.',
  'ingest/markup-own-entities':
    'Ce fichier hOCR ou ALTO déclare ses propres entités. Produisez-le de nouveau, ou donnez les images des pages.',
};

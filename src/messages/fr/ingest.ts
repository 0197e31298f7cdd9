import { wordsOf } from '../words.ts';

const { form } = wordsOf('fr');

export const ingest = {
  'ingest/pages-left-out': ({ read, of }: { read: number; of: number }) =>
    `${read} ${form(read, 'page lue', 'pages lues')} sur ${of}, comme demandé : le reste de l’acte n’a pas été regardé.`,
};

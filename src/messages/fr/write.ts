import { pagesListed } from '../../model/page-list.ts';

const WAY_OUT = 'Choisissez un autre dossier avec --out, ou ajoutez --force pour le remplacer.';

export const write = {
  'write/other-act': ({ folder, number, file }: { folder: string; number: string; file: string }) =>
    `« ${folder} » contient l’acte ${number} tiré d’une autre source, « ${file} » : il n’est pas remplacé. ${WAY_OUT}`,
  'write/fewer-pages': ({
    folder,
    number,
    pages,
  }: {
    folder: string;
    number: string;
    pages: readonly number[];
  }) =>
    `« ${folder} » contient l’acte ${number}, lu aussi à partir de pages laissées de côté ici (${pagesListed(pages, 'fr')}) : il n’est pas remplacé. ${WAY_OUT}`,
  'write/unknown-act': ({ folder }: { folder: string }) =>
    `« ${folder} » contient un acte que ce programme ne peut pas lire (act.json) : il n’est pas remplacé. ${WAY_OUT}`,
};

import { pagesListed } from '../../model/page-list.ts';
import type { write as fr } from '../fr/write.ts';

const WAY_OUT = 'Choose another folder with --out, or add --force to replace it.';

export const write: typeof fr = {
  'write/other-act': ({ folder, number, file }) =>
    `"${folder}" holds act ${number} of another source, "${file}": it is not replaced. ${WAY_OUT}`,
  'write/fewer-pages': ({ folder, number, pages }) =>
    `"${folder}" holds act ${number}, which was read from more than is read here (${pagesListed(pages, 'en')}): it is not replaced. ${WAY_OUT}`,
  'write/unknown-act': ({ folder }) =>
    `"${folder}" holds an act that this program cannot read (act.json): it is not replaced. ${WAY_OUT}`,
};

import type { ingest as fr } from '../fr/ingest.ts';

export const ingest: typeof fr = {
  'ingest/pages-left-out': ({ read, of }) =>
    `${read} of ${of} pages read, as asked: the rest of the act was not looked at.`,
};

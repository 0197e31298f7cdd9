/** How many somebody says there are: `les 22 projets`. */
import { PLACE } from './figure-shape.ts';
import { choice, id, integer, list, maybeText, nullable, record, text } from './shape.ts';
import type { RecordOf } from './shape.ts';

export const ANNOUNCED = record(
  'announced',
  {
    count: integer(),
    of: choice(['rows', 'beneficiaries'], 'What is counted: what is given to, or who it is given to.'),
    words: text('As printed.'),
    tables: list(id(), 'The tables that they speak of.'),
    themeCode: maybeText('Only rows of this theme are meant.'),
    operationCode: maybeText('Only rows of this operation are meant.'),
    source: nullable(PLACE),
  },
  { about: 'A count that a decision, or the words over a table, announce.' },
);

export type AnnouncedCount = RecordOf<typeof ANNOUNCED>;

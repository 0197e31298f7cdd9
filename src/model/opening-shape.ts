/** Where an article opens, found without regard to the articles that were read. */
import { PLACE } from './figure-shape.ts';
import { flag, integer, record } from './shape.ts';
import type { RecordOf } from './shape.ts';

export const OPENING = record(
  'opening',
  {
    number: integer('Of an item the rank.'),
    isItem: flag('True where it is an item of what is decided and names no article: `2. dit que …`.'),
    source: PLACE,
  },
  { about: 'A line that opens an article of the decision.' },
);

export type Opening = RecordOf<typeof OPENING>;

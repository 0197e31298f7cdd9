/** What every record is made of: keys, places, figures and quantities. */
import {
  flag,
  integer,
  list,
  maybeText,
  nullable,
  number,
  optional,
  ordinal,
  own,
  points,
  ratio,
  record,
  text,
  type FigureShape,
  type RecordOf,
} from './shape.ts';

export const key = text(
  'Its lasting name, from its place: the same after edits and in another extraction; empty until all is read.',
);

const BOX = record(
  'box',
  { x0: points(), y0: points(), x1: points(), y1: points() },
  { about: 'Page points, origin top left, y down.' },
);

export const PLACE = record(
  'place',
  {
    page: ordinal('Counts from 1.'),
    box: nullable(BOX, 'null for sources without pixels.'),
    line: nullable(ordinal(), 'For text sources the line of the file, from 1; else null.'),
    text: text('What was read, verbatim.'),
  },
  { about: 'Where a value was read, and what was read there before any repair.' },
);

export const READING = record(
  'reading',
  {
    text: text(),
    cost: nullable(
      number(3),
      'In nats: minus the natural logarithm of its likelihood; null where its reader does not say.',
    ),
    reader: text(
      'Name of the recogniser (`tesseract`), `layout`, or the format of the file it was read from.',
    ),
    view: maybeText(
      'How the pixels were shown to the reader (several ways, parted by spaces); null: as for the first reading.',
    ),
  },
  { about: 'One more reading of a word or a figure, with who read it so.' },
);

const FIGURE = record(
  'figure',
  {
    value: nullable(integer(), 'Cents, or thousandths; null where no number can be read.'),
    text: text('The figure’s own characters after repair of words.'),
    place: PLACE,
    confidence: nullable(ratio()),
    reader: maybeText('Who recognised its characters; null where nobody did, or several readers.'),
    alternatives: list(READING, 'Other readings of the same pixels or characters, likeliest first.'),
    exact: flag(
      'True when the source itself is exact (a PDF text layer): its characters cannot be confused.',
    ),
    scale: optional(
      integer(
        '1000 where the number is printed in thousands: `value` is the amount, `text` what is printed.',
      ),
    ),
    contested: optional(
      flag('True where another column may hold the number that is meant: it is never proved.'),
    ),
  },
  { about: 'A number as read.' },
);

/**
 * A number as read. Amounts are integer **cents**, quantities integer **thousandths** (2,38 ETP is 2380), counts too.
 * `null` when no number can be read there: the text and the place still say what stands in the act.
 */
export type Figure = RecordOf<typeof FIGURE>;

/** A figure; `label` is the code of the message that names it. */
export const figure = <const Unit extends FigureShape['unit'], const Label extends `field/${string}`>(
  unit: Unit,
  label: Label,
  about?: string,
) => ({ is: 'figure', unit, label, whole: FIGURE, ...(about === undefined ? {} : { about }) }) as const;

export const QUANTITY = record('quantity', {
  figure: own(figure('milli', 'field/quantity', 'null where a quantity stands that cannot be read.')),
  unit: maybeText('`places`, `ETP`, `points ASLL`…; null for a bare count.'),
});

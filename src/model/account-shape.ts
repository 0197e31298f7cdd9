/** What is told of an act beside its records: where it comes from, what became of its figures, what was repaired and found. */
import { PLACE } from './figure-shape.ts';
import {
  choice,
  flag,
  id,
  list,
  maybeText,
  measure,
  nullable,
  number,
  optional,
  ordinal,
  params,
  points,
  ratio,
  reason,
  record,
  sentence,
  shown,
  text,
} from './shape.ts';

export const STATUS = choice(['proved', 'plausible', 'doubtful']);

export const GENERATOR = record('generator', {
  name: text(),
  version: text(),
  engine: maybeText('The recognition engine; null where no page was recognised.'),
  engineVersion: maybeText(),
  languageData: maybeText(),
  profile: shown(text()),
});

export const SOURCE = record('source', {
  file: text('The bare file name, never a path.'),
  sha256: text('Lower-case hexadecimal.'),
  kind: text('`text`, `pdf`, `image`, `hocr`, `alto`…'),
  pages: list(
    record('page', {
      number: ordinal(),
      width: points(),
      height: points(),
      rotation: choice([0, 90, 180, 270]),
      origin: choice(['text-layer', 'ocr', 'text', 'hocr', 'alto']),
      confidence: nullable(ratio()),
    }),
  ),
});

export const VERDICT = record(
  'verdict',
  {
    figure: shown(id('`<record id>.<field>`, for instance `a12.amount` or `t3.quantities.0`.')),
    key: shown(id('The same with the record’s lasting key: `r12-4f9a2c71e0.amount`.')),
    value: nullable(measure('Euro for amounts, a plain decimal for quantities and counts.')),
    status: STATUS,
    reason: reason(),
    inferred: flag('True when the value follows from other figures and was never read.'),
    candidates: list(
      record('candidate', { value: measure(), cost: number(3), origin: text() }),
      'Every reading considered, cheapest first; cost is minus the logarithm of its likelihood.',
    ),
    checks: list(id(), 'Ids of the checks the figure stands in.'),
  },
  { about: 'How one figure came to its value.' },
);

export const CHECK = record(
  'check',
  {
    id: id(),
    kind: text('`sum`, `rate`, `count`, `restatement`, `difference`, `votes`, `date`…'),
    scope: text(),
    stated: maybeText(),
    computed: maybeText(),
    difference: maybeText(),
    status: choice(['pass', 'fail', 'unverifiable']),
    explanation: sentence(),
    code: shown(text('Code of the message that explains it.')),
    params: shown(params()),
    evidence: list(id(), 'Ids of the records the check rests on, the stated figure’s first.'),
  },
  { about: 'A constraint of the act as checked: a sum, a rate, a restatement…' },
);

export const REPAIR = record(
  'repair',
  {
    id: id('Unique in the act, in the order of the repairs.'),
    rule: text('The rule’s name, for instance `asterisk-row`.'),
    field: id('`word`, `line`, or a field such as `allocation.amount`.'),
    before: text(),
    after: text(),
    automatic: flag('False where a person must accept it before it counts.'),
    confidence: ratio(),
    because: sentence(),
    code: shown(text('Code of the message that gives the reason.')),
    params: shown(params()),
    source: PLACE,
  },
  { about: 'One change made to what was read. The ledger of all of them is part of the result.' },
);

export const EDIT = record(
  'edit',
  {
    number: ordinal('Its line in the log of edits.'),
    who: text(),
    when: text('ISO date and time.'),
    action: text('`set`, `confirm`, `add-row`…'),
    key: maybeText('Key of what was edited, or several with a blank between them.'),
    page: nullable(ordinal()),
    field: maybeText('null where it is about the whole.'),
    before: maybeText('What was read there, as this file writes it; lists and records as JSON.'),
    after: maybeText(),
    why: text(),
  },
  { about: 'Something that a person said of the act.' },
);

export const FINDING = record(
  'finding',
  {
    code: text('`stage/rule`, for instance `recognise/blank-page`.'),
    severity: choice(['error', 'warning', 'info']),
    message: sentence(),
    params: shown(params('What the message is about; amounts in cents.')),
    expected: optional(
      maybeText('Where two things are compared: what the act or its rule asks for, as printed.'),
    ),
    actual: optional(maybeText('Where two things are compared: what stands there, as printed.')),
    source: nullable(PLACE),
  },
  { about: 'Something a person should know about the document or its reading.' },
);

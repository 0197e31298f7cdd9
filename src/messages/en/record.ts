import type { record as fr } from '../fr/record.ts';
import { named } from '../words.ts';

const ORIGINS: Readonly<Record<string, string>> = {
  read: 'read',
  alternative: 'the engine’s other reading',
  'second-reading': 'second reading',
  confusion: 'confused characters',
  rate: 'from the rate',
  sum: 'from a sum',
  inferred: 'inferred',
  counted: 'counted',
  confirmed: 'said by a person',
};

const SCOPES = {
  table: 'Total of the table',
  group: 'Total of the group',
  operation: 'Total of operation',
  theme: 'Total of theme',
  document: 'Grand total',
};
const PARTS = {
  annex: 'printed in the annex',
  article: 'in an article',
  prose: 'in the prose of an annex',
  report: 'in the report',
  budget: 'in the budget table',
};

export const record: typeof fr = {
  'record/reading-origin': ({ origin }) => named(ORIGINS, origin),
  'record/total': ({ scope, part, code, theme }) =>
    `${SCOPES[scope]}${code === null ? '' : ` ${code}`}${theme === null ? '' : ` (theme ${theme})`}, ${PARTS[part]}`,
  'record/operation': ({ code, name }) => `Operation ${code} “${name}”`,
  'record/article': ({ number }) => `Article ${number}`,
  'record/vote': ({ articles }) => `Vote on articles ${articles.join(', ')}`,
  'record/unjudged': 'This amount was not checked.',
};

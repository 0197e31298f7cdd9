import type { schema as fr } from '../fr/schema.ts';
import { wordsOf } from '../words.ts';

const { form, plural } = wordsOf('en');

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const counted = (origin: string, count: number): string =>
  origin === 'string'
    ? plural(count, 'character', 'characters')
    : origin === 'array'
      ? plural(count, 'item', 'items')
      : String(count);

export const schema: typeof fr = {
  'schema/at': ({ path, fault }) => (path === '' ? `At the root: ${fault}.` : `"${path}": ${fault}.`),
  'schema/type': ({ expected }) => `must be ${TYPES[expected] ?? expected}`,
  'schema/value': ({ values }) =>
    `${form(values.length, 'only possible value', 'possible values')}: ${values.join(', ')}`,
  'schema/least': ({ origin, least }) => `must be at least ${counted(origin, least)}`,
  'schema/most': ({ origin, most }) => `must be at most ${counted(origin, most)}`,
  'schema/format': ({ format }) => `has not the form asked for (${format})`,
  'schema/unknown-keys': ({ keys }) =>
    `${form(keys.length, 'unknown key', 'unknown keys')} ${keys.join(', ')}`,
  'schema/unfit': 'does not suit',
  'schema/slug': 'lower-case letters, digits and hyphens only',
  'schema/amount': 'a decimal string with two decimals, for instance "80.00"',
  'schema/constraint': 'no known constraint, see profiles/README.md',
  'schema/beside-sample': 'must be a file beside sample.json',
};

import { wordsOf } from '../words.ts';

const { form, plural } = wordsOf('fr');

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
  null: 'null',
};

const counted = (origin: string, count: number): string =>
  origin === 'string'
    ? plural(count, 'caractère', 'caractères')
    : origin === 'array'
      ? plural(count, 'élément', 'éléments')
      : String(count);

export const schema = {
  'schema/at': ({ path, fault }: { path: string; fault: string }) =>
    path === '' ? `À la racine : ${fault}.` : `« ${path} » : ${fault}.`,
  'schema/type': ({ expected }: { expected: string }) => `il faut ${TYPES[expected] ?? expected}`,
  'schema/value': ({ values }: { values: readonly string[] }) =>
    `${form(values.length, 'seule valeur possible', 'valeurs possibles')} : ${values.join(', ')}`,
  'schema/least': ({ origin, least }: { origin: string; least: number }) =>
    `il faut au moins ${counted(origin, least)}`,
  'schema/most': ({ origin, most }: { origin: string; most: number }) =>
    `il faut au plus ${counted(origin, most)}`,
  'schema/format': ({ format }: { format: string }) => `n’a pas la forme voulue (${format})`,
  'schema/unknown-keys': ({ keys }: { keys: readonly string[] }) =>
    `${form(keys.length, 'clé inconnue', 'clés inconnues')} ${keys.join(', ')}`,
  'schema/unfit': 'ne convient pas',
  'schema/slug': 'seulement des minuscules, des chiffres et des traits d’union',
  'schema/amount': 'un montant à deux décimales, par exemple "80.00"',
  'schema/constraint': 'contrainte inconnue, voir profiles/README.md',
  'schema/beside-sample': 'il faut un fichier placé à côté de sample.json',
};

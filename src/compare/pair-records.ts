import { ID_FIELDS } from '../model/field-names.ts';

/** Two records that are the same thing, or one that has no other half. */
export interface Paired {
  readonly label: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * Pairs the records of two lists: first those with the same key, then those that say the same of the same place, then those
 * at the same place, then those with the same name, then those with the same id. What is left was added or is gone. Order is
 * the expected one's, additions at the end.
 */
export function pairRecords(expected: readonly unknown[], actual: readonly unknown[]): Paired[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const key of [lastingKey, wholeKey, placeKey, nameKey, idKey]) {
    const free = new Map<string, number[]>();
    actual.forEach((record, index) => {
      const text = taken.has(index) ? null : key(record);
      if (text === null) return;
      const same = free.get(text);
      if (same === undefined) free.set(text, [index]);
      else same.push(index);
    });
    expected.forEach((record, index) => {
      if (partner.has(index)) return;
      const text = key(record);
      const match = text === null ? undefined : free.get(text)?.shift();
      if (match === undefined) return;
      partner.set(index, match);
      taken.add(match);
    });
  }
  const added = actual.map((_, index) => index).filter((index) => !taken.has(index));
  const pairs: Paired[] = [];
  for (const [index, record] of expected.entries()) {
    const match = partner.get(index);
    pairs.push({
      label: labelOf(record),
      expected: record,
      actual: match === undefined ? null : actual[match],
    });
  }
  for (const index of added)
    pairs.push({ label: labelOf(actual[index]), expected: null, actual: actual[index] });
  return pairs;
}

/** A record's key; `null` where it bears none. */
export function lastingKey(record: unknown): string | null {
  const key = field(record, 'key');
  return typeof key === 'string' && key !== '' ? key : null;
}

/** All that is said, but for ids, which a record inserted elsewhere may have moved. */
function wholeKey(record: unknown): string | null {
  return JSON.stringify(record, (key, value: unknown) => (ID_FIELDS.has(key) ? undefined : value));
}

function placeKey(record: unknown): string | null {
  const source = field(record, 'source');
  return source === undefined || source === null
    ? null
    : JSON.stringify([source, field(record, 'rule'), field(record, 'code')]);
}

function nameKey(record: unknown): string | null {
  const names = [
    'beneficiary',
    'name',
    'label',
    'number',
    'code',
    'rule',
    'kind',
    'scope',
    'part',
    'title',
    'operationCode',
    'themeCode',
  ];
  const said = names.map((name) => field(record, name) ?? null);
  return said.every((name) => name === null) ? null : JSON.stringify(said);
}

function idKey(record: unknown): string | null {
  const id = field(record, 'id') ?? field(record, 'figure');
  return typeof id === 'string' ? id : null;
}

function labelOf(record: unknown): string {
  const names = [
    'beneficiary',
    'figure',
    'code',
    'name',
    'label',
    'rule',
    'kind',
    'title',
    'number',
    'articles',
  ];
  const name = names
    .map((key) => field(record, key))
    .find((value) => value !== undefined && value !== null && value !== '');
  const id = field(record, 'id');
  const page = field(field(record, 'source'), 'page');
  const parts = [
    typeof id === 'string' ? id : '',
    name === undefined || typeof name === 'string' ? (name ?? '') : JSON.stringify(name),
  ];
  return `${parts.filter((part) => part !== '').join(' ')}${typeof page === 'number' ? ` (page ${page})` : ''}`.trim();
}

function field(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, name)
    ? (record as Plain)[name]
    : undefined;
}

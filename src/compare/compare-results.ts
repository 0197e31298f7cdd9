/** Compares two results record by record, so that one row more is one difference and not five hundred. */
import { ACT } from '../model/act-shape.ts';
import { ID_FIELDS } from '../model/field-names.ts';
import type { Result } from '../model/result.ts';
import { standsIn } from '../model/shape.ts';
import { lastingKey, pairRecords, type Paired } from './pair-records.ts';

/** One thing that is not as expected. */
export interface Difference {
  /** What it is about: `allocations CCAS D’EXEMPLE (page 3)`, `deliberation`. */
  readonly where: string;
  /** The record's key, where it bears one. */
  readonly key?: string;
  /** The field that differs, or `''` where a whole record was added or is gone. */
  readonly field: string;
  /** `undefined` where there was none. */
  readonly expected: unknown;
  readonly actual: unknown;
}

const FIELDS = Object.entries(ACT.fields).filter(([, field]) => standsIn(field, 'result'));
const LISTS = FIELDS.filter(([, { is }]) => is === 'list').map(([name]) => name);
const PARTS = FIELDS.filter(([, { is }]) => is !== 'list').map(([name]) => name);

/** What says where a result comes from, and not what is in the act. */
const UNCOMPARED = new Set([
  'generator.version',
  'generator.engine',
  'generator.engineVersion',
  'generator.languageData',
]);

/**
 * What differs between an expected and an actual result, in the order of the file. Ids are compared by what they name:
 * a row inserted in the middle renumbers the rest and is still one difference.
 */
export function compareResults(expected: Result, actual: Result): Difference[] {
  const [before, after] = [expected, actual] as unknown as Record<string, readonly unknown[]>[];
  const pairs = new Map(LISTS.map((list) => [list, pairRecords(before![list]!, after![list]!)]));
  const renamed = idsOf([...pairs.values()].flat());
  const differences: Difference[] = [];
  for (const part of PARTS) diff({ where: part }, '', before![part], after![part], differences);
  for (const [list, paired] of pairs) {
    for (const pair of paired) {
      const about = { where: `${list} ${pair.label}`, ...keyOf(pair) };
      if (pair.expected === null || pair.actual === null) {
        differences.push({
          ...about,
          field: '',
          expected: pair.expected ?? undefined,
          actual: pair.actual ?? undefined,
        });
      } else {
        diff(about, '', pair.expected, rename(pair.actual, renamed), differences);
      }
    }
  }
  return differences;
}

/** The expected id of each actual one. */
function idsOf(pairs: readonly Paired[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { expected, actual } of pairs) {
    if (hasId(expected) && hasId(actual)) ids.set(actual.id, expected.id);
  }
  return ids;
}

function hasId(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

function rename(value: unknown, ids: ReadonlyMap<string, string>, isId = false): unknown {
  if (typeof value === 'string') {
    if (!isId) return value;
    const [record = '', ...rest] = value.split('.');
    return [ids.get(record) ?? record, ...rest].join('.');
  }
  if (Array.isArray(value)) return value.map((item) => rename(item, ids, isId));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, rename(item, ids, ID_FIELDS.has(key))]),
  );
}

function keyOf({ expected, actual }: Paired): Pick<Difference, 'key'> {
  const key = lastingKey(expected ?? actual);
  return key === null ? {} : { key };
}

function diff(
  about: Pick<Difference, 'where' | 'key'>,
  field: string,
  expected: unknown,
  actual: unknown,
  found: Difference[],
): void {
  if (Object.is(expected, actual) || UNCOMPARED.has(`${about.where}.${field}`)) return;
  if (isPlain(expected) && isPlain(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      diff(about, field === '' ? key : `${field}.${key}`, expected[key], actual[key], found);
    }
    return;
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (JSON.stringify(expected) === JSON.stringify(actual)) return;
    if (expected.length === actual.length && expected.some(isPlain)) {
      expected.forEach((item, index) => {
        diff(about, `${field}.${index}`, item, actual[index], found);
      });
      return;
    }
  }
  found.push({ ...about, field, expected, actual });
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

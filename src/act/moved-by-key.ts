import type { Records } from '../model/records.ts';
import { keyedRecords } from './edited-records.ts';

/**
 * What is kept by figures, under the ids that they have in other records of the same act: a place keeps its key when it is
 * numbered anew. What stands in the others no longer is left out.
 */
export function movedByKey<Value>(
  kept: ReadonlyMap<string, Value>,
  before: Records,
  after: Records,
): ReadonlyMap<string, Value> {
  if (before === after || kept.size === 0) return kept;
  const ids = new Map([...keyedRecords(after)].map(([key, { id }]) => [key, id]));
  const moved = new Map([...keyedRecords(before)].map(([key, { id }]) => [id, ids.get(key)]));
  return new Map(
    [...kept].flatMap(([figure, value]) => {
      const [record = '', ...field] = figure.split('.');
      const id = moved.get(record);
      return id === undefined ? [] : [[[id, ...field].join('.'), value] as const];
    }),
  );
}

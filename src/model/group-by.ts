/** Groups items by a key, in order of first appearance; items without a key are left out. */
export function groupBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key | null): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * A function that keeps what it gave for each text: the same cells and words are looked at by several steps, on every page.
 *
 * @param most texts kept, so that a long act does not fill the memory; all are forgotten when there are more
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    let found = kept.get(text);
    if (found === undefined) {
      found = make(text);
      if (kept.size >= most) kept.clear();
      kept.set(text, found);
    }
    return found;
  };
}

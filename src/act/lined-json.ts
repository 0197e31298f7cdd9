/**
 * JSON with one record on each line: small, and a change to one record is one line in a version history.
 *
 * @param levels so many levels of objects are spread over lines, each key on its own; below them a list has an item on each
 *   line, and anything else stands on one
 */
export function linedJson(value: unknown, levels: number): string {
  const written = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || written === '[]' || written === '{}') return written;
  if (Array.isArray(value)) return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  if (levels === 0) return written;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}:${linedJson(item, levels - 1)}`);
  return `{\n${entries.join(',\n')}\n}`;
}

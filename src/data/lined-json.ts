/**
 * JSON with one record on each line: small, and a change to one record is one line in a version history.
 *
 * @param levels so many levels of objects are spread over lines, each key on its own; below them a list has an item on each
 *   line, and anything else stands on one
 */
export function linedJson(value: unknown, levels: number): string {
  if (Array.isArray(value) && value.length > 0)
    return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  if (typeof value !== 'object' || value === null || levels === 0 || Array.isArray(value))
    return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}:${linedJson(item, levels - 1)}`);
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n}`;
}

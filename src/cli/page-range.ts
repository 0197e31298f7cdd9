/** More pages than any act has; a slip such as `1-99999999` must not fill the memory. */
const MAX_PAGE = 100_000;

/** Reads `1-14,20` as page numbers in rising order, each once; `null` when it is not a list of pages. */
export function parsePageRange(text: string): number[] | null {
  const pages = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,6})\s*(?:[-\u2013]\s*(\d{1,6})\s*)?$/u.exec(part);
    if (match === null) return null;
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (from < 1 || to < from || to > MAX_PAGE) return null;
    for (let page = from; page <= to; page += 1) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}

import { message } from '../../messages/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Records } from '../../model/records.ts';

/**
 * What is told of articles that a page opens and nothing read, and of numbers that are left out between them. What the reader of articles
 * says itself is not said again.
 */
export function articleFindings({ openings = [], articles, findings }: Records): Finding[] {
  const read = new Set(articles.map(({ number }) => number));
  // Items are no articles where there are others.
  const unread = openings.filter(({ number, isItem }) =>
    isItem ? articles.length === 0 : !read.has(number),
  );
  const [first] = unread;
  const told: Finding[] = [];
  if (first !== undefined) {
    const numbers = [...new Set(unread.map(({ number }) => number))].sort((a, b) => a - b);
    const pages = [...new Set(unread.map(({ source }) => source.page))];
    told.push(finding('warning', message('ledger/articles-unread', { numbers, pages }), first.source));
  }
  const opened = new Set(openings.filter(({ isItem }) => !isItem).map(({ number }) => number));
  const last = Math.max(0, ...opened);
  const gaps = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => !opened.has(number) && !read.has(number),
  );
  if (gaps.length > 0 && !findings.some(({ code }) => code === 'parse/article-missing'))
    told.push(
      finding('warning', message('ledger/articles-missing', { numbers: gaps }), openings.at(-1)!.source),
    );
  return told;
}

import type { Language } from './language.ts';

/** "pages 3 à 9 et 12", "pages 3 to 9 and 12". */
export function pagesListed(pages: readonly number[], language: Language): string {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  const to = language === 'fr' ? ' à ' : ' to ';
  const texts = runs.map(([from, until]) => (from === until ? String(from) : `${from}${to}${until}`));
  const tail = texts.length > 1 ? `${language === 'fr' ? ' et ' : ' and '}${texts.at(-1)}` : '';
  const head = tail === '' ? texts.join(', ') : texts.slice(0, -1).join(', ');
  return `${pages.length > 1 ? 'pages' : 'page'} ${head}${tail}`;
}

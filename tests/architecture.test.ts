/** The page that leads a newcomer through the code says what is so. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { currentPage } from '../scripts/architecture.ts';

const root = new URL('../', import.meta.url);

it('docs/architecture.md draws the imports as they are: npm run docs:architecture', async () => {
  expect(readFileSync(new URL('docs/architecture.md', root), 'utf8')).toBe(await currentPage());
});

it.each(['docs/architecture.md', 'CONTRIBUTING.md', 'README.md'])('%s names only what is there', (page) => {
  const text = readFileSync(new URL(page, root), 'utf8');
  const paths = [...text.matchAll(/`((?:src|docs|tests|scripts|samples|schemas)\/[\w./-]*)/gu)].map(
    ([, path]) => path!,
  );
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

import { expect, it } from 'vitest';
import { extract } from '../../src/extract.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf } from './make.ts';

const ACT = `COMMUNE DE MARQUEBOIS
Le Conseil, en séance publique, ARRÊTE : Article 1er. La commune octroie un subside de 600 €
à la Chorale de Montclar.
Article 2. Le bénéficiaire est exonéré de la remise de ses comptes.
`;

it('reads a first article that opens in the line that decides', () => {
  const { records, findings } = extract(documentOf(ACT), defaultProfile);
  expect(records.articles.map(({ number, amount }) => [number, amount?.value ?? null])).toEqual([
    [1, 60_000],
    [2, null],
  ]);
  expect(findings.map(({ code }) => code)).not.toContain('parse/article-missing');
});

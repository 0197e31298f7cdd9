import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/parse/allocations/quantities.ts';

const UNITS = ['places', 'ETP', 'accompagnements'];

describe('units in a sentence', () => {
  it.each([
    ['Paie les 2,38 ETP du réseau, soit au plus 166 places', ['2,38 ETP', '166 places']],
    ['Prolonge de 2 ETP au titre du pacte', ['2 ETP']],
    ['en vue de 8 accompagnements individuels', ['8 accompagnements']],
    ['jeunes de 16 à 30 ans', []],
  ])('%s', (text, wanted) => {
    expect(findQuantities(text, UNITS).map((found) => `${found.text} ${found.unit ?? ''}`)).toEqual(wanted);
  });

  it('keeps the whole unit of a list of counts', () => {
    expect(findQuantities('90 DSF et 45 portes closes', UNITS)).toEqual([
      { text: '90', unit: 'DSF' },
      { text: '45', unit: 'portes closes' },
    ]);
  });
});

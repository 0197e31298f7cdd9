import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniteSpellings } from '../../src/model/unite-spellings.ts';

const count = (...names: string[]): number => new Set(uniteSpellings(names).values()).size;

describe('uniteSpellings', () => {
  it.each([
    ['CIAS du Pays de Saint-Elme', 'CIAS DU PAYS DE ST ELME'],
    ['CCAS de Beauchamp', 'CCAS BEAUCHAMP'],
    ['Habitat insertion', 'HABITAT ET INSERTION'],
    ['Foyer des Jeunes et d’Éducation (FJE)', 'FJE'],
    ['Foyer des Jeunes et d’Éducation (FJE)', "Foyer des jeunes et d'education"],
    ['Association Soleil', 'Soleil'],
    ['A.F.C.I', 'AFCI'],
    ['CCAS de Dainville', 'CCAS de Dainvile'],
    ['Arts & Métiers', 'Arts et métiers'],
    ['3iD', '31D'],
    ['3iD', '3i1D'],
  ])('makes %j and %j one', (one, other) => {
    expect(count(one, other)).toBe(1);
  });

  it.each([
    ['CCAS de Lens', 'Commune de Lens'],
    ['Collège n° 1', 'Collège n° 2'],
    ['Halle A1', 'Halle A11'],
    ['FJEP', 'FIEP'],
    ['La Vie Active (pôle logement)', 'La Vie Active (service des tutelles)'],
    ['Club de Bray', 'Club de Brai'],
    ['Amis du Chêne', 'Amis du Frêne'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(count(one, other)).toBe(2);
  });

  it('takes the most frequent spelling', () => {
    const united = uniteSpellings(['Interm’aides', 'INTERM AIDES', 'INTERM AIDES']);
    expect(united.get('Interm’aides')).toBe('INTERM AIDES');
  });

  it('gives every name a spelling that was printed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 }), (names) => {
        const united = uniteSpellings(names);
        for (const name of names) expect(names).toContain(united.get(name));
      }),
    );
  });
});

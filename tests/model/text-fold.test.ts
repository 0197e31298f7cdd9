import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compactKey,
  fold,
  foldWithOffsets,
  foldedDistance,
  sameFolded,
  similarity,
  wordKey,
} from '../../src/model/text-fold.ts';

describe('fold', () => {
  it.each([
    ['Thématique  1', 'thematique 1'],
    ['MISE EN ŒUVRE', 'mise en oeuvre'],
    ['l’Action', "l'action"],
    ['1\u202f230\u00a0190 €', '1 230 190 €'],
    ['Pas–de–Calais', 'pas-de-calais'],
    [' \t a\n b ', 'a b'],
    ['Frédéric', 'frederic'],
    ['e\u0301tude', 'etude'],
    ['mi\u00adse', 'mise'],
    ['1er ½', '1er 1⁄2'],
  ])('%j → %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is idempotent, trimmed and without runs of space on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(once).toBe(once.trim());
        expect(once).not.toMatch(/\s{2}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('is idempotent on every character of the first two planes', () => {
    for (let point = 0; point <= 0x1ffff; point++) {
      const once = fold(String.fromCodePoint(point));
      if (fold(once) !== once) expect.fail(`U+${point.toString(16)}: ${JSON.stringify(once)}`);
    }
  });

  it('takes linear time on garbage', () => {
    const garbage = "A'-à-à-".repeat(15_000);
    const before = performance.now();
    fold(garbage);
    wordKey(garbage);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('foldWithOffsets', () => {
  it('gives the way back to the original', () => {
    const original = '  La MISE   en Œuvre du Pôle ';
    const { text, offsets } = foldWithOffsets(original);
    const at = text.indexOf('oeuvre');
    expect(original.slice(offsets[at], offsets[at + 6])).toBe('Œuvre');
  });

  it('has one offset for each unit, never decreasing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldWithOffsets(text);
        expect(folded.offsets).toHaveLength(folded.text.length);
        folded.offsets.forEach((offset, index) => {
          expect(offset).toBeGreaterThanOrEqual(folded.offsets[index - 1] ?? 0);
          expect(offset).toBeLessThan(text.length);
        });
      }),
    );
  });
});

describe('keys and distances', () => {
  it('unites spellings that differ in hyphens, case, accents and quotes', () => {
    expect(wordKey('CCAS de Bruay-la-Buissière')).toBe(wordKey('ccas de bruay la buissiere'));
    expect(compactKey('A.F.C.I')).toBe(compactKey('AFCI'));
    expect(sameFolded("d'Opale", 'D’OPALE')).toBe(true);
  });

  it('keeps different words apart', () => {
    expect(wordKey('CCAS de Marck')).not.toBe(wordKey('CCAS de Carvin'));
    expect(foldedDistance('FIAC', 'FACE')).toBe(2);
  });

  it('measures similarity between 0 and 1', () => {
    expect(similarity('', '')).toBe(1);
    expect(similarity('LEROY', 'leroy')).toBe(1);
    expect(similarity('LERQY', 'LEROY')).toBeCloseTo(0.8);
    expect(similarity('abc', 'xyz')).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/model/document.ts';
import { document, line, pairs, read } from './make.ts';

describe('a list whose bullets recognition read as other marks', () => {
  it('keeps every item, and tells a bullet from a quotation mark', () => {
    const scanned = (text: string, y: number): Line => {
      const { words, ...rest } = line(text, y);
      return { ...rest, words: words.map((word) => ({ ...word, confidence: 0.9 })) };
    };
    const parsed = read(
      document({
        lines: [
          scanned('Le conseil décide d’octroyer les subventions suivantes :', 20),
          scanned('« Union sportive : 3 200 €', 40),
          scanned('» Comice agricole : 450 €', 54),
          scanned('+ Les Amis du Vieux Moulin : 275,50 €', 68),
          scanned('« Association « Un toit pour tous » : 1 200 €', 82),
          scanned('« Un air de fête » : 300 €', 96),
          scanned('e Coopérative scolaire : 980 €', 110),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Union sportive', '3200.00'],
      ['Comice agricole', '450.00'],
      ['Les Amis du Vieux Moulin', '275.50'],
      ['Association « Un toit pour tous »', '1200.00'],
      ['Un air de fête', '300.00'],
      ['Coopérative scolaire', '980.00'],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, decimalCell, guardedText } from '../../src/emit/csv.ts';
import { FORMULAS, NEGATIVES, TERMINAL } from '../support/hostile.ts';

/** What a spreadsheet takes for a formula, however it divides the cells of a line. */
const STARTS_FORMULA = /^[\s\u00A0"]*[=+\-@＝＋－＠]/u;

function cellsAnyProgramSees(line: string): string[] {
  return line.split(/[;\t|]/u);
}

describe('guardedText', () => {
  it.each(FORMULAS)('lets no formula through: %j', (text) => {
    for (const cell of cellsAnyProgramSees(guardedText(text))) expect(cell).not.toMatch(STARTS_FORMULA);
  });

  it.each(NEGATIVES)('leaves a negative number as it stands: %j', (text) => {
    expect(guardedText(text)).toBe(text);
  });

  it.each(TERMINAL)('shows controls instead of writing them: %j', (text) => {
    expect(guardedText(text)).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u202E\u2066\u2069]/u);
  });

  it('leaves ordinary French text alone', () => {
    const text = 'CCAS d’Hénin-Beaumont ; 90 DSF et 45 portes closes (n° 12)';
    expect(guardedText(text)).toBe(text);
  });

  it('never lets a formula start a cell, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '=', '+', '@', ';=', '\t=', ' ='),
        (text, start) => {
          const guarded = guardedText(start + text);
          if (/^\s*[-\u2212]\s?\d[\d\s.]*(?:,\d+)?\s?€?\s*$/u.test(guarded)) return;
          for (const cell of cellsAnyProgramSees(guarded)) expect(cell).not.toMatch(STARTS_FORMULA);
        },
      ),
    );
  });
});

describe('csvText', () => {
  it('writes numbers bare, minus included, with the same count of cells on each line', () => {
    const text = csvText(
      ['a', 'b', 'c'],
      [
        [decimalCell('-1250.00'), true, null],
        ['x, "y"', 3, 'z'],
      ],
    );
    expect(text).toBe('a,b,c\n-1250.00,true,\n"x, ""y""",3,z\n');
  });

  it('refuses a text where a number is due', () => {
    expect(() => decimalCell('=1+1')).toThrow(RangeError);
  });
});

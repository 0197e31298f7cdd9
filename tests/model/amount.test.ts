import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findAmounts,
  formatCents,
  formatEuros,
  formatMilli,
  parseAmount,
  parseQuantity,
} from '../../src/model/amount.ts';

describe('parseAmount', () => {
  it.each([
    ['44 000,00 €', 4400000],
    ['44\u00A0000,00\u202F€', 4400000],
    ['44\u2009000,00 €', 4400000],
    ['1760,00€', 176000],
    ['59.500,00', 5950000],
    ['1.204.118,07', 120411807],
    ['1,204,118.07', 120411807],
    ['87 310.55', 8731055],
    ['9 400 000 €', 940000000],
    ['17/600,00', 1760000],
    ['24.000,00 €', 2400000],
    ['24.000 €', 2400000],
    ['1272 125 €', 127212500],
    ['412500€', 41250000],
    ['54 000 euros', 5400000],
    ['650 €.', 65000],
    ['12,5 €', 1250],
    ['0,00 €', 0],
    ['1 M€', 100000000],
    ["1,2 million d'euros", 120000000],
    ['3 k€', 300000],
    ['€ 1 500,00', 150000],
    ['- 1 500,00', -150000],
    ['−1 500,00 €', -150000],
    ['(1 500,00)', -150000],
    ['(1 500,00 €)', -150000],
    ['2025 €', 202500],
    ['2025,00', 202500],
    ['1 250', 125000],
    ...Array.from('-‐‑‒–−﹣－', (sign): [string, number] => [`${sign}500,00 €`, -50000]),
    ['‐ 1 500,00', -150000],
    ['500 ¹', 50000],
    ['500¹ €', 50000],
    ['1 200 ⁽²⁾', 120000],
    ['1 200,00 € (2)', 120000],
    ['1 200 (12) €', 120000],
    ['800 €*', 80000],
    ['800 € ** ³', 80000],
    ['¹ 500,00 €', 50000],
    ['* 500,00', 50000],
    ['(1 500,00) (1)', -150000],
    ["20'410,80 €", 2041080],
    ['1’204’118.07 euros', 120411807],
    ['1 200,— €', 120000],
    ["1'200.- €", 120000],
  ])('reads %j', (text, cents) => {
    expect(parseAmount(text)).toBe(cents);
  });

  // Which currency they are in stands elsewhere, and is asked about where it does not.
  it.each([
    ["20'410.80", 2_041_080],
    ['850.—', 85_000],
  ])('reads %j as the Swiss write it', (text, cents) => {
    expect(parseAmount(text)).toBe(cents);
  });

  it.each([
    [''],
    ['€'],
    ['45 %'],
    ['45,5%'],
    ['2025'],
    ['226 200 012'],
    ['22620001200012'],
    ['065'],
    ['6568/93446'],
    ['012 500,00'],
    ['2 5500,00 €'],
    ['55 44 000,00 €'],
    ['5 ggs 095 00'],
    ['24,000 €'],
    ['1,204,50'],
    ['12 500,00 € 3 000,00 €'],
    ['160 places'],
    ['1 500,00)'],
    ['(1 500,00'],
    ['12.5.2025'],
    ['99999999999999999,00 €'],
    ['(1) 500,00'],
    ['500 (2024)'],
    ['500,⁵⁰ €'],
    ["1'200.— CHF"],
    ["1'20,00 €"],
    ["1'2000,00 €"],
  ])('rejects %j', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it('reads a year as an amount in a column of amounts', () => {
    expect(parseAmount('2000', { column: true })).toBe(200000);
  });
});

describe('findAmounts', () => {
  const texts = (line: string, bare = false): string[] =>
    findAmounts(line, { bare }).map((match) => match.text);

  it('takes the count before an amount apart', () => {
    expect(texts("CCAS d'Arras 550 44 000,00 € Convention type")).toEqual(['44 000,00 €']);
    expect(texts('CCAS de Marck 2 5500,00€')).toEqual(['5500,00€']);
    expect(texts('pour 1272 125,00 € en tout')).toEqual(['1272 125,00 €']);
    expect(findAmounts('total 11976 958 080,00 €', { counts: true })[0]?.cents).toBe(95808000);
    expect(texts('PAGE 476 59.500,00 €')).toEqual(['59.500,00 €']);
    expect(texts('A 110 17/600,00 €')).toEqual(['17/600,00 €']);
  });

  it('takes no part of a number that a letter stands in for an amount', () => {
    expect(texts('11 8B61,10€')).toEqual([]);
    expect(texts('11 8B61,10 €', true)).toEqual([]);
    expect(texts('soit12,50 €')).toEqual([]);
    expect(texts('3B,10 €')).toEqual([]);
    expect(texts('Article 12,10 €')).toEqual(['12,10 €']);
  });

  it('finds several, with every French space, and their exact places', () => {
    const line = 'soit 9\u00A0400\u202F000\u00A0€ puis 650 euros et 1 M€.';
    expect(findAmounts(line).map((match) => match.cents)).toEqual([940000000, 65000, 100000000]);
    for (const match of findAmounts(line)) expect(line.slice(match.start, match.end)).toBe(match.text);
  });

  it('keeps quantities, percentages and codes out', () => {
    expect(texts('2,38 ETP, 50,00 %, article 6574, le 16 juin 2025, AFP2 15', true)).toEqual([]);
    expect(texts('Solde 1 204,50', true)).toEqual(['1 204,50']);
    expect(texts('Solde 1 204,50')).toEqual([]);
  });

  it('stays linear on garbage', () => {
    const line = `${'1 '.repeat(40_000)}x`;
    const start = performance.now();
    findAmounts(line, { bare: true });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('quantities', () => {
  it.each([
    ['550', 550000],
    ['2,38', 2380],
    ['1.5', 1500],
    ['11 976', 11976000],
    ['11.976', 11976000],
    ['0,125', 125],
    ['14 854', 14854000],
  ])('reads %j', (text, milli) => {
    expect(parseQuantity(text)).toBe(milli);
  });

  it.each([['50 %'], ['-3'], ['a2'], ['1 ETP'], ['']])('rejects %j', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});

describe('formatting', () => {
  it('writes the result file forms', () => {
    expect(formatCents(4400000)).toBe('44000.00');
    expect(formatCents(-5)).toBe('-0.05');
    expect(formatMilli(2380)).toBe('2.38');
    expect(formatMilli(550000)).toBe('550');
    expect(formatEuros(127212500)).toBe('1\u202F272\u202F125,00\u00A0€');
    expect(() => formatCents(0.5)).toThrow(RangeError);
  });

  it('survives printing and reading', () => {
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(cents, (value) => {
        expect(parseAmount(formatCents(value))).toBe(value);
        expect(parseAmount(formatEuros(value))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseQuantity(formatMilli(value).replace('.', ','))).toBe(value);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsOf, milliOf, showAmount, showDate } from '../../src/messages/numbers.ts';
import { formatCents, formatMilli } from '../../src/model/amount.ts';

describe('numbers', () => {
  it('reads back what the result writes, exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(centsOf(formatCents(value))).toBe(value);
        expect(milliOf(formatMilli(value))).toBe(value);
      }),
    );
  });

  it.each(['1', '1.2', '1,20', 'NaN', '1e5', '90071992547409930.00', ''])(
    'refuses %j as an amount',
    (text) => {
      expect(() => centsOf(text)).toThrow(RangeError);
    },
  );

  it('writes amounts and dates as readers of the language do', () => {
    expect(showAmount('1234567.89', 'fr')).toBe('1\u202F234\u202F567,89\u00A0€');
    expect(showAmount('-1250.00', 'fr')).toBe('\u22121\u202F250,00\u00A0€');
    expect(showAmount('-1250.00', 'en')).toBe('\u2212€1,250.00');
    expect(showDate('2025-06-01', 'fr')).toBe('1er\u00A0juin 2025');
    expect(showDate('2025-06-16', 'en')).toBe('16\u00A0June 2025');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/model/text-fold.ts';
import { findDates, firstDate, isoOf, monthOf } from '../../src/parse/date.ts';
import { readNumberList } from '../../src/parse/number-list.ts';
import { readNumberWords } from '../../src/parse/number-words.ts';
import { findPeriods } from '../../src/parse/period.ts';
import { personKey, readPersons } from '../../src/parse/person.ts';

const date = (text: string): string | null => firstDate(fold(text));
const period = (text: string): unknown => findPeriods(fold(text))[0]?.period ?? null;

describe('dates', () => {
  it.each([
    ['le 16 juin 2025', '2025-06-16'],
    ['LUNDI 16 JUIN 2025', '2025-06-16'],
    ['1er juillet 2025', '2025-07-01'],
    ['ler janvier 2024', '2024-01-01'],
    ['1¢" janvier 2025', '2025-01-01'],
    ['1¢r mars 2025', '2025-03-01'],
    ['1° février 2025', '2025-02-01'],
    ['le 02/06/2025', '2025-06-02'],
    ['le 02.06.25', '2025-06-02'],
    ['le 3-4-1998', '1998-04-03'],
    ['le 01/11/25', '2025-11-01'],
    ['2025-06-16', '2025-06-16'],
    ['31 aoüt 2026', '2026-08-31'],
    ['31 ao(lt 2026', '2026-08-31'],
    ['12 decernbre 2024', '2024-12-12'],
    ["L'an deux mille vingt-cinq, le seize juin", '2025-06-16'],
    ['L’an deux mil dix-neuf et le premier avril', '2019-04-01'],
    ['le vingt-huit mars deux mille vingt et un', '2021-03-28'],
  ])('%s', (text, iso) => {
    expect(date(text)).toBe(iso);
  });

  it.each([
    '31 juin 2025',
    '29/02/2025',
    '45/10/2024',
    'article 18,20 et 29',
    'les 12 mairies',
    '03.26.12.12.12',
  ])('is none: %s', (text) => {
    expect(date(text)).toBeNull();
  });

  it('keeps a day without a year, to be completed by another date', () => {
    expect(findDates(fold('du 3 mai'))[0]).toMatchObject({
      date: { day: 3, month: 5, year: null },
      iso: null,
    });
  });

  it('takes no month for a word that is two months or none', () => {
    expect(monthOf('jui')).toBeNull();
    expect(monthOf('structures')).toBeNull();
  });

  it('reads what it prints', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (value) => {
        const [year, month, dayOfMonth] = value.toISOString().slice(0, 10).split('-').map(Number) as [
          number,
          number,
          number,
        ];
        const iso = isoOf(year, month, dayOfMonth);
        const months =
          'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
        expect(date(`${dayOfMonth} ${months[month - 1]} ${year}`)).toBe(iso);
        expect(date(`${dayOfMonth}/${month}/${year}`)).toBe(iso);
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['du 1er janvier au 30 juin 2025', { from: '2025-01-01', to: '2025-06-30' }],
    ['du 01/11/25 au 31/10/26', { from: '2025-11-01', to: '2026-10-31' }],
    ['du 1er octobre au 30 septembre 2026', { from: '2025-10-01', to: '2026-09-30' }],
    ['du 1er avril 2025 jusqu’au 31 août 2026', { from: '2025-04-01', to: '2026-08-31' }],
  ])('%s', (text, expected) => {
    expect(period(text)).toEqual(expected);
  });

  it.each(['le 3 mai 2025 et le 4 juin 2025 à midi puis', 'du 1er mai 2026 au 30 avril 2025', 'en 2025'])(
    'is none: %s',
    (text) => {
      expect(period(text)).toBeNull();
    },
  );
});

describe('numbers in words and lists', () => {
  it.each([
    ['zero', 0],
    ['vingt et un', 21],
    ['soixante-quinze', 75],
    ['quatre-vingts', 80],
    ['quatre-vingt-dix-huit', 98],
    ['cent vingt', 120],
    ['deux cents', 200],
    ['mille', 1000],
    ['deux mille vingt-cinq', 2025],
    ['cinquante mille', 50_000],
    ['trois millions deux cent mille', 3_200_000],
  ])('%s', (words, value) => {
    expect(readNumberWords(words)).toBe(value);
  });

  it('does not read other words', () => {
    expect(readNumberWords('cent associations')).toBeNull();
  });

  it.each([
    ['5, 6 et 7', [5, 6, 7]],
    ['10 a 15', [10, 11, 12, 13, 14, 15]],
    ['1er et 2', [1, 2]],
    ['1, 3, 5 et 8 a 10', [1, 3, 5, 8, 9, 10]],
    ['11-13', [11, 12, 13]],
  ])('%s', (text, numbers) => {
    expect(readNumberList(text)).toEqual(numbers);
  });
});

describe('people', () => {
  const names = (text: string): string[] =>
    readPersons(text).map((one) => `${one.civility ?? ''} ${one.name}`.trim());

  it('reads civilities, connectors and commas that are missing', () => {
    expect(
      names(
        'Mesdames Zoé ESSAI, Anne MODELE-TEST et Lucie TÉMOIN ainsi que messieurs Jean-Paul EXEMPLE Luc FICTIF, intéressés',
      ),
    ).toEqual([
      'Mme Zoé ESSAI',
      'Mme Anne MODELE-TEST',
      'Mme Lucie TÉMOIN',
      'M. Jean-Paul EXEMPLE',
      'M. Luc FICTIF',
    ]);
  });

  it('gives one form to surname first, initials and particles', () => {
    expect(names('M. EXEMPLE Jean-Claude, Mme Anne DE LA FICTION, M. P. D’ESSAI')).toEqual([
      'M. Jean-Claude EXEMPLE',
      'Mme Anne DE LA FICTION',
      'M. P. D’ESSAI',
    ]);
  });

  it('passes over offices and remarks', () => {
    expect(
      names('Mme Anne EXEMPLE, Vice-présidente, M. Luc Essai (arrivé à 18 h 30), adjoint au maire'),
    ).toEqual(['Mme Anne EXEMPLE', 'M. Luc Essai']);
  });

  it('takes no name from prose', () => {
    expect(names('Le Conseil départemental approuve la convention avec la Ville et le CCAS.')).toEqual([]);
  });

  it('knows a name whatever its order, case and accents', () => {
    expect(personKey('EXEMPLE Jean-Claude')).toBe(personKey('Jean-Claude Exemplé'));
  });
});

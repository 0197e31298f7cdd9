import { describe, expect, it } from 'vitest';
import {
  asNumber,
  codeElsewhere,
  figuresIn,
  misreadNumbers,
  withOnes,
} from '../../src/recognise/misread-numbers.ts';
import type { CellWord } from '../../src/recognise/lines.ts';

function cell(text: string): CellWord[] {
  const box = { x0: 0, y0: 0, x1: 1, y1: 1 };
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ text: word, box, confidence: 0.9, alternatives: [], line: 0 }));
}

function found(...texts: string[]): string[] {
  const cells = new Map(texts.map((text, index) => [index, cell(text)]));
  return misreadNumbers(cells).map(({ cell: at, word }) => cells.get(at)![word]!.text);
}

describe('misreadNumbers', () => {
  it.each([
    ['Thématique ! : Parcours', '!'],
    ['Opération | : Référent', '|'],
    ['Thématique 1! : Parcours', '1!'],
    ['Axe1 non', ''],
    ['Opération |: Référent', '|:'],
  ])('finds the code of a label that is no number: %s', (text, wanted) => {
    expect(found(text)).toEqual(wanted === '' ? [] : [wanted]);
  });

  it.each(['Thématique 1 : Parcours', 'Opération A : Référent', 'Annexe I : Barème', 'Attention ! Parcours'])(
    'leaves a label whose code can be right: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('finds letters in a column of numbers', () => {
    expect(found('12', '7', 'si', '40', '125', 'Z', '9')).toEqual(['si', 'Z']);
    expect(found('12', '7', 't13', '40', '3}', '125', '9')).toEqual(['t13', '3}']);
  });

  it('leaves letters that lists are numbered by, and those behind numbers', () => {
    expect(found('12', '7', '2A', '40', '14B', '125', '9', 'A', '3', '5', '8')).toEqual([]);
    expect(found('12', '7', 'A4', '40', '125', '9')).toEqual(['A4']);
  });

  it('finds letters at the head of a figure, but not what a border leaves there', () => {
    expect(found('12 000,00 €', '7 500,00 €', 'so 300,00 €', '400,00 €', '9 125,00')).toEqual(['so']);
    expect(found('12 000,00 €', '7 500,00 €', 'I 300,00 €', 'l 400,00 €', '9 125,00', '! 10,00')).toEqual([]);
    expect(found('12 000,00 €', '7 500,00 €', '300,00 so', 'so dits 400,00', '9 125,00', '10,00')).toEqual(
      [],
    );
  });

  it('finds one sign before a word that stands behind numbers elsewhere', () => {
    const counts = ['5 ETP', '12 points AML', '20 mesures simples', '7', '30', '8', '9'];
    expect(found(...counts, '| ETP', 'G points AML', '! mesure simple', 'S1 ETP')).toEqual([
      '|',
      'G',
      '!',
      'S1',
    ]);
    expect(found(...counts, '| Arras', 'o points AML', 'un ETP', '5 |')).toEqual([]);
    expect(found('Lens', 'Arras', 'Calais', '5 ETP', '| ETP')).toEqual([]);
  });

  it('takes no piece of a border for a number', () => {
    const [stroke, unit] = cell('| ETP');
    const tall = { ...stroke!, box: { x0: 0, y0: 0, x1: 1, y1: 2 } };
    const cells = ['5 ETP', '6 ETP', '7 ETP', '8 ETP'].map(cell);
    const column = (first: CellWord): Map<number, CellWord[]> =>
      new Map([...cells, [first, unit!]].map((words, index) => [index, words]));
    expect(misreadNumbers(column(stroke!))).toHaveLength(1);
    expect(misreadNumbers(column(tall))).toEqual([]);
  });

  it('leaves what no digits look like, and columns of words', () => {
    expect(found('12', '7', 'NC', '40', '125', '-', '9', '3 ETP')).toEqual([]);
    expect(found('si', 'Bis', '12', 'So', 'Oies')).toEqual([]);
    expect(found('si', '3')).toEqual([]);
  });
});

describe('asNumber', () => {
  it.each([
    ['si', '51', '51'],
    ['Z', '7', '7'],
    ['!', '1', '1'],
    ['1!', '1', '1'],
    ['1!', '11', '11'],
    ['|:', '1', '1:'],
    ['u6', '116', '116'],
    ['H', '11', '11'],
    ['t', '11', '11'],
    ['ail', '411', '411'],
    ['A4', '44', '44'],
    ['1n2', '112', '112'],
  ])('takes the digits that %s can be: %s', (text, digits, wanted) => {
    const [word] = cell(text);
    expect(asNumber(word!, digits)).toMatchObject({ text: wanted, alternatives: [text] });
  });

  it.each([
    ['Z', '5'],
    ['si', '5'],
    ['si', ''],
    ['O', '0,5'],
    ['!', '4'],
    ['u6', '16'],
    ['(.*', '12'],
  ])('does not make %s of digits that do not look like it: %s', (text, digits) => {
    expect(asNumber(cell(text)[0]!, digits)).toBeNull();
  });
});

describe('the ones among figures', () => {
  const part = (x0: number, width: number, height: number) => ({ x0, y0: 0, x1: x0 + width, y1: height });
  const box = { x0: 0, y0: 0, x1: 40, y1: 20 };
  const say = (parts: ReturnType<typeof part>[], digits = ''): string =>
    withOnes(figuresIn(parts, box, 17), digits);

  it('are seen by their strokes, and stand beside what is read of the others', () => {
    expect(say([part(2, 5, 17), part(12, 6, 16)])).toBe('11');
    expect(say([part(2, 5, 17), part(60, 12, 16)])).toBe('1');
    expect(say([part(12, 5, 17), part(2, 9, 16)], '5')).toBe('51');
    expect(say([part(2, 9, 17), part(12, 5, 17), part(20, 9, 16)], '53')).toBe('513');
  });

  it('are not put beside as many digits as there are figures', () => {
    expect(say([part(2, 9, 17), part(12, 5, 17)], '51')).toBe('51');
    expect(say([part(2, 9, 17), part(12, 9, 17)], '5')).toBe('5');
  });

  it.each([
    ['lower', [part(2, 4, 12), part(60, 9, 17)]],
    ['taller', [part(2, 5, 24), part(60, 9, 17)]],
    ['lower in part', [part(2, 5, 17), part(12, 11, 12)]],
    ['none', []],
    ['one stroke alone in its cell', [part(2, 5, 17)]],
  ])('are not seen where ink is %s', (_, parts) => {
    expect(say(parts)).toBe('');
  });
});

describe('codeElsewhere', () => {
  const label = 'Thématique ! : Parcours';
  const among = (...others: string[]): string => {
    const cells = new Map([label, ...others].map((text, index) => [index, cell(text)]));
    return codeElsewhere(cells, cells.get(0)!);
  };

  it('is the code of the same label in other rows', () => {
    expect(among('Thématique 1 : Parcours', 'Thématique 2 : Logement', 'Thématique 1 : Parcours')).toBe('1');
  });

  it('is not guessed where the label has two codes, or stands alone', () => {
    expect(among('Thématique 1 : Parcours', 'Thématique 2 : Parcours')).toBe('');
    expect(among('Thématique 2 : Logement')).toBe('');
  });
});

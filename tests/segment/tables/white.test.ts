import { expect, it } from 'vitest';
import type { Line } from '../../../src/model/document.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { tablesOfLines } from '../../../src/segment/tables/white/index.ts';
import { pairs, read } from './make.ts';

/** A line of text at a height, its pieces at the given places, five points a character. */
function line(y: number, ...pieces: (readonly [x: number, text: string])[]): Line {
  const words = pieces.flatMap(([x, text]) => {
    let at = x;
    return text.split(' ').map((word) => {
      const box = { x0: at, y0: y, x1: at + 5 * word.length, y1: y + 9 };
      at = box.x1 + 3;
      const reader = 'tesseract';
      return { text: word, read: word, space: ' ', box, confidence: 0.95, reader, alternatives: [] };
    });
  });
  const box = { x0: words[0]!.box.x0, y0: y, x1: words.at(-1)!.box.x1, y1: y + 9 };
  return { page: 1, words, box, number: null };
}

it('takes no line of prose above a table for headings, though wide spaces part it', () => {
  const prose = 'Chaque hiver, les associations de la commune présentent leurs comptes et leurs projets.';
  const lines = [
    line(100, [60, prose], [520, 'La commission']),
    line(112, [60, 'examine les demandes.']),
    line(130, [60, 'Association'], [300, 'Type'], [480, 'Aide votée']),
    ...['Judo club', 'Tennis club', 'Chorale', 'Amicale'].map((name, index) =>
      line(146 + 15 * index, [60, name], [300, 'Projet'], [500, `${index + 1} 500 €`]),
    ),
  ];
  const [table] = tablesOfLines(lines, defaultProfile);
  const first = table!.cells.filter(({ row }) => row === 0);
  expect(
    first.map((cell) => cell.lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')),
  ).toEqual(['Association', 'Type', 'Aide votée']);
});

it('has a column that one row of many fills', () => {
  const names = 'Judo Tennis Boules Chorale Fanfare Amicale Rugby Natation Danse Cirque'.split(' ');
  const act = read(
    [
      'Association                    Objet                      Montant',
      ...names.map(
        (name, at) =>
          `${name.padEnd(31)}${(at === 4 ? 'Achat de cuivres' : '').padEnd(27)}${at + 1} 000,00 €`,
      ),
    ].join('\n'),
  );
  expect(pairs(act.allocations).map(([name]) => name)).toEqual(names);
  expect(act.allocations[4]!.object).toBe('Achat de cuivres');
});

it('keeps rows of three and of four lines whole where amounts stand at half height', () => {
  const rows: [string[], number][] = [
    [['Cercle des lecteurs', 'du quartier haut', 'et de ses environs'], 1],
    [['Fanfare', 'des anciens élèves', 'du lycée des métiers', 'du bâtiment'], 1.5],
    [['Amis des jardins', 'partagés de la', 'commune nouvelle'], 1],
  ];
  let y = 160;
  const lines = [line(130, [60, 'Association'], [300, 'Aide accordée'])];
  for (const [index, [words, at]] of rows.entries()) {
    words.forEach((text, number) => {
      const pieces: [number, string][] = [[60, text]];
      if (number === at) pieces.push([300, `${index + 1} 500 €`]);
      lines.push(line(y + 13 * number, ...pieces));
    });
    if (at % 1 !== 0) lines.push(line(y + 13 * at, [300, `${index + 1} 500 €`]));
    y += 13 * words.length + 8;
  }
  const [table] = tablesOfLines(lines, defaultProfile);
  const names = table!.cells.filter(({ row, column }) => row > 0 && column === 0);
  expect(names.map(({ lines: own }) => own.length)).toEqual([3, 4, 3]);
});

it('sets headings of a year over those of its columns', () => {
  const lines = [
    line(100, [195, 'Année 2023'], [355, 'Année 2024']),
    line(107, [60, 'Club']),
    line(114, [160, 'Souhait'], [240, 'Accordé'], [320, 'Souhait'], [400, 'Accordé']),
    ...['Judo', 'Tennis', 'Chorale'].map((name, at) =>
      line(130 + 15 * at, [60, name], [165, '1 500 €'], [245, '1 200 €'], [325, '1 800 €'], [405, '1 100 €']),
    ),
  ];
  const [table] = tablesOfLines(lines, defaultProfile);
  expect(
    table!.cells.filter(({ row }) => row === 0).map(({ column, columnSpan }) => [column, columnSpan]),
  ).toEqual([
    [1, 2],
    [3, 2],
  ]);
});

it('takes no letterhead above a sentence for headings', () => {
  const lines = [
    line(100, [60, 'Commune'], [400, 'Annexe']),
    line(114, [60, 'Le vote du budget attribue les subventions de la liste.']),
    line(130, [60, 'Club'], [300, 'Montant']),
    ...['Judo', 'Tennis', 'Chorale'].map((name, at) =>
      line(145 + 15 * at, [60, name], [300, `${at + 1} 500 €`]),
    ),
  ];
  const [table] = tablesOfLines(lines, defaultProfile);
  expect(table!.rowCount).toBe(4);
});

it('takes what stands between two lines from side to side for one row, headings too', () => {
  const lines = [
    line(100, [60, 'Nom du'], [300, 'Somme']),
    line(112, [60, 'bénéficiaire'], [300, 'allouée']),
    line(128, [60, 'Cercle des amis de'], [300, '1 500']),
    line(140, [60, 'la lecture'], [318, '€'], [420, 'un local']),
    line(156, [60, 'Judo'], [300, '2 500 €']),
    line(172, [60, 'Fanfare des anciens']),
    line(178, [300, '3 500 €']),
    line(184, [60, 'élèves']),
  ];
  const edges = [96, 125, 153, 169, 198].map((y) => ({ x0: 50, x1: 460, y }));
  const rows = tablesOfLines(lines, defaultProfile, true, new Map([[1, edges]]))[0]!.cells;
  const texts = rows.map(({ lines: own }) =>
    own.flatMap(({ words }) => words.map(({ text }) => text)).join(' '),
  );
  expect(texts).toEqual([
    'Nom du bénéficiaire',
    'Somme allouée',
    'Cercle des amis de la lecture',
    '1 500 €',
    'un local',
    'Judo',
    '2 500 €',
    'Fanfare des anciens élèves',
    '3 500 €',
  ]);
});

it('begins with the first row between two lines, be its words and its amount on several lines', () => {
  const lines = [
    line(112, [60, 'Bénéficiaire'], [300, 'Aide']),
    line(128, [60, 'Cercle des amis de']),
    line(134, [300, '1 500 €']),
    line(140, [60, 'la lecture']),
    line(156, [60, 'Judo'], [300, '2 500 €']),
    line(172, [60, 'Fanfare'], [300, '3 500 €']),
  ];
  const edges = [108, 125, 153, 169, 186].map((y) => ({ x0: 50, x1: 360, y }));
  const [table] = tablesOfLines(lines, defaultProfile, true, new Map([[1, edges]]));
  const texts = table!.cells
    .filter(({ column }) => column === 0)
    .map(({ lines: own }) => own.flatMap(({ words }) => words.map(({ text }) => text)).join(' '));
  expect(texts).toEqual(['Bénéficiaire', 'Cercle des amis de la lecture', 'Judo', 'Fanfare']);
});

/** Text that runs another way than most of its page does is read into lines and tables of its own. */
import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/ingest/pdf/open.ts';
import { bytesInMemory } from '../../src/ingest/source-bytes.ts';
import { cellText, lineText, type Page } from '../../src/model/document.ts';
import { pageOfLayer } from '../../src/recognise/layer/page.ts';
import { drawnPdf } from '../support/pdf-file.ts';

async function pageOf(content: string, page = ''): Promise<Page> {
  const pdf = await openPdf(bytesInMemory(drawnPdf({ content, page })), 'essai.pdf');
  const source = await pdf.page(1);
  return pageOfLayer(source, (await source.layer())!);
}

/** Shows a text at a place, turned by so many degrees against the clock. */
function at(x: number, y: number, text: string, turned = 0): string {
  const [cos, sin] = [Math.cos, Math.sin].map((of) => Number(of((turned * Math.PI) / 180).toFixed(6))) as [
    number,
    number,
  ];
  return `BT /F 10 Tf ${cos} ${sin} ${0 - sin} ${cos} ${x} ${y} Tm (${text}) Tj ET\n`;
}

const PROSE = ['Le conseil municipal décide', 'd’attribuer les aides', 'Club de judo 1 500,00']
  .map((text, row) => at(80, 700 - row * 14, text.replace('’', "'").replaceAll('é', '\\351')))
  .join('');
const LINES = ['Le conseil municipal décide', "d'attribuer les aides", 'Club de judo 1 500,00'];

const texts = ({ lines }: Page): string[] => lines.map(lineText);

describe('text among upright lines', () => {
  it.each([90, 180, 270] as const)(
    'stands in lines of its own where it is turned by %i degrees',
    async (turned) => {
      const [x, y] = turned === 180 ? [400, 300] : [40, 690];
      const next = { 90: [14, 0], 180: [0, 14], 270: [-14, 0] }[turned];
      const margin =
        at(x, y, 'Accuse de reception 062-1', turned) +
        at(x + next[0]!, y + next[1]!, 'Recu le 3 mars', turned);
      const page = await pageOf(PROSE + margin);
      expect(texts(page).slice(0, 3)).toEqual(LINES);
      expect(texts(page).slice(3)).toEqual(['Accuse de reception 062-1', 'Recu le 3 mars']);
    },
  );

  it.each([3, -5, 12, 30, -45, 60])(
    'stands in lines of its own where it is tilted by %i degrees',
    async (tilt) => {
      const words = at(120, 400, 'Aide de 2 000,00 euros au Foyer rural de Corvaux', tilt);
      const page = await pageOf(PROSE + words);
      expect(texts(page)).toEqual([...LINES, 'Aide de 2 000,00 euros au Foyer rural de Corvaux']);
    },
  );

  it('is all of it tilted where the page is', async () => {
    const page = await pageOf(
      [0, 1, 2].map((row) => at(80 + row, 700 - row * 20, `Ligne ${row} de la page`, 2)).join(''),
    );
    expect(texts(page)).toEqual(['Ligne 0 de la page', 'Ligne 1 de la page', 'Ligne 2 de la page']);
  });

  it('stands in its own lines of a cell', async () => {
    const cells = '0.5 w 50 500 40 100 re S 90 500 200 100 re S 90 550 200 50 re S\n';
    const page = await pageOf(
      PROSE + cells + at(74, 520, 'Territoire', 90) + at(95, 570, 'Club') + at(95, 520, 'Foyer'),
    );
    const [table] = page.tables;
    expect(table!.cells.map(cellText)).toEqual(['Territoire', 'Club', 'Foyer']);
  });
});

describe('a table on its side on an upright page', () => {
  it.each([90, 270])('is read as it lies: turned by %i degrees', async (turned) => {
    const rows = [
      ['Association', 'Montant'],
      ['Club', '1 500'],
      ['Foyer', '800'],
    ];
    const up = turned === 90;
    const drawn = rows.flatMap((row, index) =>
      row.map((text, column) => {
        // Rows run to the right, or to the left; columns up, or down.
        const x = up ? 100 + index * 20 : 140 - index * 20;
        const y = up ? 300 + column * 80 : 380 - column * 80;
        const frame = `0.5 w ${x} ${y} 20 80 re S\n`;
        return frame + at(up ? x + 14 : x + 6, up ? y + 4 : y + 76, text, turned);
      }),
    );
    const page = await pageOf(PROSE + drawn.join(''));
    const [table] = page.tables;
    expect([table!.rowCount, table!.columnCount]).toEqual([3, 2]);
    const inOrder = [...table!.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    expect(inOrder.map(cellText)).toEqual(rows.flat());
    expect(texts(page)).toEqual(LINES);
  });
});

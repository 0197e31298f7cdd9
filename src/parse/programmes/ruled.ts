/** Programmes in ruled tables: one row each, the theme in a cell that spans its rows or in a row of its own. */
import { cellText, type Cell, type Table } from '../../model/document.ts';
import type { ProgrammeRecord } from '../../model/records.ts';
import { fold } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { codesIn } from '../../segment/annex-themes.ts';
import { flowOf, placeAt, textAt, wholeOf } from '../../segment/flow.ts';

type Column = 'code' | 'theme' | 'name' | 'period' | 'description' | 'results';

/** The meaning of a table's columns and the row its body starts with. */
export interface ProgrammeLayout {
  readonly columns: readonly (Column | null)[];
  readonly bodyFrom: number;
}

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['results', /\b(?:bilan|resultats?|realisations?|evaluation)\b/u],
  ['period', /\b(?:periodes?|durees?|dates?|calendrier)\b/u],
  ['description', /\b(?:descriptif|description|objectifs?|presentation|contenu|objet)\b/u],
  ['theme', /\b(?:thematiques?|axes?|themes?|volets?)\b/u],
  ['code', /^(?:n ?[°o]|code|numero|ref)/u],
  ['name', /\b(?:dispositifs?|actions?|operations?|intitules?|programmes?|libelles?)\b/u],
];
const HEADER_ROWS = 3;

/** Tells a table of programmes by its headings: a name, and a description, results or period, and no amounts. */
export function programmeLayout(table: Table): ProgrammeLayout | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, table.rowCount); row += 1) {
    const columns: (Column | null)[] = Array.from({ length: table.columnCount }, () => null);
    const headings = table.cells.filter((cell) => cell.row === row);
    if (
      headings.some((cell) =>
        /\b(?:montants?|beneficiaires?|structures?|imputation|€)/u.test(fold(cellText(cell))),
      )
    )
      return null;
    for (const cell of headings) {
      const heading = fold(cellText(cell));
      columns[cell.column] =
        HEADINGS.find(([column, pattern]) => pattern.test(heading) && !columns.includes(column))?.[0] ?? null;
    }
    if (columns.includes('name') && (columns.includes('description') || columns.includes('results'))) {
      return { columns, bodyFrom: row + 1 };
    }
  }
  return null;
}

/** Reads the rows of a table of programmes behind those of the tables before it, whose last row it may complete. */
export function readRuledProgrammes(
  table: Table,
  layout: ProgrammeLayout,
  before: readonly ProgrammeRecord[],
  profile: Profile,
  exact: ReadonlySet<number>,
): ProgrammeRecord[] {
  const records = [...before];
  let current = before.at(-1)?.theme ?? null;
  for (let row = layout.bodyFrom; row < table.rowCount; row += 1) {
    const cells = table.cells.filter((cell) => cell.row === row && cellText(cell) !== '');
    const spanning = table.cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
    const only = cells.length === 1 ? cells[0]! : null;
    if (only !== null && only.columnSpan > 1) {
      current = cellText(only);
      continue;
    }
    const at = (column: Column, among: readonly Cell[] = cells): string | null => {
      const cell = among.find((one) => layout.columns[one.column] === column);
      if (cell === undefined) return null;
      const flow = flowOf(cell.lines);
      return textAt(flow, wholeOf(flow)) || null;
    };
    current = at('theme', spanning) ?? themeCell(spanning, layout, profile) ?? current;
    const name = at('name');
    const last = records.at(-1);
    if (name === null) {
      // A row without a name is the rest of the row above, cut by a page's end.
      if (last !== undefined && cells.length > 0)
        records[records.length - 1] = joined(last, at('description'), at('results'));
      continue;
    }
    const code = at('code') ?? /^(\d{1,2}(?:\.\d{1,2})?)\s*[-–:|.]?\s+(?=\p{L})/u.exec(name)?.[1] ?? null;
    const flow = flowOf(
      cells.flatMap((cell) => cell.lines),
      exact,
    );
    records.push({
      key: '',
      code,
      theme: current,
      name:
        at('code') === null && code !== null
          ? name.slice(name.indexOf(code) + code.length).replace(/^\s*[-–:|.]?\s*/u, '')
          : name,
      period: at('period'),
      description: at('description'),
      results: at('results'),
      source: placeAt(flow, wholeOf(flow)),
    });
  }
  return records;
}

/** A cell in a column without a heading that names a theme. */
function themeCell(cells: readonly Cell[], layout: ProgrammeLayout, profile: Profile): string | null {
  const cell = cells.find(
    (one) => layout.columns[one.column] === null && codesIn(cellText(one), profile.groups.theme).length > 0,
  );
  return cell === undefined ? null : cellText(cell);
}

function joined(
  record: ProgrammeRecord,
  description: string | null,
  results: string | null,
): ProgrammeRecord {
  const both = (a: string | null, b: string | null): string | null =>
    [a, b].filter((one) => one !== null).join(' ') || null;
  return {
    ...record,
    description: both(record.description, description),
    results: both(record.results, results),
  };
}

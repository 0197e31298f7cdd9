import type { Line, Table } from '../model/document.ts';
import type { Recognise } from './engine.ts';
import { gridsOf } from './grid/grid.ts';
import { rulesOf } from './grid/rules.ts';
import type { Prepared } from './prepare/straighten.ts';
import { recogniseProse } from './prose.ts';
import { recogniseTable } from './table.ts';

/** Changes whenever the same pixels would be read in another way: results kept by an older recipe are not used. */
export const RECIPE = 'recipe 2';

/** Lines and tables of one page. */
export interface PageContent {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/** Recognises a prepared page: each ruled table column by column, and what is outside the tables as prose. */
export async function recognisePage(
  number: number,
  prepared: Prepared,
  recognise: Recognise,
): Promise<PageContent> {
  const grids = gridsOf(rulesOf(prepared.straight, prepared.dpi), prepared.dpi);
  const [tables, lines] = await Promise.all([
    Promise.all(grids.map((grid) => recogniseTable(number, prepared, grid, true, recognise))),
    recogniseProse(number, prepared, grids, recognise),
  ]);
  return { tables, lines };
}

import type { Line, Table } from '../model/document.ts';
import type { Reader } from './engine.ts';
import { gridsOf, type Grid } from './grid/grid.ts';
import { rulesOf } from './grid/rules.ts';
import type { Prepared } from './prepare/straighten.ts';
import { recogniseProse } from './prose.ts';
import { recogniseTable } from './table.ts';

/** Lines and tables of one page. */
export interface PageContent {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/** Recognises a prepared page: each ruled table column by column, and what is outside the tables as prose. */
export async function recognisePage(
  number: number,
  prepared: Prepared,
  reader: Reader,
): Promise<PageContent> {
  const grids = findGrids(prepared);
  const [tables, lines] = await Promise.all([
    Promise.all(grids.map((grid) => recogniseTable(number, prepared, grid, true, reader))),
    recogniseProse(number, prepared, grids, reader),
  ]);
  return { tables, lines };
}

/** The page's ruled grids. Most pages have none, which a look at half the resolution tells. */
export function findGrids(prepared: Prepared): Grid[] {
  const { dpi, quick, quickFactor } = prepared;
  const quickDpi = dpi / quickFactor;
  if (gridsOf(rulesOf(quick, quickDpi), quickDpi).length === 0) return [];
  return gridsOf(rulesOf(prepared.straight(), dpi), dpi);
}

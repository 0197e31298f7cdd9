export { gatherGroupNames, type GroupNames } from './text/group-names.ts';
export { readTextTable } from './text/index.ts';
export type { CellValue, GrantRow, NumberCell, RowTable, TotalRow } from './rows.ts';
export { readGrids, type PlacedTable } from './grid/index.ts';
export { placeOfTable } from './grid/matrix.ts';
export { tablesOfLines } from './white/index.ts';
export { plainTables } from './plain/index.ts';
export { keyOfLine } from './text/tokens.ts';

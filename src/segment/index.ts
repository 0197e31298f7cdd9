import type { Document } from '../model/document.ts';
import type { Section } from '../model/section.ts';
import type { Profile } from '../profiles/contract.ts';
import { findSections } from './sections.ts';
import { findTables } from './tables/find.ts';
import type { RowTable } from './tables/rows.ts';

export { splitActs } from './acts.ts';
export { findSections } from './sections.ts';
export type { CellValue, GrantRow, NumberCell, RowTable, TotalRow } from './tables/rows.ts';

/** An act divided into its parts, with the tables of money that stand in them. */
export interface Segments {
  readonly sections: readonly Section[];
  readonly tables: readonly RowTable[];
}

/** Divides one act into its parts, in reading order, and finds its tables. */
export function segmentDocument(document: Document, profile: Profile): Segments {
  const sections = findSections(document, profile);
  return { sections, tables: findTables(document, sections, profile) };
}

import type { Document } from '../model/document.ts';
import type { Section } from '../model/section.ts';
import type { Profile } from '../profiles/contract.ts';
import { findSections } from './sections.ts';
import { findTables, type Found } from './tables/find.ts';

export { splitActs } from './acts.ts';
export { findSections } from './sections.ts';
export type { CellValue, GrantRow, NumberCell, RowTable, TotalRow } from './tables/rows.ts';

/** An act divided into its parts, with the tables of money that stand in them. */
export interface Segments extends Found {
  readonly sections: readonly Section[];
}

/** Divides one act into its parts, in reading order, and finds its tables. */
export function segmentDocument(document: Document, profile: Profile): Segments {
  const sections = findSections(document, profile);
  return { sections, ...findTables(document, sections, profile) };
}

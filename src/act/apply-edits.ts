import { message } from '../messages/message.ts';
import type { Document, Page } from '../model/document.ts';
import type { Rereads } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import { isMessage, type Message } from '../model/message.ts';
import type { Records, TableRecord } from '../model/records.ts';
import {
  applyPageEdit,
  tableDecisions,
  tableEditFault,
  type PageEdit,
  type TableEdit,
} from './apply-document-edits.ts';
import { applyRecordEdit, type RecordEdit } from './apply-record-edit.ts';
import { EditedRecords } from './edited-records.ts';
import type { NumberedEdit } from './effective-edits.ts';
import { movedByKey } from './moved-by-key.ts';

/** An edit that could not be applied, and why. */
export interface RefusedEdit extends NumberedEdit {
  readonly because: Message;
}

/** An act with what people said of it. */
export interface EditedAct {
  readonly records: Records;
  readonly rereads: Rereads;
  /** Ids of the figures whose values a person confirmed or gave: the arithmetic holds them fast. */
  readonly confirmed: ReadonlySet<string>;
  readonly applied: readonly NumberedEdit[];
  readonly refused: readonly RefusedEdit[];
  readonly asRead: AsRead;
}

/** What edits find at their places, and what they must have seen there. */
export interface AsRead {
  /** A record as it was read, or as it came in, before any value in it was edited; by its key. */
  readonly record: (key: string) => object | undefined;
  /** Before anything was said of them. */
  readonly tables: readonly TableRecord[];
}

/** How an act's tables are read again; without it, edits of pages and tables are refused. */
export interface Rereading {
  readonly document: Document;
  readonly recordsOf: (document: Document) => Records;
}

/**
 * Applies edits to an act as it was read. Edits of pages come first, then those of tables, then those of records, each kind
 * in the order of the log. One whose place is gone, or where something else is read now, is refused and changes nothing.
 * Pure, and never throws on any edits.
 *
 * @param act as read and settled, before the arithmetic
 * @param edits those that stand, see `effectiveEdits`
 */
export function applyEdits(
  act: { readonly records: Records; readonly rereads: Rereads },
  edits: readonly NumberedEdit[],
  reading: Rereading | null,
): EditedAct {
  const refused: RefusedEdit[] = [];
  const refuse = (numbered: NumberedEdit, because: Message): void => {
    refused.push({ ...numbered, because });
  };
  const { records: base, tables } = readAgain(act.records, edits, reading, refuse);
  const records = new EditedRecords(base);
  for (const numbered of edits) {
    if (!isRecordEdit(numbered.edit)) continue;
    const fault = applyRecordEdit(numbered.edit, records);
    if (fault !== null) refuse(numbered, fault);
  }
  const numbers = new Set(refused.map(({ number }) => number));
  return {
    ...records.finish(),
    rereads: movedByKey(act.rereads, act.records, base),
    applied: edits.filter(({ number }) => !numbers.has(number)),
    refused: refused.sort((a, b) => a.number - b.number),
    asRead: { record: (key) => records.asRead(key), tables },
  };
}

/** What is told of edits that could not be applied. */
export function refusedFindings(refused: readonly RefusedEdit[]): Finding[] {
  return refused.map(({ number, edit, because }) => ({
    code: 'edits/refused',
    severity: 'warning',
    message: message('edits/refused', { number, who: edit.who, because }),
    source: null,
  }));
}

/** The records as read with what people said of pages and tables, and the tables without what they said of these. */
function readAgain(
  records: Records,
  edits: readonly NumberedEdit[],
  reading: Rereading | null,
  refuse: (numbered: NumberedEdit, because: Message) => void,
): { readonly records: Records; readonly tables: readonly TableRecord[] } {
  const structural = edits.filter(({ edit }) => !isRecordEdit(edit));
  if (structural.length === 0) return { records, tables: records.tables };
  if (reading === null) {
    for (const numbered of structural) refuse(numbered, message('edits/needs-pages'));
    return { records, tables: records.tables };
  }
  const { document, recordsOf } = reading;
  const pages = editedPages(document, structural, refuse);
  const isDrawn = pages.some((page, index) => page !== document.pages[index]);
  const drawn = isDrawn ? recordsOf({ ...document, pages }) : records;
  const tableEdits = structural.flatMap((numbered) => {
    const { edit } = numbered;
    if (!isTableEdit(edit)) return [];
    const fault = tableEditFault(edit, drawn.tables, document);
    if (fault !== null) refuse(numbered, fault);
    return fault === null ? [edit] : [];
  });
  const { tables } = drawn;
  if (tableEdits.length === 0) return { records: drawn, tables };
  return { records: recordsOf({ ...document, pages, decisions: tableDecisions(tableEdits) }), tables };
}

function editedPages(
  document: Document,
  edits: readonly NumberedEdit[],
  refuse: (numbered: NumberedEdit, because: Message) => void,
): Page[] {
  const pages = [...document.pages];
  for (const numbered of edits) {
    const { edit } = numbered;
    if (!isPageEdit(edit)) continue;
    const index = pages.findIndex(({ number }) => number === edit.page);
    const page = pages[index];
    const edited =
      page === undefined ? message('edits/gone') : applyPageEdit(edit, page, document.pages[index]!);
    if (isMessage(edited)) refuse(numbered, edited);
    else pages[index] = edited;
  }
  return pages;
}

function isPageEdit(edit: NumberedEdit['edit']): edit is PageEdit {
  return edit.action === 'draw-table' || edit.action === 'page-blank' || edit.action === 'page-turned';
}

function isTableEdit(edit: NumberedEdit['edit']): edit is TableEdit {
  return edit.action === 'table-kind' || edit.action === 'column-role';
}

function isRecordEdit(edit: NumberedEdit['edit']): edit is RecordEdit {
  return !isPageEdit(edit) && !isTableEdit(edit);
}

import { message } from '../messages/message.ts';
import type { Document, Page, TableDecision } from '../model/document.ts';
import type { Message } from '../model/message.ts';
import type { TableRecord } from '../model/records.ts';
import { blankPage, drawTable } from '../segment/edited-document.ts';
import type { EditOf } from './edit.ts';
import { pageWords } from './page-words.ts';

/** Edits of pages, which are made before tables are read. */
export type PageEdit = EditOf<'draw-table' | 'page-blank' | 'page-turned'>;
/** Edits of tables, which say how they are to be read. */
export type TableEdit = EditOf<'table-kind' | 'column-role'>;

/**
 * Applies an edit to a page.
 *
 * @param page as it stands
 * @param read as it was recognised
 * @returns the page, or why it can't be
 */
export function applyPageEdit(edit: PageEdit, page: Page, read: Page): Page | Message {
  if (edit.action === 'page-turned' && read.rotation === edit.after) return page;
  if (pageWords(read) !== edit.words) return message('edits/page-reads-otherwise', { page: read.number });
  switch (edit.action) {
    case 'page-turned':
      return message('edits/turn-needs-source', { page: read.number });
    case 'page-blank':
      return blankPage(page);
    case 'draw-table':
      return drawTable(page, edit.box, edit.columns, edit.rows ?? undefined);
  }
}

/**
 * Why an edit of a table can't be applied; `null` where it can.
 *
 * @param tables as read, before any edit of a table
 * @param document as recognised
 */
export function tableEditFault(
  edit: TableEdit,
  tables: readonly TableRecord[],
  document: Document,
): Message | null {
  const table = tables.find(({ key }) => key === edit.key);
  const page = document.pages.find(({ number }) => number === table?.source.page);
  if (table === undefined || page === undefined) return message('edits/gone');
  const column = edit.action === 'column-role' ? edit.column : null;
  const stands = column === null ? table.kind : table.columns[column]?.role;
  if (stands === undefined) return message('edits/no-such-column', { column: column! + 1 });
  const isSame = stands === edit.before && pageWords(page) === edit.words;
  return isSame ? null : message('edits/page-reads-otherwise', { page: page.number });
}

/** What the reading of tables must obey; of several edits that say the same thing of a table the last one counts. */
export function tableDecisions(edits: readonly TableEdit[]): TableDecision[] {
  const decisions = new Map<string, TableDecision>();
  for (const edit of edits) {
    const known = decisions.get(edit.key) ?? { table: edit.key };
    if (edit.action === 'table-kind') decisions.set(edit.key, { ...known, kind: edit.after });
    else {
      const others = (known.roles ?? []).filter(({ column }) => column !== edit.column);
      const role = { column: edit.column, role: edit.after };
      decisions.set(edit.key, { ...known, roles: [...others, role] });
    }
  }
  return [...decisions.values()];
}

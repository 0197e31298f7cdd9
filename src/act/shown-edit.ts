import type { ShownEdit } from '../model/extraction.ts';
import type { EditOf, EditRow, EditValue } from './edit.ts';
import type { NumberedEdit } from './effective-edits.ts';

/** An edit as results show it: who changed what, from what to what, and why. */
export function shownEdit({ number, edit }: NumberedEdit): ShownEdit {
  const { who, when, why, action } = edit;
  return {
    number,
    who,
    when,
    why,
    action,
    key: 'keys' in edit ? edit.keys.join(' ') : 'key' in edit ? edit.key : null,
    page: 'page' in edit ? edit.page : null,
    field: 'field' in edit ? edit.field : 'column' in edit ? `columns.${edit.column}` : null,
    before: 'before' in edit ? shown(edit.before) : null,
    after: 'after' in edit ? shown(edit.after) : 'box' in edit ? shown(drawn(edit)) : null,
  };
}

function drawn({ box, columns, rows }: EditOf<'draw-table'>): EditRow {
  return { box, columns, rows };
}

function shown(value: EditValue | EditRow | readonly EditRow[]): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

import type { ShownEdit } from '../model/extraction.ts';
import type { Edit, EditRow, EditValue } from './edit.ts';

/** An edit as results show it: who changed what, from what to what, and why. */
export function shownEdit({ number, edit }: { readonly number: number; readonly edit: Edit }): ShownEdit {
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
    before: 'before' in edit ? shown(edit.before) : seenIn(edit),
    after: 'after' in edit ? shown(edit.after) : saidIn(edit),
  };
}

/** What was read of rows that are edited as a whole. */
function seenIn(edit: Edit): string | null {
  if ('texts' in edit) return edit.texts.join('\n');
  return edit.action === 'delete-row' || edit.action === 'split-row' ? edit.text : null;
}

/** What is said by an edit that gives no value. */
function saidIn(edit: Exclude<Edit, { readonly after: unknown }>): string | null {
  if (edit.action === 'undo') return edit.of.join(' ');
  if (edit.action !== 'draw-table') return null;
  const { box, columns, rows } = edit;
  return shown({ box, columns, rows });
}

function shown(value: EditValue | EditRow | readonly EditRow[]): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

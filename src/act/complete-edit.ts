import { message } from '../messages/message.ts';
import { ALLOCATION } from '../model/act-shape.ts';
import type { Document, Page } from '../model/document.ts';
import { isMessage, type Message } from '../model/message.ts';
import type { Records } from '../model/records.ts';
import type { RecordShape } from '../model/shape.ts';
import type { AsRead } from './apply-edits.ts';
import { editSchema, type Edit, type EditValue } from './edit.ts';
import { keyedRecords } from './edited-records.ts';
import { fieldShape, readField } from './field-value.ts';
import { pageWords } from './page-words.ts';
import { seenText } from './seen-text.ts';
import { typedValue } from './typed-value.ts';

/**
 * An edit as people and scripts write it: its place by the ids they see (`a12`, `g1`) or by keys, without what was read
 * there. Anything may stand in it.
 */
export type EditDraft = Readonly<Record<string, unknown>>;

/** The act that an edit is written for. */
export interface SeenAct {
  /** As people see it: edited and settled. */
  readonly records: Records;
  readonly asRead: AsRead;
  /** As recognised; `null` where its pages are missing. */
  readonly document: Document | null;
}

/** Fields of an edit, or what is wrong with its draft. */
type Fields = Record<string, unknown> | Message;

/**
 * Makes a whole edit of a draft: writes keys for ids, and adds what was read at its place where the draft does not say that
 * itself.
 *
 * @param said who edits, when and why, where the draft does not say
 * @returns the edit, or what is wrong with the draft
 */
export function completeEdit(
  draft: EditDraft,
  act: SeenAct,
  said: Pick<Edit, 'who' | 'when' | 'why'>,
): Edit | Message {
  const fields = new Completion(act).fieldsOf(draft);
  if (isMessage(fields)) return fields;
  const edit = editSchema.safeParse({ ...said, ...fields });
  if (edit.success) return edit.data;
  const issue = edit.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return issue?.code === 'invalid_value'
    ? message('edits/one-of', { values: issue.values.map(String) })
    : message('edits/bad-draft', { field });
}

class Completion {
  readonly #act: SeenAct;
  /** Records by the keys and by the ids that people see. */
  readonly #known = new Map<
    string,
    { readonly key: string; readonly shape: RecordShape; readonly record: object }
  >();

  constructor(act: SeenAct) {
    this.#act = act;
    for (const [key, { id, shape, record }] of keyedRecords(act.records)) {
      const known = { key, shape, record };
      this.#known.set(key, known);
      if (!this.#known.has(id)) this.#known.set(id, known);
    }
  }

  fieldsOf(draft: EditDraft): Fields {
    switch (draft.action) {
      case 'set':
      case 'confirm':
        return this.#field(draft);
      case 'add-row':
        return this.#addedRow(draft);
      case 'delete-row':
        return this.#row(draft);
      case 'split-row':
        return this.#row({ ...draft, after: listed(draft.after).map(typedRow) });
      case 'join-rows':
        return this.#rows(draft);
      case 'table-kind':
      case 'column-role':
        return this.#table(draft);
      case 'page-turned':
        return this.#turnedPage(draft);
      case 'draw-table':
        return this.#page({ rows: null, ...draft });
      case 'page-blank':
        return this.#page(draft);
      default:
        return { ...draft };
    }
  }

  /** `a12.amount` names record and field at once. */
  #field(draft: EditDraft): Fields {
    const [id = '', ...path] =
      draft.key === undefined ? textIn(draft, 'field').split('.') : [textIn(draft, 'key')];
    const field = path.length === 0 ? textIn(draft, 'field') : path.join('.');
    const known = this.#known.get(id);
    if (known === undefined) return message('edits/unknown-place', { place: id });
    const { key, shape, record } = known;
    const asRead = this.#act.asRead.record(key);
    const read = asRead === undefined ? null : readField(shape, asRead, field);
    const declared = fieldShape(shape, field);
    if (read === null || declared === null) return message('edits/no-such-field', { field });
    const held = draft.after === undefined && draft.action === 'confirm';
    const after = held
      ? readField(shape, record, field)?.value
      : typedValue(declared, draft.after as EditValue);
    return { text: seenText(read.text), before: read.value, ...draft, key, field, after };
  }

  #addedRow(draft: EditDraft): Fields {
    const after = typedRow(draft.after);
    if (draft.key === null || draft.key === undefined)
      return { side: 'after', text: '', box: null, ...draft, key: null, after };
    const fields = this.#row(draft);
    if (isMessage(fields)) return fields;
    const page = this.#act.records.allocations.find(({ key }) => key === fields.key)?.source.page;
    return { page, box: null, side: 'after', ...fields, after };
  }

  #row(draft: EditDraft): Fields {
    const rows = this.#rows({ ...draft, keys: [draft.key] });
    if (isMessage(rows)) return rows;
    const { keys, texts, ...fields } = rows;
    return { text: (texts as string[])[0], ...fields, key: (keys as string[])[0] };
  }

  #rows(draft: EditDraft): Fields {
    const keys: string[] = [];
    const texts: string[] = [];
    for (const place of listed(draft.keys)) {
      const known = this.#known.get(String(place));
      const row = known?.shape === ALLOCATION ? this.#act.asRead.record(known.key) : undefined;
      if (known === undefined || row === undefined)
        return message('edits/unknown-place', { place: String(place) });
      keys.push(known.key);
      texts.push(seenText((row as Records['allocations'][number]).source.text));
    }
    const after = draft.action === 'join-rows' ? { after: typedRow(draft.after ?? {}) } : {};
    return { texts, ...draft, keys, ...after };
  }

  #table(draft: EditDraft): Fields {
    const place = textIn(draft, 'key');
    const key = this.#act.records.tables.find((table) => table.id === place)?.key ?? place;
    const table = this.#act.asRead.tables.find((one) => one.key === key);
    if (table === undefined) return message('edits/unknown-place', { place });
    const page = this.#pageAt(table.source.page);
    if (isMessage(page)) return page;
    const before = draft.action === 'table-kind' ? table.kind : table.columns[Number(draft.column)]?.role;
    if (before === undefined) return message('edits/no-such-column', { column: Number(draft.column) + 1 });
    return { words: pageWords(page), before, ...draft, key };
  }

  #page(draft: EditDraft): Fields {
    const page = this.#pageAt(draft.page);
    return isMessage(page) ? page : { words: pageWords(page), ...draft };
  }

  /** `turn` says by how much more the page is to be turned. */
  #turnedPage({ turn, ...draft }: EditDraft): Fields {
    const page = this.#pageAt(draft.page);
    if (isMessage(page)) return page;
    const after = (page.rotation + Number(turn)) % 360;
    return { words: pageWords(page), before: page.rotation, after, ...draft };
  }

  #pageAt(number: unknown): Page | Message {
    const { document } = this.#act;
    if (document === null) return message('edits/needs-pages');
    const page = document.pages.find((one) => one.number === number);
    return page ?? message('edits/no-such-page', { page: Number(number) });
  }
}

function typedRow(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      const shape = fieldShape(ALLOCATION, field);
      return [field, shape === null ? value : typedValue(shape, value as EditValue)];
    }),
  );
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(draft: EditDraft, name: string): string {
  const value = draft[name];
  return typeof value === 'string' ? value : '';
}

import { message } from '../messages/message.ts';
import { ALLOCATION } from '../model/act-shape.ts';
import { unionBoxes } from '../model/geometry.ts';
import { keysOf } from '../model/key.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { AllocationRecord } from '../model/records.ts';
import { textHash } from '../model/text-hash.ts';
import type { EditOf, EditRow, EditValue } from './edit.ts';
import type { EditedRecords, MadeRow } from './edited-records.ts';
import { readField, writeField } from './field-value.ts';
import { seenText } from './seen-text.ts';

/** Edits that are made in the records, before the arithmetic. */
export type RecordEdit = EditOf<'set' | 'confirm' | 'add-row' | 'delete-row' | 'split-row' | 'join-rows'>;

/**
 * Applies one edit to the records.
 *
 * @returns why it can't be, and then nothing has changed; `null` where it was
 */
export function applyRecordEdit(edit: RecordEdit, records: EditedRecords): Message | null {
  switch (edit.action) {
    case 'set':
    case 'confirm':
      return setField(edit, records);
    case 'add-row':
      return addRow(edit, records);
    case 'delete-row':
      return deleteRow(edit, records);
    case 'split-row':
      return splitRow(edit, records);
    case 'join-rows':
      return joinRows(edit, records);
  }
}

function setField(edit: EditOf<'set' | 'confirm'>, records: EditedRecords): Message | null {
  const { key, field, before, after } = edit;
  const found = records.find(key);
  const read = records.asRead(key);
  if (found === undefined || read === undefined) return message('edits/gone');
  const seen = readField(found.shape, read, field);
  if (seen === null) return message('edits/no-such-field', { field });
  if (seenText(seen.text) !== edit.text || !isSame(seen.value, before))
    return message('edits/reads-otherwise');
  const written = writeField(found.shape, found.record, field, after, givenPlace(sourceOf(found.record)));
  if (written === null) return message('edits/no-value', { field });
  records.replace(key, written.record, written.figures);
  return null;
}

function addRow(edit: EditOf<'add-row'>, records: EditedRecords): Message | null {
  const { key, side, text, page, box } = edit;
  const beside = key === null ? undefined : records.row(key);
  if (key === null ? records.hasRows : beside === undefined) return message('edits/gone');
  if (beside !== undefined && seenText(beside.source.text) !== text) return message('edits/reads-otherwise');
  const place = { page, box, line: null, text: '' };
  const made = makeRow(blankRow(place, beside), edit.after, place, nameOf(edit));
  if (typeof made === 'string') return message('edits/no-value', { field: made });
  if (records.find(made.row.key) !== undefined) return message('edits/twice');
  records.exchange([], [made], key === null ? null : { key, side });
  return null;
}

function deleteRow({ key, text }: EditOf<'delete-row'>, records: EditedRecords): Message | null {
  const fault = rowsFault([key], [text], records);
  if (fault === null) records.exchange([key], []);
  return fault;
}

function splitRow(edit: EditOf<'split-row'>, records: EditedRecords): Message | null {
  const { key, text } = edit;
  const fault = rowsFault([key], [text], records);
  if (fault !== null) return fault;
  const whole = records.row(key)!;
  const made: MadeRow[] = [];
  for (const [index, fields] of edit.after.entries()) {
    const part = makeRow(blankRow(whole.source, whole), fields, whole.source, `${nameOf(edit)}/${index}`);
    if (typeof part === 'string') return message('edits/no-value', { field: part });
    made.push(part);
  }
  records.exchange([key], made);
  return null;
}

function joinRows(edit: EditOf<'join-rows'>, records: EditedRecords): Message | null {
  const { keys, texts, after } = edit;
  const fault = rowsFault(keys, texts, records);
  if (fault !== null) return fault;
  const rows = keys.map((key) => records.row(key)!);
  const priced = rows.filter(({ amount }) => amount.value !== null);
  if (priced.length !== 1 && !Object.hasOwn(after, 'amount')) return message('edits/join-needs-amount');
  const first = rows[0]!;
  const made = makeRow(
    {
      ...first,
      beneficiary: rows
        .map(({ beneficiary }) => beneficiary)
        .join(' ')
        .trim(),
      quantities: rows.flatMap(({ quantities }) => quantities),
      amount: (priced[0] ?? first).amount,
      source: placeAround(rows),
    },
    after,
    first.source,
    nameOf(edit),
  );
  if (typeof made === 'string') return message('edits/no-value', { field: made });
  records.exchange(keys, [made]);
  return null;
}

function rowsFault(
  keys: readonly string[],
  texts: readonly string[],
  records: EditedRecords,
): Message | null {
  if (keys.length === 0 || new Set(keys).size < keys.length) return message('edits/gone');
  const rows = keys.map((key) => records.row(key));
  if (rows.includes(undefined)) return message('edits/gone');
  const isRead = rows.every((row, index) => seenText(row!.source.text) === texts[index]);
  return isRead ? null : message('edits/reads-otherwise');
}

/**
 * A row from another with some fields written into it.
 *
 * @param name tells it from all other rows that people made
 * @returns the name of the first field that there is not, or that can't hold what is written
 */
function makeRow(from: AllocationRecord, fields: EditRow, place: Place, name: string): MadeRow | string {
  const [key] = keysOf('r', [{ source: { ...place, box: null, text: `${place.text}\n${name}` } }]);
  let row: AllocationRecord = { ...from, id: key!, key: key! };
  const figures: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const written = writeField(ALLOCATION, row, field, value, givenPlace(place));
    if (written === null) return field;
    row = written.record as AllocationRecord;
    figures.push(...written.figures);
  }
  return { row, figures };
}

/** A row that says nothing yet, in the group of another. */
function blankRow(place: Place, beside: AllocationRecord | undefined): AllocationRecord {
  return {
    id: '',
    key: '',
    annex: beside?.annex ?? null,
    table: beside?.table ?? null,
    territories: beside?.territories ?? [],
    theme: beside?.theme ?? null,
    operation: beside?.operation ?? null,
    beneficiary: '',
    reference: null,
    object: null,
    information: null,
    quantities: [],
    amount: {
      value: null,
      text: '',
      place: givenPlace(place),
      confidence: null,
      reader: null,
      alternatives: [],
      exact: false,
    },
    money: [],
    financing: beside?.financing ?? null,
    agreement: beside?.agreement ?? null,
    budgeted: beside?.budgeted ?? true,
    extra: {},
    confidence: null,
    source: place,
  };
}

/** Where a person gave something: nothing was read there. */
function givenPlace({ page, box, line }: Place): Place {
  return { page, box, line, text: '' };
}

/** The place of rows that are one; a row that goes over to another page is where it begins. */
function placeAround(rows: readonly AllocationRecord[]): Place {
  const first = rows[0]!.source;
  const here = rows.map(({ source }) => source).filter(({ page }) => page === first.page);
  const text = rows.map(({ source }) => source.text).join(' ');
  return { ...first, box: unionBoxes(here.map(({ box }) => box)), text };
}

function sourceOf(record: object): Place {
  return (record as { readonly source?: Place }).source ?? { page: 1, box: null, line: null, text: '' };
}

/** What an edit is told by from all others: who said it, and when. */
function nameOf({ who, when, after }: EditOf<'add-row' | 'split-row' | 'join-rows'>): string {
  return textHash(JSON.stringify([who, when, after]));
}

function isSame(one: EditValue, other: EditValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

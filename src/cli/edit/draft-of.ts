import type { EditDraft } from '../../act/complete-edit.ts';

/** Actions of the command line with how their arguments are written, in the order of the help. */
export const EDIT_USAGES = {
  set: 'FIELD VALUE',
  confirm: 'FIELD',
  'add-row': 'before|after ROW NAME=VALUE...',
  'delete-row': 'ROW',
  'split-row': 'ROW NAME=VALUE... + NAME=VALUE...',
  'join-rows': 'ROW ROW... [NAME=VALUE...]',
  'table-kind': 'TABLE KIND',
  'column-role': 'TABLE COLUMN ROLE|none',
  'draw-table': 'PAGE X0,Y0,X1,Y1 columns=X,X... [rows=Y,Y...]',
  'page-blank': 'PAGE',
  'page-turned': 'PAGE 90|180|270',
  undo: 'N...|all',
} as const;

/** What can be done to an act on the command line. */
export type TypedAction = keyof typeof EDIT_USAGES;

/**
 * The draft of an edit that arguments say; `null` where they do not say one. What its values may be is not looked at here.
 *
 * @param standing numbers of the edits that stand, which `undo all` undoes
 */
export function draftOf(
  action: TypedAction,
  args: readonly string[],
  standing: readonly number[],
): EditDraft | null {
  const draft = READERS[action](args, standing);
  return draft === null ? null : { action, ...draft };
}

type Reader = (args: readonly string[], standing: readonly number[]) => EditDraft | null;

const row: Reader = ([key, ...more]) => (key === undefined || more.length > 0 ? null : { key });

const READERS: Readonly<Record<TypedAction, Reader>> = {
  set: ([field, value, ...more]) =>
    field === undefined || value === undefined || more.length > 0 ? null : { field, after: valueOf(value) },
  confirm: ([field, ...more]) => (field === undefined || more.length > 0 ? null : { field }),
  'add-row': ([side, key, ...pairs]) => {
    const fields = fieldsOf(pairs);
    if (key === undefined || fields === null || (side !== 'before' && side !== 'after')) return null;
    const { page, box, ...after } = fields;
    const numbers = typeof box === 'string' ? boxOf(box) : null;
    return {
      side,
      key,
      ...(page === undefined ? {} : { page: wholeOf(page) }),
      ...(numbers === null ? {} : { box: numbers }),
      after,
    };
  },
  'delete-row': row,
  'split-row': ([key, ...pairs]) => {
    const parts: string[][] = [[]];
    for (const pair of pairs) {
      if (pair === '+') parts.push([]);
      else parts.at(-1)!.push(pair);
    }
    const after = parts.map(fieldsOf);
    return key === undefined || after.length < 2 || after.includes(null) ? null : { key, after };
  },
  'join-rows': (args) => {
    const keys = args.filter((arg) => !arg.includes('='));
    const after = fieldsOf(args.filter((arg) => arg.includes('=')));
    return keys.length < 2 || after === null ? null : { keys, after };
  },
  'table-kind': ([key, after, ...more]) =>
    key === undefined || after === undefined || more.length > 0 ? null : { key, after },
  'column-role': ([key, number, role, ...more]) => {
    const column = wholeOf(number);
    return key === undefined || column === null || role === undefined || more.length > 0
      ? null
      : // People count columns from 1.
        { key, column: column - 1, after: role === 'none' ? null : role };
  },
  'draw-table': ([number, corners, ...pairs]) => {
    const page = wholeOf(number);
    const box = boxOf(corners ?? '');
    const fields = fieldsOf(pairs);
    const columns = numbersOf(fields?.columns);
    if (page === null || box === null || columns === null) return null;
    return { page, box, columns, rows: numbersOf(fields?.rows) };
  },
  'page-blank': ([number, ...more]) => {
    const page = wholeOf(number);
    return page === null || more.length > 0 ? null : { page };
  },
  'page-turned': ([number, turn, ...more]) => {
    const page = wholeOf(number);
    return page === null || more.length > 0 || !/^(?:90|180|270)$/u.test(turn ?? '')
      ? null
      : { page, turn: Number(turn) };
  },
  undo: (args, standing) => {
    if (args.length === 0) return null;
    if (args.length === 1 && args[0] === 'all') return { of: standing };
    const numbers = args.map(wholeOf);
    return numbers.includes(null) ? null : { of: numbers };
  },
};

/** The number of a page, a column or an edit, from 1. */
function wholeOf(typed: unknown): number | null {
  return typeof typed === 'string' && /^[1-9]\d{0,6}$/u.test(typed) ? Number(typed) : null;
}

/** `null` is nothing, `[…]` and `{…}` are JSON, all else is text as typed. */
function valueOf(typed: string): unknown {
  if (typed === 'null') return null;
  if (!/^\s*[[{]/u.test(typed)) return typed;
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return typed;
  }
}

function fieldsOf(pairs: readonly string[]): Record<string, unknown> | null {
  const fields = new Map<string, unknown>();
  for (const pair of pairs) {
    const [, name, value] = /^([A-Za-z.\d]+)=(.*)$/su.exec(pair) ?? [];
    if (name === undefined || value === undefined) return null;
    fields.set(name, valueOf(value));
  }
  return Object.fromEntries(fields);
}

function boxOf(typed: string): { x0: number; y0: number; x1: number; y1: number } | null {
  const [x0, y0, x1, y1, ...more] = numbersOf(typed) ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return more.length > 0 ? null : { x0, y0, x1, y1 };
}

function numbersOf(typed: unknown): number[] | null {
  if (typeof typed !== 'string' || typed === '') return null;
  const numbers = typed.split(',').map(Number);
  return numbers.every((number) => Number.isFinite(number)) ? numbers : null;
}

/** Fields of records by name: what stands there, and the record with something else there. */
import type { Figure } from '../model/figure-shape.ts';
import type { Place } from '../model/place.ts';
import { resultView } from '../model/result-view.ts';
import { nameIn, type FigureShape, type RecordShape, type Shape, type Unit } from '../model/shape.ts';
import type { EditValue } from './edit.ts';

/** What a record's name, place and layout are made of is not a person's to write: rows are added, split and joined instead. */
const FIXED = new Set(['id', 'key', 'source', 'rows', 'table', 'money', 'confidence']);

/** A field of a record as an edit sees it. */
export interface FieldSeen {
  /** As `result.json` writes it. */
  readonly value: EditValue;
  /** What was read there, verbatim. */
  readonly text: string;
}

/** A record with another value in a field. */
export interface FieldWritten {
  readonly record: object;
  /** The figures that got their values so, by their names in the record: `amount`, `quantities.0`. */
  readonly figures: readonly string[];
}

/** The shape of a field by its path, whatever stands there; `null` where there is no such field. */
export function fieldShape(shape: RecordShape, path: string): Shape | null {
  let here: Shape = shape;
  for (const name of path.split('.')) {
    const next = nextShape(here, name);
    if (next === null) return null;
    here = next;
  }
  const own = ownName(bare(here));
  return own === null ? here : (bare(here) as RecordShape).fields[own]!;
}

/**
 * What stands in a field; `null` where the record has no such field or it is not one that people change.
 *
 * @param path names and positions, for instance `amount`, `theme.code`, `quantities.0`
 */
export function readField(shape: RecordShape, record: object, path: string): FieldSeen | null {
  const place = (record as { readonly source?: Place }).source;
  let [here, value]: [Shape, unknown] = [shape, record];
  for (const name of path.split('.')) {
    const next = step(here, value, name);
    if (next === null) return null;
    [here, value] = next;
  }
  [here, value] = ownFigure(here, value);
  const figure = bare(here).is === 'figure' ? (value as Figure | null) : null;
  const view = resultView(here, value as never, { say: () => '' }) as EditValue;
  return { value: view, text: figure?.place.text ?? place?.text ?? '' };
}

/**
 * Writes a value into a field.
 *
 * @param place where figures stand that were not read but given by a person
 * @returns `null` where there is no such field or the value does not fit it
 */
export function writeField(
  shape: RecordShape,
  record: object,
  path: string,
  value: EditValue,
  place: Place,
): FieldWritten | null {
  const figures: string[] = [];
  const written = write(shape, record, path.split('.'), value, { place, path: '', figures });
  return written === undefined ? null : { record: written as object, figures };
}

interface Writing {
  readonly place: Place;
  readonly path: string;
  readonly figures: string[];
}

function write(
  shape: Shape,
  current: unknown,
  [name, ...rest]: readonly string[],
  value: EditValue,
  writing: Writing,
): unknown {
  if (name === undefined) {
    const [here, stands] = ownFigure(shape, current);
    if (here === shape) return workingOf(shape, value, current, writing);
    const own = workingOf(here, value, stands, writing);
    return own === undefined ? undefined : { ...(current as object), [ownName(bare(shape))!]: own };
  }
  const next = step(shape, current, name);
  if (next === null) return undefined;
  const path = writing.path === '' ? name : `${writing.path}.${name}`;
  const written = write(next[0], next[1], rest, value, { ...writing, path });
  if (written === undefined) return undefined;
  if (Array.isArray(current)) return current.with(Number(name), written);
  return { ...(current as object), [name]: written };
}

/** One step along a path: the shape and the value there. */
function step(shape: Shape, value: unknown, name: string): [Shape, unknown] | null {
  const next = value === null ? null : nextShape(shape, name);
  if (next === null) return null;
  if (Array.isArray(value)) return Number(name) < value.length ? [next, value[Number(name)]] : null;
  return [next, (value as Readonly<Record<string, unknown>>)[name]];
}

function nextShape(shape: Shape, name: string): Shape | null {
  const here = bare(shape);
  if (here.is === 'list') return /^\d{1,6}$/u.test(name) ? here.of : null;
  if (here.is !== 'record' || FIXED.has(name) || !Object.hasOwn(here.fields, name)) return null;
  const field = here.fields[name]!;
  return field.only === undefined && field.own !== true ? field : null;
}

function bare(shape: Shape): Shape {
  return shape.is === 'nullable' ? bare(shape.of) : shape;
}

/** A record that is about one figure goes by the figure's value. */
function ownFigure(shape: Shape, value: unknown): [Shape, unknown] {
  const own = ownName(bare(shape));
  if (own === null || value === null) return [shape, value];
  return [(bare(shape) as RecordShape).fields[own]!, (value as Readonly<Record<string, unknown>>)[own]];
}

function ownName(shape: Shape): string | null {
  if (shape.is !== 'record') return null;
  return Object.entries(shape.fields).find(([, field]) => field.own === true)?.[0] ?? null;
}

/**
 * The working form of a value that is written as in `result.json`; `undefined` where the shape does not allow it.
 *
 * @param current what stands there now: a figure keeps how it was read
 */
function workingOf(shape: Shape, value: EditValue, current: unknown, writing: Writing): unknown {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'date':
      return typeof value === 'string' && isDate(value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= (shape.min ?? -Infinity) ? value : undefined;
    case 'choice':
      return shape.of.includes(value as string) ? value : undefined;
    case 'texts':
      return isTexts(value) ? value : undefined;
    case 'figure':
      return figureOf(shape, value, current, writing);
    case 'nullable':
      return value === null ? null : workingOf(shape.of, value, current, writing);
    case 'list':
      return listOf(shape.of, value, writing);
    case 'record':
      return recordOf(shape, value, writing);
    default:
      return undefined;
  }
}

function figureOf(
  { unit }: FigureShape,
  value: EditValue,
  current: unknown,
  { place, path, figures }: Writing,
): Figure | undefined {
  const number = unit === 'count' ? countOf(value) : decimalOf(value, unit);
  if (number === undefined) return undefined;
  figures.push(path);
  if (typeof current !== 'object' || current === null)
    return { value: number, text: '', place, confidence: null, reader: null, alternatives: [], exact: false };
  // A person has said which number is meant: no other column contests it.
  const { contested, ...figure } = current as Figure;
  return contested === undefined ? { ...(current as Figure), value: number } : { ...figure, value: number };
}

function countOf(value: EditValue): number | undefined {
  return Number.isSafeInteger(value) && Math.abs(value as number) < 1e12
    ? (value as number) * 1000
    : undefined;
}

/** A decimal string in integer cents or thousandths; fifteen digits are exact in a number. */
function decimalOf(value: EditValue, unit: Unit): number | undefined {
  if (typeof value !== 'string') return undefined;
  const digits = unit === 'cents' ? 2 : 3;
  const [, whole, fraction = ''] = /^(-?\d{1,12})(?:\.(\d{1,3}))?$/u.exec(value) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  return 0 + Number(whole + fraction.padEnd(digits, '0'));
}

function listOf(of: Shape, value: EditValue, writing: Writing): unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item, index) =>
    workingOf(of, item, undefined, { ...writing, path: `${writing.path}.${index}` }),
  );
  return items.includes(undefined) ? undefined : items;
}

function recordOf(shape: RecordShape, value: EditValue, writing: Writing): object | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = new Map(Object.entries(value));
  const entries: [string, unknown][] = [];
  for (const [name, field] of Object.entries(shape.fields)) {
    if (field.only !== undefined) continue;
    const shown = nameIn(name, field, 'result');
    const item = given.get(shown);
    given.delete(shown);
    if (item === undefined && field.optional === true) continue;
    const path = field.own === true ? writing.path : `${writing.path}.${name}`;
    const made = item === undefined ? undefined : workingOf(field, item, undefined, { ...writing, path });
    if (made === undefined) return undefined;
    entries.push([name, made]);
  }
  return given.size === 0 ? Object.fromEntries(entries) : undefined;
}

function isTexts(value: EditValue): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((item) => typeof item === 'string')
  );
}

/** A day that is in the calendar. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

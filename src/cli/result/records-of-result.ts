import { centsOf, milliOf } from '../../messages/numbers.ts';
import { ACT } from '../../model/act-shape.ts';
import type { Place } from '../../model/place.ts';
import type { Figure, Records } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';
import { nameIn, standsIn, type FigureShape, type RecordShape, type Shape } from '../../model/shape.ts';

/**
 * The records that a result shows, as far as they can be had back: every figure has its value and its record's place, and
 * nothing of how it was read; what a result does not show is empty.
 */
export function recordsOfResult(result: Result): Records {
  const place = { page: 1, box: null, line: null, text: '' };
  const records = recordOf(ACT, result, place) as unknown as Records;
  // Sentences cannot be had back from their words, nor is anything repaired a second time.
  return { ...records, findings: [], repairs: [] };
}

type Plain = Readonly<Record<string, unknown>>;

function workingOf(shape: Shape, value: unknown, place: Place): unknown {
  switch (shape.is) {
    case 'figure':
      return figureOf(shape, value as string | number | null, place);
    case 'nullable':
      return value === null || value === undefined ? null : workingOf(shape.of, value, place);
    case 'list':
      return ((value ?? []) as readonly unknown[]).map((item) => workingOf(shape.of, item, place));
    case 'record':
      return recordOf(shape, value as Plain, (value as { readonly source?: Place }).source ?? place);
    default:
      return value;
  }
}

function recordOf({ fields }: RecordShape, value: Plain, place: Place): Plain {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => standsIn(field, 'working') && field.optional !== true)
      .map(([name, field]) => [name, workingOf(field, value[nameIn(name, field, 'result')], place)]),
  );
}

function figureOf({ unit }: FigureShape, shown: string | number | null, place: Place): Figure {
  const value = shown === null ? null : (unit === 'cents' ? centsOf : milliOf)(String(shown));
  return { value, text: '', place, confidence: null, reader: null, alternatives: [], exact: false };
}

import { message } from '../../src/messages/message.ts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { resultView } from '../../src/model/result-view.ts';
import { say } from '../../src/messages/say.ts';
import { ACT } from '../../src/model/act-shape.ts';
import { figure } from '../../src/model/figure-shape.ts';
import type { Figure } from '../../src/model/records.ts';
import {
  id,
  list,
  nullable,
  optional,
  own,
  record,
  sentence,
  shown,
  text,
  working,
  type FigureShape,
  type RecordOf,
  type ResultOf,
  type Shape,
} from '../../src/model/shape.ts';
import { figureMapper } from '../../src/model/walk.ts';
import { workingSchema } from '../../src/schema/index.ts';
import { schemaOf } from '../../src/schema/schema-of.ts';
import { closedExtraction, figure as read } from '../support/extraction.ts';

const PART = record('part', {
  price: own(figure('milli', 'field/quantity')),
  label: text('What it is.'),
});
const ROW = record('row', {
  id: id(),
  amount: figure('cents', 'field/amount'),
  places: nullable(figure('count', 'field/for')),
  parts: list(PART),
  hidden: working(text()),
  unsure: working(optional(text())),
  reason: shown(sentence()),
});
const SHEET = record('sheet', { title: text(), rows: list(ROW) });

type Row = RecordOf<typeof ROW>;
type ResultRow = ResultOf<typeof ROW>;

const row: Row = {
  id: 'x1',
  amount: read(12_345, '123,45'),
  places: read(3000, '3'),
  parts: [{ price: read(2500, '2,5'), label: 'part' }],
  hidden: 'h',
};

describe('a declaration', () => {
  it('gives both views their types', () => {
    expectTypeOf<Row['amount']>().toEqualTypeOf<Figure>();
    expectTypeOf<Row['parts'][number]['price']>().toEqualTypeOf<Figure>();
    expectTypeOf<keyof Row>().toEqualTypeOf<'id' | 'amount' | 'places' | 'parts' | 'hidden' | 'unsure'>();
    expectTypeOf<ResultRow['amount']>().toEqualTypeOf<string | null>();
    expectTypeOf<ResultRow['places']>().toEqualTypeOf<number | null>();
    expectTypeOf<ResultRow['parts'][number]>().toEqualTypeOf<{
      readonly value: string | null;
      readonly label: string;
    }>();
    expectTypeOf<keyof ResultRow>().toEqualTypeOf<'id' | 'amount' | 'places' | 'parts' | 'reason'>();
  });

  it('gives the walk every figure, by its record and its field', () => {
    const walked: string[] = [];
    const map = figureMapper(SHEET);
    const sheet = { title: 't', rows: [row, { ...row, id: 'x2', places: null }] };
    const same = map(sheet, (value, record, field, unit, { declared }) => {
      walked.push([record, field, unit, declared.label].join(' '));
      return value;
    });
    expect(same).toBe(sheet);
    expect(walked).toEqual([
      'x1 amount cents field/amount',
      'x1 places milli field/for',
      'x1 parts.0 milli field/quantity',
      'x2 amount cents field/amount',
      'x2 parts.0 milli field/quantity',
    ]);
    const doubled = map(sheet, (value, record) =>
      record === 'x2' ? value : { ...value, value: 2 * value.value! },
    );
    expect(doubled.rows[0]!.parts[0]!.price.value).toBe(5000);
    expect(doubled.rows[1]).toBe(sheet.rows[1]);
  });

  it('gives the result its values, in order, and schemas that take each view and not the other', () => {
    const result = resultView(
      ROW,
      { ...row, reason: message('reconcile/by-annex') },
      { say: (sentence) => say(sentence, 'en') },
    );
    expect(JSON.stringify(result)).toBe(
      '{"id":"x1","amount":"123.45","places":3,"parts":[{"value":"2.5","label":"part"}],"reason":"the printed total"}',
    );
    expect(schemaOf(ROW, 'result').parse(result)).toEqual(result);
    expect(schemaOf(ROW, 'working').parse(row)).toEqual(row);
    expect(schemaOf(ROW, 'result').safeParse(row).success).toBe(false);
    expect(schemaOf(ROW, 'working').safeParse(result).success).toBe(false);
    expect(schemaOf(ROW, 'working').safeParse({ ...row, other: 1 }).success).toBe(false);
  });

  it('bounds amounts, so that they stay exact', () => {
    const schema = schemaOf(figure('cents', 'field/amount'), 'result');
    expect(schema.safeParse('9999999999999.99').success).toBe(true);
    expect(schema.safeParse(`${'9'.repeat(400)}.00`).success).toBe(false);
  });

  it('takes the records of an act in their working form as they are', () => {
    const { records } = closedExtraction();
    expect(workingSchema.parse(records)).toEqual(records);
  });

  it('labels every figure of an act with a word in both languages', () => {
    const figures = figureShapes(ACT);
    expect(figures.length).toBeGreaterThan(10);
    for (const { label } of figures) {
      const message = { code: label, params: {} };
      expect(say(message, 'fr')).not.toBe('');
      expect(say(message, 'en')).not.toBe('');
    }
  });
});

function figureShapes(shape: Shape): FigureShape[] {
  if (shape.is === 'figure') return [shape];
  if (shape.is === 'record') return Object.values(shape.fields).flatMap(figureShapes);
  return shape.is === 'list' || shape.is === 'nullable' ? figureShapes(shape.of) : [];
}

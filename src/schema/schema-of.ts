import { z } from 'zod';
import { nameIn, standsIn, type RecordShape, type Shape, type ValueOf } from '../model/shape.ts';

/**
 * The zod schema of what a shape declares, in one view. The working view refuses fields it does not know; of a result
 * they are left out, so that a later minor version may add some.
 */
export function schemaOf<S extends Shape, V extends 'working' | 'result'>(
  shape: S,
  view: V,
): z.ZodType<ValueOf<S, V>> {
  const made = new Map<object, z.ZodType>();
  const schema = (of: Shape): z.ZodType => {
    const key = of.is === 'record' ? of.fields : of;
    const known = made.get(key);
    if (known !== undefined) return known;
    const described = bareSchema(of, view, schema).meta({
      ...(of.is === 'record' && of !== shape ? { id: of.name } : {}),
      ...(of.about === undefined ? {} : { description: of.about }),
    });
    made.set(key, described);
    return described;
  };
  return schema(shape) as never;
}

/** Fifteen digits and a sign are exact in a number, as cents and as thousandths. */
const AMOUNT = /^-?\d{1,13}\.\d{2}$/u;
const DECIMAL = /^-?\d{1,12}(\.\d{1,3})?$/u;

function bareSchema(shape: Shape, view: 'working' | 'result', schema: (of: Shape) => z.ZodType): z.ZodType {
  switch (shape.is) {
    case 'text':
      return z.string();
    case 'id':
      return z.string().min(1);
    case 'date':
      return z.iso.date();
    case 'flag':
      return z.boolean();
    case 'texts':
      return z.record(z.string(), z.string());
    case 'integer':
      return shape.min === undefined ? z.number().int() : z.number().int().min(shape.min);
    case 'number': {
      const { min, max } = shape;
      const above = min === undefined ? z.number() : z.number().min(min);
      return max === undefined ? above : above.max(max);
    }
    case 'choice':
      return z.literal([...shape.of]);
    case 'sentence':
      return view === 'result' ? z.string() : SENTENCE;
    case 'reason':
      return view === 'result' ? SAID : SENTENCE;
    case 'params':
      return PARAMS;
    case 'measure':
      return view === 'result' ? z.string().regex(DECIMAL) : z.number().int();
    case 'figure':
      if (view === 'working') return schema(shape.whole);
      if (shape.unit === 'count') return z.number().int().nullable();
      return z
        .string()
        .regex(shape.unit === 'cents' ? AMOUNT : DECIMAL)
        .nullable();
    case 'nullable':
      return shape.view === 'working' && view === 'result' ? schema(shape.of) : schema(shape.of).nullable();
    case 'list':
      return z.array(schema(shape.of));
    case 'record':
      return recordSchema(shape, view, schema);
  }
}

function recordSchema(
  { fields }: RecordShape,
  view: 'working' | 'result',
  schema: (of: Shape) => z.ZodType,
): z.ZodType {
  const shape = Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => standsIn(field, view))
      .map(([name, field]) => [
        nameIn(name, field, view),
        field.optional === true ? z.exactOptional(schema(field)) : schema(field),
      ]),
  );
  return view === 'working' ? z.strictObject(shape) : z.object(shape);
}

const PARAM: z.ZodType = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), MESSAGE, z.array(PARAM)]),
);
const PARAMS = z.record(z.string(), PARAM);
const MESSAGE = z.strictObject({ code: z.string(), params: PARAMS }).meta({ id: 'message' });
const SENTENCE = z.union([MESSAGE, z.strictObject({ fr: z.string(), en: z.string() })]);
const SAID = z
  .object({ code: z.string(), params: PARAMS, text: z.string() })
  .meta({ id: 'reason', description: 'A sentence with its code and parameters.' });

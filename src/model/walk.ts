/** Every figure of an act's records by its id, and the way back: read off the declaration, so that none is forgotten. */
import { ACT, ARTICLE, VOTE } from './act-shape.ts';
import type { Figure } from './figure-shape.ts';
import type { Records } from './records.ts';
import {
  standsIn,
  type FigureShape,
  type RecordOf,
  type RecordShape,
  type Shape,
  type Unit,
} from './shape.ts';

/** A figure with its id: `<record id>.<field>`. */
export interface NamedFigure {
  /** For instance `a12.amount`, `t3.quantities.0`, `o2.parts.1.amount`, `b1.authorised`, `article5.amount`, `vote1.for`. */
  readonly key: string;
  /** `a12`, `t3`, `article5`… */
  readonly record: string;
  /** The same with the record's lasting key: `r12-4f9a2c71e0.amount`. */
  readonly lasting: string;
  readonly unit: Unit;
  /** Code of the message that names the field. */
  readonly label: string;
  readonly figure: Figure;
}

/** What else is known of a figure's place: its record's lasting key, and how it is declared. */
export interface FigureSpot {
  readonly key: string;
  readonly declared: FigureShape;
}

/** Another figure in place of one; the same object leaves it as it is. */
export type Rewrite = (figure: Figure, record: string, field: string, unit: Unit, spot: FigureSpot) => Figure;

/** The figures of an act in the order of its declaration: articles, votes, budget lines, operations, rows, totals. */
export function figuresOf(records: Records): readonly NamedFigure[] {
  const found: NamedFigure[] = [];
  mapFigures(records, (figure, record, field, unit, { key, declared }) => {
    const lasting = `${key}.${field}`;
    found.push({ key: `${record}.${field}`, record, lasting, unit, label: declared.label, figure });
    return figure;
  });
  return found;
}

/** The records with every figure rewritten, in the order of {@link figuresOf}; what no figure changes in is the same object. */
export function mapFigures(records: Records, rewrite: Rewrite): Records {
  return mapAct(records, rewrite);
}

/** Makes {@link mapFigures} for any declared record. */
export function figureMapper<S extends RecordShape>(
  shape: S,
): (value: RecordOf<S>, rewrite: Rewrite) => RecordOf<S> {
  const step = stepOf(shape);
  return (value, rewrite) =>
    step === null
      ? value
      : (step(value, { record: '', key: '', path: '', rewrite, seen: new Set() }) as never);
}

const mapAct = figureMapper(ACT);

/** Id of a record: its own, or the one its declaration makes of its number or its position (from 0) in the act. */
export function recordId(shape: RecordShape, value: object, index: number): string | null {
  const fields = value as Readonly<Record<string, unknown>>;
  const { naming } = shape;
  if (naming === undefined) return typeof fields.id === 'string' ? fields.id : null;
  return `${naming.word}${String(naming.by === undefined ? index + 1 : fields[naming.by])}`;
}

/** Id of an article's record, which carries none itself. */
export function articleId(number: number): string {
  return `${ARTICLE.naming.word}${String(number)}`;
}

/** Id of a vote's record: its place in the act, from 1. */
export function voteId(index: number): string {
  return `${VOTE.naming.word}${String(index + 1)}`;
}

interface At {
  readonly record: string;
  readonly key: string;
  readonly path: string;
  readonly rewrite: Rewrite;
  /** Ids met: of records with one id, only the first has figures by it. */
  readonly seen: Set<string>;
}

/** Rewrites the figures in a value. */
type Step = (value: unknown, at: At) => unknown;

/** The step for a shape, made once; `null` where no figure can stand in it, so that nothing is looked at in vain. */
function stepOf(shape: Shape): Step | null {
  switch (shape.is) {
    case 'figure': {
      if (shape.aside === true) return null;
      const unit = shape.unit === 'cents' ? 'cents' : 'milli';
      return (value, { record, key, path, rewrite }) =>
        rewrite(value as Figure, record, path, unit, { key, declared: shape });
    }
    case 'nullable': {
      const step = stepOf(shape.of);
      return step === null ? null : (value, at) => (value === null ? null : step(value, at));
    }
    case 'list':
      return listStep(shape.of);
    case 'record':
      return recordStep(shape);
    default:
      return null;
  }
}

function listStep(of: Shape): Step | null {
  const step = stepOf(of);
  if (step === null) return null;
  return (value, at) => {
    const items = value as readonly unknown[];
    const rewritten = items.map((item, index) => {
      const id = of.is === 'record' ? recordId(of, item as object, index) : null;
      if (id === null) return step(item, { ...at, path: joined(at.path, String(index)) });
      if (at.seen.has(id)) return item;
      at.seen.add(id);
      return step(item, { ...at, record: id, key: keyOf(item), path: '' });
    });
    return rewritten.every((item, index) => item === items[index]) ? items : rewritten;
  };
}

function keyOf(record: unknown): string {
  return (record as { readonly key?: string }).key ?? '';
}

function recordStep({ fields }: RecordShape): Step | null {
  const steps = Object.entries(fields).flatMap(([name, field]) => {
    const step = standsIn(field, 'working') ? stepOf(field) : null;
    return step === null ? [] : [{ name, step, path: field.own === true ? '' : name }];
  });
  if (steps.length === 0) return null;
  return (value, at) => {
    const before = value as Readonly<Record<string, unknown>>;
    let after = before;
    for (const { name, step, path } of steps) {
      const field = step(before[name], { ...at, path: joined(at.path, path) });
      if (field !== before[name]) after = { ...after, [name]: field };
    }
    return after;
  };
}

function joined(path: string, name: string): string {
  return path === '' || name === '' ? path + name : `${path}.${name}`;
}

import { formatCents, formatMilli } from './amount.ts';
import type { Figure } from './figure-shape.ts';
import type { Message } from './message.ts';
import {
  nameIn,
  standsIn,
  type FigureShape,
  type RecordShape,
  type ResultOf,
  type Shape,
  type Unit,
  type ValueOf,
} from './shape.ts';

/** What a value is shown with. */
export interface Showing {
  readonly say: (sentence: Message) => string;
  /** The unit of the figure a value speaks of. */
  readonly unit?: Unit;
}

/**
 * Shows a declared value as `result.json` holds it: decimal strings, one language, lengths rounded, fields in the order
 * of their declaration. Pure.
 *
 * @param value the working form, with what the result alone has
 */
export function resultView<S extends Shape>(
  shape: S,
  value: ValueOf<S, 'both'>,
  showing: Showing,
): ResultOf<S> {
  return view(shape, value, showing) as never;
}

function view(shape: Shape, value: unknown, showing: Showing): unknown {
  switch (shape.is) {
    case 'figure':
      return figureView(shape, value as Figure);
    case 'measure':
      return formatted(value as number, showing.unit ?? 'cents');
    case 'number':
      return rounded(shape, value as number);
    case 'sentence':
      return showing.say(value as Message);
    case 'reason':
      return reasonView(value as Message, showing);
    case 'nullable':
      return value === null ? null : view(shape.of, value, showing);
    case 'list':
      return (value as readonly unknown[]).map((item) => view(shape.of, item, showing));
    case 'texts':
      return { ...(value as Readonly<Record<string, string>>) };
    case 'record':
      return recordView(shape, value as Readonly<Record<string, unknown>>, showing);
    default:
      return value;
  }
}

function reasonView(message: Message, { say }: Showing): object {
  return { code: message.code, params: message.params, text: say(message) };
}

function recordView(
  { fields }: RecordShape,
  value: Readonly<Record<string, unknown>>,
  showing: Showing,
): object {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => standsIn(field, 'result') && value[name] !== undefined)
      .map(([name, field]) => [nameIn(name, field, 'result'), view(field, value[name], showing)]),
  );
}

/** Counts are kept in thousandths like every quantity; the result gives them as integers, or not at all. */
function figureView({ unit }: FigureShape, { value }: Figure): string | number | null {
  if (value === null) return null;
  if (unit === 'count') return value % 1000 === 0 ? value / 1000 : null;
  return formatted(value, unit);
}

function formatted(value: number, unit: Unit): string {
  return unit === 'cents' ? formatCents(value) : formatMilli(value);
}

function rounded(
  { decimals, min = -Infinity, max = Infinity }: Shape & { readonly is: 'number' },
  value: number,
): number {
  const scale = 10 ** decimals;
  return Math.round(Math.min(max, Math.max(min, value)) * scale) / scale;
}

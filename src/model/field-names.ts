import { ACT } from './act-shape.ts';
import type { Shape } from './shape.ts';

/** Names of the fields, at any depth of an act, whose values are ids or lists of them. */
export const ID_FIELDS: ReadonlySet<string> = namesWhere(ACT, ({ is }) => is === 'id');

const AMOUNT_FIELDS = namesWhere(ACT, (shape) => shape.is === 'figure' && shape.unit === 'cents');

/** True for the id of a figure that holds euro: `a12.amount`; all others are counts or quantities. */
export function isAmount(figure: string): boolean {
  return AMOUNT_FIELDS.has(figure.slice(figure.lastIndexOf('.') + 1));
}

function namesWhere(shape: Shape, holds: (value: Shape) => boolean, name = ''): Set<string> {
  switch (shape.is) {
    case 'list':
    case 'nullable':
      return namesWhere(shape.of, holds, name);
    case 'record':
      return new Set(
        Object.entries(shape.fields).flatMap(([field, value]) => [...namesWhere(value, holds, field)]),
      );
    default:
      return new Set(holds(shape) ? [name] : []);
  }
}

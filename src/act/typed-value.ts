import type { Shape } from '../model/shape.ts';
import type { EditValue } from './edit.ts';

/**
 * A value as a person types it, made the value that `result.json` writes: `1 200,5` is `1200.50` where euro stand, `oui` is
 * true where something holds or does not. What can't be made one is given back as it is.
 */
export function typedValue(shape: Shape, value: EditValue): EditValue {
  if (typeof value !== 'string') return value;
  switch (shape.is) {
    case 'nullable':
      return typedValue(shape.of, value);
    case 'figure':
      return shape.unit === 'count' ? integerOf(value) : decimalOf(value, shape.unit === 'cents' ? 2 : 0);
    case 'integer':
      return integerOf(value);
    case 'flag':
      return /^(?:true|oui|yes)$/iu.test(value) ? true : /^(?:false|non|no)$/iu.test(value) ? false : value;
    default:
      return value;
  }
}

function integerOf(text: string): EditValue {
  return /^-?\d{1,12}$/u.test(text) ? Number(text) : text;
}

/** @param least so many decimals are always written */
function decimalOf(text: string, least: number): string {
  const plain = text.replace(/\s|€$/gu, '').replace(',', '.');
  const [, whole, fraction = ''] = /^(-?\d{1,12})(?:\.(\d{1,3}))?$/u.exec(plain) ?? [];
  if (whole === undefined) return text;
  const decimals = fraction.padEnd(least, '0');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

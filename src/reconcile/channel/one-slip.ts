/** The values next to a figure: what a single slip of recognition makes of it, and at what cost. */
import { CHANNEL_COSTS as COSTS } from './channel-costs.ts';
import { DIGIT_COSTS, figureCharacters, spacesIn, type Unit } from './channel.ts';

/** Another value a figure may have by one slip, and what the slip costs. */
export interface SlippedValue {
  readonly value: number;
  readonly cost: number;
}

/** What one slip makes of a figure as read. */
export interface OneSlip {
  /**
   * The values that one slip makes of it: another digit, a digit more or less, two exchanged, the comma moved, a group lost,
   * digits of another cell in front. In no order.
   */
  readonly away: () => readonly SlippedValue[];
  /** The least that any of them costs. */
  readonly least: () => number;
  /** What one slip to a value costs; `Infinity` where they are further apart. */
  readonly to: (value: number) => number;
}

/** The slips of a figure, from the characters read and the value they say. */
export function oneSlip(text: string, value: number, unit: Unit): OneSlip {
  const digits = digitsOf(value, unit);
  const read: Read = {
    value,
    unit,
    digits,
    from: digits.length > FEWEST[unit] ? 10 ** (digits.length - 1) : 0,
    below: 10 ** digits.length,
    comma: COMMA.test(text),
    spaces: spacesIn(figureCharacters(text)),
  };
  return { away: () => slipsAway(read), least: () => leastOf(read), to: (other) => slipTo(read, other) };
}

interface Read {
  readonly value: number;
  readonly unit: Unit;
  readonly digits: string;
  /** Numbers of as many digits. */
  readonly from: number;
  readonly below: number;
  /** Whether decimals are printed. */
  readonly comma: boolean;
  readonly spaces: ReadonlySet<number>;
}

function slipsAway({ comma, spaces, digits, value, unit }: Read): readonly SlippedValue[] {
  const found = new Map<number, number>();
  const slip = (other: number, cost: number): void => {
    if (cost < (found.get(other) ?? Infinity)) found.set(other, cost);
  };
  const sign = value < 0 ? -1 : 1;
  const size = Math.abs(value);
  // Decimals slip too, but for counts only where some are printed.
  const skipped = unit === 'milli' && value % 1000 === 0 ? 3 : 0;
  const end = digits.length - skipped;
  if (digits.length > 14) return [];
  let scale = 10 ** skipped;
  const whole = unit === 'cents' ? 100 : 1000;
  for (let at = end - 1; at >= 0; at -= 1, scale *= 10) {
    const digit = digits.charCodeAt(at) - 48;
    const above = Math.floor(size / (scale * 10)) * scale * 10;
    const below = size % scale;
    const add = (changed: number, cost: number): void => {
      if (changed !== size) slip(sign * changed, cost);
    };
    for (let other = 0; other <= 9; other += 1) {
      if (other === digit) continue;
      add(size + (other - digit) * scale, DIGIT_COSTS[digit * 10 + other]!);
    }
    // Behind the comma a digit more or less moves nothing into the euros.
    if (scale >= whole) {
      const doubled = at > 0 && digits[at - 1] === digits[at];
      // A digit too many was read here; or one too few.
      add(
        above / 10 + below,
        at === 0 && (digit === 1 || digit === 4)
          ? COSTS.extra.border
          : doubled
            ? COSTS.extra.doubled
            : COSTS.extra.any,
      );
      const shifted = (size - below) * 10;
      for (let other = 0; other <= 9; other += 1) {
        const lost =
          other === digit || other === digits.charCodeAt(at + 1) - 48 ? COSTS.lost.doubled : COSTS.lost.any;
        add(shifted + other * scale + below, lost);
      }
    }
    // The comma stands between the first decimal and the units.
    if (at > 0 && scale * 10 !== whole) {
      const left = digits.charCodeAt(at - 1) - 48;
      add(size + (digit - left) * scale * 10 + (left - digit) * scale, COSTS.transposed);
    }
  }
  // In front of the first digit.
  for (let other = 1; other <= 9; other += 1) {
    slip(sign * (size + other * scale), COSTS.lost.edge);
  }
  if (unit === 'cents') {
    if (!comma && size % 100 === 0) slip(value / 100, COSTS.comma.lost);
    if (comma && Number.isSafeInteger(size * 100)) slip(value * 100, COSTS.comma.extra);
  }
  for (let cut = 2; cut < Math.min(end, 7); cut += 1) {
    const cost = spaces.has(cut) ? COSTS.fused.spaced : COSTS.fused.closed;
    const kept = size % 10 ** (digits.length - cut);
    // Digits of another cell in front of nothing are no figure.
    if (kept !== 0) slip(sign * kept, cost);
  }
  return Array.from(found, ([other, cost]) => ({ value: other, cost }));
}

function leastOf({ comma, spaces, digits, value, unit }: Read): number {
  const skipped = unit === 'milli' && value % 1000 === 0 ? 3 : 0;
  let least: number = COSTS.lost.doubled;
  for (let at = 0; at < digits.length - skipped; at += 1) {
    least = Math.min(least, CHEAPEST_DIGIT[digits.charCodeAt(at) - 48]!);
  }
  const whole = digits.length - (unit === 'cents' ? 2 : 3);
  if (whole > 1 && (digits.startsWith('1') || digits.startsWith('4')))
    least = Math.min(least, COSTS.extra.border);
  if (digits.length - skipped > 2) least = Math.min(least, COSTS.fused.closed);
  if (unit === 'cents' && value % 100 === 0 && !comma) least = Math.min(least, COSTS.comma.lost);
  return spaces.size > 0 ? Math.min(least, COSTS.fused.spaced) : least;
}

function slipTo({ comma, spaces, digits: read, value, unit, from, below }: Read, other: number): number {
  if (value < 0 !== other < 0 && other !== 0) return Infinity;
  const size = Math.abs(other);
  if (size >= from && size < below) return sameLengthSlip(Math.abs(value), size);
  const held = digitsOf(other, unit);
  const apart = held.length - read.length;
  let first = 0;
  while (first < read.length && read[first] === held[first]) first += 1;
  if (apart === 1) {
    if (read.slice(first) !== held.slice(first + 1)) return Infinity;
    const lost = held[first];
    if (lost === read[first - 1] || lost === read[first]) return COSTS.lost.doubled;
    return first === 0 ? COSTS.lost.edge : COSTS.lost.any;
  }
  if (unit === 'cents' && Math.abs(other) === Math.abs(value) * 100)
    return comma ? COSTS.comma.extra : Infinity;
  if (unit === 'cents' && Math.abs(other) * 100 === Math.abs(value) && !comma) return COSTS.comma.lost;
  if (apart === -1 && read.slice(first + 1) === held.slice(first)) {
    const extra = read[first];
    if (first === 0 && (extra === '1' || extra === '4')) return COSTS.extra.border;
    return extra === read[first - 1] || extra === read[first + 1] ? COSTS.extra.doubled : COSTS.extra.any;
  }
  if (apart < 0 && read.endsWith(held)) {
    return spaces.has(read.length - held.length) ? COSTS.fused.spaced : COSTS.fused.closed;
  }
  return Infinity;
}

/** Of numbers of as many digits: another digit is a gap of one digit and zeros, two exchanged one of nine times that. */
function sameLengthSlip(read: number, held: number): number {
  if (read === held) return 0;
  let gap = held - read;
  let scale = 1;
  for (; gap % 10 === 0; scale *= 10) gap /= 10;
  const digit = Math.floor(read / scale) % 10;
  const other = digit + gap;
  if (other >= 0 && other <= 9) return DIGIT_COSTS[digit * 10 + other]!;
  const left = Math.floor(read / (scale * 10)) % 10;
  return gap === (digit - left) * 9 ? COSTS.transposed : Infinity;
}

/** Digits with those behind the comma and one before. */
const FEWEST: Readonly<Record<Unit, number>> = { cents: 3, milli: 4 };

function digitsOf(value: number, unit: Unit): string {
  return String(Math.abs(value)).padStart(FEWEST[unit], '0');
}

/** Decimals. */
const COMMA = /[.,]\d{2}(?!\d)/u;

/** By digit: what the likeliest other digit costs. */
const CHEAPEST_DIGIT: readonly number[] = Array.from({ length: 10 }, (_, digit) =>
  Math.min(...DIGIT_COSTS.slice(digit * 10, digit * 10 + 10).filter((_cost, other) => other !== digit)),
);

import type { Box } from '../../model/geometry.ts';
import type { LayerRule } from '../source.ts';
import { middleOf, type Glyph } from './glyphs.ts';
import { isIn } from './matrix.ts';
import { PlaneIndex } from './plane-index.ts';

/** What else a page paints, as far as it hides glyphs or spoils them. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Areas that are not white, in painting order: white letters show on them. */
  readonly grounds: readonly Area[];
  /** Areas that hide what was painted before them. */
  readonly covers: readonly Area[];
  /** Lines that are drawn, thin enough to strike words through. */
  readonly strikes: readonly LayerRule[];
}

/** A painted area, and where in the painting order it stands. */
export interface Area {
  readonly box: Box;
  readonly at: number;
}

/** All in em or, of the glyph's own advance, as a share of it. */
/** The same glyph no further than this from itself was painted twice: bold made by hand, a shadow, an outline. */
const TWIN = { ofAdvance: 0.5, along: 0.2, across: 0.3 };
/** No twin is further, in em, by any way of running. */
const REACH = 0.37;
/** Further apart, as far as this, it was where its neighbours were painted twice just as far apart. */
const BACKED = { ofAdvance: 1, along: 0.5, across: 0.5 };
/** So many glyphs before and behind are neighbours; their shifts differ by no more than this. */
const NEIGHBOURS = 3;
const SAME_SHIFT = 0.025;
/** Other glyphs nearer than this stand one upon the other. */
const UPON = { ofAdvance: 0.4, across: 0.3 };
/** Glyphs of one kind of type: their sizes differ by no more than this factor. */
const SAME_SIZE = 1.25;
/** A line this far above the baseline strikes letters through; it is thinner than so much. */
const STRUCK = { from: 0.12, to: 0.52, thickest: 0.2 };
/**
 * The glyphs of a page as a reader sees them: painted twice at one place they count once, in the order in which they were
 * painted first; what lies under something, off the page or white on white is not painted; what is struck through, and what
 * stands upon something else, is marked.
 */
export function asSeen(glyphs: readonly Glyph[], scene: Scene): Glyph[] {
  for (const glyph of glyphs) if (isHidden(glyph, scene)) glyph.painted = false;
  hideCovered(glyphs, scene.covers);
  const once = withoutTwins(glyphs);
  markStruck(once, scene.strikes);
  return once;
}

function isHidden(glyph: Glyph, { width, height, grounds }: Scene): boolean {
  if (!glyph.painted) return false;
  const { x0, y0, size, white } = glyph;
  const isInside = x0 >= size && y0 >= size && x0 <= width - size && y0 <= height - size;
  if (isInside && !white) return false;
  const middle = middleOf(glyph);
  if (!isIn(middle, { x0: 0, y0: 0, x1: width, y1: height })) return true;
  return white && !grounds.some(({ box, at }) => at < glyph.at && isIn(middle, box));
}

function hideCovered(glyphs: readonly Glyph[], covers: readonly Area[]): void {
  const first = glyphs[0]?.at ?? Infinity;
  const later = covers.filter(({ at }) => at > first);
  if (later.length === 0) return;
  const index = new PlaneIndex<Glyph>();
  for (const glyph of glyphs) if (glyph.painted) index.add(...middleOf(glyph), glyph);
  for (const { box, at } of later) {
    for (const glyph of index.within(box)) {
      const { x0, x1 } = glyph;
      // A box that only touches a letter, a cell's shade painted late, does not hide it.
      const whole = Math.min(x0, x1) >= box.x0 - 1 && Math.max(x0, x1) <= box.x1 + 1;
      if (glyph.at < at && whole) glyph.painted = false;
    }
  }
}

/** How far a glyph lies from another along and across its baseline, in em. */
interface Shift {
  readonly along: number;
  readonly across: number;
}

function withoutTwins(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Set<Glyph>();
  const index = new PlaneIndex<Glyph>();
  const shifts = new Map<Glyph, Shift>();
  // What shows comes first: the one that is seen is the one that stays.
  const letters = glyphs.filter(({ text }) => text.trim() !== '');
  const inTurn = [...letters.filter(({ painted }) => painted), ...letters.filter(({ painted }) => !painted)];
  for (const glyph of inTurn) {
    const reach = REACH * glyph.size;
    const { x0, y0 } = glyph;
    const twin = index.find(
      x0 - reach,
      y0 - reach,
      x0 + reach,
      y0 + reach,
      (other) => isSameGlyph(glyph, other) && isWithin(shiftOf(glyph, other), glyph, TWIN),
    );
    if (twin === undefined) {
      kept.add(glyph);
      index.add(glyph.x0, glyph.y0, glyph);
    } else if (glyph.painted) shifts.set(glyph, shiftOf(glyph, twin));
  }
  if (shifts.size > 0) dropBacked(letters, shifts, kept, index);
  markUpon(kept, index);
  return glyphs.filter((glyph) => glyph.text.trim() === '' || kept.has(glyph));
}

/** Drops narrow letters that lie further from their twins than half their width, as the letters beside them do. */
function dropBacked(
  letters: readonly Glyph[],
  shifts: ReadonlyMap<Glyph, Shift>,
  kept: Set<Glyph>,
  index: PlaneIndex<Glyph>,
): void {
  letters.forEach((glyph, place) => {
    if (!kept.has(glyph)) return;
    const beside = letters
      .slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1)
      .flatMap((other) => shifts.get(other) ?? []);
    if (beside.length === 0) return;
    const twin = around(index, glyph, BACKED.along, BACKED.across).find((other) => {
      if (other === glyph || other.at > glyph.at || !kept.has(other) || !isSameGlyph(glyph, other))
        return false;
      const shift = shiftOf(glyph, other);
      return isWithin(shift, glyph, BACKED) && beside.some((one) => isSameShift(one, shift));
    });
    if (twin !== undefined) kept.delete(glyph);
  });
}

/** Marks figures that stand upon other letters, and these: what is meant there cannot be told from the text. */
function markUpon(kept: ReadonlySet<Glyph>, index: PlaneIndex<Glyph>): void {
  for (const glyph of kept) {
    if (!glyph.painted || !/\p{N}/u.test(glyph.text)) continue;
    for (const other of around(index, glyph, UPON.ofAdvance, UPON.across)) {
      if (other === glyph || !kept.has(other) || !other.painted || !isUpon(glyph, other)) continue;
      glyph.spoilt = 'overprinted';
      other.spoilt = 'overprinted';
    }
  }
}

/** Accents and lines under words stand upon nothing. */
const LOOSE = /^[\p{M}\p{Sk}_\s]+$/u;

function isUpon(glyph: Glyph, other: Glyph): boolean {
  if (LOOSE.test(other.text)) return false;
  const shift = shiftOf(glyph, other);
  const advance = Math.min(advanceOf(glyph), advanceOf(other)) / glyph.size;
  const sizes = glyph.size / other.size;
  // Between letters their middles count: a point is narrower than a figure.
  const middles = shift.along + (advanceOf(glyph) - advanceOf(other)) / 2 / glyph.size;
  return (
    sizes < 2 &&
    sizes > 0.5 &&
    Math.abs(middles) < UPON.ofAdvance * advance &&
    Math.abs(shift.across) < UPON.across
  );
}

function around(index: PlaneIndex<Glyph>, glyph: Glyph, along: number, across: number): Glyph[] {
  const reach = Math.max(along, across) * glyph.size + 0.5;
  const { x0, y0 } = glyph;
  return index.within({ x0: x0 - reach, y0: y0 - reach, x1: x0 + reach, y1: y0 + reach });
}

function isSameGlyph(a: Glyph, b: Glyph): boolean {
  if (a.text !== b.text) return false;
  const sizes = a.size / b.size;
  if (sizes > SAME_SIZE || sizes < 1 / SAME_SIZE) return false;
  const [ax, ay, bx, by] = [a.x1 - a.x0, a.y1 - a.y0, b.x1 - b.x0, b.y1 - b.y0];
  return ax * bx + ay * by >= 0.95 * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

function advanceOf({ x0, y0, x1, y1 }: Glyph): number {
  return Math.hypot(x1 - x0, y1 - y0);
}

function shiftOf(glyph: Glyph, from: Glyph): Shift {
  const length = advanceOf(glyph);
  const [ux, uy] = length === 0 ? [1, 0] : [(glyph.x1 - glyph.x0) / length, (glyph.y1 - glyph.y0) / length];
  const [dx, dy] = [glyph.x0 - from.x0, glyph.y0 - from.y0];
  return { along: (dx * ux + dy * uy) / glyph.size, across: (dx * uy - dy * ux) / glyph.size };
}

function isWithin(
  { along, across }: Shift,
  glyph: Glyph,
  limit: { readonly ofAdvance: number; readonly along: number; readonly across: number },
): boolean {
  const most = Math.min(limit.along, Math.max(LEAST, (limit.ofAdvance * advanceOf(glyph)) / glyph.size));
  return Math.abs(along) <= most && Math.abs(across) <= limit.across;
}

/** Glyphs without an advance of their own are told apart by no less than this. */
const LEAST = 0.03;

function isSameShift(a: Shift, b: Shift): boolean {
  return Math.abs(a.along - b.along) <= SAME_SHIFT && Math.abs(a.across - b.across) <= SAME_SHIFT;
}

/** Lines are looked up by stripes so wide, in points. */
const STRIPE = 8;

function markStruck(glyphs: readonly Glyph[], strikes: readonly LayerRule[]): void {
  const flat = new Map<number, LayerRule[]>();
  const upright = new Map<number, LayerRule[]>();
  for (const strike of strikes) {
    const isFlat = strike.x1 - strike.x0 >= strike.y1 - strike.y0;
    const stripe = Math.floor((isFlat ? strike.y0 + strike.y1 : strike.x0 + strike.x1) / 2 / STRIPE);
    const stripes = isFlat ? flat : upright;
    const others = stripes.get(stripe);
    if (others === undefined) stripes.set(stripe, [strike]);
    else others.push(strike);
  }
  for (const glyph of glyphs) {
    if (!glyph.painted) continue;
    const { x0, y0, x1, y1, size } = glyph;
    const runsFlat = Math.abs(x1 - x0) >= Math.abs(y1 - y0);
    const [stripes, line] = runsFlat ? [flat, (y0 + y1) / 2] : [upright, (x0 + x1) / 2];
    if (stripes.size === 0) continue;
    const reach = STRUCK.to * size;
    for (let at = Math.floor((line - reach) / STRIPE); at <= Math.floor((line + reach) / STRIPE); at += 1) {
      if (stripes.get(at)?.some((strike) => isStruck(glyph, strike, runsFlat)) === true)
        glyph.spoilt = 'struck';
    }
  }
}

function isStruck({ x0, y0, x1, y1, size }: Glyph, strike: LayerRule, flat: boolean): boolean {
  const [middle, from, to] = flat
    ? [(x0 + x1) / 2, strike.x0, strike.x1]
    : [(y0 + y1) / 2, strike.y0, strike.y1];
  if (middle < from || middle > to) return false;
  // How far above the baseline, as the letters stand, the line lies.
  const above = flat
    ? ((y0 + y1) / 2 - (strike.y0 + strike.y1) / 2) * Math.sign(x1 - x0)
    : ((strike.x0 + strike.x1) / 2 - (x0 + x1) / 2) * Math.sign(y1 - y0);
  const thickness = flat ? strike.y1 - strike.y0 : strike.x1 - strike.x0;
  return above >= STRUCK.from * size && above <= STRUCK.to * size && thickness <= STRUCK.thickest * size;
}

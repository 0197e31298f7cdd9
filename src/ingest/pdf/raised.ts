import type { Glyph } from './glyphs.ts';

/** The marks of notes that are raised, as the characters that say so. */
const RAISED = new Map(
  Array.from('0123456789()', (plain, index): [string, string] => [plain, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾')[index]!]),
);
/** In em of the larger type: a smaller mark stands at least so high above its baseline, one as large higher. */
const HIGH = 0.12;
const HIGHER = 0.25;
const HIGHEST = 0.75;
/** Type larger by this factor is larger. */
const LARGER = 1.2;
/** In em of the larger type: no gap between a mark and what it belongs to is wider. */
const GAP = 0.4;
/** A mark has no more glyphs than this. */
const LONGEST = 5;

/**
 * The glyphs of a page, small raised figures as the characters for such (`500` and a raised `1` is `500¹`): marks of notes
 * that would run into the number beside them. Raised figures behind a comma are cents, and stay.
 */
export function withRaised(glyphs: readonly Glyph[]): Glyph[] {
  const marked = [...glyphs];
  for (let from = 0; from < glyphs.length; from += 1) {
    if (!RAISED.has(glyphs[from]!.text)) continue;
    let to = from + 1;
    while (to < glyphs.length && to - from < LONGEST && isOneMark(glyphs[from]!, glyphs[to]!)) to += 1;
    const before = glyphs[from - 1];
    const isCents = before !== undefined && /^[.,]$/u.test(before.text);
    if (
      !isCents &&
      (isRaised(glyphs[from]!, before, 'before') || isRaised(glyphs[to - 1]!, glyphs[to], 'behind'))
    ) {
      for (let at = from; at < to; at += 1) {
        const glyph = glyphs[at]!;
        marked[at] = { ...glyph, text: RAISED.get(glyph.text)!, raised: true };
      }
    }
    from = to - 1;
  }
  return marked;
}

function isOneMark(first: Glyph, next: Glyph): boolean {
  return (
    RAISED.has(next.text) &&
    Math.abs(first.size - next.size) < 0.1 * first.size &&
    Math.abs(placeFrom(first, next).up) < HIGH / 2
  );
}

/** Whether a glyph is raised against the one next to it, which must be larger, or printed much lower. */
function isRaised(mark: Glyph, base: Glyph | undefined, side: 'before' | 'behind'): boolean {
  if (base === undefined || base.text.trim() === '' || base.size * LARGER < mark.size || !mark.painted)
    return false;
  const { up } = placeFrom(base, mark);
  const gap =
    side === 'before' ? placeFrom(base, mark).gap : placeFrom(mark, base).gap * (mark.size / base.size);
  const isSmaller = base.size >= LARGER * mark.size;
  return up >= (isSmaller ? HIGH : HIGHER) && up <= HIGHEST && Math.abs(gap) <= GAP;
}

/** How far a glyph stands behind the end of another and above its baseline, in em of the other. */
function placeFrom(base: Glyph, glyph: Glyph): { gap: number; up: number } {
  const length = Math.hypot(base.x1 - base.x0, base.y1 - base.y0) || 1;
  const [ux, uy] = [(base.x1 - base.x0) / length, (base.y1 - base.y0) / length];
  const [dx, dy] = [glyph.x0 - base.x1, glyph.y0 - base.y1];
  return { gap: (dx * ux + dy * uy) / base.size, up: (dx * uy - dy * ux) / base.size };
}

/** Where nothing plausible is stated, a page is taken for A4, whose sides these are in points. */
const A4_WIDTH = 595.28;
const A4_HEIGHT = 841.89;
/** Stated resolutions outside these are a camera's or an editor's default, not a scanner's. */
const LEAST_DPI = 100;
const MOST_DPI = 1300;
/** No page is taken for coarser. */
const COARSEST = 50;

/** Dots an inch of a page image: those stated where a scanner may have stated them, else those of an A4 page. */
export function plausibleDpi(width: number, height: number, stated: number | undefined): number {
  if (stated !== undefined && stated >= LEAST_DPI && stated <= MOST_DPI) return stated;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.max(COARSEST, Math.round(Math.max((short * 72) / A4_WIDTH, (long * 72) / A4_HEIGHT)));
}

import type { Box } from '../../model/geometry.ts';

/** Side of the squares by which things are looked up, in points. */
const SIDE = 8;
/** Rows of squares are told apart by more than a page has. */
const ROWS = 1 << 20;

/** Things by where they lie on a page. */
export class PlaneIndex<Thing> {
  readonly #squares = new Map<number, { readonly x: number; readonly y: number; readonly thing: Thing }[]>();

  add(x: number, y: number, thing: Thing): void {
    const key = Math.floor(x / SIDE) * ROWS + Math.floor(y / SIDE);
    const square = this.#squares.get(key);
    if (square === undefined) this.#squares.set(key, [{ x, y, thing }]);
    else square.push({ x, y, thing });
  }

  /** What lies in a box, in no order that means anything. */
  within({ x0, y0, x1, y1 }: Box): Thing[] {
    const found: Thing[] = [];
    const look = (
      square: readonly { readonly x: number; readonly y: number; readonly thing: Thing }[],
    ): void => {
      for (const { x, y, thing } of square) if (x >= x0 && x <= x1 && y >= y0 && y <= y1) found.push(thing);
    };
    const [left, right] = [Math.floor(x0 / SIDE), Math.floor(x1 / SIDE)];
    const [top, bottom] = [Math.floor(y0 / SIDE), Math.floor(y1 / SIDE)];
    // A box may be larger than all that was put in.
    if ((right - left + 1) * (bottom - top + 1) > this.#squares.size) {
      for (const square of this.#squares.values()) look(square);
      return found;
    }
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) look(this.#squares.get(column * ROWS + row) ?? []);
    }
    return found;
  }
}

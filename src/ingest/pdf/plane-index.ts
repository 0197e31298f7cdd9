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

  /** The first that is found in a box of those that suit; in no order that means anything. */
  find(x0: number, y0: number, x1: number, y1: number, suits: (thing: Thing) => boolean): Thing | undefined {
    const [left, right] = [Math.floor(x0 / SIDE), Math.floor(x1 / SIDE)];
    const [top, bottom] = [Math.floor(y0 / SIDE), Math.floor(y1 / SIDE)];
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) {
        const square = this.#squares.get(column * ROWS + row);
        if (square === undefined) continue;
        for (const { x, y, thing } of square) {
          if (x >= x0 && x <= x1 && y >= y0 && y <= y1 && suits(thing)) return thing;
        }
      }
    }
    return undefined;
  }

  /** What lies in a box, in no order that means anything. */
  within({ x0, y0, x1, y1 }: Box): Thing[] {
    const found: Thing[] = [];
    // A box may be larger than all that was put in.
    const squares = ((x1 - x0) / SIDE + 2) * ((y1 - y0) / SIDE + 2);
    if (squares > this.#squares.size) {
      for (const square of this.#squares.values()) {
        for (const { x, y, thing } of square) if (x >= x0 && x <= x1 && y >= y0 && y <= y1) found.push(thing);
      }
      return found;
    }
    this.find(x0, y0, x1, y1, (thing) => {
      found.push(thing);
      return false;
    });
    return found;
  }
}

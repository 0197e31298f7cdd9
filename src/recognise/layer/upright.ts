import type { Box } from '../../model/geometry.ts';

/** Clockwise degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** A box of the displayed page, on the page turned back by `turn` so that its text reads left to right. */
export function uprightBox(
  box: Box,
  turn: Turn,
  page: { readonly width: number; readonly height: number },
): Box {
  switch (turn) {
    case 0:
      return box;
    case 90:
      return { x0: box.y0, y0: page.width - box.x1, x1: box.y1, y1: page.width - box.x0 };
    case 180:
      return {
        x0: page.width - box.x1,
        y0: page.height - box.y1,
        x1: page.width - box.x0,
        y1: page.height - box.y0,
      };
    case 270:
      return { x0: page.height - box.y1, y0: box.x0, x1: page.height - box.y0, y1: box.x1 };
  }
}

/**
 * A rectangle on a page, in page points (1/72 inch), origin at the top left of the page as a reader
 * sees it (after `/Rotate`), x to the right, y **down**. Every box in the project is one of these.
 */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The smallest box that holds all of `boxes`; `null` when there is none to hold. */
export function unionBoxes(boxes: Iterable<Box | null>): Box | null {
  let union: Box | null = null;
  for (const box of boxes) {
    if (box === null) continue;
    union =
      union === null
        ? box
        : {
            x0: Math.min(union.x0, box.x0),
            y0: Math.min(union.y0, box.y0),
            x1: Math.max(union.x1, box.x1),
            y1: Math.max(union.y1, box.y1),
          };
  }
  return union;
}

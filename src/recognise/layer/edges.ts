import type { LayerRule } from '../../ingest/source.ts';
import type { Edge, Table } from '../../model/document.ts';
import type { Box } from '../../model/geometry.ts';
import { tenth } from '../prepare/frame.ts';

/** In points: what is drawn cell by cell is one line where its pieces stand so near. */
const APART = 4;
const SAME = 1.5;
/** A shorter line underlines a word. */
const SHORTEST = 60;
/** What is filled flatter than this is no ground of a line of text. */
const FLATTEST = 6;

/** The level lines of a page that belong to no grid: rules, and the sides of fills, from top to bottom. */
export function edgesOf(
  rules: readonly LayerRule[],
  fills: readonly Box[],
  tables: readonly Table[],
): Edge[] {
  const level = rules
    .filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0)
    .map(({ x0, x1, y0, y1 }) => ({ x0, x1, y: (y0 + y1) / 2 }));
  const sides = fills
    .filter(({ y0, y1 }) => y1 - y0 >= FLATTEST)
    .flatMap(({ x0, x1, y0, y1 }) => [
      { x0, x1, y: y0 },
      { x0, x1, y: y1 },
    ]);
  const joined: { x0: number; x1: number; y: number }[] = [];
  for (const edge of [...level, ...sides].sort((a, b) => a.x0 - b.x0 || a.y - b.y)) {
    const before = joined.find((one) => Math.abs(one.y - edge.y) <= SAME && edge.x0 <= one.x1 + APART);
    if (before === undefined) joined.push({ ...edge });
    else before.x1 = Math.max(before.x1, edge.x1);
  }
  return joined
    .filter((edge) => edge.x1 - edge.x0 >= SHORTEST && !tables.some((table) => isIn(edge, table)))
    .map(({ x0, x1, y }) => ({ x0: tenth(x0), x1: tenth(x1), y: tenth(y) }))
    .sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

function isIn({ x0, x1, y }: Edge, { box }: Table): boolean {
  return (
    box !== null && y >= box.y0 - SAME && y <= box.y1 + SAME && x0 >= box.x0 - SAME && x1 <= box.x1 + SAME
  );
}

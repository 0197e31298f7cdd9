import type { Box } from '../../model/geometry.ts';
import type { LayerRule } from '../source.ts';
import { apply, type Matrix } from './matrix.ts';

/** A filled shape this thin, in points, is a rule. */
const THIN = 3;
/** A rule is at least this long. */
const SHORTEST = 4;
/** Off by less than this a line counts as straight along an axis. */
const STRAIGHT = 0.6;

/** pdf.js path segments: how many coordinates follow each code (moveTo, lineTo, curveTo, quadraticCurveTo, closePath). */
const COORDINATES = [2, 2, 6, 4, 0];

/** What a painted path draws. */
export interface Drawn {
  readonly rules: readonly LayerRule[];
  /** Filled rectangles that are no rules. */
  readonly areas: readonly Box[];
  /** Whether it draws anything else. */
  readonly other: boolean;
}

/** Reads rules out of a path: straight strokes along an axis, and filled rectangles too thin to be anything else. */
export function rulesOfPath(ctm: Matrix, path: Float32Array, painted: 'stroke' | 'fill'): Drawn {
  const rules: LayerRule[] = [];
  const areas: Box[] = [];
  let other = false;
  let points: [number, number][] = [];
  const end = (): void => {
    if (painted === 'fill' && points.length > 1) {
      const box = around(points);
      if (box.x1 - box.x0 <= THIN || box.y1 - box.y0 <= THIN) addRule(rules, box);
      else if (points.length > 6) other = true;
      else if (isRectangle(points, box)) areas.push(box);
    }
    points = [];
  };
  for (let i = 0; i < path.length;) {
    const code = path[i]!;
    const count = COORDINATES[code];
    if (count === undefined) break;
    const before = points.at(-1);
    if (code === 0) {
      end();
      points.push(apply(ctm, path[i + 1]!, path[i + 2]!));
    } else if (code === 1) {
      const point = apply(ctm, path[i + 1]!, path[i + 2]!);
      if (painted === 'stroke' && before !== undefined) addStroke(rules, before, point);
      points.push(point);
    } else if (code === 4) {
      const first = points[0];
      if (painted === 'stroke' && before !== undefined && first !== undefined)
        addStroke(rules, before, first);
    } else {
      points.push(apply(ctm, path[i + count - 1]!, path[i + count]!));
      other = true;
    }
    i += 1 + count;
  }
  end();
  return { rules, areas, other };
}

function isRectangle(points: readonly (readonly [number, number])[], { x0, y0, x1, y1 }: Box): boolean {
  const isAt = (value: number, ...edges: readonly number[]): boolean =>
    edges.some((edge) => Math.abs(value - edge) <= STRAIGHT);
  const corners = new Set(points.map(([x, y]) => `${isAt(x, x0)} ${isAt(y, y0)}`));
  return corners.size === 4 && points.every(([x, y]) => isAt(x, x0, x1) && isAt(y, y0, y1));
}

function addStroke(rules: LayerRule[], from: readonly [number, number], to: readonly [number, number]): void {
  const box = around([from, to]);
  if (box.x1 - box.x0 <= STRAIGHT || box.y1 - box.y0 <= STRAIGHT) addRule(rules, box);
}

function addRule(rules: LayerRule[], box: LayerRule): void {
  if (Math.max(box.x1 - box.x0, box.y1 - box.y0) >= SHORTEST) rules.push(box);
}

function around(points: readonly (readonly [number, number])[]): LayerRule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** The box around all the points of a path. */
export function boxOfPath(ctm: Matrix, path: Float32Array): Box {
  const points: [number, number][] = [];
  for (let i = 0; i < path.length;) {
    const count = COORDINATES[path[i]!];
    if (count === undefined) break;
    for (let at = i + 1; at < i + count; at += 2) points.push(apply(ctm, path[at]!, path[at + 1]!));
    i += 1 + count;
  }
  return around(points);
}

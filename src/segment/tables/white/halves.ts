import { unionBoxes } from '../../../model/geometry.ts';
import { segmentLine, type SegmentedLine } from './segments.ts';

/** Words of one row that recognition gave as two lines at one height are one line; lines come from top to bottom. */
export function joinHalves(lines: readonly SegmentedLine[]): SegmentedLine[] {
  const joined: SegmentedLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const height = Math.min(line.y1 - line.y0, last === undefined ? Infinity : last.y1 - last.y0);
    const apart = last?.segments.every((part) =>
      line.segments.every((own) => own.x0 >= part.x1 || own.x1 <= part.x0),
    );
    if (
      last === undefined ||
      line.line.box === null ||
      Math.abs(line.y0 + line.y1 - last.y0 - last.y1) > height ||
      apart !== true
    ) {
      joined.push(line);
      continue;
    }
    const words = [...last.line.words, ...line.line.words].sort(
      (a, b) => (a.box?.x0 ?? 0) - (b.box?.x0 ?? 0),
    );
    const box = unionBoxes([last.line.box, line.line.box]);
    joined[joined.length - 1] = segmentLine({ ...last.line, words, box }, 0);
  }
  return joined;
}

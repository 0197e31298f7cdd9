import type { Box } from '../../model/geometry.ts';
import { boxUnder, matrixOf, meetOf, times, type Matrix } from './matrix.ts';
import type { Pdfjs } from './pdfjs.ts';

/** What lines or areas are painted with. */
export interface Paint {
  /** 0 paints nothing, 1 covers what lies under it. */
  readonly alpha: number;
  /** Whether it is as white as paper. */
  readonly white: boolean;
}

/** The part of the graphics state that says where things are and whether they show. */
export interface State {
  ctm: Matrix;
  font: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is normal width. */
  horizontalScale: number;
  rise: number;
  leading: number;
  /** 3 and 7 paint nothing. */
  renderMode: number;
  fill: Paint;
  stroke: Paint;
  /** In user space. */
  lineWidth: number;
  /** False where what is painted mixes with what lies under it, or shows in part only. */
  plain: boolean;
  /** Nothing shows outside: the box around the clipping path. */
  clip: Box | null;
  textMatrix: Matrix;
  lineX: number;
  lineY: number;
  /** Pen position on the text line, in text space. */
  x: number;
  y: number;
}

/** How a path is painted: its lines, what they enclose, or both. */
export type Painted = 'stroke' | 'fill' | 'both';

/** What a walk over a page's operators meets, in painting order. */
export interface Visitor {
  image(state: State, reference: unknown, mask: boolean): void;
  text(state: State, glyphs: readonly unknown[]): void;
  path(state: State, points: Float32Array, painted: Painted): void;
  /** All that the clipping path lets through is shaded. */
  shading(state: State): void;
}

const BLACK: Paint = { alpha: 1, white: false };
/** Colours no darker than this in any of their parts cannot be told from paper. */
const WHITE = 0xf8;

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/**
 * Walks a page's operators, keeping the graphics state, and tells the visitor of images, text and paths. `base` maps
 * the page's user space to where boxes are wanted.
 */
export function walk(pdfjs: Pdfjs, operators: OperatorList, base: Matrix, visitor: Visitor): void {
  const { OPS } = pdfjs;
  let state: State = {
    ctm: base,
    font: '',
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    rise: 0,
    leading: 0,
    renderMode: 0,
    fill: BLACK,
    stroke: BLACK,
    lineWidth: 1,
    plain: true,
    clip: null,
    textMatrix: [1, 0, 0, 1, 0, 0],
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
  const saved: State[] = [];
  const save = (): void => void saved.push({ ...state });
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const moveText = (x: number, y: number): void => {
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  };
  const paints =
    (isMask: boolean) =>
    (args: readonly unknown[]): void => {
      visitor.image(state, args[0], isMask);
    };
  const clipTo = (box: Box): void => {
    state.clip = state.clip === null ? box : meetOf(state.clip, box);
  };
  /** A clipping path works from the next operator on that ends a path. */
  let clips = false;
  const clip = (): void => void (clips = true);
  /** The operators that end a path, and what they paint of it. */
  const ends = new Map<number, Painted | null>([
    [OPS.stroke, 'stroke'],
    [OPS.closeStroke, 'stroke'],
    [OPS.fillStroke, 'both'],
    [OPS.eoFillStroke, 'both'],
    [OPS.closeFillStroke, 'both'],
    [OPS.closeEOFillStroke, 'both'],
    [OPS.fill, 'fill'],
    [OPS.eoFill, 'fill'],
    [OPS.endPath, null],
  ]);
  const steps: Record<number, (args: readonly unknown[]) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => (state.ctm = times(state.ctm, matrixOf(args))),
    [OPS.paintFormXObjectBegin]: (args) => {
      save();
      if (args[0] !== null && args[0] !== undefined) state.ctm = times(state.ctm, matrixOf(args[0]));
      const box = numbersOf(args[1]);
      if (box.length === 4) clipTo(boxUnder(state.ctm, box));
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginAnnotation]: (args) => {
      save();
      state.ctm = times(times(base, matrixOf(args[2])), matrixOf(args[3]));
      state.clip = null;
    },
    [OPS.endAnnotation]: restore,
    [OPS.beginText]: () => {
      state.textMatrix = [1, 0, 0, 1, 0, 0];
      state.x = state.y = state.lineX = state.lineY = 0;
    },
    [OPS.setFont]: (args) => {
      state.font = String(args[0]);
      state.fontSize = Number(args[1]);
    },
    [OPS.setCharSpacing]: (args) => (state.charSpacing = Number(args[0])),
    [OPS.setWordSpacing]: (args) => (state.wordSpacing = Number(args[0])),
    [OPS.setHScale]: (args) => (state.horizontalScale = Number(args[0]) / 100),
    [OPS.setTextRise]: (args) => (state.rise = Number(args[0])),
    [OPS.setLeading]: (args) => (state.leading = -Number(args[0])),
    [OPS.setTextRenderingMode]: (args) => (state.renderMode = Number(args[0])),
    [OPS.setTextMatrix]: (args) => {
      state.textMatrix = matrixOf(args.length === 6 ? args : args[0]);
      state.x = state.y = state.lineX = state.lineY = 0;
    },
    [OPS.moveText]: (args) => {
      moveText(Number(args[0]), Number(args[1]));
    },
    [OPS.setLeadingMoveText]: (args) => {
      state.leading = Number(args[1]);
      moveText(Number(args[0]), Number(args[1]));
    },
    [OPS.nextLine]: () => {
      moveText(0, state.leading);
    },
    [OPS.showText]: (args) => {
      visitor.text(state, args[0] as readonly unknown[]);
    },
    [OPS.setFillRGBColor]: (args) => (state.fill = { ...state.fill, white: isWhite(args[0]) }),
    [OPS.setStrokeRGBColor]: (args) => (state.stroke = { ...state.stroke, white: isWhite(args[0]) }),
    [OPS.setFillColorN]: () => (state.fill = { ...state.fill, white: false }),
    [OPS.setStrokeColorN]: () => (state.stroke = { ...state.stroke, white: false }),
    [OPS.setLineWidth]: (args) => (state.lineWidth = Number(args[0])),
    [OPS.setGState]: (args) => {
      for (const [key, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[]) {
        if (key === 'ca') state.fill = { ...state.fill, alpha: Number(value) };
        else if (key === 'CA') state.stroke = { ...state.stroke, alpha: Number(value) };
        else if (key === 'LW') state.lineWidth = Number(value);
        else if (key === 'BM') state.plain = value === 'source-over';
        else if (key === 'SMask') state.plain = value === false;
      }
    },
    [OPS.clip]: clip,
    [OPS.eoClip]: clip,
    [OPS.shadingFill]: () => {
      visitor.shading(state);
    },
    [OPS.paintImageXObject]: paints(false),
    [OPS.paintInlineImageXObject]: paints(false),
    [OPS.paintImageMaskXObject]: paints(true),
    [OPS.paintImageXObjectRepeat]: paints(true),
    [OPS.paintImageMaskXObjectGroup]: paints(true),
    [OPS.paintImageMaskXObjectRepeat]: paints(true),
    [OPS.paintInlineImageXObjectGroup]: paints(true),
    [OPS.constructPath]: (args) => {
      const operator = Number(args[0]);
      const points = (args[1] as readonly unknown[] | undefined)?.[0];
      const painted = ends.get(operator) ?? null;
      if (painted !== null && points instanceof Float32Array) visitor.path(state, points, painted);
      if (!clips || !ends.has(operator)) return;
      clips = false;
      const around = numbersOf(args[2]);
      if (around.length === 4) clipTo(boxUnder(state.ctm, around));
    },
  };
  operators.fnArray.forEach((operator, index) =>
    steps[operator]?.((operators.argsArray[index] ?? []) as readonly unknown[]),
  );
}

function isWhite(colour: unknown): boolean {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(String(colour))?.slice(1) ?? [];
  return parts.length === 3 && parts.every((part) => Number.parseInt(part, 16) >= WHITE);
}

function numbersOf(value: unknown): readonly number[] {
  if (value === null || typeof value !== 'object') return [];
  const numbers = Array.from(value as ArrayLike<number>);
  return numbers.every(Number.isFinite) ? numbers : [];
}

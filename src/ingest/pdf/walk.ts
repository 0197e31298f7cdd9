import { matrixOf, times, type Matrix } from './matrix.ts';
import type { Pdfjs } from './pdfjs.ts';

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
  textMatrix: Matrix;
  lineX: number;
  lineY: number;
  /** Pen position on the text line, in text space. */
  x: number;
  y: number;
}

/** What a walk over a page's operators meets, in painting order. */
export interface Visitor {
  image(ctm: Matrix, reference: unknown, mask: boolean): void;
  text(state: State, glyphs: readonly unknown[]): void;
  path(ctm: Matrix, points: Float32Array, painted: 'stroke' | 'fill'): void;
}

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
      visitor.image(state.ctm, args[0], isMask);
    };
  const strokes = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const fills = new Set<number>([OPS.fill, OPS.eoFill]);
  const steps: Record<number, (args: readonly unknown[]) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => (state.ctm = times(state.ctm, matrixOf(args))),
    [OPS.paintFormXObjectBegin]: (args) => {
      save();
      if (args[0] !== null && args[0] !== undefined) state.ctm = times(state.ctm, matrixOf(args[0]));
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginAnnotation]: (args) => {
      save();
      state.ctm = times(times(base, matrixOf(args[2])), matrixOf(args[3]));
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
      if (!(points instanceof Float32Array)) return;
      if (strokes.has(operator)) visitor.path(state.ctm, points, 'stroke');
      else if (fills.has(operator)) visitor.path(state.ctm, points, 'fill');
    },
  };
  operators.fnArray.forEach((operator, index) =>
    steps[operator]?.((operators.argsArray[index] ?? []) as readonly unknown[]),
  );
}

/** The page model: what an act looks like before it is laid out. Lengths are in points. */

/** The typefaces of the samples; all come from fontsource packages, so nothing depends on installed fonts. */
export type Typeface = 'arimo' | 'tinos' | 'carlito' | 'pt-serif' | 'source-serif-4';

/** Where a thing of the truth came to stand; the layout writes it. */
export interface Placed {
  /** First page it stands on, from 1; 0 until laid out. */
  page: number;
}

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** CSS-like `#rrggbb`. */
  readonly color?: string;
  readonly typeface?: Typeface;
}

export interface Cell extends Style {
  readonly text: string;
  readonly colSpan?: number;
  /** Merged downwards over this many rows; the rows below leave the column out. */
  readonly rowSpan?: number;
  readonly fill?: string;
  readonly valign?: 'top' | 'middle';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Told the page the row starts on. */
  readonly marks?: readonly Placed[];
  readonly fill?: string;
  /** True: never the last row of a page (a group title). */
  readonly keepWithNext?: boolean;
}

export interface Column {
  /** Share of the table's width. */
  readonly width: number;
  readonly align?: Style['align'];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Header rows, drawn at the top and, with `repeatHeader`, on every further page. */
  readonly header: readonly Row[];
  readonly rows: readonly Row[];
  readonly repeatHeader?: boolean;
  readonly style?: Style;
  readonly headerStyle?: Style & { readonly fill?: string };
  readonly padding?: { readonly x: number; readonly y: number };
  /** Which rules are printed. `none` leaves columns of white space, `rows` horizontal rules only. */
  readonly rules?: 'all' | 'rows' | 'open' | 'none';
  readonly ruleWidth?: number;
  readonly ruleColor?: string;
  /** Share of the text width the table takes; centred. */
  readonly width?: number;
  readonly after?: number;
}

export interface ParagraphBlock extends Style {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly indent?: number;
  readonly hanging?: number;
  readonly before?: number;
  readonly after?: number;
  readonly marks?: readonly Placed[];
  /** A frame around the paragraph, as title boxes have. */
  readonly frame?: boolean;
  readonly fill?: string;
}

export type Block =
  | ParagraphBlock
  | TableBlock
  | { readonly kind: 'space'; readonly height: number }
  /** A new page, and the orientation from there on. */
  | { readonly kind: 'page'; readonly landscape?: boolean; readonly marks?: readonly Placed[] }
  /** An electronic-transmission stamp in the top right corner, from the next page on; no lines ends it. */
  | { readonly kind: 'stamp'; readonly lines: readonly string[]; readonly boxed: boolean }
  /** A made-up crest at the left and lines of text beside it. */
  | { readonly kind: 'crest'; readonly lines: readonly string[]; readonly color: string };

export interface Sheet {
  readonly blocks: readonly Block[];
  readonly typeface: Typeface;
  /** Body size. */
  readonly size: number;
  /** Line height as a multiple of the size. */
  readonly leading?: number;
  readonly margin?: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Landscape pages often have their own, smaller margin. */
  readonly landscapeMargin?: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Text at the foot of each page; `{page}` and `{pages}` are filled in. */
  readonly footer?: string;
  readonly title: string;
}

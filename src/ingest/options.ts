/** How a source is opened. */
export interface OpenOptions {
  /** For protected PDFs. */
  readonly password?: string;
  /** The most pixels one page may have; default {@link PIXEL_BUDGET}. */
  readonly maxPixels?: number;
}

/** An A3 page at 600 dpi, or an A4 one at 850: what a scanner makes on purpose fits. */
export const PIXEL_BUDGET = 75_000_000;

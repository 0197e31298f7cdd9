import PDFDocument from 'pdfkit';
import { fontName, registerTypeface } from './fonts.ts';
import { breakLines } from './lines.ts';
import type { Block, Cell, ParagraphBlock, Row, Sheet, Style, TableBlock, Typeface } from './model.ts';

const A4 = { short: 595.28, long: 841.89 };
/** A fixed date: a sample must not change with the clock. */
const EPOCH = new Date(Date.UTC(2025, 5, 16, 12));
/** Office software leaves ligatures off; pdfkit's types know only the list of features to turn on. */
const FEATURES = { liga: false, clig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** Lays a sheet out as a PDF with a text layer, and tells each mark the page it came to stand on. */
export async function typeset(sheet: Sheet): Promise<Uint8Array> {
  const setter = new Typesetter(sheet);
  for (const block of sheet.blocks) setter.place(block);
  return setter.finish();
}

class Typesetter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #sheet: Sheet;
  readonly #chunks: Buffer[] = [];
  readonly #registered = new Set<Typeface>();
  #page = 0;
  #y = 0;
  #landscape = false;
  #current: { readonly lines: readonly string[]; readonly boxed: boolean } | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#doc = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      compress: true,
      info: {
        Title: sheet.title,
        Creator: 'delibere samples',
        Producer: 'pdfkit',
        CreationDate: EPOCH,
        ModDate: EPOCH,
      },
    });
    this.#doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
  }

  get #margin(): { x: number; top: number; bottom: number } {
    const portrait = this.#sheet.margin ?? { x: 62, top: 56, bottom: 60 };
    return this.#landscape ? (this.#sheet.landscapeMargin ?? { x: 28, top: 30, bottom: 34 }) : portrait;
  }
  get #width(): number {
    return this.#landscape ? A4.long : A4.short;
  }
  get #bottom(): number {
    return (this.#landscape ? A4.short : A4.long) - this.#margin.bottom;
  }
  get #textWidth(): number {
    return this.#width - 2 * this.#margin.x;
  }

  place(block: Block): void {
    if (this.#page === 0 && block.kind !== 'page' && block.kind !== 'stamp') this.#newPage();
    if (block.kind === 'page') {
      this.#landscape = block.landscape ?? false;
      this.#newPage();
      for (const mark of block.marks ?? []) mark.page = this.#page;
    } else if (block.kind === 'space') this.#y += block.height;
    else if (block.kind === 'paragraph') this.#paragraph(block);
    else if (block.kind === 'table') this.#table(block);
    else if (block.kind === 'stamp') this.#current = block;
    else this.#crest(block.lines, block.color);
  }

  async finish(): Promise<Uint8Array> {
    const { footer } = this.#sheet;
    if (footer !== undefined) {
      for (let i = 0; i < this.#page; i++) {
        this.#doc.switchToPage(i);
        const { width, height } = this.#doc.page;
        const text = footer.replace('{page}', String(i + 1)).replace('{pages}', String(this.#page));
        this.#use({ size: 7 });
        this.#ink(text, (width - this.#measured(text)) / 2, height - 24);
      }
    }
    const done = new Promise<void>((resolve) => this.#doc.on('end', resolve));
    this.#doc.end();
    await done;
    return Buffer.concat(this.#chunks);
  }

  #newPage(): void {
    // Margins of zero: the layout is ours, and pdfkit must never break a page by itself.
    this.#doc.addPage({ size: 'A4', layout: this.#landscape ? 'landscape' : 'portrait', margin: 0 });
    this.#page++;
    this.#y = this.#margin.top;
    if (this.#current !== null) this.#stamp(this.#current.lines, this.#current.boxed);
  }

  #use(style: Style): { size: number; height: number } {
    const typeface = style.typeface ?? this.#sheet.typeface;
    if (!this.#registered.has(typeface)) {
      registerTypeface(this.#doc, typeface);
      this.#registered.add(typeface);
    }
    const size = style.size ?? this.#sheet.size;
    this.#doc.font(fontName(typeface, style.bold, style.italic)).fontSize(size);
    this.#doc.fillColor(style.color ?? '#000000');
    return { size, height: size * (this.#sheet.leading ?? 1.18) };
  }

  #ink(text: string, x: number, y: number, wordSpacing = 0): void {
    if (text !== '') this.#doc.text(text, x, y, { lineBreak: false, wordSpacing, features: FEATURES });
  }

  #measured(text: string): number {
    return this.#doc.widthOfString(text, { features: FEATURES });
  }

  #line(text: string, x: number, y: number, width: number, style: Style, last: boolean): void {
    const natural = this.#measured(text);
    const spaces = text.split(' ').length - 1;
    let left = x;
    let spacing = 0;
    if (style.align === 'center') left = x + (width - natural) / 2;
    else if (style.align === 'right') left = x + width - natural;
    else if (style.align === 'justify' && !last && spaces > 0)
      spacing = Math.min((width - natural) / spaces, 8);
    this.#ink(text, left, y, spacing);
    if (style.underline === true) {
      const base = y + (style.size ?? this.#sheet.size) * 1.04;
      this.#doc
        .lineWidth(0.5)
        .moveTo(left, base)
        .lineTo(left + natural + spacing * spaces, base)
        .stroke('#000000');
    }
  }

  #paragraph(block: ParagraphBlock): void {
    this.#y += block.before ?? 0;
    const { height } = this.#use(block);
    const pad = block.frame === true || block.fill !== undefined ? 5 : 0;
    const indent = block.indent ?? 0;
    const hanging = block.hanging ?? 0;
    const width = this.#textWidth - indent - 2 * pad;
    const lines = breakLines(block.text, width, (text) => this.#measured(text), hanging);
    // Never a title alone at the foot of a page, never one line of a paragraph alone.
    if (
      this.#y + Math.min(lines.length, 2) * height + 2 * pad > this.#bottom ||
      (pad > 0 && this.#y + lines.length * height + 2 * pad > this.#bottom)
    )
      this.#newPage();
    for (const mark of block.marks ?? []) mark.page = this.#page;
    if (pad > 0) {
      const box = [
        this.#margin.x + indent,
        this.#y,
        width + 2 * pad,
        lines.length * height + 2 * pad,
      ] as const;
      if (block.fill !== undefined) this.#doc.rect(...box).fill(block.fill);
      if (block.frame === true)
        this.#doc
          .lineWidth(0.8)
          .rect(...box)
          .stroke('#000000');
      this.#y += pad;
    }
    for (const [index, line] of lines.entries()) {
      if (this.#y + height > this.#bottom) this.#newPage();
      this.#use(block);
      const shift = indent + pad + (index > 0 ? hanging : 0);
      this.#line(
        line,
        this.#margin.x + shift,
        this.#y,
        width - (index > 0 ? hanging : 0),
        block,
        index === lines.length - 1,
      );
      this.#y += height;
    }
    this.#y += pad + (block.after ?? 5);
  }

  #table(table: TableBlock): void {
    const width = this.#textWidth * (table.width ?? 1);
    const left = this.#margin.x + (this.#textWidth - width) / 2;
    const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
    const edges = [left];
    for (const column of table.columns) edges.push(edges.at(-1)! + (column.width / shares) * width);

    const header = this.#measure(table, table.header, edges, true);
    const body = this.#measure(table, table.rows, edges, false);
    const headerHeight = header.reduce((sum, row) => sum + row.height, 0);
    if (this.#y + headerHeight + (body[0]?.height ?? 0) > this.#bottom) this.#newPage();
    this.#drawRows(table, header, edges);
    let first = 0;
    while (first < body.length) {
      let end = first;
      let y = this.#y;
      while (end < body.length && y + body[end]!.height <= this.#bottom) y += body[end++]!.height;
      while (end > first + 1 && end < body.length && body[end - 1]!.row.keepWithNext === true) end--;
      if (end === first) end = first + 1;
      this.#drawRows(table, body.slice(first, end), edges);
      first = end;
      if (first < body.length) {
        this.#newPage();
        if (table.repeatHeader !== false) this.#drawRows(table, header, edges);
        this.#continueMerged(table, body, first, edges);
      }
    }
    this.#y += table.after ?? 8;
  }

  /** The empty frame of a merged cell that began on the page before. */
  #continueMerged(
    table: TableBlock,
    body: readonly Measured[],
    first: number,
    edges: readonly number[],
  ): void {
    if ((table.rules ?? 'all') !== 'all') return;
    for (const [index, { cells }] of body.slice(0, first).entries()) {
      for (const { column, span, rowSpan } of cells) {
        const left = body.slice(first, Math.max(first, index + rowSpan));
        let height = 0;
        for (const row of left) {
          if (this.#y + height + row.height > this.#bottom) break;
          height += row.height;
        }
        if (height === 0) continue;
        this.#doc.lineWidth(table.ruleWidth ?? 0.5).strokeColor(table.ruleColor ?? '#000000');
        this.#doc.rect(edges[column]!, this.#y, edges[column + span]! - edges[column]!, height).stroke();
      }
    }
  }

  /** Heights and positions of rows; a cell that spans rows gives its need to the last of them. */
  #measure(table: TableBlock, rows: readonly Row[], edges: readonly number[], header: boolean): Measured[] {
    const pad = table.padding ?? { x: 2, y: 1.5 };
    const open = new Array<number>(table.columns.length).fill(0);
    const measured: Measured[] = [];
    const pending: { last: number; first: number; need: number }[] = [];
    for (const [index, row] of rows.entries()) {
      const cells: MeasuredCell[] = [];
      let column = 0;
      let height = 0;
      for (const cell of row.cells) {
        while (open[column]! > 0) column++;
        const span = cell.colSpan ?? 1;
        const style = this.#cellStyle(table, cell, column, header);
        const line = this.#use(style).height;
        const room = edges[column + span]! - edges[column]! - 2 * pad.x;
        const lines = breakLines(cell.text, room, (text) => this.#measured(text));
        const need = lines.length * line + 2 * pad.y;
        const rowSpan = cell.rowSpan ?? 1;
        if (rowSpan === 1) height = Math.max(height, need);
        else pending.push({ first: index, last: index + rowSpan - 1, need });
        cells.push({ cell, column, span, rowSpan, style, lines, line });
        for (let c = column; c < column + span; c++) open[c] = rowSpan;
        column += span;
      }
      for (const wait of pending.filter((entry) => entry.last === index)) {
        const above = measured.slice(wait.first).reduce((sum, entry) => sum + entry.height, 0);
        height = Math.max(height, wait.need - above);
      }
      for (let c = 0; c < open.length; c++) if (open[c]! > 0) open[c]!--;
      measured.push({ row, cells, height });
    }
    return measured;
  }

  #cellStyle(
    table: TableBlock,
    cell: Cell,
    column: number,
    header: boolean,
  ): Style & { fill?: string | undefined } {
    const align = header ? 'center' : table.columns[column]!.align;
    return {
      ...(align === undefined ? {} : { align }),
      ...table.style,
      ...(header ? table.headerStyle : {}),
      ...cell,
    };
  }

  #drawRows(table: TableBlock, rows: readonly Measured[], edges: readonly number[]): void {
    const pad = table.padding ?? { x: 2, y: 1.5 };
    const rules = table.rules ?? 'all';
    for (const [index, { row, cells, height }] of rows.entries()) {
      for (const mark of row.marks ?? []) if (mark.page === 0) mark.page = this.#page;
      for (const { cell, column, span, rowSpan, style, lines, line } of cells) {
        const x0 = edges[column]!;
        const x1 = edges[column + span]!;
        // A merged cell that crosses a page end is closed there, as spreadsheets print it.
        const tall = rows.slice(index, index + rowSpan).reduce((sum, entry) => sum + entry.height, 0);
        const fill = cell.fill ?? row.fill ?? (style as { fill?: string }).fill;
        if (fill !== undefined) this.#doc.rect(x0, this.#y, x1 - x0, tall).fill(fill);
        this.#doc.lineWidth(table.ruleWidth ?? 0.5).strokeColor(table.ruleColor ?? '#000000');
        if (rules === 'all') this.#doc.rect(x0, this.#y, x1 - x0, tall).stroke();
        else if (rules === 'rows' || rules === 'open') {
          this.#doc
            .moveTo(x0, this.#y + tall)
            .lineTo(x1, this.#y + tall)
            .stroke();
          this.#doc.moveTo(x0, this.#y).lineTo(x1, this.#y).stroke();
          // `open`: inner vertical rules, no outer ones.
          if (rules === 'open' && column > 0)
            this.#doc
              .moveTo(x0, this.#y)
              .lineTo(x0, this.#y + tall)
              .stroke();
        }
        this.#use(style);
        const text = lines.length * line;
        const middle = (cell.valign ?? 'middle') === 'middle' ? Math.max((tall - text) / 2, pad.y) : pad.y;
        for (const [at, words] of lines.entries()) {
          this.#line(
            words,
            x0 + pad.x,
            this.#y + middle + at * line,
            x1 - x0 - 2 * pad.x,
            style,
            at === lines.length - 1,
          );
        }
      }
      this.#y += height;
    }
  }

  #stamp(lines: readonly string[], boxed: boolean): void {
    if (lines.length === 0) return;
    const width = boxed ? 190 : 230;
    const x = this.#width - width - 22;
    const y = 14;
    const blue = '#1d3f91';
    this.#use({ size: 6.5, typeface: 'arimo' });
    for (const [index, line] of lines.entries()) {
      this.#use({ size: 6.5, typeface: 'arimo', color: blue, bold: index === 0 && boxed });
      this.#ink(line, x + 5, y + 4 + index * 8.2);
    }
    if (boxed)
      this.#doc
        .lineWidth(0.8)
        .roundedRect(x, y, width, lines.length * 8.2 + 7, 3)
        .stroke(blue);
    this.#y = Math.max(this.#y, y + lines.length * 8.2 + 14);
  }

  #crest(lines: readonly string[], color: string): void {
    const x = this.#margin.x;
    this.#doc.save().fillColor(color);
    this.#doc.path(`M ${x} ${this.#y} h 30 v 22 q 0 12 -15 18 q -15 -6 -15 -18 z`).fill(color);
    this.#doc.restore();
    this.#doc
      .lineWidth(2)
      .moveTo(x + 4, this.#y + 26)
      .lineTo(x + 26, this.#y + 6)
      .stroke('#ffffff');
    for (const [index, line] of lines.entries()) {
      this.#use({ size: 9, bold: index === 0 });
      this.#ink(line, x + 40, this.#y + 6 + index * 12);
    }
    this.#y += 52;
  }
}

interface MeasuredCell {
  readonly cell: Cell;
  readonly column: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly style: Style;
  readonly lines: readonly string[];
  readonly line: number;
}

interface Measured {
  readonly row: Row;
  readonly cells: readonly MeasuredCell[];
  readonly height: number;
}

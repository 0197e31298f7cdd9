/** A PDF name. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
/** A reference to another object. */
export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation: number) {
    this.number = number;
    this.generation = generation;
  }
}
/** An operator of a content stream, or a keyword. */
export class PdfWord {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}
export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfValue = number | string | PdfName | PdfRef | PdfWord | PdfDict | readonly PdfValue[];

/** A stream as it stands in the file. */
export interface PdfStream {
  readonly dict: PdfDict;
  /** Still encoded. */
  readonly bytes: Uint8Array;
}

/** Nesting beyond this is an attack, not a page. */
const DEEPEST = 32;

/**
 * Reads PDF values one after the other out of text (bytes as Latin-1 characters). Lenient: what it does not understand
 * comes out as a word. Enough for page dictionaries and simple content streams, and for nothing else (ISO 32000-1, 7.2–7.3).
 */
export class PdfReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  /** Where the next value starts looking. */
  get at(): number {
    return this.#at;
  }

  /** The next value; `null` at the end. A reference is told from its two numbers by the `R` behind them. */
  next(depth = 0): PdfValue | null {
    if (depth > DEEPEST) throw new Error('nested too deeply');
    this.#skipSpace();
    const letter = this.#text[this.#at];
    if (letter === undefined) return null;
    if (letter === '/') return this.#name();
    if (letter === '(') return this.#string();
    if (letter === '[') return this.#array(depth);
    if (letter === '<') return this.#text[this.#at + 1] === '<' ? this.#dict(depth) : this.#hex();
    const token = this.#token();
    if (/^\d+$/u.test(token)) {
      const rest = /^\s+(\d+)\s+R(?![^\s<>[\]()/%])/u.exec(this.#text.slice(this.#at, this.#at + 24));
      if (rest !== null) {
        this.#at += rest[0].length;
        return new PdfRef(Number(token), Number(rest[1]));
      }
    }
    const number = Number(token);
    return token !== '' && Number.isFinite(number) ? number : new PdfWord(token);
  }

  #skipSpace(): void {
    const pattern = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/uy;
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }

  #token(): string {
    const pattern = /[^\0\t\n\f\r ()<>[\]{}/%]+/uy;
    pattern.lastIndex = this.#at;
    const token = pattern.exec(this.#text)?.[0] ?? this.#text[this.#at]!;
    this.#at += token.length;
    return token;
  }

  #name(): PdfName {
    this.#at += 1;
    const pattern = /[^\0\t\n\f\r ()<>[\]{}/%]*/uy;
    pattern.lastIndex = this.#at;
    const raw = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += raw.length;
    return new PdfName(
      raw.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  }

  #string(): string {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text[this.#at];
      if (letter === '\\') this.#at += 1;
      else if (letter === '(') depth += 1;
      else if (letter === ')') {
        depth -= 1;
        if (depth === 0) break;
      }
    }
    this.#at += 1;
    return this.#text.slice(start + 1, this.#at - 1);
  }

  #hex(): string {
    const end = this.#text.indexOf('>', this.#at);
    const text = this.#text.slice(this.#at + 1, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#text.length : end + 1;
    return text;
  }

  #array(depth: number): PdfValue[] {
    this.#at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] === ']') {
        this.#at += 1;
        return values;
      }
      const value = this.next(depth + 1);
      if (value === null) return values;
      values.push(value);
    }
  }

  #dict(depth: number): PdfDict {
    this.#at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#skipSpace();
      if (this.#text.startsWith('>>', this.#at)) {
        this.#at += 2;
        return entries;
      }
      const key = this.next(depth + 1);
      if (!(key instanceof PdfName)) return entries;
      const value = this.next(depth + 1);
      if (value === null) return entries;
      entries.set(key.name, value);
    }
  }
}

/** A name's text; `null` for any other value. */
export function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}

/** The one filter of a stream: its name, `''` where there is none, `null` where there are several. */
export function onlyFilter(dict: PdfDict): string | null {
  const filter = dict.get('Filter');
  if (filter === undefined) return '';
  if (!Array.isArray(filter)) return nameOf(filter);
  return filter.length === 1 ? nameOf(filter[0] as PdfValue) : null;
}

/** True for the keyword `true`. */
export function isTrue(value: PdfValue | undefined): boolean {
  return value instanceof PdfWord && value.word === 'true';
}

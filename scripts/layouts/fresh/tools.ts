import type { AmountRole, Grant, Made } from '../contract.ts';

/** How a page writes its sums. */
export interface Style {
  readonly group: string;
  readonly unit: string;
  /** Cents always printed, even `00`. */
  readonly cents: boolean;
}

const NB = '\u00a0';
const NNB = '\u202f';
type Name =
  | 'plain'
  | 'round'
  | 'bare'
  | 'bareRound'
  | 'thin'
  | 'solid'
  | 'solidBare'
  | 'dotted'
  | 'words'
  | 'belgian'
  | 'euroFirst';
export const STYLES: Readonly<Record<Name, Style>> = {
  plain: { group: NB, unit: `${NB}€`, cents: true },
  round: { group: NB, unit: `${NB}€`, cents: false },
  bare: { group: NB, unit: '', cents: true },
  bareRound: { group: NB, unit: '', cents: false },
  thin: { group: NNB, unit: `${NNB}€`, cents: false },
  solid: { group: '', unit: `${NB}€`, cents: false },
  solidBare: { group: '', unit: '', cents: false },
  dotted: { group: '.', unit: `${NB}€`, cents: true },
  words: { group: NB, unit: `${NB}euros`, cents: false },
  belgian: { group: '.', unit: `${NB}EUR`, cents: true },
  euroFirst: { group: '.', unit: '', cents: true },
};

/** Keeps account of everything that a page prints. */
export class Book {
  readonly #grants: Grant[] = [];
  readonly #others: { cents: number; role: AmountRole }[] = [];
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  /** A sum that the act grants. */
  grant(beneficiary: string, cents: number): string {
    this.#grants.push({ beneficiary, cents });
    return this.#write(cents);
  }

  /** A sum that is something else. */
  say(role: AmountRole, cents: number): string {
    this.#others.push({ cents, role });
    return this.#write(cents);
  }

  /** A number that is no sum: licences, points, hectares. */
  count(value: number): string {
    this.#others.push({ cents: Math.round(value * 100), role: 'not-an-amount' });
    return String(value).replace('.', ',');
  }

  /** A share in percent. */
  percent(value: number): string {
    this.#others.push({ cents: Math.round(value * 100), role: 'rate' });
    return `${String(value).replace('.', ',')}${NB}%`;
  }

  made(css: string, body: string, alsoAccepted?: readonly (readonly Grant[])[]): Made {
    const rest = alsoAccepted === undefined ? {} : { alsoAccepted };
    return { css, body, grants: this.#grants, others: this.#others, ...rest };
  }

  #write(cents: number): string {
    const { group, unit, cents: always } = this.#style;
    const size = Math.abs(cents);
    const euros = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/gu, group);
    const rest = size % 100;
    const tail = always || rest > 0 ? `,${String(rest).padStart(2, '0')}` : '';
    return `${cents < 0 ? '- ' : ''}${euros}${tail}${unit}`;
  }
}

export function total(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0);
}

/** « de » before a place. */
export function de(place: string): string {
  return /^[AEIOUÉ]/u.test(place) ? `d’${place}` : `de ${place}`;
}

/** A row; a cell that begins with `>` stands right, with the rest of its words. */
export function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => (cell.startsWith('>') ? `<td class="r">${cell.slice(1)}` : `<td>${cell}`)).join('')}`;
}

export function heads(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<th>${cell}`).join('')}`;
}

/** The choice of a variant. */
export function of3<T>(variant: number, ...choices: readonly [T, T, T]): T {
  return choices[variant % 3]!;
}

export const FACES = [
  'body{font:11pt/1.3 "Liberation Serif"} .r{text-align:right;white-space:nowrap}',
  'body{font:9.5pt/1.3 "DejaVu Sans"} .r{text-align:right;white-space:nowrap} table{width:100%}',
  'body{font:10.5pt/1.25 "Liberation Sans"} .r{text-align:right;white-space:nowrap;padding-left:8mm} td,th{border:0;border-bottom:.5pt solid #888} th{text-align:left}',
] as const;

/**
 * Not a layout (hence `.mts`: what lists the `.ts` files of this folder meets layouts only). Prints an amount and notes its
 * truth in the same call, so that a page and its `grants` and `others` cannot part.
 */
import { euro, sum, type AmountStyle } from '../../samples/french.ts';
import type { AmountRole, Grant, Made } from '../contract.ts';

export interface Ledger {
  /** Prints a granted amount, once for each grant. */
  grant(beneficiary: string, cents: number, style?: AmountStyle): string;
  /** Prints any other amount. */
  say(role: AmountRole, cents: number, style?: AmountStyle): string;
  /** Prints a number which counts or names something: members, an article of the accounts. */
  tally(value: number | string): string;
  /** Prints a percentage. */
  percent(value: number, sign?: string): string;
  /** The sum of what was granted so far. */
  granted(): number;
  made(css: string, body: string, alsoAccepted?: readonly (readonly Grant[])[]): Made;
}

/** @param styles how each of the variants prints amounts */
export function ledgerOf(variant: number, ...styles: readonly AmountStyle[]): Ledger {
  const house = styles[variant] ?? {};
  const grants: Grant[] = [];
  const others: { cents: number; role: AmountRole }[] = [];
  const say = (role: AmountRole, cents: number, style: AmountStyle = {}): string => {
    others.push({ cents, role });
    return euro(cents, { ...house, ...style });
  };
  return {
    say,
    grant(beneficiary, cents, style = {}) {
      grants.push({ beneficiary, cents });
      return euro(cents, { ...house, ...style });
    },
    tally(value) {
      others.push({ cents: Number(value) * 100, role: 'not-an-amount' });
      return String(value);
    },
    percent(value, sign = ' %') {
      others.push({ cents: Math.round(value * 100), role: 'rate' });
      return String(value).replace('.', ',') + sign;
    },
    granted: () => sum(grants.map(({ cents }) => cents)),
    made: (css, body, alsoAccepted = []) => ({
      css,
      body,
      grants,
      others,
      ...(alsoAccepted.length > 0 && { alsoAccepted }),
    }),
  };
}

/** `au Club`, `à la Chorale`, `à l'Amicale`. */
export function to(name: string): string {
  if (/^(?:Association|Amicale|Harmonie|Union|Ensemble)/u.test(name)) return `à l'${name}`;
  if (/^(?:Chorale|Coopérative|Société|Commune)/u.test(name)) return `à la ${name}`;
  if (/^(?:Club|Comité|Foyer|Secours|Ciné|CCAS|Football)/u.test(name)) return `au ${name}`;
  return `à l'association ${name}`;
}

/** `de Valbrune`, `d'Orsenne`. */
export function of(name: string): string {
  return /^[AEIOUYÉ]/u.test(name) ? `d'${name}` : `de ${name}`;
}

/** So many different communes. */
export function communes(facts: { commune(): string }, count: number): string[] {
  const found = new Set<string>();
  while (found.size < count) found.add(facts.commune());
  return [...found];
}

const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', '', 'quatre-vingt'];

function belowHundred(value: number): string {
  if (value < 20) return UNITS[value]!;
  const tens = Math.floor(value / 10);
  const base = tens === 7 || tens === 9 ? tens - 1 : tens;
  const rest = value - base * 10;
  if (rest === 0) return TENS[base]! + (base === 8 ? 's' : '');
  const link = base < 8 && (rest === 1 || rest === 11) ? ' et ' : '-';
  return TENS[base]! + link + UNITS[rest]!;
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest);
  const head = hundreds === 1 ? 'cent' : `${UNITS[hundreds]!} cent${rest === 0 ? 's' : ''}`;
  return rest === 0 ? head : `${head} ${belowHundred(rest)}`;
}

/** Whole euros in letters, below a million: `mille deux cents`. */
export function inLetters(euros: number): string {
  const thousands = Math.floor(euros / 1000);
  const rest = euros % 1000;
  if (thousands === 0) return belowThousand(rest);
  const head =
    thousands === 1 ? 'mille' : `${belowThousand(thousands).replace(/(?<=cent|vingt)s$/u, '')} mille`;
  return rest === 0 ? head : `${head} ${belowThousand(rest)}`;
}

/**
 * What a layout is: a function from seeded facts to a page of HTML, as a word processor would lay it out, and to the truth
 * of it, as a clerk would say it. `npm run bench:layouts` prints each with Chromium, reads it with the built command and
 * compares. Amounts are integer cents.
 */
import { makeRng, seedOf, type Rng } from '../samples/rng.ts';

/** What the council grants: one row of the truth. */
export interface Grant {
  readonly beneficiary: string;
  readonly cents: number;
}

/** What an amount of the page is for, as {@link Made.others} says it of everything but grants. */
export type AmountRole =
  | 'total'
  | 'restatement'
  | 'requested'
  | 'refused'
  | 'earlier'
  | 'cost'
  | 'other-funder'
  | 'budget'
  | 'balance'
  | 'price'
  | 'rate'
  | 'outside'
  | 'not-an-amount';

/** A layout filled with facts. */
export interface Made {
  /** The `<style>` of the document, `@page` included; empty for the plain look. */
  readonly css?: string;
  /** The inside of `<body>`. */
  readonly body: string;
  /** Every grant that the act makes, each once. Empty where it makes none. */
  readonly grants: readonly Grant[];
  /** Whole other lists of grants that a clerk may defend too. */
  readonly alsoAccepted?: readonly (readonly Grant[])[];
  /** Every other amount that the page prints, each time it prints it. */
  readonly others: readonly { readonly cents: number; readonly role: AmountRole }[];
}

/** A layout: how an act is printed, whatever its facts. */
export interface Layout {
  /** Kebab-case, unique. */
  readonly id: string;
  /** What it prints and what is hard about it, in one English sentence. */
  readonly what: string;
  /** True where the print says which amounts are granted, so that a careful clerk would ask nothing. */
  readonly decides: boolean;
  /** Fills the layout: the same seed gives the same page; each of the variants 0, 1, 2 also varies words, order, look. */
  make(facts: Facts, variant: number): Made;
}

/** Seeded names and amounts for one page. */
export interface Facts extends Rng {
  /** So many different beneficiaries, plainly made up, among them names with digits, apostrophes, hyphens, `total` words. */
  names(count: number): string[];
  /** So many amounts in cents, between the bounds in euros, rounded to `step` euros (0.01 for odd cents). */
  amounts(count: number, low: number, high: number, step?: number): number[];
  /** A made-up commune. */
  commune(): string;
}

const COMMUNES =
  'Valbrune Orsenne Montclar Roquevive Saint-Aubin-des-Prés Belfontaine Kerlouet Neuvillette Castelroux Hautes-Rives Mirebonne Les-Trois-Ormes'.split(
    ' ',
  );
const BODIES = [
  'Club de Judo de %',
  "Amicale laïque d'Orsenne et %",
  'Chorale de %',
  'Comité des fêtes de %',
  'Ensemble vocal %',
  'Total Danse %',
  'Football Club %',
  'Union sportive % 1932',
  'Les Amis du Vieux %',
  "Association pour l'Aide à Domicile de %",
  'Foyer rural de %',
  'Secours Exemple de %',
  'Coopérative scolaire du groupe %',
  'Harmonie municipale de %',
  'Ciné-club du Report %',
  'Association des Parents d’Élèves de %',
  'Pétanque 3 boules %',
  'Tennis de Table %',
  'CCAS de %',
  'Société de chasse « La Bécasse » de %',
];

/** @param seed words or numbers: the layout's id, the variant, the seed of the run */
export function factsOf(...seed: readonly (string | number)[]): Facts {
  const rng = makeRng(seedOf(...seed));
  return {
    ...rng,
    names: (count) => {
      const all = rng.shuffle(
        BODIES.flatMap((body) => COMMUNES.map((commune) => body.replace('%', commune))),
      );
      return all.slice(0, count);
    },
    amounts: (count, low, high, step = 50) =>
      Array.from(
        { length: count },
        () => Math.round((low + rng.next() * (high - low)) / step) * Math.round(step * 100),
      ),
    commune: () => rng.pick(COMMUNES),
  };
}

/** The document to print. */
export function htmlOf({ css = '', body }: Made): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>@page{size:A4;margin:20mm}body{font:11pt serif}table{border-collapse:collapse}td,th{border:1px solid #000;padding:2pt 4pt}${css}</style><body>${body}</body></html>`;
}

/** Amounts in thousands, and in other money. */
import { count, euro, sum } from '../../samples/french.ts';
import type { Layout, Made } from '../contract.ts';
import { as, grantsOf, head, look, th, tr, vary, vote } from '../parts.ts';

/** 150 000 € as `150` or `150,5`. */
function thousands(cents: number): string {
  const tenths = cents / 10_000;
  return tenths % 10 === 0 ? count(tenths / 10) : `${count(Math.floor(tenths / 10))},${tenths % 10}`;
}

function inThousands(
  id: string,
  what: string,
  place: (unit: string, table: string) => string,
  heading: string,
): Layout {
  return {
    id,
    what,
    decides: true,
    make(facts, variant): Made {
      const names = facts.names(4 + variant);
      const given = facts.amounts(names.length, 20_000, 400_000, 500);
      const unit = vary(variant, 'en milliers d’euros', 'en k€', 'en K€');
      const table = `<table>${th('Bénéficiaire', heading.replace('UNIT', vary(variant, 'milliers d’euros', 'k€', 'en K€')))}${names.map((name, at) => tr(name, thousands(given[at]!))).join('')}
${tr('Total', thousands(sum(given)))}</table>`;
      return {
        css: look('figures', vary(variant, 'sans', 'lines', 'zebra')),
        body: `${head(facts, vary(variant, 'region', 'agglo', 'department'), 'dotations aux établissements culturels')}<p>décide d'attribuer, au titre de l'année 2025, les dotations suivantes :</p>${place(unit, table)}${vote(facts)}`,
        grants: grantsOf(names, given),
        others: as('total', sum(given)),
      };
    },
  };
}

/** The unit stands in each of the places where authors put it. */
export const thousandsEverywhere: readonly Layout[] = [
  inThousands(
    'thousands-in-title',
    'a title above the table says that amounts are in thousands',
    (unit, table) => `<h4>Dotations 2025 (${unit})</h4>${table}`,
    'Montant',
  ),
  inThousands(
    'thousands-in-heading',
    'the heading of the amounts says that they are in thousands',
    (_, table) => table,
    'Dotation (UNIT)',
  ),
  inThousands(
    'thousands-below',
    'a line below the table says that amounts are in thousands',
    (unit, table) => `${table}<p style="font-size:8pt">Montants exprimés ${unit}.</p>`,
    'Dotation 2025',
  ),
  inThousands(
    'thousands-in-caption',
    'a caption at the right above the table says that amounts are in thousands',
    (unit, table) =>
      table.replace('<table>', `<table><caption style="text-align:right;font-size:8pt">(${unit})</caption>`),
    'Montant attribué',
  ),
];

/** Swiss money: no euro is granted. */
export const swissFrancs: Layout = {
  id: 'swiss-francs',
  what: 'a Swiss commune: apostrophes between thousands, francs in the heading or at each amount',
  decides: false,
  make(facts, variant) {
    const names = facts.names(4 + variant);
    const given = facts.amounts(names.length, 900, 30_000, 100);
    const franc = (cents: number): string =>
      vary(variant, `${apostrophes(cents)}.—`, `Fr. ${apostrophes(cents)}.00`, `${apostrophes(cents)}.00`);
    return {
      css: look('figures', 'sans'),
      body: `<h3>Commune de ${facts.commune()} (VD)</h3><p>Municipalité — décision n° ${facts.int(10, 90)}</p><p>La Municipalité décide d'allouer les subventions suivantes :</p>
<table>${th('Société locale', vary(variant, 'Montant en CHF', 'Montant', 'Subvention (CHF)'))}${names.map((name, at) => tr(name, franc(given[at]!))).join('')}${tr('Total', franc(sum(given)))}</table><p>Les montants s'entendent en francs suisses.</p>`,
      grants: [],
      others: as('outside', given, sum(given)),
    };
  },
};

/** Pacific francs: no euro is granted. */
export const pacificFrancs: Layout = {
  id: 'pacific-francs',
  what: 'a commune of New Caledonia grants in francs CFP (XPF), large whole numbers',
  decides: false,
  make(facts, variant) {
    const names = facts.names(4 + variant);
    const given = facts.amounts(names.length, 100_000, 2_000_000, 10_000);
    const franc = (cents: number): string => count(cents / 100) + vary(variant, ' F CFP', '', ' XPF');
    return {
      css: look('figures', vary(variant, 'full', 'lines', 'open')),
      body: `<p>Nouvelle-Calédonie — Province Sud — Ville de ${facts.commune()}</p><h3>Délibération n° 2025/${facts.int(10, 99)}</h3><p>Article 1er : Sont attribuées aux associations les subventions suivantes${vary(variant, '', ' (en francs CFP)', '')} :</p>
<table>${th('Association', 'Montant')}${names.map((name, at) => tr(name, franc(given[at]!))).join('')}${tr('TOTAL', franc(sum(given)))}</table>`,
      grants: [],
      others: as('outside', given, sum(given)),
    };
  },
};

function apostrophes(cents: number): string {
  return String(cents / 100).replace(/\B(?=(\d{3})+$)/gu, '’');
}

/** Odd ways to write euros. */
export const oddEuros: Layout = {
  id: 'odd-euros',
  what: 'points or thin spaces between thousands, the sign before the amount or in words',
  decides: true,
  make(facts, variant) {
    const names = facts.names(6 + variant);
    const given = facts.amounts(names.length, 400, 20_000, 0.01);
    const money = (cents: number): string =>
      vary(
        variant,
        euro(cents, { group: '.', euro: '' }),
        euro(cents, { group: '\u2009', euro: '€' }),
        euro(cents, { group: '\u00a0', euro: ' euros' }),
      );
    return {
      css: look('figures', 'justified'),
      body: `${head(facts, 'syndicate', 'participation au fonctionnement des écoles de musique')}<p>Le comité syndical arrête comme suit la répartition des subventions aux écoles de musique :</p>
<table>${th('École ou association', 'Subvention')}${names.map((name, at) => tr(name, money(given[at]!))).join('')}${tr('Ensemble', money(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sum(given)),
    };
  },
};

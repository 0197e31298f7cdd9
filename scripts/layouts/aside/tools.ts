import type { Facts } from '../contract.ts';
import type { Style } from '../fresh/tools.ts';

const NB = '\u00a0';

/** Ways of writing sums that the other sets lack. */
export const HANDS = {
  tight: { group: NB, unit: '€', cents: false },
  tightCents: { group: NB, unit: '€', cents: true },
  eur: { group: NB, unit: `${NB}EUR`, cents: true },
  dotWords: { group: '.', unit: `${NB}euros`, cents: false },
  dotBare: { group: '.', unit: '', cents: true },
  spacedCents: { group: ' ', unit: ' €', cents: true },
  spaced: { group: ' ', unit: ' €', cents: false },
} as const satisfies Readonly<Record<string, Style>>;

const BASE = 'td,th{vertical-align:top} .r{text-align:right;white-space:nowrap} p{margin:2mm 0}';
/** Typefaces and rules of tables, as offices have them. */
export const SHEETS = {
  times: `body{font:12pt/1.25 "Liberation Serif"} p{text-align:justify} ${BASE} td p{text-align:left}`,
  arial: `body{font:10pt/1.35 "Liberation Sans"} table{width:100%} th{background:#d9d9d9} ${BASE}`,
  narrow: `body{font:11pt/1.3 "Liberation Sans Narrow"} td,th{padding:3pt 6pt} th{font-weight:normal;font-style:italic} ${BASE}`,
  condensed: `body{font:9pt/1.4 "DejaVu Sans Condensed"} td,th{border:0;border-bottom:.7pt solid #555;padding:3pt 7pt} th{text-align:left} ${BASE}`,
  book: `body{font:10pt/1.35 "DejaVu Serif"} td,th{border:.5pt dotted #444} th{text-transform:uppercase;font-size:8pt} ${BASE}`,
  mono: `body{font:10pt/1.4 "Liberation Mono"} td,th{border:0;padding:1pt 8pt} th{border-bottom:1pt solid #000;text-align:left} ${BASE}`,
} as const;

export type Cell = string | (() => string);
type Cells = Readonly<Record<string, Cell>>;

/** Key of the column and its heading; a heading that begins with `>` is of a column of figures. */
export type Column = readonly [key: string, heading: string];

/** Rows of `columns`: cells of other columns are neither printed nor asked for. */
export function lines(columns: readonly Column[], rows: readonly Cells[], tag: 'td' | 'th' = 'td'): string {
  return rows
    .map((row) => {
      const cells = columns.map(([key, heading]) => {
        const cell = row[key] ?? '';
        const words = typeof cell === 'string' ? cell : cell();
        return `<${tag}${heading.startsWith('>') ? ' class="r"' : ''}>${words}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
}

/** The row of headings. */
export function headings(columns: readonly Column[]): string {
  return `<tr>${columns.map(([, heading]) => `<th>${heading.replace(/^>/u, '')}</th>`).join('')}</tr>`;
}

/** A table with a row of headings and, if wished, a last row in bold. */
export function grid(columns: readonly Column[], rows: readonly Cells[], foot?: Cells): string {
  for (const [key] of columns)
    if (rows.every((row) => row[key] === undefined)) throw new Error(`no row has a ${key}`);
  const last =
    foot === undefined ? '' : lines(columns, [foot]).replace('<tr>', '<tr style="font-weight:bold">');
  return `<table><thead>${headings(columns)}</thead><tbody>${lines(columns, rows)}${last}</tbody></table>`;
}

const FIRST =
  'M. François|Mme Claire|M. Youssef|Mme Aïcha|M. Loïc|Mme Hélène|M. Étienne|Mme Maëlle|M. Thierry|Mme Gaëlle';
const LAST =
  'EXEMPLE|FACTICE|SPÉCIMEN|MODÈLE|FICTIF|INVENTÉ|PROTOTYPE|GABARIT|DE L’ESSAI|TEST-DEUX|ÉCHANTILLON|SUPPOSÉ';

/** Different people, plainly made up: each surname once. */
export function people(facts: Facts, count: number): string[] {
  const first = facts.shuffle(FIRST.split('|'));
  return facts
    .shuffle(LAST.split('|'))
    .slice(0, count)
    .map((name, at) => `${first[at % first.length]!} ${name}`);
}

/** Different made-up communes. */
export function places(facts: Facts, count: number): string[] {
  const seen = new Set<string>();
  while (seen.size < count) seen.add(facts.commune());
  return [...seen];
}

const NUMBERS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];

/** A small number in letters. */
export function letters(value: number): string {
  return NUMBERS[value]!;
}

/** A number of thousands and hundreds below ten thousand, in letters. */
export function thousands(euros: number): string {
  const many = Math.floor(euros / 1000);
  const rest = Math.floor((euros % 1000) / 100);
  const thousand = many === 0 ? '' : many === 1 ? 'mille' : `${letters(many)} mille`;
  const hundred = rest === 0 ? '' : rest === 1 ? 'cent' : `${letters(rest)} cents`;
  return `${thousand} ${hundred}`.trim();
}

/** Two or three visas and reasons, of no sum. */
export function visas(facts: Facts): string {
  return facts
    .shuffle([
      'Vu le code général des collectivités territoriales ;',
      'Vu le budget de l’exercice 2025 ;',
      'Vu l’avis de la commission des finances ;',
      'Vu le règlement intérieur de l’assemblée ;',
      'Vu la note de synthèse jointe à la convocation ;',
      'Entendu l’exposé du rapporteur ;',
    ])
    .slice(0, facts.pick([2, 3]))
    .map((visa) => `<p>${visa}</p>`)
    .join('');
}

/** How an act is closed and signed. */
export function seal(facts: Facts): string {
  const name = facts.pick(['Mme Solange SIGNATAIRE', 'M. Bernard PARAPHE', 'Mme Nadia SIGNATAIRE']);
  return facts.pick([
    `<p>Ainsi fait et délibéré en séance, les jour, mois et an susdits.</p><p style="text-align:right">Pour extrait conforme,<br>${name}</p>`,
    `<p>Résultat du vote : adopté à l’unanimité des membres présents et représentés.</p><p>La présente délibération peut faire l’objet d’un recours devant le tribunal administratif dans les deux mois de sa publication.</p>`,
    `<p>Acte rendu exécutoire après transmission au contrôle de légalité et publication sur le site de la collectivité.</p><p style="text-align:right">Signé : ${name}</p>`,
  ]);
}

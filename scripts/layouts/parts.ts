/** What many layouts share: letterheads, closing words, looks, tables. Each layout may as well write its own. */
import type { AmountRole, Facts, Grant, Made } from './contract.ts';

type Other = Made['others'][number];

/** Amounts of one role. */
export function as(role: AmountRole, ...lists: readonly (number | readonly number[])[]): Other[] {
  return lists.flat().map((cents) => ({ cents, role }));
}

/** Names with their amounts, as the truth wants them. */
export function grantsOf(names: readonly string[], cents: readonly number[]): Grant[] {
  return names.map((beneficiary, at) => ({ beneficiary, cents: cents[at]! }));
}

/** A row of cells. */
export function tr(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** A row of headings. */
export function th(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
}

/** One of as many as there are variants, and round again. */
export function vary<T>(variant: number, ...choices: readonly T[]): T {
  return choices[variant % choices.length]!;
}

/** How pages look. Cells but the first of a row stand right in `figures`. */
export const LOOKS = {
  figures: 'td:not(:first-child){text-align:right}',
  last: 'td:last-child{text-align:right}',
  open: 'td,th{border:0;padding:1pt 9pt}',
  lines: 'td,th{border:0;border-bottom:.5pt solid #777}th{border-top:1pt solid #000}',
  zebra: 'td,th{border:0}tr:nth-child(even) td{background:#e6e9ee}th{background:#3b4d66;color:#fff}',
  sans: 'body{font:10pt Arial,Helvetica,sans-serif}',
  small: 'table{font-size:7.5pt}',
  full: 'table{width:100%}',
  justified: 'p{text-align:justify}',
  landscape: '@page{size:A4 landscape;margin:12mm}',
} as const;

/** A few looks at once. */
export function look(...names: readonly (keyof typeof LOOKS)[]): string {
  return names.map((name) => LOOKS[name]).join('');
}

const DAYS = ['4 février 2025', '27 mars 2025', '15 mai 2025', '1er juillet 2025', '18 septembre 2025'];

/** Who decides, and how its acts begin. */
export type Council = 'commune' | 'department' | 'region' | 'agglo' | 'syndicate' | 'ccas';

const HEADS: Readonly<Record<Council, (place: string, day: string, no: number) => string>> = {
  commune: (place, day, no) =>
    `<p style="text-align:center">RÉPUBLIQUE FRANÇAISE<br>Commune de ${place}</p><h3 style="text-align:center">Extrait du registre des délibérations du conseil municipal</h3>
<p>Séance du ${day}. Délibération n° 2025-0${no}</p><p>Le conseil municipal, légalement convoqué, s'est réuni à la salle du conseil sous la présidence du maire. Membres en exercice : 19. Présents : 16. Votants : 18.</p>`,
  department: (place, day, no) =>
    `<p><b>DÉPARTEMENT DE LA ${place.toUpperCase()}</b><br>Commission permanente du ${day}<br>Rapport n° CP-2025-${no}</p><p>La commission permanente, régulièrement convoquée, le quorum étant atteint,</p>`,
  region: (place, day, no) =>
    `<p style="text-align:right">CONSEIL RÉGIONAL<br>${place}</p><h2>Délibération n° 25CP-${no}</h2><p>La commission permanente du conseil régional, réunie le ${day},</p>`,
  agglo: (place, day, no) =>
    `<p><b>${place} Agglomération</b> — conseil communautaire — séance du ${day}</p><p>Délibération DEL2025-${no}. Date de la convocation : le 28 janvier 2025. En exercice : 42 ; présents : 35 ; pouvoirs : 4.</p>`,
  syndicate: (place, day, no) =>
    `<p>SYNDICAT INTERCOMMUNAL DE ${place.toUpperCase()}</p><p>COMITÉ SYNDICAL DU ${day.toUpperCase()}</p><p>Acte n° ${no}/2025</p>`,
  ccas: (place, day, no) =>
    `<p>Centre communal d'action sociale de ${place}</p><p>Conseil d'administration du ${day} — délibération ${no}</p>`,
};

/** The head of an act, its visas included. */
export function head(facts: Facts, council: Council, subject: string): string {
  const number = facts.int(11, 88);
  const visas = facts.shuffle([
    'Vu le code général des collectivités territoriales,',
    'Vu le règlement des aides adopté en séance plénière,',
    'Vu le budget primitif de l’exercice 2025,',
    'Vu l’avis de la commission compétente,',
    'Vu la loi n° 2000-321 du 12 avril 2000,',
  ]);
  return `${HEADS[council](facts.commune(), facts.pick(DAYS), number)}<p><b>Objet : ${subject}</b></p>${visas
    .slice(0, 2 + facts.int(0, 2))
    .map((visa) => `<p>${visa}</p>`)
    .join('')}`;
}

/** How an act ends. */
export function vote(facts: Facts): string {
  return facts.pick([
    '<p>Adopté à l’unanimité.</p>',
    '<p>Pour : 16 — Contre : 0 — Abstentions : 2</p><p>Délibération adoptée.</p>',
    '<p>Vote : unanimité des suffrages exprimés. Fait et délibéré les jour, mois et an que dessus.</p>',
    '<p>La présente délibération est adoptée à la majorité. Elle peut être contestée devant le tribunal administratif dans un délai de deux mois.</p>',
  ]);
}

/**
 * Changes of meaning: a page of HTML with headings swapped or gone, other verbs, no title, rows or tables in another order
 * or twice, the decision deleted, a column more. The truth that comes with each says only what may still be proved.
 */
import { euro, sum } from '../samples/french.ts';
import type { Facts, Grant, Made } from './contract.ts';

/** A page with one thing changed. */
export interface Mutation {
  /** Kebab-case. */
  readonly change: string;
  readonly made: Made;
}

/** All changes that this page allows. */
export function mutationsOf(made: Made, facts: Facts): Mutation[] {
  const changes: [string, Made | null][] = [
    ['headings-removed', headingsRemoved(made)],
    ['heading-asks', headingAsks(made)],
    ['headings-swapped', headingsSwapped(made)],
    ['verb-asks', verbChanged(made, 'sollicite', 'solliciter')],
    ['verb-refuses', verbChanged(made, 'refuse', 'refuser')],
    ['verb-notes', verbChanged(made, 'prend acte de', 'prendre acte de')],
    ['titles-removed', titlesRemoved(made)],
    ['rows-reversed', rowsReversed(made)],
    ['table-twice', tableTwice(made)],
    ['decision-removed', decisionRemoved(made)],
    ['column-added', columnAdded(made, facts)],
    ['in-thousands', inThousands(made)],
  ];
  return changes.flatMap(([change, changed]) => (changed === null ? [] : [{ change, made: changed }]));
}

type Cells = readonly string[];
interface Table {
  readonly at: number;
  readonly text: string;
  readonly open: string;
  /** Every row, its cells as they open and read: `<td class="x">12`. */
  readonly rows: readonly Cells[];
}

const TABLE = /<table[^>]*>[\s\S]*?<\/table>/gu;

function tablesOf(body: string): Table[] {
  return [...body.matchAll(TABLE)].map((match) => {
    const [open = '', ...rows] = match[0]
      .replace(/<\/(?:td|th|tr|table|tbody|thead)>/gu, '')
      .split(/<tr[^>]*>/u);
    return {
      at: match.index,
      text: match[0],
      open,
      rows: rows.map((row) =>
        row
          .split(/(?=<t[dh][ >])/u)
          .map((cell) => cell.trim())
          .filter((cell) => cell !== ''),
      ),
    };
  });
}

function withTable(
  made: Made,
  { text, open }: Table,
  rows: readonly Cells[],
  truth: Partial<Made> = {},
): Made {
  const table = `${open}${rows.map((cells) => `<tr>${cells.join('')}`).join('')}</table>`;
  return { ...made, body: made.body.replace(text, () => table), ...truth };
}

const isHeading = (cells: Cells): boolean =>
  cells.length > 0 && cells.every((cell) => cell.startsWith('<th'));
const isPlain = ({ text }: Table): boolean => !/rowspan|colspan/u.test(text);
const plainText = (cell: string): string => cell.replace(/<[^>]*>/gu, '').trim();

function centsIn(cell: string): number | null {
  const figure = /^\+? ?(\d{1,3}(?:[\s.]\d{3})*|\d+)(?:,(\d\d))?(?: ?€| euros)?$/u.exec(plainText(cell));
  return figure === null ? null : Number(figure[1]!.replace(/\D/gu, '')) * 100 + Number(figure[2] ?? 0);
}

/** A plain table of one row a grant, one heading row above it; and the column that the grants stand in. */
function grantTable(made: Made): { table: Table; column: number; rows: readonly Cells[] } | null {
  for (const table of tablesOf(made.body)) {
    if (!isPlain(table) || table.rows.length < 3 || !isHeading(table.rows[0]!)) continue;
    const rows = table.rows.filter((cells) =>
      made.grants.some((grant) => plainText(cells[0] ?? '') === grant.beneficiary),
    );
    if (rows.length < 2 || rows.length !== made.grants.length) continue;
    const columns = table.rows[0]!.map((_, column) => column);
    const column = columns.find((one) =>
      rows.every((cells) => {
        const [cents, name] = [centsIn(cells[one] ?? ''), plainText(cells[0]!)];
        return made.grants.some((grant) => grant.beneficiary === name && grant.cents === cents);
      }),
    );
    if (column !== undefined) return { table, column, rows };
  }
  return null;
}

/** Columns of money beside that of the grants, amounts in every row. */
function otherColumns({ table, column, rows }: NonNullable<ReturnType<typeof grantTable>>): number[] {
  return table.rows[0]!.map((_, one) => one).filter(
    (one) => one !== column && one > 0 && rows.every((cells) => centsIn(cells[one] ?? '') !== null),
  );
}

const NONE: Partial<Made> = { grants: [], alsoAccepted: [] };

function headingsRemoved(made: Made): Made | null {
  const found = tablesOf(made.body).find(({ rows }) => rows.some(isHeading));
  return found === undefined
    ? null
    : withTable(
        made,
        found,
        found.rows.filter((cells) => !isHeading(cells)),
      );
}

function headingAsks(made: Made): Made | null {
  const found = grantTable(made);
  // Where another table says the same amounts, they may still be granted.
  if (found === null || otherColumns(found).length > 0 || tablesOf(made.body).length > 1) return null;
  const [first, ...rest] = found.table.rows;
  const heading = first!.map((cell, at) => (at === found.column ? '<th>Montant demandé' : cell));
  return withTable(made, found.table, [heading, ...rest], NONE);
}

function headingsSwapped(made: Made): Made | null {
  const found = grantTable(made);
  const other = found === null ? undefined : otherColumns(found)[0];
  if (found === null || other === undefined) return null;
  const [first, ...rest] = found.table.rows;
  const heading = [...first!];
  [heading[found.column], heading[other]] = [heading[other]!, heading[found.column]!];
  const grants = found.rows.map((cells): Grant => ({
    beneficiary: plainText(cells[0]!),
    cents: centsIn(cells[other]!)!,
  }));
  return withTable(made, found.table, [heading, ...rest], { grants, alsoAccepted: [] });
}

const FINITE = /\b(?:attribue|alloue|octroie|accorde|verse|vote|fixe|affecte|consent|décerne)(?=[ \n])/giu;
const INFINITIVE =
  /(?:\bd['’]|\bde )(?:attribuer|allouer|octroyer|accorder|verser|voter|fixer|affecter|consentir)\b/giu;

function verbChanged(made: Made, finite: string, infinitive: string): Made | null {
  if (made.grants.length === 0) return null;
  const text = made.body
    .split(/(<table[^>]*>[\s\S]*?<\/table>)/u)
    .map((part) =>
      part.startsWith('<table') ? part : part.replace(INFINITIVE, `de ${infinitive}`).replace(FINITE, finite),
    )
    .join('');
  return text === made.body ? null : { ...made, body: text, ...NONE };
}

function titlesRemoved(made: Made): Made | null {
  const body = made.body.replace(
    /<h\d[^>]*>[\s\S]*?<\/h\d>|<caption>[\s\S]*?<\/caption>|<p><b>[^<]*<\/b><\/p>/gu,
    '',
  );
  return body === made.body ? null : { ...made, body };
}

function rowsReversed(made: Made): Made | null {
  const found = grantTable(made);
  if (found === null) return null;
  const { table, rows } = found;
  const order = [...rows].reverse();
  return withTable(
    made,
    table,
    table.rows.map((cells) => (rows.includes(cells) ? order.shift()! : cells)),
  );
}

function tableTwice(made: Made): Made | null {
  const found = grantTable(made);
  if (found === null) return null;
  const { text } = found.table;
  return { ...made, body: made.body.replace(text, () => `${text}<p>Annexe à la délibération</p>${text}`) };
}

function decisionRemoved(made: Made): Made | null {
  const found = grantTable(made);
  if (found === null) return null;
  const before = made.body.slice(0, found.table.at);
  const start = before.lastIndexOf('<p');
  return start < 0 ? null : { ...made, body: before.slice(0, start) + made.body.slice(found.table.at) };
}

function columnAdded(made: Made, facts: Facts): Made | null {
  const found = grantTable(made);
  if (found === null) return null;
  const { table, rows } = found;
  const more = facts.amounts(rows.length, 1000, 90_000);
  const heading = facts.pick(['Budget', 'Trésorerie', 'Reliquat', 'Besoin', 'Adhérents (cotisations)']);
  const all = table.rows.map((cells) => {
    if (isHeading(cells)) return [...cells, `<th>${heading}`];
    const at = rows.indexOf(cells);
    const isTotal = cells === table.rows.at(-1) && cells.some((cell) => centsIn(cell) !== null);
    return [...cells, `<td>${at >= 0 ? euro(more[at]!) : isTotal ? euro(sum(more)) : ''}`];
  });
  return withTable(made, table, all);
}

function inThousands(made: Made): Made | null {
  const found = grantTable(made);
  if (found === null) return null;
  const { text } = found.table;
  return {
    ...made,
    body: made.body.replace(text, () => `<p>(montants exprimés en milliers d’euros)</p>${text}`),
    grants: made.grants.map(({ beneficiary, cents }) => ({ beneficiary, cents: cents * 1000 })),
    alsoAccepted: [],
  };
}

import { people } from '../../facts/people.ts';
import { associations } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Association', 'Fonctionnement', 'Investissement'];
const KINDS = HEADINGS.slice(1);
const DATE = '2026-02-12';

/** What two articles grant: by a table with a column for each kind of grant, and by a list of sentences. */
export function naturesEtListe(): BuiltAct {
  const rng = makeRng(7301);
  const members = people(rng, 14);
  const [chair, secretary, ...others] = members;
  const draft = new Draft({
    id: 'B2026-014',
    date: DATE,
    authority: 'Communauté de communes du Val-Modèle',
    body: 'Bureau communautaire',
    subject: 'Soutien à la vie associative',
    chair: chair!.name,
    secretary: secretary!.name,
  });
  const names = associations(rng, 'Culture', 6).concat(associations(rng, 'Sport', 5));
  // Every third structure has a grant of each kind, the others one.
  const table = names.flatMap((beneficiary, index) =>
    KINDS.filter((_, kind) => index % 3 === 0 || index % 2 === kind).map((object) =>
      allocation({ beneficiary, object, cents: rng.int(8, 90) * 50_00 + (rng.chance(0.2) ? 50 : 0) }),
    ),
  );
  const byKind = KINDS.map((kind) => table.filter((row) => row.object === kind));
  for (const row of byKind.flat()) draft.row(row);
  const list = associations(rng, 'Solidarité et santé', 4).map((beneficiary) =>
    allocation({ beneficiary, cents: rng.int(4, 30) * 100_00 }),
  );
  for (const row of list) draft.row(row);
  const totals = byKind.map((rows) => draft.total(total({ scope: 'table', amount: decimal(cents(rows)) })));
  const cellOf = (beneficiary: string, kind: string) => {
    const row = table.find((one) => one.beneficiary === beneficiary && one.object === kind);
    return { text: row === undefined ? '' : euro(row.cents) };
  };
  draft
    .left('COMMUNAUTÉ DE COMMUNES DU VAL-MODÈLE', { bold: true, after: 8 })
    .title('DÉLIBÉRATION DU BUREAU COMMUNAUTAIRE', { size: 13, after: 3 })
    .title(`Séance du ${longDate(DATE)}`, { after: 3 })
    .title('N° B2026-014', { after: 8 })
    .left('Objet : Soutien à la vie associative', { bold: true, after: 8 })
    .left(`Présidente : ${chair!.civility} ${chair!.name}`, { after: 2 })
    .left(`Secrétaire de séance : ${secretary!.civility} ${secretary!.name}`)
    .attend('Présents :', [chair!, secretary!, ...others.slice(0, 9)], 'present')
    .attend('Absents :', others.slice(9), 'absent')
    .say('Le bureau, après en avoir délibéré, décide à l’unanimité :')
    .article(
      1,
      'Article 1 :',
      `d'attribuer aux associations suivantes des aides d'un montant total de ${euro(cents(table))} :`,
      { cents: cents(table) },
    )
    .add({
      kind: 'table',
      columns: [{ width: 50 }, { width: 25, align: 'right' }, { width: 25, align: 'right' }],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true },
      rows: [
        ...names.map((beneficiary) => ({
          marks: table.filter((row) => row.beneficiary === beneficiary),
          cells: [{ text: beneficiary }, ...KINDS.map((kind) => cellOf(beneficiary, kind))],
        })),
        {
          marks: totals,
          cells: [
            { text: 'Total', bold: true },
            ...byKind.map((rows) => ({ text: euro(cents(rows)), bold: true })),
          ],
        },
      ],
      style: { size: 9.5 },
      padding: { x: 4, y: 2.2 },
    })
    .article(
      2,
      'Article 2 :',
      `de verser les aides d'urgence suivantes, pour un montant total de ${euro(cents(list))} :`,
      { cents: cents(list) },
    );
  for (const [index, row] of list.entries())
    draft.left(`- ${euro(row.cents)} à ${row.beneficiary}${index === list.length - 1 ? '.' : ' ;'}`, {
      indent: 14,
      after: 3,
      marks: [row],
    });
  draft.article(3, 'Article 3 :', 'de porter la dépense au chapitre 65, article 65748.');
  return bind(
    [draft],
    { typeface: 'carlito', size: 10.5 },
    {
      family: 'natures-et-liste',
      description:
        'EPCI : une colonne de montants par nature d’aide et aucune qui les ajoute, puis une liste d’aides en phrases ; chaque article annonce le total de ce qui le suit.',
      headings: HEADINGS,
      exit: 0,
    },
  );
}

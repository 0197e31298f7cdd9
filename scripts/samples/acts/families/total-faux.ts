import { people } from '../../facts/people.ts';
import { associations } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Nom de l’association', 'Siège', 'Subvention accordée'];
const DATE = '2018-04-11';
/** The clerk typed two digits in the wrong order. */
const MISPRINT = 270_00;

/** A commune whose printed total is wrong: the rows are right, the sum was mistyped, in the table and in the article. */
export function totalFaux(): BuiltAct {
  const rng = makeRng(4107);
  const council = people(rng, 15);
  const [mayor, ...others] = council;
  const draft = new Draft({
    id: '18/2018',
    date: DATE,
    authority: 'Mairie de Noirval',
    body: 'Conseil municipal',
    subject: 'Subventions 2018',
    chair: mayor!.name,
    secretary: others[1]!.name,
  });
  const rows = associations(rng, 'Solidarité et santé', 9, ['Noirval', 'Brévaux'])
    .concat(associations(rng, 'Sport', 8, ['Noirval']))
    .map((beneficiary) =>
      allocation({
        beneficiary,
        cents: rng.int(6, 48) * 25_00,
        extra: { Siège: rng.pick(['Noirval', 'Brévaux', 'Courbeville-les-Bois']) },
      }),
    );
  for (const row of rows) draft.row(row);
  const right = cents(rows);
  const printed = right + MISPRINT;
  const wrong = draft.total(total({ scope: 'table', amount: decimal(printed), closes: false }));
  draft.act.gaps.push({
    kind: 'total-misprinted',
    difference: decimal(MISPRINT),
    about: `total imprimé ${decimal(printed)}, somme des lignes ${decimal(right)}`,
  });
  draft
    .left('MAIRIE DE NOIRVAL', { bold: true, after: 10 })
    .title('REGISTRE DES DÉLIBÉRATIONS', { size: 13, after: 3 })
    .title(`Séance ordinaire du ${longDate(DATE)}`, { after: 3 })
    .title('Délibération n° 18/2018', { after: 8 })
    .title('SUBVENTIONS 2018', { after: 10 })
    .say(
      `Le conseil municipal s'est réuni à la mairie. ${mayor!.civility} ${mayor!.name}, maire, préside ; ${others[1]!.civility} ${others[1]!.name} est secrétaire de séance.`,
    )
    .left(`Présidente : ${mayor!.civility} ${mayor!.name}`, { after: 2 })
    .left(`Secrétaire : ${others[1]!.civility} ${others[1]!.name}`)
    .attend('Présents :', [mayor!, ...others.slice(0, 11)], 'present')
    .attend('Absents :', others.slice(11), 'absent')
    .say(
      'Après lecture du budget primitif, la maire présente les aides que la commission des finances propose pour l’année.',
    )
    .add({
      kind: 'table',
      columns: [{ width: 52 }, { width: 24 }, { width: 24, align: 'right' }],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true, fill: '#f2f2f2' },
      rows: [
        ...rows.map((row) => ({
          marks: [row],
          cells: [{ text: row.beneficiary }, { text: row.extra['Siège']! }, { text: euro(row.cents) }],
        })),
        {
          marks: [wrong],
          cells: [
            { text: 'TOTAL', colSpan: 2, bold: true, align: 'right' as const },
            { text: euro(printed), bold: true },
          ],
        },
      ],
      style: { size: 9.5 },
      padding: { x: 4, y: 2.2 },
      ruleWidth: 0.7,
    })
    .say('Le conseil municipal, à l’unanimité des douze membres présents, décide :', { before: 4 })
    .article(1, 'Article 1 :', `de verser les subventions du tableau, soit un total de ${euro(printed)} ;`, {
      cents: printed,
    })
    .article(2, 'Article 2 :', 'de porter la dépense à l’article 6574 du budget communal.');
  return bind(
    [draft],
    { typeface: 'arimo', size: 10.5 },
    {
      family: 'total-faux',
      description:
        'Commune : le total imprimé, au tableau comme à l’article, dépasse de 270 € la somme des lignes. L’acte lui-même se trompe : rien ne doit être corrigé.',
      headings: HEADINGS,
      exit: 1,
    },
  );
}

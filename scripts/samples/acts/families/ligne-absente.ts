import { people } from '../../facts/people.ts';
import { associations, COMMUNES } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Porteur du projet', 'Intitulé du projet', 'Participation intercommunale'];
const DATE = '2020-12-15';
const PROJECTS = [
  'Sentier des étangs',
  'Fête de la pomme',
  'Café des aidants',
  'Mémoire des mineurs',
  'Verger école',
  'Cinéma de plein air',
  'Relais des assistantes maternelles',
  'Carnaval des villages',
];

/** An EPCI that announces twenty-two projects and their sum, and prints twenty-one: the act lacks a row. */
export function ligneAbsente(): BuiltAct {
  const rng = makeRng(4108);
  const members = people(rng, 30);
  const [chair, ...others] = members;
  const draft = new Draft({
    id: '2020/12/096',
    date: DATE,
    authority: 'Communauté de communes du Val de Feinte',
    body: 'Conseil communautaire',
    subject: 'Appel à projets « Villages vivants » 2021',
    chair: chair!.name,
    secretary: others[6]!.name,
  });
  const all = [
    ...associations(rng, 'Culture', 8, COMMUNES),
    ...associations(rng, 'Solidarité et santé', 8, COMMUNES),
    ...associations(rng, 'Vie scolaire', 6, COMMUNES),
  ].map((beneficiary) =>
    allocation({
      beneficiary,
      object: rng.pick(PROJECTS),
      cents: rng.int(10, 160) * 50_00 + rng.int(0, 4) * 10_00,
    }),
  );
  // Left out of the print and of the truth: nobody can know the row, only the sum it lacks.
  const [lost] = all.splice(13, 1);
  for (const row of all) draft.row(row);
  const announced = cents(all) + lost!.cents;
  const printed = draft.total(total({ scope: 'table', amount: decimal(announced), closes: false }));
  draft.act.gaps.push({
    kind: 'row-missing',
    difference: decimal(lost!.cents),
    about: 'vingt-deux projets annoncés, vingt et un imprimés',
  });
  draft
    .title('COMMUNAUTÉ DE COMMUNES DU VAL DE FEINTE', { size: 12.5, after: 3 })
    .title(`Conseil communautaire du ${longDate(DATE)}`, { after: 3 })
    .title('Délibération n° 2020/12/096', { after: 8 })
    .title('APPEL À PROJETS « VILLAGES VIVANTS » 2021', { frame: true, after: 10 })
    .left(`Présidence : ${chair!.civility} ${chair!.name}`, { after: 2 })
    .left(`Secrétaire de séance : ${others[6]!.civility} ${others[6]!.name}`)
    .attend('Titulaires présents :', [chair!, ...others.slice(0, 24)], 'present')
    .attend('Excusés :', others.slice(24), 'excused')
    .cite(
      'Vu la délibération n° 2020/09/061 du 22 septembre 2020 lançant l’appel à projets ;',
      'délibération',
      '2020/09/061',
      '2020-09-22',
    )
    .say(
      'Quarante candidatures sont parvenues à la Communauté. Le comité de sélection en a retenu vingt-deux, que voici.',
    )
    .add({
      kind: 'table',
      columns: [{ width: 42 }, { width: 34 }, { width: 24, align: 'right' }],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true },
      rows: [
        ...all.map((row) => ({
          marks: [row],
          cells: [{ text: row.beneficiary }, { text: row.object! }, { text: euro(row.cents) }],
        })),
        {
          marks: [printed],
          cells: [
            { text: 'MONTANT TOTAL', colSpan: 2, bold: true, align: 'right' as const },
            { text: euro(announced), bold: true },
          ],
        },
      ],
      style: { size: 9.5 },
      padding: { x: 4, y: 2.4 },
    })
    .say('Le conseil communautaire, après en avoir délibéré, décide :', { before: 4 })
    .article(
      1,
      'Article 1 -',
      `de soutenir les 22 projets retenus pour un montant total de ${euro(announced)} ;`,
      { cents: announced },
    )
    .article(2, 'Article 2 -', "d'inscrire cette somme au chapitre 65, article 6574, du budget 2021.")
    .vote(['Suffrages exprimés : 25', 'Pour : 25', 'Contre : 0'], { articles: [1, 2], for: 25, against: 0 });
  return bind(
    [draft],
    { typeface: 'carlito', size: 11 },
    {
      family: 'ligne-absente',
      description:
        'Communauté de communes : vingt-deux projets annoncés avec leur somme, vingt et un imprimés. Le manque est dit, la ligne n’est pas inventée.',
      headings: HEADINGS,
      exit: 1,
    },
  );
}

import { people } from '../../facts/people.ts';
import { associations, COMMUNES, type Kind } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Structure bénéficiaire', 'Action', 'Montant attribué'];
const DATE = '2021-06-28';
const ACTIONS = [
  'Permanences d’écoute',
  'Ateliers de lecture à voix haute',
  'Chantier de jeunes',
  'Accompagnement à la scolarité',
  'Jardin partagé',
  'Sorties en famille',
  'Initiation au code',
  'Épicerie itinérante',
  'Rencontres entre voisins',
  'Prévention des addictions',
];
const QUARTERS = [
  'Gare',
  'Vieux-Port',
  'Hauts-Champs',
  'Moulin',
  'Cité des Roses',
  'Basse-Ville',
  'Bellevue',
  'Fonderie',
];

/** Forty small tables between the paragraphs of one decision, a total under each, one sum for all at the end. */
export function quaranteTableaux(): BuiltAct {
  const rng = makeRng(4105);
  const members = people(rng, 45);
  const [chair, ...others] = members;
  const draft = new Draft({
    id: 'DEL-2021-118',
    date: DATE,
    authority: 'Métropole des Deux-Rives-Fictives',
    body: 'Conseil métropolitain',
    subject: 'Contrat de ville - programmation 2021',
    chair: chair!.name,
    secretary: others[11]!.name,
  });
  draft
    .left('MÉTROPOLE DES DEUX-RIVES-FICTIVES', { bold: true, size: 12 })
    .left('Conseil métropolitain', { after: 10 })
    .title(`Séance du ${longDate(DATE)}`, { after: 3 })
    .title('Délibération DEL-2021-118', { after: 8 })
    .title('Contrat de ville - programmation 2021', { underline: true, after: 10 })
    .left(`Présidente : ${chair!.civility} ${chair!.name}`, { after: 2 })
    .left(`Secrétaire : ${others[11]!.civility} ${others[11]!.name}`)
    .attend('Présents :', [chair!, ...others.slice(0, 37)], 'present')
    .attend('Absents excusés :', others.slice(37), 'excused')
    .cite(
      'Vu la loi n° 2014-173 du 21 février 2014 de programmation pour la ville et la cohésion urbaine ;',
      'other',
      '2014-173',
      '2014-02-21',
    )
    .say(
      'Le contrat de ville couvre huit quartiers. Dans chacun, cinq priorités ont été servies ; pour chaque priorité, la Métropole retient les actions du tableau qui suit son intitulé.',
      { after: 8 },
    );
  let sum = 0;
  let number = 0;
  const kinds: Kind[] = ['Solidarité et santé', 'Vie scolaire', 'Culture', 'Sport', 'Solidarité et santé'];
  const priorities = [
    'Santé et accès aux droits',
    'Réussite éducative',
    'Expression et mémoire',
    'Sport pour toutes et tous',
    'Vie des habitants',
  ];
  for (const quarter of QUARTERS) {
    draft.left(`Quartier ${quarter}`, { bold: true, size: 12, before: 6, after: 4 });
    for (const [at, priority] of priorities.entries()) {
      number++;
      const rows = associations(rng, kinds[at]!, rng.int(1, 4), COMMUNES.slice(0, 5)).map((beneficiary) =>
        allocation({
          beneficiary,
          object: rng.pick(ACTIONS),
          cents: rng.int(4, 120) * 100_00 + (rng.chance(0.25) ? rng.int(1, 99) * 50 : 0),
          group: `${number}. ${priority}`,
        }),
      );
      for (const row of rows) draft.row(row);
      const sub = draft.total(total({ scope: 'table', amount: decimal(cents(rows)) }));
      sum += cents(rows);
      draft.left(`${number}. ${priority}`, { bold: true, after: 3 }).add({
        kind: 'table',
        columns: [{ width: 45 }, { width: 33 }, { width: 22, align: 'right' }],
        header: [{ cells: HEADINGS.map((text) => ({ text })) }],
        headerStyle: { bold: true, italic: true },
        rows: [
          ...rows.map((row) => ({
            marks: [row],
            cells: [{ text: row.beneficiary }, { text: row.object! }, { text: euro(row.cents) }],
          })),
          {
            marks: [sub],
            cells: [
              { text: 'Total', colSpan: 2, bold: true },
              { text: euro(cents(rows)), bold: true },
            ],
          },
        ],
        style: { size: 8.5 },
        padding: { x: 3, y: 1.6 },
        width: 0.94,
        after: 9,
      });
      if (at === 2)
        draft.say(`La priorité suivante a été débattue avec le conseil citoyen du quartier ${quarter}.`, {
          after: 5,
        });
    }
  }
  draft
    .say('Après en avoir délibéré, le conseil métropolitain :', { before: 6 })
    .article(
      1,
      '1.',
      `attribue les subventions énoncées dans la présente délibération, pour un montant global de ${euro(sum)} ;`,
      { cents: sum },
    )
    .article(2, '2.', 'dit que les crédits sont ouverts au chapitre 65, article 65748, fonction 52 ;')
    .article(3, '3.', 'autorise la Présidente à signer les conventions.')
    .vote(['Vote à main levée : 38 voix pour, aucune contre, aucune abstention.'], {
      for: 38,
      against: 0,
      abstention: 0,
    });
  return bind(
    [draft],
    { typeface: 'source-serif-4', size: 10, footer: '{page}' },
    {
      family: 'quarante-tableaux',
      description:
        'Métropole : quarante petits tableaux entre les paragraphes, un total sous chacun, une seule somme à la fin.',
      headings: HEADINGS,
      exit: 0,
    },
  );
}

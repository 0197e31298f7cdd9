import { people } from '../../facts/people.ts';
import { associations, COMMUNES, siren, stampLines, type Kind } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Bénéficiaire', 'Objet', 'Subvention proposée'];
const DATE = '2023-10-05';
const AXES: readonly {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly objects: readonly string[];
}[] = [
  {
    code: 'A',
    name: 'Bouger à tout âge',
    kind: 'Sport',
    objects: [
      'Accueil de nouveaux licenciés',
      'Tournoi intercommunal',
      'Achat de matériel adapté aux personnes handicapées',
      'Stage de printemps',
    ],
  },
  {
    code: 'B',
    name: 'Une culture proche de tous',
    kind: 'Culture',
    objects: [
      'Saison 2023-2024',
      'Concert dans les villages, avec ateliers le matin',
      "Résidence d'une compagnie",
      'Restauration de costumes',
    ],
  },
  {
    code: 'C',
    name: 'Tenir ensemble',
    kind: 'Solidarité et santé',
    objects: [
      'Aide alimentaire',
      'Permanences dans six communes',
      'Sorties des aînés',
      'Atelier de réparation ouvert à tous',
    ],
  },
];

/** A joint authority's bureau: a small table an axis, between paragraphs, under a title; stamped in blue by transmission. */
export function aggloBureau(): BuiltAct {
  const rng = makeRng(4102);
  const members = people(rng, 21);
  const [chair, ...others] = members;
  const present = [chair!, ...others.slice(0, 15)];
  const id = '2023-BC-084';
  const draft = new Draft({
    id,
    date: DATE,
    authority: "Communauté d'agglomération des Trois Collines",
    body: 'Bureau communautaire',
    subject: 'Fonds de soutien aux initiatives locales - deuxième session 2023',
    chair: chair!.name,
    secretary: others[7]!.name,
  });
  draft.blocks.unshift({
    kind: 'stamp',
    boxed: true,
    lines: stampLines('id', {
      department: '062',
      siren: siren('24620991'),
      date: DATE,
      id: '2023_BC_084',
    }),
  });
  draft
    .title("COMMUNAUTÉ D'AGGLOMÉRATION DES TROIS COLLINES", { size: 12.5, color: '#1d5c3a', after: 3 })
    .title('DÉCISION DU BUREAU COMMUNAUTAIRE', { after: 2 })
    .title(`N° ${id}`, { after: 8 })
    .left(`Réunion du ${longDate(DATE)}`)
    .left(`Sous la présidence de ${chair!.civility} ${chair!.name}`)
    .left(`Secrétaire : ${others[7]!.civility} ${others[7]!.name}`)
    .attend('Membres présents :', present, 'present')
    .attend('Membres excusés :', others.slice(15), 'excused')
    .left('Objet : Fonds de soutien aux initiatives locales - deuxième session 2023', {
      bold: true,
      underline: true,
      before: 4,
      after: 8,
    })
    .cite('Vu le Code général des collectivités territoriales, et notamment son article L.5211-10 ;', 'code')
    .cite(
      'Vu la délibération n° 2020-071 du conseil communautaire du 16 juillet 2020, qui délègue au bureau les aides inférieures à 20 000 € ;',
      'délibération',
      '2020-071',
      '2020-07-16',
    )
    .say(
      "Le fonds de soutien réunit trois axes. Le jury s'est tenu le 14 septembre ; les dossiers qu'il a retenus figurent ci-dessous, axe par axe.",
    );
  let sum = 0;
  for (const axis of AXES) {
    const rows = associations(rng, axis.kind, rng.int(6, 9), COMMUNES.slice(4, 12)).map((beneficiary) =>
      allocation({
        beneficiary,
        object: rng.pick(axis.objects),
        cents: rng.int(5, 95) * 100_00,
        theme: { code: axis.code, name: axis.name },
      }),
    );
    for (const row of rows) draft.row(row);
    const sub = draft.total(total({ scope: 'theme', themeCode: axis.code, amount: decimal(cents(rows)) }));
    sum += cents(rows);
    draft.left(`Axe ${axis.code} : ${axis.name}`, { bold: true, underline: true, before: 6, after: 5 }).add({
      kind: 'table',
      columns: [{ width: 40 }, { width: 40 }, { width: 20, align: 'right' }],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true, fill: '#dcebdf' },
      rows: [
        ...rows.map((row) => ({
          marks: [row],
          cells: [
            { text: row.beneficiary },
            { text: row.object! },
            { text: euro(row.cents, { decimals: false }) },
          ],
        })),
        {
          marks: [sub],
          cells: [
            { text: `Total de l'axe ${axis.code}`, colSpan: 2, bold: true, align: 'right' as const },
            { text: euro(cents(rows), { decimals: false }), bold: true },
          ],
        },
      ],
      rules: 'open',
      style: { size: 9 },
      padding: { x: 4, y: 2.5 },
    });
  }
  const grand = draft.total(total({ scope: 'document', amount: decimal(sum) }));
  draft
    .left(`Montant total : ${euro(sum, { decimals: false })}`, {
      bold: true,
      align: 'right',
      marks: [grand],
      before: 4,
    })
    .say('Le bureau, après en avoir délibéré, à l’unanimité des 16 votants, décide :', { before: 6 })
    .article(
      1,
      'ARTICLE 1er -',
      `d'accorder les subventions énumérées aux axes A, B et C, pour un montant global de ${euro(sum, { decimals: false })} ;`,
      { cents: sum },
    )
    .article(
      2,
      'ARTICLE 2 -',
      'de prélever cette somme sur la ligne de crédit 4021, nature 65748, du budget principal ;',
    )
    .article(
      3,
      'ARTICLE 3 -',
      "d'autoriser la Présidente à signer les conventions que la loi demande au-delà de 23 000 €.",
    );
  draft.act.votes.push({
    page: 0,
    articles: [1, 2, 3],
    for: 16,
    against: null,
    abstention: null,
    absent: null,
    recused: [],
    outcome: null,
  });
  draft.left(`La Présidente, ${chair!.name}`, { align: 'right', before: 10 });
  return bind(
    [draft],
    { typeface: 'carlito', size: 10.5, footer: 'Décision 2023-BC-084 - {page}/{pages}' },
    {
      family: 'agglo-bureau',
      description:
        "Communauté d'agglomération : trois petits tableaux entre paragraphes, un par axe, un total par axe puis un montant total, tampon de télétransmission en couleur.",
      headings: HEADINGS,
      exit: 0,
    },
  );
}

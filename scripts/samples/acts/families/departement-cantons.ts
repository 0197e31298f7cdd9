import { people } from '../../facts/people.ts';
import { COMMUNES, ofCommune } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import type { Cell, Row } from '../../page/model.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Canton', 'Commune', "Maître d'ouvrage", 'Nature des travaux', 'Coût HT', 'Taux', 'Aide'];
const DATE = '2019-05-20';
const WORKS = [
  'Mise aux normes du groupe scolaire',
  'Toiture de la salle des fêtes',
  'Trottoirs et écoulement des eaux, rue de l’Église',
  'Aire de jeux et abords',
  'Défense contre l’incendie : trois réserves',
  'Extension du cimetière',
  'Chaufferie à bois de la mairie',
  'Réfection du pont sur la Feinte',
];
const CANTONS = [
  'Beauchamp',
  'Ormeval-Nord',
  'Pontimagine',
  'Rougemare',
  'Vaucelle',
  'Hautefeinte',
  'Les Marais',
];

/** A département's rural works: cost, rate and grant, cantons merged downwards, no header on the pages that follow. */
export function departementCantons(): BuiltAct {
  const rng = makeRng(4104);
  const members = people(rng, 34);
  const [chair, ...others] = members;
  const id = 'CD-2019-3-14';
  const draft = new Draft({
    id,
    date: DATE,
    authority: 'Département de la Lys-et-Feinte',
    body: 'Conseil départemental',
    subject: "Fonds d'aménagement rural - programme 2019",
    chair: chair!.name,
    secretary: others[2]!.name,
  });
  draft
    .title('DÉPARTEMENT DE LA LYS-ET-FEINTE', { size: 13, after: 2 })
    .title('CONSEIL DÉPARTEMENTAL', { after: 8 })
    .title(`Séance publique du ${longDate(DATE)}`, { after: 8 })
    .title(`Délibération n° ${id}`, { after: 8 })
    .title("FONDS D'AMÉNAGEMENT RURAL - PROGRAMME 2019", { frame: true, after: 10 })
    .left(`Présidente de séance : ${chair!.civility} ${chair!.name}`, { after: 2 })
    .left(`Secrétaire de séance : ${others[2]!.civility} ${others[2]!.name}`)
    .attend('Étaient présents :', [chair!, ...others.slice(0, 27)], 'present')
    .attend('Étaient absents :', others.slice(27), 'absent')
    .cite('Vu le Code général des collectivités territoriales, notamment son article L.1111-10 ;', 'code')
    .cite(
      "Vu la délibération n° CD-2018-6-02 du 17 décembre 2018 qui arrête le règlement du fonds d'aménagement rural ;",
      'délibération',
      'CD-2018-6-02',
      '2018-12-17',
    )
    .say(
      'Le fonds aide les communes de moins de deux mille habitants à entretenir leurs bâtiments et leurs voies. Le taux va de 15 à 40 % du coût hors taxes, selon la richesse de la commune.',
    );
  const rows: Row[] = [];
  let sum = 0;
  for (const canton of CANTONS) {
    const many = rng.int(5, 9);
    const made = Array.from({ length: many }, () => {
      const commune = rng.pick(COMMUNES);
      const cost = rng.int(60, 2400) * 100_00 + (rng.chance(0.4) ? rng.int(1, 9999) : 0);
      const rate = rng.pick([15, 20, 25, 30, 35, 40]);
      const joint = rng.chance(0.2);
      return allocation({
        territories: [canton],
        beneficiary: joint ? `Syndicat des eaux ${ofCommune(commune)}` : `Commune ${ofCommune(commune)}`,
        object: rng.pick(WORKS),
        cents: Math.round((cost * rate) / 100),
        annex: '1',
        extra: { Commune: commune, 'Coût HT': euro(cost), Taux: `${rate} %` },
      });
    });
    for (const [at, row] of made.entries()) {
      draft.row(row);
      const first: Cell[] = at === 0 ? [{ text: canton, rowSpan: many + 1, bold: true, valign: 'top' }] : [];
      rows.push({
        marks: [row],
        cells: [
          ...first,
          ...[
            row.extra.Commune!,
            row.beneficiary,
            row.object!,
            row.extra['Coût HT']!,
            row.extra.Taux!,
            euro(row.cents),
          ].map((text) => ({ text })),
        ],
      });
    }
    const sub = draft.total(total({ scope: 'group', amount: decimal(cents(made)) }));
    sum += cents(made);
    rows.push({
      marks: [sub],
      fill: '#eef3f8',
      cells: [
        { text: `Total canton de ${canton}`, colSpan: 5, align: 'right', bold: true },
        { text: euro(cents(made)), bold: true },
      ],
    });
  }
  const grand = draft.total(total({ scope: 'table', amount: decimal(sum) }));
  rows.push({
    marks: [grand],
    fill: '#d5e3f0',
    cells: [
      { text: 'TOTAL DU PROGRAMME', colSpan: 6, align: 'right', bold: true },
      { text: euro(sum), bold: true },
    ],
  });
  draft
    .say('Le Conseil départemental, après en avoir délibéré, décide :', { before: 4 })
    .article(
      1,
      'Article 1\n',
      `Les aides de l'annexe 1 sont accordées aux maîtres d'ouvrage qui y sont nommés, dans la limite de ${euro(sum)}.`,
      { cents: sum, annexes: ['1'] },
    )
    .article(2, 'Article 2\n', 'La dépense est inscrite au chapitre 204, article 204142, fonction 74.')
    .vote(['Pour : 28', 'Contre : 0', 'Abstention : 0', 'Adopté à l’unanimité des présents'], {
      articles: [1, 2],
      for: 28,
      against: 0,
      abstention: 0,
      outcome: 'Adopté',
    })
    .add({ kind: 'page', landscape: true })
    .title("Annexe 1 : programme 2019 du fonds d'aménagement rural", { size: 10.5, after: 6 })
    .add({
      kind: 'table',
      columns: [
        { width: 11 },
        { width: 18 },
        { width: 25 },
        { width: 34 },
        { width: 13, align: 'right' },
        { width: 7, align: 'center' },
        { width: 13, align: 'right' },
      ],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true, fill: '#d5e3f0' },
      rows,
      repeatHeader: false,
      style: { size: 7.5 },
      padding: { x: 3, y: 1.8 },
    });
  draft.act.annexes.push({ number: '1', title: "programme 2019 du fonds d'aménagement rural" });
  return bind(
    [draft],
    { typeface: 'arimo', size: 10.5 },
    {
      family: 'departement-cantons',
      description:
        'Département : travaux des communes avec coût, taux et aide, cantons fusionnés sur plusieurs lignes, suite du tableau sans en-tête.',
      headings: HEADINGS,
      exit: 0,
    },
  );
}

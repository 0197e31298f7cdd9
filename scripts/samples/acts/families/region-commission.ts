import { listed, people } from '../../facts/people.ts';
import { associations, COMMUNES, ofCommune, type Kind } from '../../facts/places.ts';
import { decimal, euro, longDate, sum } from '../../french.ts';
import type { Row } from '../../page/model.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Dossier', 'Bénéficiaire', 'Commune', 'Objet', 'Montant proposé', 'Montant voté'];
const DATE = '2022-11-18';
const OBJECTS = [
  'Rénovation thermique du foyer',
  'Programme annuel de spectacles dans les lycées',
  'Emploi d’un médiateur numérique',
  'Équipement de la salle polyvalente',
  'Échanges avec la jeunesse européenne',
  'Festival de printemps, septième édition',
  'Étude préalable à la reprise du café-librairie',
];

/** A region's standing committee: what was proposed beside what was voted, which is not always the same. */
export function regionCommission(): BuiltAct {
  const rng = makeRng(4103);
  const members = people(rng, 40);
  const [chair, ...others] = members;
  const id = '22CP-1187';
  const draft = new Draft({
    id,
    date: DATE,
    authority: 'Région des Hauts-Exemples',
    body: 'Commission permanente du Conseil régional',
    subject: 'Vie associative et animation des territoires - cinquième répartition 2022',
    chair: chair!.name,
    secretary: null,
  });
  draft
    .left('RÉGION DES HAUTS-EXEMPLES', { bold: true, size: 14, color: '#7a1f3d', after: 2 })
    .left('CONSEIL RÉGIONAL', { after: 12 })
    .title(`DÉLIBÉRATION N° ${id}`, { size: 13, after: 4 })
    .title(`de la commission permanente du ${longDate(DATE)}`, { after: 10 })
    .title('Vie associative et animation des territoires - cinquième répartition 2022', {
      frame: true,
      after: 12,
    })
    .say(
      `La commission permanente, réunie au siège de la Région sous la présidence de ${chair!.civility} ${chair!.name},`,
    )
    .enter([chair!, ...others.slice(0, 33)], 'present')
    .left('Sont présents :', { bold: true, after: 2 })
    .say(listed([chair!, ...others.slice(0, 33)]) + '.')
    .left('Ont donné pouvoir :', { bold: true, after: 2 })
    .enter(others.slice(33, 37), 'excused')
    .say(
      others
        .slice(33, 37)
        .map(
          (person, at) => `${person.civility} ${person.name} (à ${others[at]!.civility} ${others[at]!.name})`,
        )
        .join(', ') + '.',
    )
    .cite(
      'Vu le Code général des collectivités territoriales, et notamment ses articles L.4221-1 et L.4221-5 ;',
      'code',
    )
    .cite(
      'Vu la délibération n° 21CR-0002 du Conseil régional du 2 juillet 2021 portant délégation à la commission permanente ;',
      'délibération',
      '21CR-0002',
      '2021-07-02',
    )
    .cite('Vu le rapport 22CP-1187 présenté par la présidence ;', 'rapport', '22CP-1187')
    .say(
      "Considérant que les dossiers complets au 30 septembre peuvent être servis sur les crédits de l'exercice, et que trois d'entre eux appellent un plan de financement plus modeste que celui qui a été demandé,",
    );

  const rows: Row[] = [];
  const made = (['Culture', 'Sport', 'Solidarité et santé', 'Vie scolaire'] as Kind[]).flatMap((kind) =>
    associations(rng, kind, kind === 'Vie scolaire' ? 5 : 11).map((name) => {
      const proposed = rng.int(8, 400) * 250_00;
      const voted = rng.chance(0.3)
        ? Math.round((proposed * rng.pick([0.5, 0.6, 0.75, 0.8])) / 100_00) * 100_00
        : proposed;
      const commune = rng.pick(COMMUNES);
      const beneficiary = rng.chance(0.12) ? `Commune ${ofCommune(commune)}` : name;
      const row = allocation({
        beneficiary,
        reference: `EX0${rng.int(10_000, 49_999)}`,
        object: rng.pick(OBJECTS),
        cents: voted,
        annex: '1',
        extra: { Commune: commune, 'Montant proposé': euro(proposed, { decimals: true }) },
      });
      draft.row(row);
      rows.push({
        marks: [row],
        cells: [row.reference!, row.beneficiary, commune, row.object!, euro(proposed), euro(voted)].map(
          (text) => ({ text }),
        ),
      });
      return { row, proposed };
    }),
  );
  const voted = cents(made.map(({ row }) => row));
  const grand = draft.total(total({ scope: 'table', amount: decimal(voted) }));
  rows.push({
    marks: [grand],
    fill: '#f0e0e5',
    cells: [
      { text: 'TOTAL', colSpan: 4, bold: true, align: 'right' },
      { text: euro(sum(made.map(({ proposed }) => proposed))), bold: true },
      { text: euro(voted), bold: true },
    ],
  });
  draft
    .say('Après en avoir délibéré,', { before: 4 })
    .title('DÉCIDE', { after: 6 })
    .article(
      1,
      'Article premier :',
      `d'affecter une somme de ${euro(voted)} aux opérations de l'annexe 1 et d'en arrêter la répartition telle qu'elle figure dans la colonne « Montant voté ».`,
      { cents: voted, annexes: ['1'] },
    )
    .article(2, 'Article 2 :', "d'imputer les dépenses au chapitre 933, article 65748, fonction 33.")
    .vote(['Vote : 38 pour, 0 contre, 0 abstention.', 'Adopté à l’unanimité.'], {
      articles: [1, 2],
      for: 38,
      against: 0,
      abstention: 0,
      outcome: 'Adopté',
    })
    .add({ kind: 'page', landscape: true })
    .title('ANNEXE 1 - RÉPARTITION PAR BÉNÉFICIAIRE', { size: 11, after: 8 })
    .add({
      kind: 'table',
      columns: [
        { width: 10 },
        { width: 27 },
        { width: 18 },
        { width: 27 },
        { width: 14, align: 'right' },
        { width: 14, align: 'right' },
      ],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true, fill: '#f0e0e5' },
      rows,
      repeatHeader: true,
      style: { size: 7 },
      padding: { x: 3, y: 2 },
    });
  draft.act.annexes.push({ number: '1', title: 'RÉPARTITION PAR BÉNÉFICIAIRE' });
  return bind(
    [draft],
    { typeface: 'pt-serif', size: 10, footer: '22CP-1187 / page {page}' },
    {
      family: 'region-commission',
      description:
        'Région : annexe paysage à deux colonnes de montants, proposé et voté, avec numéros de dossier ; seul le montant voté compte.',
      headings: HEADINGS,
      exit: 0,
    },
  );
}

import { people } from '../../facts/people.ts';
import { euro, longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';

const HEADINGS = ['Prestation', 'Habitants', 'Extérieurs', 'Observation'];
const DATE = '2023-06-21';
const SALES: readonly (readonly [string, number, number, string])[] = [
  ['Repas à la cantine, enfant', 3_40, 5_10, 'par repas'],
  ['Repas à la cantine, adulte', 6_20, 7_80, 'par repas'],
  ['Garderie du matin', 1_15, 1_60, 'la demi-heure'],
  ['Garderie du soir, goûter compris', 2_30, 3_05, 'par soir'],
  ['Centre de loisirs, journée', 11_50, 16_00, 'repas en sus'],
  ['Piscine, entrée simple', 2_60, 3_90, ''],
  ['Piscine, dix entrées', 22_00, 34_00, 'valable un an'],
  ['Salle des fêtes, week-end', 240_00, 410_00, 'caution de 500 €'],
  ['Salle des fêtes, journée en semaine', 95_00, 160_00, ''],
  ['Location de dix chaises', 6_00, 9_00, ''],
  ['Concession de cimetière, trente ans', 310_00, 465_00, 'deux mètres carrés'],
  ['Columbarium, quinze ans', 420_00, 630_00, ''],
  ['Droit de place, marché', 1_10, 1_10, 'le mètre, par marché'],
  ['Bibliothèque, abonnement annuel', 8_00, 14_00, 'gratuit avant 18 ans'],
  ['Photocopie noir et blanc', 20, 20, 'la page'],
];

/** A table of prices: amounts in rows and columns, no beneficiary, no grant. */
export function tarifs(): BuiltAct {
  const rng = makeRng(4110);
  const council = people(rng, 18);
  const [mayor, ...others] = council;
  const draft = new Draft({
    id: '2023-41',
    date: DATE,
    authority: 'Commune de Marquebois',
    body: 'Conseil municipal',
    subject: 'Tarifs des services communaux',
    chair: mayor!.name,
    secretary: others[0]!.name,
  });
  draft.act.noAllocations = 'not-grants';
  draft
    .left('COMMUNE DE MARQUEBOIS', { bold: true, size: 12, after: 8 })
    .title('DÉLIBÉRATION DU CONSEIL MUNICIPAL', { after: 3 })
    .title(`Séance du ${longDate(DATE)} - n° 2023-41`, { after: 8 })
    .left('Objet : Tarifs des services communaux', { bold: true, after: 8 })
    .left(`Présidente : ${mayor!.civility} ${mayor!.name}`, { after: 2 })
    .left(`Secrétaire : ${others[0]!.civility} ${others[0]!.name}`)
    .attend('Présents :', [mayor!, ...others.slice(0, 13)], 'present')
    .attend('Absents :', others.slice(13), 'absent')
    .say(
      'Les prix demandés aux usagers n’ont pas bougé depuis 2020. Le coût des denrées et de l’énergie conduit à les revoir à compter du 1er septembre 2023.',
    )
    .add({
      kind: 'table',
      columns: [{ width: 44 }, { width: 16, align: 'right' }, { width: 16, align: 'right' }, { width: 24 }],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true, fill: '#fff3d6' },
      rows: SALES.map(([what, here, away, note]) => ({
        cells: [what, euro(here), euro(away), note].map((text) => ({ text })),
      })),
      style: { size: 9.5 },
      padding: { x: 4, y: 2.6 },
    })
    .say('Le conseil municipal, après en avoir délibéré, décide :', { before: 4 })
    .article(1, 'Article 1 :', 'd’arrêter les tarifs ci-dessus, applicables au 1er septembre 2023 ;')
    .article(2, 'Article 2 :', 'd’abroger ceux qui les précédaient.')
    .vote(['Pour : 12', 'Contre : 2', 'Abstention : 0'], {
      articles: [1, 2],
      for: 12,
      against: 2,
      abstention: 0,
    });
  return bind(
    [draft],
    { typeface: 'source-serif-4', size: 10.5 },
    {
      family: 'tarifs',
      description:
        'Commune : un tableau de tarifs. Des montants en colonnes, mais ni bénéficiaire ni aide : aucune ligne ne doit en sortir.',
      headings: HEADINGS,
      exit: 1,
    },
  );
}

import { people } from '../../facts/people.ts';
import { associations, siren, stampLines, type Kind } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Association', 'Nature du concours', 'Montant'];
const DATE = '2025-04-08';

/** Three acts of one sitting bound in one PDF: two grant money, the last one names a street. */
export function recueil(): BuiltAct {
  const rng = makeRng(4106);
  const council = people(rng, 19);
  const [mayor, ...others] = council;
  const number = siren('21629998');
  const open = (id: string, subject: string): Draft => {
    const draft = new Draft({
      id,
      date: DATE,
      authority: 'Commune de Saint-Exemple-sur-Lys',
      body: 'Conseil municipal',
      subject,
      chair: mayor!.name,
      secretary: others[3]!.name,
    });
    // The stamp changes before the page opens, so that it is the act's own.
    draft.blocks.unshift({
      kind: 'stamp',
      boxed: false,
      lines: stampLines('receipt', {
        department: '062',
        siren: number,
        date: DATE,
        id: id.replaceAll('-', '_'),
      }),
    });
    return draft
      .left('Commune de SAINT-EXEMPLE-SUR-LYS', { bold: true, after: 2 })
      .left('Arrondissement de Courbeville', { after: 8 })
      .title(`DÉLIBÉRATION N° ${id}`, { after: 3 })
      .title(`CONSEIL MUNICIPAL DU ${longDate(DATE).toUpperCase()}`, { after: 8 })
      .left(`Objet : ${subject}`, { bold: true, after: 8 })
      .say(
        `Sous la présidence de ${mayor!.civility} ${mayor!.name}, maire ; secrétaire de séance : ${others[3]!.civility} ${others[3]!.name}.`,
      )
      .attend('Présents :', [mayor!, ...others.slice(0, 14)], 'present')
      .attend('Excusés :', others.slice(14), 'excused');
  };
  const granting = (id: string, subject: string, kind: Kind, why: string): Draft => {
    const draft = open(id, subject).say(why);
    const rows = associations(rng, kind, rng.int(7, 9), ['Saint-Exemple-sur-Lys', 'Rougemare']).map(
      (beneficiary) =>
        allocation({
          beneficiary,
          object: rng.pick(['Aide annuelle', 'Aide exceptionnelle', 'Prise en charge du loyer']),
          cents: rng.int(2, 60) * 50_00,
        }),
    );
    for (const row of rows) draft.row(row);
    const sum = draft.total(total({ scope: 'table', amount: decimal(cents(rows)) }));
    return draft
      .add({
        kind: 'table',
        columns: [{ width: 48 }, { width: 30 }, { width: 22, align: 'right' }],
        header: [{ cells: HEADINGS.map((text) => ({ text })) }],
        headerStyle: { bold: true, fill: '#eeeeee' },
        rows: [
          ...rows.map((row) => ({
            marks: [row],
            cells: [{ text: row.beneficiary }, { text: row.object! }, { text: euro(row.cents) }],
          })),
          {
            marks: [sum],
            cells: [
              { text: 'Total des subventions', colSpan: 2, bold: true, align: 'right' as const },
              { text: euro(cents(rows)), bold: true },
            ],
          },
        ],
        style: { size: 9.5 },
        padding: { x: 4, y: 2.4 },
      })
      .say('Le conseil municipal, après en avoir délibéré :', { before: 4 })
      .article(
        1,
        'Article premier :',
        `vote les aides du tableau ci-dessus, pour un montant total de ${euro(cents(rows))} ;`,
        { cents: cents(rows) },
      )
      .article(2, 'Article 2 :', 'inscrit la dépense au chapitre 65, article 65748.')
      .vote(['Nombre de votants : 15 - Pour : 15 - Contre : 0 - Abstention : 0'], {
        articles: [1, 2],
        for: 15,
        against: 0,
        abstention: 0,
      });
  };
  const naming = open('2025-023', "Dénomination d'une voie nouvelle")
    .say(
      "Le lotissement du Clos compte une rue encore sans nom. Les riverains, consultés en février, ont retenu parmi quatre propositions celle qui rappelle l'ancien moulin.",
    )
    .say('Le conseil municipal, après en avoir délibéré :', { before: 4 })
    .article(1, 'Article premier :', 'donne à la voie nouvelle le nom de rue du Moulin-à-Papier ;')
    .article(
      2,
      'Article 2 :',
      'charge la maire de faire poser les plaques, dont le coût est estimé à 640,00 €.',
    )
    .vote(['Nombre de votants : 15 - Pour : 12 - Contre : 1 - Abstention : 2'], {
      articles: [1, 2],
      for: 12,
      against: 1,
      abstention: 2,
    });
  naming.act.noAllocations = 'no-table';
  return bind(
    [
      granting(
        '2025-021',
        'Subventions aux clubs sportifs',
        'Sport',
        'Six cents licenciés fréquentent les clubs de la commune ; leurs besoins ont été recensés en janvier.',
      ),
      granting(
        '2025-022',
        'Subventions aux associations culturelles',
        'Culture',
        'La vie culturelle repose sur des bénévoles, que la commune tient à encourager.',
      ),
      naming,
    ],
    {
      typeface: 'pt-serif',
      size: 10,
      footer: 'Recueil des actes - avril 2025 - {page}',
      margin: { x: 62, top: 66, bottom: 60 },
    },
    {
      family: 'recueil',
      description:
        "Recueil de trois délibérations d'une même séance : deux accordent des aides, la troisième nomme une rue ; tampon de réception sur chaque page.",
      headings: HEADINGS,
      exit: 1,
    },
  );
}

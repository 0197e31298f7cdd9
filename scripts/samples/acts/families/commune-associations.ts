import { listed, people } from '../../facts/people.ts';
import { associations, KINDS, type Kind } from '../../facts/places.ts';
import { decimal, euro, longDate } from '../../french.ts';
import type { Row } from '../../page/model.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['N°', 'Association', 'Type', 'Aide votée'];
const DATE = '2024-03-12';

/** A commune's yearly grants: numbered rows under group titles, a subtotal each, horizontal rules only. */
export function communeAssociations(): BuiltAct {
  const rng = makeRng(4101);
  const council = people(rng, 29);
  const [mayor, ...others] = council;
  const present = [mayor!, ...others.slice(0, 22)];
  const proxies = others.slice(22, 26);
  const away = others.slice(26, 28);
  const draft = new Draft({
    id: '2024-03-11',
    date: DATE,
    authority: 'Ville de Montfeint',
    body: 'Conseil municipal',
    subject: 'Subventions aux associations pour 2024',
    chair: mayor!.name,
    secretary: others[4]!.name,
  });
  draft
    .add({ kind: 'crest', lines: ['VILLE DE MONTFEINT', 'Département du Pas-de-Calais'], color: '#3b5b92' })
    .title('EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL', { size: 12, after: 8 })
    .title('Délibération n° 2024-03-11', { after: 2 })
    .title(`Séance du ${longDate(DATE)}`, { after: 8 })
    .left('OBJET : Subventions aux associations pour 2024', { bold: true, frame: true, after: 8 })
    .say(
      `L'an deux mille vingt-quatre, le douze mars, à dix-neuf heures, les conseillers municipaux, convoqués le 5 mars, ont siégé en mairie de Montfeint sous la présidence de ${mayor!.civility} ${mayor!.name}, maire.`,
    )
    .attend('Présents :', present, 'present')
    .enter(proxies, 'excused')
    .say(
      `Excusés ayant donné procuration : ${proxies.map((person, at) => `${person.civility} ${person.name} à ${present[at + 2]!.civility} ${present[at + 2]!.name}`).join(', ')}.`,
    )
    .attend('Absents :', away, 'absent')
    .left(`Secrétaire de séance : ${listed([others[4]!])}`)
    .left('Nombre de membres en exercice : 29 - présents : 23 - votants : 27', { after: 8 })
    .cite('Vu le Code général des collectivités territoriales, notamment son article L.2121-29 ;', 'code')
    .cite(
      "Vu l'avis favorable de la commission Vie associative, réunie le 27 février 2024 ;",
      'avis',
      null,
      '2024-02-27',
    )
    .say(
      'Chaque hiver, les associations de la commune présentent leurs comptes et leurs projets. La commission a examiné les demandes une à une ; elle propose les aides ci-dessous.',
      { before: 4 },
    );

  const rows: Row[] = [];
  let number = 0;
  let sum = 0;
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const names = associations(rng, kind, kind === 'Vie scolaire' ? 5 : 8, [
      'Montfeint',
      'Ormeval',
      'Noirval',
    ]);
    rows.push({
      keepWithNext: true,
      fill: '#e8e8e8',
      cells: [{ text: kind.toUpperCase(), colSpan: 4, bold: true, align: 'left' }],
    });
    const made = names.map((name) => {
      number++;
      const type = rng.chance(0.8) ? 'Fonctionnement' : 'Projet';
      const row = allocation({
        beneficiary: name,
        cents: rng.int(3, 90) * 50_00,
        extra: { 'N°': String(number), Type: type },
        group: kind.toUpperCase(),
      });
      draft.row(row);
      rows.push({
        marks: [row],
        cells: [
          { text: String(number) },
          { text: name },
          { text: type },
          { text: euro(row.cents, { decimals: false }) },
        ],
      });
      return row;
    });
    const sub = draft.total(total({ scope: 'group', amount: decimal(cents(made)) }));
    sum += cents(made);
    rows.push({
      marks: [sub],
      cells: [
        { text: `Sous-total ${kind}`, colSpan: 3, align: 'right', italic: true },
        { text: euro(cents(made), { decimals: false }), italic: true },
      ],
    });
  }
  const grand = draft.total(total({ scope: 'table', amount: decimal(sum) }));
  rows.push({
    marks: [grand],
    cells: [
      { text: 'TOTAL GÉNÉRAL', colSpan: 3, align: 'right', bold: true },
      { text: euro(sum, { decimals: false }), bold: true },
    ],
  });
  draft.add({
    kind: 'table',
    columns: [
      { width: 8, align: 'center' },
      { width: 50, align: 'left' },
      { width: 22, align: 'left' },
      { width: 20, align: 'right' },
    ],
    header: [{ cells: HEADINGS.map((text) => ({ text })) }],
    headerStyle: { bold: true },
    rows,
    rules: 'rows',
    repeatHeader: true,
    style: { size: 9.5 },
    padding: { x: 4, y: 2.2 },
  });
  draft
    .say('Le conseil municipal, après en avoir délibéré, décide :', { before: 6 })
    .article(
      1,
      'Article 1er -',
      `d'attribuer aux associations nommées ci-dessus les aides inscrites en regard, soit un total de ${euro(sum, { decimals: false })} ;`,
      { cents: sum },
    )
    .article(
      2,
      'Article 2 -',
      "d'imputer la dépense au chapitre 65, article 65748, fonction 025 du budget de l'exercice 2024 ;",
    )
    .article(3, 'Article 3 -', "de charger la maire d'en informer chaque association.")
    .vote(['Votants : 27', 'Pour : 25', 'Contre : 0', 'Abstentions : 2', 'La délibération est adoptée.'], {
      articles: [1, 2, 3],
      for: 25,
      against: 0,
      abstention: 2,
      outcome: 'adoptée',
    })
    .left(`Pour extrait conforme, la maire, ${mayor!.name}`, { align: 'right', before: 8 });
  draft.act.totals.push({ ...total({ scope: 'document', part: 'article', amount: decimal(sum) }) });
  return bind(
    [draft],
    { typeface: 'tinos', size: 10.5, footer: 'Montfeint - conseil municipal du 12 mars 2024 - page {page}' },
    {
      family: 'commune-associations',
      description:
        'Commune : aides annuelles aux associations, lignes numérotées par domaine, sous-totaux et total général, filets horizontaux seuls.',
      headings: HEADINGS,
      exit: 0,
    },
  );
}

import { people } from '../../facts/people.ts';
import { associations, COMMUNES, type Kind } from '../../facts/places.ts';
import { decimal, euro, longDate, type AmountStyle } from '../../french.ts';
import type { Row } from '../../page/model.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';
import { allocation, cents, total } from '../table-rows.ts';

const HEADINGS = ['Organisme', 'Ville', 'Dotation'];
const DATE = '2012-07-09';
const POINTS: AmountStyle = { group: '.', euro: '' };

/** An act of 2012 as a typing pool left it: no rule anywhere, columns of white space, points in the amounts. */
export function sansFilets(): BuiltAct {
  const rng = makeRng(4111);
  const members = people(rng, 36);
  const [chair, ...others] = members;
  const draft = new Draft({
    id: '2012-CG-4-56',
    date: DATE,
    authority: 'Conseil général de la Haute-Maquette',
    body: 'Conseil général',
    subject: 'Dotations aux organismes culturels et sportifs',
    chair: chair!.name,
    secretary: null,
  });
  draft
    .left('CONSEIL GÉNÉRAL DE LA HAUTE-MAQUETTE', { bold: true, after: 3 })
    .left('Direction de la culture, des sports et de la jeunesse', { after: 14 })
    .title('Rapport et délibération n° 2012-CG-4-56', { after: 3 })
    .title(`Session du ${longDate(DATE)}`, { after: 10 })
    .title('DOTATIONS AUX ORGANISMES CULTURELS ET SPORTIFS', { after: 12 })
    .left(`Présidente : ${chair!.civility} ${chair!.name}`)
    .left('Présents :', { after: 2 })
    .enter([chair!, ...others.slice(0, 29)], 'present');
  const present = [chair!, ...others.slice(0, 29)];
  draft.add({
    kind: 'table',
    columns: [{ width: 1 }, { width: 1 }, { width: 1 }],
    header: [],
    rows: Array.from({ length: 10 }, (_, line) => ({
      cells: present
        .slice(line * 3, line * 3 + 3)
        .map((person) => ({ text: `${person.civility} ${person.name}` })),
    })),
    rules: 'none',
    style: { size: 9.5 },
  });
  draft
    .attend('Excusés :', others.slice(29), 'excused')
    .say(
      'Le Conseil général, sur la proposition de sa troisième commission, arrête les dotations suivantes au titre de 2012.',
      { before: 4 },
    );
  const rows: Row[] = [];
  let sum = 0;
  for (const [title, kinds] of [
    ['I - Organismes culturels', ['Culture', 'Vie scolaire']],
    ['II - Organismes sportifs', ['Sport']],
  ] as const) {
    rows.push({ keepWithNext: true, cells: [{ text: title, colSpan: 3, bold: true, underline: true }] });
    const made = kinds.flatMap((kind: Kind) =>
      associations(rng, kind, kind === 'Vie scolaire' ? 5 : 12).map((beneficiary) =>
        allocation({
          beneficiary,
          group: title,
          cents: rng.int(20, 1800) * 100_00 + (rng.chance(0.35) ? rng.int(1, 9999) : 0),
          extra: { Ville: rng.pick(COMMUNES) },
        }),
      ),
    );
    for (const row of made) {
      draft.row(row);
      rows.push({
        marks: [row],
        cells: [{ text: row.beneficiary }, { text: row.extra.Ville! }, { text: euro(row.cents, POINTS) }],
      });
    }
    const sub = draft.total(total({ scope: 'group', amount: decimal(cents(made)) }));
    sum += cents(made);
    rows.push({
      marks: [sub],
      cells: [
        { text: 'Sous-total', colSpan: 2, bold: true, align: 'right' },
        { text: euro(cents(made), POINTS), bold: true },
      ],
    });
  }
  const grand = draft.total(total({ scope: 'table', amount: decimal(sum) }));
  rows.push({
    marks: [grand],
    cells: [
      { text: 'TOTAL', colSpan: 2, bold: true, align: 'right' },
      { text: euro(sum, POINTS), bold: true },
    ],
  });
  draft
    .add({
      kind: 'table',
      columns: [
        { width: 52, align: 'left' },
        { width: 28, align: 'left' },
        { width: 20, align: 'right' },
      ],
      header: [{ cells: HEADINGS.map((text) => ({ text, align: text === 'Dotation' ? 'right' : 'left' })) }],
      headerStyle: { bold: true },
      rows,
      rules: 'none',
      repeatHeader: false,
      style: { size: 10 },
      padding: { x: 4, y: 2.4 },
    })
    .say(
      `Ces dotations, d'un montant global de ${euro(sum, { group: '.', euro: ' €' })}, sont imputées à l'article 6574, fonction 311.`,
      { before: 6 },
    );
  draft.act.totals.push({ ...total({ scope: 'document', part: 'article', amount: decimal(sum) }) });
  draft.left('Adopté à l’unanimité.', { before: 4 });
  return bind(
    [draft],
    { typeface: 'tinos', size: 11.5, leading: 1.25 },
    {
      family: 'sans-filets',
      description:
        'Département, 2012 : tableau sans aucun filet, colonnes de blanc, présents sur trois colonnes, montants à points (1.204.118,07).',
      headings: HEADINGS,
      exit: 0,
    },
  );
}

import { people } from '../../facts/people.ts';
import { longDate } from '../../french.ts';
import { makeRng } from '../../rng.ts';
import { bind, Draft, type BuiltAct } from '../draft.ts';

const DATE = '2016-02-03';

/** Minutes: people speak, some name sums, nothing is granted and no table stands there. */
export function procesVerbal(): BuiltAct {
  const rng = makeRng(4109);
  const council = people(rng, 23);
  const [mayor, ...others] = council;
  const [a, b, c, d] = others as [typeof mayor, typeof mayor, typeof mayor, typeof mayor];
  const draft = new Draft({
    date: DATE,
    authority: 'Commune de Hautefeinte',
    body: 'Conseil municipal',
    subject: null,
    chair: mayor!.name,
    secretary: d!.name,
  });
  draft.act.noAllocations = 'no-table';
  draft
    .title('COMMUNE DE HAUTEFEINTE', { size: 13, after: 3 })
    .title('PROCÈS-VERBAL DU CONSEIL MUNICIPAL', { after: 3 })
    .title(`Séance du ${longDate(DATE)}`, { after: 10 })
    .say(
      `La séance est ouverte à vingt heures sous la présidence de ${mayor!.civility} ${mayor!.name}. ${d!.civility} ${d!.name} est désigné secrétaire de séance.`,
    )
    .attend('Présents :', [mayor!, ...others.slice(0, 18)], 'present')
    .attend('Absents excusés :', others.slice(18), 'excused')
    .left('1. Approbation du dernier compte rendu', { bold: true, before: 6 })
    .say('Le compte rendu de décembre ne soulève pas de remarque. Il est approuvé.')
    .left('2. Débat sur les orientations budgétaires', { bold: true, before: 6 })
    .say(
      `${a!.civility} ${a!.name} retrace l'exercice écoulé : les dépenses de fonctionnement se sont élevées à 4 218 300 €, les recettes à 4 655 120 €. L'écart, 436 820 €, ira à l'investissement.`,
    )
    .say(
      `${b!.civility} ${b!.name} demande si la toiture de l'école peut attendre encore un an. Le devis reçu en novembre, de 87 310.55 €, lui semble élevé. Une autre entreprise s'engagerait pour 1,2 M€ sur l'ensemble des bâtiments.`,
    )
    .say(
      `${c!.civility} ${c!.name} rappelle que l'enveloppe des associations, 61 000 € en 2015, n'a pas été entièrement consommée : il restait 3 450 € au 31 décembre. Le groupe souhaite qu'une règle soit écrite avant le prochain partage.`,
    )
    .say(
      'La maire prend acte. Aucune décision n’est soumise au vote ce soir : le budget sera présenté en mars.',
    )
    .left('3. Travaux de la rue Basse', { bold: true, before: 6 })
    .say(
      "Le chantier reprendra après le gel. La circulation sera coupée six semaines ; une déviation passera par le chemin des Ormes. Les commerçants demandent que la livraison de sept heures reste possible. Il leur est répondu que le passage sera laissé libre chaque matin jusqu'à huit heures.",
    )
    .say(
      "La question de l'éclairage est renvoyée à la commission. Quatorze lanternes sont à remplacer ; le fournisseur annonce 412,50 € la pièce, pose non comprise.",
    )
    .left('4. Questions diverses', { bold: true, before: 6 })
    .say(
      `${b!.civility} ${b!.name} signale des dépôts d'ordures près de l'étang. Le garde champêtre passera deux fois par semaine.`,
    )
    .say('Le repas des aînés aura lieu le dernier dimanche de mars ; cent quarante couverts sont attendus.')
    .say(
      'La fibre sera posée au second semestre dans les hameaux. Une réunion publique sera annoncée par affiche.',
    )
    .say(
      'Un habitant s’étonne du bruit de la scierie. La maire a rencontré l’exploitant, qui n’ouvrira plus le samedi.',
    )
    .say("L'ordre du jour étant épuisé, la séance est levée à vingt-deux heures quinze.", { before: 8 })
    .left(`La maire, ${mayor!.name}`, { align: 'right', before: 8 })
    .left(`Pour le secrétariat, ${d!.name}`, { align: 'right' });
  return bind(
    [draft],
    { typeface: 'tinos', size: 11.5, leading: 1.3, footer: 'Procès-verbal du 3 février 2016 - {page}' },
    {
      family: 'proces-verbal',
      description:
        "Procès-verbal d'un conseil municipal : des sommes dans les débats, aucun tableau, aucune aide. La bonne réponse est « aucun tableau d'aides trouvé ».",
      headings: [],
      exit: 1,
    },
  );
}

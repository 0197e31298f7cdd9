/** Several columns of money, of which one is granted. */
import { euro, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { as, grantsOf, head, look, th, tr, vary, vote } from '../parts.ts';

const bare = (cents: number): string => euro(cents, { euro: '' });

/** What was asked, what the committee proposed, what the council voted. */
export const askedAdvisedVoted: Layout = {
  id: 'asked-advised-voted',
  what: 'asked, advised by the committee, voted; each differs in some rows and has its own total',
  decides: true,
  make(facts, variant) {
    const names = facts.names(6 + variant);
    const asked = facts.amounts(names.length, 800, 6000);
    const advised = asked.map((cents, at) => (at % 2 === 0 ? cents : cents - 20_000));
    const voted = advised.map((cents, at) => (at % 3 === 0 ? cents - 10_000 : cents));
    const headings = vary(
      variant,
      ['Association', 'Demande 2025', 'Avis de la commission', 'Vote du conseil'],
      ['Bénéficiaires', 'Montant sollicité', 'Montant proposé', 'Montant voté'],
      ['Structure', 'Somme demandée', 'Proposition du bureau', 'Subvention accordée'],
    );
    return {
      css: look('figures', vary(variant, 'lines', 'zebra', 'full')),
      body: `${head(facts, 'commune', 'concours financier aux associations sportives')}<p>Après en avoir délibéré, le conseil municipal vote les subventions ci-après :</p>
<table>${th(...headings)}${names.map((name, at) => tr(name, bare(asked[at]!), bare(advised[at]!), bare(voted[at]!))).join('')}
${tr('TOTAL', ...[asked, advised, voted].map((list) => bare(sum(list))))}</table>${vote(facts)}`,
      grants: grantsOf(names, voted),
      others: [...as('requested', asked, advised, sum(asked), sum(advised)), ...as('total', sum(voted))],
    };
  },
};

/** What is asked is, row by row, the sum of what is granted and what is not. */
export const askedGrantedDeclined: Layout = {
  id: 'asked-granted-declined',
  what: 'asked = granted + not followed, row by row and in the total; some rows granted nothing are printed 0',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const granted = facts.amounts(names.length, 300, 2500);
    const declined = facts.amounts(names.length, 100, 900);
    const asked = granted.map((cents, at) => cents + declined[at]!);
    const headings = vary(
      variant,
      ['Demandeur', 'Sollicité', 'Octroyé', 'Non suivi'],
      ['Organisme', 'Aide demandée', 'Aide attribuée', 'Écart'],
      ['Tiers', 'Demandé (€)', 'Retenu (€)', 'Refusé (€)'],
    );
    return {
      css: look('figures', 'sans', vary(variant, 'full', 'lines', 'zebra')),
      body: `${head(facts, 'agglo', 'soutien à la vie associative')}<p>Le conseil communautaire décide d'octroyer les aides figurant au tableau suivant :</p>
<table>${th(...headings)}${names.map((name, at) => tr(name, euro(asked[at]!), euro(granted[at]!), euro(declined[at]!))).join('')}
${tr('Total général', ...[asked, granted, declined].map((list) => euro(sum(list))))}</table>${vote(facts)}`,
      grants: grantsOf(names, granted),
      others: [
        ...as('requested', asked, sum(asked)),
        ...as('refused', declined, sum(declined)),
        ...as('total', sum(granted)),
      ],
    };
  },
};

/** An amendment: initial, change, new. */
export const initialChangeNew: Layout = {
  id: 'initial-change-new',
  what: 'initial amount, change by amendment, new amount; the decision sets the new amount',
  decides: true,
  make(facts, variant) {
    const names = facts.names(4 + variant);
    const initial = facts.amounts(names.length, 4000, 20_000, 100);
    const change = facts.amounts(names.length, 200, 1500, 100);
    const whole = initial.map((cents, at) => cents + change[at]!);
    const headings = vary(
      variant,
      ['Bénéficiaire', 'Montant initial', 'Avenant', 'Nouveau montant'],
      ['Porteur', 'Subvention initiale', 'Modification', 'Subvention modifiée'],
      ['Association', 'Convention initiale', 'Variation', 'Montant définitif'],
    );
    const name = headings[3]!.toLowerCase();
    return {
      css: look('figures', vary(variant, 'full', 'open', 'lines')),
      body: `${head(facts, 'department', 'avenants aux conventions de financement')}<p>DÉCIDE de porter les subventions accordées aux organismes ci-dessous au ${name} indiqué dans la dernière colonne.</p>
<table>${th(...headings)}${names.map((one, at) => tr(one, euro(initial[at]!), `+ ${euro(change[at]!)}`, euro(whole[at]!))).join('')}
${tr('Total', euro(sum(initial)), `+ ${euro(sum(change))}`, euro(sum(whole)))}</table>${vote(facts)}`,
      grants: grantsOf(names, whole),
      alsoAccepted: [grantsOf(names, change)],
      others: [
        ...as('earlier', initial, sum(initial)),
        ...as('restatement', change, sum(change)),
        ...as('total', sum(whole)),
      ],
    };
  },
};

/** A commitment, and when it is paid. */
export const commitmentPayments: Layout = {
  id: 'commitment-payments-years',
  what: 'commitment (AE) and its payments (CP) over three years, the payments of each row add up to it',
  decides: true,
  make(facts, variant) {
    const names = facts.names(4 + variant);
    const first = facts.amounts(names.length, 1000, 9000, 500);
    const second = facts.amounts(names.length, 1000, 5000, 500);
    const third = facts.amounts(names.length, 500, 3000, 500);
    const whole = first.map((cents, at) => cents + second[at]! + third[at]!);
    const headings = vary(
      variant,
      ['Bénéficiaire', 'AE 2025', 'CP 2025', 'CP 2026', 'CP 2027'],
      ['Maître d’ouvrage', 'CP 2025', 'CP 2026', 'CP 2027', 'Autorisation d’engagement'],
      ['Organisme', 'Engagement', 'Paiement 2025', 'Paiement 2026', 'Paiement 2027'],
    );
    const order = <T>(one: T, ...rest: T[]): T[] => (variant === 1 ? [...rest, one] : [one, ...rest]);
    const rows = names.map((name, at) =>
      tr(name, ...order(whole[at]!, first[at]!, second[at]!, third[at]!).map((cents) => bare(cents))),
    );
    return {
      css: look('figures', 'full', 'sans'),
      body: `${head(facts, 'region', 'programme d’aide à l’investissement culturel')}<p>après en avoir délibéré,</p><p><b>ARTICLE 1</b> : Attribue les subventions d'un montant total de ${euro(sum(whole))} en autorisation d'engagement, réparties ainsi :</p>
<table>${th(...headings)}${rows.join('')}${tr('Total', ...order(whole, first, second, third).map((list) => bare(sum(list))))}</table>${vote(facts)}`,
      grants: grantsOf(names, whole),
      others: [
        ...as('restatement', sum(whole), first, second, third, sum(first), sum(second), sum(third)),
        ...as('total', sum(whole)),
      ],
    };
  },
};

/** Cost without and with tax, and the aid. */
export const taxesAid: Layout = {
  id: 'without-tax-with-tax-aid',
  what: 'cost of the works HT and TTC, then the aid; totals of all three',
  decides: true,
  make(facts, variant) {
    const communes = facts.shuffle([
      'Valbrune',
      'Orsenne',
      'Montclar',
      'Kerlouet',
      'Castelroux',
      'Mirebonne',
      'Belfontaine',
    ]);
    const names = communes.slice(0, 4 + variant).map((name) => `Commune de ${name}`);
    const works = [
      'Réfection de la toiture de la mairie',
      'Aire de jeux',
      'Éclairage du stade',
      'Mur du cimetière',
    ];
    const net = facts.amounts(names.length, 8000, 60_000, 100);
    const gross = net.map((cents) => Math.round(cents * 1.2));
    const aid = net.map((cents) => Math.round((cents * 0.3) / 100) * 100);
    const headings = vary(
      variant,
      ['Commune', 'Projet', 'Coût HT', 'Coût TTC', 'Aide départementale'],
      ['Bénéficiaire', 'Nature des travaux', 'Montant HT', 'Montant TTC', 'Subvention'],
      ['Collectivité', 'Opération', 'Dépense HT', 'Dépense TTC', 'Aide allouée'],
    );
    return {
      css: look('full', vary(variant, 'zebra', 'lines', 'small')) + 'td:nth-child(n+3){text-align:right}',
      body: `${head(facts, 'department', 'aides aux communes rurales')}<p>La commission permanente décide d'allouer aux communes les aides suivantes :</p>
<table>${th(...headings)}${names.map((name, at) => tr(name, works[at % works.length]!, euro(net[at]!), euro(gross[at]!), euro(aid[at]!))).join('')}
${tr('TOTAL', '', euro(sum(net)), euro(sum(gross)), euro(sum(aid)))}</table>${vote(facts)}`,
      grants: grantsOf(names, aid),
      others: [...as('cost', net, gross, sum(net), sum(gross)), ...as('total', sum(aid))],
    };
  },
};

/** Eligible cost, rate, aid. */
export const costRateAid: Layout = {
  id: 'cost-rate-aid',
  what: 'eligible cost, rate in per cent, aid; the rate of each row differs',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const cost = facts.amounts(names.length, 2000, 30_000, 100);
    const rates = names.map(() => facts.pick([20, 25, 30, 40, 50]));
    const aid = cost.map((cents, at) => (cents * rates[at]!) / 100);
    const headings = vary(
      variant,
      ['Porteur de projet', 'Assiette éligible', 'Taux', 'Aide régionale'],
      ['Structure', 'Dépense subventionnable', 'Taux d’intervention', 'Montant de la subvention'],
      ['Bénéficiaire', 'Base', '%', 'Subvention attribuée'],
    );
    return {
      css: look('figures', vary(variant, 'open', 'full', 'zebra'), 'sans'),
      body: `${head(facts, 'region', 'transition énergétique du tissu associatif')}<p>DÉCIDE :</p><p>d'affecter un crédit de ${euro(sum(aid))} au financement des projets ci-dessous et d'attribuer les subventions correspondantes.</p>
<table>${th(...headings)}${names.map((name, at) => tr(name, euro(cost[at]!), `${rates[at]} %`, euro(aid[at]!))).join('')}
${tr('Total', euro(sum(cost)), '', euro(sum(aid)))}</table>${vote(facts)}`,
      grants: grantsOf(names, aid),
      others: [...as('cost', cost, sum(cost)), ...as('restatement', sum(aid)), ...as('total', sum(aid))],
    };
  },
};

/** Years above, what was asked and given below. */
export const twoLevelHeadings: Layout = {
  id: 'two-levels-of-headings',
  what: 'headings on two levels: year, and under each asked and granted',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const lists = [0, 1, 2, 3].map(() => facts.amounts(names.length, 300, 4000));
    const [askedBefore, givenBefore, asked, given] = lists as [number[], number[], number[], number[]];
    const below = vary(variant, ['Demandé', 'Attribué'], ['Sollicité', 'Accordé'], ['Demande', 'Octroi']);
    return {
      css: look('figures', 'full', vary(variant, 'sans', 'lines', 'zebra')),
      body: `${head(facts, 'commune', 'subventions de fonctionnement 2025')}<p>Le conseil municipal accorde pour l'exercice 2025 les subventions suivantes :</p>
<table><tr><th rowspan="2">Association</th><th colspan="2">Exercice 2024</th><th colspan="2">Exercice 2025</th></tr><tr>${[...below, ...below].map((word) => `<th>${word}</th>`).join('')}</tr>
${names.map((name, at) => tr(name, ...lists.map((list) => bare(list[at]!)))).join('')}${tr('Total', ...lists.map((list) => bare(sum(list))))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [
        ...as('earlier', askedBefore, givenBefore, sum(askedBefore), sum(givenBefore)),
        ...as('requested', asked, sum(asked)),
        ...as('total', sum(given)),
      ],
    };
  },
};

/** The voted column bears a name that nobody else gives it, beside what was asked. */
export const unusualHeading: Layout = {
  id: 'unusual-heading',
  what: 'the granted column is headed with a word of this town’s own, which the decision names',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const asked = facts.amounts(names.length, 900, 5000);
    const given = asked.map((cents) => Math.round(cents / 2 / 5000) * 5000);
    const [heading, saying] = vary(
      variant,
      ['Coup de pouce', 'd’accorder les sommes de la colonne « Coup de pouce »'],
      ['Enveloppe finale', 'd’attribuer à chacun l’enveloppe finale portée au tableau'],
      [
        'Choix de l’assemblée',
        'de verser les subventions telles qu’elles figurent sous « Choix de l’assemblée »',
      ],
    );
    return {
      css: look('figures', vary(variant, 'full', 'zebra', 'open')),
      body: `${head(facts, 'commune', 'aide aux clubs')}<p>Après débat, le conseil décide ${saying} :</p>
<table>${th('Club', 'Demande', heading)}${names.map((name, at) => tr(name, euro(asked[at]!), euro(given[at]!))).join('')}
${tr('Total', euro(sum(asked)), euro(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [...as('requested', asked, sum(asked)), ...as('total', sum(given))],
    };
  },
};

/** Words instead of amounts, in the middle of a column. */
export const wordsInColumn: Layout = {
  id: 'words-in-the-column',
  what: 'some rows have a word instead of an amount (néant, en attente, -) in the granted column, and grant nothing',
  decides: true,
  make(facts, variant) {
    const names = facts.names(7 + variant);
    const asked = facts.amounts(names.length, 300, 4000);
    const isEmpty = (at: number): boolean => at % 3 === 1;
    const given = asked.map((cents) => cents - 10_000);
    const word = vary(variant, 'néant', 'dossier incomplet', '-');
    const kept = grantsOf(names, given).filter((_, at) => !isEmpty(at));
    const total = sum(kept.map(({ cents }) => cents));
    return {
      css: 'td:nth-child(2){text-align:right}td:nth-child(3){text-align:center}' + look('full'),
      body: `${head(facts, 'commune', 'subventions aux associations culturelles')}<p>Le conseil municipal, à l'unanimité, fixe ainsi qu'il suit les subventions de l'année :</p>
<table>${th('Nom', 'Montant demandé', 'Montant attribué')}${names.map((name, at) => tr(name, euro(asked[at]!), isEmpty(at) ? word : euro(given[at]!))).join('')}
${tr('Total', euro(sum(asked)), euro(total))}</table>${vote(facts)}`,
      grants: kept,
      others: [...as('requested', asked, sum(asked)), ...as('total', total)],
    };
  },
};

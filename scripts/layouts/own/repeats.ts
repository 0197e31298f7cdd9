/** The same money told more than once: errata, report and annex, recapitulations, sums carried over. */
import { euro, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { as, grantsOf, head, look, th, tr, vary, vote } from '../parts.ts';

/** An old table and the one that replaces it. */
export const erratum: Layout = {
  id: 'erratum-two-tables',
  what: 'the table voted before, with errors, then the one that replaces it; each has its total',
  decides: true,
  make(facts, variant) {
    const names = facts.names(4 + variant);
    const old = facts.amounts(names.length, 300, 4000);
    const given = old.map((cents, at) => (at % 2 === 0 ? cents + 15_000 : cents));
    const table = (list: readonly number[]): string =>
      `<table>${th('Association', 'Subvention')}${names.map((name, at) => tr(name, euro(list[at]!))).join('')}${tr('Total', euro(sum(list)))}</table>`;
    const [before, after] = vary(
      variant,
      ['<p>Au lieu de :</p>', '<p>Lire :</p>'],
      [
        '<h4>Tableau de la délibération du 12 mars (erroné)</h4>',
        '<h4>Nouveau tableau, qui annule et remplace le précédent</h4>',
      ],
      [
        '<p>Le tableau ci-dessous, qui comporte une erreur matérielle,</p>',
        '<p>est remplacé par celui-ci :</p>',
      ],
    );
    return {
      css: look('figures'),
      body: `${head(facts, 'commune', 'rectification d’une erreur matérielle — subventions 2025')}<p>${vary(variant, 'Le conseil décide de rectifier comme suit la délibération du 12 mars 2025 attribuant les subventions.', 'Considérant qu’une erreur s’est glissée dans le tableau annexé, le conseil corrige les subventions attribuées :', 'Le conseil municipal modifie les subventions accordées aux associations.')}</p>${before}${table(old)}${after}${table(given)}${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [...as('outside', old, sum(old)), ...as('total', sum(given))],
    };
  },
};

/** The list in the report, and again in the annex. */
export const reportAndAnnex: Layout = {
  id: 'report-and-annex',
  what: 'the report proposes the list, the deliberation grants it, the annex prints it again on a page of its own',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length, 500, 8000);
    const table = (heading: string, order: readonly number[]): string =>
      `<table>${th('Bénéficiaire', heading)}${order.map((at) => tr(names[at]!, euro(given[at]!))).join('')}${tr('Total', euro(sum(given)))}</table>`;
    const order = names.map((_, at) => at);
    const other = variant === 1 ? facts.shuffle(order) : order;
    return {
      css: look('figures', 'full', vary(variant, 'lines', 'zebra', 'sans')) + '.n{break-before:page}',
      body: `${head(facts, 'department', 'soutien aux structures d’insertion')}<p>La commission permanente décide d'attribuer les subventions énumérées en annexe, pour un montant de ${euro(sum(given))}.</p>${vote(facts)}
<div class="n"><h3>Annexe</h3>${table('Montant attribué', order)}</div><div class="n"><h3>Rapport du président</h3><p>Je vous propose de retenir les projets suivants :</p>${table('Montant proposé', other)}</div>`,
      grants: grantsOf(names, given),
      others: [...as('restatement', sum(given), given, sum(given)), ...as('total', sum(given))],
    };
  },
};

/** Sums by theme, then the list. */
export const recapAndDetail: Layout = {
  id: 'recap-and-detail',
  what: 'a small table of sums by theme before the detailed list, both with the same general total',
  decides: true,
  make(facts, variant) {
    const themes = vary(
      variant,
      ['Sport', 'Culture', 'Solidarité'],
      ['Jeunesse', 'Patrimoine'],
      ['Axe 1 – Emploi', 'Axe 2 – Habitat', 'Axe 3 – Santé'],
    );
    const names = facts.names(themes.length * 3);
    const given = facts.amounts(names.length, 300, 5000);
    const sums = themes.map((_, at) => sum(given.slice(at * 3, at * 3 + 3)));
    const recap = `<table>${th('Thématique', 'Montant')}${themes.map((theme, at) => tr(theme, euro(sums[at]!))).join('')}${tr('Total', euro(sum(given)))}</table>`;
    const detail = `<table>${th('Thématique', 'Bénéficiaire', 'Subvention')}${names.map((name, at) => tr(themes[Math.floor(at / 3)]!, name, euro(given[at]!))).join('')}${tr('Total', '', euro(sum(given)))}</table>`;
    const [first, second] = vary(
      variant,
      ['Répartition par thématique :', 'Détail par bénéficiaire :'],
      ['Synthèse :', 'Liste des subventions accordées :'],
      ['Récapitulatif', 'Subventions attribuées'],
    );
    return {
      css: 'td:last-child{text-align:right}' + look(vary(variant, 'full', 'lines', 'zebra')),
      body: `${head(facts, 'agglo', 'contrat de ville — programmation')}<p>Le conseil communautaire attribue les subventions détaillées ci-dessous.</p><p>${first}</p>${recap}<p>${second}</p>${detail}${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [...as('restatement', sums, sum(given)), ...as('total', sum(given))],
    };
  },
};

/** Three pages, sums carried from page to page. */
export const carriedOver: Layout = {
  id: 'carried-over',
  what: 'a long table cut by hand at page ends, each page ends with a sum carried over and begins with it',
  decides: true,
  make(facts, variant) {
    const names = facts.names(54);
    const given = facts.amounts(names.length, 100, 2500);
    const [foot, top] = vary(
      variant,
      ['À reporter', 'Report'],
      ['Sous-total à reporter', 'Report de la page précédente'],
      ['Total page', 'Reporté'],
    );
    const parts = [0, 18, 36].map((from, page) => {
      const to = from + 18;
      const rows = names.slice(from, to).map((name, at) => tr(name, euro(given[from + at]!)));
      const begin = page === 0 ? '' : tr(top, euro(sum(given.slice(0, from))));
      const end =
        to >= names.length ? tr('Total général', euro(sum(given))) : tr(foot, euro(sum(given.slice(0, to))));
      return `<table${page === 0 ? '' : ' style="break-before:page"'}>${th('Association', 'Montant accordé')}${begin}${rows.join('')}${end}</table>`;
    });
    const carried = [18, 36].map((to) => sum(given.slice(0, to)));
    return {
      css: look('figures', 'full', vary(variant, 'sans', 'lines', 'justified')),
      body: `${head(facts, 'commune', 'subventions aux associations 2025')}<p>Le conseil municipal accorde les subventions suivantes :</p>${parts.join('')}${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [...as('restatement', carried, carried), ...as('total', sum(given))],
    };
  },
};

/** The sum in the recitals, the table, the sum in an article in words and figures. */
export const sumToldOften: Layout = {
  id: 'sum-told-often',
  what: 'the whole is told in the recital, in the lead, in the total and in the budget line; the credits too',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length, 500, 6000);
    const all = sum(given);
    const credit = all + 2_000_000;
    return {
      css: look('figures', 'full'),
      body: `${head(facts, 'region', 'manifestations d’intérêt régional')}<p>Considérant que les projets instruits représentent un total de ${euro(all)},</p><p>Considérant que ${euro(credit)} sont inscrits au budget à ce titre,</p><p>DÉCIDE</p><p>Article 1 : d'accorder ${vary(variant, String(names.length), 'les', 'des')} subventions pour un montant de ${euro(all)} selon le tableau qui suit :</p>
<table>${th('Organisateur', 'Manifestation', 'Subvention')}${names.map((name, at) => tr(name, `Fête n° ${at + 1}`, euro(given[at]!))).join('')}${tr('Total', '', euro(all))}</table><p>Article 2 : la dépense de ${euro(all)} est imputée au chapitre 65.</p>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [...as('restatement', all, all, all), ...as('budget', credit), ...as('total', all)],
    };
  },
};

/** Accepted and refused requests, in two tables. */
export const acceptedAndRefused: Layout = {
  id: 'accepted-and-refused',
  what: 'a table of accepted requests and one of refused requests, alike in form',
  decides: true,
  make(facts, variant) {
    const names = facts.names(8);
    const given = facts.amounts(5, 300, 3000);
    const refused = facts.amounts(3, 300, 3000);
    const table = (list: readonly string[], cents: readonly number[]): string =>
      `<table>${th('Demandeur', 'Montant')}${list.map((name, at) => tr(name, euro(cents[at]!))).join('')}${tr('Total', euro(sum(cents)))}</table>`;
    const yes = `<p>${vary(variant, 'Le conseil attribue les subventions suivantes :', 'DÉCIDE d’accorder une aide à :', 'Demandes retenues')}</p>${table(names.slice(0, 5), given)}`;
    const no = `<p>${vary(variant, 'et ne donne pas suite aux demandes suivantes :', 'REJETTE les demandes de :', 'Demandes non retenues')}</p>${table(names.slice(5), refused)}`;
    const lead = variant === 2 ? '<p>Le conseil accorde les subventions retenues par la commission.</p>' : '';
    return {
      css: look('figures', vary(variant, 'full', 'lines', 'sans')),
      body: `${head(facts, 'commune', 'subventions exceptionnelles')}${lead}${variant === 1 ? no + yes : yes + no}${vote(facts)}`,
      grants: grantsOf(names.slice(0, 5), given),
      others: [...as('total', sum(given)), ...as('refused', refused, sum(refused))],
    };
  },
};

/** What was paid last year, for memory, in a table of its own. */
export const lastYearForMemory: Layout = {
  id: 'last-year-for-memory',
  what: 'a table of last year for memory, then the one of this year with the same names',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const before = facts.amounts(names.length, 300, 4000);
    const given = facts.amounts(names.length, 300, 4000);
    const table = (heading: string, list: readonly number[]): string =>
      `<table>${th('Association', heading)}${names.map((name, at) => tr(name, euro(list[at]!))).join('')}${tr('Total', euro(sum(list)))}</table>`;
    return {
      css: look('figures', vary(variant, 'zebra', 'open', 'full')),
      body: `${head(facts, 'commune', 'subventions 2025')}<p>${vary(variant, 'Pour mémoire, subventions versées en 2024 :', 'Rappel des subventions de l’exercice 2024 :', 'Montants votés l’année dernière :')}</p>${table(vary(variant, 'Montant', 'Versé', 'Montant 2024'), before)}<p>Le conseil municipal vote pour 2025 les subventions suivantes :</p>${table(vary(variant, 'Montant', 'Voté', 'Montant 2025'), given)}${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [...as('earlier', before, sum(before)), ...as('total', sum(given))],
    };
  },
};

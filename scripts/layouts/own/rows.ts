/** Rows as councils print them. */
import { euro, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { as, grantsOf, head, look, th, tr, vary, vote } from '../parts.ts';

const bare = (cents: number): string => euro(cents, { euro: '' });

/** Amounts of which a part is told below. */
export const ofWhich: Layout = {
  id: 'of-which-lines',
  what: 'below some rows a line « dont … » tells a part of the amount; it is no grant of its own',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length, 1000, 8000, 100);
    const parts = given.map((cents) => Math.round(cents / 30_000) * 10_000);
    const has = (at: number): boolean => at % 2 === 0;
    const words = vary(
      variant,
      'dont tournoi de printemps',
      'dont fonctionnement',
      'dont part exceptionnelle',
    );
    return {
      css: look('figures', vary(variant, 'full', 'lines', 'sans')),
      body: `${head(facts, 'commune', 'subventions aux associations')}<p>Le conseil municipal décide d'allouer :</p><table>${th('Association', 'Subvention 2025')}${names.map((name, at) => tr(name, euro(given[at]!)) + (has(at) ? tr(`<i style="padding-left:12pt">${words}</i>`, `<i>${euro(parts[at]!)}</i>`) : '')).join('')}${tr('Total', euro(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [
        ...as(
          'restatement',
          parts.filter((_, at) => has(at)),
        ),
        ...as('total', sum(given)),
      ],
    };
  },
};

/** Groups in groups, a sum under each. */
export const subtotalsOfTwoLevels: Layout = {
  id: 'subtotals-of-two-levels',
  what: 'policies, in each of them sectors, a sub-total under each sector, a total under each policy, one for all',
  decides: true,
  make(facts, variant) {
    const tree: [string, string[]][] = [
      ['Politique 1 – Cohésion', ['Enfance', 'Aînés']],
      ['Politique 2 – Rayonnement', ['Sport', 'Musique']],
    ];
    const size = 2 + (variant % 2);
    const names = facts.names(4 * size);
    const given = facts.amounts(names.length, 300, 6000);
    const others: number[] = [];
    const said = (cents: number): string => {
      others.push(cents);
      return euro(cents);
    };
    let at = 0;
    const rows = tree.flatMap(([policy, sectors]) => {
      const from = at;
      const inner = sectors.flatMap((sector) => {
        const start = at;
        const own = names.slice(at, at + size).map((name, i) => tr(name, euro(given[at + i]!)));
        at += size;
        return [
          `<tr><td colspan="2"><i>${sector}</i></td></tr>`,
          ...own,
          tr(`Sous-total ${sector}`, said(sum(given.slice(start, at)))),
        ];
      });
      return [
        `<tr><td colspan="2"><b>${policy}</b></td></tr>`,
        ...inner,
        tr(`Total ${policy.split(' –')[0]!}`, said(sum(given.slice(from, at)))),
      ];
    });
    return {
      css: look('figures', 'full', vary(variant, 'sans', 'lines', 'zebra')),
      body: `${head(facts, 'department', 'politiques départementales — subventions')}<p>décide d'accorder les subventions dont la liste suit :</p><table>${th('Bénéficiaire', 'Montant accordé')}${rows.join('')}${tr('TOTAL GÉNÉRAL', said(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', others),
    };
  },
};

/** Sums above what they sum. */
export const totalsAbove: Layout = {
  id: 'totals-above-rows',
  what: 'each group’s sum stands in the line of its title, above its rows; the whole on the first line',
  decides: true,
  make(facts, variant) {
    const groups = vary(
      variant,
      ['Sports', 'Culture', 'Social'],
      ['Chapitre 65', 'Chapitre 204'],
      ['Canton nord', 'Canton sud', 'Canton est'],
    );
    const names = facts.names(groups.length * 3);
    const given = facts.amounts(names.length, 200, 3000);
    const sums = groups.map((_, at) => sum(given.slice(at * 3, at * 3 + 3)));
    const rows = groups.flatMap((group, at) => [
      tr(`<b>${group}</b>`, `<b>${euro(sums[at]!)}</b>`),
      ...names
        .slice(at * 3, at * 3 + 3)
        .map((name, i) => tr(`<span style="padding-left:10pt">${name}</span>`, euro(given[at * 3 + i]!))),
    ]);
    return {
      css: look('figures', vary(variant, 'full', 'lines', 'sans')),
      body: `${head(facts, 'commune', 'répartition des subventions')}<p>Le conseil répartit comme suit les subventions entre les associations :</p><table>${th('Bénéficiaire', 'Montant attribué')}${tr('<b>TOTAL</b>', `<b>${euro(sum(given))}</b>`)}${rows.join('')}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sums, sum(given)),
    };
  },
};

/** One amount for two names. */
export const mergedAmount: Layout = {
  id: 'merged-amount',
  what: 'two names share one cell of the amount column',
  decides: false,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length - 1, 400, 3000);
    const rows = names.slice(2).map((name, at) => tr(name, euro(given[at + 1]!)));
    const pair = `<tr><td>${names[0]}</td><td rowspan="2">${euro(given[0]!)}</td></tr><tr><td>${names[1]}</td></tr>`;
    return {
      css: look('last', 'full'),
      body: `${head(facts, 'commune', 'subventions')}<p>Le conseil attribue les subventions suivantes :</p><table>${th('Association', 'Montant attribué')}${variant === 1 ? rows.join('') + pair : pair + rows.join('')}${tr('Total', euro(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf([`${names[0]} ${names[1]}`, ...names.slice(2)], given),
      others: as('total', sum(given)),
    };
  },
};

/** Many columns on a landscape page. */
export const landscapeWide: Layout = {
  id: 'landscape-wide',
  what: 'a landscape page of eight columns in small type: file, canton, name, purpose, cost, asked, rate, voted',
  decides: true,
  make(facts, variant) {
    const names = facts.names(12 + variant * 3);
    const cost = facts.amounts(names.length, 4000, 60_000, 100);
    const asked = cost.map((cents) => Math.round(cents / 2));
    const rates = names.map(() => facts.pick([10, 20, 25]));
    const given = cost.map((cents, at) => (cents * rates[at]!) / 100);
    const purposes = [
      'Achat de matériel pédagogique',
      'Organisation du festival d’été',
      'Remplacement de la chaudière',
      'Transport des licenciés',
    ];
    const cantons = ['Valbrune-1', 'Orsenne', 'Montclar'];
    return {
      css:
        look('landscape', 'full', 'small', vary(variant, 'sans', 'zebra', 'justified')) +
        'td:nth-child(n+5){text-align:right}',
      body: `${head(facts, 'department', 'aides aux projets associatifs')}<p>La commission permanente individualise les subventions suivantes :</p><table>${th('Dossier', 'Canton', 'Bénéficiaire', 'Objet', 'Coût du projet', 'Aide sollicitée', 'Taux', vary(variant, 'Aide votée', 'Subvention accordée', 'Montant attribué'))}${names.map((name, at) => tr(`2025-${1000 + at * 7}`, cantons[at % 3]!, name, purposes[at % 4]!, bare(cost[at]!), bare(asked[at]!), `${rates[at]} %`, bare(given[at]!))).join('')}${tr('', '', 'TOTAL', '', bare(sum(cost)), bare(sum(asked)), '', bare(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [
        ...as('cost', cost, sum(cost)),
        ...as('requested', asked, sum(asked)),
        ...as('total', sum(given)),
      ],
    };
  },
};

/** Names by themes. */
export const matrix: Layout = {
  id: 'matrix-by-theme',
  what: 'a column of money for each theme, some cells empty, sums by row and by column',
  decides: true,
  make(facts, variant) {
    const themes = vary(
      variant,
      ['Sport', 'Culture', 'Jeunesse'],
      ['Fonctionnement', 'Manifestation', 'Équipement'],
      ['Volet A', 'Volet B', 'Volet C'],
    );
    const names = facts.names(5 + variant);
    const cells = names.map((_, row) =>
      themes.map((__, at) => ((row + at) % 3 === 2 ? 0 : facts.int(2, 40) * 5000)),
    );
    const rowSums = cells.map(sum);
    const columnSums = themes.map((_, at) => sum(cells.map((row) => row[at]!)));
    const grants = names.flatMap((beneficiary, row) =>
      cells[row]!.filter((cents) => cents > 0).map((cents) => ({ beneficiary, cents })),
    );
    return {
      css: look('figures', 'full', vary(variant, 'sans', 'lines', 'zebra')),
      body: `${head(facts, 'commune', 'subventions par nature')}<p>Le conseil octroie les subventions suivantes :</p><table>${th('Association', ...themes, 'Total')}${names.map((name, row) => tr(name, ...cells[row]!.map((cents) => (cents === 0 ? '' : euro(cents))), euro(rowSums[row]!))).join('')}${tr('Total', ...columnSums.map((cents) => euro(cents)), euro(sum(rowSums)))}</table>${vote(facts)}`,
      grants,
      alsoAccepted: [grantsOf(names, rowSums)],
      others: as('total', rowSums, columnSums, sum(rowSums)),
    };
  },
};

/** Notes at the amounts. */
export const noteMarks: Layout = {
  id: 'note-marks',
  what: 'note marks stand at amounts and names: superscript digits, (1), asterisks; notes below the table',
  decides: true,
  make(facts, variant) {
    const names = facts.names(6 + variant);
    const given = facts.amounts(names.length, 200, 4000);
    const mark = (at: number): string =>
      at % 2 === 0 ? vary(variant, `<sup>${at / 2 + 1}</sup>`, ` (${at / 2 + 1})`, ' *') : '';
    const notes = vary(
      variant,
      '<sup>1</sup> Sous réserve du bilan. <sup>2</sup> Versement en deux fois.',
      '(1) Sous réserve du bilan. (2) Versement en deux fois.',
      '* Convention obligatoire.',
    );
    return {
      css: look('figures', 'full'),
      body: `${head(facts, 'commune', 'subventions 2025')}<p>Le conseil municipal vote les subventions ci-dessous :</p><table>${th('Association', 'Montant voté')}${names.map((name, at) => tr(name, `${euro(given[at]!)}${mark(at)}`)).join('')}${tr('Total', euro(sum(given)))}</table><p style="font-size:8pt">${notes}</p>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sum(given)),
    };
  },
};

/** Long names, no rules. */
export const wrappedNames: Layout = {
  id: 'wrapped-names-open',
  what: 'names over two to three lines in a narrow column without rules, amounts centred beside them',
  decides: true,
  make(facts, variant) {
    const names = facts
      .names(6 + variant)
      .map((name) => `${name} — section jeunes et bénévoles du quartier des Coteaux`);
    const given = facts.amounts(names.length, 300, 5000);
    return {
      css: `${look('open')}td{padding:4pt 12pt;vertical-align:${vary(variant, 'middle', 'top', 'bottom')}}td:first-child{width:52mm}td:last-child{text-align:right}`,
      body: `${head(facts, 'ccas', 'aides aux associations')}<p>Le conseil d'administration accorde les aides suivantes :</p><table>${th('Association', 'Aide accordée')}${names.map((name, at) => tr(name, euro(given[at]!))).join('')}${tr('Total', euro(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sum(given)),
    };
  },
};

/** A long table that the printer cuts, with headings, header and footer on each page. */
export const manyPages: Layout = {
  id: 'many-pages',
  what: 'seventy rows over pages, headings repeated, a header and a footer on each page',
  decides: true,
  make(facts, variant) {
    const names = facts.names(70);
    const given = facts.amounts(names.length, 100, 4000);
    return {
      css: `@page{size:A4;margin:20mm;@top-left{content:"Recueil des actes — ${facts.commune()}";font-size:8pt}@bottom-left{content:"Accusé de réception en préfecture — reçu le 02/04/2025";font-size:8pt}}${look('last', 'full', vary(variant, 'sans', 'zebra', 'lines'))}thead{display:table-header-group}tr{break-inside:avoid}`,
      body: `${head(facts, 'agglo', 'subventions au titre de 2025')}<p>Le conseil communautaire approuve l'attribution des subventions suivantes :</p><table><thead>${th('N°', 'Bénéficiaire', 'Commune', 'Montant')}</thead><tbody>${names.map((name, at) => tr(String(at + 1), name, facts.commune(), euro(given[at]!))).join('')}${tr('', 'Total', '', euro(sum(given)))}</tbody></table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sum(given)),
    };
  },
};

/** No title, no headings. */
export const noHeadings: Layout = {
  id: 'no-headings',
  what: 'a table without title or headings: the sentence above it says all',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length, 100, 3000);
    return {
      css: look('figures', vary(variant, 'full', 'open', 'lines')),
      body: `${head(facts, 'commune', 'subventions communales')}<p>Le conseil municipal, par 18 voix pour, ${vary(variant, 'attribue les subventions suivantes', 'décide de verser une subvention à chacune des associations ci-dessous', 'fixe ainsi qu’il suit les subventions aux associations')} :</p><table>${names.map((name, at) => tr(name, euro(given[at]!))).join('')}${tr('Total', euro(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sum(given)),
    };
  },
};

/** No total anywhere. */
export const noTotal: Layout = {
  id: 'no-total',
  what: 'a clear table of grants without any total: nothing can prove its digits',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length, 100, 3000);
    return {
      css: look('figures', vary(variant, 'full', 'zebra', 'lines')),
      body: `${head(facts, 'syndicate', 'soutien aux associations')}<p>Le comité syndical alloue les subventions suivantes :</p><table>${th('Association', 'Objet', 'Subvention allouée')}${names.map((name, at) => tr(name, vary(variant, 'Fonctionnement', 'Saison 2025', 'Aide annuelle'), euro(given[at]!))).join('')}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [],
    };
  },
};

/** Rates by head: what a school gets follows from its pupils. */
export const perPupil: Layout = {
  id: 'per-pupil',
  what: 'pupils × rate = contribution to each school; the rate stands in the text and in a column',
  decides: true,
  make(facts, variant) {
    const schools = [
      'École Sainte-Exemple',
      'École des Tilleuls',
      'Groupe scolaire Modèle',
      'École du Bourg',
      'École Jean-Fictif',
      'École des Prés',
    ];
    const names = facts.shuffle(schools).slice(0, 4 + (variant % 3));
    const rate = facts.int(40, 90) * 1000;
    const pupils = names.map(() => facts.int(8, 60));
    const given = pupils.map((number) => number * rate);
    return {
      css: look('figures', 'sans', vary(variant, 'full', 'lines', 'open')),
      body: `${head(facts, 'commune', 'participation aux frais des coopératives scolaires')}<p>Le conseil décide de verser aux coopératives une subvention de ${euro(rate)} par élève, soit :</p><table>${th('École', 'Élèves', 'Forfait', 'Subvention')}${names.map((name, at) => tr(name, String(pupils[at]), euro(rate), euro(given[at]!))).join('')}${tr('Total', String(sum(pupils)), '', euro(sum(given)))}</table>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [
        ...as(
          'rate',
          rate,
          names.map(() => rate),
        ),
        ...as('total', sum(given)),
        ...as('not-an-amount', pupils, sum(pupils)),
      ],
    };
  },
};

/** A cell refuses a row. */
export const decisionInCell: Layout = {
  id: 'decision-in-a-cell',
  what: 'a column of words: granted, refused or adjourned; refused rows keep their amount and count in no total',
  decides: true,
  make(facts, variant) {
    const names = facts.names(7 + variant);
    const asked = facts.amounts(names.length, 300, 3000);
    const yes = (at: number): boolean => at % 4 !== 2;
    const [accepted, refused] = vary(
      variant,
      ['Accordé', 'Refusé'],
      ['Favorable', 'Ajourné'],
      ['oui', 'non'],
    );
    const given = asked.filter((_, at) => yes(at));
    return {
      css: look('full', vary(variant, 'lines', 'sans', 'zebra')) + 'td:nth-child(2){text-align:right}',
      body: `${head(facts, 'commune', 'examen des demandes de subvention')}<p>Le conseil municipal accorde les subventions ci-dessous, sauf celles qui sont marquées « ${refused} » :</p><table>${th('Association', 'Montant', 'Décision')}${names.map((name, at) => tr(name, euro(asked[at]!), yes(at) ? accepted : refused)).join('')}${tr('Total accordé', euro(sum(given)), '')}</table>${vote(facts)}`,
      grants: grantsOf(names, asked).filter((_, at) => yes(at)),
      others: [
        ...as(
          'refused',
          asked.filter((_, at) => !yes(at)),
        ),
        ...as('total', sum(given)),
      ],
    };
  },
};

/** Nothing says that these are grants. */
export const bareList: Layout = {
  id: 'bare-list',
  what: 'names and amounts under a neutral title, no decision on the page: an annex alone',
  decides: false,
  make(facts, variant) {
    const names = facts.names(6 + variant);
    const given = facts.amounts(names.length, 100, 3000);
    return {
      css: look('figures', vary(variant, 'full', 'zebra', 'lines')),
      body: `<h3>${vary(variant, 'Annexe 1', 'Associations', 'Tableau annexé')}</h3><table>${th('Organisme', 'Montant')}${names.map((name, at) => tr(name, euro(given[at]!))).join('')}${tr('Total', euro(sum(given)))}</table>`,
      grants: grantsOf(names, given),
      alsoAccepted: [[]],
      others: as('total', sum(given)),
    };
  },
};

/** Two tables side by side. */
export const sideBySide: Layout = {
  id: 'side-by-side',
  what: 'two tables side by side, each with its own total',
  decides: true,
  make(facts, variant) {
    const names = facts.names(8 + variant * 2);
    const given = facts.amounts(names.length, 100, 3000);
    const half = names.length / 2;
    const table = (from: number): string =>
      `<table style="font-size:9pt">${th('Association', 'Subvention')}${names
        .slice(from, from + half)
        .map((name, at) => tr(name, euro(given[from + at]!)))
        .join('')}${tr('Total', euro(sum(given.slice(from, from + half))))}</table>`;
    return {
      css: `${look('figures')}.s{display:flex;gap:10mm;align-items:flex-start}.s table{width:80mm}`,
      body: `${head(facts, 'commune', 'subventions aux associations')}<p>Le conseil municipal accorde les subventions suivantes (${vary(variant, 'sport à gauche, culture à droite', 'deux listes', 'par ordre alphabétique')}) :</p><div class="s">${table(0)}${table(half)}</div>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sum(given.slice(0, half)), sum(given.slice(half))),
    };
  },
};

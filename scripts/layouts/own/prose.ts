/** Grants in sentences and lists. */
import { euro, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { as, grantsOf, head, look, th, tr, vary, vote } from '../parts.ts';

/** A table, and one more grant in a sentence. */
export const sentenceBesideTable: Layout = {
  id: 'sentence-beside-table',
  what: 'a table that closes, and below or above it one more grant in a sentence of its own',
  decides: true,
  make(facts, variant) {
    const names = facts.names(6 + variant);
    const given = facts.amounts(names.length, 300, 3000);
    const [one, ...rest] = names as [string, ...string[]];
    const [cents, ...amounts] = given as [number, ...number[]];
    const sentence = `<p>${vary(
      variant,
      `Le conseil décide en outre d'attribuer une subvention exceptionnelle de ${euro(cents)} à l'association « ${one} ».`,
      `ARTICLE 1er : une aide de ${euro(cents)} est accordée à ${one}.`,
      `Par ailleurs, il alloue ${euro(cents)} à ${one} pour son anniversaire.`,
    )}</p>`;
    const lead = vary(
      variant,
      'Le conseil municipal attribue les subventions annuelles suivantes :',
      'ARTICLE 2 : les subventions ci-dessous sont accordées :',
      'L’assemblée alloue aux associations, pour 2025 :',
    );
    const table = `<p>${lead}</p><table>${th('Association', 'Montant')}${rest.map((name, at) => tr(name, euro(amounts[at]!))).join('')}${tr('Total', euro(sum(amounts)))}</table>`;
    return {
      css: look('figures'),
      body: `${head(facts, 'commune', 'subventions 2025')}${variant === 1 ? sentence + table : table + sentence}${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('total', sum(amounts)),
    };
  },
};

/** A list with dashes, amounts last, and the total in the sentence before. */
export const dashList: Layout = {
  id: 'dash-list',
  what: 'a list: name, a colon or points, amount; the sum stands in the sentence before or after',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length, 150, 2500);
    const mark = vary(variant, '- ', '• ', '– ');
    const between = vary(variant, ' : ', ' ........ ', ' — ');
    const list = names.map((name, at) => `<p>${mark}${name}${between}${euro(given[at]!)}</p>`).join('');
    const total = euro(sum(given));
    return {
      css: 'p{margin:3pt 0}',
      body: `${head(facts, 'ccas', 'aides aux associations caritatives')}<p>Le conseil d'administration attribue, pour un montant total de ${total}, les aides suivantes :</p>${list}${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('restatement', sum(given)),
    };
  },
};

/** A list with the amounts first. */
export const amountFirstList: Layout = {
  id: 'amount-first-list',
  what: 'a list whose items begin with the amount: « 1 000 € à … »',
  decides: true,
  make(facts, variant) {
    const names = facts.names(5 + variant);
    const given = facts.amounts(names.length, 500, 12_000, 100);
    const link = vary(variant, 'à', 'en faveur de', 'au bénéfice de');
    return {
      css: look('justified', 'sans'),
      body: `${head(facts, 'region', 'vie associative')}<p>DÉCIDE</p><p>d'attribuer, sur le chapitre 933, un montant de ${euro(sum(given))} de subventions :</p><ul>${names.map((name, at) => `<li>${euro(given[at]!)} ${link} ${name} ;</li>`).join('')}</ul>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('restatement', sum(given)),
    };
  },
};

/** Many grants in one sentence. */
export const oneLongSentence: Layout = {
  id: 'one-long-sentence',
  what: 'all grants in one sentence, parted by semicolons, the sum at its end',
  decides: true,
  make(facts, variant) {
    const names = facts.names(4 + variant);
    const given = facts.amounts(names.length, 200, 1500);
    const items = names.map((name, at) => `${name} : ${euro(given[at]!)}`).join(' ; ');
    return {
      css: look('justified'),
      body: `${head(facts, 'commune', 'octroi de subventions')}<p>Sur proposition du maire, le conseil municipal, après en avoir délibéré, ${vary(variant, 'octroie', 'accorde', 'décide de verser')} les subventions suivantes : ${items}, soit un total de ${euro(sum(given))}.</p>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('restatement', sum(given)),
    };
  },
};

/** Single grants, in as many wordings as there are variants. */
export const singleSentence: Layout = {
  id: 'single-sentence',
  what: 'one grant in one sentence, no table; a recital says what was asked and given last year',
  decides: true,
  make(facts, variant) {
    const [name] = facts.names(1) as [string];
    const [cents, asked, before] = facts.amounts(3, 500, 9000) as [number, number, number];
    const sentence = vary(
      variant,
      `DÉCIDE de participer à hauteur de ${euro(cents)} au financement du projet porté par ${name}.`,
      `APPROUVE l'attribution d'une subvention d'un montant de ${euro(cents)} à ${name} au titre de l'exercice 2025.`,
      `Article 1 — Il est alloué à ${name} une dotation de ${euro(cents)}, imputée à l'article 65748.`,
    );
    return {
      css: look('justified'),
      body: `${head(facts, vary(variant, 'agglo', 'commune', 'department'), `soutien à ${name}`)}<p>Considérant que ${name} a sollicité une aide de ${euro(asked)} et qu'une subvention de ${euro(before)} lui avait été versée en 2024,</p><p>${sentence}</p>${vote(facts)}`,
      grants: [{ beneficiary: name, cents }],
      others: [...as('requested', asked), ...as('earlier', before)],
    };
  },
};

/** Two articles, two lists. */
export const twoArticlesTwoLists: Layout = {
  id: 'two-articles-two-lists',
  what: 'article 1 grants the first table, article 2 the second, article 3 states the whole',
  decides: true,
  make(facts, variant) {
    const names = facts.names(8 + variant);
    const given = facts.amounts(names.length, 200, 5000);
    const half = 4;
    const table = (from: number, to: number): string =>
      `<table>${th('Bénéficiaire', 'Subvention')}${names
        .slice(from, to)
        .map((name, at) => tr(name, euro(given[from + at]!)))
        .join('')}${tr('Total', euro(sum(given.slice(from, to))))}</table>`;
    const [first, second] = vary(
      variant,
      [
        'sont attribuées aux associations sportives les subventions suivantes',
        'sont attribuées aux associations culturelles les subventions suivantes',
      ],
      ['décide de verser aux clubs', 'décide de verser aux œuvres sociales'],
      ['octroie au titre du fonctionnement', 'octroie au titre de l’investissement'],
    );
    return {
      css: look('figures', vary(variant, 'full', 'zebra', 'lines')),
      body: `${head(facts, 'agglo', 'subventions diverses')}<p><b>Article 1</b> : ${first} :</p>${table(0, half)}<p><b>Article 2</b> : ${second} :</p>${table(half, names.length)}<p><b>Article 3</b> : la dépense totale, soit ${euro(sum(given))}, sera imputée au budget principal.</p>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: [
        ...as('total', sum(given.slice(0, half)), sum(given.slice(half))),
        ...as('restatement', sum(given)),
      ],
    };
  },
};

/** A list set in two columns of text. */
export const textInColumns: Layout = {
  id: 'text-in-two-columns',
  what: 'names and amounts in two columns of running text, as in a municipal bulletin',
  decides: true,
  make(facts, variant) {
    const names = facts.names(10 + variant);
    const given = facts.amounts(names.length, 100, 900);
    return {
      css: '.c{column-count:2;column-gap:12mm}.c p{margin:2pt 0}',
      body: `${head(facts, 'commune', 'subventions aux associations')}<p>Le conseil vote les subventions suivantes, pour un total de ${euro(sum(given))} :</p><div class="c">${names.map((name, at) => `<p>${name} : ${euro(given[at]!, { trim: variant === 1 })}</p>`).join('')}</div>${vote(facts)}`,
      grants: grantsOf(names, given),
      others: as('restatement', sum(given)),
    };
  },
};

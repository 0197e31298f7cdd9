import type { Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import {
  grid,
  headings,
  HANDS,
  letters,
  lines,
  people,
  places,
  seal,
  SHEETS,
  visas,
  type Column,
} from './tools.ts';

/** Helps to households. */
export const households: Layout = {
  id: 'aide-habitat-par-menage-groupee',
  what: 'helps for housing, a household a row, grouped under communes, or kinds of help whose sum is one cell beside many names',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, HANDS.tight, STYLES.round));
    const homes = people(facts, 8).map((name) => {
      const cost = facts.int(40, 260) * 10000;
      return {
        name,
        cost,
        agency: facts.int(10, 25) * (cost / 100),
        sum: facts.pick([50000, 75000, 100000, 150000]),
        works: facts.pick(['Isolation', 'Chaudière bois', 'Salle de bains adaptée', 'Façade']),
      };
    });
    const kept = [homes.slice(0, 3), homes.slice(3, 5), homes.slice(5)];
    const towns = places(facts, 3);
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Propriétaire'],
        ['works', 'Travaux'],
        ['cost', '>Montant TTC'],
        ['sum', '>Aide allouée'],
      ],
      [
        ['sum', '>Aide de la communauté'],
        ['agency', '>Aide de l’agence nationale'],
        ['cost', '>Devis'],
        ['name', 'Ménage'],
      ],
      [
        ['name', 'Ménage'],
        ['works', 'Travaux'],
      ],
    );
    const sums = kept.map((group) => total(group.map((home) => home.sum)));
    const cells = (group: typeof homes): Record<string, string | (() => string)>[] =>
      group.map((home) => ({
        name: home.name,
        works: home.works,
        cost: () => book.say('cost', home.cost),
        agency: () => book.say('other-funder', home.agency),
        sum: () => book.grant(home.name, home.sum),
      }));
    const flat = [100000, 50000, 75000];
    const kinds = ['Adaptation du logement', 'Ravalement', 'Énergie'];
    const tables = kept.map((group, at) => {
      if (variant % 3 === 0)
        return `<tr><td rowspan="${group.length + 1}">${towns[at]!}</td>${lines(columns, cells(group)).slice(4)}${lines(columns, [{ name: '<i>Sous-total</i>', sum: () => book.say('total', sums[at]!) }])}`;
      if (variant % 3 === 1)
        return `<tr><th colspan="4">Commune ${de(towns[at]!)} (${letters(group.length)} dossiers)</th></tr>${lines(columns, cells(group))}`;
      const each = group.map((home) => book.grant(home.name, flat[at]!))[0]!;
      const all = book.say('total', flat[at]! * group.length);
      return group
        .map(
          (home, i) =>
            `<tr>${i === 0 ? `<td rowspan="${group.length}">${kinds[at]!}</td>` : ''}<td>${home.name}</td>${i === 0 ? `<td class="r m" rowspan="${group.length}">${each}</td><td class="r m" rowspan="${group.length}">${all}</td>` : ''}</tr>`,
        )
        .join('');
    });
    const everything = variant % 3 === 2 ? total(flat.map((sum, at) => sum * kept[at]!.length)) : total(sums);
    const head = of3(
      variant,
      headings([['town', 'Commune'], ...columns]),
      headings(columns),
      '<tr><th>Nature de l’aide</th><th>Ménage</th><th>Aide par ménage</th><th>Total</th></tr>',
    );
    const foot = of3(
      variant,
      (sum: string) => `<tr><th colspan="4">TOTAL GÉNÉRAL</th><th class="r">${sum}</th></tr>`,
      (sum: string) =>
        `<tr><th class="r">${sum}</th><th colspan="3">Total des aides de la communauté</th></tr>`,
      (sum: string) => `<tr><td colspan="3">Montant engagé</td><td class="r">${sum}</td></tr>`,
    )(book.say('total', everything));
    const opening = of3(
      variant,
      'Le conseil communautaire décide d’allouer aux propriétaires occupants les aides suivantes, qui seront versées sur factures acquittées.',
      'Le bureau accorde aux ménages ci-dessous l’aide de la communauté, en complément de celle de l’agence nationale de l’habitat.',
      'Sont accordées, dans le cadre du programme d’intérêt général, les aides forfaitaires suivantes :',
    );
    return book.made(
      `${of3(variant, SHEETS.times, SHEETS.arial, SHEETS.narrow)} .m{vertical-align:middle}`,
      `<p><b>${of3(variant, 'Communauté de communes des Rives fictives', 'Pays des Trois Ormes – OPAH', 'Métropole d’exemple – habitat privé')}</b></p>${visas(facts)}<p>${opening}</p><table>${head}${tables.join('')}${foot}</table>${seal(facts)}`,
    );
  },
};

/** Pairs beside pairs. */
export const sideBySide: Layout = {
  id: 'beneficiaires-cote-a-cote',
  what: 'two or three pairs of name and sum stand in one row to save paper, the sums beside or below the names, the last pair empty',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, HANDS.tight, STYLES.plain, STYLES.bareRound));
    const across = of3(variant, 2, 3, 3);
    const names = facts.names(across * 6 - 1);
    const cents = facts.amounts(names.length, 100, 2900, 25);
    const rows = Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: across }, (_, column) => {
        const at = variant % 3 === 0 ? column * 6 + row : row * across + column;
        const name = names[at];
        if (name === undefined) return variant % 3 === 1 ? '<td></td>' : '<td></td><td></td>';
        const sum = book.grant(name, cents[at]!);
        return variant % 3 === 1
          ? `<td>${name}<br><b>${sum}</b></td>`
          : `<td>${name}</td><td class="r">${sum}</td>`;
      }).join(''),
    );
    const heads = of3(
      variant,
      '<tr><th>Association</th><th>Subvention</th><th>Association</th><th>Subvention</th></tr>',
      '',
      '<tr><th>Sport</th><th>€</th><th>Culture et loisirs</th><th>€</th><th>Social et écoles</th><th>€</th></tr>',
    );
    const all = book.say('total', total(cents));
    const foot = of3(
      variant,
      `<tr><td colspan="3"><b>TOTAL DES SUBVENTIONS</b></td><td class="r"><b>${all}</b></td></tr>`,
      `<tr><td colspan="3">Total voté : ${all}</td></tr>`,
      '',
    );
    return book.made(
      `${of3(variant, SHEETS.times, SHEETS.arial, SHEETS.narrow)} table{font-size:9pt} ${variant % 3 === 1 ? 'td{text-align:center}' : ''}`,
      `<p>Commune ${de(facts.commune())}. Conseil municipal du 3 avril 2025. Délibération n° 18</p>${visas(facts)}<p>${of3(variant, 'Le conseil, à l’unanimité, attribue pour 2025 les subventions de fonctionnement suivantes :', 'Après lecture des comptes de chaque association, l’assemblée décide de verser :', 'Les subventions ci-dessous sont votées pour l’année 2025 :')}</p><table>${heads}${rows.map((row) => `<tr>${row}</tr>`).join('')}${foot}</table>${variant % 3 === 2 ? `<p>Total général : ${all} €. Crédits ouverts au 65748.</p>` : ''}`,
    );
  },
};

/** Pages and pages. */
export const longList: Layout = {
  id: 'fonds-vie-associative-sur-trois-pages',
  what: 'a list that runs over three pages, with sums carried from page to page, with headings repeated, or with page numbers',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, STYLES.round, STYLES.bare));
    const names = facts.names(of3(variant, 78, 96, 84));
    const cents = facts.amounts(names.length, 300, 5000, 50);
    const rows = names.map((name, at) => ({
      no: String(at + 1),
      name,
      axis: facts.pick(['Fonctionnement', 'Innovation']),
      place: facts.commune(),
      sum: () => book.grant(name, cents[at]!),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Association'],
        ['axis', 'Axe'],
        ['sum', '>Aide accordée'],
      ],
      [
        ['place', 'Siège'],
        ['name', 'Organisme'],
        ['sum', '>Montant'],
      ],
      [
        ['no', 'N°'],
        ['sum', '>Montant (€)'],
        ['name', 'Bénéficiaire'],
        ['axis', 'Volet'],
      ],
    );
    const carried = (role: 'total' | 'restatement', till: number, name: string): string =>
      lines(columns, [{ name, sum: () => book.say(role, total(cents.slice(0, till))) }]);
    const pages = (size: number): string =>
      [0, 1, 2]
        .map((page) => {
          const [from, till] = [page * size, Math.min(names.length, (page + 1) * size)];
          const report = page === 0 ? '' : carried('restatement', from, '<i>Report</i>');
          const foot = carried('total', till, till === names.length ? '<b>TOTAL</b>' : '<i>À reporter</i>');
          return `<table${page === 0 ? '' : ' style="break-before:page"'}>${headings(columns)}${report}${lines(columns, rows.slice(from, till))}${foot}</table>`;
        })
        .join('');
    const table = of3(
      variant,
      () => pages(26),
      () => grid(columns, rows, { name: 'Total', sum: () => book.say('total', total(cents)) }),
      () =>
        [0, 28, 56]
          .map(
            (from, page) =>
              `<div${page === 0 ? '' : ' style="break-before:page"'}>${page === 0 ? '' : `<p>Page ${page + 1}/3</p>`}<table>${page === 0 ? headings(columns) : ''}${lines(columns, rows.slice(from, from + 28))}</table></div>`,
          )
          .join(''),
    )();
    const close =
      variant % 3 === 2
        ? `<p>Arrêté le présent état à la somme de ${book.say('total', total(cents))} euros.</p>`
        : '<p>Adopté à l’unanimité.</p>';
    return book.made(
      `${of3(variant, SHEETS.times, SHEETS.condensed, SHEETS.arial)} tr{break-inside:avoid} ${of3(variant, 'table{font-size:11pt;width:100%}td{padding:1.5pt 4pt}', 'table{width:100%}', 'td{padding:2pt 4pt}')}`,
      `<p>${of3(variant, `Département – ${facts.commune()}`, `Ville ${de(facts.commune())}`, 'Collectivité territoriale d’outre-mer')}</p><p><b>Objet : ${of3(variant, 'fonds départemental pour la vie associative', 'subventions aux associations – répartition annuelle', 'soutien au monde associatif, campagne 2025')}</b></p><p>${of3(variant, 'La commission permanente ACCORDE les aides dont la liste suit.', 'Le conseil municipal attribue les subventions suivantes.', 'La commission permanente décide d’allouer aux organismes désignés ci-après les montants indiqués.')}</p>${table}${close}`,
    );
  },
};

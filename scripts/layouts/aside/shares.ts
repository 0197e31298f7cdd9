import type { Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import { grid, HANDS, lines, places, seal, SHEETS, visas, type Column } from './tools.ts';

/** A region's annex. */
export const wideAnnex: Layout = {
  id: 'annexe-regionale-paysage-taux-et-assiette',
  what: 'a landscape annex in small type: file, bearer, place, works, whole cost, eligible base, rate and the sum granted',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.bare, STYLES.plain, HANDS.dotBare));
    const names = facts.names(9 + 2 * variant);
    const works = [
      'Rénovation énergétique des locaux et remplacement des menuiseries',
      'Acquisition d’un véhicule adapté au transport des adhérents',
      'Création d’un tiers-lieu',
      'Aménagement d’une salle de répétition, y compris l’insonorisation',
      'Équipement numérique',
    ];
    const files = names.map((name) => {
      const [base] = facts.amounts(1, 8000, 160000, 1000);
      const rate = facts.pick([20, 25, 30, 40, 50]);
      return { name, base: base!, rate, cost: base! + facts.int(0, 40) * 25000, sum: (base! / 100) * rate };
    });
    const all = (role: 'cost' | 'total', of: 'base' | 'cost' | 'sum'): string =>
      book.say(role, total(files.map((file) => file[of])));
    const rows = files.map((file) => ({
      no: `25${facts.int(100123, 199876)}`,
      name: file.name,
      place: facts.commune(),
      works: facts.pick(works),
      cost: () => book.say('cost', file.cost),
      base: () => book.say('cost', file.base),
      rate: () => book.percent(file.rate),
      sum: () => `<b>${book.grant(file.name, file.sum)}</b>`,
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['no', 'N° dossier'],
        ['name', 'Bénéficiaire'],
        ['place', 'Localisation'],
        ['works', 'Opération'],
        ['cost', '>Coût total TTC (€)'],
        ['base', '>Dépense éligible (€)'],
        ['rate', '>Taux'],
        ['sum', '>Subvention votée (€)'],
      ],
      [
        ['no', 'Code'],
        ['name', 'Tiers'],
        ['sum', '>Montant affecté'],
        ['rate', '>Taux d’intervention'],
        ['base', '>Assiette HT'],
        ['works', 'Objet du dossier'],
        ['place', 'Commune'],
      ],
      [
        ['name', 'Maître d’ouvrage'],
        ['works', 'Nature du projet'],
        ['cost', '>Coût du projet'],
        ['base', '>Base subventionnable'],
        ['rate', '>%'],
        ['sum', '>Aide régionale'],
        ['no', 'Dossier'],
      ],
    );
    const foot = of3<Record<string, () => string> | undefined>(
      variant,
      {
        name: () => 'TOTAL',
        cost: () => all('cost', 'cost'),
        base: () => all('cost', 'base'),
        sum: () => all('total', 'sum'),
      },
      { name: () => 'Total de l’affectation', sum: () => all('total', 'sum') },
      undefined,
    );
    const opening = of3(
      variant,
      () =>
        'La commission permanente décide de participer au financement des opérations ci-dessous par l’attribution des subventions figurant dans la dernière colonne.',
      () =>
        `Article 1 : Affecte une autorisation de programme de ${all('total', 'sum')} au bénéfice des opérations du tableau, pour le montant porté en regard de chacune.`,
      () =>
        `DÉCIDE d’individualiser un montant total de ${all('total', 'sum')} euros et d’accorder les aides régionales suivantes :`,
    )();
    return book.made(
      `${of3(variant, SHEETS.arial, SHEETS.condensed, SHEETS.narrow)} @page{size:A4 landscape;margin:11mm} table{font-size:7pt;width:100%}`,
      `<p>${of3(variant, 'CONSEIL RÉGIONAL – Annexe 1 à la délibération n° 25CP-1143', 'RÉGION – Commission permanente du 11 juillet 2025', 'Région – Fiche financière – Programme « Territoires »')}</p><p>${opening}</p>${grid(columns, rows, foot)}`,
    );
  },
};

/** Communes helped by their agglomeration. */
export const neighbours: Layout = {
  id: 'fonds-de-concours-aux-communes',
  what: 'an agglomeration helps communes: cost, other helps, rest to pay and share stand in columns, or an envelope and its rest',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.round, STYLES.bare, HANDS.tightCents));
    const works = [
      'Réfection de la toiture de l’école',
      'Aire de jeux',
      'Voirie rurale',
      'Mise aux normes de la salle polyvalente',
      'Éclairage public',
      'Vestiaires du stade',
    ];
    const towns = places(facts, 5 + (variant % 2)).map((place, at) => {
      const name = `Commune ${de(place)}`;
      const rest = facts.int(20, 180) * 50000;
      const help = facts.int(0, 6) * 250000;
      return {
        name: variant % 3 === 2 ? place : name,
        works: works[at]!,
        help,
        rest,
        sum: (rest / 100) * facts.pick([20, 30, 50]),
        before: facts.int(2, 30) * 100000,
        left: facts.int(1, 20) * 50000,
      };
    });
    const all = total(towns.map((town) => town.sum));
    const rows = towns.map((town) => ({
      name: town.name,
      works: town.works,
      cost: () => book.say('cost', town.rest + town.help),
      help: () => (town.help === 0 ? '–' : book.say('other-funder', town.help)),
      rest: () => book.say('balance', town.rest),
      envelope: () => book.say('budget', town.before + town.sum + town.left),
      before: () => book.say('earlier', town.before),
      left: () => book.say('balance', town.left),
      sum: () => book.grant(town.name, town.sum),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Bénéficiaire'],
        ['works', 'Opération'],
        ['cost', '>Coût HT'],
        ['help', '>Autres aides'],
        ['rest', '>Reste à charge'],
        ['sum', '>Fonds de concours'],
      ],
      [
        ['works', 'Projet'],
        ['sum', '>Fonds de concours attribué (€)'],
        ['rest', '>Charge nette avant aide (€)'],
        ['name', 'Maître d’ouvrage'],
      ],
      [
        ['name', 'Commune'],
        ['envelope', '>Enveloppe 2022-2026'],
        ['before', '>Déjà attribué'],
        ['sum', '>Attribution du jour'],
        ['left', '>Solde disponible'],
      ],
    );
    const foot = of3(
      variant,
      { name: 'Total', sum: () => book.say('total', all) },
      { works: 'TOTAL', sum: () => book.say('total', all) },
      { name: 'Total de la séance', sum: () => book.say('total', all) },
    );
    const opening = of3(
      variant,
      'Le conseil communautaire, à l’unanimité, DÉCIDE d’attribuer aux communes membres les fonds de concours ci-dessous, qui n’excèdent pas la moitié du reste à charge.',
      'Après en avoir délibéré, le conseil accorde les fonds de concours suivants en vue de financer la réalisation des équipements désignés.',
      'Le comité approuve les attributions du jour au titre du pacte de solidarité et arrête le solde des enveloppes communales.',
    );
    return book.made(
      of3(variant, SHEETS.arial, SHEETS.times, SHEETS.condensed),
      `<p><b>${of3(variant, 'COMMUNAUTÉ D’AGGLOMÉRATION', 'COMMUNAUTÉ DE COMMUNES', 'SYNDICAT MIXTE')} DU PAYS FICTIF</b><br>Séance du 26 juin 2025</p><p>Objet : fonds de concours</p>${visas(facts)}<p>${opening}</p>${grid(columns, rows, foot)}<p>Une convention sera signée avec chaque commune.</p>${seal(facts)}`,
    );
  },
};

/** City policy: several pay. */
export const cityPolicy: Layout = {
  id: 'contrat-de-ville-cofinanceurs',
  what: 'a programme of actions paid by State, family fund and city together; only the column of the city is granted',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.round, STYLES.bareRound, STYLES.thin));
    const names = facts.names(6);
    const deeds = [
      'Ateliers de français',
      'Sorties en famille',
      'Jardin partagé',
      'Aide aux devoirs',
      'Vacances sportives',
      'Café des parents',
      'Chantier jeunes',
    ];
    const actions = deeds.map((deed, at) => {
      const city = facts.int(10, 70) * 10000 + (at === 6 ? 5000 : 0);
      const state = facts.int(10, 90) * 10000;
      const fund = facts.int(5, 40) * 10000;
      const cost = city + state + fund + facts.int(0, 30) * 10000;
      return { name: names[at % 6]!, deed, city, state, fund, cost };
    });
    const chosen =
      variant % 3 === 1 ? [actions[0]!, actions[6]!, ...actions.slice(1, 5)] : actions.slice(0, 6);
    const sum = (of: 'city' | 'state' | 'fund' | 'cost'): number => total(chosen.map((one) => one[of]));
    const rows = chosen.map((one) => ({
      name: one.name,
      deed: one.deed,
      cost: () => book.say('cost', one.cost),
      state: () => book.say('other-funder', one.state),
      fund: () => book.say('other-funder', one.fund),
      city: () => book.grant(one.name, one.city),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Porteur'],
        ['deed', 'Action'],
        ['cost', '>Coût total'],
        ['state', '>État'],
        ['city', '>Ville'],
        ['fund', '>CAF'],
      ],
      [
        ['deed', 'Intitulé de l’action'],
        ['name', 'Structure'],
        ['city', '>Part Ville'],
        ['state', '>Part État'],
        ['cost', '>Budget'],
      ],
      [
        ['name', 'Association'],
        ['state', '>État'],
        ['fund', '>CAF'],
        ['city', '>Ville'],
      ],
    );
    const foot = {
      name: 'Total',
      cost: () => book.say('cost', sum('cost')),
      state: () => book.say('other-funder', sum('state')),
      fund: () => book.say('other-funder', sum('fund')),
      city: () => book.say('total', sum('city')),
    };
    const table =
      variant % 3 === 2
        ? `<table><tr><th rowspan="2">Association</th><th colspan="3">Financements 2025</th></tr><tr><th>État</th><th>CAF</th><th>Ville</th></tr>${lines(columns, rows)}${lines(columns, [foot], 'th')}</table>`
        : grid(columns, rows, foot);
    const opening = of3(
      variant,
      'Le conseil municipal approuve la programmation 2025 du contrat de ville et ATTRIBUE aux porteurs les subventions inscrites dans la colonne « Ville », les autres participations étant données pour information.',
      'DÉCIDE d’accorder, au titre de la politique de la ville, les subventions correspondant à la part Ville du tableau.',
      'Le conseil vote les subventions de la ville (dernière colonne), en complément de celles que l’État et la CAF ont notifiées aux associations.',
    );
    return book.made(
      of3(variant, SHEETS.condensed, SHEETS.arial, SHEETS.book),
      `<p>VILLE ${de(facts.commune()).toUpperCase()}</p><h3>${of3(variant, 'Contrat de ville – Quartiers 2030', 'Politique de la ville : programmation annuelle', 'Appel à projets quartiers')}</h3>${visas(facts)}<p>${opening}</p>${table}${seal(facts)}`,
    );
  },
};

import type { Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import { grid, HANDS, seal, SHEETS, visas, type Column } from './tools.ts';

const REASONS = [
  'Dossier incomplet',
  'Hors délai',
  'Réserves suffisantes',
  'Action hors commune',
  'Comptes non transmis',
];

/** What was asked, what is granted, what is not. */
export const askedGrantedRefused: Layout = {
  id: 'demandes-attributions-rejets',
  what: 'tables of what was asked, what is granted and what is refused follow one another; only those of grants count',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.round, STYLES.plain, HANDS.dotBare));
    const names = facts.names(9);
    const asked = facts.amounts(9, 1000, 6000, 100);
    const sums = facts.amounts(9, 150, 950, 25);
    const extra = facts.amounts(2, 200, 800, 50);
    const ok = [0, 1, 2, 3, 4];
    const amounts = (list: readonly number[], from: readonly number[]): number =>
      total(list.map((at) => from[at]!));
    const request =
      (at: number): (() => string) =>
      () =>
        book.say('requested', asked[at]!);
    const ones = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Association'],
        ['sum', '>Subvention accordée'],
      ],
      [
        ['sum', '>Montant'],
        ['name', 'Bénéficiaire'],
      ],
      [
        ['name', 'Organisme'],
        ['asked', '>Demandé'],
        ['sum', '>Attribué'],
      ],
    );
    const granted = (): string =>
      grid(
        ones,
        ok.map((at) => ({
          name: names[at]!,
          asked: request(at),
          sum: () => book.grant(names[at]!, sums[at]!),
        })),
        {
          name: 'Total',
          asked: () => book.say('requested', amounts(ok, asked)),
          sum: () => book.say('total', amounts(ok, sums)),
        },
      );
    const refused = (): string =>
      grid(
        of3<readonly Column[]>(
          variant,
          [
            ['name', 'Association'],
            ['why', 'Motif'],
            ['sum', '>Montant sollicité'],
          ],
          [
            ['sum', '>Montant'],
            ['name', 'Demandeur'],
            ['why', 'Observations'],
          ],
          [
            ['name', 'Organisme'],
            ['sum', '>Demandé'],
            ['why', 'Motif'],
          ],
        ),
        [5, 6].map((at) => ({
          name: names[at]!,
          why: facts.pick(REASONS),
          sum: () => book.say('refused', asked[at]!),
        })),
      );
    const received = (list: readonly number[]): string =>
      grid(
        [
          ['name', 'Demandeur'],
          ['sum', '>Montant demandé'],
        ],
        list.map((at) => ({ name: names[at]!, sum: request(at) })),
        { name: 'Total des demandes', sum: () => book.say('requested', amounts(list, asked)) },
      );
    const special = (): string =>
      grid(
        [
          ['name', 'Organisme'],
          ['why', 'Objet'],
          ['sum', '>Aide exceptionnelle'],
        ],
        [7, 8].map((at, i) => ({
          name: names[at]!,
          why: facts.pick(['Trentième anniversaire', 'Achat de matériel']),
          sum: () => book.grant(names[at]!, extra[i]!),
        })),
        { name: 'Total', sum: () => book.say('total', total(extra)) },
      );
    const parts = of3(
      variant,
      () => [
        ['1. Demandes reçues dans les délais', received([0, 1, 2, 3, 4, 5, 6])],
        ['2. Subventions accordées par le conseil', granted()],
        ['3. Demandes rejetées', refused()],
      ],
      () => [
        ['A – Sont attribuées les subventions suivantes', granted()],
        ['B – Ne sont pas retenues les demandes suivantes', refused()],
        ['C – Demandes en cours d’instruction (pour mémoire)', received([7, 8])],
      ],
      () => [
        ['Article 1 : subventions de fonctionnement', granted()],
        ['Article 2 : subventions exceptionnelles', special()],
        ['Article 3 : refus', refused()],
      ],
    )();
    return book.made(
      of3(variant, SHEETS.arial, SHEETS.times, SHEETS.condensed),
      `<p>${of3(variant, 'Commune', 'Ville', 'Centre communal d’action sociale')} ${de(facts.commune())} – séance du 22 mai 2025</p><p>${of3(variant, 'Après examen en commission, le conseil municipal arrête, à la majorité, les décisions ci-dessous.', 'Le conseil municipal, après en avoir délibéré :', 'Le conseil d’administration, sur le rapport de la vice-présidente, DÉCIDE :')}</p>${parts.map(([title, table]) => `<h4>${title!}</h4>${table!}`).join('')}`,
    );
  },
};

/** Credits and grants in the same act. */
export const budgetAndGrants: Layout = {
  id: 'decision-modificative-et-subventions',
  what: 'one act moves credits between chapters in a table and grants the same sum in another, or shows what the envelope has left',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, HANDS.spacedCents, STYLES.bareRound));
    const names = facts.names(4 + variant);
    const cents = facts.amounts(names.length, 250, 3900, 50);
    const all = total(cents);
    const granted = (): string =>
      grid(
        of3<readonly Column[]>(
          variant,
          [
            ['name', 'Bénéficiaire'],
            ['what', 'Objet'],
            ['sum', '>Montant'],
          ],
          [
            ['account', 'Compte'],
            ['sum', '>Subvention'],
            ['name', 'Organisme'],
          ],
          [
            ['name', 'Association'],
            ['sum', '>Attribution (€)'],
          ],
        ),
        names.map((name, at) => ({
          name,
          account: '65748',
          what: facts.pick(['Fonctionnement', 'Manifestation', 'Équipement']),
          sum: () => book.grant(name, cents[at]!),
        })),
        { name: 'Total', sum: () => book.say('total', all) },
      );
    const moved = (): string => {
      const more = facts.int(3, 30) * 10000;
      return grid(
        of3<readonly Column[]>(
          variant,
          [
            ['account', 'Article'],
            ['name', 'Libellé'],
            ['down', '>Diminution'],
            ['up', '>Augmentation'],
          ],
          [
            ['name', 'Chapitre'],
            ['up', '>Crédits ouverts'],
            ['down', '>Crédits annulés'],
          ],
          [],
        ),
        [
          { account: '022', name: 'Dépenses imprévues', down: () => book.say('budget', all + more) },
          { account: '6574', name: 'Subventions aux associations', up: () => book.say('budget', all) },
          { account: '60632', name: 'Petit équipement', up: () => book.say('budget', more) },
        ],
        {
          name: 'Total',
          down: () => book.say('budget', all + more),
          up: () => book.say('budget', all + more),
        },
      );
    };
    const left = (): string => {
      const before = facts.int(8, 60) * 10000;
      const rest = facts.int(2, 20) * 5000;
      return `<table><tr><td>Crédits ouverts au budget 2025</td><td class="r">${book.say('budget', before + all + rest)}</td></tr><tr><td>Subventions déjà attribuées</td><td class="r">${book.say('earlier', before)}</td></tr><tr><td>Attributions de la présente délibération</td><td class="r">${book.say('total', all)}</td></tr><tr><td>Crédits disponibles après délibération</td><td class="r">${book.say('balance', rest)}</td></tr></table>`;
    };
    const body = of3(
      variant,
      () =>
        `<p>Article 1. Le conseil adopte la décision modificative n° 1 :</p>${moved()}<p>Article 2. Il attribue en conséquence les subventions suivantes :</p>${granted()}`,
      () =>
        `<p>1) DÉCIDE d’accorder, en complément du budget primitif, les subventions ci-après :</p>${granted()}<p>2) AUTORISE le virement de crédits suivant :</p>${moved()}`,
      () =>
        `<p>Le conseil vote les subventions de la deuxième répartition :</p>${granted()}<p>Il constate l’état de l’enveloppe :</p>${left()}`,
    )();
    return book.made(
      of3(variant, SHEETS.book, SHEETS.narrow, SHEETS.arial),
      `<p style="text-align:center"><b>${of3(variant, 'COMMUNE', 'SYNDICAT DU CANTON', 'VILLE')} ${de(facts.commune()).toUpperCase()}</b></p><p>Délibération du 2 octobre 2025</p>${visas(facts)}${body}${seal(facts)}`,
    );
  },
};

/** Belgium: money, and services of which the worth is told. */
export const moneyAndKind: Layout = {
  id: 'subsides-en-numeraire-et-avantages-en-nature',
  what: 'a Belgian commune grants subsides in money and tells, for information, the worth of rooms and staff it lends',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, HANDS.eur, STYLES.dotted, HANDS.dotBare));
    const names = facts.names(6);
    const cents = facts.amounts(6, 125, 2500, 25);
    const worth = facts.amounts(6, 400, 3900, 10);
    const rows = names.map((name, at) => ({
      name: `ASBL ${name}`,
      article: `<nobr>${facts.pick(['762/332-02', '763/332-02', '764/332-03'])}</nobr>`,
      use: facts.pick(['frais de fonctionnement', 'organisation d’un stage', 'animations de quartier']),
      lent: facts.pick(['salle communale', 'personnel communal', 'podium et barrières', 'local de réunion']),
      sum: () => book.grant(`ASBL ${name}`, cents[at]!),
      worth: () => book.say('outside', worth[at]!),
    }));
    const money = (): string =>
      grid(
        of3<readonly Column[]>(
          variant,
          [
            ['article', 'Article'],
            ['name', 'Bénéficiaire'],
            ['use', 'Finalité'],
            ['sum', '>Subside'],
          ],
          [
            ['name', 'Association'],
            ['sum', '>Subside en numéraire'],
            ['worth', '>Pour information : avantages en nature'],
          ],
          [
            ['sum', '>Montant (EUR)'],
            ['name', 'Dénomination'],
          ],
        ),
        rows,
        variant % 3 === 0
          ? undefined
          : { name: 'Total', sum: () => book.say('total', total(cents)), worth: '' },
      );
    const kind = (): string =>
      `<p>${of3(variant, 'Article 3. Prend acte, pour information, de la valorisation des prêts de salles et de matériel de l’exercice 2024 :', '', 'Le Conseil est informé de l’estimation des mises à disposition gratuites de l’année 2024 :')}</p>${grid(
        of3<readonly Column[]>(
          variant,
          [
            ['name', 'Utilisateur'],
            ['lent', 'Prêt'],
            ['worth', '>Estimation'],
          ],
          [],
          [
            ['lent', 'Mise à disposition'],
            ['name', 'Occupant'],
            ['worth', '>Valeur estimée'],
          ],
        ),
        rows.slice(2, 5),
      )}`;
    const body = of3(
      variant,
      () =>
        `<p>Article 1er. D’octroyer, en numéraire, les subsides suivants :</p>${money()}<p>Article 2. Les bénéficiaires justifieront de l’emploi des sommes avant le 30 juin 2026.</p>${kind()}`,
      () =>
        `<p>DÉCIDE, par 15 voix pour et 2 abstentions, d’octroyer les subsides en numéraire suivants :</p>${money()}`,
      () =>
        `${kind()}<p>Il décide ensuite, à l’unanimité, de liquider les subsides suivants, inscrits au budget de l’exercice :</p>${money()}`,
    )();
    return book.made(
      of3(variant, SHEETS.times, SHEETS.condensed, SHEETS.mono),
      `<p>${of3(variant, 'Extrait du registre aux délibérations du Conseil communal', 'CONSEIL COMMUNAL – séance publique', 'Procès-verbal du Conseil communal (extrait)')}<br>Commune ${de(facts.commune())}</p><p>Vu le Code de la démocratie locale et de la décentralisation ;</p>${body}<p>Le Directeur général, le Bourgmestre.</p>`,
    );
  },
};

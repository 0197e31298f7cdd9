import type { AmountRole, Facts, Layout, Made } from '../contract.ts';
import { Book, de, FACES, heads, of3, row, STYLES, total, type Style } from './tools.ts';

const { plain, round, bare, bareRound, thin, dotted } = STYLES;

interface Plain {
  readonly style: Style;
  readonly role: AmountRole;
  readonly count: number;
  readonly title: string;
  readonly words: string;
  readonly head: readonly string[];
  /** The cells of a row. */
  cells(name: string, sum: string, at: number): readonly string[];
  readonly foot?: (sum: string) => readonly string[];
  readonly after?: string;
}

/** A page with one table of names and sums, of which nothing is granted. */
function plainPage(facts: Facts, variant: number, page: Plain, bounds: readonly [number, number]): Made {
  const book = new Book(page.style);
  const names = facts.names(page.count);
  const cents = facts.amounts(page.count, bounds[0], bounds[1], page.style.cents ? 0.01 : 10);
  const lines = names.map((name, at) => row(...page.cells(name, `>${book.say(page.role, cents[at]!)}`, at)));
  const foot = page.foot === undefined ? '' : row(...page.foot(`>${book.say('total', total(cents))}`));
  return book.made(
    FACES[variant % 3]!,
    `<h3>${page.title}</h3><p>${page.words}</p><table>${heads(...page.head)}${lines.join('')}${foot}</table>${page.after ?? ''}`,
  );
}

/** Annex of the accounts. */
export const annex: Layout = {
  id: 'annexe-concours-aux-tiers',
  what: 'the annex of an account or a budget lists the help already given to third parties; the act adopts the account only',
  decides: true,
  make(facts, variant) {
    const place = facts.commune();
    const page = of3<Plain>(
      variant,
      {
        style: bare,
        role: 'earlier',
        count: 9,
        title: `Commune ${de(place)} — Compte administratif 2024 — IV Annexes — B1.7`,
        words:
          'LISTE DES CONCOURS ATTRIBUÉS À DES TIERS EN NATURE OU EN SUBVENTIONS (état des versements de l’exercice 2024)',
        head: ['Nom des bénéficiaires', 'Nature de l’organisme', 'Montant versé'],
        cells: (name, sum) => [name, 'Association', sum],
        foot: (sum) => ['TOTAL GÉNÉRAL', '', sum],
        after: '<p>Le conseil municipal APPROUVE le compte administratif 2024.</p>',
      },
      {
        style: round,
        role: 'earlier',
        count: 7,
        title: `${place} : rapport annuel`,
        words:
          'Le conseil prend acte du bilan des subventions versées au cours de l’année 2024, présenté ci-dessous. Aucune décision n’est prise.',
        head: ['Versé en 2024', 'Association', 'Date de paiement'],
        cells: (name, sum) => [
          sum,
          name,
          facts.pick(['12 mars 2024', '7 juin 2024', '1er août 2024', '30 mai 2024']),
        ],
      },
      {
        style: dotted,
        role: 'earlier',
        count: 8,
        title: `Syndicat mixte ${de(place)}`,
        words:
          'Annexe au compte financier unique 2024, arrêté ce jour par le comité : aides payées aux organismes extérieurs.',
        head: ['Mandat', 'Tiers', 'Réalisé 2024'],
        cells: (name, sum, at) => [`n° ${at + 1}`, name, sum],
        foot: (sum) => ['', 'Réalisations', sum],
      },
    );
    return plainPage(facts, variant, page, [150, 9000]);
  },
};

/** Postponed. */
export const postponed: Layout = {
  id: 'propositions-ajournees',
  what: 'a full list of proposed grants on which the council votes no, postpones, or only takes an opinion',
  decides: true,
  make(facts, variant) {
    const place = facts.commune();
    const page = of3<Plain>(
      variant,
      {
        style: round,
        role: 'requested',
        count: 7,
        title: `Commune ${de(place)} — Subventions aux associations`,
        words: 'Le rapporteur propose au conseil d’accorder les subventions suivantes :',
        head: ['Association', 'Proposition 2025'],
        cells: (name, sum) => [name, sum],
        foot: (sum) => ['Total proposé', sum],
        after:
          '<p>Après discussion, le conseil municipal décide d’AJOURNER le vote de ces subventions à une prochaine séance.</p>',
      },
      {
        style: plain,
        role: 'refused',
        count: 6,
        title: `Ville ${de(place)} — délibération rejetée`,
        words: 'Projet de délibération : il est proposé d’attribuer les aides ci-après.',
        head: ['Montant', 'Organisme'],
        cells: (name, sum) => [sum, name],
        after:
          '<p>Votes : pour 8, contre 17, abstentions 2. La délibération est REJETÉE ; aucune aide n’est attribuée.</p>',
      },
      {
        style: bareRound,
        role: 'requested',
        count: 8,
        title: `Conseil de quartier ${de(place)}`,
        words:
          'Le conseil de quartier émet un avis favorable, purement consultatif, sur les demandes suivantes, qui seront soumises au conseil municipal, seul compétent pour attribuer :',
        head: ['N°', 'Demandeur', 'Demande (€)'],
        cells: (name, sum, at) => [String(at + 1), name, sum],
      },
    );
    return plainPage(facts, variant, page, [100, 6000]);
  },
};

/** Hire, debts, gifts. */
export const owed: Layout = {
  id: 'sommes-dues-par-des-associations',
  what: 'names with sums that go the other way: hire due to the town, debts written off, gifts which it accepts',
  decides: true,
  make(facts, variant) {
    const place = facts.commune();
    const page = of3<Plain>(
      variant,
      {
        style: plain,
        role: 'price',
        count: 7,
        title: `Mise à disposition des salles municipales — ${place}`,
        words:
          'Le conseil municipal FIXE comme suit, pour la saison, le loyer que chaque association versera à la commune :',
        head: ['Association bénéficiaire', 'Salle', 'Loyer annuel'],
        cells: (name, sum) => [name, facts.pick(['Grange', 'Foyer', 'Dojo']), sum],
      },
      {
        style: bare,
        role: 'outside',
        count: 8,
        title: `Admission en non-valeur — ${place}`,
        words:
          'Sur demande du comptable, le conseil ADMET en non-valeur les créances suivantes, que les débiteurs n’ont pas réglées :',
        head: ['Redevable', 'Exercice', 'Reste à recouvrer'],
        cells: (name, sum) => [name, String(facts.int(2017, 2022)), sum],
        foot: (sum) => ['Total', '', sum],
      },
      {
        style: thin,
        role: 'other-funder',
        count: 5,
        title: `Dons au musée ${de(place)}`,
        words:
          'Le conseil ACCEPTE les dons en numéraire consentis à la commune par les associations ci-dessous et les en remercie :',
        head: ['Somme reçue', 'Donateur'],
        cells: (name, sum) => [sum, name],
        foot: (sum) => [sum, 'au profit de la commune'],
      },
    );
    return plainPage(facts, variant, page, [40, 2500]);
  },
};

/** A market. */
export const market: Layout = {
  id: 'attribution-de-lots-aux-entreprises',
  what: 'a decision « attributes » lots of a contract to bidders, with prices and points: the words of grants, no grant',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, plain, bare, thin));
    const names = facts.names(5);
    const cents = facts.amounts(5, 4000, 70_000, variant === 2 ? 10 : 0.01);
    const lots = facts.shuffle(['Transport', 'Traiteur', 'Animation', 'Sonorisation', 'Encadrement']);
    const lines = names.map((name, at) => {
      const p = `>${book.say('price', cents[at]!)}`;
      return of3(
        variant,
        () => row(`Lot ${at + 1}`, lots[at]!, name, p),
        () => row(name, `>${book.count(facts.int(610, 990) / 10)}`, p),
        () => row(lots[at]!, p, `>${book.say('price', Math.round(cents[at]! * 1.2))}`, name),
      )();
    });
    const head = of3(
      variant,
      heads('Lot', 'Prestation', 'Attributaire', 'Montant HT'),
      heads('Titulaire retenu', 'Note', 'Offre (€ HT)'),
      heads('Prestation', 'HT', 'TTC', 'Attributaire'),
    );
    return book.made(
      FACES[(variant + 1) % 3]!,
      `<p>${of3(variant, 'DÉCISION DU MAIRE n° 2025-31', 'Décision du président', 'Délibération du comité syndical')} — ${facts.commune()}</p><p>${of3(variant, 'Article 1 : le marché de prestations pour la fête d’été est attribué aux opérateurs suivants, au prix de leur offre.', 'Vu l’analyse des offres, DÉCIDE d’attribuer l’accord-cadre de services comme suit :', 'Le comité attribue les lots et autorise le président à signer les marchés :')}</p><table>${head}${lines.join('')}</table>`,
    );
  },
};

/** By chapter. */
export const chapters: Layout = {
  id: 'vote-par-chapitre-sans-beneficiaire',
  what: 'sums voted by chapter or by policy, among them whole envelopes for grants to be shared later: no beneficiary yet',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, bareRound, bare, round));
    const labels = [
      '011 Charges à caractère général',
      '012 Charges de personnel',
      '65 Subventions et participations',
      '66 Charges financières',
      '204 Subventions d’équipement versées',
    ];
    const policies = [
      'Aide aux associations sportives',
      'Subventions culturelles',
      'Bourses aux lycéens',
      'Soutien aux agriculteurs',
      'Aide aux communes',
    ];
    const before = facts.amounts(5, 9000, 400_000, 100);
    const now = before.map((cents) => Math.round((cents * (0.8 + facts.next() * 0.4)) / 100) * 100);
    const lines = (variant === 2 ? policies : labels).map((label, at) => {
      const n = `>${book.say('budget', now[at]!)}`;
      const b = (): string => `>${book.say('earlier', before[at]!)}`;
      return of3(
        variant,
        () => row(label, b(), n),
        () => row(n, label),
        () => row(label, n, b()),
      )();
    });
    const all = `>${book.say('budget', total(now))}`;
    const head = of3(
      variant,
      heads('Chapitre', 'BP 2024', 'Vote 2025'),
      heads('Voté', 'Chapitre'),
      heads('Dispositif', 'Enveloppe 2025', 'Enveloppe 2024'),
    );
    const foot = of3(variant, row('Total', '', all), row(all, 'Total des dépenses'), row('Total', all, ''));
    return book.made(
      FACES[variant % 3]!,
      `<h3>${of3(variant, 'Budget primitif', 'CCAS — budget', 'Orientations et enveloppes')} 2025 — ${facts.commune()}</h3><p>${of3(variant, 'Le conseil municipal VOTE le budget par chapitre, tel que suit :', 'Le conseil d’administration vote les crédits :', 'L’assemblée départementale arrête les enveloppes des dispositifs ; les bénéficiaires seront désignés par la commission permanente.')}</p><table>${head}${lines.join('')}${foot}</table>`,
    );
  },
};

import type { Grant, Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import { grid, HANDS, letters, seal, SHEETS, visas, type Column } from './tools.ts';

/** The national share beside the European one. */
export const matching: Layout = {
  id: 'leader-contrepartie-departementale',
  what: 'a département pays the national share of European projects; its share stands among cost, European aid and own means',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, STYLES.bare, HANDS.spaced));
    const names = facts.names(5 + (variant % 2));
    const files = names.map((name) => {
      const sum = facts.int(6, 60) * 25000;
      return { name, sum, europe: sum * 4, own: facts.int(10, 60) * 25000 };
    });
    const all = total(files.map((file) => file.sum));
    const rows = files.map((file) => ({
      name: file.name,
      project: facts.pick([
        'Circuit court alimentaire',
        'Sentier d’interprétation',
        'Atelier partagé',
        'Festival rural',
      ]),
      cost: () => book.say('cost', file.sum + file.europe + file.own),
      europe: () => book.say('other-funder', file.europe),
      own: () => book.say('other-funder', file.own),
      sum: () => book.grant(file.name, file.sum),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Maître d’ouvrage'],
        ['project', 'Projet'],
        ['cost', '>Coût'],
        ['europe', '>FEADER'],
        ['sum', '>Département'],
        ['own', '>Autofinancement'],
      ],
      [
        ['project', 'Intitulé'],
        ['name', 'Porteur'],
        ['sum', '>Contrepartie (€)'],
        ['europe', '>FEADER attendu (€)'],
      ],
      [
        ['cost', '>Coût éligible'],
        ['own', '>Part du porteur'],
        ['europe', '>Part européenne'],
        ['sum', '>Part départementale'],
        ['name', 'Porteur'],
      ],
    );
    const opening = of3(
      variant,
      () =>
        `La commission permanente accorde, en contrepartie des crédits européens, ${letters(names.length)} subventions pour un montant total de ${book.say('total', all)}, réparties dans la colonne « Département ».`,
      () =>
        `Décide d’attribuer aux porteurs ci-dessous la contrepartie départementale indiquée, soit ${book.say('total', all)}\u00a0€ au total ; l’aide du FEADER relève de l’autorité de gestion régionale.`,
      () =>
        `Il est décidé d’affecter ${book.say('total', all)} au cofinancement du programme LEADER et d’allouer à chaque porteur la part départementale du tableau.`,
    )();
    return book.made(
      of3(variant, SHEETS.condensed, SHEETS.times, SHEETS.narrow),
      `<p><b>${of3(variant, 'Département', 'Conseil départemental', 'Assemblée')} ${de(facts.commune())} – ${of3(variant, 'Développement rural', 'Programme LEADER 2023-2027', 'Agriculture et ruralité')}</b></p>${visas(facts)}<p>${opening}</p>${grid(columns, rows)}<p>Le président est autorisé à signer les conventions.</p>${seal(facts)}`,
    );
  },
};

/** A grant this year, and what may come. */
export const manyYears: Layout = {
  id: 'conventions-pluriannuelles-tranche-2025',
  what: 'agreements over three years: last year recalled, this year granted, the next only foreseen and to be voted later',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.bareRound, STYLES.round, HANDS.tightCents));
    const names = facts.names(5);
    const now = facts.amounts(5, 4000, 48000, 500);
    const rows = names.map((name, at) => ({
      name,
      before: () => book.say('earlier', now[at]! - facts.int(1, 6) * 25000),
      now: () => book.grant(name, now[at]!),
      next: () => book.say('outside', now[at]! + facts.int(1, 6) * 25000),
      later: () => book.say('outside', now[at]! + facts.int(7, 12) * 25000),
    }));
    const all = (): string => book.say('total', total(now));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Association'],
        ['before', '>2024 (rappel)'],
        ['now', '>2025 (voté)'],
        ['next', '>2026 (indicatif)'],
        ['later', '>2027 (indicatif)'],
      ],
      [
        ['name', 'Structure conventionnée'],
        ['now', '>Subvention 2025'],
        ['next', '>Prévision 2026'],
      ],
      [
        ['later', '>Prévu en 2027'],
        ['next', '>Prévu en 2026'],
        ['now', '>Accordé en 2025'],
        ['name', 'Partenaire'],
      ],
    );
    const opening = of3(
      variant,
      () =>
        `Article 1 : Sont approuvées les conventions d’objectifs 2025-2027. Article 2 : Est attribuée la tranche 2025, pour un total de ${all()}\u00a0€. Les montants de 2026 et 2027 sont indicatifs et seront soumis au vote de chaque budget.`,
      () =>
        'Le conseil attribue les subventions de l’année 2025. Celles de 2026, citées à titre de prévision, feront l’objet d’une délibération ultérieure.',
      () =>
        `L’assemblée accorde au titre de 2025 la somme de ${all()}, répartie comme suit ; elle ne s’engage pas sur les exercices suivants.`,
    )();
    return book.made(
      of3(variant, SHEETS.arial, SHEETS.book, SHEETS.condensed),
      `<p>${of3(variant, 'Métropole', 'Ville', 'Communauté urbaine')} ${de(facts.commune())} – Direction de la culture</p><p><b>Conventions pluriannuelles</b></p>${visas(facts)}<p>${opening}</p>${grid(columns, rows)}${seal(facts)}`,
    );
  },
};

/** Two figures are proposed and "the proposals" are adopted. */
export const twoProposals: Layout = {
  id: 'deux-propositions-adoptees-sans-dire-laquelle',
  what: 'two columns of proposals stand side by side and the council adopts the proposals without saying of whom',
  decides: false,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.round, STYLES.bare, HANDS.dotWords));
    const names = facts.names(6);
    const one = facts.amounts(6, 200, 1900, 50);
    const two = one.map((sum) => sum + facts.int(1, 8) * 5000);
    const rows = names.map((name, at) => ({
      name,
      one: () => book.say('requested', one[at]!),
      two: () => book.grant(name, two[at]!),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Association'],
        ['one', '>Proposition commission des sports'],
        ['two', '>Proposition bureau municipal'],
      ],
      [
        ['two', '>Hypothèse B'],
        ['one', '>Hypothèse A'],
        ['name', 'Bénéficiaire'],
      ],
      [
        ['name', 'Organisme'],
        ['two', '>Proposition du maire'],
        ['one', '>Proposition des élus délégués'],
      ],
    );
    const other: Grant[] = names.map((beneficiary, at) => ({ beneficiary, cents: one[at]! }));
    return book.made(
      of3(variant, SHEETS.arial, SHEETS.times, SHEETS.narrow),
      `<p>Commune ${de(facts.commune())} – Subventions 2025</p><p>${of3(variant, 'Les dossiers ont été étudiés par la commission des sports puis par le bureau municipal.', 'Deux répartitions ont été préparées par le service.', 'Monsieur le maire et les élus délégués exposent leurs propositions.')}</p>${grid(columns, rows)}<p>${of3(variant, 'Le conseil municipal, à l’unanimité, adopte les propositions ci-dessus.', 'Le conseil adopte la répartition par 12 voix pour et 3 abstentions.', 'Mises aux voix, les propositions sont adoptées.')}</p>`,
      [other],
    );
  },
};

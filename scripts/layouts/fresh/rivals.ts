import type { Grant, Layout } from '../contract.ts';
import { Book, de, FACES, heads, of3, row, STYLES, total } from './tools.ts';

const { plain, round, bare, bareRound, thin, solid, dotted, words, solidBare } = STYLES;

/** Some granted, some refused. */
export const partRefused: Layout = {
  id: 'accorde-une-partie-refuse-l-autre',
  what: 'requests of which the council grants some, at less than asked, and refuses others, in one table or in two',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, round, bareRound, plain));
    const names = facts.names(7);
    const asked = facts.amounts(7, 1000, 8000, 100);
    const given = asked.map((cents) => Math.round((cents * facts.pick([0.4, 0.5, 0.8])) / 5000) * 5000);
    const no = [2, 5];
    const yes = names.map((_, at) => at).filter((at) => !no.includes(at));
    const yesRow = (at: number): string => {
      const a = `>${book.say('requested', asked[at]!)}`;
      const g = `>${book.grant(names[at]!, given[at]!)}`;
      return of3(variant, row(names[at]!, a, 'Favorable', g), row(names[at]!, g, a), row(names[at]!, a, g));
    };
    const noRow = (at: number): string => {
      const a = `>${book.say('refused', asked[at]!)}`;
      return of3(
        variant,
        row(names[at]!, a, 'Rejet', '>—'),
        row(names[at]!, a, 'hors critères'),
        row(names[at]!, a, '>néant'),
      );
    };
    const head = of3(
      variant,
      heads('Demandeur', 'Demande', 'Décision', 'Accordé'),
      heads('Association', 'Accordé', 'Demandé'),
      heads('Organisme', 'Sollicité', 'Voté'),
    );
    const both = names.map((_, at) => (no.includes(at) ? noRow : yesRow));
    const tables =
      variant === 1
        ? `<p>1) Demandes acceptées</p><table>${head}${yes.map(yesRow).join('')}</table><p>2) Demandes rejetées</p><table>${heads('Association', 'Demandé', 'Motif')}${no.map(noRow).join('')}</table>`
        : `<table>${head}${both.map((make, at) => make(at)).join('')}</table>`;
    const sum = book.say('total', total(yes.map((at) => given[at]!)));
    return book.made(
      FACES[variant % 3]!,
      `<p>${of3(variant, 'Ville', 'Communauté d’agglomération', 'Université')} ${de(facts.commune())}</p><p>${of3(variant, 'Le conseil municipal statue comme suit sur les demandes reçues :', 'Le bureau communautaire attribue les subventions de la liste 1 et rejette les demandes de la liste 2.', 'Le conseil d’administration, sur avis de la commission de la vie étudiante, arrête les subventions suivantes :')}</p>${tables}<p>Montant total accordé : ${sum}${variant === 1 ? ' €' : ''}.</p>`,
    );
  },
};

/** Notes. */
export const callPoints: Layout = {
  id: 'appel-a-projets-note',
  what: 'a call for projects ranks its candidates by points; under a threshold nothing is given; cost, request and aid compete',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, thin, plain, bareRound));
    const names = facts.names(6);
    const asked = facts.amounts(6, 2000, 15_000, 100);
    const given = asked.map((cents) => Math.round((cents * facts.pick([0.5, 0.7])) / 10_000) * 10_000);
    const lines = names.map((name, at) => {
      const wins = at < 4;
      const points = `>${book.count(92 - at * 11 - facts.int(0, 5))}`;
      const cost = `>${book.say('cost', asked[at]! * 2)}`;
      const ask = (): string => `>${book.say(wins ? 'requested' : 'refused', asked[at]!)}`;
      const got = wins ? `>${book.grant(name, given[at]!)}` : of3(variant, '>non retenu', '>', '>-');
      return of3(
        variant,
        () => row(String(at + 1), name, points, cost, ask(), got),
        () => row(name, cost, got, points),
        () => row(points, got, ask(), cost, name),
      )();
    });
    const head = of3(
      variant,
      heads('Rang', 'Porteur', 'Note/100', 'Budget', 'Aide demandée', 'Aide attribuée'),
      heads('Lauréat ou candidat', 'Coût du projet', 'Subvention', 'Points'),
      heads('Points', 'Attribué (€)', 'Demandé (€)', 'Coût (€)', 'Porteur de projet'),
    );
    const envelope = facts.amounts(1, 60_000, 90_000, 1000)[0]!;
    return book.made(
      `${FACES[variant % 3]!}${variant === 0 ? '@page{size:A4 landscape}' : ''}`,
      `<h3>Région ${de(facts.commune())} — appel à projets « ${of3(variant, 'Lien social', 'Transition', 'Jeunesse en mouvement')} »</h3><p>L’enveloppe ouverte au budget est de ${book.say('budget', envelope)}${variant === 2 ? ' euros' : ''}. Les projets classés au-delà du quatrième rang n’ont pas atteint le seuil et ne sont pas aidés.</p><p>${of3(variant, 'La commission permanente décide d’attribuer aux lauréats les aides ci-dessous.', 'Le jury a classé les dossiers ; le conseil ATTRIBUE les subventions indiquées.', 'L’assemblée suit le classement et accorde :')}</p><table>${head}${lines.join('')}</table>`,
    );
  },
};

/** Yearly instalments. */
export const instalments: Layout = {
  id: 'convention-pluriannuelle-echeancier',
  what: 'three-year conventions: the whole grant is voted, and its yearly instalments stand beside it',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, round, plain, solid));
    const names = facts.names(3 + variant);
    const years = names.map(() => facts.amounts(3, 2000, 9000, 100));
    const lines = names.map((name, at) => {
      const parts = years[at]!.map((cents) => `>${book.say('restatement', cents)}`);
      const all = `>${book.grant(name, total(years[at]!))}`;
      return of3(variant, row(name, ...parts, all), row(name, all, ...parts), row(all, name, ...parts));
    });
    const head = of3(
      variant,
      heads('Association', '2025', '2026', '2027', 'Subvention totale'),
      heads('Partenaire', 'Montant de la convention', '1er versement', '2e versement', '3e versement'),
      heads('Montant attribué', 'Cocontractant', 'Exercice 2025', 'Exercice 2026', 'Exercice 2027'),
    );
    return book.made(
      `${FACES[variant % 3]!} table{font-size:9.5pt}`,
      `<h3>Conventions d’objectifs 2025-2027 — Département ${de(facts.commune())}</h3><p>${of3(variant, 'Le conseil départemental ATTRIBUE à chaque association, pour la durée de la convention, la subvention totale inscrite au tableau, versée par annuités :', 'Il est accordé à chaque partenaire, pour trois ans, le montant de sa convention, payable en trois fois :', 'Le conseil approuve les conventions et attribue les montants de la première colonne, échelonnés comme indiqué.')}</p><table>${head}${lines.join('')}</table>`,
      [names.flatMap((name, at) => years[at]!.map((cents): Grant => ({ beneficiary: name, cents })))],
    );
  },
};

/** An amended list. */
export const amended: Layout = {
  id: 'complement-a-la-liste-votee',
  what: 'a later act adds to grants already voted: first vote, complement and new whole stand side by side',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, plain, bareRound, dotted));
    const names = facts.names(5);
    const first = facts.amounts(5, 800, 4000, 50);
    const more = facts.amounts(5, 100, 700, 50);
    const lines = names.map((name, at) => {
      const e = `>${book.say('earlier', first[at]!)}`;
      const g = `>${book.grant(name, more[at]!)}`;
      const t = (): string => `>${book.say('total', first[at]! + more[at]!)}`;
      return of3(
        variant,
        () => row(name, e, g, t()),
        () => row(name, g, e),
        () => row(t(), e, g, name),
      )();
    });
    const head = of3(
      variant,
      heads('Association', 'Voté en avril', 'Complément', 'Nouveau cumul'),
      heads('Association', 'Subvention complémentaire', 'Pour mémoire : vote initial'),
      heads('Cumul 2025', 'Déjà voté', 'Ajout', 'Organisme'),
    );
    return book.made(
      FACES[variant % 3]!,
      `<p>Commune ${de(facts.commune())} — séance de septembre 2025</p><p>${of3(variant, 'Vu la délibération d’avril fixant la liste des subventions ; le conseil municipal DÉCIDE d’accorder les compléments suivants :', 'Le conseil attribue une subvention complémentaire aux associations ci-dessous.', 'La liste annexée au budget est modifiée : il est attribué, en sus des sommes déjà votées, l’ajout mentionné.')}</p><table>${head}${lines.join('')}</table>`,
    );
  },
};

/** Advance on next year. */
export const advance: Layout = {
  id: 'acompte-sur-l-annee-suivante',
  what: 'an advance on next year’s grants, a share of this year’s, which stands beside it and is larger',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, bare, round, plain));
    const names = facts.names(4 + variant);
    const last = facts.amounts(names.length, 8000, 60_000, 400);
    const share = of3(variant, 25, 50, 25);
    const cents = last.map((sum) => (sum * share) / 100);
    const lines = names.map((name, at) => {
      const e = `>${book.say('earlier', last[at]!)}`;
      const g = `>${book.grant(name, cents[at]!)}`;
      return of3(variant, row(name, e, g), row(g, name, e), row(e, g, name));
    });
    const all = `>${book.say('total', total(cents))}`;
    const foot = of3(variant, row('Total des avances', '', all), row(all, 'Total', ''), row('', all, ''));
    const head = of3(
      variant,
      heads('Organisme', 'Subvention 2025', 'Acompte 2026'),
      heads('Avance 2026', 'Structure', 'Base : subvention 2025'),
      heads('Montant 2025', 'Acompte', 'Association'),
    );
    return book.made(
      FACES[variant % 3]!,
      `<p>${of3(variant, 'CCAS', 'Commune', 'Collectivité territoriale')} ${de(facts.commune())}</p><p>${of3(variant, 'Dans l’attente du budget, le conseil d’administration AUTORISE le versement d’un acompte égal à', 'Avant le vote du budget 2026, le conseil accorde une avance sur subvention de', 'L’assemblée attribue, à valoir sur les subventions de 2026, des acomptes de')} ${book.percent(share)} du montant de 2025 :</p><table>${head}${lines.join('')}${foot}</table>`,
    );
  },
};

/** A fund with a ceiling. */
export const ceiling: Layout = {
  id: 'fonds-plafonne-taux',
  what: 'a fund for works: cost, cost retained under a ceiling, rate and aid in a row; the ceiling stands in the text too',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, plain, bare, round));
    const names = facts.names(5);
    const cap = 3_000_000;
    const costs = facts.amounts(5, 9000, 70_000, variant === 2 ? 100 : 0.01);
    const share = of3(variant, 20, 30, 25);
    const kept = costs.map((cents) => Math.min(cents, cap));
    const aid = kept.map((cents) => Math.round((cents * share) / 100));
    const lines = names.map((name, at) => {
      const c = `>${book.say('cost', costs[at]!)}`;
      const g = `>${book.grant(name, aid[at]!)}`;
      const k = (): string => `>${book.say('cost', kept[at]!)}`;
      return of3(
        variant,
        () => row(name, c, k(), `>${book.percent(share)}`, g),
        () => row(name, g, k(), c),
        () => row(c, `>${book.percent(share)}`, name, g),
      )();
    });
    const head = of3(
      variant,
      heads('Maître d’ouvrage', 'Coût HT', 'Dépense retenue', 'Taux', 'Subvention'),
      heads('Bénéficiaire', 'Aide du fonds', 'Assiette plafonnée', 'Travaux HT'),
      heads('Devis', 'Taux', 'Porteur', 'Fonds de concours'),
    );
    return book.made(
      `${FACES[variant % 3]!} table{font-size:9pt}`,
      `<h3>Fonds de soutien — ${of3(variant, 'Département', 'Syndicat d’énergie', 'Communauté de communes')} ${de(facts.commune())}</h3><p>La dépense subventionnable est plafonnée à ${book.say('rate', cap)}${variant === 1 ? ' euros' : ''}.</p><p>${of3(variant, 'La commission permanente décide d’octroyer les subventions suivantes :', 'Le comité syndical attribue les aides du tableau.', 'Le conseil communautaire alloue :')}</p><table>${head}${lines.join('')}</table>`,
    );
  },
};

/** In kind and in cash. */
export const inKind: Layout = {
  id: 'numeraire-et-mise-a-disposition',
  what: 'money is granted, while halls and staff lent are valued beside it for information only',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, bareRound, plain, thin));
    const names = facts.names(5);
    const cash = facts.amounts(5, 200, 3000, 50);
    const hall = facts.amounts(5, 500, 9000, 10);
    const lines = names.map((name, at) => {
      const g = `>${book.grant(name, cash[at]!)}`;
      const h = `>${book.say('outside', hall[at]!)}`;
      return of3(
        variant,
        row(name, g, h),
        row(name, facts.pick(['gymnase', 'salle polyvalente']), h, g),
        row(h, name, g),
      );
    });
    const head = of3(
      variant,
      heads('Association', 'Subvention en numéraire', 'Avantages en nature (valorisation)'),
      heads('Association', 'Équipement prêté', 'Valeur locative', 'Subvention versée'),
      heads('Valorisation des prêts', 'Association', 'Subvention'),
    );
    return book.made(
      FACES[(variant + 1) % 3]!,
      `<h3>Soutien aux associations — ${facts.commune()}</h3><p>${of3(variant, 'Le conseil municipal attribue les subventions en numéraire ci-dessous. Les avantages en nature sont rappelés pour information et ne donnent lieu à aucun versement.', 'DÉCIDE de verser les subventions de la dernière colonne ; la valeur locative des équipements est indiquée à titre de comparaison.', 'Les prêts de locaux, déjà consentis par convention, sont valorisés pour information ; le conseil vote les subventions.')}</p><table>${head}${lines.join('')}</table>`,
    );
  },
};

/** Minutes with three points. */
export const minutes: Layout = {
  id: 'proces-verbal-un-point-sur-trois',
  what: 'minutes of three points: fees of halls, purchases, and one that grants; the tables have the same shape',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, round, plain, solidBare));
    const names = facts.names(9);
    const cents = facts.amounts(9, 120, 4000, 10);
    const table = (at: number, head: string, sum: (i: number) => string): string =>
      `<table>${head}${[at, at + 1, at + 2].map((i) => (variant === 1 ? row(`>${sum(i)}`, names[i]!) : row(names[i]!, `>${sum(i)}`))).join('')}</table>`;
    const two = (name: string, sum: string): string => (variant === 1 ? heads(sum, name) : heads(name, sum));
    const points = [
      (): string =>
        `<p>Le conseil fixe les redevances d’occupation dues par les utilisateurs du centre culturel :</p>${table(0, two('Occupant', of3(variant, 'Redevance', 'Montant', 'Euros par an')), (i) => book.say('price', cents[i]!))}`,
      (): string =>
        `<p>${of3(variant, 'Le conseil attribue les subventions suivantes :', 'Le conseil, à l’unanimité, accorde :', 'Sont votées les subventions exceptionnelles :')}</p>${table(3, two(of3(variant, 'Association', 'Association', 'Nom'), of3(variant, 'Subvention', 'Montant', 'Euros')), (i) => book.grant(names[i]!, cents[i]!))}`,
      (): string =>
        `<p>Le maire rend compte des commandes de prestations passées par délégation (spectacles, animations) :</p>${table(6, two('Prestataire', of3(variant, 'Prix TTC', 'Montant', 'Euros')), (i) => book.say('price', cents[i]!))}`,
    ];
    const order = of3(variant, [0, 1, 2], [1, 2, 0], [2, 0, 1]);
    const titles = ['Redevances', 'Vie associative', 'Décisions prises par délégation'];
    const body = order
      .map(
        (at, i) =>
          `<h4>${of3(variant, `Point n° ${i + 1}`, `${i + 1}.`, `DEL-${i + 11}`)} ${titles[at]!}</h4>${points[at]!()}`,
      )
      .join('');
    return book.made(
      FACES[variant % 3]!,
      `<h3>${of3(variant, 'Procès-verbal du conseil municipal', 'Compte rendu de séance', 'PV du conseil')} — ${facts.commune()}</h3>${body}`,
    );
  },
};

/** Withdrawn and given elsewhere. */
export const withdrawn: Layout = {
  id: 'retrait-et-nouvelle-attribution',
  what: 'grants of last year are withdrawn and the money goes to others, in two like tables or in sentences',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, plain, round, words));
    const names = facts.names(6);
    const cents = facts.amounts(6, 500, 5000, 100);
    const old = [0, 1, 2].map((at) => ({ name: names[at]!, sum: book.say('earlier', cents[at]!) }));
    const fresh = [3, 4, 5].map((at) => ({ name: names[at]!, sum: book.grant(names[at]!, cents[at]!) }));
    const table = (list: typeof old): string =>
      `<table>${heads('Association', 'Montant')}${list.map((one) => row(one.name, `>${one.sum}`)).join('')}</table>`;
    const body = of3(
      variant,
      `<p>Article 1 : sont retirées les subventions attribuées en 2024 aux associations suivantes, dissoutes depuis :</p>${table(old)}<p>Article 2 : sont attribuées les subventions suivantes :</p>${table(fresh)}`,
      `<p>Le conseil ATTRIBUE :</p>${table(fresh)}<p>et ANNULE les subventions suivantes, votées l’an dernier et non versées :</p>${table(old)}`,
      `<p>Le conseil renonce à verser ${old.map((one) => `la subvention de ${one.sum} votée en 2024 pour « ${one.name} »`).join(', ')}.</p><p>Il accorde à la place ${fresh.map((one) => `${one.sum} à « ${one.name} »`).join(', ')}.</p>`,
    );
    return book.made(FACES[variant % 3]!, `<p><b>Commune ${de(facts.commune())}</b></p>${body}`);
  },
};

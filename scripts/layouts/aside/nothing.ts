import type { Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import { grid, HANDS, people, places, seal, SHEETS, visas, type Column } from './tools.ts';

/** A list that was not voted. */
export const putOff: Layout = {
  id: 'repartition-ajournee-ou-repoussee',
  what: 'a whole table of proposed grants with its total, which the council then puts off, withdraws or votes down',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.round, HANDS.spacedCents, STYLES.bareRound));
    const names = facts.names(6);
    const cents = facts.amounts(6, 200, 2900, 50);
    const role = of3(variant, 'requested', 'requested', 'refused');
    const rows = names.map((name, at) => ({
      name,
      last: () => book.say('earlier', cents[at]! + 5000),
      sum: () => book.say(role, cents[at]!),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Association'],
        ['last', '>Subvention 2024'],
        ['sum', '>Proposition 2025'],
      ],
      [
        ['sum', '>Montant proposé'],
        ['name', 'Bénéficiaire'],
      ],
      [
        ['name', 'Association'],
        ['sum', '>Subvention 2025 (€)'],
      ],
    );
    const foot = { name: 'Total', last: '', sum: () => book.say(role, total(cents)) };
    const close = of3(
      variant,
      'Plusieurs conseillers souhaitant disposer des comptes des associations, le conseil décide, à l’unanimité, d’ajourner l’examen de cette répartition à la séance de juin. Aucune subvention n’est attribuée ce jour.',
      'Monsieur le maire retire ce point de l’ordre du jour. Il ne donne lieu à aucun vote.',
      'Mise aux voix, la répartition recueille 5 voix pour et 10 voix contre. Elle n’est pas adoptée.',
    );
    return book.made(
      of3(variant, SHEETS.arial, SHEETS.times, SHEETS.condensed),
      `<p>Conseil municipal ${de(facts.commune())} – séance du 3 avril 2025</p><p><b>${of3(variant, 'Point n° 7 : subventions aux associations', 'DÉLIBÉRATION 2025-22 – SUBVENTIONS', 'Subventions 2025')}</b></p><p>${of3(variant, 'L’adjointe aux sports présente la répartition envisagée :', 'Il est proposé au conseil d’attribuer les subventions suivantes :', 'Le rapporteur propose d’accorder :')}</p>${grid(columns, rows, foot)}<p>${close}</p>`,
    );
  },
};

/** What bodies pay to the commune. */
export const fees: Layout = {
  id: 'redevances-dues-par-les-associations',
  what: 'sums that associations or traders owe the commune: use of rooms, heating billed, places on the market',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, STYLES.round, HANDS.tightCents));
    const names = variant % 3 === 2 ? people(facts, 7) : facts.names(7);
    const cents = facts.amounts(7, 60, 900, 5);
    const rows = names.map((name, at) => ({
      name,
      where: facts.pick(['Salle des fêtes', 'Dojo', 'Maison des associations']),
      metres: () => `${book.count(facts.int(2, 14))} m`,
      sum: () => book.say('price', cents[at]!),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Association'],
        ['where', 'Équipement'],
        ['sum', '>Forfait annuel'],
      ],
      [
        ['sum', '>Participation'],
        ['name', 'Association'],
      ],
      [
        ['name', 'Commerçant'],
        ['metres', '>Linéaire'],
        ['sum', '>Abonnement'],
      ],
    );
    const foot = { name: 'Total des recettes', sum: () => book.say('price', total(cents)) };
    return book.made(
      of3(variant, SHEETS.narrow, SHEETS.arial, SHEETS.book),
      `<p>${of3(variant, 'Commune', 'Syndicat du gymnase', 'Ville')} ${de(facts.commune())}</p><p>${of3(variant, 'Le conseil municipal fixe comme suit, pour 2025-2026, la redevance d’occupation due par chaque association utilisatrice :', 'Le comité décide de répartir les frais de chauffage entre les associations occupantes, qui s’en acquitteront à réception du titre de recette :', 'Sont arrêtés les droits de place du marché hebdomadaire, payables d’avance au régisseur :')}</p>${grid(columns, rows, variant % 3 === 0 ? undefined : foot)}${seal(facts)}`,
    );
  },
};

/** Loans made safe. */
export const guarantees: Layout = {
  id: 'garanties-d-emprunt-accordees',
  what: 'guarantees of loans are accorded to landlords: loan, share and guaranteed sum stand where a grant would',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, HANDS.eur, STYLES.round));
    const rows = places(facts, 4).map((place, at) => {
      const loan = facts.int(8, 90) * 2500000;
      const share = facts.pick([50, 80]);
      return {
        name: `${['Office public de l’habitat', 'SA d’HLM fictive', 'Foyer coopératif', 'Société d’économie mixte'][at]!} ${de(place)}`,
        works: `Construction de ${['six', 'huit', 'dix', 'douze'][at]!} logements`,
        loan: () => book.say('outside', loan),
        share: () => book.percent(share),
        sum: () => book.say('outside', (loan / 100) * share),
      };
    });
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Emprunteur'],
        ['works', 'Opération'],
        ['loan', '>Prêt'],
        ['share', '>Quotité'],
        ['sum', '>Montant garanti'],
      ],
      [
        ['name', 'Bénéficiaire'],
        ['sum', '>Garantie accordée'],
        ['works', 'Objet'],
      ],
      [
        ['sum', '>Garantie'],
        ['share', '>Part'],
        ['loan', '>Capital emprunté'],
        ['name', 'Organisme'],
      ],
    );
    return book.made(
      of3(variant, SHEETS.times, SHEETS.arial, SHEETS.condensed),
      `<p>${of3(variant, 'Département', 'Ville', 'Communauté d’agglomération')} ${de(facts.commune())}</p><p><b>Objet : garanties d’emprunt</b></p>${visas(facts)}<p>${of3(variant, 'La commission permanente accorde sa garantie au remboursement des prêts ci-dessous, dans la limite des quotités indiquées.', 'Le conseil municipal accorde aux organismes suivants sa garantie pour les emprunts contractés auprès de leur banque :', 'Le conseil réitère sa garantie pour la durée totale des prêts :')}</p>${grid(columns, rows)}<p>La garantie porte sur le capital, les intérêts et les frais.</p>`,
    );
  },
};

/** Claims that nobody will pay. */
export const sunkClaims: Layout = {
  id: 'admissions-en-non-valeur-ou-remises',
  what: 'claims against people and associations are sunk or forgiven, each with a name, a year, a reason and a sum',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, STYLES.bare, HANDS.spacedCents));
    const names = facts.shuffle([...people(facts, 5), ...facts.names(2)]);
    const cents = facts.amounts(7, 12, 640, 0.01);
    const rows = names.map((name, at) => ({
      name,
      year: String(facts.int(2018, 2023)),
      why: facts.pick([
        'Surendettement',
        'Liquidation judiciaire',
        'Recherches vaines',
        'Reste inférieur au seuil',
      ]),
      sum: () => book.say('outside', cents[at]!),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['year', 'Exercice'],
        ['name', 'Redevable'],
        ['why', 'Motif'],
        ['sum', '>Montant admis'],
      ],
      [
        ['name', 'Débiteur'],
        ['sum', '>Montant (€)'],
      ],
      [
        ['sum', '>Remise accordée'],
        ['name', 'Locataire'],
        ['year', 'Année du titre'],
      ],
    );
    return book.made(
      of3(variant, SHEETS.mono, SHEETS.times, SHEETS.arial),
      `<p>${of3(variant, 'Commune', 'Régie des eaux', 'Centre communal d’action sociale')} ${de(facts.commune())}</p><p>${of3(variant, 'Sur proposition du comptable public, le conseil municipal admet en non-valeur les créances suivantes :', 'Le conseil d’exploitation approuve l’état des produits irrécouvrables n° 6841, dont la dépense sera constatée au compte 6541 :', 'Le conseil d’administration accorde la remise gracieuse des loyers impayés désignés ci-dessous :')}</p>${grid(columns, rows, { name: 'TOTAL', sum: () => book.say('outside', total(cents)) })}${seal(facts)}`,
    );
  },
};

/** What was already paid. */
export const alreadyPaid: Layout = {
  id: 'etat-des-sommes-deja-versees',
  what: 'the council takes note of grants paid last year, of prizes already handed over, or of a yearly report',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, STYLES.round, STYLES.bareRound));
    const names = variant % 3 === 1 ? people(facts, 8) : facts.names(8);
    const cents =
      variant % 3 === 1 ? names.map((_, at) => (90 - at * 10) * 100) : facts.amounts(8, 150, 8000, 50);
    const rows = names.map((name, at) => ({
      name,
      rank: at === 0 ? '1er prix' : `${at + 1}e prix`,
      what: facts.pick(['Fonctionnement', 'Manifestation']),
      sum: () => book.say('earlier', cents[at]!),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Nom de l’organisme'],
        ['what', 'Nature'],
        ['sum', '>Montant versé en 2024'],
      ],
      [
        ['rank', 'Classement'],
        ['name', 'Lauréat'],
        ['sum', '>Prix remis'],
      ],
      [
        ['sum', '>Euros'],
        ['name', 'Bénéficiaire'],
      ],
    );
    const foot = { name: 'Total', sum: () => book.say('earlier', total(cents)) };
    return book.made(
      of3(variant, SHEETS.condensed, SHEETS.times, SHEETS.arial),
      `<p>${of3(variant, 'Ville', 'Commune', 'Département')} ${de(facts.commune())}</p><p><b>${of3(variant, 'Compte financier unique 2024 – Annexe : concours attribués à des tiers', 'Information : concours des maisons fleuries 2024', 'Bilan 2024 du soutien à la vie locale')}</b></p><p>${of3(variant, 'Le conseil municipal prend acte de la liste des subventions versées au cours de l’exercice clos.', 'Le maire rend compte des prix remis aux lauréats lors de la cérémonie du 12 octobre 2024. Cette communication n’appelle pas de vote.', 'L’assemblée donne acte au président de la communication du rapport d’activité, qui retrace les aides payées en 2024 :')}</p>${grid(columns, rows, foot)}`,
    );
  },
};

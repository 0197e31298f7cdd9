import type { Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import { grid, HANDS, people, SHEETS } from './tools.ts';

/** A village's evening. */
export const evening: Layout = {
  id: 'pv-de-seance-ordre-du-jour-mele',
  what: 'minutes of a village: fees, a vote of grants, a request to the State, sunk claims and a demand without answer',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.round, HANDS.spacedCents, HANDS.tight));
    const names = facts.names(6 + variant);
    const [asker, ...mine] = names;
    const cents = facts.amounts(mine.length, 60, 900, 20);
    const [clerk, chair, debtor] = people(facts, 3);
    const [meal, guest] = [facts.int(31, 44) * 10, facts.int(55, 72) * 10];
    const works = facts.int(12, 60) * 100000;
    const share = facts.pick([20, 30, 40]);
    const state = (works / 100) * share;
    const sum = (at: number): string => book.grant(mine[at]!, cents[at]!);
    const grants = of3(
      variant,
      () =>
        `<p>Sur proposition de la commission, le conseil vote les subventions suivantes pour 2025 :</p>${mine.map((name, at) => `<p style="margin:0 0 0 10mm">- ${name} : ${sum(at)}</p>`).join('')}<p>Total : ${book.say('total', total(cents))}. ${chair!}, membre d’un bureau, n’a pas pris part au vote.</p>`,
      () =>
        `<p>Après débat, les subventions 2025 sont arrêtées comme suit, à l’unanimité :</p>${grid(
          [
            ['sum', '>Montant voté'],
            ['name', 'Association'],
          ],
          mine.map((name, at) => ({ name, sum: () => sum(at) })),
          { name: 'Total à inscrire au 65748', sum: () => book.say('total', total(cents)) },
        )}`,
      () =>
        `<p>L’assemblée, à main levée, accorde ${mine
          .slice(0, -1)
          .map((name, at) => `${sum(at)} à ${name}`)
          .join(
            ', ',
          )} et ${sum(mine.length - 1)} à ${mine.at(-1)!}, soit ${book.say('total', total(cents))} en tout.</p>`,
    );
    const fees = (): string =>
      `<p>${of3(variant, 'À compter de septembre, le repas de cantine est facturé', 'Le prix du repas est porté à', 'Tarifs adoptés pour la cantine : enfant')} ${book.say('price', meal)}${of3(variant, ' par enfant et', ' pour un élève et à', ' ; adulte')} ${book.say('price', guest)}${of3(variant, ' par adulte.', ' pour un adulte.', '.')}</p>`;
    const state1 = (): string =>
      `<p>${of3(variant, 'Le devis de réfection du préau s’élève à', 'Le programme de voirie est chiffré à', 'La mise aux normes de la salle est estimée à')} ${book.say('cost', works)} HT. Le conseil sollicite de l’État, au titre de la DETR, une subvention de ${book.say('requested', state)} (${book.percent(share)}) et retient un autofinancement de ${book.say('budget', works - state)}.</p>`;
    const sunk = (): string =>
      `<p>Sur demande du comptable, la créance de ${debtor!}, d’un montant de ${book.say('outside', facts.int(2100, 9900))}, est admise en non-valeur.</p>`;
    const asks = (): string =>
      `<p>${asker!} a adressé un courrier demandant ${book.say('requested', facts.int(4, 15) * 10000)} pour son anniversaire. La demande sera examinée lors d’une prochaine réunion.</p>`;
    const points = of3<readonly (readonly [string, () => string])[]>(
      variant,
      [
        ['Tarifs de la cantine', fees],
        ['Subventions aux associations', grants],
        ['Demande de DETR', state1],
        ['Admission en non-valeur', sunk],
        ['Questions diverses', asks],
      ],
      [
        ['Travaux et financement', state1],
        ['Vote des subventions', grants],
        ['Restauration scolaire', fees],
        ['Courriers reçus', asks],
      ],
      [
        ['Non-valeurs', sunk],
        ['Cantine', fees],
        ['Aides aux associations', grants],
        ['Dotation d’équipement', state1],
        ['Divers', asks],
      ],
    );
    const body = points
      .map(
        ([title, words], at) =>
          `<p><b>${of3(variant, `${at + 1}) ${title}`, `Délibération 2025-0${at + 14} – ${title}`, title.toUpperCase())}</b></p>${words()}`,
      )
      .join('');
    return book.made(
      of3(variant, SHEETS.times, SHEETS.condensed, SHEETS.narrow),
      `<p style="text-align:center"><b>${of3(variant, 'PROCÈS-VERBAL', 'COMPTE RENDU', 'PROCÈS-VERBAL SOMMAIRE')} DE LA SÉANCE DU 10 AVRIL 2025</b><br>Commune ${de(facts.commune())}</p><p>Le conseil municipal s’est réuni à 20 h 30 à la mairie. Secrétaire de séance : ${clerk!}. Le procès-verbal de la réunion précédente est approuvé.</p>${body}<p>La séance est levée à 22 h 45.</p>`,
    );
  },
};

/** A département's list of what it decided. */
export const decisions: Layout = {
  id: 'releve-des-decisions-de-commission-permanente',
  what: 'a list of decisions by file number: grants among a refusal, an adjournment, an extended old grant and a sale',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.words, STYLES.plain, HANDS.dotWords));
    const n = facts.names(7);
    const c = facts.amounts(7, 1500, 32000, 500);
    const g = (at: number): string => book.grant(n[at]!, c[at]!);
    const rate = facts.pick([20, 25, 40]);
    const base = (c[0]! / rate) * 100;
    const grants = [
      (): string =>
        of3(
          variant,
          () =>
            `d’attribuer à ${n[0]!} une subvention de ${g(0)}, correspondant à ${book.percent(rate)} d’une dépense subventionnable de ${book.say('cost', base)}`,
          () =>
            `Attribution à ${n[0]!} d’une aide de ${g(0)} (taux : ${book.percent(rate)} ; dépense retenue : ${book.say('cost', base)}).`,
          () =>
            `a accordé, sur une dépense de ${book.say('cost', base)} et au taux de ${book.percent(rate)}, ${g(0)} à ${n[0]!}`,
        )(),
      (): string =>
        of3(
          variant,
          () => `d’allouer des subventions de fonctionnement de ${g(1)} à ${n[1]!} et de ${g(2)} à ${n[2]!}`,
          () => `Octroi de ${g(1)} au bénéficiaire « ${n[1]!} » et de ${g(2)} au bénéficiaire « ${n[2]!} ».`,
          () => `a attribué à ${n[1]!} et à ${n[2]!}, respectivement, ${g(1)} et ${g(2)}`,
        )(),
      (): string =>
        of3(
          variant,
          () =>
            `de soutenir à hauteur de ${g(3)} l’édition 2025 de la manifestation portée par ${n[3]!} (rappel 2024 : ${book.say('earlier', c[3]! - 50000)})`,
          () =>
            `Participation de ${g(3)} à la manifestation de ${n[3]!}, qui avait reçu ${book.say('earlier', c[3]! - 50000)} en 2024.`,
          () => `a fixé à ${g(3)} l’aide à la manifestation annuelle de ${n[3]!}`,
        )(),
    ];
    const no = (): string =>
      of3(
        variant,
        () =>
          `de ne pas donner suite à la demande de ${n[4]!}, d’un montant de ${book.say('refused', c[4]!)}, l’action ne relevant pas des compétences départementales`,
        () => `Rejet de la demande de ${n[4]!} (${book.say('refused', c[4]!)}), dossier hors règlement.`,
        () => `a rejeté la demande de ${book.say('refused', c[4]!)} formée par ${n[4]!}`,
      )();
    const later = (): string =>
      of3(
        variant,
        () =>
          `d’ajourner l’examen du dossier de ${n[5]!} (aide sollicitée : ${book.say('requested', c[5]!)})`,
        () => `Dossier de ${n[5]!}, demande de ${book.say('requested', c[5]!)} : ajourné.`,
        () => `a renvoyé en commission la demande de ${n[5]!}, qui porte sur ${book.say('requested', c[5]!)}`,
      )();
    const old = (): string =>
      of3(
        variant,
        () =>
          `de proroger d’un an le délai d’emploi de la subvention de ${book.say('earlier', c[6]!)} votée en 2023 au bénéfice de ${n[6]!}`,
        () =>
          `Prorogation jusqu’au 31 décembre 2026 de l’aide de ${book.say('earlier', c[6]!)} accordée le 12 juin 2023 à ${n[6]!}.`,
        () =>
          `a autorisé ${n[6]!} à employer jusqu’en 2026 l’aide de ${book.say('earlier', c[6]!)} reçue en 2023`,
      )();
    const sale = (): string =>
      of3(
        variant,
        () =>
          `de céder la parcelle cadastrée AB 112 au prix de ${book.say('price', facts.int(9, 44) * 100000)}`,
        () =>
          `Cession d’une ancienne maison cantonnière : ${book.say('price', facts.int(40, 120) * 100000)}.`,
        () => `a approuvé l’achat d’un terrain pour ${book.say('price', facts.int(3, 30) * 100000)}`,
      )();
    const files = facts.shuffle([...grants, no, later, old, sale]);
    const items = files.map((file, at) => {
      const code = `${2 + (at % 3)}.${facts.int(10, 79)}`;
      const words = file();
      return of3(
        variant,
        `<p><b>Rapport ${code}</b> – La commission permanente a décidé, à l’unanimité, ${words} ;</p>`,
        `<p><b>CP-25-${200 + at}</b> &nbsp; ${words}</p>`,
        `<li>Dossier ${code} : ${words} ;</li>`,
      );
    });
    return book.made(
      `${of3(variant, SHEETS.book, SHEETS.arial, SHEETS.times)} li{margin-bottom:2mm}`,
      `<p><b>${of3(variant, `DÉPARTEMENT ${de(facts.commune()).toUpperCase()}`, `CONSEIL DÉPARTEMENTAL – ${facts.commune()}`, `Département fictif ${de(facts.commune())}`)}</b></p><h3>${of3(variant, 'Relevé des décisions de la commission permanente', 'Commission permanente du 16 juin 2025 : délibérations adoptées', 'Compte rendu de la réunion du 7 juillet 2025')}</h3>${of3(variant, '', '', '<p>La commission permanente :</p>')}${variant % 3 === 2 ? `<ul>${items.join('')}</ul>` : items.join('')}`,
    );
  },
};

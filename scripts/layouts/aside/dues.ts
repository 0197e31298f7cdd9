import type { Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import { grid, HANDS, places, seal, SHEETS, visas, type Column } from './tools.ts';

/** What the commune pays as a member. */
export const memberships: Layout = {
  id: 'adhesions-et-cotisations-annuelles',
  what: 'the commune renews its memberships and pays what its statutes or its number of people ask: names, euros, total',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.plain, HANDS.tight, HANDS.dotWords));
    const bodies = facts.shuffle([
      'Agence technique départementale',
      'Association départementale des maires',
      'Conseil d’architecture et d’urbanisme',
      'Réseau des villes fictives',
      'Fédération des collectivités forestières',
      'Mission locale du bassin d’exemple',
      'Syndicat d’initiative des Rives',
    ]);
    const kept = bodies.slice(0, 5 + (variant % 2));
    const cents = facts.amounts(kept.length, 45, 1900, 0.01 * of3(variant, 1, 100, 500));
    const sum = (at: number): string => book.say('outside', cents[at]!);
    const all = (): string => book.say('outside', total(cents));
    const list = of3(
      variant,
      () =>
        grid(
          [
            ['name', 'Organisme'],
            ['sum', '>Cotisation 2025'],
          ],
          kept.map((name, at) => ({ name, sum: () => sum(at) })),
          { name: 'Total', sum: all },
        ),
      () =>
        `<ul>${kept.map((name, at) => `<li>${name} : ${sum(at)}</li>`).join('')}</ul><p>Soit ${all()}, à imputer au compte 6281.</p>`,
      () =>
        `<p>${kept.map((name, at) => `${name}, ${sum(at)}`).join(' ; ')}. La dépense totale de ${all()} est prévue au budget.</p>`,
    )();
    return book.made(
      of3(variant, SHEETS.arial, SHEETS.times, SHEETS.book),
      `<p>Commune ${de(facts.commune())} – Délibération du 6 mars 2025</p>${visas(facts)}<p>${of3(variant, 'Le conseil municipal renouvelle l’adhésion de la commune aux organismes suivants et autorise le paiement des cotisations :', 'Le conseil décide, à l’unanimité, d’adhérer en 2025 aux organismes ci-après et de verser les cotisations correspondantes :', 'Sont approuvées les cotisations statutaires dues par la commune au titre de l’année :')}</p>${list}${seal(facts)}`,
    );
  },
};

/** Money that comes back to communes by law. */
export const compensations: Layout = {
  id: 'attributions-de-compensation-clect',
  what: 'tax that an intercommunal body gives back to its communes, charges taken off: called attributions and no grants',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.bareRound, STYLES.plain, HANDS.spaced));
    const towns = places(facts, 7).map((place) => {
      const charges = facts.int(2, 90) * 12300;
      return { place, charges, sum: charges + facts.int(20, 900) * 45600 };
    });
    const add = (of: 'charges' | 'sum'): number => total(towns.map((town) => town[of]));
    const rows = towns.map((town) => ({
      name: town.place,
      before: () => book.say('outside', town.sum + town.charges),
      charges: () => book.say('outside', town.charges),
      sum: () => book.say('outside', town.sum),
    }));
    const columns = of3<readonly Column[]>(
      variant,
      [
        ['name', 'Commune'],
        ['before', '>AC 2024'],
        ['charges', '>Charges transférées'],
        ['sum', '>AC 2025'],
      ],
      [
        ['name', 'Communes membres'],
        ['sum', '>Attribution de compensation définitive'],
      ],
      [
        ['sum', '>Attribution 2025'],
        ['charges', '>Retenue'],
        ['name', 'Commune'],
      ],
    );
    const foot = {
      name: 'TOTAL',
      before: () => book.say('outside', add('sum') + add('charges')),
      charges: () => book.say('outside', add('charges')),
      sum: () => book.say('outside', add('sum')),
    };
    return book.made(
      of3(variant, SHEETS.condensed, SHEETS.narrow, SHEETS.times),
      `<p><b>Communauté de communes ${of3(variant, 'du Val fictif', 'des Hautes Rives d’exemple', 'du Plateau inventé')}</b></p><p>Vu l’article 1609 nonies C du code général des impôts ;</p><p>${of3(variant, 'Vu le rapport de la commission locale d’évaluation des charges transférées, le conseil arrête les attributions de compensation (AC) suivantes, en euros :', 'Le conseil communautaire approuve et notifie aux communes les attributions de compensation ci-dessous :', 'Le conseil fixe le montant des attributions de compensation versées aux communes par douzièmes :')}</p>${grid(columns, rows, variant % 3 === 1 ? undefined : foot)}${seal(facts)}`,
    );
  },
};

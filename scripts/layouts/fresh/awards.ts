import type { Layout } from '../contract.ts';
import { Book, de, FACES, heads, of3, row, STYLES, total } from './tools.ts';

const { plain, round, bare, bareRound, thin, solid, dotted, words, belgian } = STYLES;

/** One decision, several tables. */
export const severalTables: Layout = {
  id: 'trois-tableaux-une-decision',
  what: 'one decision with a table for each domain, each with its subtotal, and a summary by domain at the end',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, plain, bareRound, thin));
    const domains = facts.shuffle(['Sport', 'Culture', 'Solidarité', 'Jeunesse']).slice(0, 3);
    const names = facts.names(9);
    const sums: number[] = [];
    const tables = domains.map((domain, at) => {
      const mine = names.slice(at * 3, at * 3 + 2 + (at % 2));
      const cents = facts.amounts(mine.length, 150, 4500, 50);
      sums.push(total(cents));
      const lines = mine.map((name, i) => {
        const sum = `>${book.grant(name, cents[i]!)}`;
        return of3(
          variant,
          row(name, sum),
          row(sum, name),
          row(name, facts.pick(['Fonctionnement', 'Projet']), sum),
        );
      });
      const sub = `>${book.say('total', total(cents))}`;
      const foot = of3(
        variant,
        row(`Sous-total ${domain}`, sub),
        row(sub, 'sous-total'),
        row(`Total ${domain.toLowerCase()}`, '', sub),
      );
      const head = of3(
        variant,
        heads('Association', 'Montant'),
        heads('Euros', domain),
        heads('Organisme', 'Nature', 'Aide'),
      );
      return `<h4>${of3(variant, `${at + 1}. ${domain}`, `Article ${at + 1}`, `Secteur ${domain}`)}</h4><table>${head}${lines.join('')}${foot}</table>`;
    });
    const summary =
      variant === 1
        ? `<p>Le montant global s’élève à ${book.say('total', total(sums))} euros.</p>`
        : `<h4>Récapitulatif</h4><table>${heads('Domaine', 'Crédits attribués')}${domains.map((domain, at) => row(domain, `>${book.say('total', sums[at]!)}`)).join('')}${row('<b>Ensemble</b>', `>${book.say('total', total(sums))}`)}</table>`;
    const opening = of3(
      variant,
      'Le conseil municipal, après en avoir délibéré, DÉCIDE d’attribuer les subventions suivantes :',
      'Le conseil communautaire alloue aux organismes nommés ci-dessous, par politique publique, les sommes indiquées :',
      'La commission permanente, à l’unanimité, individualise les aides ci-après.',
    );
    return book.made(
      FACES[variant % 3]!,
      `<p>${of3(variant, 'Mairie', 'Communauté de communes', 'Collectivité')} ${de(facts.commune())}</p><p>${opening}</p>${tables.join('')}${summary}`,
    );
  },
};

/** A list in two columns of the page. */
export const newspaper: Layout = {
  id: 'liste-sur-deux-colonnes',
  what: 'a long list of grants set in two columns of the page, name and sum joined by dots or a dash, sometimes wrapped',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, round, plain, dotted));
    const names = facts.names(18 + 2 * variant);
    const cents = facts.amounts(names.length, 80, 3200, 10);
    const items = names.map((name, at) => {
      const sum = book.grant(name, cents[at]!);
      return of3(
        variant,
        `<p class="i"><span>${name}</span><span class="d"></span><span class="r">${sum}</span></p>`,
        `<p class="i">– ${name} : ${sum}</p>`,
        `<p class="i"><b>${sum}</b> &nbsp; ${name}</p>`,
      );
    });
    const css = `${FACES[variant % 3]!} .c{columns:2;column-gap:9mm} .i{margin:1mm 0;break-inside:avoid} ${variant === 0 ? '.i{display:flex;align-items:baseline}.d{flex:1;min-width:6mm;border-bottom:1pt dotted #000;margin:0 1mm}' : ''}`;
    const close = of3(
      variant,
      () => `<p>Soit un total de ${book.say('total', total(cents))}, imputé au compte 65748.</p>`,
      () => `<p>TOTAL : ${book.say('total', total(cents))}</p>`,
      () => '<p>Adopté à mains levées.</p>',
    )();
    return book.made(
      css,
      `<p><b>Commune ${de(facts.commune())} — Subventions 2025</b></p><p>${of3(variant, 'Le conseil fixe ainsi les subventions de l’année :', 'Sont accordées les subventions suivantes :', 'Après débat, l’assemblée vote :')}</p><div class="c">${items.join('')}</div>${close}`,
    );
  },
};

/** Hectares. */
export const hectares: Layout = {
  id: 'aide-a-l-hectare',
  what: 'a département or chamber helps by hectare planted: surface, rate by hectare and the sum granted stand side by side',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, plain, bare, solid));
    const names = facts.names(5 + variant);
    const rate = facts.pick([80, 120, 150]);
    const areas = names.map(() => facts.int(15, 420) / 10);
    const cents = areas.map((area) => Math.round(area * rate * 100));
    const lines = names.map((name, at) => {
      const area = `>${book.count(areas[at]!)}${variant === 2 ? ' ha' : ''}`;
      const sum = `>${book.grant(name, cents[at]!)}`;
      const each = (): string => `>${book.say('rate', rate * 100)}`;
      if (variant === 0) return row(name, area, each(), sum);
      return variant === 1 ? row(sum, name, area) : row(area, name, sum);
    });
    const all = `>${book.say('total', total(cents))}`;
    const foot = of3(
      variant,
      row('Total', '', '', all),
      row(all, 'Total de l’enveloppe consommée', ''),
      row('', 'Total', all),
    );
    const head = of3(
      variant,
      heads('Exploitation ou groupement', 'Surface (ha)', 'Aide par ha', 'Aide accordée'),
      heads('Aide (€)', 'Porteur', 'Hectares'),
      heads('Haies et prairies', 'Demandeur', 'Subvention allouée'),
    );
    const scale =
      variant === 0
        ? ''
        : `<p>Le barème est de ${book.say('rate', rate * 100)}${variant === 1 ? ' euros' : ''} par hectare engagé.</p>`;
    return book.made(
      FACES[(variant + 1) % 3]!,
      `<h3>${of3(variant, 'Plan prairies 2025', 'Soutien à la plantation', 'Aide aux surfaces')}</h3>${scale}<p>${of3(variant, `La commission permanente du Département ${de(facts.commune())} ACCORDE`, `La chambre d’agriculture ${de(facts.commune())} décide de verser`, `L’assemblée ${de(facts.commune())} attribue`)} les aides du tableau :</p><table>${head}${lines.join('')}${foot}</table>`,
    );
  },
};

/** Licences. */
export const licences: Layout = {
  id: 'clubs-part-fixe-part-licence',
  what: 'sports clubs receive a fixed part and a part by licence; only the last sum of a row is the grant',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, bareRound, round, plain));
    const names = facts.names(5 + variant);
    const fixed = facts.amounts(names.length, 200, 800, 50);
    const rate = facts.pick([6, 9, 12]);
    const lines = names.map((name, at) => {
      const licensed = facts.int(25, 290);
      const part = licensed * rate * 100;
      const all = fixed[at]! + part;
      const n = `>${book.count(licensed)}`;
      const f = `>${book.say('restatement', fixed[at]!)}`;
      const p = `>${book.say('restatement', part)}`;
      const g = `>${book.grant(name, all)}`;
      return { all, html: of3(variant, row(name, n, f, p, g), row(name, g, f, p, n), row(n, p, f, name, g)) };
    });
    const all = `>${book.say('total', total(lines.map((line) => line.all)))}`;
    const foot = of3(variant, row('TOTAL', '', '', '', all), row('Total', all, '', '', ''), '');
    const close = variant === 2 ? `<p>La dépense de ${all.slice(1)} sera prélevée au chapitre 65.</p>` : '';
    const head = of3(
      variant,
      heads('Club', 'Licenciés', 'Part fixe', 'Part variable', 'Subvention 2025'),
      heads('Association sportive', 'Subvention votée', 'dont forfait', 'dont licences', 'Effectif'),
      heads('Lic.', 'Au prorata', 'Base', 'Club', 'À verser'),
    );
    return book.made(
      FACES[variant % 3]!,
      `<h3>Ville ${de(facts.commune())} : clubs sportifs</h3><p>Chaque licence ouvre droit à ${book.say('rate', rate * 100)}${variant === 0 ? ' €' : ''}, en plus d’une base forfaitaire.</p><p>${of3(variant, 'Le conseil municipal adopte la répartition et vote les subventions suivantes :', 'DÉCIDE : les clubs percevront les subventions ci-dessous.', 'Il est attribué à chaque club la somme de la dernière colonne.')}</p><table>${head}${lines.map((line) => line.html).join('')}${foot}</table>${close}`,
    );
  },
};

/** A numbered list. */
export const numbered: Layout = {
  id: 'liste-numerotee-avec-objets',
  what: 'numbered sentences, each a grant with its purpose, some purposes with a cost or a date of their own',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, words, plain, thin));
    const names = facts.names(5);
    const cents = facts.amounts(5, 300, 6000, 100);
    const purposes = [
      'l’achat de matériel',
      'l’organisation du gala de fin d’année',
      'la réfection du vestiaire',
      'un déplacement en finale nationale',
      'son fonctionnement courant',
    ];
    const items = names.map((name, at) => {
      const sum = book.grant(name, cents[at]!);
      const cost =
        at % 2 === 0
          ? of3(
              variant,
              (cost: string) => `, dont le coût est estimé à ${cost}`,
              (cost: string) => ` (budget : ${cost})`,
              (cost: string) => ` ; devis présenté : ${cost}`,
            )(book.say('cost', cents[at]! * (variant + 2)))
          : '';
      return of3(
        variant,
        `<li>${sum} à « ${name} » pour ${purposes[at]!}${cost} ;</li>`,
        `<li>${name}, pour ${purposes[at]!}${cost} : subvention de ${sum} ;</li>`,
        `<li>Une aide de ${sum} est allouée au bénéficiaire « ${name} » en vue de financer ${purposes[at]!}${cost}.</li>`,
      );
    });
    return book.made(
      `${FACES[variant % 3]!} li{margin-bottom:2mm;text-align:justify}`,
      `<p style="text-align:center">${of3(variant, 'COMMUNE', 'SYNDICAT MIXTE', 'DÉCISION DU MAIRE — COMMUNE')} ${de(facts.commune())}</p><p>${of3(variant, 'Le conseil municipal décide de verser :', 'Le comité syndical attribue :', 'Le maire, agissant par délégation, DÉCIDE :')}</p><ol type="${of3(variant, '1', 'a', 'I')}">${items.join('')}</ol>`,
    );
  },
};

/** Odd headers. */
export const oddHeader: Layout = {
  id: 'entete-en-bas-verticale-ou-a-gauche',
  what: 'the heads of the columns stand at the foot of the table, upright along the cells, or as the first cell of each row',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, round, bare, plain));
    const names = facts.names(variant === 2 ? 3 : 6);
    const last = facts.amounts(names.length, 200, 2500, 50);
    const now = facts.amounts(names.length, 200, 2500, 50);
    const cells = names.map((name, at) => ({
      name,
      last: `>${book.say('earlier', last[at]!)}`,
      now: `>${book.grant(name, now[at]!)}`,
    }));
    const table = of3(
      variant,
      `${cells.map((cell) => row(cell.name, cell.last, cell.now)).join('')}${heads('Association', 'Versé en 2024', 'Voté pour 2025')}`,
      `${heads('Bénéficiaire', '<span class="v">Attribué 2025</span>', '<span class="v">Rappel 2024</span>')}${cells.map((cell) => row(cell.name, cell.now, cell.last)).join('')}`,
      `${row('<b>Association</b>', ...cells.map((cell) => cell.name))}${row('<b>Rappel 2024</b>', ...cells.map((cell) => cell.last))}${row('<b>Subvention 2025</b>', ...cells.map((cell) => cell.now))}`,
    );
    return book.made(
      `${FACES[variant % 3]!} .v{writing-mode:vertical-rl;transform:rotate(180deg)}`,
      `<h3>Subventions — ${facts.commune()}</h3><p>${of3(variant, 'Le conseil municipal vote les montants de 2025 :', 'Le conseil, sur avis de la commission, attribue :', 'Article unique. Sont accordées les subventions de l’exercice 2025 :')}</p><table>${table}</table>`,
    );
  },
};

/** School trips. */
export const schoolTrips: Layout = {
  id: 'voyages-scolaires-par-enfant',
  what: 'participations to school trips: pupils, sum by pupil, cost of the trip, share of the families, and what is granted',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, round, plain, bareRound));
    const names = facts.names(4);
    const each = facts.pick([25, 40, 65]) * 100;
    const lines = names.map((name) => {
      const pupils = facts.int(12, 54);
      const cost = pupils * facts.int(180, 420) * 100;
      const n = `>${book.count(pupils)}`;
      const g = `>${book.grant(name, pupils * each)}`;
      if (variant === 0) return row(name, n, `>${book.say('cost', cost)}`, g);
      if (variant === 1)
        return row(
          name,
          n,
          `>${book.say('rate', each)}`,
          g,
          `>${book.say('other-funder', cost - pupils * each)}`,
        );
      return row(`>${book.say('cost', cost)}`, n, g, name);
    });
    const head = of3(
      variant,
      heads('Organisateur', 'Élèves', 'Coût du séjour', 'Participation de la commune'),
      heads('Structure', 'Enfants', 'Par enfant', 'Participation votée', 'Reste aux familles'),
      heads('Budget (€)', 'Nb', 'Aide (€)', 'Établissement ou association'),
    );
    return book.made(
      FACES[(variant + 2) % 3]!,
      `<p>${of3(variant, 'Commune', 'Caisse des écoles', 'Commune')} ${de(facts.commune())}</p><p>Objet : classes de découverte</p><p>${of3(
        variant,
        () =>
          `Le conseil municipal fixe à ${book.say('rate', each)} par élève sa participation et la verse comme suit :`,
        () => 'Le comité de la caisse accepte de participer aux séjours suivants :',
        () => `Sur la base de ${book.say('rate', each)} euros par élève, il est accordé :`,
      )()}</p><table>${head}${lines.join('')}</table>`,
    );
  },
};

/** Belgium and Luxembourg. */
export const subsides: Layout = {
  id: 'subsides-belges-luxembourgeois',
  what: 'a Belgian or Luxembourg commune grants subsides: budget articles with a slash, dots in thousands, last year beside',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, belgian, dotted, STYLES.euroFirst));
    const names = facts.names(6);
    const last = facts.amounts(6, 250, 4000, 25);
    const now = facts.amounts(6, 250, 4000, 25);
    const lines = names.map((name, at) => {
      const e = variant === 0 ? '' : `>${variant === 2 ? '€ ' : ''}${book.say('earlier', last[at]!)}`;
      const g = `>${variant === 2 ? '€ ' : ''}${book.grant(name, now[at]!)}`;
      const article = facts.pick(['762/332-02', '764/332-02', '849/332-02']);
      return of3(
        variant,
        row(article, name, facts.pick(['frais de fonctionnement', 'animation locale']), g),
        row(name, e, g),
        row(name, g, e),
      );
    });
    const all = `>${variant === 2 ? '€ ' : ''}${book.say('total', total(now))}`;
    const head = of3(
      variant,
      heads('Article', 'Dénomination', 'Destination', 'Montant'),
      heads('Société locale', 'Subside 2024', 'Subside 2025'),
      heads('Association', 'Octroi 2025', 'Octroi 2024'),
    );
    const foot = of3(
      variant,
      row('', 'TOTAL', '', all),
      row('Total 2025', '', all),
      row('Total de l’octroi', all, ''),
    );
    return book.made(
      FACES[variant % 3]!,
      `<p>${of3(variant, 'PROVINCE FICTIVE — COMMUNE', 'Grand-Duché — Administration communale', 'VILLE')} ${de(facts.commune())}</p><p>${of3(variant, 'Le Conseil, en séance publique, à l’unanimité, ARRÊTE : Article 1er. La commune octroie les subsides suivants en numéraire, qui seront liquidés en une fois.', 'Le conseil communal décide, à l’unanimité des voix, d’allouer les subsides ordinaires suivants pour 2025 :', 'Le Collège est chargé de liquider les subventions que le Conseil octroie :')}</p><table>${head}${lines.join('')}${foot}</table>${variant === 0 ? '<p>Art. 2. Les bénéficiaires sont exonérés de la remise de leurs comptes.</p>' : ''}`,
    );
  },
};

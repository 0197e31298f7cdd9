import type { Layout } from '../contract.ts';
import { Book, de, of3, STYLES, total } from '../fresh/tools.ts';
import { HANDS, letters, people, seal, SHEETS, thousands } from './tools.ts';

/** A big city's bill: a title, reasons, an article for each. */
export const articleEach: Layout = {
  id: 'un-article-par-association',
  what: 'a big city grants in numbered articles, the title and the last article print the sum of all, reasons repeat some',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.words, HANDS.dotWords, STYLES.plain));
    const names = facts.names(4 + (variant % 2));
    const cents = facts.amounts(names.length, 1500, 24000, 500);
    const all = (): string => book.say('total', total(cents));
    const many = letters(names.length);
    const title = of3(
      variant,
      () => `2025 DJS ${facts.int(21, 88)} : Subventions (${all()}) à ${many} structures locales.`,
      () =>
        `Attribution de subventions de fonctionnement à ${many} structures pour un montant total de ${all()}`,
      () => 'DIRECTION DE LA VIE ASSOCIATIVE – Attribution de subventions – 1re répartition 2025',
    )();
    const reasons = of3(
      variant,
      () =>
        '<p>Mesdames, Messieurs,</p><p>La Ville accompagne chaque année des structures de proximité dont l’action profite aux habitants. Je vous prie de bien vouloir délibérer sur le projet qui suit.</p>',
      () =>
        `<p>I – Présentation</p>${names.map((name, at) => `<p>${name} : le budget de l’année est évalué à ${book.say('cost', cents[at]! * (3 + at))}. Il vous est proposé de fixer l’aide à ${book.say('restatement', cents[at]!)}.</p>`).join('')}`,
      () =>
        `<p>Il est soumis à notre approbation une première répartition, pour un montant de ${all()}, au profit d’organismes dont les actions entrent dans les priorités municipales.</p>`,
    )();
    const articles = names.map((name, at) => {
      const sum = book.grant(name, cents[at]!);
      const tiers = `${facts.int(10210, 98760)}`;
      return of3(
        variant,
        `<p>Article ${at + 1} : Une subvention de ${sum} est attribuée à ${name} (tiers ${tiers}, dossier 2025_0${facts.int(1200, 9800)}) au titre de son fonctionnement.</p>`,
        `<p>${at + 1} – Une subvention de fonctionnement d’un montant de ${sum} est allouée à ${name} pour l’exercice 2025.</p>`,
        `<p><u>ARTICLE ${at + 1}</u> Est attribuée à « ${name} » (dossier EX0${tiers}) une subvention d’un montant de ${sum}.</p>`,
      );
    });
    const next = names.length + 1;
    const close = of3(
      variant,
      () =>
        `<p>Article ${next} : La dépense correspondante, soit ${all()}, est imputée au budget de fonctionnement de la Ville, exercice 2025.</p>`,
      () =>
        `<p>${next} – La dépense en résultant, soit ${all()}, sera prélevée sur les crédits inscrits au budget principal, chapitre 65.</p>`,
      () =>
        `<p><u>ARTICLE ${next}</u> La dépense d’un montant total de ${all()} sera imputée au budget primitif 2025, nature 65748.</p>`,
    )();
    const opening = of3(
      variant,
      '<p>Le Conseil de la Ville,<br>Sur le rapport présenté au nom de la commission,<br>Délibère :</p>',
      '<p>Vu l’avis du conseil d’arrondissement ; ouï l’avis de la commission ;</p><p style="text-align:center">DÉLIBÈRE</p>',
      '<p>Telles sont les raisons qui nous incitent à proposer au conseil municipal de prendre la délibération ci-après : OUÏ LE RAPPORT CI-DESSUS, DÉLIBÈRE</p>',
    );
    return book.made(
      of3(variant, SHEETS.times, SHEETS.arial, SHEETS.book),
      `<p><b>VILLE ${de(facts.commune()).toUpperCase()}</b></p><p><b>${title}</b></p>${reasons}${opening}${articles.join('')}${close}`,
    );
  },
};

/** One sum only. */
export const oneDecision: Layout = {
  id: 'decision-individuelle-en-deux-versements',
  what: 'a mayor, bureau or president decides one grant in articles: in letters and figures, with instalments, cost, request',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, HANDS.spaced, HANDS.tightCents, STYLES.words));
    const [name] = facts.names(1);
    const [cents] = facts.amounts(1, 2000, 9000, 1000);
    const asked = cents! + facts.int(1, 4) * 100000;
    const cost = cents! * 4 + facts.int(2, 30) * 10000;
    const share = of3(variant, 70, 80, 60);
    const first = (cents! / 100) * share;
    const words = (): string => {
      const sum = book.grant(name!, cents!);
      if (variant % 3 === 2) return sum;
      book.say('restatement', cents!);
      return `${thousands(cents! / 100)} euros (${sum})`;
    };
    const considering = of3(
      variant,
      () =>
        `Considérant la demande présentée par ${name!}, qui sollicite une aide de ${book.say('requested', asked)} pour un projet évalué à ${book.say('cost', cost)},`,
      () =>
        `Vu le dossier déposé par ${name!} et le budget prévisionnel de l’opération, arrêté à ${book.say('cost', cost)},`,
      () => `Considérant les dégâts subis lors des intempéries, estimés à ${book.say('cost', cost)},`,
    )();
    const one = of3(
      variant,
      () =>
        `Article 1er. – Il est attribué à ${name!} une subvention exceptionnelle de ${words()} au titre de l’année 2025.`,
      () => `Article 1 : Une subvention d’équipement de ${words()} est accordée à ${name!}.`,
      () => `Art. 1. Une aide d’urgence de ${words()} est allouée à ${name!}.`,
    )();
    const two = of3(
      variant,
      () =>
        `Article 2. – Cette somme sera versée en deux fois : ${book.percent(share)} à la notification, soit ${book.say('restatement', first)}, et le solde, soit ${book.say('restatement', cents! - first)}, sur présentation du bilan.`,
      () =>
        `Article 2 : Un acompte de ${book.say('restatement', first)} sera mandaté au commencement des travaux ; le reliquat de ${book.say('restatement', cents! - first)} le sera à leur achèvement.`,
      () =>
        `Art. 2. Le versement interviendra à raison de ${book.percent(share)} dès que la présente décision sera exécutoire et de ${book.percent(100 - share)} sur justificatifs.`,
    )();
    const three = of3(
      variant,
      'Article 3. – La dépense est inscrite au budget, article 65748. Il sera rendu compte de la présente décision au prochain conseil municipal.',
      'Article 3 : Monsieur le directeur général des services est chargé de l’exécution de la présente décision.',
      'Art. 3. Le présent arrêté sera publié au recueil des actes administratifs.',
    );
    const head = of3(
      variant,
      `<p style="text-align:center"><b>DÉCISION DU MAIRE N° 2025-${facts.int(31, 98)}</b><br>(article L. 2122-22 du code général des collectivités territoriales)</p><p>Le maire de la commune ${de(facts.commune())},</p>`,
      `<p><b>${facts.commune()} COMMUNAUTÉ – Décision du bureau n° B-25-${facts.int(101, 298)}</b></p><p>Le bureau communautaire, par délégation du conseil,</p>`,
      `<p style="text-align:right">Arrêté n° 25-${facts.int(1001, 4998)}</p><p>Le président du conseil départemental, agissant par délégation de la commission permanente,</p>`,
    );
    return book.made(
      of3(variant, SHEETS.times, SHEETS.narrow, SHEETS.mono),
      `${head}<p>${considering}</p><p style="text-align:center">${of3(variant, 'DÉCIDE', 'DÉCIDE À L’UNANIMITÉ', 'ARRÊTE')}</p>${[one, two, three].map((words) => `<p>${words}</p>`).join('')}<p style="text-align:right">Fait le 14 mai 2025</p>`,
    );
  },
};

/** Bursaries by rung. */
export const rungs: Layout = {
  id: 'bourses-par-echelon',
  what: 'people are listed under a sum that each receives, printed once; subtotals and the whole envelope in sentences',
  decides: true,
  make(facts, variant) {
    const book = new Book(of3(variant, STYLES.round, HANDS.eur, HANDS.tight));
    const persons = people(facts, 9 + variant);
    const rates = facts.shuffle(of3(variant, [150, 250, 400], [300, 450, 600], [200, 500, 800]));
    const groups = rates.map((rate, at) => ({
      rate: rate * 100,
      members: persons.filter((_, i) => i % 3 === at),
    }));
    const all = groups.map(({ rate, members }) => rate * members.length);
    const blocks = groups.map(({ rate, members }, at) => {
      const sums = members.map((member) => book.grant(member, rate));
      const each = sums[0]!;
      if (variant % 3 === 0)
        return `<p><b>Échelon ${at + 1} : ${each} à chacun</b></p><ul>${members.map((member) => `<li>${member}</li>`).join('')}</ul><p>soit pour l’échelon ${at + 1} : ${book.say('total', all[at]!)}</p>`;
      if (variant % 3 === 1)
        return `<p>Sont attributaires d’une bourse de ${each} chacun : ${members.slice(0, -1).join(', ')} et ${members.at(-1)!}.</p>`;
      return `<p>– Une aide individuelle de ${each} par bénéficiaire est accordée à : ${members.join(' ; ')} (${letters(members.length)} bénéficiaires, ${book.say('total', all[at]!)}).</p>`;
    });
    const close = of3(
      variant,
      (sum: string) => `Le crédit nécessaire, soit ${sum} au total, est prévu au budget de l’exercice.`,
      (sum: string) => `La dépense totale de ${sum} sera imputée à l’article 65131 « Bourses ».`,
      (sum: string) => `L’ensemble représente ${sum}, à prélever au chapitre 65.`,
    )(book.say('total', total(all)));
    const opening = of3(
      variant,
      `<h3>Bourses communales d’enseignement 2025-2026</h3><p>Le conseil municipal ${de(facts.commune())}, vu les quotients familiaux, ATTRIBUE les bourses suivantes :</p>`,
      `<p><b>Caisse des écoles ${de(facts.commune())}</b></p><p>Objet : bourses aux lycéens et étudiants</p><p>Le comité, après examen des dossiers, à l’unanimité :</p>`,
      `<p>RECUEIL DES ACTES ADMINISTRATIFS</p><p>Aide au premier équipement des apprentis. La commission permanente décide :</p>`,
    );
    return book.made(
      of3(variant, SHEETS.arial, SHEETS.times, SHEETS.condensed),
      `${opening}${blocks.join('')}<p>${close}</p>${seal(facts)}`,
    );
  },
};

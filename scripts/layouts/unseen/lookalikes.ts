import { longDate, shortDate, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { communes, ledgerOf, of } from './ledger.mts';

/** Grants taken back. */
export const takenBack: Layout = {
  id: 'annulation-reversement',
  what: 'grants of past years lapse or are paid back: what was granted, spent, paid and is due back; nothing is granted',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, {}, { decimals: false, group: '\u00a0', euro: '\u00a0€' }, { euro: '' });
    const names = facts.names(3 + variant);
    const step = variant === 1 ? 1 : 0.01;
    const granted = facts.amounts(names.length, 2000, 12_000, 100);
    const spent = granted.map(
      (cents) => Math.round((cents * (0.2 + facts.next() * 0.6)) / (step * 100)) * Math.round(step * 100),
    );
    const back = granted.map((cents, at) => cents - spent[at]!);
    const rows = names.map((name, at) => {
      const cells = [
        () => [led.say('earlier', granted[at]!), led.say('cost', spent[at]!), led.say('balance', back[at]!)],
        () => [
          shortDate(`202${facts.int(1, 3)}-0${facts.int(1, 9)}-1${facts.int(0, 9)}`),
          led.say('earlier', granted[at]!),
          led.say('balance', back[at]!),
        ],
        () => [
          led.say('balance', back[at]!),
          led.say('earlier', granted[at]!),
          facts.pick(['action non réalisée', 'association dissoute', 'bilan non produit']),
        ],
      ][variant]!();
      return `<tr><td>${name}${cells.map((cell) => `<td class="n">${cell}`).join('')}`;
    });
    const all = led.say('total', sum(back));
    const heads = [
      ['Subvention accordée', 'Dépenses justifiées', 'Trop-perçu'],
      ['Délibération du', 'Subvention votée', 'Montant annulé'],
      ['Somme à reverser', 'Aide reçue', 'Motif'],
    ][variant]!;
    const foot = [
      `<tr><td colspan="3">Total à recouvrer<td class="n">${all}`,
      `<tr><td colspan="3">Crédits libérés<td class="n">${all}`,
      `<tr><td>Total<td class="n">${all}<td colspan="2">`,
    ][variant]!;
    const css = [
      'body{font:11pt "Liberation Serif"} .n{text-align:right} table{width:100%}',
      'body{font:10pt "DejaVu Sans"} .n{text-align:right}',
      'body{font:11pt "Liberation Sans"} td,th{border:0;border-top:1px solid #000} .n{text-align:right;padding-left:8mm}',
    ][variant]!;
    const decision = [
      'DEMANDE aux associations désignées ci-dessous le remboursement de la part de subvention non utilisée',
      'PRONONCE la caducité des subventions d’investissement suivantes, dont les justificatifs n’ont pas été fournis dans le délai de deux ans',
      'retire les subventions ci-après et charge le maire d’émettre les titres de recettes',
    ][variant]!;
    const body = `<p>Ville ${of(facts.commune())} — Conseil municipal du ${longDate('2025-11-13')}</p><h3>Subventions aux associations : ${['reversements', 'caducité', 'retraits'][variant]!}</h3><p>Le conseil municipal, à l’unanimité, ${decision} :</p><table><tr><th>Association${heads.map((head) => `<th>${head}`).join('')}${rows.join('')}${foot}</table>`;
    return led.made(css, body);
  },
};

/** A town asks others for help. */
export const asksOthers: Layout = {
  id: 'sollicite-aides',
  what: 'a town asks the State and others for grants for its own works, or accepts theirs: it grants nothing itself',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, { group: '\u00a0', euro: '\u00a0€' }, { decimals: false }, { trim: true });
    const cost = facts.amounts(1, 80_000, 600_000, 1000)[0]!;
    const shares = [40, 20, 15];
    const parts = shares.map((share) => Math.round((cost * share) / 100));
    const own = cost - sum(parts);
    const [club] = facts.names(1) as [string];
    const funders = [
      ['État (DETR)', 'Région', 'Département'],
      ['DSIL 2025', 'Conseil départemental', `Souscription : ${club}`],
      ['Subvention État – Fonds vert', 'Subvention Département', 'Subvention Agence de l’eau'],
    ][variant]!;
    const rows = funders.map(
      (funder, at) =>
        `<tr><td>${funder}<td class="n">${led.say('other-funder', parts[at]!)}<td class="n">${led.percent(shares[at]!)}`,
    );
    const plan = `<table><tr><th>${['Financeur', 'Recettes', 'Ressources attendues'][variant]!}<th>${['Montant HT', 'Montant', 'Subvention'][variant]!}<th>Taux${rows.join('')}<tr><td>${['Autofinancement', 'Reste à la charge de la commune', 'Fonds propres'][variant]!}<td class="n">${led.say('balance', own)}<td class="n">${led.percent(25)}<tr><th>Total<td class="n">${led.say('cost', cost)}<td class="n">${led.percent(100)}</table>`;
    const text = [
      () =>
        `<p>Le conseil municipal APPROUVE l’opération, estimée à ${led.say('cost', cost)} HT, ADOPTE le plan de financement et SOLLICITE de l’État une subvention de ${led.say('other-funder', parts[0]!)} ainsi que les aides de la Région et du Département.</p>`,
      () =>
        `<p>Le conseil décide de demander l’attribution d’une subvention de ${led.say('other-funder', parts[0]!)} au titre de la DSIL. Il remercie l’association ${club}, qui versera à la commune ${led.say('other-funder', parts[2]!)}.</p>`,
      () =>
        `<p>Le conseil ACCEPTE les subventions attribuées à la commune telles qu’elles figurent au plan, le coût étant arrêté à ${led.say('cost', cost)}, et dit que ces recettes seront inscrites à l’article ${led.tally(1321)}.</p>`,
    ][variant]!();
    const css = [
      'body{font:11pt "Liberation Sans"} .n{text-align:right} table{width:80%}',
      '@page{size:A4;margin:25mm} body{font:12pt "Liberation Serif"} .n{text-align:right}',
      'body{font:10pt "DejaVu Serif"} table{width:100%} th{background:#f3f3d8} .n{text-align:right}',
    ][variant]!;
    const head = `<p><b>Commune ${of(facts.commune())}</b></p><h3>${['Demande de subventions — rénovation de l’école', 'Restauration de la chapelle : demandes d’aide', 'Réseau d’eau : subventions obtenues'][variant]!}</h3>`;
    return led.made(css, variant === 1 ? head + text + plan : head + plan + text);
  },
};

/** A loan is guaranteed. */
export const guarantee: Layout = {
  id: 'garantie-emprunt',
  what: 'the council grants its guarantee to a housing body’s loan, with the loan’s lines: large sums, no grant',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { group: '\u00a0', euro: '\u00a0€' },
      { group: '.', euro: ' euros' },
    );
    const lines = facts.amounts(3, 120_000, 1_400_000, 1000);
    const all = sum(lines);
    const share = [50, 100, 30][variant]!;
    const kinds = ['PLAI', 'PLAI foncier', 'PLUS'];
    const table = () =>
      variant === 1
        ? `<table><tr><th>Caractéristiques${kinds.map((kind) => `<th>${kind}`).join('')}<tr><td>Identifiant de la ligne${kinds.map(() => `<td>${led.tally(facts.int(5_000_000, 5_999_999))}`).join('')}<tr><td>Montant de la ligne${lines.map((cents) => `<td>${led.say('outside', cents)}`).join('')}<tr><td>Durée<td>40 ans<td>50 ans<td>40 ans<tr><td>Taux${[2.6, 3, 3.6].map((rate) => `<td>${led.percent(rate)}`).join('')}</table>`
        : `<table><tr><th>Ligne de prêt<th>Montant<th>Part garantie${lines.map((cents, at) => `<tr><td>${kinds[at]!}<td class="n">${led.say('outside', cents)}<td class="n">${led.say('outside', Math.round((cents * share) / 100))}`).join('')}<tr><th>Total<td class="n">${led.say('outside', all)}<td class="n">${led.say('outside', Math.round((all * share) / 100))}</table>`;
    const act = [
      'accorde sa garantie à hauteur de',
      'ACCORDE la garantie de la collectivité, dans la limite de',
      'octroie sa caution solidaire pour',
    ][variant]!;
    const css = [
      'body{font:11pt/1.4 "Liberation Serif";text-align:justify} .n{text-align:right}',
      'body{font:10pt "Liberation Sans"} table{width:100%} td{text-align:center}',
      'body{font:11pt "DejaVu Sans Condensed"} .n{text-align:right} table{margin-left:15mm}',
    ][variant]!;
    const fee =
      variant === 2
        ? `<p>Les frais de dossier, de ${led.say('price', 30_000)}, restent à la charge de l’emprunteur.</p>`
        : '';
    const body = `<h3>Garantie d’emprunt — SA d’HLM L’Habitat Fictif</h3><p>Vu le contrat de prêt signé entre la SA d’HLM L’Habitat Fictif et la banque prêteuse ;</p><p><b>Article 1</b> : L’assemblée délibérante ${of(facts.commune())} ${act} ${led.percent(share)} pour le remboursement d’un prêt d’un montant total de ${led.say('outside', all)} destiné à la construction de ${facts.int(6, 30)} logements.</p><p><b>Article 2</b> : ${variant === 1 ? 'Les caractéristiques du prêt sont les suivantes.' : 'La garantie se répartit ainsi.'}</p>${table()}<p><b>Article 3</b> : La garantie est apportée pour la durée totale du prêt.</p>${fee}`;
    return led.made(css, body);
  },
};

/** A change of the budget. */
export const budgetChange: Layout = {
  id: 'decision-modificative',
  what: 'a change of the budget printed by finance software without rules: articles called subventions, no beneficiary',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { euro: '' },
      { euro: '', group: '\u00a0' },
      { euro: '\u00a0€', group: '\u00a0' },
    );
    const items = [
      ['65', 65_748, 'Subv. fonct. autres personnes de droit privé'],
      ['65', 6_561, 'Contributions aux organismes de regroupement'],
      ['011', 60_612, 'Énergie – électricité'],
      ['012', 64_111, 'Rémunération principale'],
      ['204', 20_422, 'Subv. équip. privé – bâtiments et installations'],
      ['21', 21_312, 'Bâtiments scolaires'],
    ] as const;
    const had = facts.amounts(items.length, 10_000, 300_000, variant === 1 ? 0.01 : 100);
    const change = facts
      .amounts(items.length, 500, 9000, 100)
      .map((cents, at) => (at === 2 || at === 5 ? -cents : cents));
    const rows = items.map(([chapter, article, label], at) => {
      const move = led.say('budget', change[at]!);
      const cells = [
        () => [led.say('budget', had[at]!), move, led.say('budget', had[at]! + change[at]!)],
        () => (change[at]! > 0 ? ['', move] : [move, '']),
        () => [move],
      ][variant]!();
      return `<tr><td>${led.tally(chapter)}<td>${led.tally(article)}<td>${label}${cells.map((cell) => `<td class="n">${cell}`).join('')}`;
    });
    const up = change.filter((cents) => cents > 0);
    const down = change.filter((cents) => cents < 0);
    const foot = [
      () =>
        `<tr class="t"><td colspan="3">TOTAL<td class="n">${led.say('budget', sum(had))}<td class="n">${led.say('budget', sum(change))}<td class="n">${led.say('budget', sum(had) + sum(change))}`,
      () =>
        `<tr class="t"><td colspan="3">Totaux<td class="n">${led.say('budget', sum(down))}<td class="n">${led.say('budget', sum(up))}`,
      () =>
        `<tr class="t"><td colspan="3">Solde de la décision<td class="n">${led.say('budget', sum(change))}`,
    ][variant]!();
    const heads = [
      ['Crédits ouverts', 'DM n° 2', 'Nouveaux crédits'],
      ['Diminution', 'Augmentation'],
      ['Montant'],
    ][variant]!;
    const css = [
      '@page{size:A4 landscape;margin:12mm} body{font:9pt "Liberation Sans"} td,th{border:0;padding:1pt 6pt} thead th{border-bottom:1px solid #000;text-align:left} .n{text-align:right} .t td{border-top:1px solid #000;font-weight:bold} table{width:100%}',
      'body{font:9pt "Liberation Mono"} td,th{border:0} .n{text-align:right} .t td{border-top:1px dashed #000}',
      'body{font:11pt "Liberation Serif"} table{width:100%} .n{text-align:right;white-space:nowrap}',
    ][variant]!;
    const reason = [
      'Cette décision permet notamment de compléter l’enveloppe des subventions aux associations, qui seront attribuées ultérieurement.',
      'Les virements ci-dessous sont nécessaires.',
      'Le conseil vote les mouvements suivants.',
    ][variant]!;
    const body = `<p>${shortDate('2025-10-02')} &nbsp; ${facts.commune()} &nbsp; BUDGET PRINCIPAL</p><h3>DÉCISION MODIFICATIVE N° 2 / 2025</h3><p>${reason}</p><table><thead><tr><th>Chap.<th>Art.<th>Libellé${heads.map((head) => `<th class="n">${head}`).join('')}</thead>${rows.join('')}${foot}</table><p>Le conseil municipal ADOPTE la décision modificative.</p>`;
    return led.made(css, body);
  },
};

/** Money which a law moves between a community and its communes. */
export const transfers: Layout = {
  id: 'clect-attributions',
  what: 'a community fixes the attributions de compensation (or the FPIC shares) of its communes: transfers, no grants',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, { group: '\u00a0', euro: '\u00a0€' }, { decimals: false }, { euro: '' });
    const towns = communes(facts, 7 + variant);
    const before = facts.amounts(towns.length, 8000, 400_000, variant === 1 ? 1 : 0.01);
    const charges = facts.amounts(towns.length, 500, 7000, variant === 1 ? 1 : 0.01);
    const after = before.map((cents, at) => cents - charges[at]!);
    const rows = towns.map((town, at) => {
      const cells = [
        () => [
          led.say('earlier', before[at]!),
          led.say('cost', charges[at]!),
          led.say('outside', after[at]!),
        ],
        () => [led.tally(facts.int(150, 990)), led.say('outside', after[at]!)],
        () => [led.say('outside', after[at]!), led.say('outside', Math.round(after[at]! / 12))],
      ][variant]!();
      return `<tr><td>${town}${cells.map((cell) => `<td class="n">${cell}`).join('')}`;
    });
    const foot = [
      () => [led.say('earlier', sum(before)), led.say('cost', sum(charges)), led.say('outside', sum(after))],
      () => ['', led.say('outside', sum(after))],
      () => [led.say('outside', sum(after)), ''],
    ][variant]!();
    const heads = [
      ['AC 2024', 'Charges transférées', 'AC 2025'],
      ['Population', 'Part FPIC 2025'],
      ['Attribution annuelle (€)', 'Versement mensuel (€)'],
    ][variant]!;
    const css = [
      'body{font:10.5pt "Liberation Sans"} .n{text-align:right} table{width:100%} th{background:#dbe7db}',
      'body{font:11pt "Liberation Serif"} .n{text-align:right} table{margin:auto}',
      '@page{size:A4 landscape} body{font:11pt "DejaVu Sans"} td,th{border:1px dotted #777} .n{text-align:right;padding-left:10mm}',
    ][variant]!;
    const words = [
      'ARRÊTE le montant définitif des attributions de compensation versées aux communes membres',
      'DÉCIDE de la répartition libre du reversement du FPIC entre les communes, au bénéfice de celles-ci',
      'FIXE les attributions de compensation provisoires, versées chaque mois à chaque commune bénéficiaire',
    ][variant]!;
    const body = `<p>COMMUNAUTÉ DE COMMUNES DU VAL FICTIF</p><h3>${['Attributions de compensation 2025', 'FPIC : répartition 2025', 'AC provisoires 2026'][variant]!}</h3><p>${variant === 1 ? 'Sur proposition du président' : 'Vu le rapport de la CLECT'}, le conseil communautaire ${words} :</p><table><tr><th>${['Commune', 'Communes membres', 'Bénéficiaire'][variant]!}${heads.map((head) => `<th>${head}`).join('')}${rows.join('')}<tr><th>Total${foot.map((cell) => `<th class="n">${cell}`).join('')}</table>`;
    return led.made(css, body);
  },
};

/** One table, three kinds of payment. */
export const mixedArticles: Layout = {
  id: 'contributions-et-subventions',
  what: 'one table by article: compulsory contributions and membership fees for the record, and the grants among them',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      {},
      { decimals: false, group: '\u00a0', euro: '\u00a0€' },
      { euro: '', group: '.' },
    );
    const town = facts.commune();
    const names = facts.names(5 + variant);
    const due = [
      [6_561, 'Contributions', [`Syndicat des eaux ${of(town)}`, 'SIVU du Relais Fictif']],
      [6_553, 'Incendie', ['SDIS de l’Exemple']],
      [6_281, 'Cotisations', ['Association des maires de l’Exemple', 'Réseau Communes Inventées']],
    ] as const;
    const article = (code: number) => led.tally(code);
    const dueRows = due
      .map(([code, label, bodies]) => {
        const sums = facts.amounts(
          bodies.length,
          code === 6_281 ? 80 : 2000,
          code === 6_281 ? 700 : 30_000,
          variant === 1 ? 1 : 0.01,
        );
        return bodies.map((name, at) => {
          const amount = led.say('outside', sums[at]!);
          const cells = [
            () => `<td>${article(code)}<td>${name}<td class="n">${amount}`,
            () => `<td>${name}<td>${label}<td class="n">${amount}`,
            () => `<td>${name}<td class="n">${amount}<td>${article(code)} – ${label}`,
          ][variant]!();
          return { cents: sums[at]!, row: `<tr>${cells}` };
        });
      })
      .flat();
    const voted = facts.amounts(names.length, 80, 2500, 10);
    const grantRows = names.map((name, at) => {
      const sum = led.grant(name, voted[at]!);
      return [
        () => `<tr><td>${article(65_748)}<td>${name}<td class="n">${sum}`,
        () => `<tr><td>${name}<td>Subvention<td class="n">${sum}`,
        () => `<tr><td>${name}<td class="n">${sum}<td>${article(65_748)} – Subventions`,
      ][variant]!();
    });
    const fixed = sum(dueRows.map(({ cents }) => cents));
    const totals = [
      () =>
        `<tr><td colspan="2">Total des subventions<td class="n">${led.say('total', sum(voted))}<tr><td colspan="2">Total général<td class="n">${led.say('total', sum(voted) + fixed)}`,
      () => `<tr><td colspan="2">Ensemble<td class="n">${led.say('total', sum(voted) + fixed)}`,
      () => '',
    ][variant]!();
    const head = [
      '<th>Article<th>Organisme<th>Montant 2025',
      '<th>Organisme<th>Nature<th>Crédit 2025',
      '<th>Tiers<th>Euros<th>Imputation',
    ][variant]!;
    const rows =
      variant === 0
        ? [...dueRows.map(({ row }) => row), ...grantRows]
        : [...grantRows, ...dueRows.map(({ row }) => row)];
    const css = [
      'body{font:11pt "Liberation Sans Narrow"} table{width:100%} .n{text-align:right}',
      'body{font:11pt "Liberation Serif"} .n{text-align:right} td,th{border:0;border-bottom:1px solid #bbb}',
      'body{font:9.5pt "DejaVu Sans"} .n{text-align:right} table{width:100%}',
    ][variant]!;
    const words = [
      'ATTRIBUE les subventions de l’article 65748 et PREND ACTE, pour information, des contributions (articles 6561 et 6553) et cotisations (article 6281)',
      'accorde les subventions aux associations, marquées « Subvention » ; les contributions, cotisations et participations obligatoires sont rappelées pour mémoire',
      'vote les subventions de l’article 65748 ; les autres lignes, dépenses obligatoires ou adhésions déjà décidées, complètent l’information du conseil',
    ][variant]!;
    if (variant !== 1) led.tally(65_748);
    if (variant === 0) [6561, 6553, 6281].forEach((code) => led.tally(code));
    const body = `<h3>Commune ${of(town)} — chapitre 65 et divers</h3><p>Le conseil municipal ${words}.</p><table><tr>${head}${rows.join('')}${totals}</table>`;
    return led.made(css, body);
  },
};

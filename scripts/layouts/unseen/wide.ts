import { longDate, shortDate, sum } from '../../samples/french.ts';
import type { Grant, Layout } from '../contract.ts';
import { communes, ledgerOf, of, to } from './ledger.mts';

/** Thousands of euros. */
export const thousands: Layout = {
  id: 'milliers-metropole',
  what: 'a metropolis prints its table in thousands of euros with one decimal, beside budgets, past years and changes',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant);
    // Only the print is in thousands; the truth stays in cents.
    const k = (euros: string, unit = '') => euros + unit;
    const short = (cents: number) =>
      (cents / 100_000)
        .toFixed(1)
        .replace('.', ',')
        .replace(/\B(?=(\d{3})+,)/gu, ' ');
    const unit = variant === 2 ? ' k€' : '';
    const say = (role: 'earlier' | 'cost' | 'total', cents: number, sign = unit) => {
      led.say(role, cents);
      return k(short(cents), sign);
    };
    const names = facts.names(6 + variant);
    const budget = facts.amounts(names.length, 200_000, 2_500_000, 100);
    const past = facts.amounts(names.length, 10_000, 300_000, 100);
    const voted = past.map((cents) => Math.round((cents * (0.9 + facts.next() * 0.3)) / 10_000) * 10_000);
    const rows = names.map((name, at) => {
      led.grant(name, voted[at]!);
      const vote = short(voted[at]!) + unit;
      const cells = [
        () => [say('cost', budget[at]!), say('earlier', past[at]!), vote],
        () => [
          vote,
          say('earlier', past[at]!),
          led.percent(Math.round((voted[at]! / past[at]! - 1) * 1000) / 10),
        ],
        () => [say('earlier', past[at]!), vote],
      ][variant]!();
      return `<tr><td>${name}</td>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
    });
    const heads = [
      ['Budget de l’organisme', 'Voté 2024', 'Alloué 2025'],
      ['Subvention 2025', 'Pour mémoire 2024', 'Évolution'],
      ['CA 2024', 'Dotation 2025'],
    ][variant]!;
    const foot = [
      () => [say('cost', sum(budget)), say('earlier', sum(past)), say('total', sum(voted))],
      () => [say('total', sum(voted)), say('earlier', sum(past)), ''],
      () => [say('earlier', sum(past)), say('total', sum(voted))],
    ][variant]!();
    const note = [
      '<p class="unit">Montants exprimés en milliers d’euros</p>',
      '<p class="unit">(en K€)</p>',
      '',
    ][variant]!;
    const css = [
      '@page{size:A4 landscape;margin:15mm;@bottom-right{content:"Page " counter(page);font:8pt "Liberation Sans"}} body{font:10pt "Liberation Sans"} table{width:100%} .n{text-align:right} .unit{text-align:right;font-style:italic;margin:0} thead th{background:#003a70;color:#fff}',
      '@page{size:A4 landscape} body{font:11pt "DejaVu Sans Condensed"} td,th{border:0} thead th{border-bottom:2px solid #000} .n{text-align:right;padding-left:12mm} .unit{margin:0}',
      'body{font:10.5pt "Liberation Serif"} table{width:100%} .n{text-align:right;white-space:nowrap}',
    ][variant]!;
    const town = facts.commune();
    const body = `<p><b>MÉTROPOLE ${of(town).toUpperCase()}</b> — Conseil du ${longDate('2025-06-26')}</p><h3>Soutien aux organismes culturels et sportifs d’intérêt métropolitain</h3><p>Le conseil métropolitain, vu l’avis de la commission, <b>DÉCIDE</b> d’allouer aux organismes ci-après, au titre de 2025, les subventions de fonctionnement figurant dans la colonne « ${['Alloué 2025', 'Subvention 2025', 'Dotation 2025'][variant]!} ».</p>${note}<table><thead><tr><th>Organisme</th>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>${rows.join('')}<tr><th>Total</th>${foot.map((cell) => `<th class="n">${cell}</th>`).join('')}</tr></table><p>La dépense, soit ${say('total', sum(voted), variant === 2 ? ' k€' : ' milliers d’euros')}, est imputée au budget principal.</p>`;
    return led.made(css, body);
  },
};

const WORKS = [
  'Réfection de la toiture de l’école',
  'Mise aux normes de la salle polyvalente',
  'Aménagement du bourg, tranche 2',
  'Rénovation énergétique de la mairie',
  'Restauration du lavoir',
  'Création d’un city-stade',
  'Voirie communale 2025',
  'Extension du cimetière',
];

/** A département helps communes, canton by canton. */
export const cantons: Layout = {
  id: 'cantons-paysage',
  what: 'a département helps works of communes: cost, eligible base, rate and grant, cantons merged, sums by canton',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { group: '\u00a0', euro: '\u00a0€' },
      { euro: '' },
      { decimals: false, group: '\u2009', euro: '\u00a0€' },
    );
    const towns = communes(facts, 8);
    const names = towns.map((town, at) =>
      at === 4 ? `SIVOM du Pays ${of(town)}` : variant === 1 ? town : `Commune ${of(town)}`,
    );
    const works = facts.shuffle(WORKS);
    const costs = facts.amounts(8, 20_000, 400_000, variant === 2 ? 100 : 0.01);
    const bases = costs.map((cents) => Math.min(cents, facts.pick([10_000_000, 15_000_000, 20_000_000])));
    const rates = costs.map(() => facts.pick([10, 15, 20, 25, 30]));
    const aid = bases.map((cents, at) => {
      const exact = (cents * rates[at]!) / 100;
      return variant === 1 ? Math.round(exact) : Math.floor(exact / 100) * 100;
    });
    const split = [
      [0, 3],
      [3, 5],
      [5, 8],
    ];
    const bodies = split.map(([from, till], group) => {
      const ids = names.map((_, at) => at).slice(from, till);
      const canton = `Canton n° ${group + 3}`;
      const rows = ids.map((at, place) => {
        const head = variant === 2 || place > 0 ? '' : `<td rowspan="${ids.length}" class="c">${canton}</td>`;
        const cost = led.say('cost', costs[at]!);
        const base = led.say('cost', bases[at]!);
        const rate = led.percent(rates[at]!);
        const sum = led.grant(names[at]!, aid[at]!);
        const cells = [
          `<td>${works[at]!}<td class="n">${cost}<td class="n">${base}<td class="n">${rate}<td class="n"><b>${sum}</b>`,
          `<td>${works[at]!}<td class="n">${cost}<td class="n">${rate}<td class="n">${sum}<td class="n">${base}`,
          `<td class="n">${base}<td class="n">${rate}<td class="n">${sum}<td>${works[at]!} (coût HT : ${cost})`,
        ][variant]!;
        return `<tr>${head}<td>${names[at]!}${cells}`;
      });
      const total = led.say('total', sum(ids.map((at) => aid[at]!)));
      const foot = [
        `<tr class="sub"><td colspan="6">Total ${canton}<td class="n">${total}`,
        `<tr class="sub"><td colspan="5">Sous-total<td class="n">${total}<td>`,
        `<tr class="sub"><td colspan="3">${canton}<td class="n">${total}<td>`,
      ][variant]!;
      return rows.join('') + foot;
    });
    const head = [
      '<th>Canton<th>Bénéficiaire<th>Opération<th>Coût HT<th>Dépense subventionnable<th>Taux<th>Subvention départementale',
      '<th>Canton<th>Collectivité<th>Nature des travaux<th>Montant des travaux (€ HT)<th>Taux<th>Aide accordée (€)<th>Pour information : plafond retenu (€)',
      '<th>Maître d’ouvrage<th>Base éligible<th>%<th>Aide<th>Projet',
    ][variant]!;
    const css = [
      '@page{size:A4 landscape;margin:12mm} body{font:8.5pt "Liberation Sans"} table{width:100%} .n{text-align:right;white-space:nowrap} .sub{background:#e4ecf4;font-weight:bold} th{background:#ccd} thead{display:table-header-group}',
      '@page{size:A4 landscape;margin:15mm} body{font:9pt "Liberation Sans Narrow"} table{width:100%} .n{text-align:right} .sub td{font-weight:bold}',
      '@page{size:A4;margin:15mm} body{font:9.5pt "DejaVu Serif Condensed","DejaVu Serif"} table{width:100%} td,th{border-color:#999} .n{text-align:right;white-space:nowrap} .sub{font-style:italic}',
    ][variant]!;
    const body = `<table class="h" style="width:100%"><tr><td style="border:0">Conseil départemental de l’Exemple<td style="border:0;text-align:right">Commission permanente du ${shortDate('2025-07-04')}<br>Dossier n° ${facts.int(100, 400)}</table><h3>${['Fonds d’aide à l’investissement communal', 'Soutien aux projets des communes', 'Contrats de territoire : programmation'][variant]!}</h3><p>La commission permanente, après en avoir délibéré, ${['attribue les subventions détaillées dans le tableau', 'approuve l’octroi des aides ci-dessous', 'individualise, au profit des maîtres d’ouvrage, les aides suivantes'][variant]!}.</p><table><thead><tr>${head}</thead>${bodies.join('')}</table><p>Le montant total des aides, arrêté à ${led.say('total', led.granted(), { euro: '\u00a0€' })}, sera prélevé sur l’autorisation de programme.</p>`;
    return led.made(css, body);
  },
};

/** Three years at once. */
export const manyYears: Layout = {
  id: 'region-pluriannuel',
  what: 'a région grants for three years: the years side by side or one under the other, and their sum',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { group: '\u00a0', euro: '\u00a0€' },
      { decimals: false, euro: ' €' },
    );
    const names = facts.names([5, 4, 3][variant]!);
    const years = ['2025', '2026', '2027'];
    const parts = names.map(() => facts.amounts(3, 5000, 60_000, 500));
    const whole = parts.map(sum);
    const rows = names.map((name, at) => {
      const all = () => led.grant(name, whole[at]!);
      const each = () => parts[at]!.map((cents) => led.say('restatement', cents));
      if (variant === 2) {
        const lines = each();
        return `${years.map((year, row) => `<tr>${row === 0 ? `<td rowspan="4">${name}` : ''}<td>${year}<td class="n">${lines[row]!}`).join('')}<tr class="t"><td>Aide totale<td class="n">${all()}`;
      }
      const cells = variant === 0 ? [...each(), all()] : [all(), ...each()];
      return `<tr><td>${name}${cells.map((cell) => `<td class="n">${cell}`).join('')}`;
    });
    const columns = years.map((_, year) => led.say('total', sum(parts.map((part) => part[year]!))));
    const all = led.say('total', led.granted());
    const foot = [
      `<tr class="t"><td>TOTAL${[...columns, all].map((cell) => `<td class="n">${cell}`).join('')}`,
      `<tr class="t"><td>Total du programme${[all, ...columns].map((cell) => `<td class="n">${cell}`).join('')}`,
      `${years.map((year, row) => `<tr class="t">${row === 0 ? '<td rowspan="4">Ensemble' : ''}<td>${year}<td class="n">${columns[row]!}`).join('')}<tr class="t"><td>2025-2027<td class="n">${all}`,
    ][variant]!;
    const head = [
      '<tr><th rowspan="2">Structure<th colspan="3">Annuités prévisionnelles<th rowspan="2">Subvention<br>2025-2027<tr><th>2025<th>2026<th>2027',
      '<tr><th>Bénéficiaire<th>Autorisation d’engagement affectée<th>CP 2025<th>CP 2026<th>CP 2027',
      '<tr><th>Bénéficiaire<th>Exercice<th>Montant',
    ][variant]!;
    const css = [
      '@page{size:A4 landscape;margin:20mm;@top-left{content:"Région Exemplaire";font:italic 8pt "Liberation Serif"}} body{font:11pt "Liberation Serif"} table{width:100%} .n{text-align:right} .t{font-weight:bold}',
      '@page{size:A4;margin:15mm} body{font:9pt "Liberation Sans"} table{width:100%} .n{text-align:right} th{background:#eee} .t{background:#eee}',
      'body{font:11pt "DejaVu Sans"} table{width:80%;margin:auto} td,th{border:1px solid #888} .n{text-align:right} .t td{font-weight:bold}',
    ][variant]!;
    const body = `<h3>Conventions pluriannuelles d’objectifs 2025-2027</h3><p>Sur le rapport de la présidente, Mme Hélène FICTIF, le conseil régional <b>décide</b> :</p><p>— ${['d’attribuer, pour la durée des conventions, les subventions de la dernière colonne, réparties par année ainsi qu’il suit', 'd’affecter, au profit de chaque structure, l’autorisation d’engagement ci-après, dont les crédits de paiement sont donnés à titre indicatif', 'd’accorder à chacune des structures l’aide totale inscrite au tableau, versée par tranche annuelle'][variant]!} ;</p><p>— d’autoriser la signature des conventions.</p><table><thead>${head}</thead>${rows.join('')}${foot}</table>`;
    const ofYear = (year: number): Grant[] =>
      names.map((beneficiary, at) => ({ beneficiary, cents: parts[at]![year]! }));
    return led.made(css, body, [ofYear(0), [0, 1, 2].flatMap(ofYear)]);
  },
};

/** Households which renovate their house. */
export const households: Layout = {
  id: 'habitat-menages',
  what: 'a community of communes helps households renovate: works, the aids of others, and its own aid among them',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, { euro: '\u00a0€', group: '\u00a0' }, { decimals: false }, { euro: '' });
    const first = facts.shuffle(
      'Lucie Paul Simone Ahmed Thérèse Jean-Luc Fatou René Chloé Denis Maëlys Gérard'.split(' '),
    );
    const size = 6 + variant * 2;
    const towns = communes(facts, 6);
    const step = variant === 1 ? 1 : 0.01;
    const works = facts.amounts(size, 8000, 60_000, step);
    const rows = works.map((cost, at) => {
      const lady = 'Lucie Simone Thérèse Fatou Chloé Maëlys'.split(' ').includes(first[at]!);
      const title = ['', lady ? 'Mme ' : 'M. ', ''][variant]!;
      const family = facts.pick(['EXEMPLE', 'FICTIF']);
      const name = title + (variant === 2 ? `${family} ${first[at]!}` : `${first[at]!} ${family}`);
      const state = Math.round((cost * facts.pick([35, 40, 50])) / 10_000) * 100;
      const region = facts.pick([50_000, 100_000, 150_000]);
      const own = facts.pick([50_000, 75_000, 100_000, 120_000, 200_000]);
      const paper = [
        () => [
          led.say('cost', cost),
          led.say('other-funder', state),
          led.say('other-funder', region),
          led.grant(name, own),
          led.say('balance', cost - state - region - own),
        ],
        () => [led.grant(name, own), led.say('cost', cost), led.say('other-funder', state)],
        () => [led.say('cost', cost), led.say('other-funder', state + region), led.grant(name, own)],
      ][variant]!();
      const street = `${facts.int(1, 40)} rue ${facts.pick(['du Modèle', 'de l’Invention', 'des Prés-Fictifs'])}`;
      const text = [
        `<td>${name}<td>${street}, ${towns[at % 6]!}<td>${facts.pick(['Isolation', 'Adaptation', 'Façade', 'Chauffage'])}`,
        `<td>PB-${facts.int(100, 999)}<td>${name}<td>${towns[at % 6]!}`,
        `<td>${at + 1}<td>${name}<td>${facts.pick(['Rénovation globale', 'Autonomie'])}`,
      ][variant]!;
      return `<tr>${text}${paper.map((cell) => `<td class="n">${cell}`).join('')}`;
    });
    const head = [
      '<th>Propriétaire<th>Logement<th>Travaux<th>Coût TTC<th>Anah<th>Région<th>Communauté de communes<th>Reste à charge',
      '<th>Dossier<th>Bénéficiaire<th>Commune<th>Aide communautaire<th>Travaux TTC<th>Aide de l’Anah',
      '<th>N°<th>Demandeur<th>Nature<th>Devis retenus<th>Aides obtenues par ailleurs<th>Participation de la CC',
    ][variant]!;
    const total = led.say('total', led.granted());
    const css = [
      '@page{size:A4 landscape;margin:12mm} body{font:9pt "Liberation Sans"} table{width:100%} .n{text-align:right;white-space:nowrap} th{background:#f6e9c8}',
      'body{font:10.5pt "Liberation Serif"} table{width:100%} .n{text-align:right}',
      '@page{margin:18mm} body{font:10pt "DejaVu Sans Mono"} td,th{border:0;padding:1pt 5pt} thead th{border-bottom:1px dashed #000;text-align:left} .n{text-align:right}',
    ][variant]!;
    const budget = variant === 0 ? ` sur une enveloppe annuelle de ${led.say('budget', 8_000_000)}` : '';
    const body = `<p>Communauté de communes du Pays ${of(facts.commune())}</p><h3>OPAH : aides aux propriétaires — ${['3e', '5e', '2e'][variant]!} série</h3><p>Le bureau communautaire, agissant par délégation, ${['accorde l’aide de la communauté de communes aux dossiers suivants', 'DÉCIDE de verser aux propriétaires l’aide communautaire indiquée', 'alloue la participation de la CC (dernière colonne) à chaque demandeur'][variant]!}, les autres financements étant rappelés pour information.</p><table><thead><tr>${head}</thead>${rows.join('')}</table><p>Montant engagé par la communauté : ${total}${variant === 2 ? ' euros' : ''}${budget}.</p>`;
    return led.made(css, body);
  },
};

/** A fonds de concours in a funding plan. */
export const concours: Layout = {
  id: 'fonds-de-concours-plan',
  what: 'an agglomeration grants a fonds de concours; the plan sets expenses on the left against the funders on the right',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { group: '\u00a0', euro: '\u00a0€' },
      { euro: ' euros', trim: true },
      { euro: '', group: '.' },
    );
    const towns = communes(facts, variant === 2 ? 2 : 1);
    const plans = towns.map((town) => {
      const name = `Commune ${of(town)}`;
      const costs = facts.amounts(3, 10_000, 150_000, 100);
      const cost = sum(costs);
      const part = (percent: number) => Math.round((cost * percent) / 10_000 / 100) * 10_000;
      const given = part(20);
      const funders: [string, number, 'other-funder' | 'restatement' | 'balance'][] = [
        ['État – DETR', part(30), 'other-funder'],
        ['Département', part(15), 'other-funder'],
        ['Fonds de concours communauté d’agglomération', given, 'restatement'],
        ['Commune (autofinancement)', cost - part(30) - part(15) - given, 'balance'],
      ];
      if (variant === 1) funders.splice(1, 1);
      if (variant === 1) funders[2]![1] = cost - part(30) - given;
      const items = ['Travaux', 'Maîtrise d’œuvre', 'Études et divers', ''];
      const rows = funders.map(
        ([funder, cents, role], at) =>
          `<tr><td>${at < 3 ? items[at]! : ''}<td class="n">${at < 3 ? led.say('cost', costs[at]!) : ''}<td>${funder}<td class="n">${led.say(role, cents)}`,
      );
      const sums = `<tr class="t"><td>TOTAL HT<td class="n">${led.say('cost', cost)}<td>TOTAL<td class="n">${led.say('cost', cost)}`;
      const vote = led.grant(name, given);
      const text = [
        `ATTRIBUE à la ${name} un fonds de concours de ${vote} pour la rénovation de sa salle des fêtes`,
        `décide de verser à la ${name} un fonds de concours d’un montant de ${vote} destiné au groupe scolaire`,
        `accorde ${to(name)} un fonds de concours de ${vote} euros`,
      ][variant]!;
      return {
        text,
        table: `<table class="plan"><tr><th colspan="2">Dépenses<th colspan="2">Recettes${rows.join('')}${sums}</table>`,
        name,
      };
    });
    const css = [
      'body{font:11pt "Liberation Sans"} .plan{width:100%;margin:4mm 0} .n{text-align:right;white-space:nowrap} .t{font-weight:bold}',
      'body{font:12pt "Liberation Serif"} .plan{margin:4mm auto} .n{text-align:right} .t td{border-top:3px double #000}',
      '@page{margin:16mm} body{font:10pt "DejaVu Serif"} .plan{width:100%;margin:3mm 0} td,th{border-color:#aaa} .n{text-align:center} .t{background:#eee}',
    ][variant]!;
    const plansText = plans
      .map(
        ({ table, name }) =>
          `${variant === 2 ? `<p><u>${name}</u> (montants en euros)</p>` : '<p>Plan de financement prévisionnel :</p>'}${table}`,
      )
      .join('');
    const decisions = plans.map(({ text }) => `<li>${text} ;</li>`).join('');
    const rules =
      variant === 1
        ? '<p>Le versement interviendra en une fois, à l’achèvement, sur production du certificat administratif.</p>'
        : '';
    const decided = `<p>Le conseil communautaire, par ${facts.int(30, 50)} voix pour,</p><ul>${decisions}<li>AUTORISE le président à signer la convention correspondante.</li></ul>${rules}`;
    const intro = `<p>COMMUNAUTÉ D’AGGLOMÉRATION ${variant === 1 ? '« TERRES D’EXEMPLE »' : 'DU VAL FICTIF'}</p><h3>Fonds de concours — attribution</h3><p>Vu l’article L. 5216-5 VI du CGCT ; considérant que le fonds de concours n’excède pas la part financée, hors subventions, par son bénéficiaire ;</p>`;
    return led.made(css, variant === 1 ? intro + decided + plansText : intro + plansText + decided);
  },
};

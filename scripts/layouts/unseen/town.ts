import { longDate, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { ledgerOf, of } from './ledger.mts';

/** Small cards, one for each association, in place of a table. */
export const cardsOfAssociations: Layout = {
  id: 'fiches-par-association',
  what: 'one card of headings and values for each association, in one or two columns, with a refused one at times',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, {}, { trim: true, group: '\u00a0', euro: '\u00a0€' }, { decimals: false });
    const town = facts.commune();
    const names = facts.names(6 + variant);
    const budgets = facts.amounts(names.length, 6000, 60_000, 100);
    const asked = facts.amounts(names.length, 600, 5000);
    const before = facts.amounts(names.length, 300, 3000);
    const voted = asked.map((cents) => Math.round((cents * (0.5 + facts.next() * 0.5)) / 5000) * 5000);
    const people = facts.shuffle(['Louise', 'Marc', 'Inès', 'Karim', 'Odile', 'Bastien', 'Solène', 'Hugo']);
    const refused = variant === 2 ? 3 : -1;
    const cards = names.map((name, at) => {
      const no = at === refused;
      const rows = [
        ['Président(e)', `${people[at]!} ${facts.pick(['EXEMPLE', 'FICTIF'])}`],
        [
          ['Budget prévisionnel', 'Budget de l’année', 'Budget 2025'][variant]!,
          led.say('cost', budgets[at]!),
        ],
        [
          ['Aide 2024', 'Rappel 2024', 'Subvention 2024'][variant]!,
          at === 1 ? 'première demande' : led.say('earlier', before[at]!),
        ],
        [
          ['Demande 2025', 'Montant sollicité', 'Subvention demandée'][variant]!,
          led.say(no ? 'refused' : 'requested', asked[at]!),
        ],
      ];
      const last = [
        ['Subvention accordée', 'AIDE VOTÉE', 'Décision du conseil'][variant]!,
        no ? 'refus (dossier hors délai)' : led.grant(name, voted[at]!),
      ];
      if (variant === 1) rows.splice(1, 0, last);
      else rows.push(last);
      return `<div class="card"><p class="name">${variant === 1 ? '' : `${at + 1}. `}${name}</p>${rows
        .map(
          (row) =>
            `<p${row === last ? ' class="last"' : ''}><span>${row[0]!}${variant === 2 ? ' :' : ''}</span><span>${row[1]!}</span></p>`,
        )
        .join('')}</div>`;
    });
    const css = [
      'body{font:10.5pt "Liberation Sans"} .card{border:1px solid #555;padding:2mm 4mm;margin:3mm 0;break-inside:avoid} .card p{margin:.6mm 0;display:flex;justify-content:space-between} .name{font-weight:bold} .last{border-top:1px dotted #555;padding-top:1mm}',
      '@page{margin:14mm} body{font:9.5pt "DejaVu Sans Condensed"} .cards{display:grid;grid-template-columns:1fr 1fr;gap:4mm} .card{background:#eef3f8;padding:3mm;break-inside:avoid} .card p{margin:1mm 0;display:flex;justify-content:space-between} .name{font-weight:bold;color:#124} .last{font-weight:bold}',
      'body{font:11pt "Liberation Serif"} .card{margin:4mm 0 4mm 8mm;break-inside:avoid} .card p{margin:0} .card span:first-child{display:inline-block;width:55mm} .card .name{font-weight:bold;text-decoration:underline;margin-left:-8mm}',
    ][variant]!;
    const lead = [
      `Après examen de chacun des dossiers, le conseil municipal ${of(town)} attribue au titre de 2025 les subventions portées sur les fiches ci-après.`,
      'Le conseil, sur rapport de la commission Vie associative, vote les aides suivantes :',
      'Le conseil municipal, à main levée, se prononce sur chaque demande comme indiqué ci-dessous.',
    ][variant]!;
    const body = `<h2>Commune ${of(town)}</h2><p><i>Séance du ${longDate('2025-03-27')}</i></p><h3>Soutien à la vie associative</h3><p>${lead}</p><div class="cards">${cards.join('')}</div><p>Le total des aides attribuées ressort à ${led.say('total', led.granted())}, crédits ouverts au chapitre 65.</p>`;
    return led.made(css, body);
  },
};

/** Associations as columns, amounts as rows. */
export const transposed: Layout = {
  id: 'tableau-transpose',
  what: 'associations head the columns of a landscape table whose rows are asked, previous, proposed and voted amounts',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { euro: '', group: '\u00a0' },
      { trim: true, group: '\u2009', euro: '\u00a0€' },
    );
    const names = facts.names(5 + (variant === 2 ? 1 : 0));
    const before = facts.amounts(names.length, 400, 4000);
    const asked = facts.amounts(names.length, 800, 6000);
    const voted = facts.amounts(names.length, 400, 5000);
    const proposed = voted.map((cents, at) => (at === 2 ? cents + 20_000 : cents));
    const line = (head: string, cells: string[], total: string, look = '') =>
      `<tr class="${look}"><th>${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td>${total}</td></tr>`;
    const year = () =>
      line(
        ['Versé en 2024', 'Exercice précédent', 'Mandaté 2024'][variant]!,
        before.map((cents) => led.say('earlier', cents)),
        led.say('earlier', sum(before)),
      );
    const ask = () =>
      line(
        ['Demande du club', 'Demande 2025', 'Somme sollicitée'][variant]!,
        asked.map((cents) => led.say('requested', cents)),
        led.say('requested', sum(asked)),
      );
    const plan = () =>
      line(
        ['Avis de la commission', 'Proposition du bureau', 'Proposition des adjoints'][variant]!,
        proposed.map((cents) => led.say('requested', cents)),
        led.say('requested', sum(proposed)),
      );
    const vote = () =>
      line(
        ['Vote du conseil', 'Voté 2025', 'Décision de l’assemblée'][variant]!,
        voted.map((cents, at) => led.grant(names[at]!, cents)),
        led.say('total', sum(voted)),
        'vote',
      );
    const members = () =>
      line(
        'Nombre d’adhérents',
        names.map(() => led.tally(facts.int(12, 340))),
        '',
      );
    const rows = [
      () => [year(), ask(), plan(), vote()],
      () => [members(), ask(), year(), vote()],
      () => [vote(), plan(), ask(), year()],
    ][variant]!();
    const css = [
      '@page{size:A4 landscape;margin:15mm} body{font:10pt "Liberation Sans"} table{width:100%} td{text-align:right} th{font-weight:normal;text-align:left} thead th{font-weight:bold;text-align:center;background:#ddd} .vote{font-weight:bold}',
      '@page{size:A4 landscape;margin:18mm} body{font:11pt "Liberation Serif"} td,th{border:0;border-bottom:1px solid #999;padding:4pt} td{text-align:center} th{text-align:left}',
      '@page{size:A3 landscape;margin:25mm} body{font:14pt "DejaVu Sans"} td,th{border:2px solid #336;padding:6pt} td{text-align:right} thead th{background:#336;color:#fff} .vote td{background:#ffd}',
    ][variant]!;
    const unit = variant === 1 ? '<p style="text-align:right">(montants en euros)</p>' : '';
    const body = `<h3>Objet : subventions de fonctionnement aux associations — année 2025</h3><p>M. Paul FICTIF, adjoint, présente les demandes. Le conseil municipal ${of(facts.commune())} accorde les subventions inscrites à la ligne « ${['Vote du conseil', 'Voté 2025', 'Décision de l’assemblée'][variant]!} ».</p>${unit}<table><thead><tr><th></th>${names.map((name) => `<th>${name}</th>`).join('')}<th>${['Ensemble', 'Total', 'TOTAL'][variant]!}</th></tr></thead><tbody>${rows.join('')}</tbody></table><p>Pour : 17 — Contre : 0 — Abstentions : 2.</p>`;
    return led.made(css, body);
  },
};

/** Themes over many rows, two kinds of help and their sum. */
export const mergedThemes: Layout = {
  id: 'themes-fusionnes',
  what: 'merged theme cells, a two-tier heading over running help, project help and their sum, sub-totals by theme',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, { decimals: false }, { euro: '' }, { trim: true, group: '\u00a0' });
    const themes = facts.shuffle(['Sport', 'Culture et patrimoine', 'Solidarité', 'Jeunesse']).slice(0, 3);
    const sizes = themes.map((_, at) => 2 + ((at + variant) % 3));
    const names = facts.names(sum(sizes));
    const run = facts.amounts(names.length, 200, 4000);
    const project = facts.amounts(names.length, 100, 1500).map((cents) => (facts.chance(0.5) ? cents : 0));
    const none = ['', '—', '/'][variant]!;
    let first = 0;
    const groups = themes.map((theme, group) => {
      const ids = names.map((_, at) => at).slice(first, first + sizes[group]!);
      first += sizes[group]!;
      const rows = ids.map((at, place) => {
        const head =
          variant === 2 || place > 0 ? '' : `<td rowspan="${ids.length}" class="theme">${theme}</td>`;
        const cells = [
          led.say('restatement', run[at]!),
          project[at] === 0 ? none : led.say('restatement', project[at]!),
          led.grant(names[at]!, run[at]! + project[at]!),
        ];
        if (variant === 1) cells.unshift(cells.pop()!);
        return `<tr>${head}<td>${names[at]!}</td>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
      });
      const parts = [
        sum(ids.map((at) => run[at]!)),
        sum(ids.map((at) => project[at]!)),
        sum(ids.map((at) => run[at]! + project[at]!)),
      ].map((cents) => led.say('total', cents));
      if (variant === 1) parts.unshift(parts.pop()!);
      const band = variant === 2 ? `<tr class="band"><td colspan="4">${theme.toUpperCase()}</td></tr>` : '';
      const label = [`Sous-total ${theme}`, `S/T ${theme}`, `Total ${theme}`][variant]!;
      return `${band}${rows.join('')}<tr class="sub"><td colspan="${variant === 2 ? 1 : 2}">${label}</td>${parts.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
    });
    const all = [sum(run), sum(project), sum(run) + sum(project)].map((cents) => led.say('total', cents));
    if (variant === 1) all.unshift(all.pop()!);
    const columns = ['Fonctionnement', 'Projet', 'Total voté'];
    if (variant === 1) columns.splice(0, 3, 'Montant attribué', 'dont fonctionnement', 'dont action');
    const wide = variant === 2 ? 1 : 2;
    const head = `<thead><tr>${variant === 2 ? '' : '<th rowspan="2">Secteur</th>'}<th rowspan="2">Association</th><th colspan="3">${['Subvention 2025', 'Exercice 2025 (en €)', 'Aide municipale 2025'][variant]!}</th></tr><tr>${columns.map((column) => `<th>${column}</th>`).join('')}</tr></thead>`;
    const css = [
      'body{font:10pt "Liberation Sans"} .n{text-align:right} .theme{vertical-align:middle;text-align:center;font-weight:bold} .sub{background:#e8e8e8;font-style:italic}',
      'body{font:10.5pt "Liberation Serif"} table{width:100%} .theme{vertical-align:top} .n{text-align:right} .sub td{border-top:2px solid #000;font-weight:bold}',
      '@page{margin:15mm 12mm} body{font:9.5pt "DejaVu Sans"} table{width:100%} td{border-left:0;border-right:0} .n{text-align:center} .band td{background:#2b5d34;color:#fff;font-weight:bold} .sub td{font-weight:bold;background:#dfeee1}',
    ][variant]!;
    const body = `<p><b>DÉLIBÉRATION n° 2025-${facts.int(10, 60)}</b></p><p>Le conseil municipal, après en avoir délibéré et à l’unanimité, ${['alloue aux associations de la commune les subventions ci-dessous', 'ATTRIBUE les montants figurant au tableau', 'décide de verser les aides suivantes'][variant]!} :</p><table>${head}<tbody>${groups.join('')}<tr class="sub"><td colspan="${wide}">TOTAL GÉNÉRAL</td>${all.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr></tbody></table><p>Les aides à projet seront versées sur présentation des justificatifs.</p>`;
    const split = names.flatMap((beneficiary, at) =>
      [run[at]!, project[at]!].filter((cents) => cents > 0).map((cents) => ({ beneficiary, cents })),
    );
    return led.made(css, body, [split]);
  },
};

/** Words where amounts are looked for. */
export const opinionsAndWords: Layout = {
  id: 'avis-et-mots',
  what: 'opinions in words, refusals, adjournments and first requests in the cells of amounts; some rows grant nothing',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { group: '.', euro: '\u00a0€' },
      { euro: ' euros', trim: true },
    );
    const names = facts.names(9);
    const asked = facts.amounts(9, 500, 6000);
    const before = facts.amounts(9, 300, 3000);
    const voted = asked.map((cents) => Math.round((cents * 0.6) / 5000) * 5000);
    const kinds = facts.shuffle(['ok', 'ok', 'ok', 'ok', 'ok', 'no', 'later', 'new', 'out']);
    const words = {
      no: ['Refus', 'Défavorable', 'Rejet : hors critères'][variant]!,
      later: ['Ajourné', 'Sursis à statuer', 'Dossier incomplet, report au prochain conseil'][variant]!,
      out: ['Retirée', 'Demande retirée par le club', 'Sans suite'][variant]!,
    };
    const goals = [
      'Fonctionnement',
      'Fonctionnement',
      'Tournoi',
      'Achat de matériel',
      'Déplacements',
      'Fête annuelle',
    ];
    const rows = names.map((name, at) => {
      const kind = kinds[at]!;
      const granted = kind === 'ok' || kind === 'new';
      const ask =
        kind === 'out' && variant === 2 ? '-' : led.say(granted ? 'requested' : 'refused', asked[at]!);
      const hidden = variant === 2 && !granted;
      const old = hidden
        ? ''
        : kind === 'new'
          ? ['1re demande', 'nouveau', 'néant'][variant]!
          : led.say('earlier', before[at]!);
      const view = granted ? 'Favorable' : words[kind as 'no' | 'later' | 'out'];
      const vote = granted
        ? led.grant(name, voted[at]!)
        : variant === 1
          ? led.say('refused', 0)
          : variant === 0
            ? '—'
            : '';
      const cells = [
        [
          `<td>${name}`,
          `<td>${goals[at % 6]!}`,
          `<td class="n">${ask}`,
          `<td class="n">${old}`,
          `<td>${view}`,
          `<td class="n">${vote}`,
        ],
        [
          `<td>${name}`,
          `<td class="n">${old}`,
          `<td class="n">${ask}`,
          `<td class="n">${vote}`,
          `<td>${view}`,
        ],
        [
          `<td>${at + 1}`,
          `<td>${name}`,
          `<td>${goals[at % 6]!}`,
          `<td class="n">${ask}`,
          ...(granted
            ? [`<td class="n">${old}`, `<td class="n">${vote}`]
            : [`<td colspan="2" class="no">${view}`]),
        ],
      ][variant]!;
      return `<tr>${cells.join('')}`;
    });
    const heads = [
      ['Demandeur', 'Objet', 'Demande', 'Rappel 2024', 'Avis', 'Attribué'],
      ['Organisme', '2024', 'Sollicité', 'Accordé 2025', 'Observations'],
      ['N°', 'Association', 'Motif', 'Souhait exprimé', 'An passé', 'Décision'],
    ][variant]!;
    const css = [
      'body{font:10pt "DejaVu Serif"} table{width:100%} .n{text-align:right;white-space:nowrap}',
      'body{font:11pt "Liberation Sans Narrow"} table{width:100%} tr:nth-child(even){background:#f1f1f1} td,th{border:1px solid #bbb} .n{text-align:right}',
      '@page{size:A4 landscape} body{font:11pt "Liberation Sans"} table{width:100%} .n{text-align:left} .no{font-style:italic}',
    ][variant]!;
    const foot =
      variant === 2
        ? ''
        : `<tr><td colspan="${variant === 0 ? 5 : 3}">TOTAL ACCORDÉ<td class="n">${led.say('total', led.granted())}${variant === 1 ? '<td>' : ''}`;
    const body = `<h3>${facts.int(3, 15)}) Demandes de subventions</h3><p>Le maire donne lecture des demandes reçues et de l’avis de la commission. Le conseil municipal suit ces avis et <b>${['décide des attributions suivantes', 'accorde les sommes portées dans la quatrième colonne', 'statue comme suit'][variant]!}</b> :</p><table><tr>${heads.map((head) => `<th>${head}`).join('')}${rows.join('')}${foot}</table><p>Vote : unanimité des présents et représentés.</p>`;
    return led.made(css, body);
  },
};

/** An advance paid in January and what is left to pay. */
export const advanceAndBalance: Layout = {
  id: 'acompte-et-solde',
  what: 'the vote of the year beside the advance already paid and the balance left to pay; the year’s vote is the grant',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, {}, { trim: true, euro: '\u00a0€', group: '\u00a0' }, { euro: '' });
    const names = facts.names(4 + variant);
    const before = facts.amounts(names.length, 10_000, 60_000, 500);
    const voted = facts.amounts(names.length, 12_000, 70_000, 400);
    const paid = voted.map((_, at) => (at === 1 ? 0 : Math.round(before[at]! / 4 / 100) * 100));
    const rows = names.map((name, at) => {
      const vote = led.grant(name, voted[at]!);
      const old = variant === 0 ? led.say('earlier', before[at]!) : '';
      const cut = paid[at] === 0 ? 'sans acompte' : led.say('earlier', paid[at]!);
      const rest = led.say('balance', voted[at]! - paid[at]!);
      const cells = [
        [old, vote, cut, rest],
        [vote, cut, rest],
        [cut, rest, vote],
      ][variant]!;
      return `<tr><td>${name}</td>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
    });
    const all = [
      variant === 0 ? led.say('earlier', sum(before)) : '',
      led.say('total', sum(voted)),
      led.say('earlier', sum(paid)),
      led.say('balance', sum(voted) - sum(paid)),
    ];
    const heads = [
      ['Subvention 2024', 'Subvention 2025', 'Acompte de janvier', 'Solde à mandater'],
      ['Montant de la subvention 2025', 'Avance versée', 'Reste à verser'],
      ['Avance (délib. du 17/12/2024)', 'Solde', 'Subvention annuelle votée'],
    ][variant]!;
    const totals = [all, all.slice(1), [all[2]!, all[3]!, all[1]!]][variant]!;
    const css = [
      'body{font:11pt "Liberation Serif"} .n{text-align:right} table{margin:auto}',
      'body{font:10pt "DejaVu Sans"} td,th{border:0;border-bottom:1px dotted #000} .n{text-align:right} table{width:100%}',
      '@page{size:A4;margin:30mm 20mm 20mm 45mm} body{font:12pt "Liberation Serif"} .n{text-align:right}',
    ][variant]!;
    const town = facts.commune();
    const body = `<p style="text-align:right">${town}, le ${longDate('2025-04-10')}</p><h3>Subventions aux associations conventionnées</h3><p>Rappelant qu’un acompte a été consenti en début d’année dans l’attente du budget, le rapporteur propose d’arrêter les montants annuels.</p><p>Le conseil municipal <b>fixe le montant des subventions 2025</b> comme ci-après et dit que le solde sera versé ${['en deux fois', 'avant le 30 juin', 'après production du bilan'][variant]!}.</p>${variant === 2 ? '<p>Unité : euro</p>' : ''}<table><thead><tr><th>Bénéficiaire</th>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>${rows.join('')}<tr><th>Totaux</th>${totals.map((cell) => `<th class="n">${cell}</th>`).join('')}</tr></table>`;
    return led.made(css, body);
  },
};

/** Names and sums joined by dots. */
export const dotLeaders: Layout = {
  id: 'points-de-conduite',
  what: 'no table: names and amounts joined by dots, in one or two columns, with the sum of a theme in its heading',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { euro: '\u00a0€', group: '\u00a0' },
      { trim: true, euro: ' euros' },
    );
    const themes = facts
      .shuffle(['Sports', 'Loisirs', 'Écoles', 'Anciens combattants', 'Action sociale'])
      .slice(0, 3 + (variant % 2));
    const names = facts.names(themes.length * 4);
    const voted = facts.amounts(names.length, 50, 2500, variant === 1 ? 12.5 : 10);
    const parts = themes.map((theme, group) => {
      const ids = [0, 1, 2, 3].slice(0, group === 1 ? 3 : 4).map((at) => group * 4 + at);
      const all = sum(ids.map((at) => voted[at]!));
      const head = variant === 2 ? theme : `${theme} ${variant === 0 ? ':' : '–'} ${led.say('total', all)}`;
      const lines = ids.map(
        (at) =>
          `<p class="line"><span>${variant === 2 ? '- ' : ''}${names[at]!}</span><span class="dots">${'.'.repeat(160)}</span><span class="sum">${led.grant(names[at]!, voted[at]!)}</span></p>`,
      );
      return `<div class="part"><h4>${head}</h4>${lines.join('')}</div>`;
    });
    const css = [
      'body{font:11pt "Liberation Serif"} .line{display:flex;margin:1mm 0} .dots{flex:1;overflow:hidden;height:1.2em;min-width:5mm} .sum{white-space:nowrap} h4{margin:3mm 0 1mm;text-decoration:underline}',
      '@page{margin:15mm} body{font:8.5pt "Liberation Sans"} .list{columns:2;column-gap:10mm} .part{break-inside:avoid} .line{display:flex;margin:.8mm 0} .dots{flex:1;overflow:hidden;height:1.2em;min-width:3mm} .sum{white-space:nowrap;font-weight:bold} h4{margin:2mm 0 1mm;background:#ddd;padding:1mm}',
      '@page{size:A5;margin:14mm} body{font:9pt "DejaVu Serif"} .line{display:flex;margin:1mm 0} .dots{flex:1;overflow:hidden;height:1.2em;min-width:2mm} .sum{white-space:nowrap} h4{margin:3mm 0 1mm;font-style:italic}',
    ][variant]!;
    const body = `<h3 style="text-align:center">ATTRIBUTION DES SUBVENTIONS 2025</h3><p>L’an deux mille vingt-cinq, le trois avril, le conseil municipal ${of(facts.commune())}, légalement convoqué, s’est réuni sous la présidence de Mme Claire EXEMPLE, maire. Il décide d’accorder :</p><div class="list">${parts.join('')}</div><p>${['Soit une dépense globale de', 'Total de l’article 65748 :', 'Enveloppe consommée :'][variant]!} ${led.say('total', led.granted())}${variant === 2 ? ` sur ${led.say('budget', Math.ceil(led.granted() / 500_000) * 500_000)} inscrits au budget` : ''}.</p>`;
    if (variant === 1) led.say('not-an-amount', 6_574_800);
    return led.made(css, body);
  },
};

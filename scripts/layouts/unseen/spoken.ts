import { longDate, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { inLetters, ledgerOf, of, to } from './ledger.mts';

/** Numbered articles, sums in letters. */
export const lettered: Layout = {
  id: 'articles-en-lettres',
  what: 'an arrêté-like act: one numbered article for each grant, its sum in letters then in digits, or the other way round',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { euro: '\u00a0€', group: '\u00a0' },
      { decimals: false, group: '.', euro: ' euros' },
    );
    const names = facts.names(4 + variant);
    const voted = facts.amounts(names.length, 150, 18_000, 10);
    const asked = voted.map((cents) => cents + facts.int(0, 4) * 50_000);
    const seen = (variant === 2 ? [] : names)
      .slice(0, 3)
      .map(
        (name, at) =>
          `<p>VU la lettre du ${longDate(`2025-0${at + 1}-1${at}`)} par laquelle l’association ${name} sollicite un concours de ${led.say('requested', asked[at]!)} ;</p>`,
      )
      .join('');
    const articles = names.map((name, at) => {
      const digits = led.grant(name, voted[at]!);
      const letters = `${inLetters(voted[at]! / 100)} euros`;
      const text = [
        `Il est alloué ${to(name)} une subvention de ${letters} (${digits}) au titre de l’exercice 2025.`,
        `Une subvention de fonctionnement d’un montant de ${digits} (${letters}) est attribuée ${to(name)}.`,
        `${name} reçoit une aide exceptionnelle de ${digits} (${letters.toUpperCase()}).`,
      ][variant]!;
      return `<p><b>Article ${at === 0 ? '1er' : at + 1}</b>${[' –', ' :', '.'][variant]!} ${text}</p>`;
    });
    const after = names.length + 1;
    const loan =
      variant === 1
        ? `<p><b>Article ${after + 1}</b> : La mise à disposition gratuite du local de la rue du Modèle, estimée à ${led.say('outside', 480_000)} par an, est reconduite sans incidence budgétaire.</p>`
        : '';
    const css = [
      'body{font:12pt/1.6 "Liberation Serif";text-align:justify} p{text-indent:10mm}',
      'body{font:11pt/1.4 "Liberation Sans"}',
      '@page{margin:25mm 20mm 25mm 60mm} body{font:10.5pt/1.5 "DejaVu Serif"}',
    ][variant]!;
    const body = `<p style="text-align:center;text-indent:0"><b>EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS</b><br>Conseil municipal ${of(facts.commune())}</p>${seen}<p>Le conseil, ouï l’exposé de M. Alain FICTIF,</p><p style="text-align:center;text-indent:0"><b>${['DÉLIBÈRE', 'D É C I D E', 'ARRÊTE CE QUI SUIT'][variant]!}</b></p>${articles.join('')}<p><b>Article ${after}</b>${[' –', ' :', '.'][variant]!} La dépense correspondante, soit ${led.say('total', led.granted())}, est imputée au chapitre 65 du budget de l’exercice.</p>${loan}<p style="text-align:right">Le maire, Sophie EXEMPLE</p>`;
    return led.made(css, body);
  },
};

/** A convention paid in parts. */
export const schedule: Layout = {
  id: 'convention-echeancier',
  what: 'one grant in a deliberation and its convention: instalments with dates, lent premises, the budget of the year',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(variant, { decimals: false }, { group: '\u00a0', euro: '\u00a0€' }, { trim: true });
    const [name] = facts.names(1) as [string];
    const [given] = facts.amounts(1, 24_000, 90_000, 1000) as [number];
    const shares = [
      [50, 30, 20],
      [60, 40],
      [25, 25, 25, 25],
    ][variant]!;
    const days = [
      ['10 avril', '10 juillet', '10 novembre'],
      ['15 mars', '15 septembre'],
      ['1er janvier', '1er avril', '1er juillet', '1er octobre'],
    ][variant]!;
    const rent = led.say('outside', facts.int(6, 20) * 50_000);
    const vote = led.grant(name, given);
    const decided = [
      `Le conseil municipal approuve la convention ci-annexée et <b>attribue ${to(name)} une subvention de ${vote} pour l’année 2025</b>.`,
      `DÉCIDE d’accorder, pour 2025, ${to(name)}, une participation financière de ${vote}, et AUTORISE M. le Maire à signer la convention d’objectifs.`,
      `Le conseil, à l’unanimité, vote ${to(name)} une subvention annuelle de ${vote} dans les conditions de la convention.`,
    ][variant]!;
    const rows = (variant === 2 ? [] : shares).map((share, at) => {
      const last = at === shares.length - 1;
      const cents = Math.round((given * share) / 100);
      return `<tr><td>${last ? 'Solde' : `${at + 1}${at === 0 ? 'er' : 'e'} versement`}<td>${days[at]!} 2025<td class="n">${led.percent(share)}<td class="n">${led.say(last ? 'balance' : 'restatement', cents)}`;
    });
    const paid =
      variant === 2
        ? `<p>Article 4. Le règlement s’effectue ${days.map((day, at) => `le ${day} à hauteur de ${led.say(at === 3 ? 'balance' : 'restatement', Math.round(given / 4))}`).join(', ')}.</p>`
        : `<p>Article 4 — Modalités de versement</p><table><tr><th>Échéance<th>Date<th>Part<th>Montant${rows.join('')}<tr><td colspan="3">Total<td class="n">${led.say('total', given)}</table>`;
    const income = facts.amounts(3, 5000, 80_000, 100);
    const plan =
      variant === 0
        ? ''
        : `<p>Annexe : budget prévisionnel de l’association</p><table><tr><th>Produits<th>Montant<tr><td>Commune<td class="n">${led.say('restatement', given)}<tr><td>Département<td class="n">${led.say('other-funder', income[0]!)}<tr><td>Caisse d’allocations<td class="n">${led.say('other-funder', income[1]!)}<tr><td>Cotisations et ventes<td class="n">${led.say('cost', income[2]!)}<tr><td>Total des produits<td class="n">${led.say('cost', given + sum(income))}</table>`;
    const css = [
      'body{font:11pt "Liberation Serif"} .n{text-align:right} .act{break-before:page}',
      'body{font:10.5pt "Liberation Sans"} table{width:70%} .n{text-align:right} .act{border:1px solid #000;padding:5mm;margin-top:8mm}',
      'body{font:11.5pt "DejaVu Serif"} .n{text-align:right} td,th{border:0} .act{break-before:page}',
    ][variant]!;
    const body = `<h3>${facts.int(5, 40)}/2025 — Convention d’objectifs et de moyens</h3><p>Mme Nadia FICTIF, rapporteure, expose que la loi impose une convention au-delà de ${led.say('outside', 2_300_000)} de subvention annuelle.</p><p>${decided}</p><div class="act"><h4 style="text-align:center">CONVENTION</h4><p>Entre la commune ${of(facts.commune())}, d’une part, et ${name}, d’autre part, il est convenu ce qui suit.</p><p>Article 1. L’association s’engage à poursuivre ses activités.</p><p>Article 2. La commune met à disposition un local dont la valeur locative est de ${rent}.</p><p>Article 3. Le montant de la subvention est de ${led.say('restatement', given)}.</p>${paid}<p>Article 5. Toute somme non employée est reversée.</p>${plan}</div>`;
    return led.made(css, body);
  },
};

/** A slip put right. */
export const corrected: Layout = {
  id: 'rectificatif',
  what: 'a clerical error is put right: the sums first printed, in words of correction or struck through, and the right ones',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { group: '\u00a0', euro: '\u00a0€' },
      { decimals: false, euro: '\u00a0€' },
    );
    const names = facts.names([3, 2, 5][variant]!);
    const wrong = facts.amounts(names.length, 300, 5000);
    const right = wrong.map((cents, at) =>
      variant === 2 && at % 2 === 1 ? cents : cents + facts.int(1, 9) * 10_000,
    );
    const rows = names.map((name, at) => {
      const old = variant === 2 && right[at] === wrong[at] ? '' : led.say('earlier', wrong[at]!);
      const now = led.grant(name, right[at]!);
      return [
        `<tr><td>${name}<td class="n">${old}<td class="n">${now}`,
        `<p>— pour l’association ${name} : au lieu de « ${old} », lire « <b>${now}</b> » ;</p>`,
        `<tr><td>${name}<td class="n">${old === '' ? '' : `<s>${old}</s> `}${now}`,
      ][variant]!;
    });
    const before = sum(wrong);
    const after = sum(right);
    const main = [
      () =>
        `<table><tr><th>Association<th>Montant porté par erreur<th>Montant exact${rows.join('')}<tr><td>Total<td class="n">${led.say('earlier', before)}<td class="n">${led.say('total', after)}</table>`,
      () =>
        `${rows.join('')}<p>Le total passe en conséquence de ${led.say('earlier', before)} à ${led.say('total', after)}.</p>`,
      () =>
        `<p><small>Les montants barrés sont ceux de la délibération initiale ; ils sont annulés et remplacés.</small></p><table><tr><th>Association<th>Subvention 2025${rows.join('')}<tr><th>Total rectifié<td class="n">${led.say('total', after)}</table>`,
    ][variant]!();
    const css = [
      'body{font:11pt "Liberation Sans"} .n{text-align:right}',
      'body{font:12pt/1.5 "Liberation Serif"}',
      'body{font:11pt "DejaVu Sans Condensed"} .n{text-align:right} table{width:75%} s{color:#666}',
    ][variant]!;
    const body = `<p>Commune ${of(facts.commune())} — ${longDate('2025-09-18')}</p><h3>${['Rectification d’une erreur matérielle', 'Erratum à la délibération du 5 juin', 'Délibération annulant et remplaçant celle du 22 mai 2025'][variant]!}</h3><p>Une erreur de saisie s’est glissée dans la délibération relative aux subventions.</p><p>Le conseil municipal ${['<b>rectifie</b> cette erreur et <b>attribue</b> les subventions pour leur montant exact', 'prend acte de l’erreur et fixe ainsi les subventions concernées', 'rapporte la délibération initiale et vote de nouveau les subventions 2025 comme suit'][variant]!} :</p>${main}<p>${variant === 2 ? 'Adopté.' : 'Le reste de la délibération est sans changement.'}</p>`;
    return led.made(css, body);
  },
};

/** Minutes with many decisions, one of which grants. */
export const minutes: Layout = {
  id: 'pv-plusieurs-decisions',
  what: 'minutes of a sitting: prices, a contract, a land sale, write-offs, questions, and among them grants voted one by one',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { decimals: false },
      { trim: true, group: '\u00a0', euro: '\u00a0€' },
      { euro: ' euros', trim: true },
    );
    const town = facts.commune();
    const names = facts.names(6);
    const voted = facts.amounts(5, 100, 1800, 10);
    const cash = (low: number, high: number, step = 1) => facts.amounts(1, low, high, step)[0]!;
    const meals = () =>
      ['Enfant de la commune', 'Enfant hors commune', 'Adulte'].map(
        (who, at) =>
          `<tr><td>${who}<td>${led.say('price', 300 + at * 90 + facts.int(0, 8) * 5, { decimals: true, trim: false })}`,
      );
    const prices = () =>
      `<h4>Tarifs du restaurant scolaire</h4><p>À compter de septembre, le conseil fixe les tarifs suivants :</p><table><tr><th>Repas<th>Prix${meals().join('')}</table><p>Vote : unanimité.</p>`;
    const contractSums = [cash(40_000, 190_000), cash(40_000, 190_000)];
    const contract = () =>
      `<h4>Marché de travaux — toiture de l’école</h4><p>Deux offres ont été reçues : SARL Couverture Fictive, ${led.say('price', contractSums[0]!)} HT, et Toits d’Exemple SAS, ${led.say('price', contractSums[1]!)} HT. Le conseil attribue le marché à l’entreprise Toits d’Exemple SAS pour ${led.say('price', contractSums[1]!)} HT.</p>`;
    const hands = [
      'Unanimité',
      '14 pour, 1 abstention',
      '13 pour, 2 contre',
      'Unanimité (M. Jean FICTIF, trésorier, est sorti)',
      '12 pour, 3 abstentions',
    ];
    const grants = () => {
      const lines = names.slice(0, 5).map((name, at) => {
        const sum = led.grant(name, voted[at]!);
        return [
          `<li>${name} : ${sum} — ${hands[at]!}</li>`,
          `<tr><td>${name}<td>${sum}<td>${hands[at]!}`,
          `<p>Il est proposé d’accorder ${sum} ${to(name)}. Mis aux voix : ${hands[at]!.toLowerCase()}.</p>`,
        ][variant]!;
      });
      const no = led.say('refused', cash(300, 900, 50));
      const refusal = `<p>La demande de ${names[5]!} (${no}) n’est pas retenue.</p>`;
      const list = [
        `<ul>${lines.join('')}</ul>`,
        `<table><tr><th>Association<th>Subvention<th>Vote${lines.join('')}</table>`,
        lines.join(''),
      ][variant]!;
      return `<h4>Subventions aux associations</h4><p>Chaque subvention fait l’objet d’un vote séparé. Sont accordées :</p>${list}${refusal}<p>Total : ${led.say('total', sum(voted))}.</p>`;
    };
    const loss = cash(80, 900, 0.01);
    const writeOffs = () =>
      `<h4>Admission en non-valeur</h4><p>À la demande du comptable public, le conseil admet en non-valeur ${led.say('outside', loss, { trim: false, decimals: true })} de titres irrécouvrables.</p>`;
    const sale = () =>
      `<h4>Vente d’un terrain</h4><p>Le conseil cède ${to(names[4]!)} la parcelle AB ${facts.int(20, 300)} au prix de ${led.say('price', cash(2000, 9000, 100))}, l’estimation étant de ${led.say('price', cash(9000, 12_000, 100))}.</p>`;
    const questions = () =>
      `<h4>Questions diverses</h4><p>Mme Rose EXEMPLE demande si ${names[3]!} pourrait recevoir ${led.say('requested', cash(200, 600, 50))} de plus pour son anniversaire. Le maire répond que le sujet sera revu à l’automne. Le devis du feu d’artifice s’élève à ${led.say('price', cash(1500, 4000, 10))}.</p>`;
    const order = [
      [prices, contract, grants, writeOffs, sale, questions],
      [grants, sale, contract, prices, questions],
      [contract, writeOffs, sale, grants, questions],
    ][variant]!;
    const css = [
      'body{font:11.5pt "Liberation Serif"} h4{text-decoration:underline;margin-bottom:1mm}',
      '@page{margin:18mm;@bottom-center{content:counter(page) "/" counter(pages);font:9pt "Liberation Sans"}} body{font:10.5pt "Liberation Sans"} h4{background:#e6e6e6;padding:1mm}',
      'body{font:11pt/1.45 "DejaVu Serif";text-align:justify} h4{font-variant:small-caps}',
    ][variant]!;
    const text = order.map((part, at) => part().replace('<h4>', `<h4>${at + 1}. `)).join('');
    const body = `<h2 style="text-align:center">PROCÈS-VERBAL</h2><p style="text-align:center">Conseil municipal ${of(town)} du ${longDate('2025-05-22')}</p><p>Présents : Claire EXEMPLE, maire ; Jean FICTIF, Rose EXEMPLE, Omar FICTIF, Lise EXEMPLE. Secrétaire : Omar FICTIF.</p><p>Le procès-verbal de la séance précédente est adopté.</p>${text}<p>La séance est levée à 22 h 15.</p>`;
    return led.made(css, body);
  },
};

/** Two proposals and a vote on neither by name. */
export const twoProposals: Layout = {
  id: 'deux-propositions',
  what: 'two columns of proposals, and a vote which says only that the proposals are adopted: nobody can know which',
  decides: false,
  make(facts, variant) {
    const led = ledgerOf(variant, { decimals: false }, { group: '\u00a0', euro: '\u00a0€' }, { euro: '' });
    const names = facts.names(4 + variant);
    const one = facts.amounts(names.length, 300, 4000);
    const two = one.map((cents) => cents + facts.int(1, 6) * 5000);
    const rows = names.map(
      (name, at) =>
        `<tr><td>${name}<td class="n">${led.grant(name, one[at]!)}<td class="n">${led.say('restatement', two[at]!)}`,
    );
    const foot =
      variant === 1
        ? ''
        : `<tr><th>Total<td class="n">${led.say('total', sum(one))}<td class="n">${led.say('total', sum(two))}`;
    const heads = [
      ['Proposition commission des sports', 'Proposition commission des finances'],
      ['Hypothèse 1', 'Hypothèse 2'],
      ['Groupe de travail', 'Bureau municipal'],
    ][variant]!;
    const css = [
      'body{font:11pt "Liberation Serif"} .n{text-align:right}',
      'body{font:10.5pt "Liberation Sans"} table{width:100%} td,th{border:1px solid #aaa} .n{text-align:center}',
      'body{font:11pt "DejaVu Sans"} td,th{border:0;border-bottom:1px solid #ccc} .n{text-align:right}',
    ][variant]!;
    const body = `<h3>Point n° ${facts.int(4, 12)} : subventions 2025</h3><p>Le tableau des propositions est remis à chaque élu.</p><table><tr><th>Association${heads.map((head) => `<th>${head}`).join('')}${rows.join('')}${foot}</table><p>Après une discussion nourrie, ${['les propositions sont adoptées', 'le conseil municipal adopte les subventions', 'le conseil approuve le tableau présenté'][variant]!} par ${facts.int(11, 15)} voix et ${facts.int(2, 4)} abstentions. Le maire est chargé de l’exécution.</p>`;
    return led.made(css, body, [names.map((beneficiary, at) => ({ beneficiary, cents: two[at]! }))]);
  },
};

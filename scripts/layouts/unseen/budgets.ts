import { sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';
import { ledgerOf, of } from './ledger.mts';

/** The annex of the budget which names the beneficiaries. */
export const annex: Layout = {
  id: 'annexe-budget',
  what: 'the annex B1.7 of a budget in capitals: sums of a section or a kind stand above their lines, in the same column',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { euro: '' },
      { euro: '', group: '\u00a0' },
      { euro: '\u00a0€', group: '\u00a0' },
    );
    const names = facts
      .names([12, 44, 27][variant]!)
      .map((name) => (variant === 2 ? name : name.toUpperCase()));
    const voted = facts.amounts(names.length, 100, 9000, variant === 1 ? 0.01 : 50);
    const isPublic = (name: string) => /^(?:CCAS|Coopérative|COOPÉRATIVE)/u.test(name);
    const cut = names.length - 2;
    const line = (at: number, code: number) => {
      const name = names[at]!;
      const kind = isPublic(name) ? 'Public' : 'Association';
      const goal =
        code === 20_422 ? 'ÉQUIPEMENT' : ['FONCTIONNEMENT', 'AIDE AU PROJET'][at % 5 === 3 ? 1 : 0]!;
      const amount = led.grant(name, voted[at]!);
      const cells = [
        () => `<td>${led.tally(code)}<td>${goal}<td>${name}<td>${kind}<td class="n">${amount}`,
        () => `<td>${name}<td class="n">${amount}<td>${goal}<td>${led.tally(code)}`,
        () => `<td>${led.tally(code)}<td>${name}<td>${goal.toLowerCase()}<td class="n">${amount}`,
      ][variant]!();
      return `<tr>${cells}`;
    };
    const band = (label: string, cents: number) => {
      const amount = led.say('total', cents);
      return [
        `<tr class="b"><td colspan="4">${label}<td class="n">${amount}`,
        `<tr class="b"><td>${label}<td class="n">${amount}<td colspan="2">`,
        `<tr class="b"><td colspan="3">${label}<td class="n">${amount}`,
      ][variant]!;
    };
    const ids = names.map((_, at) => at);
    const body1 =
      band('INVESTISSEMENT', sum(voted.slice(cut))) +
      ids
        .slice(cut)
        .map((at) => line(at, 20_422))
        .join('');
    const body2 =
      band('FONCTIONNEMENT', sum(voted.slice(0, cut))) +
      ids
        .slice(0, cut)
        .map((at) => line(at, 65_748))
        .join('');
    const head = [
      '<th>Article (1)<th>Objet (2)<th>Nom de l’organisme<th>Nature juridique<th>Montant de la subvention',
      '<th>Bénéficiaires<th>Montant<th>Objet<th>Article',
      '<th>Compte<th>Bénéficiaire<th>Objet<th>Subvention 2025',
    ][variant]!;
    const css = [
      '@page{size:A4;margin:10mm 12mm} body{font:8pt "Liberation Sans"} table{width:100%} .n{text-align:right} .b{font-weight:bold;background:#ddd} thead th{border:1px solid #000}',
      '@page{size:A4 landscape;margin:14mm} body{font:9pt "Liberation Mono"} td,th{border:0} thead th{border-bottom:1px solid;text-align:left} .n{text-align:right} .b td{font-weight:bold;padding-top:4mm}',
      '@page{margin:15mm} body{font:9pt "DejaVu Sans Condensed"} table{width:100%} td,th{border:1px solid #9ab} .n{text-align:right} .b{background:#e6eef6;font-weight:bold}',
    ][variant]!;
    const notes =
      variant === 0
        ? '<p class="f">(1) Article par nature. (2) À remplir pour les subventions dont l’attribution est assortie de conditions.</p>'
        : '';
    const body = `<table style="width:100%"><tr><td>COMMUNE ${of(facts.commune()).toUpperCase()} – BUDGET PRIMITIF 2025<td style="text-align:right">IV – ANNEXES<tr><td colspan="2" style="text-align:center"><b>B1.7 – SUBVENTIONS VERSÉES DANS LE CADRE DU VOTE DU BUDGET</b><br>(article L. 2311-7 du CGCT)</table><p>Le vote du budget emporte attribution des subventions ci-dessous.</p><table><thead><tr>${head}</thead>${variant === 1 ? body2 + body1 : body1 + body2}${band('TOTAL GÉNÉRAL', sum(voted))}</table>${notes}`;
    return led.made(css, body);
  },
};

/** Belgian and Luxembourg ways. */
export const neighbours: Layout = {
  id: 'belgique-subsides',
  what: 'a Belgian commune’s subsides with EUR and points, gifts in kind valued beside; or Luxembourg’s flat part and members',
  decides: true,
  make(facts, variant) {
    const led = ledgerOf(
      variant,
      { group: '.', euro: '' },
      { group: '.', euro: '\u00a0€' },
      { group: '.', euro: '\u00a0€' },
    );
    const eur = (text: string) => (variant === 0 ? `${text} EUR` : text);
    const names = facts.names(5 + (variant === 1 ? 2 : 0));
    const voted = facts.amounts(names.length, 125, 6000, 25);
    const rows = names.map((name, at) => {
      if (variant === 2) {
        const members = facts.int(15, 180);
        const flat = facts.pick([25_000, 50_000]);
        const total = flat + members * 500;
        return `<tr><td>${name}<td class="n">${led.say('restatement', flat)}<td class="n">${led.tally(members)}<td class="n">${led.say('rate', 500)}<td class="n">${led.grant(name, total)}`;
      }
      const kind = at % 3 === 1 ? eur(led.say('outside', facts.int(2, 20) * 10_000)) : 'néant';
      const amount = eur(led.grant(name, voted[at]!));
      const goal = facts.pick(['frais de fonctionnement', 'organisation d’un stage', 'achat d’équipement']);
      return variant === 0
        ? `<tr><td>${name}<td>${goal}<td>76${facts.int(1, 4)}/332-02<td class="n">${amount}<td class="n">${kind}`
        : `<tr><td class="n">${amount}<td>${name} (${goal})<td>${kind === 'néant' ? '' : `local prêté, valeur estimée ${kind}`}`;
    });
    const head = [
      '<th>ASBL ou association<th>Finalité<th>Article budgétaire<th>Subside en numéraire<th>Subside en nature (estimation)',
      '<th>Subside<th>Bénéficiaire<th>Remarque',
      '<th>Société<th>Part fixe<th>Membres actifs<th>Par membre<th>Subside ordinaire 2025',
    ][variant]!;
    const total = eur(led.say('total', led.granted()));
    const css = [
      'body{font:11pt "Liberation Serif"} table{width:100%} .n{text-align:right}',
      'body{font:10.5pt "Liberation Sans"} table{width:100%} td,th{border:0;border-bottom:1px solid #ccc} .n{text-align:right;white-space:nowrap}',
      'body{font:11pt "DejaVu Serif"} table{width:100%} td,th{border:1px solid #666} .n{text-align:right}',
    ][variant]!;
    const town = facts.commune();
    const where = [
      `<p>PROVINCE FICTIVE — Commune ${of(town)}</p><p>Le Conseil communal, siégeant en séance publique,</p><p>Vu le Code de la démocratie locale et de la décentralisation, articles L3331-1 à L3331-8 ;</p>`,
      `<p>Ville ${of(town)} — Collège et Conseil — <i>extrait du registre aux délibérations</i></p>`,
      `<p>Administration communale ${of(town)} (Grand-Duché)</p><p>Le conseil communal, délibérant conformément à la loi,</p>`,
    ][variant]!;
    const words = [
      'DÉCIDE à l’unanimité :</p><p>Art. 1. D’octroyer aux bénéficiaires les subsides en numéraire suivants, la colonne « en nature » étant donnée pour information :',
      'Sur proposition du Collège, DÉCIDE, par 15 oui et 4 abstentions, d’octroyer les subsides que voici :',
      'décide d’allouer les subsides ordinaires calculés ci-après :',
    ][variant]!;
    const body = `${where}<p>${words}</p><table><tr>${head}${rows.join('')}</table><p>${variant === 0 ? 'Art. 2. ' : ''}La dépense de ${total} est inscrite au budget ordinaire de 2025.</p>`;
    return led.made(css, body);
  },
};

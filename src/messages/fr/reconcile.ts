import { pagesListed } from '../../model/page-list.ts';
import { capital } from '../../model/capital.ts';
import { wordsOf } from '../words.ts';
import { sayCents, sayMilli } from '../../model/said-figure.ts';

const { number } = wordsOf('fr');

const BUDGET = { authorised: 'autorisé', available: 'disponible', proposed: 'proposé', balance: 'solde' };
type Column = keyof typeof BUDGET;

/** How an article was found to speak of its rows. */
const LINKED = {
  codes: '',
  annex: ' (rapproché par le numéro d’annexe)',
  order: ' (rapproché par l’ordre)',
  words: ' (pour l’ensemble des lignes)',
  amount: ' (rapproché par le montant)',
};

/** `2025-06-16` as `16/06/2025`. */
function day(date: string): string {
  const [year = '', month = '', number = ''] = date.split('-');
  return `${number}/${month}/${year}`;
}

/** `le total imprimé, l’article 5 et le rapport`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)!}`;
}

const checks = {
  'reconcile/amount': ({ cents }: { cents: number }) => sayCents(cents, 'fr'),
  'reconcile/count': ({ milli }: { milli: number }) => sayMilli(milli, 'fr'),
  'reconcile/rows': ({ count }: { count: number }) =>
    count === 1 ? 'la seule ligne' : `les ${sayMilli(count * 1000, 'fr')} lignes`,
  'reconcile/operation': ({
    code,
    complementary,
    theme,
  }: {
    code: string;
    complementary: boolean;
    theme: string | null;
  }) =>
    `l’opération ${complementary ? 'complémentaire ' : ''}${code}${theme === null ? '' : ` (thématique ${theme})`}`,
  'reconcile/theme': ({ code }: { code: string }) => `la thématique ${code}`,
  'reconcile/of': ({ group }: { group: string }) => `de ${group}`,
  'reconcile/of-table': 'du tableau',
  'reconcile/rows-of': ({ rows, budgeted, of }: { rows: string; budgeted: boolean | null; of: string }) =>
    `${rows}${budgeted === null ? '' : budgeted ? ' sur le budget' : ' hors budget'} ${of}`,
  'reconcile/no-row': ({ of }: { of: string }) => `aucune ligne ${of}`,
  'reconcile/quantities-of': ({ unit, of }: { unit: string | null; of: string }) =>
    `les quantités${unit === null ? '' : ` (${unit})`} ${of}`,
  'reconcile/parts': ({ count }: { count: number }) => `les ${count} parts de l’opération`,
  'reconcile/structures-of': ({ of }: { of: string }) => `le décompte des structures différentes ${of}`,
  'reconcile/votes-of': ({ vote, articles }: { vote: number; articles: readonly number[] }) =>
    `les voix du vote n° ${vote}${articles.length === 0 ? '' : ` (article${articles.length > 1 ? 's' : ''} ${articles.join(', ')})`}`,
  'reconcile/balance-of': ({ from, less, line }: { from: Column; less: Column; line: string }) =>
    `${BUDGET[from]} moins ${BUDGET[less]}, ligne ${line}`,
  'reconcile/column-of': ({ column, line }: { column: Column; line: string }) =>
    `le montant ${BUDGET[column]} de la ligne ${line}`,
  'reconcile/budget-lines': ({ count, inReport }: { count: number; inReport: boolean }) =>
    `les ${count} lignes budgétaires${inReport ? ' du rapport' : ''}`,
  'reconcile/by-annex': 'le total imprimé',
  'reconcile/by-article': 'l’article',
  'reconcile/by-prose': 'le texte de l’annexe',
  'reconcile/by-report': 'le rapport',
  'reconcile/by-budget': 'le tableau budgétaire',
  'reconcile/by-count': 'le nombre imprimé au total',
  'reconcile/by-column': ({ column }: { column: Column }) => `le ${BUDGET[column]} imprimé`,
  'reconcile/by-articles': ({ numbers }: { numbers: readonly number[] }) =>
    `la somme des articles ${numbers.join(', ')}`,
  'reconcile/by-one-article': ({ number, link }: { number: number; link: keyof typeof LINKED }) =>
    `l’article ${number}${LINKED[link]}`,
  'reconcile/by-members': 'le nombre de membres de la liste de présence',
  'reconcile/by-present': 'le nombre de présents de la liste',
  'reconcile/sources': ({ names }: { names: readonly string[] }) => listed(names),
  'reconcile/sum': ({ terms, total }: { terms: readonly string[]; total: string }) =>
    `${terms.join(' ')} = ${total}`,
  'reconcile/closes': ({ subject, sum, source }: { subject: string; sum: string; source: string }) =>
    `${capital(subject)} : ${sum}, comme ${source}.`,
  'reconcile/unknown-side': ({ subject, source }: { subject: string; source: string }) =>
    `${capital(subject)} : un chiffre illisible empêche la comparaison avec ${source}.`,
  'reconcile/fails': ({
    subject,
    sum,
    source,
    stated,
    gap,
    cause,
  }: {
    subject: string;
    sum: string;
    source: string;
    stated: string;
    gap: string;
    cause: string | null;
  }) =>
    `${capital(subject)} : ${sum} ; ${source} indique ${stated}, écart de ${gap}.${cause === null ? '' : ` ${cause}`}`,
  'reconcile/pages-unread': ({
    subject,
    pages,
    source,
  }: {
    subject: string;
    pages: readonly number[];
    source: string;
  }) =>
    pages.length > 1
      ? `${capital(subject)} : les ${pagesListed(pages, 'fr')} n’ont pas pu être lues et peuvent porter d’autres lignes ; rien ne peut être comparé avec ${source}.`
      : `${capital(subject)} : la ${pagesListed(pages, 'fr')} n’a pas pu être lue et peut porter d’autres lignes ; rien ne peut être comparé avec ${source}.`,
  'reconcile/article-unlinked': ({ number, amount }: { number: number; amount: string }) =>
    `L’article ${number} donne un total de ${amount}, que ne fait aucun groupe de lignes : le montant est mal lu ou imprimé faux, ou des lignes manquent.`,
  'reconcile/total-unlinked': ({ of, source, amount }: { of: string; source: string; amount: string }) =>
    `Aucune ligne ${of} n’a été trouvée : ${source} (${amount}) ne peut pas être vérifié.`,
  'reconcile/total-unlabelled': ({ of, amount }: { of: string; amount: string }) =>
    `Aucun libellé n’accompagne le montant de ${amount} : il est pris pour le total ${of}, mais ne prouve aucune ligne.`,
  'reconcile/count-holds': ({
    words,
    found,
    page,
  }: {
    words: string;
    announced: number;
    found: number;
    page: number;
  }) => `L’acte annonce « ${words} », et le tableau de la page ${number(page)} en a bien ${number(found)}.`,
  'reconcile/count-differs': ({
    words,
    announced,
    found,
    page,
  }: {
    words: string;
    announced: number;
    found: number;
    page: number;
  }) =>
    `L’acte annonce « ${words} » (${number(announced)}), mais le tableau de la page ${number(page)} en a ${number(found)}.`,
  'reconcile/recused-listed': ({ vote, count }: { vote: number; count: number }) =>
    `Vote n° ${vote} : les ${count} élus qui n’y prennent pas part figurent tous dans la liste de présence.`,
  'reconcile/recused-unread': ({
    vote,
    names,
    pages,
  }: {
    vote: number;
    names: readonly string[];
    pages: readonly number[];
  }) =>
    `Vote n° ${vote} : absent de la liste de présence, telle qu’elle a été lue : ${names.join(', ')} ; elle peut se poursuivre là où rien n’a pu être lu (${pagesListed(pages, 'fr')}).`,
  'reconcile/recused-unlisted': ({ vote, names }: { vote: number; names: readonly string[] }) =>
    `Vote n° ${vote} : absent de la liste de présence : ${names.join(', ')}.`,
  'reconcile/recused-abstain': ({ vote, count }: { vote: number; count: number }) =>
    `Vote n° ${vote} : ${count} élus n’y prennent pas part, autant que d’abstentions.`,
  'reconcile/recused-differ': ({
    vote,
    count,
    abstentions,
  }: {
    vote: number;
    count: number;
    abstentions: number;
  }) =>
    `Vote n° ${vote} : ${count} élus nommés comme n’y prenant pas part, mais ${abstentions} abstentions ; dans les autres votes, les deux nombres sont égaux.`,
  'reconcile/citation': ({ number }: { number: string }) => `N° ${number}`,
  'reconcile/citation-text': ({ text }: { text: string }) => `« ${text}… »`,
  'reconcile/cited-late': ({ name, date, sitting }: { name: string; date: string; sitting: string }) =>
    `${name} est daté du ${day(date)}, après la séance du ${day(sitting)}.`,
  'reconcile/none-late': ({ count, sitting }: { count: number; sitting: string }) =>
    `Aucun des ${count} textes cités avec leur date n’est postérieur à la séance du ${day(sitting)}.`,
  'reconcile/several-dates': ({ number, dates }: { number: string; dates: readonly string[] }) =>
    `Le texte n° ${number} est cité avec plusieurs dates : ${dates.map(day).join(', ')}.`,
};

const causes = {
  'reconcile/subject': ({ subject }: { subject: string }) => capital(subject),
  'reconcile/gap': ({
    subject,
    several,
    sum,
    sources,
    many,
    stated,
    size,
    missing,
  }: {
    subject: string;
    several: boolean;
    sum: string;
    sources: string;
    many: boolean;
    stated: string;
    size: string;
    missing: boolean;
  }) =>
    `${capital(subject)} ${several ? 'font' : 'donne'} ${sum}, mais ${sources} donne${many ? 'nt' : ''} ${stated} : il ${missing ? `manque ${size}` : `y a ${size} de trop`}`,
  'reconcile/row': ({ id, name }: { id: string; name: string }) =>
    name === '' ? `la ligne ${id}` : `la ligne « ${name} » (${id})`,
  'reconcile/act-inconsistent': ({
    gap,
    sources,
    many,
    printed,
  }: {
    gap: string;
    sources: string;
    many: boolean;
    printed: boolean;
  }) =>
    `${gap}. ${capital(sources)} confirme${many ? 'nt' : ''} pourtant ces lignes : ${printed ? 'le total imprimé est faux' : 'l’acte se contredit'}, et rien n’a été corrigé.`,
  'reconcile/doubled-row': ({ gap, row }: { gap: string; row: string }) =>
    `${gap}, le montant de ${row}, qui figure deux fois.`,
  'reconcile/missing-operation': ({
    amount,
    operation,
    title,
    sources,
    many,
  }: {
    amount: string;
    operation: string;
    title: string;
    sources: string;
    many: boolean;
  }) =>
    `Il manque ${amount} au tableau : ${operation}${title === '' ? '' : ` « ${title} »`} n’y a aucune ligne, alors que ${sources} l’annonce${many ? 'nt' : ''} ; la partie du tableau qui la contenait n’a pas été lue ou n’est pas dans le document.`,
  'reconcile/missing-rows': ({ gap, rate, structures }: { gap: string; rate: string; structures: string }) =>
    `${gap}${rate}${structures} ; une ou plusieurs lignes n’ont pas été lues.`,
  'reconcile/missing-counted': ({
    gap,
    words,
    found,
    missing,
  }: {
    gap: string;
    words: string;
    found: number;
    missing: number;
  }) =>
    `${gap} ; l’acte annonce « ${words} » et le tableau n’en a que ${number(found)} : ${missing > 1 ? `${number(missing)} lignes n’ont` : 'une ligne n’a'} pas été lue${missing > 1 ? 's' : ''}.`,
  'reconcile/missing-at-rate': ({ count, each }: { count: string; each: string }) =>
    `, soit les ${count} unités qui manquent aussi, à ${each} l’unité comme les autres lignes`,
  'reconcile/missing-structures': ({ announced, found }: { announced: string; found: string }) =>
    ` ; le texte annonce ${announced} structures et le tableau en a ${found}`,
  'reconcile/page-end': ({ gap, page, row }: { gap: string; page: number; row: string }) =>
    `${gap} ; la page ${page} s’arrête après ${row} : des lignes de la fin de cette page ou du début de la suivante n’ont sans doute pas été lues.`,
  'reconcile/reading': ({ value, held, record }: { value: string; held: string; record: string }) =>
    `${value} au lieu de ${held} (${record})`,
  'reconcile/readings': ({
    gap,
    slip,
    readings,
    more,
    row,
  }: {
    gap: string;
    slip: string | null;
    readings: readonly string[];
    more: boolean;
    row: 'missing' | 'doubled' | null;
  }) =>
    `${gap}. ${readings.length > 1 ? 'Plusieurs lectures l’expliqueraient et aucune ne l’emporte' : 'Une autre lecture l’expliquerait, sans certitude'}${slip === null ? '' : ` (${slip})`} : ${readings.join(' ; ')}${more ? ' ; …' : ''}${row === null ? '' : row === 'missing' ? ' ; ou bien une ligne n’a pas été lue' : ' ; ou bien une ligne a été lue deux fois'}${more && row === null ? '' : '.'}`,
  'reconcile/sign': ({
    gap,
    amount,
    row,
    excess,
  }: {
    gap: string;
    amount: string;
    row: string;
    excess: boolean;
  }) =>
    `${gap}, deux fois les ${amount} de ${row} : ce montant est sans doute ${excess ? 'à retrancher et non à ajouter' : 'à ajouter et non à retrancher'}.`,
  'reconcile/unexplained': ({ gap, why, hint }: { gap: string; why: string; hint: string }) =>
    `${gap}${why}${hint}.`,
  'reconcile/no-reading': ', ce qu’aucune lecture vraisemblable n’explique',
  'reconcile/missing-or-misread': ({ row }: { row: 'missing' | 'doubled' }) =>
    ` ; une ligne ${row === 'missing' ? 'manque' : 'est de trop'}, ou un montant est mal lu`,
  'reconcile/missing-or-wrong': ({ row }: { row: 'missing' | 'doubled' }) =>
    ` ; une ligne ${row === 'missing' ? 'manque' : 'est de trop'}, ou bien c’est l’acte qui se trompe`,
  'reconcile/hint-digit': ' (l’écart est celui d’un seul chiffre)',
  'reconcile/hint-nine': ' (l’écart est un multiple de 9, comme lorsque deux chiffres sont intervertis)',
  'reconcile/hint-comma': ' (l’écart est un multiple de 99, comme lorsqu’une virgule est perdue)',
};

const verdicts = {
  'reconcile/confirmed': 'Confirmé par une personne ; aucune somme ne suffit à le prouver.',
  'reconcile/confirmed-in-gap':
    'Confirmé par une personne, bien qu’une somme où il entre ne tombe pas juste.',
  'reconcile/confirmed-unread':
    'Donné par une personne là où ce montant n’a pas été lu : aucune somme ne le prouve.',
  'reconcile/confirmed-unlikely':
    'Confirmé par une personne, alors que les caractères lus disent tout autre chose : rien d’autre ne le prouve.',
  'reconcile/negative-grant':
    'Ce montant est négatif : un retrait ou un trop-perçu n’est pas une aide accordée. Vérifiez ce que l’acte en fait.',
  'reconcile/nameless':
    'Le bénéficiaire de cette ligne n’a pas pu être lu : rien ne dit à qui va ce montant, ni si c’est celui d’une aide.',
  'reconcile/contested':
    'La somme tombe juste, mais le tableau a d’autres colonnes de montants et rien d’imprimé ne dit laquelle est celle des aides.',
  'reconcile/undecided':
    'La somme tombe juste, mais rien dans l’acte ne dit sans équivoque que ce tableau est celui des aides accordées.',
  'reconcile/unreadable': 'Aucun nombre n’a pu être lu ici, et aucune somme ne permet de le retrouver.',
  'reconcile/comma':
    'Ce montant se lit sans centimes, alors que les autres lignes en ont : sa virgule a peut-être disparu, et il serait cent fois trop grand.',
  'reconcile/duplicate-row':
    'La somme tombe juste, mais cette ligne en répète une autre mot pour mot : l’une des deux tient peut-être la place d’une ligne de même montant qui n’a pas été lue.',
  'reconcile/inferred': ({ sources }: { sources: string }) =>
    `Ce chiffre est illisible : sa valeur est déduite des autres${sources === '' ? ' par le tarif' : ` (${sources})`}, elle n’a pas été lue.`,
  'reconcile/proved': ({
    sources,
    rated,
    exact,
    corrected,
    meaning,
  }: {
    sources: string;
    rated: boolean;
    exact: boolean;
    corrected: 'arithmetic' | 'person' | null;
    meaning: readonly string[];
  }) =>
    `${corrected === null ? 'Il' : corrected === 'person' ? 'Lu autrement, puis corrigé par une personne : il' : 'Lu autrement, puis corrigé : il'} entre dans une somme qui tombe juste (${sources})${rated ? ' et il suit le tarif de l’opération' : ''} ; ${exact ? 'ses caractères viennent du texte du fichier' : 'il faudrait au moins trois erreurs de lecture concordantes pour qu’il soit faux'}.${meaning.length === 0 ? '' : ` C’est une aide que l’acte accorde, d’après ${listed(meaning)}.`}`,
  'reconcile/no-sum':
    'Aucune somme qui tombe juste ne porte sur ce chiffre : rien ne le contredit, rien ne le prouve.',
  'reconcile/unproved': ({ sources }: { sources: string }) =>
    `La somme tombe juste (${sources}), mais deux erreurs de lecture qui se compensent y passeraient inaperçues.`,
  'reconcile/repeated': ({ sources }: { sources: string }) =>
    `La somme tombe juste (${sources}), mais ce chiffre et ceux qui le confirment portent les mêmes caractères, qui ont pu être mal lus de la même façon.`,
  'reconcile/off-rate': ({ expected }: { expected: string }) =>
    `Le tarif des autres lignes donnerait ${expected} : l’un des chiffres de la ligne est peut-être mal lu.`,
};

const repairs = {
  'reconcile/repaired': ({
    change,
    inferred,
    reasons,
  }: {
    change: string;
    inferred: boolean;
    reasons: readonly string[];
  }) => `${capital(change)}${inferred ? ' ; ' : ' : '}${reasons.join(', et ')}.`,
  'reconcile/change-inferred': ({ held }: { held: string }) => `valeur déduite, non lue : ${held}`,
  'reconcile/change-kept': ({ slip, held }: { slip: string; held: string }) => `${slip}, ${held} retenu`,
  'reconcile/change-from': ({ slip, read, held }: { slip: string; read: string; held: string }) =>
    `${slip}, de ${read} à ${held}`,
  'reconcile/then-makes': ({
    subject,
    several,
    sum,
    sources,
  }: {
    subject: string;
    several: boolean;
    sum: string;
    sources: string;
  }) => `${subject} ${several ? 'font' : 'donne'} alors ${sum}, comme ${sources}`,
  'reconcile/follows-rate': 'la ligne suit le tarif des autres',
  'reconcile/others-give': 'c’est ce que donnent les autres chiffres',
  'reconcile/slip-one-digit': 'un seul chiffre change',
  'reconcile/slip-transposition': 'deux chiffres voisins sont intervertis',
  'reconcile/slip-decimal-comma': 'la virgule a été perdue ou déplacée',
  'reconcile/slip-lost-group': 'un groupe de trois chiffres a été perdu',
  'reconcile/slip-lost-digit': 'un chiffre a été perdu',
  'reconcile/slip-extra-digit': 'un chiffre est de trop',
  'reconcile/slip-border-stroke': 'le trait de la cellule a été lu comme un chiffre',
  'reconcile/slip-fused-cells': 'les chiffres de la cellule voisine ont été lus avec lui',
  'reconcile/slip-swapped-columns': 'les colonnes du montant et du nombre ont été échangées',
  'reconcile/slip-lookalike': 'des lettres ont été lues à la place de chiffres',
  'reconcile/slip-sign': 'un signe moins a été lu ou perdu',
  'reconcile/slip-unreadable': 'rien n’était lisible',
  'reconcile/slip-several-digits': 'plusieurs chiffres changent',
};

export const reconcile = { ...checks, ...causes, ...verdicts, ...repairs };

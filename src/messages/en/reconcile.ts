import { capital } from '../../model/capital.ts';
import { pagesListed } from '../../model/page-list.ts';
import { wordsOf } from '../words.ts';
import { sayCents, sayMilli } from '../../model/said-figure.ts';
import type { reconcile as fr } from '../fr/reconcile.ts';

const { number } = wordsOf('en');

const BUDGET = { authorised: 'authorised', available: 'available', proposed: 'proposed', balance: 'balance' };

/** How an article was found to speak of its rows. */
const LINKED = {
  codes: '',
  annex: ' (linked by annex number)',
  order: ' (linked by order)',
  words: ' (for all rows)',
  amount: ' (linked by amount)',
};

/** `the printed total, article 5 and the report`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

export const reconcile: typeof fr = {
  'reconcile/amount': ({ cents }) => sayCents(cents, 'en'),
  'reconcile/count': ({ milli }) => sayMilli(milli, 'en'),
  'reconcile/rows': ({ count }) =>
    count === 1 ? 'the only row' : `the ${sayMilli(count * 1000, 'en')} rows`,
  'reconcile/operation': ({ code, complementary, theme }) =>
    `${complementary ? 'complementary ' : ''}operation ${code}${theme === null ? '' : ` (theme ${theme})`}`,
  'reconcile/theme': ({ code }) => `theme ${code}`,
  'reconcile/of': ({ group }) => `of ${group}`,
  'reconcile/of-table': 'of the table',
  'reconcile/rows-of': ({ rows, budgeted, of }) =>
    `${rows}${budgeted === null ? '' : budgeted ? ' in the budget' : ' outside the budget'} ${of}`,
  'reconcile/no-row': ({ of }) => `no row ${of}`,
  'reconcile/quantities-of': ({ unit, of }) => `the quantities${unit === null ? '' : ` (${unit})`} ${of}`,
  'reconcile/parts': ({ count }) => `the ${count} parts of the operation`,
  'reconcile/structures-of': ({ of }) => `the count of distinct beneficiaries ${of}`,
  'reconcile/votes-of': ({ vote, articles }) =>
    `the votes of ballot ${vote}${articles.length === 0 ? '' : ` (article${articles.length > 1 ? 's' : ''} ${articles.join(', ')})`}`,
  'reconcile/balance-of': ({ from, less, line }) => `${BUDGET[from]} minus ${BUDGET[less]}, line ${line}`,
  'reconcile/column-of': ({ column, line }) => `the amount ${BUDGET[column]} of line ${line}`,
  'reconcile/budget-lines': ({ count, inReport }) =>
    `the ${count} budget lines${inReport ? ' of the report' : ''}`,
  'reconcile/by-annex': 'the printed total',
  'reconcile/by-article': 'the article',
  'reconcile/by-prose': 'the text of the annex',
  'reconcile/by-report': 'the report',
  'reconcile/by-budget': 'the budget table',
  'reconcile/by-count': 'the count printed at the total',
  'reconcile/by-column': ({ column }) => `the printed ${BUDGET[column]}`,
  'reconcile/by-articles': ({ numbers }) => `the sum of articles ${numbers.join(', ')}`,
  'reconcile/by-one-article': ({ number, link }) => `article ${number}${LINKED[link]}`,
  'reconcile/by-members': 'the number of members in the attendance list',
  'reconcile/by-present': 'the number of members listed as present',
  'reconcile/sources': ({ names }) => listed(names),
  'reconcile/sum': ({ terms, total }) => `${terms.join(' ')} = ${total}`,
  'reconcile/closes': ({ subject, sum, source }) => `${capital(subject)}: ${sum}, as ${source} states.`,
  'reconcile/unknown-side': ({ subject, source }) =>
    `${capital(subject)}: a figure that cannot be read prevents the comparison with ${source}.`,
  'reconcile/fails': ({ subject, sum, source, stated, gap, cause }) =>
    `${capital(subject)}: ${sum}; ${source} states ${stated}, a difference of ${gap}.${cause === null ? '' : ` ${cause}`}`,
  'reconcile/pages-unread': ({ subject, pages, source }) =>
    `${capital(subject)}: ${pagesListed(pages, 'en')} could not be read and may hold more rows; nothing can be compared with ${source}.`,
  'reconcile/article-unlinked': ({ number, amount }) =>
    `Article ${number} states a total of ${amount}, which no group of rows makes: the amount is misread or misprinted, or rows are missing.`,
  'reconcile/total-unlinked': ({ of, source, amount }) =>
    `No row ${of} was found: ${source} (${amount}) cannot be checked.`,
  'reconcile/total-unlabelled': ({ of, amount }) =>
    `No label stands beside the amount of ${amount}: it is taken for the total ${of}, but proves no row.`,
  'reconcile/count-holds': ({
    words,
    found,
    page,
  }: {
    words: string;
    announced: number;
    found: number;
    page: number;
  }) => `The act announces “${words}”, and the table of page ${number(page)} has ${number(found)}.`,
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
    `The act announces “${words}” (${number(announced)}), but the table of page ${number(page)} has ${number(found)}.`,
  'reconcile/recused-listed': ({ vote, count }) =>
    `Ballot ${vote}: all ${count} members who take no part stand in the attendance list.`,
  'reconcile/recused-unread': ({ vote, names, pages }) =>
    `Ballot ${vote}: not in the attendance list as it was read: ${names.join(', ')}; it may go on where nothing could be read (${pagesListed(pages, 'en')}).`,
  'reconcile/recused-unlisted': ({ vote, names }) =>
    `Ballot ${vote}: not in the attendance list: ${names.join(', ')}.`,
  'reconcile/recused-abstain': ({ vote, count }) =>
    `Ballot ${vote}: ${count} members take no part, as many as abstain.`,
  'reconcile/recused-differ': ({ vote, count, abstentions }) =>
    `Ballot ${vote}: ${count} members are named as taking no part, but ${abstentions} abstain; in the other ballots the two numbers are equal.`,
  'reconcile/citation': ({ number }) => `N° ${number}`,
  'reconcile/citation-text': ({ text }) => `« ${text}… »`,
  'reconcile/cited-late': ({ name, date, sitting }) =>
    `${name} is dated ${date}, after the sitting of ${sitting}.`,
  'reconcile/none-late': ({ count, sitting }) =>
    `None of the ${count} texts cited with a date is later than the sitting of ${sitting}.`,
  'reconcile/several-dates': ({ number, dates }) =>
    `Text no. ${number} is cited with several dates: ${dates.join(', ')}.`,
  'reconcile/subject': ({ subject }) => capital(subject),
  'reconcile/gap': ({ subject, several, sum, sources, many, stated, size, missing }) =>
    `${capital(subject)} make${several ? '' : 's'} ${sum}, but ${sources} give${many ? '' : 's'} ${stated}: ${size} ${missing ? 'missing' : 'too many'}`,
  'reconcile/row': ({ id, name }) => (name === '' ? `row ${id}` : `row “${name}” (${id})`),
  'reconcile/act-inconsistent': ({ gap, sources, many, printed }) =>
    `${gap}. Yet ${sources} confirm${many ? '' : 's'} these rows: ${printed ? 'the printed total is wrong' : 'the act contradicts itself'}, and nothing was changed.`,
  'reconcile/doubled-row': ({ gap, row }) => `${gap}, the amount of ${row}, which stands twice.`,
  'reconcile/missing-operation': ({ amount, operation, title, sources, many }) =>
    `${amount} are missing from the table: ${operation}${title === '' ? '' : ` “${title}”`} has no row there, although ${sources} announce${many ? '' : 's'} it; the part of the table that held it was not read or is not in the document.`,
  'reconcile/missing-rows': ({ gap, rate, structures }) =>
    `${gap}${rate}${structures}; one or more rows were not read.`,
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
    `${gap}; the act announces “${words}” and the table has only ${number(found)}: ${missing > 1 ? `${number(missing)} rows were` : 'one row was'} not read.`,
  'reconcile/missing-at-rate': ({ count, each }) =>
    `, which is the ${count} units that are missing too, at ${each} each as in the other rows`,
  'reconcile/missing-structures': ({ announced, found }) =>
    `; the text announces ${announced} beneficiaries and the table has ${found}`,
  'reconcile/page-end': ({ gap, page, row }) =>
    `${gap}; page ${page} stops after ${row}: rows at the end of that page or at the beginning of the next were probably not read.`,
  'reconcile/reading': ({ value, held, record }) => `${value} instead of ${held} (${record})`,
  'reconcile/readings': ({ gap, slip, readings, more, row }) =>
    `${gap}. ${readings.length > 1 ? 'Several readings would explain it and none prevails' : 'Another reading would explain it, but is not certain'}${slip === null ? '' : ` (${slip})`}: ${readings.join(' ; ')}${more ? ' ; …' : ''}${row === null ? '' : row === 'missing' ? '; or a row was not read' : '; or a row was read twice'}${more && row === null ? '' : '.'}`,
  'reconcile/sign': ({ gap, amount, row, excess }) =>
    `${gap}, twice the ${amount} of ${row}: that amount is probably to be ${excess ? 'taken off, not added' : 'added, not taken off'}.`,
  'reconcile/unexplained': ({ gap, why, hint }) => `${gap}${why}${hint}.`,
  'reconcile/no-reading': ', which no likely reading explains',
  'reconcile/missing-or-misread': ({ row }: { row: 'missing' | 'doubled' }) =>
    `; a row is ${row === 'missing' ? 'missing' : 'one too many'}, or an amount is misread`,
  'reconcile/missing-or-wrong': ({ row }: { row: 'missing' | 'doubled' }) =>
    `; a row is ${row === 'missing' ? 'missing' : 'one too many'}, or the act itself is wrong`,
  'reconcile/hint-digit': ' (the gap is that of one digit)',
  'reconcile/hint-nine': ' (the gap is a multiple of 9, as when two digits are swapped)',
  'reconcile/hint-comma': ' (the gap is a multiple of 99, as when a comma is lost)',
  'reconcile/confirmed': 'Confirmed by a person; no sum is enough to prove it.',
  'reconcile/confirmed-in-gap': 'Confirmed by a person, although a sum it stands in does not close.',
  'reconcile/confirmed-unread': 'Given by a person where this amount was not read: no sum proves it.',
  'reconcile/confirmed-unlikely':
    'Confirmed by a person, although the characters read say something quite different: nothing else proves it.',
  'reconcile/negative-grant':
    'This amount is negative: money withdrawn or paid back is no grant. Check what the act does with it.',
  'reconcile/nameless':
    'The beneficiary of this row could not be read: nothing says whom the amount goes to, or whether it is a grant.',
  'reconcile/contested':
    'The sum closes, but the table has other columns of amounts and nothing printed says which one holds the grants.',
  'reconcile/undecided':
    'The sum closes, but nothing in the act says beyond doubt that this table holds what is granted.',
  'reconcile/unreadable': 'No number could be read here, and no sum brings it back.',
  'reconcile/comma':
    'This amount reads without cents where the other rows have them: its comma may be lost, and it would be a hundred times too large.',
  'reconcile/duplicate-row':
    'The sum closes, but this row repeats another word by word: one of the two may stand in place of a row of the same amount that was not read.',
  'reconcile/inferred': ({ sources }) =>
    `This figure cannot be read: its value follows from the others${sources === '' ? ' by the rate' : ` (${sources})`}; it was not read.`,
  'reconcile/proved': ({ sources, rated, exact, corrected, meaning }) =>
    `${corrected === null ? 'It' : corrected === 'person' ? 'Read otherwise, then corrected by a person: it' : 'Read otherwise, then corrected: it'} stands in a sum that closes (${sources})${rated ? ' and it follows the operation’s rate' : ''}; ${exact ? 'its characters come from the file’s own text' : 'at least three misreadings that match would be needed for it to be wrong'}.${meaning.length === 0 ? '' : ` The act grants it, by ${meaning.join(', ')}.`}`,
  'reconcile/no-sum': 'No sum that closes covers this figure: nothing contradicts it, nothing proves it.',
  'reconcile/unproved': ({ sources }) =>
    `The sum closes (${sources}), but two misreadings that make up for each other would go unnoticed in it.`,
  'reconcile/repeated': ({ sources }) =>
    `The sum closes (${sources}), but this figure and those that confirm it are printed in the same characters, which may have been misread in the same way.`,
  'reconcile/off-rate': ({ expected }) =>
    `The rate of the other rows would give ${expected}: one of the row’s figures may be misread.`,
  'reconcile/repaired': ({ change, inferred, reasons }) =>
    `${capital(change)}${inferred ? '; ' : ': '}${reasons.join(', and ')}.`,
  'reconcile/change-inferred': ({ held }) => `inferred, not read: ${held}`,
  'reconcile/change-kept': ({ slip, held }) => `${slip}, ${held} kept`,
  'reconcile/change-from': ({ slip, read, held }) => `${slip}, from ${read} to ${held}`,
  'reconcile/then-makes': ({ subject, several, sum, sources }) =>
    `${subject} then make${several ? '' : 's'} ${sum}, as ${sources}`,
  'reconcile/follows-rate': 'the row follows the rate of the others',
  'reconcile/others-give': 'it is what the other figures give',
  'reconcile/slip-one-digit': 'one digit changes',
  'reconcile/slip-transposition': 'two neighbouring digits are swapped',
  'reconcile/slip-decimal-comma': 'the decimal comma was lost or moved',
  'reconcile/slip-lost-group': 'a group of three digits was lost',
  'reconcile/slip-lost-digit': 'a digit was lost',
  'reconcile/slip-extra-digit': 'there is a digit too many',
  'reconcile/slip-border-stroke': 'the cell border was read as a digit',
  'reconcile/slip-fused-cells': 'the digits of the neighbouring cell were read with it',
  'reconcile/slip-swapped-columns': 'the columns of the amount and the count were exchanged',
  'reconcile/slip-lookalike': 'letters were read in place of digits',
  'reconcile/slip-sign': 'a minus sign was read or lost',
  'reconcile/slip-unreadable': 'nothing could be read',
  'reconcile/slip-several-digits': 'several digits change',
};

/** Allocation tables from lines of text that lost their columns. */
import { message } from '../../../messages/message.ts';
import { wordKey } from '../../../model/text-fold.ts';
import { lineRead, type Line } from '../../../model/document.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { LAYOUT, NO_READINGS, readingsBy } from '../../../model/reading.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { unionBoxes } from '../../../model/geometry.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { CellValue, GrantRow, NumberCell, ReadTable, RowTable, TotalRow } from '../rows.ts';
import { anchorLine, type AnchoredLine } from './anchors.ts';
import { draftsOf, type Draft, type RowDraft, type TotalDraft } from './drafts.ts';
import type { GroupNames } from './group-names.ts';
import { groupNamesOf } from './names.ts';
import { chooseNumbers, type RowNumbers } from './numbers.ts';
import { readRows, tornCountOf, type ReadRow } from './read-rows.ts';
import type { TextColumn } from './row-columns.ts';
import { settleBars, settleTails, wordKeysOf } from './settle.ts';
import { splitTerritories } from '../territories.ts';
import { joinTokens, type Token } from './tokens.ts';
import { placeTotals, type CountedRow, type PlacedTotal, type PrintedTotal } from '../totals.ts';

/**
 * Reads the table that stands in lines of text: rows name their theme or operation and end in an amount. `null` when
 * fewer than two lines do.
 *
 * @param names what the rest of the act calls the groups, see {@link gatherGroupNames}
 * @param elsewhere whether a phrase, as a compact key, stands in other parts of the act
 */
export function readTextTable(
  lines: readonly Line[],
  names: () => GroupNames,
  profile: Profile,
  elsewhere: (key: string) => boolean = () => false,
): RowTable | null {
  if (!holdsRows(lines, profile)) return null;
  const headings = headingWords(profile);
  const anchored = lines.map((line) => anchorLine(line, profile));
  const first = anchored.find((line) => isRowLike(line));
  const from = anchored.findIndex((line) => line.line.page === first?.line.page);
  const table = anchored.slice(Math.max(from, 0)).filter((line) => !isHeading(line, headings));
  const drafts = draftsOf(table);
  const { rows: read, knowledge, unclaimed } = readRows(drafts, names(), profile, elsewhere);
  const numbers = chooseNumbers(read);
  const groupNames = groupNamesOf([...read.values()], knowledge);
  const settled = {
    financing: settleTails([...read.values()], 'financing'),
    agreement: settleTails([...read.values()], 'agreement'),
  };
  const order = drafts.filter((draft): draft is RowDraft => draft.kind === 'row');
  const asRead = order.map((draft): GrantRow => {
    const row = read.get(draft)!;
    const tails = { financing: settled.financing.get(row)!, agreement: settled.agreement.get(row)! };
    return rowOf(row, numbers.get(draft)!, groupNames.get(draft)!, tails, knowledge.territories);
  });
  const words = wordKeysOf(asRead);
  const rows = asRead.map((row) => withoutBars(row, words));
  const indexOf = new Map(order.map((draft, index) => [draft, index]));
  const totals = placeTotals<TextRow, TextTotal>(countedItems(drafts, profile)).map((total) =>
    totalOf(total, indexOf),
  );
  const findings: Finding[] = unclaimed.map((loose) =>
    finding('info', message('segment/loose-lines', { page: loose.page }), placeOfLines(loose.lines)),
  );
  return { tables: order.length === 0 ? [] : [tableOf(order)], rows, totals, findings };
}

/** A table without columns: what its rows end in is its amounts. */
function tableOf(rows: readonly RowDraft[]): ReadTable {
  const [source, ...continued] = [...groupBy(rows, (row) => row.page).values()].map((own) => ({
    ...placeOfLines(own.map((row) => row.first)),
    text: lineRead(own[0]!.first.line).trim(),
  }));
  return {
    kind: 'grants',
    columns: [{ heading: '', role: 'amount' }],
    amountColumn: 0,
    contested: false,
    candidates: [],
    toldBy: null,
    decided: false,
    evidence: [],
    source: source!,
    continued,
  };
}

/** Two lines that name a theme and an operation and hold an amount: rows. */
function holdsRows(lines: readonly Line[], profile: Profile): boolean {
  let count = 0;
  for (const line of lines) {
    if (line.words.length < 5 || !line.words.some((word) => /\d{3}/u.test(word.text))) continue;
    if (isRowLike(anchorLine(line, profile))) count += 1;
    if (count === 2) return true;
  }
  return false;
}

function isRowLike(line: AnchoredLine): boolean {
  return line.theme !== null && line.operation !== null && line.amount !== null;
}

function headingWords(profile: Profile): ReadonlySet<string> {
  return new Set(
    Object.values(profile.headings).flatMap((texts) => texts.flatMap((text) => wordKey(text).split(' '))),
  );
}

/** A line of column headings, printed again on a page or moved into the rows. */
function isHeading(line: AnchoredLine, words: ReadonlySet<string>): boolean {
  if (line.amount !== null || line.theme !== null || line.operation !== null || line.totalLabel !== null)
    return false;
  const keys = line.tokens.flatMap((token) => wordKey(token.text).split(' ')).filter((key) => key !== '');
  const capital = line.tokens.some((token) => /^\p{Lu}/u.test(token.text));
  return keys.length >= 3 && capital && keys.filter((key) => words.has(key)).length >= keys.length * 0.7;
}

function rowOf(
  row: ReadRow,
  numbers: RowNumbers,
  names: Pick<GrantRow, 'theme' | 'operation'>,
  tails: Readonly<Record<'financing' | 'agreement', string>>,
  territories: Parameters<typeof splitTerritories>[1],
): GrantRow {
  const cells: Partial<Record<TextColumn, CellValue>> = {};
  const place = placeOfLines([row.draft.first, ...row.draft.continuation]);
  for (const [role, state] of Object.entries(row.columns)) {
    let tokens: readonly Token[] = state.tokens;
    if (role === 'beneficiary' && numbers.takenFromName > 0) {
      const at = row.split.beneficiary.length - numbers.takenFromName;
      tokens = tokens.filter((_, index) => index < at || index >= row.split.beneficiary.length);
    }
    let text = joinTokens(tokens);
    if (role === 'information' && row.split.bare && numbers.count !== null) {
      text = [numbers.count, joinTokens(tokens.slice(row.split.information.length))].join(' ').trim();
    }
    if (role === 'information' && numbers.forInformation !== '') {
      const first = row.split.information.length;
      text =
        `${joinTokens(tokens.slice(0, first))} ${numbers.forInformation} ${joinTokens(tokens.slice(first))}`.trim();
    }
    if (role === 'financing' || role === 'agreement') text = tails[role];
    if (text !== '')
      cells[role as TextColumn] = { text, place: placeOfTokens(tokens, row), words: wordsOf(tokens) };
  }
  const torn = tornCountOf(row.split);
  const count = numbers.count ?? torn?.text ?? null;
  return {
    kind: 'row',
    annex: null,
    table: 0,
    cells,
    extra: {},
    territories: splitTerritories(
      row.columns.territory.tokens.map((token) => token.text).join(' '),
      territories,
    ),
    ...names,
    amount: numberCell(numbers.amount ?? '', row, numbers.amountAlternatives),
    money: [{ column: 0, cell: null }],
    count: count === null ? null : numberCell(count, row, numbers.countAlternatives),
    place,
    exact: false,
  };
}

function withoutBars(row: GrantRow, words: ReadonlySet<string>): GrantRow {
  const { beneficiary } = row.cells;
  if (beneficiary?.text.includes('|') !== true) return row;
  return {
    ...row,
    cells: { ...row.cells, beneficiary: { ...beneficiary, text: settleBars(beneficiary.text, words) } },
  };
}

function numberCell(text: string, row: ReadRow, alternatives: readonly string[]): NumberCell {
  const { first } = row.draft;
  const tokens = first.amount === null ? [] : first.tokens.slice(first.amount.start, first.amount.end);
  return {
    text,
    place: { ...placeOfTokens(tokens, row), text },
    words: wordsOf(tokens),
    alternatives: readingsBy(LAYOUT, alternatives),
  };
}

interface TextRow extends CountedRow {
  readonly draft: RowDraft;
}

interface TextTotal extends PrintedTotal {
  readonly draft: TotalDraft;
}

function countedItems(drafts: readonly Draft[], profile: Profile): (TextRow | TextTotal)[] {
  return drafts.flatMap((draft): (TextRow | TextTotal)[] => {
    if (draft.kind === 'loose') return [];
    const { page } = draft;
    if (draft.kind === 'row') {
      const theme = draft.theme?.code ?? null;
      return [{ kind: 'row', page, table: 0, theme, operation: draft.operation?.code ?? null, draft }];
    }
    const { line } = draft;
    const labelled = line.totalLabel !== null;
    const named = labelled ? anchorLine(line.line, profile) : null;
    const names =
      named === null || (named.theme === null && named.operation === null)
        ? null
        : { theme: named.theme?.code ?? null, operation: named.operation?.code ?? null };
    const label = joinTokens(line.tokens.slice(0, line.amount?.start));
    return [{ kind: 'total', page, table: 0, label, labelled, names, draft }];
  });
}

function totalOf(total: PlacedTotal<TextRow, TextTotal>, indexOf: ReadonlyMap<RowDraft, number>): TotalRow {
  const { line } = total.total.draft;
  const amount = line.amount!;
  const tokens = line.tokens.slice(amount.start, amount.end);
  const before = joinTokens(line.tokens.slice(0, amount.start));
  const label = /^\D*/u.exec(before)?.[0].trim() ?? '';
  const quantity = before.slice(label.length).trim();
  const place = placeOfLines([line]);
  return {
    kind: 'total',
    label,
    money: [],
    amount: {
      text: amount.match.text.trim(),
      place: { ...place, text: lineRead(line.line).trim() },
      words: wordsOf(tokens),
      alternatives: NO_READINGS,
    },
    quantity: quantity === '' ? null : quantity,
    scope: total.scope,
    themeCode: total.themeCode,
    operationCode: total.operationCode,
    covers: total.covers === null ? null : total.covers.map((row) => indexOf.get(row.draft)!),
    place,
    exact: false,
  };
}

function wordsOf(tokens: readonly Token[]): Token['word'][] {
  return [...new Set(tokens.map((token) => token.word))];
}

function placeOfTokens(tokens: readonly Token[], row: ReadRow): Place {
  const words = wordsOf(tokens);
  return {
    page: row.draft.page,
    box: unionBoxes(words.map((word) => word.box)),
    line: row.draft.first.line.number,
    text: words.map((word) => word.read).join(' '),
  };
}

function placeOfLines(lines: readonly AnchoredLine[]): Place {
  const [first] = lines;
  return {
    page: first!.line.page,
    box: unionBoxes(lines.filter((line) => line.line.page === first!.line.page).map((line) => line.line.box)),
    line: first!.line.number,
    text: lines.map((line) => lineRead(line.line).trim()).join('\n'),
  };
}

/** Grants that stand in no table: in sentences of the operative part, and in lists that are not read as tables. */
import { message } from '../../messages/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AllocationRecord, Figure } from '../../model/records.ts';
import { wordKey } from '../../model/text-fold.ts';
import { isSamePlace, type Place } from '../../model/place.ts';
import type { Section } from '../../model/section.ts';
import type { Profile } from '../../profiles/contract.ts';
import { spokenIn } from '../../profiles/table-words.ts';
import { placeAt, type Span } from '../../segment/flow.ts';
import { blocksOf, type Block, type BlockKind } from '../blocks.ts';
import { partiesOf } from '../parties.ts';
import { receiverIn } from './names.ts';
import { NO_CONTEXT, readStatement, type Context, type Given } from './read.ts';
import { statementsOf, type Statement } from './statements.ts';
import { patternsOf } from './words.ts';

/** What {@link parseSentences} finds. */
export interface Sentences {
  readonly allocations: readonly AllocationRecord[];
  readonly findings: readonly Finding[];
}

/** Statements that decide nothing, or that nothing is read of. */
const SILENT: ReadonlySet<BlockKind> = new Set([
  'separator',
  'citation',
  'considering',
  'recusal',
  'signature',
]);

/**
 * The grants of running text.
 *
 * @param rows what tables grant: what says the same again is no other grant
 * @param council the names of the body that deliberates and of its authority, as far as they are known
 */
export function parseSentences(
  sections: readonly Section[],
  rows: readonly AllocationRecord[],
  profile: Profile,
  exact: ReadonlySet<number>,
  council: readonly (string | null)[] = [],
): Sentences {
  const parties = partiesOf(council, profile);
  const found: AllocationRecord[] = [];
  const findings: Finding[] = [];
  for (const blocks of partsOf(sections)) {
    let context: Context = NO_CONTEXT;
    for (const statement of statementsOf(blocks, exact)) {
      const before = context;
      const read = readStatement(statement, before, profile, parties);
      const { given, percent, only } = read;
      ({ context } = read);
      if (leadsList(statement, profile)) context = { ...context, grants: true };
      const made = given.map((one) => recordOf(statement, one));
      if (given.length === 0) made.push(...joined(statement, only, before, profile));
      found.push(
        ...made.filter(
          (row) => !isTold(row, statement, [...rows, ...found], profile) && !standsInTable(row, rows),
        ),
      );
      if (percent !== null)
        findings.push(
          finding(
            'warning',
            message('parse/grant-in-percent', { percent, text: statement.text.slice(0, 160) }),
            placeAt(statement.flow, { start: statement.start, end: statement.start + statement.text.length }),
          ),
        );
    }
  }
  const kept = found.filter((row) => !isSum(row, rows));
  return {
    allocations: kept.map((row, index) => ({ ...row, id: `a${String(rows.length + index + 1)}` })),
    findings,
  };
}

/** The operative part; where nothing is told apart, all that is no recital. */
function partsOf(sections: readonly Section[]): Block[][] {
  const isAct = ({ kind }: Section): boolean => kind === 'head' || kind === 'decision';
  const act = sections.filter(isAct);
  const blocks = blocksOf(
    (act.length > 0 ? act : sections.filter(({ kind }) => kind === 'other')).flatMap(({ lines }) => lines),
  );
  const first = blocks.findIndex(({ kind }) => kind === 'article' || kind === 'deliberated');
  return [blocks.slice(Math.max(0, first)).filter(({ kind }) => !SILENT.has(kind))];
}

/** `Attribution de subventions :`, before a list. */
function leadsList({ text }: Statement, profile: Profile): boolean {
  if (!/:\s*$/u.test(text)) return false;
  const kinds = spokenIn(text, profile).map(({ kind }) => kind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'grants');
}

/** `Cette aide s'élève à …`, of what the sentence before gives. */
const ITS = /^.{0,30}\b(?:cette|celle-ci|son|sa|de la|ladite|elle|ce)\b/u;
/** `Elle sera versée à …` */
const IS_GIVEN =
  /^(?:elle|celle-ci|cette \p{L}+|ce montant|la subvention|l['’]aide)\b.{0,40}(?:vers|attribu|accord|allou|octroy)\p{L}*/u;

/** What two sentences say together: `une subvention à … . Son montant est de …`. */
function joined(
  statement: Statement,
  only: Figure | null,
  { open, openAmount }: Context,
  profile: Profile,
): AllocationRecord[] {
  const { folded } = statement;
  if (open !== null && only !== null && ITS.test(folded)) {
    const { name, object, source, span } = open;
    const place = placeAt(source.flow, { start: source.start + span.start, end: source.start + span.end });
    return [rowOf(name, object, only, place, source)];
  }
  if (openAmount !== null && IS_GIVEN.test(folded)) {
    const to = receiverIn({ text: statement.text, folded, profile }, 0, folded.length);
    if (to === null) return [];
    const name = statement.text.slice(to.name.start, to.name.end);
    return [rowOf(name, null, openAmount.amount, openAmount.amount.place, openAmount.source)];
  }
  return [];
}

function recordOf(statement: Statement, { amount, name, object, span }: Given): AllocationRecord {
  const { flow, start, text } = statement;
  const at = ({ start: from, end }: Span): string => text.slice(from, end);
  const place = placeAt(flow, { start: start + span.start, end: start + span.end });
  return rowOf(at(name), object === null ? null : at(object), amount, place, statement);
}

function rowOf(
  beneficiary: string,
  object: string | null,
  amount: Figure,
  source: Place,
  { isItem }: Statement,
): AllocationRecord {
  return {
    id: '',
    key: '',
    annex: null,
    table: null,
    form: isItem ? 'item' : 'sentence',
    territories: [],
    theme: null,
    operation: null,
    beneficiary: beneficiary.replace(/\s+/gu, ' ').trim(),
    reference: null,
    object,
    information: null,
    quantities: [],
    amount,
    money: [],
    financing: null,
    agreement: null,
    budgeted: true,
    extra: {},
    confidence: amount.confidence,
    source,
  };
}

/** Whether a grant is told already, and nothing says that it is one more. */
function isTold(
  row: AllocationRecord,
  { folded }: Statement,
  others: readonly AllocationRecord[],
  profile: Profile,
): boolean {
  const key = wordKey(row.beneficiary);
  return others.some(
    (other) =>
      other.amount.value === row.amount.value &&
      (isSamePlace(other.amount.place, row.amount.place)
        ? other.beneficiary === row.beneficiary
        : !patternsOf(profile.sentences).more.test(folded) && isLike(key, wordKey(other.beneficiary))),
  );
}

function isLike(one: string, other: string): boolean {
  return (
    one !== '' && other !== '' && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `))
  );
}

/** Whether an amount is one that a row of a table took. */
function standsInTable({ amount: { place } }: AllocationRecord, rows: readonly AllocationRecord[]): boolean {
  return rows.some(({ amount: { place: own }, source }) => {
    if (own.page !== place.page) return false;
    if (own.box === null || place.box === null)
      return (own.line !== null && own.line === place.line) || source.line === place.line;
    const middle = (place.box.y0 + place.box.y1) / 2;
    return (
      middle >= own.box.y0 - 1 &&
      middle <= own.box.y1 + 1 &&
      place.box.x1 >= own.box.x0 - 1 &&
      place.box.x0 <= own.box.x1 + 1
    );
  });
}

/** Whether an amount is what the rows of the tables, or of one of them, add up to. */
function isSum(row: AllocationRecord, rows: readonly AllocationRecord[]): boolean {
  const tables = [...groupBy(rows, ({ table }) => table).values()];
  return [rows, ...tables].some(
    (some) =>
      some.length > 1 && some.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0) === row.amount.value,
  );
}

/** Grants that stand in no table: in sentences of the operative part, and in lists that are not read as tables. */
import { message } from '../../messages/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Message } from '../../model/message.ts';
import type { AllocationRecord } from '../../model/records.ts';
import type { Section } from '../../model/section.ts';
import type { Profile } from '../../profiles/contract.ts';
import { opensTotal } from '../../profiles/total-labels.ts';
import { spokenIn } from '../../profiles/table-words.ts';
import { blocksOf, decidesFrom, decidingLines, type BlockKind } from '../blocks.ts';
import { partiesOf } from '../parties.ts';
import { joined } from './joined.ts';
import { lastNamed } from './mentions.ts';
import { NO_CONTEXT, readStatement, type Context } from './read.ts';
import { placeIn, recordOf } from './records.ts';
import { statementsOf, type Statement } from './statements.ts';
import { patternsOf } from './words.ts';
import { contradicted, isSum, isTold, standsInTable } from './told.ts';

/** What {@link parseSentences} finds. */
export interface Sentences {
  readonly allocations: readonly AllocationRecord[];
  /** Rows of tables of which a sentence says another amount, by id. */
  readonly contested: ReadonlySet<string>;
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
  const { asks } = patternsOf(profile.sentences);
  const found: AllocationRecord[] = [];
  const findings: Finding[] = [];
  const contested = new Set<string>();
  let context: Context = NO_CONTEXT;
  const blocks = blocksOf(decidingLines(sections));
  const first = decidesFrom(blocks);
  for (const [index, block] of blocks.entries()) {
    const isSilent = index < first || SILENT.has(block.kind);
    for (const statement of statementsOf(block, exact)) {
      const { text, folded } = statement;
      const before = context;
      const named = lastNamed({ text, folded, profile });
      const own = named === null ? null : text.slice(named.start, named.end);
      const mentioned = own ?? before.mentioned;
      const asker = (asks.test(folded) ? own : null) ?? before.asker;
      context = { ...before, mentioned, asker };
      // `Considérant …, décide de lui verser …`: a recital ends where the council decides.
      if (isSilent && !(block.kind === 'considering' && /[,;] ?decide(?:nt)? /u.test(folded))) continue;
      const { given, percent, only, context: next } = readStatement(statement, before, profile, parties);
      context = { ...next, mentioned, asker, grants: next.grants || leadsList(statement, profile) };
      const made =
        given.length > 0
          ? given.map((one) => recordOf(statement, one))
          : joined(statement, only, before, next.grants, profile);
      for (const row of made) {
        if (opensTotal(row.beneficiary, profile, false) || standsInTable(row, rows)) continue;
        if (isTold(row, statement, [...rows, ...found], profile)) continue;
        const other = contradicted(row, statement, rows, profile);
        if (other === null) found.push(row);
        else {
          contested.add(other.id);
          findings.push(finding('warning', differs(row, other), row.source));
        }
      }
      if (percent !== null)
        findings.push(
          finding(
            'warning',
            message('parse/grant-in-percent', { percent, text: text.slice(0, 160) }),
            placeIn(statement, { start: 0, end: text.length }),
          ),
        );
    }
  }
  const kept = found.filter((row) => !isSum(row, rows));
  return {
    allocations: kept.map((row, index) => ({ ...row, id: `a${String(rows.length + index + 1)}` })),
    contested,
    findings,
  };
}

function differs({ beneficiary, amount }: AllocationRecord, other: AllocationRecord): Message {
  return message('parse/told-otherwise', {
    beneficiary,
    said: amount.value ?? 0,
    row: other.amount.value ?? 0,
  });
}

/** `Attribution de subventions :`, before a list. */
function leadsList({ text }: Statement, profile: Profile): boolean {
  if (!/:\s*$/u.test(text)) return false;
  const kinds = spokenIn(text, profile).map(({ kind }) => kind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'grants');
}

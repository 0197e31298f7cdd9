/** What the operative part of an act does, paragraph by paragraph. */
import type { DecisionRecord } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { flowOf, placeAt, wholeOf } from '../segment/flow.ts';
import { decidesFrom, type Block, type BlockKind } from './blocks.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { isReceived, partiesOf, type Parties } from './parties.ts';

/** Paragraphs that decide nothing, whatever verbs they hold. */
const NO_DECISION: ReadonlySet<BlockKind> = new Set([
  'separator',
  'citation',
  'considering',
  'recusal',
  'vote',
  'signature',
]);

/**
 * The clauses of an act that do something, in order; those of its preamble only where no other does anything.
 *
 * @param council the names of the body that deliberates and of its authority, as far as they are known
 */
export function parseDecisions(
  blocks: readonly Block[],
  profile: Profile,
  exact: ReadonlySet<number>,
  council: readonly (string | null)[] = [],
): DecisionRecord[] {
  const parties = partiesOf(council, profile);
  const first = decidesFrom(blocks);
  const read = (some: readonly Block[]): DecisionRecord[] =>
    some
      .filter(({ kind }) => !NO_DECISION.has(kind))
      .flatMap((block) => decisionsIn(block, profile, exact, parties));
  const operative = read(blocks.slice(Math.max(0, first)));
  return operative.length > 0 ? operative : read(blocks);
}

function decisionsIn(
  block: Block,
  profile: Profile,
  exact: ReadonlySet<number>,
  parties: Parties,
): DecisionRecord[] {
  const flow = flowOf(block.lines, exact);
  const source = placeAt(flow, wholeOf(flow));
  return decidedIn(flow.text, parties, profile).map(({ act, words }) => ({
    article: block.article,
    act,
    grants: act === 'grants',
    words,
    source,
  }));
}

/** What a text decides, as {@link clausesOf} reads it; what others give to the council's own authority is accepted. */
export function decidedIn(text: string, parties: Parties, profile: Profile): Clause[] {
  return clausesOf(text, profile).map((clause) =>
    clause.act === 'grants' && isReceived(text, clause, parties) ? { ...clause, act: 'accepts' } : clause,
  );
}

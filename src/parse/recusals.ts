/** Who took no part in which articles. */
import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
import { placeAt, flowOf, findFirst, textAt, wholeOf } from '../segment/flow.ts';
import type { Place } from '../model/place.ts';
import { RECUSED, type Block } from './blocks.ts';
import { readPersons } from './person.ts';
import { articlesNamedIn } from './references.ts';

/** People who took no part in the debate and vote. */
export interface Recusal {
  readonly names: readonly string[];
  /** The articles named; empty where the sentence names none: then the next vote is meant. */
  readonly articles: readonly number[];
  /** Index of the block among the act's blocks. */
  readonly at: number;
  readonly source: Place;
}

/** Absent without having given their vote to anyone: no recusal, but named in the same words. */
const NO_DELEGATION = /n'? ?(?:ont|a) pas donne de delegation/u;

/** Reads the recusals, and a finding for each sentence of that shape that is none. */
export function parseRecusals(
  blocks: readonly Block[],
  exact: ReadonlySet<number>,
): { recusals: Recusal[]; findings: Finding[] } {
  const recusals: Recusal[] = [];
  const findings: Finding[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'recusal') continue;
    const flow = flowOf(block.lines, exact);
    const verb = findFirst(flow, RECUSED);
    const names = readPersons(flow.text.slice(0, verb?.start ?? flow.text.length)).map(
      (person) => person.name,
    );
    const source = placeAt(flow, wholeOf(flow));
    if (NO_DELEGATION.test(flow.folded)) findings.push(absentWithoutDelegation(names, source));
    else if (names.length > 0) recusals.push({ names, articles: articlesNamedIn(flow), at, source });
    else findings.push(unread(textAt(flow, wholeOf(flow)), source));
  }
  return { recusals, findings };
}

function absentWithoutDelegation(names: readonly string[], source: Place): Finding {
  return finding('info', message('parse/no-delegation', { names }), source);
}

function unread(text: string, source: Place): Finding {
  return finding('warning', message('parse/recusal-unread', { text: text.slice(0, 120) }), source);
}

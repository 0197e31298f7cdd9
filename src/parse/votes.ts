/** The votes: how many for, against, abstaining and absent, on which articles, and with what outcome. */
import type { Line } from '../model/document.ts';
import type { Figure, VoteRecord } from '../model/records.ts';
import {
  figureAt,
  findAll,
  findFirst,
  flowOf,
  placeAt,
  textAt,
  wholeOf,
  type Flow,
  type FlowMatch,
  type Span,
} from '../segment/flow.ts';
import type { Block } from './blocks.ts';
import { NUMBER_WORDS, readNumberWords } from './number-words.ts';
import { fold } from '../model/text-fold.ts';
import { personKey, readPersons } from './person.ts';
import type { Recusal } from './recusals.ts';
import { articlesByBlock, articlesOfVotes, votesOfRecusal } from './vote-scope.ts';

type Side = 'for' | 'against' | 'abstention' | 'absent' | 'voters' | 'recused';

/** A label before its number: `Pour : 24 voix`, `Abstentions : 6`, `Absents sans délégation de vote : 6`. */
const BEFORE: readonly (readonly [Side, string])[] = [
  ['for', String.raw`(?<![\p{L}'-])(?:voix |votes? )?pour(?: l'adoption)? ?(?::|=|\((?=\d)|(?=\d))`],
  ['against', String.raw`(?<![\p{L}-])(?:voix |votes? )?contre ?(?::|=|\((?=\d)|(?=\d))`],
  ['abstention', String.raw`(?<![\p{L}])abstentions?(?:\(s\))? ?(?::|=|\((?=\d)|(?=\d))`],
  ['absent', String.raw`(?<![\p{L}])absente?s?(?:\(e?s?\))?[^:;.\d(]{0,60}:`],
  [
    'voters',
    String.raw`(?<![\p{L}])(?:nombre de )?(?:votants?|suffrages exprimes)(?:\(s\))? ?(?::|=|(?=\d))`,
  ],
  [
    'recused',
    String.raw`(?:ne (?:prend|prennent) pas part au vote|n'? ?(?:a|ont) pas pris part au vote|non[- ]participation(?: au vote)?)[^:\d(]{0,30}:`,
  ],
];
/** A number before its label: `30 voix pour, 2 contre et 6 abstentions`. */
const BEHIND =
  /(?<![\d,.])(\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|zero|aucune?)\s?(?:voix |votes? )?(pour|contre|abstentions?|absents?)(?![\p{L}'])/u;
const BEFORE_ANY = new RegExp(BEFORE.map(([, source]) => `(${source})`).join('|'), 'u');
/** No one; a capital O in the place of a number is a nought. */
const NOTHING = /^(?:aucune?|neant|[o0]{1,2})$/u;
const OUTCOME =
  /\b((?:adopte|rejete|approuve|valide)e?s?(?: a (?:l'unanimite(?: des (?:suffrages exprimes|votants|membres presents(?: et representes)?|presents))?|la majorite(?: des (?:suffrages exprimes|votants|voix))?))?)/u;
const UNANIMOUS = new RegExp(
  `\\b(?:a l')?unanimite(?: (?:des|de) (?:(\\d{1,3}|${NUMBER_WORDS}) )?(?:suffrages exprimes|votants|voix|membres presents(?: et representes)?|presents))?`,
  'u',
);

/** Reads the votes of the act's blocks; each stands for the articles above it since the vote before. */
export function parseVotes(
  blocks: readonly Block[],
  recusals: readonly Recusal[],
  exact: ReadonlySet<number>,
): VoteRecord[] {
  const votes = blocks.flatMap((block, at) => {
    if (block.kind !== 'vote' && block.kind !== 'deliberated') return [];
    const flow = flowOf(sentences(block), exact);
    const record = readVote(flow);
    // What is decided may be to approve something: without a count that is no vote.
    const voted = block.kind === 'vote' || (record !== null && isCounted(record, flow));
    return record === null || !voted ? [] : [{ at, record }];
  });
  const articles = articlesByBlock(blocks);
  const scopes = articlesOfVotes(
    votes.map((vote) => vote.at),
    articles,
  );
  const shared = recusals.map((recusal) => ({
    ...recusal,
    vote: votesOfRecusal(
      recusal,
      votes.map((vote) => vote.at),
      scopes,
    ),
  }));
  return votes.map(({ record }, index) => ({
    ...record,
    articles: scopes[index]!,
    recused: distinct([
      ...shared.filter((recusal) => recusal.vote.has(index)).flatMap((recusal) => recusal.names),
      ...record.recused,
    ]),
  }));
}

function isCounted(record: VoteRecord, flow: Flow): boolean {
  const counts = [record.for, record.against, record.abstention];
  return counts.some((count) => count !== null) || UNANIMOUS.test(flow.folded);
}

/** Of a block that also decides, only the lines up to the first item carry the vote. */
function sentences(block: Block): readonly Line[] {
  if (block.kind === 'vote') return block.lines;
  const items = block.lines.findIndex(
    (line, index) => index > 0 && /^[-–—•*]|^\d{1,2}[°)]/u.test(line.words[0]?.text ?? ''),
  );
  return items < 0 ? block.lines : block.lines.slice(0, items);
}

function readVote(flow: Flow): VoteRecord | null {
  const labels = findAll(flow, BEFORE_ANY);
  const figures = new Map<Side, Figure>();
  for (const [index, label] of labels.entries()) {
    const side = BEFORE[label.spans.findIndex((span) => span !== null)]![0];
    const figure = numberBehind(flow, label, labels[index + 1]);
    if (figure !== null && !figures.has(side)) figures.set(side, figure);
  }
  for (const match of findAll(flow, BEHIND)) {
    const side = sideOf(match.groups[1]!);
    if (
      figures.has(side) ||
      labels.some((label) => match.start < label.end + 8 && match.start >= label.start)
    )
      continue;
    figures.set(side, counted(flow, match.spans[0]!));
  }
  const outcome = findFirst(flow, OUTCOME);
  const unanimous = findFirst(flow, UNANIMOUS);
  if (
    !['for', 'against', 'abstention'].some((side) => figures.has(side as Side)) &&
    outcome === null &&
    unanimous === null
  )
    return null;
  const voters = figures.get('voters') ?? votersOf(flow, unanimous);
  return {
    key: '',
    articles: [],
    for:
      figures.get('for') ??
      (unanimous !== null && !figures.has('abstention') && !figures.has('against') ? voters : null),
    against: figures.get('against') ?? null,
    abstention: figures.get('abstention') ?? null,
    absent: figures.get('absent') ?? null,
    groups: groupsOf(flow, labels),
    outcome: outcomeText(flow, outcome, unanimous),
    recused: [...namesBehind(flow, labels), ...namesBefore(flow)],
    source: placeAt(flow, wholeOf(flow)),
  };
}

/** `à l'unanimité des 16 votants` says how many voted. */
function votersOf(flow: Flow, unanimous: FlowMatch | null): Figure | null {
  const span = unanimous?.spans[0] ?? null;
  return span === null ? null : counted(flow, span);
}

const sideOf = (word: string): Side =>
  word === 'pour' ? 'for' : word === 'contre' ? 'against' : word.startsWith('abst') ? 'abstention' : 'absent';

function counted(flow: Flow, span: Span): Figure {
  const word = fold(textAt(flow, span));
  const value = /^\d+$/u.test(word) ? Number(word) : NOTHING.test(word) ? 0 : readNumberWords(word);
  return figureAt(flow, span, value === null ? null : value * 1000);
}

/** The first number between a label and the next, outside names of groups; `null` where none stands there. */
function numberBehind(flow: Flow, label: FlowMatch, next: FlowMatch | undefined): Figure | null {
  const within = { start: label.end, end: next?.start ?? flow.text.length };
  const found = findFirst(
    flow,
    /(?<![\p{L}\d,.])(\d{1,3}|zero|neant|aucune?|une?|[o0]{1,2}(?= ?(?:voix|$|\()))(?![\p{L}\d%]|[.,]\d)/u,
    within,
  );
  return found === null ? null : counted(flow, found);
}

/** The political groups named in brackets, in the order of their first mention. */
function groupsOf(flow: Flow, labels: readonly FlowMatch[]): string[] {
  const groups = new Map<string, string>();
  for (const [index, label] of labels.entries()) {
    const text = flow.text.slice(label.end, labels[index + 1]?.start ?? flow.text.length);
    for (const part of text.split(/[();]/u)) {
      const name = part.trim().replace(/[.,]$/u, '');
      if (!/^(?:groupe|non[- ]inscrit|sans [ée]tiquette|union|majorit[ée]|opposition)/iu.test(name)) continue;
      const key = name.toLowerCase();
      if (!groups.has(key)) groups.set(key, name);
    }
  }
  return [...groups.values()];
}

function outcomeText(flow: Flow, outcome: FlowMatch | null, unanimous: FlowMatch | null): string | null {
  const found = outcome === null ? null : textAt(flow, outcome);
  const verb = found === null ? 'Adopté' : found.split(/\s/u)[0]!;
  const how = unanimous === null ? null : textAt(flow, unanimous);
  const text = how === null ? found : `${verb} ${/^unanimit/iu.test(how) ? `à l'${how}` : how}`;
  return text === null ? null : text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** Names given behind a label (`Ne prend pas part au vote : Mme A`). */
function namesBehind(flow: Flow, labels: readonly FlowMatch[]): string[] {
  return labels.flatMap((label, index) => {
    if (BEFORE[label.spans.findIndex((span) => span !== null)]![0] !== 'recused') return [];
    return readPersons(flow.text.slice(label.end, labels[index + 1]?.start ?? flow.text.length)).map(
      (person) => person.name,
    );
  });
}

/** `Mme A ne prend pas part au vote.` among the counts. */
function namesBefore(flow: Flow): string[] {
  return findAll(flow, /(?:ne (?:prend|prennent)|n'? ?(?:a|ont)) pas (?:pris )?part au vote(?! ?:)/u).flatMap(
    (match) => {
      const start = flow.starts.findLast((at) => at <= match.start) ?? 0;
      return readPersons(flow.text.slice(start, match.start)).map((person) => person.name);
    },
  );
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(personKey(name)) && seen.add(personKey(name)));
}

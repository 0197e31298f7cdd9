/** Votes against the attendance list: for + against + abstention + absent = members; the recused were there to be. */
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { PENALTIES } from '../engine/types.ts';
import { wordKey } from '../../model/text-fold.ts';
import { voteId } from '../../model/walk.ts';
import { unreadAround, unverifiable } from '../unread-pages.ts';
import type { ProblemBuilder } from '../problem-builder.ts';

/** Every vote with its four numbers, and every recused name. */
export function votes(builder: ProblemBuilder): void {
  const { records } = builder;
  const present = records.attendance.filter((person) => person.kind === 'present').length;
  const absent = records.attendance.filter((person) => person.kind === 'absent').length;
  if (builder.holds({ count: 'votes' })) {
    const members = present === 0 ? null : builder.counted('attendance.members', present + absent);
    const voters = present === 0 ? null : builder.counted('attendance.present', present);
    records.votes.forEach((_, index) => {
      const id = voteId(index);
      const variables = (['for', 'against', 'abstention', 'absent'] as const).map((field) =>
        builder.variable(`${id}.${field}`),
      );
      const [inFavour = null, against = null, abstention = null, away = null] = variables;
      if (inFavour === null || against === null || abstention === null) return;
      const cast = [inFavour, against, abstention];
      if (away !== null && members !== null && absent > 0) {
        addVote(builder, index, [...cast, away], members, message('reconcile/by-members'));
        addVote(builder, index, cast, voters!, message('reconcile/by-present'));
      }
    });
  }
  if (builder.holds({ names: 'recused' })) recused(builder);
  if (builder.holds({ count: 'recused' })) abstentions(builder);
}

function addVote(
  builder: ProblemBuilder,
  index: number,
  parts: readonly number[],
  stated: number,
  source: Message,
): void {
  const vote = builder.records.votes[index]!;
  const held = {
    kind: 'votes' as const,
    scope: `vote ${String(index + 1)}` as const,
    subject: message('reconcile/votes-of', { vote: index + 1, articles: vote.articles }),
    source,
    statedBy: voteId(index),
    rows: [],
  };
  const sum = parts.reduce((all, part) => all + (builder.value(part) ?? NaN), 0);
  const unread = unreadOfList(builder, () => sum === builder.value(stated));
  if (unread.length > 0) {
    builder.plainChecks.push(unverifiable(held, unread));
    return;
  }
  const { kind, scope, subject, statedBy } = held;
  builder.addConstraint(
    {
      terms: [...parts.map((variable) => ({ variable, factor: 1 })), { variable: stated, factor: -1 }],
      constant: 0,
      cost: PENALTIES.misprint / 2,
      soft: false,
      stated,
    },
    { kind, scope, subject, source, evidence: [statedBy], parts, slack: null },
  );
}

/** The unread pages on which the attendance list may go on. */
function unreadOfList({ records }: ProblemBuilder, closes: () => boolean): readonly number[] {
  const pages = records.attendance.map(({ source }) => source.page);
  return unreadAround(records, pages, closes);
}

function recused(builder: ProblemBuilder): void {
  const { records } = builder;
  const known = new Set(records.attendance.map((person) => wordKey(person.name)));
  if (known.size === 0) return;
  records.votes.forEach((vote, index) => {
    if (vote.recused.length === 0) return;
    const strangers = vote.recused.filter((name) => !known.has(wordKey(name)));
    const count = vote.recused.length;
    const names = { vote: index + 1, names: strangers };
    const unread = unreadOfList(builder, () => strangers.length === 0);
    const open = strangers.length > 0 && unread.length > 0;
    builder.plainChecks.push({
      kind: 'attendance',
      scope: `vote ${String(index + 1)}`,
      stated: String(count),
      computed: String(count - strangers.length),
      difference: String(strangers.length),
      status: strangers.length === 0 ? 'pass' : open ? 'unverifiable' : 'fail',
      explanation:
        strangers.length === 0
          ? message('reconcile/recused-listed', { vote: index + 1, count })
          : open
            ? message('reconcile/recused-unread', { ...names, pages: unread })
            : message('reconcile/recused-unlisted', names),
      evidence: [voteId(index)],
    });
  });
}

/** Where, vote by vote, as many abstain as are recused, an exception is worth a look. */
function abstentions(builder: ProblemBuilder): void {
  const compared = builder.records.votes.flatMap((vote, index) => {
    const abstained = vote.abstention?.value ?? null;
    if (abstained === null || vote.recused.length === 0) return [];
    return [{ index, recused: vote.recused.length, abstained: abstained / 1000 }];
  });
  const agreeing = compared.filter(({ recused: names, abstained }) => names === abstained).length;
  if (agreeing < 2 || agreeing * 2 < compared.length) return;
  for (const { index, recused: names, abstained } of compared) {
    const same = names === abstained;
    builder.plainChecks.push({
      kind: 'recused-abstain',
      scope: `vote ${String(index + 1)}`,
      stated: String(abstained),
      computed: String(names),
      difference: String(names - abstained),
      status: same ? 'pass' : 'unverifiable',
      explanation: same
        ? message('reconcile/recused-abstain', { vote: index + 1, count: names })
        : message('reconcile/recused-differ', { vote: index + 1, count: names, abstentions: abstained }),
      evidence: [voteId(index)],
    });
  }
}

/** Votes against the attendance list: for + against + abstention + absent = members; the recused were there to be. */
import { PENALTIES } from '../engine/types.ts';
import { wordKey } from '../../model/text-fold.ts';
import { pagesListed } from '../../model/page-list.ts';
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
        addVote(builder, index, [...cast, away], members, {
          fr: 'le nombre de membres de la liste de présence',
          en: 'the number of members in the attendance list',
        });
        addVote(builder, index, cast, voters!, {
          fr: 'le nombre de présents de la liste',
          en: 'the number of members listed as present',
        });
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
  source: { readonly fr: string; readonly en: string },
): void {
  const vote = builder.records.votes[index]!;
  const list = vote.articles.map(String).join(', ');
  const articles = list === '' ? '' : ` (article${vote.articles.length > 1 ? 's' : ''} ${list})`;
  const held = {
    kind: 'votes' as const,
    scope: `vote ${String(index + 1)}` as const,
    subject: {
      fr: `les voix du vote n° ${String(index + 1)}${articles}`,
      en: `the votes of ballot ${String(index + 1)}${articles}`,
    },
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
    const count = String(vote.recused.length);
    const unread = unreadOfList(builder, () => strangers.length === 0);
    const open = strangers.length > 0 && unread.length > 0;
    builder.plainChecks.push({
      kind: 'attendance',
      scope: `vote ${String(index + 1)}`,
      stated: count,
      computed: String(vote.recused.length - strangers.length),
      difference: String(strangers.length),
      status: strangers.length === 0 ? 'pass' : open ? 'unverifiable' : 'fail',
      explanation:
        strangers.length === 0
          ? {
              fr: `Vote n° ${String(index + 1)} : les ${count} élus qui n’y prennent pas part figurent tous dans la liste de présence.`,
              en: `Ballot ${String(index + 1)}: all ${count} members who take no part stand in the attendance list.`,
            }
          : open
            ? {
                fr: `Vote n° ${String(index + 1)} : absent de la liste de présence, telle qu’elle a été lue : ${strangers.join(', ')} ; elle peut se poursuivre là où rien n’a pu être lu (${pagesListed(unread, 'fr')}).`,
                en: `Ballot ${String(index + 1)}: not in the attendance list as it was read: ${strangers.join(', ')}; it may go on where nothing could be read (${pagesListed(unread, 'en')}).`,
              }
            : {
                fr: `Vote n° ${String(index + 1)} : absent de la liste de présence : ${strangers.join(', ')}.`,
                en: `Ballot ${String(index + 1)}: not in the attendance list: ${strangers.join(', ')}.`,
              },
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
        ? {
            fr: `Vote n° ${String(index + 1)} : ${String(names)} élus n’y prennent pas part, autant que d’abstentions.`,
            en: `Ballot ${String(index + 1)}: ${String(names)} members take no part, as many as abstain.`,
          }
        : {
            fr: `Vote n° ${String(index + 1)} : ${String(names)} élus nommés comme n’y prenant pas part, mais ${String(abstained)} abstentions ; dans les autres votes, les deux nombres sont égaux.`,
            en: `Ballot ${String(index + 1)}: ${String(names)} members are named as taking no part, but ${String(abstained)} abstain; in the other ballots the two numbers are equal.`,
          },
      evidence: [voteId(index)],
    });
  }
}

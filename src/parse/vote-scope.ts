/** Which articles a vote stands for, and which votes a recusal bears on: told by their order in the act. */
import { articleBlocks } from './articles.ts';
import type { Block } from './blocks.ts';
import type { Recusal } from './recusals.ts';

/** Where each article stands among the blocks, in order. */
export function articlesByBlock(blocks: readonly Block[]): { at: number; number: number }[] {
  const numbered = blocks.flatMap((block, at) =>
    block.article === null ? [] : [{ at, number: block.article }],
  );
  if (numbered.length > 0) return numbered;
  // Without numbered articles the items of each decision count on, in order.
  const items = articleBlocks(blocks);
  return items.map((item, index) => ({
    at: blocks.findIndex((block) => block.lines.includes(item.lines[0]!)),
    number: index + 1,
  }));
}

/** The articles that each vote stands for, `votes` being their places among the blocks: those above it since the vote before; where votes stand first, those below. */
export function articlesOfVotes(
  votes: readonly number[],
  articles: readonly { at: number; number: number }[],
): number[][] {
  const first = articles[0]?.at ?? 0;
  const votesFirst = votes.length > 0 && votes[0]! <= first && (articles.at(-1)?.at ?? -1) >= votes.at(-1)!;
  return votes.map((at, index) => {
    const [from, to] = votesFirst ? [at, votes[index + 1] ?? Infinity] : [votes[index - 1] ?? -1, at];
    return articles
      .filter((article) =>
        votesFirst ? article.at >= from && article.at < to : article.at > from && article.at < to,
      )
      .map((article) => article.number);
  });
}

/** The votes a recusal bears on: those on its articles; without articles the next vote. */
export function votesOfRecusal(
  recusal: Recusal,
  votes: readonly number[],
  scopes: readonly number[][],
): ReadonlySet<number> {
  if (recusal.articles.length > 0) {
    return new Set(
      scopes.flatMap((scope, index) =>
        scope.some((number) => recusal.articles.includes(number)) ? [index] : [],
      ),
    );
  }
  const next = votes.findIndex((at) => at > recusal.at);
  return new Set(votes.length === 0 ? [] : [next < 0 ? votes.length - 1 : next]);
}

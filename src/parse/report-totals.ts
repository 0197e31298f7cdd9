/** The totals that the report restates, each with the theme or operation it is about. */
import type { TotalRecord } from '../model/records.ts';
import type { Section } from '../model/section.ts';
import { fold } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { mentionsIn, type Mention } from '../segment/annex-themes.ts';
import { flowOf, placeAt, type Flow, textOf } from '../segment/flow.ts';
import { statedAmounts, type StatedAmount } from './stated-amount.ts';

/** A theme named further back than this is no longer what an amount is about. */
const REACH = 900;
/** Money that does not count: other years, what was done. */
const PAST =
  /\b(?:en 20\d\d,? |ont? (?:ete )?(?:verse|attribu|mobilis|recu)|l'an dernier|annee precedente|bilan|avait|avaient|realise)/u;
const PROPOSES = /\b(?:propos|valider|attribu|octro|accord|financ|allou|approuv|engag)/u;

/** Reads the totals of the reports, in reading order. */
export function parseReportTotals(
  sections: readonly Section[],
  profile: Profile,
  exact: ReadonlySet<number>,
): Omit<TotalRecord, 'id' | 'key'>[] {
  return sections
    .filter((section) => section.kind === 'report')
    .flatMap((section) => totalsOf(flowOf(section.lines, exact), profile));
}

function totalsOf(flow: Flow, profile: Profile): Omit<TotalRecord, 'id' | 'key'>[] {
  const themes = mentionsIn(flow.text, profile.groups.theme);
  const operations = [
    ...mentionsIn(flow.text, profile.groups.operation),
    ...mentionsIn(flow.text, profile.groups.complementary).map((one) => ({ ...one, code: `C${one.code}` })),
  ].sort((a, b) => a.start - b.start);
  const breaks = titlesOf(flow);
  return statedAmounts(flow, { start: 0, end: flow.text.length }).flatMap((amount) => {
    const from = Math.max(amount.span.start - REACH, breaks.findLast((at) => at < amount.span.start) ?? 0);
    const theme = lastBetween(themes, from, amount.span.start);
    const set = aside(flow, amount);
    if (amount.rank < 3 && !(set && theme !== null)) return [];
    const before = sentenceBefore(flow, amount.span.start);
    if (PAST.test(before)) return [];
    const operation = lastBetween(
      operations,
      Math.max(theme?.start ?? from, amount.span.start - before.length),
      amount.span.start,
    );
    if (theme === null && (operation !== null || !PROPOSES.test(before))) return [];
    return [
      {
        scope: operation !== null ? 'operation' : theme !== null ? 'theme' : 'document',
        part: 'report',
        themeCode: theme?.code ?? null,
        operationCode: operation?.code ?? null,
        amount: amount.figure,
        quantities: [],
        rows: null,
        budgeted: !set,
        source: placeAt(flow, amount.span),
      },
    ];
  });
}

/** `hors financement du FSL : soit …`, `hors budget`: money that another fund pays. */
function aside(flow: Flow, amount: StatedAmount): boolean {
  return /\bhors\b[^.;€]{0,70}$/u.test(
    fold(flow.text.slice(Math.max(0, amount.span.start - 80), amount.span.start)),
  );
}

function lastBetween(mentions: readonly Mention[], from: number, to: number): Mention | null {
  return mentions.findLast((mention) => mention.start >= from && mention.start < to) ?? null;
}

/** Chapters of a report (`III. Conclusion`, `2 - Propositions`): a theme named above one says nothing below it. */
function titlesOf(flow: Flow): number[] {
  return flow.lines.flatMap((line, index) =>
    /^(?:[IVXl]{1,4}|\d{1,2})\s?(?:[.)–-]\s?|\s)\p{Lu}[^.;]{3,70}:?$/u.test(textOf(line))
      ? [flow.starts[index]!]
      : [],
  );
}

function sentenceBefore(flow: Flow, end: number): string {
  const folded = fold(flow.text.slice(Math.max(0, end - 400), end));
  const stop = Math.max(folded.lastIndexOf('. '), folded.lastIndexOf('; '));
  return folded.slice(stop < 0 ? 0 : stop + 1);
}

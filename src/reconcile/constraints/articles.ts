/** The amounts the articles decide, against the rows they name, found in the ways that the profile lists. */
import { PENALTIES } from '../engine/types.ts';
import { message } from '../../messages/message.ts';
import type { RowLink } from '../../profiles/constraints.ts';
import { finding } from '../../model/finding.ts';
import { isSamePlace, type Place } from '../../model/place.ts';
import type { AllocationRecord, ArticleRecord, TotalScope } from '../../model/records.ts';
import { fold } from '../../model/text-fold.ts';
import { articleId } from '../../model/walk.ts';
import { groupScope, groupsOf, wholeOf, rowsOfGroup, select } from '../groups.ts';
import { plainNumber, shown } from '../numbers.ts';
import type { ProblemBuilder } from '../problem-builder.ts';

interface Linked {
  readonly rows: readonly AllocationRecord[];
  readonly whole: string | null;
  readonly theme: string | null;
  readonly operation: string | null;
  readonly by: RowLink;
}

/** Each article with an amount, against its rows. Rows another fund pays are not the article's. */
export function articles(builder: ProblemBuilder): void {
  const [constraint] = builder.declared({ sum: 'rows', equals: 'article' });
  if (constraint === undefined) return;
  const seen = new Set<number>();
  for (const article of builder.records.articles) {
    const stated = builder.variable(`${articleId(article.number)}.amount`);
    if (stated === null || article.amount === null || seen.has(article.number)) continue;
    seen.add(article.number);
    const { place } = article.amount;
    // What its sentence gives to one is that row's own amount: the same characters prove nothing.
    if (builder.records.allocations.some((row) => isSamePlace(row.amount.place, place))) continue;
    let linked: Linked | null = null;
    for (const way of constraint.by) linked ??= LINKERS[way](builder, article, stated);
    if (linked === null) {
      const isTotal = calledTotal(builder, stated) !== null && article.amount.value !== null;
      if (isTotal && mayGrant(builder, article)) unlinked(builder, article);
      continue;
    }
    builder.addStatement({
      kind: 'restatement',
      scope: groupScope(linked.theme, linked.operation),
      unit: 'cents',
      parts: linked.rows.map((row) => builder.amountOf(row)),
      rows: linked.rows.map((row) => row.id),
      stated,
      statedBy: articleId(article.number),
      subject: rowsOfGroup(linked.rows.length, linked.theme, linked.operation),
      source: message('reconcile/by-one-article', { number: article.number, link: linked.by }),
      cost: PENALTIES.misprint,
      whole: linked.whole,
      absent: null,
    });
  }
}

type Linker = (builder: ProblemBuilder, article: ArticleRecord, stated: number) => Linked | null;

/** The ways that profiles may name. */
const LINKERS: Readonly<Record<RowLink, Linker>> = {
  codes: byCodes,
  annex: byAnnex,
  order: byPlace,
  amount: byAmount,
  words: byWords,
};

function byCodes({ records }: ProblemBuilder, { themeCode, operationCode }: ArticleRecord): Linked | null {
  if (themeCode === null && operationCode === null) return null;
  const rows = select(records, { theme: themeCode, operation: operationCode, budgeted: true });
  const whole = operationCode === null ? themeCode : null;
  return rows.length === 0 ? null : { rows, whole, theme: themeCode, operation: operationCode, by: 'codes' };
}

/** The rows of the annex that the article alone points to. */
function byAnnex({ records }: ProblemBuilder, article: ArticleRecord): Linked | null {
  if (article.themeCode !== null || article.operationCode !== null) return null;
  const rows = records.allocations.filter(
    (row) => row.budgeted && row.annex !== null && article.annexes.includes(row.annex),
  );
  const rivals = records.articles.filter(
    (other) => other.amount !== null && other.annexes.some((annex) => article.annexes.includes(annex)),
  );
  return rows.length === 0 || rivals.length !== 1 ? null : { rows, ...LOOSE, whole: null, by: 'annex' };
}

const LOOSE = { theme: null, operation: null };

/** What an article's own words call its amount: the total of the act's grants, or of some; `null` where no total. */
function calledTotal(builder: ProblemBuilder, stated: number): TotalScope | null {
  return builder.records.totals.find(({ id }) => builder.variable(`${id}.amount`) === stated)?.scope ?? null;
}

/**
 * The only article that calls its amount a total speaks of all rows, whatever they add up to: a link that holds only while
 * the amounts agree would let a misread one go unnoticed.
 */
function byWords(builder: ProblemBuilder, article: ArticleRecord, stated: number): Linked | null {
  const rows = wholeOf(builder.records, article.amount?.value ?? null).filter((row) => row.budgeted);
  if (rows.length === 0 || calledTotal(builder, stated) !== 'document') return null;
  return { rows, ...LOOSE, whole: '*', by: 'words' };
}

/** False where an article, or the whole of an act without numbered ones, does other things than granting. */
function mayGrant({ records: { decisions } }: ProblemBuilder, { number }: ArticleRecord): boolean {
  const own = decisions.filter(({ article }) => article === null || article === number);
  return own.length === 0 || own.some(({ grants }) => grants);
}

/** An article that states a total of grants which no rows make. */
function unlinked(builder: ProblemBuilder, { number, amount, source }: ArticleRecord): void {
  const said = message('reconcile/article-unlinked', { number, amount: shown(amount!.value!, 'cents') });
  builder.plainChecks.push({
    kind: 'unlinked',
    scope: `article ${String(number)}`,
    stated: plainNumber(amount!.value!, 'cents'),
    computed: null,
    difference: null,
    status: 'unverifiable',
    explanation: said,
    evidence: [articleId(number)],
  });
  builder.findings.push(finding('warning', said, source));
}

/** Words of an article whose rows follow it: `aux bénéficiaires suivants`, `ci-dessous`. */
const FOLLOWED = /\b(?:suivante?s?|ci[- ]dessous|ci[- ]apres)\b/u;

/** The rows that stand between an article that announces them and the next one. */
function byPlace({ records }: ProblemBuilder, article: ArticleRecord): Linked | null {
  const numbered = records.articles.filter((other) => other.number > article.number);
  const next = numbered[0];
  if (next === undefined || !FOLLOWED.test(fold(article.text))) return null;
  const rows = records.allocations.filter(
    (row) => row.budgeted && precedes(article.source, row.source) && precedes(row.source, next.source),
  );
  return rows.length === 0
    ? null
    : {
        rows,
        whole: rows.length === records.allocations.length ? '*' : null,
        theme: null,
        operation: null,
        by: 'order',
      };
}

function precedes(one: Place, other: Place): boolean {
  if (one.page !== other.page) return one.page < other.page;
  if (one.box !== null && other.box !== null) return one.box.y0 < other.box.y0;
  return one.line !== null && other.line !== null && one.line < other.line;
}

/** The one group, theme or whole table whose rows make exactly this amount. */
function byAmount(builder: ProblemBuilder, article: ArticleRecord): Linked | null {
  const wanted = article.amount?.value ?? null;
  if (wanted === null || wanted === 0) return null;
  const { records } = builder;
  const groups: Linked[] = groupsOf(records).map((group) => ({
    rows: group.rows.filter((row) => row.budgeted),
    whole: null,
    theme: group.theme,
    operation: group.operation,
    by: 'amount',
  }));
  const themes = new Set(records.allocations.map((row) => row.theme?.code ?? null));
  for (const theme of themes) {
    if (theme === null) continue;
    const rows = select(records, { theme, operation: null, budgeted: true });
    groups.push({ rows, whole: theme, theme, operation: null, by: 'amount' });
  }
  const annexes = new Set(records.allocations.map((row) => row.annex));
  for (const annex of annexes) {
    const rows = records.allocations.filter((row) => row.budgeted && row.annex === annex);
    groups.push({ rows, whole: null, theme: null, operation: null, by: 'amount' });
  }
  groups.push({
    rows: wholeOf(records, wanted).filter((row) => row.budgeted),
    whole: '*',
    theme: null,
    operation: null,
    by: 'amount',
  });
  const fitting = new Map<string, Linked>();
  for (const group of groups) {
    const sum = group.rows.reduce((total, row) => total + (row.amount.value ?? 0), 0);
    if (group.rows.length > 0 && sum === wanted) fitting.set(group.rows.map((row) => row.id).join(), group);
  }
  return fitting.size === 1 ? [...fitting.values()][0]! : null;
}

import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Result } from '../model/result.ts';

type Source = Result['allocations'][number]['source'];

/** A record as an evidence id finds it. */
export interface IndexedRecord {
  readonly id: string;
  /** What a person calls it. */
  readonly label: string;
  /** Its amount in euro where it has one. */
  readonly amount: string | null;
  readonly source: Source;
}

const PARTS: Record<Result['totals'][number]['part'], Bilingual> = {
  annex: { fr: 'imprimé en annexe', en: 'printed in the annex' },
  article: { fr: 'dans un article', en: 'in an article' },
  prose: { fr: 'dans le texte d’une annexe', en: 'in the prose of an annex' },
  report: { fr: 'dans le rapport', en: 'in the report' },
  budget: { fr: 'dans le tableau budgétaire', en: 'in the budget table' },
};
const SCOPES: Record<Result['totals'][number]['scope'], Bilingual> = {
  table: { fr: 'Total du tableau', en: 'Total of the table' },
  group: { fr: 'Total du groupe', en: 'Total of the group' },
  operation: { fr: 'Total de l’opération', en: 'Total of operation' },
  theme: { fr: 'Total de la thématique', en: 'Total of theme' },
  document: { fr: 'Total général', en: 'Grand total' },
};

/**
 * Every record of a result that has an id, by that id; articles and votes, which have none in the file, are found as
 * `article1` and `vote1` (votes in document order).
 */
export function recordIndex(result: Result, language: Language): ReadonlyMap<string, IndexedRecord> {
  const index = new Map<string, IndexedRecord>();
  const add = (id: string, label: string, amount: string | null, source: Source): void => {
    index.set(id, { id, label, amount, source });
  };
  for (const row of result.allocations) add(row.id, row.beneficiary, row.amount, row.source);
  for (const total of result.totals) add(total.id, totalLabel(total, language), total.amount, total.source);
  for (const line of result.budgetLines) add(line.id, line.label, line.proposed, line.source);
  for (const operation of result.operations) {
    const word = language === 'fr' ? 'Opération' : 'Operation';
    add(
      operation.id,
      `${word} ${operation.code} ${quoted(operation.name, language)}`,
      operation.amount,
      operation.source,
    );
  }
  for (const article of result.articles)
    add(`article${article.number}`, `Article ${article.number}`, article.amount, article.source);
  result.votes.forEach((vote, position) => {
    const articles = vote.articles.join(', ');
    const label = language === 'fr' ? `Vote des articles ${articles}` : `Vote on articles ${articles}`;
    add(`vote${position + 1}`, label, null, vote.source);
  });
  return index;
}

function totalLabel(total: Result['totals'][number], language: Language): string {
  const code =
    total.scope === 'operation' ? total.operationCode : total.scope === 'theme' ? total.themeCode : null;
  const theme =
    total.scope === 'operation' && total.themeCode !== null ? THEME_OF[language](total.themeCode) : '';
  return `${SCOPES[total.scope][language]}${code === null ? '' : ` ${code}`}${theme}, ${PARTS[total.part][language]}`;
}

const THEME_OF: Record<Language, (code: string) => string> = {
  fr: (code) => ` (thématique ${code})`,
  en: (code) => ` (theme ${code})`,
};

function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«\u00A0${text}\u00A0»` : `“${text}”`;
}

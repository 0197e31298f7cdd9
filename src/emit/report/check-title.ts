import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { ResultCheck } from '../../model/result.ts';
import { recordOf } from '../summary.ts';
import type { ReportContext } from './context.ts';

const KINDS: Readonly<Record<string, Bilingual>> = {
  sum: { fr: 'Somme', en: 'Sum' },
  rate: { fr: 'Tarif', en: 'Rate' },
  count: { fr: 'Nombre', en: 'Count' },
  quantities: { fr: 'Quantités', en: 'Quantities' },
  distinct: { fr: 'Nombre de structures', en: 'Number of beneficiaries' },
  restatement: { fr: 'Rappels d’un même montant', en: 'Restatements of one amount' },
  difference: { fr: 'Soldes', en: 'Balances' },
  imputation: { fr: 'Imputations', en: 'Budget lines' },
  votes: { fr: 'Décompte des voix', en: 'Counting of votes' },
  attendance: { fr: 'Présences', en: 'Attendance' },
  'recused-abstain': { fr: 'Déports et abstentions', en: 'Recusals and abstentions' },
  date: { fr: 'Dates', en: 'Dates' },
};

/** The kind of a check in words; a kind unknown here is shown as it is. */
export function kindTitle(check: ResultCheck, language: Language): string {
  return Object.hasOwn(KINDS, check.kind) ? KINDS[check.kind]![language] : check.kind;
}

/** What a group of checks adds up: `Opération 2 (thématique 1)`, `Thématique 3`, with its kind where that is not money. */
export function groupTitle(context: ReportContext, check: ResultCheck): string {
  const { language } = context;
  const about = scopeTitle(check.scope, language) ?? statedBy(context, check) ?? check.scope;
  const money = check.kind === 'sum' || check.kind === 'restatement' || check.kind === 'imputation';
  const kind = kindTitle(check, language);
  if (money) return about;
  return `${about}${language === 'fr' ? '\u00A0' : ''}: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
}

/** `operation 1.2` and `theme 3`, as scopes are written, in words. */
function scopeTitle(scope: string, language: Language): string | null {
  const operation = /^operation (?:(\S+)\.)?([^\s.]+)$/u.exec(scope);
  if (operation !== null) {
    const [, theme, code] = operation;
    const inTheme = theme === undefined ? '' : ` (${language === 'fr' ? 'thématique' : 'theme'} ${theme})`;
    return `${language === 'fr' ? 'Opération' : 'Operation'} ${code!}${inTheme}`;
  }
  const theme = /^theme (\S+)$/u.exec(scope);
  if (theme !== null) return `${language === 'fr' ? 'Thématique' : 'Theme'} ${theme[1]!}`;
  return null;
}

function statedBy({ records }: ReportContext, check: ResultCheck): string | null {
  const first = check.evidence[0];
  return first === undefined ? null : (records.get(recordOf(first))?.label ?? null);
}

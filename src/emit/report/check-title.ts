import type { Bilingual } from '../../model/bilingual.ts';
import type { ResultCheck } from '../../model/result.ts';
import { recordOf } from '../summary.ts';
import type { ReportContext } from './context.ts';

const KINDS: Readonly<Record<string, Bilingual>> = {
  sum: { fr: 'Somme', en: 'Sum' },
  rate: { fr: 'Tarif', en: 'Rate' },
  count: { fr: 'Nombre', en: 'Count' },
  quantities: { fr: 'Quantités', en: 'Quantities' },
  distinct: { fr: 'Nombre de structures', en: 'Number of beneficiaries' },
  attendance: { fr: 'Présences', en: 'Attendance' },
  'recused-abstain': { fr: 'Déports et abstentions', en: 'Recusals and abstentions' },
  imputation: { fr: 'Imputation', en: 'Imputation' },
  restatement: { fr: 'Rappel', en: 'Restatement' },
  difference: { fr: 'Solde', en: 'Balance' },
  votes: { fr: 'Votes', en: 'Votes' },
  date: { fr: 'Dates', en: 'Dates' },
};

/** What a check is about, in a few words: its kind and the record it is stated by. */
export function checkTitle(context: ReportContext, check: ResultCheck): string {
  const kind = Object.hasOwn(KINDS, check.kind) ? KINDS[check.kind]![context.language] : check.kind;
  const stated =
    check.evidence[0] === undefined ? undefined : context.records.get(recordOf(check.evidence[0]));
  return `${kind}${context.language === 'fr' ? '\u00A0' : ''}: ${stated?.label ?? check.scope}`;
}

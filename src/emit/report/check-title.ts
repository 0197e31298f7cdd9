import type { ResultCheck } from '../../model/result.ts';
import { recordOf } from '../summary.ts';
import type { ReportContext } from './context.ts';

/** What a group of checks adds up: `Opération 2 (thématique 1)`, `Thématique 3`, with its kind where that is not money. */
export function groupTitle(context: ReportContext, check: ResultCheck): string {
  const about = scopeTitle(context, check.scope) ?? statedBy(context, check) ?? check.scope;
  const money = check.kind === 'sum' || check.kind === 'restatement' || check.kind === 'imputation';
  return money ? about : context.say('report/kind-of', { about, kind: check.kind });
}

/** `operation 1.2` and `theme 3`, as scopes are written, in words. */
function scopeTitle({ say }: ReportContext, scope: string): string | null {
  const operation = /^operation (?:(\S+)\.)?([^\s.]+)$/u.exec(scope);
  if (operation !== null)
    return say('report/of-operation', { code: operation[2]!, theme: operation[1] ?? null });
  const theme = /^theme (\S+)$/u.exec(scope);
  return theme === null ? null : say('report/of-theme', { code: theme[1]! });
}

function statedBy({ records }: ReportContext, check: ResultCheck): string | null {
  const first = check.evidence[0];
  return first === undefined ? null : (records.get(recordOf(first))?.label ?? null);
}

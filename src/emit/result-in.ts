import { sayIn } from '../messages/say.ts';
import type { Language } from '../model/language.ts';
import type { Message } from '../model/message.ts';
import type { SaidMessage } from '../model/shape.ts';
import type { Result } from '../model/result.ts';

/**
 * A result with its sentences in a language, whatever the one it was written in. A sentence whose code this version does
 * not know, or whose parameters do not fit it, stays as it is. Pure.
 */
export function resultIn(result: Result, language: Language): Result {
  const say = sayIn(language);
  const said = ({ code, params }: Message, text: string): string => {
    try {
      return say({ code, params });
    } catch {
      return text;
    }
  };
  const reasoned = <Item extends { readonly reason: SaidMessage }>(item: Item): Item => ({
    ...item,
    reason: { ...item.reason, text: said(item.reason, item.reason.text) },
  });
  return {
    ...result,
    allocations: result.allocations.map(reasoned),
    figures: result.figures.map(reasoned),
    checks: result.checks.map((check) => ({ ...check, explanation: said(check, check.explanation) })),
    repairs: result.repairs.map((repair) => ({ ...repair, because: said(repair, repair.because) })),
    ledger: result.ledger.map(reasoned),
    findings: result.findings.map((finding) => ({ ...finding, message: said(finding, finding.message) })),
  };
}

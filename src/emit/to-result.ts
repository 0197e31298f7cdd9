import { VERDICT } from '../model/account-shape.ts';
import { ACT, SCHEMA_VERSION } from '../model/act-shape.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Origins } from '../model/origins.ts';
import type { Result } from '../model/result.ts';
import { figuresOf } from '../model/walk.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/say.ts';
import { moneyOf } from './money-of.ts';
import { repairsByAllocation } from './repairs-of.ts';
import { resultView, type Showing } from '../model/result-view.ts';

const UNJUDGED = message('record/unjudged');

/** What `confidence` is where the source (OCR text) states none: neither trusted nor doubted. */
const UNSTATED_CONFIDENCE = 0.5;

/**
 * Makes the {@link Result} of an extraction: decimal strings, one language, the contract's key order. Pure, and the same
 * bytes for the same input: no clock, no locale, no path.
 */
export function toResult(extraction: Extraction, origins: Origins, language: Language): Result {
  const { records, verdicts, checks } = extraction;
  const showing: Showing = { say: (sentence) => say(sentence, language) };
  const repairs = repairsByAllocation(records.allocations, extraction.repairs);
  const named = new Map(figuresOf(records).map((figure) => [figure.key, figure]));
  const act = resultView(
    ACT,
    {
      ...records,
      schemaVersion: SCHEMA_VERSION,
      generator: { ...origins.generator, profile: extraction.profile },
      source: origins.source,
      allocations: records.allocations.map((row) => {
        const verdict = verdicts.get(`${row.id}.amount`);
        return {
          ...row,
          status: verdict === undefined || row.amount.value === null ? 'doubtful' : verdict.status,
          reason: verdict?.reason ?? UNJUDGED,
          confidence: row.confidence ?? row.amount.confidence ?? (row.amount.exact ? 1 : UNSTATED_CONFIDENCE),
          repairs: repairs.get(row.id) ?? [],
        };
      }),
      figures: [],
      checks: checks.map((check) => ({ ...check, ...check.explanation })),
      ...moneyOf(extraction.ledger),
      edits: extraction.edits ?? [],
      repairs: extraction.repairs.map((repair) => ({ ...repair, ...repair.because })),
      findings: [
        ...origins.findings,
        ...extraction.findings.filter((finding) => !isToldByReading(finding, origins.findings)),
      ].map((finding) => ({
        ...finding,
        params: finding.message.params,
        expected: finding.expected ?? null,
        actual: finding.actual ?? null,
      })),
    },
    showing,
  );
  const figures = [...verdicts].map(([figure, verdict]) => {
    const { lasting: key = figure, unit = 'milli' } = named.get(figure) ?? {};
    return resultView(VERDICT, { figure, key, ...verdict }, { ...showing, unit });
  });
  return { ...act, figures };
}

/** That a page is empty is told once. */
function isToldByReading({ code, source }: Finding, read: readonly Finding[]): boolean {
  return (
    code === 'ledger/page-empty' &&
    read.some((one) => one.code.endsWith('/blank-page') && one.source?.page === source?.page)
  );
}

import { formatCents, formatMilli } from '../model/amount.ts';
import type { Bilingual, Language, Sentence } from '../model/bilingual.ts';
import type { Extraction, Verdict } from '../model/extraction.ts';
import type { Origins } from '../model/origins.ts';
import type { AllocationRecord } from '../model/records.ts';
import type { Repair } from '../model/repair.ts';
import { SCHEMA_VERSION, type Result } from '../model/result.ts';
import { repairsByAllocation } from './repairs-of.ts';
import { say } from '../messages/say.ts';
import { count, euros, partOf, placed, quantityOf, ratio, rounded } from './result-values.ts';

/** Fields of figures that hold euro; all others are counts or quantities. */
const AMOUNT_FIELDS = /\.(?:amount|authorised|available|proposed|balance)$/u;

const UNJUDGED: Bilingual = {
  fr: 'Ce montant n’a pas été vérifié.',
  en: 'This amount was not checked.',
};

/**
 * Makes the {@link Result} of an extraction: decimal strings, one language, the contract's key order. Pure, and the same
 * bytes for the same input: no clock, no locale, no path.
 */
export function toResult(extraction: Extraction, origins: Origins, language: Language): Result {
  const { records } = extraction;
  const said = (sentence: Sentence): string => say(sentence, language);
  const repairs = repairsByAllocation(records.allocations, extraction.repairs);
  return {
    schemaVersion: SCHEMA_VERSION,
    generator: {
      name: origins.generator.name,
      version: origins.generator.version,
      engine: origins.generator.engine,
      engineVersion: origins.generator.engineVersion,
      languageData: origins.generator.languageData,
      profile: extraction.profile,
    },
    source: {
      file: origins.source.file,
      sha256: origins.source.sha256,
      kind: origins.source.kind,
      pages: origins.source.pages.map((page) => ({
        number: page.number,
        width: rounded(page.width),
        height: rounded(page.height),
        rotation: page.rotation,
        origin: page.origin,
        confidence: ratio(page.confidence),
      })),
    },
    deliberation: {
      id: records.deliberation.id,
      date: records.deliberation.date,
      authority: records.deliberation.authority,
      body: records.deliberation.body,
      subject: records.deliberation.subject,
      chair: records.deliberation.chair,
      secretary: records.deliberation.secretary,
    },
    attendance: records.attendance.map((person) => ({
      name: person.name,
      civility: person.civility,
      kind: person.kind,
      source: placed(person.source),
    })),
    citations: records.citations.map((citation) => ({
      kind: citation.kind,
      number: citation.number,
      date: citation.date,
      text: citation.text,
      source: placed(citation.source),
    })),
    articles: records.articles.map((article) => ({
      number: article.number,
      text: article.text,
      amount: euros(article.amount),
      themeCode: article.themeCode,
      operationCode: article.operationCode,
      annexes: [...article.annexes],
      source: placed(article.source),
    })),
    votes: records.votes.map((vote) => ({
      articles: [...vote.articles],
      for: count(vote.for),
      against: count(vote.against),
      abstention: count(vote.abstention),
      absent: count(vote.absent),
      groups: [...vote.groups],
      outcome: vote.outcome,
      recused: [...vote.recused],
      source: placed(vote.source),
    })),
    budgetLines: records.budgetLines.map((line) => ({
      id: line.id,
      part: line.part,
      code: line.code,
      account: line.account,
      label: line.label,
      authorised: euros(line.authorised),
      available: euros(line.available),
      proposed: euros(line.proposed),
      balance: euros(line.balance),
      source: placed(line.source),
    })),
    programmes: records.programmes.map((programme) => ({
      code: programme.code,
      theme: programme.theme,
      name: programme.name,
      period: programme.period,
      description: programme.description,
      results: programme.results,
      source: placed(programme.source),
    })),
    annexes: records.annexes.map((annex) => ({
      number: annex.number,
      title: annex.title,
      pages: [...annex.pages],
    })),
    operations: records.operations.map((operation) => {
      const figures = partOf({ ...operation, label: '' });
      return {
        id: operation.id,
        code: operation.code,
        themeCode: operation.themeCode,
        name: operation.name,
        amount: figures.amount,
        beneficiaries: figures.beneficiaries,
        quantities: figures.quantities,
        period: figures.period,
        parts: operation.parts.map(partOf),
        source: placed(operation.source),
      };
    }),
    allocations: records.allocations.map((allocation) =>
      allocationOf(
        allocation,
        extraction.verdicts.get(`${allocation.id}.amount`),
        repairs.get(allocation.id) ?? [],
        said,
      ),
    ),
    totals: records.totals.map((total) => ({
      id: total.id,
      scope: total.scope,
      part: total.part,
      themeCode: total.themeCode,
      operationCode: total.operationCode,
      amount: euros(total.amount),
      quantities: total.quantities.map(quantityOf),
      rows: total.rows === null ? null : [...total.rows],
      budgeted: total.budgeted,
      source: placed(total.source),
    })),
    figures: [...extraction.verdicts].map(([figure, verdict]) => figureOf(figure, verdict, said)),
    checks: extraction.checks.map((check) => ({
      id: check.id,
      kind: check.kind,
      scope: check.scope,
      stated: check.stated,
      computed: check.computed,
      difference: check.difference,
      status: check.status,
      explanation: said(check.explanation),
      evidence: [...check.evidence],
    })),
    repairs: extraction.repairs.map((repair) => repairOf(repair, said)),
    findings: [...origins.findings, ...extraction.findings].map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: said(finding.message),
      source: finding.source === null ? null : placed(finding.source),
    })),
  };
}

function allocationOf(
  row: AllocationRecord,
  verdict: Verdict | undefined,
  repairs: readonly string[],
  said: (sentence: Sentence) => string,
): Result['allocations'][number] {
  return {
    id: row.id,
    annex: row.annex,
    territories: [...row.territories],
    theme: row.theme === null ? null : { code: row.theme.code, name: row.theme.name },
    operation: row.operation === null ? null : { code: row.operation.code, name: row.operation.name },
    beneficiary: row.beneficiary,
    reference: row.reference,
    object: row.object,
    information: row.information,
    quantities: row.quantities.map(quantityOf),
    amount: euros(row.amount),
    financing: row.financing,
    agreement: row.agreement,
    budgeted: row.budgeted,
    extra: { ...row.extra },
    status: verdict === undefined || row.amount.value === null ? 'doubtful' : verdict.status,
    reason: said(verdict?.reason ?? UNJUDGED),
    confidence:
      ratio(row.confidence ?? row.amount.confidence) ?? (row.amount.exact ? 1 : UNSTATED_CONFIDENCE),
    repairs: [...repairs],
    source: placed(row.source),
  };
}

/** What `confidence` is where the source (OCR text) states none: neither trusted nor doubted. */
const UNSTATED_CONFIDENCE = 0.5;

function figureOf(
  figure: string,
  verdict: Verdict,
  said: (sentence: Sentence) => string,
): Result['figures'][number] {
  const format = AMOUNT_FIELDS.test(figure) ? formatCents : formatMilli;
  return {
    figure,
    value: verdict.value === null ? null : format(verdict.value),
    status: verdict.status,
    reason: said(verdict.reason),
    inferred: verdict.inferred,
    candidates: verdict.candidates.map(({ value, cost, origin }) => ({
      value: format(value),
      cost: Math.round(cost * 1000) / 1000,
      origin,
    })),
    checks: [...verdict.checks],
  };
}

function repairOf(repair: Repair, said: (sentence: Sentence) => string): Result['repairs'][number] {
  return {
    id: repair.id,
    rule: repair.rule,
    field: repair.field,
    before: repair.before,
    after: repair.after,
    automatic: repair.automatic,
    confidence: ratio(repair.confidence) ?? 0,
    because: said(repair.because),
    source: placed(repair.source),
  };
}

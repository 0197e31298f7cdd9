/** The operations that the prose annexes announce: who, how many, how much, when. */
import { type Line } from '../model/document.ts';
import type { OperationPart, OperationRecord } from '../model/records.ts';
import type { Section } from '../model/section.ts';
import type { Profile } from '../profiles/contract.ts';
import { themeCodeIn } from '../segment/annex-themes.ts';
import {
  findFirst,
  flowOf,
  foldedAt,
  placeAt,
  standsApart,
  textAt,
  wholeOf,
  type Flow,
  type Span,
  foldedOf,
  textOf,
} from '../segment/flow.ts';
import { operationSections, type OperationSection } from './operation-headings.ts';
import { findPeriods } from './period.ts';
import { quantitiesIn, structuresIn } from './quantity-in-prose.ts';
import { mainAmount } from './stated-amount.ts';

/** A theme's title stands among this many first lines of its annex. */
const TITLE_LINES = 8;

/** Reads the operations of the annexes, in reading order. Annexes without operation headings hold none. */
export function parseOperations(
  sections: readonly Section[],
  profile: Profile,
  exact: ReadonlySet<number>,
): OperationRecord[] {
  const records: OperationRecord[] = [];
  for (const section of sections) {
    if (section.kind !== 'annex') continue;
    const themeCode = themeOf(section, profile);
    for (const operation of operationSections(section.lines, profile)) {
      const record = readOperation(operation, themeCode, records.length + 1, profile, exact);
      if (record !== null) records.push(record);
    }
  }
  return records;
}

/** The programme number that an operation's heading names (`dispositif 1.3`), by the operation's theme and name. */
export function programmesNamed(
  sections: readonly Section[],
  profile: Profile,
): { code: string; name: string }[] {
  return sections
    .filter((section) => section.kind === 'annex')
    .flatMap((section) => operationSections(section.lines, profile))
    .flatMap(({ programme, name }) => (programme === null ? [] : [{ code: programme, name }]));
}

function themeOf(section: Section, profile: Profile): string | null {
  for (const line of section.lines.slice(0, TITLE_LINES)) {
    const code = themeCodeIn(textOf(line), profile);
    if (code !== null) return code;
  }
  return themeCodeIn(section.title ?? '', profile);
}

function readOperation(
  operation: OperationSection,
  themeCode: string | null,
  index: number,
  profile: Profile,
  exact: ReadonlySet<number>,
): OperationRecord | null {
  const heading = flowOf(operation.heading, exact);
  const body = flowOf(ownLines(operation.body), exact);
  const parts = paragraphs(body)
    .filter((span) => isProposal(body, span))
    .map((span) => readPart(body, span, profile));
  const priced = parts.filter((part) => part.amount !== null);
  // A heading without a sentence about money or numbers is a table's or a form's, and announces nothing.
  if (
    priced.length === 0 &&
    parts.every((part) => part.quantities.length === 0 && part.beneficiaries === null)
  )
    return null;
  const several = priced.length > 1;
  const whole = several ? null : readPart(body, wholeOf(body), profile);
  const amount = whole?.amount ?? null;
  return {
    id: `o${index}`,
    key: '',
    code: operation.code,
    themeCode,
    name: operation.name,
    amount,
    beneficiaries: whole?.beneficiaries ?? null,
    quantities: whole?.quantities ?? [],
    period: whole?.period ?? samePeriod(priced),
    parts: several ? priced : [],
    source: placeAt(heading, wholeOf(heading)),
  };
}

const PROPOSES =
  /\b(?:propos|financ|attribu|accord|octro|allou|convention|souten|soutien|verse|particip|reconduir|renouvel|s'eleve|prevu|estime|montant)/u;
/** A sentence that mentions more amounts than this is a table's rows in disguise. */
const MOST_AMOUNTS = 8;

/** Whether a paragraph is a sentence that proposes something, not the rows or totals of a table. */
function isProposal(flow: Flow, span: Span): boolean {
  const folded = foldedAt(flow, span);
  return (
    PROPOSES.test(folded) &&
    !/^(?:sous-?)?total\b/u.test(folded) &&
    folded.split(/€|euros/u).length - 1 <= MOST_AMOUNTS
  );
}

/** The body up to an aside about what follows (`Éléments complémentaires…`). */
function ownLines(body: readonly Line[]): readonly Line[] {
  const aside = body.findIndex((line) => /^elements? complementaires?\b/u.test(foldedOf(line)));
  return aside < 0 ? body : body.slice(0, aside);
}

/** Paragraphs of a body: apart by white space, or by sentences that open a new proposal. */
function paragraphs(flow: Flow): Span[] {
  const spans: Span[] = [];
  for (const [index, line] of flow.lines.entries()) {
    const before = flow.lines[index - 1];
    const start = flow.starts[index]!;
    const ended = before !== undefined && /[.;:]\s*$/u.test(textOf(before));
    const opens =
      before === undefined ||
      (ended &&
        (standsApart(before, line) ||
          /^(?:concernant|il est (?:egalement|aussi|en outre|par ailleurs)|par ailleurs|enfin|en outre)\b/u.test(
            foldedOf(line),
          )));
    if (opens) spans.push({ start, end: start });
  }
  return spans.map((span, index) => ({
    start: span.start,
    end: spans[index + 1]?.start ?? flow.text.length,
  }));
}

function readPart(flow: Flow, span: Span, profile: Profile): OperationPart {
  return {
    label: labelOf(flow, span),
    amount: mainAmount(flow, span)?.figure ?? null,
    beneficiaries: structuresIn(flow, span),
    quantities: quantitiesIn(flow, span, profile.vocabulary.units).filter((one) => one.figure.value !== null),
    period: periodIn(flow, span),
  };
}

/** The part's subject: what follows `Concernant`, else the first words of its paragraph. */
function labelOf(flow: Flow, span: Span): string {
  const named = findFirst(flow, /concernant (?:la |le |les |l'|l)?([^,;.:]{3,80})/u, span);
  if (named !== null && named.start < span.start + 4)
    return textAt(flow, named.spans[0]!).replace(/^\P{L}+/u, '');
  const scheme = findFirst(
    flow,
    /dans le cadre de (?:la |le |les |l'|l)?([^,;.:]{3,60}?)(?= de la | a hauteur| pour |[,;.]|$)/u,
    span,
  );
  if (scheme !== null) return textAt(flow, scheme.spans[0]!);
  return textAt(flow, span).split(/\s+/u).slice(0, 10).join(' ');
}

/** The period the money is for; one that a sentence says another text covers (`qui court du … au …`) is passed over. */
function periodIn(flow: Flow, span: Span): OperationPart['period'] {
  const folded = foldedAt(flow, span);
  const periods = findPeriods(folded).filter(
    (match) => !/\bqui cou(?:rt|vre)\w*(?: \p{L}+)? (?:du|de) ?$/u.test(folded.slice(0, match.start)),
  );
  const named = periods.find((match) => /periode\b[^.;]{0,30}$/u.test(folded.slice(0, match.start)));
  return (named ?? periods[0])?.period ?? null;
}

function samePeriod(parts: readonly OperationPart[]): OperationPart['period'] {
  const first = parts[0]?.period ?? null;
  return first !== null &&
    parts.every((part) => part.period?.from === first.from && part.period.to === first.to)
    ? first
    : null;
}

import type { Language } from '../../model/language.ts';
import type { Result } from '../../model/result.ts';
import { showAmount, showDecimal } from '../../messages/numbers.ts';
import { sayIn, type Say } from '../../messages/say.ts';
import { recordIndex, type IndexedRecord } from '../record-index.ts';
import { summarise, type Summary } from '../summary.ts';
import { html, type Html } from './html.ts';

/** Pictures of the places in doubt, PNG bytes by figure (`a12.amount`); empty for text sources. */
export type Crops = ReadonlyMap<string, Uint8Array>;

/** What every section of the report is made from. */
export interface ReportContext {
  readonly result: Result;
  readonly summary: Summary;
  readonly language: Language;
  readonly say: Say;
  readonly crops: Crops;
  /** Records by id. */
  readonly records: ReadonlyMap<string, IndexedRecord>;
}

/** Gathers what the sections share. */
export function reportContext(result: Result, language: Language, crops: Crops): ReportContext {
  return {
    result,
    summary: summarise(result),
    language,
    say: sayIn(language),
    crops,
    records: recordIndex(result, language),
  };
}

/** An amount as the reader writes it, or a word for one that could not be read. */
export function euros({ language, say }: ReportContext, amount: string | null): string {
  return amount === null ? say('report/unread') : showAmount(amount, language);
}

/** A count or a quantity with its unit. */
export function quantity(
  { language, say }: ReportContext,
  value: string | null,
  unit: string | null = null,
): string {
  const shown = value === null ? say('report/unread') : showDecimal(value, language);
  return unit === null ? shown : `${shown}\u00A0${unit}`;
}

/** What a label says of a value, a check or a finding. */
type State =
  'proved' | 'plausible' | 'doubtful' | 'pass' | 'fail' | 'unverifiable' | 'error' | 'warning' | 'info';

/** A small label that says a state in words, and not by colour alone. */
export function badge({ say }: ReportContext, state: State): Html {
  return html`<span class="badge ${state}">${say(`report/${state}`)}</span>`;
}

/** `page 12`, linked to that page's section; with the line of the file for text sources. */
export function pageLink(
  { say }: ReportContext,
  source: { readonly page: number; readonly line: number | null },
): Html {
  const line = source.line === null ? '' : `, ${say('report/line')}\u00A0${source.line}`;
  return html`<a href="#page-${source.page}">${say('report/page')}&nbsp;${source.page}</a>${line}`;
}

/** A sentence whose ids of rows (`a12 : …`) become links that say whose row it is. */
export function linked({ records }: ReportContext, sentence: string): Html {
  const parts = sentence.split(ROW_ID).map((part, index) => {
    const record = index % 2 === 1 ? records.get(part) : undefined;
    return record === undefined ? part : html`<a href="#${part}" title="${part}">${record.label}</a>`;
  });
  return html`${parts}`;
}

/** Ids of rows as sentences name them: alone, before a colon. */
const ROW_ID = /(?<=[\s(])(a\d+)(?=[\s\u00A0]?:)/u;

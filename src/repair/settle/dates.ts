import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Records } from '../../model/records.ts';
import { fold } from '../../model/text-fold.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';
import { datesIn, printedLike, type DateInText } from './date-text.ts';

const OTHER_MENTION = message('repair/date-by-mention');
const OWN_NUMBER = message('repair/date-by-number');

/** A date that the act gives to another act, and where. */
interface Mention {
  readonly iso: string;
  /** The words before the date, folded: `de la commission permanente du`. */
  readonly before: string;
  /** The number of the act, where one is cited with the date. */
  readonly number: string | null;
}

/** Settles cited dates by the act's other citations and by the sitting's date; a date that stays impossible is a finding. */
export function settleDates(records: Records, ledger: Ledger): Records {
  const sitting = records.deliberation.date;
  if (sitting === null) return records;
  const trusted = mentionsOf(records).filter((mention) => mention.iso <= sitting);
  const findings: Finding[] = [];

  const settleText = (text: string, field: string, source: Place): string => {
    let result = '';
    let from = 0;
    for (const date of datesIn(text)) {
      if (date.iso <= sitting) continue;
      const meant = meantDate(date.iso, wordsBefore(text, date), null, trusted);
      if (meant === null) continue;
      const after = printedLike(date, meant.iso);
      ledger.add(
        automaticRepair('cited-date', field, date.text, after, 0.93, meant.because, {
          ...source,
          text: date.text,
        }),
      );
      result += text.slice(from, date.start) + after;
      from = date.end;
    }
    return result + text.slice(from);
  };

  const citations = records.citations.map((citation) => {
    if (citation.date === null || citation.date <= sitting) return citation;
    const inText = datesIn(citation.text).find((date) => date.iso === citation.date);
    const before = inText === undefined ? '' : wordsBefore(citation.text, inText);
    const meant = meantDate(citation.date, before, citation.number, trusted);
    if (meant === null) {
      findings.push(lateCitation(citation.date, sitting, citation.source));
      return citation;
    }
    ledger.add(
      automaticRepair(
        'cited-date',
        'citation.date',
        citation.date,
        meant.iso,
        0.93,
        meant.because,
        citation.source,
      ),
    );
    const text =
      inText === undefined
        ? citation.text
        : citation.text.slice(0, inText.start) +
          printedLike(inText, meant.iso) +
          citation.text.slice(inText.end);
    return { ...citation, date: meant.iso, text };
  });
  const articles = records.articles.map((article) => {
    const text = settleText(article.text, 'article.text', article.source);
    return text === article.text ? article : { ...article, text };
  });
  return { ...records, citations, articles, findings: [...records.findings, ...findings] };
}

function mentionsOf(records: Records): Mention[] {
  const inCitations = records.citations.flatMap((citation) => {
    if (citation.date === null) return [];
    const inText = datesIn(citation.text).find((date) => date.iso === citation.date);
    const before = inText === undefined ? '' : wordsBefore(citation.text, inText);
    return [{ iso: citation.date, before, number: citation.number }];
  });
  const inArticles = records.articles.flatMap((article) =>
    datesIn(article.text).map((date) => ({
      iso: date.iso,
      before: wordsBefore(article.text, date),
      number: null,
    })),
  );
  return [...inCitations, ...inArticles];
}

/** The one date, among those the act gives to other acts, that an impossible date was printed as. */
function meantDate(
  iso: string,
  before: string,
  number: string | null,
  trusted: readonly Mention[],
): { readonly iso: string; readonly because: Message } | null {
  const sameAct = trusted.filter(
    (mention) =>
      (number !== null && mention.number === number) || (before !== '' && mention.before === before),
  );
  const sameDay = sameAct.filter((mention) => mention.iso.slice(4) === iso.slice(4));
  const dates = new Set(sameDay.map((mention) => mention.iso));
  const [only] = dates;
  if (only !== undefined && dates.size === 1 && oneDigitApart(only, iso))
    return { iso: only, because: OTHER_MENTION };
  const anywhere = new Set(
    trusted
      .filter((mention) => mention.iso.slice(4) === iso.slice(4) && oneDigitApart(mention.iso, iso))
      .map((m) => m.iso),
  );
  const [alone] = anywhere;
  if (alone !== undefined && anywhere.size === 1) return { iso: alone, because: OTHER_MENTION };
  const year = number === null ? undefined : /^(?:19|20)\d\d(?=\D)/u.exec(number)?.[0];
  if (year !== undefined && oneDigitApart(year + iso.slice(4), iso))
    return { iso: year + iso.slice(4), because: OWN_NUMBER };
  return null;
}

function oneDigitApart(a: string, b: string): boolean {
  let different = 0;
  for (let at = 0; at < a.length; at += 1) if (a.charAt(at) !== b.charAt(at)) different += 1;
  return a.length === b.length && different === 1;
}

/** The five words before a date, folded. */
function wordsBefore(text: string, date: DateInText): string {
  return fold(text.slice(Math.max(0, date.start - 200), date.start))
    .split(' ')
    .slice(-5)
    .join(' ');
}

function lateCitation(date: string, sitting: string, source: Place): Finding {
  return finding('warning', message('repair/late-citation', { date, sitting }), source);
}

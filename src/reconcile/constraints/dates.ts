/** Dates: nothing cited is later than the sitting, and an act keeps its date wherever it is cited. */
import type { CitationRecord } from '../../model/records.ts';
import type { ProblemBuilder } from '../problem-builder.ts';

/** One check for each rule that is broken, and one for each that holds throughout. */
export function dates(builder: ProblemBuilder): void {
  if (!builder.holds({ dates: 'citations' })) return;
  const { deliberation, citations } = builder.records;
  const dated = citations.filter((citation) => citation.date !== null);
  if (dated.length === 0) return;
  const sitting = deliberation.date;
  if (sitting !== null) {
    const late = dated.filter((citation) => citation.date! > sitting);
    for (const citation of late) {
      add(builder, 'fail', citation.date, sitting, {
        fr: `${nameOf(citation)} est daté du ${french(citation.date!)}, après la séance du ${french(sitting)}.`,
        en: `${nameOf(citation)} is dated ${citation.date!}, after the sitting of ${sitting}.`,
      });
    }
    if (late.length === 0) {
      add(builder, 'pass', null, null, {
        fr: `Aucun des ${String(dated.length)} textes cités avec leur date n’est postérieur à la séance du ${french(sitting)}.`,
        en: `None of the ${String(dated.length)} texts cited with a date is later than the sitting of ${sitting}.`,
      });
    }
  }
  const byNumber = new Map<string, Set<string>>();
  for (const { number, date } of dated) {
    if (number === null) continue;
    byNumber.set(number, (byNumber.get(number) ?? new Set()).add(date!));
  }
  for (const [number, found] of byNumber) {
    if (found.size < 2) continue;
    const list = [...found].sort();
    add(builder, 'fail', list[0]!, list[1]!, {
      fr: `Le texte n° ${number} est cité avec plusieurs dates : ${list.map(french).join(', ')}.`,
      en: `Text no. ${number} is cited with several dates: ${list.join(', ')}.`,
    });
  }
}

function nameOf(citation: CitationRecord): string {
  return citation.number === null ? `« ${citation.text.slice(0, 60).trim()}… »` : `N° ${citation.number}`;
}

function french(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

function add(
  builder: ProblemBuilder,
  status: 'pass' | 'fail',
  stated: string | null,
  computed: string | null,
  explanation: { readonly fr: string; readonly en: string },
): void {
  builder.plainChecks.push({
    kind: 'date',
    scope: 'document',
    stated,
    computed,
    difference: null,
    status,
    explanation,
    evidence: [],
  });
}

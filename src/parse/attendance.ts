/** Who was there, who was not, and who sat without a vote. */
import { message } from '../messages/message.ts';
import type { Line } from '../model/document.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { AttendanceRecord } from '../model/records.ts';
import {
  findAll,
  findFirst,
  flowOf,
  placeAt,
  textAt,
  type Flow,
  type FlowMatch,
  type Span,
} from '../segment/flow.ts';
import { inColumnOrder } from './list-columns.ts';
import { personKey, readPersons, type Person } from './person.ts';

type Kind = AttendanceRecord['kind'];
/** What a label announces: a kind of attendance, or people who are named for another reason. */
type Label = Kind | 'proxy' | 'office' | 'end';

/** A sign or a count in brackets inside a label: it crosses no mark and no other label. */
const WORD = String.raw`(?:\(\d{1,3}\)|(?!absent|present|excus|secretaire|presid)[^:;.,()])`;
/** Labels of lists, on folded text, the most telling first. Each ends where its names begin. */
const LABELS: readonly (readonly [Label, string])[] = [
  [
    'non-voting',
    String.raw`(?:assist\w+|participai\w+|participants?|etai(?:en)?t)\b[^:.;]{0,30}(?:sans voix deliberative|egalement(?: a la (?:seance|reunion))?|voix consultative)${WORD}{0,40}[:;]`,
  ],
  ['excused', String.raw`(?:etai(?:en)?t )?(?:absente?s? (?:et )?)?excusee?s?(?:\(e?s?\))?${WORD}{0,60}:`],
  [
    'proxy',
    String.raw`(?:absent\w*(?:\(e?s?\))? )?(?:(?:ont|ayant|avai(?:en)?t) (?:donne|delegue)${WORD}{0,40}|represente\w*(?:\(e?s?\))?(?: par (?:pouvoir|procuration))?|procurations?|pouvoirs?|delegations? de vote)\s?(?:\(e?s?\))?${WORD}{0,40}:`,
  ],
  ['absent', String.raw`(?:etai(?:en)?t )?absent\w*(?:\(e?s?\))*${WORD}{0,50}:`],
  [
    'present',
    String.raw`(?:(?:etai(?:en)?t|sont|membres?|conseillers?${WORD}{0,20}|elus?) )?present\w*(?:\(e?s?\))*(?! deliberation)${WORD}{0,60}:`,
  ],
  [
    'office',
    String.raw`(?:secretaires?(?: de seance)?|presidente?(?: de seance)?|rapporteure?|presidence de|sous la presidence)\s?(?:\(e?s?\))? ?(?::|de\b)`,
  ],
  [
    'end',
    String.raw`(?:nombre d|formant la majorite|le quorum|les? (?:conseil|bureau)|la commission|l'assemblee|vu l|objet ?:|convocation|date d|\(n ?[°o]|secretaire|presidence)`,
  ],
];
const ANY_LABEL = new RegExp(LABELS.map(([, source]) => `(?<![\\p{L}])(${source})`).join('|'), 'u');

/** A speck read as a full stop between a given name and its surname in capitals: the list goes on behind it. */
const SPECK =
  /(?<=(?:[,;:]|(?<!\p{L})(?:MM?\.?|Mmes?|Mr|Mlle|Madame|Monsieur))\s{1,3}(?:\p{Lu}\p{Ll}{1,20}[-\s]){0,2}\p{Lu}\p{Ll}{1,20})\.(?=\s{1,3}\p{Lu}[\p{Lu}'’\- ]{1,40}(?:[,;]|\set\s))/gu;

/** A speck read as a mark between the comma behind one name and the civility of the next (`,-M. Jean`). */
const SPECK_BEFORE = /(?<=[,;]\s?)[-–—_~·•'’](?=\s?(?:MM?\.|Mmes?|Mr|Mlle|Madame|Monsieur)\s)/gu;

/** The attendance, and what should be known of its reading. */
export interface Attendance {
  readonly records: readonly AttendanceRecord[];
  readonly findings: readonly Finding[];
}

/** Reads the attendance of an act from the lines of its head that stand before the first citation. */
export function parseAttendance(lines: readonly Line[], exact: ReadonlySet<number>): Attendance {
  const flow = flowOf(inColumnOrder(lines), exact);
  const labels = findAll(flow, ANY_LABEL);
  const records: AttendanceRecord[] = [];
  const findings: Finding[] = [];
  for (const [index, label] of labels.entries()) {
    const kind = LABELS[label.spans.findIndex((span) => span !== null)]![0];
    if (kind === 'office' || kind === 'end') continue;
    const span = listSpan(flow, label, labels[index + 1]);
    const people = peopleIn(flow, span);
    for (const person of people) add(records, flow, span, person, kind === 'proxy' ? 'excused' : kind);
    const counted = statedCount(label.folded);
    if (counted !== null && people.length > 0 && counted !== people.length) {
      findings.push(miscounted(textAt(flow, label), counted, people.length, flow, label));
    }
  }
  return { records, findings };
}

/** A list runs to the next label, or to the full stop that ends its last line. */
function listSpan(flow: Flow, label: FlowMatch, next: FlowMatch | undefined): Span {
  const end = Math.min(next?.start ?? flow.text.length, sentenceIn(flow, label));
  const body = withoutSpecks(flow.text.slice(label.end, end));
  for (const stop of body.matchAll(/(?<!(?<!\p{L})(?:M|MM|Mme|Mmes|Mr|Dr|Mlle|\p{Lu}))\.(?=\s|$)/gu)) {
    const at = label.end + stop.index + 1;
    const rest = flow.text.slice(at, end);
    // A full stop inside a list (`M. Jean EXEMPLE. Mme …`) is followed by another civility.
    if (!/^\s*(?:M\.|MM\.|Mme|Mmes|Mr|Mlle|Madame|Monsieur|Mesdames|Messieurs)\s/u.test(rest))
      return { start: label.end, end: at };
  }
  return { start: label.end, end };
}

/** The text at its length, so that offsets hold. */
function withoutSpecks(text: string): string {
  return text.replace(SPECK, ' ').replace(SPECK_BEFORE, ' ');
}

/** Where a sentence about one person begins below a list: `Mme … a été désignée secrétaire`. */
function sentenceIn(flow: Flow, label: FlowMatch): number {
  const verb = findFirst(flow, /\b(?:a ete|est) (?:nomme|designe|elu|choisi)/u, {
    start: label.end,
    end: flow.text.length,
  });
  if (verb === null) return flow.text.length;
  return flow.starts.findLast((start) => start > label.end && start < verb.start) ?? verb.start;
}

/** Of a proxy (`Mme A donne pouvoir à M. B`, `Mme A à M. B`) only the giver is absent. */
function peopleIn(flow: Flow, span: Span): Person[] {
  const text = withoutSpecks(flow.text.slice(span.start, span.end));
  const people = readPersons(text);
  return people.filter((person, index) => {
    if (index === 0) return true;
    const before = text.slice(people[index - 1]!.end, person.start);
    return !/(?:^|[\s,(])(?:à|a|À|par|pouvoir|procuration)\s+(?:(?:M|Mme|Mr|Mlle)\.?|Madame|Monsieur)?\s*$/iu.test(
      before,
    );
  });
}

function add(records: AttendanceRecord[], flow: Flow, span: Span, person: Person, kind: Kind): void {
  const key = personKey(person.name);
  if (records.some((record) => personKey(record.name) === key && record.kind === kind)) return;
  records.push({
    key: '',
    name: person.name,
    civility: person.civility,
    kind,
    source: placeAt(flow, { start: span.start + person.start, end: span.start + person.end }),
  });
}

/** `Présents (38) :`, `Étaient présents, 38 :`. */
function statedCount(folded: string): number | null {
  const count = /(\d{1,3})\)?\D*$/u.exec(folded)?.[1];
  return count === undefined ? null : Number(count);
}

function miscounted(label: string, stated: number, read: number, flow: Flow, span: Span): Finding {
  return finding('warning', message('parse/attendance-count', { label, stated, read }), placeAt(flow, span), {
    expected: String(stated),
    actual: String(read),
  });
}

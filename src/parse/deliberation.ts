/** What act this is: number, date, authority, body, subject, chair, secretary. */
import { type Document, type Line } from '../model/document.ts';
import type { DeliberationRecord } from '../model/records.ts';
import { fold, foldWithOffsets } from '../model/text-fold.ts';
import { readActNumber } from '../segment/act-number.ts';
import { actHeadStrength } from '../segment/headings.ts';
import { findAll, findFirst, flowOf, foldedOf, textOf, type Flow } from '../segment/flow.ts';
import { findStamps, type Stamp } from '../segment/stamp.ts';
import { belongsTo, bodyIn, isAuthority, isDelegated, properCase } from './bodies.ts';
import { findDates } from './date.ts';
import { personKey, readPersons } from './person.ts';
import { subjectOf } from './subject.ts';

/**
 * Reads the act's own data from the lines of its head, and from its transmission stamp where the head is silent.
 *
 * @param names the people of the attendance, whose spelling the chair and the secretary take
 */
export function parseDeliberation(
  document: Document,
  head: readonly Line[],
  names: readonly string[],
): DeliberationRecord {
  const flow = flowOf(head);
  const stamp = stampOf(document);
  const authority = authorityOf(document, head);
  return {
    id: idOf(head, stamp),
    date: sittingDate(head, flow) ?? stamp?.date ?? null,
    authority,
    body: bodyOf(head, authority),
    subject: subjectOf(head),
    chair: personAfter(flow, CHAIR, names) ?? personBefore(flow, CHAIR_BEHIND, names),
    secretary: personAfter(flow, SECRETARY, names) ?? personBefore(flow, SECRETARY_BEHIND, names),
  };
}

/** The stamp that most pages carry, among those whose SIREN holds. */
function stampOf(document: Document): Stamp | null {
  const counts = new Map<string, { stamp: Stamp; count: number }>();
  for (const stamp of findStamps(document)) {
    if (!stamp.sirenValid) continue;
    const key = `${stamp.siren} ${stamp.date} ${stamp.number}`;
    counts.set(key, { stamp, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.stamp ?? null;
}

function idOf(head: readonly Line[], stamp: Stamp | null): string | null {
  const texts = head.map((line) => textOf(line));
  const titled = texts.filter((text) => actHeadStrength(text) === 2 || /^\(.*\)$/u.test(text));
  const printed = [...titled, ...texts].map(readActNumber).find((number) => number !== null) ?? null;
  if (printed !== null) return printed;
  // Transmission turns the hyphens of a number into underscores.
  return stamp === null
    ? null
    : /^\d{4}_\d+$/u.test(stamp.number)
      ? stamp.number.replace('_', '-')
      : stamp.number;
}

const SITTING =
  /(?:seance|reunion|session|sitting|conseil|deliberation|commission permanente|bureau|comite)[^.;:]{0,70}?(?:du|en date du|le|:) ?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?$/u;

/** The first date that follows `séance du`, `réunion du`…; else `L'an deux mille …`; else the head's first full date. */
function sittingDate(head: readonly Line[], flow: Flow): string | null {
  const cited = flow.folded.search(/(?:^| )vu (?:le|la|les|l')/u);
  const own = cited < 0 ? flow.folded : flow.folded.slice(0, cited);
  const dates = findDates(own).filter((date) => date.iso !== null);
  const sitting = dates.find((date) => SITTING.test(own.slice(Math.max(0, date.start - 110), date.start)));
  if (sitting !== undefined) return sitting.iso;
  const inWords = dates.find((date) => /^(?:l'an|en l'an|annee)/u.test(own.slice(date.start, date.end)));
  if (inWords !== undefined) return inWords.iso;
  const free = dates.find(
    (date) =>
      !/(?:convocation|affich\w*|publi\w*|recu|envoye|transmi\w*|ne(?:e)?)[^.;]{0,40}$/u.test(
        own.slice(Math.max(0, date.start - 60), date.start),
      ),
  );
  return head.length === 0 ? null : (free?.iso ?? null);
}

/** The name of the authority whose body decides, in the case that running text gives it. */
function authorityOf(document: Document, head: readonly Line[]): string | null {
  const printed = head.map(textOf).filter(isAuthority);
  const body = bodyIn(flowOf(head).text, null);
  const own = printed.find((name) => belongsTo(name, body)) ?? printed[0];
  if (own === undefined) return null;
  const name = own.replace(/^[^\p{L}]+|[\s,;.]+$/gu, '');
  return /\p{Lu}{3}/u.test(name) ? (mixedCase(document, name) ?? properCase(name)) : name;
}

function mixedCase(document: Document, capitals: string): string | null {
  const wanted = fold(capitals);
  for (const page of document.pages) {
    for (const line of page.lines) {
      if (!foldedOf(line).includes(wanted)) continue;
      const folded = foldWithOffsets(textOf(line));
      const at = folded.text.indexOf(wanted);
      const text = textOf(line)
        .slice(folded.offsets[at], folded.offsets[at + wanted.length] ?? undefined)
        .trim();
      if (/^\p{Lu}\p{Ll}/u.test(text) && !/\p{Lu}{3}/u.test(text)) return text;
    }
  }
  return null;
}

function bodyOf(head: readonly Line[], authority: string | null): string | null {
  const cited = head.findIndex((line) => /^[^\p{L}]*vu (?:le|la|les|l')/u.test(foldedOf(line)));
  const own = cited < 0 ? head : head.slice(0, cited);
  const titles = own.filter((line) => actHeadStrength(textOf(line), foldedOf(line)) > 0);
  const named = (lines: readonly Line[]): string | null => bodyIn(flowOf(lines).text, authority);
  // A commission or a bureau that decides is named beside the assembly it belongs to.
  const delegated = [own, titles].map(named).find((body) => body !== null && isDelegated(body));
  return delegated ?? named(titles) ?? named(own) ?? named(head);
}

const CHAIR = /\b(?:sous la )?presidence (?:de )?|\bpresidente?(?: de (?:la )?seance)? ?: /u;
const CHAIR_BEHIND =
  /,? ?(?:maire|president|presidente|vice-president\w*),? ?(?:ouvre la seance|preside la seance)|\bpreside la seance/u;
const SECRETARY =
  /\bsecretaires?(?: de (?:la )?seance)?(?:\(s\))? ?:|\b(?:nomme|designe|elit|choisit) (?:comme |en qualite de )?(?:secretaire[^.:]{0,20} )?(?=m\.|mme|mr|madame|monsieur)/u;
const SECRETARY_BEHIND =
  /,? ?(?:assure le secretariat|(?:a ete|est|ayant ete) (?:nomme|designe|elu|choisi)e?(?: \p{L}+){0,4} (?:secretaire|pour remplir)|(?:est )?secretaire de seance\b)/u;
const NAME_REACH = 90;

function personAfter(flow: Flow, label: RegExp, names: readonly string[]): string | null {
  for (const match of findAll(flow, label)) {
    const after = flow.text.slice(match.end, match.end + NAME_REACH);
    const person = readPersons(after)[0];
    if (person !== undefined && person.start < 40) return asListed(person.name, names);
  }
  return null;
}

function personBefore(flow: Flow, label: RegExp, names: readonly string[]): string | null {
  const match = findFirst(flow, label);
  if (match === null) return null;
  const person = readPersons(flow.text.slice(Math.max(0, match.start - NAME_REACH), match.start)).at(-1);
  return person === undefined ? null : asListed(person.name, names);
}

/** The spelling of the attendance list, for a name printed in capitals or in another order. */
function asListed(name: string, names: readonly string[]): string {
  return names.find((listed) => personKey(listed) === personKey(name)) ?? name;
}

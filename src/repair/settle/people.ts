import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Records } from '../../model/records.ts';
import { wordKey } from '../../model/text-fold.ts';
import { misreadingCost } from '../confusion.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';
import { settleFirstName } from './first-name.ts';

/** What two spellings of one name may cost, all its words together, and by how much the next person must be farther. */
const LIMIT = 5;
const MARGIN = 4;

const BY_LEXICON = message('repair/first-name-by-lexicon');
const BY_ATTENDANCE = message('repair/person-by-attendance');
const BY_MENTIONS = message('repair/person-by-mentions');
const ONE_FORM = message('repair/person-one-form');

/** Gives each person one name everywhere, by the attendance list and by first names. */
export function settlePeople(records: Records, ledger: Ledger): Records {
  const named = records.attendance.map((person) => {
    const name = settleGivenNames(person.name);
    note(ledger, 'first-name', 'attendance.name', person.name, name, 0.95, BY_LEXICON, person.source);
    return { ...person, name };
  });
  const mentions = records.votes.flatMap((vote) => vote.recused.map((name) => settleGivenNames(name)));
  const attendance = named.map((person) => {
    const name = bestSpelling(
      person.name,
      named.map((other) => other.name),
      mentions,
    );
    note(ledger, 'name-by-mentions', 'attendance.name', person.name, name, 0.85, BY_MENTIONS, person.source);
    return { ...person, name };
  });
  const list = attendance.map((person) => person.name);
  const findings: Finding[] = [];
  const votes = records.votes.map((vote) => ({
    ...vote,
    recused: vote.recused.map((read) => {
      const { name, why } = inList(settleGivenNames(read), list);
      note(
        ledger,
        'name-by-attendance',
        'vote.recused',
        read,
        name,
        why === null ? 0.95 : 0.93,
        why ?? ONE_FORM,
        vote.source,
      );
      if (list.length > 0 && !list.includes(name)) findings.push(unknownPerson(name, vote.source));
      return name;
    }),
  }));
  const { deliberation } = records;
  const officer = (field: 'chair' | 'secretary'): string | null => {
    const read = deliberation[field];
    if (read === null) return null;
    const { name, why } = inList(settleGivenNames(read), list);
    const source = attendance[0]?.source ?? null;
    if (source !== null)
      note(ledger, 'name-by-attendance', `deliberation.${field}`, read, name, 0.95, why ?? ONE_FORM, {
        ...source,
        text: read,
      });
    return name;
  };
  return {
    ...records,
    deliberation: { ...deliberation, chair: officer('chair'), secretary: officer('secretary') },
    attendance,
    votes,
    findings: [...records.findings, ...findings],
  };
}

function note(
  ledger: Ledger,
  rule: string,
  field: string,
  before: string,
  after: string,
  confidence: number,
  because: Message,
  source: Place,
): void {
  if (before !== after) ledger.add(automaticRepair(rule, field, before, after, confidence, because, source));
}

/** First names settled, surname as printed; a name in capitals throughout has its first word as first name. */
function settleGivenNames(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const capitals = words.every((word) => word === word.toUpperCase());
  return words
    .map((word, index) => {
      const isGiven = capitals ? index === 0 && words.length > 1 : word !== word.toUpperCase();
      return isGiven ? settleFirstName(word) : word;
    })
    .join(' ');
}

/** The person of the list that a name means: the same words, or the only one it can be a misreading of. */
function inList(name: string, list: readonly string[]): { name: string; why: Message | null } {
  const same = list.filter((person) => wordKey(person) === wordKey(name));
  if (same.length === 1) return { name: same[0]!, why: null };
  const ranked = list
    .map((person) => ({ person, cost: nameCost(person, name) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = ranked;
  if (best === undefined || best.cost > LIMIT) return { name, why: null };
  if (second !== undefined && second.cost - best.cost < MARGIN) return { name, why: null };
  return { name: best.person, why: BY_ATTENDANCE };
}

function nameCost(meant: string, seen: string): number {
  return misreadingCost(bareName(meant), bareName(seen), LIMIT + MARGIN);
}

/** The spelling that most mentions of a person agree on, where the list's own looks like a misreading of it. */
function bestSpelling(name: string, list: readonly string[], mentions: readonly string[]): string {
  const key = wordKey(name);
  const known = new Set(list.map(wordKey));
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (wordKey(mention) === key) return name;
    if (known.has(wordKey(mention))) continue;
    if (nameCost(mention, name) <= LIMIT) counts.set(mention, (counts.get(mention) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 2 || second?.[1] === best[1]) return name;
  return best[0];
}

function unknownPerson(name: string, source: Place): Finding {
  return finding('warning', message('repair/unknown-person', { name }), source);
}

/** A name in capitals, without accents and hyphens: surnames are printed so, and so are misread. */
function bareName(name: string): string {
  return wordKey(name).toUpperCase();
}

import type { Bilingual } from '../../model/bilingual.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Records } from '../../model/records.ts';
import { wordKey } from '../../model/text-fold.ts';
import { misreadingCost } from '../confusion.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';
import { settleFirstName } from './first-name.ts';

/** What two spellings of one name may cost, all its words together, and by how much the next person must be farther. */
const LIMIT = 5;
const MARGIN = 4;

const BY_LEXICON: Bilingual = {
  fr: 'ce prénom ne s’écrit ainsi que mal lu ; le prénom usuel lui ressemble lettre à lettre',
  en: 'this first name is only written so when misread; the usual one looks like it letter by letter',
};
const BY_ATTENDANCE: Bilingual = {
  fr: 'cette personne n’est pas dans la liste de présence ; une seule de la liste lui ressemble',
  en: 'this person is not in the attendance list; one person of the list only looks like it',
};
const BY_MENTIONS: Bilingual = {
  fr: 'les autres mentions de cette personne dans l’acte s’accordent sur une autre graphie',
  en: 'the other mentions of this person in the act agree on another spelling',
};
const ONE_FORM: Bilingual = {
  fr: 'une personne n’a qu’une graphie dans l’acte : celle de la liste de présence',
  en: 'a person has one spelling in the act: that of the attendance list',
};

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
  because: Bilingual,
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
function inList(name: string, list: readonly string[]): { name: string; why: Bilingual | null } {
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
  return {
    code: 'repair/unknown-person',
    severity: 'warning',
    message: {
      fr: `« ${name} » ne prend pas part au vote mais ne figure pas dans la liste de présence.`,
      en: `“${name}” takes no part in the vote but is not in the attendance list.`,
    },
    source,
  };
}

/** A name in capitals, without accents and hyphens: surnames are printed so, and so are misread. */
function bareName(name: string): string {
  return wordKey(name).toUpperCase();
}

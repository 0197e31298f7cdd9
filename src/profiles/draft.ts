/** A first profile file from an extraction that worked: what the act's own words are, for a person to correct. */
import type { Result, ResultAllocation } from '../model/result.ts';
import { compactKey, fold } from '../model/text-fold.ts';
import { NO_SENTENCES } from './contract.ts';
import { defaultProfile } from './default.ts';
import type { ProfileFile } from './file.ts';

const FEWEST = 2;
const MOST = 40;

/** Drafts a profile file. Words the default already has are left out; the phrases of `match` are to be completed by hand. */
export function draftProfile(result: Result): ProfileFile {
  const { allocations, deliberation } = result;
  const units = allocations.flatMap((row) => row.quantities.flatMap((quantity) => quantity.unit ?? []));
  return {
    id: idOf(deliberation.body ?? deliberation.authority ?? 'profil'),
    base: 'default',
    version: '1',
    title:
      [deliberation.authority, deliberation.subject].filter((part) => part !== null).join(' : ') || 'Profil',
    match: phrasesOf(result),
    headings: {},
    groups: {},
    totals: [],
    setAside: [],
    carried: [],
    partOf: [],
    nothing: [],
    grantWords: [],
    sumWords: [],
    grantParts: {},
    kinds: [],
    titles: [],
    headingWords: {},
    decisions: [],
    exceptions: [],
    backReferences: [],
    proposals: { proposes: [], adopts: [] },
    carriers: [],
    parties: { councils: [], funders: [] },
    subjectWords: {},
    rowWords: {},
    corrections: { said: [], old: [], new: [] },
    units: [],
    allAmounts: [],
    tableWords: {},
    moneyWords: {},
    counted: { rows: [], beneficiaries: [], before: [], behind: [] },
    sentences: NO_SENTENCES,
    vocabulary: {
      territories: frequent(allocations.flatMap((row) => row.territories)),
      units: without(frequent(units), defaultProfile.vocabulary.units),
      agreements: without(agreementsOf(allocations), defaultProfile.vocabulary.agreements),
      financing: frequent(allocations.flatMap((row) => row.financing ?? [])),
      offBudget: frequent(
        allocations.flatMap((row) => (row.budgeted || row.financing === null ? [] : [row.financing])),
      ),
    },
    rates: ratesOf(allocations),
  };
}

function idOf(text: string): string {
  const id = fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40)
    .replace(/-+$/u, '');
  return id === '' || id === 'default' ? 'profil' : id;
}

/** Titles of annexes and the body's name: they come back from year to year, numbers and dates do not. */
function phrasesOf({ deliberation, annexes }: Result): string[] {
  const phrases = [deliberation.authority, ...annexes.map((annex) => annex.title)].filter(
    (text): text is string => text !== null && text.trim().length >= 8 && !/\d/u.test(text),
  );
  return [...new Set(phrases.map((text) => text.trim()))].slice(0, 3);
}

/** Values that stand in two rows or more, most frequent first, one spelling each. */
function frequent(texts: readonly string[]): string[] {
  const tally = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const key = compactKey(text);
    if (key === '') continue;
    const entry = tally.get(key) ?? { text, count: 0 };
    tally.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...tally.values()]
    .filter((entry) => entry.count >= FEWEST)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map((entry) => entry.text);
}

function without(texts: readonly string[], known: readonly string[]): string[] {
  const keys = new Set(known.map(compactKey));
  return texts.filter((text) => !keys.has(compactKey(text)));
}

/** Agreement cells with the annex's number as a hole. */
function agreementsOf(rows: readonly ResultAllocation[]): string[] {
  const texts = rows
    .flatMap((row) => row.agreement ?? [])
    .map((text) => text.replace(/(?<=annexe )\d+/giu, '{code}'));
  return frequent(texts);
}

/** Prices of a unit that at least three rows of one operation share, as far as they are exact. */
function ratesOf(rows: readonly ResultAllocation[]): ProfileFile['rates'] {
  const tally = new Map<string, { rate: ProfileFile['rates'][number]; count: number }>();
  for (const row of rows) {
    const [first] = row.quantities;
    const cents = row.amount === null ? Number.NaN : Math.round(Number(row.amount) * 100);
    const rate = cents / Number(first?.value ?? Number.NaN);
    if (!Number.isInteger(rate) || rate <= 0 || row.status === 'doubtful') continue;
    const amount = `${String(rate).padStart(3, '0').slice(0, -2)}.${String(rate).padStart(3, '0').slice(-2)}`;
    const found = {
      themeCode: row.theme?.code ?? null,
      operationCode: row.operation?.code ?? null,
      unit: first?.unit ?? null,
      amount,
    };
    const key = JSON.stringify(found);
    tally.set(key, { rate: found, count: (tally.get(key)?.count ?? 0) + 1 });
  }
  return [...tally.values()]
    .filter(({ count }) => count >= 3)
    .sort((a, b) => b.count - a.count)
    .map(({ rate }) => rate);
}

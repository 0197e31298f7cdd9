import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { distance } from 'fastest-levenshtein';
import type {
  AllocationRecord,
  BudgetLineRecord,
  CodedName,
  OperationRecord,
  Records,
} from '../../model/records.ts';
import { compactKey, similarity, wordKey } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { isFrench } from '../lexicon/french.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';
import { figuresOf, lettersOf } from './bare-text.ts';

/** A beginning of fewer letters says too little. */
const SHORTEST_CUT = 6;
/** One that more rows bear, beside the longer one, is a name of its own. */
const RARE = 0.15;
/** Names less alike than this stay two, though they share a code. */
const ALIKE = 0.72;

const BY_CODE = message('repair/name-by-operation');
const BY_PROSE = message('repair/name-by-annex');
const BY_BUDGET_CODE = message('repair/label-by-code');
const BY_TERRITORY = message('repair/territory-by-act');

/** Settles territories, themes and operations: closed vocabularies, told by their code and their other occurrences. */
export function settleVocabulary(records: Records, ledger: Ledger, profile?: Profile): Records {
  const territories = territoryForms(records.allocations, profile?.vocabulary.territories ?? []);
  const themes = nameForms(
    records.allocations.map((row) => row.theme),
    (theme) => theme.code,
  );
  const operationKey = (row: AllocationRecord) => (operation: CodedName) =>
    `${row.theme?.code ?? ''}/${operation.code}`;
  const operations = gather(
    records.allocations.flatMap((row) =>
      row.operation === null ? [] : [{ key: operationKey(row)(row.operation), name: row.operation.name }],
    ),
  );
  const allocations = records.allocations.map((row) => {
    const places = row.territories.map((name) => territories.get(compactKey(name)) ?? name);
    const theme = rename(row.theme, row.theme === null ? undefined : themes.get(row.theme.code));
    const byRows = rename(
      row.operation,
      row.operation === null ? undefined : operations.get(operationKey(row)(row.operation)),
    );
    const operation = byRows === null || row.amount.exact ? byRows : asWritten(byRows, records.operations);
    note(row, 'territories', row.territories.join(' - '), places.join(' - '), BY_TERRITORY);
    note(row, 'theme', row.theme?.name ?? '', theme?.name ?? '', BY_CODE);
    note(row, 'operation', row.operation?.name ?? '', byRows?.name ?? '', BY_CODE);
    note(row, 'operation', byRows?.name ?? '', operation?.name ?? '', BY_PROSE);
    return { ...row, territories: places, theme, operation };
  });
  const budgetLines = settleLabels(records.budgetLines, ledger);
  return { ...records, allocations, budgetLines };

  function note(row: AllocationRecord, field: string, before: string, after: string, because: Message): void {
    if (before === after) return;
    ledger.add(automaticRepair('vocabulary', `${row.id}.${field}`, before, after, 0.9, because, row.source));
  }
}

/** Names of so many letters may differ by one and be the same name. */
const LONG = 20;

/**
 * An operation's name as the annexe's text writes it, where that is the same but for signs, or for a letter of a long name:
 * in small type a comma is read as a point and a U as a V, and a cell that many rows share is read but once. Where the text
 * has a word in the place of an acronym, it is the one that was misread: an engine that knows words sees them.
 */
function asWritten(named: CodedName, operations: readonly OperationRecord[]): CodedName {
  const own = lettersOf(named.name);
  const names = operations.flatMap(({ code, name }) => {
    const letters = lettersOf(name);
    const isSame =
      letters === own ||
      (own.length >= LONG && figuresOf(name) === figuresOf(named.name) && isSlip(name, named.name));
    return code === named.code && isSame ? [name] : [];
  });
  return new Set(names).size === 1 ? { ...named, name: names[0]! } : named;
}

/** Whether a long name is another but for a letter, or for one in {@link LONG} that make no words of words. */
function isSlip(name: string, read: string): boolean {
  const [letters, own] = [lettersOf(name), lettersOf(read)];
  const off = distance(letters, own);
  if (off === 1) return !isWordForAcronym(name, read);
  return off <= own.length / LONG && brokenWords(name) === 0 && brokenWords(read) > 0;
}

/** Whether a name has a French word in capitals where the other has letters that are none: `VEUT` for `UEUT`. */
function isWordForAcronym(name: string, other: string): boolean {
  const capitals = (text: string): string[] => text.match(/\p{Lu}{3,}/gu) ?? [];
  const others = capitals(other);
  return capitals(name).some(
    (word, index) =>
      others[index] !== undefined &&
      others[index] !== word &&
      isFrench(word.toLowerCase()) &&
      !isFrench(others[index].toLowerCase()),
  );
}

/** The label of a budget line is the same wherever its code stands; where one place reads it whole, it is read so. */
function settleLabels(lines: readonly BudgetLineRecord[], ledger: Ledger): readonly BudgetLineRecord[] {
  return lines.map((line) => {
    if (line.code === null || isWholeLabel(line.label)) return line;
    const whole = new Set(
      lines
        .filter((other) => other.code === line.code && isWholeLabel(other.label))
        .map((other) => other.label),
    );
    const [label] = whole;
    if (label === undefined || whole.size > 1) return line;
    ledger.add(
      automaticRepair('vocabulary', `${line.id}.label`, line.label, label, 0.9, BY_BUDGET_CODE, line.source),
    );
    return { ...line, label };
  });
}

/** Words of the language and names only, and no sign inside a word. */
function isWholeLabel(label: string): boolean {
  return (
    label.trim() !== '' &&
    brokenWords(label) === 0 &&
    !/[\p{L}\p{N}][$°¢£§*|~^_]|[$¢£§*|~^_][\p{L}\p{N}]/u.test(label)
  );
}

/** For each key its names, the best first, with how many rows bear each. */
type Forms = ReadonlyMap<string, ReadonlyMap<string, number>>;

function nameForms(named: readonly (CodedName | null)[], keyOf: (name: CodedName) => string): Forms {
  return gather(named.flatMap((name) => (name === null ? [] : [{ key: keyOf(name), name: name.name }])));
}

/** A form that is rarer than this among those that differ from it by accents and signs only is a slip. */
const STRAY = 0.05;

/**
 * For each key its names, the best first: whole words before broken ones, then what is read oftenest but for accents and
 * signs, and of that the fullest: an engine loses accents and dashes, it hardly adds them.
 */
function gather(named: readonly { readonly key: string; readonly name: string }[]): Forms {
  const counts = new Map<string, Map<string, number>>();
  for (const { key, name } of named) {
    const names = counts.get(key) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    counts.set(key, names);
  }
  return new Map(
    [...counts].map(([key, names]) => [key, new Map(ranked(names).map((name) => [name, names.get(name)!]))]),
  );
}

function ranked(names: ReadonlyMap<string, number>): string[] {
  const alike = new Map<string, number>();
  for (const [name, count] of names) alike.set(compactKey(name), (alike.get(compactKey(name)) ?? 0) + count);
  return [...names]
    .map(([name, count]) => {
      const all = alike.get(compactKey(name))!;
      return { name, count, broken: brokenWords(name), alike: all, stray: Number(count < all * STRAY) };
    })
    .sort(
      (a, b) =>
        a.broken - b.broken ||
        b.alike - a.alike ||
        a.stray - b.stray ||
        marksOf(b.name) - marksOf(a.name) ||
        b.count - a.count ||
        b.name.length - a.name.length ||
        (a.name < b.name ? -1 : 1),
    )
    .map(({ name }) => name);
}

/** Accents and dashes. */
function marksOf(name: string): number {
  return (name.normalize('NFD').match(/[\p{M}\p{Pd}]/gu) ?? []).length;
}

/** Words that are neither French, nor an acronym, nor a name. */
function brokenWords(name: string): number {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].filter(
    ([word]) => word.length > 1 && /^\p{Ll}/u.test(word) && !isFrench(word),
  ).length;
}

function rename(named: CodedName | null, forms: ReadonlyMap<string, number> | undefined): CodedName | null {
  if (named === null || forms === undefined) return named;
  const own = forms.get(named.name) ?? 0;
  const best = [...forms].find(
    ([name, count]) =>
      name === named.name ||
      isSameName(name, named.name) ||
      (own <= count * RARE && (isCut(name, named.name) || hasMore(name, named.name))),
  )?.[0];
  return best === undefined || best === named.name ? named : { ...named, name: best };
}

/** Whether `read` is a worse reading of `name`: nearly the same letters, or the same with words lost in the middle. */
function isSameName(name: string, read: string): boolean {
  if (compactKey(name) === compactKey(read)) return true;
  if (brokenWords(read) === 0 && brokenWords(name) === 0 && wordKey(name) !== wordKey(read))
    return similarity(name, read) >= (strayMarks(read) > strayMarks(name) ? ALIKE : 0.9);
  return similarity(name, read) >= ALIKE || isInside(compactKey(read), compactKey(name));
}

/** Points and commas inside a name: where another reading of it has none, they are what is left of a letter (`FSE. ASLL`). */
function strayMarks(name: string): number {
  return name.match(/\p{L}[.,](?=\s\p{L})/gu)?.length ?? 0;
}

/** Whether `read` stops within `name`: the words of a cell that recognition lost at its end. */
function isCut(name: string, read: string): boolean {
  return wordKey(read).length >= SHORTEST_CUT && wordKey(name).startsWith(`${wordKey(read)} `);
}

/** Whether `read` goes on after `name` with what holds no letter: something beside it in the cell's column. */
function hasMore(name: string, read: string): boolean {
  return (
    wordKey(read).startsWith(`${wordKey(name)} `) && !/\p{L}/u.test(wordKey(read).slice(wordKey(name).length))
  );
}

/** Whether the letters of `read` stand in `name` in order, and make up most of it. */
function isInside(read: string, name: string): boolean {
  if (read.length < name.length / 2 || read.length > name.length) return false;
  let at = 0;
  for (const letter of read) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** One form for each territory: the profile's where it lists it, else the commonest of the act. */
function territoryForms(
  rows: readonly AllocationRecord[],
  listed: readonly string[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows) {
    for (const name of row.territories) {
      const key = compactKey(name);
      if (key === '') continue;
      const names = counts.get(key) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      counts.set(key, names);
    }
  }
  const forms = new Map<string, string>();
  for (const [key, names] of counts) {
    const [best] = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    forms.set(key, best![0]);
  }
  for (const name of listed) if (counts.has(compactKey(name))) forms.set(compactKey(name), name);
  return forms;
}

import { message } from '../../messages/message.ts';
import { groupBy } from '../../model/group-by.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { compactKey } from '../../model/text-fold.ts';

/** A name cannot end with one of these, nor begin with one of those. */
const OPEN_END = /(?:^|[\s'’])(?:de|du|des|d|et|la|le|les|à|au|aux|en|pour|sur|[dl]['’])$/iu;
const OPEN_START = /^(?:de|du|des|et|d['’]\p{L}*)\s/u;

/** Fewer letters begin many names. */
const SHORTEST_START = 6;

/** Whether a name lacks its beginning or its end. */
export function isBrokenOff(name: string): boolean {
  return OPEN_END.test(name.trim()) || OPEN_START.test(name);
}

/**
 * The whole names of rows whose name breaks off (`CCAS de`), by row id. An act lists the structures of a territory in the
 * same order under each operation: the name is the one that begins so and stands between the same two neighbours under
 * another operation, if there is only one.
 */
export function namesByOrder(rows: readonly AllocationRecord[]): ReadonlyMap<string, string> {
  const broken = rows.filter((row) => OPEN_END.test(row.beneficiary.trim()));
  const found = new Map<string, string>();
  if (broken.length === 0) return found;
  const lists = listsOf(rows);
  for (const row of broken) {
    const own = lists.get(listOf(row))!;
    const at = own.indexOf(row);
    const [before, after] = [keyAt(own, at - 1), keyAt(own, at + 1)];
    if (before === '' || after === '') continue;
    const start = compactKey(row.beneficiary);
    const taken = new Set(own.map((other) => compactKey(other.beneficiary)));
    const names = new Map<string, string>();
    for (const [list, others] of lists) {
      if (list === listOf(row) || placeOf(others[0]!) !== placeOf(row)) continue;
      for (const [index, other] of others.entries()) {
        const key = compactKey(other.beneficiary);
        if (!key.startsWith(start) || key === start || taken.has(key)) continue;
        if (keyAt(others, index - 1) === before && keyAt(others, index + 1) === after)
          names.set(key, other.beneficiary);
      }
    }
    const [name] = names.values();
    if (name !== undefined && names.size === 1) found.set(row.id, name);
  }
  return found;
}

/**
 * The whole names of rows whose name stops at its last words, by row id: of all names of the act only one begins so, and a
 * row of the same territory bears it under another operation. Where it stops at a word that no name ends with, or in a
 * bracket that nothing closes; a name that may be whole as it is stays.
 *
 * @param read the same rows before brackets were closed
 */
export function namesByStart(
  rows: readonly AllocationRecord[],
  read: readonly AllocationRecord[],
): ReadonlyMap<string, string> {
  const broken = rows.filter((row, at) => OPEN_END.test(row.beneficiary.trim()) || isOpen(read[at]!));
  const found = new Map<string, string>();
  if (broken.length === 0) return found;
  const bearersOf = groupBy(rows, ({ beneficiary }) => compactKey(beneficiary));
  const parts = new Set(broken);
  for (const row of broken) {
    const start = compactKey(row.beneficiary);
    const longer = [...bearersOf.keys()].filter((key) => key.startsWith(start) && key !== start);
    const isWhole = bearersOf.get(start)!.some((other) => !parts.has(other));
    if (start.length < SHORTEST_START || longer.length !== 1 || isWhole) continue;
    const bearers = bearersOf.get(longer[0]!)!.filter((other) => placeOf(other) === placeOf(row));
    if (bearers.length > 0 && bearers.every((other) => listOf(other) !== listOf(row)))
      found.set(row.id, bearers[0]!.beneficiary);
  }
  return found;
}

/** A bracket that the end of the name leaves open. */
function isOpen({ beneficiary }: AllocationRecord): boolean {
  return beneficiary.lastIndexOf('(') > beneficiary.lastIndexOf(')');
}

/** What a person is told of a name that was deduced, or that stays in part. */
export function brokenNameFindings(
  rows: readonly AllocationRecord[],
  deduced: ReadonlySet<string>,
): Finding[] {
  return rows.flatMap((row): Finding[] => {
    const { id, beneficiary, source } = row;
    if (deduced.has(id)) {
      return [finding('warning', message('repair/deduced-name', { id, beneficiary }), source)];
    }
    if (!isBrokenOff(beneficiary)) return [];
    return [finding('warning', message('repair/half-read-name', { id, beneficiary }), source)];
  });
}

/** Rows by theme, operation and territory, in document order. */
function listsOf(rows: readonly AllocationRecord[]): ReadonlyMap<string, AllocationRecord[]> {
  const lists = new Map<string, AllocationRecord[]>();
  for (const row of rows) {
    const list = lists.get(listOf(row));
    if (list === undefined) lists.set(listOf(row), [row]);
    else list.push(row);
  }
  return lists;
}

function listOf(row: AllocationRecord): string {
  return `${row.theme?.code ?? ''}/${row.operation?.code ?? ''}/${placeOf(row)}`;
}

function placeOf({ territories }: AllocationRecord): string {
  return territories.map(compactKey).join('+');
}

function keyAt(list: readonly AllocationRecord[], at: number): string {
  return compactKey(list[at]?.beneficiary ?? '');
}

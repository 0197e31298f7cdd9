/** Errors as injected into correct records, one function a class. */
import { parseAmount, parseQuantity } from '../../../src/model/amount.ts';
import type { AllocationRecord, Figure, Records } from '../../../src/model/records.ts';
import { figuresOf, mapFigures } from '../../../src/model/walk.ts';
import { placeKey } from '../../../src/reconcile/figures.ts';
import { misread } from '../../../tests/reconcile/build.ts';
import { between, pick, type Random } from '../../../tests/reconcile/families.ts';

/** A corrupted act: what is now wrong, by figure id, with the value it truly has (`null`: the row should not be). */
export interface Injected {
  readonly records: Records;
  readonly truth: ReadonlyMap<string, number | null>;
  /** The figures hit. */
  readonly hit: readonly string[];
  /** Rows that are no longer there, or there twice: the sums must notice. */
  readonly structural: boolean;
  /** Errors that make up for each other, so that a sum alone does not notice. */
  readonly unseen?: boolean;
}

export type Inject = (act: Records, random: Random) => Injected | null;

/** What every figure of an act truly is. */
export function truthOf(act: Records): Map<string, number | null> {
  return new Map(figuresOf(act).map(({ key, figure }) => [key, figure.value]));
}

function replaceRow(act: Records, id: string, change: (row: AllocationRecord) => AllocationRecord): Records {
  return { ...act, allocations: act.allocations.map((one) => (one.id === id ? change(one) : one)) };
}

function corrupt(figure: Figure, text: string, unit: 'cents' | 'milli'): Figure {
  const value = unit === 'cents' ? parseAmount(text, { column: true }) : parseQuantity(text);
  return { ...figure, text, value };
}

function rewriteAmounts(
  act: Records,
  random: Random,
  number: number,
  rewrite: (text: string, figure: Figure) => string | null,
): Injected | null {
  const truth = truthOf(act);
  let changed = act;
  const hit: string[] = [];
  for (let tries = 0; tries < 30 && hit.length < number; tries += 1) {
    const target = pick(random, act.allocations);
    const key = `${target.id}.amount`;
    if (hit.includes(key)) continue;
    const text = rewrite(target.amount.text, target.amount);
    if (text === null || text === target.amount.text) continue;
    const figure = corrupt(target.amount, text, 'cents');
    if (figure.value === target.amount.value) continue;
    changed = replaceRow(changed, target.id, (one) => ({ ...one, amount: figure }));
    hit.push(key);
  }
  if (hit.length < number) return null;
  // Two that make up for each other are what no sum over both can see.
  const sum = (records: Records): number =>
    records.allocations.reduce((all, one) => all + (one.amount.value ?? 0), 0);
  return { records: changed, truth, hit, structural: false, unseen: number > 1 && sum(changed) === sum(act) };
}

function otherDigit(random: Random, text: string): string | null {
  const places = Array.from(text).flatMap((character, index) => (/\d/u.test(character) ? [index] : []));
  const at = pick(random, places);
  const digit = pick(
    random,
    Array.from('0123456789').filter((other) => other !== text[at]),
  );
  if (at === places[0] && digit === '0') return null;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

function swapDigits(random: Random, text: string): string | null {
  const places = Array.from(text).flatMap((character, index) =>
    /\d/u.test(character) && /\d/u.test(text[index + 1] ?? '') && text[index] !== text[index + 1]
      ? [index]
      : [],
  );
  if (places.length === 0) return null;
  const at = pick(random, places);
  if (at === 0 && text[at + 1] === '0') return null;
  return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
}

/** Two rows of one sum, each off by one digit, so that the sum does not notice. */
function compensating(act: Records, random: Random): Injected | null {
  const truth = truthOf(act);
  for (let tries = 0; tries < 60 && act.totals.length > 0; tries += 1) {
    const group = pick(random, act.totals).rows;
    if (group === null || group.length < 2) continue;
    const [first, second] = [pick(random, group), pick(random, group)].map((id) =>
      act.allocations.find((one) => one.id === id),
    );
    if (first === undefined || second === undefined || first === second) continue;
    const step = between(random, 1, 9) * 10 ** between(random, 3, 6);
    const [more, less] = [first.amount.value! + step, second.amount.value! - step];
    if (less <= 0 || !oneDigit(first.amount.value!, more) || !oneDigit(second.amount.value!, less)) continue;
    let changed = replaceRow(act, first.id, (one) => ({ ...one, amount: misread(one.amount, more) }));
    changed = replaceRow(changed, second.id, (one) => ({ ...one, amount: misread(one.amount, less) }));
    return {
      records: changed,
      truth,
      hit: [`${first.id}.amount`, `${second.id}.amount`],
      structural: false,
      unseen: true,
    };
  }
  return null;
}

function oneDigit(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  return x.length === y.length && Array.from(x).filter((digit, index) => digit !== y[index]).length === 1;
}

/** Amount and quantity of one row misread so that the rate still holds. */
function rateConfirmed(act: Records, random: Random): Injected | null {
  const truth = truthOf(act);
  for (let tries = 0; tries < 200; tries += 1) {
    const target = pick(random, act.allocations);
    const quantity = target.quantities[0]?.figure;
    if (target.quantities.length !== 1 || quantity === undefined || quantity.value === null) continue;
    const text = otherDigit(random, quantity.text);
    if (text === null) continue;
    const read = parseQuantity(text);
    if (read === null || read === 0) continue;
    const amount = (target.amount.value! * read) / quantity.value;
    if (!Number.isSafeInteger(amount) || amount === target.amount.value) continue;
    const changed = replaceRow(act, target.id, (one) => ({
      ...one,
      amount: misread(one.amount, amount),
      quantities: [{ ...one.quantities[0]!, figure: { ...quantity, text, value: read } }],
    }));
    return { records: changed, truth, hit: [`${target.id}.amount`], structural: false, unseen: true };
  }
  return null;
}

/** A row's amount and the total over it misread alike. */
function rowAndTotal(act: Records, random: Random): Injected | null {
  const truth = truthOf(act);
  for (let tries = 0; tries < 200; tries += 1) {
    const printed = pick(random, act.totals.length === 0 ? [null] : act.totals);
    if (printed?.rows === null || printed?.rows === undefined) continue;
    const wanted = pick(random, printed.rows);
    const target = act.allocations.find((one) => one.id === wanted);
    if (target === undefined) continue;
    const step = between(random, -9, 9) * 10 ** between(random, 3, 6);
    const [amount, sum] = [target.amount.value! + step, printed.amount.value! + step];
    if (step === 0 || amount <= 0) continue;
    if (!oneDigit(target.amount.value!, amount) || !oneDigit(printed.amount.value!, sum)) continue;
    const changed = replaceRow(act, target.id, (one) => ({ ...one, amount: misread(one.amount, amount) }));
    return {
      records: {
        ...changed,
        totals: changed.totals.map((one) =>
          one.id === printed.id ? { ...one, amount: misread(one.amount, sum) } : one,
        ),
      },
      truth,
      hit: [`${target.id}.amount`, `${printed.id}.amount`],
      structural: false,
      unseen: true,
    };
  }
  return null;
}

/** The classes of errors, by name. */
export const CLASSES: Readonly<Record<string, Inject>> = {
  'one digit': (act, random) => rewriteAmounts(act, random, 1, (text) => otherDigit(random, text)),
  'two digits in two rows': (act, random) =>
    rewriteAmounts(act, random, 2, (text) => otherDigit(random, text)),
  'compensating pair': compensating,
  transposition: (act, random) => rewriteAmounts(act, random, 1, (text) => swapDigits(random, text)),
  'lost comma': (act, random) => rewriteAmounts(act, random, 1, (text) => text.replace(',', '')),
  'lost group': (act, random) =>
    rewriteAmounts(act, random, 1, (text) =>
      /[\u202f\s]\d{3},/u.test(text) ? text.replace(/[\u202f\s]\d{3},/u, ',') : null,
    ),
  'border read as 1': (act, random) => rewriteAmounts(act, random, 1, (text) => `1${text}`),
  'row dropped': (act, random) => {
    const covered = act.totals.flatMap((one) => one.rows ?? []);
    if (covered.length === 0) return null;
    const gone = pick(random, covered);
    return {
      records: withoutRows(act, new Set([gone])),
      truth: truthOf(act),
      hit: [],
      structural: true,
    };
  },
  'row doubled': (act, random) => {
    const covered = act.totals.flatMap((one) => one.rows ?? []);
    if (covered.length === 0) return null;
    const wanted = pick(random, covered);
    const twin = act.allocations.find((one) => one.id === wanted)!;
    const copy = { ...twin, id: 'a100000' };
    const truth = truthOf(act);
    truth.set('a100000.amount', null);
    return {
      records: {
        ...act,
        allocations: act.allocations.flatMap((one) => (one === twin ? [one, copy] : [one])),
        totals: act.totals.map((one) => ({
          ...one,
          rows: one.rows?.flatMap((id) => (id === twin.id ? [id, copy.id] : [id])) ?? null,
        })),
      },
      truth,
      hit: [],
      structural: true,
    };
  },
  'cells fused': (act, random) => {
    const truth = truthOf(act);
    const targets = act.allocations.filter((one) => one.quantities.length === 1);
    if (targets.length === 0) return null;
    const target = pick(random, targets);
    const text = `${target.quantities[0]!.figure.text} ${target.amount.text}`.replace(
      /[\s\u202f](?=\d{3})/gu,
      '',
    );
    const amount = corrupt(target.amount, text, 'cents');
    return {
      records: replaceRow(act, target.id, (one) => ({ ...one, amount, quantities: [] })),
      truth,
      hit: [`${target.id}.amount`],
      structural: false,
    };
  },
  'columns swapped': (act, random) => {
    const truth = truthOf(act);
    const targets = act.allocations.filter((one) => one.quantities.length === 1);
    if (targets.length === 0) return null;
    const target = pick(random, targets);
    const quantity = target.quantities[0]!.figure;
    return {
      records: replaceRow(act, target.id, (one) => ({
        ...one,
        amount: corrupt(one.amount, quantity.text, 'cents'),
        quantities: [
          {
            ...one.quantities[0]!,
            figure: corrupt(quantity, one.amount.text.replace('\u00a0€', ''), 'milli'),
          },
        ],
      })),
      truth,
      hit: [`${target.id}.amount`],
      structural: false,
    };
  },
  'total misprinted': (act, random) => {
    if (act.totals.length === 0) return null;
    const target = pick(random, act.totals);
    const text = otherDigit(random, target.amount.text);
    if (text === null) return null;
    const changed = rewritePrint(act, target.amount, corrupt(target.amount, text, 'cents'));
    return { records: changed, truth: truthOf(changed), hit: [`${target.id}.amount`], structural: true };
  },
  'page lost': (act, random) => {
    if (act.totals.length === 0) return null;
    const size = between(random, 2, Math.min(25, act.allocations.length));
    const start = between(random, 0, act.allocations.length - size);
    const gone = new Set(act.allocations.slice(start, start + size).map(({ id }) => id));
    const changed = withoutRows(act, gone);
    // A total over nothing but lost rows stood on the lost page too.
    const kept = act.totals.filter((one) => one.rows === null || one.rows.some((id) => !gone.has(id)));
    const totals = changed.totals.filter((one) => kept.some((other) => other.id === one.id));
    const left = totals.some((one) => one.rows === null || one.rows.length > 0);
    const aware =
      act.operations.length > 0 ||
      act.articles.length > 0 ||
      act.totals.some((one) => kept.includes(one) && one.rows?.some((id) => gone.has(id)) === true);
    if (!left || !aware || changed.allocations.length === 0) return null;
    return { records: { ...changed, totals }, truth: truthOf(act), hit: [], structural: true };
  },
  'quantity misread': (act, random) => {
    const truth = truthOf(act);
    const targets = act.allocations.filter((one) => one.quantities.length === 1);
    if (targets.length === 0) return null;
    const target = pick(random, targets);
    const quantity = target.quantities[0]!.figure;
    const text = otherDigit(random, quantity.text);
    if (text === null) return null;
    return {
      records: replaceRow(act, target.id, (one) => ({
        ...one,
        quantities: [{ ...one.quantities[0]!, figure: corrupt(quantity, text, 'milli') }],
      })),
      truth,
      hit: [`${target.id}.quantities.0`],
      structural: false,
    };
  },
  'rate confirms an error': rateConfirmed,
  'row and total alike': rowAndTotal,
};

/** A figure that two records hold, such as an article's amount that is listed as a total too, is one print, misread once. */
function rewritePrint(act: Records, from: Figure, to: Figure): Records {
  const print = placeKey({ figure: from, unit: 'cents' });
  return mapFigures(act, (figure, _record, _field, unit) =>
    placeKey({ figure, unit }) === print ? { ...to, place: figure.place } : figure,
  );
}

function withoutRows(act: Records, gone: ReadonlySet<string>): Records {
  return {
    ...act,
    allocations: act.allocations.filter(({ id }) => !gone.has(id)),
    totals: act.totals.map((one) => ({ ...one, rows: one.rows?.filter((id) => !gone.has(id)) ?? null })),
  };
}

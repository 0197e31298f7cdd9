/**
 * `npm run bench:repair`: errors injected into correct records, and what the arithmetic makes of them.
 *
 * Prints one JSON line for each class of error and mode, one for each timing, then the same as a table.
 * Modes: `text`: characters only. `pixels`: the figures called into doubt are read a second time, and rightly. `blurred`:
 * one in four of those second readings sees what the first saw. `layer`: exact characters (a text layer), where an injected error is the act's own.
 *
 *   --seed N   first seed (default 1)   --each N   injections for each class and mode (default 100)
 */
import { parseAmount, parseQuantity } from '../../src/model/amount.ts';
import type { Extraction, Rereads } from '../../src/model/extraction.ts';
import type { AllocationRecord, Figure, Records, TotalRecord } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { figuresOf } from '../../src/reconcile/figures.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { undoArithmetic } from '../../src/reconcile/repairs.ts';
import { euros, misread, records, row, total } from '../../tests/reconcile/build.ts';
import { between, FAMILIES, pick, randomFrom, type Random } from '../../tests/reconcile/families.ts';

type Mode = 'text' | 'pixels' | 'blurred' | 'layer';

/** A corrupted act: what is now wrong, by figure id, with the value it truly has (`null`: the row should not be). */
interface Injected {
  readonly records: Records;
  readonly truth: ReadonlyMap<string, number | null>;
  /** The figures hit. */
  readonly hit: readonly string[];
  /** Rows that are no longer there, or there twice: the sums must notice. */
  readonly structural: boolean;
  /** Errors that make up for each other, so that a sum alone does not notice. */
  readonly unseen?: boolean;
}

type Inject = (act: Records, random: Random) => Injected | null;

const options = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

function truthOf(act: Records): Map<string, number | null> {
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
  return hit.length < number ? null : { records: changed, truth, hit, structural: false };
}

function otherDigit(random: Random, text: string): string | null {
  const places = [...text].flatMap((character, index) => (/\d/u.test(character) ? [index] : []));
  const at = pick(random, places);
  const digit = pick(
    random,
    [...'0123456789'].filter((other) => other !== text[at]),
  );
  if (at === places[0] && digit === '0') return null;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

function swapDigits(random: Random, text: string): string | null {
  const places = [...text].flatMap((character, index) =>
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
  return x.length === y.length && [...x].filter((digit, index) => digit !== y[index]).length === 1;
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

const CLASSES: Readonly<Record<string, Inject>> = {
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
    const amount = corrupt(target.amount, text, 'cents');
    const changed = {
      ...act,
      totals: act.totals.map((one) => (one.id === target.id ? { ...one, amount } : one)),
    };
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

function withoutRows(act: Records, gone: ReadonlySet<string>): Records {
  return {
    ...act,
    allocations: act.allocations.filter(({ id }) => !gone.has(id)),
    totals: act.totals.map((one) => ({ ...one, rows: one.rows?.filter((id) => !gone.has(id)) ?? null })),
  };
}

/** Second readings of what was called into doubt. */
function readAgain(extraction: Extraction, injected: Injected, random: Random, mode: Mode): Rereads {
  const texts = new Map(figuresOf(injected.records).map(({ key, figure, unit }) => [key, { figure, unit }]));
  const found = new Map<string, { text: string; cost: number }[]>();
  for (const { figure } of extraction.doubts) {
    const named = texts.get(figure);
    const truth = injected.truth.get(figure);
    if (named === undefined) continue;
    const blind = (mode === 'blurred' && random() < 0.25) || truth === undefined || truth === null;
    const text = blind
      ? named.figure.text
      : named.unit === 'cents'
        ? euros(truth).text
        : String(truth / 1000).replace('.', ',');
    found.set(figure, [{ text, cost: 0 }]);
  }
  return found;
}

interface Score {
  class: string;
  mode: Mode;
  injected: number;
  /** Injections into figures that some sum covers. */
  covered: number;
  detected: number;
  rightlyRepaired: number;
  wronglyRepaired: number;
  leftDoubtful: number;
  missed: number;
  missedThoughCovered: number;
  wrongCalledProved: number;
  undone: number;
}

function judge(score: Score, injected: Injected, out: Extraction, clean: Extraction): void {
  const { truth, hit } = injected;
  const read = new Map(figuresOf(injected.records).map(({ key, figure }) => [key, figure.value]));
  const amounts = [...out.verdicts].filter(([key]) => !key.startsWith('vote'));
  score.injected += 1;
  const failing = out.checks.some(({ status }) => status !== 'pass');
  const wrong = amounts.filter(([key, verdict]) => truth.has(key) && verdict.value !== truth.get(key));
  const doubted = amounts.some(([, verdict]) => verdict.status === 'doubtful');
  const noticed = failing || doubted || out.repairs.length > 0;
  if (noticed) score.detected += 1;
  // Errors that a sum alone cannot see are covered where the correct act proves the figures all the same.
  const covered = injected.unseen
    ? score.mode !== 'layer' && hit.every((key) => clean.verdicts.get(key)?.status === 'proved')
    : injected.structural || hit.some((key) => clean.verdicts.get(key)?.checks.length !== 0);
  if (covered) score.covered += 1;
  const right = hit.length > 0 && hit.every((key) => out.verdicts.get(key)?.value === truth.get(key));
  const touched = amounts.some(
    ([key, verdict]) => verdict.value !== read.get(key) && verdict.value !== truth.get(key),
  );
  if (touched) {
    score.wronglyRepaired += 1;
    if (SHOW) show(score, injected, out, 'wrongly repaired');
  } else if (right && wrong.length === 0 && out.repairs.length > 0) score.rightlyRepaired += 1;
  else if (noticed) score.leftDoubtful += 1;
  else {
    score.missed += 1;
    if (covered) score.missedThoughCovered += 1;
    if (covered && SHOW) show(score, injected, out, 'missed though covered');
  }
  const proved = wrong.filter(([key, verdict]) => key.endsWith('.amount') && verdict.status === 'proved');
  if (proved.length > 0) {
    score.wrongCalledProved += 1;
    if (SHOW) show(score, injected, out, 'WRONG AND PROVED');
  }
  const undone = undoArithmetic(out.records, out.repairs);
  if (JSON.stringify(figuresOf(undone)) === JSON.stringify(figuresOf(injected.records))) score.undone += 1;
}

const SHOW = process.argv.includes('--show');

function show(score: Score, injected: Injected, out: Extraction, what: string): void {
  const lines = [...out.verdicts].flatMap(([key, verdict]) => {
    const truth = injected.truth.get(key);
    return truth !== undefined && verdict.value !== truth
      ? [
          `   ${key} held ${String(verdict.value)} truth ${String(truth)} ${verdict.status} ${verdict.reason.en}`,
        ]
      : [];
  });
  const repairs = out.repairs.map(
    ({ field, before, after, because }) => `   repair ${field} ${before} > ${after}: ${because.en}`,
  );
  console.error(`${what}: ${score.class}, ${score.mode}; hit ${injected.hit.join(', ')}`);
  console.error([...lines.slice(0, 6), ...repairs].join('\n'));
}

/** What an act with exact characters says: what it prints, and where that is no number, what it was made from. */
function printedTruth(made: Injected): Map<string, number | null> {
  const printed = truthOf(made.records);
  for (const [key, value] of printed) if (value === null) printed.set(key, made.truth.get(key) ?? null);
  return printed;
}

function runClass(name: string, mode: Mode, each: number, seed: number): Score {
  const score: Score = {
    class: name,
    mode,
    injected: 0,
    covered: 0,
    detected: 0,
    rightlyRepaired: 0,
    wronglyRepaired: 0,
    leftDoubtful: 0,
    missed: 0,
    missedThoughCovered: 0,
    wrongCalledProved: 0,
    undone: 0,
  };
  const inject = CLASSES[name]!;
  const families = Object.values(FAMILIES);
  for (let round = 0; score.injected < each && round < each * 6; round += 1) {
    const random = randomFrom(seed * 1_000_003 + round * 7919 + name.length * 31 + mode.length);
    const family = families[round % families.length]!;
    const act = family(random, { exact: mode === 'layer', boxed: mode === 'pixels' || mode === 'blurred' });
    const made = inject(act, random);
    if (made === null) continue;
    // Exact characters are not misread: what was injected is what the act prints, and must be left as it is.
    const injected: Injected = mode === 'layer' ? { ...made, truth: printedTruth(made) } : made;
    let out = reconcile(injected.records, defaultProfile);
    if (mode === 'pixels' || mode === 'blurred') {
      const rereads = new Map<string, readonly { readonly text: string; readonly cost: number }[]>();
      for (let turn = 0; turn < 2 && out.doubts.length > 0; turn += 1) {
        for (const [key, readings] of readAgain(out, injected, random, mode)) rereads.set(key, readings);
        out = reconcile(injected.records, defaultProfile, rereads);
      }
    }
    judge(score, injected, out, reconcile(act, defaultProfile));
  }
  return score;
}

/** Correct acts: nothing may be changed, nothing may fail. */
function untouched(
  each: number,
  seed: number,
): { acts: number; changed: number; failing: number; proved: number; rows: number } {
  const result = { acts: 0, changed: 0, failing: 0, proved: 0, rows: 0 };
  for (let round = 0; round < each; round += 1) {
    const random = randomFrom(seed * 77_003 + round);
    const family = Object.values(FAMILIES)[round % Object.keys(FAMILIES).length]!;
    const out = reconcile(family(random, {}), defaultProfile);
    result.acts += 1;
    if (out.repairs.length > 0) result.changed += 1;
    if (out.checks.some(({ status }) => status === 'fail')) result.failing += 1;
    for (const { id } of out.records.allocations) {
      result.rows += 1;
      if (out.verdicts.get(`${id}.amount`)?.status === 'proved') result.proved += 1;
    }
  }
  return result;
}

/** Rows in each operation of the real act, so that the small act of the timing is like it. */
const REAL_SIZES = [
  80, 67, 51, 84, 1, 1, 1, 41, 19, 30, 12, 1, 1, 3, 3, 1, 9, 1, 8, 1, 3, 24, 14, 1, 22, 7, 8, 1, 1, 9, 8, 1,
  3,
];

function grouped(sizes: readonly number[]): Records {
  const allocations: AllocationRecord[] = [];
  const totals: TotalRecord[] = [];
  sizes.forEach((size, group) => {
    const own = Array.from({ length: size }, (_, index) => {
      const places = 10 + ((index * 37 + group) % 290);
      const rated = group % 3 !== 2;
      return row(allocations.length + index + 1, {
        theme: String(1 + Math.floor(group / 8)),
        operation: String(1 + (group % 8)),
        name: `Structure ${String(group)} ${String(index)}`,
        quantities: rated ? [[places, null]] : [],
        cents: rated ? places * 8000 : 100_000 + ((index * 7919 + group) % 900) * 5000,
      });
    });
    allocations.push(...own);
    const sum = own.reduce((all, one) => all + one.amount.value!, 0);
    totals.push(
      total(group + 1, sum, {
        themeCode: own[0]!.theme!.code,
        operationCode: own[0]!.operation!.code,
        rows: own.map(({ id }) => id),
      }),
    );
  });
  // One row in fifty is misread, as on a rough scan.
  return records({
    totals,
    allocations: allocations.map((one, index) =>
      index % 50 === 7 ? { ...one, amount: misread(one.amount, one.amount.value! + 300_000) } : one,
    ),
  });
}

/** Processor time in milliseconds, the best of three: what other programs do on the machine is left out. */
function timed(act: Records): number {
  let best = Infinity;
  for (let turn = 0; turn < 3; turn += 1) {
    const start = process.cpuUsage();
    reconcile(act, defaultProfile);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return Math.round(best * 10) / 10;
}

function timings(): Record<string, unknown>[] {
  const small = timed(grouped(REAL_SIZES));
  const large = timed(grouped(Array.from({ length: 200 }, () => 100)));
  const equal = Array.from({ length: 2000 }, (_, index) =>
    row(index + 1, { name: `S${String(index)}`, cents: 50_000 }),
  );
  const pathological = records({
    allocations: equal,
    totals: [total(1, 2000 * 50_000 + 30_000, { scope: 'document', rows: equal.map(({ id }) => id) })],
  });
  const out = reconcile(pathological, defaultProfile);
  const statuses = new Set(equal.map(({ id }) => out.verdicts.get(`${id}.amount`)!.status));
  const rows = REAL_SIZES.reduce((all, size) => all + size, 0);
  return [
    { timing: `${String(rows)} rows in ${String(REAL_SIZES.length)} groups`, cpuMs: small },
    { timing: '20000 rows in 200 groups', cpuMs: large, times: Math.round((large / small) * 10) / 10 },
    { timing: '2000 equal amounts that do not close', cpuMs: timed(pathological), statuses: [...statuses] },
  ];
}

function main(): void {
  const seed = options('seed', 1);
  const each = options('each', 100);
  const scores: Score[] = [];
  for (const name of Object.keys(CLASSES)) {
    for (const mode of ['text', 'pixels', 'blurred', 'layer'] as const) {
      const score = runClass(name, mode, each, seed);
      scores.push(score);
      console.log(JSON.stringify(score));
    }
  }
  const clean = untouched(each, seed);
  console.log(JSON.stringify({ clean }));
  for (const line of timings()) console.log(JSON.stringify(line));
  const sum = (field: keyof Score): number => scores.reduce((all, score) => all + Number(score[field]), 0);
  console.log('');
  const columns = [
    'injected',
    'covered',
    'detected',
    'rightlyRepaired',
    'wronglyRepaired',
    'leftDoubtful',
    'missed',
    'missedThoughCovered',
    'wrongCalledProved',
  ] as const;
  console.log(
    ['class'.padEnd(24), 'mode'.padEnd(7), ...columns.map((name) => name.padStart(9).slice(0, 15))].join(' '),
  );
  for (const score of scores) {
    console.log(
      [
        score.class.padEnd(24),
        score.mode.padEnd(7),
        ...columns.map((name) => String(score[name]).padStart(Math.max(9, Math.min(15, name.length)))),
      ].join(' '),
    );
  }
  console.log(
    `\n${String(sum('injected'))} injections, wrong called proved: ${String(sum('wrongCalledProved'))}, undone exactly: ${String(sum('undone'))}`,
  );
  if (sum('wrongCalledProved') > 0) process.exitCode = 1;
}

main();

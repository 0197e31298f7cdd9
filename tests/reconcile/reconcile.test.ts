import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import type { AllocationRecord, Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { undoArithmetic } from '../../src/reconcile/repairs.ts';
import { say } from '../../src/messages/say.ts';
import {
  again,
  article,
  budgetLine,
  euros,
  misread,
  operation,
  place,
  records,
  row,
  total,
  vote,
  type FigureOptions,
} from './build.ts';

const run = (act: Records): Extraction => reconcile(act, defaultProfile);
const status = (out: Extraction, key: string): string => out.verdicts.get(key)!.status;
const amount = (out: Extraction, id: string): number | null =>
  out.records.allocations.find((one) => one.id === id)!.amount.value;

/** Rows of one operation at 80 € a place, their total, the prose and the article. */
function rated(size = 20, options: FigureOptions = {}): Records {
  const rows = Array.from({ length: size }, (_, index) => {
    const places = 12 + ((index * 37) % 180);
    return row(
      index + 1,
      {
        theme: '1',
        operation: '1',
        name: `CCAS ${String(index)}`,
        quantities: [[places, null]],
        cents: places * 8000,
      },
      options,
    );
  });
  return closed(rows, options);
}

/** Rows without any rate. */
function unrated(amounts: readonly number[], options: FigureOptions = {}): Records {
  return closed(
    amounts.map((cents, index) =>
      row(index + 1, { theme: '1', operation: '1', name: `Club ${String(index)}`, cents }, options),
    ),
    options,
  );
}

function closed(rows: readonly AllocationRecord[], options: FigureOptions): Records {
  const sum = rows.reduce((all, one) => all + one.amount.value!, 0);
  return records({
    allocations: rows,
    totals: [total(1, sum, { themeCode: '1', operationCode: '1', rows: rows.map(({ id }) => id) }, options)],
    operations: [operation(1, '1', '1', sum, { structures: rows.length }, options)],
    articles: [article(1, sum, { themeCode: '1', operationCode: '1' }, options)],
  });
}

function changeRow(act: Records, id: string, change: (row: AllocationRecord) => AllocationRecord): Records {
  return { ...act, allocations: act.allocations.map((one) => (one.id === id ? change(one) : one)) };
}

const CLUBS = [350_000, 412_000, 98_000, 1_250_000, 730_000, 264_000];

describe('a correct act', () => {
  test('closes, changes nothing, and proves what a rate and a sum hold', () => {
    const out = run(rated());
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
    expect(out.repairs).toEqual([]);
    expect(out.records.allocations.every((one) => status(out, `${one.id}.amount`) === 'proved')).toBe(true);
  });

  test('one closed sum does not prove characters that may be misread', () => {
    const out = run(unrated(CLUBS));
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).toBe('plausible');
  });

  test('one closed sum proves exact characters', () => {
    const out = run(unrated(CLUBS, { exact: true }));
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).toBe('proved');
  });

  test('one closed sum proves figures whose pixels were read twice alike', () => {
    const more = [815_000, 627_000, 93_000, 458_000, 176_000, 1_340_000, 259_000, 687_000];
    const act = unrated([...CLUBS, ...more], { boxed: true, confidence: 0.95 });
    const rereads = new Map(
      act.allocations.map((one) => [`${one.id}.amount`, [again(one.amount.text)]] as const),
    );
    const out = reconcile(act, defaultProfile, rereads);
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).toBe('proved');
  });

  test('not where some view of the pixels saw something else: misreadings repeat', () => {
    const act = unrated(CLUBS, { boxed: true, confidence: 0.95 });
    const rereads = new Map(
      act.allocations.map(({ id, amount: { text } }) => [
        `${id}.amount`,
        [again(text, 0.3), again(text.replace(/^\d/u, '6'), 1.4)],
      ]),
    );
    const out = reconcile(act, defaultProfile, rereads);
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).not.toBe('proved');
  });

  test('a row without any sum is plausible, never proved', () => {
    const act = rated();
    const out = run(records({ allocations: act.allocations }));
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).toBe('plausible');
  });

  test('an amount that stands alone in three places is not: the same characters may be misread alike', () => {
    const out = run(unrated([3_000_000]));
    expect(status(out, 'a1.amount')).toBe('plausible');
  });

  test('an amount and its total alone are not: both may be misread alike', () => {
    const act = unrated([3_000_000]);
    const out = run({ ...act, operations: [], articles: [] });
    expect(status(out, 'a1.amount')).toBe('plausible');
  });

  test('a figure that two records list is one figure, not two witnesses', () => {
    const act = unrated([3_000_000]);
    const shared = { ...act.articles[0]!.amount!, place: place('3 000 000', 77) };
    const out = run({
      ...act,
      operations: [],
      articles: [{ ...act.articles[0]!, amount: shared }],
      totals: [
        total(9, 3_000_000, {
          part: 'article',
          themeCode: '1',
          operationCode: '1',
          amount: shared,
          budgeted: true,
        }),
      ],
    });
    expect(status(out, 'a1.amount')).toBe('plausible');
    expect(out.checks.filter((check) => check.kind === 'restatement')).toHaveLength(1);
  });
});

describe('repairs', () => {
  test('one digit, where rate and sum agree on it', () => {
    const act = rated();
    const out = run(
      changeRow(act, 'a5', (one) => ({ ...one, amount: misread(one.amount, one.amount.value! + 300_000) })),
    );
    expect(amount(out, 'a5')).toBe(act.allocations[4]!.amount.value);
    expect(out.repairs).toHaveLength(1);
    expect(out.repairs[0]).toMatchObject({
      rule: 'arithmetic-one-digit',
      field: 'a5.amount',
      automatic: true,
    });
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
  });

  test('a lost comma, in a row and in a total', () => {
    const act = rated();
    const value = act.allocations[2]!.amount.value!;
    const broken = changeRow(act, 'a3', (one) => ({
      ...one,
      amount: misread(one.amount, value * 100, `${String(value)}€`),
    }));
    const sum = act.totals[0]!.amount.value!;
    const out = run({
      ...broken,
      totals: [{ ...act.totals[0]!, amount: misread(act.totals[0]!.amount, sum * 100, `${String(sum)} €`) }],
    });
    expect(amount(out, 'a3')).toBe(value);
    expect(out.records.totals[0]!.amount.value).toBe(sum);
    expect(out.repairs.map(({ rule }) => rule)).toEqual([
      'arithmetic-decimal-comma',
      'arithmetic-decimal-comma',
    ]);
  });

  test('undoing them gives back the reading', () => {
    const act = rated();
    const broken = changeRow(act, 'a5', (one) => ({
      ...one,
      amount: misread(one.amount, one.amount.value! + 300_000),
    }));
    const out = run(broken);
    expect(undoArithmetic(out.records, out.repairs)).toEqual(broken);
  });

  test('a tie is left alone and every figure of the sum is doubtful', () => {
    const act = unrated(CLUBS);
    const out = run(
      changeRow(act, 'a2', (one) => ({ ...one, amount: misread(one.amount, one.amount.value! + 300_000) })),
    );
    expect(out.repairs).toEqual([]);
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).toBe('doubtful');
    expect(out.checks.some((check) => check.status === 'fail')).toBe(true);
  });

  test('a second reading of the pixels unties it', () => {
    const act = unrated(CLUBS, { boxed: true });
    const broken = changeRow(act, 'a2', (one) => ({
      ...one,
      amount: misread(one.amount, one.amount.value! + 300_000),
    }));
    const first = run(broken);
    expect(first.doubts.map(({ figure }) => figure)).toContain('a2.amount');
    const rereads = new Map(
      first.doubts.flatMap(({ figure }) => {
        const read = act.allocations.find((one) => figure === `${one.id}.amount`);
        return read === undefined ? [] : [[figure, [again(read.amount.text)]] as const];
      }),
    );
    const out = reconcile(broken, defaultProfile, rereads);
    expect(amount(out, 'a2')).toBe(CLUBS[1]);
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
  });

  test('what the arithmetic changed is read again, and the pixels may not allow it', () => {
    // The border explains either row; the first is the cheaper story, the second is what happened.
    const act = unrated([160_000, 30_000, 185_000, 240_000], { boxed: true });
    const broken = changeRow(act, 'a2', (one) => ({ ...one, amount: misread(one.amount, 130_000) }));
    const changed = run(broken).repairs.map(({ field }) => field);
    const asked = run(broken).doubts.map(({ figure }) => figure);
    expect(asked).toEqual(expect.arrayContaining(changed));
    expect(asked).toContain('a2.amount');
  });

  test('a misread count comes back from the rate and the printed count', () => {
    const act = rated();
    const places = act.allocations.reduce((all, one) => all + one.quantities[0]!.figure.value!, 0) / 1000;
    const counted = {
      ...act,
      totals: [
        total(1, act.totals[0]!.amount.value!, {
          themeCode: '1',
          operationCode: '1',
          rows: act.totals[0]!.rows,
          places,
          unit: 'places',
        }),
      ],
    };
    const truth = counted.allocations[6]!.quantities[0]!.figure;
    const text = truth.text.replace(/^./u, (digit) => String((Number(digit) % 9) + 1));
    const out = run(
      changeRow(counted, 'a7', (one) => ({
        ...one,
        quantities: [{ unit: null, figure: { ...truth, text, value: Number(text) * 1000 } }],
      })),
    );
    expect(out.records.allocations[6]!.quantities[0]!.figure.value).toBe(truth.value);
  });

  test('a count repaired from the amount does not then prove the amount', () => {
    const act = rated(20);
    const alone = { ...act, operations: [], articles: [] };
    const truth = alone.allocations[6]!;
    const text = truth.quantities[0]!.figure.text.replace(/^./u, (digit) => String((Number(digit) % 9) + 1));
    const out = run(
      changeRow(alone, 'a7', (one) => ({
        ...one,
        quantities: [
          { unit: null, figure: { ...one.quantities[0]!.figure, text, value: Number(text) * 1000 } },
        ],
      })),
    );
    expect(status(out, 'a7.amount')).not.toBe('proved');
  });

  test('exchanged columns are put right, and said', () => {
    const act = rated();
    const truth = act.allocations[3]!;
    const out = run(
      changeRow(act, 'a4', (one) => ({
        ...one,
        amount: {
          ...one.amount,
          text: truth.quantities[0]!.figure.text,
          value: truth.quantities[0]!.figure.value! / 10,
        },
        quantities: [
          {
            unit: null,
            figure: {
              ...truth.quantities[0]!.figure,
              text: truth.amount.text.replace('\u00a0€', ''),
              value: truth.amount.value! * 10,
            },
          },
        ],
      })),
    );
    expect(amount(out, 'a4')).toBe(truth.amount.value);
    expect(out.repairs.some(({ rule }) => rule === 'arithmetic-swapped-columns')).toBe(true);
  });

  test('a ruined figure is inferred from the balance, marked so, and not proved', () => {
    const out = run(
      records({
        budgetLines: [
          budgetLine(1, 'report', {
            code: 'C1',
            available: misread(euros(288_300_000), null, '5 ggs 095 00'),
            proposed: euros(50_000_000),
            balance: euros(238_300_000),
          }),
        ],
      }),
    );
    const verdict = out.verdicts.get('b1.available')!;
    expect(verdict).toMatchObject({ value: 288_300_000, inferred: true, status: 'plausible' });
    expect(out.repairs).toMatchObject([{ rule: 'arithmetic-inferred', field: 'b1.available' }]);
  });

  test('an amount that cannot be read and that nothing brings back is doubtful', () => {
    const act = unrated(CLUBS);
    const out = run({
      ...changeRow(act, 'a1', (one) => ({ ...one, amount: misread(one.amount, null, '~~') })),
      totals: [],
      operations: [],
      articles: [],
    });
    expect(status(out, 'a1.amount')).toBe('doubtful');
    expect(amount(out, 'a1')).toBeNull();
  });

  test('digits that say something else are not overruled by one sum, which may miss a row', () => {
    const act = unrated(CLUBS);
    const out = run({
      ...changeRow(act, 'a1', (one) => ({ ...one, amount: misread(one.amount, null, '3 50000 €') })),
      totals: [{ ...act.totals[0]!, amount: euros(act.totals[0]!.amount.value! + 226_000) }],
      operations: [],
      articles: [],
    });
    expect(out.repairs).toEqual([]);
    expect(status(out, 'a1.amount')).toBe('doubtful');
    expect(out.verdicts.get('a1.amount')!.candidates.map(({ value }) => value)).toContain(350_000);
  });
});

describe('what is never repaired', () => {
  test('an amount into nothing, though the sum would close', () => {
    const act = unrated([1_000_000, 412_000, 98_000]);
    const less = 412_000 + 98_000;
    const out = run({
      ...act,
      totals: [{ ...act.totals[0]!, amount: euros(less) }],
      operations: [],
      articles: [article(1, less, { themeCode: '1', operationCode: '1' })],
    });
    expect(out.repairs).toEqual([]);
    expect(amount(out, 'a1')).toBe(1_000_000);
    expect(status(out, 'a1.amount')).toBe('doubtful');
  });

  test('a misprinted total: rows, prose and article agree against it', () => {
    const act = rated();
    const wrong = act.totals[0]!.amount.value! + 400_000;
    const out = run({
      ...act,
      totals: [{ ...act.totals[0]!, amount: misread(act.totals[0]!.amount, wrong) }],
    });
    expect(out.records.totals[0]!.amount.value).toBe(wrong);
    expect(out.findings.map(({ code }) => code)).toEqual(['reconcile/act-inconsistent']);
    expect(status(out, 't1.amount')).toBe('doubtful');
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).toBe('proved');
    expect(out.checks.find((check) => check.status === 'fail')).toMatchObject({ difference: '-4000.00' });
  });

  test('exact characters, whatever the sums say', () => {
    const act = rated(20, { exact: true });
    const out = run(
      changeRow(act, 'a5', (one) => ({ ...one, amount: misread(one.amount, one.amount.value! + 300_000) })),
    );
    expect(out.repairs).toEqual([]);
    expect(out.checks.some((check) => check.status === 'fail')).toBe(true);
    expect(status(out, 'a5.amount')).not.toBe('proved');
  });
});

describe('gaps are explained', () => {
  test('a missing row, by the rate and by the number of structures announced', () => {
    const act = rated();
    const places = act.allocations.reduce((all, one) => all + one.quantities[0]!.figure.value!, 0) / 1000;
    const out = run({
      ...act,
      allocations: act.allocations.filter(({ id }) => id !== 'a9'),
      totals: [
        total(1, act.totals[0]!.amount.value!, {
          themeCode: '1',
          operationCode: '1',
          rows: act.totals[0]!.rows!.filter((id) => id !== 'a9'),
          places,
        }),
      ],
    });
    expect(out.repairs).toEqual([]);
    const finding = out.findings.find(({ code }) => code === 'reconcile/missing-rows')!;
    expect(say(finding.message, 'fr')).toContain('comme les autres lignes');
    expect(say(finding.message, 'fr')).toContain('le texte annonce 20 structures');
    expect(say(finding.message, 'en')).toContain('one or more rows were not read');
  });

  test('a doubled row, by its twin', () => {
    const act = rated();
    const twin = { ...act.allocations[4]!, id: 'a99' };
    const out = run({
      ...act,
      allocations: [...act.allocations, twin],
      totals: [{ ...act.totals[0]!, rows: [...act.totals[0]!.rows!, 'a99'] }],
    });
    expect(out.findings.map(({ code }) => code)).toContain('reconcile/doubled-row');
    expect(status(out, 'a99.amount')).not.toBe('proved');
  });

  test('an operation the act announces and the table lacks: one sentence, nothing invented', () => {
    const first = rated();
    const sum = first.totals[0]!.amount.value!;
    const out = run({
      ...first,
      operations: [
        ...first.operations,
        operation(2, '2', '1', 5_400_000, { structures: 1, name: 'Ingénierie' }),
      ],
      articles: [article(1, sum + 5_400_000, { themeCode: '1' })],
    });
    const missing = out.findings.filter(({ code }) => code === 'reconcile/missing-operation');
    expect(missing).toHaveLength(1);
    expect(say(missing[0]!.message, 'fr')).toMatch(/54.000,00.€/u);
    expect(say(missing[0]!.message, 'fr')).toContain('l’opération 2 (thématique 1) « Ingénierie »');
    expect(say(missing[0]!.message, 'fr')).toContain('l’article 1');
    expect(out.checks.filter((check) => check.status === 'fail')).toHaveLength(2);
    expect(out.records.allocations).toHaveLength(20);
    for (const one of out.records.allocations) expect(status(out, `${one.id}.amount`)).toBe('proved');
  });

  test('every failing check says so in both languages, with the sum written out', () => {
    const act = unrated(CLUBS);
    const out = run(changeRow(act, 'a2', (one) => ({ ...one, amount: misread(one.amount, 999_900) })));
    for (const check of out.checks.filter(({ status: state }) => state === 'fail')) {
      expect(say(check.explanation, 'fr')).toMatch(/ \+ .* = /u);
      expect(say(check.explanation, 'en')).toMatch(/ \+ .* = /u);
      expect(check.evidence.length).toBeGreaterThan(0);
    }
  });
});

describe('the other relations', () => {
  test('votes against the attendance list, recused names against it, dates against the sitting', () => {
    const person = (name: string, kind: 'present' | 'absent') => ({
      key: '',
      name,
      civility: null,
      kind,
      source: place(name),
    });
    const citation = (number: string, date: string) => ({
      key: '',
      kind: 'délibération',
      number,
      date,
      text: number,
      source: place(number),
    });
    const out = run(
      records({
        attendance: [
          ...Array.from({ length: 38 }, (_, index) => person(`Élue ${String(index)}`, 'present')),
          ...Array.from({ length: 6 }, (_, index) => person(`Absent ${String(index)}`, 'absent')),
        ],
        votes: [vote([24, 0, 14, 6], ['Élue 1']), vote([24, 0, 13, 6], ['Inconnu TOTAL'])],
        citations: [
          citation('2023-1', '2023-06-12'),
          citation('2023-1', '2023-06-13'),
          citation('2026-1', '2026-01-01'),
        ],
      }),
    );
    const failed = out.checks
      .filter((check) => check.status === 'fail')
      .map((check) => `${check.kind} ${check.scope}`);
    expect(failed).toEqual(
      expect.arrayContaining(['votes vote 2', 'attendance vote 2', 'date document', 'date document']),
    );
    expect(failed.filter((one) => one.startsWith('votes vote 1'))).toEqual([]);
  });

  test('rows another fund pays are in the table’s total and not in the article’s', () => {
    const mine = row(1, { theme: '2', operation: '1', name: 'A', cents: 10_000_000 });
    const theirs = row(2, { theme: '2', operation: '2', name: 'B', cents: 1_800_000, budgeted: false });
    const out = run(
      records({
        allocations: [mine, theirs],
        totals: [total(1, 11_800_000, { scope: 'theme', themeCode: '2', rows: ['a1', 'a2'] })],
        articles: [article(10, 10_000_000, { themeCode: '2' })],
      }),
    );
    expect(out.checks.map((check) => check.status)).toEqual(['pass', 'pass']);
  });

  test('a profile that leaves a relation out is not held to it', () => {
    const act = rated();
    const wrong = { ...act, articles: [article(1, 1, { themeCode: '1', operationCode: '1' })] };
    expect(run(wrong).checks.some((check) => check.status === 'fail')).toBe(true);
    const constraints = defaultProfile.constraints.filter(
      (constraint) => !('equals' in constraint && constraint.equals === 'article'),
    );
    const out = reconcile(wrong, { ...defaultProfile, constraints });
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
  });
});

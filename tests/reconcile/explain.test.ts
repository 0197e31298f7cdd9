/** Every kind of gap and of repair is told in one plain sentence, in both languages, with its amounts and the sum written out. */
import { describe, expect, test } from 'vitest';
import { formatEuros } from '../../src/model/amount.ts';
import type { Message } from '../../src/model/message.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { AllocationRecord, Figure, Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { readFigure } from '../../src/reconcile/observation.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { say } from '../../src/messages/say.ts';
import { article, count, operation, records, row, total, type FigureOptions } from './build.ts';

/** Rows of one operation at 80 € a place, stated by total, prose and article. */
function rated(options: FigureOptions = {}): Records {
  const places = [12, 49, 86, 123, 160, 17, 54, 91, 128, 165, 22, 59, 96, 133, 170, 27];
  const rows = places.map((each, index) =>
    row(
      index + 1,
      {
        theme: '1',
        operation: '1',
        name: `CCAS ${String(index + 1)}`,
        quantities: [[each, null]],
        cents: each * 8000,
      },
      options,
    ),
  );
  const sum = rows.reduce((all, one) => all + one.amount.value!, 0);
  const all = places.reduce((one, other) => one + other, 0);
  return records({
    allocations: rows,
    totals: [
      total(
        1,
        sum,
        { themeCode: '1', operationCode: '1', rows: rows.map(({ id }) => id), places: all },
        options,
      ),
    ],
    operations: [operation(1, '1', '1', sum, { structures: rows.length }, options)],
    articles: [article(1, sum, { themeCode: '1', operationCode: '1' }, options)],
  });
}

/** A table of clubs with its total alone. */
function clubs(amounts: readonly number[], stated: number, options: FigureOptions = {}): Records {
  const rows = amounts.map((cents, index) =>
    row(index + 1, { name: `Club ${String(index + 1)}`, cents }, options),
  );
  return records({
    allocations: rows,
    totals: [total(1, stated, { scope: 'document', rows: rows.map(({ id }) => id) }, options)],
  });
}

const AMOUNTS = [350_000, 412_000, 98_000, 1_250_000];
const SUM = 2_110_000;

function change(act: Records, id: string, rewrite: (row: AllocationRecord) => AllocationRecord): Records {
  return { ...act, allocations: act.allocations.map((one) => (one.id === id ? rewrite(one) : one)) };
}

function readAs(figure: Figure, text: string, unit: 'cents' | 'milli' = 'cents'): Figure {
  return { ...figure, text, value: readFigure(text, unit) };
}

function without(act: Records, id: string): Records {
  return {
    ...act,
    allocations: act.allocations.filter((one) => one.id !== id),
    totals: act.totals.map((one) => ({ ...one, rows: one.rows!.filter((each) => each !== id) })),
  };
}

const run = (act: Records): Extraction => reconcile(act, defaultProfile);

/** `2 110,00 €` and `€2,110.00`, whatever the spaces. */
function tells(sentence: Message, cents: number): boolean {
  const [fr, en] = [say(sentence, 'fr'), say(sentence, 'en')];
  const french = formatEuros(cents).replace(/\s/gu, ' ');
  const english = `€${(cents / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`;
  return fr.replace(/\s/gu, ' ').includes(french) && en.includes(english);
}

const misread = (id: string, text: string): Records =>
  change(rated(), id, (one) => ({ ...one, amount: readAs(one.amount, text) }));

describe('what was repaired', () => {
  // a5: 160 places, 12 800 €. a9: 128 places, 10 240 €.
  test.each<[rule: string, act: Records, before: number, after: number]>([
    ['one-digit', misread('a5', '18 800,00 €'), 1_880_000, 1_280_000],
    ['transposition', misread('a5', '21 800,00 €'), 2_180_000, 1_280_000],
    ['decimal-comma', misread('a5', '1280000 €'), 128_000_000, 1_280_000],
    ['lost-group', misread('a5', '12,00 €'), 1200, 1_280_000],
    ['lost-digit', misread('a5', '1 800,00 €'), 180_000, 1_280_000],
    ['border-stroke', misread('a5', '112 800,00 €'), 11_280_000, 1_280_000],
    ['fused-cells', misread('a5', '16012800,00 €'), 1_601_280_000, 1_280_000],
    [
      'swapped-columns',
      change(rated(), 'a5', (one) => ({
        ...one,
        amount: readAs(one.amount, '160'),
        quantities: [{ unit: null, figure: readAs(one.quantities[0]!.figure, '12 800,00', 'milli') }],
      })),
      16_000,
      1_280_000,
    ],
  ])('%s', (rule, act, before, after) => {
    const out = run(act);
    const repair = out.repairs.find(({ field }) => field === 'a5.amount')!;
    expect(repair.rule).toBe(`arithmetic-${rule}`);
    expect(tells(repair.because, before)).toBe(true);
    expect(tells(repair.because, after)).toBe(true);
    expect(say(repair.because, 'fr')).toMatch(/font alors .+ \+ .+ = .+, comme le total imprimé/u);
    expect(say(repair.because, 'en')).toMatch(/then make .+ \+ .+ = .+, as the printed total/u);
    expect(out.verdicts.get('a5.amount')!.value).toBe(after);
  });
});

const twin = (act: Records, id: string): Records => {
  const copy = { ...act.allocations.find((one) => one.id === id)!, id: 'a99' };
  return {
    ...act,
    allocations: [...act.allocations, copy],
    totals: act.totals.map((one) => ({ ...one, rows: [...one.rows!, 'a99'] })),
  };
};

/** The last rows on page 3, the total on page 4. */
function broken(): Records {
  const act = without(clubs(AMOUNTS, SUM), 'a3');
  const on = (figure: Figure, page: number): Figure => ({ ...figure, place: { ...figure.place, page } });
  return {
    ...act,
    allocations: act.allocations.map((one) => ({ ...one, amount: on(one.amount, 3) })),
    totals: act.totals.map((one) => ({ ...one, amount: on(one.amount, 4) })),
  };
}

const statedTwice = (first: number, second: number): Records => {
  const act = clubs(AMOUNTS, first, { exact: true });
  return { ...act, articles: [article(1, second, { annexes: ['7'] }, { exact: true })] };
};

describe('what was not', () => {
  test.each<[code: string, name: string, act: Records, amounts: readonly number[], words: readonly string[]]>(
    [
      [
        'readings',
        'one digit, which nothing else confirms',
        change(clubs([412_000, 460_000], 872_000), 'a1', (one) => ({
          ...one,
          amount: readAs(one.amount, '4 170,00 €'),
        })),
        [872_000, 877_000, 5000],
        ['Une autre lecture', 'un seul chiffre change', 'one digit changes'],
      ],
      [
        'readings',
        'readings of several kinds',
        change(clubs(AMOUNTS, SUM), 'a2', (one) => ({ ...one, amount: readAs(one.amount, '9 120,00 €') })),
        [SUM, 2_610_000, 500_000],
        ['Plusieurs lectures'],
      ],
      [
        'missing-rows',
        'a row that the prose, the count and the rate name',
        without(rated(), 'a5'),
        [1_280_000, 8000],
        ['160 unités', 'le texte annonce 16 structures et le tableau en a 15', '160 units'],
      ],
      [
        'page-end',
        'the end of a page',
        broken(),
        [SUM, 98_000],
        ['la page 3 s’arrête', '« Club 4 »', 'page 3 stops'],
      ],
      [
        'missing-operation',
        'a whole operation that the text announces',
        {
          ...rated(),
          operations: [...rated().operations, operation(2, '2', '1', 5_400_000, { name: 'Ingénierie' })],
        },
        [5_400_000],
        ['l’opération 2 (thématique 1) « Ingénierie »', 'operation 2 (theme 1)'],
      ],
      [
        'doubled-row',
        'a row that stands twice',
        twin(clubs(AMOUNTS, SUM), 'a2'),
        [SUM, SUM + 412_000, 412_000],
        ['qui figure deux fois', '« Club 2 »', 'which stands twice'],
      ],
      [
        'sign',
        'a minus that was not read',
        clubs(AMOUNTS, SUM - 2 * 98_000),
        [SUM, SUM - 2 * 98_000, 196_000, 98_000],
        ['à retrancher', '« Club 3 »', 'to be taken off'],
      ],
      [
        'act-inconsistent',
        'a misprinted total',
        {
          ...rated(),
          totals: rated().totals.map((one) => ({ ...one, amount: readAs(one.amount, '199 999,00 €') })),
        },
        [19_999_900],
        [
          'le total imprimé est faux, et rien n’a été corrigé',
          'the printed total is wrong, and nothing was changed',
        ],
      ],
      [
        'act-inconsistent',
        'an article that says otherwise than the table',
        statedTwice(SUM, SUM + 40_000),
        [SUM, SUM + 40_000, 40_000],
        ['l’acte se contredit, et rien n’a été corrigé', 'the act contradicts itself'],
      ],
      [
        'unexplained',
        'exact characters and one total',
        clubs(AMOUNTS, SUM + 77_700, { exact: true }),
        [SUM, SUM + 77_700, 77_700],
        ['c’est l’acte qui se trompe', 'the act itself is wrong'],
      ],
    ],
  )('%s: %s', (code, _name, act, amounts, words) => {
    const out = run(act);
    const found = out.findings.filter((one) => one.code.startsWith('reconcile/'));
    expect(found.map((one) => one.code)).toContain(`reconcile/${code}`);
    const { message } = found.find((one) => one.code === `reconcile/${code}`)!;
    for (const cents of amounts) expect(tells(message, cents), formatEuros(cents)).toBe(true);
    for (const text of words) expect(`${say(message, 'fr')} ${say(message, 'en')}`).toContain(text);
    if (code !== 'missing-operation') {
      expect(say(message, 'fr')).toMatch(/ \+ .+ = .+, mais .+ donne(?:nt)? /u);
      expect(say(message, 'en')).toMatch(/ \+ .+ = .+, but .+ gives? /u);
    }
    expect(out.repairs).toEqual([]);
  });

  test('votes that do not make the members present', () => {
    const person = (name: string) => ({
      key: '',
      name,
      civility: null,
      kind: 'present' as const,
      source: count(1).place,
    });
    const out = run(
      records({
        attendance: [
          ...Array.from({ length: 38 }, (_, index) => person(`Élue ${String(index)}`)),
          { ...person('Absente'), kind: 'absent' as const },
        ],
        votes: [
          {
            key: '',
            articles: [1],
            for: count(24),
            against: count(0),
            abstention: count(9),
            absent: count(1),
            groups: [],
            outcome: null,
            recused: [],
            source: count(1).place,
          },
        ],
      }),
    );
    const { explanation } = out.checks.find(({ kind, status }) => kind === 'votes' && status === 'fail')!;
    expect(say(explanation, 'fr')).toContain('(article 1) font 24 + 0 + 9 + 1 = 34');
    expect(say(explanation, 'fr')).toContain('il manque 5');
  });
});

test('a gap is told of those who state another sum, not of the total that the rows make', () => {
  const themed = AMOUNTS.map((cents, index) =>
    row(index + 1, { theme: '1', name: `Club ${String(index + 1)}`, cents }),
  );
  const by = { scope: 'theme', themeCode: '1' } as const;
  const less = SUM - 137_384;
  const { checks, findings } = reconcile(
    records({
      allocations: themed,
      totals: [total(1, SUM, by), total(2, less, { ...by, part: 'report' })],
      articles: [article(1, less, { themeCode: '1' })],
    }),
    defaultProfile,
  );
  expect(checks.map(({ status }) => status).toSorted()).toEqual(['fail', 'fail', 'pass']);
  const told = [
    ...checks.map(({ explanation }) => say(explanation, 'fr')),
    ...findings.map(({ message }) => say(message, 'fr')),
  ];
  expect(told.filter((text) => text.includes(formatEuros(137_384)))).not.toHaveLength(0);
  expect(told.filter((text) => /(?<!\d)0,00/u.test(text))).toEqual([]);
});

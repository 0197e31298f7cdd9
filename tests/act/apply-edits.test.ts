import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type EditedAct } from '../../src/act/apply-edits.ts';
import { completeEdit, type EditDraft } from '../../src/act/complete-edit.ts';
import type { Edit } from '../../src/act/edit.ts';
import { effectiveEdits } from '../../src/act/effective-edits.ts';
import { isMessage } from '../../src/model/message.ts';
import { withKeys } from '../../src/model/key.ts';
import type { Records } from '../../src/model/records.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { workingSchema } from '../../src/schema/index.ts';
import { allocation, NO_RECORDS, place, total } from '../support/extraction.ts';

const SAID = { who: 'Anne EXEMPLE', when: '2026-01-05T10:00:00Z', why: 'vu sur la page' };

/** Three rows of 100, 200 and 300 euro; a total of the first two, and one of all. */
const READ: Records = withKeys({
  ...NO_RECORDS,
  allocations: [row(1, 10_000), row(2, 20_000), row(3, 30_000)],
  totals: [
    total('t1', 30_000, ['a1', 'a2'], { source: place(1, 8, 'TOTAL 1') }),
    total('t2', 60_000, ['a1', 'a2', 'a3'], { scope: 'document', source: place(1, 9, 'TOTAL') }),
  ],
});

function row(number: number, cents: number): Records['allocations'][number] {
  return allocation(`a${number}`, cents, {
    beneficiary: `Foyer ${number}`,
    source: place(1, number, `Foyer ${number} 10 ${cents / 100},00 €`),
  });
}

function apply(...log: Edit[]): EditedAct {
  return applyEdits({ records: READ, rereads: new Map() }, effectiveEdits(log), null);
}

/** An edit as someone would write it who looks at the act as read. */
function edit(draft: EditDraft, seen = apply()): Edit {
  const made = completeEdit(draft, { records: seen.records, asRead: seen.asRead, document: null }, SAID);
  if (isMessage(made)) throw new Error(JSON.stringify(made));
  return made;
}

const amounts = ({ records }: EditedAct): unknown[] =>
  records.allocations.map(({ id, amount }) => [id, amount.value]);
const covered = ({ records }: EditedAct): unknown[] => records.totals.map(({ rows }) => rows);
const keyOf = (id: string): string => READ.allocations.find((one) => one.id === id)!.key;

describe('an edit of a value', () => {
  it('stands in the record, whose reading is kept, and is held fast by the arithmetic', () => {
    const edited = apply(edit({ action: 'set', field: 'a2.amount', after: '210,5' }));
    const { amount } = edited.records.allocations[1]!;
    expect(amount).toEqual({ ...READ.allocations[1]!.amount, value: 21_050 });
    expect([...edited.confirmed]).toEqual(['a2.amount']);
    expect(edited.refused).toEqual([]);
  });

  it('is never changed by the arithmetic, though a sum would close without it', () => {
    const { records, confirmed } = apply(edit({ action: 'set', field: 'a2.amount', after: '210.00' }));
    const extraction = reconcile(records, defaultProfile, undefined, confirmed);
    expect(extraction.records.allocations[1]!.amount.value).toBe(21_000);
  });

  it('writes texts, codes, lists and the act’s own record', () => {
    const edited = apply(
      edit({ action: 'set', field: 'a1.beneficiary', after: 'Maison EXEMPLE' }),
      edit({ action: 'set', field: 'a1.theme.code', after: '4' }),
      edit({ action: 'set', field: 'a1.territories', after: ['Artois', 'Lens'] }),
      edit({ action: 'set', field: 'a1.quantities', after: [{ value: '2.5', unit: 'ETP' }] }),
      edit({ action: 'set', field: 'a1.reference', after: '12-B' }),
      edit({ action: 'set', field: 'deliberation.date', after: '2025-06-17' }),
    );
    expect(edited.refused).toEqual([]);
    expect(edited.records.allocations[0]).toMatchObject({
      beneficiary: 'Maison EXEMPLE',
      theme: { code: '4', name: 'Parcours' },
      territories: ['Artois', 'Lens'],
      quantities: [{ figure: { value: 2500 }, unit: 'ETP' }],
      reference: '12-B',
    });
    expect(edited.records.deliberation.date).toBe('2025-06-17');
    expect([...edited.confirmed]).toEqual(['a1.quantities.0']);
  });

  it('is refused where something else is read, the place is gone or the value does not fit, and changes nothing', () => {
    const good = edit({ action: 'set', field: 'a2.amount', after: '210.00' });
    const wrong: Edit[] = [
      { ...good, text: 'Foyer 2 10 280,00 €' } as Edit,
      { ...good, before: '280.00' } as Edit,
      { ...good, key: 'r1-0000000000' } as Edit,
      { ...good, field: 'key' } as Edit,
      { ...good, field: 'amount.value' } as Edit,
      { ...good, field: 'constructor' } as Edit,
      { ...good, after: 'beaucoup' } as Edit,
      { ...good, after: null } as Edit,
      edit({ action: 'set', field: 'deliberation.date', after: '2025-02-30' }),
    ];
    for (const one of wrong) {
      const edited = apply(one);
      expect(edited.refused.map(({ number }) => number)).toEqual([1]);
      expect(edited.records).toEqual(READ);
      expect(edited.confirmed.size).toBe(0);
    }
  });

  it('holds for what was read, whatever other edits say of it: the last one counts', () => {
    const edited = apply(
      edit({ action: 'set', field: 'a2.amount', after: '210.00' }),
      edit({ action: 'set', field: 'a2.amount', after: '220.00' }),
    );
    expect(edited.refused).toEqual([]);
    expect(edited.records.allocations[1]!.amount.value).toBe(22_000);
  });
});

describe('an edit of rows', () => {
  it('adds one beside another, in its group and its totals, with the next free number', () => {
    const edited = apply(
      edit({ action: 'add-row', key: 'a2', after: { beneficiary: 'Club EXEMPLE', amount: '50' } }),
    );
    expect(amounts(edited)).toEqual([
      ['a1', 10_000],
      ['a2', 20_000],
      ['a4', 5000],
      ['a3', 30_000],
    ]);
    expect(covered(edited)).toEqual([
      ['a1', 'a2', 'a4'],
      ['a1', 'a2', 'a4', 'a3'],
    ]);
    expect([...edited.confirmed]).toEqual(['a4.amount']);
    const added = edited.records.allocations[2]!;
    expect(added).toMatchObject({ beneficiary: 'Club EXEMPLE', theme: READ.allocations[1]!.theme });
    expect(added.key).toMatch(/^r1-[0-9a-f]{10}$/u);
    const outside = apply(
      edit({
        action: 'add-row',
        key: 'a3',
        side: 'before',
        after: { beneficiary: 'Club EXEMPLE', amount: '50' },
      }),
    );
    expect(covered(outside)).toEqual([
      ['a1', 'a2'],
      ['a1', 'a2', 'a4', 'a3'],
    ]);
  });

  it('takes one out of its totals', () => {
    const edited = apply(edit({ action: 'delete-row', key: 'a1' }));
    expect(amounts(edited)).toEqual([
      ['a2', 20_000],
      ['a3', 30_000],
    ]);
    expect(covered(edited)).toEqual([['a2'], ['a2', 'a3']]);
  });

  it('splits one in its place', () => {
    const edited = apply(
      edit({
        action: 'split-row',
        key: 'a2',
        after: [
          { beneficiary: 'Foyer A', amount: '150' },
          { beneficiary: 'Foyer B', amount: '50' },
        ],
      }),
    );
    expect(amounts(edited)).toEqual([
      ['a1', 10_000],
      ['a4', 15_000],
      ['a5', 5000],
      ['a3', 30_000],
    ]);
    expect(covered(edited)).toEqual([
      ['a1', 'a4', 'a5'],
      ['a1', 'a4', 'a5', 'a3'],
    ]);
    expect([...edited.confirmed].sort()).toEqual(['a4.amount', 'a5.amount']);
  });

  it('joins several where the first stood', () => {
    const edited = apply(edit({ action: 'join-rows', keys: ['a1', 'a3'], after: { amount: '400' } }));
    expect(amounts(edited)).toEqual([
      ['a4', 40_000],
      ['a2', 20_000],
    ]);
    expect(covered(edited)).toEqual([
      ['a4', 'a2'],
      ['a4', 'a2'],
    ]);
    expect(edited.records.allocations[0]!.beneficiary).toBe('Foyer 1 Foyer 3');
    expect(apply(edit({ action: 'join-rows', keys: ['a1', 'a3'] })).refused).toHaveLength(1);
  });

  it('can be followed by edits of the rows it made', () => {
    const added = edit({
      action: 'add-row',
      key: 'a2',
      after: { beneficiary: 'Club EXEMPLE', amount: '50' },
    });
    const then = edit({ action: 'set', field: 'a4.amount', after: '55' }, apply(added));
    const edited = apply(added, then);
    expect(edited.refused).toEqual([]);
    expect(edited.records.allocations[2]!.amount.value).toBe(5500);
  });
});

describe('edits', () => {
  it('undone leave the act as it was read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(INDEPENDENT.map((_, index) => index)), (chosen) => {
        const log = chosen.map((index) => INDEPENDENT[index]!);
        const undo: Edit = { ...SAID, action: 'undo', of: log.map((_, index) => index + 1) };
        const edited = log.length === 0 ? apply() : apply(...log, undo);
        expect(edited.records).toBe(READ);
        expect(edited.confirmed.size).toBe(0);
      }),
    );
  });

  it('of different places give the same in any order', () => {
    const straight = apply(...INDEPENDENT);
    expect(straight.refused).toEqual([]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...INDEPENDENT.keys()], { minLength: INDEPENDENT.length }),
        (order) => {
          const edited = apply(...order.map((index) => INDEPENDENT[index]!));
          expect(edited.records).toEqual(straight.records);
          expect([...edited.confirmed].sort()).toEqual([...straight.confirmed].sort());
        },
      ),
    );
  });

  it('never throw and never make records of another shape, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(GARBAGE, { maxLength: 8 }), (log) => {
        const { records, applied, refused } = apply(...log);
        expect(applied.length + refused.length).toBe(log.length);
        expect(workingSchema.safeParse(records).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of pages and tables are refused without the pages', () => {
    const edited = apply({ ...SAID, action: 'page-blank', page: 1, words: '0000000000' });
    expect(edited.refused.map(({ because }) => because.code)).toEqual(['edits/needs-pages']);
  });
});

const INDEPENDENT: readonly Edit[] = [
  edit({ action: 'set', field: 'a1.amount', after: '110' }),
  edit({ action: 'set', field: 'a1.beneficiary', after: 'Maison EXEMPLE' }),
  edit({ action: 'confirm', field: 't1.amount' }),
  edit({ action: 'delete-row', key: 'a2' }),
  edit({ action: 'split-row', key: 'a3', after: [{ amount: '1' }, { amount: '2' }] }),
  edit({ action: 'add-row', key: 'a1', side: 'before', after: { amount: '7' } }),
];

const KEY = fc.constantFrom(
  keyOf('a1'),
  keyOf('a2'),
  READ.totals[0]!.key,
  'deliberation',
  'r1-0000000000',
  '__proto__',
);
const TEXT = fc.oneof(fc.constantFrom(...READ.allocations.map(({ source }) => source.text)), fc.string());
const FIELD = fc.oneof(
  fc.constantFrom('amount', 'quantities', 'quantities.0', 'theme', 'theme.code', 'territories.0', 'extra'),
  fc.constantFrom('__proto__', 'constructor.name', 'rows', 'amount.value', 'quantities.00.unit', 'date', ''),
  fc.string(),
);
const VALUE = fc.oneof(fc.constantFrom('100.00', '10', '-0.00', null, 'NaN'), fc.jsonValue({ maxDepth: 3 }));
const ROW = fc.dictionary(fc.oneof(FIELD, fc.constantFrom('amount', 'beneficiary')), VALUE, { maxKeys: 3 });
const GARBAGE = fc
  .record({
    action: fc.constantFrom(
      'set',
      'confirm',
      'add-row',
      'delete-row',
      'split-row',
      'join-rows',
      'page-blank',
    ),
    who: fc.string(),
    when: fc.string(),
    why: fc.string(),
    key: KEY,
    keys: fc.array(KEY, { maxLength: 3 }),
    texts: fc.array(TEXT, { maxLength: 3 }),
    field: FIELD,
    text: TEXT,
    before: VALUE,
    side: fc.constantFrom('before', 'after'),
    page: fc.integer({ min: 1 }),
    box: fc.constant(null),
    words: fc.string(),
    value: VALUE,
    row: ROW,
    rows: fc.array(ROW, { maxLength: 3 }),
  })
  .map(
    ({ value, row, rows, ...edit }) =>
      ({
        ...edit,
        after: edit.action === 'split-row' ? rows : edit.action.includes('row') ? row : value,
      }) as unknown as Edit,
  );

import { describe, expect, it } from 'vitest';
import { message } from '../../src/messages/message.ts';
import { NONE, other, type Decided } from '../../src/ledger/decided.ts';
import { listSays } from '../../src/ledger/lists.ts';
import type { PrintedAmount } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';

/** Amounts of running text, one a line, each with the words before it. */
function printed(setting: PrintedAmount['setting'], befores: readonly string[], gap = 1): PrintedAmount[] {
  return befores.map((before, index) => ({
    cents: 1000 * (index + 1),
    setting,
    heading: null,
    before,
    after: '',
    by: [],
    source: { page: 4, box: null, line: 10 + gap * index, text: '10 €' },
  }));
}

function roles(amounts: readonly PrintedAmount[], first: Decided = NONE): (string | null)[] {
  const decided: Decided[] = [];
  for (const index of amounts.keys())
    decided.push(listSays(amounts, index, decided, defaultProfile) ?? (index === 0 ? first : NONE));
  return decided.map(({ role }) => role);
}

const PAID = ['Le suivi est rémunéré comme suit : - Visite réalisée :', '- Porte close :'];
const COST = ['Le coût annuel est de', 'se décomposant comme suit : - Suivi :', '- Gestion :'];
const whole = (role: Decided['role']): Decided => other(role!, message('money/none'));

describe('what leads to a list', () => {
  it('says that all its amounts are prices', () => {
    expect(roles(printed('annex', PAID))).toEqual(['rate', 'rate']);
  });

  it('gives the parts of a cost the role of the cost, and no part of anything that may be granted', () => {
    expect(roles(printed('annex', COST), whole('cost'))).toEqual(['cost', 'cost', 'cost']);
    expect(roles(printed('annex', COST), whole('total'))).toEqual(['total', null, null]);
    expect(roles(printed('annex', COST))).toEqual([null, null, null]);
  });

  it('says nothing where the act decides, gives, or where the list is over', () => {
    expect(roles(printed('operative', PAID))).toEqual([null, null]);
    expect(
      roles(printed('report', ['Les aides versées, rémunérées comme suit, accordées : - Club :'])),
    ).toEqual([null]);
    expect(roles(printed('annex', PAID, 9))).toEqual(['rate', null]);
  });
});

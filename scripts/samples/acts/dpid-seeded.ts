import { GLOBAL, HOUSING, INTERMEDIARIES, REFERENTS } from '../facts/structures.ts';
import type { Typeface } from '../page/model.ts';
import { makeRng } from '../rng.ts';
import {
  balanced,
  clauses,
  diagnoses,
  evictions,
  housing,
  information,
  intermediaries,
  professional,
  referents,
  remobilisation,
  solvency,
  varied,
  young,
  type PlannedOperation,
} from './dpid-operations.ts';
import { buildDpid } from './dpid.ts';
import type { BuiltAct } from './draft.ts';

const TYPEFACES: readonly (readonly [Typeface, Typeface])[] = [
  ['arimo', 'carlito'],
  ['tinos', 'tinos'],
  ['carlito', 'arimo'],
  ['pt-serif', 'pt-serif'],
  ['source-serif-4', 'source-serif-4'],
  ['arimo', 'arimo'],
];

/**
 * An act of the same family that never was: other counts, structures left out, another typeface, other rules. Seeds that
 * follow each other take the typefaces in turn.
 *
 * @param rows stop adding operations once there are this many rows
 */
export function seededDpid(seed: number, rows = 500): BuiltAct {
  const rng = makeRng(seed);
  const [typeface, tableTypeface] = TYPEFACES[seed % TYPEFACES.length]!;
  const share = 0.94;
  const other = {
    ...intermediaries(varied(INTERMEDIARIES, rng, share), 4_500_00),
    code: '9',
    programme: '3.11',
  };
  const made: PlannedOperation[] = [
    referents(varied(REFERENTS, rng, share)),
    balanced(),
    // Before the housing fund's own rows: a theme must pay something out of the budget.
    information(),
    housing(varied(HOUSING, rng, share)),
    diagnoses(),
    young(),
    evictions(),
    intermediaries(varied(INTERMEDIARIES, rng, share)),
    professional(varied(REFERENTS, rng, share)),
    clauses(),
    solvency(),
    remobilisation(varied(REFERENTS, rng, 1), rng),
    { ...other, name: "Aide à l'encadrement dans les Chantiers d'Insertion (ACI, CE, UEUT)" },
    mediation('4', 'FSL AML', '2.12', 'points AML', varied(HOUSING, rng, share)),
    mediation('5', 'FSL FAL', '2.13', 'FAL', varied(HOUSING, rng, share), 1_031_40),
    innovation(varied(GLOBAL, rng, 1), rng),
    innovation(varied(REFERENTS, rng, share), rng, '13', 'Accompagner autrement', '3.15'),
  ];
  const operations: PlannedOperation[] = [];
  let many = 0;
  for (const operation of made) {
    if (many >= rows) break;
    operations.push(operation);
    many += operation.rows.length;
  }
  operations.sort((a, b) => order(a).localeCompare(order(b), 'en'));
  return buildDpid({
    family: `dpid-${seed}`,
    description: `Appel à projets fabriqué, graine ${seed}.`,
    seed,
    id: `2025-${600 + (seed % 300)}`,
    date: '2025-06-16',
    operations,
    look: {
      typeface,
      tableTypeface,
      bodySize: 9.5 + rng.next() * 1.5,
      tableSize: Math.round((5 + rng.next() * 1.5) * 10) / 10,
      padding: { x: 1.5 + rng.next(), y: 0.5 + rng.next() * 0.8 },
      ...(rng.chance(0.6) ? { headerFill: rng.pick(['#d9d9d9', '#cfe2f3', '#ffe699']) } : {}),
      ...(rng.chance(0.5) ? { totalFill: rng.pick(['#ececec', '#fff2cc']) } : {}),
      repeatHeader: rng.chance(0.5),
      ruleWidth: rng.pick([0.3, 0.5, 0.7]),
      amounts: { group: rng.pick([' ', '\u00a0'] as const) },
      themeTotal: rng.pick(['', 'TOTAL Thématique {code}', 'TOTAL GÉNÉRAL THÉMATIQUE {code}']),
      report: true,
    },
  });
}

/** Themes in order; in each, added operations after the numbered ones. */
function order(operation: PlannedOperation): string {
  const added = operation.code.startsWith('C');
  return `${operation.theme}${added ? '1' : '0'}${operation.code.replace('C', '').padStart(2, '0')}`;
}

function mediation(
  code: string,
  name: string,
  programme: string,
  unit: string,
  structures: Parameters<typeof housing>[0],
  rate?: number,
): PlannedOperation {
  const base = housing(structures, rate);
  const rows = base.rows.map((row) => {
    const value = row.quantities[0]!.value;
    return { ...row, information: `${value} ${unit}`, quantities: [{ value, unit }] };
  });
  return { ...base, code, name, programme, rows };
}

/** Grants without a rate: each amount its own, some with cents. */
function innovation(
  structures: Parameters<typeof professional>[0],
  rng: ReturnType<typeof makeRng>,
  code = '11',
  name = "Actions d'insertion innovantes",
  programme = '3.13',
): PlannedOperation {
  const rows = professional(structures).rows.map((row) => ({
    ...row,
    cents: rng.chance(0.3) ? rng.int(3_000_00, 80_000_00) : rng.int(6, 160) * 500_00,
  }));
  return {
    ...professional(structures),
    theme: '3',
    code,
    name,
    programme,
    rows,
    printed: null,
    period: { from: '2025-01-01', to: '2026-10-31' },
    prose: null,
  };
}

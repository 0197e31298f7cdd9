/** How the arithmetic grows with the act. */
import type { AllocationRecord, Records, TotalRecord } from '../../../src/model/records.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { reconcile } from '../../../src/reconcile/index.ts';
import { misread, records, row, total } from '../../../tests/reconcile/build.ts';

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

/** One line a timing; ratios are of this run. */
export function timings(): Record<string, unknown>[] {
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

/** Groups of rows whose amounts may follow a rate: those of one operation with quantities in the same units. */
import { groupsOf, unitKey, type Group } from '../groups.ts';
import type { ProblemBuilder } from '../problem-builder.ts';
import type { RatedRow } from '../engine/types.ts';

/** Rows without quantities make rateGroups too: an operation may give every structure the same amount. */
export function rateGroups(builder: ProblemBuilder): void {
  if (!builder.holds({ rate: 'rows' })) return;
  for (const group of groupsOf(builder.records)) {
    const rateGroups = new Map<string, RatedRow[]>();
    for (const row of group.rows) {
      const quantities = row.quantities.flatMap((quantity, index) => {
        const variable = builder.variable(`${row.id}.quantities.${String(index)}`);
        return variable === null ? [] : [{ variable, unit: unitKey(quantity.unit) }];
      });
      if (quantities.length > 2) continue;
      const key = quantities.map(({ unit }) => unit).join('|');
      const rated: RatedRow = {
        amount: builder.amountOf(row),
        quantities: quantities.map(({ variable }) => variable),
      };
      const sameUnits = rateGroups.get(`${String(quantities.length)}:${key}`);
      if (sameUnits === undefined) rateGroups.set(`${String(quantities.length)}:${key}`, [rated]);
      else sameUnits.push(rated);
    }
    for (const [key, rows] of rateGroups) {
      const declared = declaredPrices(builder, group, key.slice(key.indexOf(':') + 1));
      builder.addRateGroup({ id: `${group.theme ?? ''}.${group.operation ?? ''} ${key}`, rows, declared });
    }
  }
}

/** What the profile says that one unit costs in a group, in cents; rows may leave the unit out that it names. */
function declaredPrices({ profile }: ProblemBuilder, { theme, operation }: Group, unit: string): number[] {
  return profile.rates.flatMap((rate) => {
    const isOf =
      (rate.themeCode === null || rate.themeCode === theme) &&
      (rate.operationCode === null || rate.operationCode === operation) &&
      (rate.unit === null || unit === '' || unitKey(rate.unit) === unit);
    return isOf ? [Number(rate.amount.replace('.', ''))] : [];
  });
}

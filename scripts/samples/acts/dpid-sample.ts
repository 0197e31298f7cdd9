import {
  balanced,
  clauses,
  diagnoses,
  evictions,
  information,
  referents,
  solvency,
  young,
} from './dpid-operations.ts';
import { buildDpid } from './dpid.ts';
import type { BuiltAct } from './draft.ts';

/** The act `npm start` reads: real figures, invented people, eleven pages. */
export function dpidSample(): BuiltAct {
  return buildDpid({
    family: 'dpid',
    description:
      "Scan à 300 dpi d'une délibération de commission permanente : articles, votes et table budgétaire en prose, puis une annexe paysage de 160 aides en petits caractères dont tous les totaux se vérifient.",
    seed: 20250616,
    id: '2025-612',
    date: '2025-06-16',
    operations: [
      referents(),
      balanced(),
      information(),
      diagnoses(),
      evictions(),
      clauses(),
      young(),
      solvency(),
    ],
    look: {
      typeface: 'arimo',
      tableTypeface: 'carlito',
      bodySize: 9.6,
      tableSize: 5.6,
      padding: { x: 1.8, y: 0.6 },
      headerFill: '#d9d9d9',
      totalFill: '#ececec',
      repeatHeader: false,
      ruleWidth: 0.4,
      amounts: {},
      themeTotal: 'TOTAL Thématique {code}',
      report: true,
    },
  });
}

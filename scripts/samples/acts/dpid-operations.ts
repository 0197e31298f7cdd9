import { count } from '../french.ts';
import {
  DIAGNOSES,
  GLOBAL,
  HOUSING,
  INTERMEDIARIES,
  PILOTS,
  REFERENTS,
  YOUNG,
  type Structure,
} from '../facts/structures.ts';
import type { Rng } from '../rng.ts';
import type { TruthQuantity } from '../truth.ts';
import { quantity } from './table-rows.ts';

interface PlannedRow {
  readonly territories: readonly string[];
  readonly beneficiary: string;
  readonly information: string | null;
  readonly quantities: readonly TruthQuantity[];
  readonly cents: number;
  readonly agreement: string;
  /** Printed in the operation's cell after its name, where the operation has branches. */
  readonly branch?: string;
}

export interface PlannedOperation {
  readonly theme: string;
  /** `3`, or `C1` for an operation added to the call. */
  readonly code: string;
  readonly name: string;
  readonly programme: string;
  readonly rows: readonly PlannedRow[];
  /** Beside TOTAL, where the act prints a count there. */
  readonly printed: { readonly text: string; readonly quantities: readonly TruthQuantity[] } | null;
  readonly offBudget: boolean;
  /** ISO. */
  readonly period: { readonly from: string; readonly to: string };
  /** What the prose counts beside the money. */
  readonly prose: { readonly count: number; readonly words: string; readonly unit: string } | null;
}

const FIRST_HALF = { from: '2025-01-01', to: '2025-06-30' };
const SECOND_HALF = { from: '2025-07-01', to: '2025-12-31' };
const YEAR = { from: '2025-01-01', to: '2025-12-31' };

export const THEMES: Readonly<Record<string, string>> = {
  '1': 'Parcours accompagnement RSA',
  '2': 'Parcours logement et accompagnement budgétaire',
  '3': 'Parcours insertion emploi',
  '4': 'Parcours inclusion jeunes',
};

/** A bare count beside a structure, and the rate times it. */
function places(structures: readonly Structure[], rate: number): PlannedRow[] {
  return structures.map(({ territories, name, count: many }) => ({
    territories,
    beneficiary: name,
    information: String(many),
    quantities: [quantity(many)],
    cents: many * rate,
    agreement: 'Convention type',
  }));
}

function totalPlaces(rows: readonly PlannedRow[]): number {
  return rows.reduce((sum, row) => sum + Number(row.quantities[0]!.value), 0);
}

function distinct(rows: readonly PlannedRow[]): number {
  return new Set(rows.map((row) => row.beneficiary)).size;
}

function operation(
  given: Omit<PlannedOperation, 'printed' | 'offBudget' | 'prose'> & Partial<PlannedOperation>,
): PlannedOperation {
  return { printed: null, offBudget: false, prose: null, ...given };
}

function counted(rows: readonly PlannedRow[], unit: string): Pick<PlannedOperation, 'printed' | 'prose'> {
  const many = totalPlaces(rows);
  return {
    printed: { text: `${count(many)} ${unit}`, quantities: [quantity(many, unit)] },
    prose: { count: many, words: `${count(many)} ${unit}`, unit },
  };
}

export function referents(structures = REFERENTS, rate = 80_00): PlannedOperation {
  const rows = places(structures, rate);
  return operation({
    theme: '1',
    code: '1',
    name: 'Référent solidarité',
    programme: '1.1',
    rows,
    period: FIRST_HALF,
    ...counted(rows, "places d'accompagnement"),
  });
}

export function professional(structures: readonly Structure[], rate = 125_00): PlannedOperation {
  const rows = places(structures, rate);
  return operation({
    theme: '1',
    code: '2',
    name: 'Accompagnement socioprofessionnel des bénéficiaires du RSA',
    programme: '1.2',
    rows,
    period: FIRST_HALF,
    ...counted(rows, "places d'accompagnement"),
  });
}

/** Two branches in one operation: sentences with posts and places first, bare counts after. */
export function balanced(): PlannedOperation {
  const pilots = PILOTS.map(([territory, name, older, posts, seats, cents]): PlannedRow => ({
    territories: territory.split(' + '),
    beneficiary: name,
    information: older
      ? `${posts} ETP prolongés au titre de l'essai France Travail, dans la limite de ${seats} places`
      : `${posts} ETP de référents PLIE, dans la limite de ${seats} places`,
    quantities: [quantity(posts, 'ETP'), quantity(seats, 'places')],
    cents,
    agreement: older ? "Modèle d'avenant annexe 8" : 'Convention type',
  }));
  const whole = places(GLOBAL, 160_00).map((row) => ({ ...row, branch: ' - volet global' }));
  const many = totalPlaces(whole);
  return operation({
    theme: '1',
    code: '3',
    name: 'Accompagnement équilibré social et professionnel',
    programme: '1.3',
    rows: [...pilots, ...whole],
    period: YEAR,
    printed: { text: `${count(many)} places global`, quantities: [quantity(many, 'places global')] },
  });
}

export function remobilisation(structures: readonly Structure[], rng: Rng): PlannedOperation {
  // 22 500 € for 140 places, rounded by hand for some structures.
  const rows = places(structures, 0).map((row) => {
    const exact = (Number(row.quantities[0]!.value) * 22_500_00) / 140;
    return { ...row, cents: Math.round(exact / 25_00) * 25_00 + (rng.chance(0.15) ? 5_00 : 0) };
  });
  return operation({
    theme: '1',
    code: '4',
    name: 'Accompagnement remobilisation sociale',
    programme: '1.4',
    rows,
    period: SECOND_HALF,
    ...counted(rows, "places d'accompagnement"),
  });
}

export function information(): PlannedOperation {
  return operation({
    theme: '2',
    code: '1',
    name: "Mission d'information sur le logement en faveur des habitants du Pas-de-Calais",
    programme: '2.1',
    period: YEAR,
    rows: [
      {
        territories: ['Département'],
        beneficiary:
          "Agence Départementale pour l'Information sur le Logement du Nord et du Pas-de-Calais (ADIL 59/62)",
        information: '7 000 accompagnements',
        quantities: [quantity(7000, 'accompagnements')],
        cents: 100_000_00,
        agreement: 'Convention type',
      },
    ],
  });
}

export function housing(structures = HOUSING, rate = 515_70): PlannedOperation {
  const rows = places(structures, rate).map((row) => ({
    ...row,
    information: `${row.information!} points ASLL`,
    quantities: [quantity(row.quantities[0]!.value, 'points ASLL')],
    agreement: 'Convention type FSL annexe 9',
  }));
  return operation({
    theme: '2',
    code: '3',
    name: 'FSL ASLL',
    programme: '2.11',
    rows,
    offBudget: true,
    period: SECOND_HALF,
  });
}

export function diagnoses(): PlannedOperation {
  const rows = DIAGNOSES.map(([territory, name, made, closed, cents]): PlannedRow => ({
    territories: [territory],
    beneficiary: name,
    information: `${made} DSF et ${closed} portes closes`,
    quantities: [quantity(made, 'DSF'), quantity(closed, 'portes closes')],
    cents,
    agreement: 'Convention type FSL annexe 9',
  }));
  return operation({
    theme: '2',
    code: '6',
    name: 'FSL DSF',
    programme: '2.14',
    rows,
    offBudget: true,
    period: SECOND_HALF,
  });
}

export function evictions(): PlannedOperation {
  return operation({
    theme: '2',
    code: 'C1',
    name: 'fonds de prévention des expulsions locatives',
    programme: '2.16',
    period: YEAR,
    rows: [
      {
        territories: ['Département'],
        beneficiary: 'CAF du Pas-de-Calais',
        information: 'abondement du fonds pour 2025',
        quantities: [],
        cents: 500_000_00,
        agreement: 'Avenant spécifique annexe 10',
      },
    ],
  });
}

export function clauses(): PlannedOperation {
  const row = (territory: string, beneficiary: string, cents: number): PlannedRow => ({
    territories: [territory],
    beneficiary,
    information: '1 ETP',
    quantities: [quantity(1, 'ETP')],
    cents,
    agreement: 'Convention type',
  });
  return operation({
    theme: '3',
    code: '1',
    name: 'Mobiliser et développer les clauses ERBM',
    programme: '3.1',
    period: { from: '2025-02-01', to: '2026-01-31' },
    rows: [
      row('Arrageois', "Maison de l'Emploi et des Métiers en Pays d'Artois (MEMPA)", 34_000_00),
      row('Artois', 'Plan Béthunois Insertion (PBI)', 57_179_92),
      row('Lens-Liévin', "Maison de l'Emploi et de l'Insertion (MEI)", 55_000_00),
    ],
  });
}

export function intermediaries(structures = INTERMEDIARIES, rate = 2_340_00): PlannedOperation {
  const rows = places(structures, rate);
  const many = totalPlaces(rows);
  return operation({
    theme: '3',
    code: '8',
    name: "Aide à l'encadrement dans les Associations Intermédiaires",
    programme: '3.10',
    rows,
    period: YEAR,
    prose: { count: many, words: `${many} postes`, unit: 'postes' },
  });
}

export function young(): PlannedOperation {
  const rows = YOUNG.map(([territory, name, many]): PlannedRow => ({
    territories: territory.split(' + '),
    beneficiary: name,
    information: many === 1 ? '1 mesure simple' : `${many} mesures simples`,
    quantities: [quantity(many, many === 1 ? 'mesure simple' : 'mesures simples')],
    cents: many * 2_500_00,
    agreement: 'Convention type',
  }));
  return operation({
    theme: '4',
    code: '2',
    name: 'Accompagnement au logement autonome des jeunes en situation de précarité',
    programme: '4.6',
    rows,
    period: { from: '2025-10-01', to: '2026-09-30' },
  });
}

export function solvency(): PlannedOperation {
  return operation({
    theme: '4',
    code: 'C1',
    name: 'fonds de solvabilisation',
    programme: '4.8',
    period: YEAR,
    rows: [
      {
        territories: ['Département'],
        beneficiary: 'CAF du Pas-de-Calais',
        information: 'abondement du fonds pour 2025',
        quantities: [],
        cents: 100_000_00,
        agreement: 'Avenant spécifique annexe 10',
      },
    ],
  });
}

/** How many structures an operation pays: each counted once. */
export function structuresOf(planned: PlannedOperation): number {
  return distinct(planned.rows);
}

/** The pool of structures with other counts, for a call that never was. */
export function varied(structures: readonly Structure[], rng: Rng, share: number): Structure[] {
  return structures
    .filter(() => rng.chance(share))
    .map((structure) => ({
      ...structure,
      count: Math.max(1, Math.round(structure.count * (0.4 + rng.next() * 1.3))),
    }));
}

/** Counts with their unit in sentences: `1 796 places d'accompagnement`, `21,66 ETP`, `276 parcours`, `4 structures`. */
import { parseQuantity } from '../model/amount.ts';
import type { Figure, QuantityRecord } from '../model/records.ts';
import { fold } from '../model/text-fold.ts';
import { figureAt, findAll, textAt, type Flow, type Span } from '../segment/flow.ts';

/** Units on folded text, singular and plural; a profile adds its own. */
const UNITS: readonly string[] = [
  'places?',
  'etp',
  'equivalents? temps plein',
  'parcours',
  'postes?',
  'participants?',
  'participantes?',
  'personnes?',
  'mesures?',
  'points?',
  'soutiens?',
  'menages?',
  'jeunes?',
  'beneficiaires?',
  'accompagnements?',
  'heures?',
  'journees?',
  'seances?',
  'ateliers?',
  'sessions?',
  'logements?',
  'visites?',
  'diagnostics?',
  'enfants?',
  'familles?',
  'eleves?',
  'lits?',
  'dossiers?',
  'contrats?',
  'salaries?',
  'stagiaires?',
  'foyers?',
  'sejours?',
  'actions?',
  'licencies?',
  'adherents?',
  'spectacles?',
  'representations?',
  'repas',
  'nuitees?',
  'vehicules?',
  'licences?',
  'fal',
  'dsf',
  'asll',
  'aml',
];
/** What a statement counts as those who get the money. */
const STRUCTURES = String.raw`structures?|associations?|organismes?|operateurs?|porteurs? de projets?|partenaires?|clubs?|communes?|collectivites?|etablissements?|laureats?|candidats?|entreprises?|plie`;
const NUMBER = String.raw`(?<![\p{L}\d.,/°-])(\d{1,3}(?: \d{3})+(?:[.,]\d{1,3})?|\d{1,6}(?:[.,]\d{1,3})?)`;
/** Units whose name is written in capitals. */
const CAPITALS = /^(?:etp|fal|dsf|asll|aml)$/u;

function pattern(words: string): RegExp {
  return new RegExp(`${NUMBER} ?(${words})(?![\\p{L}])`, 'u');
}

/** The quantities of a span in order, each with its unit as printed, an amount's or a date's numbers excepted. */
export function quantitiesIn(flow: Flow, within: Span, units: readonly string[] = []): QuantityRecord[] {
  const own = units.map((unit) => fold(unit).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const words = [...own.sort((a, b) => b.length - a.length), ...UNITS].join('|');
  return findAll(flow, pattern(words), within).map((match) => {
    const span = match.spans[0]!;
    const unit = textAt(flow, match.spans[1]!);
    return {
      figure: figureAt(flow, span, parseQuantity(textAt(flow, span))),
      unit: CAPITALS.test(fold(unit)) ? unit.toUpperCase() : unit.toLowerCase(),
    };
  });
}

/** How many structures a span announces; the first count where it repeats itself. */
export function structuresIn(flow: Flow, within: Span): Figure | null {
  const match = findAll(flow, pattern(STRUCTURES), within)[0];
  if (match === undefined) return null;
  const span = match.spans[0]!;
  const value = parseQuantity(textAt(flow, span));
  return value === null || value % 1000 !== 0 ? null : figureAt(flow, span, value);
}

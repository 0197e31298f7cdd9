/** The verdict on every figure: proved, plausible or doubtful, with its reason. */
import { message } from '../messages/message.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Verdict } from '../model/extraction.ts';
import type { Message } from '../model/message.ts';
import type { Cause } from './explain/index.ts';
import { checkId } from './checks.ts';
import type { Settled } from './engine/index.ts';
import { rateValues } from './engine/proposals.ts';
import { heldCost, NOTHING, slipOf, standing } from './engine/state.ts';
import { MARGINS, type Fact, type Reading } from './engine/types.ts';
import { sourcesOf } from './explain/gap-words.ts';
import { CONFUSION_COSTS } from './confusion-costs.ts';
import { shown } from './numbers.ts';
import { lostCommasOf } from './lost-commas.ts';
import { twinsOf } from './twins.ts';
import type { WebBuilder } from './web.ts';
import type { RelationWords } from './statements.ts';

const CANDIDATES = 8;
/**
 * An amount off its rate, whose value on the rate is a likelier misreading than this, is doubtful; also a dearer one, up to
 * the second figure, as long as an exception to the rate is not much likelier (the third).
 */
const LIKELY_MISREADING = 9;
const POSSIBLE_MISREADING = 16;
const EXCEPTION_MARGIN = 6;

/** What is known about doubts, prepared once for all figures. */
interface Doubts {
  /** By fact: the sentence that puts it in doubt. */
  readonly because: ReadonlyMap<number, Bilingual>;
  /** By fact: values some explanation would give it. */
  readonly rivals: ReadonlyMap<number, readonly Reading[]>;
  /** Amounts of rows that repeat another row word by word. */
  readonly twins: ReadonlySet<number>;
  /** Amounts that may have lost their comma. */
  readonly commas: ReadonlySet<number>;
}

/** Verdicts by figure id, in the figures' order. */
export function verdictsOf(
  builder: WebBuilder,
  settled: Settled,
  words: readonly RelationWords[],
  causes: readonly Cause[],
): ReadonlyMap<string, Verdict> {
  const doubts = {
    ...doubtsOf(settled, words, causes),
    twins: twinsOf(builder),
    commas: lostCommasOf(builder),
  };
  const verdicts = new Map<string, Verdict>();
  settled.state.web.facts.forEach((fact, index) => {
    if (builder.named(index) === null) return;
    verdicts.set(fact.id, unlessContested(builder, index, verdictOf(settled, words, doubts, index)));
  });
  for (const [key, index] of builder.aliases) {
    verdicts.set(key, verdictOf(settled, words, doubts, index));
  }
  for (const { id, beneficiary } of builder.records.allocations) {
    const verdict = beneficiary === '' ? verdicts.get(`${id}.amount`) : undefined;
    if (verdict !== undefined && verdict.status !== 'doubtful')
      verdicts.set(`${id}.amount`, { ...verdict, status: 'doubtful', reason: NAMELESS });
  }
  return verdicts;
}

/** Whoever it goes to, nobody can say; it may be no grant at all. */
const NAMELESS: Bilingual = {
  fr: 'Le bénéficiaire de cette ligne n’a pas pu être lu : rien ne dit à qui va ce montant, ni si c’est celui d’une aide.',
  en: 'The beneficiary of this row could not be read: nothing says whom the amount goes to, or whether it is a grant.',
};

/** A sum of the column that was not meant closes as well. */
function unlessContested(builder: WebBuilder, index: number, verdict: Verdict): Verdict {
  if (verdict.status !== 'proved' || builder.named(index)?.figure.contested !== true) return verdict;
  return { ...verdict, status: 'plausible', reason: CONTESTED };
}

const CONTESTED: Bilingual = {
  fr: 'La somme tombe juste, mais le tableau a d’autres colonnes de montants et rien d’imprimé ne dit laquelle est celle des aides.',
  en: 'The sum closes, but the table has other columns of amounts and nothing printed says which one holds the grants.',
};

function doubtsOf(
  settled: Settled,
  words: readonly RelationWords[],
  causes: readonly Cause[],
): Omit<Doubts, 'twins' | 'commas'> {
  const { state, ties, proofs } = settled;
  const because = new Map<number, Bilingual>();
  const rivals = new Map<number, Reading[]>();
  const doubt = (fact: number, sentence: Bilingual): void => {
    if (!because.has(fact)) because.set(fact, sentence);
  };
  for (const tie of ties) {
    const cause = causes.find(({ linears }) => linears.includes(tie.linear));
    for (const { changes, cost } of tie.explanations) {
      for (const { fact, value } of changes) {
        if (state.web.facts[fact]!.rest) continue;
        const list = rivals.get(fact) ?? [];
        if (!list.some((reading) => reading.value === value))
          list.push({ value, cost: Math.max(0, cost), origin: 'sum' });
        rivals.set(fact, list);
        if (cause !== undefined) doubt(fact, cause.sentence);
      }
    }
  }
  for (const cause of causes) {
    for (const linear of cause.linears) {
      const { parts } = words[linear]!;
      const statement = state.web.linears[linear]!;
      if (statement.kind === 'distinct') continue;
      const own = standing(state, linear) === 'broken';
      for (const { fact } of statement.terms) {
        if (state.web.facts[fact]!.rest) continue;
        const isPart = parts.includes(fact);
        // A missing part does not put the statements in doubt that name it.
        if (!isPart && !own && cause.sparesParts) continue;
        if (isPart && (cause.sparesParts || closedBelow(fact, parts.length))) continue;
        if (!isPart && closedElsewhere(fact, linear)) continue;
        doubt(fact, cause.sentence);
      }
    }
  }
  return { because, rivals };

  /** A smaller or equal sum over the same figure closes: the gap is not there. */
  function closedBelow(fact: number, size: number): boolean {
    return proofs.relations(fact).some((linear) => words[linear]!.parts.length <= size);
  }
  function closedElsewhere(fact: number, linear: number): boolean {
    return proofs.relations(fact).some((other) => other !== linear);
  }
}

function verdictOf(
  settled: Settled,
  words: readonly RelationWords[],
  doubts: Doubts,
  index: number,
): Verdict {
  const { state, proofs } = settled;
  const value = state.values[index] ?? null;
  const inferred = state.inferred.has(index);
  const checks = [...state.incidence[index]!].sort((a, b) => a - b).map(checkId);
  const base = { value, inferred, candidates: candidatesOf(settled, doubts, index), checks };
  if (value === null) return { ...base, status: 'doubtful', reason: UNREADABLE };
  const relations = proofs.relations(index);
  const doubt = doubts.because.get(index);
  const strong = !inferred && relations.length > 0 && proofs.strength(index) >= MARGINS.proof;
  const sure = confirmedReason(state.web.facts[index]!, doubt !== undefined);
  if (sure?.code === 'reconcile/confirmed-unlikely') return { ...base, status: 'plausible', reason: sure };
  if (strong && doubts.twins.has(index)) return { ...base, status: 'plausible', reason: TWIN };
  if (strong) return { ...base, status: 'proved', reason: provedReason(settled, words, index, relations) };
  if (sure !== null) return { ...base, status: 'plausible', reason: sure };
  if (doubt !== undefined) return { ...base, status: 'doubtful', reason: doubt };
  if (!inferred && value === state.web.facts[index]!.value && doubts.commas.has(index))
    return { ...base, status: 'doubtful', reason: COMMA };
  const rate = offRate(settled, index);
  if (rate !== null) return { ...base, status: 'doubtful', reason: rate };
  if (inferred) {
    const sources = sourcesOf(words, state.incidence[index]!);
    return {
      ...base,
      status: 'plausible',
      reason: {
        fr: `Ce chiffre est illisible : sa valeur est déduite des autres${sources.fr === '' ? ' par le tarif' : ` (${sources.fr})`}, elle n’a pas été lue.`,
        en: `This figure cannot be read: its value follows from the others${sources.en === '' ? ' by the rate' : ` (${sources.en})`}; it was not read.`,
      },
    };
  }
  const reason = proofs.onlyRepeats(index)
    ? repeatsReason(words, relations)
    : plausibleReason(words, relations);
  return { ...base, status: 'plausible', reason };
}

/** Why nothing speaks against a figure that a person confirmed, though nothing proves it either; `null` for others. */
function confirmedReason({ confirmed, price }: Fact, isInGap: boolean): Message | null {
  if (confirmed === null) return null;
  // What was seen does not allow the value: it rests on the person alone.
  if (price(confirmed) >= CONFUSION_COSTS.limit) return message('reconcile/confirmed-unlikely');
  return isInGap ? message('reconcile/confirmed-in-gap') : message('reconcile/confirmed');
}

const UNREADABLE: Bilingual = {
  fr: 'Aucun nombre n’a pu être lu ici, et aucune somme ne permet de le retrouver.',
  en: 'No number could be read here, and no sum brings it back.',
};

const COMMA: Bilingual = {
  fr: 'Ce montant se lit sans centimes, alors que les autres lignes en ont : sa virgule a peut-être disparu, et il serait cent fois trop grand.',
  en: 'This amount reads without cents where the other rows have them: its comma may be lost, and it would be a hundred times too large.',
};

function provedReason(
  settled: Settled,
  words: readonly RelationWords[],
  index: number,
  relations: readonly number[],
): Bilingual {
  const { state } = settled;
  const sources = sourcesOf(words, relations.slice(0, 3));
  const fact = state.web.facts[index]!;
  const place = state.rateOf.get(index);
  const rated = place !== undefined && slipOf(state, place, NOTHING) === 0;
  const rate = rated
    ? { fr: ' et il suit le tarif de l’opération', en: ' and it follows the operation’s rate' }
    : NONE;
  const changed = fact.value !== state.values[index];
  const repaired = !changed
    ? NONE
    : fact.confirmed === null
      ? { fr: 'Lu autrement, puis corrigé : ', en: 'Read otherwise, then corrected: ' }
      : {
          fr: 'Lu autrement, puis corrigé par une personne : ',
          en: 'Read otherwise, then corrected by a person: ',
        };
  const why = fact.exact
    ? {
        fr: 'ses caractères viennent du texte du fichier',
        en: 'its characters come from the file’s own text',
      }
    : {
        fr: 'il faudrait au moins trois erreurs de lecture concordantes pour qu’il soit faux',
        en: 'at least three misreadings that match would be needed for it to be wrong',
      };
  const [il, it] = changed ? ['il', 'it'] : ['Il', 'It'];
  return {
    fr: `${repaired.fr}${il} entre dans une somme qui tombe juste (${sources.fr})${rate.fr} ; ${why.fr}.`,
    en: `${repaired.en}${it} stands in a sum that closes (${sources.en})${rate.en}; ${why.en}.`,
  };
}

const NONE: Bilingual = { fr: '', en: '' };

function plausibleReason(words: readonly RelationWords[], relations: readonly number[]): Bilingual {
  if (relations.length === 0) {
    return {
      fr: 'Aucune somme qui tombe juste ne porte sur ce chiffre : rien ne le contredit, rien ne le prouve.',
      en: 'No sum that closes covers this figure: nothing contradicts it, nothing proves it.',
    };
  }
  const sources = sourcesOf(words, relations.slice(0, 3));
  return {
    fr: `La somme tombe juste (${sources.fr}), mais deux erreurs de lecture qui se compensent y passeraient inaperçues.`,
    en: `The sum closes (${sources.en}), but two misreadings that make up for each other would go unnoticed in it.`,
  };
}

/** A row read twice, in place of one of the same amount that was not read, would leave every sum closed. */
const TWIN: Bilingual = {
  fr: 'La somme tombe juste, mais cette ligne en répète une autre mot pour mot : l’une des deux tient peut-être la place d’une ligne de même montant qui n’a pas été lue.',
  en: 'The sum closes, but this row repeats another word by word: one of the two may stand in place of a row of the same amount that was not read.',
};

function repeatsReason(words: readonly RelationWords[], relations: readonly number[]): Bilingual {
  const sources = sourcesOf(words, relations.slice(0, 3));
  return {
    fr: `La somme tombe juste (${sources.fr}), mais ce chiffre et ceux qui le confirment portent les mêmes caractères, qui ont pu être mal lus de la même façon.`,
    en: `The sum closes (${sources.en}), but this figure and those that confirm it are printed in the same characters, which may have been misread in the same way.`,
  };
}

function offRate(settled: Settled, index: number): Bilingual | null {
  const { state } = settled;
  const place = state.rateOf.get(index);
  if (place?.row.amount !== index) return null;
  const slip = slipOf(state, place, NOTHING);
  if (slip === 0) return null;
  const fact = state.web.facts[index]!;
  const most = Math.min(POSSIBLE_MISREADING, Math.max(LIKELY_MISREADING, slip + EXCEPTION_MARGIN));
  const likely = rateValues(state, index).find((value) => fact.price(value) <= most);
  if (likely === undefined) return null;
  const expected = shown(likely, fact.unit);
  return {
    fr: `Le tarif des autres lignes donnerait ${expected.fr} : l’un des chiffres de la ligne est peut-être mal lu.`,
    en: `The rate of the other rows would give ${expected.en}: one of the row’s figures may be misread.`,
  };
}

function candidatesOf(settled: Settled, doubts: Doubts, index: number): Verdict['candidates'] {
  const { state } = settled;
  const fact = state.web.facts[index]!;
  const held = state.values[index] ?? null;
  const found = new Map<number, Reading>();
  const add = (value: number, origin: string): void => {
    if (!found.has(value)) found.set(value, { value, cost: fact.price(value), origin });
  };
  for (const reading of fact.readings) add(reading.value, reading.origin);
  const origin = fact.confirmed !== null ? 'confirmed' : state.inferred.has(index) ? 'inferred' : 'sum';
  if (held !== null && held !== fact.value) add(held, origin);
  for (const value of rateValues(state, index)) if (fact.price(value) < LIKELY_MISREADING) add(value, 'rate');
  for (const reading of doubts.rivals.get(index) ?? []) add(reading.value, 'sum');
  return [...found.values()]
    .map((reading) => ({
      ...reading,
      cost: Number.isFinite(reading.cost) ? reading.cost : heldCost(fact, 0),
    }))
    .sort((a, b) => a.cost - b.cost || a.value - b.value)
    .slice(0, CANDIDATES);
}

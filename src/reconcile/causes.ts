/** Why a relation does not close: a missing part, a doubled row, a misprint, readings that tie. One cause, one sentence. */
import type { Bilingual } from '../model/bilingual.ts';
import type { AllocationRecord } from '../model/records.ts';
import { compactKey } from '../model/text-fold.ts';
import type { Settled } from './engine/index.ts';
import { standing } from './engine/state.ts';
import type { Tie } from './engine/types.ts';
import { shown } from './numbers.ts';
import { slipOf, SLIP_WORDS } from './slips.ts';
import { sidesOf } from './sums.ts';
import type { RelationWords, WebBuilder } from './web.ts';

export type CauseKind =
  | 'missing-operation'
  | 'missing-rows'
  | 'doubled-row'
  | 'act-inconsistent'
  | 'several-readings'
  | 'sign'
  | 'swapped-columns'
  | 'unexplained';

/** What is wrong behind one or more relations. */
export interface Cause {
  readonly kind: CauseKind;
  /** The relation the cause was found in, the smallest. */
  readonly linear: number;
  /** All relations it breaks. */
  readonly linears: readonly number[];
  readonly sentence: Bilingual;
  /** True where the figures added up are not in doubt: what is missing or wrong is something else. */
  readonly sparesParts: boolean;
}

/** The causes of everything that does not close, smallest relations first. */
export function causesOf(
  builder: WebBuilder,
  settled: Settled,
  words: readonly RelationWords[],
): readonly Cause[] {
  const { state, ties } = settled;
  const causes: Cause[] = [];
  const explained = new Set<number>();
  const bySize = words.map((_, index) => index);
  bySize.sort((a, b) => state.web.linears[a]!.terms.length - state.web.linears[b]!.terms.length || a - b);
  state.web.facts.forEach((fact, rest) => {
    const missing = state.values[rest] ?? 0;
    if (!fact.rest || missing === 0) return;
    const own = bySize.filter((linear) => words[linear]!.rest === rest);
    const linears = bySize.filter(
      (linear) => state.factors[linear]!.has(rest) && standing(state, linear) === 'closed',
    );
    const first = own[0] ?? linears[0];
    if (first === undefined) return;
    if (fact.unit === 'milli' && fact.companion !== null && (state.values[fact.companion] ?? 0) !== 0) {
      linears.forEach((linear) => explained.add(linear));
      const owner = causes.findIndex((cause) => words[cause.linear]!.rest === fact.companion);
      if (owner >= 0) causes[owner] = { ...causes[owner]!, linears: [...causes[owner]!.linears, ...linears] };
      return;
    }
    linears.forEach((linear) => explained.add(linear));
    causes.push(missingPart(builder, settled, words, rest, missing, first, linears));
  });
  for (const linear of bySize) {
    if (standing(state, linear) !== 'broken' || explained.has(linear)) continue;
    const tie = ties.find((candidate) => candidate.linear === linear);
    causes.push(brokenCause(builder, settled, words, linear, tie));
  }
  return causes;
}

function missingPart(
  builder: WebBuilder,
  settled: Settled,
  words: readonly RelationWords[],
  rest: number,
  missing: number,
  linear: number,
  linears: readonly number[],
): Cause {
  const { state } = settled;
  const about = words[linear]!;
  const unit = state.web.facts[rest]!.unit;
  const amount = shown(Math.abs(missing), unit);
  const sources = sourcesOf(words, linears);
  const base = { linear, linears };
  const rows = rowsOf(builder, about);
  if (about.parts.length === 0) {
    const name = about.scope;
    const stated = statedName(builder, about);
    return {
      ...base,
      kind: 'missing-operation',
      sparesParts: true,
      sentence: {
        fr: `Il manque ${amount.fr} au tableau : ${stated.fr} n’y a aucune ligne, alors que ${sources.fr} l’annonce${plural(linears) ? 'nt' : ''} ; la partie du tableau qui la contenait n’a pas été lue ou n’est pas dans le document.`,
        en: `${amount.en} are missing from the table: ${stated.en} has no row there, although ${sources.en} announce${plural(linears) ? '' : 's'} it; the part of the table that held it was not read or is not in the document.`,
      },
      ...(name === '' ? {} : {}),
    };
  }
  if (missing < 0) {
    const twin = doubled(rows, -missing);
    if (twin !== null) {
      return {
        ...base,
        kind: 'doubled-row',
        sparesParts: false,
        sentence: {
          fr: `Il y a ${amount.fr} de trop : c’est le montant de la ligne « ${twin.beneficiary} » (${twin.id}), qui figure deux fois ; ${sources.fr} ne la compte${plural(linears) ? 'nt' : ''} qu’une fois.`,
          en: `There are ${amount.en} too many: the amount of row “${twin.beneficiary}” (${twin.id}), which stands twice; ${sources.en} count${plural(linears) ? '' : 's'} it once.`,
        },
      };
    }
  }
  const companion = state.web.facts[rest]!.companion;
  const places = companion === null ? 0 : (state.values[companion] ?? 0);
  const rated = rateSentence(settled, about, missing, places);
  const announced = announcedSentence(builder, about, rows);
  if (missing > 0 && (rated !== null || announced !== null)) {
    return {
      ...base,
      kind: 'missing-rows',
      sparesParts: rated !== null,
      sentence: {
        fr: `Dans ${subjectName(about).fr}, il manque ${amount.fr} d’après ${sources.fr}${rated?.fr ?? ''}${announced?.fr ?? ''} : une ou plusieurs lignes n’ont pas été lues.`,
        en: `${amount.en} are missing from ${subjectName(about).en} according to ${sources.en}${rated?.en ?? ''}${announced?.en ?? ''}: one or more rows were not read.`,
      },
    };
  }
  const sign =
    missing > 0 ? null : rows.find((row) => row.amount.value !== null && 2 * row.amount.value === -missing);
  return {
    ...base,
    kind: sign === undefined || sign === null ? 'unexplained' : 'sign',
    sparesParts: false,
    sentence: {
      fr: `Dans ${subjectName(about).fr}, ${missing > 0 ? 'il manque' : 'il y a'} ${amount.fr}${missing > 0 ? '' : ' de trop'} d’après ${sources.fr} : une ligne manque, est en double, ou un montant y est mal lu${digitHint(missing, unit).fr}.`,
      en: `${amount.en} ${missing > 0 ? 'are missing from' : 'are too many in'} ${subjectName(about).en} according to ${sources.en}: a row is missing or doubled, or an amount is misread${digitHint(missing, unit).en}.`,
    },
  };
}

/** What bookkeepers look for in a gap: one digit, two digits swapped, twice an amount. */
function digitHint(gap: number, unit: 'cents' | 'milli'): Bilingual {
  const size = Math.abs(gap) / (unit === 'milli' ? 1000 : 1);
  if (!Number.isInteger(size) || size === 0) return { fr: '', en: '' };
  const digits = String(size).replace(/0+$/u, '');
  if (digits.length === 1) {
    return { fr: ' (l’écart est celui d’un seul chiffre)', en: ' (the gap is that of one digit)' };
  }
  if (size % 9 === 0 && Number(digits) % 9 === 0 && Number(digits) / 9 < 10) {
    return {
      fr: ' (l’écart est un multiple de 9, comme lorsque deux chiffres sont intervertis)',
      en: ' (the gap is a multiple of 9, as when two digits are swapped)',
    };
  }
  if (size % 99 === 0) {
    return {
      fr: ' (l’écart est un multiple de 99, comme lorsqu’une virgule est perdue)',
      en: ' (the gap is a multiple of 99, as when a comma is lost)',
    };
  }
  return { fr: '', en: '' };
}

function brokenCause(
  builder: WebBuilder,
  settled: Settled,
  words: readonly RelationWords[],
  linear: number,
  tie: Tie | undefined,
): Cause {
  const { state } = settled;
  const about = words[linear]!;
  const sides = sidesOf(state, linear);
  const base = { linear, linears: [linear] };
  const gap =
    sides === null ? { fr: '?', en: '?' } : shown(Math.abs(sides.computed - sides.stated), sides.unit);
  const computed = sides === null ? gap : shown(sides.computed, sides.unit);
  const stated = sides === null ? gap : shown(sides.stated, sides.unit);
  const others = supporters(settled, words, linear);
  if (others.length > 0) {
    const sources = sourcesOf(words, others);
    return {
      ...base,
      kind: 'act-inconsistent',
      sparesParts: true,
      sentence: {
        fr: `L’acte se contredit : ${about.source.fr} indique ${stated.fr}, mais ${subjectName(about).fr} font ${computed.fr}, ce que confirme${others.length > 1 ? 'nt' : ''} ${sources.fr} ; l’écart est de ${gap.fr} et rien n’a été corrigé.`,
        en: `The act contradicts itself: ${about.source.en} states ${stated.en}, but ${subjectName(about).en} make ${computed.en}, as ${sources.en} confirm${others.length > 1 ? '' : 's'}; the difference is ${gap.en} and nothing was changed.`,
      },
    };
  }
  const readings = tie === undefined ? [] : tieReadings(builder, settled, tie);
  const opening: Bilingual = {
    fr: `${capital(subjectName(about).fr)} font ${computed.fr}, ${about.source.fr} indique ${stated.fr} : écart de ${gap.fr}`,
    en: `${capital(subjectName(about).en)} make ${computed.en}, ${about.source.en} states ${stated.en}: a difference of ${gap.en}`,
  };
  if (readings.length > 0) {
    const list = (language: 'fr' | 'en'): string =>
      readings
        .slice(0, 3)
        .map((text) => text[language])
        .join(' ; ');
    const more = readings.length > 3;
    return {
      ...base,
      kind: 'several-readings',
      sparesParts: false,
      sentence: {
        fr: `${opening.fr}. Plusieurs lectures l’expliqueraient et aucune ne l’emporte : ${list('fr')}${more ? '…' : '.'}`,
        en: `${opening.en}. Several readings would explain it and none prevails: ${list('en')}${more ? '…' : '.'}`,
      },
    };
  }
  const hint = sides === null ? { fr: '', en: '' } : digitHint(sides.computed - sides.stated, sides.unit);
  return {
    ...base,
    kind: 'unexplained',
    sparesParts: false,
    sentence: {
      fr: `${opening.fr}, qu’aucune lecture vraisemblable n’explique${hint.fr}.`,
      en: `${opening.en}, which no likely reading explains${hint.en}.`,
    },
  };
}

/** Closed relations over the same parts as a broken one: then it is the statement that is wrong, not the parts. */
function supporters(settled: Settled, words: readonly RelationWords[], linear: number): number[] {
  const { state, proofs } = settled;
  const { parts } = words[linear]!;
  if (parts.length === 0) return [];
  const same = words.flatMap((other, index) =>
    index !== linear &&
    standing(state, index) === 'closed' &&
    other.parts.length === parts.length &&
    other.parts.every((fact, at) => fact === parts[at]) &&
    [...state.factors[index]!.keys()].every(
      (fact) => !state.web.facts[fact]!.rest || state.values[fact] === 0,
    )
      ? [index]
      : [],
  );
  if (same.length > 0) return same;
  // Or every part is proved without it.
  if (!parts.every((fact) => proofs.strength(fact) >= 18)) return [];
  return [...new Set(parts.flatMap((fact) => proofs.relations(fact).slice(0, 1)))].slice(0, 3);
}

function tieReadings(builder: WebBuilder, settled: Settled, tie: Tie): Bilingual[] {
  return tie.explanations.flatMap(({ changes }) => {
    if (changes.length !== 1) return [];
    const { fact, value } = changes[0]!;
    const named = builder.named(fact);
    if (named === null || settled.state.web.facts[fact]!.rest) return [];
    const slip = SLIP_WORDS[slipOf(named.figure.text, named.figure.value, value, named.unit)];
    const held = shown(named.figure.value ?? 0, named.unit);
    const other = shown(value, named.unit);
    return [
      {
        fr: `${named.record} : ${other.fr} au lieu de ${held.fr} (${slip.fr})`,
        en: `${named.record}: ${other.en} instead of ${held.en} (${slip.en})`,
      },
    ];
  });
}

function rowsOf(builder: WebBuilder, about: RelationWords): readonly AllocationRecord[] {
  const wanted = new Set(about.evidence.slice(1));
  return builder.records.allocations.filter((row) => wanted.has(row.id));
}

/** A row whose amount is too much and that has a twin: same beneficiary, same amount. */
function doubled(rows: readonly AllocationRecord[], excess: number): AllocationRecord | null {
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.amount.value !== excess) continue;
    const key = compactKey(row.beneficiary);
    if (seen.has(key)) return row;
    seen.add(key);
  }
  return null;
}

function rateSentence(
  settled: Settled,
  about: RelationWords,
  missing: number,
  quantity: number,
): Bilingual | null {
  if (quantity <= 0 || missing <= 0) return null;
  for (const fact of about.parts) {
    const place = settled.state.rateOf.get(fact);
    for (const rate of place?.rated.rates ?? []) {
      const [part] = rate.parts;
      if (part === undefined || rate.parts.length !== 1) continue;
      if (missing * part.denominator === part.numerator * quantity) {
        const count = shown(quantity, 'milli');
        const each = shown((part.numerator * 1000) / part.denominator, 'cents');
        return {
          fr: `, soit ${count.fr} unités manquantes à ${each.fr}, le tarif des autres lignes`,
          en: `, that is ${count.en} missing units at ${each.en}, the rate of the other rows`,
        };
      }
    }
  }
  return null;
}

/** The prose announces more structures than the rows hold. */
function announcedSentence(
  builder: WebBuilder,
  about: RelationWords,
  rows: readonly AllocationRecord[],
): Bilingual | null {
  const names = new Set(rows.map((row) => compactKey(row.beneficiary)));
  const operation = builder.records.operations.find(
    (candidate) =>
      about.scope ===
      `operation ${candidate.themeCode === null ? '' : `${candidate.themeCode}.`}${candidate.code}`,
  );
  const announced = operation?.beneficiaries?.value ?? null;
  if (announced === null || announced / 1000 <= names.size) return null;
  const count = shown(announced, 'milli');
  return {
    fr: ` ; le texte annonce ${count.fr} structures et le tableau en a ${String(names.size)}`,
    en: `; the text announces ${count.en} beneficiaries and the table has ${String(names.size)}`,
  };
}

function statedName(builder: WebBuilder, about: RelationWords): Bilingual {
  const operation = builder.records.operations.find((candidate) => candidate.id === about.evidence[0]);
  const name = about.subject;
  const title = operation?.name ?? '';
  return {
    fr: `${name.fr.replace(/^aucune ligne de /u, '')}${title === '' ? '' : ` « ${title} »`}`,
    en: `${name.en.replace(/^no row of /u, '')}${title === '' ? '' : ` “${title}”`}`,
  };
}

function subjectName(about: RelationWords): Bilingual {
  return about.subject;
}

function plural(linears: readonly number[]): boolean {
  return linears.length > 1;
}

/** `le total imprimé, l’article 5 et le rapport`, each once. */
export function sourcesOf(words: readonly RelationWords[], linears: readonly number[]): Bilingual {
  const list = (language: 'fr' | 'en'): string => {
    const names = [...new Set(linears.map((linear) => words[linear]!.source[language]))].slice(0, 4);
    if (names.length < 2) return names[0] ?? '';
    return `${names.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${names.at(-1)!}`;
  };
  return { fr: list('fr'), en: list('en') };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

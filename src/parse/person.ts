/**
 * Names of people in lists: `M. Jean-Claude EXEMPLE, Mmes Zoé ESSAI et Anne MODELE-TEST ainsi que messieurs …`. A name has
 * one form everywhere: given names, then surname (`Jean-Claude EXEMPLE`), whatever order the act prints.
 */
import { fold, wordKey } from '../model/text-fold.ts';
import type { Span } from '../segment/flow.ts';

/** One person named in a text; offsets are those of the text. */
export interface Person extends Span {
  readonly name: string;
  readonly civility: string | null;
}

const SINGULAR: Readonly<Record<string, string>> = {
  m: 'M.',
  'm.': 'M.',
  mr: 'M.',
  'mr.': 'M.',
  monsieur: 'M.',
  mme: 'Mme',
  'mme.': 'Mme',
  madame: 'Mme',
  mlle: 'Mlle',
  melle: 'Mlle',
  mademoiselle: 'Mlle',
};
const PLURAL: Readonly<Record<string, string>> = {
  mm: 'M.',
  'mm.': 'M.',
  messieurs: 'M.',
  mrs: 'M.',
  mmes: 'Mme',
  'mmes.': 'Mme',
  mesdames: 'Mme',
  mlles: 'Mlle',
  mesdemoiselles: 'Mlle',
};
/** Titles that stand between civility and name, or alone before it. */
const TITLE = /^(?:dr|docteur|maitre|me|pr|professeur|general)\.?$/u;
const PARTICLE = /^(?:de|du|des|d|la|le|les|van|von|der|den|ben|el|al|da|dos|di|saint|st)$/u;
/** Words with a capital that are a person's office and no name. */
const OFFICE =
  /^(?:maires?|adjoint|adjointe|adjoints|president|presidente|vice|conseiller|conseillere|conseillers|conseilleres|departemental|departementale|departementaux|regional|municipal|municipale|communautaire|delegue|deleguee|rapporteur|rapporteure|secretaire|directeur|directrice|depute|deputee|senateur|senatrice|membre|titulaire|suppleant|suppleante|etait|etaient|absent|absente|present|presents|excuse|procuration|pouvoir|donne|arrive|arrivee|interesses?|interessees?|groupe|premier|premiere)$/u;

interface Token extends Span {
  readonly text: string;
  /** True where a separator stands behind it. */
  readonly closes: boolean;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/gu)].map((match) => {
    const raw = match[0];
    const lead = /^[^\p{L}\p{N}]*/u.exec(raw)![0].length;
    const body = raw.slice(lead).replace(/[^\p{L}\p{N}.'’]+$/u, '');
    const kept =
      civilityOf(body) === null && !/^(?:\p{Lu}\.-?)+$/u.test(body) ? body.replace(/[.'’]+$/u, '') : body;
    return {
      start: match.index + lead,
      end: match.index + lead + kept.length,
      text: kept,
      closes: /[,;:/)(\]]$|\.$/u.test(raw.slice(lead + kept.length)),
    };
  });
}

function civilityOf(word: string): { readonly form: string; readonly plural: boolean } | null {
  const folded = fold(word);
  // A bare `m` or `me` in lower case is no civility; `M` is.
  if (/^m\.?$/u.test(folded) && !word.startsWith('M')) return null;
  const one = SINGULAR[folded];
  if (one !== undefined) return { form: one, plural: false };
  const many = PLURAL[folded];
  return many === undefined ? null : { form: many, plural: true };
}

const isCapitals = (word: string): boolean => {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 &&
    /^\p{Lu}/u.test(letters) &&
    (letters.match(/\p{Lu}/gu) ?? []).length >= 0.7 * letters.length
  );
};
const isGiven = (word: string): boolean => /^\p{Lu}/u.test(word) && !isCapitals(word);

/** The parts of the name being read. */
interface Draft extends Span {
  readonly words: { readonly text: string; readonly kind: 'given' | 'surname' | 'particle' }[];
  readonly civility: string | null;
  start: number;
  end: number;
}

/**
 * Reads the people of a text. A comma lost between two names is no harm where surnames are in capitals. Words that are
 * no name (offices, remarks) are passed over; a name needs a civility or a surname in capitals.
 */
export function readPersons(text: string): Person[] {
  const people: Person[] = [];
  let plural: string | null = null;
  let single: string | null = null;
  let draft: Draft | null = null;
  let skipping = false;
  const close = (): void => {
    const person = draft === null ? null : personOf(draft);
    if (person !== null) people.push(person);
    draft = null;
    single = null;
  };
  for (const token of tokensOf(text)) {
    const civility = civilityOf(token.text);
    if (civility !== null) {
      close();
      skipping = false;
      if (civility.plural) plural = civility.form;
      else [single, plural] = [civility.form, null];
      continue;
    }
    const folded = fold(token.text);
    if (/^(?:et|ainsi|que|puis)$/u.test(folded)) {
      close();
      skipping = false;
      continue;
    }
    if (TITLE.test(folded)) continue;
    const kind = kindOf(token.text, folded, draft);
    if (kind === null || OFFICE.test(wordKey(token.text).split(' ')[0] ?? '')) {
      close();
      skipping = true;
    } else if (!skipping) {
      if (draft !== null && startsAnother(draft, kind)) close();
      draft ??= { words: [], civility: single ?? plural, start: token.start, end: token.end };
      draft.words.push({ text: token.text, kind });
      draft.end = token.end;
    }
    if (token.closes) {
      close();
      skipping = false;
    }
  }
  close();
  return people;
}

function kindOf(word: string, folded: string, draft: Draft | null): 'given' | 'surname' | 'particle' | null {
  if (PARTICLE.test(folded) && (draft !== null || /^\p{Lu}/u.test(word))) return 'particle';
  if (/^\p{Lu}\.$/u.test(word)) return 'given';
  if (isCapitals(word)) return 'surname';
  if (isGiven(word)) return 'given';
  return /^d['’]\p{Lu}/u.test(word) ? 'surname' : null;
}

/** A given name behind `given SURNAME` opens another person; behind `SURNAME` alone it is this one's. */
function startsAnother(draft: Draft, kind: 'given' | 'surname' | 'particle'): boolean {
  if (kind !== 'given') return false;
  const first = draft.words.findIndex((word) => word.kind === 'surname');
  return first > 0 && draft.words.some((word, index) => index < first && word.kind === 'given');
}

function personOf(draft: Draft): Person | null {
  const kinds = draft.words.map((word) => word.kind);
  const hasSurname = kinds.includes('surname');
  if (!hasSurname && (draft.civility === null || !kinds.includes('given'))) return null;
  if (hasSurname && !kinds.includes('given') && draft.words.length === 1 && draft.civility === null)
    return null;
  const name = hasSurname ? inOrder(draft.words) : draft.words.map((word) => word.text).join(' ');
  return { start: draft.start, end: draft.end, name, civility: draft.civility };
}

/** `EXEMPLE Jean-Claude` → `Jean-Claude EXEMPLE`; a name that starts with its given name stays. */
function inOrder(words: Draft['words']): string {
  const lastSurname = words.findLastIndex((word) => word.kind === 'surname');
  const firstGiven = words.findIndex((word) => word.kind === 'given');
  const turned =
    firstGiven > lastSurname ? [...words.slice(firstGiven), ...words.slice(0, firstGiven)] : words;
  return turned.map((word) => word.text).join(' ');
}

/** Two spellings of one name that differ in case, accents, hyphens or word order have the same key. */
export function personKey(name: string): string {
  return wordKey(name).split(' ').sort().join(' ');
}

/**
 * A profile as a file holds it: only what differs from the default. Everything but `id` and `title` may be left out;
 * lists are put before the default's, so that the family's own words are met first and nothing general is lost.
 */
import { z } from 'zod';
import { readJson } from '../data/read-json.ts';
import { message } from '../messages/message.ts';
import { schemaFault } from '../messages/schema-fault.ts';
import type { Message } from '../model/message.ts';
import { GRANT_PARTS } from '../model/grant-part.ts';
import { MONEY_WORDS } from '../model/money-shape.ts';
import { ROLES } from '../model/role.ts';
import { TABLE_KINDS } from '../model/table-shape.ts';
import { DEFAULT_CONSTRAINTS } from './constraints.ts';
import { NO_SENTENCES, profileSchema, type Profile } from './contract.ts';

const shape = profileSchema.shape;

/** The shape of a profile file. */
export const profileFileSchema = z.strictObject({
  id: shape.id,
  base: z
    .enum(['default', 'none'])
    .default('default')
    .describe('What the profile stands on: the default, or nothing (then it must say everything itself).'),
  version: shape.version.default('1'),
  title: shape.title,
  match: shape.match.default([]),
  headings: shape.headings.default({}),
  groups: shape.groups.partial().default({}),
  totals: shape.totals.default([]),
  setAside: shape.setAside,
  carried: shape.carried,
  partOf: shape.partOf,
  nothing: shape.nothing,
  grantWords: shape.grantWords,
  sumWords: shape.sumWords,
  grantParts: shape.grantParts,
  kinds: shape.kinds,
  titles: shape.titles,
  headingWords: shape.headingWords,
  decisions: shape.decisions,
  exceptions: shape.exceptions,
  backReferences: shape.backReferences,
  proposals: shape.proposals,
  carriers: shape.carriers,
  parties: shape.parties,
  subjectWords: shape.subjectWords,
  rowWords: shape.rowWords,
  corrections: shape.corrections,
  units: shape.units,
  allAmounts: shape.allAmounts,
  tableWords: shape.tableWords,
  moneyWords: shape.moneyWords,
  counted: shape.counted,
  sentences: shape.sentences,
  vocabulary: shape.vocabulary.partial().default({}),
  constraints: shape.constraints.optional(),
  rates: shape.rates,
});

export type ProfileFile = z.infer<typeof profileFileSchema>;

/** A profile file read and checked, or what is wrong with it, one sentence per fault. */
export type ProfileFileReading =
  | { readonly ok: true; readonly file: ProfileFile }
  | { readonly ok: false; readonly faults: readonly Message[] };

/** Reads the text of a profile file. */
export function readProfileFile(text: string): ProfileFileReading {
  const json = readJson(text);
  if (!json.ok) return { ok: false, faults: [message('data/fault', { fault: json.fault })] };
  const read = profileFileSchema.safeParse(json.value);
  return read.success
    ? { ok: true, file: read.data }
    : { ok: false, faults: read.error.issues.map(schemaFault) };
}

/** A file's profile on top of the default, or of nothing where the file says so. */
export function resolveProfile(file: ProfileFile, standard: Profile): Profile {
  const base = file.base === 'none' ? NOTHING : standard;
  const headings: Profile['headings'] = {};
  for (const role of ROLES) headings[role] = both(file.headings[role], base.headings[role]);
  const byKind = (own: Profile['tableWords'], inherited: Profile['tableWords']): Profile['tableWords'] =>
    Object.fromEntries(TABLE_KINDS.map((kind) => [kind, both(own[kind], inherited[kind])]));
  const moneyWords: Profile['moneyWords'] = {};
  for (const role of MONEY_WORDS) moneyWords[role] = both(file.moneyWords[role], base.moneyWords[role]);
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    match: file.match,
    headings,
    groups: {
      theme: both(file.groups.theme, base.groups.theme),
      operation: both(file.groups.operation, base.groups.operation),
      complementary: both(file.groups.complementary, base.groups.complementary),
    },
    totals: both(file.totals, base.totals),
    setAside: both(file.setAside, base.setAside),
    carried: both(file.carried, base.carried),
    partOf: both(file.partOf, base.partOf),
    nothing: both(file.nothing, base.nothing),
    grantWords: both(file.grantWords, base.grantWords),
    sumWords: both(file.sumWords, base.sumWords),
    grantParts: Object.fromEntries(
      GRANT_PARTS.map((part) => [part, both(file.grantParts[part], base.grantParts[part])]),
    ),
    kinds: both(file.kinds, base.kinds),
    titles: both(file.titles, base.titles),
    headingWords: byKind(file.headingWords, base.headingWords),
    decisions: [...file.decisions, ...base.decisions],
    exceptions: both(file.exceptions, base.exceptions),
    backReferences: both(file.backReferences, base.backReferences),
    proposals: {
      proposes: both(file.proposals.proposes, base.proposals.proposes),
      adopts: both(file.proposals.adopts, base.proposals.adopts),
    },
    carriers: both(file.carriers, base.carriers),
    parties: {
      councils: [...file.parties.councils, ...base.parties.councils],
      funders: both(file.parties.funders, base.parties.funders),
    },
    subjectWords: byKind(file.subjectWords, base.subjectWords),
    rowWords: byKind(file.rowWords, base.rowWords),
    corrections: {
      said: both(file.corrections.said, base.corrections.said),
      old: both(file.corrections.old, base.corrections.old),
      new: both(file.corrections.new, base.corrections.new),
    },
    units: [...file.units, ...base.units],
    allAmounts: both(file.allAmounts, base.allAmounts),
    tableWords: byKind(file.tableWords, base.tableWords),
    moneyWords,
    counted: {
      rows: both(file.counted.rows, base.counted.rows),
      beneficiaries: both(file.counted.beneficiaries, base.counted.beneficiaries),
      before: both(file.counted.before, base.counted.before),
      behind: both(file.counted.behind, base.counted.behind),
    },
    sentences: sentencesOf(file.sentences, base.sentences),
    vocabulary: {
      territories: both(file.vocabulary.territories, base.vocabulary.territories),
      units: both(file.vocabulary.units, base.vocabulary.units),
      agreements: both(file.vocabulary.agreements, base.vocabulary.agreements),
      offBudget: both(file.vocabulary.offBudget, base.vocabulary.offBudget),
      financing: both(file.vocabulary.financing, base.vocabulary.financing),
      structures: both(file.vocabulary.structures, base.vocabulary.structures),
    },
    constraints: file.constraints ?? base.constraints,
    rates: [...file.rates, ...base.rates],
  };
}

const NOTHING: Profile = {
  id: 'none',
  version: '1',
  title: 'none',
  match: [],
  headings: {},
  groups: { theme: [], operation: [], complementary: [] },
  totals: [],
  setAside: [],
  carried: [],
  partOf: [],
  nothing: [],
  grantWords: [],
  sumWords: [],
  grantParts: {},
  kinds: [],
  titles: [],
  headingWords: {},
  decisions: [],
  exceptions: [],
  backReferences: [],
  proposals: { proposes: [], adopts: [] },
  carriers: [],
  parties: { councils: [], funders: [] },
  subjectWords: {},
  rowWords: {},
  corrections: { said: [], old: [], new: [] },
  units: [],
  allAmounts: [],
  tableWords: {},
  moneyWords: {},
  counted: { rows: [], beneficiaries: [], before: [], behind: [] },
  sentences: NO_SENTENCES,
  vocabulary: { territories: [], units: [], agreements: [], offBudget: [], financing: [], structures: [] },
  constraints: [...DEFAULT_CONSTRAINTS],
  rates: [],
};

function sentencesOf(own: Profile['sentences'], base: Profile['sentences']): Profile['sentences'] {
  const { turns, ...others } = base;
  const lists = Object.keys(others) as (keyof typeof others)[];
  const made = Object.fromEntries(lists.map((name) => [name, both(own[name], base[name])]));
  const most = Math.max(own.turns.length, turns.length);
  return {
    ...(made as typeof others),
    turns: Array.from({ length: most }, (_, at) => both(own.turns[at], turns[at])),
  };
}

function both(own: readonly string[] | undefined, base: readonly string[] | undefined): string[] {
  return [...new Set([...(own ?? []), ...(base ?? [])])];
}

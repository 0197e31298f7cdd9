/**
 * A profile: data for a family of acts. The default works by itself on an act it has never seen; a profile only sharpens
 * it. Patterns are templates, not regular expressions: literal text with `{code}` and `{name}` holes, matched without
 * regard to case, accents and runs of space, so that a profile written by hand cannot make matching slow.
 */
import { z } from 'zod';
import { DECISION_ACTS } from '../model/decision.ts';
import { GRANT_PARTS } from '../model/grant-part.ts';
import { MONEY_WORDS } from '../model/money-shape.ts';
import { ROLES } from '../model/role.ts';
import { TABLE_KINDS } from '../model/table-shape.ts';
import { constraintSchema, DEFAULT_CONSTRAINTS } from './constraints.ts';

const phrase = z.string().trim().min(1);
const template = phrase.describe(
  'Literal text with {code} and {name} holes, for instance "Axe {code} : {name}".',
);

export const NO_SENTENCES = {
  verbs: [],
  receives: [],
  gifts: [],
  sums: [],
  asks: [],
  supports: [],
  sets: [],
  fixes: [],
  owed: [],
  undecided: [],
  to: [],
  carriers: [],
  nobody: [],
  ends: [],
  purposes: [],
  plain: [],
  prefixes: [],
  aside: [],
  unless: [],
  decides: [],
  same: [],
  turns: [],
  more: [],
};

export const profileSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/u, 'schema/slug')
    .describe('Short name, as shown in the result.'),
  version: phrase,
  title: phrase.describe('One line that says which acts the profile is for.'),
  match: z
    .array(phrase.min(3))
    .describe(
      'Phrases that must all stand in the act for the profile to be chosen by content; empty: never chosen.',
    ),
  headings: z
    .partialRecord(z.enum(ROLES), z.array(phrase))
    .describe('Column headings and their synonyms, by role.'),
  groups: z.strictObject({
    theme: z.array(template),
    operation: z.array(template),
    complementary: z.array(template).describe('Operations whose code gets the prefix C.'),
  }),
  totals: z.array(phrase).describe('Labels that open a total row.'),
  setAside: z
    .array(phrase)
    .describe(
      'Words in headings of amount columns that are not the grant: earlier years, instalments, other funders.',
    )
    .default([]),
  carried: z
    .array(phrase)
    .describe('Names of rows that carry a sum over to the next page, or over from the last.')
    .default([]),
  partOf: z
    .array(phrase)
    .describe('Words that begin a row or a heading that tells a part of the amount beside it: `dont`.')
    .default([]),
  nothing: z
    .array(phrase)
    .describe(
      'Words that stand in the place of an amount where nothing is granted: `néant`, `ajourné`. `*` stands for any ending.',
    )
    .default([]),
  grantWords: z
    .array(phrase)
    .describe(
      'Nouns of grants in headings: `Subvention` says more of what is granted than `Montant`. `*` stands for any ending.',
    )
    .default([]),
  sumWords: z
    .array(phrase)
    .describe('Nouns of sums and lists in decisions that grant. `*` stands for any ending.')
    .default([]),
  grantParts: z
    .partialRecord(z.enum(GRANT_PARTS), z.array(phrase))
    .describe(
      'Words for parts of grants, in decisions and headings: where the decision gives one, the column headed so holds the grants. `*` stands for any ending.',
    )
    .default({}),
  kinds: z
    .array(phrase)
    .describe(
      'Kinds of grants that a table may have a column of amounts for, each: fonctionnement, investissement.',
    )
    .default([]),
  titles: z
    .array(phrase)
    .describe('Phrases of titles and headings that announce a table of grants.')
    .default([]),
  headingWords: z
    .partialRecord(z.enum(TABLE_KINDS), z.array(phrase))
    .describe('Words in any of a table’s headings that say what it is, where several have them.')
    .default({}),
  decisions: z
    .array(
      z.strictObject({
        act: z.enum(DECISION_ACTS),
        verbs: z.array(phrase),
        objects: z.array(phrase).describe('One of them follows the verb; none: any words do.'),
      }),
    )
    .describe('What a clause of the operative part does: the first rule it fits. `*` stands for any ending.')
    .default([]),
  exceptions: z
    .array(phrase)
    .describe(
      'Words of a decision before the mark of the rows that it does not grant: sauf, à l’exception de.',
    )
    .default([]),
  backReferences: z
    .array(phrase)
    .describe(
      'Words behind a verb that refuses or adjourns by which it is about what was just proposed: ces, le vote.',
    )
    .default([]),
  proposals: z
    .strictObject({
      proposes: z
        .array(phrase)
        .describe('Verbs of who proposes what others decide: propose, il est proposé.'),
      adopts: z.array(phrase).describe('What says that a proposal was adopted: décide, à l’unanimité.'),
    })
    .describe('What is only proposed, and by which words it is adopted.')
    .default({ proposes: [], adopts: [] }),
  carriers: z
    .array(phrase)
    .describe(
      'Objects of a verb that only carry the noun behind them: the `versement` of a cotisation is a cotisation.',
    )
    .default([]),
  parties: z
    .strictObject({
      councils: z
        .array(z.strictObject({ bodies: z.array(phrase), own: z.array(phrase) }))
        .describe('How councils, by words of the body that deliberates, call their own authority.'),
      funders: z.array(phrase).describe('Who gives money to councils.'),
    })
    .describe('Who gives and who receives: what others give to the council’s own authority is no grant.')
    .default({ councils: [], funders: [] }),
  subjectWords: z
    .partialRecord(z.enum(TABLE_KINDS), z.array(phrase))
    .describe('Words of an act’s subject line that say what its tables are. `*` stands for any ending.')
    .default({}),
  rowWords: z
    .partialRecord(z.enum(TABLE_KINDS), z.array(phrase))
    .describe(
      'Words in the names of rows that say what a table is where at least half of its rows have them.',
    )
    .default({}),
  corrections: z
    .strictObject({ said: z.array(phrase), old: z.array(phrase), new: z.array(phrase) })
    .describe(
      'Words that say that an act corrects another, and those between its tables: what follows is what was, or what it is from now on.',
    )
    .default({ said: [], old: [], new: [] }),
  units: z
    .array(
      z.strictObject({
        currency: phrase,
        scale: z.union([z.literal(1), z.literal(1000), z.literal(1_000_000)]),
        words: z.array(phrase),
      }),
    )
    .describe('Words that say in which currency amounts are, and that they are in thousands or millions.')
    .default([]),
  allAmounts: z
    .array(phrase)
    .describe('Words of a sentence that says of all amounts of an act in which unit they are.')
    .default([]),
  tableWords: z
    .partialRecord(z.enum(TABLE_KINDS), z.array(phrase))
    .describe(
      'Words over a table, or over its names and amounts, that say what it is. `*` stands for any ending.',
    )
    .default({}),
  moneyWords: z
    .partialRecord(z.enum(MONEY_WORDS), z.array(phrase))
    .describe(
      'Words beside an amount, or over its column, that say what it is for, by role; those of `grant` keep it from being anything else, those of `gift` name what may be given, those of `conditional` say that it may be; those of `part` introduce the parts of the amount before; those of `more` say that something is given beside what is given already, those of `per` follow a stroke (`€/mois`).',
    )
    .default({}),
  counted: z
    .strictObject({
      rows: z.array(phrase).describe('What a row each is given to: projets, dossiers.').default([]),
      beneficiaries: z.array(phrase).describe('Who is given to: associations, communes.').default([]),
      before: z
        .array(phrase)
        .describe('Words right before a count that speaks of some of the rows, or of others.')
        .default([]),
      behind: z.array(phrase).describe('Words that say the same right behind it.').default([]),
    })
    .describe('What an act counts of a list: `les 22 projets`. `*` stands for any ending.')
    .default({ rows: [], beneficiaries: [], before: [], behind: [] }),
  sentences: z
    .strictObject({
      verbs: z.array(phrase).describe('Verbs that give an amount itself: allouer, verser.').default([]),
      receives: z.array(phrase).describe('Verbs whose subject is given to.').default([]),
      gifts: z.array(phrase).describe('What only a grant is called, in the singular.').default([]),
      sums: z.array(phrase).describe('What a grant and a payment are called, in the singular.').default([]),
      asks: z.array(phrase).describe('Words with which somebody asks for a grant.').default([]),
      supports: z
        .array(phrase)
        .describe('Verbs whose object is who receives, or what is paid for.')
        .default([]),
      fixes: z.array(phrase).describe('Verbs that say how much what stands behind them is.').default([]),
      sets: z.array(phrase).describe('Verbs that say how much a grant is: s’élève à.').default([]),
      undecided: z
        .array(phrase)
        .describe('Words of a grant that nobody decided, or somebody else.')
        .default([]),
      owed: z.array(phrase).describe('Words that make a payment of a sum.').default([]),
      to: z.array(phrase).describe('What leads to who is given to, beside `à`.').default([]),
      carriers: z.array(phrase).describe('What leads from a project to who is given to.').default([]),
      nobody: z.array(phrase).describe('Nouns behind `à` that nothing is given to.').default([]),
      ends: z.array(phrase).describe('Words with which a name has ended.').default([]),
      purposes: z.array(phrase).describe('Words that open what a grant is for.').default([]),
      plain: z.array(phrase).describe('Words that tell nobody from others.').default([]),
      prefixes: z.array(phrase).describe('Words before a name that are no part of it.').default([]),
      aside: z.array(phrase).describe('Words of amounts that are not given.').default([]),
      unless: z
        .array(phrase)
        .describe('Words of a sentence that does not give yet, or any more.')
        .default([]),
      decides: z.array(phrase).describe('Words that decide what follows.').default([]),
      same: z.array(phrase).describe('Words for the amount before.').default([]),
      turns: z
        .array(z.array(phrase))
        .describe('Words for the first, the second of names before.')
        .default([]),
      more: z.array(phrase).describe('Words that give more than was given already.').default([]),
    })
    .describe('How grants are made in running text. `*` stands for any ending.')
    .default(NO_SENTENCES),
  vocabulary: z.strictObject({
    territories: z.array(phrase),
    units: z.array(phrase).describe('What quantities count: places, ETP…'),
    agreements: z
      .array(template)
      .describe('Whole cells of the agreement column; {code} stands for a number.'),
    offBudget: z.array(phrase).describe('Phrases in the financing cell of rows another fund pays.'),
    financing: z.array(phrase).describe('Whole cells of the financing column.').default([]),
    structures: z
      .array(phrase)
      .describe('Words that names of beneficiaries are made of: association, club, commune…')
      .default([]),
  }),
  constraints: z
    .array(constraintSchema)
    .describe(
      'The relations between parts that the act is held to. One whose parts the act lacks does no harm; leave one out where a family of acts is known to break it.',
    )
    .default([...DEFAULT_CONSTRAINTS]),
  rates: z
    .array(
      z.strictObject({
        themeCode: phrase.nullable().default(null),
        operationCode: phrase.nullable().default(null),
        unit: phrase.nullable().default(null),
        amount: z.string().regex(/^\d+\.\d{2}$/u, 'schema/amount'),
      }),
    )
    .describe('Known prices of one unit of quantity, in euro; a hint, the rows decide.')
    .default([]),
});

export type Profile = z.infer<typeof profileSchema>;

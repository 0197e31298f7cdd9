/** Builds the engine's problem from an act's records: variables, and the constraints that the profile declares. */
import type { Rereads } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import type { AllocationRecord, Records } from '../model/records.ts';
import type { Constraint } from '../profiles/constraints.ts';
import type { Profile } from '../profiles/contract.ts';
import {
  PENALTIES,
  type Variable,
  type RateGroup,
  type LinearConstraint,
  type Term,
  type Problem,
} from './engine/types.ts';
import { countedVariable, variableOf, slackVariable, withLinkedSlack } from './variables.ts';
import { swappedReadings } from './swapped.ts';
import type { PlainCheck, ConstraintWords, Statement } from './statements.ts';
import { unreadWithin, unverifiable } from './unread-pages.ts';
import { figuresOf, type NamedFigure } from '../model/walk.ts';
import { placeKey } from './figures.ts';

/** Collects variables and constraints; {@link ProblemBuilder.build} makes the problem. */
export class ProblemBuilder {
  readonly records: Records;
  readonly profile: Profile;
  readonly plainChecks: PlainCheck[] = [];
  /** What a person should look at although no constraint fails. */
  readonly findings: Finding[] = [];
  readonly #variables: Variable[] = [];
  readonly #index = new Map<string, number>();
  readonly #figures = new Map<string, NamedFigure>();
  readonly #statements: Statement[] = [];
  readonly #constraints: LinearConstraint[] = [];
  readonly #words: ConstraintWords[] = [];
  readonly #rateGroups: RateGroup[] = [];
  /** Totals that were taken from sentences, which other records may have been taken from too. */
  readonly #restating: ReadonlySet<string>;
  readonly #restated = new Map<string, number>();
  readonly #aliases: (readonly [key: string, variable: number])[] = [];

  constructor(
    records: Records,
    profile: Profile,
    rereads: Rereads | undefined,
    confirmed: ReadonlySet<string>,
  ) {
    this.records = records;
    this.profile = profile;
    const swapped = swappedReadings(records);
    this.#restating = new Set(records.totals.flatMap(({ id, part }) => (part === 'annex' ? [] : [id])));
    const figures = figuresOf(records);
    const relisted = new Map(
      figures.flatMap((named) =>
        this.#restating.has(named.record) && confirmed.has(named.key)
          ? [[placeKey(named), named.figure.value] as const]
          : [],
      ),
    );
    for (const named of figures) {
      const known = this.#seen(named);
      if (known !== null) {
        this.#index.set(named.key, known);
        this.#aliases.push([named.key, known]);
        continue;
      }
      this.#figures.set(named.key, named);
      const row = /^a\d/u.test(named.record);
      const isRestated = /^(?:article|o)\d/u.test(named.key);
      const variable = variableOf(
        named.key,
        named.unit,
        named.figure,
        confirmed.has(named.key)
          ? named.figure.value
          : ((isRestated ? relisted.get(placeKey(named)) : undefined) ?? null),
        row ? 0 : PENALTIES.changedTotal,
        row || (!this.#restating.has(named.record) && /^t\d/u.test(named.record)) ? 'table' : 'text',
        rereads?.get(named.key) ?? [],
        swapped.get(named.key) ?? [],
      );
      const index = this.#variables.push(variable) - 1;
      this.#index.set(named.key, index);
      if (isRestated) this.#restated.set(placeKey(named), index);
    }
  }

  /** The variable of an article's or operation's figure that a total lists once more: the same pixels, so the same variable. */
  #seen(named: NamedFigure): number | null {
    if (!this.#restating.has(named.record)) return null;
    return this.#restated.get(placeKey(named)) ?? null;
  }

  /** Figures that are the same place of the act as another: id and variable. */
  get aliases(): readonly (readonly [key: string, variable: number])[] {
    return this.#aliases;
  }

  /** Whether a figure only lists again what another record states. */
  isAlias(key: string): boolean {
    return this.#aliases.some(([alias]) => alias === key);
  }

  /** The profile's constraints that say just this, whatever more they say; none: the act is not held to it. */
  declared<Said extends Partial<Constraint>>(said: Said): readonly Extract<Constraint, Said>[] {
    return this.profile.constraints.filter((constraint): constraint is Extract<Constraint, Said> =>
      Object.entries(said).every(([key, value]) => constraint[key as keyof Constraint] === value),
    );
  }

  /** Whether the profile holds the act to a constraint. */
  holds(said: Partial<Constraint>): boolean {
    return this.declared(said).length > 0;
  }

  /** The variable of a figure; `null` where the act has none. */
  variable(key: string): number | null {
    return this.#index.get(key) ?? null;
  }

  named(variable: number): NamedFigure | null {
    return this.#figures.get(this.#variables[variable]!.id) ?? null;
  }

  /** The value held at the start: as confirmed, else as read. */
  value(variable: number): number | null {
    const { confirmed, value } = this.#variables[variable]!;
    return confirmed ?? value;
  }

  amountOf(row: AllocationRecord): number {
    return this.#index.get(`${row.id}.amount`)!;
  }

  /** A number the program counted itself. */
  counted(id: string, count: number): number {
    return this.#variables.push(countedVariable(id, count)) - 1;
  }

  /** States a sum, unless a page that was not read may hold more of it: then it can be neither right nor wrong. */
  addStatement(statement: Statement): void {
    const sum = (): number | null =>
      statement.parts.reduce<number | null>((all, part) => {
        const value = this.value(part);
        return all === null || value === null ? null : all + value;
      }, 0);
    const unread = unreadWithin(this.records, statement.rows, () => sum() === this.value(statement.stated));
    if (unread.length > 0) this.plainChecks.push(unverifiable(statement, unread));
    else this.#statements.push(statement);
  }

  addConstraint(constraint: LinearConstraint, words: ConstraintWords): void {
    this.#constraints.push(constraint);
    this.#words.push(words);
  }

  addRateGroup(group: RateGroup): void {
    this.#rateGroups.push(group);
  }

  /** The problem, with the words of each constraint at the same index. */
  build(): { readonly problem: Problem; readonly words: readonly ConstraintWords[] } {
    this.#sumStatements();
    return {
      problem: {
        variables: this.#variables,
        constraints: this.#constraints,
        rateGroups: this.#rateGroups,
      },
      words: this.#words,
    };
  }

  /**
   * Statements over the same figures share one slack, and a sum holds the slacks of every smaller sum inside it: a row
   * missing from an operation is missing from its theme and from the act.
   */
  #sumStatements(): void {
    const sets = new Map<string, { parts: readonly number[]; slack: number; statements: Statement[] }>();
    const amountSlacks = new Map<string, number>();
    const keyOf = (statement: Statement): string =>
      statement.absent === null
        ? `${String(rankOf(statement.whole))}|${statement.parts.join(',')}`
        : `absent ${statement.absent.theme ?? ''} ${statement.absent.operation} ${statement.unit}`;
    const ordered = [...this.#statements].sort((a, b) =>
      a.unit === b.unit ? 0 : a.unit === 'cents' ? -1 : 1,
    );
    for (const statement of ordered) {
      const key = keyOf(statement);
      const known = sets.get(key);
      if (known !== undefined) {
        known.statements.push(statement);
        continue;
      }
      const rows = `${String(rankOf(statement.whole))}|${statement.rows.join(',')}|${statement.absent?.operation ?? ''}`;
      const linkedSlack = statement.unit === 'milli' ? (amountSlacks.get(rows) ?? null) : null;
      const slack = this.#variables.push(slackVariable(`slack:${key}`, statement.unit, linkedSlack)) - 1;
      if (linkedSlack !== null)
        this.#variables[linkedSlack] = withLinkedSlack(this.#variables[linkedSlack]!, slack);
      if (statement.unit === 'cents') amountSlacks.set(rows, slack);
      sets.set(key, { parts: statement.parts, slack, statements: [statement] });
    }
    const setsOf = new Map<number, string[]>();
    for (const [key, { parts }] of sets) {
      for (const part of parts) {
        const list = setsOf.get(part);
        if (list === undefined) setsOf.set(part, [key]);
        else list.push(key);
      }
    }
    const slacksIn = new Map<string, Set<number>>();
    for (const [key, { slack }] of sets) slacksIn.set(key, new Set([slack]));
    for (const [key, { parts, slack, statements }] of sets) {
      const absent = statements[0]!.absent;
      if (absent !== null) {
        for (const [
          other,
          {
            statements: [first],
          },
        ] of sets) {
          if (first!.unit !== statements[0]!.unit || first!.absent !== null) continue;
          if (first!.whole === '*' || (first!.whole !== null && first!.whole === absent.theme)) {
            slacksIn.get(other)!.add(slack);
          }
        }
        continue;
      }
      for (const other of setsOf.get(parts[0]!) ?? []) {
        const larger = sets.get(other)!;
        if (other === key || larger.parts.length < parts.length) continue;
        // Of sums over the same rows, what is missing from the operation is missing from its theme, not the reverse.
        if (larger.parts.length === parts.length) {
          if (rankOf(larger.statements[0]!.whole) <= rankOf(statements[0]!.whole)) continue;
        }
        if (isSubset(parts, larger.parts)) slacksIn.get(other)!.add(slack);
      }
    }
    for (const [key, { parts, slack, statements }] of sets) {
      const terms: Term[] = [...parts, ...slacksIn.get(key)!].map((variable) => ({ variable, factor: 1 }));
      for (const statement of statements) {
        this.addConstraint(
          {
            terms: [...terms, { variable: statement.stated, factor: -1 }],
            constant: 0,
            cost: statement.cost,
            soft: false,
            stated: statement.stated,
          },
          {
            kind: statement.kind,
            scope: statement.scope,
            subject: statement.subject,
            source: statement.source,
            evidence: [statement.statedBy, ...statement.rows],
            parts,
            slack,
          },
        );
      }
    }
  }
}

/** Less than a theme is in a theme, a theme is in the act. */
function rankOf(whole: string | null): number {
  return whole === null ? 0 : whole === '*' ? 2 : 1;
}

/** Both in ascending order of variables, as document order gives them. */
function isSubset(smaller: readonly number[], larger: readonly number[]): boolean {
  let at = 0;
  for (const part of smaller) {
    while (at < larger.length && larger[at]! < part) at += 1;
    if (larger[at] !== part) return false;
    at += 1;
  }
  return true;
}

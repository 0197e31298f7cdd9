/** Builds the engine's web from an act's records: facts, and the relations that the profile declares. */
import type { Rereads } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import type { AllocationRecord, Records } from '../model/records.ts';
import type { Constraint } from '../profiles/constraints.ts';
import type { Profile } from '../profiles/contract.ts';
import { PRICES, type Fact, type Family, type Linear, type Term, type Web } from './engine/types.ts';
import { countedFact, factOf, restFact, withCompanion } from './facts.ts';
import { swappedReadings } from './swapped.ts';
import type { PlainCheck, RelationWords, Statement } from './statements.ts';
import { unreadWithin, unverifiable } from './unread-pages.ts';
import { figuresOf, placeKey, type NamedFigure } from './figures.ts';

/** Collects facts and relations; {@link WebBuilder.build} makes the web. */
export class WebBuilder {
  readonly records: Records;
  readonly profile: Profile;
  readonly plainChecks: PlainCheck[] = [];
  /** What a person should look at although no relation fails. */
  readonly findings: Finding[] = [];
  readonly #facts: Fact[] = [];
  readonly #index = new Map<string, number>();
  readonly #figures = new Map<string, NamedFigure>();
  readonly #statements: Statement[] = [];
  readonly #linears: Linear[] = [];
  readonly #words: RelationWords[] = [];
  readonly #families: Family[] = [];
  /** Totals that were taken from sentences, which other records may have been taken from too. */
  readonly #restating: ReadonlySet<string>;
  readonly #restated = new Map<string, number>();
  readonly #aliases: (readonly [key: string, fact: number])[] = [];

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
      const fact = factOf(
        named.key,
        named.unit,
        named.figure,
        confirmed.has(named.key)
          ? named.figure.value
          : ((isRestated ? relisted.get(placeKey(named)) : undefined) ?? null),
        row ? 0 : PRICES.reserve,
        row || (!this.#restating.has(named.record) && /^t\d/u.test(named.record)) ? 'table' : 'text',
        rereads?.get(named.key) ?? [],
        swapped.get(named.key) ?? [],
      );
      const index = this.#facts.push(fact) - 1;
      this.#index.set(named.key, index);
      if (isRestated) this.#restated.set(placeKey(named), index);
    }
  }

  /** The fact of an article's or operation's figure that a total lists once more: the same pixels, so the same fact. */
  #seen(named: NamedFigure): number | null {
    if (!this.#restating.has(named.record)) return null;
    return this.#restated.get(placeKey(named)) ?? null;
  }

  /** Figures that are the same place of the act as another: id and fact. */
  get aliases(): readonly (readonly [key: string, fact: number])[] {
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

  /** Whether the profile holds the act to a relation. */
  holds(said: Partial<Constraint>): boolean {
    return this.declared(said).length > 0;
  }

  /** The fact of a figure; `null` where the act has none. */
  fact(key: string): number | null {
    return this.#index.get(key) ?? null;
  }

  named(fact: number): NamedFigure | null {
    return this.#figures.get(this.#facts[fact]!.id) ?? null;
  }

  /** The value held at the start: as confirmed, else as read. */
  value(fact: number): number | null {
    const { confirmed, value } = this.#facts[fact]!;
    return confirmed ?? value;
  }

  amountOf(row: AllocationRecord): number {
    return this.#index.get(`${row.id}.amount`)!;
  }

  /** A number the program counted itself. */
  counted(id: string, count: number): number {
    return this.#facts.push(countedFact(id, count)) - 1;
  }

  /** States a sum, unless a page that was not read may hold more of it: then it can be neither right nor wrong. */
  state(statement: Statement): void {
    const sum = (): number | null =>
      statement.parts.reduce<number | null>((all, part) => {
        const value = this.value(part);
        return all === null || value === null ? null : all + value;
      }, 0);
    const unread = unreadWithin(this.records, statement.rows, () => sum() === this.value(statement.stated));
    if (unread.length > 0) this.plainChecks.push(unverifiable(statement, unread));
    else this.#statements.push(statement);
  }

  relate(linear: Omit<Linear, 'id'>, words: RelationWords): void {
    this.#linears.push({ ...linear, id: '' });
    this.#words.push(words);
  }

  family(family: Family): void {
    this.#families.push(family);
  }

  /** The web, with the words of each linear at the same index. */
  build(): { readonly web: Web; readonly words: readonly RelationWords[] } {
    this.#sumStatements();
    const linears = this.#linears.map((linear, index) => ({ ...linear, id: `l${String(index + 1)}` }));
    return { web: { facts: this.#facts, linears, families: this.#families }, words: this.#words };
  }

  /**
   * Statements over the same figures share one rest, and a sum holds the rests of every smaller sum inside it: a row
   * missing from an operation is missing from its theme and from the act.
   */
  #sumStatements(): void {
    const sets = new Map<string, { parts: readonly number[]; rest: number; statements: Statement[] }>();
    const amountRests = new Map<string, number>();
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
      const companion = statement.unit === 'milli' ? (amountRests.get(rows) ?? null) : null;
      const rest = this.#facts.push(restFact(`rest:${key}`, statement.unit, companion)) - 1;
      if (companion !== null) this.#facts[companion] = withCompanion(this.#facts[companion]!, rest);
      if (statement.unit === 'cents') amountRests.set(rows, rest);
      sets.set(key, { parts: statement.parts, rest, statements: [statement] });
    }
    const setsOf = new Map<number, string[]>();
    for (const [key, { parts }] of sets) {
      for (const part of parts) {
        const list = setsOf.get(part);
        if (list === undefined) setsOf.set(part, [key]);
        else list.push(key);
      }
    }
    const restsIn = new Map<string, Set<number>>();
    for (const [key, { rest }] of sets) restsIn.set(key, new Set([rest]));
    for (const [key, { parts, rest, statements }] of sets) {
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
            restsIn.get(other)!.add(rest);
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
        if (isSubset(parts, larger.parts)) restsIn.get(other)!.add(rest);
      }
    }
    for (const [key, { parts, rest, statements }] of sets) {
      const terms: Term[] = [...parts, ...restsIn.get(key)!].map((fact) => ({ fact, factor: 1 }));
      for (const statement of statements) {
        this.relate(
          {
            kind: statement.kind,
            terms: [...terms, { fact: statement.stated, factor: -1 }],
            constant: 0,
            cost: statement.cost,
            stated: statement.stated,
          },
          {
            kind: statement.kind,
            scope: statement.scope,
            subject: statement.subject,
            source: statement.source,
            evidence: [statement.statedBy, ...statement.rows],
            parts,
            rest,
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

/** Both in ascending order of facts, as document order gives them. */
function isSubset(smaller: readonly number[], larger: readonly number[]): boolean {
  let at = 0;
  for (const part of smaller) {
    while (at < larger.length && larger[at]! < part) at += 1;
    if (larger[at] !== part) return false;
    at += 1;
  }
  return true;
}

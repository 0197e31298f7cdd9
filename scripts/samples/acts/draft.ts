import { listed, type Person } from '../facts/people.ts';
import { decimal } from '../french.ts';
import type { Block, ParagraphBlock, Placed, Sheet } from '../page/model.ts';
import type { Truth, TruthAct, TruthAllocation, TruthArticle, TruthTotal, TruthVote } from '../truth.ts';

/** A sheet ready to lay out, and what is printed on it. */
export interface BuiltAct {
  readonly sheet: Sheet;
  readonly truth: Truth;
  /** Where each act of the truth begins, once laid out. */
  readonly starts: readonly Placed[];
}

/** One act being written: what goes on paper and what goes into the truth, side by side. */
export class Draft {
  readonly blocks: Block[] = [];
  readonly act: TruthAct;
  /** Marks the page the act begins on. */
  readonly start: Placed = { page: 0 };

  constructor(deliberation: Partial<TruthAct['deliberation']>) {
    this.act = {
      pages: [1, 1],
      deliberation: {
        id: null,
        date: null,
        authority: null,
        body: null,
        subject: null,
        chair: null,
        secretary: null,
        ...deliberation,
      },
      attendance: [],
      citations: [],
      articles: [],
      votes: [],
      budgetLines: [],
      operations: [],
      annexes: [],
      allocations: [],
      totals: [],
      gaps: [],
      noAllocations: null,
    };
    this.blocks.push({ kind: 'page', marks: [this.start] });
  }

  add(...blocks: Block[]): this {
    this.blocks.push(...blocks);
    return this;
  }

  say(text: string, style: Partial<ParagraphBlock> = {}): this {
    return this.add({ kind: 'paragraph', align: 'justify', after: 6, ...style, text });
  }

  title(text: string, style: Partial<ParagraphBlock> = {}): this {
    return this.say(text, { align: 'center', bold: true, after: 4, ...style });
  }

  left(text: string, style: Partial<ParagraphBlock> = {}): this {
    return this.say(text, { align: 'left', ...style });
  }

  /** Writes people down as being there or not; says nothing. */
  enter(persons: readonly Person[], kind: TruthAct['attendance'][number]['kind']): this {
    for (const { name, civility } of persons) this.act.attendance.push({ name, civility, kind });
    return this;
  }

  /** `Étaient présents : M. A B, Mme C D.` */
  attend(words: string, persons: readonly Person[], kind: TruthAct['attendance'][number]['kind']): this {
    return this.enter(persons, kind).say(`${words} ${listed(persons)}.`);
  }

  cite(
    text: string,
    kind: TruthAct['citations'][number]['kind'],
    number: string | null = null,
    date: string | null = null,
  ): this {
    this.act.citations.push({ kind, number, date });
    return this.say(text);
  }

  /** An article whose number stands in its own line or at the head of its first one. */
  article(
    number: number,
    label: string,
    text: string,
    truth: { cents?: number | null; themeCode?: string | null; annexes?: string[] } = {},
  ): this {
    const entry: TruthArticle = {
      page: 0,
      number,
      amount: truth.cents === undefined || truth.cents === null ? null : decimal(truth.cents),
      themeCode: truth.themeCode ?? null,
      operationCode: null,
      annexes: truth.annexes ?? [],
    };
    this.act.articles.push(entry);
    if (label.endsWith('\n'))
      return this.left(label.trim(), { bold: true, after: 2, marks: [entry] }).say(text);
    return this.say(`${label} ${text}`, { marks: [entry] });
  }

  vote(lines: readonly string[], truth: Partial<TruthVote>): this {
    const entry: TruthVote = {
      page: 0,
      articles: [],
      for: null,
      against: null,
      abstention: null,
      absent: null,
      recused: [],
      outcome: null,
      ...truth,
    };
    this.act.votes.push(entry);
    for (const [index, line] of lines.entries()) {
      this.left(line, { after: index === lines.length - 1 ? 8 : 1, marks: index === 0 ? [entry] : [] });
    }
    return this;
  }

  row(row: TruthAllocation): TruthAllocation {
    this.act.allocations.push(row);
    return row;
  }

  total(total: TruthTotal): TruthTotal {
    this.act.totals.push(total);
    return total;
  }
}

/** Binds drafts into one sheet; each begins on a new page. */
export function bind(
  drafts: readonly Draft[],
  look: Omit<Sheet, 'blocks' | 'title'>,
  meta: Pick<Truth, 'family' | 'description' | 'headings' | 'exit'>,
): BuiltAct {
  return {
    sheet: {
      ...look,
      title: `${meta.family} (exemple fabriqué)`,
      blocks: drafts.flatMap((draft) => draft.blocks),
    },
    truth: { ...meta, pages: 0, acts: drafts.map((draft) => draft.act) },
    starts: drafts.map((draft) => draft.start),
  };
}

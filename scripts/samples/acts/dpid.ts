import { enumerate, listed, named, people, type Person } from '../facts/people.ts';
import { decimal, euro, longDate, shortDate, sum, type AmountStyle } from '../french.ts';
import type { Block, Cell, Column, ParagraphBlock, Placed, Row, Typeface } from '../page/model.ts';
import { makeRng } from '../rng.ts';
import type {
  Truth,
  TruthAct,
  TruthAllocation,
  TruthArticle,
  TruthBudgetLine,
  TruthOperation,
  TruthTotal,
  TruthVote,
} from '../truth.ts';
import { structuresOf, THEMES, type PlannedOperation } from './dpid-operations.ts';
import type { BuiltAct } from './draft.ts';
import { allocation, total } from './table-rows.ts';

/** How one act of this family looks; everything else follows from the operations. */
interface DpidLook {
  readonly typeface: Typeface;
  readonly tableTypeface: Typeface;
  readonly bodySize: number;
  readonly tableSize: number;
  readonly padding: { readonly x: number; readonly y: number };
  readonly headerFill?: string;
  readonly totalFill?: string;
  readonly repeatHeader: boolean;
  readonly ruleWidth: number;
  readonly amounts: AmountStyle;
  /** Words before a theme's total; empty where the act prints the bare amount. */
  readonly themeTotal: string;
  readonly report: boolean;
}

interface DpidPlan {
  readonly family: string;
  readonly description: string;
  readonly seed: number;
  readonly id: string;
  readonly date: string;
  readonly operations: readonly PlannedOperation[];
  readonly look: DpidLook;
}

const BODY = 'Commission permanente du Conseil départemental';
const SUBJECT = "APPEL À PROJETS DES POLITIQUES D'INCLUSION DURABLE 2025 - PHASE 1";
const GROUPS = [
  'Groupe de la Majorité départementale',
  'Groupe Union et Ruralité',
  'Groupe des Indépendants',
  'Non-inscrit',
];
const ANNEX = '7';
const HEADINGS = [
  'Territoire',
  'Thématique',
  'Opération',
  'Structure',
  "Complément d'information",
  'Montant',
  'Précisions sur le financement',
  'Convention/Avenant',
];
const OFF_BUDGET = 'Financement hors budget CD - gestion CAF';
const BUDGET_LINES: Readonly<
  Record<string, { code: string; account: string; label: string; spare: number }>
> = {
  '1': {
    code: 'C02-446A05',
    account: '6568/93446',
    label: 'Indemnisation des organismes référents',
    spare: 1_791_915_00,
  },
  '2': {
    code: 'C02-428B04',
    account: '6568/93428',
    label: 'Politique inclusive en faveur du logement',
    spare: 2_283_000_00,
  },
  '3': {
    code: 'C01-444H02',
    account: '6568/93444',
    label: 'Appui aux parcours intégrés 2021-2027',
    spare: 1_561_911_68,
  },
  '4': { code: 'C02-428B02', account: '6568/93428', label: 'Logement des jeunes', spare: 220_000_00 },
};

/** An act of a département's call for projects: decision, prose annexes, one long table of allocations, report. */
export function buildDpid(plan: DpidPlan): BuiltAct {
  return new DpidBuilder(plan).build();
}

class DpidBuilder {
  readonly #plan: DpidPlan;
  readonly #rng;
  readonly #blocks: Block[] = [];
  readonly #themes: string[];
  readonly #chair: Person;
  readonly #present: Person[];
  readonly #absent: Person[];
  readonly #secretary: Person;
  readonly #clerk: Person;
  readonly #act: TruthAct;

  constructor(plan: DpidPlan) {
    this.#plan = plan;
    this.#rng = makeRng(plan.seed);
    this.#themes = [...new Set(plan.operations.map((operation) => operation.theme))];
    const everyone = people(this.#rng, 46);
    this.#present = everyone.slice(0, 38);
    this.#chair = this.#present[0]!;
    this.#secretary = this.#present[9]!;
    this.#absent = everyone.slice(38, 44);
    this.#clerk = everyone[45]!;
    this.#act = {
      pages: [1, 1],
      deliberation: {
        id: plan.id,
        date: plan.date,
        authority: 'Département du Pas-de-Calais',
        body: BODY,
        subject: SUBJECT,
        chair: this.#chair.name,
        secretary: this.#secretary.name,
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
  }

  build(): BuiltAct {
    const { family, description, look } = this.#plan;
    this.#head();
    this.#decision();
    for (const theme of this.#themes) this.#proseAnnex(theme);
    this.#table();
    if (look.report) this.#report();
    const truth: Truth = { family, description, headings: HEADINGS, pages: 0, exit: 0, acts: [this.#act] };
    return {
      truth,
      starts: [],
      sheet: {
        blocks: this.#blocks,
        typeface: look.typeface,
        size: look.bodySize,
        title: `Délibération ${this.#plan.id} (exemple fabriqué)`,
        footer: 'Exemple fabriqué pour essais - {page}/{pages}',
        landscapeMargin: { x: 26, top: 26, bottom: 36 },
      },
    };
  }

  #say(text: string, style: Partial<ParagraphBlock> = {}): void {
    this.#blocks.push({ kind: 'paragraph', align: 'justify', after: 7, ...style, text });
  }

  #title(text: string, style: Partial<ParagraphBlock> = {}): void {
    this.#say(text, { align: 'center', bold: true, after: 4, ...style });
  }

  #head(): void {
    const { id, date } = this.#plan;
    const { size } = { size: this.#plan.look.bodySize };
    this.#title('DÉPARTEMENT DU PAS-DE-CALAIS', { size: size + 1, after: 8 });
    this.#title('DÉLIBÉRATION DE LA COMMISSION PERMANENTE', { size: size + 1, after: 0 });
    this.#title('DU CONSEIL DÉPARTEMENTAL', { size: size + 1, after: 8 });
    this.#title(`RÉUNION DU ${longDate(date).toUpperCase()}`, { after: 3 });
    this.#title(
      `PRÉSIDENCE DE ${this.#chair.civility === 'Mme' ? 'MADAME' : 'MONSIEUR'} ${this.#chair.name.toUpperCase()}`,
      { after: 10 },
    );
    this.#say(`Secrétaire : ${this.#secretary.civility} ${this.#secretary.name}`, { align: 'left' });
    this.#say(`Étaient présents : ${listed(this.#present)}.`);
    this.#say(`Absent(s) : ${listed(this.#absent)}.`);
    for (const [persons, kind] of [
      [this.#present, 'present'],
      [this.#absent, 'absent'],
    ] as const) {
      for (const person of persons)
        this.#act.attendance.push({ name: person.name, civility: person.civility, kind });
    }
    this.#title(SUBJECT, { before: 6, after: 8 });
    this.#title(`(N°${id})`, { bold: false, after: 8 });
    this.#say('La Commission permanente du Conseil départemental du Pas-de-Calais,', { after: 8 });
    this.#visas();
  }

  #visas(): void {
    const { date } = this.#plan;
    const cite = (
      text: string,
      kind: TruthAct['citations'][number]['kind'],
      number: string | null,
      on: string | null,
    ): void => {
      this.#say(text);
      this.#act.citations.push({ kind, number, date: on });
    };
    cite(
      'Vu le Code général des collectivités territoriales, et en particulier ses articles L.1111-4, L.3211-1 et L.3211-2 ;',
      'code',
      null,
      null,
    );
    cite(
      "Vu le Code de l'action sociale et des familles, et en particulier ses articles L.115-1 et L.263-1 ;",
      'code',
      null,
      null,
    );
    cite(
      'Vu la délibération n°2021-257 du Conseil départemental en date du 01/07/2021, par laquelle la Commission permanente a reçu délégation ;',
      'délibération',
      '2021-257',
      '2021-07-01',
    );
    cite(
      "Vu la délibération n°2023-259 de la Commission permanente en date du 12/06/2023, qui fixe le modèle des conventions de l'appel à projets ;",
      'délibération',
      '2023-259',
      '2023-06-12',
    );
    const commission = `${date.slice(0, 8)}02`;
    cite(
      'Vu le rapport du Président du Conseil départemental, joint à la présente délibération ;',
      'rapport',
      null,
      null,
    );
    cite(
      `Vu l'avis rendu par la 2ème commission « Solidarités humaines » lors de sa réunion du ${shortDate(commission)} ;`,
      'avis',
      null,
      commission,
    );
    if (this.#plan.look.report)
      this.#say('Considérant que les crédits nécessaires sont ouverts au budget du Département ;');
  }

  #decision(): void {
    const paying: number[] = [];
    let number = 0;
    for (const theme of this.#themes) {
      const operations = this.#plan.operations.filter((operation) => operation.theme === theme);
      // The first theme is decided operation by operation, the others whole, as such acts do.
      const units = theme === '1' ? operations.map((operation) => [operation]) : [operations];
      for (const unit of units) {
        const recused = this.#rng.shuffle(this.#present.slice(1)).slice(0, this.#rng.int(3, 9));
        const first = number + 1;
        this.#title('* * * * * * * * * * * * * * * * * * * *', { bold: false, before: 4, after: 6 });
        this.#say(
          `${named(recused)}, ${concerned(recused)} à l'affaire, n'ont pris part ni au débat ni au vote des articles ${first} et ${first + 1} ci-dessous.`,
        );
        this.#say('Après en avoir délibéré,', { after: 2, align: 'left' });
        this.#say('DÉCIDE :', { bold: true, align: 'left' });
        number = this.#payingArticle(theme, unit, number);
        paying.push(number);
        number = this.#signingArticle(number);
        this.#vote([first, number], recused);
      }
    }
    this.#title('* * * * * * * * * * * * * * * * * * * *', { bold: false, before: 4, after: 6 });
    this.#say('Après en avoir délibéré,', { after: 2, align: 'left' });
    this.#say('DÉCIDE :', { bold: true, align: 'left' });
    number++;
    this.#article(
      number,
      { amount: null, themeCode: null, operationCode: null, annexes: [] },
      `Les sommes versées en application des articles ${enumerate(paying.map(String))} de la présente délibération s'imputent sur le budget départemental comme suit :`,
    );
    this.#budgetTable('article');
    this.#vote([number], []);
    this.#say(`Fait à ARRAS, le ${longDate(this.#plan.date)}`, { align: 'right', before: 6 });
    this.#say('La Directrice générale des services,', { align: 'right', after: 2 });
    this.#say(`Signé : ${this.#clerk.name}`, { align: 'right' });
  }

  #article(
    number: number,
    truth: Omit<TruthArticle, 'number' | 'page'>,
    text: string,
    marks: readonly Placed[] = [],
  ): void {
    const entry: TruthArticle = { number, page: 0, ...truth };
    this.#act.articles.push(entry);
    this.#say(`Article ${number} :`, {
      bold: true,
      underline: true,
      align: 'left',
      after: 3,
      before: 3,
      marks: [entry],
    });
    this.#say(text, { marks });
  }

  #payingArticle(theme: string, unit: readonly PlannedOperation[], last: number): number {
    const cents = budgetedCents(unit);
    const annex = String(Number(theme) + 1);
    const single = unit.length === 1 && theme === '1' ? unit[0]! : null;
    const what =
      single !== null
        ? `de l'opération n°${single.code} « ${single.name} » de la thématique ${theme} « ${THEMES[theme]!} », décrite en annexe ${annex}`
        : `de ${unit.length} dispositifs de la thématique ${theme} « ${THEMES[theme]!} », décrits en annexe ${annex}`;
    const stated = total({
      scope: single === null ? 'theme' : 'operation',
      part: 'article',
      themeCode: theme,
      operationCode: single?.code ?? null,
      amount: decimal(cents),
    });
    this.#act.totals.push(stated);
    this.#article(
      last + 1,
      {
        amount: decimal(cents),
        themeCode: theme,
        operationCode: single?.code ?? null,
        annexes: [annex, ANNEX],
      },
      `D'approuver le financement ${what}, pour un montant total de ${euro(cents, { trim: true })}, ainsi que le partage entre les structures tel qu'il figure en annexe ${ANNEX}.`,
      [stated],
    );
    return last + 1;
  }

  #signingArticle(last: number): number {
    this.#article(
      last + 1,
      { amount: null, themeCode: null, operationCode: null, annexes: [ANNEX] },
      `Le Président du Conseil départemental reçoit pouvoir de conclure avec chacune des structures nommées en annexe ${ANNEX} la convention ou l'avenant qui la concerne, selon le modèle que la Commission permanente a adopté le 12 juin 2023.`,
    );
    return last + 1;
  }

  #vote(articles: number[], recused: readonly Person[]): void {
    const present = this.#present.length;
    const vote: TruthVote = {
      page: 0,
      articles,
      for: present - recused.length,
      against: 0,
      abstention: recused.length,
      absent: this.#absent.length,
      recused: recused.map((person) => person.name),
      outcome: 'Adopté',
    };
    this.#act.votes.push(vote);
    const groups = `(${GROUPS.join(' ; ')})`;
    const left = { align: 'left', after: 2 } as const;
    this.#say('Dans les conditions de vote ci-dessous :', { ...left, before: 4, after: 4, marks: [vote] });
    this.#say(`Pour : ${vote.for} voix ${groups}`, left);
    this.#say('Contre : 0 voix', left);
    this.#say(
      `Abstention : ${vote.abstention}${recused.length > 0 ? ` (${GROUPS.slice(0, 3).join(' ; ')})` : ' voix'}`,
      left,
    );
    this.#say(`Absents sans délégation de vote : ${vote.absent} (${GROUPS.slice(0, 2).join(' ; ')})`, left);
    this.#say('(Adopté)', { align: 'center', before: 4 });
  }

  #budgetTable(part: 'article' | 'report'): void {
    const full = part === 'report';
    const header = full
      ? [
          'Code opération',
          'Imputation budgétaire',
          'Libellé opération',
          'AE €',
          'Disponible €',
          'Proposition €',
          'Solde €',
        ]
      : ['Code opération', 'Imputation budgétaire', 'Libellé opération', 'AE €', 'Dépense €'];
    const plain: AmountStyle = { euro: '' };
    const rows = this.#themes.map((theme): Row => {
      const { code, account, label, spare } = BUDGET_LINES[theme]!;
      const spent = budgetedCents(this.#plan.operations.filter((operation) => operation.theme === theme));
      const line: TruthBudgetLine = {
        page: 0,
        part,
        code,
        account,
        label,
        authorised: decimal(spent + spare),
        available: full ? decimal(spent + spare) : null,
        proposed: decimal(spent),
        balance: full ? decimal(spare) : null,
      };
      this.#act.budgetLines.push(line);
      const amounts = full ? [spent + spare, spent + spare, spent, spare] : [spent + spare, spent];
      return {
        marks: [line],
        cells: [code, account, label, ...amounts.map((cents) => euro(cents, plain))].map((text): Cell => ({
          text,
        })),
      };
    });
    const columns: Column[] = [
      { width: 15, align: 'center' },
      { width: 15, align: 'center' },
      { width: 30, align: 'left' },
      ...(full ? [15, 15, 15, 15] : [20, 20]).map((width): Column => ({ width, align: 'right' })),
    ];
    this.#blocks.push({
      kind: 'table',
      columns,
      rows,
      header: [{ cells: header.map((text) => ({ text })) }],
      headerStyle: { bold: true, fill: '#e6e6e6' },
      style: { size: full ? 7.5 : 9 },
      padding: { x: 4, y: 3 },
    });
  }

  #annex(number: string, title: string): void {
    this.#act.annexes.push({ number, title });
  }

  #proseAnnex(theme: string): void {
    const number = String(Number(theme) + 1);
    // Two short annexes to a page would be unlike the family: each begins one, but the first themes share where short.
    const operations = this.#plan.operations.filter((operation) => operation.theme === theme);
    if (theme === this.#themes[0]) this.#blocks.push({ kind: 'page' });
    this.#annex(number, `Thématique ${theme} ${THEMES[theme]!}`);
    this.#title(`Annexe ${number}`, { before: theme === this.#themes[0] ? 0 : 14 });
    this.#title(`Thématique ${theme}`, { after: 0 });
    this.#title(THEMES[theme]!, { after: 10 });
    this.#say(
      `Chaque dispositif de cette thématique est résumé ci-après ; l'annexe ${ANNEX} donne, pour chaque structure et chaque territoire, la somme qui lui revient.`,
    );
    for (const operation of operations) this.#proseOperation(theme, operation);
  }

  #proseOperation(theme: string, operation: PlannedOperation): void {
    const cents = sum(operation.rows.map((row) => row.cents));
    const structures = structuresOf(operation);
    const complementary = operation.code.startsWith('C');
    const truth: TruthOperation = {
      page: 0,
      code: operation.code,
      themeCode: theme,
      name: operation.name,
      amount: decimal(cents),
      beneficiaries: structures,
      quantities:
        operation.prose === null
          ? []
          : [{ value: String(operation.prose.count), unit: operation.prose.unit }],
      period: operation.period,
    };
    this.#act.operations.push(truth);
    const label = complementary
      ? `Opération complémentaire ${operation.code.slice(1)}`
      : `Opération ${operation.code}`;
    this.#say(`${label} : ${operation.name} (dispositif ${operation.programme})`, {
      bold: true,
      align: 'left',
      before: 4,
      after: 4,
      marks: [truth],
    });
    const who =
      structures === 1 ? `la structure « ${operation.rows[0]!.beneficiary} »` : `${structures} structures`;
    const what = operation.prose === null ? '' : ` et ${operation.prose.words}`;
    const fund = operation.offBudget
      ? ' Cette dépense relève du Fonds de solidarité logement et reste hors du budget départemental.'
      : '';
    this.#say(
      `Le Département entend financer ${who} pour ce dispositif, pour un montant total de ${euro(cents, { trim: true })}${what}, sur la période du ${longDate(operation.period.from)} au ${longDate(operation.period.to)}.${fund}`,
      { indent: 0 },
    );
  }

  #table(): void {
    const { look, operations } = this.#plan;
    this.#annex(ANNEX, 'APPEL À PROJETS DPID 2025 - RÉPARTITION FINANCIÈRE DES OPÉRATIONS Phase 1');
    this.#blocks.push({ kind: 'page', landscape: true });
    this.#title(
      `Annexe ${ANNEX} : APPEL À PROJETS DPID 2025 - RÉPARTITION FINANCIÈRE DES OPÉRATIONS Phase 1`,
      {
        size: 8.5,
        after: 6,
        typeface: look.tableTypeface,
      },
    );
    const rows: Row[] = [];
    for (const [index, operation] of operations.entries()) {
      for (const planned of operation.rows) rows.push(this.#tableRow(operation, planned));
      rows.push(this.#operationTotal(operation));
      if (operations[index + 1]?.theme !== operation.theme) rows.push(this.#themeTotal(operation.theme));
    }
    this.#blocks.push({
      kind: 'table',
      columns: [
        { width: 52 },
        { width: 88 },
        { width: 122 },
        { width: 120 },
        { width: 176 },
        { width: 60, align: 'right' },
        { width: 74 },
        { width: 72 },
      ],
      header: [{ cells: HEADINGS.map((text) => ({ text })) }],
      headerStyle: { bold: true, ...(look.headerFill === undefined ? {} : { fill: look.headerFill }) },
      rows,
      repeatHeader: look.repeatHeader,
      style: { size: look.tableSize, typeface: look.tableTypeface },
      padding: look.padding,
      ruleWidth: look.ruleWidth,
    });
  }

  #tableRow(operation: PlannedOperation, planned: PlannedOperation['rows'][number]): Row {
    const { look } = this.#plan;
    const name = operation.name + (planned.branch ?? '');
    const truth: TruthAllocation = allocation({
      annex: ANNEX,
      territories: [...planned.territories],
      theme: { code: operation.theme, name: THEMES[operation.theme]! },
      operation: { code: operation.code, name },
      beneficiary: planned.beneficiary,
      information: planned.information,
      quantities: planned.quantities.map((entry) => ({ ...entry })),
      cents: planned.cents,
      financing: operation.offBudget ? OFF_BUDGET : null,
      agreement: planned.agreement,
      budgeted: !operation.offBudget,
    });
    this.#act.allocations.push(truth);
    const label = operation.code.startsWith('C')
      ? `Opération complémentaire ${operation.code.slice(1)}`
      : `Opération ${operation.code}`;
    const texts = [
      planned.territories.join(' - '),
      `Thématique ${operation.theme} : ${THEMES[operation.theme]!}`,
      `${label} : ${name}`,
      planned.beneficiary,
      planned.information ?? '',
      euro(planned.cents, look.amounts),
      operation.offBudget ? OFF_BUDGET : '',
      planned.agreement,
    ];
    return { marks: [truth], cells: texts.map((text) => ({ text })) };
  }

  #operationTotal(operation: PlannedOperation): Row {
    const { look } = this.#plan;
    const cents = sum(operation.rows.map((row) => row.cents));
    const truth = total({
      scope: 'operation',
      themeCode: operation.theme,
      operationCode: operation.code,
      amount: decimal(cents),
      quantities:
        operation.printed === null ? [] : operation.printed.quantities.map((entry) => ({ ...entry })),
    });
    this.#act.totals.push(truth);
    return this.#totalRow(truth, 'TOTAL', operation.printed?.text ?? '', euro(cents, look.amounts));
  }

  #themeTotal(theme: string): Row {
    const { look, operations } = this.#plan;
    const rows = operations
      .filter((operation) => operation.theme === theme)
      .flatMap((operation) => operation.rows);
    const cents = sum(rows.map((row) => row.cents));
    const truth = total({ scope: 'theme', themeCode: theme, amount: decimal(cents) });
    this.#act.totals.push(truth);
    return this.#totalRow(truth, look.themeTotal.replace('{code}', theme), '', euro(cents, look.amounts));
  }

  #totalRow(mark: TruthTotal & Placed, label: string, beside: string, amount: string): Row {
    const { totalFill } = this.#plan.look;
    return {
      marks: [mark],
      ...(totalFill === undefined ? {} : { fill: totalFill }),
      cells: [
        { text: label, colSpan: 4, bold: true, align: 'right' },
        { text: beside, bold: true },
        { text: amount, bold: true },
        { text: '' },
        { text: '' },
      ],
    };
  }

  #report(): void {
    const { date, operations } = this.#plan;
    this.#blocks.push({ kind: 'page' });
    this.#say('DÉPARTEMENT DU PAS-DE-CALAIS', { bold: true, align: 'left', after: 8 });
    this.#say('Pôle Solidarités', { align: 'left', after: 10 });
    this.#title('RAPPORT N°56', { after: 8 });
    this.#title('COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL', { after: 2 });
    this.#title(`RÉUNION DU ${longDate(date).toUpperCase()}`, { after: 8 });
    this.#title(SUBJECT, { after: 12 });
    this.#say(
      `Le premier dépôt des projets s'est achevé en février. Les services ont instruit chaque demande avec les territoires ; il en ressort les propositions suivantes, ${this.#themes.length === 1 ? 'dans une seule thématique' : `réparties en ${this.#themes.length} thématiques`}.`,
    );
    for (const theme of this.#themes) {
      const unit = operations.filter((operation) => operation.theme === theme);
      const cents = budgetedCents(unit);
      const off = sum(
        unit
          .filter((operation) => operation.offBudget)
          .flatMap((operation) => operation.rows)
          .map((row) => row.cents),
      );
      const many =
        unit.length === 1 ? '1 dispositif est proposé' : `${unit.length} dispositifs sont proposés`;
      const fund =
        off === 0
          ? ''
          : `, auxquels s'ajoutent ${euro(off, { trim: true })} portés par le Fonds de solidarité logement`;
      this.#say(`Thématique ${theme} : ${THEMES[theme]!}`, { bold: true, align: 'left', after: 2 });
      const stated = total({ scope: 'theme', part: 'report', themeCode: theme, amount: decimal(cents) });
      this.#act.totals.push(stated);
      this.#say(
        `${many} pour un total de ${euro(cents, { trim: true })}${fund} (annexes ${Number(theme) + 1} et ${ANNEX}).`,
        { marks: [stated] },
      );
    }
    this.#say('Ces dépenses seraient imputées sur le budget départemental comme suit :', { before: 6 });
    this.#budgetTable('report');
    this.#say(
      `La 2ème commission « Solidarités humaines » s'est prononcée en faveur de ce rapport le ${shortDate(`${date.slice(0, 8)}02`)}.`,
      { before: 6 },
    );
    this.#say("Il vous est proposé d'en délibérer.");
    this.#say(
      `${this.#chair.civility === 'Mme' ? 'La Vice-présidente' : 'Le Vice-président'} du Conseil départemental`,
      { align: 'right', before: 8, after: 2 },
    );
    this.#say(`Signé : ${this.#chair.name}`, { align: 'right' });
  }
}

function budgetedCents(operations: readonly PlannedOperation[]): number {
  return sum(
    operations
      .filter((operation) => !operation.offBudget)
      .flatMap((operation) => operation.rows)
      .map((row) => row.cents),
  );
}

/** Several people always: the agreement is by gender alone. */
function concerned(persons: readonly Person[]): string {
  return persons.some((person) => person.civility === 'M.') ? 'intéressés' : 'intéressées';
}

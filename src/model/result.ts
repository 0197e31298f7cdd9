/**
 * The shape of `result.json`, the contract with every program that takes the clean data. Key order here is key order in
 * the file. Text fields carry the repaired text; `source.text` what was read.
 */
import { z } from 'zod';

/** Version of the result's shape: the major changes when a reader written for the old one would break. */
export const SCHEMA_VERSION = '1.0.0';

const amount = z
  .string()
  .regex(/^-?\d+\.\d{2}$/u)
  .describe('Euro, a decimal string with two decimals.');
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/u)
  .describe('A decimal string.');
const isoDate = z.iso.date();
const unit = z.number().min(0).max(1);
const id = z.string().min(1);

const boxSchema = z
  .object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() })
  .describe('Page points, origin top left, y down.');

const sourceSchema = z.object({
  page: z.number().int().min(1),
  box: boxSchema.nullable(),
  line: z.number().int().min(1).nullable(),
  text: z.string(),
});

const quantitySchema = z.object({
  value: decimal.nullable().describe('null where a quantity stands that cannot be read.'),
  unit: z.string().nullable(),
});
const periodSchema = z.object({ from: isoDate, to: isoDate });
const codedNameSchema = z.object({ code: z.string(), name: z.string() });

const pageSchema = z.object({
  number: z.number().int().min(1),
  width: z.number(),
  height: z.number(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  origin: z.enum(['text-layer', 'ocr', 'text', 'hocr', 'alto']),
  confidence: unit.nullable(),
});

const allocationSchema = z.object({
  id,
  annex: z.string().nullable(),
  territories: z.array(z.string()),
  theme: codedNameSchema.nullable(),
  operation: codedNameSchema.nullable(),
  beneficiary: z.string(),
  reference: z.string().nullable(),
  object: z.string().nullable(),
  information: z.string().nullable(),
  quantities: z.array(quantitySchema),
  amount: amount.nullable().describe('null where no amount can be read: the row is then doubtful.'),
  financing: z.string().nullable(),
  agreement: z.string().nullable(),
  budgeted: z.boolean(),
  extra: z.record(z.string(), z.string()),
  status: z.enum(['proved', 'plausible', 'doubtful']),
  reason: z.string(),
  confidence: unit,
  repairs: z.array(id),
  source: sourceSchema,
});

const operationPartSchema = z.object({
  label: z.string(),
  amount: amount.nullable(),
  beneficiaries: z.number().int().nullable(),
  quantities: z.array(quantitySchema),
  period: periodSchema.nullable(),
});

const figureSchema = z
  .object({
    figure: z
      .string()
      .min(1)
      .describe('`<record id>.<field>`, for instance `a12.amount` or `t3.quantities.0`.'),
    value: decimal.nullable().describe('Euro for amounts, a plain decimal for quantities and counts.'),
    status: z.enum(['proved', 'plausible', 'doubtful']),
    reason: z.string(),
    inferred: z.boolean().describe('True when the value follows from other figures and was never read.'),
    candidates: z
      .array(z.object({ value: decimal, cost: z.number(), origin: z.string() }))
      .describe('Every reading considered, cheapest first; cost is minus the logarithm of its likelihood.'),
    checks: z.array(id).describe('Ids of the checks the figure stands in.'),
  })
  .describe('How one figure came to its value.');

const checkSchema = z.object({
  id,
  kind: z.string(),
  scope: z.string(),
  stated: z.string().nullable(),
  computed: z.string().nullable(),
  difference: z.string().nullable(),
  status: z.enum(['pass', 'fail', 'unverifiable']),
  explanation: z.string(),
  evidence: z.array(id),
});

export const resultSchema = z.object({
  schemaVersion: z.string(),
  generator: z.object({
    name: z.string(),
    version: z.string(),
    engine: z.string().nullable(),
    engineVersion: z.string().nullable(),
    languageData: z.string().nullable(),
    profile: z.string(),
  }),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    kind: z.string(),
    pages: z.array(pageSchema),
  }),
  deliberation: z.object({
    id: z.string().nullable(),
    date: isoDate.nullable(),
    authority: z.string().nullable(),
    body: z.string().nullable(),
    subject: z.string().nullable(),
    chair: z.string().nullable(),
    secretary: z.string().nullable(),
  }),
  attendance: z.array(
    z.object({
      name: z.string(),
      civility: z.string().nullable(),
      kind: z.enum(['present', 'absent', 'excused', 'non-voting']),
      source: sourceSchema,
    }),
  ),
  citations: z.array(
    z.object({
      kind: z.string(),
      number: z.string().nullable(),
      date: isoDate.nullable(),
      text: z.string(),
      source: sourceSchema,
    }),
  ),
  articles: z.array(
    z.object({
      number: z.number().int(),
      text: z.string(),
      amount: amount.nullable(),
      themeCode: z.string().nullable(),
      operationCode: z.string().nullable(),
      annexes: z.array(z.string()),
      source: sourceSchema,
    }),
  ),
  votes: z.array(
    z.object({
      articles: z.array(z.number().int()),
      for: z.number().int().nullable(),
      against: z.number().int().nullable(),
      abstention: z.number().int().nullable(),
      absent: z.number().int().nullable(),
      groups: z.array(z.string()),
      outcome: z.string().nullable(),
      recused: z.array(z.string()),
      source: sourceSchema,
    }),
  ),
  budgetLines: z.array(
    z.object({
      id,
      part: z.enum(['article', 'report']),
      code: z.string().nullable(),
      account: z.string().nullable(),
      label: z.string(),
      authorised: amount.nullable(),
      available: amount.nullable(),
      proposed: amount.nullable(),
      balance: amount.nullable(),
      source: sourceSchema,
    }),
  ),
  programmes: z.array(
    z.object({
      code: z.string().nullable(),
      theme: z.string().nullable(),
      name: z.string(),
      period: z.string().nullable(),
      description: z.string().nullable(),
      results: z.string().nullable(),
      source: sourceSchema,
    }),
  ),
  annexes: z.array(z.object({ number: z.string(), title: z.string(), pages: z.array(z.number().int()) })),
  operations: z.array(
    z.object({
      id,
      code: z.string(),
      themeCode: z.string().nullable(),
      name: z.string(),
      amount: amount.nullable(),
      beneficiaries: z.number().int().nullable(),
      quantities: z.array(quantitySchema),
      period: periodSchema.nullable(),
      parts: z.array(operationPartSchema),
      source: sourceSchema,
    }),
  ),
  allocations: z.array(allocationSchema),
  totals: z.array(
    z.object({
      id,
      scope: z.enum(['table', 'group', 'operation', 'theme', 'document']),
      part: z.enum(['annex', 'article', 'prose', 'report', 'budget']),
      themeCode: z.string().nullable(),
      operationCode: z.string().nullable(),
      amount: amount.nullable(),
      quantities: z.array(quantitySchema),
      rows: z
        .array(id)
        .nullable()
        .describe('Ids of the rows a table total closes; null where layout does not say.'),
      budgeted: z
        .boolean()
        .nullable()
        .describe('true: counts only budgeted rows; false: only the others; null: all.'),
      source: sourceSchema,
    }),
  ),
  figures: z.array(figureSchema),
  checks: z.array(checkSchema),
  repairs: z.array(
    z.object({
      id,
      rule: z.string(),
      field: z.string(),
      before: z.string(),
      after: z.string(),
      automatic: z.boolean(),
      confidence: unit,
      because: z.string(),
      source: sourceSchema,
    }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      source: sourceSchema.nullable(),
    }),
  ),
});

/** One act, as written to `result.json`. */
export type Result = z.infer<typeof resultSchema>;
export type ResultAllocation = Result['allocations'][number];
export type ResultCheck = Result['checks'][number];
export type ResultFigure = Result['figures'][number];

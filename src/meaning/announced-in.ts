import type { AnnouncedCount } from '../model/announced-shape.ts';
import { lineText, type Document } from '../model/document.ts';
import { groupBy } from '../model/group-by.ts';
import type { Records, TableRecord } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { speaksOf } from '../profiles/table-words.ts';
import { announcedCounts, type Announcing } from './announced.ts';
import { leadOf } from './context.ts';
import { governing } from './governing.ts';

/** The counts that an act announces of its tables of grants: in its decisions, over the tables, in its subject. */
export function announcedIn(
  records: Records,
  all: readonly TableRecord[],
  document: Document,
  profile: Profile,
): AnnouncedCount[] {
  const tables = all.filter(
    ({ id, kind }) => kind === 'grants' && records.allocations.some((row) => row.table === id),
  );
  if (tables.length === 0) return [];
  const { subject } = records.deliberation;
  const whole = { clauses: [], themeCode: null, operationCode: null };
  const texts = [
    ...decided(records, tables),
    ...tables.map((table): Announcing => ({
      ...whole,
      ...over(table, records, document),
      tables: [table.id],
    })),
  ];
  if (subject !== null && speaksOf(subject, 'grants', profile))
    texts.push({ ...whole, text: subject, tables: tables.map(({ id }) => id), source: null });
  return announcedCounts(texts, profile);
}

/** The decisions that grant, each with the tables that belong to it. */
function decided(records: Records, tables: readonly TableRecord[]): Announcing[] {
  const of = tables.map((table) => {
    const annex = records.allocations.find((row) => row.table === table.id)?.annex ?? null;
    return { id: table.id, decisions: new Set(governing(table, annex, records)) };
  });
  const granting = records.decisions.filter(({ grants }) => grants);
  return [...groupBy(granting, ({ source }) => source)].flatMap(([source, clauses]) => {
    const own = of.filter(({ decisions }) => clauses.some((clause) => decisions.has(clause)));
    const article = records.articles.find(({ number }) => number === clauses[0]!.article);
    return own.length === 0
      ? []
      : [
          {
            text: source.text,
            clauses: clauses.map(({ words }) => words),
            tables: own.map(({ id }) => id),
            themeCode: article?.themeCode ?? null,
            operationCode: article?.operationCode ?? null,
            source,
          },
        ];
  });
}

function over(
  { source }: TableRecord,
  { tables }: Records,
  document: Document,
): Pick<Announcing, 'text' | 'source'> {
  const places = tables.flatMap((table) => [table.source, ...table.continued]);
  const lines = leadOf(source, places, document);
  const text = lines.map(lineText).join(' ');
  return { text, source: lines.length === 0 ? source : { ...source, text, box: lines[0]!.box } };
}

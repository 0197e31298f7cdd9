import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOfText } from '../../src/ingest/text.ts';
import { lineText } from '../../src/model/document.ts';
import { linesOf } from '../../src/repair/act-words.ts';
import { repairDocument, settleRecords } from '../../src/repair/index.ts';
import { undoRepairs } from '../../src/repair/undo.ts';
import { parseAct } from '../../src/parse/index.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { segmentDocument } from '../../src/segment/index.ts';

const folder = process.env.DELIBERE_REAL_ACTS;

describe.skipIf(folder === undefined)('the repairs of a real act', () => {
  const source =
    folder === undefined ? '' : readFileSync(join(folder, 'deliberation-2025-237.ocr.txt'), 'utf8');
  const document = documentOfText(source);
  const { document: repaired, repairs } = repairDocument(document, defaultProfile);
  const text = [...linesOf(repaired)].map(lineText).join('\n');

  it('leaves none of the artefacts seen', () => {
    for (const artefact of [
      /k{5}/u,
      /\bI['’]\p{Ll}/u,
      /financiére/u,
      /modéle/u,
      /\bétre\b/u,
      /ceuvre/u,
      /€D\b/u,
      /1¢/u,
      /2°™/u,
    ])
      expect(text).not.toMatch(artefact);
    for (const word of [
      'délibéré',
      'financière',
      'modèle',
      'Côte d',
      'pôle des 2 caps',
      'œuvre',
      'août',
      '2ème commission',
    ])
      expect(text).toContain(word);
  });

  it('touches no figure and is undone exactly', () => {
    const figures = (value: string): string[] => value.match(/\d[\d ]*,\d\d/gu) ?? [];
    expect(figures(text)).toEqual(figures([...linesOf(document)].map(lineText).join('\n')));
    expect([...linesOf(undoRepairs(repaired))].map(lineText)).toEqual([...linesOf(document)].map(lineText));
    expect(repairDocument(repaired, defaultProfile).repairs).toEqual([]);
    expect(repairs.length).toBeGreaterThan(2000);
  });

  it('settles names, dates and structures', () => {
    const records = parseAct(repaired, segmentDocument(repaired, defaultProfile), defaultProfile);
    const settled = settleRecords({ ...records, repairs }, defaultProfile, repaired);
    const present = new Set(settled.attendance.map((person) => person.name));
    for (const vote of settled.votes) for (const name of vote.recused) expect(present).toContain(name);
    expect(settled.articles.some((article) => article.text.includes('2028'))).toBe(false);
    expect(settled.citations.every((citation) => (citation.date ?? '') <= '2025-06-16')).toBe(true);
    const names = new Set(settled.allocations.map((row) => row.beneficiary));
    for (const misread of ['31D', '3D', 'FIEP', 'MIEP', 'AFP2|', 'CCAS de Courrieres', 'CCAS de Dainvile'])
      expect(names).not.toContain(misread);
    for (const name of [
      '3ID',
      'FJEP',
      'MJEP',
      'AFP2I',
      'CCAS de Courrières',
      'CCAS de Dainville',
      'FIAC',
      'Association 4AJ',
      'Le Cheval Bleu',
      'ADEFI Mission Locale',
      'Bapaume Relais Insertion Emploi (BRIE)',
    ])
      expect(names).toContain(name);
    const named = (line: number): string | undefined =>
      settled.allocations.find((row) => row.source.line === line)?.beneficiary;
    expect(named(2383)).toBe(named(2015));
    const information = settled.allocations.map((row) => row.information ?? '').join('\n');
    expect(information).not.toMatch(/soit un q|soit un de|16 3 30|de pré des/u);
  });
});

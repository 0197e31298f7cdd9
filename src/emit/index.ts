import type { Language } from '../model/bilingual.ts';
import type { Result } from '../model/result.ts';
import { renderAllocationsCsv } from './allocations-csv.ts';
import { renderFindingsCsv } from './findings-csv.ts';
import { renderJson } from './json.ts';
import type { OutputFile } from './output-file.ts';
import { renderReport, type Crops } from './report/index.ts';

/** All files of one act. A new kind of output is one renderer and one line here. Pure. */
export function renderAct(result: Result, language: Language, crops?: Crops): OutputFile[] {
  return [
    renderAllocationsCsv(result),
    renderFindingsCsv(result),
    renderReport(result, language, crops),
    renderJson(result),
  ];
}

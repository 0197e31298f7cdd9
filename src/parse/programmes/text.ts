/** Programmes out of a table that recognition scrambled: its cells come cell by cell, but not always row by row. */
import { message } from '../../messages/message.ts';
import { type Line } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { ProgrammeRecord } from '../../model/records.ts';
import type { Section } from '../../model/section.ts';
import { fold } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { placeOfLines, textOf } from '../../segment/flow.ts';
import { programmesNamed } from '../operations.ts';
import { completeProgrammes } from './complete.ts';
import { codedRows } from './coded-rows.ts';
import { paragraphsOf, type KnownProgramme, type Paragraph } from './paragraphs.ts';

/** An annex holds a table of programmes when its title says so and periods stand in cells of their own. */
const TITLE = /\b(?:dispositifs?|programmes?|actions|bilan)\b/u;
const FEWEST_PERIODS = 2;
/** The title of the annex and its table stand among this many first lines. */
const TITLE_LINES = 4;

/** Programmes in reading order, and findings for what came apart. */
export function readTextProgrammes(
  section: Section,
  sections: readonly Section[],
  profile: Profile,
  exact: ReadonlySet<number>,
): { records: ProgrammeRecord[]; findings: Finding[] } {
  const title = fold([section.title ?? '', ...section.lines.slice(0, TITLE_LINES).map(textOf)].join(' '));
  if (!TITLE.test(title)) return { records: [], findings: [] };
  const known = programmesNamed(sections, profile);
  const { rows, rest } = codedRows(bodyOf(section), known, exact);
  const paragraphs = paragraphsOf(rest, known, profile);
  if (paragraphs.filter((one) => one.kind === 'period').length < FEWEST_PERIODS)
    return { records: [], findings: [] };
  const blocks = blocksOf(paragraphs);
  const themes = themesOf(paragraphs);
  const findings: Finding[] = [];
  const read = blocks.flatMap((block) => {
    const { programmes, mixed } = programmesOf(block, themes);
    if (mixed) findings.push(mixedUp(programmes, block));
    return programmes;
  });
  const { records, findings: completed } = completeProgrammes(
    mergeByCode([...read, ...rows]),
    known,
    sections,
    profile,
  );
  findings.push(...completed);
  if (rows.length > 0) findings.push(columnsLost(rows));
  return { records: [...records], findings };
}

/** The section without its heading and the headings of the table. */
function bodyOf(section: Section): Line[] {
  return section.lines.filter((line, index) => {
    if (index >= TITLE_LINES) return true;
    const text = textOf(line);
    return !/^(?:annexe|dispositifs?$|bilan\b)/u.test(fold(text));
  });
}

interface Block {
  readonly names: Paragraph[];
  readonly periods: Paragraph[];
  readonly texts: Paragraph[];
}

/** A block opens with the first name behind texts; names and periods before the next texts belong to it. */
function blocksOf(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  let orphan: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const open = blocks.at(-1);
    const { kind } = paragraph;
    if (kind === 'noise' || kind === 'theme') continue;
    if (kind === 'name' || (kind === 'fragment' && paragraph.known !== null)) {
      const goesOn =
        open !== undefined &&
        (open.texts.length === 0 ||
          open.names.some((name) => name.known !== null && name.known === paragraph.known));
      if (goesOn) open.names.push(paragraph);
      else {
        blocks.push({ names: [paragraph], periods: [], texts: orphan });
        orphan = [];
      }
    } else if (open === undefined) orphan.push(paragraph);
    else if (kind === 'period' && open.texts.length > 0 && open.periods.length >= open.names.length) {
      // A period behind texts opens a programme whose name was lost.
      blocks.push({ names: [], periods: [paragraph], texts: [] });
    } else if (kind === 'period') open.periods.push(paragraph);
    else open.texts.push(paragraph);
  }
  return blocks;
}

/** The theme each page's programmes stand under: the one whose vertical title was read on it or on the pages before the next. */
function themesOf(paragraphs: readonly Paragraph[]): { page: number; text: string }[] {
  return paragraphs
    .filter((one) => one.kind === 'theme')
    .map((one) => ({ page: one.lines[0]!.page, text: one.text }));
}

function programmesOf(
  block: Block,
  themes: readonly { page: number; text: string }[],
): { programmes: ProgrammeRecord[]; mixed: boolean } {
  const names = united(block.names);
  const count = Math.max(1, names.length);
  const part = (kind: 'description' | 'results'): Paragraph[] =>
    block.texts.filter((one) => (kind === 'results') === (one.kind === 'results'));
  const descriptions = dealt(part('description'), count);
  const results = dealt(part('results'), count);
  const periods = dealt(block.periods, count);
  const programmes = Array.from({ length: count }, (_unused, index): ProgrammeRecord => {
    const name = names[index];
    const lines = [
      ...(name?.lines ?? []),
      ...(index === 0 ? [...block.periods, ...block.texts].flatMap((one) => one.lines) : []),
    ];
    const code = name?.known?.code ?? null;
    return {
      key: '',
      code,
      theme: themeOf(code, lines[0]?.page ?? 1, themes),
      name: name?.text ?? '',
      period: joined(periods.parts[index]),
      description: joined(descriptions.parts[index]),
      results: joined(results.parts[index]),
      source: placeOfLines(lines),
    };
  });
  return { programmes, mixed: count > 1 && (descriptions.mixed || results.mixed || periods.mixed) };
}

interface Name {
  readonly text: string;
  readonly known: KnownProgramme | null;
  readonly lines: readonly Line[];
}

/** Pieces of one known name are one name. */
function united(names: readonly Paragraph[]): Name[] {
  const found: Name[] = [];
  for (const name of names) {
    const same = name.known === null ? -1 : found.findIndex((other) => other.known === name.known);
    const text = name.text.replace(/^[^\p{L}\p{N}«]+/u, '');
    if (same < 0) {
      // A piece that starts small is the end of a name whose beginning was lost: the act prints it whole elsewhere.
      const whole = name.known !== null && name.kind === 'fragment' ? name.known.name : text;
      found.push({ text: whole, known: name.known, lines: name.lines });
    } else
      found[same] = {
        ...found[same]!,
        text: found[same]!.known!.name,
        lines: [...found[same]!.lines, ...name.lines],
      };
  }
  return found;
}

/** Deals paragraphs to programmes in order where there are as many of both; else all go to the first. */
function dealt(paragraphs: readonly Paragraph[], count: number): { parts: Paragraph[][]; mixed: boolean } {
  if (count === 1 || paragraphs.length === 0) return { parts: [[...paragraphs]], mixed: false };
  if (paragraphs.length === count) return { parts: paragraphs.map((one) => [one]), mixed: false };
  return { parts: [[...paragraphs]], mixed: true };
}

function joined(paragraphs: readonly Paragraph[] | undefined): string | null {
  return paragraphs === undefined || paragraphs.length === 0
    ? null
    : paragraphs.map((one) => one.text).join(' ');
}

/** A code's first figure is its theme's; without a code the theme read last, unless none was read yet. */
function themeOf(
  code: string | null,
  page: number,
  themes: readonly { page: number; text: string }[],
): string | null {
  if (code?.includes('.') === true) {
    const number = code.split('.')[0]!;
    return themes.find((theme) => new RegExp(`\\b${number}\\b`, 'u').test(theme.text))?.text ?? null;
  }
  return themes.find((theme) => theme.page === page)?.text ?? null;
}

function mergeByCode(records: readonly ProgrammeRecord[]): ProgrammeRecord[] {
  const merged: ProgrammeRecord[] = [];
  for (const record of records) {
    const same = record.code === null ? -1 : merged.findIndex((other) => other.code === record.code);
    if (same < 0) merged.push(record);
    else {
      const first = merged[same]!;
      const both = (a: string | null, b: string | null): string | null =>
        [a, b].filter((one) => one !== null).join(' ') || null;
      merged[same] = {
        ...first,
        period: first.period ?? record.period,
        description: both(first.description, record.description),
        results: both(first.results, record.results),
      };
    }
  }
  return merged;
}

function mixedUp(programmes: readonly ProgrammeRecord[], block: Block): Finding {
  const names = programmes.map((one) => one.name);
  return finding(
    'warning',
    message('parse/programmes-mixed', { names }),
    placeOfLines(block.names[0]?.lines ?? block.texts[0]?.lines ?? []),
  );
}

function columnsLost(rows: readonly ProgrammeRecord[]): Finding {
  const codes = rows.map((row) => row.code ?? '');
  return finding('warning', message('parse/programme-columns', { codes }), rows[0]!.source);
}

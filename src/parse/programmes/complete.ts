/** What the order and the words of an act's programmes say of those whose code, name or theme was lost. */
import { message } from '../../messages/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { ProgrammeRecord } from '../../model/records.ts';
import type { Section } from '../../model/section.ts';
import type { Profile } from '../../profiles/contract.ts';
import { themeCodeIn } from '../../segment/annex-themes.ts';
import { knownNamed, type KnownProgramme } from './paragraphs.ts';

/** Programmes completed, and what was deduced or stays unknown. */
export interface Completed {
  readonly records: readonly ProgrammeRecord[];
  readonly findings: readonly Finding[];
}

/** Completes programmes in reading order: names quoted in their own text, codes that the order leaves no choice of, themes. */
export function completeProgrammes(
  records: readonly ProgrammeRecord[],
  known: readonly KnownProgramme[],
  sections: readonly Section[],
  profile: Profile,
): Completed {
  const named = records.map((record) => (record.name === '' ? withQuotedName(record, known) : record));
  const { coded, deduced } = withCodes(named);
  const themed = withThemes(coded, sections, profile);
  const findings: Finding[] = themed.filter((record) => record.name === '').map(nameless);
  if (deduced.length > 0) findings.push(deducedCodes(deduced));
  return { records: themed, findings };
}

/** The text of a programme usually quotes its name: `le dispositif « … »`. */
function withQuotedName(record: ProgrammeRecord, known: readonly KnownProgramme[]): ProgrammeRecord {
  const text = [record.description, record.results].join(' ');
  const quoted = [...text.matchAll(/«\s*([^«»]{5,90})»/gu)].map((match) => knownNamed(match[1]!, known));
  const found = [...new Set(quoted.filter((one) => one !== null))];
  return found.length === 1
    ? { ...record, code: record.code ?? found[0]!.code, name: found[0]!.name }
    : record;
}

/** Between two codes of one theme as many programmes without one as there are numbers left: the order gives theirs. */
function withCodes(records: readonly ProgrammeRecord[]): { coded: ProgrammeRecord[]; deduced: string[] } {
  const coded = [...records];
  const deduced: string[] = [];
  let before = -1;
  for (const [index, record] of records.entries()) {
    const here = split(record.code);
    if (here === null) continue;
    const last = before < 0 ? null : split(records[before]!.code);
    const lost = index - before - 1;
    if (last !== null && lost > 0 && last.theme === here.theme && here.number - last.number - 1 === lost) {
      for (let step = 1; step <= lost; step += 1) {
        const code = `${last.theme}.${last.number + step}`;
        coded[before + step] = { ...coded[before + step]!, code };
        deduced.push(code);
      }
    }
    before = index;
  }
  return { coded, deduced };
}

function split(code: string | null): { theme: string; number: number } | null {
  const match = /^(\d{1,2})\.(\d{1,2})$/u.exec(code ?? '');
  return match === null ? null : { theme: match[1]!, number: Number(match[2]) };
}

/** A theme by the code, else by the programmes around it where both have the same; named as its annex names it. */
function withThemes(
  records: readonly ProgrammeRecord[],
  sections: readonly Section[],
  profile: Profile,
): ProgrammeRecord[] {
  const titles = new Map<string, string>();
  for (const section of sections) {
    const code = section.kind === 'annex' ? themeCodeIn(section.title ?? '', profile) : null;
    if (code !== null && !titles.has(code)) titles.set(code, section.title!);
  }
  const codes = records.map(
    (record) =>
      split(record.code)?.theme ?? (record.theme === null ? null : themeCodeIn(record.theme, profile)),
  );
  return records.map((record, index) => {
    const before = codes.slice(0, index).findLast((code) => code !== null) ?? null;
    const after = codes.slice(index + 1).find((code) => code !== null) ?? null;
    const code = codes[index] ?? (before === after ? before : null);
    return { ...record, theme: (code === null ? undefined : titles.get(code)) ?? record.theme };
  });
}

function nameless(record: ProgrammeRecord): Finding {
  return finding('warning', message('parse/programme-name-lost', { code: record.code }), record.source);
}

function deducedCodes(codes: readonly string[]): Finding {
  return finding('info', message('parse/programme-codes-deduced', { codes }), null);
}

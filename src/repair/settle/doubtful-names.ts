import { message } from '../../messages/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { misreadingCost } from '../confusion.ts';

/** A name of letters and digits this short may have lost one. */
const SHORT = 4;
const LIMIT = 4.2;

/** Names of letters and digits that may be another's, or a letter's: said, never changed. */
export function doubtfulNames(rows: readonly AllocationRecord[]): Finding[] {
  const findings: Finding[] = [];
  const tokens = new Set(rows.flatMap((row) => row.beneficiary.match(/[\p{Lu}\p{N}]{2,}/gu) ?? []));
  const said = new Set<string>();
  for (const row of rows) {
    const { beneficiary } = row;
    const other = lostLetter(beneficiary, tokens) ?? letterForDigit(beneficiary);
    if (other === null || said.has(beneficiary)) continue;
    said.add(beneficiary);
    findings.push(
      finding(
        'info',
        message('repair/doubtful-name', { name: beneficiary, other, bothRead: false }),
        row.source,
      ),
    );
  }
  return findings;
}

/** `4 A` beside `4AJ`: a short name in pieces that another one completes. */
function lostLetter(name: string, tokens: ReadonlySet<string>): string | null {
  const compact = name.replace(/[\s.]/gu, '');
  if (compact.length > SHORT || compact === name || !/\p{N}/u.test(compact) || !/\p{Lu}/u.test(compact))
    return null;
  const found = [...tokens].filter(
    (token) =>
      token !== compact && (token.startsWith(compact) || misreadingCost(token, compact, LIMIT) <= LIMIT),
  );
  return found.length === 1 ? found[0]! : null;
}

/** `1D Formation`: a digit that looks like a letter, before capitals. */
function letterForDigit(name: string): string | null {
  const match = /^([01])(\p{Lu}{1,3})(?=\s)/u.exec(name);
  if (match === null) return null;
  return (match[1] === '1' ? 'I' : 'O') + name.slice(1);
}

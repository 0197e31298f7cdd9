/** The ledger of money: what is printed, and what each amount is for. */
import type { Extraction } from '../model/extraction.ts';
import type { Document } from '../model/document.ts';
import type { Records } from '../model/records.ts';
import type { Section } from '../model/section.ts';
import type { Profile } from '../profiles/contract.ts';
import { standsAmongRows } from './among-rows.ts';
import { askedElsewhere } from './asked.ts';
import { withLeftOut } from './left-out.ts';
import { ledgerOf } from './ledger.ts';
import { printedMoney } from './printed.ts';
import { rowDoubts } from './row-doubts.ts';
import { settingsOf } from './settings.ts';
import { figuresTaken } from './taken.ts';
import { articleFindings } from './whole/index.ts';
import { unplacedFinding, unplacedGroups } from './unplaced.ts';

/**
 * The records with every amount that their document prints, and the figures that were read there.
 *
 * @param records with their keys
 */
export function withPrinted(
  records: Records,
  document: Document,
  sections: readonly Section[],
  profile: Profile,
): Records {
  const found = printedMoney(document, profile);
  const settingOf = settingsOf(sections);
  const { by, beside } = figuresTaken(found, records);
  const printed = found.map(({ cents, source, words, heading, before, after }, index) => ({
    cents,
    setting: settingOf(words[0]!),
    heading: heading ?? (standsAmongRows(found, by, index) ? '' : null),
    before,
    after,
    by: by[index]!,
    source,
  }));
  const unseen = beside.map(({ cents, by: keys, place }) => ({
    cents,
    setting: 'operative' as const,
    heading: null,
    before: '',
    after: '',
    by: keys,
    source: place,
  }));
  return { ...records, printed: [...printed, ...unseen] };
}

/**
 * An extraction with its ledger: what every printed amount is for. What has no place is told, for money may have been lost there.
 *
 * @param removed lasting keys of rows that a person took away
 */
export function withLedger(
  extraction: Extraction,
  profile: Profile,
  removed: ReadonlySet<string> = new Set(),
): Extraction {
  const { records, checks } = extraction;
  const ledger = ledgerOf({ records, checks, removed }, profile);
  const { findings, rest } = withLeftOut(
    extraction.findings,
    unplacedGroups(ledger, askedElsewhere(records)),
  );
  return {
    ...extraction,
    ledger,
    findings: [
      ...findings,
      ...articleFindings(records),
      ...rowDoubts(records, profile),
      ...rest.map(unplacedFinding),
    ],
  };
}

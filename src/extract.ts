import type { Document } from './model/document.ts';
import type { Extraction, Rereads } from './model/extraction.ts';
import { withKeys } from './model/key.ts';
import { withLedger, withPrinted } from './ledger/index.ts';
import { withParts } from './ledger/whole/index.ts';
import type { Records } from './model/records.ts';
import { parseAct } from './parse/index.ts';
import { decideMeaning } from './meaning/index.ts';
import type { Profile } from './profiles/contract.ts';
import { reconcile } from './reconcile/index.ts';
import { settleTables } from './reconcile/layout/index.ts';
import { repairDocument, settleRecords } from './repair/index.ts';
import { segmentDocument } from './segment/index.ts';

/**
 * From what was recognised to proved records: repair → segment → parse → settle → meaning → reconcile → ledger. Pure: the same document,
 * profile and rereads always give the same extraction.
 *
 * @param rereads second readings of the crops an earlier extraction of the same document called into doubt
 */
export function extract(document: Document, profile: Profile, rereads?: Rereads): Extraction {
  return withLedger(reconcile(recordsOf(document, profile), profile, rereads), profile);
}

/**
 * The records that a document says, as far as reading and settling go: all of {@link extract} but its arithmetic.
 *
 * @param goesOn whether its file has other acts behind it
 */
export function recordsOf(document: Document, profile: Profile, goesOn = false): Records {
  const repaired = repairDocument(document, profile);
  const segments = segmentDocument(repaired.document, profile);
  const records = parseAct(repaired.document, segments, profile);
  const settled = settleRecords(
    settleTables({ ...records, repairs: [...repaired.repairs, ...records.repairs] }, profile),
    profile,
    repaired.document,
  );
  const meant = withKeys(decideMeaning(settled, repaired.document, profile));
  const { sections } = segments;
  const whole = withParts(meant, repaired.document, sections, profile, goesOn);
  return withPrinted(whole, repaired.document, sections, profile);
}

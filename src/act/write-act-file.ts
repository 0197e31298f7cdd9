import { ACT_VERSION, type ActFile, type ShippedProfile } from './act-file.ts';
import { linedJson } from '../data/lined-json.ts';

/**
 * The text of `act.json`: JSON with one record on each line, in a fixed order, the same bytes for the same act.
 *
 * @param shipped the profiles that are named by id and hash; any other is written whole
 */
export function writeActFile(
  { act, language, files, edits }: ActFile,
  shipped: readonly ShippedProfile[],
): string {
  const { generator, source, findings } = act.origins;
  const whole = JSON.stringify(act.profile);
  const named = shipped.find(
    ({ profile }) => profile.id === act.profile.id && JSON.stringify(profile) === whole,
  );
  const value = {
    version: ACT_VERSION,
    position: act.position,
    language,
    files,
    edits,
    profile: named === undefined ? act.profile : { id: named.profile.id, sha256: named.sha256 },
    origins: { generator, source, findings },
    records: act.records,
    rereads: [...act.rereads].map(([figure, readings]) => ({ figure, readings })),
  };
  return `${linedJson(value, 2)}\n`;
}

import { holdsMiddle } from '../ingest/raster.ts';
import type { LayerWord, PageLayer, SourcePage } from '../ingest/source.ts';
import type { Page } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Box } from '../model/geometry.ts';
import { linesOfWords } from '../model/lines-of-words.ts';
import { hiddenText, layerDisagrees, spoiltText } from './findings.ts';
import { knownTurn } from './known-turn.ts';
import { agreementOf } from './layer/agreement.ts';
import { pageOfLayer, placed } from './layer/page.ts';
import { picturesOn, pictureText } from './layer/pictures.ts';
import { partSeen, SEEN_DPI } from './layer/seen.ts';
import { recogniseImage } from './read-image.ts';
import type { Session } from './session.ts';

/** Resolution at which a layer is compared with what is read, and the least likeness at which it is believed. */
const CHECK_DPI = 300;
const AGREES = 0.6;

/** A page on its way to its text. */
export interface Read {
  readonly page: Page;
  readonly findings: readonly Finding[];
  readonly layerSetAside: boolean;
}

/** What was read where no text layer was set aside. */
export function asRead(page: Page, findings: readonly Finding[]): Read {
  return { page, findings, layerSetAside: false };
}

/** A page whose text layer is the page, as far as its picture shows the text, and what its pictures say. */
export async function readLayer(
  source: SourcePage,
  layer: PageLayer,
  session: Session,
  checks: boolean,
): Promise<Read> {
  const { number } = source;
  const boxes = picturesOn(layer, source);
  // Before the page is rendered: that lets go of its images.
  const pictures = boxes.length === 0 ? null : await readPictures(source, session);
  const picture = await source.picture(SEEN_DPI);
  const { clear, spoilt } = partSpoilt(number, layer.words);
  const findings = [...layer.findings, ...spoilt];
  // Invisible words over a picture are someone's reading of it.
  let words = clear.filter(
    ({ painted, box }) => painted || !boxes.some((other) => holdsMiddle(other, box, 0)),
  );
  if (picture.raster !== null) {
    const { seen, hidden } = partSeen(words, picture.raster, picture.dpi);
    // Where hardly anything shows it is the picture that failed, for want of a font perhaps.
    if (hidden.length > 0 && seen.length >= hidden.length) {
      words = seen;
      findings.push(hiddenText(number, hidden));
    }
  }
  const page = pageOfLayer(source, { ...layer, words }, knownTurn(session, source));
  const whole = (): Read => {
    if (pictures === null) return asRead(page, findings);
    const { lines, tables, findings: found } = pictureText(boxes, source, page, pictures.page);
    return asRead({ ...page, lines: among(page.lines, lines), tables: among(page.tables, tables) }, [
      ...findings,
      ...pictures.findings,
      ...found,
    ]);
  };
  if (!checks) return whole();
  const close = await source.picture(CHECK_DPI);
  if (close.raster === null) return whole();
  const turned = ((page.rotation - source.rotation + 360) % 360) as Page['rotation'];
  const { recognise } = await session.reader();
  const agreement = await agreementOf(page, close.raster, close.dpi, turned, recognise);
  if (agreement === null || agreement >= AGREES) return whole();
  const read = await recogniseImage(source, close, session);
  return asRead(read, [...findings, layerDisagrees(number, agreement)]);
}

/** Puts lines or tables among others, each before the first that stands lower. */
function among<Boxed extends { readonly box: Box | null }>(
  others: readonly Boxed[],
  added: readonly Boxed[],
): Boxed[] {
  const all = [...others];
  for (const one of added) {
    const lower = all.findIndex(({ box }) => (box?.y0 ?? 0) > (one.box?.y0 ?? 0));
    all.splice(lower < 0 ? all.length : lower, 0, one);
  }
  return all;
}

/** The pictures of a page as recognised; `null` for the page where they gave no pixels. */
async function readPictures(
  source: SourcePage,
  session: Session,
): Promise<{ readonly page: Page | null; readonly findings: readonly Finding[] }> {
  const image = await source.pictures();
  if (image.raster === null) return { page: null, findings: image.findings };
  return { page: await recogniseImage(source, image, session), findings: image.findings };
}

/** Parts words from those that cannot be taken as they stand; of these it is said, line by line, what they say and where. */
function partSpoilt(
  number: number,
  words: readonly LayerWord[],
): { clear: readonly LayerWord[]; spoilt: Finding[] } {
  if (words.every((word) => word.spoilt === undefined)) return { clear: words, spoilt: [] };
  const spoilt = (['struck', 'overprinted'] as const).flatMap((why) => {
    const those = words.filter((word) => word.spoilt === why).map((word) => placed(word, word.box));
    return linesOfWords(number, those).map((line) => spoiltText(number, why, line));
  });
  return { clear: words.filter((word) => word.spoilt === undefined), spoilt };
}

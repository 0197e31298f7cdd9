import type { PageSource } from '../ingest/source.ts';
import { judgeLayer } from './layer/judge.ts';
import { findGrids } from './page.ts';
import { prepare } from './prepare/straighten.ts';
import { readTop } from './prose.ts';
import type { Session } from './session.ts';
import { sideBySide } from './side-by-side.ts';
import { knownTurn, turnKey } from './known-turn.ts';

/** What a page begins: a model (of a convention, of an amendment), another part of the act, or nothing new. */
export type Beginning = 'model' | 'part' | null;

/** What a fast look at a page tells. */
interface Look {
  /** True where records may stand: a ruled table, text that need not be recognised, or nothing that can be told. */
  readonly carries: boolean;
  readonly begins: Beginning;
}

/** A title stands in the first lines. */
const LINES = 8;

/**
 * The pages that may carry records, in their order. Left out are those of model conventions and amendments, behind the page
 * that begins them (it is read, for its title), up to the page that begins another part; a page with a ruled table is never
 * left out. What cannot be told is read.
 */
export async function pagesWithRecords(
  opened: PageSource,
  numbers: readonly number[],
  session: Session,
): Promise<number[]> {
  const looks = new Map<number, Look>();
  await sideBySide(numbers, session, async (number) => {
    looks.set(number, await lookAt(opened, number, session));
  });
  let inModel = false;
  return numbers.filter((number) => {
    const { carries, begins } = looks.get(number)!;
    const continues = inModel && begins === null;
    if (begins !== null) inModel = begins === 'model';
    return carries || !continues;
  });
}

async function lookAt(opened: PageSource, number: number, session: Session): Promise<Look> {
  const key = await session.keyOf('look', opened.sha256, `${number}${turnKey(session, number)}`);
  const kept = await session.cache.get(key);
  if (kept !== null) return JSON.parse(kept) as Look;
  const look = await lookAtUnknown(opened, number, session);
  await session.cache.set(key, JSON.stringify(look));
  return look;
}

async function lookAtUnknown(opened: PageSource, number: number, session: Session): Promise<Look> {
  const toBeRead: Look = { carries: true, begins: null };
  const page = await opened.page(number).catch(() => null);
  const layer = await page?.layer().catch(() => null);
  // What is wrong with a page is for reading to say.
  if (page === null || (layer && judgeLayer(page, layer) !== 'scan')) return toBeRead;
  const { raster, dpi } = await page.image();
  if (raster === null) return toBeRead;
  const reader = await session.reader();
  const prepared = await prepare(raster, dpi, reader.recognise, knownTurn(session, page));
  if (findGrids(prepared).length > 0) return toBeRead;
  return { carries: false, begins: beginningOf(await readTop(prepared, reader)) };
}

/** What the first lines of a page, as read, begin. */
export function beginningOf(lines: readonly string[]): Beginning {
  const titles = lines
    .slice(0, LINES)
    .map((line) => line.normalize('NFD').replace(/\p{M}/gu, '').trim())
    .filter((line) => line !== '');
  for (const [index, line] of titles.entries()) {
    // A title goes on over the next lines: `ANNEXE 9`, `Modèle de convention`.
    if (/^annexe\b/iu.test(line)) return isModel(titles.slice(index, index + 3).join(' ')) ? 'model' : 'part';
    if (/^(?:modele|projet) (?:de |d.)\s?(?:convention|avenant)/iu.test(line)) return 'model';
    if (/^(?:CONVENTION|AVENANT)\b/u.test(line)) return 'model';
    if (
      /^(?:rapport|deliberation|extrait du registre|proces[- ]verbal|commission permanente)\b/iu.test(line)
    ) {
      return 'part';
    }
  }
  return null;
}

function isModel(title: string): boolean {
  return /\b(?:convention|avenant)\b/iu.test(title);
}

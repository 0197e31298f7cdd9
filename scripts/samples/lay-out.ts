import type { BuiltAct } from './acts/draft.ts';
import { typeset } from './page/typeset.ts';
import type { Truth } from './truth.ts';

export interface LaidOut {
  /** With a text layer. */
  readonly pdf: Uint8Array;
  /** With its pages. */
  readonly truth: Truth;
  readonly title: string;
}

/** Lays an act out and completes its truth with the pages things came to stand on. */
export async function layOut({ sheet, truth, starts }: BuiltAct): Promise<LaidOut> {
  const pdf = await typeset(sheet);
  truth.pages = countPages(pdf);
  for (const [index, act] of truth.acts.entries()) {
    act.pages = [starts[index]?.page ?? 1, (starts[index + 1]?.page ?? truth.pages + 1) - 1];
  }
  return { pdf, truth, title: sheet.title };
}

/** Page objects of our own PDFs are never packed into streams. */
function countPages(pdf: Uint8Array): number {
  return Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/gu)!.length;
}

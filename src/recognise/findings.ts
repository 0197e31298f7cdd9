import type { Spoilt } from '../ingest/source.ts';
import { message } from '../messages/message.ts';
import { lineRead, type Line } from '../model/document.ts';
import type { Box } from '../model/geometry.ts';
import { finding, type Finding } from '../model/finding.ts';
import { wholePage } from '../model/place.ts';

/** A page on which nothing was found. */
export function blankPage(page: number, hasImage: boolean): Finding {
  return finding('warning', message('recognise/blank-page', { page, hasImage }), wholePage(page));
}

/** Scans that came with a text layer of someone's OCR. */
export function layerOverScan(pages: readonly number[]): Finding {
  return finding('info', message('recognise/layer-over-scan', { pages }), wholePage(pages[0] ?? 1));
}

/**
 * Pages of model conventions that were left unread as asked: an act read in part is never one that is done with. It
 * speaks of pages that are not in the document, so of no page of it.
 */
export function pagesNotRead(pages: readonly number[]): Finding {
  return finding('warning', message('recognise/pages-not-read', { pages }), null);
}

/** The code of {@link layerDisagrees}. */
export const LAYER_DISAGREES = 'recognise/layer-disagrees';

/** A text layer that does not say what the pixels say; a warning where less than half of it is there to be seen. */
export function layerDisagrees(page: number, agreement: number): Finding {
  return finding(
    agreement < 0.5 ? 'warning' : 'info',
    message(LAYER_DISAGREES, { page, percent: Math.round(agreement * 100) }),
    wholePage(page),
  );
}

/** Less hidden text than this, without a figure, is a name cut off by its cell: it leaves nothing out that counts. */
const FEW_WORDS = 4;

/** Text that is in the layer and that no reader of the page sees. */
export function hiddenText(page: number, words: readonly { readonly text: string }[]): Finding {
  const figures = words.filter(({ text }) => /\p{N}/u.test(text)).map(({ text }) => text);
  return finding(
    figures.length === 0 && words.length < FEW_WORDS ? 'info' : 'warning',
    message('recognise/hidden-text', { page, words: words.length, figures: shortened(figures.join(' ')) }),
    wholePage(page),
  );
}

/** A line of text that is no longer, or not surely, part of the act: struck through, or printed over other text. */
export function spoiltText(page: number, why: Spoilt, { words, box }: Line): Finding {
  const text = lineRead({ words });
  return finding(
    'warning',
    message(why === 'struck' ? 'recognise/struck-text' : 'recognise/overprinted-text', {
      page,
      text: shortened(text),
    }),
    { page, box, line: null, text },
  );
}

/** A picture on a page of text whose text was joined to the page's: read well, or to be compared. */
export function pictureRead(page: number, box: Box, well: boolean): Finding {
  const says = message(well ? 'recognise/picture-read' : 'recognise/picture-read-badly', { page });
  return finding(well ? 'info' : 'warning', says, { ...wholePage(page), box });
}

/** A picture on a page of text in which neither an amount nor a table was found, with what was read there. */
export function pictureWithoutAmount(page: number, box: Box, text: string): Finding {
  return finding('info', message('recognise/picture-without-amount', { page, text: shortened(text) }), {
    ...wholePage(page),
    box,
    text,
  });
}

/** A picture on a page of text that could not be read, or not to any sense. */
export function pictureNotRead(page: number, box: Box): Finding {
  return finding('warning', message('recognise/picture-not-read', { page }), { ...wholePage(page), box });
}

/** In characters. */
const LONGEST_QUOTE = 120;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

import { message } from '../messages/message.ts';
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

/** Text that is in the layer and that no reader of the page sees. */
export function hiddenText(page: number, words: number): Finding {
  return finding('warning', message('recognise/hidden-text', { page, words }), wholePage(page));
}

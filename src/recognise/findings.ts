import type { Bilingual } from '../model/bilingual.ts';
import { pagesListed } from '../model/page-list.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { pageFinding } from '../ingest/findings.ts';

/** A page on which nothing was found. */
export function blankPage(page: number, hasImage: boolean): Finding {
  return pageFinding('recognise/blank-page', 'warning', page, {
    fr: hasImage
      ? `La page ${page} est vide alors qu’elle contient une image : l’image n’a peut-être pas pu être décodée. Comparez avec l’original.`
      : `La page ${page} est vide.`,
    en: hasImage
      ? `Page ${page} came out blank although it holds an image: the image may not have been decoded. Compare with the original.`
      : `Page ${page} is blank.`,
  });
}

/** Scans that came with a text layer of someone's OCR. */
export function layerOverScan(pages: readonly number[]): Finding {
  return pagesFinding('recognise/layer-over-scan', 'info', pages, {
    fr: `Une couche de texte issue d’une autre reconnaissance recouvre l’image (${pagesListed(pages, 'fr')}) : les chiffres ont été relus sur l’image.`,
    en: `A text layer made by another OCR lies over the image (${pagesListed(pages, 'en')}): figures were read from the image again.`,
  });
}

/** Pages of model conventions that were left unread as asked: an act read in part is never one that is done with. */
export function pagesNotRead(pages: readonly number[]): Finding {
  const many = pages.length > 1;
  const finding = pagesFinding('recognise/pages-not-read', 'warning', pages, {
    fr: `Comme demandé, ${many ? 'les' : 'la'} ${pagesListed(pages, 'fr')} ${many ? 'n’ont' : 'n’a'} pas été ${many ? 'lues' : 'lue'} : un coup d’œil y a montré un modèle de convention ou d’avenant, sans tableau.`,
    en: `As asked, ${pagesListed(pages, 'en')} ${many ? 'were' : 'was'} not read: a quick look showed a model convention or amendment there, without a table.`,
  });
  // It speaks of pages that are not in the document, so of no page of it.
  return { ...finding, source: null };
}

/** The code of {@link layerDisagrees}. */
export const LAYER_DISAGREES = 'recognise/layer-disagrees';

/** A text layer that does not say what the pixels say; a warning where less than half of it is there to be seen. */
export function layerDisagrees(page: number, agreement: number): Finding {
  const percent = Math.round(agreement * 100);
  return pageFinding(LAYER_DISAGREES, agreement < 0.5 ? 'warning' : 'info', page, {
    fr: `La couche de texte de la page ${page} ne dit pas ce que montre l’image (${percent} % d’accord) : elle n’a pas été utilisée.`,
    en: `The text layer of page ${page} does not say what its image shows (${percent} % agreement): it was not used.`,
  });
}

/** Text that is in the layer and that no reader of the page sees. */
export function hiddenText(page: number, words: number): Finding {
  return pageFinding('recognise/hidden-text', 'warning', page, {
    fr: `La page ${page} contient du texte invisible (${words} mots), laissé de côté.`,
    en: `Page ${page} holds text that cannot be seen (${words} words); it was left out.`,
  });
}

function pagesFinding(
  code: string,
  severity: Severity,
  pages: readonly number[],
  message: Bilingual,
): Finding {
  return { ...pageFinding(code, severity, pages[0] ?? 1, message) };
}

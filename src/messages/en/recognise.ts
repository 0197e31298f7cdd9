import type { recognise as fr } from '../fr/recognise.ts';
import { wordsOf } from '../words.ts';

const { form, pages: listed, plural } = wordsOf('en');

const millions = (pixels: number): string => String(Math.ceil(pixels / 1_000_000));

export const recognise: typeof fr = {
  'recognise/closed': 'Recognition was closed.',
  'recognise/engine-failed': ({ engine, detail }) =>
    `The recognition engine ${engine} failed twice on the same image (${detail}). Run again; if it repeats, try --jobs 1.`,
  'recognise/not-a-recording':
    'This recorded recognition is unreadable or of another version. Make it again from the source.',
  'recognise/blank-page': ({ page, hasImage }) =>
    hasImage
      ? `Page ${page} came out blank although it holds an image: the image may not have been decoded. Compare with the original.`
      : `Page ${page} is blank.`,
  'recognise/layer-over-scan': ({ pages }) =>
    `A text layer made by another OCR lies over the image (${listed(pages)}): figures were read from the image again.`,
  'recognise/pages-not-read': ({ pages }) =>
    `As asked, ${listed(pages)} ${form(pages.length, 'was', 'were')} not read: a quick look showed a model convention or amendment there, without a table.`,
  'recognise/layer-disagrees': ({ page, percent }) =>
    `The text layer of page ${page} does not say what its image shows (${percent} % agreement): it was not used.`,
  'recognise/hidden-text': ({ page, words, figures }: { page: number; words: number; figures: string }) =>
    `Page ${page} holds invisible text (${plural(words, 'word', 'words')}${figures === '' ? '' : `, among it “${figures}”`}), left aside.`,
  'recognise/struck-text': ({ page, text }: { page: number; text: string }) =>
    `On page ${page} text is struck through: “${text}”. It does not count in the act; check that it was withdrawn.`,
  'recognise/overprinted-text': ({ page, text }: { page: number; text: string }) =>
    `On page ${page} characters are printed one upon the other: “${text}”. What they say cannot be told: they are left aside. Read them on the page.`,
  'recognise/picture-read': ({ page }: { page: number }) =>
    `On page ${page} a picture holds an amount or a table: its text was recognised and joined to the page’s.`,
  'recognise/picture-read-badly': ({ page }: { page: number }) =>
    `On page ${page} a picture holds an amount or a table, but reads badly: its text was joined to the page’s. Compare it with the picture.`,
  'recognise/picture-without-amount': ({ page, text }: { page: number; text: string }) =>
    `On page ${page} a picture holds neither an amount nor a table${text === '' ? '' : ` (“${text}”)`}.`,
  'recognise/picture-not-read': ({ page }: { page: number }) =>
    `On page ${page} a picture could not be read: if it holds text, that is missing. Look at it.`,
  'recognise/page-over-budget': ({ page, pixels, budget }) =>
    `Page ${page} has ${millions(pixels)} million pixels, over the limit of ${millions(budget)} million: it was not read. Scan it at a lower resolution.`,
  'recognise/page-unreadable': ({ page, reason }) =>
    reason === null
      ? `The image of page ${page} is too damaged: nothing could be read. Its rows are missing from the result.`
      : `Page ${page} could not be read: ${reason}. Its rows are missing from the result.`,
  'recognise/page-damaged': ({ page, reason }) =>
    `Page ${page} is damaged (${reason}): part of it may be missing.`,
  'recognise/image-cut-off': 'incomplete image',
  'recognise/tesseract-unusable': ({ reason }) =>
    `The engine "tesseract-cli" cannot be used: ${reason}. Install tesseract and its French data, or keep the default engine.`,
  'recognise/tesseract-missing': 'the "tesseract" command was not found',
  'recognise/tesseract-without-french': 'its French data (fra) is missing',
};

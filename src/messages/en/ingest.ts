import type { ingest as fr } from '../fr/ingest.ts';
import { wordsOf } from '../words.ts';

const { plural } = wordsOf('en');

export const ingest: typeof fr = {
  'ingest/pages-left-out': ({ read, of }) =>
    `${read} of ${of} pages read, as asked: the rest of the act was not looked at.`,
  'ingest/changed-while-read': ({ name }) =>
    `"${name}" was changed while it was read. Wait until it is copied, then run again.`,
  'ingest/read-failed': ({ name, answer }) =>
    `"${name}" could not be read to its end (${answer}). Check the disk or the network, then run again.`,
  'ingest/wrong-password': ({ file }) =>
    `The password given does not open the PDF "${file}". Check it and run again.`,
  'ingest/password-needed': ({ file }) =>
    `The PDF "${file}" is protected by a password. Give it with --password-file, or save a copy without protection.`,
  'ingest/hocr-without-page': 'This hOCR file holds no page. Make it again, or give the images of the pages.',
  'ingest/alto-without-page': 'This ALTO file holds no page. Make it again, or give the images of the pages.',
  'ingest/too-large': ({ name }) => `"${name}" is larger than 2 GB. Divide it and run again.`,
  'ingest/blank-page': ({ page }) =>
    `Page ${page} is empty in the recognition given: what stands on it is not read.`,
  'ingest/no-such-file': ({ source }) => `"${source}" does not exist. Check the path.`,
  'ingest/no-such-page': ({ page, pages }) =>
    `Page ${page} does not exist: this document has ${plural(pages, 'page', 'pages')}. Correct --pages.`,
  'ingest/not-a-file': ({ source }) =>
    `"${source}" is neither a file nor a folder. Give the act's file, or a folder of page images.`,
  'ingest/empty-input': 'Standard input is empty. Name a file, or send the act to it.',
  'ingest/empty-file': ({ name }) => `"${name}" is empty. Ask for the document again, or scan it again.`,
  'ingest/web-page': ({ name }) => `"${name}" is a web page, not an act. Download the document itself.`,
  'ingest/unsupported': ({ name }) =>
    `"${name}" is not of a supported kind (PDF, PNG, JPEG, TIFF, hOCR, ALTO, text). Save it as PDF and run again.`,
  'ingest/image-damaged': ({ name }) =>
    `The image "${name}" cannot be read: it is damaged or incomplete. Scan the page again.`,
  'ingest/folder-without-images': ({ name }) =>
    `The folder "${name}" holds no page image (PNG, JPEG, TIFF). Name PDF or text files themselves.`,
  'ingest/cannot-open': ({ source, answer }) =>
    `"${source}" cannot be opened (${answer ?? 'error'}). Check that you may read it.`,
  'ingest/pdf-damaged': ({ file }) =>
    `The PDF "${file}" cannot be read: it is damaged or incomplete. Ask for a new copy, or scan it again.`,
  'ingest/pdf-without-page': ({ file }) =>
    `The PDF "${file}" cannot be read: it has no pages. Ask for a new copy, or scan it again.`,
  'ingest/markup-too-deep':
    'This hOCR or ALTO file nests deeper than any page of text. Make it again, or give the images of the pages.',
  'ingest/markup-unclosed':
    'This hOCR or ALTO file ends before its last element is closed. Make it again, or give the images of the pages.',
  'ingest/markup-cut-in-element':
    'This hOCR or ALTO file is cut off inside an element. Make it again, or give the images of the pages.',
  'ingest/markup-cut-off':
    'This hOCR or ALTO file is cut off. Make it again, or give the images of the pages.',
  'ingest/markup-own-entities':
    'This hOCR or ALTO file declares entities of its own. Make it again, or give the images of the pages.',
};

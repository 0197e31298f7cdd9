/** What a file holds, by its content. */
export type ContentKind =
  'pdf' | 'png' | 'jpeg' | 'tiff' | 'hocr' | 'alto' | 'html' | 'xml' | 'text' | 'binary' | 'empty';

/** How far into a file a PDF header may stand: PDF readers accept junk before it. */
const PDF_HEADER_WITHIN = 1024;
/** What a file holds is seen in so many of its first bytes. */
export const KIND_WITHIN = 64 * 1024;

/** Decides by content what a file holds. A name is never looked at. */
export function kindOf(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  const pdf = head.indexOf('%PDF-');
  if (pdf === 0 || (pdf > 0 && !/<html/iu.test(head.slice(0, pdf)))) return 'pdf';
  return kindOfText(bytes.subarray(0, KIND_WITHIN));
}

function kindOfText(sample: Uint8Array): ContentKind {
  const text = decodeSample(sample);
  if (text === null) return 'binary';
  // Rich text is text to a machine, and no act to a reader.
  if (text.startsWith('{\\rtf')) return 'binary';
  const start = text.trimStart().slice(0, 4096).toLowerCase();
  if (start === '') return 'empty';
  if (/class=["']ocr_page/u.test(text) || /name=["']ocr-system/u.test(text)) return 'hocr';
  if (/<(?:\w+:)?alto[\s>]/iu.test(text)) return 'alto';
  if (start.startsWith('<!doctype html') || start.startsWith('<html') || start.startsWith('<head'))
    return 'html';
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
  return 'text';
}

/** The sample as text, `null` where it is not text: it holds control characters that no text has. */
function decodeSample(sample: Uint8Array): string | null {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return null;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls * 50 > sample.length ? null : latin1(sample);
}

function starts(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

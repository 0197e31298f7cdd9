/** The same words whatever the spaces, apostrophes, dashes and quotes; case and accents count. */
export function sameText(a: string | null, b: string | null): boolean {
  return plain(a) === plain(b);
}

/** A text as it is compared. */
export function plain(text: string | null): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”«»]\s*|\s*[»]/gu, '"')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Most long words of the shorter text stand in the longer: for bodies and subjects, rightly told in more than one way. */
export function looselySame(wanted: string | null, got: string | null): boolean {
  if (wanted === null || got === null) return wanted === got;
  const words = (text: string): string[] =>
    plain(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 3);
  const [long, short] = [words(wanted), words(got)].sort((a, b) => b.length - a.length) as [
    string[],
    string[],
  ];
  const all = new Set(long);
  return short.length > 0 && short.filter((word) => all.has(word)).length >= 0.7 * short.length;
}

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

/** Most of the long words of `wanted` stand in `got`: for bodies and subjects, which are told in more than one right way. */
export function looselySame(wanted: string | null, got: string | null): boolean {
  if (wanted === null || got === null) return wanted === got;
  const words = (text: string): string[] =>
    plain(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 3);
  const all = new Set(words(got));
  const needed = words(wanted);
  return needed.filter((word) => all.has(word)).length >= 0.7 * needed.length;
}

/**
 * Breaks a text into lines no wider than `width`. Breaks at plain spaces and after hyphens inside words, as office
 * software does; a word wider than the line is cut. No-break spaces (U+00A0, U+2009) hold.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  hanging = 0,
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      const room = width - (lines.length > 0 ? hanging : 0);
      if (measure((line + piece).trimEnd()) <= room) {
        line += piece;
        continue;
      }
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = piece;
      while (measure(line.trimEnd()) > width && line.length > 1) {
        let cut = line.length - 1;
        while (cut > 1 && measure(line.slice(0, cut)) > width) cut--;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Words with the space that follows them, cut after inner hyphens too. */
function pieces(text: string): string[] {
  return text.match(/[^ -]*-(?=[^ -])|[^ ]* +|[^ ]+$/gu) ?? [];
}

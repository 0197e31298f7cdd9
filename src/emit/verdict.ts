import type { Bilingual, Language } from '../model/bilingual.ts';
import { EXIT } from '../errors.ts';
import { showAmount, showDecimal } from '../messages/numbers.ts';
import type { Summary } from './summary.ts';

/** The whole result in one line, for the screen and at the top of the report. */
export function verdictLine(summary: Summary, language: Language): string {
  if (summary.rows === 0) return NO_TABLE[language];
  const amount = showAmount(summary.amount, language);
  const rows = showDecimal(String(summary.rows), language);
  if (language === 'fr') {
    const what = `${rows}\u00A0${summary.rows > 1 ? 'lignes' : 'ligne'}, ${amount}`;
    if (summary.exitCode === EXIT.ok) return `Tout tombe juste\u00A0: ${what}.`;
    const looks = attention(summary).map((text) => text.fr);
    return `À vérifier\u00A0: ${what}\u00A0— ${sentence(looks, ' et ')}.`;
  }
  const what = `${rows} ${summary.rows === 1 ? 'row' : 'rows'}, ${amount}`;
  if (summary.exitCode === EXIT.ok) return `Everything closes: ${what}.`;
  return `Needs a look: ${what} — ${sentence(
    attention(summary).map((text) => text.en),
    ' and ',
  )}.`;
}

/** What the tool says where it found nothing to extract. */
export const NO_TABLE: Bilingual = {
  fr: 'Aucun tableau de répartition trouvé\u00A0: rien n’a été extrait comme aide.',
  en: 'No allocation table found: nothing was extracted as a grant.',
};

/** What asks for a person, most important first. */
function attention(summary: Summary): Bilingual[] {
  const all: (Bilingual | null)[] = [
    plural(
      summary.unreadPages.length,
      ['page illisible', 'pages illisibles'],
      ['unreadable page', 'unreadable pages'],
    ),
    plural(
      summary.limits.length,
      ['limite atteinte', 'limites atteintes'],
      ['limit reached', 'limits reached'],
    ),
    plural(
      summary.doubtful.rows,
      ['montant douteux', 'montants douteux'],
      ['doubtful amount', 'doubtful amounts'],
    ),
    plural(
      summary.checks.fail,
      ['contrôle qui ne tombe pas juste', 'contrôles qui ne tombent pas juste'],
      ['check that does not close', 'checks that do not close'],
    ),
    plural(
      summary.checks.unverifiable,
      ['contrôle impossible à faire', 'contrôles impossibles à faire'],
      ['check that cannot be made', 'checks that cannot be made'],
    ),
    plural(
      summary.uncovered,
      ['ligne qu’aucun total ne prouve', 'lignes qu’aucun total ne prouve'],
      ['row that no total proves', 'rows that no total proves'],
    ),
  ];
  const said = all.filter((text) => text !== null);
  return said.length > 0 ? said : [{ fr: 'des remarques sont à lire', en: 'there are remarks to read' }];
}

function plural(
  count: number,
  fr: readonly [string, string],
  en: readonly [string, string],
): Bilingual | null {
  if (count === 0) return null;
  return {
    fr: `${showDecimal(String(count), 'fr')}\u00A0${fr[count > 1 ? 1 : 0]}`,
    en: `${showDecimal(String(count), 'en')} ${en[count === 1 ? 0 : 1]}`,
  };
}

function sentence(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)!}`;
}

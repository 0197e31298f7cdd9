/** Words that every explanation needs: who states what, and the sum written out. */
import type { Bilingual } from '../../model/bilingual.ts';
import { capital } from '../../model/capital.ts';
import { shown } from '../numbers.ts';
import { writtenOut } from '../sums.ts';
import type { ConstraintWords } from '../statements.ts';
import type { Gap } from './contract.ts';

/** The same in both languages, piece by piece. */
export function bilingual(make: (language: 'fr' | 'en') => string): Bilingual {
  return { fr: make('fr'), en: make('en') };
}

/** `le total imprimé, l’article 5 et le rapport`, each once. */
export function sourcesOf(words: readonly ConstraintWords[], constraints: readonly number[]): Bilingual {
  return bilingual((language) => {
    const names = sourceNames(words, constraints, language).slice(0, 4);
    if (names.length < 2) return names[0] ?? '';
    return `${names.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${names.at(-1)!}`;
  });
}

function sourceNames(
  words: readonly ConstraintWords[],
  constraints: readonly number[],
  language: 'fr' | 'en',
): string[] {
  return [...new Set(constraints.map((constraint) => words[constraint]!.source[language]))];
}

/** Whether several sources are named, so that their verb is in the plural. */
export function areSeveral(words: readonly ConstraintWords[], constraints: readonly number[]): boolean {
  return sourceNames(words, constraints, 'fr').length > 1;
}

/** How much is missing or too much, without its sign. */
export function gapSize({ excess, unit }: Gap): Bilingual {
  return excess === null ? { fr: '?', en: '?' } : shown(Math.abs(excess), unit);
}

/**
 * `Les 20 lignes de l’opération 1 font 800,00 € + 160,00 € + … = 9 000,00 €, mais le total imprimé donne 9 400,00 € : il
 * manque 400,00 €.` Without the final stop, so that a reason may follow after a colon or a stop.
 */
export function opening(gap: Gap): Bilingual {
  const { about, solution, words, constraint, constraints, unit, computed, stated, excess } = gap;
  if (computed === null || stated === null || excess === null) {
    return { fr: capital(about.subject.fr), en: capital(about.subject.en) };
  }
  // Larger sums have the same gap; who states this very sum is named.
  const own = constraints.filter((constraint) => words[constraint]!.scope === about.scope);
  const sources = sourcesOf(words, own);
  const many = areSeveral(words, own);
  const makes = writtenOut(solution.state, about, constraint)!;
  const [states, size] = [shown(stated, unit), gapSize(gap)];
  const several = about.parts.length > 1;
  return {
    fr: `${capital(about.subject.fr)} ${several ? 'font' : 'donne'} ${makes.fr}, mais ${sources.fr} donne${many ? 'nt' : ''} ${states.fr} : il ${excess < 0 ? 'manque' : 'y a'} ${size.fr}${excess < 0 ? '' : ' de trop'}`,
    en: `${capital(about.subject.en)} make${several ? '' : 's'} ${makes.en}, but ${sources.en} give${many ? '' : 's'} ${states.en}: ${size.en} ${excess < 0 ? 'missing' : 'too many'}`,
  };
}

/** `la ligne « CCAS de Lens » (a12)`. */
export function rowName({ id, beneficiary }: { id: string; beneficiary: string }): Bilingual {
  return beneficiary.trim() === ''
    ? { fr: `la ligne ${id}`, en: `row ${id}` }
    : { fr: `la ligne « ${beneficiary} » (${id})`, en: `row “${beneficiary}” (${id})` };
}

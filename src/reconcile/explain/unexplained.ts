import type { Bilingual } from '../../model/bilingual.ts';
import type { Explained, Gap } from './contract.ts';
import { opening } from './gap-words.ts';

/** What is left to say where nothing explains a gap: its size, and what bookkeepers see in it. */
export function unexplained(gap: Gap): Explained {
  const begin = opening(gap);
  const hint = gap.excess === null ? NOTHING : hintOf(gap.excess, gap.unit);
  const why = gap.slack === null ? NO_READING : isExact(gap) ? MISSING_OR_WRONG : MISSING_OR_MISREAD;
  return {
    kind: 'unexplained',
    sparesParts: false,
    sentence: { fr: `${begin.fr}${why.fr}${hint.fr}.`, en: `${begin.en}${why.en}${hint.en}.` },
  };
}

const NOTHING: Bilingual = { fr: '', en: '' };
const NO_READING: Bilingual = {
  fr: ', ce qu’aucune lecture vraisemblable n’explique',
  en: ', which no likely reading explains',
};
const MISSING_OR_MISREAD: Bilingual = {
  fr: ' ; une ligne manque, est en double, ou un montant est mal lu',
  en: '; a row is missing or doubled, or an amount is misread',
};
/** Exact characters cannot be misread. */
const MISSING_OR_WRONG: Bilingual = {
  fr: ' ; une ligne manque ou est en double, ou bien c’est l’acte qui se trompe',
  en: '; a row is missing or doubled, or the act itself is wrong',
};

function isExact({ solution: { state }, constraint }: Gap): boolean {
  return state.problem.constraints[constraint]!.terms.every(({ variable }) => {
    const { slack, exact } = state.problem.variables[variable]!;
    return slack || exact;
  });
}

/** What bookkeepers look for in a gap: one digit, two digits swapped, a comma. */
function hintOf(gap: number, unit: Gap['unit']): Bilingual {
  const size = Math.abs(gap) / (unit === 'milli' ? 1000 : 1);
  if (!Number.isInteger(size) || size === 0) return NOTHING;
  const digits = String(size).replace(/0+$/u, '');
  if (digits.length === 1) {
    return { fr: ' (l’écart est celui d’un seul chiffre)', en: ' (the gap is that of one digit)' };
  }
  if (size % 9 === 0 && Number(digits) % 9 === 0 && Number(digits) / 9 < 10) {
    return {
      fr: ' (l’écart est un multiple de 9, comme lorsque deux chiffres sont intervertis)',
      en: ' (the gap is a multiple of 9, as when two digits are swapped)',
    };
  }
  if (size % 99 === 0) {
    return {
      fr: ' (l’écart est un multiple de 99, comme lorsqu’une virgule est perdue)',
      en: ' (the gap is a multiple of 99, as when a comma is lost)',
    };
  }
  return NOTHING;
}

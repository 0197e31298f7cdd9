import type { Bilingual } from '../../model/bilingual.ts';
import { shown } from '../numbers.ts';
import { changeSlip, SLIP_WORDS, type Slip } from '../channel/slip-kinds.ts';
import type { Explainer, Gap } from './contract.ts';
import { bilingual, opening } from './gap-words.ts';

const LISTED = 3;

interface OtherReading {
  readonly slip: Slip;
  readonly text: Bilingual;
}

/** Other readings of single figures would close it: named, with the slip where all are of one kind. Nothing was changed. */
export const readings: Explainer = (gap) => {
  const found = gap.tie === null ? [] : otherReadings(gap);
  const [first] = found;
  if (first === undefined) return null;
  const begin = opening(gap);
  const slips = new Set(found.map(({ slip }) => slip));
  const only = slips.size === 1 ? first.slip : null;
  const list = bilingual((language) => {
    const texts = found.slice(0, LISTED).map(({ text }) => text[language]);
    return texts.join(' ; ') + (found.length > LISTED ? ' ; …' : '');
  });
  const why = only === null ? { fr: '', en: '' } : SLIP_WORDS[only];
  const orRow = mayMiss(gap);
  const many = found.length > 1;
  const end = found.length > LISTED && orRow.fr === '' ? '' : '.';
  return {
    kind: only ?? 'several-readings',
    sparesParts: false,
    sentence: {
      fr: `${begin.fr}. ${many ? 'Plusieurs lectures l’expliqueraient et aucune ne l’emporte' : 'Une autre lecture l’expliquerait, sans certitude'}${only === null ? '' : ` (${why.fr})`} : ${list.fr}${orRow.fr}${end}`,
      en: `${begin.en}. ${many ? 'Several readings would explain it and none prevails' : 'Another reading would explain it, but is not certain'}${only === null ? '' : ` (${why.en})`}: ${list.en}${orRow.en}${end}`,
    },
  };
};

function otherReadings({ builder, solution: { state }, tie }: Gap): OtherReading[] {
  return tie!.explanations.flatMap(({ changes }) => {
    const [change, ...others] = changes;
    if (change === undefined || others.length > 0) return [];
    const named = builder.named(change.variable);
    const variable = state.problem.variables[change.variable]!;
    if (named === null || variable.slack) return [];
    const [held, other] = [shown(named.figure.value ?? 0, named.unit), shown(change.value, named.unit)];
    return [
      {
        slip: changeSlip(variable, named, change.value),
        text: {
          fr: `${other.fr} au lieu de ${held.fr} (${named.record})`,
          en: `${other.en} instead of ${held.en} (${named.record})`,
        },
      },
    ];
  });
}

/** A missing or doubled row would explain it as well. */
function mayMiss({ solution: { state }, tie, excess }: Gap): Bilingual {
  const may = tie!.explanations.some(({ changes }) =>
    changes.some(({ variable }) => state.problem.variables[variable]!.slack),
  );
  if (!may) return { fr: '', en: '' };
  return (excess ?? 0) < 0
    ? { fr: ' ; ou bien une ligne n’a pas été lue', en: '; or a row was not read' }
    : { fr: ' ; ou bien une ligne a été lue deux fois', en: '; or a row was read twice' };
}

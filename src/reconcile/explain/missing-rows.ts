import type { Bilingual } from '../../model/bilingual.ts';
import { compactKey } from '../../model/text-fold.ts';
import { shown } from '../numbers.ts';
import type { Explainer, Gap } from './contract.ts';
import { opening } from './gap-words.ts';

/** Rows that another part of the act counts: the prose by their structures, a printed count by their units and the rate. */
export const missingRows: Explainer = (gap) => {
  if (gap.slack === null || gap.excess === null || gap.excess >= 0 || gap.unit !== 'cents') return null;
  const [rate, structures] = [byRate(gap), byStructures(gap)];
  if (rate === null && structures === null) return null;
  const begin = opening(gap);
  return {
    kind: 'missing-rows',
    sparesParts: rate !== null,
    sentence: {
      fr: `${begin.fr}${rate?.fr ?? ''}${structures?.fr ?? ''} ; une ou plusieurs lignes n’ont pas été lues.`,
      en: `${begin.en}${rate?.en ?? ''}${structures?.en ?? ''}; one or more rows were not read.`,
    },
  };
};

function byRate({ solution: { state }, about, slack, excess }: Gap): Bilingual | null {
  const { linkedSlack } = state.problem.variables[slack!]!;
  const quantity = linkedSlack === null ? 0 : (state.values[linkedSlack] ?? 0);
  if (quantity <= 0) return null;
  for (const variable of about.parts) {
    for (const { parts } of state.rateOf.get(variable)?.rated.rates ?? []) {
      const [part] = parts;
      if (part === undefined || parts.length !== 1) continue;
      if (-excess! * part.denominator !== part.numerator * quantity) continue;
      const count = shown(quantity, 'milli');
      const each = shown((part.numerator * 1000) / part.denominator, 'cents');
      return {
        fr: `, soit les ${count.fr} unités qui manquent aussi, à ${each.fr} l’unité comme les autres lignes`,
        en: `, which is the ${count.en} units that are missing too, at ${each.en} each as in the other rows`,
      };
    }
  }
  return null;
}

/** The prose announces more structures than the rows hold. */
function byStructures({ builder, about, rows }: Gap): Bilingual | null {
  const names = new Set(rows.map((row) => compactKey(row.beneficiary)));
  const operation = builder.records.operations.find(
    ({ themeCode, code }) => about.scope === `operation ${themeCode === null ? '' : `${themeCode}.`}${code}`,
  );
  const announced = operation?.beneficiaries?.value ?? null;
  if (announced === null || announced / 1000 <= names.size) return null;
  const [count, found] = [shown(announced, 'milli'), shown(names.size * 1000, 'milli')];
  return {
    fr: ` ; le texte annonce ${count.fr} structures et le tableau en a ${found.fr}`,
    en: `; the text announces ${count.en} beneficiaries and the table has ${found.en}`,
  };
}

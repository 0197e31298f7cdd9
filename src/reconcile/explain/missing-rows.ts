import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { compactKey } from '../../model/text-fold.ts';
import { shown } from '../numbers.ts';
import type { Explainer, Gap } from './contract.ts';
import { opening } from './gap-words.ts';

/** Rows that another part of the act counts: the prose by their structures, a printed count by their units and the rate. */
export const missingRows: Explainer = (gap) => {
  if (gap.slack === null || gap.excess === null || gap.excess >= 0 || gap.unit !== 'cents') return null;
  const [rate, structures] = [byRate(gap), byStructures(gap)];
  if (rate === null && structures === null) return null;
  return {
    sparesParts: rate !== null,
    sentence: message('reconcile/missing-rows', {
      gap: opening(gap),
      rate: rate ?? '',
      structures: structures ?? '',
    }),
  };
};

function byRate({ solution: { state }, about, slack, excess }: Gap): Message | null {
  const { linkedSlack } = state.problem.variables[slack!]!;
  const quantity = linkedSlack === null ? 0 : (state.values[linkedSlack] ?? 0);
  if (quantity <= 0) return null;
  for (const variable of about.parts) {
    for (const { parts } of state.rateOf.get(variable)?.rated.rates ?? []) {
      const [part] = parts;
      if (part === undefined || parts.length !== 1) continue;
      if (-excess! * part.denominator !== part.numerator * quantity) continue;
      return message('reconcile/missing-at-rate', {
        count: shown(quantity, 'milli'),
        each: shown((part.numerator * 1000) / part.denominator, 'cents'),
      });
    }
  }
  return null;
}

/** The prose announces more structures than the rows hold. */
function byStructures({ builder, about, rows }: Gap): Message | null {
  const names = new Set(rows.map((row) => compactKey(row.beneficiary)));
  const operation = builder.records.operations.find(
    ({ themeCode, code }) => about.scope === `operation ${themeCode === null ? '' : `${themeCode}.`}${code}`,
  );
  const announced = operation?.beneficiaries?.value ?? null;
  if (announced === null || announced / 1000 <= names.size) return null;
  return message('reconcile/missing-structures', {
    announced: shown(announced, 'milli'),
    found: shown(names.size * 1000, 'milli'),
  });
}

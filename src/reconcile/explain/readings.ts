import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { shown } from '../numbers.ts';
import { changeSlip, slipWords, type Slip } from '../channel/slip-kinds.ts';
import type { Explainer, Gap } from './contract.ts';
import { opening } from './gap-words.ts';

const LISTED = 3;

interface OtherReading {
  readonly slip: Slip;
  readonly text: Message;
}

/** Other readings of single figures would close it: named, with the slip where all are of one kind. Nothing was changed. */
export const readings: Explainer = (gap) => {
  const found = gap.tie === null ? [] : otherReadings(gap);
  const [first] = found;
  if (first === undefined) return null;
  const slips = new Set(found.map(({ slip }) => slip));
  const only = slips.size === 1 ? first.slip : null;
  return {
    sparesParts: false,
    sentence: message('reconcile/readings', {
      gap: opening(gap),
      slip: only === null ? null : slipWords(only),
      readings: found.slice(0, LISTED).map(({ text }) => text),
      more: found.length > LISTED,
      row: rowIn(gap),
    }),
  };
};

function otherReadings({ builder, solution: { state }, tie }: Gap): OtherReading[] {
  return tie!.explanations.flatMap(({ changes }) => {
    const [change, ...others] = changes;
    if (change === undefined || others.length > 0) return [];
    const named = builder.named(change.variable);
    const variable = state.problem.variables[change.variable]!;
    if (named === null || variable.slack) return [];
    const text = message('reconcile/reading', {
      value: shown(change.value, named.unit),
      held: shown(named.figure.value ?? 0, named.unit),
      record: named.record,
    });
    return [{ slip: changeSlip(variable, named, change.value), text }];
  });
}

/** A missing or doubled row that would explain it as well. */
function rowIn({ solution: { state }, tie, excess }: Gap): 'missing' | 'doubled' | null {
  const may = tie!.explanations.some(({ changes }) =>
    changes.some(({ variable }) => state.problem.variables[variable]!.slack),
  );
  return may ? ((excess ?? 0) < 0 ? 'missing' : 'doubled') : null;
}

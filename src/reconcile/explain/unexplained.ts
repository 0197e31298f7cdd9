import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { Explained, Gap } from './contract.ts';
import { opening } from './gap-words.ts';

/** What is left to say where nothing explains a gap: its size, and what bookkeepers see in it. */
export function unexplained(gap: Gap): Explained {
  // Exact characters cannot be misread.
  const why =
    gap.slack === null
      ? message('reconcile/no-reading')
      : isExact(gap)
        ? message('reconcile/missing-or-wrong', { row: rowIn(gap) })
        : message('reconcile/missing-or-misread', { row: rowIn(gap) });
  const hint = gap.excess === null ? '' : hintOf(gap.excess, gap.unit);
  return {
    sparesParts: false,
    sentence: message('reconcile/unexplained', { gap: opening(gap), why, hint }),
  };
}

/** Where something is missing no row is one too many, and the other way about. */
function rowIn({ excess }: Gap): 'missing' | 'doubled' {
  return (excess ?? -1) < 0 ? 'missing' : 'doubled';
}

function isExact({ solution: { state }, constraint }: Gap): boolean {
  return state.problem.constraints[constraint]!.terms.every(({ variable }) => {
    const { slack, exact } = state.problem.variables[variable]!;
    return slack || exact;
  });
}

/** What bookkeepers look for in a gap: one digit, two digits swapped, a comma. */
function hintOf(gap: number, unit: Gap['unit']): Message | '' {
  const size = Math.abs(gap) / (unit === 'milli' ? 1000 : 1);
  if (!Number.isInteger(size) || size === 0) return '';
  const digits = String(size).replace(/0+$/u, '');
  if (digits.length === 1) return message('reconcile/hint-digit');
  if (size % 9 === 0 && Number(digits) % 9 === 0 && Number(digits) / 9 < 10)
    return message('reconcile/hint-nine');
  return size % 99 === 0 ? message('reconcile/hint-comma') : '';
}

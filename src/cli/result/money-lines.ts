/** What the amounts of an act are for, as `explain` tells it. */
import { showAmount } from '../../messages/numbers.ts';
import { MONEY_ROLES } from '../../model/money-shape.ts';
import type { Result } from '../../model/result.ts';
import type { CommandContext } from '../io.ts';

type Entry = Result['ledger'][number];

/** The name under which `explain` tells of all amounts. */
export const MONEY = 'money';

/** How many amounts have which role, and each that has none. */
export function moneyOverview({ money, ledger }: Result, context: CommandContext): string[] {
  const { language, say } = context;
  const shares = MONEY_ROLES.flatMap((role) => {
    const share = money[role];
    return share === undefined
      ? []
      : [`  ${say('money/role', { role })} : ${share.count}, ${showAmount(share.sum, language)}`];
  });
  const none = ledger.filter(({ role }) => role === null);
  if (shares.length + none.length === 0) return [];
  return [
    '',
    `${say('cli/explain-money')} :`,
    ...shares,
    ...(none.length === 0
      ? []
      : ['', `${say('cli/explain-money-none')} :`, ...none.map((one) => entryLine(one, context))]),
  ];
}

/** Every amount that no record shows itself, with its role and what says so; those without one first. */
export function moneyLines(result: Result, context: CommandContext): string[] {
  const { say } = context;
  const told = MONEY_ROLES.flatMap((role) => {
    const entries = result.ledger.filter((entry) => entry.role === role);
    return entries.length === 0
      ? []
      : ['', `${say('money/role', { role })} :`, ...entries.map((one) => entryLine(one, context))];
  });
  const lines = [...moneyOverview(result, context), ...told];
  return lines.length === 0 ? [say('cli/explain-no-money')] : lines.slice(1);
}

/** Where else an act prints what a record says, or something of the record's row. */
export function moneyOfRecord(result: Result, id: string, context: CommandContext): string[] {
  const { say } = context;
  const entries = result.ledger.filter(({ of }) => of === id);
  if (entries.length === 0) return [];
  return [
    '',
    `${say('cli/explain-money-of')} :`,
    ...entries.map((one) =>
      entryLine(one, context, one.role === null ? '' : `${say('money/role', { role: one.role })} — `),
    ),
  ];
}

function entryLine({ amount, reason, source }: Entry, { language, say }: CommandContext, role = ''): string {
  const text = amount === null ? source.text : showAmount(amount, language);
  const where = say('cli/explain-where', { page: source.page, line: source.line });
  return `  ${text} (${where}) : ${role}${reason.text}`;
}

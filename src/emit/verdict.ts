import { EXIT } from '../errors.ts';
import { message } from '../messages/message.ts';
import { centsOf } from '../messages/numbers.ts';
import { say } from '../messages/say.ts';
import type { Language } from '../model/language.ts';
import type { Message } from '../model/message.ts';
import type { Summary } from './summary.ts';

/** The whole result in one line, for the screen and at the top of the report. */
export function verdictLine(summary: Summary, language: Language): string {
  return say(verdict(summary), language);
}

function verdict(summary: Summary): Message {
  const { rows, nameless } = summary;
  if (rows + nameless.rows === 0) return message('verdict/no-table');
  const amount = centsOf(summary.amount);
  if (summary.exitCode === EXIT.ok) return message('verdict/closes', { rows, amount });
  return message('verdict/look', { rows, amount, reasons: attention(summary) });
}

/** What asks for a person, most important first. */
function attention({ unreadPages, limits, nameless, doubtful, checks, uncovered }: Summary): Message[] {
  const counts = [
    ['verdict/unread-pages', unreadPages.length],
    ['verdict/limits', limits.length],
    ['verdict/doubtful', doubtful.rows],
    ['verdict/gaps', checks.fail],
    ['verdict/unverifiable', checks.unverifiable],
    ['verdict/uncovered', uncovered],
  ] as const;
  const said = counts.filter(([, count]) => count > 0).map(([code, count]) => message(code, { count }));
  if (nameless.rows > 0) {
    const params = { count: nameless.rows, amount: centsOf(nameless.amount) };
    said.push(message('verdict/nameless', params));
  }
  return said.length > 0 ? said : [message('verdict/remarks')];
}

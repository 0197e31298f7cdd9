import type { ResultAllocation } from '../../model/result.ts';
import { formatCents } from '../../model/amount.ts';
import { groupBy } from '../../model/group-by.ts';
import { centsOf } from '../../messages/numbers.ts';
import { badge, euros, pageLink, quantity, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

/** Every row of the act, grouped by theme and operation in the order of the act. */
export function allocations(context: ReportContext): Html {
  const { result, say } = context;
  const themes = grouped(result.allocations, (row) => row.theme?.code ?? '');
  const sections = themes.map((rows) => {
    const theme = rows[0]!.theme;
    const operations = grouped(rows, (row) => row.operation?.code ?? '');
    return html`${theme !== null && html`<h3>${say('report/theme')} ${theme.code}${theme.name !== '' && theme.name !== theme.code && ` — ${theme.name}`}</h3>`}
    ${operations.map((list) => operationTable(context, list))}`;
  });
  return html`<section id="allocations" aria-labelledby="allocations-title">
    <h2 id="allocations-title">${say('report/allocations')} (${result.allocations.length})</h2>
    ${sections}
  </section>`;
}

function operationTable(context: ReportContext, rows: readonly ResultAllocation[]): Html {
  const { say } = context;
  const { operation, theme } = rows[0]!;
  const name =
    operation === null
      ? theme === null
        ? say('report/no-group')
        : say('report/total')
      : `${say('report/operation')} ${operation.code}${operation.name === '' ? '' : ` — ${operation.name}`}`;
  const cents = rows.reduce((sum, row) => sum + (row.amount === null ? 0 : centsOf(row.amount)), 0);
  return html`<h4>${name}</h4>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('report/beneficiary')}</th>
            <th scope="col">${say('report/territory')}</th>
            <th scope="col">${say('report/information')}</th>
            <th scope="col" class="n">${say('report/amount')}</th>
            <th scope="col">${say('report/status')}</th>
            <th scope="col">${say('report/where')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => allocationRow(context, row))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="3">${context.say('report/rows', { count: rows.length })}</th>
            <td class="n">${euros(context, formatCents(cents))}</td>
            <td colspan="2"></td>
          </tr>
        </tfoot>
      </table>
    </div>
    ${why(context, rows)}`;
}

/** Why the amounts of a group are proved or plausible, each reason once; what is doubtful stands in a section of its own. */
function why({ say }: ReportContext, rows: readonly ResultAllocation[]): Html | false {
  const reasons = groupBy(rows, ({ status, reason }) => (status === 'doubtful' ? null : reason.text));
  if (reasons.size === 0) return false;
  return html`<details>
    <summary class="small">${say('report/why')}</summary>
    <ul>
      ${[...reasons].map(
        ([text, own]) =>
          html`<li>${text} <span class="small">(${say('report/rows', { count: own.length })})</span></li>`,
      )}
    </ul>
  </details>`;
}

function allocationRow(context: ReportContext, row: ResultAllocation): Html {
  const status = badge(context, row.status);
  const doubtful = row.status === 'doubtful';
  return html`<tr id="${row.id}">
    <td>${row.beneficiary}</td>
    <td>${row.territories.join(' - ')}</td>
    <td class="small">${details(context, row)}</td>
    <td class="n">${euros(context, row.amount)}</td>
    <td>${doubtful ? html`<a href="#doubt-${row.id}.amount">${status}</a>` : status}</td>
    <td class="small">${pageLink(context, row.source)}</td>
  </tr>`;
}

/** The row's other printed cells; a bare count that stands alone in the information cell is not said twice. */
function details(context: ReportContext, row: ResultAllocation): string {
  const counts = row.quantities.map(({ value, unit }) => quantity(context, value, unit)).join(', ');
  const parts = [
    row.reference,
    row.object,
    row.information ?? counts,
    row.financing,
    row.agreement,
    ...Object.entries(row.extra).map(([name, text]) => `${name} : ${text}`),
    row.budgeted ? null : context.say('report/off-budget'),
  ];
  return [...new Set(parts.filter((part) => part !== null && part !== ''))].join(' · ');
}

/** Runs of rows with the same key become one group; a key that comes back later joins its first group. */
function grouped(
  rows: readonly ResultAllocation[],
  key: (row: ResultAllocation) => string,
): ResultAllocation[][] {
  const groups = new Map<string, ResultAllocation[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

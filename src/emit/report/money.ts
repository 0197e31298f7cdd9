import { MONEY_ROLES } from '../../model/money-shape.ts';
import type { Result } from '../../model/result.ts';
import { euros, pageLink, quantity, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

type Entry = Result['ledger'][number];

/** Whether an act prints any money. */
export function hasMoney({ money, unplaced }: Result): boolean {
  return unplaced.length + Object.keys(money).length > 0;
}

/** The ledger of money: what has no place first, then how many amounts have which, and what says so. */
export function money(context: ReportContext): Html | null {
  const { result, say } = context;
  if (!hasMoney(result)) return null;
  const of = (role: Entry['role']): readonly Entry[] => result.ledger.filter((entry) => entry.role === role);
  return html`<section id="money" aria-labelledby="money-title">
    <h2 id="money-title">${say('report/money')}</h2>
    <p>${say('report/money-lead')}</p>
    ${result.unplaced.length === 0 && html`<p>${say('report/money-all-placed')}</p>`}
    ${entries(context, say('report/money-unplaced'), of(null))} ${shares(context)}
    ${MONEY_ROLES.map((role) => entries(context, say('money/role', { role }), of(role)))}
  </section>`;
}

function shares(context: ReportContext): Html {
  const { result, say } = context;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${say('report/money-role')}</th>
          <th scope="col" class="n">${say('report/money-count')}</th>
          <th scope="col" class="n">${say('report/money-sum')}</th>
        </tr>
      </thead>
      <tbody>
        ${MONEY_ROLES.map((role) => {
          const share = result.money[role];
          return (
            share !== undefined &&
            html`<tr>
              <td>${say('money/role', { role })}</td>
              <td class="n">${quantity(context, String(share.count))}</td>
              <td class="n">${euros(context, share.sum)}</td>
            </tr>`
          );
        })}
      </tbody>
    </table>
  </div>`;
}

function entries(context: ReportContext, title: string, list: readonly Entry[]): Html | null {
  const { say } = context;
  if (list.length === 0) return null;
  return html`<details class="check">
    <summary>
      <span class="grow">${title}</span><span class="small">${quantity(context, String(list.length))}</span>
    </summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="n">${say('report/amount')}</th>
            <th scope="col">${say('report/because')}</th>
            <th scope="col">${say('report/where')}</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            ({ amount, of, reason, source }) =>
              html`<tr>
                <td class="n">${euros(context, amount)}</td>
                <td>${reason.text} ${named(context, of)}</td>
                <td class="small">${pageLink(context, source)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The row that an amount belongs to. */
function named({ records }: ReportContext, id: string | null): Html | false {
  const label = id === null ? '' : (records.get(id)?.label ?? '');
  return label !== '' && html`<span class="small"><a href="#${id}">${label}</a></span>`;
}

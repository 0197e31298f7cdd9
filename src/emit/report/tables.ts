import { euros, pageLink, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

type ResultTable = ReportContext['result']['tables'][number];

/** What each table of money is, why, and what stands in those that grant nothing; nothing where there is no table. */
export function tables(context: ReportContext): Html | false {
  const { result, say } = context;
  if (result.tables.length === 0) return false;
  return html`<section id="tables" aria-labelledby="tables-title">
    <h2 id="tables-title">${say('report/tables')} (${result.tables.length})</h2>
    <p>${say('report/tables-lead')}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('report/tables-where')}</th>
            <th scope="col">${say('report/tables-kind')}</th>
            <th scope="col">${say('report/tables-column')}</th>
            <th scope="col">${say('report/tables-evidence')}</th>
          </tr>
        </thead>
        <tbody>
          ${result.tables.map((table) => tableRow(context, table))}
        </tbody>
      </table>
    </div>
    ${others(context)}
  </section>`;
}

function tableRow(context: ReportContext, table: ResultTable): Html {
  const { say } = context;
  const { kind, decided, contested, columns, amountColumn, evidence, source } = table;
  const open = kind === 'grants' && (!decided || contested);
  const heading = amountColumn === null ? '' : (columns[amountColumn]?.heading ?? '');
  return html`<tr>
    <td class="small">${pageLink(context, { page: source.page, line: null })}</td>
    <td>
      ${say('meaning/kind', { kind })}${open && html`<br /><strong>${say('report/tables-open')}</strong>`}
    </td>
    <td>${heading}</td>
    <td>
      ${
        evidence.length === 0
          ? say('report/tables-no-evidence')
          : html`<ul>
              ${evidence.map(
                ({ kind: told, by, words }) =>
                  html`<li>${say('meaning/evidence', { kind: told, by, words })}</li>`,
              )}
            </ul>`
      }
    </td>
  </tr>`;
}

function others(context: ReportContext): Html | false {
  const { result, say } = context;
  if (result.others.length === 0) return false;
  return html`<details>
    <summary>${say('report/others', { count: result.others.length })}</summary>
    <div class="scroll">
      <table>
        <tbody>
          ${result.others.map(
            ({ kind, beneficiary, amount, source }) =>
              html`<tr>
                <td>${beneficiary}</td>
                <td class="number">${euros(context, amount)}</td>
                <td>${say('meaning/kind', { kind })}</td>
                <td class="small">${pageLink(context, { page: source.page, line: source.line })}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

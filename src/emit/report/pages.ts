import type { Result } from '../../model/result.ts';
import { badge, euros, quantity, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

/** One section for each page of the source: what was read there, so that every link of the report leads to a place. */
export function pages(context: ReportContext): Html {
  const { result, say } = context;
  return html`<section id="pages" aria-labelledby="pages-title">
    <h2 id="pages-title">${say('report/pages')} (${result.source.pages.length})</h2>
    <p>${say('report/pages-lead')}</p>
    ${result.source.pages.map((page) => pageSection(context, page))}
  </section>`;
}

function pageSection(context: ReportContext, page: Result['source']['pages'][number]): Html {
  const { result, say } = context;
  const rows = result.allocations.filter((row) => row.source.page === page.number);
  const totals = result.totals.filter((total) => total.source.page === page.number);
  const remarks = result.findings.filter((finding) => finding.source?.page === page.number);
  const confidence =
    page.confidence === null
      ? ''
      : `, ${say('report/confidence')} ${quantity(context, String(Math.round(page.confidence * 100)))} %`;
  const content = [
    rows.length === 0 ? null : context.say('report/rows', { count: rows.length }),
    remarks.length === 0 ? null : say('report/remarks', { count: remarks.length }),
  ].filter((part) => part !== null);
  return html`<section id="page-${page.number}">
    <h4>
      ${say('report/page-title')} ${page.number}
      <span class="small"
        >—
        ${say(`report/${page.origin}`)}${confidence}${content.length > 0 && ` — ${content.join(', ')}`}</span
      >
    </h4>
    ${
      rows.length + totals.length > 0 &&
      html`<div class="scroll">
        <table>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <td class="small">${row.source.line}</td>
                  <td class="read">${row.source.text}</td>
                  <td class="n">${euros(context, row.amount)}</td>
                  <td><a href="#${row.id}">${badge(context, row.status)}</a></td>
                </tr>`,
            )}
            ${totals.map(
              (total) =>
                html`<tr>
                  <td class="small">${total.source.line}</td>
                  <td class="read">${total.source.text}</td>
                  <td class="n">${euros(context, total.amount)}</td>
                  <td class="small">${context.records.get(total.id)?.label}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    }
    ${
      remarks.length > 0 &&
      html`<ul class="plain">
        ${remarks.map((finding) => html`<li>${badge(context, finding.severity)} ${finding.message}</li>`)}
      </ul>`
    }
  </section>`;
}

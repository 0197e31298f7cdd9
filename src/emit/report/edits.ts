import { euros, pageLink, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

type ResultEdit = ReportContext['result']['edits'][number];

/** What people said of the act, in the order in which they did; nothing where nobody did. */
export function edits(context: ReportContext): Html | false {
  const { result, say } = context;
  if (result.edits.length === 0) return false;
  return html`<section id="edits" aria-labelledby="edits-title">
    <h2 id="edits-title">${say('report/edits')} (${result.edits.length})</h2>
    <p>${say('report/edits-lead')}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('report/edits-what')}</th>
            <th scope="col">${say('report/before')}</th>
            <th scope="col">${say('report/after')}</th>
            <th scope="col">${say('report/edits-who')}</th>
            <th scope="col">${say('report/where')}</th>
          </tr>
        </thead>
        <tbody>
          ${result.edits.map((edit) => editRow(context, edit))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function editRow(context: ReportContext, edit: ResultEdit): Html {
  const { records, say } = context;
  const { action, field, before, after, who, when, why } = edit;
  const about = [...records.values()].filter(({ key }) => edit.key?.split(' ').includes(key) === true);
  const page = edit.page ?? pageIn(edit.key);
  return html`<tr>
    <td>
      ${about.map(({ label }) => html`<strong>${label}</strong> `)}${say('report/edits-action', { action, field })}
    </td>
    <td><del class="read">${shown(context, before)}</del></td>
    <td><ins class="read">${shown(context, after)}</ins></td>
    <td>${who}, ${say('report/edits-when', { when })}${why !== '' && html` : ${why}`}</td>
    <td class="small">${page !== null && pageLink(context, { page, line: null })}</td>
  </tr>`;
}

/** An amount as people write it, all else as it stands. */
function shown(context: ReportContext, value: string | null): string | null {
  return value !== null && /^-?\d+\.\d\d$/u.test(value) ? euros(context, value) : value;
}

/** The page of the place that a key was made from. */
function pageIn(key: string | null): number | null {
  const page = /^[a-z](\d+)-/u.exec(key ?? '')?.[1];
  return page === undefined ? null : Number(page);
}

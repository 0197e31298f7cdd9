import type { ResultCheck } from '../../model/result.ts';
import { openChecks, recordOf } from '../summary.ts';
import { badge, counted, euros, pageLink, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';
import { checkTitle } from './check-title.ts';

/** One sentence for each thing that does not close. */
export function gaps(context: ReportContext): Html | null {
  const { result, say, summary } = context;
  if (summary.gaps.length === 0) return null;
  const items = summary.gaps.map((sentence) => {
    const finding = result.findings.find((candidate) => candidate.message === sentence);
    const source = finding?.source ?? null;
    return html`<li class="${finding?.severity ?? 'error'}">
      ${sentence} ${source !== null && html`<span class="small">${pageLink(context, source)}</span>`}
    </li>`;
  });
  return html`<section id="gaps" aria-labelledby="gaps-title">
    <h2 id="gaps-title">${say('gaps')}</h2>
    <ul class="gaps">
      ${items}
    </ul>
    <p><a href="#checks">${say('gapsChecks')}</a></p>
  </section>`;
}

/** Every check of the act with its parts written out; what does not close comes first and stands open. */
export function checks(context: ReportContext): Html {
  const { result, say } = context;
  const open = openChecks(result);
  const closed = result.checks.filter((check) => check.status === 'pass');
  return html`<section id="checks" aria-labelledby="checks-title">
    <h2 id="checks-title">${say('sums')}</h2>
    ${result.checks.length === 0 && html`<p>${say('sumsNone')}</p>`}
    ${open.length > 0 && html`<h3>${say('sumsOpen')}</h3>`}
    ${open.map((check) => checkDetails(context, check, true))}
    ${closed.length > 0 && html`<h3>${say('sumsClosed')} (${closed.length})</h3>`}
    ${closed.map((check) => checkDetails(context, check, false))}
  </section>`;
}

function checkDetails(context: ReportContext, check: ResultCheck, open: boolean): Html {
  const { say } = context;
  const parts = check.evidence.slice(1);
  return html`<details class="check" id="check-${check.id}" ${open && html`open`}>
    <summary>
      <span class="grow">${checkTitle(context, check)}</span>
      <span class="n">${figure(context, check, check.stated)}</span>
      ${badge(context, check.status)}
    </summary>
    <p>${check.explanation}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('statedBy')}</th>
            <th scope="col" class="n">${say('stated')}</th>
            <th scope="col" class="n">${say('computed')}</th>
            <th scope="col" class="n">${say('difference')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>${evidence(context, check.evidence[0])}</td>
            <td class="n">${figure(context, check, check.stated)}</td>
            <td class="n">${figure(context, check, check.computed)}</td>
            <td class="n">${figure(context, check, check.difference)}</td>
          </tr>
        </tbody>
      </table>
      ${parts.length > 0 && partsTable(context, parts)}
    </div>
  </details>`;
}

function partsTable(context: ReportContext, parts: readonly string[]): Html {
  const rows = parts.map((id) => {
    const record = context.records.get(recordOf(id));
    const amount = record?.amount ?? null;
    const row = context.result.allocations.find((allocation) => allocation.id === recordOf(id));
    return html`<tr>
      <td>${record === undefined ? id : record.label}</td>
      <td class="n">${amount !== null && euros(context, amount)}</td>
      <td>${row !== undefined && badge(context, row.status)}</td>
      <td class="small">${record !== undefined && pageLink(context, record.source)}</td>
    </tr>`;
  });
  return html`<table>
    <caption>
      ${context.say('parts')} : ${counted(context, parts.length, 'partOf', 'partsOf')}
    </caption>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function evidence(context: ReportContext, id: string | undefined): Html | string {
  if (id === undefined) return '';
  const record = context.records.get(recordOf(id));
  return record === undefined
    ? id
    : html`${record.label} <span class="small">${pageLink(context, record.source)}</span>`;
}

/** Stated and computed figures are decimal strings; those with two decimals are euro, the others counts. */
function figure(context: ReportContext, check: ResultCheck, value: string | null): string {
  if (value === null) return '—';
  return /^-?\d+\.\d{2}$/u.test(value) && check.kind !== 'votes' ? euros(context, value) : value;
}

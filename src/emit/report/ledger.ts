import { groupBy } from '../../model/group-by.ts';
import type { Result } from '../../model/result.ts';
import { badge, pageLink, quantity, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

type ResultRepair = Result['repairs'][number];

/** Every repair, before and after, with its reason; gathered by rule, rules in order of first use. */
export function repairs(context: ReportContext): Html {
  const { result, say } = context;
  const rules = new Map<string, ResultRepair[]>();
  for (const repair of result.repairs) {
    const list = rules.get(repair.rule);
    if (list === undefined) rules.set(repair.rule, [repair]);
    else list.push(repair);
  }
  return html`<section id="repairs" aria-labelledby="repairs-title">
    <h2 id="repairs-title">${say('report/repairs')} (${quantity(context, String(result.repairs.length))})</h2>
    <p>${say(result.repairs.length === 0 ? 'report/repairs-none' : 'report/repairs-lead')}</p>
    ${[...rules].map(([rule, list]) => ruleDetails(context, rule, list))}
  </section>`;
}

function ruleDetails(context: ReportContext, rule: string, list: readonly ResultRepair[]): Html {
  const { say } = context;
  // The same slip made on many pages is one line with all its places.
  const same = groupBy(list, ({ before, after, because, automatic }) =>
    JSON.stringify([before, after, because, automatic]),
  );
  return html`<details class="check">
    <summary>
      <span class="grow">${list[0]!.because} <code class="small">${rule}</code></span
      ><span class="small">${context.say('report/repairs-count', { count: list.length })}</span>
    </summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('report/before')}</th>
            <th scope="col">${say('report/after')}</th>
            <th scope="col">${say('report/because')}</th>
            <th scope="col">${say('report/where')}</th>
          </tr>
        </thead>
        <tbody>
          ${[...same.values()].map((repairs) => repairRow(context, repairs))}
        </tbody>
      </table>
    </div>
  </details>`;
}

function repairRow(context: ReportContext, repairs: readonly ResultRepair[]): Html {
  const first = repairs[0]!;
  const pages = [...new Map(repairs.map((repair) => [repair.source.page, repair.source])).values()];
  return html`<tr id="${first.id}">
    <td><del class="read">${first.before}</del></td>
    <td><ins class="read">${first.after}</ins></td>
    <td>${first.because} ${!first.automatic && html`<strong>${context.say('report/to-accept')}</strong>`}</td>
    <td class="small">
      ${
        repairs.length === 1
          ? pageLink(context, first.source)
          : html`${context.say('report/times', { count: repairs.length })} :
            ${pages.map((source, index) => html`${index > 0 && ', '}<a href="#page-${source.page}">${source.page}</a>`)}`
      }
    </td>
  </tr>`;
}

/** What a person should know about the document or its reading, worst first. */
export function findings(context: ReportContext): Html {
  const { result, say } = context;
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = result.findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  return html`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">${say('report/findings')} (${sorted.length})</h2>
    ${sorted.length === 0 && html`<p>${say('report/findings-none')}</p>`}
    <ul class="plain">
      ${sorted.map(
        (finding) =>
          html`<li>
            ${badge(context, finding.severity)} ${finding.message}
            ${finding.source !== null && html`<span class="small">${pageLink(context, finding.source)}</span>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

import type { Result } from '../../model/result.ts';
import { badge, counted, pageLink, type ReportContext } from './context.ts';
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
    <h2 id="repairs-title">${say('repairs')} (${result.repairs.length})</h2>
    <p>${say(result.repairs.length === 0 ? 'repairsNone' : 'repairsLead')}</p>
    ${[...rules].map(([rule, list]) => ruleDetails(context, rule, list))}
  </section>`;
}

function ruleDetails(context: ReportContext, rule: string, list: readonly ResultRepair[]): Html {
  const { say } = context;
  return html`<details class="check">
    <summary>
      <span class="grow">${rule}</span
      ><span class="small">${counted(context, list.length, 'repairCount', 'repairsCount')}</span>
    </summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('before')}</th>
            <th scope="col">${say('after')}</th>
            <th scope="col">${say('because')}</th>
            <th scope="col">${say('source')}</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            (repair) =>
              html`<tr id="${repair.id}">
                <td><del class="read">${repair.before}</del></td>
                <td><ins class="read">${repair.after}</ins></td>
                <td>${repair.because} ${!repair.automatic && html`<strong>${say('toAccept')}</strong>`}</td>
                <td class="small">${pageLink(context, repair.source)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** What a person should know about the document or its reading, worst first. */
export function findings(context: ReportContext): Html {
  const { result, say } = context;
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = result.findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  return html`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">${say('findings')} (${sorted.length})</h2>
    ${sorted.length === 0 && html`<p>${say('findingsNone')}</p>`}
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

import type { ResultCheck } from '../../model/result.ts';
import { recordOf } from '../summary.ts';
import { checkGroups, type CheckGroup } from './check-groups.ts';
import { groupTitle } from './check-title.ts';
import { badge, euros, linked, pageLink, quantity, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

/** One sentence for each thing that does not close. */
export function gaps(context: ReportContext): Html | null {
  const { result, say, summary } = context;
  if (summary.gaps.length === 0) return null;
  const items = summary.gaps.map((sentence) => {
    const finding = result.findings.find((candidate) => candidate.message === sentence);
    const source = finding?.source ?? null;
    return html`<li class="${finding?.severity ?? 'error'}">
      ${linked(context, sentence)}
      ${source !== null && html`<span class="small">${pageLink(context, source)}</span>`}
    </li>`;
  });
  return html`<section id="gaps" aria-labelledby="gaps-title">
    <h2 id="gaps-title">${say('report/gaps')}</h2>
    <ul class="gaps">
      ${items}
    </ul>
    <p><a href="#checks">${say('report/gaps-checks')}</a></p>
  </section>`;
}

/** Every check of the act: what is added up written out once, and all who state the result; what does not close first. */
export function checks(context: ReportContext): Html {
  const { result, say } = context;
  const groups = checkGroups(result);
  const open = groups.filter((group) => !group.closes);
  const closed = groups.filter((group) => group.closes);
  return html`<section id="checks" aria-labelledby="checks-title">
    <h2 id="checks-title">${say('report/sums')}</h2>
    ${groups.length === 0 && html`<p>${say('report/sums-none')}</p>`}
    ${open.length > 0 && html`<h3>${say('report/sums-open')}</h3>`}
    ${open.map((group) => groupDetails(context, group))}
    ${closed.length > 0 && html`<h3>${say('report/sums-closed')}</h3>`}
    ${closed.map((group) => groupDetails(context, group))}
  </section>`;
}

function groupDetails(context: ReportContext, group: CheckGroup): Html {
  const first = group.checks[0]!;
  const worst = group.checks.find((check) => check.status !== 'pass') ?? first;
  const title =
    group.parts.length > 0
      ? groupTitle(context, worst)
      : context.say('report/check-kind', { kind: first.kind });
  const count = group.checks.length;
  return html`<details class="check" ${!group.closes && html`open`}>
    <summary>
      <span class="grow">${title}</span>
      ${group.parts.length > 0 && html`<span class="n">${shown(context, first, first.computed)}</span>`}
      <span class="small">${context.say('report/statements', { count: count })}</span>
      ${badge(context, worst.status)}
    </summary>
    <div class="scroll">
      ${group.parts.length > 0 ? statements(context, group.checks) : sentences(context, group.checks)}
    </div>
    ${group.parts.length > 0 && parts(context, group)}
  </details>`;
}

/** Who states the result, and whether it is the one computed; the reason only where it is not. */
function statements(context: ReportContext, list: readonly ResultCheck[]): Html {
  const { say } = context;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${say('report/stated-by')}</th>
        <th scope="col" class="n">${say('report/stated')}</th>
        <th scope="col" class="n">${say('report/computed')}</th>
        <th scope="col" class="n">${say('report/difference')}</th>
        <th scope="col">${say('report/status')}</th>
      </tr>
    </thead>
    <tbody>
      ${list.map(
        (check) =>
          html`<tr id="check-${check.id}">
            <td>
              ${stating(context, check.evidence[0])}
              ${check.status !== 'pass' && html`<p>${linked(context, check.explanation)}</p>`}
            </td>
            <td class="n">${shown(context, check, check.stated)}</td>
            <td class="n">${shown(context, check, check.computed)}</td>
            <td class="n">${shown(context, check, check.difference)}</td>
            <td>${badge(context, check.status)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Checks that look at one record each: their own sentence says it all. */
function sentences(context: ReportContext, list: readonly ResultCheck[]): Html {
  return html`<table>
    <tbody>
      ${list.map(
        (check) =>
          html`<tr id="check-${check.id}">
            <td>${linked(context, check.explanation)}</td>
            <td>${badge(context, check.status)}</td>
            <td class="small">${place(context, check.evidence[0])}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The sum written out: each amount leads to its row, a doubtful one stands out. */
function parts(context: ReportContext, group: CheckGroup): Html {
  const first = group.checks[0]!;
  const money = first.stated !== null && isMoney(first);
  const items = group.parts.map((id, index) => {
    const record = context.records.get(recordOf(id));
    const row = context.result.allocations.find((allocation) => allocation.id === recordOf(id));
    const amount = record?.amount ?? null;
    const count = row?.quantities[0]?.value ?? null;
    const name = record?.label ?? id;
    const counts = first.kind === 'quantities' && count !== null;
    const text =
      money && amount !== null
        ? euros(context, amount)
        : counts
          ? `${name}\u00A0${quantity(context, count)}`
          : name;
    const sign = index === 0 ? '' : money ? ' + ' : ', ';
    return html`${sign}<a href="#${recordOf(id)}" title="${record?.label ?? id}" class="${row?.status ?? ''}"
        >${text}</a
      >`;
  });
  const result =
    first.computed === null ? null : html` = <strong>${shown(context, first, first.computed)}</strong>`;
  return html`<p class="parts">
    <span class="small">${context.say('report/parts', { count: group.parts.length })} —</span>
    ${items}${money && result}
  </p>`;
}

function stating(context: ReportContext, id: string | undefined): Html | string {
  if (id === undefined) return '';
  const record = context.records.get(recordOf(id));
  return record === undefined
    ? id
    : html`${record.label} <span class="small">${pageLink(context, record.source)}</span>`;
}

function place(context: ReportContext, id: string | undefined): Html | null {
  const record = id === undefined ? undefined : context.records.get(recordOf(id));
  return record === undefined ? null : pageLink(context, record.source);
}

function shown(context: ReportContext, check: ResultCheck, value: string | null): string {
  if (value === null) return '—';
  return isMoney(check) ? euros(context, value) : quantity(context, value);
}

/** Kinds that speak of euro; the others count. */
function isMoney(check: ResultCheck): boolean {
  const money = ['sum', 'restatement', 'imputation', 'difference', 'rate'].includes(check.kind);
  return money && /^-?\d+\.\d{2}$/u.test(check.stated ?? check.computed ?? '');
}

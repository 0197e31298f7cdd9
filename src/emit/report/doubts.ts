import type { ResultFigure } from '../../model/result.ts';
import { recordOf } from '../summary.ts';
import { euros, pageLink, quantity, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

/** Readings beyond these few cost so much more that they would only distract. */
const SHOWN_CANDIDATES = 5;

/** Every doubtful value beside the pixels or the text it was read from. */
export function doubts(context: ReportContext): Html {
  const { result, say } = context;
  const judged = new Set(result.figures.map((figure) => figure.figure));
  const figures = result.figures.filter((figure) => figure.status === 'doubtful');
  // A row that reconcile gave no verdict for is doubtful all the same.
  const bare = result.allocations
    .filter((row) => row.status === 'doubtful' && !judged.has(`${row.id}.amount`))
    .map((row) => ({
      figure: `${row.id}.amount`,
      value: row.amount,
      status: row.status,
      reason: row.reason,
      inferred: false,
      candidates: [],
      checks: [],
    }));
  const all = [...figures, ...bare];
  return html`<section id="doubts" aria-labelledby="doubts-title">
    <h2 id="doubts-title">${say('doubts')}${all.length > 0 && ` (${all.length})`}</h2>
    ${all.length === 0 ? html`<p>${say('doubtsNone')}</p>` : all.map((figure) => card(context, figure))}
  </section>`;
}

function card(context: ReportContext, figure: ResultFigure): Html {
  const { say, crops, result } = context;
  const id = recordOf(figure.figure);
  const record = context.records.get(id);
  const row = result.allocations.find((allocation) => allocation.id === id);
  const crop = crops.get(figure.figure) ?? crops.get(id);
  const group = [row?.theme?.name, row?.operation?.name].filter((name) => name !== undefined).join(' · ');
  return html`<article class="card" id="doubt-${figure.figure}">
    <h3>
      <span>${record?.label ?? figure.figure}</span>
      <span class="small">${record !== undefined && pageLink(context, record.source)}</span>
    </h3>
    <figure>
      <figcaption>${say('source')}</figcaption>
      ${crop !== undefined && html`<img alt="${record?.source.text ?? ''}" src="${dataUri(crop)}" />`}
      ${record !== undefined && html`<q class="read">${record.source.text}</q>`}
    </figure>
    <div>
      <p class="small">${say('kept')}</p>
      <p class="big">${show(context, figure.figure, figure.value)}</p>
      ${figure.inferred && html`<p class="small">${say('inferred')}</p>`}
      <p>${figure.reason}</p>
      ${group !== '' && html`<p class="small">${group}</p>`} ${candidates(context, figure)}
    </div>
  </article>`;
}

function candidates(context: ReportContext, figure: ResultFigure): Html | null {
  if (figure.candidates.length < 2) return null;
  const items = figure.candidates.slice(0, SHOWN_CANDIDATES).map(
    (candidate) =>
      html`<li>
        ${show(context, figure.figure, candidate.value)}
        <span class="small"
          >(${candidate.origin}, ${context.say('cost')} ${quantity(context, String(candidate.cost))})</span
        >
      </li>`,
  );
  return html`<p class="small">${context.say('candidates')}</p>
    <ul class="plain">
      ${items}
    </ul>`;
}

function show(context: ReportContext, figure: string, value: string | null): string {
  const isAmount = /\.(?:amount|authorised|available|proposed|balance)$/u.test(figure);
  return isAmount ? euros(context, value) : quantity(context, value);
}

function dataUri(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

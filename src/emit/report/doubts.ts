import { isAmount } from '../../model/field-names.ts';
import type { ResultFigure } from '../../model/result.ts';
import { recordOf } from '../summary.ts';
import { euros, linked, pageLink, quantity, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

/** Readings beyond these few cost so much more that they would only distract. */
const SHOWN_CANDIDATES = 5;
/** A broken sum puts each of its values in doubt: more than this many with one reason share a table. */
const MOST_CARDS = 3;

/** Every doubtful value beside the pixels or the text it was read from; amounts of rows first. */
export function doubts(context: ReportContext): Html {
  const { say } = context;
  const figures = doubtfulFigures(context);
  const groups = new Map<string, ResultFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.reason.text);
    if (group === undefined) groups.set(figure.reason.text, [figure]);
    else group.push(figure);
  }
  return html`<section id="doubts" aria-labelledby="doubts-title">
    <h2 id="doubts-title">${say('report/doubts')}${figures.length > 0 && ` (${figures.length})`}</h2>
    ${figures.length === 0 && html`<p>${say('report/doubts-none')}</p>`}
    ${[...groups].map(([reason, group]) =>
      group.length > MOST_CARDS
        ? sharedTable(context, reason, group)
        : group.map((figure) => card(context, figure)),
    )}
  </section>`;
}

/** Doubtful figures, rows' amounts before everything else; a row that was given no verdict is doubtful all the same. */
function doubtfulFigures({ result }: ReportContext): ResultFigure[] {
  const judged = new Set(result.figures.map((figure) => figure.figure));
  const bare = result.allocations
    .filter((row) => row.status === 'doubtful' && !judged.has(`${row.id}.amount`))
    .map((row): ResultFigure => ({
      figure: `${row.id}.amount`,
      key: `${row.key}.amount`,
      value: row.amount,
      status: row.status,
      reason: row.reason,
      inferred: false,
      candidates: [],
      checks: [],
    }));
  const rows = new Set(result.allocations.map((row) => `${row.id}.amount`));
  const all = [...result.figures.filter((figure) => figure.status === 'doubtful'), ...bare];
  return all.toSorted((a, b) => Number(rows.has(b.figure)) - Number(rows.has(a.figure)));
}

function card(context: ReportContext, figure: ResultFigure): Html {
  const { say, result } = context;
  const id = recordOf(figure.figure);
  const record = context.records.get(id);
  const row = result.allocations.find((allocation) => allocation.id === id);
  const group = [row?.theme?.name, row?.operation?.name].filter((name) => name !== undefined).join(' · ');
  return html`<article class="card" id="doubt-${figure.figure}">
    <h3>
      <span>${record?.label ?? figure.figure}</span>
      <span class="small">${record !== undefined && pageLink(context, record.source)}</span>
    </h3>
    <figure>
      <figcaption>${say('report/source')}</figcaption>
      ${seen(context, figure)}
    </figure>
    <div>
      <p class="small">${say('report/kept')}</p>
      <p class="big">${show(context, figure, figure.value)}</p>
      ${figure.inferred && html`<p class="small">${say('report/inferred')}</p>`}
      <p>${linked(context, figure.reason.text)}</p>
      ${group !== '' && html`<p class="small">${group}</p>`} ${candidates(context, figure)}
    </div>
  </article>`;
}

function sharedTable(context: ReportContext, reason: string, figures: readonly ResultFigure[]): Html {
  const { say } = context;
  return html`<div class="card wide">
    <p>${linked(context, reason)}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('report/beneficiary')}</th>
            <th scope="col">${say('report/source')}</th>
            <th scope="col" class="n">${say('report/kept')}</th>
            <th scope="col">${say('report/candidates')}</th>
            <th scope="col">${say('report/where')}</th>
          </tr>
        </thead>
        <tbody>
          ${figures.map((figure) => {
            const record = context.records.get(recordOf(figure.figure));
            const others = figure.candidates.filter((candidate) => candidate.value !== figure.value);
            const list = others.slice(0, SHOWN_CANDIDATES).map((other) => show(context, figure, other.value));
            return html`<tr id="doubt-${figure.figure}">
              <td>${record?.label ?? figure.figure}</td>
              <td>${seen(context, figure)}</td>
              <td class="n">${show(context, figure, figure.value)}</td>
              <td class="small">${list.join(' ; ')}</td>
              <td class="small">${record !== undefined && pageLink(context, record.source)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </div>`;
}

/** The pixels where there are any, and the characters as read. */
function seen(context: ReportContext, figure: ResultFigure): Html {
  const record = context.records.get(recordOf(figure.figure));
  const crop = context.crops.get(figure.figure) ?? context.crops.get(recordOf(figure.figure));
  const text = record?.source.text ?? '';
  return html`${crop !== undefined && html`<img alt="${text}" src="${dataUri(crop)}" />`}
  ${text !== '' && html`<q class="read">${text}</q>`}`;
}

function candidates(context: ReportContext, figure: ResultFigure): Html | null {
  if (figure.candidates.length < 2) return null;
  const { say } = context;
  const items = figure.candidates.slice(0, SHOWN_CANDIDATES).map(
    (candidate) =>
      html`<li>
        ${show(context, figure, candidate.value)}
        <span class="small">(${say('record/reading-origin', { origin: candidate.origin })})</span>
      </li>`,
  );
  return html`<p class="small">${say('report/candidates')}</p>
    <ul class="plain">
      ${items}
    </ul>`;
}

function show(context: ReportContext, { figure }: ResultFigure, value: string | null): string {
  return isAmount(figure) ? euros(context, value) : quantity(context, value);
}

function dataUri(png: Uint8Array): string {
  return `data:image/png;base64,${btoa(png.reduce((text, byte) => text + String.fromCharCode(byte), ''))}`;
}

import { EXIT } from '../../errors.ts';
import type { Share } from '../summary.ts';
import { verdictLine } from '../verdict.ts';
import { euros, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

/** The act's name as a heading: `Délibération nᵒ 2025-237 du 16 juin 2025`. */
export function actTitle({ result, say }: ReportContext): string {
  const { id, date } = result.deliberation;
  return say('report/title', { number: id, date, file: result.source.file });
}

/** Who decided what, the verdict in one line, and the few figures to know. */
export function head(context: ReportContext): Html {
  const { result, summary, say, language } = context;
  const { authority, body, subject } = result.deliberation;
  const who = [authority, body].filter((part) => part !== null).join(' — ');
  const { pass, fail, unverifiable } = summary.checks;
  return html`<header class="act">
    <h1>${actTitle(context)}</h1>
    ${who !== '' && html`<p class="meta">${who}</p>`}
    ${subject !== null && html`<p class="subject">${subject}</p>`}
    <p class="verdict ${summary.exitCode === EXIT.ok ? 'good' : 'bad'}" role="status">
      ${verdictLine(summary, language)}
    </p>
    <dl class="tiles">
      ${tile(say('report/granted'), euros(context, summary.amount), context.say('report/rows', { count: summary.rows }))}
      ${shareTile(context, say('report/proved-share'), summary.proved)}
      ${shareTile(context, say('report/plausible-share'), summary.plausible)}
      ${shareTile(context, say('report/doubtful-share'), summary.doubtful)}
      ${tile(say('report/checks-closed'), `${pass} / ${pass + fail + unverifiable}`, '')}
    </dl>
  </header>`;
}

function shareTile(context: ReportContext, title: string, share: Share): Html {
  return tile(title, euros(context, share.amount), context.say('report/rows', { count: share.rows }));
}

function tile(title: string, value: string, note: string): Html {
  return html`<div>
    <dt>${title}</dt>
    <dd>${value}${note !== '' && html`<small>${note}</small>`}</dd>
  </div>`;
}

/**
 * `report.html`: one file for a person, made from the result alone. Opens offline, holds no script, asks nothing of any
 * network, and its content security policy forbids all of it in case a text of the act should try.
 */
import type { Language } from '../../model/language.ts';
import type { Result } from '../../model/result.ts';
import { allocations } from './allocations.ts';
import { checks, gaps } from './checks.ts';
import { badge, reportContext, type Crops, type ReportContext } from './context.ts';
import { decision } from './decision.ts';
import { doubts } from './doubts.ts';
import { edits } from './edits.ts';
import { actTitle, head } from './head.ts';
import { Html, html } from './html.ts';
import { findings, repairs } from './ledger.ts';
import { hasMoney, money } from './money.ts';
import { pages } from './pages.ts';
import { STYLE, STYLE_HASH } from './style.ts';
import { tables } from './tables.ts';

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * Renders the report. Pure: the same bytes for the same result.
 *
 * @param language the one the result was made in
 * @param crops pictures of the doubtful places, by figure
 */
export function renderReport(result: Result, language: Language, crops: Crops = new Map()): string {
  const context = reportContext(result, language, crops);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${actTitle(context)}</title>
        <style>
          ${new Html('')}
        </style>
      </head>
      <body>
        ${head(context)} ${navigation(context)}
        <main>
          ${gaps(context)} ${doubts(context)} ${checks(context)} ${allocations(context)} ${tables(context)}
          ${decision(context)} ${money(context)} ${edits(context)} ${repairs(context)} ${findings(context)}
          ${pages(context)}
        </main>
        ${footer(context)}
      </body>
    </html>`;
  return compact(page.markup);
}

function navigation({ result, summary, say }: ReportContext): Html {
  const open = summary.gaps.length > 0;
  const decided = result.articles.length + result.votes.length + result.budgetLines.length > 0;
  return html`<nav aria-label="${say('report/jump')}">
    <ul>
      ${open && html`<li><a href="#gaps">${say('report/gaps')}</a></li>`}
      <li><a href="#doubts">${say('report/doubts')}</a></li>
      <li><a href="#checks">${say('report/sums')}</a></li>
      <li><a href="#allocations">${say('report/allocations')}</a></li>
      ${result.tables.length > 0 && html`<li><a href="#tables">${say('report/tables')}</a></li>`}
      ${decided && html`<li><a href="#decision">${say('report/decision')}</a></li>`}
      ${hasMoney(result) && html`<li><a href="#money">${say('report/money')}</a></li>`}
      ${result.edits.length > 0 && html`<li><a href="#edits">${say('report/edits')}</a></li>`}
      <li><a href="#repairs">${say('report/repairs')}</a></li>
      <li><a href="#findings">${say('report/findings')}</a></li>
      <li><a href="#pages">${say('report/pages')}</a></li>
    </ul>
  </nav>`;
}

function footer(context: ReportContext): Html {
  const { result, say } = context;
  const { generator, source } = result;
  const engine = [generator.engine, generator.engineVersion].filter((part) => part !== null).join(' ');
  const by = `${generator.name} ${generator.version}${engine === '' ? '' : `, ${engine}`}`;
  return html`<footer>
    <h2>${say('report/legend')}</h2>
    <dl class="legend">
      <dt>${badge(context, 'proved')}</dt>
      <dd>${say('report/legend-proved')}</dd>
      <dt>${badge(context, 'plausible')}</dt>
      <dd>${say('report/legend-plausible')}</dd>
      <dt>${badge(context, 'doubtful')}</dt>
      <dd>${say('report/legend-doubtful')}</dd>
    </dl>
    <p>${say('report/made-from', { file: source.file, by, profile: generator.profile })}</p>
    <p>${say('report/fingerprint', { hash: source.sha256 })}</p>
  </footer>`;
}

/** Templates are indented for their reader in the source; the file need not be. Preformatted text is never on a line of its own. */
function compact(markup: string): string {
  const lines = markup.split('\n').map((line) => line.trim());
  const body = lines.filter((line) => line !== '').join('\n');
  return `${body.replace(/<style>\s*<\/style>/u, () => `<style>${STYLE}</style>`)}\n`;
}

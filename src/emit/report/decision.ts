import { euros, pageLink, type ReportContext } from './context.ts';
import { html, type Html } from './html.ts';

/** The articles with their amounts, the votes, and the budget lines. */
export function decision(context: ReportContext): Html | null {
  const { result, say } = context;
  if (result.articles.length + result.votes.length + result.budgetLines.length === 0) return null;
  return html`<section id="decision" aria-labelledby="decision-title">
    <h2 id="decision-title">${say('report/decision')}</h2>
    ${result.articles.length > 0 && articlesTable(context)} ${result.votes.length > 0 && votesTable(context)}
    ${result.budgetLines.length > 0 && budgetTable(context)}
  </section>`;
}

function articlesTable(context: ReportContext): Html {
  const { result, say } = context;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${say('report/article')}</th>
          <th scope="col">${say('report/article-text')}</th>
          <th scope="col">${say('report/annexes')}</th>
          <th scope="col" class="n">${say('report/amount')}</th>
          <th scope="col">${say('report/where')}</th>
        </tr>
      </thead>
      <tbody>
        ${result.articles.map(
          (article) =>
            html`<tr>
              <td>${article.number}</td>
              <td class="small">${shortened(article.text)}</td>
              <td>${article.annexes.join(', ')}</td>
              <td class="n">${article.amount !== null && euros(context, article.amount)}</td>
              <td class="small">${pageLink(context, article.source)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A long article opens on demand: what it decides stands in its first words. */
function shortened(text: string): Html | string {
  if (text.length <= SHORT) return text;
  const end = text.lastIndexOf(' ', SHORT);
  const cut = end > 0 ? end : SHORT;
  return html`<details>
    <summary>${text.slice(0, cut)}…</summary>
    …${text.slice(cut)}
  </details>`;
}

const SHORT = 170;

function votesTable(context: ReportContext): Html {
  const { result, say } = context;
  const count = (value: number | null): string => (value === null ? '—' : String(value));
  return html`<h3>${say('report/votes')}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('report/articles')}</th>
            <th scope="col" class="n">${say('report/for')}</th>
            <th scope="col" class="n">${say('report/against')}</th>
            <th scope="col" class="n">${say('report/abstention')}</th>
            <th scope="col" class="n">${say('report/absent')}</th>
            <th scope="col">${say('report/outcome')}</th>
            <th scope="col">${say('report/recused')}</th>
            <th scope="col">${say('report/where')}</th>
          </tr>
        </thead>
        <tbody>
          ${result.votes.map(
            (vote) =>
              html`<tr>
                <td>${vote.articles.join(', ')}</td>
                <td class="n">${count(vote.for)}</td>
                <td class="n">${count(vote.against)}</td>
                <td class="n">${count(vote.abstention)}</td>
                <td class="n">${count(vote.absent)}</td>
                <td>${vote.outcome}</td>
                <td class="small">${vote.recused.join(', ')}</td>
                <td class="small">${pageLink(context, vote.source)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function budgetTable(context: ReportContext): Html {
  const { result, say } = context;
  const amount = (value: string | null): string => (value === null ? '—' : euros(context, value));
  return html`<h3>${say('report/budget')}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('report/account')}</th>
            <th scope="col">${say('report/label')}</th>
            <th scope="col" class="n">${say('report/authorised')}</th>
            <th scope="col" class="n">${say('report/available')}</th>
            <th scope="col" class="n">${say('report/proposed')}</th>
            <th scope="col" class="n">${say('report/balance')}</th>
            <th scope="col">${say('report/where')}</th>
          </tr>
        </thead>
        <tbody>
          ${result.budgetLines.map(
            (line) =>
              html`<tr>
                <td>${[line.code, line.account].filter((part) => part !== null).join(' ')}</td>
                <td>${line.label}</td>
                <td class="n">${amount(line.authorised)}</td>
                <td class="n">${amount(line.available)}</td>
                <td class="n">${amount(line.proposed)}</td>
                <td class="n">${amount(line.balance)}</td>
                <td class="small">
                  ${say(line.part === 'article' ? 'report/in-article' : 'report/in-report')},
                  ${pageLink(context, line.source)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

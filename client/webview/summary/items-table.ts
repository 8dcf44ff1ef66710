import type { FindingsOverview, ItemOverview, SummarisedLetter } from '../../../server/requests.ts';
import { filled, type Html, html } from '../html.ts';
import { conclusionWords, decisionWords, guidelinesOf } from './facts.ts';
import type { SummaryWords } from './words.ts';

type Place = { readonly start: { readonly line: number; readonly character: number } };

/** Words that lead to a place of the page's letter, or of another file. */
export const leadTo = (words: string, { start }: Place, kind = 'link', uri?: string): Html =>
  html`<button type="button" class="${kind}" data-line="${start.line}" data-character="${start.character}"${uri !== undefined && html` data-uri="${uri}"`}>${words}</button>`;

/** As many findings as a cell shows. */
const SHOWN = 4;

/** Findings as a list, each leading to its place. */
export function findingsMarkup(
  findings: FindingsOverview,
  titles: SummarisedLetter['findingTitles'],
  words: SummaryWords,
): Html {
  const { counts, first } = findings;
  const all = counts.error + counts.warning + counts.information + counts.hint;
  if (all === 0) return html`<span class="muted">${words.none}</span>`;
  const shown = first
    .slice(0, SHOWN)
    .map(
      ({ rule, severity, message, range }) =>
        html`<li class="${severity}" title="${message}"><span class="visually-hidden">${words.severities[severity]}: </span>${leadTo(titles[rule] ?? rule, range)}</li>`,
    );
  const rest = all - shown.length;
  return html`<ul class="findings">${shown}${rest > 0 && html`<li class="muted">${filled(words.more, rest)}</li>`}</ul>`;
}

/** The items of a letter as a table; its roles are written out, since narrow views show the cells below each other. */
export function itemsTable({ overview, findingTitles }: SummarisedLetter, words: SummaryWords): Html {
  const { columns } = words;
  if (overview.items.length === 0) return html`<p class="muted">${words.noItems}</p>`;
  const heads = Object.values(columns).map((name) => html`<th role="columnheader" scope="col">${name}</th>`);
  const rows = overview.items.map((item, n) => rowMarkup(item, n, findingTitles, words));
  return html`<table role="table" class="items" aria-labelledby="items-heading"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

function rowMarkup(
  item: ItemOverview,
  n: number,
  titles: SummarisedLetter['findingTitles'],
  words: SummaryWords,
): Html {
  const { columns } = words;
  const { value } = item.decision;
  const decided = value === 'upheld' || value === 'overturned' ? value : 'open';
  const cell = (name: string, content: Html | string, kind = '') =>
    html`<td role="cell" class="${kind}"><span class="name" aria-hidden="true">${name}</span><div>${content}</div></td>`;
  return html`<tr role="row" id="item-${n}"><th role="rowheader" scope="row"><span class="number">${n + 1}</span> ${leadTo(item.name, item.selection)}</th>${[
    cell(columns.decision, decisionWords(item, words), `decision ${decided}`),
    cell(columns.claims, sideMarkup(item, 'claims-guideline', words)),
    cell(columns.reviewer, sideMarkup(item, 'reviewer-guideline', words)),
    cell(columns.criteria, item.criteria > 0 ? filled(words.stated, item.criteria) : words.none, 'criteria'),
    cell(columns.conclusion, conclusionMarkup(item, words), 'conclusion'),
    cell(
      columns.findings,
      findingsMarkup(item.findings, titles, words),
      item.findings.first.length > 0 ? '' : 'nothing',
    ),
  ]}</tr>`;
}

function sideMarkup(item: ItemOverview, kind: 'claims-guideline' | 'reviewer-guideline', words: SummaryWords): Html {
  const { names, lacking } = guidelinesOf(item, kind, words);
  if (names.length === 0) return html`<span class="muted">${lacking}</span>`;
  return html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`;
}

function conclusionMarkup(item: ItemOverview, words: SummaryWords): Html {
  const said = conclusionWords(item, words);
  return item.conclusion ? leadTo(said, item.conclusion.range, 'plain') : html`<span class="muted">${said}</span>`;
}

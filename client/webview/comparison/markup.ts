import type { ComparedGroup, ComparedItem, Comparison, Named } from '../../../server/requests.ts';
import { filled, type Html, html } from '../html.ts';
import { dayWords } from '../summary/facts.ts';
import { leadTo } from '../summary/items-table.ts';
import type { ComparisonWords } from './words.ts';

/** What the page shows: a comparison, or why there is none. */
export type Compared =
  | { readonly state: 'compared'; readonly comparison: Comparison }
  | { readonly state: 'reading' | 'noItem' | 'noServer' };

/** As many names as a list shows, and as many items as a table. */
const SHOWN_NAMES = 12;
const SHOWN_ITEMS = 100;

/** The whole page below its body. */
export function comparisonMarkup(compared: Compared, words: ComparisonWords): Html {
  if (compared.state !== 'compared') return html`<p class="message">${words[compared.state]}</p>`;
  const { item, sameService, sameTopic, searched, limit } = compared.comparison;
  const facts = [
    filled(words.here, decisionWords(item, words)),
    ...(item.values.length > 0 ? [item.values.join(', ')] : []),
  ];
  return html`<header><h1 tabindex="-1">${filled(words.headline, item.name)}</h1><p class="facts">${facts.join(' \u00b7 ')}</p><p class="muted">${filled(words.searched, searched.items, searched.letters)}${limit !== undefined && ` ${limit}`}</p></header>${[
    groupMarkup('service', words.sameService, words.noneOfService, sameService, words),
    groupMarkup('topic', words.sameTopic, words.noneOfTopic, sameTopic, words),
  ]}`;
}

function groupMarkup(id: string, heading: string, nothing: string, group: ComparedGroup, words: ComparisonWords): Html {
  const { counts, items } = group;
  const titled = (content: Html) =>
    html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>${content}</section>`;
  if (counts.items === 0) return titled(html`<p class="muted">${nothing}</p>`);
  const said =
    counts.items === 1
      ? filled(words.count, decisionWords(items[0], words))
      : `${filled(words.counts, counts.items, counts.letters)}: ${decided(counts.upheld, counts.overturned, counts.items, words).join(', ')}`;
  return titled(
    html`<p class="counts">${said}</p>${shareMarkup(group)}${[
      namesMarkup(words.reviewer, group.reviewer, words),
      namesMarkup(words.claims, group.claims, words),
      namesMarkup(words.values, group.values, words),
    ]}${tableMarkup(id, group, words)}`,
  );
}

/** "30 Upheld", "7 Overturned", "1 no decision": what there is of each. */
const decided = (upheld: number, overturned: number, items: number, words: ComparisonWords): string[] =>
  [
    [upheld, words.upheld],
    [overturned, words.overturned],
    [items - upheld - overturned, words.noDecision],
  ].flatMap(([count, word]) => (Number(count) > 0 ? [`${count} ${word}`] : []));

/** A bar of the decisions; the sentence above it says the same. */
function shareMarkup({ counts }: ComparedGroup): Html {
  const width = (count: number): string => String(Math.round((1000 * count) / counts.items) / 10);
  const upheld = width(counts.upheld);
  return html`<svg class="share" aria-hidden="true" width="100%" height="6" viewBox="0 0 100 6" preserveAspectRatio="none"><rect class="upheld" x="0" y="0" width="${upheld}" height="6"></rect><rect class="overturned" x="${upheld}" y="0" width="${width(counts.overturned)}" height="6"></rect></svg>`;
}

function namesMarkup(title: string, names: readonly Named[], words: ComparisonWords): Html | undefined {
  if (names.length === 0) return undefined;
  const shown = names.slice(0, SHOWN_NAMES).map(({ name, items, upheld, overturned, own }) => {
    const counted = [
      ...decided(upheld, overturned, items, words),
      ...(own ? [items > 0 ? words.own : words.ownAlone] : []),
    ];
    return html`<li><span>${name}</span> <span class="muted">${counted.join(' \u00b7 ')}</span></li>`;
  });
  const rest = names.length - shown.length;
  return html`<h3>${title}</h3><ul class="names">${shown}${rest > 0 && html`<li class="muted">${filled(words.more, rest)}</li>`}</ul>`;
}

function tableMarkup(id: string, { counts, items }: ComparedGroup, words: ComparisonWords): Html {
  const heads = Object.values(words.columns).map((name) => html`<th role="columnheader" scope="col">${name}</th>`);
  const shown = items.slice(0, SHOWN_ITEMS);
  const rest = counts.items - shown.length;
  return html`<h3 id="${id}-items">${words.items}</h3><table role="table" aria-labelledby="${id}-items"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${shown.map((item) => rowMarkup(item, words))}</tbody></table>${rest > 0 && html`<p class="muted">${filled(words.more, rest)}</p>`}`;
}

function rowMarkup(item: ComparedItem, words: ComparisonWords): Html {
  const { columns } = words;
  const cell = (name: string, content: Html | string, kind = '') =>
    html`<td role="cell" class="${kind}"><span class="name" aria-hidden="true">${name}</span><div>${content}</div></td>`;
  const list = (names: readonly string[]): Html =>
    names.length > 0
      ? html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`
      : html`<span class="muted">${words.none}</span>`;
  const kind = item.decision === 'upheld' || item.decision === 'overturned' ? item.decision : 'open';
  return html`<tr role="row"><th role="rowheader" scope="row">${leadTo(item.letter, item.range, 'link', item.uri)}</th>${[
    cell(columns.decision, decisionWords(item, words), `decision ${kind}`),
    cell(columns.date, item.day === undefined ? '' : dayWords(item.day)),
    cell(columns.service, item.name),
    cell(columns.reviewer, list(item.reviewer)),
    cell(columns.claims, list(item.claims)),
    cell(columns.values, list(item.values)),
    cell(columns.conclusion, item.conclusion ? words.conclusions[item.conclusion] : words.none),
  ]}</tr>`;
}

function decisionWords({ decision }: ComparedItem, words: ComparisonWords): string {
  if (decision === 'upheld') return words.upheld;
  if (decision === 'overturned') return words.overturned;
  return decision === 'unknown' ? words.otherDecision : words.noDecision;
}

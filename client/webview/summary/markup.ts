import type { LetterSummary, SummarisedLetter } from '../../../server/requests.ts';
import { type Html, html } from '../html.ts';
import { agreementWords, completeness, factsLine, headline, intervals } from './facts.ts';
import { findingsMarkup, itemsTable, leadTo } from './items-table.ts';
import { timelineMarkup } from './timeline.ts';
import type { SummaryWords } from './words.ts';

/** What the page shows: a letter, or why there is none. */
export type Shown =
  | { readonly state: 'letter'; readonly summary: LetterSummary; readonly chosen?: number }
  | { readonly state: 'reading' | 'noLetter' | 'noDocument' | 'noServer' };

/** How the page is drawn. */
export interface Drawing {
  readonly words: SummaryWords;
  /** Pixels. */
  readonly width: number;
  /** Whether it is a page in the editor, with its buttons and the choice of the letter. */
  readonly live: boolean;
}

/** The whole page below its body. */
export function pageMarkup(shown: Shown, { words, width, live }: Drawing): Html {
  if (shown.state !== 'letter' || !shown.summary.letter) {
    const why = shown.state === 'letter' ? 'noLetter' : shown.state;
    return html`<p class="message">${words[why]}</p>`;
  }
  const { summary, chosen } = shown;
  const { letter } = summary;
  if (!letter) return html``;
  const facts = factsLine(letter, words);
  return html`<header><h1 tabindex="-1">${headline(letter, words)}</h1>${facts !== '' && html`<p class="facts">${facts}</p>`}${headerMarkup(letter, words)}${live && controls(summary, chosen, words)}</header>${[
    section('dates', words.dates, datesMarkup(letter, words, width)),
    section('items', words.items, itemsTable(letter, words)),
    section('complete', words.complete, completeMarkup(letter, words)),
    section('agreement', words.agreement, html`${agreementWords(letter, words).map((one) => html`<p>${one}</p>`)}`),
    letterFindings(letter, words),
  ]}`;
}

const section = (id: string, heading: string, content: Html | undefined): Html | undefined =>
  content &&
  html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>${content}</section>`;

function controls({ letters, index }: LetterSummary, chosen: number | undefined, words: SummaryWords): Html {
  const option = (value: string, name: string, selected: boolean) =>
    selected
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`;
  const choice =
    letters.length > 1 &&
    html`<label>${words.letter} <select id="choice">${option('', `${words.atCursor}${chosen === undefined && index !== undefined ? `: ${letters[index]?.name ?? index + 1}` : ''}`, chosen === undefined)}${letters.map(({ name }, n) => option(String(n), name, chosen === n))}</select></label>`;
  return html`<div class="controls">${choice}<button type="button" id="copy">${words.copy}</button><button type="button" id="save">${words.save}</button></div>`;
}

/** What of the header block the headline and the timeline do not show: the priority, and what has no value yet. */
function headerMarkup({ overview, dates }: SummarisedLetter, words: SummaryWords): Html | undefined {
  const told = new Set(dates.map(({ range }) => `${range.start.line}:${range.start.character}`));
  const facts = overview.facts.filter(
    ({ kind, value, range }) =>
      value === undefined || (kind !== 'case-number' && !told.has(`${range.start.line}:${range.start.character}`)),
  );
  if (facts.length === 0) return undefined;
  return html`<dl>${facts.map(({ label, value, range }) => html`<div><dt>${label}</dt> <dd>${leadTo(value ?? words.states.missing, range, value ? 'plain' : 'link')}</dd></div>`)}</dl>`;
}

function datesMarkup({ dates }: SummarisedLetter, words: SummaryWords, width: number): Html {
  const times = intervals(dates, words);
  return html`${timelineMarkup(dates, words, width)}${times.length > 0 && html`<p class="muted">${times.join(' \u00b7 ')}</p>`}`;
}

const completeMarkup = (letter: SummarisedLetter, words: SummaryWords): Html =>
  html`<ul class="complete">${completeness(letter, words).map(({ name, state, ok }) => html`<li class="${ok ? 'ok' : 'lacking'}">${name} <span class="muted">${state}</span></li>`)}</ul>`;

function letterFindings({ overview, findingTitles }: SummarisedLetter, words: SummaryWords): Html | undefined {
  if (overview.findings.first.length === 0) return undefined;
  return section('findings', words.letterFindings, findingsMarkup(overview.findings, findingTitles, words));
}

import type { FindingsOverview, ItemOverview, SummarisedLetter } from '../../../server/requests.ts';
import { escapedMarkdown } from '../../markdown.ts';
import { filled } from '../html.ts';
import {
  agreementWords,
  completeness,
  conclusionWords,
  dayWords,
  decisionWords,
  factsLine,
  guidelinesOf,
  headline,
  intervals,
} from './facts.ts';
import type { SummaryWords } from './words.ts';

/** The summary of a letter as Markdown, to paste into a message or a note. */
export function summaryMarkdown(letter: SummarisedLetter, words: SummaryWords): string {
  const facts = factsLine(letter, words);
  const dates = letter.dates.map(({ kind, day }) => `- ${words.kinds[kind]}: ${dayWords(day)}`);
  const times = intervals(letter.dates, words);
  const complete = completeness(letter, words).map(({ name, state }) => `- ${name}: ${escapedMarkdown(state)}`);
  const parts = [
    `# ${escapedMarkdown(headline(letter, words))}`,
    ...(facts === '' ? [] : [escapedMarkdown(facts)]),
    `## ${words.dates}`,
    dates.length > 0 ? dates.join('\n') : words.noDates,
    ...(times.length > 0 ? [times.join(' \u00b7 ')] : []),
    `## ${words.items}`,
    letter.overview.items.length > 0 ? tableOf(letter, words) : words.noItems,
    `## ${words.complete}`,
    complete.join('\n'),
    `## ${words.agreement}`,
    agreementWords(letter, words).map(escapedMarkdown).join(' '),
    ...(letter.overview.findings.first.length > 0
      ? [
          `## ${words.letterFindings}`,
          findingsIn(letter.overview.findings, letter.findingTitles, words)
            .map((one) => `- ${one}`)
            .join('\n'),
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableOf(letter: SummarisedLetter, words: SummaryWords): string {
  const rows = letter.overview.items.map((item, n) => [
    `${n + 1}. ${escapedMarkdown(item.name)}`,
    escapedMarkdown(decisionWords(item, words)),
    sideOf(item, 'claims-guideline', words),
    sideOf(item, 'reviewer-guideline', words),
    item.criteria > 0 ? filled(words.stated, item.criteria) : words.none,
    conclusionWords(item, words),
    findingsIn(item.findings, letter.findingTitles, words).join('<br>') || words.none,
  ]);
  const heads = Object.values(words.columns);
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sideOf(item: ItemOverview, kind: 'claims-guideline' | 'reviewer-guideline', words: SummaryWords): string {
  const { names, lacking } = guidelinesOf(item, kind, words);
  return names.length > 0 ? names.map(escapedMarkdown).join('<br>') : lacking;
}

function findingsIn(
  { counts, first }: FindingsOverview,
  titles: SummarisedLetter['findingTitles'],
  words: SummaryWords,
): string[] {
  const all = counts.error + counts.warning + counts.information + counts.hint;
  const shown = first.map(
    ({ rule, severity }) => `${words.severities[severity]}: ${escapedMarkdown(titles[rule] ?? rule)}`,
  );
  return all > shown.length ? [...shown, filled(words.more, all - shown.length)] : shown;
}

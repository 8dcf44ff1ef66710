// The pages of docs/findings, made from the rules' own docs.
import type { Family, Rule } from '../../server/rules/finding.ts';
import { parseMarked } from '../../test/kit/marked-text.ts';

/** The families' names as people read them. */
export const families: Readonly<Record<Family, string>> = {
  structure: 'Structure',
  decision: 'Decision',
  citation: 'Citation',
  rationale: 'Rationale',
  facts: 'Facts and privacy',
  text: 'Text',
};

/** All pages by their file names: one for each rule, and the index. */
export function findingPages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const titles = new Map(rules.map((rule) => [rule.id, rule.docs.title]));
  const pages = rules.map((rule) => [`${rule.id}.md`, findingPage(rule, titles)] as const);
  return new Map([...pages, ['README.md', indexPage(rules)] as const]);
}

function findingPage({ id, family, severity, docs }: Rule, titles: ReadonlyMap<string, string>): string {
  const related = docs.related.map((other) => `- [${titles.get(other)}](${other}.md) (\`${other}\`)`);
  return lines(
    `# ${docs.title}`,
    `\`${id}\` · [${families[family]}](README.md#${anchor(families[family])}) · ${severityWords(severity)}`,
    docs.says,
    '## Why',
    docs.why,
    '## Example',
    codeBlock(underlined(docs.bad)),
    '## Mended',
    codeBlock(docs.good),
    '## When not to heed it',
    docs.notWhen,
    '## How to turn it off or accept it',
    `In the editor, the quick fixes "Turn this finding off", "Change its severity" and "Accept this finding" do it. They write the nearest \`.imr-letters.json\`, as you can by hand: \`{ "rules": { "${id}": "off" } }\`; an accepted finding goes into the file of accepted findings, with who and why and without letter text. A determination goes to a court, so nothing is ever written into the letter itself. [More on configuration](../configuration.md).`,
    ...(related.length > 0 ? ['## Related findings', related.join('\n')] : []),
  );
}

function indexPage(rules: readonly Rule[]): string {
  const sections = Object.entries(families).flatMap(([family, title]) => {
    const own = rules.filter((rule) => rule.family === family);
    if (own.length === 0) return [];
    const rows = own.map(({ id, severity, docs }) => `| [\`${id}\`](${id}.md) | ${severity} | ${docs.title} |`);
    return [`## ${title}`, ['| finding | severity | what |', '|---|---|---|', ...rows].join('\n')];
  });
  return lines(
    '# The findings',
    'What IMR Letters reports in a letter. The name of a finding is its code in the Problems panel and in the terminal; ' +
      'it never changes. The severity is the default; [the configuration](../configuration.md) can set another.',
    ...sections,
  );
}

/** The text without its marks, and a row of `~` below each marked place. */
function underlined(marked: string): string {
  const { text, ranges } = parseMarked(marked);
  let start = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const end = start + line.length;
      const row = squiggles(ranges, start, end);
      start = end + 1;
      return row === '' ? [line] : [line, row];
    })
    .join('\n');
}

function squiggles(ranges: readonly { start: number; end: number }[], start: number, end: number): string {
  let row = '';
  for (let at = start; at < end; at++) row += ranges.some((range) => range.start <= at && at < range.end) ? '~' : ' ';
  return row.trimEnd();
}

const severityWords = (severity: Rule['severity']): string => (severity === 'off' ? 'off by default' : severity);

const anchor = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

const codeBlock = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

const lines = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

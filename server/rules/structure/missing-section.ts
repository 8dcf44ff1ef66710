import type { SectionKind } from '../../formats/kinds.ts';
import { type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { blocks, issuesExample, itemExample, letterExample, marked, methodExample } from '../examples.ts';
import type { Fix, Rule, TextChange } from '../finding.ts';
import { insertBefore, insertWords } from '../insert.ts';
import { formatOf, insertSection } from '../place.ts';
import { credentialsBlock, headingText, issuesOpening, sectionScaffold } from '../scaffold.ts';
import { firstLine } from '../words.ts';

const reasons: Readonly<Partial<Record<SectionKind, string>>> = {
  method: "It describes the review and the reviewer's qualifications (8 CCR 9792.10.6).",
  'case-summary': "A determination describes the employee's condition (Labor Code 4610.6(e)).",
  issues: 'It states each disputed treatment and its decision (Labor Code 4610.6(e), 8 CCR 9792.10.6(d)).',
  dispute: 'It states the disputed treatment (8 CCR 9792.10.6(d)).',
  documents: 'It lists the documents reviewed (8 CCR 9792.10.6(d)).',
  guidelines: 'It names the evidence that the decision rests on (8 CCR 9792.10.6(d)).',
  rationale: 'It gives the clinical reasons (8 CCR 9792.10.6(d)).',
};

/** So many UTF-16 units of the fixed sentence are one line of it, however the line was wrapped. */
const INTRODUCTION_SURE = 45;

export const missingSection: Rule = {
  id: 'missing-section',
  family: 'structure',
  severity: 'error',
  scope: 'letter',
  docs: {
    title: 'A section is missing',
    says:
      'The letter lacks a section that every letter of its format has: how the determination was made, the clinical ' +
      'case summary, or the issues with their decisions.',
    why:
      "A determination states whether the disputed treatment is necessary, the employee's condition and the reasons " +
      '(Labor Code 4610.6(e), 8 CCR 9792.10.6(d)). All 199 published letters read for this tool have these sections.',
    bad: marked(blocks(methodExample, issuesExample, itemExample), 'HOW THE IMR FINAL DETERMINATION WAS MADE'),
    good: letterExample,
    notWhen: 'The section is there under another heading, as in a letter of an older or a house format.',
    related: ['section-order', 'no-disputed-items', 'empty-field', 'records-not-listed'],
  },
  *check(letter, reading) {
    const format = formatOf(letter);
    for (const kind of format.required) {
      if (sectionOf(letter, kind)) continue;
      yield {
        span: firstLine(letter.span, reading),
        key: kind,
        message: `The letter has no section "${headingText(format, kind)}". ${reasons[kind] ?? ''}`.trimEnd(),
        fixes: [skeleton(letter, reading, kind)],
      };
    }
  },
};

function skeleton(letter: Letter, reading: Reading, kind: SectionKind): Fix {
  const format = formatOf(letter);
  return {
    title: `Insert the section "${headingText(format, kind)}"`,
    changes: [kind === 'issues' ? issues(letter, reading) : insertSection(letter, reading, kind, block(letter, kind))],
    safe: false,
    preferred: false,
  };
}

/** Only the heading where the section's fixed sentence or its items are there. */
function issues(letter: Letter, reading: Reading): TextChange {
  const format = formatOf(letter);
  const first = letter.items[0]?.span.start ?? letter.span.end;
  const sentence = format.introduction?.slice(0, INTRODUCTION_SURE) ?? '';
  const introduction = sentence ? reading.text.slice(letter.span.start, first).lastIndexOf(sentence) : -1;
  if (introduction >= 0) {
    return insertWords(letter.span.start + introduction, `${headingText(format, 'issues')}\n`);
  }
  if (letter.items.length > 0) return insertBefore(reading.text, first, issuesOpening(format));
  return insertSection(letter, reading, 'issues', sectionScaffold(format, 'issues'));
}

/** With the method section come the credentials that stand in it or right after it. */
function block(letter: Letter, kind: SectionKind): string {
  const format = formatOf(letter);
  const scaffold = sectionScaffold(format, kind);
  const credentials = kind === 'method' && !letter.credentials ? credentialsBlock(format) : '';
  return credentials === '' ? scaffold : `${scaffold}\n\n${credentials}`;
}

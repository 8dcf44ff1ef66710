import type { SectionKind } from '../../formats/kinds.ts';
import { type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { blocks, issuesExample, itemExample, letterExample, marked, methodExample } from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';
import { insertBefore } from '../insert.ts';
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
  const first = letter.items[0];
  const opensItems = kind === 'issues' && first !== undefined;
  const change = opensItems
    ? insertBefore(reading.text, first.span.start, issuesOpening(format))
    : insertSection(letter, reading, kind, block(letter, kind));
  return {
    title: `Insert the section "${headingText(format, kind)}"`,
    changes: [change],
    safe: false,
    preferred: false,
  };
}

/** With the method section come the credentials that stand in it or right after it. */
function block(letter: Letter, kind: SectionKind): string {
  const scaffold = sectionScaffold(formatOf(letter), kind);
  return kind === 'method' && !letter.credentials ? `${scaffold}\n\n${credentialsBlock()}` : scaffold;
}

import type { LetterFormat } from '../formats/format.ts';
import { headingsRead } from '../formats/formats.ts';
import type { FieldKind, SectionKind } from '../formats/kinds.ts';

/*
 * What quick fixes write where the reviewer must vouch for the words: `[[...]]`, to be replaced by a person. The words
 * inside are a prompt; none of them states a decision, a finding or a conclusion.
 */

const fieldPrompts: Readonly<Record<FieldKind, string>> = {
  'claims-guideline': '[[guideline that the claims administrator cited]]',
  'reviewer-guideline': '[[guideline, chapter and section that the decision rests on]]',
  rationale:
    "[[the employee's condition]] [[the guideline]] [[its criteria]] [[findings of the records, with their dates]] " +
    '[[conclusion]]',
};

const sectionPrompts: Readonly<Record<SectionKind, string>> = {
  dispute: '[[disputed treatment]]',
  determinations: '[[list of determinations]]',
  method: '[[how the case was reviewed]]',
  credentials: '[[qualifications]]',
  documents: '[[documents reviewed, with their dates]]',
  'case-summary': '[[age]] [[injury]] [[condition]] [[treatment so far]] [[request]]',
  issues: '[[disputed items]]',
  guidelines: fieldPrompts['reviewer-guideline'],
  rationale: fieldPrompts.rationale,
  effect: '[[effect of the decision]]',
};

/** The words of a text without the prompts among them. */
export const withoutPrompts = (words: string): string => words.replace(/\[\[[^[\]]*\]\]/g, ' ');

/** The prompt for an item's title. */
export const titlePrompt = '[[disputed item]]';

/** The prompts of the reviewer's state and specialty. */
export const statePrompt = '[[state]]';
export const specialtyPrompt = '[[specialty]]';

/** The credentials block with its heading; empty for a format that has no such block. */
export function credentialsBlock(format: LetterFormat, state = statePrompt, specialty = specialtyPrompt): string {
  const { credentialsLabels: labels } = format;
  const heading = headingsRead(format).find(({ kind }) => kind === 'credentials')?.text;
  if (!labels || heading === undefined) return '';
  const title = heading.endsWith(':') ? heading : `${heading}:`;
  return [title, `${labels.state} ${state}`, `${labels.specialty} ${specialty}`].join('\n');
}

/** A field's label as the format writes it, or as the final determinations do where the format has none. */
export const fieldLabel = (format: LetterFormat, kind: FieldKind): string =>
  format.fields.find((field) => field.kind === kind)?.label ?? kind;

/** A field: its label and the prompt for its text. */
export const fieldScaffold = (format: LetterFormat, kind: FieldKind): string =>
  `${fieldLabel(format, kind)} ${fieldPrompts[kind]}`;

/** The words of a section's heading. */
export const headingText = (format: LetterFormat, kind: SectionKind): string =>
  format.headings.find((heading) => heading.kind === kind)?.text ?? kind;

/** An item with its title, decision and fields. */
export const itemScaffold = (format: LetterFormat): string =>
  [
    `${titlePrompt}: [[${format.decisions.upheld} or ${format.decisions.overturned}]]`,
    ...format.fields.filter((field) => field.required).map((field) => fieldScaffold(format, field.kind)),
  ].join('\n\n');

/** The heading of the issues section and the fixed sentence under it. */
export const issuesOpening = (format: LetterFormat): string =>
  [headingText(format, 'issues'), ...(format.introduction ? [format.introduction] : [])].join('\n');

/** A section: its heading and the prompt for its text; the issues section with one item. */
export function sectionScaffold(format: LetterFormat, kind: SectionKind): string {
  if (kind === 'issues') return `${issuesOpening(format)}\n\n${itemScaffold(format)}`;
  return `${headingText(format, kind)}\n${sectionPrompts[kind]}`;
}

import type { InspectedGuideline, InspectedItem, InspectedLetter, InspectedRationale, Inspection } from './inspect.ts';

/** What was read from a file, as an outline for people; line numbers from 1. */
export function inspectText({ file, letters }: Inspection): string {
  if (letters.length === 0) return `${file}: no letter was found.\n`;
  const outlines = letters.map((letter, n) => [
    `${file}, letter ${n + 1} of ${letters.length}`,
    ...letterLines(letter),
  ]);
  return outlines.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function letterLines(letter: InspectedLetter): string[] {
  const { format, line, header, credentials, sections, items } = letter;
  return [
    `${at(line)}format ${format}`,
    ...Object.entries(header ?? {}).map(([key, value]) => `        ${words(key)}: ${value}`),
    ...Object.entries(credentials ?? {}).map(([key, values]) => `        ${key}: ${values.join(', ')}`),
    ...sections.map(({ kind, title, line }) => `${at(line)}section ${kind}: ${title}`),
    ...items.flatMap(itemLines),
  ];
}

function itemLines(item: InspectedItem): string[] {
  const { title, service, decision, line, claimsGuideline, reviewerGuideline, rationale } = item;
  return [
    `${at(line)}item ${decision ?? 'without decision'}: ${title}`,
    ...(service === title ? [] : [`          service: ${service}`]),
    ...guidelineLines('claims guideline', claimsGuideline),
    ...guidelineLines('reviewer guideline', reviewerGuideline),
    ...rationaleLines(rationale),
  ];
}

function guidelineLines(name: string, field: InspectedGuideline | undefined): string[] {
  if (!field) return [];
  return [
    `${at(field.line)}  ${name}: ${field.citations.length === 0 ? excerpt(field.text) : count(field.citations.length, 'citation', 'citations')}`,
    ...field.citations.map(({ source, text }) => `          ${source}: ${text}`),
  ];
}

function rationaleLines(field: InspectedRationale | undefined): string[] {
  if (!field) return [];
  return [
    `${at(field.line)}  rationale: ${excerpt(field.text)}`,
    ...field.criteria.map(
      ({ label, line, text, quoted }) =>
        `${at(line)}    criterion ${label}${quoted ? ' (quoted)' : ''}: ${excerpt(text)}`,
    ),
    `          conclusion: ${field.conclusion ?? 'none'}`,
  ];
}

const LONGEST = 72;

function excerpt(text: string): string {
  if (text === '') return '(no text)';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()} ...`;
}

const at = (line: number): string => `${String(line + 1).padStart(6)}  `;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "dateOfInjury" as "date of injury"; UR stays in capitals. */
const words = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^ur\b/, 'UR');

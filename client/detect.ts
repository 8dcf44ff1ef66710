/** How many printed lines with text are looked at. */
export const detectionLines = 40;

/** No heading is longer than this; the rest of a line is not read. */
const lineLimit = 200;

/** Headings that only letters have, without their blanks. */
const headings = new Set(
  [
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'MEDICAL PROFESSIONAL REVIEW',
    'Notice of Independent Medical Review Determination',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'IMR DECISION(S) AND RATIONALE(S)',
  ].map(squeeze),
);

const caseNumberLabel = /^\s*(?:IMR |MAXIMUS )?Case Number\s*:/;
const caseNumber = /\bC[A-Z]\d\d-\d{7}\b/;
const otherLabel = /\b(?:Date Assigned|Date of Injury|Decision Date|UR Denial Date|Priority|Received)\s*:/;

/** A header's label and its values stand within that many lines with text. */
const headerReach = 12;

/**
 * Whether a text opens an IMR letter, judged by its first lines with text: a heading that only letters have, on a
 * line of its own or wrapped over two, or the header's case number beside another label of the header.
 */
export function opensLetter(lines: Iterable<string>): boolean {
  const head = firstLines(lines);
  return hasHeading(head) || hasHeader(head);
}

function firstLines(lines: Iterable<string>): string[] {
  const head: string[] = [];
  for (const line of lines) {
    for (const part of line.slice(0, lineLimit).split('\f')) {
      if (part.trim() === '') continue;
      head.push(part);
      if (head.length === detectionLines) return head;
    }
  }
  return head;
}

/** Extraction splits words and doubles blanks, so headings are compared without any. */
function squeeze(text: string): string {
  return text.replace(/\s/g, '').replace(/:$/, '');
}

function hasHeading(head: readonly string[]): boolean {
  const squeezed = head.map(squeeze);
  return squeezed.some((line, at) => headings.has(line) || headings.has(line + (squeezed[at + 1] ?? '')));
}

function hasHeader(head: readonly string[]): boolean {
  const at = head.findIndex((line) => caseNumberLabel.test(line));
  if (at < 0) return false;
  const near = head.slice(Math.max(0, at - headerReach), at + headerReach);
  return near.some((line) => caseNumber.test(line)) && near.some((line) => otherLabel.test(line));
}

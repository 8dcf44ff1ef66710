/** One disputed item as text. A field that is `null` is left out with its label; an empty one keeps its label. */
export interface ItemText {
  readonly title: string;
  /** The words after the title's colon; `null` leaves out the colon too. */
  readonly decision?: string | null;
  readonly claims?: string | null;
  readonly reviewer?: string | null;
  readonly rationale?: string | null;
}

/** A letter of the formats D, E or F as text; every part that is not named is an ordinary one. */
export interface LetterText {
  readonly items?: readonly ItemText[];
  /** The lines of the header block; none by default. */
  readonly header?: string;
  /** The text of the method section. */
  readonly method?: string;
  /** The text below the credentials' heading; `null` leaves out the block, as format D does. */
  readonly credentials?: string | null;
  readonly summary?: string;
  /** Double: an empty line after every line, as it comes out of some PDFs. */
  readonly spacing?: 'single' | 'double';
  readonly newline?: '\n' | '\r\n' | '\r';
  /** Without the blank that extraction leaves at the end of every line, also of the empty ones. */
  readonly trimmed?: boolean;
}

export const mtusLowBack = 'Decision based on MTUS Low Back Complaints 2004.';
export const mtusInitialCare = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.';
export const caseNumberHeader = (number: string): string => `Case Number: ${number}
Date Assigned: 12/05/2016 Date of Injury:  08/29/2014
Decision Date: 01/10/2017 UR Denial Date:  11/02/2016
Priority:  Standard Application
Received:
11/21/2016`;

const method = `MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
affiliation with the employer, employee, providers or the claims administrator.`;
const credentials = `State(s) of Licensure: Texas, California
Certification(s)/Specialty: Orthopedic Surgery`;
const summary = `The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The patient is a 50 year old female who fell on 08-29-2014 and has had low back pain since then
in spite of rest.`;
const introduction = 'The Final Determination was based on decisions for the disputed items/services set forth below:';

/** The text of one item, its parts set off by empty lines. */
export function itemText(item: ItemText): string {
  const { title, decision = 'Upheld', claims = mtusLowBack, reviewer = mtusInitialCare } = item;
  const { rationale = `The records show no red flag. The request for ${title} is not medically necessary.` } = item;
  const parts = [
    decision === null ? title : `${title}: ${decision}`,
    claims === null ? null : `Claims Administrator guideline: ${claims}`,
    reviewer === null ? null : `MAXIMUS guideline: ${reviewer}`,
    rationale === null ? null : `Decision rationale: ${rationale}`,
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

/** A well-formed letter, in the layout that was asked for. */
export function letter(parts: LetterText = {}): string {
  const { items = [{ title: 'Soma 350mg #90' }], header } = parts;
  const block = parts.credentials === undefined ? credentials : parts.credentials;
  const sections = [
    header,
    `HOW THE IMR FINAL DETERMINATION WAS MADE\n${parts.method ?? method}`,
    block === null ? undefined : `The Expert Reviewer has the following credentials:\n${block}`,
    `CLINICAL CASE SUMMARY\n${parts.summary ?? summary}`,
    `IMR ISSUES, DECISIONS AND RATIONALES\n${introduction}`,
    ...items.map(itemText),
  ];
  return layOut(`${sections.filter((section) => section !== undefined).join('\n\n')}\n`, parts);
}

/** The same text in another layout; `text` has `\n` and no blanks at the ends of its lines. */
export function layOut(text: string, layout: Pick<LetterText, 'spacing' | 'newline' | 'trimmed'>): string {
  const { spacing = 'single', newline = '\n', trimmed = false } = layout;
  const end = (trimmed ? '' : ' ') + (spacing === 'double' ? '\n\n' : '\n');
  return text.replaceAll('\n', end.replaceAll('\n', newline));
}

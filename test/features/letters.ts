/** A short letter of format F: header, credentials, two items. The facts are invented. */
export const letter = `Case Number: CM16-0998001
Date Assigned: 12/05/2016 Date of Injury:  08/29/2014
Decision Date: 01/10/2017 UR Denial Date:  11/02/2016
Priority:  Standard Application
Received:
11/21/2016

HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
affiliation with the employer, employee, providers or the claims administrator.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Neurology

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The patient is a 40 year old male who fell on August 29, 2014. Pain is 8/10. He takes Norco
10/325mg #60 and Soma.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Soma 350mg #90: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s):
Muscle relaxants (for pain).

Decision rationale: The MTUS does not support long use of Soma. Criteria for its use: (1) acute
pain; (2) no more than 3 weeks. The patient has taken it since 01-15-2015. Therefore, the
request for Soma 350mg #90 is not medically necessary.

MRI of the left knee: Overturned

Claims Administrator guideline: Decision based on MTUS ACOEM Chapter 13 Knee Complaints
Page(s): 341-343, 347.

MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG),
Knee & Leg Chapter, MRIs.

Decision rationale: The knee locks and therapy of 12 visits has failed. The request for an MRI
of the left knee is medically necessary.
`;

/** The same letter, line by line, with nothing to find in it. */
export const cleanLetter = letter
  .replaceAll('Treatment 2009', 'Treatment 2016')
  .replace('and Soma.', 'and Soma. The diagnosis is a torn meniscus. Both requests were denied.')
  .replace('The knee locks', 'The MTUS does not address it. The ODG supports an MRI of a locked knee. The knee locks');

/** The letter's parts, to put other letters together from. */
export const method = `HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer.

`;
export const credentials = `The Expert Reviewer has the following credentials:
State(s) of Licensure: Texas
Certification(s)/Specialty: Orthopedic Surgery

`;
export const summary = `CLINICAL CASE SUMMARY
The patient is a 50 year old female with low back pain.

`;
export const issues = `IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

`;
export const fields = `Claims Administrator guideline: Decision based on MTUS Low Back Complaints 2004.

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.

Decision rationale: The patient has no red flag. The request is not medically necessary.

`;

/** A letter around the text of its issues section. */
export const letterWith = (items: string): string => method + credentials + summary + issues + items;

/** The same text with a blank line after every line, as it comes out of some PDFs. */
export const doubleSpaced = (text: string): string => text.replaceAll('\n', ' \n\n');

/** The same text with the line ends of Windows. */
export const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

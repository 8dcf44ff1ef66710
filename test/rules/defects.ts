/** A defect to write into a clean sample: the words there and what stands instead. */
export interface Defect {
  readonly rule: string;
  readonly sample: string;
  /** Words of the sample; line ends may stand between them. Empty for the end of the file. */
  readonly words: string;
  readonly instead: string;
}

const lumbar = '01-lumbar-injection.imr';
const drugs = '02-medications.imr';
const surgery = '03-spine-surgery.imr';

const defect = (rule: string, sample: string, words: string, instead: string): Defect => ({
  rule,
  sample,
  words,
  instead,
});

const NEW_ITEM = (title: string, reviewer: string, rationale: string): string =>
  `\n\n${title}: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.\n\n` +
  `MAXIMUS guideline: ${reviewer}\n\nDecision rationale: ${rationale}\n`;

/** One defect, or several, for each finding that a change of a few words can bring about. */
export const DEFECTS: readonly Defect[] = [
  // Structure
  defect('missing-decision', lumbar, 'TENS unit, purchase: Upheld', 'TENS unit, purchase'),
  defect('unknown-decision', lumbar, 'TENS unit, purchase: Upheld', 'TENS unit, purchase: Denied'),
  defect('missing-section', lumbar, 'CLINICAL CASE SUMMARY', ''),
  defect(
    'section-order',
    lumbar,
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'CLINICAL CASE SUMMARY\n\nHOW THE IMR FINAL DETERMINATION WAS MADE',
  ),
  defect('missing-credentials', lumbar, 'State(s) of Licensure: California, Arizona', ''),
  defect(
    'missing-rationale',
    lumbar,
    'Decision rationale: The MTUS Chronic Pain Guidelines regard TENS',
    'The MTUS Chronic Pain Guidelines regard TENS',
  ),
  defect(
    'missing-reviewer-guideline',
    drugs,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
    '',
  ),
  defect(
    'missing-claims-guideline',
    lumbar,
    'Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation).',
    '',
  ),
  defect(
    'empty-field',
    drugs,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
    'MAXIMUS guideline:',
  ),
  defect(
    'duplicate-field',
    drugs,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Weaning of Medications.',
  ),
  // Decision
  defect('decision-contradicts-rationale', lumbar, 'TENS unit, purchase: Upheld', 'TENS unit, purchase: Overturned'),
  defect('decision-contradicts-rationale', drugs, 'Omeprazole 20mg #60: Overturned', 'Omeprazole 20mg #60: Upheld'),
  defect(
    'missing-conclusion',
    lumbar,
    'Therefore, the request for the purchase of a TENS unit is not medically necessary.',
    '',
  ),
  defect(
    'missing-conclusion',
    drugs,
    'Therefore, the request for Cyclobenzaprine 7.5mg #60 is not medically necessary.',
    'The recommendation is for denial.',
  ),
  defect(
    'quantity-mismatch',
    lumbar,
    'lumbar spine, 2 times a week for 6 weeks, is not',
    'lumbar spine, 3 times a week for 6 weeks, is not',
  ),
  defect('placeholder-left', lumbar, 'sets no goal for it', 'sets [[goal]] for it'),
  // Citation
  defect(
    'mtus-missing-year',
    lumbar,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment, Section(s): TENS',
  ),
  defect(
    'mtus-missing-section',
    drugs,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.',
  ),
  defect(
    'odg-missing-chapter',
    surgery,
    'Official Disability Guidelines (ODG), Low Back Chapter, Preoperative lab testing',
    'Official Disability Guidelines (ODG), Preoperative lab testing',
  ),
  defect('odg-missing-topic', surgery, 'Low Back Chapter, Preoperative lab testing', 'Low Back Chapter'),
  defect(
    'unknown-chapter',
    surgery,
    'Low Back Chapter, Preoperative lab testing',
    'Low Bakc Chapter, Preoperative lab testing',
  ),
  defect(
    'anachronistic-guideline',
    drugs,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs',
  ),
  defect(
    'superseded-guideline',
    lumbar,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): TENS',
  ),
  defect('page-out-of-range', surgery, 'Low Back Complaints Page(s): 301.', 'Low Back Complaints Page(s): 801.'),
  defect(
    'chapter-title-mismatch',
    surgery,
    'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 301.',
    'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 13 Low Back Complaints Page(s): 301.',
  ),
  defect(
    'no-evidence-cited',
    drugs,
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
    'MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence.',
  ),
  defect(
    'weak-source',
    surgery,
    'Official Disability Guidelines (ODG), Low Back Chapter, Preoperative lab testing',
    'Wikipedia, Preoperative testing',
  ),
  defect(
    'bare-url-citation',
    surgery,
    'Official Disability Guidelines (ODG), Low Back Chapter, Preoperative lab testing',
    'http://www.ncbi.nlm.nih.gov/pubmed/12345678',
  ),
  defect(
    'repeated-label',
    surgery,
    'Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, Preoperative',
    'Non-MTUS Citation Non-MTUS: Official Disability Guidelines (ODG), Low Back Chapter, Preoperative',
  ),
  defect(
    'uncited-guideline-used',
    lumbar,
    'A rental would be the first step',
    'The Official Disability Guidelines call for a trial of thirty days. A rental would be the first step',
  ),
  defect(
    'mtus-silence-contradicted',
    lumbar,
    'The MTUS Chronic Pain Guidelines regard TENS as',
    'The MTUS does not address this request. TENS is seen as',
  ),
  defect(
    'not-part-of-mtus',
    surgery,
    'ACOEM Chapter 12 Low Back Complaints Page(s): 301.',
    'ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127.',
  ),
  // Rationale
  defect(
    'laterality-mismatch',
    lumbar,
    'request for a right L4-L5 transforaminal',
    'request for a left L4-L5 transforaminal',
  ),
  defect(
    'spinal-level-mismatch',
    lumbar,
    'request for a right L4-L5 transforaminal',
    'request for a right L3-L4 transforaminal',
  ),
  defect('dose-mismatch', drugs, 'request for Cyclobenzaprine 7.5mg #60', 'request for Cyclobenzaprine 10mg #60'),
  defect(
    'body-part-mismatch',
    lumbar,
    'request for physical therapy to the lumbar spine',
    'request for physical therapy to the right shoulder',
  ),
  defect('criteria-numbering', lumbar, '3. The needle is guided', '4. The needle is guided'),
  // Facts and privacy
  defect('sex-mismatch', drugs, 'He had a gastric ulcer in 2009', 'She had a gastric ulcer in 2009'),
  defect(
    'age-mismatch',
    drugs,
    'The injured worker is 57 years old and takes',
    'The injured worker is 75 years old and takes',
  ),
  defect('invalid-date', lumbar, 'UR Denial Date:  01/30/2017', 'UR Denial Date:  02/30/2017'),
  defect('date-order', lumbar, 'Date of Injury:  06/14/2016', 'Date of Injury:  06/14/2018'),
  defect(
    'ur-date-mismatch',
    lumbar,
    'A utilization review determination dated 01/30/2017',
    'A utilization review determination dated 01/03/2017',
  ),
  defect('injury-date-mismatch', lumbar, 'hurt her low back on 06/14/2016', 'hurt her low back on 06/14/2015'),
  defect(
    'identifying-information',
    lumbar,
    'The injured worker is a 46-year-old female',
    'The injured worker, SSN 123-45-6789, is a 46-year-old female',
  ),
  // Text
  defect('extraction-artifact', lumbar, 'Examination of that day', 'Examin ation of that day'),
  defect(
    'unbalanced-quotes',
    lumbar,
    'it found "no dermatomal pattern" in the record',
    'it found "no dermatomal pattern in the record',
  ),
  // An item more
  defect(
    'duplicate-item',
    lumbar,
    '',
    NEW_ITEM(
      'TENS unit, purchase',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation).',
      'MTUS looks for a trial first, and she has tried no unit. Therefore, the request for the purchase of a TENS unit is not medically necessary.',
    ),
  ),
  defect(
    'guideline-body-part-mismatch',
    lumbar,
    '',
    NEW_ITEM(
      'MRI of the left knee',
      'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.',
      'MTUS reserves imaging for red flags, and she has none on examination. Therefore, the request for an MRI of the left knee is not medically necessary.',
    ),
  ),
  defect(
    'unknown-section',
    lumbar,
    '',
    NEW_ITEM(
      'Lumbar brace',
      'Decision based on MTUS Low Back Complaints 2004, Section(s): 326.',
      'MTUS finds no lasting benefit, and she has worn none. Therefore, the request for a lumbar brace is not medically necessary.',
    ),
  ),
];

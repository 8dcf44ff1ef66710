import { test } from 'node:test';
import { necessary, noConclusion, notNecessary, partly } from './check-conclusion.ts';

/** Where a conclusion could be read the wrong way round, or where there is none. */

test('a negation elsewhere in the sentence does not turn the statement', () => {
  necessary(
    'The MRI of the left knee without contrast is medically necessary.',
    'An exercise program that does not need equipment is medically necessary.',
    'Not only is the MRI supported, it is medically necessary.',
    'The patient, who is not able to work, has a knee for which the MRI is medically necessary.',
    'The request is not excessive and is medically necessary.',
    'There is no contraindication, and the MRI is medically necessary.',
    'There is no reason to wait, as the MRI is medically necessary.',
    'The lack of a red flag does not matter; the MRI is medically necessary.',
    'Without a doubt the MRI is medically necessary.',
    'The MTUS does not address this drug; per ODG the request is medically necessary.',
    'The MTUS does not support the drug, and the request is medically necessary under ODG.',
    'Given the documented failure of therapy, which was not done well, the MRI is medically necessary.',
    'As there is no evidence that therapy would help, the MRI is medically necessary.',
    'The request is medically necessary, because therapy has not helped.',
    'The request is medically necessary since no red flag was missed.',
  );
});

test('a negation far before the statement turns it where it governs it', () => {
  notNecessary(
    'It is not supported by the provided records as being medically necessary.',
    'The request is not recommended as being medically necessary.',
    'The request is not justified as medically necessary.',
    'It is not clear that the MRI is medically necessary.',
    'It is not felt that the MRI is medically necessary.',
    'It cannot be determined that the MRI is medically necessary.',
    'The records do not show that the MRI is medically necessary.',
    'There is insufficient evidence to conclude that the MRI is medically necessary.',
  );
});

test('none, neither, no part', () => {
  notNecessary(
    'None of the requests are medically necessary.',
    'Neither the MRI nor the therapy is medically necessary.',
    'No part of the request is medically necessary.',
    'The MRI is neither supported nor medically necessary.',
    'The MRI is not supported or medically necessary.',
  );
});

test('a reason beside the statement does not turn it', () => {
  notNecessary(
    'The request is not medically necessary because the patient has not failed therapy.',
    'Because there is no red flag, the request is not medically necessary.',
    'Given the lack of documentation of functional gain, the request is not medically necessary.',
    'As there is no evidence that therapy has failed, the MRI is not medically necessary.',
    'The criteria of the guideline have not been met and is not medically necessary.',
    'The current request is not consistent with the guideline and is not medically necessary.',
  );
});

test('contrasts: the main clause counts', () => {
  necessary('Although the first MRI was not medically necessary, this request is medically necessary.');
  notNecessary('While the MRI is medically necessary for others, the request is not medically necessary.');
});

test('periods within the request do not cut its sentence', () => {
  notNecessary(
    'The request for Norco 10/325 mg. #60 is not medically necessary.',
    'The request for L5-S1 ESI vs. facet block is not medically necessary.',
    'The request for an MRI between 1/1/2016 and 3/1/2016 is not medically necessary.',
  );
});

test('what others found is not the reviewer’s statement', () => {
  noConclusion(
    'UR found that the MRI was medically necessary.',
    'The utilization review held that it is not medically necessary.',
    'The treating physician states that the MRI is medically necessary.',
    'The claims administrator denied it as not medically necessary.',
    'The prior reviewer determined that it was not medically necessary.',
  );
  necessary(
    'The claims administrator found it not medically necessary. The request is medically necessary.',
    'The request is medically necessary. The claims administrator had found it not medically necessary.',
  );
  notNecessary(
    'The provider feels the MRI is medically necessary. The request is not medically necessary.',
    'The request is not medically necessary. The physician argues that it is medically necessary.',
    'The IMR of 2015 found the drug medically necessary. The present request is not medically necessary.',
  );
});

test('quoted statements do not count', () => {
  noConclusion('"The MRI is not medically necessary."', 'ODG: “It is not medically necessary.”');
  necessary(
    'The request is medically necessary. ODG: "It is not medically necessary in the first weeks."',
    'ODG says "it is not medically necessary" and the request is medically necessary.',
  );
  notNecessary('Dr. X stated that "MRI is medically necessary." It is not medically necessary.');
});

test('the conditions of a guideline are no conclusion', () => {
  noConclusion(
    'Surgery is medically necessary when conservative care has failed.',
    'An MRI is only medically necessary if a red flag is present.',
    'Blocks are not medically necessary unless therapy has failed.',
    'The guideline holds that MRI is medically necessary in patients with red flags.',
    'Further visits must be shown to be medically necessary.',
  );
});

test('an aside on a smaller amount changes nothing', () => {
  notNecessary(
    'The request is not medically necessary. Six visits would be medically necessary.',
    'A smaller amount would be medically necessary, but the request is not medically necessary.',
    'The request is not medically necessary. A shorter course may be medically necessary.',
    'The request would be medically necessary if there were a red flag; it is not medically necessary.',
    'It would be medically necessary to see a report. None was supplied. The request is not medically necessary.',
  );
});

test('could and would of another thing do not hide the statement', () => {
  necessary(
    'The patient could not tolerate therapy, so the MRI is medically necessary.',
    'Therefore, the request for an injection to the patient who could not tolerate NSAIDs is medically necessary.',
  );
});

test('an empty rationale and one of marks alone', () => {
  noConclusion('', '...', '"', '(', 'medically', 'necessary', 'not');
});

test('a negation far before the statement, over a long request', () => {
  notNecessary(
    'There is no documentation that shows that the requested magnetic resonance imaging of the left knee is medically necessary.',
  );
});

test('a weaning remark that calls the taper necessary', () => {
  notNecessary('The request for Norco is not medically necessary. A taper is medically necessary to avoid withdrawal.');
});

test('what brackets tell of others does not hide the statement', () => {
  notNecessary(
    'The request for Norco 10/325mg #60 (UR certified #30) is not medically necessary.',
    'The request for an MRI (modified to x-rays by the claims administrator) is not medically necessary.',
  );
  necessary('The request for 12 visits (6 were certified) is medically necessary.');
});

test('a question states nothing', () => {
  noConclusion('The question is whether the MRI is medically necessary.');
});

test('others who are named as the source', () => {
  noConclusion(
    'According to the claims administrator, the MRI is not medically necessary.',
    'Per the UR letter the request was not medically necessary.',
  );
});

test('a condition that opens a sentence states nothing', () => {
  noConclusion('To be medically necessary, a treatment must follow the MTUS.');
});
test('others who are named after the verb', () => {
  noConclusion('The MRI was denied by UR as not medically necessary.');
});
test('a relative clause does not turn the statement', () => {
  necessary(
    'The medical necessity of the request, which is not in dispute, is established.',
    'The request is medically necessary, unlike the first one, which was not medically necessary.',
  );
  notNecessary('The request is not medically necessary, as opposed to the MRI, which is medically necessary.');
});

test('what is conceded of something else, said of another item or reasoned by others is no conclusion', () => {
  noConclusion(
    'Although the fusion is medically necessary, a purchase goes beyond a seven-day rental. Recommendation is for denial.',
    'Since further therapy was not found necessary above, biofeedback would stand alone.',
    'Utilization review reasoned that the evaluation is not medically necessary because the trial is not.',
  );
  notNecessary(
    'While the request is not medically necessary, weaning should be planned.',
    'As the surgery is not medically necessary, neither are the postoperative visits.',
    'Although the pain persists, the MRI is not medically necessary.',
  );
});

test('decimal points and abbreviations of a prescription end no statement', () => {
  notNecessary(
    'The medical necessity for Flexeril 7.5mg #60 has not been established.',
    'The medical necessity of Norco 10/325mg, #120, has not been established.',
  );
});

test('directions of a prescription between the noun and its verb', () => {
  notNecessary(
    'Medical necessity for Norco 10/325mg, 1 tab p.o. q.i.d. #120, has not been established.',
    'Medical necessity for the requested service: Flexeril 7.5mg; #60, has not been established.',
    'Medical necessity for Naproxen 550mg, 1 b.i.d. p.r.n. #60 is not substantiated.',
    'Medical necessity for Ambien 10mg, take one by mouth as needed, is not established.',
    'Medical necessity: not established.',
  );
  necessary('Medical necessity for Norco 10/325mg, 1 tab p.o. q.i.d. #120, has been established.');
  notNecessary('The patient takes Norco t.i.d. The request is not medically necessary.');
});

test('a concession with an elliptic statement behind it', () => {
  notNecessary('While an initial trial was medically necessary, the requested 12 additional visits are not.');
  partly('Although 12 visits are not medically necessary, six are.');
  noConclusion('Although the fusion is medically necessary, a purchase goes beyond the rental.');
  necessary('The UR decision that this was not medically necessary is overturned; the request is medically necessary.');
  noConclusion('Treatment shall not be denied as not medically necessary solely because the MTUS is silent.');
});

test('a necessary treatment, of the request', () => {
  notNecessary(
    'The request is not a necessary treatment for this injury.',
    'This is not a necessary treatment for this injury.',
  );
  necessary('The request is a necessary treatment for this injury.');
  noConclusion('It is a necessary step before surgery.', 'An examination is a necessary part of the evaluation.');
});

test('the surgery above is another item', () => {
  noConclusion(
    'The surgery above has been found medically necessary.',
    'The right knee arthroscopy above has been found medically necessary. A cold therapy unit is supported for a week.',
  );
  notNecessary(
    'The surgery above has been found medically necessary. The cold therapy unit is not medically necessary.',
  );
  necessary('The item above is medically necessary.');
});

test('weaning only, and not for continued use', () => {
  notNecessary(
    'The request for Norco is not medically necessary. A supply is medically necessary for weaning only, and not for continued use.',
  );
  partly('Norco is medically necessary for weaning only and not for continued use.');
  partly('The MRI of the neck is medically necessary and not for the low back.');
});

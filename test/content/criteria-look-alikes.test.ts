import { test } from 'node:test';
import { checkNoCriteria as check } from './check-criteria.ts';

/** What looks like a list of criteria and is none. */

test('doses and quantities', () => {
  check('He takes a narcotic (Opana ER 40 mg #60) and a relaxant (Soma 350 mg #90). It is not medically necessary.');
  check('Norco 10/325mg #120, 1-2 tabs every 6 hours, was asked for with 12.5 mg #60 of the other.');
  check('The treater filled in the #1 box and the #2 box of the form.');
  check('Tramadol 50 mg 1. daily and 2. at night was given.');
});

test('years, authors and references', () => {
  check('Trials agree (Chou, 2007) (Mens, 2005) and (Airaksinen, 2006), as do reviews [1] [2] [121].');
  check('In 2009. The new edition of 2010. Then 2011.');
});

test('section numbers and pages', () => {
  check('See 4.1 Tapering Opioids and 3.2 Opioids for Chronic Pain of the MTUS, pages 1. and 2. of 3.');
  check('Section 9792.20(e) and Section 9792.21(d)(1) and (d)(2) of title 8 hold.');
  check('Labor Code 4610.5(c)(2)(A) and (B) name the hierarchy.');
});

test('levels of the spine and codes of diagnoses', () => {
  check('The scan shows a disc at L4-5, L5-S1 and C5-6, with ICD 724.4, 722.10 and 847.2.');
  check('A block at L3, L4, and L5 (three levels) on the right (1) and left (2).');
});

test('counts in brackets', () => {
  check('There were four (4) visits and six (6) sessions, and two (2) blocks, in one (1) year.');
  check('He was allowed six [6] visits and then three [3] more.');
  check('The request is for (4) visits of therapy and (2) of acupuncture.');
});

test('dates', () => {
  check('He was seen on 1. May, 2. June and 3. July of 2015.');
  check('Visits of 01-02-2015, 02-03-2015 and 03-04-2015 say so.');
});

test('ranges and scores', () => {
  check('Pain is 8/10, was 6-7/10, and strength is 4/5; for 4-6 weeks and 6-8 weeks nothing changed.');
});

test('conditions in running prose', () => {
  check('The criteria for surgery include severe pain, failed therapy and a scan that agrees. He has none of them.');
  check('The criteria of the guideline are not met, as there is no red flag, no weakness and no plan.');
});

test('a table of visits', () => {
  check(
    'Postsurgical treatment, open: 24 visits over 14 weeks; arthroscopic: 24 visits over 14 weeks; medical: 10 visits over 8 weeks.',
  );
});

test('lists of other things', () => {
  check('The diagnoses are: 1. Lumbar strain; 2. Left knee strain; 3. Insomnia. Nothing more is known.');
  check('The current medications are: (1) Norco; (2) Soma; (3) Ambien. They help him.');
  check('The MTUS specifies four recommendations: 1) exercise; 2) weight loss; 3) bracing; 4) heat.');
  check('The request was for these items: (a) a brace; (b) a cane; (c) ice.');
});

test('numbered quotes out of order', () => {
  check('The guideline has a part (3) on blocks and one (1) on therapy and (d) on time.');
});

test('lists of findings, of earlier care and of what is requested, led in without a colon', () => {
  check('On exam there were 1) tenderness; 2) spasm; 3) decreased motion. It failed.');
  check('Conservative care so far included (1) therapy, (2) injections and (3) naproxen.');
  check('The request is for 1) an MRI, 2) therapy, and 3) a brace. It is not medically necessary.');
});

test('one number alone', () => {
  check('The first criterion (1) is pain. It is not medically necessary.');
  check('Criteria: 1. There is pain.');
});

test('hyphens and dashes of prose', () => {
  check('The knee - the left one - was seen, and the back - not the neck - was not.');
  check('Post-\nsurgical therapy, non -steroidal drugs and red -flags are named.');
});

test('initials and abbreviations', () => {
  check('Type A. was used. Type B. was not. Hepatitis A, B. and C. were excluded.');
  check('I. saw him. V. did too. He is well.');
  check('He was seen by J. Smith and P. Jones.');
});

test('what is said about criteria is no list of them', () => {
  check(
    'The criteria for surgery are not met; therapy was not tried; there is no scan. It is not medically necessary.',
  );
  check('The criteria are not met: there is no pain; there is no weakness. So.');
  check('The indications for the drug are unclear; the dose is not given; the length is not known.');
  check('The request meets 2 of 3 criteria: pain and weakness; the third is unknown; so it is denied.');
  check('His conditions are: diabetes; hypertension; asthma. He is well.');
});

test('names with initials', () => {
  check('He saw Dr. A. Smith, Dr. B. Jones and Dr. C. Lee.');
});

test('what is said about requirements, and the conditions that were treated', () => {
  check('The requirements of the MTUS are clear: a trial comes first; it has not been done.');
  check('The conditions that were treated include: a sprain; a strain; insomnia.');
});
test('initials and degrees', () => {
  check('Vitamin A. and vitamin B. were given by J. A. Smith, M. D., and C. D. Jones.');
});

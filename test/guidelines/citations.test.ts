import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

/** A guideline field's citations as "source: text", in single and in double spacing. */
function check(body: string, expected: readonly string[]): void {
  for (const spacing of ['single', 'double'] as const) {
    const reading = read(letter({ items: [{ title: 'MRI', reviewer: body }], spacing }));
    const field = fieldOf(reading.letters[0].items[0], 'reviewer-guideline');
    assert.ok(field);
    const found = reading.content(field).citations.map(({ source, span }) => `${source}: ${reading.plain(span)}`);
    assert.deepEqual(found, expected, spacing);
  }
}

const mtus = (words: string): string => `Decision based on MTUS ${words}`;
const other = (words: string): string => `Decision based on Non-MTUS Citation ${words}`;

test('an MTUS chapter with its year', () => {
  check(mtus('Low Back Complaints 2004.'), ['MTUS: Low Back Complaints 2004']);
  check(mtus('Acupuncture Treatment 2007.'), ['MTUS: Acupuncture Treatment 2007']);
});

test('a chapter with its sections is one citation, whatever stands in their names', () => {
  check(mtus('Low Back Complaints 2004, Section(s): Initial Care, Special Studies, Summary.'), [
    'MTUS: Low Back Complaints 2004, Section(s): Initial Care, Special Studies, Summary',
  ]);
  check(
    mtus(
      'Opioid Treatment 2016, Section(s): 3.2 Opioids for Chronic Pain and Chronic Opioid Treatment: Initiating and Monitoring, 4.1 Tapering Opioids.',
    ),
    [
      'MTUS: Opioid Treatment 2016, Section(s): 3.2 Opioids for Chronic Pain and Chronic Opioid Treatment: Initiating and Monitoring, 4.1 Tapering Opioids',
    ],
  );
  check(mtus('Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, specific drug list & adverse effects.'), [
    'MTUS: Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, specific drug list & adverse effects',
  ]);
});

test('bare numbers as sections', () => {
  check(mtus('Low Back Complaints 2004, Section(s): 326.'), ['MTUS: Low Back Complaints 2004, Section(s): 326']);
});

test('", and " opens a citation only before a chapter with its year', () => {
  check(
    mtus(
      'General Approaches 2004, Section(s): Initial Approaches to Treatment, and Knee Complaints 2004, Section(s): Initial Care.',
    ),
    [
      'MTUS: General Approaches 2004, Section(s): Initial Approaches to Treatment',
      'MTUS: Knee Complaints 2004, Section(s): Initial Care',
    ],
  );
  check(mtus('General Approaches 2004, Section(s): Assessment, and Documentation of it.'), [
    'MTUS: General Approaches 2004, Section(s): Assessment, and Documentation of it',
  ]);
});

test('commas within the name of a chapter', () => {
  check(mtus('Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.'), [
    'MTUS: Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies',
  ]);
  check(mtus('General Approaches 2004, Section(s): Summary, and Forearm, Wrist, and Hand Complaints 2004.'), [
    'MTUS: General Approaches 2004, Section(s): Summary',
    'MTUS: Forearm, Wrist, and Hand Complaints 2004',
  ]);
});

test('the page form: two bodies parted by a comma without a blank', () => {
  check(
    mtus(
      'ACOEM Chapter 9 Shoulder Complaints\nPage(s): 195-7,Chronic Pain Treatment Guidelines Trigger Point Injections Page(s): 122.',
    ),
    [
      'MTUS: ACOEM Chapter 9 Shoulder Complaints Page(s): 195-7',
      'MTUS: Chronic Pain Treatment Guidelines Trigger Point Injections Page(s): 122',
    ],
  );
  check(mtus('ACOEM Chapter 12 Low Back Complaints Page(s): 303-305, 309.'), [
    'MTUS: ACOEM Chapter 12 Low Back Complaints Page(s): 303-305, 309',
  ]);
});

test('ACOEM alone, and a period before the pages', () => {
  check(mtus('ACOEM.'), ['MTUS: ACOEM']);
  check(mtus('Chronic Pain Treatment Guidelines, Opioids topic. Page(s): 80.'), [
    'MTUS: Chronic Pain Treatment Guidelines, Opioids topic. Page(s): 80',
  ]);
  check(mtus('Chronic Pain Treatment Guidelines Opioids Page(s): 117-118 of 127.'), [
    'MTUS: Chronic Pain Treatment Guidelines Opioids Page(s): 117-118 of 127',
  ]);
});

test('ODG, with and without its chapter', () => {
  for (const words of [
    'Official Disability Guidelines (ODG), Low Back Chapter, Magnetic resonance imaging',
    'Official Disability Guidelines (ODG) Low Back',
    'Official Disability Guidelines: Shoulder - MRI',
    'ODG-TWC, Low Back, MRIs',
    'ODG Chiropractic guidelines',
    'ODG Knee/ Transportation',
    'Official Disability Guidelines (ODG), Pain (Chronic), Soma (updated 12/05/16)',
    'Official Disability Guidelines (ODG), Low Back - Lumbar & Thoracic (Acute & Chronic), MRIs',
    'ODG, Online Version, Knee & Leg',
    'www.odg-twc.com, Knee & Leg',
  ])
    check(other(`${words}.`), [`ODG: ${words}`]);
});

test('a chapter without a body’s name is one of ODG', () => {
  check(other('Low Back Chapter, MRIs.'), ['ODG: Low Back Chapter, MRIs']);
  check(other('Hip & Pelvis Chapter.'), ['ODG: Hip & Pelvis Chapter']);
});

test('ODG’s preface and appendix belong to the citation before them', () => {
  check(
    other(
      'Official Disability Guidelines (ODG), Neck and Upper Back, Physical Therapy, ODG Preface - Physical Therapy.',
    ),
    [
      'ODG: Official Disability Guidelines (ODG), Neck and Upper Back, Physical Therapy, ODG Preface - Physical Therapy',
    ],
  );
});

test('several bodies joined by a semicolon, by "and", by a comma before ODG', () => {
  check(other('Official Disability Guidelines (ODG), Low Back, MRIs; ACOEM Guidelines, Chapter 12.'), [
    'ODG: Official Disability Guidelines (ODG), Low Back, MRIs',
    'ACOEM: ACOEM Guidelines, Chapter 12',
  ]);
  check(other('ACOEM Guidelines, Chapter 7, page 127 and Official Disability Guidelines (ODG), Pain, Office visits.'), [
    'ACOEM: ACOEM Guidelines, Chapter 7, page 127',
    'ODG: Official Disability Guidelines (ODG), Pain, Office visits',
  ]);
  check(other('Official Disability Guidelines (ODG), Low Back, MRIs, ODG, Pain, Office visits.'), [
    'ODG: Official Disability Guidelines (ODG), Low Back, MRIs',
    'ODG: ODG, Pain, Office visits',
  ]);
});

test('a semicolon within a citation parts nothing', () => {
  check(other('Official Disability Guidelines (ODG), Low Back, CT (computed tomography); Myelography.'), [
    'ODG: Official Disability Guidelines (ODG), Low Back, CT (computed tomography); Myelography',
  ]);
  check(
    other(
      'Medicare Claims Processing Manual, Chapter 12-Surgeons and Global Surgery; 40.1- Definition of a Global Surgical Package.',
    ),
    [
      'Other: Medicare Claims Processing Manual, Chapter 12-Surgeons and Global Surgery; 40.1- Definition of a Global Surgical Package',
    ],
  );
});

test('"and Other Medical Treatment Guidelines" opens a citation', () => {
  check(
    other(
      'Official Disability Guidelines (ODG), Neck, EMG and Other Medical Treatment Guidelines AANEM Recommended Policy.',
    ),
    [
      'ODG: Official Disability Guidelines (ODG), Neck, EMG',
      'Other: Other Medical Treatment Guidelines AANEM Recommended Policy',
    ],
  );
});

test('ACOEM under Non-MTUS', () => {
  check(other('ACOEM Guidelines, Chapter 9, Shoulder Complaints, page 127.'), [
    'ACOEM: ACOEM Guidelines, Chapter 9, Shoulder Complaints, page 127',
  ]);
});

test('the label that is repeated is no part of the citation', () => {
  check(other('Non-MTUS: ACOEM Practice Guidelines, Third Edition.'), [
    'ACOEM: ACOEM Practice Guidelines, Third Edition',
  ]);
  check(other('Non-MTUS Citation Official Disability Guidelines (ODG), Pain.'), [
    'ODG: Official Disability Guidelines (ODG), Pain',
  ]);
});

test('addresses, textbooks, articles and manuals are of another source', () => {
  check(other('http://www.drugs.com/soma.html.'), ['Other: http://www.drugs.com/soma.html']);
  check(other('Goodman and Gilman, The Pharmacological Basis of Therapeutics, 12th edition.'), [
    'Other: Goodman and Gilman, The Pharmacological Basis of Therapeutics, 12th edition',
  ]);
});

test('two addresses are two citations; an address over a line’s end is one', () => {
  check(other('http://www.drugs.com/soma.html, http://www.slideshare.net/pain/norco.'), [
    'Other: http://www.drugs.com/soma.html',
    'Other: http://www.slideshare.net/pain/norco',
  ]);
  check(other('http://www.drugs.com/\nsoma.html.'), ['Other: http://www.drugs.com/soma.html']);
});

test('MTUS and Non-MTUS in one field', () => {
  for (const blank of [' ', '\n', '  ', ''])
    check(
      `${mtus('Low Back Complaints 2004.')}${blank}${other('Official Disability Guidelines (ODG), Low Back, MRIs.')}`,
      ['MTUS: Low Back Complaints 2004', 'ODG: Official Disability Guidelines (ODG), Low Back, MRIs'],
    );
});

test('fixed sentences cite nothing', () => {
  for (const who of ['The Claims Administrator', 'The Expert Reviewer']) {
    check(`${who} did not cite any medical evidence for its decision.`, []);
    check(`${who} did not base their decision on the MTUS.`, []);
    check(
      `${who} based their decision on recommendation(s) outside of the MTUS Guidelines. ${other('Official Disability Guidelines (ODG), Pain.')}`,
      ['ODG: Official Disability Guidelines (ODG), Pain'],
    );
    check(`${who} did not base their decision on the MTUS.\n${other('Official Disability Guidelines (ODG), Pain.')}`, [
      'ODG: Official Disability Guidelines (ODG), Pain',
    ]);
  }
});

test('split words and blanks in the fixed words', () => {
  check('Decision based on Non- MTUS Citation Official Disability Guidelines (ODG), Pain.', [
    'ODG: Official Disability Guidelines (ODG), Pain',
  ]);
  check('Decision based on Non -MTUS Citation Official Disability Guidelines (ODG), Pain.', [
    'ODG: Official Disability Guidelines (ODG), Pain',
  ]);
  check('Deci sion based\non MTUS Low Back Complaints 2004.', ['MTUS: Low Back Complaints 2004']);
  check(mtus('General Approaches 2004, and Low Back Complaints 200 4.'), [
    'MTUS: General Approaches 2004',
    'MTUS: Low Back Complaints 200 4',
  ]);
});

test('an empty field, a placeholder and words alone', () => {
  check('', []);
  check('.', []);
  check('[[guideline, chapter and section that the decision rests on]]', []);
  check('Decision based on MTUS.', []);
  check('See the records.', ['Other: See the records']);
});

test('without any lead-in the guideline that is named tells the source', () => {
  check('ODG, Low Back Chapter, MRIs.', ['ODG: ODG, Low Back Chapter, MRIs']);
  check('CA MTUS, Chronic Pain, page 80.', ['MTUS: CA MTUS, Chronic Pain, page 80']);
  check('ACOEM, Chapter 13.', ['ACOEM: ACOEM, Chapter 13']);
});

test('the spans of citations in the document', () => {
  const marked = `Decision based on MTUS <|General Approaches
2004|>, and <|Knee Complaints 2004, Section(s):
Initial Care|>.
Decision based on Non-MTUS Citation <|ODG, Knee  &
Leg|>.`;
  const { text, ranges } = parseMarked(marked);
  const document = letter({ items: [{ title: 'MRI', reviewer: text }], trimmed: true });
  const reading = read(document);
  const field = fieldOf(reading.letters[0].items[0], 'reviewer-guideline');
  assert.ok(field);
  const at = document.indexOf(text);
  const spans = reading.content(field).citations.map(({ span }) => ({ start: span.start - at, end: span.end - at }));
  assert.equal(markRanges(text, spans), markRanges(text, ranges));
});

test('a lead-in in a rationale is prose that names a guideline', () => {
  const reading = read(letter({ items: [{ title: 'MRI', rationale: mtus('Low Back Complaints 2004.') }] }));
  const rationale = fieldOf(reading.letters[0].items[0], 'rationale');
  assert.ok(rationale);
  assert.deepEqual(
    reading.content(rationale).citations.map(({ kind, guideline }) => `${kind} ${guideline}`),
    ['mention mtus'],
  );
});

test('chapters in capitals', () => {
  check(mtus('LOW BACK COMPLAINTS 2004, AND KNEE COMPLAINTS 2004.'), [
    'MTUS: LOW BACK COMPLAINTS 2004',
    'MTUS: KNEE COMPLAINTS 2004',
  ]);
});

test('another body under "Decision based on MTUS"', () => {
  check(mtus('Low Back Complaints 2004 and ODG, Low Back.'), ['MTUS: Low Back Complaints 2004', 'ODG: ODG, Low Back']);
});

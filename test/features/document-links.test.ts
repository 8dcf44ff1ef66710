import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentLinks } from '../../server/features/document-links.ts';
import { spanOfRange } from '../../server/features/ranges.ts';
import { read } from '../../server/reading.ts';
import { caseNumberHeader, type LetterText, letter } from '../kit/letter-text.ts';

const links = (parts: LetterText, limit?: number) => {
  const text = letter(parts);
  const reading = read(text);
  const { value, limit: said } = documentLinks(reading, limit);
  const shown = value.map(({ range, target, tooltip }) => {
    const { start, end } = spanOfRange(reading, range);
    return { words: text.slice(start, end).replace(/\s+/g, ' '), target, tooltip };
  });
  return { shown, said };
};

const none = {
  claims: 'Decision based on Non-MTUS Citation ODG.',
  reviewer: 'Decision based on Non-MTUS Citation ODG.',
};
/** The words that are links in a rationale, and where they lead. */
const inRationale = (rationale: string) =>
  links({ items: [{ title: 'Acupuncture', ...none, rationale }] }).shown.map(({ words, target }) => [words, target]);
/** The words that are links in a guideline field. */
const inField = (reviewer: string, header?: string) =>
  links({ header, items: [{ title: 'Acupuncture', ...none, reviewer, rationale: 'It is not needed.' }] }).shown;

const findings = 'https://law.onecle.com/california/labor/4610.6.html';
const sequence =
  'https://regulations.justia.com/states/california/title-8/division-1/chapter-4-5/subchapter-1/article-5-5-2/section-9792-21-1';

test('references to law lead to their public pages', () => {
  assert.deepEqual(inRationale('See Labor Code 4610.6 and Labor Code section\n4610.6(h)(5).'), [
    ['Labor Code 4610.6', findings],
    ['Labor Code section 4610.6(h)(5)', findings],
  ]);
  assert.deepEqual(inRationale('As 8 CCR 9792.21.1(d) and § 9792.21.1 ask.'), [
    ['8 CCR 9792.21.1(d)', sequence],
    ['§ 9792.21.1', sequence],
  ]);
  assert.deepEqual(inRationale('Section 9792.20 defines it.'), [
    ['Section 9792.20', 'https://www.dir.ca.gov/t8/9792_20.html'],
  ]);
  assert.deepEqual(inRationale('Title 8, California Code of Regulations, section 9792.24.2 is not it, 9792.24.2 is.'), [
    ['Title 8, California Code of Regulations, section 9792.24.2', 'https://www.dir.ca.gov/t8/9792_24_2.html'],
    ['9792.24.2', 'https://www.dir.ca.gov/t8/9792_24_2.html'],
  ]);
});

test('numbers that only look like law are none', () => {
  for (const words of [
    'He takes 4610.6 mg of it.',
    'Section 12.3 of the report says so.',
    'Labor Code 9999.9 is unknown.',
    'Version 1.9792.20 of it.',
    'The code 9792.99 is unknown.',
  ])
    assert.deepEqual(inRationale(words), [], words);
});

test('citations of the MTUS lead to their section of 8 CCR', () => {
  assert.deepEqual(inField('Decision based on MTUS Low Back Complaints 2004.'), [
    {
      words: 'Low Back Complaints',
      target: 'https://www.dir.ca.gov/t8/9792_23_5.html',
      tooltip: 'MTUS, 8 CCR 9792.23.5: Low Back (public page)',
    },
  ]);
});

test('a chapter of ACOEM that the MTUS adopts leads there', () => {
  const [shoulder] = inField(
    'Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints, page 195.',
    caseNumberHeader('CM14-0999001'),
  );
  assert.equal(shoulder.target, 'https://www.dir.ca.gov/t8/9792_23_2.html');
});

test('ODG and other sources have no public page', () =>
  assert.deepEqual(
    inField('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter.'),
    [],
  ));

test('nothing within a placeholder or an address is a link', () => {
  assert.deepEqual(inRationale('See [[Labor Code 4610.6 or 8 CCR 9792.20]] here.'), []);
  assert.deepEqual(inRationale('See https://www.dir.ca.gov/t8/9792.20.html here.'), []);
  assert.deepEqual(inField('[[MTUS Low Back Complaints 2004]]'), []);
});

test('links are in order and none overlaps the next; a limit is said', () => {
  const rationale = 'See Labor Code 4610.6 and 8 CCR 9792.20 and the MTUS Chronic Pain Guidelines.';
  const all = links({ items: [{ title: 'Acupuncture', rationale }] });
  assert.deepEqual(
    all.shown.map(({ words }) => words),
    ['Low Back Complaints', 'Low Back Complaints', 'Labor Code 4610.6', '8 CCR 9792.20', 'Chronic Pain Guidelines'],
  );
  assert.equal(all.said, undefined);
  const some = links({ items: [{ title: 'Acupuncture', rationale }] }, 2);
  assert.equal(some.shown.length, 2);
  assert.equal(some.said, 'Links cover the first 2 of 5 references.');
});

test('text that is no letter has no links', () =>
  assert.deepEqual(documentLinks(read('See Labor Code 4610.6.')).value, []));

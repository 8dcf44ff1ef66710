import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from '../../server/guidelines/citation.ts';
import { fieldOf } from '../../server/letter/letter.ts';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';

/** The citations of a reviewer's field as data, parts as plain words. */
function citationsOf(body: string): Record<string, unknown>[] {
  const text = letter({ items: [{ title: 'MRI', reviewer: body }] });
  const reading = read(text);
  const field = fieldOf(reading.letters[0].items[0], 'reviewer-guideline');
  assert.ok(field);
  return reading.content(field).citations.map((citation) => {
    for (const part of [citation.chapter, citation.section, citation.topic, ...citation.pages])
      if (part) assert.equal(reading.plain(part.span), part.text, 'the span shows the words');
    return wordsOf(citation);
  });
}

function wordsOf({ chapter, chapterNumber, section, topic, pages, year, entry, edition }: Citation) {
  const given = {
    chapter: chapter?.text,
    chapterNumber,
    section: section?.text,
    topic: topic?.text,
    pages: pages.length > 0 ? pages.map(({ text }) => text) : undefined,
    year,
    entry,
    edition,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const mtus = (words: string) => citationsOf(`Decision based on MTUS ${words}`);
const other = (words: string) => citationsOf(`Decision based on Non-MTUS Citation ${words}`);

test('an MTUS chapter with its year names an edition', () => {
  assert.deepEqual(mtus('Chronic Pain Medical Treatment 2016, Section(s): Muscle relaxants (for pain).'), [
    {
      chapter: 'Chronic Pain Medical Treatment',
      section: 'Muscle relaxants (for pain)',
      year: 2016,
      entry: 'mtus/chronic-pain/2016/muscle-relaxants',
      edition: 'mtus/chronic-pain/2016',
    },
  ]);
  assert.deepEqual(mtus('Elbow Complaints 2007.')[0].edition, 'mtus/elbow/2007');
});

test('a chapter number means the ACOEM edition of 2004', () => {
  assert.deepEqual(mtus('ACOEM Chapter 9 Shoulder Complaints ⏎Page(s): 195-7,213.'.replace('⏎', '\n')), [
    {
      chapter: 'Shoulder Complaints',
      chapterNumber: 9,
      pages: ['195-7', '213'],
      entry: 'acoem-2004/9',
      edition: 'mtus/shoulder/2004',
    },
  ]);
});

test('a chapter number behind its title', () => {
  for (const words of [
    'ACOEM Practice Guidelines: Low Back Complaints, Chapter 12 Page(s): 304.',
    'Low Back Complaints (ACOEM Chapter 12), Page(s): 304.',
    'ACOEM Chapter 12 (Low Back Complaints), page 304.',
    'ACOEM Ch. 12, Low Back Complaints, page 304.',
  ])
    assert.deepEqual(
      mtus(words),
      [
        {
          chapter: 'Low Back Complaints',
          chapterNumber: 12,
          pages: ['304'],
          entry: 'acoem-2004/12',
          edition: 'mtus/low-back/2004',
        },
      ],
      words,
    );
});

test('the chronic pain guidelines without a year have no edition', () => {
  assert.deepEqual(mtus('Chronic Pain Treatment Guidelines Physical Medicine topic. Page(s): 98-99.'), [
    {
      chapter: 'Chronic Pain Treatment Guidelines',
      section: 'Physical Medicine',
      pages: ['98-99'],
      entry: 'mtus/chronic-pain',
    },
  ]);
});

test('sections hold commas, colons and numbers', () => {
  const [citation] = mtus(
    'Opioid Treatment 2016, Section(s): 3.3.9 Opioids for Chronic Pain: Maintenance, 4.1 Tapering.',
  );
  assert.equal(citation.section, '3.3.9 Opioids for Chronic Pain: Maintenance, 4.1 Tapering');
  assert.equal(citation.chapter, 'Opioid Treatment');
});

test('an ODG chapter in all its forms', () => {
  for (const [words, chapter, topic] of [
    [
      'Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint blocks',
      'Hip & Pelvis',
      'Sacroiliac joint blocks',
    ],
    ['Official Disability Guidelines (ODG) Chapter on Hip, for SI joint blocks', 'Hip', 'SI joint blocks'],
    ['ODG, Low Back-Lumbar & Thoracic (Acute & Chronic), MRIs', 'Low Back-Lumbar & Thoracic', 'MRIs'],
    ['ODG Knee/ Transportation', 'Knee', 'Transportation'],
    ['ODG, Pain (Chronic), Compound drugs', 'Pain (Chronic)', 'Compound drugs'],
    ['Official Disability Guidelines: Shoulder - MRI', 'Shoulder', 'MRI'],
    ['ODG Low Back (updated 12/05/16) Physical therapy', 'Low Back', 'Physical therapy'],
    ['ODG-TWC, Neck & Upper Back (Acute & Chronic), Manipulation', 'Neck & Upper Back', 'Manipulation'],
    ['Low Back Chapter, Gym memberships', 'Low Back', 'Gym memberships'],
    ['ODG Lower Back Chapter', 'Lower Back', undefined],
    ['ODG Sacroiliac injections', undefined, 'Sacroiliac injections'],
    ['ODG Knee replacement', undefined, 'Knee replacement'],
  ] as const) {
    const [citation] = other(`${words}.`);
    assert.deepEqual([citation.chapter, citation.topic], [chapter, topic], words);
  }
});

test('a misspelt chapter resolves to the right one', () => {
  assert.equal(other('ODG Lower Back Chapter.')[0].entry, 'odg/low-back');
  assert.equal(
    other('ODG Hips & Pelvis Chapter, Sacroiliac joint injections.')[0].entry,
    'odg/hip-pelvis/sacroiliac-joint-injections',
  );
});

test('ACOEM outside of the MTUS: the second edition by number, the third by name', () => {
  assert.deepEqual(
    other('ACOEM Practice Guidelines, Chapter 7, Independent Medical Examinations and Consultations, page 127.'),
    [
      {
        chapter: 'Independent Medical Examinations and Consultations',
        chapterNumber: 7,
        pages: ['127'],
        entry: 'acoem-2004/7',
      },
    ],
  );
  const [third] = other(
    'ACOEM Practice Guidelines, Third Edition, Low Back, Treatments, Sacroiliac Joint Injections section.',
  );
  assert.deepEqual(
    [third.chapter, third.section, third.entry],
    ['Low Back', 'Treatments, Sacroiliac Joint Injections', 'acoem/low-back'],
  );
});

test('a body that the catalog knows resolves to it, any other to nothing', () => {
  assert.ok(String(other('http://www.drugs.com/otc/terocin-lotion.html')[0].entry).length > 0);
  assert.deepEqual(other('A Made Up Handbook of Care'), [{}]);
});

test('a list of 500 pages and a citation of 100 KB are read whole', () => {
  const pages = Array.from({ length: 500 }, (_, n) => String(n + 1));
  assert.deepEqual(mtus(`ACOEM Chapter 12 Low Back Complaints Page(s): ${pages.join(', ')}.`)[0].pages, pages);
  const long = 'nested (brackets (in brackets)) '.repeat(3200).trim();
  assert.equal(mtus(`Low Back Complaints 2004, Section(s): ${long}.`)[0].section, long);
});

test('the year of an MTUS chapter may stand before its name, in brackets, or before "Guideline"', () => {
  const lowBack = {
    chapter: 'Low Back Disorders',
    year: 2020,
    entry: 'mtus/low-back/2020',
    edition: 'mtus/low-back/2020',
  };
  const prose = 'The Expert Reviewer based his/her decision on the MTUS';
  assert.deepEqual(citationsOf(`${prose} 2020, Low Back Disorders, Section(s): Epidural injections.`), [
    { ...lowBack, section: 'Epidural injections' },
  ]);
  assert.deepEqual(mtus('Low Back Disorders 2020 Guideline, Section(s): Epidural injections.'), [
    { ...lowBack, section: 'Epidural injections' },
  ]);
  assert.deepEqual(citationsOf('MTUS, ACOEM Practice Guidelines, Low Back Disorders (2020).'), [lowBack]);
  assert.deepEqual(citationsOf('MTUS 2017, Opioids Guideline.')[0].edition, 'mtus/opioids/2017');
  assert.deepEqual(citationsOf('CA MTUS guidelines.'), [{ entry: 'mtus' }]);
});

test('an MTUS chapter named with the day of the ACOEM guideline that it adopts', () => {
  const neck = { chapter: 'Cervical and Thoracic Spine Disorders', year: 2018, edition: 'mtus/neck-upper-back/2018' };
  const [first, second] = mtus(
    'Cervical and Thoracic Spine Disorders Guideline (ACOEM October 17, 2018), Section(s): Acupuncture; ' +
      'MTUS Chronic Pain Guideline (ACOEM May 15, 2017).',
  );
  assert.deepEqual([first.chapter, first.year, first.edition], Object.values(neck));
  assert.equal(first.section, 'Acupuncture');
  assert.deepEqual([second.chapter, second.edition], ['Chronic Pain', 'mtus/chronic-pain/2017']);
});

test('the ODG by its later publisher', () => {
  const [citation] = other(
    'Official Disability Guidelines (ODG) by MCG Health, Neck and Upper Back (updated 10/12/2020), Facet blocks.',
  );
  assert.deepEqual(
    [citation.chapter, citation.topic, citation.entry],
    ['Neck and Upper Back', 'Facet blocks', 'odg/neck-upper-back'],
  );
});

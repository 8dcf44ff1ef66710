import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';

interface Expected {
  readonly states?: readonly string[];
  readonly specialties?: readonly string[];
  /** The labels without text, as they stand. */
  readonly empty?: readonly string[];
}

function checkText(text: string, expected: Expected | undefined): void {
  const { credentials } = read(text).letters[0];
  const found = credentials && {
    states: credentials.states,
    specialties: credentials.specialties,
    empty: credentials.emptyLabels.map(({ span }) => text.slice(span.start, span.end)),
  };
  assert.deepEqual(found, expected && { states: [], specialties: [], empty: [], ...expected });
}

/** A block of credentials, in every layout. */
function checkBlock(block: string, expected: Expected | undefined): void {
  for (const spacing of ['single', 'double'] as const) checkText(letter({ credentials: block, spacing }), expected);
}

/** A method section that tells the credentials, in every layout. */
function checkMethod(method: string, expected: Expected | undefined): void {
  for (const spacing of ['single', 'double'] as const)
    checkText(letter({ credentials: null, method, spacing }), expected);
}

test('a block of one state and one specialty', () => {
  checkBlock('State(s) of Licensure: California\nCertification(s)/Specialty: Neurology', {
    states: ['California'],
    specialties: ['Neurology'],
  });
});

test('lists with and without a blank after the comma', () => {
  checkBlock('State(s) of Licensure: Texas,New York, California\nCertification(s)/Specialty: Neurology,Pain Medicine', {
    states: ['Texas', 'New York', 'California'],
    specialties: ['Neurology', 'Pain Medicine'],
  });
});

test('a specialty with an ampersand that is wrapped', () => {
  checkBlock(
    'State(s) of Licensure: Texas\nCertification(s)/Specialty: Occupational Medicine, Public Health &\nGeneral Preventive Medicine',
    { states: ['Texas'], specialties: ['Occupational Medicine', 'Public Health & General Preventive Medicine'] },
  );
});

test('the values on the line below their labels', () => {
  checkBlock('State(s) of Licensure:\nTexas\nCertification(s)/Specialty:\nChiropractor', {
    states: ['Texas'],
    specialties: ['Chiropractor'],
  });
});

test('a label without text is empty', () => {
  checkBlock('State(s) of Licensure:\nCertification(s)/Specialty: Neurology', {
    specialties: ['Neurology'],
    empty: ['State(s) of Licensure:'],
  });
  checkBlock('State(s) of Licensure: Texas\nCertification(s)/Specialty:', {
    states: ['Texas'],
    empty: ['Certification(s)/Specialty:'],
  });
  checkBlock('State(s) of Licensure:\nCertification(s)/Specialty:', {
    empty: ['State(s) of Licensure:', 'Certification(s)/Specialty:'],
  });
});

test('a block with one label has the other value nowhere', () => {
  checkBlock('Certification(s)/Specialty: Neurology', { specialties: ['Neurology'] });
});

test('a block without labels gives no credentials', () => {
  checkBlock('None are known.', undefined);
  checkBlock('', undefined);
});

test('the method section of format D tells specialty and state in a sentence', () => {
  checkMethod('The expert reviewer is Board Certified in Neurology and is licensed to practice in California.', {
    states: ['California'],
    specialties: ['Neurology'],
  });
  checkMethod(
    'The expert reviewer is Board Certified in Physical Medicine and\nRehabilitation and is licensed to practice in New York. He/she has been in practice.',
    { states: ['New York'], specialties: ['Physical Medicine and Rehabilitation'] },
  );
});

test('a subspecialty is a specialty too', () => {
  checkMethod(
    'The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Management,\nand is licensed to practice in California.',
    { states: ['California'], specialties: ['Anesthesiology', 'Pain Management'] },
  );
  checkMethod(
    'The expert reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Management and is licensed to practice in California and Texas.',
    { states: ['California', 'Texas'], specialties: ['Anesthesiology', 'Pain Management'] },
  );
});

test('a method section without that sentence gives no credentials', () => {
  checkMethod('The file was sent to an expert reviewer who is in active practice.', undefined);
});

test('the place of the credentials is their labels and values, or their sentence', () => {
  const place = (text: string): string => {
    const span = read(text).letters[0].credentials?.span;
    return span ? text.slice(span.start, span.end) : '';
  };
  const block = 'State(s) of Licensure: Texas\nCertification(s)/Specialty: Neurology';
  assert.equal(place(letter({ credentials: block, trimmed: true })), block);
  assert.equal(
    place(
      letter({
        credentials: null,
        method: 'He is Board Certified in Neurology and is licensed to practice in Texas. So.',
      }),
    ),
    'is Board Certified in Neurology and is licensed to practice in Texas',
  );
});

test('formats A and B tell the qualifications in free words', () => {
  checkText(
    'MEDICAL PROFESSIONAL REVIEW\nISSUE AT DISPUTE: MRI\n\nMEDICAL REVIEWER QUALIFICATIONS: The reviewer is Board certified in Neurology and is licensed to practice in California.\n',
    { states: ['California'], specialties: ['Neurology'] },
  );
  checkText(
    `Notice of Independent Medical Review Determination
Dated: 12/5/2013

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
A decision has been made.

Medical Qualifications of the Expert Reviewer:
The Doctor of Chiropractic has no affiliation. He is Board Certified in Orthopedics
and is licensed to practice in Texas.
`,
    { states: ['Texas'], specialties: ['Orthopedics'] },
  );
});

test('a block under a heading in other words is read in the method section', () => {
  checkMethod(
    'The physician reviewer has the following credentials:\nState(s) of Licensure: Texas\nCertification(s)/Specialty: Neurology',
    { states: ['Texas'], specialties: ['Neurology'] },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onField } from './field.ts';

const { mtus, other, claims } = onField('not-part-of-mtus');

test('chapters 4, 6 and 7, by number, title or both', () => {
  for (const words of [
    'ACOEM Chapter 7 Independent Medical Examinations and Consultations Page(s): 127',
    'ACOEM Chapter 7 Page(s): 127',
    'ACOEM Chapter 6 Pain, Suffering, and the Restoration of Function Page(s): 115',
    'ACOEM Chapter 4 Work-Relatedness Page(s): 65',
    'ACOEM Independent Medical Examinations and Consultations Page(s): 127',
  ]) {
    const [finding] = mtus(`<|${words}|>`);
    assert.equal(finding.severity, 'warning');
  }
});

test('the chapters that the MTUS has, and a section of the like name', () => {
  for (const words of [
    'ACOEM Chapter 3 Initial Approaches to Treatment Page(s): 48',
    'ACOEM Chapter 5 Cornerstones of Disability Prevention and Management Page(s): 83',
    'ACOEM Chapter 12 Low Back Complaints Page(s): 300',
    'Low Back Complaints 2004, Section(s): Work-Relatedness',
  ])
    mtus(words);
});

test('where number and title disagree, that is the finding', () => {
  mtus('ACOEM Chapter 7 Low Back Complaints Page(s): 300');
});

test('outside of the MTUS, and on the claims side', () => {
  other('ACOEM Guidelines, Chapter 7, Independent Medical Examinations and Consultations, page 127');
  claims('Decision based on MTUS ACOEM Chapter 7 Page(s): 127.');
});

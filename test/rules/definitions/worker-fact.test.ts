import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workerFacts } from '../../../server/rules/definitions/worker-fact.ts';
import { itemOf } from './item-of.ts';

const factsOf = (rationale: string): string[] => {
  const { item, reading } = itemOf('MRI of the left knee: Upheld', rationale);
  return [...workerFacts(item, reading)].map(({ sentence, affirmed }) => `${affirmed ? '+' : '-'} ${sentence.words}`);
};
const check = (kind: '+' | '-' | undefined, sentences: readonly string[]): void => {
  for (const sentence of sentences) {
    const rationale = `MTUS supports the test. ${sentence} The request is not medically necessary.`;
    assert.deepEqual(factsOf(rationale), kind ? [`${kind} ${sentence}`] : [], sentence);
  }
};

test('facts that are affirmed', () => {
  check('+', [
    'This patient presents with lower back pain and left leg pain.',
    'In this case, the injured worker has chronic neck pain at a level of 6 out of 10.',
    'The applicant was working full time, full duty.',
    'The patient has had 8 sessions, the last of them in March 2014.',
    'On 11/30/2016, strength was 5/5 and sensation was intact.',
    'The last test was on 04/05/2016.',
    'She has completed 12 visits of physical therapy and has failed NSAIDs.',
    'The MRI of 9/16/13 shows the extrusion on that root.',
    'While ODG supports a trial, this patient has failed two trials of therapy.',
    'The medication has not been prescribed for a flare-up, but rather for ongoing and chronic back pain.',
    'The documentation submitted for review indicates long use of naproxen with meals.',
    'The injury is eight weeks ago.',
    'The patient has had 12 visits of therapy without relief.',
    'The patient failed Naprosyn and Pamelor.',
    'She works full time with Ultracet.',
    'She has no side effects.',
    'The patient is being tapered off Norco.',
    "Here, the applicant's concomitant usage of oral naproxen effectively obviated the need for the cream.",
    'The patient is utilizing MS Contin 30mg three times a day.',
    'Theramine is not medically necessary for the neck pain of this patient.',
  ]);
});

test('something named is absent', () => {
  check('-', [
    'In this case, there is no evidence of radiculopathy.',
    'There is no documentation of functional improvement.',
    'The records do not show any evidence of trigger point injections being done in the past.',
    'The patient has no history of substance abuse in the reports.',
    'He has had no recorded trial of an antidepressant.',
    'The examination of 11/22/2016 noted no spasm.',
    'She has not had acupuncture before.',
    'There are no red flags.',
    'There is no electrodiagnostic study of the right elbow.',
    'There is no MRI of the knee.',
    'The worker is here without symptoms.',
  ]);
});

test('no fact: guidelines, criteria, the request, judgments, suppositions, quotations', () => {
  check(undefined, [
    'ODG recommends injections for patients with radicular pain after 4-6 weeks of therapy.',
    'The ODG asks that the patient has failed 6 weeks of therapy.',
    'Muscle relaxants may be effective in reducing pain and muscle tension.',
    'They show no benefit beyond NSAIDs in pain and overall improvement.',
    'For fibromyalgia syndrome, trigger point injections have not been proven effective.',
    'The provided medical records do not meet these criteria.',
    'The patient meets the criteria for a knee injection.',
    'The treater has asked for PHYSICAL THERAPY on 2/17/14.',
    'The requested bilateral knee injections are not supported.',
    'If the patient has knee pain after therapy, an injection may be tried.',
    'The guideline says: "the patient has had knee pain for six weeks."',
    'The physician and the patient are advised to consult a specialist on pain.',
    'Norco #60 was the original request.',
    'There are no controlled studies of the drug.',
    'The drug has side effects in most.',
    'The need for the cream is not supported.',
    'There is no benefit over NSAIDs in chronic pain.',
    'There is no good evidence for the cream in neuropathic pain.',
    'An injection should be tried when the patient has failed therapy.',
  ]);
  assert.deepEqual(factsOf('The criteria are: 1. pain was noted; 2. the patient had therapy. They are not met.'), []);
});

test('a rationale without text has none', () => assert.deepEqual(factsOf(''), []));

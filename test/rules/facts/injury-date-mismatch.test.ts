import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule } from '../check-rule.ts';
import { letterOf } from './case-letter.ts';

const check = (summary: string) => checkRule('injury-date-mismatch', letterOf(summary));

test('a summary with another day of the injury, at the summary', () => {
  const [finding] = check(
    'The injured worker sustained an industrial injury on <|05-14-2014|>. He was seen on 6-1-2014.',
  );
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The case summary dates the injury "05-14-2014", the header "05/04/2014". The date tells one claim from another; ' +
      'keep the one of the records.',
  );
  assert.equal(finding.related.length, 1);
  assert.equal(finding.related[0].message, 'The date of injury in the header.');
});

test('the ways in which summaries date an injury', () => {
  for (const words of [
    'The injured worker is a 45 year-old male who reported an injury on <|5/5/14|>.',
    'This is a 45 year old female with a date of injury of <|05/14/2014|>.',
    'He has filed a claim for low back pain reportedly associated with an industrial injury of <|May 4, 2015|>.',
    'The patient sustained injuries to the neck, back and both knees on <|5/4/2013|>.',
    'Patient is a 45 year old (DOI <|5/4/2013|>).',
    'DOI: <|5/4/2013|>. Records were read.',
    'The patient is a 52-year-old female with a <|5/4/13|> date of injury.',
    'This case involves a now 51-year-old male with a history of an occupational claim from <|04/05/2014|>.',
    'This 52 year-old man injured his right knee on <|3/4/2010|> when he slipped.',
    'The patient was hurt in <|2013|>, lifting a box.',
    'A 45-year-old claimant sustained an industrial injury dating back to <|June of 2014|>.',
    'The patient is a 52 y/o male who fell from a ladder at work on <|05-14-2014|>.',
    'On <|5/14/2014|> he caught a falling roll of carpet with the right arm.',
  ])
    check(words);
});

test('the same date in other words, or less of it', () => {
  for (const words of ['on 5/4/14', 'of May 4, 2014', 'on 05-04-\n2014', 'in 2014', 'in May of 2014', 'in 5/2014'])
    check(`The patient sustained an industrial injury ${words}. He was seen on 6/1/2014.`);
});

test('several injuries, one of them with the date of the header', () => {
  check('He had an industrial injury on 3/2/2010 and sustained another work injury on 5/4/2014.');
});

test('cumulative trauma', () => {
  check('The patient is a clerk with a cumulative trauma injury to both hands of 2/6/2012.');
  check('She sustained a repetitive motion injury on 2/6/2012.');
});

test('an injury over years, in other words', () => {
  for (const words of [
    'She developed pain over the course of her employment and filed a claim dated 2/6/2012.',
    'He has a CT injury of 2/6/2012.',
    'The patient was injured on 2/6/2012 due to repetitive lifting.',
    'She had a gradual onset of hand pain, and the date of injury is 2/6/2012.',
    'He has had three industrial injuries, one of them on 2/6/2012.',
  ])
    check(words);
});

test('the same words of treatment, restrictions and doses tell of no injury over years', () => {
  for (const words of [
    'He had unspecified amounts of physical therapy over the course of the claim.',
    'He had opioids over several years.',
    'The restriction was no repetitive lifting.',
    'He was told to avoid repetitive bending.',
    'The cumulative dose is 120 MED.',
    'He sustained multiple injuries to the neck and the back.',
    'Multiple medications were tried over many months.',
  ])
    check(`The applicant has filed a claim reportedly associated with an industrial injury of <|5/14/2014|>. ${words}`);
});

test('dates of other things beside an injury', () => {
  for (const words of [
    'The injured worker was evaluated on 3/4/2016 for pain.',
    'After the injury he was evaluated on 3/4/2016 for pain.',
    'The injury was treated with surgery on 3/4/2015.',
    'He had a prior low back injury in 2004 and a non-industrial injury on 5/5/2006.',
    'Since the injury, on 3/4/2016, he has had pain.',
    'He reports a new injury of 3/4/2016.',
    'The injured worker had an MRI on 3/4/2016 that showed an injury.',
  ])
    check(words);
});

const HURT = 'The injured worker sustained an industrial injury on 05-14-2014.';

test('a header that gives no date', () => {
  checkRule('injury-date-mismatch', letterOf(HURT).replace('05/04/2014', ''));
});

test('a draft with gaps: dates right beside their labels count, those of columns do not', () => {
  const marked = HURT.replace('05-14-2014', '<|05-14-2014|>');
  checkRule('injury-date-mismatch', letterOf(marked).replace('02/03/2017', '[[date]]'));
  const columns = 'Date of Injury:\nUR Denial Date:\nDecision Date:\n05/04/2014\n[[date]]\n02/03/2017\n\n';
  checkRule('injury-date-mismatch', columns + letterOf(HURT).slice(letterOf(HURT).indexOf('HOW THE IMR')));
  const whole = columns.replace('[[date]]', '12/21/2016');
  checkRule('injury-date-mismatch', whole + letterOf(marked).slice(letterOf(marked).indexOf('HOW THE IMR')));
});

import { test } from 'node:test';
import { checkKind } from './check-mentions.ts';

const persons = checkKind(
  ({ persons }) => persons,
  ({ role, possessive }) => (possessive ? `${role}'s` : role),
);
const pronouns = checkKind(
  ({ pronouns }) => pronouns,
  ({ owner, sure }) => `${owner ?? '?'}${sure ? ' surely' : ''}`,
);
const ages = checkKind(
  ({ ages }) => ages,
  ({ years }) => `${years}`,
);
const sexes = checkKind(
  ({ sexes }) => sexes,
  ({ sex, worker, by }) => `${sex}${worker ? ' worker' : ''} by ${by}`,
);

test('persons by their names', () => {
  persons('The injured worker saw Dr. Smith.', 'injured worker -> worker', 'Dr -> provider');
  persons('the patient’s pain', "patient -> worker's");
  persons("the applicant's attorney", "applicant's attorney -> attorney");
  persons('The claims administrator denied it', 'claims administrator -> claims-administrator');
  persons('UR denied it, her husband said', 'UR -> claims-administrator', 'husband -> family');
  persons('the primary treating\nphysician', 'primary treating\nphysician -> provider');
  persons('a 47 year old man', 'man -> worker');
  persons('this 27-year-old female flight attendant', 'female -> worker');
});

test('names of nobody of the letter', () => {
  for (const text of [
    'patients with pain',
    'if a patient has pain',
    "workers' compensation",
    "worker's compensation",
    'patient education',
    'your ur',
    'The expert reviewer developed the following clinical case summary',
  ])
    persons(text);
  persons('The patient works as a driver', 'patient -> worker');
  persons('a 52-year-old female nurse', 'female -> worker');
});

test('pronouns of the worker alone are sure', () => {
  pronouns('The patient fell. He has pain.', 'He -> worker surely');
  pronouns('The injured worker says that her pain is worse.', 'her -> worker surely');
  pronouns('UR denied it. The applicant works. She lifts.', 'She -> worker surely');
  pronouns('The surgeon saw the patient. Her left knee pain persists.', 'Her -> worker surely');
  pronouns('The surgeon saw the patient. She denies numbness.', 'She -> worker surely');
});

test('pronouns beside another person are not', () => {
  pronouns('The provider stated that he believed it.', 'he -> provider');
  pronouns('The patient saw the surgeon. He advised rest.', 'He -> ?');
  pronouns('The patient came with her husband. He drove.', 'her -> ?', 'He -> worker');
  pronouns('The patient was hit by a coworker who lost his grip.', 'his -> ?');
  pronouns('There are signs of instability and he feels she needs a fusion.', 'he -> ?', 'she -> ?');
  pronouns('A note of 5/5/2015 was read. He recommended surgery.', 'He -> ?');
  pronouns('A patient may rest when he wants.', 'he -> ?');
  pronouns('They find no study.', 'They -> ?');
});

test('ages of the worker', () => {
  ages('a 44-year-old male', '44-year-old -> 44');
  ages('The patient is a 44 year old right-hand dominant female', '44 year old -> 44');
  ages('a forty-four year old employee', 'forty-four year old -> 44');
  ages('The applicant, 49 years of age, has', '49 years of age -> 49');
  ages('The injured worker is 57 years old.', '57 years old -> 57');
  ages('a 52 y/o male', '52 y/o -> 52');
  ages('a 44-\nyear-old\nmale', '44-\nyear-old -> 44');
  ages('the patient, age 44,', 'age 44 -> 44');
});

test('ages of others and of things', () => {
  for (const text of [
    'his 12-year-old son',
    'a 20-year-old injury',
    'a 30 year old MRI',
    'patients over 65 years of age',
    'pain in patients 40 years old or older',
    'age over 50',
    'a 5-year history',
    'in 44 years',
    'ages 18 to 64',
  ])
    ages(text);
});

test('sexes by noun and by pronoun', () => {
  sexes('The patient is a 44 year old male.', 'male -> male worker by noun');
  sexes('This female patient', 'female -> female worker by noun');
  sexes('a male connector');
  sexes('male or female patients', 'female -> female by noun');
  sexes('The patient fell on her hand.', 'her -> female worker by pronoun');
  sexes('The patient fell. He/she rested.');
});

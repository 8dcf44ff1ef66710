import { test } from 'node:test';
import { checkDefinition, checkNothing, checkReferences } from './check-navigation.ts';

const rationale = (words: string) => ({ items: [{ title: 'Acupuncture', rationale: words }] });
const list = (one: string, two: string) => `The criteria are: ${one} pain for three months; ${two} failed therapy.`;

test('from a number in the prose to its criterion, and back', () => {
  checkDefinition(rationale(`${list('(1)', '<|(2)|>')} Criterion <|>2 is not met.`));
  checkDefinition(rationale(`${list('(1)', '(<|>2)')} Criterion <|2|> is not met.`));
});

test('several numbers, each its own', () => {
  checkDefinition(rationale(`${list('<|(1)|>', '(2)')} Criteria <|>1 and 2 are not met.`));
  checkDefinition(rationale(`${list('(1)', '<|(2)|>')} Criteria 1 and <|>2 are not met.`));
});

test('"number 2", "criterion (2)" and "the second criterion" are all named', () =>
  checkReferences(
    rationale(
      `${list('(1)', '<|(2)|>')} Number <|<|>2|> is open. Criterion <|(2)|> counts. The <|second criterion|> decides.`,
    ),
  ));

const nested = (marker: string, words: string) => `The guideline asks for the following:
1. One of these diagnoses:
a. failed back syndrome;
${marker} regional pain syndrome.
2. Treatment has failed.
${words}`;

test('a number with its letter is the member of the inner list', () =>
  checkDefinition(rationale(nested('<|b.|>', 'The patient plainly meets 1<|>(b).'))));

test('the nearest list above is meant', () =>
  checkDefinition(
    rationale(
      `${list('(1)', '(2)')} The criteria for a repeat are: (1) new imaging; <|(2)|> relief of half a year. Criterion <|>2 is met.`,
    ),
  ));

test('a number that the list has not, a page, a dose and a law lead nowhere', () => {
  checkNothing(rationale(`${list('(1)', '(2)')} Criterion <|>7 is not met.`));
  checkNothing(rationale(`${list('(1)', '(2)')} He takes 2<|> tablets.`));
  checkNothing(rationale(nested('b.', 'See 8 CCR 9792.21.1<|>(b).')));
  checkNothing(rationale('Criterion <|>2 is not met.'));
});

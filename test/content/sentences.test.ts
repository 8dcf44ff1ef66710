import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSentences } from '../../server/content/sentences.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

/** Logical text in which every sentence is marked. */
function check(marked: string): void {
  const { text } = parseMarked(marked);
  assert.equal(markRanges(text, readSentences(text)), marked);
}

test('sentences end at a period, a question mark and an exclamation mark', () => {
  check('<|The knee locks.|> <|Does it swell?|> <|It does!|>');
});

test('a text without a mark at its end is a sentence all the same', () => {
  check('<|The knee locks.|> <|The request is not medically necessary|>');
});

test('quotes and brackets that close belong to the sentence', () => {
  check('<|He wrote "it locks."|> <|(It did not.)|> <|She wrote “no.”|> <|So be it.|>');
});

test('a paragraph ends a sentence', () => {
  check('<|The knee locks|>\n<|The back does not.|>');
});

test('a title before a name ends none', () => {
  check('<|Dr. Smith saw Mr. Jones and Ms. Lee.|> <|He left.|>');
  check('<|It was seen by J. Smith.|> <|He left.|>');
});

test('abbreviations end none', () => {
  check('<|See ACOEM, pp. 308-310, Fig. 2, and vol. 3 of that.|> <|So.|>');
  check('<|Therapy, e.g. exercise, i.e. movement, vs. rest for approx. 6 weeks.|> <|So.|>');
  check('<|Labor Code sec. 4610.6 and 8 Cal. Code Reg. 9792 hold.|> <|So.|>');
  check('<|He was seen on Jan. 5, 2016 and Sept. 7, 2016.|> <|So.|>');
});

test('an abbreviation at a sentence’s end ends it where a capital follows', () => {
  check('<|He takes ibuprofen, naproxen, etc.|> <|The request stands.|>');
  check('<|It hurts at 6 p.m.|> <|He rests then.|>');
  check('<|As shown by Chou et al.|> <|The trial was small.|>');
});

test('periods within numbers, strengths, codes and addresses end none', () => {
  check('<|Opana 12.5 mg at 0.5 tabs, ICD 724.4, and Section 9792.20(e) are named.|> <|So.|>');
  check('<|See www.drugs.com and http://www.odg-twc.com/index.html for it.|> <|So.|>');
  check('<|The 1.5 Tesla MRI of .5 hours was done.|> <|So.|>');
});

test('a number at a sentence’s end ends it', () => {
  check('<|Pain was 8/10 in March of 2016.|> <|It is less now.|>');
  check('<|The limit is no more than 4.|> <|The request is for 6.|>');
  check('<|Therapy was done at L4-5.|> <|It failed.|>');
});

test('a small letter after a period goes on with the sentence', () => {
  check('<|The left approx. lower leg was seen.|>');
  check('<|It was given 2 p.o. daily and p.r.n. at night.|>');
});

test('sentences that extraction glued together are two', () => {
  check('<|He has a claim.|><|In a report the knee was seen.|>');
  check('<|It was seen in 2015.|><|The knee was well.|>');
  check('<|The knee was well.|><|A scan followed.|>');
});

test('a glued abbreviation is none', () => {
  check('<|The U.S. trial and the M.D. and Ph.D. of it agree.|> <|So.|>');
  check('<|The C.A.T. scan was done.|>');
});

test('the number of a criterion opens no sentence of its own', () => {
  check('<|Criteria: 1. The history shows pain; 2. Therapy failed; and 3. It was seen.|> <|So.|>');
  check('<|The criteria are met.|> <|1. There is pain.|> <|2. Therapy failed.|>');
});

test('blanks around sentences are left out, and a text of blanks has none', () => {
  check('  <|The knee locks.|>   <|So.|>  ');
  check('');
  check('  \n ');
});

test('marks alone', () => {
  check('<|...|>');
  check('<|?!|>');
  check('<|.|> <|.|>');
});

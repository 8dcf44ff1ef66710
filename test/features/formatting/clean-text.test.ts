import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText } from '../../../server/features/formatting/clean-text.ts';
import { read } from '../../../server/reading.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { crlf, doubleSpaced, fields, letter, letterWith } from '../letters.ts';
import { formatted } from './check-formatting.ts';

/** What becomes of a text that is put in place of the marked range. */
function paste(marked: string, pasted: string): string | undefined {
  const { text, ranges, cursors } = parseMarked(marked);
  const span = ranges[0] ?? { start: cursors[0], end: cursors[0] };
  return cleanText(read(text), span, pasted, 'unwrap', read);
}

const extracted = `The  worker has had pain of the knee since the fall of 2014, and the treat ments that were
 
tried have not been of any help to him.  

No red  flag.
`;
const clean = `The worker has had pain of the knee since the fall of 2014, and the treatments that were tried have not been of any help to him.

No red flag.
`;

test('an empty document: a letter is laid out as a letter', () =>
  assert.equal(paste('<|>', doubleSpaced(letter)), formatted(doubleSpaced(letter))));

test('an empty document: prose is unwrapped, its words are joined', () =>
  assert.equal(
    paste('<|>', 'a worker of the city was seen here, and\n\nthe treat ment was\n\nstopped  then.\n'),
    'a worker of the city was seen here, and the treatment was stopped then.\n',
  ));

test('in a rationale: the paragraph is laid out as one of it, and the letter around it stays', () => {
  const open = letterWith(`MRI of the knee: Upheld\n\n${fields.replace('The patient has', '<|>The  patient\nhas')}`);
  assert.equal(paste(open, extracted.replace('\n \n', '\n')), clean);
});

test('the document\u2019s line ends', () => {
  const open = crlf(letterWith(`MRI of the knee: Upheld\n\n${fields}<|>`));
  assert.equal(paste(open, 'Seen on\ta day,\nnot later.'), 'Seen on a day, not later.');
  assert.equal(paste(open, 'One.\n\n\n\nTwo.'), 'One.\r\n\r\nTwo.');
});

test('text that is clean already is not offered', () => {
  assert.equal(paste('<|>', ''), undefined);
  assert.equal(paste('<|>', 'Norco 10/325mg #60'), undefined);
  assert.equal(paste(letterWith(`MRI of the knee: Upheld\n\n${fields}<|>`), 'no red flag'), undefined);
});

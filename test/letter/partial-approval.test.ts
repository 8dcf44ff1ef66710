import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../server/reading.ts';
import { letter } from '../kit/letter-text.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

/**
 * A title in which the original request, what was authorized and what remains are marked, in this order; nothing
 * marked where it is no frame. The service is what remains. True in every layout.
 */
function check(marked: string): void {
  const { text: title, ranges } = parseMarked(marked);
  const parts = ranges.map(({ start, end }) => title.slice(start, end).replaceAll(/\s+/g, ' '));
  for (const spacing of ['single', 'double'] as const) {
    const reading = read(letter({ items: [{ title: 'Norco 10/325mg #60' }, { title }], spacing }));
    const item = reading.letters[0].items[1];
    const frame = item.partialApproval;
    const found = frame ? [frame.original, frame.authorized, frame.remaining].map(reading.plain) : [];
    assert.deepEqual(
      found.filter((part) => part !== ''),
      parts,
    );
    assert.equal(reading.plain(item.title), title.replaceAll(/\s+/g, ' '));
    assert.equal(reading.plain(item.service), frame ? parts[parts.length - 1] : reading.plain(item.title));
    assert.equal(item.decision?.value, 'upheld');
    assert.equal(reading.letters[0].items.length, 2);
  }
}

test('a remaining portion of the original request', () => {
  check(
    '<|Soma 350mg #90|> was the original request. <|Soma 350mg #63|> was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, <|Soma 350mg #27|> is',
  );
});

test('the frame over several lines', () => {
  check(`<|Physical therapy 2 times a week for 6 weeks for the lumbar
spine|> was the original request. <|Physical therapy 6
visits|> was authorized by the Claims Administrator. The remaining
IMR eligible portion of the original request, <|Physical therapy 6
visits|> is`);
});

test('the original request stays eligible', () => {
  check(
    '<|Norco 10/325mg #120|> was the original request. The Claims Administrator authorized <|Norco 10/325mg #60|>, leaving the original request IMR eligible. The original request, <|Norco 10/325mg #120|> is',
  );
});

test('commas, periods of strengths and colons within the parts', () => {
  check(
    '<|Lidoderm 5% patch, 1.5 boxes, day supply: 30|> was the original request. <|Lidoderm 5% patch, 0.5 boxes|> was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, <|Lidoderm 5% patch, 1.0 boxes, day supply: 20|> is',
  );
});

test('without the last "is"', () => {
  check(
    '<|Soma 350mg #90|> was the original request. <|Soma 350mg #63|> was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, <|Soma 350mg #27|>',
  );
});

test('a frame after which a page ends within', () => {
  check(
    '<|Soma 350mg #90|> was the original request.\n\f\n<|Soma 350mg #63|> was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, <|Soma 350mg #27|> is',
  );
});

test('a title that only ends in "is" is no frame', () => {
  check('Soma 350mg #90 is');
  check('Retrospective request for Soma 350mg #90');
});

test('the frame that a rationale repeats at its end opens no item', () => {
  const title =
    'Soma 350mg #90 was the original request. Soma 350mg #63 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Soma 350mg #27 is';
  const rationale = `The request is not medically necessary. ${title.slice(0, -3)}\nis not medically necessary.`;
  const reading = read(letter({ items: [{ title, rationale }, { title: 'MRI' }] }));
  assert.deepEqual(
    reading.letters[0].items.map((item) => reading.plain(item.service)),
    ['Soma 350mg #27', 'MRI'],
  );
});

test('without empty lines the frame is still whole above its decision', () => {
  const text = letter({
    items: [
      { title: 'MRI' },
      {
        title:
          'Soma 350mg #90 was the original request. Soma 350mg #63 was authorized by the\nClaims Administrator. The remaining IMR eligible portion of the original request, Soma\n350mg #27 is',
      },
    ],
    trimmed: true,
  }).replaceAll('\n\n', '\n');
  const { items } = read(text).letters[0];
  assert.equal(items.length, 2);
  assert.ok(items[1].partialApproval);
  const { original, authorized, remaining } = items[1].partialApproval;
  const { text: plain, ranges } = parseMarked(
    markRanges(text, [original, authorized, remaining]).replaceAll('\n', ' '),
  );
  assert.deepEqual(
    ranges.map(({ start, end }) => plain.slice(start, end)),
    ['Soma 350mg #90', 'Soma 350mg #63', 'Soma 350mg #27'],
  );
});

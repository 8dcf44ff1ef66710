import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { read } from '../../server/reading.ts';
import { readLines } from '../../server/text/lines.ts';
import { readLogicalText } from '../../server/text/logical-text.ts';
import { readTextLines } from '../../server/text/text-lines.ts';
import { anyLetter, anyMutatedLetter, anyText } from '../kit/arbitrary-text.ts';
import { inspectedLetters } from '../kit/inspected.ts';
import { letter } from '../kit/letter-text.ts';
import { spanProblems } from '../kit/spans.ts';

/** The same texts in every run; a failure prints the smallest text that shows it. */
const check = <T extends [unknown, ...unknown[]]>(runs: number, property: fc.IProperty<T>): void =>
  fc.assert(property, { seed: 20170110, numRuns: runs, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true });

const anyLines = fc
  .array(fc.constantFrom('a', 'bc', '😀', '\ud800', 'e\u0301', '\n', '\r', '\r\n', '\f', ' '), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** No editor puts its cursor between the two units of a line end. */
const isInLineEnd = (text: string, offset: number): boolean => text[offset - 1] === '\r' && text[offset] === '\n';

test('positions are those of an editor’s document, there and back', () => {
  check(
    300,
    fc.property(anyLines, (text) => {
      const table = readLines(text);
      const document = TextDocument.create('imr:text', 'imr', 0, text);
      assert.equal(table.count, document.lineCount);
      for (let offset = 0; offset <= text.length; offset++) {
        if (isInLineEnd(text, offset)) continue;
        const position = table.positionAt(offset);
        assert.deepEqual(position, document.positionAt(offset));
        assert.equal(table.offsetAt(position), offset);
      }
      for (let line = 0; line < table.count; line++)
        for (const character of [0, 1, 99])
          assert.equal(table.offsetAt({ line, character }), document.offsetAt({ line, character }));
    }),
  );
});

test('the text lines hold every word of a text, in order, but those of page numbers', () => {
  check(
    300,
    fc.property(anyLines, (text) => {
      const { starts, ends, count, breaks } = readTextLines(text);
      const words = Array.from({ length: count }, (_, n) => text.slice(starts[n], ends[n])).join('');
      assert.equal(words.replaceAll(/\s/g, ''), text.replaceAll(/\s/g, ''));
      for (let n = 0; n < count; n++) {
        assert.ok(starts[n] < ends[n] && (n === 0 || starts[n] > ends[n - 1]));
        assert.ok(breaks[n] <= 2);
      }
    }),
  );
});

test('logical text maps to the document and back, unit for unit', () => {
  check(
    200,
    fc.property(fc.oneof(anyText, anyMutatedLetter), fc.nat(), fc.nat(3000), (text, from, length) => {
      const start = from % (text.length + 1);
      const logical = readLogicalText(readTextLines(text), { start, end: Math.min(text.length, start + length) });
      let before = -1;
      for (let at = 0; at < logical.text.length; at++) {
        const source = logical.toSource(at);
        assert.ok(source > before && source >= start && source < text.length, `${at} maps to ${source}`);
        if (/\S/.test(logical.text[at])) assert.equal(text[source], logical.text[at]);
        assert.equal(logical.fromSource(source), at);
        before = source;
      }
      assert.doesNotMatch(logical.text, / {2}|^[ \n]|[ \n]$|[\r\f\t\v\u00a0]/);
    }),
  );
});

test('any text reads, and its spans are nested, ordered and in bounds', () => {
  check(
    400,
    fc.property(anyText, (text) => assert.deepEqual(spanProblems(text), [])),
  );
});

test('so does any letter that was cut, doubled, swapped, joined and disturbed', () => {
  check(
    150,
    fc.property(anyMutatedLetter, (text) => assert.deepEqual(spanProblems(text), [])),
  );
});

test('a letter reads the same in every layout', () => {
  check(
    40,
    fc.property(anyLetter, (parts) => {
      const expected = inspectedLetters(letter(parts));
      assert.equal(expected.length, 1);
      assert.equal(expected[0].items.length, parts.items?.length);
      for (const spacing of ['single', 'double'] as const)
        for (const newline of ['\n', '\r\n', '\r'] as const)
          for (const trimmed of [false, true])
            assert.deepEqual(
              inspectedLetters(letter({ ...parts, spacing, newline, trimmed })),
              expected,
              `${spacing} ${trimmed}`,
            );
    }),
  );
});

test('letters in one file read as each of them alone', () => {
  check(
    30,
    fc.property(
      fc.array(anyLetter, { minLength: 2, maxLength: 4 }),
      fc.constantFrom('single' as const, 'double' as const),
      (parts, spacing) => {
        const texts = parts.map((part, n) =>
          letter({ ...part, spacing, header: part.header?.replace(/000000\d/, `000100${n}`) }),
        );
        assert.deepEqual(inspectedLetters(texts.join('')), texts.flatMap(inspectedLetters));
      },
    ),
  );
});

test('a reading gives the same letters and content whenever it is asked', () => {
  check(
    40,
    fc.property(anyMutatedLetter, (text) => {
      const reading = read(text);
      const { letters } = reading;
      assert.equal(reading.letters, letters);
      for (const section of letters.flatMap((one) => one.sections))
        assert.equal(reading.content(section), reading.content(section));
      assert.deepEqual(inspectedLetters(text), inspectedLetters(text));
    }),
  );
});

test('blanks of Unicode behind a label leave its field empty', () => {
  for (const blank of ['\u2003', '\u2028', '\u202f', '\u3000']) {
    const text = `IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI: Upheld\n\nClaims Administrator guideline:${blank}\nMAXIMUS guideline:${blank}\nDecision rationale:${blank}\n`;
    assert.deepEqual(spanProblems(text), []);
    assert.deepEqual(
      read(text).letters[0].items[0].fields.map(({ body }) => body.end - body.start),
      [0, 0, 0],
    );
  }
});

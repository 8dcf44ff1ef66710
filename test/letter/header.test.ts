import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHeaderLine } from '../../server/letter/header.ts';
import { read } from '../../server/reading.ts';
import { readTextLines } from '../../server/text/text-lines.ts';
import { caseNumberHeader, layOut, letter } from '../kit/letter-text.ts';
import { markRanges, parseMarked } from '../kit/marked-text.ts';

const headerOf = (text: string) => read(text).letters[0]?.header;

/** The facts that the header block of a letter gives, by their kinds. */
function check(header: string, facts: Readonly<Record<string, string>>): void {
  const fields = headerOf(letter({ header }))?.fields ?? [];
  const given = fields.flatMap(({ kind, text }) => (text === undefined ? [] : [[kind, text] as const]));
  assert.deepEqual(Object.fromEntries(given), facts);
}

const all = {
  'case-number': 'CM16-0998001',
  'date-assigned': '2016-12-05',
  'date-of-injury': '2014-08-29',
  'decision-date': '2017-01-10',
  'ur-date': '2016-11-02',
  priority: 'Standard',
  'date-received': '2016-11-21',
};

test('labels with their values beside them, "Application Received:" broken over two lines', () => {
  check(caseNumberHeader('CM16-0998001'), all);
});

test('all left labels, their values, all right labels, their values', () => {
  check(
    `Case Number:
Date Assigned:
Decision Date:
Priority:
CM16-0998001
12/05/2016
01/10/2017
Standard
Date of Injury:
UR Denial Date:
Application Received:
08/29/2014
11/02/2016
11/21/2016`,
    all,
  );
});

test('columns as they were printed', () => {
  check(
    `Case Number:       CM16-0998001
Date Assigned:     12/05/2016             Date of Injury:            08/29/2014
Decision Date:     01/10/2017             UR Denial Date:            11/02/2016
Priority:          Standard               Application Received:      11/21/2016`,
    all,
  );
});

test('every value on the line below its label', () => {
  check(
    `Case Number:
CM16-0998001
Date Assigned:
12/05/2016
Date of Injury:
08/29/2014
Decision Date:
01/10/2017
UR Denial Date:
11/02/2016
Priority:
Standard
Application Received:
11/21/2016`,
    all,
  );
});

test('every layout gives the same header', () => {
  const header = caseNumberHeader('CM16-0998001');
  const facts = (text: string) => headerOf(text)?.fields.map(({ kind, text: value }) => [kind, value]);
  for (const spacing of ['single', 'double'] as const)
    for (const newline of ['\n', '\r\n', '\r'] as const)
      for (const trimmed of [false, true])
        assert.deepEqual(facts(letter({ header, spacing, newline, trimmed })), Object.entries(all));
});

test('"Priority:  Standard Application" gives Standard, and "Received:" its date', () => {
  check('Case Number: CM16-0998001\nPriority:  Standard Application\nReceived:\n11/21/2016', {
    'case-number': 'CM16-0998001',
    priority: 'Standard',
    'date-received': '2016-11-21',
  });
  check('Case Number: CM16-0998001\nPriority: EXPEDITED Application Received: 11/21/2016', {
    'case-number': 'CM16-0998001',
    priority: 'Expedited',
    'date-received': '2016-11-21',
  });
});

test('a value that is missing is absent, and takes none from its neighbours', () => {
  check(
    `Case Number: CM16-0998001
Date Assigned: 12/05/2016 Date of Injury:
Decision Date: 01/10/2017 UR Denial Date:  11/02/2016
Priority:  Standard Application
Received:
11/21/2016`,
    Object.fromEntries(Object.entries(all).filter(([kind]) => kind !== 'date-of-injury')),
  );
});

test('a value that is a placeholder or redacted is absent', () => {
  check(
    `Case Number: CM16-0998001
Date Assigned: [[date]] Date of Injury:  [redacted]
Decision Date: XX/XX/XXXX UR Denial Date:  11/02/2016
Priority:  [[priority]] Application
Received:
[[date]]`,
    { 'case-number': 'CM16-0998001', 'ur-date': '2016-11-02' },
  );
});

test('a date that no calendar has is absent', () => {
  check('Case Number: CM16-0998001\nDate of Injury: 02/30/2014\nDecision Date: 01/10/2017', {
    'case-number': 'CM16-0998001',
    'decision-date': '2017-01-10',
  });
});

test('case numbers of any prefix, and with a blank that extraction left', () => {
  check('Case Number: CA13-0012345\nDate Assigned: 12/05/2016', {
    'case-number': 'CA13-0012345',
    'date-assigned': '2016-12-05',
  });
  check('Case Number: CM16 -0998001\nDate Assigned: 12/05/2016', {
    'case-number': 'CM16-0998001',
    'date-assigned': '2016-12-05',
  });
});

test('dates in words', () => {
  check('Case Number: CM16-0998001\nDate of Injury: August 29, 2014', {
    'case-number': 'CM16-0998001',
    'date-of-injury': '2014-08-29',
  });
});

test('labels without any value are fields all the same', () => {
  const header = headerOf(letter({ header: 'Case Number:\nDate Assigned:\nDecision Date:' }));
  assert.deepEqual(
    header?.fields.map(({ kind, value }) => [kind, value]),
    [
      ['case-number', undefined],
      ['date-assigned', undefined],
      ['decision-date', undefined],
    ],
  );
});

test('a letter without header block has none, and dates of its text are none of a header', () => {
  assert.equal(
    headerOf(letter({ summary: 'The date of injury is 08/29/2014. Decision Date: 01/10/2017.' })),
    undefined,
  );
});

test('the spans of the header, its labels and its values', () => {
  const { text, ranges } = parseMarked(`<|<|Case Number:|> <|CM16-0998001|>
<|Date of Injury:|>  <|08/29/2014|> <|Decision Date:|>
<|Priority:|>  <|Standard|> Application
<|Received:|>
<|11/21/2016|>|>

HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the file.
`);
  const header = headerOf(text);
  const spans = header?.fields.flatMap(({ label, value }) => (value ? [label, value] : [label])) ?? [];
  assert.equal(markRanges(text, [header?.span ?? { start: 0, end: 0 }, ...spans]), markRanges(text, ranges));
});

test('format B has labels of its own', () => {
  const text = layOut(
    `Notice of Independent Medical Review Determination
Dated: 12/5/2013

MAXIMUS Case Number: CM13-0009999
Date of UR Decision: 7/23/2013
Date of Injury: 4/15/2009
IMR Application Received: 8/5/2013

INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE
A decision has been made.
`,
    {},
  );
  assert.deepEqual(
    headerOf(text)?.fields.map(({ kind, text: value }) => [kind, value]),
    [
      ['decision-date', '2013-12-05'],
      ['case-number', 'CM13-0009999'],
      ['ur-date', '2013-07-23'],
      ['date-of-injury', '2009-04-15'],
      ['date-received', '2013-08-05'],
    ],
  );
});

test('the words of a placeholder are no value', () => {
  check('Case Number: CM16-0998001\nPriority:  [[Standard or Expedited]]\nDate Assigned: 12/05/2016', {
    'case-number': 'CM16-0998001',
    'date-assigned': '2016-12-05',
  });
});

test('what was asked of one line leaves the reading of the next header as it is', () => {
  const lines = readTextLines('Case Number: CM16-0998001');
  assert.equal(isHeaderLine(lines, 0), true);
  check(caseNumberHeader('CM16-0998001'), all);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText } from '../../client/report-text.ts';
import { statusText } from '../../client/status-text.ts';
import type { LetterStatus, ServerReport } from '../../server/requests.ts';
import { say } from '../kit/say.ts';

const status: LetterStatus = { letters: 1, items: 3, upheld: 2, overturned: 1, findings: 4, limits: [] };

function checkStatus(changes: Partial<LetterStatus>, text: string, detail = '4 findings') {
  const shown = statusText({ ...status, ...changes }, say);
  assert.deepEqual([shown.text, shown.detail], [text, detail]);
}

test('the status tells items, decisions and findings', () => {
  checkStatus({}, '3 items: 2 upheld, 1 overturned');
  checkStatus({ items: 1, upheld: 1, overturned: 0, findings: 1 }, '1 item: 1 upheld', '1 finding');
  checkStatus({ upheld: 1, findings: 0 }, '3 items: 1 upheld, 1 overturned, 1 without a decision', 'No findings');
  checkStatus({ letters: 3 }, '3 letters, 3 items: 2 upheld, 1 overturned');
  checkStatus({ items: 0, upheld: 0, overturned: 0 }, 'No disputed items');
  checkStatus({ letters: 2, items: 0, upheld: 0, overturned: 0 }, '2 letters, no disputed items');
  checkStatus({ letters: 0, items: 0, upheld: 0, overturned: 0 }, 'No letter');
});

test('a limit that was reached is said', () => {
  const limits = ['Only the first 1,000 findings are shown.'];
  assert.deepEqual(statusText({ ...status, limits }, say), {
    text: '3 items: 2 upheld, 1 overturned',
    detail: '4 findings. Only the first 1,000 findings are shown.',
    limited: true,
  });
});

const about = { editor: 'Code 1.91.0', extension: 'imr-letters 0.1.0' };
const report: ServerReport = {
  version: '0.1.0',
  uptimeSeconds: 3725,
  memoryMegabytes: 61.4,
  documents: [
    {
      uri: 'file:///letters/Smith%20%7C%20draft.imr',
      version: 7,
      characters: 4096,
      letters: 1,
      items: 3,
      findings: 4,
      readMilliseconds: 1.234,
      checkMilliseconds: 0.5,
    },
  ],
};

test('the report is a table of names, times and sizes', () => {
  assert.equal(
    reportText(report, about),
    [
      '# IMR server report',
      '',
      '- Editor: Code 1.91.0',
      '- Extension: imr-letters 0.1.0',
      '- Server: 0.1.0, running for 1 h 2 min',
      '- Memory: 61 MB',
      '- Open letters: 1',
      '',
      '| File               | Version | Characters | Letters | Items | Findings | Read ms | Check ms |',
      '| ------------------ | ------: | ---------: | ------: | ----: | -------: | ------: | -------: |',
      '| Smith \\| draft.imr |       7 |       4096 |       1 |     3 |        4 |    1.23 |     0.50 |',
      '',
    ].join('\n'),
  );
});

test('the report of a server without documents, without a memory count, or without itself', () => {
  const empty = reportText({ ...report, memoryMegabytes: null, uptimeSeconds: 5, documents: [] }, about);
  assert.match(empty, /running for 5 s\n- Memory: not known here\n- Open letters: 0\n/);
  assert.doesNotMatch(empty, /\|/);
  assert.match(reportText(undefined, about), /- Server: not running\n$/);
});

import { letterExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { firstLine } from '../words.ts';

export const noLetter: Rule = {
  id: 'no-letter',
  family: 'structure',
  severity: 'information',
  scope: 'file',
  docs: {
    title: 'The file holds no letter',
    says: 'A file was opened as an IMR letter, and nothing in it opens one.',
    why:
      'A determination letter is known by its headings and by the labels of its header block. Where none of them ' +
      'stands on a line of its own, nothing can be checked, and silence would look like a clean letter.',
    bad: '<|Notes on the conference call of March 3.|>\nThe next call is on March 10.',
    good: letterExample,
    notWhen:
      'The file is no letter. Then close it, or choose another language for it; the folder check leaves such files out.',
    related: ['missing-section'],
  },
  *check(reading) {
    if (reading.alone.length > 0) return;
    const start = reading.text.search(/\S/);
    const whole = { start: Math.max(0, start), end: reading.text.length };
    yield {
      span: firstLine(whole, reading),
      message:
        'No letter was found in this file: no heading of a determination stands on a line of its own. ' +
        'Add the headings, or close the file if it is no letter.',
    };
  },
};

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerTexts } from '../../../server/features/hover/header-texts.ts';
import { lawPoint } from '../../../server/features/hover/law-points.ts';
import { fieldTexts, sectionTexts } from '../../../server/features/hover/part-texts.ts';
import { builtInCatalog } from '../../../server/guidelines/catalog/catalog.ts';
import { caseNumberHeader, letter } from '../../kit/letter-text.ts';
import { check, hoverIn, hoverOnItem } from './check-hover.ts';

/** The hover at a place of a whole letter; `<|>` marks it in the words that stand there. */
const at = (words: string) => {
  const text = letter({ header: caseNumberHeader('CM16-0998001') });
  const plain = words.replace('<|>', '');
  assert.ok(text.includes(plain), `the letter has "${plain}"`);
  return hoverIn(text.replace(plain, words));
};

test('headings and labels: what the law wants there', () => {
  check(at('CLINICAL <|>CASE'), [
    /^\*\*Clinical case summary\*\*/,
    /- It tells the employee's medical condition \(\[8 CCR 9792\.10\.6\(d\)\]/,
  ]);
  check(at('MAXIMUS <|>guideline:'), [
    /^\*\*Reviewer guideline\*\*/,
    /The current MTUS is searched first/,
    /\*\(not verified\)\*/,
  ]);
  check(at('Decision <|>rationale:'), [
    /\[Labor Code 4610\.6\(e\)\]/,
    /^\*In our own words, not the law's\. Source: S3\.\*$/m,
  ]);
  assert.equal(at('Claims <|>Administrator')?.about, 'Claims Administrator guideline:');
});

test('every statement of a label names a part of the law that the catalog has', () => {
  for (const { title, points } of [
    ...Object.values(fieldTexts),
    ...Object.values(sectionTexts),
    ...Object.values(headerTexts),
  ]) {
    for (const point of points) {
      const section = builtInCatalog.law.find(({ id }) => id === point.law);
      const parts = section?.parts.filter(({ part }) => part === point.part) ?? [];
      assert.ok(parts.length > 0, `${title}: ${point.law}${point.part}`);
      if (point.item)
        assert.ok(
          parts.some(({ items }) => items?.some(({ text }) => text === point.item)),
          point.item,
        );
      assert.ok(lawPoint(builtInCatalog, point));
    }
  }
});

test('header: labels, and dates by how far they lie apart', () => {
  check(at('Case <|>Number'), [/^\*\*Case number\*\*/]);
  check(at('Priority:  Stan<|>dard'), [/^\*\*Priority\*\* .*\n\n- 30 days, or 72 hours where expedited/]);
  check(at('UR Denial Date:  11/<|>02/2016'), [
    '**November 2, 2016**',
    "- 2 years, 2 months (796 days) after the injury (August 29, 2014)\n- the day of the utilization review decision\n- 2 months (69 days) before this letter's decision (January 10, 2017)",
  ]);
});

test('a date in prose, also one that extraction has broken', () => {
  check(at('fell on 08-<|>29-2014'), ['**August 29, 2014**', /- the day of the injury/]);
  const rationale = (words: string) => hoverOnItem({ title: 'MRI', rationale: `Seen ${words} again.` }, '09/30/2015');
  check(rationale('on September<|> 29, 2015'), [/- 1 day before this letter's decision/]);
  check(rationale('on 08-13-<|> \n2015'), ['**August 13, 2015**']);
  assert.equal(rationale('on 13-13-<|>2015'), undefined);
});

test('a decision: what it means, and what the rationale concludes', () => {
  check(hoverOnItem({ title: 'MRI', decision: 'Up<|>held' }), [
    /^\*\*Upheld\*\* \u00b7 The utilization review's decision stands/,
    'The rationale concludes: not medically necessary.',
  ]);
  check(hoverOnItem({ title: 'MRI', decision: 'Over<|>turned', rationale: 'It is medically necessary.' }), [
    /authorizes it within 5 working days, or reimburses it within 20 days \(\[8 CCR 9792\.10\.7\]/,
    /The rationale concludes: medically necessary\./,
  ]);
  check(hoverOnItem({ title: 'MRI', decision: 'Den<|>ied' }), [/this word is neither/]);
});

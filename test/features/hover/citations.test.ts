import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, hoverOnItem } from './check-hover.ts';

const chronicPain = (reviewer: string, decided?: string, rationale?: string) =>
  hoverOnItem({ title: 'Soma 350mg #90', reviewer, ...(rationale ? { rationale } : {}) }, decided);
const relaxants =
  'Decision based on MTUS Chronic Pain <|>Medical Treatment 2009, Section(s): Muscle relaxants (for pain).';

test('an MTUS citation: edition, section, pages, regulation, dates in force', () => {
  const answer = chronicPain(relaxants, '09/30/2015');
  assert.equal(answer?.about, 'Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants (for pain)');
  check(answer, [
    '**MTUS \u00b7 Chronic Pain Medical Treatment Guidelines 2009** \u00b7 Muscle relaxants (for pain) \u00b7 pages 63-66 *(page not verified)*',
    "[8 CCR 9792.24.2](https://www.dir.ca.gov/t8/9792_24_2.html). In force July 18, 2009 to July 27, 2016: **in force** on this letter's decision date (September 30, 2015).",
    /^Adapted from the ODG Pain chapter of October 23, 2008\./m,
    /^\*Not the guideline's text\. Publisher: Division of Workers' Compensation \(DWC\)\. Sources: .*\bS27\b.*\*$/m,
  ]);
});

test('the 2009 edition in a letter of 2017 was replaced by that of 2016; in one of 2015 it was not', () => {
  check(chronicPain(relaxants, '01/10/2017'), [
    /In force July 18, 2009 to July 27, 2016\. It \*\*was replaced\*\* on July 28, 2016 by the 2016 edition, which was in force on this letter's decision date \(January 10, 2017\)\./,
  ]);
  check(
    chronicPain(relaxants, '01/10/2015'),
    [/\*\*in force\*\* on this letter's decision date \(January 10, 2015\)/],
    [/replaced/, /by the 2016 edition/],
  );
  check(chronicPain(relaxants, '01/10/2018'), [
    /by the 2016 edition; on this letter's decision date \(January 10, 2018\) the 2017 edition was in force\./,
  ]);
});

test('the day of utilization review serves where the decision has none', () => {
  const header = 'Case Number: CM14-0000001\nUR Denial Date: 01/10/2017';
  check(hoverOnItem({ title: 'Soma', reviewer: relaxants }, undefined, { header }), [
    /in force on this letter's utilization review date \(January 10, 2017\)/,
  ]);
});

test('an edition before its time did not exist yet; without a day nothing is judged', () => {
  const later = 'Decision based on MTUS Chronic Pain <|>Medical Treatment 2016, Section(s): Opioids.';
  check(chronicPain(later, '09/30/2015'), [
    /It \*\*did not exist yet\*\* on this letter's decision date \(September 30, 2015\); the 2009 edition was in force\./,
  ]);
  check(chronicPain(relaxants), [/This letter gives no decision date to hold it against\./], [/\*\*in force\*\*/]);
});

test('without its year: the edition of the letter\u2019s day is told', () => {
  const bare = 'Decision based on MTUS Chronic Pain Treatment <|>Guidelines Trigger Point Injections Page(s): 122.';
  check(chronicPain(bare, '09/30/2015'), [
    /Cited without its year; on this letter's decision date \(September 30, 2015\) the 2009 edition was in force\./,
    /Trigger point injections \u00b7 page 122 \*\(2009 edition\)\*/,
    "Page 122: **inside** the topic's pages (122).",
  ]);
});

test('pages of an ACOEM chapter are held against its range', () => {
  const cited = (pages: string) =>
    hoverOnItem(
      { title: 'MRI', reviewer: `Decision based on MTUS ACOEM Chapter 9 <|>Shoulder Complaints Page(s): ${pages}.` },
      '09/30/2015',
    );
  check(cited('195-7'), [
    '**MTUS \u00b7 Shoulder Complaints 2004** \u00b7 ACOEM chapter 9',
    'Pages 195-7: **inside** chapter 9 (195-224) *(not verified)*.',
    /the text is ACOEM's/,
  ]);
  check(cited('300'), ['Page 300: **outside** chapter 9 (195-224) *(not verified)*.']);
  check(cited(Array.from({ length: 500 }, (_, n) => 195 + n).join(', ')), ['494 more pages are cited.']);
});

test('an ODG citation: chapter, topic, rank, criteria, publisher', () => {
  const reviewer =
    'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & <|>Pelvis Chapter, Sacroiliac joint blocks.';
  check(hoverOnItem({ title: 'Bilateral SI joint injection', reviewer }, '09/30/2015'), [
    /^\*\*Official Disability Guidelines \(ODG\)\*\* \u00b7 Hip &amp; Pelvis \u00b7 Sacroiliac joint injections$/m,
    /^Used where the MTUS does not address the condition \(\[8 CCR 9792\.21\.1\(a\)\(2\)\]\(https:/m,
    /conservative care of 4 to 6 weeks has failed \*\(letters also state 6-8\)\*/,
    /relief above 70 percent \*\(not verified\)\*/,
    /^\*\*Criteria noted\*\* \(text from about 2016\): not recommended but for inflammatory spondyloarthropathy \*\(not verified\)\*$/m,
    /Publisher: MCG Health \(until 2017 Work Loss Data Institute\)\. Sources: \[S36\]\(.*\); letters\.\*$/m,
  ]);
});

test('without a topic the item\u2019s service tells the criteria', () => {
  const reviewer = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & <|>Pelvis Chapter.';
  check(hoverOnItem({ title: 'Bilateral sacroiliac joint (SI) injection', reviewer }), [
    /\*\*Criteria noted\*\* for sacroiliac joint injection/,
  ]);
  check(hoverOnItem({ title: 'Walker', reviewer }), [], [/Criteria noted/]);
});

test('criteria of another guideline or service are not taken for those of the citation', () => {
  const cites = (title: string, words: string) =>
    hoverOnItem({
      title,
      reviewer: `Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), ${words}.`,
    });
  check(cites('Cryotherapy', 'Knee & Leg <|>Chapter, Continuous-flow cryotherapy'), [], [/Criteria noted/]);
  check(cites('Discectomy', 'Low Back <|>Chapter, Discectomy/laminectomy'), [], [/Criteria noted/]);
  check(cites('Cyclobenzaprine cream', 'Pain <|>Chapter, Topical analgesics'), [], [/muscle relaxant/]);
});

test('values that differ between editions stand side by side', () => {
  const reviewer = 'Decision based on MTUS Chronic Pain <|>Medical Treatment 2009, Section(s): Opioids, dosing.';
  check(hoverOnItem({ title: 'Norco 10/325mg #60', reviewer }, '09/30/2015'), [
    /^\| Values differ \| Chronic Pain Medical Treatment 2009 \| Opioid Treatment 2016 \|$/m,
    /^\| morphine equivalent dose \| at most 120 milligrams a day.* \| at most 80 milligrams a day \|$/m,
  ]);
});

test('where the letter uses it: the rationale, both sides, other items', () => {
  const item = {
    title: 'Bilateral sacroiliac joint injection',
    claims: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip Chapter.',
    reviewer: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), <|>Low Back Chapter, MRIs.',
    rationale: 'The ODG asks for three findings. The ODG is not met. The request is not medically necessary.',
  };
  check(hoverOnItem(item), [
    '**In this letter**: rationale (2 mentions); the claims administrator cites the Hip chapter.',
  ]);
  check(hoverOnItem({ ...item, claims: item.reviewer.replace('<|>', '') }), [
    /rationale \(2 mentions\); cited by both sides\./,
  ]);
  check(hoverOnItem({ ...item, rationale: 'No finding. The request is not medically necessary.' }), [
    /\*\*In this letter\*\*: not named in the rationale;/,
  ]);
});

test('a mention stands for what the reviewer cites on the item', () => {
  const item = {
    title: 'Soma 350mg #90',
    claims: 'Decision based on MTUS Chronic Pain Medical Treatment 2009.',
    reviewer: relaxants.replace('<|>', ''),
    rationale:
      'According to the MTUS <|>Chronic Pain Guidelines, Soma is for short use. The request is not medically necessary.',
  };
  check(hoverOnItem(item, '01/10/2017'), [
    /^\*\*MTUS \u00b7 Chronic Pain Medical Treatment Guidelines 2009\*\*/,
    /by the 2016 edition, which was in force/,
    /shown as the reviewer cites it on this item/,
  ]);
});

test('a citation of nothing known is told as it is written, with the form the law wants', () => {
  const reviewer = 'Decision based on Non-MTUS Citation Handbook of *Odd* <|>Things [1] <b>.';
  check(hoverOnItem({ title: 'Walker', reviewer }), [
    /^\*\*Handbook of \\\*Odd\\\* Things \\\[1\\\] \\<b\\>\*\*/,
    'Not in the catalog.',
    /A guideline is cited with organization, year, chapter and section .*\*\(not verified\)\*/,
  ]);
});

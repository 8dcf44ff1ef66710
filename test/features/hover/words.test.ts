import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, hoverOnItem } from './check-hover.ts';

const inRationale = (words: string, decided?: string) =>
  hoverOnItem({ title: 'Walker', rationale: `The worker notes ${words} today.` }, decided);

test('an ambiguous abbreviation has all its readings', () => {
  for (const [words, ...readings] of [
    ['an R<|>FA', 'Request for Authorization (DWC Form RFA)', 'radiofrequency ablation'],
    ['a C<|>T', 'computed tomography', 'cumulative trauma'],
    ['some H<|>A', 'headache', 'hyaluronic acid'],
    ['the E<|>R', 'extended release', 'emergency room'],
    ['some P<|>T', 'physical therapy', 'prothrombin time'],
  ])
    check(inRationale(words), [
      / is used for two things:$/m,
      readings.map((reading) => `- ${reading}`).join('\n'),
      /\*\(not verified\)\*/,
    ]);
});

test('the abbreviation around the cursor, alone or in a row', () => {
  const short = (words: string) => inRationale(words)?.about;
  assert.equal(short('EMG<|>'), 'EMG');
  assert.equal(short('EM<|>G/NCS'), 'EMG');
  assert.equal(short('EMG/N<|>CS'), 'NCS');
  assert.equal(short('an AOE/<|>COE question'), 'AOE/COE');
  assert.equal(short('two MRI<|>s'), 'MRIs');
  assert.equal(short('a PR-<|>2 report'), 'PR-2');
  for (const words of ['an i<|>f', 'the CTX<|>Y', 'a wor<|>d']) assert.equal(short(words), undefined);
});

test('a drug: brand, generic, class, drug lists on the letter\u2019s day', () => {
  check(inRationale('So<|>ma 350mg', '09/30/2015'), [
    '**Soma** \u00b7 carisoprodol \u00b7 muscle relaxant *(not verified)*',
    'Schedule IV since January 11, 2012.',
  ]);
  check(inRationale('tra<|>madol', '09/30/2015'), [
    /^Brands: Ultram, Ultram ER, Ryzolt, ConZip$/m,
    /^- MTUS Drug List: \*\*Non-Exempt\*\* from January 1, 2018 .*; not on this letter's decision date$/m,
  ]);
  check(inRationale('tra<|>madol', '09/30/2019'), [
    /^- MTUS Drug List: \*\*Non-Exempt\*\* from January 1, 2018 [^;]*$/m,
  ]);
  assert.equal(inRationale('Nucynta\nE<|>R')?.about.replace(/\s+/, ' '), 'Nucynta ER');
  assert.equal(inRationale('MS <|>Contin')?.about, 'MS Contin');
  check(inRationale('Hydro<|>codone/APAP'), [
    /^\*\*Hydrocodone\*\* \u00b7 a part of/,
    /- hydrocodone-acetaminophen \(Norco, Vicodin/,
  ]);
});

test('a reference to law: the part that it names, in our own words', () => {
  check(inRationale('Labor Code 46<|>10.6(h)(5)'), [
    /^\*\*\[Labor Code 4610\.6\(h\)\(5\)\]\(https:.*\)\*\* \u00b7 Independent medical review: the determination$/m,
    /^ {2}- \(5\) plainly erroneous finding of fact/m,
  ]);
  check(
    inRationale('8 CCR 9792.10.<|>6(b)(2)'),
    [/- \(b\)\(2\) Never solely on the information of the utilization review decision\./],
    [/\(d\)/],
  );
  check(inRationale('Section 9792.2<|>0(ef)'), [/MTUS: definitions/, 'Nothing is noted of (ef) itself.']);
  assert.equal(inRationale('Section 9792.<|>20(ef)')?.about, 'Section 9792.20(ef)');
});

test('a section of the MTUS: its editions, the one of the letter\u2019s day in bold', () => {
  check(inRationale('8 CCR 9792.24.<|>2', '09/30/2015'), [
    /^\*\*MTUS, \[8 CCR 9792\.24\.2\]\(.*\)\*\* \u00b7 Chronic Pain Medical Treatment Guidelines$/m,
    /^\| \*\*DWC Chronic Pain Medical Treatment Guidelines\*\* \| \*\*July 18, 2009\*\* \| \*\*July 27, 2016\*\* \|$/m,
    "In bold: in force on this letter's decision date (September 30, 2015).",
  ]);
});

test('a criterion: its number, and the catalog\u2019s value beside the one stated', () => {
  const item = (rationale: string) =>
    hoverOnItem({
      title: 'Bilateral sacroiliac joint injection',
      reviewer:
        'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint blocks.',
      rationale: `${rationale} Therefore, the request is not medically necessary.`,
    });
  const criteria =
    'The criteria are: (1) three or more positive exam findings; (<|>2) 6-8 weeks of conservative therapy failed; (3) fluoroscopy.';
  check(item(criteria), [
    '**Criterion 2** of 3',
    /^\| conservative care \| 6-8 weeks \| ODG Hip &amp; Pelvis, text until about 2015 \| \*\*4-6 weeks\*\* \*\(letters also state 6-8\)\* \|$/m,
  ]);
  const moved = (words: string) => item(criteria.replace('<|>', '').replace(words.replace('<|>', ''), words));
  check(moved('three or <|>more'), [
    /\| exam findings \| three or more positive exam findings \| .* \| at least 3 findings \|/,
  ]);
  check(moved('fluoro<|>scopy'), ['**Criterion 3** of 3', /no figure of it is noted there\./]);
});

test('a figure in prose is held against the catalog too', () => {
  const answer = hoverOnItem({
    title: 'Bilateral sacroiliac joint injection',
    reviewer: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) SI joint injections.',
    rationale:
      'The ODG wants 6-<|>8\nweeks of aggressive conservative therapy. The request is not medically necessary.',
  });
  assert.equal(answer?.about.replace(/\s+/, ' '), '6-8 weeks');
  check(answer, [/^\| conservative care \| 6-8 weeks \|/m]);
});

test('in a citation the citation speaks, and the word in passing', () => {
  const reviewer = 'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Carisoprodol (So<|>ma).';
  check(hoverOnItem({ title: 'Soma 350mg #90', reviewer }), [/^\*\*MTUS \u00b7/, '**Soma**: carisoprodol.']);
});

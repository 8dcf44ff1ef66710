import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChanges } from '../../../server/features/text-changes.ts';
import {
  blocks,
  claimsExample,
  itemExample,
  letterExample,
  reviewerExample,
  titleExample,
} from '../../../server/rules/examples.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { applyFix, checkRule, findingsOf, wholeLetter } from '../check-rule.ts';

const id = 'extraction-artifact';
const item = (rationale: string) =>
  blocks(
    titleExample,
    claimsExample,
    reviewerExample,
    `Decision rationale: ${rationale} The request is not medically necessary.`,
  );
const check = (rationale: string) => checkRule(id, item(rationale));
const mended = (rationale: string) => {
  const { text } = parseMarked(wholeLetter(item(rationale)));
  const changes = findingsOf(text)
    .filter((finding) => finding.rule === id)
    .flatMap((finding) => finding.fixes[0].changes);
  const after = applyChanges(text, changes);
  return after.slice(after.indexOf('Decision rationale: ') + 20, after.lastIndexOf(' The request is'));
};

test('a word of the list that a blank splits', () => {
  const [finding] = check('A <|medi cation|> was tried.');
  assert.equal(finding.severity, 'hint');
  assert.equal(
    finding.message,
    '"medi cation" is one word that a blank splits, as text extraction does. Write "medication".',
  );
  assert.ok(finding.fixes[0].safe && finding.fixes[0].preferred);
  check('<|Examin ation|> on <|post-op erative|> day 3 showed <|weaknes s|> (<|tendernes s|>).');
  assert.equal(
    mended('The PATI ENT had therap y, and\nthe diagn osis.'),
    'The PATIENT had therapy, and\nthe diagnosis.',
  );
});

test('two words that only look like one, and a word broken by a line', () => {
  check('The patient s/p surgery has had post operative care and radio frequency ablation.');
  check('There is no change in stability. The patient is here. The worker \u2019s note is an other.');
  check('The medi\ncation was tried in 2015 for con-\ndition of the knee, with  tender  ness of the back.');
});

test('sentences that run together', () => {
  const [finding] = check('Therapy over the life of the <|claim.In|> a report it was denied.');
  assert.equal(
    finding.message,
    'Two sentences run together at "claim.In": text extraction lost the blank between them.',
  );
  check('On <|2015.An|> appeal followed. Pain was 8/<|10.He|> worked.');
  check('The score of <|18.The|> day after it was 12.');
  check('It lasted <|long.A|> note says so. It is for <|pain.MRI|> is normal.');
  assert.equal(
    mended('It is for "nerve support."There was none (VAS).The end.'),
    'It is for "nerve support." There was none (VAS). The end.',
  );
});

test('periods within abbreviations, addresses, numbers and lists', () => {
  check('See www.drugs.com/Otc.Html, http://www.odg.Com/Low.Back, Drugs.Com and report.Pdf.');
  check('See http://www.drugs.com/otc/\nTerocin.Lotion for it, or ask Jo.Doe@mail.Com today.');
  check('Dr.Smith, M.D., Ph.D., of St.Mary, cites Cal.App. and Arch.Phys.Med.Rehabil. vs.Placebo.');
  check('1.Pain. 2.Function. 12.Sleep. Naproxen 550 mg b.i.d. at L4-5.');
});

test('glued words', () => {
  check('The treatment was <|notmedically|> necessary then.');
  assert.equal(mended('It was Notmedically indicated.'), 'It was Not medically indicated.');
});

test('a blank before a hyphen', () => {
  check('There are <|red -flag|> signs, a <|brand -name|> drug, and a <|non -certified|> item.');
  assert.equal(mended('A follow -up was missed.'), 'A follow-up was missed.');
  check('Pain -worse at night. Low Back -Lumbar. It is 4 -6 weeks - or more.');
  checkRule(id, itemExample.replace('based on MTUS Low Back Complaints 2004.', 'based on <|Non -MTUS|> Citation ODG.'));
});

test('a blank before a mark', () => {
  check('There was <|pain ,|> and <|spasm .|> He has <|numbness ;|> it is <|worse :|> the leg (<|L5 ,|> S1).');
  assert.equal(mended('There was pain , and spasm .'), 'There was pain, and spasm.');
});

test('a blank before a number, an ellipsis, or where a name was taken out', () => {
  check('Take .5 mg or 1 .5 mg. "A team has examined the person ... and more . . . follows."');
  check('He was seen by , who found pain. The employer of , a , is known to Dr. , M.D.');
  check('The note of  , May 4. A ratio of 2 : 1, and 1 . Pain; 2 . Function.');
});

test('signs that stand for bullets and apostrophes', () => {
  assert.equal(check('Required are:\n<|\u00bf|> pain\n<|\u00bf|>function').length, 2);
  assert.equal(
    mended('Required:\n\u00bf pain of the patient\u00bfs knee'),
    "Required:\n\u2022 pain of the patient's knee",
  );
  check('She asked \u00bfqu\u00e9 pasa? in the office.');
});

test('what stands in a quotation is reported, and its repair is not safe', () => {
  const [finding] = check('The note says "his <|medi cation|> helps".');
  assert.equal(finding.fixes[0].safe, false);
  assert.equal(finding.fixes[0].preferred, false);
});

test('titles and the case summary', () => {
  checkRule(id, itemExample.replace('MRI of the lumbar', 'MRI of the <|lum bar|>'));
  checkRule(id, letterExample.replace('requested and', '<|reques ted|> and'));
});

test('the gap of a redaction and hyphens at the end of a line', () => {
  check('The applicant is a represented  56-year-old   employee who has post-\nlaminectomy pain on 08-13- 2015.');
});

test('the fix mends it', () => {
  assert.equal(applyFix(id, item('A medi cation was tried.')), item('A medication was tried.'));
});

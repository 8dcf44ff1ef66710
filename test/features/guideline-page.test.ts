import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guidelineList } from '../../server/features/guideline-list.ts';
import { guidelinePageOf } from '../../server/features/guideline-page.ts';
import { builtInKnowledge, knowledgeOf } from '../../server/guidelines/knowledge.ts';
import { complete, withOverlay } from '../guidelines/overlays.ts';

const knowledge = builtInKnowledge();

/** The page of an entry; it fails where there is none. */
function page(id: string, known = knowledge): string {
  const found = guidelinePageOf(known, id);
  assert.ok(found, id);
  return found.markdown;
}

/** Every line of the page, in this order, with anything between. */
function check(id: string, lines: readonly string[], known = knowledge): void {
  const all = page(id, known).split('\n');
  let at = -1;
  for (const line of lines) {
    const next = all.indexOf(line, at + 1);
    assert.ok(next > at, `${id}: "${line}" is not there, or not behind the lines before it, in\n${all.join('\n')}`);
    at = next;
  }
}

/** What is wrong with the form of a page. */
function* flaws(markdown: string): Generator<string> {
  if (/undefined|\[object|NaN|\bnull\b/.test(markdown)) yield 'it holds a value that is none';
  if (/\n{3}|^\s|[^\n]\n$\n/.test(markdown)) yield 'it has holes';
  const lines = markdown.split('\n');
  if (!/^# \S/.test(lines[0])) yield 'it opens with no title';
  if (lines.filter((line) => line.startsWith('# ')).length > 1) yield 'it has two titles';
  const headings = lines.filter((line) => /^#{2,3} /.test(line));
  const second = headings.filter((line) => line.startsWith('## '));
  if (new Set(second).size < second.length) yield `a heading stands twice: ${second.join(', ')}`;
  for (const [k, line] of lines.entries()) {
    if (headings.includes(line) && /^(?:##? .*)?$/.test(lines[k + 2] ?? '')) yield `nothing stands under ${line}`;
    if (!line.startsWith('|') || !lines[k + 1]?.startsWith('|')) continue;
    const cells = (row: string) => row.split(/(?<!\\)\|/).length;
    if (cells(line) !== cells(lines[k + 1])) yield `a row has other cells than the one below it: ${line}`;
  }
}

test('every entry of the catalog has a page of good form, with its title and sources', () => {
  const list = guidelineList(knowledge);
  assert.ok(list.length > 900, `${list.length} entries`);
  for (const { id, title } of list) {
    const found = guidelinePageOf(knowledge, id);
    assert.equal(found?.title, title, id);
    assert.deepEqual([...flaws(found?.markdown ?? '')], [], `${id}\n${found?.markdown}`);
    assert.match(found?.markdown ?? '', /^## Sources$/m, id);
  }
});

test('every entry of an overlay that says all that can be said has one too', () => {
  const known = knowledgeOf(withOverlay(complete));
  for (const { id } of guidelineList(known)) assert.deepEqual([...flaws(page(id, known))], [], id);
});

test('an id that is not known has no page', () => {
  for (const id of ['', 'odg/none', 'constructor', '__proto__'])
    assert.equal(guidelinePageOf(knowledge, id), undefined);
});

test('an edition says when it was in force, and what took its place', () => {
  check('mtus/chronic-pain/2009', [
    '# Chronic Pain Medical Treatment 2009',
    'Edition of MTUS Chronic Pain Medical Treatment Guidelines, 8 CCR 9792.24.2',
    '**In force**: from July 18, 2009 to July 27, 2016.',
    'Letters cite it as: MTUS Chronic Pain Medical Treatment 2009.',
    'Replaced by: MTUS Chronic Pain Medical Treatment Guidelines, 2016.',
    '| Muscle relaxants (for pain) | pages 63-66 *(not verified)* |  |',
  ]);
});

test('a chapter has its editions, and the MTUS editions that consist of it', () => {
  check('mtus/low-back', ['# Low Back', '## Editions', '| Edition | In force | Published | Letters cite |']);
  check('acoem-2004/9', [
    '# Shoulder Complaints',
    'Chapter 9 of ACOEM Occupational Medicine Practice Guidelines, 2nd edition (2004)',
    '## In the MTUS',
    '- MTUS Shoulder, 2004: from June 15, 2007 to November 30, 2017',
  ]);
});

test('a topic shows its criteria; values that differ stand side by side', () => {
  check('odg/hip-pelvis/sacroiliac-joint-injections', [
    '# Sacroiliac joint injections',
    'Topic of ODG Hip &amp; Pelvis',
    '## Sacroiliac joint injection',
    '### ODG Hip &amp; Pelvis, text until about 2015',
    '- conservative care of 4 to 6 weeks has failed *(letters also state 6-8, one letter)*',
  ]);
  const conflicts = page('criteria/physical-medicine');
  assert.match(conflicts, /^\| \*\*visits.*\*\* \| at most 24 visits in 16 weeks .*\| at most 26 visits in 16 weeks /m);
  assert.match(conflicts, /^Measures in bold have more than one value\./m);
});

test('sources are named with their addresses; what has none is marked', () => {
  check('lc-4610.6', [
    '# Labor Code 4610.6',
    'On the web: [law.onecle.com](https://law.onecle.com/california/labor/4610.6.html).',
    '- **(a)** The review is limited to medical necessity.',
    "  - cites the employee's medical condition *(not verified)*",
    '- S1: [Labor Code 4610.6](https://law.onecle.com/california/labor/4610.6.html)',
    'What is marked *(not verified)* has no source here; check it before you rely on it.',
  ]);
  assert.doesNotMatch(page('lc-4604.5'), /not verified/);
});

test('an abbreviation with several readings says so; a drug has its lists', () => {
  check('abbr/RFA', ['- **RFA**: Request for Authorization (DWC Form RFA); or radiofrequency ablation']);
  check('drug/norco', [
    '# Norco, Vicodin, Lortab, Xodol',
    '## Drug lists',
    '- **Non-Exempt**: Prospective review is needed.',
  ]);
});

test("licensed text stands under its own heading, escaped, and the page says what is the organization's", () => {
  const overlay = {
    guidelines: [
      {
        id: 'odg',
        chapters: [
          { id: 'hip-pelvis', topics: [{ title: 'Sacroiliac joint blocks', text: 'Not [this](x).\n\n# Second' }] },
        ],
      },
    ],
  };
  const known = knowledgeOf(withOverlay(overlay));
  const id = 'odg/hip-pelvis/sacroiliac-joint-injections';
  check(
    id,
    [
      "## Licensed text from your organization's catalog",
      'Not \\[this\\](x).',
      '\\# Second',
      "*But for the licensed text, facts in our own words, not the guideline's text.*",
    ],
    known,
  );
  assert.doesNotMatch(page(id), /Licensed/);
});

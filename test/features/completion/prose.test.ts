import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { abbreviationOffers } from '../../../server/features/completion/abbreviations.ts';
import { completion } from '../../../server/features/completion/completion.ts';
import { drugOffers } from '../../../server/features/completion/drugs.ts';
import { type Reading, read } from '../../../server/reading.ts';
import type { Span } from '../../../server/text/span.ts';
import { ask, choose, draft, keeps, offer } from './offers.ts';

const odg =
  ' The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on ' +
  'Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint injections.';
const inRationale = (rationale: string, title?: string) =>
  draft({ reviewer: odg, rationale: ` ${rationale}`, ...(title === undefined ? {} : { title }) });

test('a drug is offered for the letters of its name, as the catalog writes it', () => {
  assert.deepEqual(ask(inRationale('He takes Norc<|>')).labels, ['Norco']);
  assert.deepEqual(ask(inRationale('He takes gaba<|>')).labels.slice(0, 1), ['gabapentin']);
  assert.deepEqual(ask(inRationale('He takes Xa<|>')).labels, ['Xanax']);
  const norco = ask(inRationale('He takes Nor<|> daily.'));
  assert.equal(norco.labels[0], 'Norco');
  assert.match(choose(norco, 'Norco'), /He takes Norco daily\./);
  const { documentation, labelDetails } = offer(norco, 'Norco');
  assert.equal(labelDetails?.description, 'hydrocodone-acetaminophen');
  assert.match(JSON.stringify(documentation), /\(not verified\)/);
  assert.match(choose(ask(inRationale('Pain. Gabap<|>')), 'gabapentin'), /Pain\. Gabapentin\n/);
});

test('no drug for one letter, for a whole name, within a word, behind a digit', () => {
  for (const typed of [
    'X<|>',
    'Norco<|>',
    'gabapentin<|>',
    'Norc<|>o',
    '10Norc<|>',
    'L4-<|>',
    'no<|>',
    'No<|>',
    'the<|>',
  ])
    assert.deepEqual(ask(inRationale(`He takes ${typed}`)).labels, [], typed);
});

test('an abbreviation is written out when it is chosen, each of its readings', () => {
  const asked = ask(inRationale('An MR<|> of the hip'));
  assert.deepEqual(asked.labels, ['MRI', 'MRA', 'MRA']);
  assert.match(choose(asked, 'MRI'), /An magnetic resonance imaging \(MRI\) of the hip/);
  assert.deepEqual(ask(inRationale('An MRI<|>')).labels, []);
});

test('behind a bracket: what the letters before it stand for', () => {
  const bracket = { triggerCharacter: '(' };
  assert.match(
    choose(ask(inRationale('An MRI (<|>)'), bracket), 'magnetic resonance imaging'),
    /An MRI \(magnetic resonance imaging\)\n/,
  );
  assert.deepEqual(ask(inRationale('PT (<|>'), bracket).labels, ['physical therapy', 'prothrombin time']);
  assert.match(
    choose(ask(inRationale('Norco (<|>'), bracket), 'hydrocodone-acetaminophen'),
    /Norco \(hydrocodone-acetaminophen\)\n/,
  );
  assert.deepEqual(ask(inRationale('the patient (<|>'), bracket).labels, []);
});

test('the guidelines that the letter’s fields cite, by their letters and on request', () => {
  const asked = ask(inRationale('The OD<|>'));
  assert.deepEqual(asked.labels.slice(0, 3), [
    'ODG',
    'ODG, Hip & Pelvis Chapter',
    'ODG, Hip & Pelvis Chapter, Sacroiliac joint injections',
  ]);
  assert.match(choose(asked, 'ODG, Hip & Pelvis Chapter'), /The ODG, Hip & Pelvis Chapter\n/);
  const behind = ask(inRationale('The ODG <|>'));
  assert.match(choose(behind, 'ODG, Hip & Pelvis Chapter'), /The ODG, Hip & Pelvis Chapter\n/);
  assert.ok(ask(inRationale('The <|>')).labels.includes('MTUS Low Back Complaints 2004'));
});

test('the criteria of what is cited, as facts; what no source bears out comes as a scaffold', () => {
  const asked = ask(inRationale('ODG gives these criteria:<|>'), { triggerCharacter: ':' });
  const list = asked.labels.find((label) => label.startsWith('Criteria: Sacroiliac joint injection ('));
  assert.ok(list, asked.labels.join(' | '));
  const text = choose(asked, list);
  assert.match(text, /criteria: \(1\) at least three positive findings/);
  assert.match(text, /\[\[confirm: where a steroid is injected, relief above 70 percent\]\]/);
  assert.match(text, /\[\[confirm: conservative care of 4 to 6 weeks has failed\]\]/, 'letters state another value');
  assert.doesNotMatch(text, /\[\[confirm: done under fluoroscopy\]\]/);
  const reading = read(text);
  const [rationale] = reading.letters[0].items[0].fields.filter(({ kind }) => kind === 'rationale');
  assert.equal(reading.content(rationale).criteria.length, Number(/\((\d+)\)/.exec(list)?.[1]));
  assert.ok(asked.labels.includes('done under fluoroscopy'), 'each fact alone');
  assert.deepEqual(ask(inRationale('The records show:<|>'), { triggerCharacter: ':' }).labels, []);
});

test('a conclusion that is chosen reads as one, and the decision tells which come first', () => {
  for (const [decision, first, value] of [
    ['Upheld', 'is not medically necessary.', 'not-necessary'],
    ['Overturned', 'is medically necessary.', 'necessary'],
  ] as const) {
    const asked = ask(inRationale('No relief. Theref<|>', `Soma 350mg #90: ${decision}`));
    assert.equal(asked.labels.length, 2);
    assert.equal(asked.labels[0], `Therefore, the request for Soma 350mg #90 ${first}`);
    const requested = ask(inRationale('No relief. <|>', `Soma 350mg #90: ${decision}`));
    const conclusions = requested.list.items.filter(({ labelDetails }) =>
      /^(?:Upheld|Overturned)$/.test(labelDetails?.description ?? ''),
    );
    assert.ok(conclusions.length >= 6);
    for (const { label, labelDetails } of conclusions) {
      const reading = read(choose(requested, label));
      const [rationale] = reading.letters[0].items[0].fields.filter(({ kind }) => kind === 'rationale');
      const expected = labelDetails?.description === 'Upheld' ? 'not-necessary' : 'necessary';
      assert.equal(reading.content(rationale).conclusion?.value, expected, label);
    }
    assert.equal(conclusions[0].labelDetails?.description, decision);
    assert.equal(read(choose(asked, asked.labels[0])).letters[0].items.length, 1, value);
  }
  assert.deepEqual(ask(inRationale('Pain. There<|>')).labels, []);
});

const folder = new URL('../../../samples/', import.meta.url);
const made = new URL('../../fixtures/letters-made/', import.meta.url);
const letters = (place: URL, ending: RegExp): Reading[] =>
  readdirSync(place)
    .filter((name) => ending.test(name))
    .map((name) => read(readFileSync(new URL(name, place), 'utf8')));

function prose({ letters }: Reading): Span[] {
  return letters.flatMap(({ sections, items }) => [
    ...sections.filter(({ kind }) => kind === 'case-summary').map(({ body }) => body),
    ...items.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'rationale').map(({ body }) => body)),
  ]);
}

test('prose is left in peace: no list at the word ends of the samples and of the made letters', () => {
  let ends = 0;
  const offered: string[] = [];
  for (const reading of [...letters(folder, /\.imr(?:\.txt)?$/), ...letters(made, /\.txt$/)])
    for (const { start, end } of prose(reading))
      for (const match of reading.text.slice(start, end).matchAll(/\p{L}[\p{L}\p{N}'\u2019-]*/gu)) {
        const position = reading.lines.positionAt(start + match.index + match[0].length);
        ends++;
        if (completion(reading, position).items.length > 0) offered.push(match[0]);
      }
  assert.ok(ends > 20_000, `${ends}`);
  assert.ok(offered.length * 200 <= ends, `${offered.length} of ${ends}: ${offered.slice(0, 30).join(', ')}`);
});

test('and hardly one within its words, while they are typed', () => {
  let words = 0;
  const offered: string[] = [];
  for (const reading of letters(made, /\.txt$/))
    for (const { start, end } of prose(reading))
      for (const match of reading.text.slice(start, end).matchAll(/(?<=[\s(])\p{L}{3,}/gu)) {
        const [word] = match;
        const before = reading.text.slice(0, start + match.index).trimEnd();
        words++;
        for (let letters = 2; letters < word.length; letters++) {
          const typed = { word: word.slice(0, letters), start: 0, opens: /[.?!:]$/.test(before) };
          const { catalog } = reading.knowledge;
          const offers = [...drugOffers(catalog, typed), ...abbreviationOffers(catalog, typed)];
          if (offers.length === 0) continue;
          if (!offers.some(({ label }) => label.toLowerCase().startsWith(word.toLowerCase()))) offered.push(word);
          break;
        }
      }
  assert.ok(words > 10_000, `${words}`);
  assert.ok(offered.length * 100 <= words, `${offered.length} of ${words}: ${offered.slice(0, 30).join(', ')}`);
});

test('what is offered in prose begins with what was typed', () => {
  for (const typed of ['Norc', 'gaba', 'Lyr', 'OD', 'MR', 'ES', 'Theref']) {
    const { list } = ask(inRationale(`He had it. Took ${typed}<|>`));
    assert.ok(
      list.items.every((item) => keeps(item, typed)),
      typed,
    );
  }
});

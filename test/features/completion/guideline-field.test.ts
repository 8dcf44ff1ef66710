import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver';
import { crlf, doubleSpaced, method, summary } from '../letters.ts';
import { applied, ask, choose, draft, draftD, keeps, offer, reviewerField } from './offers.ts';

const sij = 'Hip & Pelvis Chapter, Sacroiliac joint injections';
const whole = 'Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint injections';
const outside =
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ' +
  'Decision based on Non-MTUS Citation';
const nonMtus = ' Decision based on Non-MTUS Citation ';

test('ODG offers its chapters and their topics; what fits the item comes first', () => {
  const asked = ask(draft({ reviewer: `${nonMtus}ODG<|>` }));
  assert.equal(asked.labels[0], sij);
  assert.ok(asked.labels.indexOf('Hip & Pelvis Chapter') < asked.labels.indexOf('Shoulder Chapter'));
  assert.ok(asked.labels.every((label) => !/Complaints|ACOEM/.test(label)));
  assert.equal(reviewerField(choose(asked, sij)), `${nonMtus.trim()} ${whole}`);
});

test('without a lead-in the one of the letter’s format comes along', () => {
  assert.equal(reviewerField(choose(ask(draft({ reviewer: ' ODG<|>' })), sij)), `${outside} ${whole}`);
  assert.equal(
    reviewerField(choose(ask(draftD({ reviewer: ' ODG<|>' })), sij)),
    `The Expert Reviewer did not base their decision on the MTUS.${nonMtus}${whole}`,
  );
  const mtus = choose(ask(draft({ reviewer: ' MTUS low back<|>' })), 'Low Back Complaints 2004');
  assert.equal(reviewerField(mtus), 'Decision based on MTUS Low Back Complaints 2004');
});

test('at an empty field: the sentences of the format, then whole citations', () => {
  const { labels } = ask(draft({ reviewer: ' <|>' }));
  assert.deepEqual(labels.slice(0, 5), [
    'Decision based on MTUS',
    outside,
    'The Expert Reviewer did not cite any medical evidence for its decision.',
    'Decision based on Non-MTUS Citation',
    sij,
  ]);
  const claims = ask(draft({ claims: '<|>', reviewer: ' x' })).labels;
  assert.equal(claims[2], 'The Claims Administrator did not cite any medical evidence for its decision.');
  const afterColon = ask(draft({ reviewer: '<|>' }), { triggerCharacter: ':' });
  assert.equal(reviewerField(choose(afterColon, sij)), `${outside} ${whole}`);
  assert.match(choose(afterColon, 'Decision based on MTUS'), /MAXIMUS guideline: Decision based on MTUS \n/);
});

test('what a person types stands in the filter text', () => {
  const none = offer(ask(draft({ reviewer: ' ODG<|>' })), sij);
  for (const typed of ['ODG', 'ODG hip', 'odg sij', 'odg si joint', 'ODG, sacroiliac'])
    assert.ok(keeps(none, typed), typed);
  const named = offer(ask(draft({ reviewer: `${nonMtus}<|>` })), sij);
  for (const typed of ['sij', 'hip pelvis si joint', 'official disability guidelines (odg), hip', 'odg hip'])
    assert.ok(keeps(named, typed), typed);
  const low = offer(ask(draft({ reviewer: ' <|>' })), 'Low Back Complaints 2004');
  for (const typed of ['mtus low back', 'low back', 'mtus lbc 2004']) assert.ok(keeps(low, typed), typed);
  assert.ok((named.filterText ?? '').length <= 128, 'no editor looks further');
});

test('what stands already is not written twice', () => {
  for (const typed of [
    'ODG hip<|>',
    'the ODG hip<|>',
    'ODG, Hip & Pelvis Chapter, sacro<|>',
    'Official Disability Guidelines (ODG), <|>',
    'Official Disability Guidelines (ODG),<|>',
    'Official Disability Guidelines (ODG), Hip & Pel<|>',
    'Official Disability Guidelines (ODG), Hip & Pelvis Chapter, <|>',
    'Official Disability Guidelines (ODG), Hip & Pelvis Chapter, Sac<|>',
    'ODG Hip<|> & Pelvis Chapter, Sacroiliac joint injections',
    'Official Disab<|>ility Guidelines (ODG), Hip & Pelvis Chapter, Sacroiliac joint injections',
    'Official Disability Guidelines (ODG), Hip & Pel<|>vis Chapter, Sacroiliac joint injections',
  ]) {
    const asked = ask(draft({ reviewer: `${nonMtus}${typed}` }));
    const item = asked.list.items.find(({ label }) => label === sij || label === 'Sacroiliac joint injections');
    assert.ok(item, typed);
    const field = reviewerField(applied(asked.reading, item)).replace('Citation the ', 'Citation ');
    assert.equal(field, `${nonMtus.trim()} ${whole}`, typed);
  }
  const glued = ask(draft({ reviewer: ' Decision based on MTUS<|>' }));
  assert.equal(
    reviewerField(choose(glued, 'Low Back Complaints 2004')),
    'Decision based on MTUS Low Back Complaints 2004',
  );
});

test('an edit stays on the cursor’s line, however the citation is wrapped', () => {
  for (const typed of [
    'Official Disability\nGuidelines (ODG), Hip<|>',
    'Official Disability Guidelines (ODG), Hip &\nPel<|>vis Chapter, Sacroiliac joint injections',
    'ODG\nhip<|>',
    'ODG, Hip & Pelvis\nChapter, sac<|>',
    'ODG Hip<|> & Pelvis\nChapter, Sacroiliac joint\ninjections',
  ])
    for (const ending of ['\n', '\r\n']) {
      const marked = draft({ reviewer: `${nonMtus}${typed}` });
      const asked = ask(ending === '\n' ? marked : crlf(marked));
      const { line } = asked.reading.lines.positionAt(asked.offset);
      const item = asked.list.items.find(({ label }) => label === sij || label === 'Sacroiliac joint injections');
      assert.ok(item, typed);
      const { range } = item.textEdit as TextEdit;
      assert.deepEqual([range.start.line, range.end.line], [line, line], typed);
      const text = applied(asked.reading, item);
      assert.equal(reviewerField(text), `${nonMtus.trim()} ${whole}`, typed);
      assert.equal(/(?<!\r)\n/.test(text), ending === '\n');
    }
});

test('the edition in force on the letter’s day comes first, the replaced one is marked and last', () => {
  const soma = { title: 'Soma 350mg #90: Upheld', reviewer: ' Decision based on MTUS <|>' };
  const relaxants = (year: number) => `Chronic Pain Medical Treatment ${year}, Section(s): Muscle relaxants (for pain)`;
  const late = ask(draft(soma));
  assert.equal(late.labels[0], relaxants(2016));
  assert.equal(offer(late, relaxants(2016)).labelDetails?.description, 'in force on January 10, 2017');
  const replaced = offer(late, relaxants(2009));
  assert.deepEqual(replaced.tags, [1]);
  assert.equal(replaced.labelDetails?.description, 'replaced after July 27, 2016');
  const current = late.list.items.filter(({ tags }) => tags === undefined).map(({ sortText }) => sortText ?? '');
  assert.ok((replaced.sortText ?? '') > (current.at(-1) ?? ''));
  const early = ask(draft({ ...soma, decided: '01/10/2015' }));
  assert.deepEqual(early.labels.slice(0, 2), [
    'Chronic Pain Medical Treatment 2009, Section(s): Carisoprodol (Soma)',
    relaxants(2009),
  ]);
  assert.equal(offer(early, relaxants(2016)).labelDetails?.description, 'not in force before July 28, 2016');
});

test('behind a chapter: its sections, those that stand there left out', () => {
  const pain = ' Decision based on MTUS Chronic Pain Medical Treatment 2016';
  const soma = (reviewer: string) => draft({ title: 'Soma 350mg #90: Upheld', reviewer: `${pain}${reviewer}` });
  const relaxants = 'Muscle relaxants (for pain)';
  for (const typed of [',<|>', ', <|>', ', Section(s): <|>', ', Section(s): musc<|>', ', Sec<|>', ', Section(s):<|>']) {
    const asked = ask(soma(typed));
    assert.equal(asked.labels[0], relaxants, typed);
    assert.equal(reviewerField(choose(asked, relaxants)), `${pain.trim()}, Section(s): ${relaxants}`, typed);
  }
  const more = ask(soma(`, Section(s): ${relaxants}, NSAIDs, GI symptoms & cardiovascular risk, Phy<|>`));
  assert.ok(!more.labels.includes(relaxants));
  assert.ok(!more.labels.includes('NSAIDs, GI symptoms & cardiovascular risk'));
  assert.match(reviewerField(choose(more, 'Physical medicine treatment')), /risk, Physical medicine treatment$/);
  const second = ask(soma(`, Section(s): ${relaxants}, and Low<|>`));
  assert.match(
    reviewerField(choose(second, 'Low Back Complaints 2004')),
    /\(for pain\), and Low Back Complaints 2004$/,
  );
});

test('letters of format D cite by page', () => {
  const asked = ask(draftD({ title: 'MRI lumbar spine: Upheld', reviewer: ' Decision based on MTUS <|>' }));
  const studies = 'ACOEM Chapter 12 Low Back Complaints Page(s): 303-305 (Special Studies)';
  assert.ok(asked.labels.indexOf(studies) < 25);
  assert.equal(
    reviewerField(choose(asked, studies)),
    'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-305',
  );
  const page = ask(draftD({ reviewer: ' Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): <|>' }));
  assert.deepEqual(page.labels, [
    '303-305 (Special Studies)',
    '305-307 (Surgical Considerations)',
    '308-310 (Table 12-8)',
  ]);
  assert.match(reviewerField(choose(page, '303-305 (Special Studies)')), /Complaints Page\(s\): 303-305$/);
  const named = 'Chronic Pain Treatment Guidelines Muscle relaxants (for pain) Page(s): 63-66';
  const soma = ask(draftD({ title: 'Soma 350mg #90: Upheld', reviewer: ' Decision based on MTUS muscle<|>' }));
  assert.equal(soma.labels[1], named);
  assert.equal(reviewerField(choose(soma, named)), `Decision based on MTUS ${named}`);
});

test('behind a finished citation another one can follow', () => {
  const after = ask(draft({ reviewer: ' Decision based on MTUS Low Back Complaints 2004. <|>' }));
  assert.deepEqual(after.labels.slice(0, 2), ['Decision based on Non-MTUS Citation', 'Decision based on MTUS']);
  assert.equal(reviewerField(choose(after, sij)), `Decision based on MTUS Low Back Complaints 2004.${nonMtus}${whole}`);
  const list = ask(draft({ reviewer: `${nonMtus}${whole};<|>` }), { triggerCharacter: ';' });
  assert.match(
    reviewerField(choose(list, 'Pain Chapter')),
    /injections; Official Disability Guidelines \(ODG\), Pain Chapter$/,
  );
});

test('the list says when it does not hold everything, and order and sort text agree', () => {
  const all = ask(draft({ reviewer: ' <|>' })).list;
  assert.equal(all.isIncomplete, true);
  assert.equal(all.items.length, 150);
  assert.deepEqual(
    all.items.map(({ sortText }) => sortText),
    all.items.map((_, n) => String(n).padStart(4, '0')),
  );
  const typed = ask(draft({ reviewer: ' sacro<|>' })).list;
  assert.ok(typed.items.some(({ label }) => label === sij));
  const kept = typed.items.filter((item) => keeps(item, 'sacro'));
  assert.ok(kept.length >= 5, `${kept.length}`);
  assert.deepEqual(
    ask(draft({ reviewer: ' xqzw<|>' })).labels,
    [],
    'where the list is cut, what cannot fit is left out',
  );
});

test('a double-spaced letter takes the same offers', () => {
  const marked = doubleSpaced(draft({ reviewer: `${nonMtus}Official Disability\nGuidelines (ODG), Hip<|>` }));
  const text = choose(ask(marked), sij);
  assert.equal(reviewerField(text), `${nonMtus.trim()} ${whole}`);
});

test('the sentences of the formats B and C take citations without a lead-in', () => {
  const opening = '1. The request for aquatic therapy for the low back is not medically necessary and appropriate.';
  const head = `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\n\n${method}DOCUMENTS REVIEWED\n- None\n\n${summary}`;
  const marked = `${head}IMR DECISION(S) AND RATIONALE(S)\n\n${opening}\n\nThe Physician Reviewer based his/her decision on the ODG, Low<|>\n\nThe Physician Reviewer's decision rationale: None.\n`;
  const asked = ask(marked);
  assert.equal(asked.reading.letters[0].format.id, 'C');
  assert.match(
    choose(asked, 'Low Back Chapter'),
    /decision on the Official Disability Guidelines \(ODG\), Low Back Chapter\n/,
  );
});

test('organisations stand behind the guidelines', () => {
  const asked = ask(draft({ reviewer: `${nonMtus}American Acad<|>` }));
  const found = asked.list.items.find(
    (item) => /^American Academy of Orthopa?edic/.test(item.label) && keeps(item, 'American Acad'),
  );
  assert.ok(found, 'the orthopedic academy');
  assert.equal(reviewerField(applied(asked.reading, found)), `${nonMtus.trim()} ${found.label}`);
});

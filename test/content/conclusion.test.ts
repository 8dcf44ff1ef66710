import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarked } from '../kit/marked-text.ts';
import { conclusionOf, necessary, noConclusion, notNecessary, partly } from './check-conclusion.ts';

/** How reviewers conclude. */

test('the usual sentence', () => {
  notNecessary(
    'The request is not medically necessary.',
    'As such, the request for an MRI is not medically necessary.',
    'Therefore, this request is not medically necessary.',
    'Given the above, the request for Norco 10/325 mg #60 is not medically necessary.',
    'The requested MRI is not medically necessary and appropriate.',
    'The requested MRI is not medically necessary or appropriate.',
    'The requests are not medically necessary.',
    'Therefore the request is NOT MEDICALLY NECESSARY.',
  );
  necessary(
    'The request is medically necessary.',
    'As such, the request for an MRI is medically necessary.',
    'Given the above, the request for Norco 10/325 mg #60 is medically necessary.',
    'Ibuprofen as needed is medically necessary.',
    'The request is medically necessary and appropriate.',
    'All of the requests are medically necessary.',
  );
});

test('determined, considered, deemed, found', () => {
  notNecessary(
    'The request is determined to be not medically necessary.',
    'It is determined to not be medically necessary.',
    'The request is considered not medically necessary.',
    'The request will be considered not medically necessary.',
    'The MRI is not considered medically necessary.',
    'The MRI cannot be considered medically necessary.',
    'The MRI is deemed not medically necessary.',
    'The request is found to be not medically necessary.',
    'The request is not found to be medically necessary.',
    'The request was found not medically necessary by this reviewer.',
    'The MRI is therefore felt not to be medically necessary.',
    'This request has not been shown to be medically necessary.',
    'The request cannot be recommended as medically necessary.',
    'The requested service is therefore not certified as medically necessary.',
  );
  necessary(
    'The MRI is considered medically necessary.',
    'The MRI is deemed medically necessary.',
    'The request is deemed to be medically necessary.',
    'The MRI is felt to be medically necessary.',
    'The request is recommended as medically necessary.',
    'The reviewer finds the request to be medically necessary.',
  );
});

test('in the past, as an appearance, with other adverbs', () => {
  notNecessary(
    'The MRI was not medically necessary.',
    'The request does not appear to be medically necessary.',
    'The request does not appear medically necessary.',
    'The request is no longer medically necessary.',
    'The request is, therefore, not medically necessary.',
    'The request is not medically necessary at this time, however a new request may be made.',
    'The request would not be medically necessary.',
  );
  necessary(
    'The MRI appears medically necessary.',
    'The MRI seems to be medically necessary.',
    'The request for an MRI is thus medically necessary at this time.',
  );
});

test('medically appropriate, medically unnecessary, plain necessary', () => {
  notNecessary(
    'The MRI is not medically appropriate.',
    'The request is medically unnecessary.',
    'The request is not-medically necessary.',
    'The request is non-medically necessary.',
    'The request is not medical necessary.',
    'The request is not necessary.',
    'This request is not necessary.',
  );
  necessary('The request is medically appropriate.', 'The requested MRI is necessary.');
});

test('medical necessity', () => {
  notNecessary(
    'The MRI is not a medical necessity.',
    'Medical necessity has not been established.',
    'Medical necessity has therefore not been substantiated.',
    'Medical necessity cannot be established.',
    'Medical necessity is not supported by the records.',
    'The medical necessity of the MRI is not established.',
    'The medical necessity is not demonstrated.',
    'The records do not establish the medical necessity of the MRI.',
    'The documentation does not support the medical necessity of the request.',
    'There was insufficient documentation to establish medical necessity.',
    'The provided documents fail to demonstrate medical necessity.',
    'There is no medical necessity for the MRI.',
    'There is no documented medical necessity for the request.',
    'The request is without medical necessity.',
    'The request does not meet medical necessity.',
    'The lack of medical necessity was noted above.',
  );
  necessary(
    'Medical necessity is established.',
    'The medical necessity of the MRI is established.',
    'The medical necessity for the requested MRI has been established.',
    'Medical necessity of the requested drug has been established, as it has not lost its effect.',
    'The documentation supports the medical necessity of the request.',
    'The request meets medical necessity.',
  );
});

test('glued and split by extraction', () => {
  notNecessary(
    'The request is notmedically necessary and appropriate.',
    'The request is not medi cally neces sary.',
    'The request is not\nmedically\nnecessary.',
    'The request is not-\nmedically necessary.',
    'The request is not  medically  necessary .',
    'The request is not medically necessary;the request stands.',
    'The request is not medically necessary',
  );
  necessary('The request ismedically necessary and appropriate.', 'The request is medi cally necessary.');
});

test("isn't and wasn't", () => {
  notNecessary("The MRI isn't medically necessary.", "The MRI wasn't medically necessary.");
});

test('words that state no necessity are no conclusion', () => {
  noConclusion(
    'The MRI is not indicated.',
    'The MRI is not recommended.',
    'The request is not supported.',
    'This request is supported.',
    'This request is not established.',
    'The request was appropriately not certified.',
    'The request is certified.',
    'The request is authorized.',
    'The request is approved.',
    'Recommendation is for denial.',
    'Further therapy is warranted.',
    'There is no red flag.',
  );
});

test('necessary for a purpose is no conclusion', () => {
  noConclusion(
    'It is necessary to see the x-ray.',
    'The records show that therapy is necessary.',
    'More therapy was found necessary above.',
    'The physician found it necessary to refer him.',
    'Necessary information is missing from the request.',
  );
  notNecessary('The request is not medically necessary. It is necessary to taper opioids slowly.');
});

test('the last statement counts', () => {
  notNecessary(
    'The surgery is medically necessary. However, the assistant is not medically necessary.',
    'Medical necessity is said to be plain. There is no red flag. The request is not medically necessary.',
  );
  necessary('The request is medically necessary. This is the decision.');
});

test('an ancillary service: the main clause counts', () => {
  notNecessary(
    'As the requested surgical intervention is not medically necessary per the documentation, the requested ancillary service is not medically necessary.',
    'As the requested surgical intervention is medically necessary, the requested ancillary service is not medically necessary.',
  );
  necessary('Since the surgery is not medically necessary, the cooling unit is medically necessary.');
});

test('a part goes one way and the rest the other: partly', () => {
  partly(
    'Six visits are medically necessary, but the remaining six visits are not medically necessary.',
    'Six visits are medically necessary. The remaining six visits are not medically necessary.',
    'The MRI of the knee is medically necessary and the MRI of the hip is not medically necessary.',
    'The first block is not medically necessary; the second is medically necessary.',
  );
});

test('weaning remarks and frames after the conclusion do not count', () => {
  notNecessary(
    'The request is not medically necessary. The requesting provider should be consulted regarding the most appropriate method for weaning and terminating opioids for this patient.',
    'The request is not medically necessary. Weaning is necessary.',
    'The request for Soma #90 is not medically necessary. The Claims Administrator authorized Soma #63, leaving the original request IMR eligible.',
  );
  necessary(
    'The request is medically necessary. Soma #90 was the original request. Soma #63 was authorized by the Claims Administrator.',
  );
});

test('the places of the statement and of its sentence', () => {
  const check = (marked: string): void => {
    const { text, ranges } = parseMarked(marked);
    const { reading, conclusion } = conclusionOf(text);
    assert.ok(conclusion);
    assert.deepEqual(
      [conclusion.sentence, conclusion.span].map(({ start, end }) => reading.text.slice(start, end)),
      ranges.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' \n')),
    );
  };
  check('There is no red flag. <|Therefore, the request for an\nMRI <|is not medically\nnecessary|>.|> So.');
  check('<|Medical records were seen, and the MRI <|is medically necessary|> at this time.|>');
  check('<|The MRI <|cannot be considered medically necessary|> at this time.|>');
});

test('without a verb', () => {
  notNecessary(
    'Not medically necessary.',
    'NOT MEDICALLY NECESSARY.',
    'Therefore, not medically necessary.',
    'Medical necessity not established.',
  );
  necessary('Medically necessary.');
});

test('in the first person', () => {
  notNecessary('I do not find the request medically necessary.');
  necessary('I find the request medically necessary.');
});

test('partly in one word, and where the rest is only pointed at', () => {
  partly(
    'The request is partially medically necessary.',
    'The request is partly medically necessary: six visits are medically necessary and six are not.',
  );
});

test('should be, must be, in my opinion, lacks, a curly apostrophe, in doubt', () => {
  notNecessary(
    'The request should be considered not medically necessary.',
    'The request must be considered not medically necessary.',
    'The request isn’t medically necessary.',
    'The request is, in my opinion, not medically necessary.',
    'The request lacks medical necessity.',
    'It cannot be said that the MRI is medically necessary.',
    'The request is not medically reasonable or necessary.',
    'The medical necessity of the request is unclear.',
  );
  necessary('The request is not in excess of the guideline and therefore medically necessary.');
});

test('partly, where the rest has no words of its own', () => {
  partly(
    'Six visits are medically necessary and the rest is not.',
    'The request is medically necessary for 6 visits but not for 12.',
  );
});
test('reasonable and necessary', () => {
  notNecessary('The MRI is not reasonable and necessary.');
  necessary('The request is reasonable and necessary.');
});

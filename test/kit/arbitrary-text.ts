import fc from 'fast-check';
import { caseNumberHeader, type ItemText, type LetterText, letter } from './letter-text.ts';

/** Texts by chance, for properties: any units, pieces of letters, well-formed letters, and mutations of them. */

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** Pieces that mean something to the engine, and what disturbs it. */
const pieces = [
  ...['\n', '\r\n', '\r', '\f', '\n\n', ' \n', ' ', '  ', '\t', '\u00a0', '\u200b', '\ufeff', '\0', '\u2028'],
  ...['\ud83d', '\ude00', '😀', 'e\u0301', '\u202e', '“', '”', '"', "'", '’', '(', ')', '[', ']', '[[', ']]', '<', '&'],
  ...[
    '.',
    ':',
    ';',
    ',',
    '-',
    '/',
    '#',
    '¿',
    '\uf0b7',
    '1.',
    '2.',
    '(1)',
    '(2)',
    '1)',
    '2)',
    'a.',
    'b.',
    '(i)',
    '(ii)',
    '- ',
  ],
  ...['Upheld', 'Overturned', ': Upheld', ':\nOverturned', 'Denied', 'Page 3 of 7', '3'],
  ...[
    'HOW THE IMR FINAL DETERMINATION WAS MADE\n',
    'CLINICAL CASE SUMMARY\n',
    'IMR ISSUES, DECISIONS AND RATIONALES\n',
  ],
  ...[
    'The Expert Reviewer has the following credentials:\n',
    'State(s) of Licensure: ',
    'Certification(s)/Specialty: ',
  ],
  ...[
    'Claims Administrator guideline: ',
    'MAXIMUS guideline: ',
    'Decision rationale: ',
    'Case Number: ',
    'CM16-0000001',
  ],
  ...['Date of Injury: ', '01/02/2016', 'Priority: Standard Application\nReceived:\n', 'MEDICAL PROFESSIONAL REVIEW\n'],
  ...['ISSUE AT DISPUTE:\n', 'CASE SUMMARY: ', 'Notice of Independent Medical Review Determination\n'],
  ...['1) Regarding the request for MRI:\n', '1. The request for MRI is not medically necessary and appropriate.\n'],
  ...[
    'Decision based on MTUS ',
    'Decision based on Non-MTUS Citation ',
    'Low Back Complaints 2004',
    'ODG, ',
    'Page(s): 3,',
  ],
  ...['was the original request. ', 'was authorized by the Claims Administrator. ', 'The original request, X is'],
  ...['Criteria for X are: ', 'medically necessary', 'is not ', 'UR found ', 'The request ', 'http://a.b/', 'post-'],
];

/** Any text: random units, and pieces of letters in any order. */
export const anyText = fc.oneof(
  anyUnits,
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyUnits }), {
      maxLength: 40,
    })
    .map((parts) => parts.join('')),
);

const titles = [
  'Soma 350mg #90',
  'MRI of the left knee without contrast',
  'Associated surgical service: Cold therapy unit',
  'Retrospective: Physical therapy 2 times a week for 6 weeks (DOS: 11/14/16)',
  'SACROILIAC INJECTION UNDER FLUOROSCOPY',
  'Norco 10/325mg #120 was the original request. Norco 10/325mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 10/325mg #60 is',
];
const guidelines = [
  'Decision based on MTUS Low Back Complaints 2004.',
  'Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment, and Knee Complaints 2004, Section(s): Initial Care.',
  'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back Chapter, Magnetic resonance imaging.',
  'The Expert Reviewer did not cite any medical evidence for its decision.',
];
const sentences = [
  'The patient reports pain of 8/10 that wakes him at night and does not allow him to walk more than a mile.',
  'ODG says "this treatment is not recommended in the first weeks, as there is no evidence of its effect."',
  'Criteria: (1) a history of pain; (2) therapy that failed for 4-6 weeks; and (3) a plan for the time after it.',
  'Criteria for ordering imaging studies are: emergence of a red flag; failure to progress; an invasive procedure.',
  'There was post-surgical therapy in 2015, as Dr. Smith reported on 01-04-2016, and it did not help for long.',
  'The requested treatment is not medically necessary at this time, since no change has been reported.',
  'Therefore, the request as it was made is medically necessary and follows from what is said above.',
  'The claims administrator found that the treatment was not medically necessary on the records they had.',
];

/** Lines of at most `width` units, broken at blanks. */
const wrap = (text: string, width: number): string =>
  text.replaceAll(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();

const itemOf = (width: number): fc.Arbitrary<ItemText> =>
  fc.record({
    title: fc.constantFrom(...titles).map((title) => wrap(title, width)),
    decision: fc.constantFrom('Upheld', ' Overturned', '\nUpheld'),
    claims: fc.constantFrom(...guidelines).map((words) => wrap(words, width)),
    reviewer: fc.constantFrom(...guidelines).map((words) => wrap(words, width)),
    rationale: fc
      .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 })
      .map((all) => wrap(all.join(' '), width)),
  });

/** The parts of a well-formed letter. */
export const anyLetter: fc.Arbitrary<LetterText> = fc.integer({ min: 70, max: 100 }).chain((width) =>
  fc.record({
    header: fc.constantFrom(undefined, caseNumberHeader('CM16-0000001'), caseNumberHeader('CM14-0000002')),
    summary: fc
      .array(fc.constantFrom(...sentences), { minLength: 2, maxLength: 6 })
      .map((all) => wrap(all.join(' '), width)),
    items: fc.array(itemOf(width), { minLength: 1, maxLength: 4 }),
  }),
);

const layouts = fc.record({
  spacing: fc.constantFrom('single' as const, 'double' as const),
  newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  trimmed: fc.boolean(),
});

/** One change to a text; the places are parts of 1. */
type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** One disturbance of a text. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, at * text.length),
  ),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(at * text.length),
  ),
  fc.tuple(place, place).map(
    ([at, size]): Mutation =>
      (text) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + text.slice(from + Math.floor(size * 200));
      },
  ),
  fc.tuple(place, place).map(
    ([one, other]): Mutation =>
      ofLines((lines) => {
        const [a, b] = [one, other].map((at) => Math.floor(at * (lines.length - 1)));
        [lines[a], lines[b]] = [lines[b], lines[a]];
      }),
  ),
  place.map(
    (at): Mutation =>
      ofLines((lines) => {
        const n = Math.floor(at * (lines.length - 1));
        lines.splice(n, 0, lines[n]);
      }),
  ),
  place.map(
    (at): Mutation =>
      ofLines((lines) => {
        const n = Math.floor(at * (lines.length - 1));
        lines.splice(n, 2, `${lines[n]}${lines[n + 1] ?? ''}`);
      }),
  ),
  fc.tuple(place, fc.constantFrom(...pieces)).map(
    ([at, piece]): Mutation =>
      (text) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + piece + text.slice(from);
      },
  ),
  fc.constant<Mutation>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Mutation>((text) => text + text),
  fc.constant<Mutation>((text) => text.replaceAll('\n', ' ')),
);

function ofLines(change: (lines: string[]) => void): Mutation {
  return (text) => {
    const lines = text.split('\n');
    change(lines);
    return lines.join('\n');
  };
}

/** Letters that were cut, doubled, swapped, joined and disturbed. */
export const anyMutatedLetter: fc.Arbitrary<string> = fc
  .tuple(anyLetter, layouts, fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([parts, layout, mutations]) =>
    mutations.reduce((text, mutate) => mutate(text).slice(0, 40_000), letter({ ...parts, ...layout })),
  );

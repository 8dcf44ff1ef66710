// schemas/format.schema.json: letter formats of a house. The reader says the same (server/config/format-file.ts).
import { credentialsPlaces, itemStyles } from '../../server/formats/format.ts';
import { formats } from '../../server/formats/formats.ts';
import { fieldKinds, headerKinds, sectionKinds } from '../../server/formats/kinds.ts';

const words = { type: 'string', pattern: '\\S' };

/** Three signs or more, of which a closing colon is none; not with a small letter first. */
const FIXED = '^(?=\\s*[^\\sa-z\\u00df-\\u00f6\\u00f8-\\u00ff])(?=\\s*\\S\\s*\\S\\s*(?:[^\\s:]|\\S\\s*\\S))';

/** Two signs are enough. */
const DECISION = '^(?=\\s*[^\\sa-z\\u00df-\\u00f6\\u00f8-\\u00ff])\\s*[^\\s:.]\\s*[^\\s:.][^:.]*$';

const fixed = {
  type: 'string',
  pattern: FIXED,
  patternErrorMessage: 'Write the words as letters print them: three signs or more, and no small letter first.',
  maxLength: 300,
};

const fixedWords = (description: string) => ({ ...fixed, description });

const decision = (description: string) => ({
  ...fixed,
  pattern: DECISION,
  patternErrorMessage: 'Write the word without a colon or a period, as it stands behind the title.',
  description,
});

const object = (description: string, properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  type: 'object',
  description,
  properties,
  required,
  additionalProperties: false,
});

const listOf = (items: object, description: string) => ({ type: 'array', items, description });

const heading = object(
  'A heading.',
  {
    kind: { enum: sectionKinds, description: 'What the section holds.' },
    text: fixedWords('The words of the heading, on a line of their own.'),
    inline: {
      type: 'boolean',
      description: "True where the section's text may follow on the heading's line, behind a colon.",
    },
  },
  ['kind', 'text'],
);

const field = object(
  'A field of an item.',
  {
    kind: { enum: fieldKinds, description: 'What the field holds.' },
    label: fixedWords("The label at a line's start."),
    colon: { type: 'boolean', default: true, description: 'False for a label that is the beginning of a sentence.' },
    required: { type: 'boolean', default: true, description: 'True where every item has the field.' },
  },
  ['kind', 'label'],
);

const headerLabel = object(
  'A label of the header.',
  {
    kind: { enum: headerKinds, description: 'What stands behind it.' },
    label: fixedWords('The label, with its colon.'),
  },
  ['kind', 'label'],
);

const layout = {
  openings: listOf(
    fixedWords('The line.'),
    'Lines that only letters of this format open with. They tell it most surely.',
  ),
  headings: listOf(
    heading,
    'The headings, in their order. Of several for one kind the first is written, and all are read. With "like" the headings of the other kinds stay.',
  ),
  required: {
    ...listOf({ enum: sectionKinds }, 'The sections that every letter of this format has.'),
    uniqueItems: true,
  },
  credentials: {
    enum: credentialsPlaces,
    description:
      "Where the reviewer's qualifications stand: in a block with two labels, in the method section, in a section of free text.",
  },
  credentialsLabels: object(
    'The labels of the block of credentials.',
    { state: fixedWords('Before the states of licensure.'), specialty: fixedWords('Before the specialties.') },
    ['state', 'specialty'],
  ),
  header: listOf(headerLabel, 'The labels of the header block. With "like" the labels of the other kinds stay.'),
};

const items = {
  fields: listOf(field, 'The fields of an item, in their order. With "like" the fields of the other kinds stay.'),
  items: {
    enum: itemStyles,
    description: 'How items are set off.',
    enumDescriptions: [
      'A title, a colon and the decision; then the fields.',
      'One item for each letter, named in a section "dispute".',
      '"1) Regarding the request for X:", decided in a list before.',
      '"1. The request for X is not medically necessary and appropriate."',
    ],
  },
  decisions: {
    ...object(
      'The words that decide an item.',
      {
        upheld: decision("Where the claims administrator's denial stands."),
        overturned: decision('Where it does not.'),
      },
      [],
    ),
  },
  introduction: fixedWords('The fixed sentence between the heading of the issues and the first item.'),
  texts: object(
    'What stands under the headings of every letter, for drafts; [[...]] where the words of the letter go.',
    Object.fromEntries(sectionKinds.map((kind) => [kind, words])),
    [],
  ),
  outsideMtus: {
    ...words,
    description:
      'What a guideline field says where a decision does not rest on the MTUS, behind "The Expert Reviewer": "did not base their decision on the MTUS."',
  },
  citesPages: { type: 'boolean', description: 'True where citations name pages in place of sections.' },
};

/** schemas/format.schema.json. */
export const formatSchema = (): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'IMR Letters: letter format',
  description:
    'The headings, labels and decision words of the letters of a house. They are read, checked and completed like those of the built-in formats.',
  type: 'object',
  properties: {
    $schema: { type: 'string', minLength: 1, description: 'The address of this schema.' },
    id: {
      type: 'string',
      pattern: `^(?!(?:${[...formats.map(({ id }) => id), 'unknown'].join('|')})$)[A-Za-z0-9][A-Za-z0-9.-]*$`,
      patternErrorMessage: 'Write an id of your own, of letters, digits, periods and hyphens, such as "house".',
      description: 'The name of the format, as "inspect" tells it.',
    },
    title: { ...words, description: 'What letters of this format are.' },
    years: { ...words, description: 'When they were written.' },
    like: {
      enum: formats.map(({ id }) => id),
      enumDescriptions: formats.map(({ title, years }) => `${title} (${years})`),
      description: 'The built-in format that this one resembles: what stands nowhere here is as there.',
    },
    ...layout,
    ...items,
  },
  required: ['id'],
  anyOf: [{ required: ['like'] }, { required: ['headings', 'fields', 'decisions'] }],
  additionalProperties: false,
});

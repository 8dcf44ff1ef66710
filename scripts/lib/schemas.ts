// The JSON schemas that follow from the rules, and how they are written.
import { LEVELS, type Level } from '../../server/config/levels.ts';
import type { Rule } from '../../server/rules/finding.ts';
import { families } from './finding-pages.ts';

/** The path of a file: no address, and not blank. */
const filePath = { type: 'string', minLength: 1, pattern: '^(?![A-Za-z][\\w+.-]+:)[\\s\\S]*\\S[\\s\\S]*$' };

const levelWords: Readonly<Record<Level, string>> = {
  off: 'Not looked for.',
  hint: 'Three dots under the first letters; not in the Problems panel.',
  information: 'Blue, in the Problems panel.',
  warning: 'Yellow, in the Problems panel.',
  error: 'Red, in the Problems panel; `check` ends with 1.',
};

/** The words that a snippet selects first, for the editor's user to write over. */
const tabStop = (words: string): string => `\${1:${words}}`;

/** schemas/configuration.schema.json. */
export const configurationSchema = (rules: readonly Rule[]): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'IMR Letters: configuration',
  description:
    'How the IMR letters of this folder, and of all folders below that have no such file, are read and checked.',
  type: 'object',
  properties: {
    $schema: { type: 'string', minLength: 1, description: 'The address of this schema.' },
    rules: {
      type: 'object',
      description:
        'How much a finding weighs, by its name or, as "family/*", by its family; a finding\'s own name goes before its family. Findings that are not named keep their severity. Where a finding has two severities, the milder one never exceeds what stands here.',
      properties: Object.fromEntries([...familyKeys(rules), ...ruleKeys(rules)]),
      additionalProperties: false,
      defaultSnippets: [{ label: 'One finding', body: { $1: 'off' } }],
    },
    ignore: {
      type: 'array',
      items: {
        type: 'string',
        minLength: 1,
        pattern: '^[^!{}\\u0000]*[^!{}\\u0000\\s][^!{}\\u0000]*$',
        patternErrorMessage: 'Write names with * (any part of a name), ? (one sign) and ** (any folders).',
        description: 'A pattern, such as "drafts", "*.old.imr" or "archive/**/2014-*.imr".',
      },
      uniqueItems: true,
      description: 'Letters and folders in which no findings are looked for, relative to this file.',
    },
    baseline: {
      ...filePath,
      patternErrorMessage: 'Write the path of a file, such as "accepted.imr-baseline.json".',
      description: 'The file of accepted findings, relative to this file. It holds no letter text.',
    },
    guidelines: {
      type: 'array',
      items: {
        ...filePath,
        patternErrorMessage: 'Write the path of a catalog file, such as "guidelines/odg.imr-catalog.json".',
        description: 'A catalog file, relative to this file.',
      },
      uniqueItems: true,
      description:
        "Your organization's own catalog files, one after the other: their guidelines, topics, drugs and abbreviations, with licensed text, are added to the built-in catalog. Named *.imr-catalog.json they are checked while you write.",
      defaultSnippets: [{ label: 'One catalog file', body: [tabStop('guidelines.imr-catalog.json')] }],
    },
    formats: {
      type: 'array',
      items: {
        ...filePath,
        patternErrorMessage: 'Write the path of a format file, such as "house.imr-format.json".',
        description: 'A letter format, relative to this file.',
      },
      uniqueItems: true,
      description:
        "Your organization's own letter formats: their headings, labels and decision words are read, checked and completed like those of the built-in formats. Named *.imr-format.json they are checked while you write.",
      defaultSnippets: [{ label: 'One letter format', body: [tabStop('house.imr-format.json')] }],
    },
  },
  additionalProperties: false,
  definitions: { level: { enum: LEVELS, enumDescriptions: LEVELS.map((level) => levelWords[level]) } },
});

const level = (description: string) => ({ $ref: '#/definitions/level', description });

const familyKeys = (rules: readonly Rule[]) =>
  [...new Set(rules.map(({ family }) => family))].map(
    (family) => [`${family}/*`, level(`All findings of the family "${families[family]}".`)] as const,
  );

const ruleKeys = (rules: readonly Rule[]) =>
  rules.map(({ id, severity, docs }) => [id, level(`${docs.title} (${severity})`)] as const);

/** schemas/baseline.schema.json. */
export const baselineSchema = (): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'IMR Letters: accepted findings',
  description: 'Findings that a person looked at and accepted. No letter text stands here.',
  type: 'object',
  properties: {
    $schema: { type: 'string', minLength: 1, description: 'The address of this schema.' },
    accepted: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          file: { ...words, description: "The letter's path, relative to this file." },
          rule: { ...words, description: 'The name of the finding.' },
          fingerprint: {
            type: 'string',
            pattern: '^[0-9a-f]{16}(?:-\\d+)?$',
            description: 'A hash of the finding, its item and its words.',
          },
          who: { ...words, description: 'Who accepted it.' },
          why: { ...words, description: 'Why it stands as it is.' },
          when: {
            type: 'string',
            pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
            description: 'The day, as 2026-01-31.',
          },
        },
        required: ['file', 'rule', 'fingerprint', 'who', 'why', 'when'],
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

const words = { type: 'string', pattern: '\\S' };

const WIDTH = 120;

/** JSON as the formatter wants it: a list on one line where it fits there. */
export function formatJson(value: unknown, indent = '', before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value);
  if (Array.isArray(value)) {
    const flat = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    if (value.every((one) => typeof one !== 'object') && indent.length + before + flat.length + 1 <= WIDTH) return flat;
    return `[\n${value.map((one) => inner + formatJson(one, inner)).join(',\n')}\n${indent}]`;
  }
  if (entries.length === 0) return '{}';
  const members = entries.map(([key, part]) => `${JSON.stringify(key)}: ${formatJson(part, inner, key.length + 4)}`);
  return `{\n${members.map((member) => inner + member).join(',\n')}\n${indent}}`;
}

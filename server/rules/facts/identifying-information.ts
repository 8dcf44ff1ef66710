import { mentionsIn } from '../../content/mentions.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { type IdentifierKind, identifiersIn } from '../definitions/identifiers.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { namesIn } from '../definitions/person-names.ts';
import { placesOf } from '../definitions/raw-places.ts';
import { type WrittenPart, writtenParts } from '../definitions/written-parts.ts';
import { letterExample, marked } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';

const good = letterExample.replace('An MRI was', 'He was seen by Dr. [redacted] on May 9. An MRI was');
const bad = good.replace('[redacted]', 'Brandtner');

export const identifyingInformation: Rule = {
  id: 'identifying-information',
  family: 'facts',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'Words that identify a person',
    says:
      'A Social Security number, phone number, e-mail address, date of birth, street address, record number or a name ' +
      'after Mr., Ms. or Dr. stands in the text.',
    why:
      'Published determinations are de-identified, and the names of reviewers are confidential (Labor Code 4610.6(f)). ' +
      'What the text does not name cannot be overlooked when the letter is published.',
    bad: marked(bad, 'Brandtner'),
    good,
    notWhen:
      "The header block and the letterhead are not looked at: the parties' own letter names them. Tests and methods that " +
      'bear a name (Speed, Spurling, Tinel) never raise it. Whoever publishes letters may raise the severity.',
    related: [],
  },
  *check(letter, reading) {
    const isCommon = smallWords(letter, reading);
    for (const part of writtenParts(letter))
      if (!part.node.kind.includes('guideline')) yield* identifiersOf(part, reading, isCommon);
  },
};

function* identifiersOf(
  { node }: WrittenPart,
  reading: Reading,
  isCommon: (word: string) => boolean,
): Iterable<Report> {
  const { body } = node;
  const words = bodyWords(node, reading);
  for (const { kind, span } of identifiersIn(words))
    yield reportOf(kind, reading.logical(body).toSpan(span.start, span.end));
  if (mayTellBirth(words))
    for (const { span, precision } of reading.mentions(body).dates)
      if (precision === 'day' && isBirthday(span, body, reading)) yield reportOf('date of birth', span);
  const names = namesIn(reading.text, body, placesOf(node, reading), isCommon);
  if (names.length === 0) return;
  const drugs = reading.mentions(body).drugs.map(({ name }) => ({ span: name }));
  for (const name of names) if (mentionsIn(drugs, name).length === 0) yield reportOf('name', name);
}

/** True where words may say that a date is one of birth. */
const mayTellBirth = oncePerWords((text) => /birth|born|d\.?o\.?b/i.test(text));

function isBirthday({ start }: Span, body: Span, reading: Reading): boolean {
  if (start === body.start) return false;
  return BIRTH.test(reading.plain({ start: Math.max(body.start, start - 40), end: start }));
}

const BIRTH = /\b(?:date of birth|birth ?date|birthday|D\.?O\.?B\.?|born)(?: (?:is|was|on|of))?:? ?\(?$/i;

/** Knows the words of the letter that are also written small; read when a name is in question. */
function smallWords({ span }: Letter, { text }: Reading): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(text.slice(span.start, span.end).match(/(?<![\w'’-])[a-z]{2,}(?![\w-])/g));
    return words.has(word);
  };
}

const reportOf = (kind: IdentifierKind, span: Span): Report => ({
  span,
  key: kind,
  message: `This looks like ${LOOKS[kind]}. Published determinations are de-identified.`,
  fixes: [
    {
      title: `Redact the ${kind}`,
      changes: [{ span, newText: '[redacted]' }],
      safe: false,
      preferred: true,
    },
  ],
});

const LOOKS: Readonly<Record<IdentifierKind, string>> = {
  'Social Security number': 'a Social Security number',
  'phone number': 'a phone number',
  'e-mail address': 'an e-mail address',
  'date of birth': 'a date of birth',
  'street address': 'an address',
  'record number': 'a number that leads to a person',
  name: "a person's name",
};

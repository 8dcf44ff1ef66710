import type { Letter } from '../../server/letter/letter.ts';
import { type Reading, read } from '../../server/reading.ts';
import type { Span } from '../../server/text/span.ts';

/** What must hold of the spans of every reading. Gives a sentence for each that does not. */
export function spanProblems(text: string): string[] {
  const reading = read(text);
  const problems: string[] = [];
  const say = (problem: string): void => {
    problems.push(problem);
  };
  const whole = { start: 0, end: text.length };
  inOrder(
    say,
    'letters',
    reading.letters.map(({ span }) => span),
    whole,
  );
  for (const letter of reading.letters) {
    nonEmpty(say, 'letter', letter.span);
    checkHeader(say, letter);
    if (letter.credentials) within(say, 'credentials', letter.credentials.span, letter.span);
    const sections = letter.sections.flatMap(({ heading, body }) => [heading, body]);
    inOrder(say, 'sections', sections, letter.span);
    inOrder(
      say,
      'items',
      letter.items.map(({ span }) => span),
      letter.span,
    );
    for (const item of letter.items) checkItem(say, reading, item);
    for (const section of letter.sections) checkContent(say, reading, section);
  }
  return problems;
}

type Say = (problem: string) => void;
type Item = Letter['items'][number];

const show = ({ start, end }: Span): string => `${start}-${end}`;

function within(say: Say, name: string, inner: Span, outer: Span): void {
  if (inner.start > inner.end) say(`${name} ${show(inner)} ends before its start`);
  if (inner.start < outer.start || inner.end > outer.end) say(`${name} ${show(inner)} is not in ${show(outer)}`);
}

/** The spans lie in `outer`, none before the end of the one before it. */
function inOrder(say: Say, name: string, spans: readonly Span[], outer: Span): void {
  spans.forEach((span, n) => {
    within(say, name, span, outer);
    if (n > 0 && span.start < spans[n - 1].end) say(`${name} ${show(spans[n - 1])} and ${show(span)} overlap`);
  });
}

function nonEmpty(say: Say, name: string, span: Span): void {
  if (span.start >= span.end) say(`${name} ${show(span)} is empty`);
}

function checkHeader(say: Say, { header, span }: Letter): void {
  if (!header) return;
  within(say, 'header', header.span, span);
  for (const { label, value } of header.fields) {
    within(say, 'header label', label, header.span);
    if (value) within(say, 'header value', value, header.span);
  }
}

function checkItem(say: Say, reading: Reading, item: Item): void {
  const { span, title, service, decision, fields, partialApproval } = item;
  within(say, 'title', title, span);
  within(say, 'service', service, title);
  if (decision) within(say, 'decision of the title', decision.span, { start: 0, end: reading.text.length });
  if (partialApproval)
    for (const part of [partialApproval.original, partialApproval.authorized, partialApproval.remaining])
      within(say, 'part of a frame', part, title);
  inOrder(
    say,
    'fields',
    fields.flatMap(({ label, body }) => [label, body]),
    span,
  );
  for (const field of fields) {
    nonEmpty(say, 'label', field.label);
    const edges = reading.text.slice(field.body.start, field.body.end);
    if (edges !== edges.trim()) say(`the body ${show(field.body)} is not trimmed`);
    checkContent(say, reading, field);
  }
}

function checkContent(say: Say, reading: Reading, node: Parameters<Reading['content']>[0]): void {
  const { sentences, criteria, citations, conclusion } = reading.content(node);
  inOrder(say, 'sentences', sentences, node.body);
  inOrder(
    say,
    'citations',
    citations.map(({ span }) => span),
    node.body,
  );
  for (const span of [...sentences, ...citations.map((citation) => citation.span)])
    nonEmpty(say, 'sentence or citation', span);
  let before = node.body.start;
  for (const { span, marker } of criteria) {
    within(say, 'criterion', span, node.body);
    within(say, 'marker', marker, span);
    if (span.start < before) say(`criterion ${show(span)} starts before ${before}`);
    before = span.start;
  }
  if (!conclusion) return;
  within(say, 'sentence of the conclusion', conclusion.sentence, node.body);
  within(say, 'conclusion', conclusion.span, conclusion.sentence);
  nonEmpty(say, 'conclusion', conclusion.span);
}

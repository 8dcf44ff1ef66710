import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Field, Item, Letter, Section } from '../letter/letter.ts';
import type { Reading } from '../reading.ts';
import { isWordUnit } from '../text/characters.ts';
import { contains, type Span, spanOf, touches } from '../text/span.ts';
import { nodeAt } from './node-at.ts';
import { type Part, partsOf, wholeField } from './parts.ts';
import { rangeOf } from './ranges.ts';

/**
 * For each position the steps of "Expand Selection": word, citation or criterion, sentence, field, item, section,
 * letter, file. Each step holds the one before it and is longer.
 */
export const selectionRanges = (reading: Reading, positions: readonly Position[]): SelectionRange[] =>
  positions.map((position) => selectionAt(reading, reading.lines.offsetAt(position)));

function selectionAt(reading: Reading, offset: number): SelectionRange {
  const steps: Span[] = [wordAt(reading.text, offset), spanOf(0, reading.text.length)];
  const letter = nodeAt(reading.letters, offset);
  if (letter) steps.push(...stepsIn(reading, letter, offset));
  return chain(reading, steps, offset);
}

/** Links the steps that hold the offset, shortest first, each one only where it holds and outgrows the last. */
function chain(reading: Reading, steps: readonly Span[], offset: number): SelectionRange {
  const around = steps
    .filter((step) => step.end > step.start && touches(step, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const step of around) {
    const last = nested.at(-1);
    const longer = !last || step.end - step.start > last.end - last.start;
    if (longer && (!last || contains(step, last))) nested.push(step);
  }
  let selection: SelectionRange | undefined;
  for (const step of nested.reverse()) {
    selection = selection ? { range: rangeOf(reading, step), parent: selection } : { range: rangeOf(reading, step) };
  }
  return selection ?? { range: rangeOf(reading, spanOf(offset, offset)) };
}

function stepsIn(reading: Reading, letter: Letter, offset: number): Span[] {
  const steps: Span[] = [letter.span];
  if (letter.header && touches(letter.header.span, offset)) {
    steps.push(letter.header.span);
    for (const { label, value } of letter.header.fields) {
      if (value) steps.push(value, spanOf(Math.min(label.start, value.start), Math.max(label.end, value.end)));
    }
  }
  for (const part of partsOf(letter).parts)
    if (touches(part.span, offset)) steps.push(...inSection(reading, part, offset));
  for (const item of letter.items) if (touches(item.span, offset)) steps.push(...inItem(reading, item, offset));
  return steps;
}

function inSection(reading: Reading, { section, span }: Part, offset: number): Span[] {
  const steps = [span, section.heading, spanOf(section.body.start, Math.max(section.body.start, span.end))];
  // The sentences of the issues section are those of its items' fields.
  if (section.kind !== 'issues' && touches(section.body, offset)) steps.push(...inContent(reading, section, offset));
  return steps;
}

function inItem(reading: Reading, item: Item, offset: number): Span[] {
  const steps = [item.span, item.title, item.service];
  if (item.decision) steps.push(spanOf(item.title.start, Math.max(item.title.end, item.decision.span.end)));
  for (const field of item.fields) {
    const whole = wholeField(field);
    if (!touches(whole, offset)) continue;
    steps.push(whole, field.label, field.body);
    if (touches(field.body, offset)) steps.push(...inContent(reading, field, offset));
  }
  return steps;
}

function inContent(reading: Reading, node: Field | Section, offset: number): Span[] {
  const { sentences, citations, criteria } = reading.content(node);
  const here = (span: Span) => touches(span, offset);
  return [
    ...sentences.filter(here),
    ...citations.map(({ span }) => span).filter(here),
    ...criteria.map(({ span }) => span).filter(here),
  ];
}

/** How far a word reaches to either side: text without blanks must not cost a walk through the file per cursor. */
const LONGEST_HALF = 200;

/** The word at the offset, with the hyphens and apostrophes inside it; an empty span where there is none. */
function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < LONGEST_HALF && belongs(text, start - 1)) start--;
  while (end < text.length && end - offset < LONGEST_HALF && belongs(text, end)) end++;
  while (start < offset && !isWordStart(text, start)) start++;
  while (end > offset && !isWordStart(text, end - 1)) end--;
  return spanOf(start, end);
}

/** Letters beyond Latin-1 and surrogates count as word units too. */
const isWordStart = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return isWordUnit(unit) || (unit > 0x024f && unit !== 0x2019 && !(unit >= 0x2000 && unit < 0x2070));
};

/** True for a word's units, and for a hyphen or apostrophe between two of them. */
function belongs(text: string, at: number): boolean {
  if (isWordStart(text, at)) return true;
  const unit = text.charCodeAt(at);
  const joins = unit === 45 || unit === 39 || unit === 0x2019;
  return joins && at > 0 && at + 1 < text.length && isWordStart(text, at - 1) && isWordStart(text, at + 1);
}

import { isQuoted, readQuotations } from '../../content/quotations.ts';
import type { Abbreviation, Catalog } from '../../guidelines/catalog/types.ts';
import { makeNameAutomaton, type NameAutomaton } from '../../guidelines/name-automaton.ts';
import { foldName } from '../../guidelines/names.ts';
import type { Field, Letter, Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { type WrittenPart, writtenParts } from '../definitions/written-parts.ts';
import { letterExample } from '../examples.ts';
import type { Fix, Rule } from '../finding.ts';

const letter = letterExample.replace('An MRI', 'Magnetic resonance imaging (MRI)');

export const unexpandedAbbreviation: Rule = {
  id: 'unexpanded-abbreviation',
  family: 'text',
  severity: 'off',
  scope: 'letter',
  docs: {
    title: 'An abbreviation is never spelled out',
    says: 'The case summary or a rationale uses an abbreviation that the letter nowhere writes in full.',
    why: "A determination is written in layperson's terms as far as that can be done (Labor Code 4610.6(d)).",
    bad: letter.replace('There are no', 'The <|ESI|> of May 4 helped. There are no'),
    good: letter.replace('There are no', 'The epidural steroid injection (ESI) of May 4 helped. There are no'),
    notWhen: 'Your readers know the abbreviation. It is off by default; names of guidelines never raise it.',
    related: ['extraction-artifact'],
  },
  *check(letter, reading) {
    const names = namesOf(reading.knowledge.catalog);
    const parts = ownParts(letter);
    const spelled = new Set<string>();
    for (const { node } of parts) for (const id of spelledIn(bodyWords(node, reading), names)) spelled.add(id);
    const told = new Set<string>();
    for (const { node } of parts) {
      const words = bodyWords(node, reading);
      for (const { use, start, end } of usesIn(words, names)) {
        if (spelled.has(use.id) || told.has(use.id) || isQuoted(quotationsIn(words), start)) continue;
        const span = reading.logical(node.body).toSpan(start, end);
        if (isCited(span, node, reading)) continue;
        told.add(use.id);
        yield {
          span,
          message:
            `"${use.short}" is spelled out nowhere in this letter. It is written in layperson's terms as far as possible ` +
            '(Labor Code 4610.6(d)); write it in full once.',
          fixes: use.readings.slice(0, MOST_FIXES).map((reading) => fixOf(span, reading, use)),
        };
      }
    }
  },
};

const MOST_FIXES = 3;

const fixOf = (span: Span, words: string, { short, readings }: Use): Fix => ({
  title: `Write "${withoutRemark(words)} (${short})"`,
  changes: [{ span, newText: `${withoutRemark(words)} (${short})` }],
  safe: false,
  preferred: readings.length === 1,
});

const withoutRemark = (reading: string): string => reading.replace(/ \([^()]*\)$/, '');

/** The reviewer's own prose: the case summary and the rationales. */
const ownParts = (letter: Letter): readonly WrittenPart[] =>
  writtenParts(letter).filter(({ node }) => node.kind === 'case-summary' || node.kind === 'rationale');

const isCited = ({ start }: Span, node: Field | Section, reading: Reading): boolean =>
  isQuoted(
    reading.content(node).citations.map(({ span }) => span),
    start,
  );

/** An abbreviation in words (UTF-16 offsets of them). */
interface Used {
  readonly use: Use;
  readonly start: number;
  readonly end: number;
}

const usesIn = oncePerWords((text, { shorts }: Names): readonly Used[] =>
  shorts.find(text).flatMap(({ start, end, values }) => {
    const use = values.find(({ short }) => short === text.slice(start, end));
    return use ? [{ use, start, end }] : [];
  }),
);

/** The ids of the abbreviations that words spell out. */
const spelledIn = oncePerWords((text, { readings }: Names): readonly string[] => [
  ...new Set(readings.find(text).flatMap(({ values }) => values)),
]);

const quotationsIn = oncePerWords(readQuotations);

/** One way to write an abbreviation, with what it may stand for. */
interface Use {
  readonly id: string;
  readonly short: string;
  readonly readings: readonly string[];
}

interface Names {
  readonly shorts: NameAutomaton<Use>;
  readonly readings: NameAutomaton<string>;
}

const made = new WeakMap<Catalog, Names>();

function namesOf(catalog: Catalog): Names {
  const known = made.get(catalog);
  if (known) return known;
  const guidelines = new Set(
    catalog.guidelines.flatMap(({ title, short, aliases }) => [title, short ?? '', ...aliases]).map(foldName),
  );
  const uses = catalog.abbreviations
    .flatMap(({ id, forms }: Abbreviation) => forms.map(({ short, readings }): Use => ({ id, short, readings })))
    .filter(({ short }) => !guidelines.has(foldName(short)));
  const names = {
    shorts: makeNameAutomaton(uses.map((use) => [use.short, use] as const)),
    readings: makeNameAutomaton(
      uses.flatMap(({ id, readings }) => readings.flatMap(spellings).map((words) => [words, id] as const)),
    ),
  };
  made.set(catalog, names);
  return names;
}

/** A reading in the singular and plural, without what stands in brackets. */
function spellings(reading: string): string[] {
  const words = withoutRemark(reading);
  return words.endsWith('s') ? [words, words.slice(0, -1)] : [words, `${words}s`];
}

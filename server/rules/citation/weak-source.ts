import type { Knowledge } from '../../guidelines/knowledge.ts';
import { fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { citationQuestion } from '../definitions/citation-questions.ts';
import { bodyWords } from '../definitions/item-words.ts';
import { proseOf } from '../definitions/prose.ts';
import { mayNameWeak, type WeakSource, weakSources } from '../definitions/weak-sources.ts';
import {
  blocks,
  citedBesideOdg,
  claimsExample,
  odgRationaleExample,
  odgReviewerExample,
  titleExample,
} from '../examples.ts';
import type { Report, Rule } from '../finding.ts';
import { quote } from '../words.ts';

export const weakSource: Rule = {
  id: 'weak-source',
  family: 'citation',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'The source is too weak to rest a decision on',
    says: 'The reviewer cites Wikipedia, a slide share, a drug or hospital page for consumers, or the slides of a lecture.',
    why:
      'A determination rests on the MTUS, then on peer-reviewed evidence, nationally recognised standards, expert ' +
      'opinion and accepted practice (Labor Code 4610.5(c)(2)). A page for consumers is none of these.',
    bad: blocks(
      titleExample,
      claimsExample,
      citedBesideOdg('<|Wikipedia, Magnetic resonance imaging|>'),
      odgRationaleExample,
    ),
    good: blocks(titleExample, claimsExample, odgReviewerExample, odgRationaleExample),
    notWhen:
      'Pages of government (cms.gov, fda.gov), policies of payers and UpToDate never raise it, nor does what the claims ' +
      'administrator cited. A weak page may stand beside a sound source that says the same.',
    related: ['bare-url-citation', 'no-evidence-cited'],
  },
  *check(item, _letter, reading) {
    const cited = new Set<string>();
    for (const { citation, told } of weakCitations(item, 'reviewer', reading)) {
      for (const { id } of told) cited.add(id);
      yield report(citation.span, nameOf(reading.plain(citation.span), told[0]));
    }
    yield* inRationale(item, reading, cited);
  },
};

const weakCitations = citationQuestion((_, words, knowledge) => {
  const found = weakSources(words, knowledge);
  return found.length > 0 && found;
});

/** The weak sources on which a sentence rests, in its order. */
const weakBases = oncePerWords((own, knowledge: Knowledge) =>
  weakSources(own, knowledge).filter((source) => isBasis(own, source)),
);

const nameOf = (words: string, { start, end }: WeakSource): string => words.slice(start, end);

const report = (span: Span, name: string): Report => ({
  span,
  message:
    `${quote(name)} is not among the standards of evidence that a determination rests on (Labor Code 4610.5(c)(2)). ` +
    'Cite the guideline or study that bears the statement out.',
});

/** What the rationale rests on a weak source that the field does not cite; each source once. */
function* inRationale(item: Item, reading: Reading, cited: Set<string>): Iterable<Report> {
  const rationale = fieldOf(item, 'rationale');
  if (!rationale || !mayNameWeak(bodyWords(rationale, reading), reading.knowledge)) return;
  for (const sentence of proseOf(rationale, reading))
    for (const source of weakBases(sentence.said, reading.knowledge)) {
      if (cited.has(source.id)) continue;
      cited.add(source.id);
      yield report(sentence.part(source.start, source.end), nameOf(sentence.words, source));
    }
}

const LEANS =
  /(?:\b(?:according to|per|source:?|from|reference:?|as (?:noted|stated|described|listed|defined) (?:in|by|on|at))(?: the)? ?|[([][^()[\]]{0,80})$/i;
const SOMEBODY =
  /\b(?:patient|worker|applicant|claimant|employee|provider|treater|physician|claims administrator|appeal)\b/i;

/** "According to Drugs.com", "(www.drugs.com)"; not what a patient read there. */
const isBasis = (own: string, { start }: WeakSource): boolean => {
  const before = own.slice(Math.max(0, start - 100), start).replace(/(?:https?:\/\/)?(?:www\.|\w{2}\.)?$/i, '');
  return LEANS.test(before) && !SOMEBODY.test(before);
};

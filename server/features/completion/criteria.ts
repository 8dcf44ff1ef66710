import { CompletionItemKind } from 'vscode-languageserver-types';
import { isVerified } from '../../guidelines/catalog/entries.ts';
import type { CriteriaSet, CriteriaTopic, CriterionFact } from '../../guidelines/catalog/types.ts';
import type { Citation } from '../../guidelines/citation.ts';
import { lookUpOf } from '../hover/look-up.ts';
import { escaped, notVerified } from '../hover/markdown.ts';
import { otherwiseInWords } from '../hover/values.ts';
import { serviceOf } from './fit.ts';
import { citationsOf } from './mentions.ts';
import { type Offer, plainOffer } from './offer.ts';
import { lineBefore, type Place } from './place.ts';

/** What one cited guideline asks for one service. */
interface Asked {
  readonly topic: CriteriaTopic;
  readonly set: CriteriaSet;
  readonly citation: Citation;
}

/** More lists than this are of no help. */
const MOST_SETS = 6;

/**
 * The criteria that the catalog notes for what this item cites: each list whole, then fact by fact. In our own words,
 * never the guideline's; what no source bears out, or what letters state otherwise, comes as a scaffold to confirm.
 */
export function criteriaOffers(place: Place): Offer[] {
  const asked = askedOf(place).slice(0, MOST_SETS);
  const led = /:\s*$/.test(lineBefore(place));
  const lists = asked.map(({ topic, set, citation }, n) => {
    const text = `${led ? '' : `${citation.source === 'Other' ? 'The guideline' : citation.source} asks for: `}${listOf(set)}`;
    return plainOffer({
      label: `Criteria: ${topic.title} (${set.facts.length})`,
      description: [citation.source, set.edition].filter(Boolean).join(', '),
      kind: CompletionItemKind.Struct,
      text,
      start: place.offset,
      rank: 300 + n,
      documentation: set.facts.map((fact) => `- ${explain(fact)}`).join('\n'),
    });
  });
  const facts = asked.flatMap(({ set, citation }, n) =>
    set.facts.map((fact, k) =>
      plainOffer({
        label: fact.text,
        description: [citation.source, set.edition].filter(Boolean).join(', '),
        kind: CompletionItemKind.Field,
        text: factText(fact),
        start: place.offset,
        rank: 400 + n * 50 + k,
        documentation: explain(fact),
      }),
    ),
  );
  return [...lists, ...facts];
}

/** The sets of criteria of the guidelines that the item cites, for the topics cited or for its service. */
function askedOf({ reading, item }: Place): Asked[] {
  if (!item) return [];
  const { criteriaOf } = lookUpOf(reading.knowledge.catalog);
  const service = serviceOf(reading, item);
  const forService = reading.knowledge.catalog.criteria.filter(({ id }) => service.criteria.has(id));
  const asked = new Map<CriteriaSet, Asked>();
  for (const citation of citationsOf(reading, item)) {
    const topics = (citation.entry === undefined ? undefined : criteriaOf.get(citation.entry)) ?? [];
    for (const topic of [...topics, ...forService])
      for (const set of topic.sets)
        if (isOf(set, citation) && !asked.has(set)) asked.set(set, { topic, set, citation });
  }
  return [...asked.values()];
}

/** True where the citation's entry, edition or guideline sets the criteria, or an entry that holds it. */
const isOf = ({ guidelines }: CriteriaSet, { entry, edition, guideline }: Citation): boolean =>
  guidelines.some(
    (id) => id === edition || id === guideline || (entry !== undefined && (entry === id || entry.startsWith(`${id}/`))),
  );

const listOf = ({ facts }: CriteriaSet): string =>
  `${facts.map((fact, n) => `(${n + 1}) ${factText(fact)}`).join('; ')}.`;

/** A fact as it goes into the letter. */
const factText = (fact: CriterionFact): string =>
  isVerified(fact) && fact.alsoStated.length === 0 ? fact.text : `[[confirm: ${fact.text}]]`;

function explain(fact: CriterionFact): string {
  const others = fact.alsoStated.map((other) => escaped(otherwiseInWords(other, fact.figure)));
  const also = others.length > 0 ? ` *(also stated: ${others.join(', ')})*` : '';
  return `${escaped(fact.text)}${isVerified(fact) ? '' : ` ${notVerified}`}${also}`;
}

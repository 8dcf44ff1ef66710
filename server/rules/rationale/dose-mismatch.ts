import { type DrugMention, mentionsIn } from '../../content/mentions.ts';
import { type Item, type Letter, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { oncePerWords } from '../../text/words.ts';
import { conflictOf, type DoseConflict, isAlike, titleConflict } from '../definitions/doses.ts';
import { proseOf } from '../definitions/prose.ts';
import { requestMentions } from '../definitions/request-mentions.ts';
import { blocks, issuesExample, methodExample } from '../examples.ts';
import type { Report, Rule } from '../finding.ts';

const drugExample = (dose: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the low back in a fall on May 4, 2014. A ' +
      'lumbar strain was diagnosed. A prescription of Soma 350mg #90 was denied.',
    issuesExample,
    'Soma 350mg #90: Upheld',
    'Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009.',
    'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Carisoprodol (Soma).',
    'Decision rationale: MTUS does not recommend carisoprodol for long-term use. The patient has taken it since June ' +
      '2014. ' +
      `The request for Soma ${dose} is not medically necessary.`,
  );

export const doseMismatch: Rule = {
  id: 'dose-mismatch',
  family: 'rationale',
  severity: 'error',
  scope: 'item',
  docs: {
    title: 'Two doses of the same drug',
    says:
      "The item's title gives two strengths or quantities of one drug, or the request sentence of the rationale " +
      'gives another strength or quantity than the title; as a hint, the request in the case summary does.',
    why:
      'A decision on another dose than the one in dispute is a finding of fact that ordinary knowledge shows to be ' +
      'wrong (Labor Code 4610.6(h)(5)).',
    bad: drugExample('<|250mg|> #90'),
    good: drugExample('350mg #90'),
    notWhen:
      'The sentence compares with an earlier or a recommended dose. The quantities of a partial approval (requested, ' +
      'authorized, remaining) are no conflict.',
    related: [],
  },
  *check(item, letter, reading) {
    const twice = item.partialApproval ? undefined : titleConflict(mentionsOfTitle(item, reading), item, reading);
    if (twice) yield inTitle(twice, reading);
    const named = requestMentions(item, reading, ({ drugs }) => drugs);
    if (!named) return;
    for (const { request, mentions, beside } of named.requests) {
      const title = [...named.service, ...named.frame];
      for (const mention of mentions) {
        const conflict = conflictOf(title, mention, reading);
        // "Norco 10/325mg #60 besides Norco 5/325mg": the item's own dose is there, the other is another prescription's.
        if (!conflict || agreesElsewhere([...mentions, ...beside], title, mention, reading)) continue;
        yield inRequest(conflict, request.concludes, reading);
        return;
      }
    }
    if (!twice) yield* inSummary(item, letter, reading);
  },
};

const mentionsOfTitle = (item: Item, reading: Reading): DrugMention[] =>
  mentionsIn(reading.mentions(item.title).drugs, item.service);

const words = (span: Span, reading: Reading): string => `"${reading.plain(span)}"`;

const inTitle = ({ own, other, drug }: DoseConflict, reading: Reading): Report => ({
  span: other,
  message:
    `The item gives ${words(own, reading)} and ${words(other, reading)} for ${reading.plain(drug.name)}. ` +
    'Say which one was requested (Labor Code 4610.6(h)(5)).',
  related: [{ span: own, message: 'The other dose.' }],
});

const inRequest = ({ own, other, drug }: DoseConflict, concludes: boolean, reading: Reading): Report => ({
  span: other,
  message:
    `The item is for ${reading.plain(drug.name)} ${words(own, reading)}; the rationale ` +
    `${concludes ? 'decides on' : 'speaks of'} ${words(other, reading)}. ` +
    'A decision on another dose is a mistake of fact (Labor Code 4610.6(h)(5)).',
  related: [{ span: own, message: 'The item.' }],
});

const REQUEST =
  /\b(?:requests?|requested|requesting|authorization|RFA|prescri(?:bed|ption)|denied|denial|non-?certified)\b/i;
const OTHER_TIME =
  /\b(?:previous(?:ly)?|prior|earlier|was (?:taking|on|using)|initially|increas\w+|decreas\w+|reduc\w+|wean\w*|taper\w*|titrat\w+|instead|modif\w+|certified|authorized|approved|changed?|switch\w*)\b/i;

/** No person writes a longer sentence, in UTF-16 units. */
const LONGEST = 1500;

const isRequest = oncePerWords((own) => own.length <= LONGEST && REQUEST.test(own) && !OTHER_TIME.test(own));

/** The case summary's request, where nothing in the summary has the title's dose. */
function* inSummary(item: Item, letter: Letter, reading: Reading): Iterable<Report> {
  const summary = sectionOf(letter, 'case-summary');
  const own = mentionsOfTitle(item, reading);
  if (!summary || own.length === 0) return;
  for (const { span, said } of proseOf(summary, reading)) {
    if (!isRequest(said)) continue;
    const { drugs } = reading.mentions(summary.body);
    for (const mention of mentionsIn(drugs, span)) {
      const conflict = conflictOf(own, mention, reading);
      if (!conflict || agreesElsewhere(drugs, own, mention, reading)) continue;
      yield {
        span: conflict.other,
        severity: 'hint',
        message:
          `The case summary has ${reading.plain(mention.name)} ${words(conflict.other, reading)}; the item is for ` +
          `${words(conflict.own, reading)}. One of the two is not what was requested (Labor Code 4610.6(h)(5)).`,
        related: [{ span: conflict.own, message: 'The item.' }],
      };
      return;
    }
  }
}

const agreesElsewhere = (
  drugs: readonly DrugMention[],
  own: readonly DrugMention[],
  found: DrugMention,
  reading: Reading,
): boolean =>
  drugs.some(
    (one) =>
      one !== found &&
      isAlike(one, found) &&
      (one.strength !== undefined || one.quantity !== undefined) &&
      conflictOf(own, one, reading) === undefined,
  );

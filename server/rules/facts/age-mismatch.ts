import { headerValue, type Letter } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import { workerParts } from '../definitions/worker-parts.ts';
import { letterExample, marked } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const rationale = (age: number) =>
  letterExample.replace('There are no red flags.', `This ${age} year old man has no red flags.`);

export const ageMismatch: Rule = {
  id: 'age-mismatch',
  family: 'facts',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: 'Two ages of one worker',
    says: 'The letter gives the worker two ages that no birthday between them explains.',
    why:
      "Identity: two ages are often the trace of another worker's text. A wrong age is a mistake of fact that anybody " +
      'can see (Labor Code 4610.6(h)(5)).',
    bad: marked(rationale(54), '54 year old'),
    good: rationale(45),
    notWhen:
      'One year of difference is a birthday. The age at an earlier time ("when he was 45"), ages that a guideline names, ' +
      'and those of relatives never raise it.',
    related: ['sex-mismatch', 'injury-date-mismatch'],
  },
  *check(letter, reading) {
    const ages = agesOf(letter, reading);
    const first = ages.find(({ past }) => !past) ?? ages[0];
    const years = yearsSinceInjury(letter);
    const seen = new Set<string>();
    for (const age of ages) {
      if (age.dated && age.years <= first.years) continue;
      const allowed = age.past || first.past ? years : 1;
      if (Math.abs(age.years - first.years) <= allowed || seen.has(`${age.part} ${age.years}`)) continue;
      seen.add(`${age.part} ${age.years}`);
      const [before, later] = first.span.start < age.span.start ? [first, age] : [age, first];
      yield {
        span: later.span,
        message:
          `The worker is ${quote(reading.plain(later.span))} here, ${quote(reading.plain(before.span))} in ` +
          `${before.part}. Check that the words are about this worker (Labor Code 4610.6(h)(5)).`,
        related: [{ span: before.span, message: `The age in ${before.part}.` }],
      };
    }
  },
};

interface Age {
  readonly span: Span;
  readonly years: number;
  readonly part: string;
  /** The age at an earlier time. */
  readonly past: boolean;
  /** That earlier time has a year of its own ("45 years old when first hurt in 2003"), not that of the injury. */
  readonly dated: boolean;
}

const PAST =
  /\b(?:was|were|when|then|at the time|as an?|at that time|in (?:19|20)\d\d,?(?: \w+){0,4}) (?:an? |then )?$/i;

function agesOf(letter: Letter, reading: Reading): Age[] {
  return workerParts(letter, reading).flatMap(({ node, name, isQuoted }) =>
    reading
      .mentions(node.body)
      .ages.filter(({ span }) => !isQuoted(span.start))
      .map(({ span, years }) => {
        const past = isPast(span, node.body, reading);
        return { span, years, part: name, past, dated: past && isDated(span, node.body, reading) };
      }),
  );
}

function isPast({ start, end }: Span, body: Span, reading: Reading): boolean {
  const before = start > body.start ? reading.plain({ start: Math.max(body.start, start - 50), end: start }) : '';
  const after = end < body.end ? reading.plain({ start: end, end: Math.min(body.end, end + 60) }) : '';
  return (
    PAST.test(`${before} `) ||
    /^(?:[, ]+\w+){0,3}? (?:at the time|when|at that time|at injury|on the date)\b/i.test(after)
  );
}

const isDated = ({ end }: Span, body: Span, reading: Reading): boolean =>
  /^[^.;]*\b(?:in|of|since) (?:19|20)\d\d\b/.test(reading.plain({ start: end, end: Math.min(body.end, end + 90) }));

/** How many years an age at an earlier time may lie back; without dates any number. */
function yearsSinceInjury(letter: Letter): number {
  const injury = headerValue(letter, 'date-of-injury');
  const decision = headerValue(letter, 'decision-date') ?? headerValue(letter, 'ur-date');
  if (!injury || !decision) return Number.POSITIVE_INFINITY;
  return Math.max(1, Number(decision.slice(0, 4)) - Number(injury.slice(0, 4)) + 1);
}

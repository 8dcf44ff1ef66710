import { type Letter, type Section, sectionOf } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import type { Span } from '../../text/span.ts';
import {
  blocks,
  issuesExample,
  itemExample,
  letterExample,
  marked,
  methodExample,
  summaryExample,
} from '../examples.ts';
import type { Fix, Report, Rule, TextChange } from '../finding.ts';
import { insertAfter, insertWords } from '../insert.ts';
import { formatOf, sectionEnd } from '../place.ts';
import { credentialsBlock, specialtyPrompt, statePrompt } from '../scaffold.ts';
import { trimEnd } from '../words.ts';

type Fact = 'state' | 'specialty';

const names: Readonly<Record<Fact, string>> = { state: 'state of licensure', specialty: 'specialty' };
const prompts: Readonly<Record<Fact, string>> = { state: statePrompt, specialty: specialtyPrompt };

export const missingCredentials: Rule = {
  id: 'missing-credentials',
  family: 'structure',
  severity: 'warning',
  scope: 'letter',
  docs: {
    title: "The reviewer's credentials are missing",
    says: 'The letter names no specialty of the reviewer, or no state of licensure.',
    why:
      "The reviewer's qualifications go out with the determination, and the name stays confidential (8 CCR 9792.10.6): " +
      "the specialty and the licence are what the letter says of the reviewer's standing.",
    bad: marked(
      blocks(
        methodExample.replace(
          ' is Board Certified in Neurology and is licensed to practice in California',
          ' was selected',
        ),
        summaryExample,
        issuesExample,
        itemExample,
      ),
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
    ),
    good: letterExample,
    notWhen: 'The credentials go out on a page of their own.',
    related: ['missing-section', 'empty-field'],
  },
  *check(letter, reading) {
    const missing = missingFacts(letter, reading);
    const unlabelled: Fact[] = [];
    for (const fact of missing) {
      const label = letter.credentials?.emptyLabels.find((empty) => empty.fact === fact);
      if (label) yield atLabel(fact, label.span);
      else unlabelled.push(fact);
    }
    if (unlabelled.length > 0) yield* atHeading(unlabelled, letter, reading);
  },
};

function missingFacts(letter: Letter, reading: Reading): Fact[] {
  if (formatOf(letter).reconstructed) {
    // How these letters word the qualifications is not known; only their absence under the heading is sure.
    const section = sectionOf(letter, 'credentials');
    return section && isEmpty(section, reading) ? ['state', 'specialty'] : [];
  }
  const { credentials } = letter;
  const facts: Fact[] = [];
  if (!credentials?.states.length) facts.push('state');
  if (!credentials?.specialties.length) facts.push('specialty');
  return facts;
}

const isEmpty = ({ body }: Section, reading: Reading): boolean => trimEnd(body, reading.text).end <= body.start;

const reason = "The reviewer's qualifications go out with the determination (8 CCR 9792.10.6).";

const atLabel = (fact: Fact, label: Span): Report => ({
  span: label,
  key: fact,
  message: `No ${names[fact]} stands after this label. ${reason}`,
  fixes: [fixOf('Insert a placeholder for it', insertWords(label.end, ` ${prompts[fact]}`))],
});

function* atHeading(facts: readonly Fact[], letter: Letter, reading: Reading): Iterable<Report> {
  const section = sectionOf(letter, 'credentials') ?? sectionOf(letter, 'method');
  // Without either section, or in a method section without text, that is what is missing.
  if (!section || (section.kind === 'method' && isEmpty(section, reading))) return;
  yield {
    span: section.heading,
    key: facts.join(),
    message: `The letter names no ${facts.map((fact) => names[fact]).join(' and no ')} of the reviewer. ${reason}`,
    fixes: insertions(facts, letter, reading),
  };
}

function insertions(facts: readonly Fact[], letter: Letter, reading: Reading): Fix[] {
  const { text } = reading;
  const format = formatOf(letter);
  const { credentialsLabels: labels } = format;
  if (!labels) return [];
  const block = sectionOf(letter, 'credentials');
  const title = 'Insert the credentials';
  if (block) {
    const lines = facts.map((fact) => `\n${labels[fact]} ${prompts[fact]}`).join('');
    return [fixOf(title, insertWords(sectionEnd(block, text), lines))];
  }
  const method = sectionOf(letter, 'method');
  const end = method ? sectionEnd(method, text) : letter.span.end;
  const known = (fact: Fact, values: readonly string[] | undefined) =>
    values?.length ? values.join(', ') : prompts[fact];
  const { credentials } = letter;
  const lines = credentialsBlock(
    format,
    known('state', credentials?.states),
    known('specialty', credentials?.specialties),
  );
  return lines === '' ? [] : [fixOf(title, insertAfter(text, end, lines))];
}

const fixOf = (title: string, change: TextChange): Fix => ({ title, changes: [change], safe: false, preferred: false });

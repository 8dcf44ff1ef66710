import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formats } from '../../server/formats/formats.ts';
import { read } from '../../server/reading.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { letter } from '../kit/letter-text.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../syntaxes/snippets.json', import.meta.url);
const snippets = Object.entries<Snippet>(JSON.parse(readFileSync(file, 'utf8')));

/** What a snippet writes before anything is typed into it. */
function textOf({ body }: Snippet): string {
  const stops = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop, words) => {
      stops.set(stop, words);
      return words;
    })
    .replace(/\$(\d+)/g, (_, stop) => stops.get(stop) ?? '');
}

const claims = 'Decision based on MTUS Low Back Complaints 2004.';
const reviewer = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';
const reasons =
  'The MTUS reserves imaging for red flags. The injured worker has low back pain without any red flag since 08-29-2014.';
const title = 'MRI of the lumbar spine';

const summary =
  'The injured worker is a 50 year old woman who fell on 08-29-2014. The diagnosis is lumbar strain. Treatment to date ' +
  'has consisted of physical therapy. An MRI of the lumbar spine is requested.';

/** A letter whose one item holds the snippet where it belongs. */
function around(prefix: string, text: string): string {
  const part = prefix.replace(/^imr-/, '').split('-')[0];
  const rationale = `Decision rationale: ${reasons}`;
  const fields = (...named: string[]) => [`${title}: [[Upheld or Overturned]]`, ...named].join('\n\n');
  const claimsField = `Claims Administrator guideline: ${claims}`;
  const reviewerField = `MAXIMUS guideline: ${reviewer}`;
  const applied = 'In this case, the injured worker has no red flag.';
  const conclusion = `Therefore, the request for an ${title} is not medically necessary.`;
  const whole = `${rationale} ${conclusion}`;
  const items: Record<string, string> = {
    claims: fields(text, reviewerField, whole),
    reviewer: fields(claimsField, text, whole),
    rationale: fields(claimsField, reviewerField, text),
    item: text,
    partial: [
      text,
      claimsField,
      reviewerField,
      `${rationale} Therefore, this request is not medically necessary.`,
    ].join('\n\n'),
    criteria: fields(claimsField, reviewerField, `${rationale} ${text} ${applied} ${conclusion}`),
    findings: fields(claimsField, reviewerField, `${rationale} ${text} ${conclusion}`),
  };
  const item = items[part] ?? fields(claimsField, reviewerField, `${rationale} ${text}`);
  return `${letter({ items: [], summary, trimmed: true })}\n${item}\n`;
}

for (const [name, snippet] of snippets) {
  test(`snippet "${name}": nothing is found in it but its prompts`, () => {
    const text = textOf(snippet);
    assert.ok(text.includes('[['), 'it asks for something');
    const reading = read(around(snippet.prefix, text));
    assert.equal(reading.letters.length, 1);
    assert.equal(reading.letters[0].items.length, 1);
    const found = checkReading(reading).map(({ rule, message }) => `${rule}: ${message}`);
    assert.deepEqual(
      found.filter((line) => !line.startsWith('placeholder-left')),
      [],
      reading.text,
    );
    assert.ok(found.length > 0);
  });
}

test('prefixes are told apart, and say whose they are', () => {
  const prefixes = snippets.map(([, { prefix }]) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const [name, { prefix, description }] of snippets) {
    assert.match(prefix, /^imr-[a-z-]+$/, name);
    assert.notEqual(description, '', name);
  }
});

test('every tab stop holds a prompt or repeats one, and the last stop is the end', () => {
  for (const [name, { body }] of snippets) {
    const text = body.join('\n');
    assert.ok(text.endsWith('$0'), name);
    for (const [, words] of text.matchAll(/\$\{\d+:([^}]*)\}/g)) assert.match(words, /^\[\[[^[\]]+\]\]$/, name);
  }
});

test('the labels are those of the formats that letters are drafted in', () => {
  const labels = new Set(
    formats.filter(({ reconstructed }) => !reconstructed).flatMap(({ fields }) => fields.map(({ label }) => label)),
  );
  for (const [name, snippet] of snippets)
    for (const [label] of textOf(snippet).matchAll(/^[A-Z][A-Za-z ]+(?:guideline|rationale):/gm))
      assert.ok(labels.has(label), `${name}: ${label}`);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { formatSchema } from '../../scripts/lib/format-schema.ts';
import { formatJson } from '../../scripts/lib/schemas.ts';
import { readFormatFile } from '../../server/config/format-file.ts';
import { formatF } from '../../server/formats/format-f.ts';
import { sectionKinds } from '../../server/formats/kinds.ts';
import { houseFormatSource } from '../kit/house.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/format.schema.json', import.meta.url), 'utf8'));
const fits = new Ajv({ allErrors: true, keywords: ['patternErrorMessage', 'enumDescriptions'] }).compile(schema);

/** The words at which problems are told, each with what is said. */
const problemsIn = (source: string): string[] =>
  readFormatFile(source).problems.map(({ span, message }) => `${source.slice(span.start, span.end)} ${message}`);

/** The problems of a format that else is as F, by the words at which they are told. */
const check = (keys: object, expected: readonly RegExp[]): void => {
  const source = JSON.stringify({ id: 'house', like: 'F', ...keys });
  const found = problemsIn(source);
  assert.equal(found.length, expected.length, found.join('\n'));
  for (const [n, problem] of found.entries()) assert.match(problem, expected[n]);
  assert.ok(readFormatFile(source).format, 'the rest holds');
};

test('a format like a built-in one is that one but for what it says', () => {
  const { format } = readFormatFile('{ "id": "house", "like": "F" }');
  assert.deepEqual(format, { ...formatF, id: 'house', title: 'house', years: '', signs: [] });
});

test('one entry replaces its kind in place; the list has its own order where it names several', () => {
  const kindsOf = (headings: readonly string[]) => {
    const source = { id: 'house', like: 'F', headings: headings.map((kind) => ({ kind, text: `The ${kind}` })) };
    return readFormatFile(JSON.stringify(source)).format?.headings.map(({ kind, text }) => `${kind}: ${text}`);
  };
  const [method, credentials] = formatF.headings.map(({ kind, text }) => `${kind}: ${text}`);
  const [, , , issues, variant] = formatF.headings.map(({ kind, text }) => `${kind}: ${text}`);
  const summary = 'case-summary: The case-summary';
  assert.deepEqual(kindsOf(['case-summary']), [method, credentials, summary, issues, variant]);
  const withDocuments = [method, credentials, 'documents: The documents', summary, issues, variant];
  assert.deepEqual(kindsOf(['documents', 'case-summary']), withDocuments);
  assert.deepEqual(kindsOf(['issues', 'case-summary']), [method, credentials, 'issues: The issues', summary]);
});

test('a format of its own needs headings, fields and decisions', () => {
  const headings = [{ kind: 'issues', text: 'Questions' }];
  const fields = [{ kind: 'rationale', label: 'Reasons' }];
  const decisions = { upheld: 'Denial stands', overturned: 'Denial lifted' };
  const { format, problems } = readFormatFile(JSON.stringify({ id: 'own', headings, fields, decisions }));
  assert.deepEqual(problems, []);
  assert.deepEqual(format?.fields, [{ kind: 'rationale', label: 'Reasons:', colon: true, required: true }]);
  assert.deepEqual([format?.required, format?.items, format?.credentials], [['issues'], 'titled', 'method']);
  const [problem] = problemsIn('{ "id": "own", "fields": [] }');
  assert.match(problem, /^\{ This format has no "headings" and no "fields" and no "decisions", so no letter/);
  assert.equal(readFormatFile('{ "id": "own" }').format, undefined);
});

test('what cannot be used is told at its place, and the rest holds', () => {
  check({ headings: [{ kind: 'summary', text: 'The Case' }] }, [/^"kind":"summary" .* write one of: dispute,/]);
  check({ headings: [{ kind: 'issues', text: 'questions' }] }, [/^"text":"questions" .*begins with a small letter/]);
  check({ headings: [{ kind: 'issues', text: 'Q' }] }, [/^"text":"Q" .*too short/]);
  check(
    {
      fields: [
        { kind: 'rationale', label: 'Why:' },
        { kind: 'claims-guideline', label: 'Why' },
      ],
    },
    [/stands twice in this list/],
  );
  check({ decisions: { upheld: 'Stands', overturned: 'STANDS' } }, [/stands for both decisions/]);
  check({ decisions: { upheld: 'Decision: No' } }, [/^"upheld":"Decision: No" .*colon/]);
  check({ required: ['documents'] }, [/^"documents" .*has no heading/]);
  check({ headers: [] }, [/^"headers":\[ .*Did you mean "header"\?/]);
  check({ items: 'listed', credentials: 'none' }, [/titled, single, regarding, requested/, /block, method, section/]);
  check({ credentialsLabels: { state: 'State' } }, [/without "specialty"/]);
});

test('ids of built-in formats are taken', () => {
  for (const id of ['F', 'unknown', 'a b', ''])
    assert.equal(readFormatFile(JSON.stringify({ id, like: 'F' })).format, undefined, id);
  assert.match(problemsIn('{ "id": "F", "like": "F" }')[0], /^"id": "F" "F" is the id of a built-in format/);
});

test('the sample format fits the schema, and the schema is the generated one', () => {
  assert.ok(fits(JSON.parse(houseFormatSource)), JSON.stringify(fits.errors));
  assert.deepEqual(readFormatFile(houseFormatSource).problems, []);
  const written = readFileSync(new URL('../../schemas/format.schema.json', import.meta.url), 'utf8');
  assert.equal(written, `${formatJson(formatSchema())}\n`, 'run "npm run docs"');
});

test('what the schema refuses the reader tells, and the reader never throws', () => {
  const words = fc.oneof(
    fc.constantFrom('Reasons:', 'The Case', 'ab:', 'x', ' Ab c', 'é tat', 'Été'),
    fc.string(),
    fc.integer(),
  );
  const kind = fc.oneof(
    fc.constantFrom<string>(...sectionKinds, 'rationale', 'claims-guideline', 'ur-date'),
    fc.string(),
  );
  const format = fc.record(
    {
      id: fc.oneof(fc.constantFrom('house', 'F', 'a b'), fc.string()),
      like: fc.constantFrom('F', 'A', 'G'),
      openings: fc.oneof(fc.array(words), fc.jsonValue()),
      headings: fc.array(fc.record({ kind, text: words, inline: fc.boolean() }, { requiredKeys: [] })),
      required: fc.array(kind),
      fields: fc.array(fc.record({ kind, label: words, colon: fc.boolean() }, { requiredKeys: ['kind'] })),
      header: fc.array(fc.record({ kind, label: words })),
      decisions: fc.record({ upheld: words, overturned: words }, { requiredKeys: [] }),
      credentialsLabels: fc.oneof(fc.record({ state: words, specialty: words }), fc.jsonValue()),
      texts: fc.oneof(fc.dictionary(kind, words), fc.jsonValue()),
      citesPages: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(format, fc.jsonValue()), (any) => {
      const source = JSON.stringify(any);
      const { problems } = readFormatFile(source);
      assert.ok(fits(JSON.parse(source)) || problems.length > 0, `${source} ${JSON.stringify(fits.errors)}`);
    }),
    { numRuns: 800 },
  );
  fc.assert(fc.property(fc.string(), (any) => readFormatFile(any).problems.length >= 0));
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Asks, ToolInput } from '../../client/tools/tool.ts';
import { tools } from '../../client/tools/tools.ts';
import { guidelineList } from '../../server/features/guideline-list.ts';
import { letterStructure } from '../../server/features/letter-structure.ts';
import { builtInKnowledge } from '../../server/guidelines/knowledge.ts';
import { read } from '../../server/reading.ts';
import { guidelinesRequest, letterStructureRequest } from '../../server/requests.ts';
import { checkReading } from '../../server/rules/rules.ts';
import { letter } from '../features/letters.ts';
import { say } from '../kit/say.ts';

const reading = read(letter);
const structure = letterStructure(reading, checkReading(reading));

/** A server that knows one letter, `a.imr`, which is also the one in the editor. */
const asks: Asks = {
  request: async <Result>(method: string): Promise<Result | undefined> => {
    if (method === letterStructureRequest) return structure as Result;
    return method === guidelinesRequest ? ({ entries: guidelineList(builtInKnowledge()) } as Result) : undefined;
  },
  letterUri: async (named) => (named === undefined || named === 'a.imr' ? 'file:///a.imr' : undefined),
};
const toolOf = (name: string) => {
  const tool = tools.find((one) => one.name === name);
  assert.ok(tool);
  return tool;
};
const run = (name: string, input: ToolInput = {}) => toolOf(name).run(input, asks);

test('the manifest names the tools of the code, each only while the setting is on', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const named: { name: string; when: string }[] = manifest.contributes.languageModelTools;
  assert.deepEqual(
    named.map(({ name }) => name),
    tools.map(({ name }) => name),
  );
  for (const { when } of named) assert.equal(when, 'config.imr.languageModelTools');
  assert.equal(manifest.contributes.configuration.properties['imr.languageModelTools'].default, false);
});

test('inspect gives the structure, check the findings in the order of the lines', async () => {
  assert.deepEqual(await run('imr_inspect'), structure);
  const checked = (await run('imr_check', { letter: 'a.imr' })) as {
    findings: { line: number }[];
    counts: { hint: number };
  };
  const lines = checked.findings.map(({ line }) => line);
  assert.deepEqual(
    lines,
    [...lines].sort((a, b) => a - b),
  );
  assert.equal(checked.findings.length, checkReading(reading).length);
});

test('a letter that is not there, and anything else that a model may send, is answered in words', async () => {
  for (const name of ['imr_inspect', 'imr_check'])
    assert.match(JSON.stringify(await run(name, { letter: 'none.imr' })), /^\{"problem":"No such letter/);
  for (const query of [undefined, '', 7, {}, ['a']])
    assert.match(JSON.stringify(await run('imr_lookup_guideline', { query })), /^\{"problem":"Give a few words/);
  assert.deepEqual(await run('imr_inspect', { letter: 7 }), structure);
});

test('guidelines are found by words of their titles', async () => {
  const { found, entries } = (await run('imr_lookup_guideline', { query: 'sacroiliac injection' })) as {
    found: number;
    entries: { title: string }[];
  };
  assert.ok(found > 0 && entries.length <= 20);
  assert.ok(entries.every(({ title }) => title.length > 0));
});

test('what is handed over is said before, with the letter or the words it is about', () => {
  for (const { describe } of tools) {
    const { running, handsOver } = describe({ letter: 'a.imr', query: 'soma' }, say);
    assert.match(handsOver, /a\.imr|soma/);
    assert.match(handsOver, /No text of the letter|nor any text of the letter|Nothing of any letter/);
    assert.notEqual(running, '');
  }
});

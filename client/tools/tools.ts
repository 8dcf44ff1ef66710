import {
  type GuidelineList,
  guidelinesRequest,
  type LetterStructure,
  letterStructureRequest,
  type StructureFinding,
} from '../../server/requests.ts';
import { type Asks, noLetter, type Tool, type ToolInput, textOf } from './tool.ts';

async function structureOf({ letter }: ToolInput, asks: Asks): Promise<LetterStructure | undefined> {
  const uri = await asks.letterUri(textOf(letter));
  return uri === undefined ? undefined : asks.request<LetterStructure>(letterStructureRequest, { uri });
}

const inspect: Tool = {
  name: 'imr_inspect',
  describe: ({ letter }, say) => ({
    running: say('Reading the structure of a letter'),
    handsOver: say(
      'Of {0}: how many items there are, their lines and decisions, which fields are there, the names of the guidelines cited, how many criteria are stated, the conclusions and the ids of the findings. No text of the letter.',
      textOf(letter) ?? say('the letter in the editor'),
    ),
  }),
  run: async (input, asks) => (await structureOf(input, asks)) ?? noLetter,
};

const check: Tool = {
  name: 'imr_check',
  describe: ({ letter }, say) => ({
    running: say('Checking a letter'),
    handsOver: say(
      'Of {0}: the ids, severities and lines of the findings, and how many there are. Neither their messages nor any text of the letter.',
      textOf(letter) ?? say('the letter in the editor'),
    ),
  }),
  async run(input, asks) {
    const structure = await structureOf(input, asks);
    if (!structure) return noLetter;
    const findings = [
      ...structure.findings,
      ...structure.letters.flatMap((letter) => [...letter.findings, ...letter.items.flatMap((item) => item.findings)]),
    ].sort((a, b) => a.line - b.line);
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { severity } of findings) counts[severity]++;
    return { letters: structure.letters.length, counts, findings: findings satisfies readonly StructureFinding[] };
  },
};

/** More entries than a question is about. */
const MOST_ENTRIES = 20;

const lookUpGuideline: Tool = {
  name: 'imr_lookup_guideline',
  describe: ({ query }, say) => ({
    running: say('Looking up guidelines'),
    handsOver: say(
      'The titles of the catalog that fit "{0}", with what they belong to. Nothing of any letter, and no licensed text.',
      textOf(query) ?? '',
    ),
  }),
  async run({ query }, asks) {
    const words = (textOf(query) ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const list = await asks.request<GuidelineList>(guidelinesRequest, {});
    if (!list || words.length === 0)
      return { problem: 'Give a few words of a guideline, chapter, topic, law, abbreviation or drug.' };
    const found = list.entries.filter(({ title, place, detail }) => {
      const text = `${title} ${place} ${detail}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const entries = found.slice(0, MOST_ENTRIES).map(({ title, group, place }) => ({ title, kind: group, place }));
    return { found: found.length, entries };
  },
};

/** Every tool; package.json names the same. */
export const tools: readonly Tool[] = [inspect, check, lookUpGuideline];

import type { CredentialsLabels } from '../formats/format.ts';
import { type LogicalText, readLogicalText } from '../text/logical-text.ts';
import { looseWords } from '../text/loose-words.ts';
import { matchesOf } from '../text/matches.ts';
import type { TextLines } from '../text/text-lines.ts';
import type { Credentials, Section } from './letter.ts';

/** Reads the reviewer's licence states and specialties: from the block of formats E and F, or the method section (D). */

/** The two labels, in this order. */
const LABELS = /(State ?\(? ?s? ?\)? of Licensure ?:)|(Certification ?\(?s?\)? ?\/ ?Spec ?ialty ?:)/gi;
const METHOD =
  /\bis Board Certified in (.{2,200}?),? (?:and is|is|and) licensed to practice in (\[\[[^[\]]{1,80}\]\]|[A-Z][A-Za-z ,&]{2,300}?)[.\n]/;
const SUBSPECIALTY = /,? (?:and )?(?:has|with) an? subspecialty in /;
const PROSE = /\bBoard[- ]Certified in (.{2,160}?)(?:,? and (?:is|has)\b|[.\n])/i;
const LICENSED = /\bis (?:an? )?licensed (?:in )?(?!to\b)([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)/i;
const LICENCE = /\blicensed to practice in ([A-Z][A-Za-z ,&]{2,200}?)[.\n]/;

/** The reviewer's credentials, if the letter has any of their labels or sentences. */
export function readCredentials(
  lines: TextLines,
  sections: readonly Section[],
  own?: CredentialsLabels,
): Credentials | undefined {
  const block = sections.find((section) => section.kind === 'credentials');
  const method = sections.find((section) => section.kind === 'method');
  const labels = own ? patternOf(own) : LABELS;
  const fromBlock = block && readBlock(readLogicalText(lines, block.body), labels);
  if (fromBlock) return fromBlock;
  const methodText = method && readLogicalText(lines, method.body);
  // Under a heading in other words than the form's, the block is the end of the method section.
  const fromMethod = methodText && (readBlock(methodText, labels) ?? readSentence(methodText));
  return fromMethod ?? (block && readProse(readLogicalText(lines, block.body)));
}

const patternOf = ({ state, specialty }: CredentialsLabels): RegExp =>
  new RegExp([state, specialty].map((label) => `(${looseWords(label.replace(/:$/, ''))} ?:)`).join('|'), 'gi');

function readBlock(logical: LogicalText, pattern: RegExp): Credentials | undefined {
  const labels = matchesOf(pattern, logical.text);
  if (labels.length === 0) return undefined;
  const states: string[] = [];
  const specialties: string[] = [];
  const emptyLabels: Credentials['emptyLabels'][number][] = [];
  let end = 0;
  labels.forEach((label, k) => {
    const from = label.index + label[0].length;
    const to = labels[k + 1]?.index ?? logical.text.length;
    const value = logical.text.slice(from, to).trim().replaceAll('\n', ' ');
    const fact = label[1] === undefined ? 'specialty' : 'state';
    if (value === '') emptyLabels.push({ fact, span: logical.toSpan(label.index, from) });
    else if (fact === 'state') for (const state of splitStates(value)) states.push(state);
    else for (const specialty of splitList(value)) specialties.push(specialty);
    end = value === '' ? from : from + logical.text.slice(from, to).trimEnd().length;
  });
  return { span: logical.toSpan(labels[0].index, end), states, specialties, emptyLabels };
}

function readSentence(logical: LogicalText): Credentials | undefined {
  const match = METHOD.exec(`${logical.text}\n`);
  if (!match) return readProse(logical);
  const [main, ...further] = match[1].split(SUBSPECIALTY);
  return {
    span: logical.toSpan(match.index, match.index + match[0].length - 1),
    states: splitStates(match[2]),
    specialties: [main, ...further].flatMap(splitList),
    emptyLabels: [],
  };
}

/** Credentials in free words, as formats A and B have them. */
function readProse(logical: LogicalText): Credentials | undefined {
  const board = PROSE.exec(`${logical.text}\n`);
  const licence = LICENCE.exec(`${logical.text}\n`);
  const profession = LICENSED.exec(logical.text);
  const first = board ?? profession ?? licence;
  if (!first) return undefined;
  return {
    span: logical.toSpan(first.index, first.index + first[0].length - 1),
    states: licence ? splitStates(licence[1]) : [],
    specialties: splitList(board?.[1] ?? profession?.[1] ?? ''),
    emptyLabels: [],
  };
}

const splitList = (words: string): string[] =>
  words
    .split(/ ?, ?/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const splitStates = (words: string): string[] => splitList(words.replaceAll(/ (?:and|&) /g, ', '));

import { matchesOf } from '../../text/matches.ts';
import { nextIn, type Tokens, tokenSet } from '../../text/tokens.ts';
import type { LevelMention } from '../mentions.ts';
import { matchAt } from './found.ts';
import { vertebraeBetween, vertebraPlace } from './parts.ts';

/** `L4-5`, `L4-L5-S1`, `L5/S1`, `C5-6`, "L3 through S1"; small letters only in pairs. */
const LEVELS =
  /(?<![\w./$#+-])(?:[CTLS]-?\d{1,2}(?:(?: ?[-–/] ?| to | through | thru )(?:[CTLScl]-?)?\d{1,2}(?![\d.]\d|\/\d))*|[ctl]\d{1,2} ?[-–/] ?[ctls]?\d{1,2})(?!\w|\.\d|%)/y;
const STARTS = tokenSet(['c', 't', 'l', 's']);
const STEP = /([CTLS])?-?(\d{1,2})/gi;
/** What makes of "T1" or "S1" no vertebra. */
const OTHER_MEANING =
  /^(?:[- ](?:weight|signal|image|hyperintens|hypointens|sequence|relax|inhibitor|esterase|level of evidence|diabet|cells?\b|claim|lesson))/i;

interface Step {
  readonly end: number;
  readonly name: string;
}

/** Reads the levels of the spine in logical text; a chain that goes up again is cut there. */
export function readLevels(tokens: Tokens): LevelMention[] {
  const { text, starts, count } = tokens;
  const levels: LevelMention[] = [];
  let end = 0;
  for (let n = nextIn(STARTS, tokens, 0); n < count; n = nextIn(STARTS, tokens, n + 1)) {
    const at = starts[n];
    const match = at < end ? null : matchAt(LEVELS, text, at);
    if (!match) continue;
    end = at + match[0].length;
    if (OTHER_MEANING.test(text.slice(end, end + 20))) continue;
    const steps = readSteps(match[0]);
    if (steps.length === 0 || (steps.length === 1 && /^[ctls]/.test(match[0]))) continue;
    levels.push({ span: { start: at, end: at + steps[steps.length - 1].end }, ...levelsOf(steps) });
  }
  return levels;
}

function readSteps(words: string): Step[] {
  const steps: Step[] = [];
  let letter = '';
  for (const match of matchesOf(STEP, words)) {
    letter = (match[1] ?? letter).toUpperCase();
    const name = `${letter}${Number(match[2])}`;
    const place = vertebraPlace(name);
    const last = steps.length > 0 ? vertebraPlace(steps[steps.length - 1].name) : undefined;
    if (place === undefined || (last !== undefined && place <= last)) break;
    steps.push({ end: match.index + match[0].length, name });
  }
  return steps;
}

function levelsOf(steps: readonly Step[]): Omit<LevelMention, 'span'> {
  const vertebrae = [steps[0].name];
  const pairs: (readonly [string, string])[] = [];
  steps.slice(1).forEach(({ name }, n) => {
    const way = vertebraeBetween(vertebraPlace(steps[n].name) ?? 0, vertebraPlace(name) ?? 0);
    way.slice(1).forEach((below, k) => {
      vertebrae.push(below);
      pairs.push([way[k], below]);
    });
  });
  return { vertebrae, pairs };
}

import { comparedWords } from './words.ts';

/** The words by which a service is found again. */
export interface Service {
  /** What it is ("sacroiliac joint injection"), without side, level, dose and the way it is done. */
  readonly core: readonly string[];
  /** Its other words, which tell it from services of the same name. */
  readonly rest: ReadonlySet<string>;
  readonly side?: 'left' | 'right';
  /** True where the core could name many services ("physical therapy", "MRI of the knee"). */
  readonly common: boolean;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words without which a service is still the same. */
const small = listed('a an and or of the each one two three four five six x time its this repeat series total');
const sides = listed('left right bilateral unilateral');
const level = /^[clts]\d{1,2}$/;
/** "Associated surgical service: cold therapy unit". */
const heading = /^\s*[^:\d]{3,40}:\s+(?=\S)/;
/** What follows tells where, how and how often. */
const cuts = /[,;#]|\b(?:under|with|without|for|at|to|times|qty|quantity|using|by|per|in|on|over|plus)\b/i;

/** Words that stand in many services: alone they find nothing. */
const generic = listed(`injection therapy physical occupational evaluation consultation consult visit follow up followup
  office request treatment surgery trial unit purchase rental medication session program test testing study mri ct xray
  ray x scan refill tablet capsule cream gel patch home care medical joint steroid block spine referral specialist
  device equipment brace massage exercise service procedure pain management transportation dme additional outpatient
  inpatient clearance pre preoperative postoperative op post operative re repeat initial further`);
/** A service of one part of the body is another one than that of the next. */
export const bodyParts = listed(`cervical thoracic lumbar lumbosacral sacral neck back low lower upper shoulder elbow
  wrist hand finger thumb hip knee ankle foot toe leg arm forearm head jaw groin pelvis chest rib`);

/** The service's words from its name without extraction noise; `undefined` where it has none to go by. */
export function serviceOf(written: string): Service | undefined {
  // What stands in brackets says the same once more ("(SI)"), or how often.
  const plain = written.replace(heading, '').replaceAll(/\([^()]*\)/g, ' ');
  const name = plain.slice(0, firstCut(plain));
  const side = /\bleft\b/i.test(plain) ? 'left' : /\bright\b/i.test(plain) ? 'right' : undefined;
  const core: string[] = [];
  for (const word of comparedWords(name)) {
    if (level.test(word)) continue;
    if (/\d/.test(word)) {
      // A dose ends a drug's name; a number stands before what it counts.
      if (core.length > 0) break;
    } else if (!small.has(word) && !sides.has(word) && !core.includes(word)) core.push(word);
  }
  if (core.length === 0 || core.length > LONGEST_CORE) return undefined;
  const rest = new Set(comparedWords(plain).filter((word) => !core.includes(word) && !small.has(word)));
  const bothSides = /\bbilateral\b|\bleft and right\b|\bright and left\b/i.test(plain);
  return { core, rest, side: bothSides ? undefined : side, common: core.every(isCommon) };
}

/** A name of more words than this is no name: a title that could not be cut. */
const LONGEST_CORE = 10;

const isCommon = (word: string): boolean => word.length < 3 || generic.has(word) || bodyParts.has(word);

/** Where the service's name ends: at the first word of how it is done that something stands before. */
function firstCut(plain: string): number {
  const lead = /^\s*(?:(?:request|authorization)\s+for\s+)?(?:[\d.]+\s+)?/i.exec(plain)?.[0].length ?? 0;
  const cut = cuts.exec(plain.slice(lead));
  return cut && cut.index > 0 ? lead + cut.index : plain.length;
}

import { namingsIn } from '../../content/content-of-words.ts';
import { sentencesIn } from '../../content/mentions/mentions-of-words.ts';
import { isQuoted, readQuotations } from '../../content/quotations.ts';
import type { Citation } from '../../guidelines/citation.ts';
import type { Knowledge } from '../../guidelines/knowledge.ts';
import type { Field } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type Span, within } from '../../text/span.ts';
import { keptWithWords, oncePerWords, wordsOf } from '../../text/words.ts';
import { bodyWords } from './item-words.ts';
import { oncePerNode } from './once-per-node.ts';

/**
 * What the rationale does with a guideline that it names: gives a statement of it ("used"), names it to set it aside,
 * has it inside a quotation, reports that somebody else cited it, only points to it, or names it in passing: beside
 * the guideline that it rests on ("ODG is similar"), behind the conclusion ("not medically necessary per MTUS").
 */
export type Use = (typeof USES)[number];

const USES = ['used', 'set-aside', 'quoted', 'reported', 'pointed-to', 'in-passing'] as const;

/** A guideline that words name, the sentence around it (offsets of the words, UTF-16), and what is done with it. */
export interface UseOfGuideline {
  readonly mention: Citation;
  readonly sentence: Span;
  readonly use: Use;
  /** The mention's place among all that the words name, counted from 0. */
  readonly n: number;
}

/** The guidelines that a rationale's words name, in their order; author-year notes are none. */
export const usesOfGuidelines = keptWithWords((words, knowledge: Knowledge): readonly UseOfGuideline[] => {
  const namings = namingsIn(words, knowledge);
  const sentences = namings.length > 0 ? sentencesIn(words) : [];
  const uses: UseOfGuideline[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const inside: number[] = [];
    for (; next < namings.length && namings[next].span.start < sentence.end; next++)
      if (namings[next].kind === 'mention') inside.push(next);
    if (inside.length === 0) continue;
    const places = inside.map((n) => {
      const { span } = namings[n];
      return { ...within(span, sentence), quoted: isQuoted(quotationsIn(words), span.start) };
    });
    const text = wordsOf(words.text.slice(sentence.start, sentence.end));
    const given = usesOfPlaces(text, written(places, uses.at(-1)?.use));
    inside.forEach((n, k) => {
      uses.push({ mention: namings[n], sentence, use: given[k], n });
    });
  }
  return uses;
});

/** A guideline that a rationale names, where it stands in the document, and what the rationale does with it. */
export interface NamedGuideline {
  readonly mention: Citation;
  readonly use: Use;
}

/** The guidelines that a rationale names, in the document's order; author-year notes are none. */
export const namedGuidelines = oncePerNode((rationale: Field, reading: Reading): readonly NamedGuideline[] => {
  const uses = usesOfGuidelines(bodyWords(rationale, reading), reading.knowledge);
  const citations = uses.length > 0 ? reading.content(rationale).citations : [];
  return uses.map(({ n, use }) => ({ mention: citations[n], use }));
});

const quotationsIn = oncePerWords(readQuotations);

/** Where a sentence names a guideline (UTF-16 offsets of the sentence), and whether inside a quotation. */
interface Place extends Span {
  readonly quoted: boolean;
}

/** What a sentence does with each guideline that it names; the places and the use before are written as one string. */
const usesOfPlaces = oncePerWords((text, by: string) => {
  const [last, ...places] = by.split(' ');
  return usesAt(text.replaceAll('\n', ' '), places.map(placeWritten), USES[Number(last)]);
});

const written = (places: readonly Place[], last: Use | undefined): string =>
  [last ? USES.indexOf(last) : '-', ...places.map(({ start, end, quoted }) => `${start},${end},${quoted}`)].join(' ');

function placeWritten(words: string): Place {
  const [start, end, quoted] = words.split(',');
  return { start: Number(start), end: Number(end), quoted: quoted === 'true' };
}

const LONGEST = 2000;

/** Mentions that share a verb ("the MTUS and the ACOEM") are judged together, by the words before and after them. */
function usesAt(text: string, places: readonly Place[], last: Use | undefined): readonly Use[] {
  const uses: Use[] = [];
  const first = Math.max(0, places[0].start);
  let before = text.slice(Math.max(0, first - LONGEST), first).trim();
  let group: Place[] = [];
  for (const [k, place] of places.entries()) {
    group.push(place);
    const end = Math.max(place.end, places[k + 1]?.start ?? text.length);
    const after = text.slice(place.end, Math.min(end, place.end + LONGEST)).trim();
    if (k + 1 < places.length && JOINED.test(`${after} `)) continue;
    const shared = useOf(before, after, uses.at(-1) ?? last);
    for (const { quoted } of group) uses.push(quoted ? 'quoted' : shared);
    group = [];
    before = after;
  }
  return uses;
}

const JOINED =
  /^(?: ?(?:practice |treatment )?guidelines?)?(?:,? (?:and )?(?:the )?national guidelines? clearing ?house)?[\s,/]*(?:(?:and|or|nor|as well as|&|including|specifically|namely|such as|(?:as |which is |which are )?(?:adopted|incorporated) (?:by|in|into))[\s/]*(?:or\s+)?)?(?:neither |both |the |in |current |California )*$/i;

const NOT = "(?:do|does|did) ?n(?:o|')t|fails? to|failed to|cannot|(?:do|does|did) nothing to|never";
const ADVERBS = '(?:\\w+ly |in detail |in particular |per se |itself )*';
/** What a guideline that is set aside does not do; "does not recommend" is a statement and not among them. */
const SILENT = [
  `\\b(?:${NOT}) ${ADVERBS}(?:have|contain|give|offer|provide|make|include|address|discuss|apply|mention|cover|speak|comment|refer|deal|pertain|consider|specify|cite|set forth|set out|review|take up|go into|exist)\\b`,
  '\\b(?:is|are|was|were|remains?|being|stays?|keeps?) (?:\\w+ )?(?:silent|mute|unclear)\\b',
  '\\b(?:is|are|was|were|be|being) (?:therefore |also |thus )?(?:not |in)(?:\\w+ly )?(?:applicable|applied|on point|relevant|helpful|specific|used|cited|available|followed)\\b',
  '\\b(?:has|have|had|contains?|gives?|gave|offers?|provides?|makes?|includes?|lists?) (?:\\w+ )?(?:no|none|nothing|little|(?:limited|insufficient|minimal|scant) (?:information|guidance|discussion|recommendations?|mention|criteria))\\b',
  '\\bno (?:\\w+ ){0,3}(?:exists?|(?:was|were|is|are) (?:found|given|made|available))\\b',
  '\\blacks?\\b',
  '^ ?(?:[:-] ?)?(?:(?:is|are|was|were) )?(?:silent|none|n/a|not (?:\\w+ )?(?:addressed|discussed|mentioned|covered|applicable|found|cited|used)|no (?:\\w+ )?(?:recommendation|mention|guidance|guideline))\\b',
].join('|');
const SILENT_AFTER = new RegExp(SILENT, 'i');
/** A part of all words after a name by which the guideline says nothing. */
const MAY_BE_SILENT =
  /\bno|n[o']t|fail|never|silent|mute|unclear|little|limited|insufficient|minimal|scant|lack|n\/a| in(?:\w+ly |applic|applied|on point|relev|helpf|specif|used|cited|avail|follow)/i;
/** A part of all words before a name that set the guideline aside. */
const MAY_SET_ASIDE = /\bno|n't|\bne(?:ither|ver)|without|outside|beyond|absen|silence|in lieu|instead|rather|other/i;
const SILENT_BEFORE =
  /\b(?:not|nor|neither|never|isn't|aren't)\b(?: \w+){0,3} (?:addressed|discussed|mentioned|covered|found|listed|described|included|contained|referenced|specified|dealt with|spoken of|considered)(?: \w+){0,3} (?:in|by|within|under|on|from)(?: \w+){0,2} ?$|\b(?:no|without) (?:\w+ ){0,5}(?:in|from|within|by|under)(?: the| either)? ?$|\bno(?: \w+){0,3} ?$|\b(?:outside(?: of)?|beyond|absent|absence of|silence of|in lieu of|instead of|rather than|other than)(?: the)? ?$/i;
const POSITIVE =
  /(?:\b(?:but|however|though|although|yet|while)\b|, (?:it|they) (?:do(?:es)? )?).*\b(?:recommend|support|state|note|allow|require|advise|accept|permit|limit|suggest|indicate|endorse|favor|call)/i;

const SOMEBODY =
  /\b(?:claims? administrator|utilization review(?:er)?|UR(?: physician| reviewer| determination| denial| decision)?|prior review(?:er)?|previous review(?:er)?|insurer|carrier|adjuster|(?:attending|treating|requesting|primary) (?:physician|provider)|treater|provider|physician|surgeon|chiropractor|therapist|psychologist|A[MD]E|[QI]ME|(?:medical )?evaluator|appeal|letter|RFA|applicant's attorney)\b/i;
const CITED =
  /\b(?:cit(?:e[sd]?|ing)|quot(?:e[sd]?|ing)|invok(?:e[sd]?|ing)|referenc(?:e[sd]?|ing)|referr(?:ed|ing)|reli(?:ed|es)|relying|us(?:ed|ing)|based|den(?:ied|ies|ying|ial)|non-?certif\w+|mention(?:s|ed|ing)|appl(?:ied|ying)|argu(?:es|ed|ing)|(?:stat|not|claim|assert|contend|report|feel|believ|opin|maintain)(?:s|es|ed)? that)\b[^.;]*$|\b(?:stat|not|claim|assert|contend|report|feel|believ|opin|maintain|argu)(?:s|es|ed)(?: the| per| per the)? ?$|\b(?:citation of|use of|reliance on|references? to)\b[^.;]*$|\b(?:recommend|request|advis|order|ask|prescrib|support|justif|award)\w*\b[^.;,]* (?:under|per|pursuant to|based on|in accordance with|consistent with|citing)(?: the)? ?$/i;
/** "Citing the ODG, the provider asks ...", "The ODG was cited by the provider", "the ODG cited by utilization review". */
const CITING = /\b(?:citing|quoting|invoking|relying on|referencing)(?: the)? ?$/i;
const CITED_BY =
  /^[^.;:]{0,40}?\b(?:(?:is|are|was|were|as) (?:also )?)?(?:cited|quoted|referenced|used|applied|relied (?:up)?on|mentioned) by (?:the )?(?:claims? administrator|utilization review|UR\b|prior review|provider|treat|attending|requesting|physician|surgeon|carrier|insurer|adjuster)/i;
const NEAR = 60;
const POINTS =
  /\b(?:(?:which|that) (?:is|are|was|were) (?:\w+ )?(?:based on|taken from)|(?:adapted|adopted|derived) from|(?:consult|review|search|check|examin)(?:e|ed|ing)?(?: of)?|look (?:to|at)|refer(?:red)? to|see(?: also)?|as defined (?:in|by)|defined (?:in|by)|definition (?:in|of)|be guided by|follow)(?: the)?(?: California| CA| current)? ?$/i;

/** "The MTUS, ACOEM and ODG were reviewed in regards to this case": nothing is said of what they state. */
const LOOKED_AT =
  /^[^.;:]{0,60}?\b(?:was|were|has been|have been) (?:also )?(?:reviewed|consulted|considered|searched|researched|referenced|looked at)\b|^ ?(?:guidelines? )?(?:reviewed|consulted|searched)\b/i;

/** "..., as does ACOEM", "so are ACOEM and ODG", "Neither does the ODG": what was said of the one before holds. */
const LIKE_BEFORE =
  /(?:^|[,;(]|\band) ?(?:so|as|nor|neither|likewise) (?:do|does|did|is|are|was|were|has|have)(?: the| CA| California| current)* ?$|\bthe same (?:is true|goes|holds|applies) (?:of|for|to|in)(?: the)? ?$/i;
/** "ACOEM does not", "ODG does not either", "nor does ACOEM": nothing of its own is said. */
const ELIDED =
  /^(?: ?and(?: the)? [A-Z]{3,7}\b)?(?: ?\b(?:guidelines?|criteria|either|likewise|too|neither|do|does|did|not))*[\s.,;)]*$/;
/** "The ODG criteria are similar", "ACOEM concurs". */
const AGREES =
  /^[^.;:]{0,40}?\b(?:(?:is|are|was|were) (?:\w+ )?(?:similar|the same|identical|in agreement|consistent|comparable|no different)|(?:concurs?|agrees?|echo(?:es)?|differs?|disagrees?|contradicts?)\b|do(?:es)? not (?:add|alter|change|conflict|contradict|differ|disagree)\b)/i;
const CONCLUDED = /\bmedical(?:ly)? (?:necess|appropriate)/i;
const ON_BASIS =
  /\b(?:per|as per|by|under|according to|pursuant to|based on|in accordance with|consistent with|in light of|given|within|following)(?: the| CA| California| current| cited| above| referenced)* ?$/i;
/** Nothing but the guideline's own words up to the end of the clause. */
const BARE =
  /^(?: ?\b(?:guidelines?|criteria|recommendations?|standards?|chapter|cited|above|at this time)\b)*\s*(?:[.;)]|, and\b|,? and (?:is|are|was|it|the|this|therefore|thus)\b|$)/i;
const THEN_CONCLUDES =
  /^(?: ?\b(?:guidelines?|criteria|recommendations?|standards?)\b)*,? ?(?:therefore,? |thus,? )?(?:(?:the|this|these) (?:currently )?request\w*\b[^.;]{0,200}\bmedical(?:ly)? necess|medical necessity (?:is|was|has|cannot)\b)/i;
/** "MTUS criteria are not met", "does not comply with ODG", "per the MTUS definition": a verdict without what it says. */
const VERDICT_AFTER =
  /^(?: ?\b(?:guidelines?|criteria|requirements?|recommendations?|standards?|necessary))* ?\b(?:(?:is|are|was|were|have|has)(?: not| been| clearly)* (?:met|satisfied|fulfilled)|hierarchy|definitions?)\b/i;
const VERDICT_BEFORE =
  /\b(?:meets?|met|satisf(?:y|ies|ied)|fulfil\w*|compl(?:y|ies|ied|iant) with|consistent with|in (?:keeping|accordance|accord|line|agreement|compliance|conformity) with|conforms? (?:to|with)|supported under|outside(?: of)?)(?: the| any| all| current| CA| California| applicable)* ?$/i;
/** "supports equipment generally but does not discuss walkers": a statement only in order to set it aside. */
const BUT_SILENT = new RegExp(
  `(?:\\b(?:but|however|although|though|yet|while)\\b,? (?:it |they |the guidelines? )?|, (?:it|they) )(?:(?:${NOT}) ${ADVERBS}(?:address|discuss|mention|cover|speak|comment|specify|contain|include)|(?:is|are) (?:\\w+ )?silent)` +
    '|^(?: ?guidelines?)? ?(?:do(?:es)? )?(?:address|discuss|mention|cover)(?:s|es)?\\b[^.;]*\\bbut not\\b',
  'i',
);

/** True where the guideline is named beside what the rationale rests on, or behind the conclusion. */
const inPassing = (before: string, after: string): boolean =>
  AGREES.test(after) ||
  (MAY_BE_SILENT.test(after) && BUT_SILENT.test(after)) ||
  VERDICT_AFTER.test(after) ||
  (VERDICT_BEFORE.test(before) && BARE.test(after)) ||
  (ON_BASIS.test(before) && ((CONCLUDED.test(before) && BARE.test(after)) || THEN_CONCLUDES.test(after)));

/** `last` is the use of the guideline named before, in this sentence or an earlier one. */
function useOf(before: string, after: string, last: Use | undefined): Use {
  if (last && ELIDED.test(after) && (LIKE_BEFORE.test(before) || after.includes('not')))
    return last === 'used' ? 'in-passing' : last;
  if (MAY_SET_ASIDE.test(before) && SILENT_BEFORE.test(before)) return 'set-aside';
  if (LOOKED_AT.test(after)) return 'pointed-to';
  if (isSilent(before, after)) return 'set-aside';
  const who = SOMEBODY.exec(before);
  if (who && saysSo(before, who)) return 'reported';
  if (CITING.test(before) && SOMEBODY.test(after.slice(0, NEAR))) return 'reported';
  if (CITED_BY.test(after)) return 'reported';
  if (POINTS.test(before)) return 'pointed-to';
  return inPassing(before, after) ? 'in-passing' : 'used';
}

/** "The appeal states that ODG ...", "According to the provider, ODG ...". */
function saysSo(before: string, who: RegExpExecArray): boolean {
  const after = before.slice(who.index + who[0].length);
  return (
    CITED.test(after) || (/\b(?:according to|per)(?: the)? $/i.test(before.slice(0, who.index)) && OPINION.test(after))
  );
}

const OPINION = /^[^.;,]{0,40},(?: the)? ?$/i;

/** "Per the ODG, fusion has no place" is a statement; "Under the ODG there is no recommendation" is none. */
function isSilent(before: string, after: string): boolean {
  if (BY.test(before)) return NOTHING_THERE.test(after);
  if (NEITHER.test(before)) return ADDRESSES.test(after);
  const silent = MAY_BE_SILENT.test(after) ? SILENT_AFTER.exec(after) : null;
  return silent !== null && opensPredicate(after.slice(0, silent.index)) && !POSITIVE.test(after.slice(silent.index));
}

const BY =
  /\b(?:according to|per|pursuant to|under|in|by|from|with|within|based on|as noted in|as stated in)(?: the| current)* ?$/i;
const NEITHER = /\b(?:neither|nor)(?: the| does the| do the| California)* ?$/i;
const ADDRESSES =
  /^[^.;:]{0,40}?\b(?:address|discuss|mention|cover|contain|provide|offer|speak|apply|applies|give|make|include|consider|ha(?:s|ve) (?:any|a|guid))/i;
const NOTHING_THERE =
  /^[^.;:]{0,60}?\bthere (?:is|are|was|were) (?:no|nothing|not any)(?: \w+){0,2} (?:recommendations?|mention|discussion|guidance|guidelines?|sections?|statements?|information|criteria)\b/i;

const OWN_WORDS = new Set(
  (
    'guideline guidelines chapter chapters section sections topic text edition criteria position schedule formulary ' +
    'page pages however also therefore thus then itself themselves likewise unfortunately currently specifically ' +
    'directly and or the s to simply further furthermore though treatment practice citation citations listed cited'
  ).split(' '),
);
const ABOUT = new Set(['on', 'for', 'in', 'of', 'regarding', 'concerning', 'about', 'addressing']);
const LONGEST_ABOUT = 6;

/** True where nothing but the guideline's own words stands between its name and the verb ("guidelines on knee pain"). */
function opensPredicate(gap: string): boolean {
  if (gap.length > 120 || /[.;:]/.test(gap)) return false;
  let about = 0;
  for (const word of gap.toLowerCase().match(/[a-z][a-z-]*/g) ?? []) {
    if (ABOUT.has(word)) about = LONGEST_ABOUT;
    else if (about > 0) about--;
    else if (!OWN_WORDS.has(word)) return false;
  }
  return true;
}

import { decidedLetter, mtusCitation, otherCitation } from '../../../server/rules/citation-examples.ts';
import { parseMarked } from '../../kit/marked-text.ts';
import { applyFix, checkRule } from '../check-rule.ts';

/** Checks one rule on what a reviewer cites; places are marked with `<|` and `|>`. */
export const onField = (id: string) => ({
  /** Words of a citation outside of the MTUS. */
  other: (words: string) => checkRule(id, otherCitation(words)),
  /** Words of a citation of the MTUS. */
  mtus: (words: string) => checkRule(id, mtusCitation(words)),
  /** The same in a letter with that decision date. */
  decided: (date: string, words: string) => checkRule(id, decidedLetter(date, words)),
  /** The claims administrator's field; the reviewer's own cites an MTUS section. */
  claims: (words: string) => checkRule(id, claimsField(words)),
  /** What the citation reads like after a fix of the finding. */
  fixed: (words: string, fix = 0) => citedIn(applyFix(id, otherCitation(words), fix)),
  fixedMtus: (words: string, fix = 0) => citedIn(applyFix(id, mtusCitation(words), fix)),
  fixedDecided: (date: string, words: string, fix = 0) => citedIn(applyFix(id, decidedLetter(date, words), fix)),
});

const claimsField = (words: string): string =>
  mtusCitation('Low Back Complaints 2004, Section(s): Special Studies').replace(
    /(Claims Administrator guideline:).*/,
    (_line, label: string) => `${label} ${words}`,
  );

/** The words after "Decision based on" of the reviewer's field. */
const citedIn = (text: string): string =>
  /MAXIMUS guideline: Decision based on (?:MTUS|Non-MTUS Citation) (.*)\.$/m.exec(parseMarked(text).text)?.[1] ?? text;

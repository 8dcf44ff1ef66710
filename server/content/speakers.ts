import { type Clause, ownWords } from './clauses.ts';

const PERSON =
  "(?:utilization review(?:er)?|UR|claims administrator(?:'s)?|(?:prior|previous|initial|original) (?:review(?:er)?|determination|IMR)|prior IMR|IMR|(?:treating |requesting |attending |prescribing |primary |UR )*(?:physician|provider|surgeon|treater|doctor|psychologist|chiropractor)|appeal|denial letter|patient|applicant|injured worker)";
const SAYS =
  'found|finds?|finding|held|holds?|stat(?:ed|es?|ing)|called|considered|deemed|determined|determination|opin(?:ed|es)|argu(?:ed|es|ing)|concluded|felt|feels|believe[sd]?|said|says|wrote|writes|contend(?:s|ed|ing)?|maintain(?:s|ed)?|thought|judged|ruled|noted|notes|decided|denied|indicat(?:ed|es|ing)|document(?:ed|s)|assert(?:ed|s)?|report(?:ed|s)|approved|modified|certified|authorized|modification|claim(?:ed|s)|reason(?:ed|s)|explain(?:ed|s)|comment(?:ed|s)|responded|replied|decision that';
/** Said by such a person; "is considered", "was found" are the reviewer's own words. */
const OTHERS = new RegExp(
  `\\b${PERSON}\\b[^.;]*?(?<!\\b(?:is|are|was|were|be|been|being|not|hereby|therefore|thus) )\\b(?:${SAYS})\\b`,
  'i',
);
const OTHERS_DENIED = new RegExp(
  `\\b${PERSON}\\b[^.;]*?\\b(?:not|never|fail(?:s|ed) to|didn't|doesn't)\\b[^.;]{0,20}\\b(?:state|explain|document|establish|indicate|show|demonstrate|provide|note|clarify|describe|address|justify)`,
  'i',
);
const ACCORDING = new RegExp(`^(?:per|according to|in the opinion of) (?:the |this |his |her )?${PERSON}`, 'i');
const GUIDELINE_SAYS =
  /\b(?:guidelines?|ODG|MTUS|ACOEM|CMS|Medicare)\b[^.;,]{0,60}\b(?:states?|considers?|says?|holds?|deems?|specif(?:y|ies)|defines?)\b[^.;]{0,80}\bthat\b/i;
const WORKER_SAYS =
  /\b(?:patient|applicant|(?:injured )?worker|claimant|employee) (?:states?|stated|reports?|reported|feels|felt|believes?|believed)\b/i;

/** "Per ODG, routine use is ...": what the guideline says of anybody. */
const GUIDELINE_LEADS =
  /^(?:per|according to|under) (?:the )?(?:ODG|MTUS|ACOEM|guidelines?|Official)\b[^,]*, (?!(?:the|this|these|that|such|an?|his|her|no|none|neither|both)\b)/i;
const BY_OTHERS = new RegExp(`\\b(?:${SAYS})\\b[^.;]{0,40}\\bby (?:the )?${PERSON}\\b`, 'i');

/** True where somebody else says so: the claims administrator, UR, a provider, the worker, a guideline. */
export function isOthers(before: string, opensSentence: boolean, { words, opening }: Clause): boolean {
  const clause = /which/i.test(opening) ? before : ownWords({ words, opening });
  if (OTHERS_DENIED.test(clause)) return false;
  if (OTHERS.test(clause) || BY_OTHERS.test(clause) || WORKER_SAYS.test(clause) || GUIDELINE_SAYS.test(clause))
    return true;
  if (opensSentence && GUIDELINE_LEADS.test(before) && !/\brequest/i.test(before)) return true;
  return opensSentence && ACCORDING.test(before) && !/\b(?:but|however|therefore|thus|so)\b/i.test(before);
}

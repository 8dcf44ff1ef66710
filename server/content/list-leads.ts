/** What the words before a list say of it: that it sets conditions, or that it lists something else. */

const CONDITIONS =
  /\b(?:criteria|criterion|indications?|contraindications?|requirements?|prerequisites?|must|should|requires?|required|when|whenever|only if|if|unless|until|provided that)\b/i;
const APPLIED =
  /\b(?:criteria|criterion|indications?|requirements?|prerequisites?|conditions?)\b[^:;.]{0,80}?\b(?:(?:is|are|was|were|been|not|n't) (?:not )?(?:met|satisfied|fulfilled|documented|unclear|unmet|lacking|absent|applicable|present|clear)|unclear|unmet)\b|\b(?:meets?|met|satisf(?:y|ies|ied)|fulfills?|fulfilled|lacks?|no|none of(?: the)?)\b[^:;.]{0,24}\b(?:criteria|criterion|indications?|requirements?)\b/i;
const GENERAL = /\b(?:when|whenever|if|only|until|unless|provided|following|must|should|requires?)\b/i;
const OF_THE_WORKER =
  /\b(?:patient|applicant|worker|claimant|employee|he|she|his|her|IW|provider|physician|treater|plan|exam(?:ination)?|findings?|showed|shows|revealed|subjective|objective|complain(?:s|ed|ts?)|diagnos(?:is|es|ed)|impressions?|assessments?|contains?|consists? of|goals?|side effects|problems?|work status|prescribed|prescribing|requesting|requests?|requested|tried|documentation of|types? of|kinds of|body parts|recommendations?|medications?|drugs|treatments?|complaints|visits|reports?|records|documents|questions|levels?|phases|items|services|references?|areas|steps|options|parts)\b/i;
const OWN_CONDITIONS =
  /\b(?:his|her|current|working|medical|comorbid|pre-?existing|other|patient's|worker's|these|chronic|painful) conditions?\b|\bconditions? (?:that (?:was|were|is|are|has|have)|being|treated)\b/i;

/** True where the words apply criteria to the worker ("the criteria are not met: ...") rather than state them. */
export const appliesCriteria = (lead: string): boolean => APPLIED.test(lead) && !GENERAL.test(lead);

const GUIDELINE =
  /\b(?:guidelines?|ODG|MTUS|ACOEM|Official Disability|criteria|recommend(?:s|ed)?|requires?|asks?|following|as follows|patients who|initiating|before)\b/i;

/**
 * True where the words lead to a list of something else: diagnoses, drugs, findings, what the worker had. A list is of
 * criteria only where a condition or a guideline leads to it.
 */
export function leadsElsewhere(lead: string): boolean {
  if (appliesCriteria(lead) || OWN_CONDITIONS.test(lead)) return true;
  if (CONDITIONS.test(lead)) return false;
  return OF_THE_WORKER.test(lead) || !GUIDELINE.test(lead);
}

/** Words after which a list may open without a colon. */
export const LEADS_IN =
  /\b(?:that|include|includes|following|if|when|where|requires?|unless|either|both|criteria|with)$/i;

/** Words in a list's sentence after which it may open behind a mere "are" or separator. */
export const NAMES_CONDITIONS =
  /\b(?:criteria|criterion|indications?|conditions|requirements?|factors|following|when|if|only|unless)\b/i;

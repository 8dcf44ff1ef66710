import { fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { oncePerWords } from '../../text/words.ts';
import { titleWords } from './item-words.ts';
import { oncePerNode } from './once-per-node.ts';
import { proseOf } from './prose.ts';

const TITLE = /^associated surgical services?\b/i;

/** Words for an operation that something may belong to. */
const SURGERY =
  /\b(?:surg(?:ery|eries|ical)|operati(?:on|ons|ve)|(?:arthr|lapar|end)oscop(?:y|ic)|(?:primary|surgical|associated|proposed) procedure|fusion|decompression|repair|replacement|reconstruction|release|debridement|excision|fixation|implantation|hardware removal|removal of hardware|ACDF|ORIF|TKA|THA|\w+(?:ectomy|otomy|oplasty|odesis))\b/i;

const ANCILLARY = /\b(?:ancillary|associated) (?:surgical )?(?:services?|requests?|items?|treatments?|procedures?)\b/i;
const ASSOCIATED_SURGERY = /\bassociated surg(?:ery|ical)\b|\bancillary to\b|\bancillary surgical\b/i;
const OF_A_SURGERY =
  /\bassociated with (?:the |this |that |an? )?(?:requested |proposed |primary |planned )?(?:surg(?:ery|ical)|operation|procedure)\b/i;
/** "As the surgical procedure is not ..., the associated physical therapy is not ... either." */
const THE_ASSOCIATED =
  /\b(?:the|this|these|all|any|none of the|other) (?:requested )?associated (?!symptoms?|pain|findings?|with\b)/i;

/**
 * True for an ancillary service: the title begins "Associated surgical service", or the rationale calls it ancillary or
 * associated with a surgery, or argues by that surgery alone.
 */
export const isAncillary = oncePerNode((item: Item, reading: Reading): boolean => {
  const title = titleWords(item, reading);
  if (TITLE.test(title.text)) return true;
  const rationale = fieldOf(item, 'rationale');
  if (!rationale) return false;
  const beside = !namesSurgery(title) || asksBesideSurgery(title);
  return proseOf(rationale, reading).some(
    ({ said, listed }) => !listed && (callsItAncillary(said) || (beside && followsSurgery(said))),
  );
});

const namesSurgery = oncePerWords((words) => SURGERY.test(words));

/** "As the ankle surgery is medically necessary, crutches are": said of what is no operation itself. */
const followsSurgery = oncePerWords((own): boolean => {
  const match = AS_THE_SURGERY.exec(own);
  return match !== null && SURGERY.test(match[1]);
});
const AS_THE_SURGERY =
  /\b(?:as|since|because|given that|inasmuch as) (?:the|this|that|a|an) ([^,;.]{3,80}?) (?:is|was|are|were|has been|have been) (?:(?:not|also|found|deemed|considered|determined to be|therefore) ){0,3}(?:medically (?:necessary|appropriate)|certified|approved|authorized|supported|overturned|upheld|denied)\b/i;

/** A part of every word that calls a service ancillary. */
const MAY_CALL = /ancillary|associated/i;

const callsItAncillary = oncePerWords((own): boolean => {
  if (!MAY_CALL.test(own)) return false;
  if (ASSOCIATED_SURGERY.test(own) || OF_A_SURGERY.test(own)) return true;
  return ANCILLARY.test(own) || (THE_ASSOCIATED.test(own) && SURGERY.test(own));
});

/** Titles that speak of a surgery and ask for something else. */
const BESIDE_SURGERY =
  /^(?:associated|ancillary|pre-?\s?op|post-?\s?op|perioperative)|\b(?:consult\w*|referral|evaluation|visits?|follow-?\s?up|assistant|clearance|therapy|rental|purchase|brace|unit|mg|mcg|tablets?|capsules?|extended release|injections?|blocks?|MRI|stay)\b/i;

const asksBesideSurgery = oncePerWords((words) => BESIDE_SURGERY.test(words));

/** True where the item itself asks for an operation. */
export function isSurgery(item: Item, reading: Reading): boolean {
  const title = titleWords(item, reading);
  return namesSurgery(title) && !asksBesideSurgery(title) && !isAncillary(item, reading);
}

/** Parts of the body as services and chapters name them; one service may speak of several. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  [
    'low-back',
    /\b(?:low(?:er)? back|lumbar|lumbosacral|sacral|sacroiliac|coccy\w*|si joints?|L[1-5](?: ?- ?(?:L?[2-5]|S1))?|S1)\b/i,
  ],
  ['hip', /\b(?:hips?|pelvi[cs]|groin|sacroiliac|si joints?|piriformis|trochanter\w*)\b/i],
  ['neck', /\b(?:neck|cervical|upper back|thoracic|C[2-7](?: ?- ?(?:C?[3-7]|T1))?)\b/i],
  ['thoracic', /\b(?:thoracic|mid(?:dle)? back|T(?:[1-9]|1[0-2])(?: ?- ?T?\d\d?)?)\b/i],
  ['shoulder', /\b(?:shoulders?|rotator cuff|subacromial|acromio\w*|labr(?:um|al)|biceps tendon)\b/i],
  ['elbow', /\b(?:elbows?|epicondyl\w*|cubital|ulnar nerve)\b/i],
  ['hand', /\b(?:hands?|wrists?|forearms?|fingers?|thumbs?|carpal|trigger finger|de ?quervain\S*)\b/i],
  ['carpal', /\bcarpal tunnel\b/i],
  ['knee', /\b(?:knees?|menisc\w*|patell\w*|acl|mcl|legs?)\b/i],
  ['ankle', /\b(?:ankles?|foot|feet|plantar|achilles|heels?|toes?)\b/i],
  ['head', /\b(?:head|headaches?|migraines?|concussion|brain)\b/i],
  ['eye', /\b(?:eyes?|vision|cornea\w*|ophthalm\w*)\b/i],
  ['mental', /\b(?:mental|stress|psych\w*|depress\w*|anxiety|ptsd|cognitive|behavioral)\b/i],
  ['lung', /\b(?:pulmonary|lungs?|asthma|respiratory)\b/i],
  ['hernia', /\bhernias?\b/i],
];

/** The parts of the body that the words name. */
export const bodiesIn = (words: string): ReadonlySet<string> =>
  new Set(BODIES.flatMap(([body, pattern]) => (pattern.test(words) ? [body] : [])));

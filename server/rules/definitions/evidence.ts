/** A kind of evidence that a rationale may deny while the case summary has it. */
export interface EvidenceKind {
  readonly name: string;
  /** The words for it right behind a denial ("no documentation of ..."). */
  readonly denied: string;
  /** A sentence that has it. */
  readonly has: RegExp;
  /** Words of the rationale by which it acknowledges the evidence after all. */
  readonly named: RegExp;
  /** True where it belongs to no region of the body. */
  readonly ofNoRegion?: boolean;
  /** True where a nerve carries it from one part of the body to another. */
  readonly byNerve?: boolean;
}

const DECREASED = '(?:decreased|diminished|reduced|absent|impaired|lost)';

/** The kinds, as the definition of the finding lists them. */
export const EVIDENCE: readonly EvidenceKind[] = [
  {
    name: 'a drug test',
    denied: '(?:urine )?(?:drug|toxicology) (?:screen(?:ing|s)?|test(?:ing|s)?)|UD[ST]s?|urine toxicology',
    has: /\b(?:(?:urine )?(?:drug|toxicology) (?:screen|test)(?:ing|s)?|urine toxicology|UD[ST])\b[^.;]{0,80}\b(?:collected|consistent|inconsistent|positive|negative|showed|revealed|performed|obtained|detected|dated|was done)\b/i,
    named:
      /\b(?:drug|toxicology) (?:screen|test)|\bUD[ST]\b|\burine\b|\b(?:consistent|inconsistent) (?:with|screen|result)|\bthe screen\b/i,
    ofNoRegion: true,
  },
  {
    name: 'physical therapy',
    denied: '(?:physical therapy|physiotherapy)',
    has: /\b(?:completed|attended|received|underwent|had|finished|after|participated in)\b[^.;]{0,40}\bphysical therapy\b|\bphysical therapy\b[^.;]{0,40}\b(?:helped|gave|completed|attended|was done|without (?:relief|benefit)|with (?:relief|benefit|improvement))/i,
    named: /\b(?:physical therapy|physiotherapy|therapy visits|therapy sessions|PT)\b/i,
  },
  {
    name: 'an injection',
    denied: '(?:epidural(?: steroid)? |steroid |cortisone |corticosteroid |trigger point )injections?',
    has: /\b(?:underwent|received|had|after|given|got)\b[^.;]{0,40}\binjections?\b|\binjections?\b[^.;]{0,40}\b(?:was given|were given|helped|gave|performed|relieved|provided)\b/i,
    named: /\binjections?\b|\bESIs?\b|\binjected\b/i,
  },
  {
    name: 'radiating pain',
    byNerve: true,
    denied: '(?:radiating (?:pain|symptoms)|radiation of (?:the )?pain|radicular (?:pain|symptoms)|pain radiating)',
    has: /\b(?:pain\b[^.;]{0,60}\b(?:radiat(?:es|ed|ing)|shoots|shooting)|radiating pain|radiat(?:es|ed|ing) (?:to|down|into)|radicular (?:pain|symptoms))\b/i,
    named: /\b(?:radiat\w+|radicular|radiculitis|shoots|shooting)\b/i,
  },
  {
    name: 'weakness',
    byNerve: true,
    denied: '(?:(?:muscle |motor )?weakness|motor (?:deficits?|loss|weakness))',
    has: /(?<!\d)[0-4][+-]?\/5\b|\bstrength (?:was|is|of)[^.;]{0,40}\b[0-4][+-]?\/5|\b(?:motor )?weakness (?:of|in) the\b|\bweakness was (?:noted|found)\b/i,
    named: /\b(?:weak\w*|strength|motor)\b|(?<!\d)[0-4][+-]?\/5\b/i,
  },
  {
    name: 'decreased sensation',
    byNerve: true,
    denied: `(?:${DECREASED} sensation|loss of sensation|sensory (?:deficits?|loss|changes?))`,
    has: new RegExp(
      `\\b${DECREASED} (?:light touch |pinprick )?sensation\\b|\\bsensation (?:was|is|to [\\w ]{0,20} was) ${DECREASED}\\b|\\bsensory (?:loss|deficit)`,
      'i',
    ),
    named: /\b(?:sensat\w+|sensory|hypesthesia|hypoesthesia|numb\w*|dermatom\w+)\b/i,
  },
  {
    name: 'a reflex change',
    byNerve: true,
    denied: `(?:reflex (?:changes?|asymmetry|abnormalit(?:y|ies))|(?:${DECREASED}|abnormal|asymmetric) reflex(?:es)?)`,
    has: new RegExp(
      `\\b${DECREASED} (?:\\w+ ){0,2}(?:reflex(?:es)?|jerks?)\\b|\\b(?:reflex(?:es)?|jerks?) (?:was|were|is|are) ${DECREASED}\\b`,
      'i',
    ),
    named: /\b(?:reflex\w*|jerks?)\b/i,
  },
  ...(
    [
      ['straight leg raise', 'straight[- ]leg[- ]rais(?:e|es|ing)(?: tests?)?|SLR'],
      ['Spurling', "Spurling(?:['\u2019]?s)?(?: sign| test| maneuver)?"],
      ['Tinel', "Tinel(?:['\u2019]?s)?(?: sign| test)?"],
    ] as const
  ).map(([name, words]) => ({
    name: `a positive ${name}`,
    byNerve: true,
    denied: `positive (?:${words})`,
    has: new RegExp(
      `\\bpositive (?:(?:bilateral|right|left|seated|supine) )?(?:${words})|\\b(?:${words}) (?:(?:test|sign|maneuver) )?(?:(?:on the|on) (?:right|left) )?(?:was|is|were) positive\\b`,
      'i',
    ),
    named: new RegExp(`\\b(?:${words})`, 'i'),
  })),
  {
    name: 'an MRI',
    denied: '(?:MRI(?: scan| study)?|magnetic resonance imaging)',
    has: /\bMRI\b[^.;]{0,60}\b(?:showed|revealed|demonstrated|was read|found|shows)\b/,
    named: /\b(?:MRI|magnetic resonance|imaging)\b/i,
  },
  {
    name: 'an x-ray',
    denied: '(?:x-?rays?|radiographs?|plain films?)',
    has: /\b(?:x-?rays?|radiographs?|plain films?)\b[^.;]{0,60}\b(?:showed|revealed|demonstrated|were|was|found|shows)\b/i,
    named: /\b(?:x-?rays?|radiograph\w*|films?|imaging)\b/i,
  },
  {
    name: 'a nerve study',
    denied: '(?:EMG(?:\\/NC[SV])?|electrodiagnostic (?:studies|study|testing)|nerve conduction stud(?:y|ies))',
    has: /\b(?:EMG|NC[SV]|electrodiagnostic|nerve conduction)\b[^.;]{0,60}\b(?:showed|revealed|demonstrated|was|were|found)\b/i,
    named: /\b(?:EMG|NC[SV]|electrodiagnostic|nerve conduction)\b/i,
  },
];

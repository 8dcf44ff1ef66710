/** A region of the body that a letter is about, with what is found, asked and cited there. */
export interface Region {
  readonly name: string;
  /** As titles of services name it. */
  readonly place: string;
  readonly levels: readonly string[];
  readonly diagnoses: readonly string[];
  readonly findings: readonly string[];
  readonly imaging: readonly string[];
  readonly operations: readonly string[];
  /** Catalog ids of the ODG chapter and of the MTUS chapter. */
  readonly odg: string;
  readonly mtus: string;
}

const spineFindings = [
  'tenderness over the {place} paraspinal muscles <with|without> spasm',
  'flexion of {degrees} degrees and extension of {tens} degrees',
  'decreased sensation in the {side} {level} <dermatome|distribution>',
  'strength of {four}/5 in the {side} {level} muscles',
  'reflexes of {reflex} at the {side} side <and|but> normal ones elsewhere',
];

export const regions: readonly Region[] = [
  {
    name: 'low back',
    place: 'lumbar spine',
    levels: ['L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'],
    diagnoses: [
      'lumbar radiculopathy',
      'lumbar strain',
      'displacement of the {level} disc',
      'lumbar facet arthropathy',
    ],
    findings: [
      ...spineFindings,
      'a straight leg raise that was <positive|negative> on the {side} at {degrees} degrees',
    ],
    imaging: ['a protrusion of {millimeters} mm at {level} that <touches|displaces> the {side} nerve root'],
    operations: ['microdiscectomy', 'laminectomy and foraminotomy', 'decompression'],
    odg: 'odg/low-back',
    mtus: 'mtus/low-back',
  },
  {
    name: 'neck',
    place: 'cervical spine',
    levels: ['C3-C4', 'C4-C5', 'C5-C6', 'C6-C7'],
    diagnoses: [
      'cervical radiculopathy',
      'cervical spondylosis',
      'cervical strain',
      'displacement of the {level} disc',
    ],
    findings: [...spineFindings, 'a Spurling test that was <positive|negative> on the {side}'],
    imaging: ['a disc osteophyte complex of {millimeters} mm at {level} with narrowing of the {side} foramen'],
    operations: ['anterior cervical discectomy and fusion', 'foraminotomy'],
    odg: 'odg/neck-upper-back',
    mtus: 'mtus/neck-upper-back',
  },
  {
    name: 'shoulder',
    place: '{side} shoulder',
    levels: ['supraspinatus', 'infraspinatus', 'subscapularis'],
    diagnoses: [
      'impingement of the {side} shoulder',
      '{side} rotator cuff tendinitis',
      'tear of the {side} {level} tendon',
    ],
    findings: [
      'flexion of {wide} degrees and abduction of {wide} degrees of the {side} shoulder',
      'a <Hawkins|Neer|empty can> sign that was <positive|equivocal> on the {side}',
      'strength of {four}/5 of the {side} shoulder in <abduction|external rotation>',
      'tenderness over the {side} <acromioclavicular joint|biceps groove>',
    ],
    imaging: ['a partial tear of {millimeters} mm of the {side} {level} tendon', 'tendinosis of the {side} {level}'],
    operations: ['arthroscopy with subacromial decompression', 'arthroscopic rotator cuff repair'],
    odg: 'odg/shoulder',
    mtus: 'mtus/shoulder',
  },
  {
    name: 'knee',
    place: '{side} knee',
    levels: ['medial', 'lateral', 'patellofemoral'],
    diagnoses: ['internal derangement of the {side} knee', 'osteoarthritis of the {side} knee', '{side} meniscus tear'],
    findings: [
      'flexion of {wide} degrees of the {side} knee with crepitus',
      'tenderness along the {side} {level} joint line',
      'a McMurray test that was <positive|negative> on the {side}',
      'an effusion of the {side} knee of about {tens} milliliters',
    ],
    imaging: ['a {level} tear of {millimeters} mm in the {side} knee', 'loss of {level} cartilage in the {side} knee'],
    operations: ['arthroscopy with partial meniscectomy', 'arthroscopy with chondroplasty'],
    odg: 'odg/knee-leg',
    mtus: 'mtus/knee',
  },
  {
    name: 'wrist',
    place: '{side} wrist',
    levels: ['ulnar', 'radial', 'median'],
    diagnoses: ['{side} carpal tunnel syndrome', 'sprain of the {side} wrist', 'tenosynovitis of the {side} wrist'],
    findings: [
      'a <Tinel|Phalen|Finkelstein> sign that was <positive|negative> at the {side} wrist',
      'grip of {tens} kg on the {side} against {degrees} kg on the other hand',
      'extension of {degrees} degrees of the {side} wrist',
      'decreased sensation of the {side} hand in the {level} distribution',
    ],
    imaging: ['fluid of {millimeters} mm around the {level} tendons of the {side} wrist'],
    operations: ['carpal tunnel release', 'tenosynovectomy'],
    odg: 'odg/forearm-wrist-hand',
    mtus: 'mtus/forearm-wrist-hand',
  },
  {
    name: 'ankle',
    place: '{side} ankle',
    levels: ['medial', 'lateral', 'anterior'],
    diagnoses: ['sprain of the {side} ankle', '{side} plantar fasciitis', 'tendinitis of the {side} Achilles tendon'],
    findings: [
      'dorsiflexion of {tens} degrees of the {side} ankle',
      'tenderness over the {side} {level} ligaments',
      'an anterior drawer test that was <positive|negative> on the {side}',
      'swelling of {millimeters} mm around the {side} ankle',
    ],
    imaging: ['a partial tear of {millimeters} mm of the {side} {level} ligament'],
    operations: ['ligament reconstruction', 'arthroscopy with debridement'],
    odg: 'odg/ankle-foot',
    mtus: 'mtus/ankle-foot',
  },
];

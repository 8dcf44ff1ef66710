import { type BodyPart, regionOf } from '../../content/mentions/parts.ts';
import type { BodyPartMention } from '../../content/mentions.ts';
import type { Reading } from '../../reading.ts';
import { isBlank } from '../../text/characters.ts';

/** Parts that letters name for one and the same complaint: what a nerve, a joint or a habit of speech joins. */
const together: readonly (readonly BodyPart[])[] = [
  ['low back', 'sacroiliac', 'coccyx', 'hip', 'pelvis and groin', 'leg'],
  ['leg', 'knee'],
  ['leg', 'ankle and foot'],
  ['leg', 'hip', 'pelvis and groin'],
  ['pelvis and groin', 'abdomen'],
  ['arm', 'shoulder', 'neck'],
  ['arm', 'elbow'],
  ['arm', 'wrist and hand'],
  ['elbow', 'wrist and hand'],
  ['neck', 'head'],
  ['head', 'eye', 'mind'],
];

/** True where two names of parts may be of one complaint: the arm and its elbow, the low back and the leg. */
export const isOneComplaint = (a: BodyPart, b: BodyPart): boolean => a === b || (partners.get(a)?.has(b) ?? false);

const partners: ReadonlyMap<BodyPart, ReadonlySet<BodyPart>> = new Map(
  together.flat().map((part) => [part, new Set(together.filter((group) => group.includes(part)).flat())]),
);

/** True where findings in one part may come from the other by its nerves: the foot and the low back, the hand and the neck. */
export const isOneRegion = (a: BodyPart, b: BodyPart): boolean =>
  isOneComplaint(a, b) || isServed(a, b) || isServed(b, a);

const isServed = (spine: BodyPart, limb: BodyPart): boolean =>
  (spine === 'low back' && regionOf(limb) === 'leg') || (spine === 'neck' && regionOf(limb) === 'arm');

const DEVICE = /^[- ](?:scooter|walker|roller|pillow|rest|wedge|lift|cuff pressure)/i;

/** True where the part only names a device ("knee scooter", "neck pillow"). */
export const isOfDevice = ({ span }: BodyPartMention, { text }: Reading): boolean =>
  maySetOff(text.charCodeAt(span.end)) && DEVICE.test(text.slice(span.end, span.end + 20).replace(/\s+/g, ' '));

const maySetOff = (unit: number): boolean => unit === HYPHEN || isBlank(unit);

const HYPHEN = 45;

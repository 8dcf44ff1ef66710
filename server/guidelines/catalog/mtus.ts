/**
 * The chapters of the MTUS as letters name them, without year. Sources: 8 CCR 9792.22 to 9792.24.4 (Article 5.5.2
 * index); the short forms of format D letters.
 */
export const mtusChapters: readonly string[] = [
  'General Approaches',
  'Prevention',
  'General Approach to Initial Assessment and Documentation',
  'Initial Approaches to Treatment',
  'Cornerstones of Disability Prevention and Management',
  'Neck and Upper Back Complaints',
  'Cervical and Thoracic Spine Disorders',
  'Shoulder Complaints',
  'Shoulder Disorders',
  'Elbow Complaints',
  'Elbow Disorders',
  'Forearm, Wrist, and Hand Complaints',
  'Hand, Wrist, and Forearm Disorders',
  'Low Back Complaints',
  'Low Back Disorders',
  'Knee Complaints',
  'Knee Disorders',
  'Ankle and Foot Complaints',
  'Ankle and Foot Disorders',
  'Stress-Related Conditions',
  'Stress Related Conditions',
  'Eye',
  'Hip and Groin Disorders',
  'Chronic Pain Medical Treatment',
  'Chronic Pain Treatment',
  'Opioid Treatment',
  'Opioids Treatment',
  'Postsurgical Treatment',
  'Acupuncture Treatment',
  'Acupuncture Medical Treatment',
];

/** The guidelines that format D cites by name without a year, as a new citation of a list. */
export const mtusGuidelineNames: readonly string[] = [
  'Chronic Pain Treatment Guidelines',
  'Chronic Pain Medical Treatment Guidelines',
  'Postsurgical Treatment Guidelines',
  'Post-Surgical Treatment Guidelines',
  'Acupuncture Treatment Guidelines',
  'Acupuncture Medical Treatment Guidelines',
  'Opioids Treatment Guidelines',
];

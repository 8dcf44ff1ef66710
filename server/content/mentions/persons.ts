import { makeNameAutomaton, type NameAutomaton } from '../../guidelines/name-automaton.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { PersonMention, Role } from '../mentions.ts';

const names: Readonly<Record<Role, readonly string[]>> = {
  worker: [
    'male',
    'female',
    'patient',
    'injured worker',
    'injured employee',
    'worker',
    'applicant',
    'claimant',
    'employee',
    'IW',
  ],
  provider: [
    ...['provider', 'requesting provider', 'treating provider', 'attending provider', 'treater', 'attending'],
    ...['physician', 'treating physician', 'primary treating physician', 'secondary physician', 'PTP', 'doctor', 'Dr'],
    ...['surgeon', 'orthopedist', 'neurologist', 'psychologist', 'psychiatrist', 'chiropractor', 'podiatrist'],
    ...['physiatrist', 'acupuncturist', 'therapist', 'physical therapist', 'specialist', 'clinician', 'consultant'],
    ...['neurosurgeon', 'internist', 'anesthesiologist', 'nurse practitioner', 'physician assistant', 'nurse'],
    ...['AME', 'QME', 'agreed medical evaluator', 'qualified medical evaluator', 'medical evaluator', 'examiner'],
    ...['prescriber', 'dentist', 'radiologist', 'practitioner', 'pain management specialist', 'treating doctor'],
  ],
  'claims-administrator': [
    ...['claims administrator', 'claim administrator', 'claims examiner', 'claims adjuster', 'adjuster', 'carrier'],
    ...['utilization review', 'utilization reviewer', 'utilization review physician', 'UR', 'UR physician', 'insurer'],
    ...['utilization-review', 'UR reviewer', 'insurance carrier'],
  ],
  reviewer: ['expert reviewer', 'physician reviewer', 'reviewer', 'MAXIMUS', 'peer reviewer'],
  attorney: [
    ...['attorney', 'applicant attorney', "applicant's attorney", 'lawyer', 'counsel', 'legal representative'],
    ...["claimant's attorney", "worker's attorney"],
  ],
  family: [
    ...['wife', 'husband', 'spouse', 'son', 'daughter', 'mother', 'father', 'brother', 'sister', 'girlfriend', 'niece'],
    ...['boyfriend', 'fiance', 'fiancee', 'partner', 'child', 'children', 'parents', 'aunt', 'uncle', 'grandmother'],
    ...['grandfather', 'grandson', 'granddaughter', 'cousin', 'caregiver', 'nephew', 'mother-in-law', 'ex-wife'],
  ],
  other: [
    ...['coworker', 'co-worker', 'supervisor', 'customer', 'client', 'driver', 'boss', 'manager', 'friend', 'student'],
    ...['interpreter', 'resident', 'inmate', 'suspect', 'neighbor', 'roommate', 'another patient', 'foreman'],
    ...[
      'colleague',
      'coworkers',
      'co-workers',
      'owner',
      'man',
      'woman',
      'gentleman',
      'lady',
      'case manager',
      'passenger',
    ],
  ],
};

let automaton: NameAutomaton<Role> | undefined;

function personNames(): NameAutomaton<Role> {
  automaton ??= makeNameAutomaton(
    Object.entries(names).flatMap(([role, list]) => list.map((name) => [name, role as Role] as const)),
  );
  return automaton;
}

/** "If the patient ...", "a patient who": what a guideline says of anybody. */
const ANYBODY = /\b(?:a|an|any|each|every|another|per|some|most|other|which|average|typical|selected)(?: \w+)? $/i;
/** After a name that only describes: "physician assistant services", "worker's compensation", "patient education". */
const DESCRIBES: Partial<Readonly<Record<Role, RegExp>>> = {
  worker:
    /^(?:(?:'s|s'|’s|s’)? comp(?:ensation)?\b|[- ](?:education|selection|satisfaction|care|controlled|health questionnaire|population|outcomes?|compliance|safety|handouts?|specific)\b)/i,
  provider:
    /^(?: |-)(?:visits?|reviewer|advis(?:or|er)|services?|directed|supervised|office|network|group|desk reference)\b/i,
  other: /^(?:'s|’s)? ?(?:centered|license)\b/i,
};

/** Before a name that is the worker's trade ("a 52-year-old female nurse", "works as a driver"). */
const TRADE =
  /\b(?:old|male|female|works?(?:ed|ing)? as an?|employed as an?|an? (?:truck|bus|delivery|forklift|van|cab|taxi)|job as an?|duties (?:as|of) an?)(?:[ -][a-z-]+){0,3} $/i;
/** "47 year old man", "this woman": the worker by age or by sex. */
const WORKER_AS = /(?:\b(?:years?[- ]old|of age|y ?[./]? ?o\.?),? (?:[\w'/-]+ ){0,4}|\bthis (?:[\w-]+ ){0,2})$/i;
const SEXES_ONLY = /^(?:male|female|man|woman|gentleman|lady)$/i;
/** The fixed sentence that opens every case summary names nobody of the case. */
const FIXED = /^ developed the following/i;

/** Reads the persons that logical text names, one of each kind; plurals ("patients") are nobody of the letter. */
export function readPersons(tokens: Tokens): PersonMention[] {
  const { text } = tokens;
  const persons: PersonMention[] = [];
  for (const { start, end, values } of personNames().findIn(tokens)) {
    const [role] = values;
    const name = text.slice(start, end);
    if (/^(?:ur|iw|ame|qme|ptp)$/i.test(name) && name !== name.toUpperCase()) continue;
    const before = text.slice(Math.max(0, start - 60), start);
    if (FIXED.test(text.slice(end, end + 25))) continue;
    if (SEXES_ONLY.test(name) && WORKER_AS.test(before)) {
      persons.push({ span: { start, end }, role: 'worker', possessive: false });
      continue;
    }
    if ((role === 'provider' || role === 'other') && TRADE.test(before)) continue;
    if (DESCRIBES[role]?.test(text.slice(end, end + 26))) continue;
    if (role === 'worker' && ANYBODY.test(before) && !/\bother \w+ $/i.test(before)) continue;
    if (/^(?:fe)?male$/i.test(name)) continue;
    const possessive = /^['’]s?\b/.test(text.slice(end, end + 3));
    persons.push({ span: { start, end }, role, possessive });
  }
  return persons;
}

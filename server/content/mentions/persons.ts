import { makeNameAutomaton, type NameAutomaton } from '../../guidelines/name-automaton.ts';
import type { LogicalText } from '../../text/logical-text.ts';
import type { PersonMention, Role } from '../mentions.ts';
import { type Found, found } from './found.ts';

const names: Readonly<Record<Role, readonly string[]>> = {
  worker: ['patient', 'injured worker', 'injured employee', 'worker', 'applicant', 'claimant', 'employee', 'IW'],
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
    ...['colleague', 'coworkers', 'co-workers', 'individual', 'person', 'owner', 'man', 'woman', 'case manager'],
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

/** Reads the persons that logical text names, one of each kind; plurals ("patients") are nobody of the letter. */
export function readPersons(field: LogicalText): Found<PersonMention>[] {
  const { text } = field;
  const persons: Found<PersonMention>[] = [];
  for (const { start, end, values } of personNames().find(text)) {
    const [role] = values;
    const name = text.slice(start, end);
    if (/^(?:ur|iw|ame|qme|ptp)$/i.test(name) && name !== name.toUpperCase()) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    if (DESCRIBES[role]?.test(text.slice(end, end + 26))) continue;
    if (role === 'worker' && ANYBODY.test(before) && !/\bother \w+ $/i.test(before)) continue;
    const possessive = /^['’]s?\b/.test(text.slice(end, end + 3));
    persons.push(found(field, start, end, { role, possessive }));
  }
  return persons;
}

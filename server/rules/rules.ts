import type { Reading } from '../reading.ts';
import { checkBy, type OnRuleError } from './check-reading.ts';
import { anachronisticGuideline } from './citation/anachronistic-guideline.ts';
import { bareUrlCitation } from './citation/bare-url-citation.ts';
import { chapterTitleMismatch } from './citation/chapter-title-mismatch.ts';
import { chronicGuidelineAcuteInjury } from './citation/chronic-guideline-acute-injury.ts';
import { citedGuidelineUnused } from './citation/cited-guideline-unused.ts';
import { criteriaOfOtherChapter } from './citation/criteria-of-other-chapter.ts';
import { guidelineBodyPartMismatch } from './citation/guideline-body-part-mismatch.ts';
import { guidelineMissingOrganization } from './citation/guideline-missing-organization.ts';
import { guidelineMissingYear } from './citation/guideline-missing-year.ts';
import { mtusMissingSection } from './citation/mtus-missing-section.ts';
import { mtusMissingYear } from './citation/mtus-missing-year.ts';
import { mtusSilenceContradicted } from './citation/mtus-silence-contradicted.ts';
import { mtusSilenceUnexplained } from './citation/mtus-silence-unexplained.ts';
import { noEvidenceCited } from './citation/no-evidence-cited.ts';
import { notPartOfMtus } from './citation/not-part-of-mtus.ts';
import { odgMissingChapter } from './citation/odg-missing-chapter.ts';
import { odgMissingTopic } from './citation/odg-missing-topic.ts';
import { pageOutOfRange } from './citation/page-out-of-range.ts';
import { repeatedLabel } from './citation/repeated-label.ts';
import { studyCitationIncomplete } from './citation/study-citation-incomplete.ts';
import { supersededGuideline } from './citation/superseded-guideline.ts';
import { uncitedGuidelineUsed } from './citation/uncited-guideline-used.ts';
import { unknownChapter } from './citation/unknown-chapter.ts';
import { unknownSection } from './citation/unknown-section.ts';
import { weakSource } from './citation/weak-source.ts';
import { ancillaryDecisionConflict } from './decision/ancillary-decision-conflict.ts';
import { decisionContradictsRationale } from './decision/decision-contradicts-rationale.ts';
import { duplicateItem } from './decision/duplicate-item.ts';
import { duplicateRationale } from './decision/duplicate-rationale.ts';
import { itemsContradict } from './decision/items-contradict.ts';
import { missingConclusion } from './decision/missing-conclusion.ts';
import { overturnedWithoutFinding } from './decision/overturned-without-finding.ts';
import { partialApprovalArithmetic } from './decision/partial-approval-arithmetic.ts';
import { quantityMismatch } from './decision/quantity-mismatch.ts';
import { ageMismatch } from './facts/age-mismatch.ts';
import { dateOrder } from './facts/date-order.ts';
import { identifyingInformation } from './facts/identifying-information.ts';
import { incompleteSummary } from './facts/incomplete-summary.ts';
import { injuryDateMismatch } from './facts/injury-date-mismatch.ts';
import { invalidDate } from './facts/invalid-date.ts';
import { sexMismatch } from './facts/sex-mismatch.ts';
import { urDateMismatch } from './facts/ur-date-mismatch.ts';
import type { Finding, Rule, Severity } from './finding.ts';
import { bodyPartMismatch } from './rationale/body-part-mismatch.ts';
import { bodyPartNotInSummary } from './rationale/body-part-not-in-summary.ts';
import { criteriaNotApplied } from './rationale/criteria-not-applied.ts';
import { criteriaNumbering } from './rationale/criteria-numbering.ts';
import { criteriaValueConflict } from './rationale/criteria-value-conflict.ts';
import { doseMismatch } from './rationale/dose-mismatch.ts';
import { elapsedTimeMismatch } from './rationale/elapsed-time-mismatch.ts';
import { historyContradicted } from './rationale/history-contradicted.ts';
import { lateralityMismatch } from './rationale/laterality-mismatch.ts';
import { notIndividualized } from './rationale/not-individualized.ts';
import { overlookedEvidence } from './rationale/overlooked-evidence.ts';
import { priorTreatmentConflict } from './rationale/prior-treatment-conflict.ts';
import { sideNotInSummary } from './rationale/side-not-in-summary.ts';
import { spinalLevelMismatch } from './rationale/spinal-level-mismatch.ts';
import { urOnlyEvidence } from './rationale/ur-only-evidence.ts';
import { visitsOverQuotedLimit } from './rationale/visits-over-quoted-limit.ts';
import { duplicateField } from './structure/duplicate-field.ts';
import { emptyField } from './structure/empty-field.ts';
import { fieldOrder } from './structure/field-order.ts';
import { missingClaimsGuideline } from './structure/missing-claims-guideline.ts';
import { missingCredentials } from './structure/missing-credentials.ts';
import { missingDecision } from './structure/missing-decision.ts';
import { missingRationale } from './structure/missing-rationale.ts';
import { missingReviewerGuideline } from './structure/missing-reviewer-guideline.ts';
import { missingSection } from './structure/missing-section.ts';
import { noDisputedItems } from './structure/no-disputed-items.ts';
import { noLetter } from './structure/no-letter.ts';
import { recordsNotListed } from './structure/records-not-listed.ts';
import { sectionOrder } from './structure/section-order.ts';
import { unknownDecision } from './structure/unknown-decision.ts';
import { extractionArtifact } from './text/extraction-artifact.ts';
import { placeholderLeft } from './text/placeholder-left.ts';
import { unbalancedQuotes } from './text/unbalanced-quotes.ts';
import { unexpandedAbbreviation } from './text/unexpanded-abbreviation.ts';

/** Every finding there is, family by family; the order of findings at one place. */
export const RULES: readonly Rule[] = [
  noLetter,
  missingSection,
  sectionOrder,
  noDisputedItems,
  missingDecision,
  unknownDecision,
  missingClaimsGuideline,
  missingReviewerGuideline,
  missingRationale,
  emptyField,
  duplicateField,
  fieldOrder,
  missingCredentials,
  recordsNotListed,
  decisionContradictsRationale,
  missingConclusion,
  ancillaryDecisionConflict,
  overturnedWithoutFinding,
  itemsContradict,
  duplicateItem,
  duplicateRationale,
  partialApprovalArithmetic,
  quantityMismatch,
  noEvidenceCited,
  odgMissingChapter,
  odgMissingTopic,
  mtusMissingSection,
  mtusMissingYear,
  guidelineMissingOrganization,
  guidelineMissingYear,
  unknownChapter,
  unknownSection,
  chapterTitleMismatch,
  pageOutOfRange,
  notPartOfMtus,
  supersededGuideline,
  anachronisticGuideline,
  mtusSilenceContradicted,
  mtusSilenceUnexplained,
  citedGuidelineUnused,
  uncitedGuidelineUsed,
  guidelineBodyPartMismatch,
  criteriaOfOtherChapter,
  repeatedLabel,
  weakSource,
  bareUrlCitation,
  studyCitationIncomplete,
  chronicGuidelineAcuteInjury,
  criteriaNumbering,
  criteriaNotApplied,
  criteriaValueConflict,
  visitsOverQuotedLimit,
  notIndividualized,
  bodyPartMismatch,
  lateralityMismatch,
  sideNotInSummary,
  bodyPartNotInSummary,
  spinalLevelMismatch,
  doseMismatch,
  priorTreatmentConflict,
  historyContradicted,
  elapsedTimeMismatch,
  urOnlyEvidence,
  overlookedEvidence,
  invalidDate,
  dateOrder,
  injuryDateMismatch,
  urDateMismatch,
  ageMismatch,
  sexMismatch,
  incompleteSummary,
  identifyingInformation,
  unbalancedQuotes,
  extractionArtifact,
  placeholderLeft,
  unexpandedAbbreviation,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);

export type { OnRuleError } from './check-reading.ts';
export { atLeast, SEVERITIES } from './severities.ts';

/** What a rule weighs where nothing is configured. */
const asItIs = (rule: Rule): Severity | 'off' => rule.severity;

/**
 * All findings of a document, in the order of their places. A rule that throws loses what it had to say of that one
 * letter or item, and `onError` hears of it; nothing else is lost. What was found in a letter is kept with the letter,
 * as long as it is asked for by the same `severityOf`.
 */
export const checkReading = (
  reading: Reading,
  onError?: OnRuleError,
  severityOf: (rule: Rule) => Severity | 'off' = asItIs,
): Finding[] => checkBy(RULES, reading, severityOf, onError);

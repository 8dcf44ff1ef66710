import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyFix, checkRule } from '../check-rule.ts';
import { citing, lowBack, mtus, odgLowBack, opioids, other } from './guideline-items.ts';

const id = 'uncited-guideline-used';
const mri = 'MRI of the lumbar spine';

test('a statement of a guideline that the field does not list', () => {
  const [finding] = checkRule(
    id,
    citing(
      mri,
      lowBack,
      'The MTUS reserves imaging for red flags. <|ODG|> is more specific: pain of six weeks. ODG adds more.',
    ),
  );
  assert.equal(finding.severity, 'warning');
  assert.equal(
    finding.message,
    'The rationale rests on "ODG", which the guideline field does not list. The field names the evidence of the decision ' +
      '(8 CCR 9792.10.6(d)): add it there.',
  );
  assert.equal(finding.related[0].message, 'The guideline field.');
});

test('another ACOEM chapter than the one that is cited, ACOEM beside the chronic pain chapter, and the MTUS itself', () => {
  checkRule(
    id,
    citing(
      mri,
      mtus('ACOEM Chapter 12 Low Back Complaints Page(s): 303'),
      '<|ACOEM Chapter 3, page 48|>, asks for goals.',
    ),
  );
  checkRule(
    id,
    citing('Norco 10/325mg #90', opioids, 'MTUS page 80 asks for function. The <|ACOEM guidelines|> advise brief use.'),
  );
  checkRule(id, citing(mri, odgLowBack, '<|MTUS/ACOEM|> Guidelines state that red flags warrant imaging. ODG agrees.'));
  checkRule(
    id,
    citing(
      mri,
      other('ODG Low Back, Sacroiliac joint'),
      'The MTUS is silent. ODG allows it. The third edition of the <|ACOEM Practice Guidelines|> reserves it.',
    ),
  );
});

test('the fix adds it to the field, chapter and topic to be written', () => {
  const text = citing(mri, lowBack, 'The MTUS reserves imaging for red flags. ODG is more specific.');
  assert.match(
    applyFix(id, text),
    /Special Studies\. Decision based on Non-MTUS Citation Official Disability Guidelines \(ODG\), \[\[chapter\]\], \[\[topic\]\]\./,
  );
});

test('one guideline under its several names', () => {
  checkRule(id, citing(mri, lowBack, 'ACOEM Guidelines, Chapter 12, page 303, warrant imaging. MTUS/ACOEM agree.'));
  checkRule(
    id,
    citing(
      mri,
      mtus('General Approaches 2004, Section(s): Initial Approaches to Treatment'),
      'ACOEM Chapter 3, page 48, asks for goals.',
    ),
  );
  checkRule(
    id,
    citing(
      'Norco',
      opioids,
      'The Chronic Pain Medical Treatment Guidelines ask for function, as do the MTUS chronic pain guidelines.',
    ),
  );
  checkRule(
    id,
    citing(
      mri,
      odgLowBack,
      'The MTUS is silent. Official Disability Guidelines support it, and ODG-TWC lists criteria.',
    ),
  );
});

test('guidelines that are set aside, quoted, looked at, or cited by others', () => {
  checkRule(id, citing(mri, odgLowBack, 'CA MTUS does not address this. ODG allows it.'));
  checkRule(id, citing(mri, odgLowBack, 'The MTUS and the ACOEM are silent. ODG allows it.'));
  checkRule(
    id,
    citing(mri, lowBack, 'The MTUS allows it. While the claims administrator cited ODG in its denial, MTUS controls.'),
  );
  checkRule(
    id,
    citing(mri, lowBack, 'The MTUS allows it. The ODG guidelines cited by the claims administrator differ.'),
  );
  checkRule(id, citing(mri, lowBack, 'The MTUS says: "Where ODG recommends imaging, so do we."'));
  checkRule(id, citing(mri, odgLowBack, 'The MTUS, ACOEM and ODG were reviewed for this case. ODG allows it.'));
});

test('a field without a citation, or with one still to be written', () => {
  checkRule(
    id,
    citing(mri, 'The Expert Reviewer did not cite any medical evidence for its decision.', 'The ODG supports it.'),
  );
  checkRule(id, citing(mri, '[[guideline, chapter and section that the decision rests on]]', 'The ODG supports it.'));
});

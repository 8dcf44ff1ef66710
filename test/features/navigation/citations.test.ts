import { test } from 'node:test';
import { checkDefinition, checkNothing, checkReferences } from './check-navigation.ts';

const odg =
  'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & Pelvis Chapter, SI joint blocks.';
const item = (claims: string, reviewer: string, rationale: string) => ({
  items: [{ title: 'Sacroiliac joint injection', claims, reviewer, rationale }],
});

test('from a citation to its use in the rationale', () =>
  checkDefinition(
    item(
      'Decision based on MTUS Low Back Complaints 2004.',
      'Decision based on Non-MTUS Citation Official Disability <|>Guidelines (ODG), Hip & Pelvis Chapter.',
      'The <|ODG|> asks for imaging. It is not done.',
    ),
  ));

test('and back from the use to the citation', () =>
  checkDefinition(
    item(
      'Decision based on MTUS Low Back Complaints 2004.',
      'Decision based on Non-MTUS Citation <|Official Disability Guidelines (ODG), Hip & Pelvis Chapter|>.',
      'The O<|>DG asks for imaging. It is not done.',
    ),
  ));

test('all names of one guideline are one', () =>
  checkReferences(
    item(
      'Decision based on MTUS Low Back Complaints 2004.',
      'Decision based on Non-MTUS Citation <|O<|>DG Hip & Pelvis Chapter|>.',
      'The <|Official Disability Guidelines (ODG)|> ask for imaging. The <|ODG|> asks for more.',
    ),
  ));

test('the same guideline and chapter on both sides are one', () =>
  checkReferences(
    item(
      'Decision based on Non-MTUS Citation <|ODG, Hip & Pelvis Chapter|>.',
      'Decision based on Non-MTUS Citation <|Official Disability Guidelines (ODG), Hip & Pelvis Chapter|>.',
      'The <|O<|>DG|> asks for imaging.',
    ),
  ));

test('a use that names its chapter belongs to that chapter alone', () =>
  checkDefinition(
    item(
      'Decision based on Non-MTUS Citation ODG, Low Back Chapter.',
      'Decision based on Non-MTUS Citation <|ODG, Hip & Pelvis Chapter|>.',
      'The ODG Hip & Pel<|>vis Chapter asks for imaging.',
    ),
  ));

test('a use that names a chapter which no field cites leads nowhere', () =>
  checkNothing(
    item(
      'Decision based on MTUS Low Back Complaints 2004.',
      'Decision based on Non-MTUS Citation ODG, Hip & Pelvis Chapter.',
      'The ODG Knee & L<|>eg Chapter asks for imaging.',
    ),
  ));

test('a use with a page belongs to the citation that has it', () =>
  checkDefinition(
    item(
      'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 76-80.',
      'Decision based on MTUS <|Chronic Pain Treatment Guidelines Trigger Point Injections Page(s): 122|>.',
      'MTUS page 1<|>22 lists what is needed.',
    ),
  ));

test('ACOEM without its edition is the one that the field cites', () =>
  checkReferences(
    item(
      'Decision based on MTUS Chronic Pain Medical Treatment 2009.',
      'Decision based on Non-MTUS Citation <|ACOEM Practice Guidelines, Third Edition, Low Back, Treatments|>.',
      'The MTUS is silent. The Third Edition <|ACOEM Guidelines Low Back|> Chapter says so; <|A<|>COEM|> reserves it.',
    ),
  ));

test('another guideline than the fields cite leads nowhere', () =>
  checkNothing(item(odg, odg, 'The MT<|>US does not address this service.')));

test('a citation of one item has nothing to do with the rationale of the next', () =>
  checkDefinition({
    items: [
      { title: 'Acupuncture', reviewer: odg, rationale: 'It has not helped.' },
      {
        title: 'MRI of the lumbar spine',
        reviewer: 'Decision based on Non-MTUS Citation <|Official Disability Guidelines (ODG)|>.',
        rationale: 'According to the O<|>DG it is needed.',
      },
    ],
  }));

test('also where the letter is double-spaced or comes from Windows', () => {
  const letter = item(
    'Decision based on MTUS Low Back Complaints 2004.',
    'Decision based on Non-MTUS Citation <|Official Disability\nGuidelines (ODG), Hip & Pelvis Chapter|>.',
    'The O<|>DG asks for imaging. It is not done.',
  );
  for (const newline of ['\n', '\r\n'] as const)
    for (const spacing of ['single', 'double'] as const) checkDefinition({ ...letter, newline, spacing });
});

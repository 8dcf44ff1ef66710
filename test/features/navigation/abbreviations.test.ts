import { test } from 'node:test';
import { checkDefinition, checkNothing, checkReferences } from './check-navigation.ts';

const rationale = (words: string) => ({ items: [{ title: 'Acupuncture', rationale: words }] });

test('from an abbreviation to the place that writes it out, in brackets or around them', () => {
  checkDefinition(
    rationale('A <|transcutaneous electrical nerve stimulation (TENS)|> unit was tried. The TE<|>NS unit failed.'),
  );
  checkDefinition(
    rationale('A <|TENS (transcutaneous electrical nerve stimulation)|> unit was tried. The TE<|>NS unit failed.'),
  );
});

test('and from there to all its uses', () =>
  checkDefinition(
    rationale(
      'A transcutaneous electrical\nnerve stim<|>ulation (TENS) unit was tried. The <|TENS|> failed. No <|TENS|> then.',
    ),
  ));

test('one that the catalog does not know, by its first letters', () =>
  checkDefinition(rationale('The <|Spine Outcome of Care Scale (SOCS)|> was low. The SO<|>CS is not valid.')));

test('a known one whose letters stand within its words', () =>
  checkDefinition(rationale('An <|electromyography (EMG)|> was done. The E<|>MG was normal.')));

test('its plural is the same', () =>
  checkReferences(rationale('The <|Epidural steroid injections (ESIs)|> helped. One <|ES<|>I|> did not.')));

test('the first of two places that write it out', () =>
  checkDefinition(
    rationale(
      'He had <|magnetic resonance imaging (MRI)|>. Magnetic resonance imaging (MRI) was repeated. The M<|>RI is old.',
    ),
  ));

test('without brackets where the catalog knows one reading only', () =>
  checkDefinition(rationale('He was sent to a <|functional capacity evaluation|>. The F<|>CE was not done.')));

test('brackets that hold something else, and what is never written out, lead nowhere', () => {
  checkNothing(rationale('He is treated by a doctor (MD). The M<|>D agrees.'));
  checkNothing(rationale('The X<|>YZ is old.'));
  checkNothing(rationale('Pain in the lower back of the thorax (CTS). The C<|>TS is mild.'));
});

test('the names of guidelines are citations', () =>
  checkNothing({
    summary: 'The Official Disability Guidelines (ODG) were cited.',
    items: [{ title: 'Acupuncture', rationale: 'The OD<|>G asks for more.' }],
  }));

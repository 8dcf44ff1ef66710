import { test } from 'node:test';
import { knowledgeOf } from '../../../server/guidelines/knowledge.ts';
import { withOverlay } from '../../guidelines/overlays.ts';
import { letter } from '../../kit/letter-text.ts';
import { check, hoverIn } from './check-hover.ts';

const cited = letter({
  items: [
    {
      title: 'SI joint injection',
      reviewer:
        'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip & <|>Pelvis Chapter, Sacroiliac joint blocks.',
    },
  ],
});
const topic = (text: string) => ({
  guidelines: [{ id: 'odg', chapters: [{ id: 'hip-pelvis', topics: [{ title: 'Sacroiliac joint blocks', text }] }] }],
});

test('licensed text of an organisation stands under its own heading, escaped', () => {
  check(hoverIn(cited), [/^\*Not the guideline's text\./m], [/Licensed text/]);
  check(hoverIn(cited, knowledgeOf(withOverlay(topic('Our *own*\nwords <b>.\n\n# Second part.')))), [
    '#### Licensed text: Sacroiliac joint blocks',
    'Our \\*own\\* words \\<b\\>.',
    '\\# Second part.',
    /^\*But for the licensed text, not the guideline's text\./m,
  ]);
});

test('an address of an overlay that is none of the web makes no link', () => {
  const chapters = [{ id: 'low-back', title: 'Low *Back*', link: 'command:evil' }];
  const knowledge = knowledgeOf(withOverlay({ guidelines: [{ id: 'mtus', chapters }] }));
  const text = letter({ items: [{ title: 'MRI', reviewer: 'Decision based on MTUS Low <|>Back Complaints 2004.' }] });
  check(hoverIn(text, knowledge), [/8 CCR 9792\.23\.5/], [/\(command:/]);
});

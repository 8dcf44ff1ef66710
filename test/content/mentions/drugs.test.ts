import { test } from 'node:test';
import type { Quantity } from '../../../server/content/mentions.ts';
import { checkKind } from './check-mentions.ts';

const words = (text: string, quantity?: Quantity) =>
  quantity ? text.slice(quantity.span.start, quantity.span.end) : '-';
const check = checkKind(
  ({ drugs }) => drugs,
  ({ id, strength, quantity, refills, form }, text) =>
    [id, words(text, strength), words(text, quantity), words(text, refills), form ?? '-'].join(' | '),
);

test('brands and generics mean the same substance', () => {
  check('Norco', 'Norco -> hydrocodone-acetaminophen | - | - | - | -');
  check('HYDROCODONE/APAP', 'HYDROCODONE/APAP -> hydrocodone-acetaminophen | - | - | - | -');
  check('hydrocodone-\nacetaminophen', 'hydrocodone-\nacetaminophen -> hydrocodone-acetaminophen | - | - | - | -');
  check('Flexeril', 'Flexeril -> cyclobenzaprine | - | - | - | -');
  check('hydrocodone', 'hydrocodone -> hydrocodone | - | - | - | -');
  check('Lidoderm', 'Lidoderm -> lidocaine | - | - | - | patch');
  check('Medrol Dosepak', 'Medrol Dosepak -> methylprednisolone | - | - | - | -');
});

test('strength, number and refills beside the name', () => {
  check('Norco 10/325mg #90', 'Norco 10/325mg #90 -> hydrocodone-acetaminophen | 10/325mg | #90 | - | -');
  check('Norco 10/325 #90', 'Norco 10/325 #90 -> hydrocodone-acetaminophen | 10/325 | #90 | - | -');
  check('Norco, 5/325mg #60 since', 'Norco, 5/325mg #60 -> hydrocodone-acetaminophen | 5/325mg | #60 | - | -');
  check('Soma 350 #90', 'Soma 350 #90 -> carisoprodol | 350 | #90 | - | -');
  check(
    'Ambien 10mg #30 with one (1) refill',
    'Ambien 10mg #30 with one (1) refill -> zolpidem | 10mg | #30 | one (1) refill | -',
  );
  check('Lunesta 2\nmg, #30', 'Lunesta 2\nmg, #30 -> eszopiclone | 2\nmg | #30 | - | -');
  check('Soma 350mg (#90)', 'Soma 350mg (#90) -> carisoprodol | 350mg | #90 | - | -');
  check(
    'gabapentin 600 mg, quantity 60',
    'gabapentin 600 mg, quantity 60 -> gabapentin | 600 mg | quantity 60 | - | -',
  );
  check(
    '90 tablets of Norco 10/325mg',
    '90 tablets of Norco 10/325mg -> hydrocodone-acetaminophen | 10/325mg | 90 tablets | - | -',
  );
  check(
    'Tramadol ER 150 mg 1 tab po daily #30',
    'Tramadol ER 150 mg 1 tab po daily #30 -> tramadol | 150 mg | #30 | - | er',
  );
});

test('a compound strength makes of a part the combined drug', () => {
  check('hydrocodone 10/325mg #60', 'hydrocodone 10/325mg #60 -> hydrocodone-acetaminophen | 10/325mg | #60 | - | -');
  check('Tramadol 37.5/325', 'Tramadol 37.5/325 -> tramadol-acetaminophen | 37.5/325 | - | - | -');
});

test('forms', () => {
  check('Ultram ER 150mg cap #30', 'Ultram ER 150mg cap #30 -> tramadol | 150mg | #30 | - | er');
  check('Lidocaine 5% patch #30', 'Lidocaine 5% patch #30 -> lidocaine | 5% | #30 | - | patch');
  check('Butrans 10mcg/hr patch #4', 'Butrans 10mcg/hr patch #4 -> buprenorphine | 10mcg/hr | #4 | - | patch');
  check(
    'Terocin lotion 120ml',
    'Terocin lotion 120ml -> methyl salicylate-capsaicin-menthol-lidocaine | - | 120ml | - | cream',
  );
  check('Voltaren Gel 1% 100gm', 'Voltaren Gel 1% 100gm -> diclofenac | 1% | 100gm | - | gel');
});

test('what stands beside another drug, or in another sentence, is not its own', () => {
  check(
    'Norco and Soma 350mg #60, omeprazole',
    'Norco -> hydrocodone-acetaminophen | - | - | - | -',
    'Soma 350mg #60 -> carisoprodol | 350mg | #60 | - | -',
    'omeprazole -> omeprazole | - | - | - | -',
  );
  check('He takes Norco. 90 tablets were given.', 'Norco -> hydrocodone-acetaminophen | - | - | - | -');
  check('naproxen three times a day', 'naproxen -> naproxen | - | - | - | -');
});

test('words that are no drugs', () => {
  for (const text of ['norcos', 'somatic pain', 'a relax day', 'the Norcott report', 'acetaminophenx']) check(text);
});

import { type Field, fieldOf, type Item } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { proseOf } from '../definitions/prose.ts';
import { blocks, claimsExample, itemExample, reviewerExample, titleExample } from '../examples.ts';
import type { Fix, Rule, TextChange } from '../finding.ts';
import { insertWords } from '../insert.ts';
import { fieldEnd } from '../place.ts';
import { quote } from '../words.ts';

export const missingConclusion: Rule = {
  id: 'missing-conclusion',
  family: 'decision',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'The rationale does not conclude on medical necessity',
    says: 'No sentence of the rationale states whether the disputed service is medically necessary.',
    why:
      'The determination states for each disputed item whether it is medically necessary, and the clinical reasons ' +
      '(8 CCR 9792.10.6(d); Labor Code 4610.6(e)). "Recommendation is for denial", "not certified" and "not indicated" ' +
      'are words of utilization review; they do not state it.',
    bad: blocks(
      titleExample,
      claimsExample,
      reviewerExample,
      '<|Decision rationale:|> The MTUS reserves imaging for red flags. This patient has low back pain without any. ' +
        'Recommendation is for denial.',
    ),
    good: itemExample,
    notWhen:
      'The rationale refers to another item of the letter that holds the conclusion for both, and your organisation ' +
      'accepts that.',
    related: ['decision-contradicts-rationale', 'missing-rationale'],
  },
  *check(item, _letter, reading) {
    const rationale = fieldOf(item, 'rationale');
    if (!rationale || !isMissing(rationale, reading)) return;
    const instead = insteadOf(rationale, reading);
    const stated = instead ? `; ${quote(instead)} does not state it` : '';
    yield {
      span: rationale.label,
      message: `The rationale never says whether the service is medically necessary${stated} (8 CCR 9792.10.6(d)).`,
      fixes: conclusionFixes(item, rationale, reading),
    };
  },
};

/** A rationale that is empty, or holds scaffold alone, is missing as a whole; other findings speak of that. */
function isMissing(rationale: Field, reading: Reading): boolean {
  if (reading.content(rationale).conclusion) return false;
  const sentences = proseOf(rationale, reading);
  return sentences.some(({ words }) => /\p{L}/u.test(words.replace(SCAFFOLD, ''))) && !sentences.some(isDoubtful);
}

const SCAFFOLD = /\[\[[^[\]]*\]\]/g;

/** A statement on the request's necessity that the reading could not judge. */
const isDoubtful = ({ own }: { readonly own: string }): boolean =>
  own.length < 1000 &&
  /\b(?:this|the) request\b/i.test(own) &&
  /\bmedical(?:ly)? ?(?:un)?necess/i.test(own) &&
  !OTHERS.test(own);

/** Said by another, or under a condition: such a sentence leaves no doubt that it is no conclusion. */
const OTHERS =
  /\b(?:UR|utilization review(?:er)?|claims administrator|provider|physician|treater|letter|if|when|whether|unless|would|could|may|might)\b/i;

const SUBSTITUTES =
  /\b(?:(?:the )?recommendation is for (?:denial|authorization|approval|certification|non-?certification)|(?:properly |appropriately )?(?:not|non-?) ?(?:be )?certified|(?:is|are|was|were) (?:properly |appropriately )?(?:certified|approved|denied|authorized)|recommended for (?:denial|approval|authorization)|(?:is|are|was|were) (?:not )?(?:medically )?(?:indicated|supported|warranted|justified|appropriate|established|recommended)|cannot be (?:supported|certified|approved|recommended|authorized))\b/gi;

/** The last words that stand where the conclusion should. */
function insteadOf(rationale: Field, reading: Reading): string | undefined {
  for (const { own, words } of proseOf(rationale, reading).slice(-3).toReversed()) {
    if (own.length > 1000) continue;
    const last = [...own.matchAll(SUBSTITUTES)].at(-1);
    if (last) return words.slice(last.index, last.index + last[0].length);
  }
  return undefined;
}

function conclusionFixes(item: Item, rationale: Field, reading: Reading): Fix[] {
  const value = item.decision?.value;
  const fixes: Fix[] = [];
  if (value !== 'overturned') fixes.push(conclude(item, rationale, reading, 'is not medically necessary'));
  if (value !== 'upheld') fixes.push(conclude(item, rationale, reading, 'is medically necessary'));
  return fixes;
}

/** The sentence stands in double brackets until the reviewer has confirmed it. */
const conclude = (item: Item, rationale: Field, reading: Reading, verdict: string): Fix => ({
  title: `Insert "The request ${verdict}" for the reviewer to confirm`,
  changes: [sentenceAt(rationale, reading, `[[Therefore, the request${named(item, reading)} ${verdict}.]]`)],
  safe: false,
  preferred: false,
});

const LONGEST_NAME = 120;

/** The service's name where it is short enough for a sentence and holds nothing that would end one. */
function named(item: Item, reading: Reading): string {
  const service = reading.plain(item.service).replace(/[\s.:;,]+$/, '');
  return service === '' || service.length > LONGEST_NAME || /[[\]]|[.?!] /.test(service) ? '' : ` for ${service}`;
}

/** In place of a prompt for the conclusion that ends the rationale, else after its last words. */
function sentenceAt(rationale: Field, reading: Reading, sentence: string): TextChange {
  const end = fieldEnd(rationale);
  const tail = reading.text.slice(Math.max(rationale.body.start, end - 200), end);
  const prompt = /\[\[conclusion[^[\]]*\]\]\.?$/i.exec(tail);
  if (prompt) return { span: { start: end - prompt[0].length, end }, newText: sentence };
  return insertWords(end, ` ${sentence}`);
}

import type { BodyPartMention } from '../../content/mentions.ts';
import type { Reading } from '../../reading.ts';
import { isOfDevice, isOneComplaint } from '../definitions/complaints.ts';
import { requestMentions } from '../definitions/request-mentions.ts';
import { blocks, claimsExample, issuesExample, methodExample, reviewerExample } from '../examples.ts';
import type { Rule } from '../finding.ts';
import { quote } from '../words.ts';

const neckExample = (conclusion: string) =>
  blocks(
    methodExample,
    'CLINICAL CASE SUMMARY\nThe patient is a 45 year old man who injured the neck and the back in a fall on May 4, ' +
      '2014. Cervical and lumbar strains were diagnosed. An MRI of the cervical spine was requested and denied.',
    issuesExample,
    'MRI of the cervical spine: Upheld',
    claimsExample.replace('Low Back', 'Neck and Upper Back'),
    reviewerExample.replace('Low Back', 'Neck and Upper Back'),
    `Decision rationale: MTUS reserves imaging for red flags. There are no red flags. ${conclusion}`,
  );

export const bodyPartMismatch: Rule = {
  id: 'body-part-mismatch',
  family: 'rationale',
  severity: 'warning',
  scope: 'item',
  docs: {
    title: 'Item and rationale are for different parts of the body',
    says:
      'The item names one part of the body, the request sentence of the rationale names another, and the rationale ' +
      'never ' +
      "names the item's.",
    why:
      'A determination that assessed another part of the body than the one in dispute was set aside by the court ' +
      '(Heath; Labor Code 4610.6(h)(5)).',
    bad: neckExample('The request for <|an MRI of the lumbar spine|> is not medically necessary.'),
    good: neckExample('The request for an MRI of the cervical spine is not medically necessary.'),
    notWhen: 'Both words mean one complaint that the tool does not know as such.',
    related: ['laterality-mismatch', 'spinal-level-mismatch'],
  },
  *check(item, _letter, reading) {
    const named = requestMentions(item, reading, (mentions) => mentions.bodyParts);
    if (!named) return;
    const own = named.service.filter((mention) => isOfWorker(mention, reading));
    if (own.length === 0 || own.length !== named.service.length) return;
    const argued = reading.mentions(named.rationale.body).bodyParts;
    if (argued.some((mention) => own.some(({ part }) => part === mention.part))) return;
    for (const { request, mentions } of named.requests) {
      const others = mentions.filter((mention) => isOfWorker(mention, reading));
      if (others.length === 0 || others.some((other) => own.some(({ part }) => isOneComplaint(part, other.part))))
        continue;
      yield {
        span: request.request,
        message:
          `The item names "${reading.plain(own[0].span)}"; the rationale ` +
          `${request.concludes ? 'decides on' : 'speaks of'} ${quote(request.words)} and never names that part. ` +
          'A decision on another part is a mistake of fact (Labor Code 4610.6(h)(5)).',
        related: [{ span: own[0].span, message: 'The item.' }],
      };
      return;
    }
  },
};

/** Parts of the mind have no place that could be mistaken; a knee scooter is a device. */
const isOfWorker = (mention: BodyPartMention, reading: Reading): boolean =>
  mention.part !== 'mind' && !isOfDevice(mention, reading);

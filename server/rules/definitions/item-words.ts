import type { Field, Item, Section } from '../../letter/letter.ts';
import type { Reading } from '../../reading.ts';
import { type Words, wordsOf } from '../../text/words.ts';
import { oncePerNode } from './once-per-node.ts';

/** The words of an item's title, which many rules ask about. */
export const titleWords = oncePerNode((item: Item, reading: Reading): Words => wordsOf(reading.plain(item.title)));

/** The words of a field or section with its paragraphs. */
export const bodyWords = oncePerNode(
  ({ body }: Field | Section, reading: Reading): Words => wordsOf(reading.logical(body).text),
);

/** The words of an item's service. */
export const serviceWords = oncePerNode((item: Item, reading: Reading): Words => wordsOf(reading.plain(item.service)));

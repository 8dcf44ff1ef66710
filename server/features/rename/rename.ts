import type { Reading } from '../../reading.ts';
import type { TextChange } from '../../rules/finding.ts';
import { type Span, spanOf } from '../../text/span.ts';
import type { ReadText } from '../formatting/formatting.ts';
import { applyChanges } from '../text-changes.ts';
import { type NameKind, type NamePlace, serviceAt } from './name-places.ts';
import { type Hunk, hunksBetween, type NameWord, nameWords } from './name-words.ts';

/** What can be renamed at a place: its words (UTF-16 offsets), and how they read without line ends. */
export interface Renamable {
  readonly span: Span;
  readonly placeholder: string;
}

/** A change of a renaming, and what stands in that place. */
export interface RenameChange extends TextChange {
  readonly kind: NameKind;
  /** True where a person should look at it: prose that need not be on the request, or that words it otherwise. */
  readonly unsure: boolean;
}

export type Renaming =
  | { readonly changes: readonly RenameChange[] }
  /** Why it cannot be done, as a sentence for the person who asked. */
  | { readonly problem: string };

/** The name of a disputed service at an offset (UTF-16): in the title, or in prose that names it. */
export function renamableAt(reading: Reading, offset: number): Renamable | undefined {
  const found = serviceAt(reading, offset);
  return found && { span: found.place.span, placeholder: reading.plain(found.place.span) };
}

/**
 * Renames the service that is named at an offset: what differs between its name there and the new one is changed in
 * every place of the letter that has the same words. Other words of those places stay.
 */
export function rename(reading: Reading, offset: number, typed: string, readText: ReadText): Renaming {
  const name = typed.replaceAll(/\s+/g, ' ').trim();
  if (name === '') return { problem: 'A disputed service needs a name.' };
  const found = serviceAt(reading, offset);
  if (!found) return { problem: 'No disputed service is named here. Start at the title of an item.' };
  const { place, service } = found;
  const before = reading.plain(place.span);
  if (before === name) return { changes: [] };
  const renaming = renamingOf(before, name);
  const changes = changesHere(reading, place, name, renaming);
  for (const other of service.places)
    if (other.span.end <= place.span.start || other.span.start >= place.span.end)
      changes.push(...changesAt(reading.text, other, renaming));
  changes.sort((a, b) => a.span.start - b.span.start);
  const apart = changes.filter(({ span }, n) => n === 0 || span.start >= changes[n - 1].span.end);
  return isStillRead(reading, readText(applyChanges(reading.text, apart)))
    ? { changes: apart }
    : {
        problem: `With the name "${name}" the letter's items could not be told apart. Choose one without line ends, colons and decisions.`,
      };
}

/** The name itself as it was typed; where it is wrapped, only its words that differ. */
function changesHere(reading: Reading, { span, kind }: NamePlace, name: string, renaming: NameChange): RenameChange[] {
  const whole = [{ span, newText: name, kind, unsure: false }];
  const old = reading.text.slice(span.start, span.end);
  if (!/[\r\n\f]/.test(old)) return whole;
  const within = changesIn(reading.text, span, renaming);
  const isAll = within.length === renaming.hunks.length;
  return isAll ? within.map((change) => ({ ...change, kind, unsure: false })) : whole;
}

function changesAt(text: string, { span, kind, literal }: NamePlace, renaming: NameChange): RenameChange[] {
  const unsure = !literal || kind === 'summary' || kind === 'rationale';
  const loud = kind !== 'title' && isLoud(text.slice(span.start, span.end)) && !isLoud(renaming.after);
  return changesIn(text, span, renaming).map((change) => ({
    ...change,
    ...(loud ? { newText: change.newText.toUpperCase() } : {}),
    kind,
    unsure,
  }));
}

/** Some reviewers set the request in capitals: several words, none of them small. */
const isLoud = (words: string): boolean => / /.test(words) && /[A-Z]{5}/.test(words) && !/[a-z]/.test(words);

interface NameChange {
  readonly before: string;
  readonly old: readonly NameWord[];
  readonly after: string;
  readonly new: readonly NameWord[];
  readonly hunks: readonly Hunk[];
}

function renamingOf(before: string, after: string): NameChange {
  const old = nameWords(before, spanOf(0, before.length));
  const added = nameWords(after, spanOf(0, after.length));
  const words = (text: string, list: readonly NameWord[]) =>
    list.map(({ whole }) => text.slice(whole.start, whole.end).toLowerCase());
  return { before, old, after, new: added, hunks: hunksBetween(words(before, old), words(after, added)) };
}

/** The changes of one place: those words of the old name that stand there one behind the other. */
function changesIn(text: string, place: Span, change: NameChange): TextChange[] {
  const words = nameWords(text, place);
  const changes: TextChange[] = [];
  let from = 0;
  for (const hunk of change.hunks) {
    const at = placeOf(words, from, hunk.old, change.old);
    if (at < 0) continue;
    changes.push(changeAt(text, words, at, hunk, change));
    from = at + hunk.old.end - hunk.old.start;
  }
  return changes;
}

/** Where the words of a hunk stand; for one that only adds words, behind which word, those around it being there. */
function placeOf(words: readonly NameWord[], from: number, old: Span, name: readonly NameWord[]): number {
  const adds = old.start === old.end;
  const start = adds ? Math.max(0, old.start - 1) : old.start;
  const end = adds ? Math.min(name.length, old.end + 1) : old.end;
  for (let at = Math.max(0, adds ? from - 1 : from); at + end - start <= words.length; at++) {
    let n = start;
    while (n < end && words[at + n - start].word === name[n].word) n++;
    if (n === end) return at + old.start - start;
  }
  return -1;
}

function changeAt(text: string, words: readonly NameWord[], at: number, hunk: Hunk, change: NameChange): TextChange {
  const count = hunk.old.end - hunk.old.start;
  const added = change.new.slice(hunk.new.start, hunk.new.end);
  const written = added.length === 0 ? '' : change.after.slice(added[0].start, added[added.length - 1].whole.end);
  if (count === 0) {
    const next = words[at];
    if (next) return { span: spanOf(next.start, next.start), newText: `${cased(written, text, next)} ` };
    const end = words[words.length - 1].end;
    return { span: spanOf(end, end), newText: ` ${written}` };
  }
  const first = words[at];
  const last = words[at + count - 1];
  const oldLast = change.old[hunk.old.end - 1];
  const marks = change.before.slice(oldLast.end, oldLast.whole.end);
  const newMarks =
    added.length === 0 ? '' : change.after.slice(added[added.length - 1].end, added[added.length - 1].whole.end);
  // Marks that both names have behind the words are the place's own.
  const own = text.slice(last.end, last.whole.end);
  const takes = marks !== newMarks && own === marks;
  const newText = takes ? written : written.slice(0, written.length - newMarks.length);
  const span = spanOf(first.start, takes ? last.whole.end : last.end);
  if (newText !== '') return { span, newText: cased(newText, text, first) };
  const next = words[at + count];
  return next
    ? { span: spanOf(first.start, next.start), newText }
    : { span: spanOf(words[at - 1]?.end ?? first.start, span.end), newText };
}

/** A title in capitals is written small in prose; its short words may be abbreviations (MRI, TENS). */
const LONGEST_ABBREVIATION = 4;

/** The words in small letters or with a capital, as those that they replace are written. */
function cased(words: string, text: string, replaced: Span): string {
  const old = text.slice(replaced.start, replaced.end);
  const isSmall = /^[a-z]/.test(old);
  const isCapital = /^[A-Z][a-z]/.test(old);
  const inCapitals = !/[a-z]/.test(words) && (isSmall || isCapital);
  const written = inCapitals
    ? words.replaceAll(/[A-Z]+/g, (word) => (word.length > LONGEST_ABBREVIATION ? word.toLowerCase() : word))
    : words;
  if (isSmall && /^[A-Z][a-z]/.test(written)) return written.charAt(0).toLowerCase() + written.slice(1);
  return isCapital && /^[a-z]/.test(written) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

/** True where the letters have the same items, each with its decision and fields. */
const isStillRead = (before: Reading, after: Reading): boolean => shapeOf(before) === shapeOf(after);

const shapeOf = ({ letters }: Reading): string =>
  JSON.stringify(
    letters.map(({ sections, items }) => [
      sections.map(({ kind }) => kind),
      items.map(({ decision, fields, partialApproval }) => [
        decision?.value,
        partialApproval !== undefined,
        fields.map(({ kind }) => kind),
      ]),
    ]),
  );

/** What is wrong at a place of an overlay, with the remedy; `path` is a JSON pointer ("/guidelines/0/chapters/1/title"). */
export interface OverlayProblem {
  readonly path: string;
  readonly message: string;
}

/** Where a value stands, and the list that its problems go to. */
export interface Place {
  readonly path: string;
  readonly problems: OverlayProblem[];
}

/** Reads a value; what is wrong goes to the problems of the place and, where nothing can be kept, gives undefined. */
export type Reader<T> = (value: unknown, place: Place) => T | undefined;

/** Notes what is wrong at a place. */
export function report(place: Place, message: string): undefined {
  place.problems.push({ path: place.path, message });
}

/** The place of a member: an object's key or a list's index. */
export const inside = (place: Place, key: string | number): Place => ({
  ...place,
  path: `${place.path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
});

const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

/** Text that is not blank. */
export const text: Reader<string> = (value, place) => {
  if (typeof value !== 'string')
    return report(place, `Here stands ${kindOf(value)}; write text in quotes. It was left out.`);
  return value.trim() === '' ? report(place, 'The text is empty; write it or drop the key.') : value;
};

/** Text of one form, or the remedy. */
export const textOf =
  (form: RegExp, remedy: (words: string) => string): Reader<string> =>
  (value, place) => {
    const words = text(value, place);
    return words === undefined || form.test(words) ? words : report(place, `${quoted(words)} ${remedy(words)}`);
  };

/** One of some fixed words. */
export const oneOf =
  <Word extends string>(known: readonly Word[]): Reader<Word> =>
  (value, place) => {
    const word = known.find((item) => item === value);
    return word ?? report(place, `${quoted(value)} is not known here; write one of: ${known.join(', ')}.`);
  };

/** A number from 0 up. */
export const amount: Reader<number> = (value, place) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : report(place, `Here stands ${quoted(value)}; write a number, 0 or more, without quotes. It was left out.`);

/** True or false. */
export const flag: Reader<boolean> = (value, place) =>
  typeof value === 'boolean'
    ? value
    : report(place, `Here stands ${quoted(value)}; write true or false without quotes.`);

/** A list; what cannot be read is left out, and of two items with one key the second. */
export const list =
  <T>(item: Reader<T>, keyOf?: (item: T) => string | undefined): Reader<readonly T[]> =>
  (value, place) => {
    if (!Array.isArray(value))
      return report(place, `Here stands ${kindOf(value)}; write a list in [ ]. It was left out.`);
    const items: T[] = [];
    const keys = new Set<string>();
    for (const [k, part] of value.entries()) {
      const read = item(part, inside(place, k));
      if (read === undefined) continue;
      const key = keyOf?.(read);
      if (key !== undefined && keys.has(key))
        report(inside(place, k), `${quoted(key)} stands twice in this list; the second was left out. Join the two.`);
      else items.push(read);
      if (key !== undefined) keys.add(key);
    }
    return items;
  };

/** A reader for each key that an object may have. */
export type Fields<T> = { readonly [Key in keyof Required<T>]: Reader<Exclude<T[Key], undefined>> };

/** An object: keys that are not known or cannot be read are left out; without a key of `needs` the whole is. */
export const object =
  <T extends object>(name: string, fields: Fields<T>, needs: readonly (keyof T & string)[] = []): Reader<T> =>
  (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return report(place, `Here stands ${kindOf(value)}; write ${name} in { }. It was left out.`);
    const read: Partial<T> = {};
    for (const [key, part] of Object.entries(value)) {
      if (part === undefined) continue;
      if (!isKeyOf(fields, key)) report(inside(place, key), unknownKey(key, Object.keys(fields)));
      else read[key] = fields[key](part, inside(place, key));
    }
    const missing = needs.filter((key) => read[key] === undefined);
    if (missing.length === 0) return read as T;
    const absent = missing.filter((key) => !Object.hasOwn(value, key));
    return absent.length === 0
      ? undefined
      : report(
          place,
          `This is ${name} without ${absent.map(quoted).join(' and ')}; it was left out. Add what is missing.`,
        );
  };

const isKeyOf = <T extends object>(fields: T, key: string): key is keyof T & string => Object.hasOwn(fields, key);

/** A value as a message shows it: in quotes and not too long. */
export function quoted(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'object' ? kindOf(value) : String(value);
  return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  const remedy = near ? `Did you mean ${quoted(near)}?` : `Known here: ${known.join(', ')}.`;
  return `The key ${quoted(key)} is not known here and was left out. ${remedy}`;
}

/** The known word that was probably meant: one letter away, whatever the case. */
export const nearest = (word: string, known: readonly string[]): string | undefined =>
  known.find((name) => isNear(word.toLowerCase(), name.toLowerCase()));

/** Whether one letter more, less or other, or two that changed places, make two words one. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(''));
}

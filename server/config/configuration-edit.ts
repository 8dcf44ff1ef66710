import { readJson } from './json.ts';
import type { Level } from './levels.ts';

/** The text of a configuration with the level of one finding; without a text a new one. `undefined` where it is none. */
export const withLevel = (source: string | undefined, rule: string, level: Level): string | undefined =>
  source === undefined ? formatted({ rules: { [rule]: level } }) : withMember(source, 'rules', [rule, level]);

/** The text of a configuration that names a baseline; without a text a new one. `undefined` where it is none. */
export const withBaseline = (source: string | undefined, path: string): string | undefined =>
  source === undefined ? formatted({ baseline: path }) : setIn(source, '', 'baseline', path);

const formatted = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets one member of an object that the configuration holds, and makes the object where there is none. */
function withMember(source: string, key: string, [name, value]: readonly [string, string]): string | undefined {
  const { value: whole } = readJson(source);
  if (!isObject(whole)) return undefined;
  if (whole[key] === undefined) return setIn(source, '', key, { [name]: value });
  return isObject(whole[key]) ? setIn(source, `/${key}`, name, value) : undefined;
}

/**
 * Sets a key of the object at a JSON pointer: in its place where it is there, else as the first one, so that all other
 * text stays as it was written.
 */
function setIn(source: string, pointer: string, key: string, value: unknown): string | undefined {
  const json = readJson(source);
  if (!isObject(json.value)) return undefined;
  const parent = pointer === '' ? json.value : json.value[pointer.slice(1)];
  if (!isObject(parent)) return undefined;
  if (Object.hasOwn(parent, key) && typeof parent[key] === 'object') return undefined;
  const { start, end } = json.spanAt(Object.hasOwn(parent, key) ? `${pointer}/${escaped(key)}` : pointer);
  if (Object.hasOwn(parent, key)) return splice(source, start, end, `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const outer = /^[ \t]*/.exec(source.slice(source.lastIndexOf('\n', start) + 1))?.[0] ?? '';
  const [, blank = '', indent = ''] = /^(\s*?\r?\n([ \t]*))?/.exec(source.slice(end)) ?? [];
  const empty = Object.keys(parent).length === 0;
  const inner = blank !== '' && !empty ? indent : `${outer}  `;
  const member = `${JSON.stringify(key)}: ${JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${inner}`)}`;
  const added = blank === '' && !empty ? ` ${member},` : `\n${inner}${member}${empty ? `\n${outer}` : ','}`;
  const text = source.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added;
  return splice(source, end, empty ? source.indexOf('}', end) : end, text);
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const splice = (text: string, start: number, end: number, between: string): string =>
  text.slice(0, start) + between + text.slice(end);

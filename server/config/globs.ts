/**
 * True where a path fits a pattern: `*` is any part of a name, `?` one sign of it, `**` any folders. A pattern without a
 * slash fits a file or folder of that name anywhere, one with a slash counts from the folder that both are relative to.
 * All below a folder that fits is meant too. The work is at most the length of the path times that of the pattern.
 */
export function fitsGlob(path: string, pattern: string): boolean {
  const inner = pattern.replace(/^(?:\.?\/)+|\/+$/g, '');
  if (inner === '') return false;
  const parts = inner.split('/');
  const anywhere = parts.length === 1 && !pattern.startsWith('/') && !pattern.startsWith('./');
  return fitsParts(path.split('/'), [...(anywhere ? ['**'] : []), ...parts, '**'], fitsPart);
}

/** Names against the parts of a pattern; the last "**" gives way where what follows it does not fit. */
function fitsParts(names: readonly string[], parts: readonly string[], fits: (name: string, part: string) => boolean) {
  return follow(
    names.length,
    parts.length,
    (at) => parts[at] === '**',
    (name, part) => fits(names[name], parts[part]),
  );
}

const fitsPart = (name: string, part: string): boolean =>
  follow(
    name.length,
    part.length,
    (at) => part[at] === '*',
    (sign, at) => part[at] === '?' || part[at] === name[sign],
  );

/** Follows `length` things along a pattern of `count` parts, of which wild ones stand for any number of things. */
function follow(
  length: number,
  count: number,
  isWild: (at: number) => boolean,
  fits: (thing: number, at: number) => boolean,
): boolean {
  let thing = 0;
  let at = 0;
  let wild = -1;
  let resume = 0;
  while (thing < length) {
    if (at < count && isWild(at)) {
      wild = at++;
      resume = thing;
    } else if (at < count && fits(thing, at)) {
      thing++;
      at++;
    } else if (wild >= 0) {
      thing = ++resume;
      at = wild + 1;
    } else return false;
  }
  while (at < count && isWild(at)) at++;
  return at === count;
}

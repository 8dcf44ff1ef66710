/**
 * A name as it is compared: small letters and digits, "and" for "&", without blanks, punctuation and what stands in
 * brackets at its end.
 */
export function foldName(name: string): string {
  const spelled = name.includes('&') ? name.replaceAll('&', ' and ') : name;
  const bare = spelled.trimEnd().endsWith(')') ? spelled.replace(REMARK, '') : spelled;
  return bare.toLowerCase().replaceAll(SEPARATORS, '');
}

const REMARK = /\s*\([^()]*\)\s*$/;
const SEPARATORS = /[^a-z0-9]+/g;

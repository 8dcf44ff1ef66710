/**
 * A name as it is compared: small letters and digits, "and" for "&", without blanks, punctuation and what stands in
 * brackets at its end.
 */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replaceAll(/[^a-z0-9]+/g, '');

/**
 * The semantic token types, in the order of the legend: a token's type is its place in this list. The manifest
 * declares the same names with the scopes that themes colour them by.
 */
export const tokenTypes = [
  'imrHeading',
  'imrLabel',
  'imrUpheld',
  'imrOverturned',
  'imrSource',
  'imrChapter',
  'imrPage',
  'imrCriterion',
  'imrDate',
  'imrQuantity',
] as const;

export type TokenType = (typeof tokenTypes)[number];

/** The legend that `initialize` announces; tokens have no modifiers. */
export const tokenLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [] as string[] };

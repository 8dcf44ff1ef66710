/** The words of a comparison in the editor's language; `{0}`, `{1}` are places for values. */
export interface ComparisonWords {
  readonly reading: string;
  readonly noItem: string;
  readonly noServer: string;
  readonly headline: string;
  readonly here: string;
  readonly searched: string;
  readonly sameService: string;
  readonly sameTopic: string;
  readonly noneOfService: string;
  readonly noneOfTopic: string;
  readonly counts: string;
  readonly count: string;
  readonly reviewer: string;
  readonly claims: string;
  readonly values: string;
  readonly items: string;
  readonly upheld: string;
  readonly overturned: string;
  readonly noDecision: string;
  readonly otherDecision: string;
  readonly own: string;
  readonly ownAlone: string;
  readonly more: string;
  readonly columns: {
    readonly letter: string;
    readonly decision: string;
    readonly date: string;
    readonly service: string;
    readonly reviewer: string;
    readonly claims: string;
    readonly values: string;
    readonly conclusion: string;
  };
  readonly conclusions: Readonly<Record<'not-necessary' | 'necessary' | 'partly', string>>;
  readonly none: string;
}

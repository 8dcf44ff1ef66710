// The shape of a gold file: what a person read from a letter.

export interface Gold {
  readonly letters: readonly GoldLetter[];
  readonly findings: readonly GoldFinding[];
  readonly lookAlikes: readonly GoldLookAlike[];
}

/** In the shape of `inspect`; `criteria` is the count, and a key that the letter does not give is absent. */
export interface GoldLetter {
  readonly format: string;
  readonly line: number;
  readonly header?: Readonly<Record<string, string>>;
  readonly sections: readonly { readonly kind: string; readonly line: number }[];
  readonly items: readonly GoldItem[];
}

export interface GoldItem {
  readonly title: string;
  readonly service: string;
  readonly decision: string | null;
  readonly line: number;
  readonly claimsGuideline?: GoldGuideline;
  readonly reviewerGuideline?: GoldGuideline;
  readonly rationale?: { readonly line: number; readonly criteria: number; readonly conclusion: string | null };
}

export interface GoldGuideline {
  readonly line: number;
  readonly citations: readonly GoldCitation[];
}

export interface GoldCitation {
  readonly text: string;
  readonly source: string;
  readonly chapter?: string;
  readonly chapterNumber?: number;
  readonly section?: string;
  readonly topic?: string;
  readonly pages?: readonly string[];
  readonly year?: number;
}

/** Lines count from 0. */
export interface GoldFinding {
  readonly rule: string;
  readonly line: number;
  readonly severity: string;
}

/** Where a trap stands for a rule that must stay silent in that item or section. */
export interface GoldLookAlike {
  readonly rule: string;
  readonly line: number;
}

/** The gold of a text whose line n has become line `lineOf(n)`. */
export function moveGold(gold: Gold, lineOf: (line: number) => number): Gold {
  const move = <T extends { readonly line: number }>(node: T): T => ({ ...node, line: lineOf(node.line) });
  const moveMaybe = <T extends { readonly line: number }>(node: T | undefined) => node && move(node);
  return {
    letters: gold.letters.map((letter) => ({
      ...move(letter),
      sections: letter.sections.map(move),
      items: letter.items.map((item) => ({
        ...move(item),
        claimsGuideline: moveMaybe(item.claimsGuideline),
        reviewerGuideline: moveMaybe(item.reviewerGuideline),
        rationale: moveMaybe(item.rationale),
      })),
    })),
    findings: gold.findings.map(move),
    lookAlikes: gold.lookAlikes.map(move),
  };
}

/** The gold of several files' texts that stand one after the other; their lines have been moved already. */
export const joinGold = (golds: readonly Gold[]): Gold => ({
  letters: golds.flatMap((gold) => gold.letters),
  findings: golds.flatMap((gold) => gold.findings),
  lookAlikes: golds.flatMap((gold) => gold.lookAlikes),
});

import type { LetterFormat } from '../../formats/format.ts';
import type { FieldKind } from '../../formats/kinds.ts';

/*
 * The fixed sentences of guideline fields in the formats D, E and F, as 878 fields of published letters have them:
 * until 2015 "did not base their decision on the MTUS", from 2016 "outside of the MTUS Guidelines".
 */

const MTUS = 'Decision based on MTUS ';
const NON_MTUS = 'Decision based on Non-MTUS Citation ';

const who = (kind: FieldKind): string =>
  kind === 'claims-guideline' ? 'The Claims Administrator' : 'The Expert Reviewer';

/** The sentence that goes before a citation of other evidence, with its blank; empty where the format has none. */
const outside = ({ outsideMtus }: LetterFormat, kind: FieldKind): string =>
  outsideMtus === undefined ? '' : `${who(kind)} ${outsideMtus} `;

/** The sentences that a guideline field can open with; behind another citation only a further one can follow. */
export const leadIns = (format: LetterFormat, kind: FieldKind, follows: boolean): readonly string[] =>
  follows
    ? [NON_MTUS, MTUS]
    : [
        MTUS,
        ...(format.outsideMtus === undefined ? [] : [`${outside(format, kind)}${NON_MTUS}`]),
        `${who(kind)} did not cite any medical evidence for its decision.`,
        NON_MTUS,
      ];

/** The words that lead in a citation which is typed without them. */
export function leadOf(under: 'mtus' | 'non-mtus', format: LetterFormat, kind: FieldKind, follows: boolean): string {
  if (under === 'mtus') return MTUS;
  return follows ? NON_MTUS : `${outside(format, kind)}${NON_MTUS}`;
}

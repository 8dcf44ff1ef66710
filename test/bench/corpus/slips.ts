import type { Dice } from './dice.ts';

/** What goes wrong while letters are written and extracted, each in a share of all letters. */
const slips: readonly (readonly [share: number, slip: (text: string, dice: Dice) => string])[] = [
  [0.4, (text) => text.replace(/\b(examin|guide|recom|treat)(ation|lines|mended|ment)\b/, '$1 $2')],
  [0.3, (text) => text.replace(' Chapter, ', ', ')],
  [0.15, (text) => onOtherSide(text)],
  [0.1, (text) => text.replace('; 3. ', '; 4. ').replace('; (3) ', '; (4) ').replace('; 3) ', '; 4) ')],
  [0.1, (text) => text.replace(/\. Therefore, the request [^.]*medically necessary\.$/m, '.')],
  [0.06, (text) => text.replace(/(?<=#)\d+(?= is)/, (tablets) => String(Number(tablets) + 30))],
  [0.05, (text) => text.replace(/\d+(?= visits of therapy)/, '[[number of visits]]')],
  [0.04, (text) => text.replace(/(?<=: )(?:Upheld|Overturned)$/m, 'Modified')],
  [0.04, (text) => text.replace(/^(MAXIMUS guideline:) .*$/m, '$1')],
];

/** The letter with the slips that fall to it. */
export const withSlips = (text: string, dice: Dice): string =>
  slips.reduce((changed, [share, slip]) => (dice.chance(share) ? slip(changed, dice) : changed), text);

/** The last side that a letter names, turned round. */
function onOtherSide(text: string): string {
  const at = Math.max(text.lastIndexOf(' left '), text.lastIndexOf(' right '));
  if (at < 0) return text;
  return (
    text.slice(0, at) +
    (text.startsWith(' left ', at)
      ? text.slice(at).replace(' left ', ' right ')
      : text.slice(at).replace(' right ', ' left '))
  );
}

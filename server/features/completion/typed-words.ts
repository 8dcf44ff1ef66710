import type { Topic } from '../../guidelines/catalog/types.ts';

/** As much of a topic's names as fits beside guideline and chapter in what editors match. */
const LONGEST = 90;

/** What a person may type for a topic: its title, its initials ("SIJI"), then its short names. */
export function typedTopic({ title, aliases }: Pick<Topic, 'title' | 'aliases'>): string {
  const names = [...aliases].sort((a, b) => a.length - b.length);
  const initials = [...new Set([title, ...names].map(initialsOf))].filter(
    (letters) => letters.length > 1 && !title.includes(letters),
  );
  let typed = [title, ...initials].join(' ');
  for (const name of names) if (typed.length + name.length < LONGEST && !typed.includes(name)) typed += ` ${name}`;
  return typed;
}

/** "SI joint injections" gives "SIJI": words in capitals count whole. */
export const initialsOf = (name: string): string =>
  (name.replace(/\([^()]*\)/g, ' ').match(/[A-Za-z]+/g) ?? [])
    .filter((word) => !/^(?:and|for|of|the|to|or|with|in)$/.test(word))
    .map((word) => (/^[A-Z]{2,4}$/.test(word) ? word : word[0].toUpperCase()))
    .join('');

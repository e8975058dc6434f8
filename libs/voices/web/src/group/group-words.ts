import type { spaceText } from './space.text';

interface Named {
  name: string;
}

type Translate = typeof spaceText;

/** "34 members", or that they are too few to be counted without pointing at somebody. */
export const membersWords = (t: Translate, count: number | null): string => (count === null ? t('space.members.few') : t('space.members.count', { count }));

/** "Tom Okafor", "Tom Okafor and Priyanka Desai", "A, B and C". */
export function namesWords(t: Translate, people: readonly Named[]): string {
  const names = people.map(({ name }) => name);
  if (names.length <= 1) return names[0] ?? '';
  return t('space.names.and', { first: names.slice(0, -1).join(', '), last: names.at(-1)! });
}

/** Members, chairs and sponsor of a group in one line. */
export function groupLine(t: Translate, group: { memberCount: number | null; chairs: readonly Named[]; sponsor: Named }): string {
  const chairs = group.chairs.length === 0 ? t('space.group.no_chair') : t('space.group.chairs', { count: group.chairs.length, names: namesWords(t, group.chairs) });
  return `${membersWords(t, group.memberCount)}. ${chairs} ${t('space.group.sponsor', { name: group.sponsor.name })}`;
}

/** The one name of a part of the plan: its label and what it says. */
export const subjectWords = ({ reference, title }: { reference: string | null; title: string }): string => (reference === null ? title : `${reference} ${title}`);

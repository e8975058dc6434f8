/** How many people one organisation brings to a figure of several. */
export interface Contribution {
  readonly organisationId: string;
  readonly people: number;
}

/** Fewer organisations than this could work each other's figures out. */
export const SMALLEST_ALLIANCE = 5;

/** An organisation with more than this part of the people would see its own figure in that of all. */
export const LARGEST_PART = 0.5;

/** Whether a figure of several organisations may be told. */
export type AllianceVerdict = 'safe' | 'too_few' | 'dominance';

const judge = (people: readonly number[]): AllianceVerdict => {
  const all = people.reduce((sum, count) => sum + count, 0);
  if (people.length < SMALLEST_ALLIANCE) return 'too_few';
  return Math.max(...people) > LARGEST_PART * all ? 'dominance' : 'safe';
};

/**
 * Whether a figure of several organisations may be told: at least five contribute, and none brings more than half of the
 * people. Organisations without anybody do not contribute, and one named twice counts once.
 *
 * Source: minimum frequency and dominance rules for magnitude tables, Hundepool and others, Statistical Disclosure Control
 * (Wiley 2012), chapter 4; the numbers are our own decision.
 * @param isRetold where a figure of the same period was told before: it must then stand without any one of them too, so that
 * the two figures do not give away the one that came, went or changed.
 */
export function judgeAlliance(contributions: readonly Contribution[], isRetold: boolean): AllianceVerdict {
  const byOrganisation = new Map<string, number>();
  for (const { organisationId, people } of contributions) byOrganisation.set(organisationId, (byOrganisation.get(organisationId) ?? 0) + people);
  const people = [...byOrganisation.values()].filter((count) => count > 0);
  const verdict = judge(people);
  if (verdict !== 'safe' || !isRetold) return verdict;
  const without = people.map((_, left) => judge(people.filter((_count, at) => at !== left)));
  return without.find((one) => one !== 'safe') ?? 'safe';
}

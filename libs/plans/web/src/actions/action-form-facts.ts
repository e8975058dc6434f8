import type { PersonChoice } from '@waymark/platform/web';
import type { usePlansText } from '../plans.text';
import type { Plan, PlanAction } from '../plans/use-plan';

/** The fields whose change is sent. */
export interface Facts {
  detail: string;
  owner: PersonChoice | null;
  startOn: string;
  dueOn: string;
  ongoing: boolean;
  reviewOn: string;
}

/** What a form begins with. */
export const factsOf = (action: PlanAction | null): Facts => ({
  detail: action?.detail ?? '',
  owner: action?.owner ?? null,
  startOn: action?.startOn ?? '',
  dueOn: action?.dueOn ?? '',
  ongoing: action?.ongoing ?? false,
  reviewOn: action?.reviewOn ?? '',
});

/** Only what is different: two people who change different fields then both have their way. */
export function changedFacts(before: Facts, after: Facts) {
  const word = (text: string) => text.trim() || null;
  return {
    ...(word(before.detail) === word(after.detail) ? {} : { detail: word(after.detail) }),
    ...(before.owner?.id === after.owner?.id ? {} : { ownerId: after.owner?.id ?? null }),
    ...(before.startOn === after.startOn ? {} : { startOn: after.startOn || null }),
    ...(before.dueOn === after.dueOn ? {} : { dueOn: after.dueOn || null }),
    ...(before.ongoing === after.ongoing ? {} : { ongoing: after.ongoing }),
    ...(before.reviewOn === after.reviewOn ? {} : { reviewOn: after.reviewOn || null }),
  };
}

/** The field in conflict as both people have it, in words: people by name, days as they are. */
export function wordsInConflict(
  t: ReturnType<typeof usePlansText>,
  plan: Plan,
  field: string,
  title: string,
  facts: Facts,
  current: Record<string, unknown>,
  seen: PlanAction | null,
) {
  const labels = {
    title: 'plans.action.title',
    detail: 'plans.action.detail',
    ownerId: 'plans.action.owner',
    startOn: 'plans.action.start',
    dueOn: 'plans.action.due',
    reviewOn: 'plans.action.review',
    ongoing: 'plans.action.ongoing',
  } as const;
  const label = t(labels[field as keyof typeof labels] ?? 'plans.action.title');
  if (field === 'ownerId') {
    const latest = plan.objectives
      .flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions))
      .find(({ id }) => id === seen?.id);
    return {
      field: label,
      mine: facts.owner?.name ?? t('plans.no_owner'),
      theirs: latest?.owner?.name ?? t('plans.no_owner'),
    };
  }
  const mine = field === 'title' ? title : String(facts[field as keyof Facts] ?? '');
  return { field: label, mine, theirs: String(current[field] ?? '') };
}

import { registerPaletteSource } from '@waymark/platform/web';

const groups = ['actions', 'parts', 'people'] as const;

/** Ctrl K finds actions, parts of plans and the people who own actions. What it takes is fetched when somebody first types. */
export function registerPlansPalette(): void {
  for (const group of groups) {
    let heading = '';
    registerPaletteSource({
      id: `plans.${group}`,
      heading: () => heading,
      find: async (text, organisation) => {
        const [{ findInPlan }, { plansText }] = await Promise.all([import('./search/find-in-plan'), import('./plans.text')]);
        heading = plansText(`plans.search.${group}`);
        return findInPlan(group, text, organisation);
      },
    });
  }
}

import { lazy, Suspense, type ComponentType } from 'react';

/** What a section is told about the page it stands in. */
export interface PlanSectionProps {
  organisation: string;
}

/** Places in the pages of plans that a context above may fill. */
export type PlanSectionPlace = 'overview' | 'my-work';

type LoadSection = () => Promise<{ default: ComponentType<PlanSectionProps> }>;

const sections: Partial<Record<PlanSectionPlace, ComponentType<PlanSectionProps>>> = {};

/**
 * Fills a place, once and before the first page is shown. Plans never hears of what stands there; its code is fetched with the
 * page.
 *
 *   registerPlanSection('overview', () => import('./sections/overview-progress'))
 */
export function registerPlanSection(place: PlanSectionPlace, load: LoadSection): void {
  sections[place] = lazy(load);
}

/** Whatever fills a place; nothing where nobody has. */
export function PlanSection({ place, organisation }: PlanSectionProps & { place: PlanSectionPlace }) {
  const Section = sections[place];
  return Section === undefined ? null : (
    <Suspense fallback={null}>
      <Section organisation={organisation} />
    </Suspense>
  );
}

import { Pending, useAfterFirstPaint } from '@waymark/platform/web';
import { lazy, Suspense, type ComponentType } from 'react';

/** What a section is told about the page it stands in. */
export interface PlanSectionProps {
  organisation: string;
}

/** Places in the pages of plans that contexts above may fill. */
export type PlanSectionPlace = 'overview' | 'overview-next' | 'overview-attention' | 'my-work';

type LoadSection = () => Promise<{ default: ComponentType<PlanSectionProps> }>;

const sections: Partial<Record<PlanSectionPlace, ComponentType<PlanSectionProps>[]>> = {};

/**
 * Adds to a place, before the first page is shown; what was added first stands first. Plans never hears of what stands there;
 * its code is fetched as soon as the page itself stands.
 *
 *   registerPlanSection('overview', () => import('./sections/overview-progress'))
 */
export function registerPlanSection(place: PlanSectionPlace, load: LoadSection): void {
  (sections[place] ??= []).push(lazy(load));
}

/** Whatever fills a place; nothing where nobody has. */
export function PlanSection({ place, organisation }: PlanSectionProps & { place: PlanSectionPlace }) {
  const isAfter = useAfterFirstPaint();
  return (sections[place] ?? []).map((Section, at) =>
    isAfter ? (
      <Suspense key={at} fallback={<Pending />}>
        <Section organisation={organisation} />
      </Suspense>
    ) : (
      <Pending key={at} />
    ),
  );
}

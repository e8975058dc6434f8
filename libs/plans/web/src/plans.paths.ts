import { toSlug } from '@waymark/plans/domain';
import { address } from '@waymark/platform/web';
import { planFilterWords, type PlanFilter } from './plans/plan-filter';

/** The organisation's plan, whole or as filtered: `planPath('northmoor', { statuses: ['OFF_TRACK'], owner: 'me' })`. A part is an anchor, `outcome-ID`. */
export const planPath = (organisation: string, filter: Partial<PlanFilter> = {}, part?: string): string =>
  address([organisation, 'plan'], planFilterWords(filter), part);

/** One plan by its id: a team's plan, or one that is closed. */
export const onePlanPath = (organisation: string, planId: string, filter: Partial<PlanFilter> = {}): string =>
  address([organisation, 'plans', planId], planFilterWords(filter));

/** What has changed in an approved plan: the organisation's, or one by its id; all of it, or since a day. */
export const planChangesPath = (organisation: string, { planId, since }: { planId?: string; since?: string } = {}): string =>
  address([organisation, 'plan', 'changes'], { plan: planId, since });

/** Whatever holds this reference now. */
export const planReferencePath = (organisation: string, reference: string): string => address([organisation, 'plan', reference]);

/** Settings of the plan and of the teams' plans. */
export const planSettingsPath = (organisation: string): string => address([organisation, 'settings', 'plan']);

/** Where a file is read into a plan. */
export const importPath = (organisation: string, planId?: string): string => address([organisation, 'import'], { plan: planId });

/** The plan as a file to keep or to edit in a spreadsheet. */
export const planFilePath = (organisation: string, planId: string, format: 'xlsx' | 'csv'): string =>
  address(['interchange', 'plans', `${planId}.${format}`], { organisation });

/** The whole story of one action, or one part of it such as `update-ID`. The slug is for people's eyes; the id finds it. */
export const actionPath = (organisation: string, action: { id: string; slug: string }, part?: string): string =>
  address([organisation, 'actions', action.id, action.slug], {}, part);

/** One measure of success with its figures, a page of the context that keeps measures. The slug is for people's eyes; the id finds it. */
export const measurePagePath = (organisation: string, measure: { id: string; statement: string }): string =>
  address([organisation, 'measures', measure.id, toSlug(measure.statement)]);

/** Where the organisation's plan stands, on one page. */
export const overviewPath = (organisation: string): string => address([organisation]);

/** What somebody should update, has updated and may confirm. */
export const myWorkPath = (organisation: string): string => address([organisation, 'my-work']);

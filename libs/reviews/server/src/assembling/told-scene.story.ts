import { identity } from '@waymark/identity/server';
import { measures, northmoorMeasures, tellMeasures } from '@waymark/measures/server';
import { northmoorStory, organisations, tellOrganisation, type ToldOrganisation } from '@waymark/organisations/server';
import { northmoorPlans, plans, storyId, tellPlans } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { northmoorVoices, tellVoices, voices } from '@waymark/voices/server';
import { openReview, type ReviewToOpen } from '../reviewing/open-review';
import { reviews } from '../reviews.context';

/** Northmoor as the demo tells it, with whatever reviews a spec opens. */
export interface ToldScene {
  readonly server: TestServer;
  readonly told: ToldOrganisation;
  readonly planId: string;
  /** A part of the plan by its reference. */
  part(reference: string): string;
  reading<T>(work: () => Promise<T>): Promise<T>;
  writing<T>(work: () => Promise<T>): Promise<T>;
  open(review: Omit<ReviewToOpen, 'planId' | 'kind'>, at: string): Promise<string>;
}

const PLAN = 'northmoor race equality';

/** Tells Northmoor's plan, its measures and what is said about it; it ends on 22 November 2026. */
export async function tellScene(): Promise<ToldScene> {
  const server = await startTestServer([identity, organisations, plans, measures, voices, reviews]);
  const told = await tellOrganisation(server.database, northmoorStory);
  await tellPlans(server.database, told, northmoorPlans);
  await tellMeasures(server.database, told, [northmoorMeasures].flat());
  await tellVoices(server.database, told, northmoorVoices);
  const { organisationId } = told;
  const planId = storyId(told.slug, PLAN);
  const scene: ToldScene = {
    server, told, planId,
    part: (reference) => storyId(told.slug, PLAN, reference),
    reading: (work) => server.database.transaction({ organisationId, mode: 'read', actor: null }, work),
    writing: (work) => server.database.transaction({ organisationId, mode: 'write', actor: 'command:spec' }, work),
    open: (review, at) => scene.writing(() => openReview({ planId, kind: 'review', ...review }, { at: new Date(at), by: null })),
  };
  return scene;
}

/** Rows of the scene's organisation, which is parameter 1. */
export const rowsOf = <Row>(text: string, ...more: readonly unknown[]): Promise<Row[]> => tx().query<Row>(text, [tx().organisationId, ...more]);

import { registerTraces } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';

const DROP_LINKS = 'delete from reviews.calendar_link where organisation_id = $1 and person_id = $2';

/** Addresses under which their calendar reads the dates of reviews. */
export const registerReviewTraces = (): void =>
  registerTraces('reviews', async (personId) => {
    await tx().execute(DROP_LINKS, [tx().organisationId, personId]);
  });

import { registerTraces } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';

const STATEMENTS = [
  'delete from voices.follow where organisation_id = $1 and person_id = $2',
  'delete from voices.notice where organisation_id = $1 and person_id = $2',
  'delete from voices.group_member where organisation_id = $1 and person_id = $2',
] as const;

/** What somebody follows, what waits to be told them, and which groups they were in: nobody else's business, and gone with them. */
export const registerVoicesTraces = (): void =>
  registerTraces('voices', async (personId) => {
    for (const statement of STATEMENTS) await tx().execute(statement, [tx().organisationId, personId]);
  });

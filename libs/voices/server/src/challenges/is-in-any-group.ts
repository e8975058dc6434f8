import { type Member, tx } from '@waymark/platform/server';

const FOUND = `select exists (select from voices.group_member where organisation_id = $1 and person_id = $2 and state = 'member') as found`;

/** Whether somebody is in a staff group of the organisation; which one is nobody's business here. */
export async function isInAnyGroup({ personId }: Member): Promise<boolean> {
  const [row] = await tx().query<{ found: boolean }>(FOUND, [tx().organisationId, personId]);
  return row!.found;
}

import { take, tx } from '@waymark/platform/server';
import { MembershipRow } from './membership.entity';

/** Takes the membership of a person, to change it; null when they never had one. */
export async function takeMembershipOf(personId: string): Promise<MembershipRow | null> {
  const sql = 'select id from organisations.membership where organisation_id = $1 and person_id = $2';
  const [found] = await tx().query<{ id: string }>(sql, [tx().organisationId, personId]);
  return found ? take(MembershipRow, found.id) : null;
}

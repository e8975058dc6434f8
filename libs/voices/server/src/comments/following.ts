import type { Subject } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';

interface Followed {
  readonly kind: string;
  readonly id: string;
}

const SET = `
  insert into voices.follow (person_id, subject_kind, subject_id, is_following) values ($1, $2, $3, $4)
  on conflict (organisation_id, person_id, subject_id) do update set is_following = excluded.is_following, version = follow.version + 1
  where follow.is_following <> excluded.is_following`;
const BEGIN = `
  insert into voices.follow (person_id, subject_kind, subject_id, is_following) values ($1, $2, $3, $4)
  on conflict (organisation_id, person_id, subject_id) do nothing`;

/**
 * Lets somebody hear what is said about something, or no more.
 * @param unlessSaid leaves it as they have chosen before: writing about something begins to follow it, but not against their will.
 */
export async function follow(personId: string, { kind, id }: Followed, isFollowing: boolean, { unlessSaid = false } = {}): Promise<void> {
  await tx().execute(unlessSaid ? BEGIN : SET, [personId, kind, id, isFollowing]);
}

/** Whether somebody hears what is said about something: whoever is accountable for it does, unless they have said otherwise. */
export async function isFollowing(personId: string, { id, ownerId }: Pick<Subject, 'id' | 'ownerId'>): Promise<boolean> {
  const [row] = await tx().query<{ found: boolean }>('select is_following as found from voices.follow where organisation_id = $1 and person_id = $2 and subject_id = $3', [tx().organisationId, personId, id]);
  return row?.found ?? personId === ownerId;
}

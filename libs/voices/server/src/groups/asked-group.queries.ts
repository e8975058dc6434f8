import { tx } from '@waymark/platform/server';

/** A staff group as others ask it for something: its outside, and who chairs it. */
export interface AskedGroup {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly chairIds: readonly string[];
}

const BY_KEY = `
  select held.id, held.key, held.name,
         array(select chair.person_id::text from voices.group_member chair
               where chair.organisation_id = held.organisation_id and chair.group_id = held.id and chair.is_chair order by chair.since_on, chair.person_id) as "chairIds"
  from voices.staff_group held where held.organisation_id = $1 and held.key = $2`;

/** A staff group by its part of the address; null when there is none. */
export async function findAskedGroup(key: string): Promise<AskedGroup | null> {
  const [group] = await tx().query<AskedGroup>(BY_KEY, [tx().organisationId, key]);
  return group ?? null;
}

const NAMES = 'select id, key, name from voices.staff_group where organisation_id = $1 and id = any($2)';

/** What groups are called, by id. */
export async function listGroupNames(ids: readonly string[]): Promise<ReadonlyMap<string, { readonly key: string; readonly name: string }>> {
  const rows = await tx().query<{ id: string; key: string; name: string }>(NAMES, [tx().organisationId, ids]);
  return new Map(rows.map(({ id, ...group }) => [id, group]));
}

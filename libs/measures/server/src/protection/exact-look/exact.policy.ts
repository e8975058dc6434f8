import { allow, deny, type Permit } from '@waymark/platform/domain';
import type { Member } from '@waymark/platform/server';
import { measuresPermissions } from '../../measures.permissions';
import { loadIsSteward } from '../data-stewards.queries';

const { refusal } = measuresPermissions['measures.exact.see'];

/** Only somebody who has been named may look at exact figures; no role alone is enough. */
export async function permitExact({ personId, permissions }: Pick<Member, 'personId' | 'permissions'>): Promise<Permit> {
  return permissions.has('measures.exact.see') && (await loadIsSteward().load(personId)) ? allow : deny(refusal);
}

import { tx } from '@waymark/platform/server';
import { registerAuditSubjects } from './audit-subjects';

const NAMES = 'select id, name from organisations.person where organisation_id = $1 and id = any($2)';

/** Names as they are now, by id. Somebody whose data was erased has none. */
export async function namePeople(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx().query<{ id: string; name: string }>(NAMES, [tx().organisationId, [...new Set(ids)]]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Kinds that are about another person than the one who acted. */
const ABOUT_PEOPLE = [
  'organisations.invited', 'organisations.roles_changed', 'organisations.membership_ended', 'organisations.reassigned',
  'measures.data_steward_named', 'measures.data_steward_ended',
];

registerAuditSubjects({
  kinds: ABOUT_PEOPLE,
  async list(entries) {
    const names = await namePeople(entries.map(({ subjectId }) => subjectId));
    return new Map(entries.flatMap(({ sequence, subjectId }) => (names.has(subjectId) ? [[sequence, { name: names.get(subjectId)!, path: 'settings/people' }]] : [])));
  },
});

const PROPOSALS = `
  select proposal.id, coalesce(subject.name, proposal.subject_name) as name
  from organisations.proposed_change proposal
  left join organisations.person subject on subject.organisation_id = proposal.organisation_id and subject.id = proposal.subject_id
  where proposal.organisation_id = $1 and proposal.id = any($2)`;

registerAuditSubjects({
  kinds: ['proposed', 'confirmed', 'refused', 'withdrawn', 'made_alone'].map((word) => `organisations.change_${word}`),
  async list(entries) {
    const rows = await tx().query<{ id: string; name: string | null }>(PROPOSALS, [tx().organisationId, entries.map(({ subjectId }) => subjectId)]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return new Map(entries.flatMap(({ sequence, subjectId }) => (names.get(subjectId) ? [[sequence, { name: names.get(subjectId)!, path: 'settings/waiting' }]] : [])));
  },
});

import { tx } from '@waymark/platform/server';
import { type AuditSubject, registerAuditSubjects, type ShownEntry } from './audit-subjects';

const NAMES = 'select id, name from organisations.person where organisation_id = $1 and id = any($2)';

/** Names as they are now, by id. Somebody whose data was erased has none. */
export async function namePeople(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx().query<{ id: string; name: string }>(NAMES, [tx().organisationId, [...new Set(ids)]]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the entries are about, by a statement that gives a name for each id. All of it is found on one page. */
async function nameBy(sql: string, path: string, entries: readonly ShownEntry[]): Promise<ReadonlyMap<number, AuditSubject>> {
  const rows = await tx().query<{ id: string; name: string | null }>(sql, [tx().organisationId, [...new Set(entries.map(({ subjectId }) => subjectId))]]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(entries.flatMap(({ sequence, subjectId }) => {
    const name = names.get(subjectId);
    return name ? [[sequence, { name, path }]] : [];
  }));
}

/** Kinds that are about another person than the one who acted. */
const ABOUT_PEOPLE = [
  'organisations.invited', 'organisations.roles_changed', 'organisations.membership_ended', 'organisations.reassigned', 'organisations.person_erased',
  'measures.data_steward_named', 'measures.data_steward_ended',
];

registerAuditSubjects({
  kinds: ABOUT_PEOPLE,
  list: (entries) => nameBy(NAMES, 'settings/people', entries),
});

const WAYS_IN = `
  select id, name from organisations.sign_on_provider where organisation_id = $1 and id = any($2)
  union all select id, domain from organisations.sign_on_domain where organisation_id = $1 and id = any($2)`;

const PROPOSALS = `
  select proposal.id, coalesce(subject.name, proposal.subject_name) as name
  from organisations.proposed_change proposal
  left join organisations.person subject on subject.organisation_id = proposal.organisation_id and subject.id = proposal.subject_id
  where proposal.organisation_id = $1 and proposal.id = any($2)`;

registerAuditSubjects({
  kinds: ['organisations.provider_changed', 'organisations.domain_proved', 'organisations.domain_removed', 'organisations.sign_on_enforced'],
  list: (entries) => nameBy(WAYS_IN, 'settings/sign-on', entries),
});

registerAuditSubjects({
  kinds: ['proposed', 'confirmed', 'refused', 'withdrawn', 'made_alone'].map((word) => `organisations.change_${word}`),
  list: (entries) => nameBy(PROPOSALS, 'settings/waiting', entries),
});

import { initialsOf } from '@waymark/organisations/domain';
import { loader, tx } from '@waymark/platform/server';
import { platformError } from '@waymark/platform/domain';
import type { PersonLink } from './person-link.model';

type Row = Omit<PersonLink, 'initials'>;

const PEOPLE = `
  select id, name, title, left_on is not null as "hasLeft"
  from organisations.person where organisation_id = $1 and id = any($2)`;

/** People by id, in one statement. @throws platform.not_found for an id of nobody here. */
export const loadPeople = loader<string, PersonLink>(async (ids) => {
  const rows = await tx().query<Row>(PEOPLE, [tx().organisationId, ids]);
  const people = new Map(rows.map((row) => [row.id, { ...row, initials: initialsOf(row.name) }]));
  return ids.map((id) => people.get(id) ?? platformError('platform.not_found'));
});

const FOUND = `
  select id, name, title, left_on is not null as "hasLeft"
  from organisations.person
  where organisation_id = $1 and left_on is null and position(lower($2) in lower(name)) > 0
  order by position(lower($2) in lower(name)), lower(name), id
  limit $3`;

/** People still here whose name has this text in it, those whose name begins with it first. For pickers and searches. */
export async function listPeopleNamed(text: string, first: number): Promise<PersonLink[]> {
  const rows = await tx().query<Row>(FOUND, [tx().organisationId, text.trim(), first]);
  return rows.map((row) => ({ ...row, initials: initialsOf(row.name) }));
}

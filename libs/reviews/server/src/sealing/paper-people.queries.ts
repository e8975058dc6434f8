import { tx } from '@waymark/platform/server';
import type { PaperPerson } from '@waymark/reviews/domain';

const PEOPLE = 'select id, name, title from organisations.person where organisation_id = $1 and id = any ($2)';

/** People as a record names them, by id. */
export async function findPaperPeople(ids: readonly string[]): Promise<(id: string) => PaperPerson> {
  const rows = await tx().query<PaperPerson>(PEOPLE, [tx().organisationId, [...new Set(ids)]]);
  const people = new Map(rows.map((person) => [person.id, person]));
  return (id) => people.get(id) ?? { id, name: 'Somebody', title: null };
}

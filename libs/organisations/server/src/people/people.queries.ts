import { nameKey, type Role } from '@waymark/organisations/domain';
import { isUuid, tx } from '@waymark/platform/server';

/** A person with their place in the organisation, all of it; what a viewer may see of it is decided later. */
export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly teamId: string | null;
  readonly accountId: string | null;
  readonly leftOn: string | null;
  readonly version: number;
  readonly hasMembership: boolean;
  readonly roles: Role[];
  readonly endsOn: string | null;
  readonly hasJoined: boolean;
  readonly hasEnded: boolean;
}

const FACTS = `
  person.id, person.name, person.title, person.email, person.team_id as "teamId", person.account_id as "accountId", person.left_on::text as "leftOn",
  person.version, membership.id is not null as "hasMembership", coalesce(membership.roles, '{}') as roles, membership.ends_on::text as "endsOn",
  membership.joined_at is not null as "hasJoined", membership.ended_at is not null as "hasEnded"`;

const PEOPLE = `
  organisations.person
  left join organisations.membership on membership.organisation_id = person.organisation_id and membership.person_id = person.id`;

export interface PeopleQuestion {
  /** Part of a name or title; of an e-mail address too for whoever may see those. */
  readonly search: string | null;
  readonly withEmail: boolean;
  readonly includeLeft: boolean;
  readonly first: number;
  /** The last name and id of the page before. */
  readonly after: readonly [name: string, id: string] | null;
  /** Only members whose last day is one of these; null for everybody. */
  readonly ending: readonly [from: string, to: string] | null;
}

const FOUND = `
  person.organisation_id = $1
  and ($2::boolean or person.left_on is null)
  and ($3::text is null or position(lower($3) in lower(person.name)) > 0 or position(lower($3) in lower(person.title)) > 0
       or ($4::boolean and position(lower($3) in lower(person.email)) > 0))
  and ($5::date is null or (membership.joined_at is not null and membership.ended_at is null and membership.ends_on between $5::date and $6::date))`;

const filters = ({ includeLeft, search, withEmail, ending }: PeopleQuestion) => [tx().organisationId, includeLeft, search || null, withEmail, ending?.[0] ?? null, ending?.[1] ?? null];

/** One page of people by name; one row more than asked for tells that there is another page. */
export const listPersonFacts = (question: PeopleQuestion): Promise<PersonFacts[]> =>
  tx().query<PersonFacts>(
    `select ${FACTS} from ${PEOPLE}
     where ${FOUND} and ($7::text is null or (lower(person.name), person.id) > (lower($7), $8::uuid))
     order by lower(person.name), person.id
     limit $9`,
    [...filters(question), question.after?.[0] ?? null, question.after?.[1] ?? null, question.first + 1],
  );

/** How many people a question finds in all. */
export async function countPeople(question: PeopleQuestion): Promise<number> {
  const [counted] = await tx().query<{ count: number }>(`select count(*)::int as count from ${PEOPLE} where ${FOUND}`, filters(question));
  return counted!.count;
}

/** People by id, in no order. */
export async function listPersonFactsOf(ids: readonly string[]): Promise<PersonFacts[]> {
  return tx().query<PersonFacts>(`select ${FACTS} from ${PEOPLE} where person.organisation_id = $1 and person.id = any($2)`, [tx().organisationId, ids.filter(isUuid)]);
}

/** A person by e-mail address, however it is capitalised. */
export async function findPersonByEmail(email: string): Promise<{ id: string; name: string } | null> {
  const sql = 'select id, name from organisations.person where organisation_id = $1 and lower(email) = lower($2)';
  const [person] = await tx().query<{ id: string; name: string }>(sql, [tx().organisationId, email]);
  return person ?? null;
}

/** Members who can look after people and settings for as long as nobody ends it. */
export async function listLastingAdmins(): Promise<string[]> {
  const sql = `
    select membership.person_id as id
    from organisations.membership
    join organisations.person on person.organisation_id = membership.organisation_id and person.id = membership.person_id
    where membership.organisation_id = $1 and 'admin' = any(membership.roles) and person.account_id is not null
      and membership.joined_at is not null and membership.ended_at is null and membership.ends_on is null`;
  return (await tx().query<{ id: string }>(sql, [tx().organisationId])).map(({ id }) => id);
}

/** Somebody a name or e-mail address may mean. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly hasLeft: boolean;
}

/**
 * Whom the words of a file may mean: people whose name or e-mail address is the same but for capitals and blanks.
 * @returns for each word as given, those who bear the name: none, one, or several.
 */
export async function findPeopleByName(words: readonly string[]): Promise<Map<string, NamedPerson[]>> {
  const sql = 'select id, name, email, left_on is not null as "hasLeft" from organisations.person where organisation_id = $1 order by lower(name), id';
  const people = await tx().query<NamedPerson>(sql, [tx().organisationId]);
  const byKey = new Map<string, NamedPerson[]>();
  for (const person of people) for (const key of new Set([nameKey(person.name), nameKey(person.email ?? '')])) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  return new Map(words.map((word) => [word, nameKey(word) ? (byKey.get(nameKey(word)) ?? []) : []]));
}

import { randomUUID } from 'node:crypto';
import { admitAccount, enterDirectory, openAccount, openSession } from '@waymark/identity/server';
import type { Role } from '@waymark/organisations/domain';
import { type Database, insert } from '@waymark/platform/server';
import { OrganisationRow } from './organisations/organisation.entity';
import { MembershipRow } from './people/membership.entity';
import { PersonRow } from './people/person.entity';

/** An organisation of a story. */
export interface StoryOrganisation {
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
}

/** A member of a story who is signed in: `session` is the cookie's value. */
export interface StoryPerson {
  readonly personId: string;
  readonly accountId: string;
  readonly session: string;
}

export interface StoryPersonFacts {
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly email?: string;
  readonly title?: string | null;
  readonly teamId?: string | null;
  /** Last day of the membership. */
  readonly endsOn?: string | null;
  /** An account that exists already: the same human being in a second organisation. */
  readonly accountId?: string;
}

const LONG_AGO = new Date('2026-01-05T09:00:00Z');
/** Stories put the clock where they like; their sessions are still good there. */
const FAR_AWAY = new Date('2100-01-01T00:00:00Z');

const inside = <T>(database: Database, organisationId: string, work: () => Promise<T>): Promise<T> =>
  database.transaction({ organisationId, mode: 'write', actor: 'command:story' }, work);

/** Opens an organisation without people; with nothing said, one of its own for a spec. */
export async function openOrganisationStory(database: Database, facts: { slug?: string; name?: string; id?: string; timeZone?: string; staleAfterDays?: number } = {}): Promise<StoryOrganisation> {
  const { id = randomUUID(), timeZone = 'Europe/London', staleAfterDays = 35 } = facts;
  const slug = facts.slug ?? `org-${id.slice(0, 8)}`;
  const name = facts.name ?? `Organisation ${id.slice(0, 4)}`;
  await inside(database, id, async () => {
    const isNew = await enterDirectory({ organisationId: id, slug, name });
    if (!isNew) throw new Error(`The slug ${slug} is taken.`);
    await insert(OrganisationRow, { id, slug, name, timeZone, staleAfterDays, hasOpenEndpoint: false });
  });
  return { organisationId: id, slug, name };
}

/** Adds a member with these roles (a reader when none are said), with an account and an open session. */
export async function personWithSession(database: Database, organisation: StoryOrganisation, facts: StoryPersonFacts = {}): Promise<StoryPerson> {
  const { name = 'Sam Carter', roles = ['reader'], title = null, teamId = null, endsOn = null } = facts;
  const email = facts.email ?? `${randomUUID()}@example.org`;
  return inside(database, organisation.organisationId, async () => {
    const accountId = facts.accountId ?? (await openAccount({ email, name, createdAt: LONG_AGO }));
    if (!accountId) throw new Error(`${email} has an account already: give its accountId.`);
    await admitAccount(accountId, organisation.organisationId);
    const person = await insert(PersonRow, { name, email, title, teamId, accountId, leftOn: null, membershipVersion: 1, erasedAt: null, erasedNumber: null });
    await insert(MembershipRow, { personId: person.id, roles: [...roles], endsOn, endedAt: null, invitedAt: LONG_AGO, joinedAt: LONG_AGO });
    const session = await openSession({ accountId, startedAt: LONG_AGO, expiresAt: FAR_AWAY, device: 'A spec' });
    return { personId: person.id, accountId, session };
  });
}

import { admitAccount, enterDirectory, introducePersona, openAccount } from '@waymark/identity/server';
import { daysBetween, addDays, type Day } from '@waymark/platform/domain';
import { type Database, insert } from '@waymark/platform/server';
import { OrganisationRow } from '../organisations/organisation.entity';
import { MembershipRow } from '../people/membership.entity';
import { PersonRow } from '../people/person.entity';
import { TeamRow } from '../teams/team.entity';
import { fixedId } from './fixed-id';
import type { OrganisationStory, StoryMember } from './story-facts';

const STORY_TODAY: Day = '2026-11-22';

/** What other contexts' stories need of an organisation that has been told. */
export interface ToldOrganisation {
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
  /** Ids of people by their key (the e-mail address before the @). */
  readonly personIds: Readonly<Record<string, string>>;
  /** Ids of teams by name. */
  readonly teamIds: Readonly<Record<string, string>>;
}

/** The ids of a story's organisation, people and teams: the same whenever it is told. */
export function idsOf({ slug, name, people, teams }: OrganisationStory): ToldOrganisation {
  return {
    organisationId: fixedId(slug),
    slug,
    name,
    personIds: Object.fromEntries(people.map(({ key }) => [key, fixedId(slug, 'person', key)])),
    teamIds: Object.fromEntries(teams.map((team) => [team.name, fixedId(slug, 'team', team.name)])),
  };
}

/**
 * Opens a story's organisation with its teams, people, accounts and personas, in a transaction of its own.
 * @param today the day it is; the story's dates move by whole weeks so that it ends about then.
 * @param positionFrom where its personas come in the list of all.
 */
export async function tellOrganisation(database: Database, story: OrganisationStory, { today = STORY_TODAY, positionFrom = 1 }: { today?: Day; positionFrom?: number } = {}): Promise<ToldOrganisation> {
  const told = idsOf(story);
  const shift = Math.round(daysBetween(STORY_TODAY, today) / 7) * 7;
  const context: Telling = { story, told, toDay: (day) => (day ? addDays(day, shift) : null) };
  await database.transaction({ organisationId: told.organisationId, mode: 'write', actor: 'command:seed' }, async () => {
    const isNew = await enterDirectory(told);
    if (!isNew) throw new Error(`There is an organisation called ${story.slug} already.`);
    await insert(OrganisationRow, { id: told.organisationId, slug: story.slug, name: story.name, timeZone: 'Europe/London', staleAfterDays: 35, hasOpenEndpoint: false });
    for (const { name, parent } of story.teams) await insert(TeamRow, { id: told.teamIds[name]!, name, parentId: parent ? told.teamIds[parent]! : null, closedAt: null });
    for (const member of story.people) await tellPerson(context, member);
    for (const [index, member] of story.people.filter(({ persona }) => persona).entries()) await tellPersona(context, member, positionFrom + index);
  });
  return told;
}

interface Telling {
  readonly story: OrganisationStory;
  readonly told: ToldOrganisation;
  readonly toDay: (day: Day | undefined) => Day | null;
}

const accountIdOf = ({ slug }: OrganisationStory, key: string) => fixedId(slug, 'account', key);
const morningOf = (day: Day) => new Date(`${day}T09:00:00Z`);

async function tellPerson({ story, told, toDay }: Telling, { key, name, title, team, roles, endsOn, leftOn }: StoryMember): Promise<void> {
  const email = `${key}@${story.domain}`;
  const opened = morningOf(toDay(story.openedOn)!);
  const accountId = accountIdOf(story, key);
  await openAccount({ id: accountId, email, name, createdAt: opened });
  if (!leftOn) await admitAccount(accountId, told.organisationId);
  const teamId = team ? told.teamIds[team]! : null;
  await insert(PersonRow, { id: told.personIds[key]!, name, email, title, teamId, accountId, leftOn: toDay(leftOn), membershipVersion: 1 });
  await insert(MembershipRow, {
    id: fixedId(story.slug, 'membership', key),
    personId: told.personIds[key]!,
    roles: [...roles],
    endsOn: toDay(endsOn),
    endedAt: leftOn ? morningOf(toDay(leftOn)!) : null,
    invitedAt: opened,
    joinedAt: opened,
  });
}

async function tellPersona({ story }: Telling, { key, name, title, persona }: StoryMember, position: number): Promise<void> {
  const { role, description } = persona!;
  await introducePersona({ key, accountId: accountIdOf(story, key), organisationSlug: story.slug, name, title, role, description, position });
}

import { addDays, daysBetween, type Day } from '@waymark/platform/domain';
import { type Database, tx } from '@waymark/platform/server';
import { ROLES_RAISE, type RolesRaise } from '../people/raise-roles';
import { keepProposal } from '../second-person/keep-proposal';
import type { OrganisationStory, StoryRaise } from './story-facts';
import { idsOf } from './tell-organisation';

const STORY_TODAY: Day = '2026-11-22';

/** Whether what waits in this story has been told. */
export async function hasToldChanges(database: Database, story: OrganisationStory): Promise<boolean> {
  if (!story.waiting?.length) return true;
  const { organisationId } = idsOf(story);
  const found = await database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) => transaction.query('select 1 from organisations.proposed_change where organisation_id = $1 limit 1', [organisationId]));
  return found.length > 0;
}

/** Tells what one admin has asked for and another has not decided on, by the functions of the program; told last, so that the chain of acts ends with it. */
export async function tellChangesThatWait(database: Database, story: OrganisationStory, { today = STORY_TODAY }: { today?: Day } = {}): Promise<void> {
  const told = idsOf(story);
  const shift = daysBetween(STORY_TODAY, today);
  await database.transaction({ organisationId: told.organisationId, mode: 'write', actor: 'command:seed' }, async () => {
    for (const raise of story.waiting ?? []) await tellRaise(story, raise, addDays(raise.on, shift));
  });
}

async function tellRaise(story: OrganisationStory, { by, about, roles }: StoryRaise, on: Day): Promise<void> {
  const { personIds } = idsOf(story);
  const { name, roles: before, endsOn = null } = story.people.find(({ key }) => key === about)!;
  const personId = personIds[about]!;
  const [person] = await tx().query<{ version: number }>('select version from organisations.person where organisation_id = $1 and id = $2', [tx().organisationId, personId]);
  const payload: RolesRaise = { personId, version: person!.version, roles: [...roles], before: { roles: before, endsOn } };
  await keepProposal({ kind: ROLES_RAISE, payload, about: { subjectId: personId, subjectName: name }, by: personIds[by]!, now: new Date(`${on}T09:00:00Z`) });
}

import type { Stage, Visitor } from './browser';
import { signInAs, type Organisation, type Person } from './organisation';

/** Somebody of an organisation at a browser of their own, signed in. */
export interface Colleague extends Visitor {
  readonly person: Person;
}

/** Puts somebody at a browser of their own. */
export async function seat(stage: Stage, person: Person, baseURL?: string): Promise<Colleague> {
  const visitor = await stage.visitor(baseURL === undefined ? {} : { baseURL });
  await signInAs(visitor, person);
  return { ...visitor, person };
}

/** Opens a staff group with its first chair; the others are invited and accept. Its sponsor is the executive. */
export async function openGroup({ api, maya, slug }: Organisation, name: string, chair: Colleague, others: readonly Colleague[]): Promise<string> {
  const key = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  await api.ask('mutation ($input: OpenStaffGroupInput!) { openStaffGroup(input: $input) { group { id } } }', {
    input: { key, name, purpose: 'To speak up together.', sponsorId: maya.id, firstChairId: chair.person.id },
  });
  for (const { person, api: own } of others) {
    await chair.api(slug).ask('mutation ($key: String!, $id: ID!) { inviteMember(groupKey: $key, personId: $id) { group { id } } }', { key, id: person.id });
    await own(slug).ask('mutation ($key: String!) { askToJoin(groupKey: $key) { group { id } } }', { key });
  }
  return key;
}

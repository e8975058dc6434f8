// Whom the benchmark asks for: organisations with the people and plans that the loader gave them, and actions to update.
import { randomUUID } from 'node:crypto';
import { withClient } from '../../roles.mjs';

const ORGANISATIONS = `
  select substr(organisation.slug, 5)::int as number, organisation.id as "organisationId", person.id as "personId", plan.id as "planId"
  from organisations.organisation
  join organisations.membership on membership.organisation_id = organisation.id and membership.roles = array['executive']
  join organisations.person on person.organisation_id = organisation.id and person.id = membership.person_id
  join plans.plan on plan.organisation_id = organisation.id
  order by number`;

/** One for each organisation, asked as its executive. */
export const listTargets = (address) => withClient(address, async (client) => (await client.query(ORGANISATIONS)).rows);

const ACTIONS = `
  select id as "actionId", organisation_id as "organisationId", version, row_number() over (partition by organisation_id order by id) as place
  from plans.action where status not in ('withdrawn', 'complete')`;

/**
 * Actions for one contestant to update, each once: every so many of an organisation's actions are its own, and organisations take turns.
 * @param share which of `of` shares is the contestant's
 */
export async function listUpdates(address, targets, { share, of }) {
  const rows = await withClient(address, async (client) => (await client.query(ACTIONS)).rows);
  const byOrganisation = new Map(targets.map((target) => [target.organisationId, target]));
  const own = rows.filter(({ place, organisationId }) => Number(place) % of === share && byOrganisation.has(organisationId));
  return own
    .sort((a, b) => a.place - b.place || (a.organisationId < b.organisationId ? -1 : 1))
    .map(({ actionId, organisationId, version }) => ({ ...byOrganisation.get(organisationId), actionId, version, key: randomUUID(), note: 'Two of three teams have begun; the last one follows in March.' }));
}

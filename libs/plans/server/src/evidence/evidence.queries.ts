import { initialsOf } from '@waymark/organisations/domain';
import { groupBy } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { Evidence } from './evidence.model';

interface Row extends Omit<Evidence, 'recordedBy'> {
  readonly personId: string;
  readonly personName: string;
  readonly personTitle: string | null;
  readonly personHasLeft: boolean;
}

const EVIDENCE = `
  select evidence.id, evidence.title, evidence.url, evidence.dated_on::text as "datedOn", evidence.recorded_at as "recordedAt",
         evidence.status_update_id as "statusUpdateId", evidence.action_id as "actionId",
         person.id as "personId", person.name as "personName", person.title as "personTitle", person.left_on is not null as "personHasLeft"
  from plans.evidence
  join organisations.person on person.organisation_id = evidence.organisation_id and person.id = evidence.recorded_by
  where evidence.organisation_id = $1`;

const NEWEST_FIRST = 'order by evidence.recorded_at desc, evidence.id';
const OF_ACTIONS = `${EVIDENCE} and evidence.action_id = any($2) ${NEWEST_FIRST}`;
const OF_UPDATES = `${EVIDENCE} and evidence.status_update_id = any($2) ${NEWEST_FIRST}`;
const BY_ID = `${EVIDENCE} and evidence.id = any($2)`;

const toEvidence = ({ personId, personName, personTitle, personHasLeft, ...evidence }: Row): Evidence => ({
  ...evidence,
  recordedBy: { id: personId, name: personName, initials: initialsOf(personName), title: personTitle, hasLeft: personHasLeft },
});

async function read(statement: string, ids: readonly string[]): Promise<Evidence[]> {
  return (await tx().query<Row>(statement, [tx().organisationId, ids])).map(toEvidence);
}

/** All evidence of an action, newest first; asked for many actions at once. */
export const loadEvidenceOfAction = loader<string, Evidence[]>(async (ids) => {
  const found = groupBy(await read(OF_ACTIONS, ids), (evidence) => evidence.actionId);
  return ids.map((id) => found.get(id) ?? []);
});

/** The evidence added with an update; asked for many updates at once. */
export const loadEvidenceOfUpdate = loader<string, Evidence[]>(async (ids) => {
  const found = groupBy(await read(OF_UPDATES, ids), (evidence) => evidence.statusUpdateId);
  return ids.map((id) => found.get(id) ?? []);
});

/** Evidence by id, for the time line. */
export const loadEvidence = loader<string, Evidence | null>(async (ids) => {
  const found = new Map((await read(BY_ID, ids)).map((evidence) => [evidence.id, evidence]));
  return ids.map((id) => found.get(id) ?? null);
});

import { idsOf, northmoorStory } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';

/** Things of the demo's first organisation that its pages ask for. */
export interface ThingsOfDemo {
  readonly planId: string;
  readonly actionId: string;
  readonly measureId: string;
  /** A measure with a breakdown by ethnic group. */
  readonly brokenDownId: string;
  readonly challengeNumber: number;
  readonly challengeId: string;
  /** In the staff group's space. */
  readonly conversationId: string;
  /** Of which nobody is told who says what. */
  readonly unnamedId: string;
  readonly draftId: string;
  readonly commentId: string;
  readonly personId: string;
  readonly otherPersonId: string;
}

/** By what the demo tells first and never by an id alone: some of those are new each time. */
const FIND = `
  select (select id from plans.plan where organisation_id = $1 and parent_id is null and state = 'active') as "planId",
         (select id from plans.action where organisation_id = $1 and last_update_at is not null order by last_update_at desc, id limit 1) as "actionId",
         (select measure_id from measures.figure_release where organisation_id = $1 order by to_on desc, measure_id limit 1) as "measureId",
         (select measure_id from measures.breakdown where organisation_id = $1 order by measure_id limit 1) as "brokenDownId",
         (select number from voices.challenge where organisation_id = $1 order by number limit 1) as "challengeNumber",
         (select id from voices.challenge where organisation_id = $1 order by number limit 1) as "challengeId",
         (select id from voices.draft where organisation_id = $1 order by state, kind, released_on, subject_id, id limit 1) as "draftId",
         (select id from voices.comment where organisation_id = $1 order by written_at, subject_id, place, id limit 1) as "commentId",
         (select id from voices.conversation where organisation_id = $1 and kind = 'named' and purpose = 'talk' order by opened_on, title, id limit 1) as "conversationId",
         (select id from voices.conversation where organisation_id = $1 and kind = 'unnamed' order by opened_on, title, id limit 1) as "unnamedId",
         (select id from organisations.person where organisation_id = $1 order by name, id limit 1) as "personId",
         (select id from organisations.person where organisation_id = $1 order by name desc, id limit 1) as "otherPersonId"`;

/** Looks them up once, as the demo has been told. */
export async function findThings(server: TestServer): Promise<ThingsOfDemo> {
  const { organisationId } = idsOf(northmoorStory);
  const [row] = await server.database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<ThingsOfDemo>(FIND, [organisationId]));
  return row!;
}

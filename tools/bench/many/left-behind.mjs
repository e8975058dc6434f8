// Equality of what is written: each contestant records the same update of the same action, which is put back in between; their answers are
// compared, and the rows that they leave behind. Ids and moments are each one's own.
import { withClient } from '../../roles.mjs';
import { askOnce, findDifference } from './equality.mjs';
import { listUpdates } from './targets.mjs';

const UPDATES = `
  select to_jsonb(made) - 'id' - 'recorded_at' as row from plans.status_update made
  where organisation_id = $1 and action_id = $2 and not exists (select 1 from bench_before where bench_before.id = made.id)`;
const HISTORY = `
  select operation, version, actor, (old - 'last_update_id' - 'last_update_at') as old, (new - 'last_update_id' - 'last_update_at') as new
  from platform.history where organisation_id = $1 and row_id = $2 and version > (select version from bench_action) order by version`;
const KEPT = `select response - 'updateId' as response from platform.idempotency where organisation_id = $1 and key like $2 || ':%'`;
const ACTION = `select to_jsonb(action) - 'last_update_id' - 'last_update_at' as row, last_update_id is not distinct from (
  select id from plans.status_update where organisation_id = $1 and action_id = $2 order by recorded_at desc limit 1) as "isNewest" from plans.action where organisation_id = $1 and id = $2`;

/** What stands in the database after an update. */
async function readLeftBehind(client, { organisationId, actionId, key }) {
  const both = [organisationId, actionId];
  const rows = async (text, values = both) => (await client.query(text, values)).rows;
  return { action: await rows(ACTION), updates: await rows(UPDATES), history: await rows(HISTORY), kept: await rows(KEPT, [organisationId, key]) };
}

/** Puts back what was there before. The superuser's own connection, so that no trigger adds to it. */
async function putBack(client, { organisationId, actionId, key }) {
  const both = [organisationId, actionId];
  await client.query('begin');
  await client.query(`delete from plans.action where organisation_id = $1 and id = $2`, both);
  await client.query(`insert into plans.action select * from bench_action`);
  await client.query(`delete from plans.status_update where organisation_id = $1 and action_id = $2 and id not in (select id from bench_before)`, both);
  await client.query(`delete from platform.history where organisation_id = $1 and row_id = $2 and version > (select version from bench_action)`, both);
  await client.query(`delete from platform.idempotency where organisation_id = $1 and key like $2 || ':%'`, [organisationId, key]);
  await client.query('commit');
}

/** The moment of an answer is each one's own. */
const withoutMoments = (data) => JSON.parse(JSON.stringify(data), (name, value) => (name === 'lastUpdateAt' ? null : name === 'update' && value?.id ? { id: 'its own' } : value));

/** @throws where a contestant answers or leaves behind something else than the first of them; one that does less leaves less behind */
export async function requireSameWrites(contestants, { database, targets }) {
  const [update] = await listUpdates(database.address, targets, { share: 0, of: 1 });
  await withClient(database.address, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`create temp table bench_action as select * from plans.action where organisation_id = '${update.organisationId}' and id = '${update.actionId}'`);
    await client.query(`create temp table bench_before as select id from plans.status_update where organisation_id = '${update.organisationId}' and action_id = '${update.actionId}'`);
    let expected = null;
    for (const contestant of contestants) {
      const { data } = await askOnce(contestant, contestant.request('w1', update));
      const found = contestant.doesLess?.('w1') ? { doesLess: await contestant.toAnswer('w1', data, update) } : { data: withoutMoments(data), left: await readLeftBehind(client, update) };
      await putBack(client, update);
      expected ??= found;
      const difference = contestant.doesLess?.('w1') ? findDifference(contestant.expected(expected.data), found.doesLess) : findDifference(expected, found);
      if (difference) throw new Error(`${contestant.name} does not record an update as ${contestants[0].name} does. At ${difference}.`);
    }
  });
}

// The limit's own way to PostgreSQL: a few connections, and per request one transaction of named statements that leave in one piece.
import pg from 'pg';

/** Everything stays text: only what is calculated with is converted, where that is done. */
const asText = { getTypeParser: () => (text) => text };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens connections that send without waiting. @returns a function that gives one after the other. */
export async function openConnections(address, count) {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: address, pipeline: true, types: asText }));
  await Promise.all(clients.map((client) => client.connect()));
  let turn = 0;
  return () => clients[(turn += 1) % count];
}

/**
 * Runs statements in one transaction that sees one organisation (or none, for what anybody may read), in one network trip.
 * @param statements each of them { name, text, values }
 * @returns the rows of each
 */
export async function inOneTrip(client, { organisationId, actor = null, begin = 'begin isolation level repeatable read read only' }, statements) {
  if ((organisationId && !UUID.test(organisationId)) || (actor && !UUID.test(actor))) throw new Error('An id must be a uuid.');
  const { stream } = client.connection;
  stream.cork();
  const begun = client.query(`${begin}${organisationId ? `; set local app.organisation_id = '${organisationId}'` : ''}${actor ? `; set local app.actor = '${actor}'` : ''}`);
  const answers = statements.map((statement) => client.query(statement));
  const ended = client.query('commit');
  stream.uncork();
  const settled = await Promise.allSettled([begun, ...answers, ended]);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return settled.slice(1, -1).map(({ value }) => value.rows);
}

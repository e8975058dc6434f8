// PostGraphile on the same database, with the same role under the same row-level security. It runs on the Node of this folder, because it
// asks for a newer one than Waymark does. Whoever asks is known by a session, looked up for each request as the product looks it up.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import pg from 'pg';

const { address, connections } = JSON.parse(process.env.WAYMARK_POSTGRAPHILE);
// Kept through the turns of the others, as those of the API and of the limit are.
const idleTimeoutMillis = 300_000;
const pool = new pg.Pool({ connectionString: address, max: connections, idleTimeoutMillis });
const sessions = new pg.Pool({ connectionString: address, max: 2, idleTimeoutMillis });

/** Who has this session, and a place in this organisation. */
const SESSION = {
  name: 'session',
  text: `
    select directory.organisation_id as "organisationId", session.account_id as "accountId"
    from identity.session
    join identity.account_organisation place on place.account_id = session.account_id
    join identity.organisation_directory directory on directory.organisation_id = place.organisation_id
    where session.token_hash = $1 and session.expires_at > now() and directory.slug = $2`,
};

async function settingsOf(context) {
  const headers = context.node?.req.headers ?? {};
  const token = /waymark-session=([\w-]+)/.exec(headers['cookie'] ?? '')?.[1];
  if (!token) return {};
  const hash = createHash('sha256').update(token).digest('hex');
  const { rows } = await sessions.query({ ...SESSION, values: [hash, headers['waymark-organisation']] });
  if (!rows[0]) throw new Error('Nobody has signed in.');
  return { 'app.organisation_id': rows[0].organisationId, 'app.actor': rows[0].accountId };
}

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['organisations', 'plans', 'measures'] })],
  gather: { pgStrictFunctions: true },
  grafserv: { graphqlPath: '/graphql', watch: false, websockets: false, graphiql: false },
  grafast: { explain: false, context: async (context) => ({ pgSettings: await settingsOf(context) }) },
};

const instance = postgraphile(preset);
if (process.argv.includes('--print')) {
  const { printSchema } = await import('postgraphile/graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  process.exit(0);
}
const serv = instance.createServ(grafserv);
const server = createServer();
server.keepAliveTimeout = 60_000;
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));

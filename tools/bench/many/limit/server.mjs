// The limit: what a bare server takes that does nothing but answer these few questions. No sign-in, no permissions asked of the database,
// no log, no GraphQL: an organisation and a person are believed as they are told.
import http from 'node:http';
import { openConnections } from './database.mjs';
import { recordUpdate } from './record-update.mjs';
import { readRollUp } from './roll-up.mjs';
import { loadRules } from './rules.mjs';
import { readOverview } from './overview.mjs';
import { readPlanPage } from './plan-page.mjs';

const { address, rules: folder, connections } = JSON.parse(process.env.WAYMARK_LIMIT);
const rules = await loadRules(folder);
const nextClient = await openConnections(address, connections);

const answers = { '/plan': readPlanPage, '/overview': readOverview, '/update': recordUpdate, '/roll-up': readRollUp };

async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return parts.length ? JSON.parse(Buffer.concat(parts).toString()) : {};
}

async function answer(request, response) {
  const send = (status, text) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  };
  try {
    const asked = { organisationId: request.headers['organisation'], personId: request.headers['person'], ...(request.method === 'POST' ? await readBody(request) : {}) };
    send(200, JSON.stringify({ data: await answers[request.url](nextClient(), asked, rules) }));
  } catch (error) {
    send(500, JSON.stringify({ errors: [{ message: error.message }] }));
  }
}

const server = http.createServer((request, response) => void answer(request, response));
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port, can: Object.keys(answers) }));
process.once('disconnect', () => process.exit(0));

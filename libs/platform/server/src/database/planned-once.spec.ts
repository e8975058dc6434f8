import type { TestServer } from '@waymark/platform/testing';
import { startSampleServer } from '../testing/sample-tables';
import { LEFT } from '../testing/sample-viewers';
import { tx } from './request-scope';

let server: TestServer;

beforeAll(async () => {
  server = await startSampleServer();
});
afterAll(() => server?.close());

test('a statement is planned once for a connection, also with a list among its parameters', async () => {
  const listed = 'select note.title from sample.note join sample.record on record.organisation_id = note.organisation_id where note.organisation_id = $1 and note.id = any($2)';
  const plans = await server.database.transaction({ organisationId: LEFT, mode: 'read', actor: null }, async () => {
    for (let turn = 0; turn < 8; turn += 1) await tx().query(listed, [LEFT, [LEFT]]);
    return tx().query('select generic_plans::int as "planned", custom_plans::int as "plannedAnew" from pg_prepared_statements where statement = $1', [listed]);
  });
  expect(plans).toEqual([{ planned: 8, plannedAnew: 0 }]);
});

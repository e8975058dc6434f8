import { identity, TidyJob } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
});
afterAll(() => server?.close());

test('what is long over is cleared away, and nothing else', async () => {
  const organisation = await openOrganisationStory(server.database);
  const { accountId } = await personWithSession(server.database, organisation);
  const sql = server.database.dataSource;
  await sql.query('delete from identity.session');
  for (const [name, endsAt] of [['long over', '2026-10-01'], ['over', '2026-11-20'], ['open', '2026-11-23']]) {
    await sql.query('insert into identity.session (token_hash, account_id, started_at, seen_at, expires_at, device) values ($1, $2, $3, $3, $3, $1)', [name, accountId, endsAt]);
    await sql.query('insert into identity.invitation (token_hash, organisation_id, person_id, email, invited_by_name, expires_at) values ($1, $2, $2, $1, $1, $3)', [name, organisation.organisationId, endsAt]);
    await sql.query('insert into identity.throttle (key, attempts, ends_at) values ($1, 1, $2)', [name, endsAt]);
  }
  const job = server.app.get(TidyJob);
  await job.handle();
  const left = async (table: string, column: string) => ((await sql.query(`select ${column} as name from identity.${table} order by 1`)) as { name: string }[]).map(({ name }) => name);
  expect(await left('session', 'token_hash')).toEqual(['open', 'over']);
  expect(await left('invitation', 'token_hash')).toEqual(['open', 'over']);
  expect(await left('throttle', 'key')).toEqual(['open']);
});

test('so are answers kept for retries and mail that went out, in every organisation, but never mail that waits', async () => {
  const organisations = [await openOrganisationStory(server.database), await openOrganisationStory(server.database)];
  const inside = <T>(organisationId: string, work: () => Promise<T>) => server.database.transaction({ organisationId, mode: 'write', actor: 'command:test' }, work);
  for (const { organisationId } of organisations)
    await inside(organisationId, async () => {
      for (const [name, at] of [['old', '2026-10-01'], ['lately', '2026-11-20']]) {
        await tx().query(`insert into platform.idempotency (key, actor, request_hash, recorded_at) values ($1, 'somebody', 'hash', $2)`, [name, at]);
        await tx().query(`insert into platform.mail (recipient, subject, body, recorded_at, sent_at) values ('a@example.org', $1, '', $2, $2)`, [name, at]);
        await tx().query(`insert into platform.mail (recipient, subject, body, recorded_at) values ('a@example.org', $1, 'words', $2)`, [`${name}, waiting`, at]);
      }
    });
  await server.app.get(TidyJob).handle();
  for (const { organisationId } of organisations)
    await inside(organisationId, async () => {
      expect(await tx().query('select key from platform.idempotency')).toEqual([{ key: 'lately' }]);
      expect(await tx().query('select subject from platform.mail order by 1')).toEqual([{ subject: 'lately' }, { subject: 'lately, waiting' }, { subject: 'old, waiting' }]);
    });
});

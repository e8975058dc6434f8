import type { ServerContext } from '../application/server-context';
import { createTenantTable, references } from '../database/tenant-table';
import type { Trust } from '../application/create-application';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import pg from 'pg';
import { SampleModule, SampleResolver } from './sample-context';
import { Note } from './sample-note';

/** The least that a context can be, to try the platform on. */
export const sample: ServerContext = {
  name: 'sample',
  module: SampleModule,
  entities: [Note],
  migrations: [],
  permissions: {
    'sample.read': { grantedTo: ['reader', 'writer'], refusal: 'Only a reader can read.' },
    'sample.write': { grantedTo: ['writer'], deniedTo: ['suspended'], refusal: 'Only a writer can write.' },
  },
  exports: { tables: { 'sample.note': { as: 'exported' }, 'sample.record': { as: 'exported' } } },
  jobs: [],
  resolvers: [SampleResolver],
};

/** A server with one table of notes, a note being able to answer another. */
export async function startSampleServer(settings: Record<string, string> = {}, trust: Trust | null = null): Promise<TestServer> {
  const server = await startTestServer([sample], settings, trust);
  const owner = new pg.Client(server.urls.ownerUrl);
  await owner.connect();
  const runner = { query: (sql: string) => owner.query(sql) } as never;
  await owner.query('create schema sample; grant usage on schema sample to waymark_app');
  await createTenantTable(runner, { name: 'sample.note', columns: `title text not null, body text, answers_id uuid, ${references('answers_id', 'sample.note')}` });
  await createTenantTable(runner, { name: 'sample.record', columns: 'words text not null', appendOnly: true });
  await owner.end();
  return server;
}

import { openOrganisationStory, northmoorStory, tellOrganisation } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';
import { tellDemo } from '../src/demo';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer(contexts);
});
afterEach(() => server.close());

const TODAY = '2026-11-22';
const BOTH = ['Northmoor Health Network', 'Calder Advice and Support'];

test('the demo is told once, however often it is asked for', async () => {
  expect(await tellDemo(server.database, TODAY)).toEqual(BOTH);
  expect(await tellDemo(server.database, TODAY)).toEqual([]);
});

test('cut off after its first step, it goes on where it stopped', async () => {
  await tellOrganisation(server.database, northmoorStory, { today: TODAY });
  expect(await tellDemo(server.database, TODAY)).toEqual(BOTH);
  expect(await tellDemo(server.database, TODAY)).toEqual([]);
});

test('where somebody has organisations of their own, nothing is told', async () => {
  await openOrganisationStory(server.database);
  expect(await tellDemo(server.database, TODAY)).toEqual([]);
});

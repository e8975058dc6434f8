import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { loadOrganisations, SHAPE } from '../../../tools/bench/many/load.mjs';
import { contexts } from '../src/contexts';
import { idsOfQueries, readOperations, sessionsOf } from './asked-by-pages';

/** An answer that is larger is split. */
const MOST_BYTES = 500_000;
const ACTIONS = 1000;
const FIRST = { actionsAtMost: 200 };

interface Row {
  readonly id: string;
  readonly actions: readonly { readonly id: string }[];
  readonly measures: readonly { readonly id: string }[];
}
interface Part {
  readonly data: { readonly plan: { readonly nextPart: string | null; readonly objectives: readonly { readonly id: string; readonly outcomes: readonly Row[] }[] } };
}

let server: TestServer;
let ask: (organisation: number, variables: object) => Promise<{ bytes: number; part: Part }>;

// The same 1,000 actions beneath one outcome, beneath the 19 outcomes of one objective, and beneath 19 outcomes of 4 objectives.
beforeAll(async () => {
  const operations = await readOperations();
  server = await startTestServer(contexts, { WAYMARK_KEPT_MEGABYTES: '0' }, { operations: new Map(operations), acceptsText: false });
  const shape = { ...SHAPE, actions: ACTIONS, updates: 1, measures: 500, people: 60 };
  // Measures come with their outcome, again with each page of its actions.
  await loadOrganisations(server.urls.adminUrl, { from: 1, to: 1, shape: { ...shape, objectives: 1, outcomes: 1, measures: 100 } });
  await loadOrganisations(server.urls.adminUrl, { from: 2, to: 2, shape: { ...shape, objectives: 1 } });
  await loadOrganisations(server.urls.adminUrl, { from: 3, to: 3, shape });
  const sessionOf = sessionsOf(server);
  const documentId = idsOfQueries(operations).get('Plan');
  ask = async (organisation, variables) => {
    const session = await sessionOf(`person-1@org-${organisation}.example`);
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'waymark-organisation': `org-${organisation}`, cookie: `waymark-session=${session}` },
      body: JSON.stringify({ documentId, operationName: 'Plan', variables }),
    });
    const text = await response.text();
    return { bytes: Buffer.byteLength(text), part: JSON.parse(text) as Part };
  };
}, 120_000);
afterAll(() => server?.close());

const outcomesOf = ({ data }: Part) => data.plan.objectives.flatMap(({ outcomes }) => outcomes);
const actionsOf = (part: Part) => outcomesOf(part).flatMap(({ actions }) => actions.map(({ id }) => id));
const measuresOf = (part: Part) => outcomesOf(part).flatMap(({ measures }) => measures.map(({ id }) => id));

test.each([
  [1, 'one outcome', [200, 200, 200, 200, 200]],
  [2, 'the outcomes of one objective', [159, 159, 159, 159, 156, 156, 52]],
  [3, 'four objectives', [159, 106, 159, 106, 158, 104, 156, 52]],
])('organisation %d: 1,000 actions beneath %s come in parts below 500 kB, which are the whole plan', async (organisation, _, rows) => {
  const { part: whole, bytes: wholeBytes } = await ask(organisation, {});
  const parts: Part[] = [];
  const sizes: number[] = [];
  for (let after: string | null | undefined; after !== null; after = parts.at(-1)!.data.plan.nextPart) {
    const { part, bytes } = await ask(organisation, { ...FIRST, after });
    parts.push(part);
    sizes.push(bytes);
    expect(parts.length).toBeLessThan(10);
  }
  expect(parts.map((part) => actionsOf(part).length)).toEqual(rows);
  expect(sizes.filter((bytes) => bytes >= MOST_BYTES)).toEqual([]);
  expect(wholeBytes).toBeGreaterThan(MOST_BYTES);
  expect(whole.data.plan.nextPart).toBeNull();
  expect(parts.flatMap(actionsOf)).toEqual(actionsOf(whole));
  expect([...new Set(parts.flatMap(measuresOf))]).toEqual(measuresOf(whole));
});

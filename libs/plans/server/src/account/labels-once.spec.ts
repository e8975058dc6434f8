import { jest } from '@jest/globals';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { buildPlan, type BuiltPlan } from '../plan-builder.story';
import { plans } from '../plans.context';
import { listPlanParts } from '../subjects/plan-parts.queries';
import { listActionPulses } from './action-pulse.queries';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

let server: TestServer;
let organisationId: string;
let plan: BuiltPlan;

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans]);
  organisationId = (await openOrganisationStory(server.database, { slug: 'northmoor' })).organisationId;
  const actions = (name: string) => Array.from({ length: 12 }, (_, at) => [name, at + 1].join(' '));
  plan = await buildPlan(server.database, organisationId, { objectives: { Fair: { Hiring: actions('Hire'), Pay: actions('Pay') }, Voice: { Heard: actions('Hear') } } });
});
afterAll(() => server?.close());

const within = <Answer>(work: () => Promise<Answer>) => server.database.transaction({ organisationId, mode: 'read', actor: null }, work);

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How often a statement counts labels, planned as the product has it planned: once, whatever its parameters. */
const countsOf = (work: () => Promise<unknown>): Promise<number> =>
  within(async () => {
    const asked = jest.spyOn(tx(), 'query');
    await work();
    const [text, values] = asked.mock.calls[0] as [string, unknown[]];
    asked.mockRestore();
    await tx().query(`prepare counted as ${text}`);
    const [row] = await tx().query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`explain (analyze, format json) execute counted (${values.map((value) => `'${String(value)}'`).join(', ')})`);
    await tx().query('deallocate counted');
    return Math.max(...nodesOf(row!['QUERY PLAN'][0].Plan).filter((node) => node['Node Type'] === 'WindowAgg').map((node) => node['Actual Loops']));
  });

test.each([
  ['actions', () => listActionPulses(plan.planId, 'Europe/London')],
  ['parts', () => listPlanParts(plan.planId)],
])('however many %s a plan has, their labels are counted once', async (_, work) => {
  expect(await countsOf(work)).toBe(1);
});

test('they are the labels of the plan, in its order', async () => {
  const reference = (place: { reference: string }) => place.reference;
  const viewed = await within(() => tx().query<{ reference: string }>(`select objective_number || '.' || outcome_number || '.' || number as reference from plans.action_reference where plan_id = $1 order by objective_number, outcome_number, number`, [plan.planId]));
  const [pulses, parts] = await within(() => Promise.all([listActionPulses(plan.planId, 'Europe/London'), listPlanParts(plan.planId)]));
  expect(pulses.map(reference)).toEqual(viewed.map(reference));
  expect(pulses).toHaveLength(36);
  expect(parts.map((part) => part.reference)).toEqual([null, '1', '1.1', '1.2', '2', '2.1']);
});

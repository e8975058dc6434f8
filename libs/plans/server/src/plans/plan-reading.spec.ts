import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { addRows, type Transaction } from '@waymark/platform/server';
import { countStatements, startTestServer, type TestServer } from '@waymark/platform/testing';
import { buildPlan, type ToldAction, type ToldPlan } from '../plan-builder.story';
import { plans } from '../plans.context';

/** All that the plan page asks for. */
const PAGE = `query ($id: ID) { plan(id: $id) {
  id title summary state startsOn endsOn version approvedBy approvedOn closedOn closeReason asAt actionCount outcomeCount
  parent { id title } team { id name } teamPlans { id title state teamName actionCount counts { status count } }
  counts { status count } gaps { withoutOwner withoutDueDate withoutStartDate reviewDateNeeded outcomesWithoutMeasure outcomesWithoutAction }
  viewerCan { changeStructure { allowed reason } approve { allowed } close { allowed } exportPlan { allowed } importPlan { allowed } }
  objectives { id reference theme statement version counts { status count } actionCount withdrawnAt
    outcomes { id reference statement version counts { status count } withdrawnAt
      actions { id reference slug title status version owner { id name initials hasLeft } startOn dueOn originalDueOn timesSlipped forecastOn lastUpdateAt daysSinceUpdate daysOverdue
        outcomes { id reference } contributors { id } flags completion { claimedOn confirmedAt } withdrawal { reason successor { reference title } }
        supports { reference title planTitle } viewerCan { update { allowed reason } revise { allowed reason } } } } }
} }`;
const CHANGES = `query ($id: ID!, $since: Date, $first: Int, $after: String) { planChanges(planId: $id, since: $since, first: $first, after: $after) {
  items { id subjectTitle slippedDays changedAt } total nextCursor slippedDates } }`;

/** The pages that people open all day may ask no more of the database than this, whatever the size of the plan. */
const MOST_STATEMENTS = 8;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let ruth: StoryPerson;

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await server.ask<Loose>(query, variables, { session: ruth.session, organisation: 'northmoor' });
  if (errors) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
  return data;
};

const inNorthmoor = <T>(work: (tx: Transaction) => Promise<T>) => server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, work);

/** Statements that `work` costs, the viewer's included. */
const statementsOf = (work: () => Promise<unknown>) => countStatements(server.database, work);

/** Every kind of thing that a page shows beside an action. */
function manyObjectives(outcomes: number, actionsEach: number, supportsId?: string): ToldPlan['objectives'] {
  const action = (outcome: number, index: number): ToldAction => ({
    title: `Action ${outcome}.${index}`, ownerId: ruth.personId, dueOn: '2027-01-31',
    ...(index === 0 ? { status: 'complete', claimedBy: ruth.personId } : { status: 'on_track', supportsId }),
  });
  const listed = Array.from({ length: outcomes }, (_, at) => [`Outcome ${at}`, Array.from({ length: actionsEach }, (_, index) => action(at, index))] as const);
  return { Excellence: Object.fromEntries(listed.slice(0, outcomes / 2)), Voice: Object.fromEntries(listed.slice(outcomes / 2)) };
}

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans]);
  northmoor = await openOrganisationStory(server.database, { slug: 'northmoor' });
  ruth = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', roles: ['executive'] });
});
afterAll(() => server?.close());

it('reads a whole plan in few statements, and in no more when it is ten times as long', async () => {
  const [team] = await inNorthmoor((tx) => tx.query<{ id: string }>(`insert into organisations.team (name) values ('People directorate') returning id`));
  const short = await buildPlan(server.database, northmoor.organisationId, { objectives: manyObjectives(2, 2) });
  const long = await buildPlan(server.database, northmoor.organisationId, { objectives: manyObjectives(10, 5) });
  const beneath = await buildPlan(server.database, northmoor.organisationId, { parentId: long.planId, teamId: team!.id, objectives: manyObjectives(2, 2, long.idOf('Action 0.1')) });
  const withdrawn = `update plans.action set status = 'withdrawn', withdrawn_at = now(), withdrawn_by = $2, withdrawn_reason = 'Why', successor_id = $3, version = version + 1 where id = $1`;
  await inNorthmoor((tx) => tx.query(withdrawn, [long.idOf('Action 0.2'), ruth.personId, long.idOf('Action 0.3')]));
  await ask(PAGE, { id: short.planId });
  const counts: number[] = [];
  for (const { planId } of [short, long, beneath]) counts.push(await statementsOf(() => ask(PAGE, { id: planId })));
  expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_STATEMENTS);
  expect(counts[1]! - counts[0]!).toBeLessThanOrEqual(1);
  const { plan } = await ask(PAGE, { id: long.planId });
  expect(plan.actionCount).toBe(49);
  expect(plan.objectives[0].outcomes[0].actions[2].withdrawal).toEqual({ reason: 'Why', successor: { reference: '1.1.4', title: 'Action 0.3' } });
  expect((await ask(PAGE, { id: beneath.planId })).plan.objectives[0].outcomes[0].actions[1].supports).toMatchObject({ reference: '1.1.2', title: 'Action 0.1' });
  expect(plan.teamPlans).toEqual([expect.objectContaining({ teamName: 'People directorate', actionCount: 4 })]);
});

it('counts an action once for the plan, though two outcomes list it', async () => {
  const { planId } = await buildPlan(server.database, northmoor.organisationId, {
    objectives: { Fair: { Hiring: [{ title: 'Panels', status: 'on_track', alsoServes: ['Heard'] }, { title: 'Old', status: 'withdrawn' }] }, Voice: { Heard: [{ title: 'Forum', status: 'complete' }] } },
  });
  const { plan } = await ask(PAGE, { id: planId });
  const at = (counts: Loose[], status: string) => counts.find((count) => count.status === status)?.count;
  expect([plan.actionCount, at(plan.counts, 'ON_TRACK'), at(plan.counts, 'COMPLETE'), at(plan.counts, 'WITHDRAWN')]).toEqual([2, 1, 1, undefined]);
  expect(plan.objectives.map((objective: Loose) => objective.actionCount)).toEqual([1, 1]);
  expect(plan.objectives[1].outcomes[0].actions.map((action: Loose) => [action.reference, action.title])).toEqual([['2.1.1', 'Forum'], ['1.1.1', 'Panels']]);
  expect(plan.objectives[1].outcomes[0].actions[1].outcomes.map((outcome: Loose) => outcome.reference)).toEqual(['1.1', '2.1']);
});

it('lists what a plan lacks, of what is open', async () => {
  const { planId } = await buildPlan(server.database, northmoor.organisationId, {
    objectives: {
      Fair: {
        Hiring: [{ title: 'Nothing known' }, { title: 'All known', ownerId: ruth.personId, startOn: '2026-01-01', dueOn: '2027-01-01' }, { title: 'Done', status: 'complete' }],
        Pay: [{ title: 'Gone', status: 'withdrawn' }],
      },
    },
  });
  expect((await ask(PAGE, { id: planId })).plan.gaps).toEqual({ withoutOwner: 1, withoutDueDate: 1, withoutStartDate: 1, reviewDateNeeded: 0, outcomesWithoutMeasure: 0, outcomesWithoutAction: 1 });
});

describe('the change record', () => {
  let planId: string;
  const page = async (variables: Record<string, unknown>) => (await ask(CHANGES, { id: planId, ...variables })).planChanges;

  beforeAll(async () => {
    ({ planId } = await buildPlan(server.database, northmoor.organisationId, { objectives: {} }));
    const change = (number: number) => ({
      plan_id: planId, subject: 'plan', subject_id: planId, subject_title: `Change ${number}`, kind: 'other', changed_by: ruth.personId,
      slipped_days: number % 2 ? 7 : null, changed_at: `2026-0${3 + Math.floor(number / 3)}-29T23:30:00.123456Z`,
    });
    await server.database.transaction({ organisationId: northmoor.organisationId, mode: 'write', actor: 'command:spec' }, () => addRows('plans.plan_change', Array.from({ length: 9 }, (_, index) => change(index))));
  });

  it('comes in pages, the latest first, each change once though several are of one moment', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { items, total, nextCursor, slippedDates }: Loose = await page({ first: 2, after });
      expect([total, slippedDates]).toEqual([9, 4]);
      seen.push(...items.map((item: Loose) => item.subjectTitle));
      after = nextCursor;
    } while (after);
    expect(seen.slice().sort()).toEqual(Array.from({ length: 9 }, (_, index) => `Change ${index}`));
    expect(seen.map((title) => Math.floor(Number(title.split(' ')[1]) / 3))).toEqual([2, 2, 2, 1, 1, 1, 0, 0, 0]);
  });

  it('begins with the day asked for, as that day begins where the organisation is', async () => {
    expect(await page({ since: '2026-05-30' })).toMatchObject({ total: 3, slippedDates: 1, nextCursor: null });
    expect((await page({ since: '2026-05-31' })).total).toBe(0);
    expect((await page({ since: '2026-05-29' })).total).toBe(3);
  });

  it('refuses pages that are none', async () => {
    await expect(page({ first: 0 })).rejects.toThrow('platform.bad_input');
    await expect(page({ first: 1000 })).rejects.toThrow('platform.bad_input');
    await expect(page({ after: 'elsewhere' })).rejects.toThrow('platform.bad_input');
  });
});

it('lets many people change one plan at once: nobody waits for ever and nothing is lost', async () => {
  const { planId, idOf } = await buildPlan(server.database, northmoor.organisationId, { state: 'draft', objectives: { Fair: { Hiring: [], Pay: [], Rest: [] }, Voice: { Heard: [] } } });
  const move = (statement: string, theme: string) => `moveOutcome(id: "${idOf(statement)}", version: 1, objectiveId: "${idOf(theme)}", position: 1) { outcome { id } }`;
  const words = [
    ...['Hiring', 'Pay', 'Rest'].map((statement) => move(statement, 'Voice')),
    move('Heard', 'Fair'),
    ...Array.from({ length: 8 }, (_, index) => `addOutcome(objectiveId: "${idOf(index % 2 ? 'Fair' : 'Voice')}", statement: "New ${index}") { outcome { id } }`),
  ];
  await Promise.all(words.map((mutation) => ask(`mutation { ${mutation} }`)));
  const { plan } = await ask(PAGE, { id: planId });
  const [fair, voice] = plan.objectives.map((objective: Loose) => objective.outcomes.map((outcome: Loose) => outcome.statement));
  expect([...fair].sort()).toEqual(['Heard', 'New 1', 'New 3', 'New 5', 'New 7']);
  expect([...voice].sort()).toEqual(['Hiring', 'New 0', 'New 2', 'New 4', 'New 6', 'Pay', 'Rest']);
});

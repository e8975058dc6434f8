import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { plans } from '@waymark/plans/server';
import { countStatements, startTestServer, type Asking, type TestServer } from '@waymark/platform/testing';
import { measures } from '../measures.context';
import { buildMeasuredPlan, type ToldMeasure } from './measured-plan.story';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let executive: StoryPerson;
let reader: StoryPerson;
let stranger: StoryPerson;

const as = ({ session }: StoryPerson, organisation = northmoor.slug): Asking => ({ session, organisation });

async function ask(query: string, variables: Record<string, unknown> = {}, asking = as(executive)): Promise<Loose> {
  const { data, errors } = await server.ask<Loose>(query, variables, asking);
  if (errors) throw new Error(`${errors[0]!.extensions.code}: ${errors[0]!.message}`);
  return data;
}

const FIELDS = `id reference slug isHeadline flags
  place { objectiveReference theme outcomeReference outcomeStatement outcomeId planId } servingActions { title }
  latest { toOn periodText source revision excludedReason recordedBy { name } figure { state value text lower upper intervalText } }
  observations(first: 3) { toOn figure { text } excludedReason }
  due { state dueOn daysOverdue periodText text }
  course { standing standingText expected { text } expectedText leadText mayBeChance now expectedAt isThere change { sinceOn fromText text isBetter } }
  chart { title description style caption latestText expectedText points { on label value text meaning reason } gaps { on label } stretches { startsOn endsOn mean lower upper isTrial }
    targets { on value text } trajectory { on value } events { on text kind } limitsAdvice { fromOn text } format { unit decimals } better }
  finding { headline sentences }`;
const MEASURE = `query ($id: ID!) { measure(id: $id) { ${FIELDS} } }`;
const LIST = `query ($planId: ID, $first: Int, $after: String, $onlyFlag: MeasureFlag, $ownerId: ID) {
  measures(planId: $planId, first: $first, after: $after, onlyFlag: $onlyFlag, ownerId: $ownerId) { total nextCursor items { reference statement } } }`;
/** What a list of measures shows of each. */
const ALL = `query ($planId: ID) { measures(planId: $planId, first: 50) { items {
  reference slug flags latest { periodText figure { text } } due { state text } finding { headline } chart { style points { text } } servingActions { title } place { theme }
  course { standing standingText expectedText now expectedAt isThere change { text isBetter } } } } }`;

/** Two years of a monthly survey: level, then a rise that is no chance. */
const PULSE = [46, 49, 45, 48, 50, 47, 44, 48, 46, 49, 47, 45, 48, 46, 50, 47, 52, 54, 53, 56, 58, 57, 60, 61];
const pulse: ToldMeasure = {
  statement: 'Staff who feel confident',
  columns: { kind: 'perception' },
  firstMonth: '2024-11',
  figures: PULSE,
  start: ['2024-11-01', '2025-10-31'],
  targets: [{ due_on: '2026-12-31', value: 60, is_waypoint: true }, { due_on: '2028-03-31', value: 75 }],
  marks: [{ kind: 'note', on: '2026-02-10', words: 'Training began' }, { kind: 'exclusion', on: '2025-05-31', words: 'The survey was sent to half of them' }],
};

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, measures]);
  northmoor = await openOrganisationStory(server.database);
  executive = await personWithSession(server.database, northmoor, { name: 'Ruth Adeyemi', roles: ['executive'] });
  reader = await personWithSession(server.database, northmoor, { roles: ['reader'] });
  const elsewhere = await openOrganisationStory(server.database);
  stranger = await personWithSession(server.database, elsewhere, { roles: ['executive'] });
});
afterAll(() => server?.close());

test('a stranger and another organisation see nothing of a measure', async () => {
  const plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [pulse]);
  const id = plan.idOf(pulse.statement);
  expect((await server.ask(MEASURE, { id }, { organisation: northmoor.slug })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
  expect((await server.ask(MEASURE, { id }, as(stranger))).errors?.[0]?.extensions.code).toBe('platform.not_found');
  const { data } = await server.ask<Loose>('query ($id: ID!) { measure(id: $id) { id } none: measure(id: "no id") { id } }', { id }, { session: stranger.session, organisation: (await openOrganisationStory(server.database)).slug });
  expect(data?.measure ?? null).toBeNull();
});

test('a measure with two years of figures says where it stands, what is expected and when the next one is due', async () => {
  const plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [{ ...pulse, columns: { ...pulse.columns, owner_id: executive.personId } }]);
  const { measure } = await ask(MEASURE, { id: plan.idOf(pulse.statement) });
  expect(measure).toMatchObject({
    reference: 'M1.1', slug: 'staff-who-feel-confident', flags: ['MOVED'],
    place: { objectiveReference: '1', theme: 'Fair', outcomeReference: '1.1', outcomeStatement: 'Hiring', planId: plan.planId, outcomeId: plan.outcomeId },
    servingActions: [{ title: 'Panels' }],
    latest: { toOn: '2026-10-31', periodText: 'October 2026', source: 'Pulse survey', figure: { state: 'SHOWN', value: 61, text: '61%', lower: null } },
    due: { state: 'NOT_DUE', dueOn: '2026-12-14', daysOverdue: null, periodText: 'November 2026', text: 'Next figure, for November 2026, due 14 December 2026 from Ruth Adeyemi.' },
    course: { standing: 'AHEAD', standingText: 'Ahead', isThere: false, change: { sinceOn: '2026-05-22', fromText: '54%, April 2026', text: 'up 7 points', isBetter: true } },
  });
  expect(measure.observations.map(({ figure }: Loose) => figure.text)).toEqual(['61%', '60%', '57%']);
  expect(measure.course.now).toBeCloseTo((61 - 47) / (75 - 47), 2);
  expect(measure.course.expectedAt).toBeLessThan(measure.course.now);
});

test('its chart claims what a process of twelve and more points can bear, and advises new limits', async () => {
  const plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [pulse]);
  const { chart } = (await ask(MEASURE, { id: plan.idOf(pulse.statement) })).measure;
  expect(chart).toMatchObject({ style: 'PROCESS', better: 'HIGHER', format: { unit: 'PERCENT', decimals: 0 }, latestText: '61%', title: 'Staff who feel confident, November 2024 to October 2026', gaps: [] });
  expect(chart.points).toHaveLength(24);
  expect(chart.points[6]).toEqual({ on: '2025-05-31', label: 'May 2025', value: 44, text: '44%', meaning: 'EXCLUDED', reason: 'The survey was sent to half of them' });
  expect(chart.points.at(-1)).toMatchObject({ label: 'Oct 2026', meaning: 'IMPROVEMENT', reason: 'above the upper limit' });
  expect(chart.events).toEqual([{ on: '2026-02-10', text: 'Training began', kind: 'NOTE' }]);
  expect(chart.targets.map(({ text }: Loose) => text)).toEqual(['60%', '75%']);
  expect(chart.trajectory).toHaveLength(3);
  expect(chart.stretches).toHaveLength(1);
  expect(chart.limitsAdvice).toMatchObject({ fromOn: '2026-03-01', text: expect.stringContaining('March 2026') });
  expect(chart.caption).toContain('first 12 figures');
});

test('what is hidden from one audience is a gap and no number for it, wherever it is asked for', async () => {
  const seen = (value: number) => ({ internal: { value, numerator: value, denominator: 100 }, public: { value: Math.round(value / 5) * 5, numerator: Math.round(value / 5) * 5, denominator: 100 } });
  const figures = [seen(41), seen(43), seen(42), { internal: { value: 44, numerator: 44, denominator: 100 }, public: { state: 'hidden' as const } }];
  const plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [{ statement: 'Replies', figures, start: ['2025-01-01', '2025-01-31'], targets: [{ due_on: '2026-12-31', value: 60 }] }]);
  const id = plan.idOf('Replies');
  const inside = (await ask(MEASURE, { id })).measure;
  const outside = (await ask(MEASURE, { id }, as(reader))).measure;
  expect(inside.latest.figure).toMatchObject({ text: '44%', intervalText: 'between 35% and 54%' });
  expect(inside.chart).toMatchObject({ style: 'RUN', gaps: [], latestText: '44%' });
  expect(outside.latest.figure).toEqual({ state: 'HIDDEN', value: null, text: 'hidden to protect people', lower: null, upper: null, intervalText: null });
  expect(outside.chart).toMatchObject({ gaps: [{ on: '2025-04-30', label: 'Apr 2025' }], latestText: '40%' });
  const told = JSON.stringify(outside).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
  expect(told).not.toMatch(/\b4[134](?!\d|\.)/);
});

test('figures before a break are not compared with figures after it', async () => {
  const told: ToldMeasure = { statement: 'Asked anew', firstMonth: '2026-03', figures: [80, 81, 82, 60, 61, 62], start: ['2026-03-01', '2026-04-30'], targets: [{ due_on: '2027-12-31', value: 90 }], marks: [{ kind: 'break', on: '2026-06-01', words: 'The question changed' }] };
  const plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [told]);
  const { measure } = await ask(MEASURE, { id: plan.idOf('Asked anew') });
  expect(measure.course).toMatchObject({ standing: 'BASELINE_DUE', standingText: 'New baseline due: what is measured has changed', change: null, now: null });
  expect(measure.flags).toContain('NO_BASELINE');
  expect(measure.chart.stretches.map(({ mean }: Loose) => mean)).toEqual([81, 61]);
});

test('a target that is another measure follows what the viewer sees of that one', async () => {
  const theirs = { internal: { value: 70 }, public: { state: 'hidden' as const } };
  const all = { statement: 'Of all staff', figures: [65, theirs] };
  const plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [all]);
  const some = await buildMeasuredPlan(server.database, northmoor.organisationId, [{ statement: 'Of some', figures: [50, 60], start: ['2025-01-01', '2025-01-31'], targets: [{ due_on: '2026-12-31', comparator_measure_id: plan.idOf('Of all staff') }] }]);
  const targetsOf = async (person: StoryPerson) => (await ask(MEASURE, { id: some.idOf('Of some') }, as(person))).measure.chart.targets;
  expect(await targetsOf(executive)).toEqual([{ on: '2026-12-31', value: 70, text: '70%' }]);
  expect(await targetsOf(reader)).toEqual([{ on: '2026-12-31', value: 65, text: '65%' }]);
});

test('milestones and evidence stand as they are judged, and are late only after their day', async () => {
  const milestone = (statement: string, due: string | null, judgements: ToldMeasure['judgements'] = []): ToldMeasure => ({ statement, columns: { kind: 'milestone', unit: null, frequency: null }, targets: due ? [{ due_on: due }] : [], judgements });
  const plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [
    milestone('Done', '2026-01-31', [{ isMet: false, on: '2026-01-10' }, { isMet: true, on: '2026-08-01' }]),
    milestone('Late', '2026-11-21', [{ isMet: false, on: '2026-11-01' }]),
    milestone('Today', '2026-11-22'),
    milestone('Some day', null),
  ]);
  const { items } = (await ask(ALL, { planId: plan.planId })).measures;
  expect(items.map(({ course }: Loose) => course.standing)).toEqual(['MET', 'NOT_MET', 'AS_EXPECTED', 'NO_TARGET']);
  expect(items.map(({ flags }: Loose) => flags)).toEqual([['NO_OWNER', 'MOVED'], ['NO_OWNER'], ['NO_OWNER'], ['NO_TARGET', 'NO_OWNER']]);
  expect(items.map(({ chart }: Loose) => chart)).toEqual([null, null, null, null]);
  expect(items[0].due).toEqual({ state: 'NOT_SET', text: 'This is judged, so no figures are due.' });
});

/** How many statements a question takes, the viewer included. */
async function statementsOf(query: string, variables: Record<string, unknown>): Promise<number> {
  await ask(query, variables);
  return countStatements(server.database, () => ask(query, variables));
}

test('many measures are read in as many statements as few', async () => {
  const planOf = (count: number) => buildMeasuredPlan(server.database, northmoor.organisationId, Array.from({ length: count }, (_, index): ToldMeasure => ({ ...pulse, statement: `Measure ${index}` })));
  const [few, many] = [await planOf(2), await planOf(30)];
  const forFew = await statementsOf(ALL, { planId: few.planId });
  expect(await statementsOf(ALL, { planId: many.planId })).toBe(forFew);
  expect(forFew).toBeLessThanOrEqual(12);
});

test('the lines of all measures cost the plan page two statements, however many there are', async () => {
  const page = (line: string) => `query ($id: ID) { plan(id: $id) { measureCount objectives { outcomes { actions { title } measures { reference statement ${line} } } } } }`;
  const { planId } = await buildMeasuredPlan(server.database, northmoor.organisationId, Array.from({ length: 30 }, (_, index): ToldMeasure => ({ ...pulse, statement: `Measure ${index}` })));
  const plain = await statementsOf(page(''), { id: planId });
  expect(await statementsOf(page('latest { figure { text } } target { text } due { state } course { standingText now expectedAt isThere }'), { id: planId })).toBe(plain + 2);
  expect(plain).toBeLessThanOrEqual(8);
});

test('the list can be narrowed to a flag or a person, in the order of the plan, page by page', async () => {
  const owner = { owner_id: executive.personId };
  const late = { firstMonth: '2026-01', figures: [1, 2, 3] };
  const told: ToldMeasure[] = Array.from({ length: 12 }, (_, index) => ({ statement: `Measure ${index + 1}`, columns: index % 2 === 0 ? owner : {}, ...(index < 6 ? late : {}) }));
  const { planId } = await buildMeasuredPlan(server.database, northmoor.organisationId, told);
  const labels = ({ items }: Loose) => items.map(({ reference }: Loose) => reference);
  const overdue = (await ask(LIST, { planId, onlyFlag: 'FIGURE_OVERDUE', first: 4 })).measures;
  expect([overdue.total, overdue.nextCursor, labels(overdue)]).toEqual([6, '1.4', ['M1.1', 'M1.2', 'M1.3', 'M1.4']]);
  const rest = (await ask(LIST, { planId, onlyFlag: 'FIGURE_OVERDUE', first: 4, after: overdue.nextCursor })).measures;
  expect([rest.nextCursor, labels(rest)]).toEqual([null, ['M1.5', 'M1.6']]);
  const mine = (await ask(LIST, { planId, ownerId: executive.personId, after: '1.9' })).measures;
  expect([mine.total, labels(mine)]).toEqual([6, ['M1.11']]);
  expect(labels((await ask(LIST, { planId, ownerId: executive.personId, onlyFlag: 'FIGURE_OVERDUE' })).measures)).toEqual(['M1.1', 'M1.3', 'M1.5']);
  await expect(ask(LIST, { planId, onlyFlag: 'NO_TARGET', after: 'nowhere' })).rejects.toThrow('platform.bad_input');
});

test('headline measures are those chosen, in their order; without any the first with a course', async () => {
  const headline = '{ headlineMeasures(planId: "PLAN") { statement isHeadline } }';
  const withCourse = { figures: [40, 50], start: ['2025-01-01', '2025-01-31'] as const, targets: [{ due_on: '2026-12-31', value: 60 }] };
  const first = await buildMeasuredPlan(server.database, northmoor.organisationId, [{ statement: 'Bare' }, ...Array.from({ length: 9 }, (_, index) => ({ statement: `On course ${index}`, ...withCourse }))]);
  const usual = (await ask(headline.replace('PLAN', first.planId))).headlineMeasures;
  expect(usual.map(({ statement }: Loose) => statement)).toEqual(Array.from({ length: 7 }, (_, index) => `On course ${index}`));
  const second = await buildMeasuredPlan(server.database, northmoor.organisationId, [{ statement: 'Second', columns: { headline_position: 2 } }, { statement: 'Not', ...withCourse }, { statement: 'First', columns: { headline_position: 1 } }]);
  expect((await ask(headline.replace('PLAN', second.planId))).headlineMeasures).toEqual([{ statement: 'First', isHeadline: true }, { statement: 'Second', isHeadline: true }]);
});

test('figures due are mine, in active plans, the longest overdue first', async () => {
  const lin = await personWithSession(server.database, northmoor, { name: 'Lin Zhao', roles: ['contributor'] });
  const mine = { owner_id: lin.personId };
  const told: ToldMeasure[] = [
    { statement: 'Not due', columns: { ...mine, first_period_on: '2026-11-01' } },
    { statement: 'Due', columns: { ...mine, grace_days: 30 }, firstMonth: '2026-09', figures: [1] },
    { statement: 'Overdue', columns: mine, firstMonth: '2026-06', figures: [1] },
    { statement: 'Of somebody else', firstMonth: '2026-06', figures: [1] },
    { statement: 'Withdrawn', columns: { ...mine, withdrawn_at: '2026-10-01T00:00:00Z', withdrawn_reason: 'Merged' }, firstMonth: '2026-06', figures: [1] },
  ];
  await buildMeasuredPlan(server.database, northmoor.organisationId, told);
  await buildMeasuredPlan(server.database, northmoor.organisationId, told, { state: 'draft' });
  const { figuresDue } = await ask('{ figuresDue { statement due { state daysOverdue } } }', {}, as(lin));
  expect(figuresDue).toEqual([
    { statement: 'Overdue', due: { state: 'OVERDUE', daysOverdue: 100 } },
    { statement: 'Due', due: { state: 'DUE', daysOverdue: null } },
  ]);
});

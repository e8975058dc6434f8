import { randomUUID } from 'node:crypto';
import { openOrganisationStory, personWithSession, tellOrganisation, northmoorStory } from '@waymark/organisations/server';
import { northmoorPlans, tellPlans } from '@waymark/plans/server';
import { northmoorMeasures, tellMeasures } from '@waymark/measures/server';
import { addRows } from '@waymark/platform/server';
import { readXlsx } from 'hucre';
import { type ImportJourney, startJourney } from '../imports/import-journey.story';
import { ReadFileJob } from '../imports/read-file.job';
import { toFileName } from './file-name';

let journey: ImportJourney;
let planId: string;
const nasty = ['=1+1', '+44 20', '-5 points', '@everyone', '\tindented', 'Say "yes",\nthen: go; "on"', 'ordinary – with café', "'=quoted"];

beforeAll(async () => {
  journey = await startJourney();
  planId = randomUUID();
  const ids = { objective: randomUUID(), outcome: randomUUID(), other: randomUUID() };
  await journey.server.database.transaction({ organisationId: journey.organisation.organisationId, mode: 'write', actor: 'command:spec' }, async () => {
    await addRows('plans.plan', [{ id: planId, title: '../Plän "A"\r\nX: y', state: 'active', approved_by: 'Board', approved_on: '2026-01-20' }]);
    await addRows('plans.objective', [{ id: ids.objective, plan_id: planId, position: 1, theme: 'Fairness', statement: '=SUM(A1)' }]);
    await addRows('plans.outcome', [ids.outcome, ids.other].map((id, index) => ({ id, plan_id: planId, objective_id: ids.objective, position: index + 1, statement: `Outcome ${index + 1}` })));
    const actions = nasty.map((title, index) => ({ id: randomUUID(), plan_id: planId, title, owner_id: index === 0 ? journey.ruth.personId : null, start_on: '2026-02-01', due_on: index === 1 ? null : '2026-12-31', ongoing: index === 1, detail: index === 2 ? 'A note\nof two lines' : null }));
    await addRows('plans.action', actions);
    await addRows('plans.action_outcome', [
      ...actions.map(({ id }, index) => ({ action_id: id, outcome_id: ids.outcome, position: index + 1, is_home: true })),
      { action_id: actions[0]!.id, outcome_id: ids.other, position: 1, is_home: false },
    ]);
    await addRows('measures.measure', [{ id: randomUUID(), plan_id: planId, outcome_id: ids.other, position: 1, statement: '@measure', baseline_text: '47%', target_text: '-3 points' }]);
  });
});
afterAll(() => journey?.server.close());

const take = (file: string, session: string | null = journey.ruth.session, organisation = journey.organisation.slug) =>
  fetch(`${journey.server.url}/interchange/plans/${file}?organisation=${organisation}`, { headers: session ? { cookie: `waymark-session=${session}` } : {} });

test.each(['csv', 'xlsx'])('a plan goes out as .%s and comes back without a difference, whatever its words', async (ending) => {
  const answer = await take(`${planId}.${ending}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="plan-a-x-y-2026-11-22.${ending}"`);
  const found = await journey.bring(`plan.${ending}`, new Uint8Array(await answer.arrayBuffer()));
  expect(found).toMatchObject({ state: 'READY', draft: { counts: { objectives: 1, outcomes: 2, actions: nasty.length, measures: 1 }, unplaced: [], targetPlanId: planId } });
  expect(found.draft!.differences).toEqual({ added: 0, changed: 0, missingFromFile: 0, unchanged: nasty.length + 4, items: [] });
});

test('no cell of a .csv starts like a formula', async () => {
  const text = await (await take(`${planId}.csv`)).text();
  expect(text).toContain("'=1+1");
  expect(text.split(/[,\r\n]/).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
});

test('the workbook keeps its headings in view and prints on A4 across', async () => {
  const workbook = await readXlsx(new Uint8Array(await (await take(`${planId}.xlsx`)).arrayBuffer()));
  const [sheet] = workbook.sheets;
  expect(sheet).toMatchObject({ freezePane: { rows: 1 }, pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 } });
  expect(sheet!.rows[0]!.slice(0, 3)).toEqual(['Type', 'ID', 'Reference']);
});

test('edited in a spreadsheet, it comes back as an update', async () => {
  const text = await (await take(`${planId}.csv`)).text();
  const found = await journey.bring('edited.csv', Buffer.from(text.replace('ordinary – with café', 'changed – with café').replaceAll('2026-12-31', '2027-01-31')));
  expect(found.draft!.differences).toMatchObject({ added: 0, changed: nasty.length - 1, missingFromFile: 0 });
  expect((await journey.confirm(found.id, { reason: 'A month more' })).code).toBeNull();
  const [slips] = await journey.server.database.transaction({ organisationId: journey.organisation.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query('select count(*)::int as times, min(slipped_days) as days from plans.plan_change where plan_id = $1 and kind = $2', [planId, 'date_changed']));
  expect(slips).toEqual({ times: nasty.length - 1, days: 31 });
});

test('the demo’s plan survives the round trip: owners, helpers, statuses, forecasts and all', async () => {
  const { server } = journey;
  const told = await tellOrganisation(server.database, northmoorStory);
  await tellPlans(server.database, told, northmoorPlans);
  await tellMeasures(server.database, told, northmoorMeasures);
  const { session } = await personWithSession(server.database, told, { roles: ['executive'] });
  const asking = { session, organisation: told.slug };
  const { data } = await server.ask<{ plan: { id: string } }>('{ plan { id } }', {}, asking);
  const bytes = new Uint8Array(await (await take(`${data.plan.id}.xlsx`, session, told.slug)).arrayBuffer());
  const { id, uploadUrl } = await journey.open('plan.xlsx', bytes.length, undefined, asking);
  expect((await journey.send(uploadUrl, bytes, session)).status).toBe(201);
  await server.app.get(ReadFileJob, { strict: false }).handle({ importId: id, organisationId: told.organisationId });
  const found = await journey.find(id, asking);
  expect(found.draft).toMatchObject({ targetPlanId: data.plan.id, counts: { objectives: 4, outcomes: 20, actions: 45, measures: 31 }, unplaced: [] });
  expect(found.draft!.differences!.items).toEqual([]);
});

test('a stranger, somebody of another organisation and a wrong name get nothing', async () => {
  const elsewhere = await openOrganisationStory(journey.server.database);
  const stranger = await personWithSession(journey.server.database, elsewhere, { roles: ['executive'] });
  const reader = await personWithSession(journey.server.database, journey.organisation, { roles: ['reader'] });
  expect((await take(`${planId}.csv`, null)).status).toBe(401);
  expect((await take(`${planId}.csv`, stranger.session)).status).toBe(404);
  expect((await take(`${planId}.csv`, stranger.session, elsewhere.slug)).status).toBe(404);
  expect((await take(`${randomUUID()}.csv`)).status).toBe(404);
  expect((await take(`${planId}.pdf`)).status).toBe(404);
  expect((await take(`${planId}.csv`, reader.session)).status).toBe(200);
});

test('names of files are safe', () => {
  expect(toFileName('../../etc/passwd\r\nX: y', '2026-11-22', 'csv')).toBe('etc-passwd-x-y-2026-11-22.csv');
  expect(toFileName('计划', '2026-11-22', 'xlsx')).toBe('plan-2026-11-22.xlsx');
});

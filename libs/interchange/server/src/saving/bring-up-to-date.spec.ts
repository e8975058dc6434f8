import { randomUUID } from 'node:crypto';
import { addRows } from '@waymark/platform/server';
import { type ImportJourney, startJourney } from '../imports/import-journey.story';

const COLUMNS = ['Type', 'ID', 'Reference', 'Theme', 'Objective', 'Outcome', 'Text', 'Owner', 'Contributors', 'Team', 'Start', 'Due', 'Status', 'Forecast', 'Baseline', 'Target', 'Also serves', 'Note'];
const ids = { plan: randomUUID(), first: randomUUID(), second: randomUUID(), hiring: randomUUID(), pay: randomUUID(), adverts: randomUUID(), panels: randomUUID(), measure: randomUUID(), team: randomUUID() };

let journey: ImportJourney;
const inside = <T>(work: () => Promise<T>) => journey.server.database.transaction({ organisationId: journey.organisation.organisationId, mode: 'write', actor: 'command:spec' }, work);
const ask = <Row>(text: string, values: readonly unknown[] = []) =>
  journey.server.database.transaction({ organisationId: journey.organisation.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<Row>(text, values));

beforeAll(async () => {
  journey = await startJourney();
  await inside(async () => {
    await addRows('organisations.team', [{ id: ids.team, name: 'People' }]);
    await addRows('plans.plan', [{ id: ids.plan, title: 'Plan', state: 'active', approved_by: 'Board', approved_on: '2026-01-20' }]);
    await addRows('plans.objective', [ids.first, ids.second].map((id, index) => ({ id, plan_id: ids.plan, position: index + 1, theme: `Theme ${index + 1}`, statement: `Objective ${index + 1}` })));
    await addRows('plans.outcome', [{ id: ids.hiring, plan_id: ids.plan, objective_id: ids.first, position: 1, statement: 'Hiring is open' }, { id: ids.pay, plan_id: ids.plan, objective_id: ids.second, position: 1, statement: 'Pay is equal' }]);
    await addRows('plans.action', [ids.adverts, ids.panels].map((id, index) => ({ id, plan_id: ids.plan, title: `Action ${index + 1}`, owner_id: journey.ruth.personId, due_on: '2026-12-31', original_due_on: '2026-12-31' })));
    await addRows('plans.action_outcome', [ids.adverts, ids.panels].map((id, index) => ({ action_id: id, outcome_id: ids.hiring, position: index + 1, is_home: true })));
    await addRows('measures.measure', [{ id: ids.measure, plan_id: ids.plan, outcome_id: ids.hiring, position: 1, statement: 'More people apply' }]);
  });
});
afterAll(() => journey?.server.close());

/** The plan's own table as it goes out, with the edits of a person: by id, then by heading. */
async function edit(edits: Record<string, Record<string, string>>): Promise<Buffer> {
  const text = await (await fetch(`${journey.server.url}/interchange/plans/${ids.plan}.csv?organisation=${journey.organisation.slug}`, { headers: { cookie: `waymark-session=${journey.ruth.session}` } })).text();
  const rows = text.trimEnd().split('\r\n').map((line) => line.split(','));
  for (const row of rows) for (const [heading, value] of Object.entries(edits[row[1]!] ?? {})) row[COLUMNS.indexOf(heading)] = value;
  return Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));
}

async function save(edits: Record<string, Record<string, string>>, reason = 'Half-yearly revision') {
  const bytes = await edit(edits);
  const found = await journey.bring('plan.csv', bytes);
  const { code } = await journey.confirm(found.id, { reason });
  const again = await journey.bring('plan.csv', bytes);
  return { code, differences: found.draft!.differences!, left: again.draft!.differences!.items };
}

test('people, team, days, words and statuses of an action change as the file says, and nothing is left over', async () => {
  const { code, differences, left } = await save({
    [ids.adverts]: { Text: 'Rewrite adverts', Owner: 'Amy Ncube', Contributors: 'Ruth Adeyemi', Team: 'People', Start: '2026-02-01', Due: '2027-01-31', Status: 'At risk', Forecast: '2027-02-28', Note: 'In plain words' },
    [ids.panels]: { Status: 'Complete' },
  });
  expect([code, left]).toEqual([null, []]);
  expect(differences).toMatchObject({ changed: 2, added: 0 });
  const [adverts] = await ask(`
    select action.title, owner.name as owner, action.team_id as team, action.start_on::text as start, action.due_on::text as due, action.status, action.forecast_on::text as forecast, action.detail,
           action.times_slipped as times, action.days_slipped as days, action.contributors_version as helpers, newest.note, newest.previous_status as before, newest.id = action.last_update_id as is_last
    from plans.action join organisations.person owner on owner.id = action.owner_id join plans.status_update newest on newest.action_id = action.id where action.id = $1`, [ids.adverts]);
  expect(adverts).toEqual({
    title: 'Rewrite adverts', owner: 'Amy Ncube', team: ids.team, start: '2026-02-01', due: '2027-01-31', status: 'at_risk', forecast: '2027-02-28', detail: 'In plain words', times: 1, days: 31, helpers: 2,
    note: 'Imported from plan.csv', before: 'not_started', is_last: true,
  });
  expect(await ask('select status, claimed_by, confirmed_by from plans.action where id = $1', [ids.panels])).toEqual([{ status: 'complete', claimed_by: journey.ruth.personId, confirmed_by: null }]);
  const record = await ask<{ field: string; from_text: string | null; to_text: string | null; slipped_days: number | null }>(
    `select field, from_text, to_text, slipped_days from plans.plan_change where action_id = $1 and reason = 'Half-yearly revision' order by field`, [ids.adverts]);
  expect(record).toEqual([
    { field: 'contributors', from_text: null, to_text: 'Ruth Adeyemi', slipped_days: null },
    { field: 'detail', from_text: null, to_text: 'In plain words', slipped_days: null },
    { field: 'dueOn', from_text: '2026-12-31', to_text: '2027-01-31', slipped_days: 31 },
    { field: 'owner', from_text: 'Ruth Adeyemi', to_text: 'Amy Ncube', slipped_days: null },
    { field: 'startOn', from_text: null, to_text: '2026-02-01', slipped_days: null },
    { field: 'team', from_text: null, to_text: 'People', slipped_days: null },
    { field: 'title', from_text: 'Action 1', to_text: 'Rewrite adverts', slipped_days: null },
  ]);
});

test('a line moves to where the file puts it, and may serve another outcome', async () => {
  const { code, left } = await save({ [ids.panels]: { Objective: 'Objective 2', Theme: 'Theme 2', Outcome: 'Pay is equal' }, [ids.adverts]: { 'Also serves': '2.1' }, [ids.measure]: { Objective: 'Objective 2', Theme: 'Theme 2', Outcome: 'Pay is equal', Owner: 'ruth adeyemi', Baseline: '12', Target: '40' } });
  expect([code, left]).toEqual([null, []]);
  const served = await ask('select action_id, outcome_id, is_home from plans.action_outcome order by is_home desc, position');
  expect(served).toHaveLength(3);
  expect(served).toEqual(expect.arrayContaining([
    { action_id: ids.panels, outcome_id: ids.pay, is_home: true }, { action_id: ids.adverts, outcome_id: ids.hiring, is_home: true }, { action_id: ids.adverts, outcome_id: ids.pay, is_home: false },
  ]));
  expect(await ask('select outcome_id, owner_id, baseline_text, target_text from measures.measure')).toEqual([{ outcome_id: ids.pay, owner_id: journey.ruth.personId, baseline_text: '12', target_text: '40' }]);
  const moves = await ask(`select subject, from_text, to_text from plans.plan_change where kind in ('moved', 'linked') order by subject, kind, from_text`);
  expect(moves).toEqual([{ subject: 'action', from_text: '1.1', to_text: '1.1; 2.1' }, { subject: 'action', from_text: '1.1.2', to_text: '2.1.1' }, { subject: 'measure', from_text: 'M1.1', to_text: 'M2.1' }]);
});

test('objectives and outcomes are reworded, and emptied cells empty what they stood for', async () => {
  const { code, left } = await save({ [ids.first]: { Text: 'Everyone can join' }, [ids.hiring]: { Text: 'Hiring is open to all', Objective: 'Everyone can join' }, [ids.adverts]: { Owner: '', Forecast: '', Objective: 'Everyone can join', Outcome: 'Hiring is open to all' } });
  expect([code, left]).toEqual([null, []]);
  expect(await ask('select statement from plans.objective where id = $1', [ids.first])).toEqual([{ statement: 'Everyone can join' }]);
  expect(await ask('select statement from plans.outcome where id = $1', [ids.hiring])).toEqual([{ statement: 'Hiring is open to all' }]);
  expect(await ask('select owner_id, status, forecast_on from plans.action where id = $1', [ids.adverts])).toEqual([{ owner_id: null, status: 'at_risk', forecast_on: null }]);
});

test('a due date before the start is refused with a sentence, and nothing of the file is saved', async () => {
  const rows = [['Type', 'ID', 'Reference', 'Objective', 'Outcome', 'Text', 'Due', 'Also serves'], ['Action', ids.adverts, '', 'Everyone can join', 'Hiring is open to all', 'Never saved', '2026-01-15', '']];
  const found = await journey.bring('short.csv', Buffer.from(rows.map((row) => row.join(',')).join('\r\n')), ids.plan);
  expect(found.draft!.differences).toMatchObject({ added: 0, changed: 1 });
  expect((await journey.confirm(found.id, { reason: 'Earlier' })).code).toBe('plans.action.due_before_start');
  expect(await ask('select title, due_on::text as due from plans.action where id = $1', [ids.adverts])).toEqual([{ title: 'Rewrite adverts', due: '2027-01-31' }]);
});

test('a withdrawn action stays withdrawn, whatever the file says', async () => {
  await save({ [ids.panels]: { Status: 'Withdrawn' } });
  expect(await ask('select status, withdrawn_by, keeps_place from plans.action where id = $1', [ids.panels])).toEqual([{ status: 'withdrawn', withdrawn_by: journey.ruth.personId, keeps_place: true }]);
  const found = await journey.bring('plan.csv', await edit({ [ids.panels]: { Status: 'On track', Text: 'Alive again' } }));
  expect(found.draft!.differences).toMatchObject({ changed: 0, added: 0 });
});

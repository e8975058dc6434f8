import { GraphQLSchemaHost } from '@nestjs/graphql';
import { log, setLogLevel } from '@waymark/platform/server';
import { jest } from '@jest/globals';
import pg from 'pg';
import { type BreakdownDoors, cellsOf, openBreakdownDoors } from '../breakdowns/breakdown-doors.story';
import { monthOf2026, type Loose } from '../measure-doors.story';
import { askEverything } from './ask-everything.story';

/** Numbers that nobody could mistake: 3 of 4,637, once corrected to 2 of 4,643. */
const SECRET = /(?<![\w.-])4,?6(37|34|43|41)(?![\w-])|(?<!\d)0\.0(647|6469|431|4307)/;
const october = monthOf2026(10);

let doors: BreakdownDoors;
let measure: { id: string; planId: string };
let broken: { id: string; planId: string };
const lines: string[] = [];

beforeAll(async () => {
  doors = await openBreakdownDoors();
  setLogLevel('info');
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockImplementation((words) => lines.push(String(words)) > 0);
  const { cast, ask } = doors;
  measure = await doors.measure({ columns: { unit: 'percent', people: 'same_people', decimals: 4 } });
  const figure = { measureId: measure.id, ...october };
  await ask(cast.owner, 'recordFigure', { input: { ...figure, numerator: 3, denominator: 4637, source: 'Staff records' } }, 'key-of-a-figure');
  await ask(cast.owner, 'correctFigure', { input: { ...figure, numerator: 2, denominator: 4643, revision: 1, reason: 'Counted again' } });
  broken = await doors.broken({ columns: { decimals: 4 }, choice: { groupingKey: 'ethnic-2001-six-v1', compares: 'RATIO', comparatorGroup: 'white' } });
  const cells = cellsOf({ A: [2011, 9001], D: [3, 4637], H: [811, 9377], M: [617, 8009], R: [401, 9533], S: [907, 7019], Z: [55, 613] });
  await ask(cast.owner, 'record', { input: { measureId: broken.id, dimension: 'ethnic_group', ...october, cells } }, 'key-of-a-breakdown');
  const { data } = await ask(cast.admin, 'name', { personId: cast.reviewer.personId });
  expect(data.steward.person.name).toBe('Helen Whitcombe');
  for (const subject of [{ measureId: measure.id }, { measureId: broken.id, dimension: 'ethnic_group' }]) {
    const look = await ask(cast.reviewer, 'look', { input: { ...subject, toOn: october.toOn, purpose: 'Checking the board paper' } }, `look-${subject.measureId}`);
    expect(JSON.stringify(look.data)).toMatch(SECRET);
  }
});
afterAll(async () => {
  jest.restoreAllMocks();
  setLogLevel('error');
  await doors?.server.close();
});

test.each(['of 4637', '"value":4634,', '3 of 4,637', '0.0647%', '4643'])('%s would be found', (text) => expect(text).toMatch(SECRET));

describe.each(['executive', 'reader', 'reviewer'] as const)('as %s', (who) => {
  test('no field of any query tells them', async () => {
    const { schema } = doors.server.app.get(GraphQLSchemaHost);
    const queries = [measure, broken].flatMap(({ id, planId }) => askEverything(schema, { id, measureId: id, planId, dimension: 'ethnic_group', text: 'Papers', reference: 'M1.1' }));
    const answers = await Promise.all(queries.map((query) => doors.server.ask<Loose>(query, {}, { session: doors.cast[who].session, organisation: doors.organisation.slug })));
    const told = answers.map((answer, at) => ({ query: queries[at], answer: JSON.stringify(answer) }));
    expect(told.filter(({ answer }) => SECRET.test(answer))).toEqual([]);
    const names = new Set(answers.flatMap(({ data }) => Object.entries(data ?? {}).flatMap(([root, value]) => (value && !Array.isArray(value) ? Object.keys(value).map((field) => `${root}.${field}`) : []))));
    expect([...names]).toEqual(expect.arrayContaining(['measure.breakdown', 'measure.observations', 'measure.chart', 'measure.finding', 'measure.course', 'measures.items', 'planChanges.items', 'overview.plan']));
  });

  test('nor does a search for them, or a file', async () => {
    const asking = { session: doors.cast[who].session, organisation: doors.organisation.slug };
    const found = await doors.server.ask<Loose>('{ search(text: "4637") { __typename } }', {}, asking);
    expect(JSON.stringify(found.data)).not.toMatch(SECRET);
    const names = [`measures/${measure.id}.csv`, `measures/${broken.id}.csv`, `measures.csv?plan=${measure.planId}`, `measures.csv?plan=${broken.planId}`];
    for (const name of names) {
      const response = await fetch(`${doors.server.url}/export/${doors.organisation.slug}/${name}`, { headers: { cookie: `waymark-session=${asking.session}` } });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(SECRET);
    }
  });
});

test('a refusal does not tell them either', async () => {
  const { cast, ask } = doors;
  const input = { measureId: measure.id, ...october, numerator: 5, denominator: 50 };
  const answers = [
    await ask(cast.executive, 'recordFigure', { input }),
    await ask(cast.executive, 'recordFigure', { input: { ...input, fromOn: '2026-11-01', toOn: '2026-11-22', numerator: 49 } }),
    await ask(cast.executive, 'correctFigure', { input: { ...input, revision: 9, reason: 'Why not' } }),
    await ask(cast.executive, 'record', { input: { measureId: broken.id, dimension: 'ethnic_group', ...october, cells: cellsOf({ A: [1, 2] }) } }),
    await ask(cast.executive, 'record', { input: { measureId: broken.id, dimension: 'ethnic_group', ...october, reason: 'Again', cells: cellsOf({ A: [1, 2] }) } }),
  ];
  expect(answers[0]!.code).toBe('measures.observation.exists');
  expect(answers.at(-1)!.code).toBe('measures.breakdown.other_total');
  expect(JSON.stringify(answers)).not.toMatch(SECRET);
});

test('an answer kept for a retry holds no number: a look is not given twice', async () => {
  const again = await doors.ask(doors.cast.reviewer, 'look', { input: { measureId: measure.id, toOn: october.toOn, purpose: 'Checking the board paper' } }, `look-${measure.id}`);
  expect(again.error?.extensions.code).toBe('measures.exact.look_again');
  expect(JSON.stringify(again)).not.toMatch(SECRET);
});

test('they are in three tables only: not in the history, the kept answers, the change record, the queue or any release', async () => {
  const client = new pg.Client(doors.server.urls.adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const holding: string[] = [];
    for (const { name } of rows) {
      const { rows: found } = await client.query<{ found: number }>(`select count(*)::int as found from ${name} each where each::text ~ '(?<![\\w.-])4(637|634|643|641)(?![\\w-])'`);
      if (found[0]!.found > 0) holding.push(name);
    }
    expect(rows.length).toBeGreaterThan(30);
    expect(holding.sort()).toEqual(['measures.breakdown_cell', 'measures.observation', 'measures.release_ledger']);
  } finally {
    await client.end();
  }
});

test('no line of the log holds them', () => {
  log('info', { event: 'the end of this spec' });
  expect(lines.at(-1)).toContain('the end of this spec');
  expect(lines.filter((line) => SECRET.test(line))).toEqual([]);
});

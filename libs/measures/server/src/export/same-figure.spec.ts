import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { plans } from '@waymark/plans/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { measures } from '../measures.context';
import { buildMeasuredPlan, type SeenFigure, type ToldMeasure } from '../progress/measured-plan.story';
import { readCsv } from './read-csv.story';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

let server: TestServer;
let northmoor: StoryOrganisation;
let people: Record<'executive' | 'reader', StoryPerson>;
let plan: Awaited<ReturnType<typeof buildMeasuredPlan>>;

const MEASURE = `query ($id: ID!) { measure(id: $id) { reference latest { figure { value text intervalText } } observations { toOn figure { value text } }
  course { standingText expectedText leadText change { fromText text } } finding { headline sentences } chart { latestText description points { on value text } targets { text } } target { text } startingValue { figure { text } } } }`;

/** Counts of which the public sees the nearest five, so that the two audiences see other percentages of the same month. */
const counts = [[97, 231], [101, 228], [99, 226], [104, 233], [108, 229], [111, 234], [113, 230], [118, 232], [121, 229], [124, 233], [129, 231], [133, 234], [137, 229], [141, 231]] as const;
const toSeen = (numerator: number, denominator: number): SeenFigure => ({ value: (100 * numerator) / denominator, numerator, denominator });
const toFive = (count: number) => Math.round(count / 5) * 5;
const both = ([numerator, denominator]: readonly [number, number]) => ({ internal: toSeen(numerator, denominator), public: toSeen(toFive(numerator), toFive(denominator)) });

const promoted: ToldMeasure = {
  statement: '=Promoted from within',
  columns: { decimals: 1, data_source: 'HR' },
  firstMonth: '2025-09',
  figures: [...counts.slice(0, 6).map(both), { internal: toSeen(112, 230), public: { state: 'hidden' } }, ...counts.slice(6, 13).map(both)],
  start: ['2025-09-01', '2025-11-30'],
  targets: [{ due_on: '2028-03-31', value: 70 }],
};

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans, measures]);
  northmoor = await openOrganisationStory(server.database);
  people = {
    executive: await personWithSession(server.database, northmoor, { roles: ['executive'] }),
    reader: await personWithSession(server.database, northmoor, { roles: ['reader'] }),
  };
  plan = await buildMeasuredPlan(server.database, northmoor.organisationId, [promoted, { statement: 'In words only', columns: { baseline_text: '47% in 2024', target_text: '@75%' } }]);
});
afterAll(() => server?.close());

async function findMeasure(who: 'executive' | 'reader'): Promise<Loose> {
  const { data, errors } = await server.ask<Loose>(MEASURE, { id: plan.idOf(promoted.statement) }, { session: people[who].session, organisation: northmoor.slug });
  expect(errors).toBeUndefined();
  return data.measure;
}

const take = (address: string, session: string | null) => fetch(`${server.url}/export/${address}`, { headers: session ? { cookie: `waymark-session=${session}` } : {} });

async function takeRows(address: string, who: 'executive' | 'reader'): Promise<Record<string, string>[]> {
  const answer = await take(`${northmoor.slug}/${address}`, people[who].session);
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([200, 'no-store', 'text/csv; charset=utf-8']);
  return readCsv(await answer.text());
}

/** The figure that a text begins with or holds, as a number: "59.8%" is 59.8. */
const readFigure = (text: string): number => Number(/(−?[\d,]+(\.\d+)?)%/.exec(text)![1]!.replaceAll(',', '').replace('−', '-'));
const shown = (value: number): number => Math.round(value * 10) / 10;

test.each(['executive', 'reader'] as const)('API, table, chart, sentence and files tell the %s the same figures', async (who) => {
  const measure = await findMeasure(who);
  const rows = await takeRows(`measures/${plan.idOf(promoted.statement)}.csv`, who);
  const [listed] = await takeRows(`measures.csv?plan=${plan.planId}`, who);
  const latest = measure.latest.figure;

  // Each place by itself, read back as a number.
  const [last] = rows.slice(-1);
  const places = [latest.text, measure.chart.latestText, measure.chart.points.at(-1).text, measure.observations[0].figure.text, last!['Figure']!, listed!['Latest figure']!];
  expect(new Set(places.map(readFigure))).toEqual(new Set([shown(latest.value)]));
  expect([Number(last!['Value']), Number(listed!['Latest value']), shown(measure.chart.points.at(-1).value)]).toEqual(Array(3).fill(shown(latest.value)));
  const mentioned = [measure.finding.headline, ...measure.finding.sentences].join(' ');
  expect(measure.chart.description).toBe(mentioned);
  expect(listed!['Finding']).toBe(measure.finding.headline);

  // The whole series: what is shown on the chart is what is in the table and in the file, and nothing else.
  const table = measure.observations.toReversed().flatMap(({ toOn, figure }: Loose) => (figure.value === null ? [] : [[toOn, figure.text]]));
  expect(measure.chart.points.map(({ on, text }: Loose) => [on, text])).toEqual(table);
  expect(rows.filter((row) => row['Value']).map((row) => [row['To'], row['Figure']])).toEqual(table);
  expect(rows.map((row) => row['Value'])).toHaveLength(14);

  // The sentences do their sums with the figures that are shown.
  expect(listed).toMatchObject({ 'Starting value': measure.startingValue.figure.text, Target: '70.0% by March 2028', Standing: measure.course.standingText, Expected: measure.course.expectedText, Change: measure.course.change.text });
  const distance = /([\d.]+) points short of the target of 70\.0%/.exec(mentioned);
  expect(Number(distance![1])).toBe(shown(70 - shown(latest.value)));
  expect(readFigure(latest.text) - readFigure(measure.course.expectedText)).toBeCloseTo(Number(/^[\d.]+/.exec(measure.course.leadText)![0]) * (measure.course.leadText.endsWith('ahead') ? 1 : -1), 6);
  const change = Number(/[\d.]+/.exec(measure.course.change.text)![0]);
  expect(readFigure(latest.text) - readFigure(measure.course.change.fromText)).toBeCloseTo(change, 6);
});

test('the reader finds none of the exact counts, percentages or hidden figures in anything', async () => {
  const everything = JSON.stringify([await findMeasure('reader'), await takeRows(`measures/${plan.idOf(promoted.statement)}.csv`, 'reader'), await takeRows(`measures.csv?plan=${plan.planId}`, 'reader')]);
  expect(everything).toContain('hidden to protect people');
  const exact = counts.slice(0, 13).filter(([numerator, denominator]) => numerator % 5 !== 0 && denominator % 5 !== 0);
  for (const [numerator, denominator] of [...exact, [112, 230] as const]) {
    expect(everything).not.toMatch(new RegExp(`"${numerator}"`));
    expect(everything).not.toContain(String((100 * numerator) / denominator));
  }
});

test('no cell starts like a formula, and words stand in where there are no figures', async () => {
  const rows = await takeRows(`measures.csv?plan=${plan.planId}`, 'executive');
  expect(rows.map((row) => row['Measure'])).toEqual(["'=Promoted from within", 'In words only']);
  expect(rows[1]).toMatchObject({ 'Starting value': '47% in 2024', Target: "'@75%", 'Latest figure': '', Standing: 'Baseline due' });
});

test('a stranger, another organisation and a wrong name get no file', async () => {
  const elsewhere = await openOrganisationStory(server.database);
  const stranger = await personWithSession(server.database, elsewhere, { roles: ['executive'] });
  const file = `measures/${plan.idOf(promoted.statement)}.csv`;
  const statusOf = async (address: string, session: string | null) => (await take(address, session)).status;
  expect(await statusOf(`${northmoor.slug}/${file}`, null)).toBe(401);
  expect(await statusOf(`${northmoor.slug}/${file}`, stranger.session)).toBe(404);
  expect(await statusOf(`${elsewhere.slug}/${file}`, stranger.session)).toBe(404);
  expect(await statusOf(`${elsewhere.slug}/measures.csv?plan=${plan.planId}`, stranger.session)).toBe(404);
  expect(await statusOf(`${elsewhere.slug}/measures.csv`, stranger.session)).toBe(404);
  expect(await statusOf(`${northmoor.slug}/measures/${plan.planId}.csv`, people.reader.session)).toBe(404);
  expect(await statusOf(`${northmoor.slug}/measures/nothing.csv`, people.reader.session)).toBe(404);
  expect(await statusOf(`${northmoor.slug}/measures.csv?plan=x&plan=y`, people.reader.session)).toBe(404);
});

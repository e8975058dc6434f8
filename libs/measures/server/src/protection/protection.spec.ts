import pg from 'pg';
import { type BreakdownDoors, cellsOf, openBreakdownDoors, PLENTY, wordsOf } from '../breakdowns/breakdown-doors.story';
import { type Loose, monthOf2026 } from '../measure-doors.story';
import { RepublishJob } from '../publication';

let doors: BreakdownDoors;
beforeAll(async () => void (doors = await openBreakdownDoors()));
afterAll(() => doors?.server.close());

const october = monthOf2026(10);
const tighten = (revision: number, more: Record<string, unknown>) => doors.ask(doors.cast.admin, 'tighten', { input: { revision, reason: 'Our teams are small', ...more } });
const revisionNow = async (): Promise<number> => (await doors.ask(doors.cast.admin, 'protection')).data.protection.revision;
const rulesOf = (data: Loose, audience: string) => data.protection.inForce.find((each: Loose) => each.audience === audience);

/** Does what the worker would do with each job. @returns how many measures there were to publish afresh */
async function workOff(): Promise<number> {
  const { organisationId } = doors.organisation;
  const rows = await doors.sql(`select distinct measure_id as "measureId" from measures.figure_release where organisation_id = $1 and audience <> 'everyone'`, [organisationId]);
  for (const { measureId } of rows) {
    await doors.server.database.transaction({ organisationId, mode: 'write', actor: 'job:measures.republish' }, () => new RepublishJob().handle({ measureId }));
  }
  return rows.length;
}

describe('how small numbers are protected', () => {
  it('begins with the floor, for everybody to read', async () => {
    const { data } = await doors.ask(doors.cast.reader, 'protection');
    expect(data.protection).toMatchObject({ reason: null, setBy: null, floor: [{ audience: 'INTERNAL', hiddenUpTo: 4 }, { audience: 'PUBLIC', hiddenUpTo: 7 }] });
    expect(rulesOf(data, 'INTERNAL')).toEqual({ audience: 'INTERNAL', hiddenUpTo: 4, roundedTo: 1, smallestBase: 10, smallestPart: 3, smallestSurveyBase: 10, smallestMove: 3 });
  });

  it('is set by an admin only', async () => {
    const input = { revision: 0, reason: 'Why', internal: { hiddenUpTo: 9 } };
    expect((await doors.ask(doors.cast.executive, 'tighten', { input })).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.stranger, 'tighten', { input })).code).toBe('platform.forbidden');
    expect((await doors.server.ask(wordsOf('tighten'), { input }, { organisation: doors.organisation.slug })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
  });

  it.each([
    [{ internal: { hiddenUpTo: 3 } }, 'measures.protection.looser'],
    [{ public: { roundedTo: 1 } }, 'measures.protection.looser'],
    [{ public: { roundedTo: 7 } }, 'measures.protection.step'],
    [{ internal: { hiddenUpTo: 0 } }, 'platform.bad_input'],
    [{ internal: { hiddenUpTo: 1001 } }, 'platform.bad_input'],
    [{ reason: ' ' }, 'platform.bad_input'],
    [{ internal: {} }, 'measures.protection.nothing_new'],
    [{ revision: 7, internal: { hiddenUpTo: 9 } }, 'measures.protection.changed'],
  ])('refuses %j', async (more, code) => {
    expect((await tighten(await revisionNow(), more)).code).toBe(code);
  });

  it('made stricter, nothing published before is shown until it has been worked out afresh', async () => {
    const { id } = await doors.broken();
    await doors.ask(doors.cast.owner, 'record', { input: { measureId: id, dimension: 'ethnic_group', ...october, cells: cellsOf(PLENTY) } });
    const small = await doors.measure({ columns: { unit: 'count', people: 'same_people' } });
    const free = await doors.measure({ columns: { unit: 'count', people: 'none' } });
    for (const { id: measureId } of [small, free]) await doors.ask(doors.cast.owner, 'recordFigure', { input: { measureId, ...october, value: 6 } });
    const shown = async (measureId: string) => (await doors.ask(doors.cast.executive, 'measure', { id: measureId })).data;
    expect((await shown(small.id)).latest.figure).toMatchObject({ state: 'SHOWN', value: 6 });

    const { data } = await tighten(await revisionNow(), { internal: { hiddenUpTo: 9, smallestBase: 30 } });
    expect(data.protection).toMatchObject({ reason: 'Our teams are small', setBy: { name: 'Omar Siddiq' } });
    expect(rulesOf(data, 'INTERNAL')).toMatchObject({ hiddenUpTo: 9, smallestBase: 30, roundedTo: 1 });
    expect(rulesOf(data, 'PUBLIC')).toMatchObject({ hiddenUpTo: 7 });
    expect((await shown(small.id)).latest.figure).toMatchObject({ state: 'HIDDEN', value: null });
    expect((await shown(free.id)).latest.figure).toMatchObject({ state: 'SHOWN', value: 6 });
    expect((await shown(id)).latest.figure.state).toBe('HIDDEN');
    expect((await shown(id)).breakdown).toMatchObject({ rows: [], heading: expect.stringContaining('worked out afresh') });

    expect(await workOff()).toBeGreaterThan(1);
    expect((await shown(id)).latest.figure).toMatchObject({ state: 'SHOWN', numerator: 510 });
    expect((await shown(id)).breakdown.rows).toHaveLength(8);
    expect((await shown(small.id)).latest.figure).toMatchObject({ state: 'HIDDEN', value: null });

    await workOff();
    const [releases] = await doors.sql('select max(release) as newest from measures.figure_release where measure_id = $1', [id]);
    expect(releases).toEqual({ newest: 2 });
  });

  it('puts a job into the queue for each measure that counts people, and none twice', async () => {
    const { id } = await doors.measure({ columns: { unit: 'count', people: 'same_people' } });
    await doors.ask(doors.cast.owner, 'recordFigure', { input: { measureId: id, ...october, value: 60 } });
    const before = await revisionNow();
    await tighten(before, { internal: { hiddenUpTo: 10 } });
    await tighten(before + 1, { internal: { hiddenUpTo: 11 } });
    const client = new pg.Client(doors.server.urls.adminUrl);
    await client.connect();
    const { rows } = await client.query(`select key from graphile_worker.jobs where task_identifier = 'measures.republish' and key = $1`, [`measures.republish:${id}`]).finally(() => client.end());
    expect(rows).toHaveLength(1);
  });

  it('can be taken back as far as the floor; what was hidden in a period stays so', async () => {
    const { id } = await doors.measure({ columns: { unit: 'count', people: 'same_people' } });
    await doors.ask(doors.cast.owner, 'recordFigure', { input: { measureId: id, ...october, value: 7 } });
    const { data } = await tighten(await revisionNow(), { internal: { hiddenUpTo: 4, smallestBase: 10 } });
    expect(rulesOf(data, 'INTERNAL')).toMatchObject({ hiddenUpTo: 4, smallestBase: 10 });
    await workOff();
    expect((await doors.ask(doors.cast.executive, 'measure', { id })).data.latest.figure.state).toBe('HIDDEN');
  });

  it('holds for surveys as soon as a measure is said to be one', async () => {
    await tighten(await revisionNow(), { internal: { smallestSurveyBase: 100 } });
    const { id } = await doors.measure({ columns: { unit: 'percent', people: 'different_each_time' } });
    await doors.ask(doors.cast.owner, 'recordFigure', { input: { measureId: id, ...october, numerator: 30, denominator: 60 } });
    const shown = async () => (await doors.ask(doors.cast.executive, 'measure', { id })).data.latest.figure.state;
    expect(await shown()).toBe('SHOWN');
    const [{ version }] = (await doors.sql('select version from measures.measure where id = $1', [id])) as [{ version: number }];
    expect((await doors.ask(doors.cast.executive, 'define', { input: { id, version, kind: 'PERCEPTION', reason: 'It is asked in a survey' } })).code).toBeUndefined();
    expect(await shown()).toBe('HIDDEN');
  });
});

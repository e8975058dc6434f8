import { type BreakdownDoors, cellsOf, openBreakdownDoors, PLENTY, wordsOf } from '../../breakdowns/breakdown-doors.story';
import { type Loose, monthOf2026 } from '../../measure-doors.story';

let doors: BreakdownDoors;
let measureId: string;
const october = monthOf2026(10);
const PURPOSE = 'To answer a question of the board';

beforeAll(async () => {
  doors = await openBreakdownDoors();
  measureId = (await doors.broken()).id;
  await doors.ask(doors.cast.owner, 'record', { input: { measureId, dimension: 'ethnic_group', ...october, cells: cellsOf({ ...PLENTY, D: [2, 6] }) } });
});
afterAll(() => doors?.server.close());

const name = (personId: string) => doors.ask(doors.cast.admin, 'name', { personId });
const look = (who: 'reviewer' | 'executive' | 'adviser', more: Record<string, unknown> = {}) => doors.ask(doors.cast[who], 'look', { input: { measureId, toOn: october.toOn, purpose: PURPOSE, ...more } });
const looks = async () => (await doors.ask(doors.cast.admin, 'looks', {})).data.exactLooks;

describe('data stewards', () => {
  it('are named by an admin, never by themselves, and only once', async () => {
    const { data } = await name(doors.cast.adviser.personId);
    expect(data.steward).toMatchObject({ person: { name: 'Nadia Rahman' }, namedBy: { name: 'Omar Siddiq' }, namedAt: '2026-11-22T10:00:00.000Z', endedAt: null, version: 1 });
    expect(await name(doors.cast.adviser.personId)).toMatchObject({ code: 'measures.steward.named_already', facts: { name: 'Nadia Rahman' } });
    expect((await name(doors.cast.admin.personId)).code).toBe('measures.steward.own_naming');
    expect((await name('nobody')).code).toBe('platform.not_found');
    expect((await name(doors.stranger.personId)).code).toBe('platform.not_found');
    expect((await doors.ask(doors.cast.executive, 'name', { personId: doors.cast.executive.personId })).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.cast.reader, 'stewards')).data.dataStewards).toEqual([{ id: data.steward.id, person: { name: 'Nadia Rahman' } }]);
  });

  it('are not people who have left', async () => {
    await doors.sql(`update organisations.person set left_on = '2026-11-06', version = version + 1 where id = $1`, [doors.cast.member.personId]);
    expect((await name(doors.cast.member.personId)).code).toBe('measures.steward.person_left');
  });

  it('named twice at once are named once', async () => {
    const answers = await Promise.all([name(doors.cast.board.personId), name(doors.cast.board.personId)]);
    expect(answers.map(({ code }) => code ?? 'named').sort()).toEqual(['measures.steward.named_already', 'named']);
  });

  it('see nothing any more once that has ended', async () => {
    const { data } = await name(doors.cast.reviewer.personId);
    const { id, version } = data.steward;
    expect((await look('reviewer')).code).toBeUndefined();
    expect((await doors.ask(doors.cast.executive, 'end', { id, version })).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.cast.admin, 'end', { id, version })).data.steward).toMatchObject({ version: 2, endedAt: '2026-11-22T10:00:00.000Z' });
    expect((await doors.ask(doors.cast.admin, 'end', { id, version: 2 })).code).toBe('measures.steward.ended_already');
    expect((await look('reviewer')).code).toBe('platform.forbidden');
    expect((await name(doors.cast.reviewer.personId)).code).toBeUndefined();
  });
});

describe('a look at exact figures', () => {
  it('shows them to a data steward, and is in the access log', async () => {
    const before = (await looks()).total;
    const figure = await look('adviser');
    expect(figure.data).toMatchObject({ figure: { ...october, numerator: 452, denominator: 946 }, cells: [] });
    const { data } = await look('adviser', { dimension: 'ethnic_group' });
    expect(data.cells).toContainEqual({ category: 'D', name: 'White and Black Caribbean', part: 'with', count: 2 });
    expect(data.cells).toContainEqual({ category: 'D', name: 'White and Black Caribbean', part: 'rest', count: 4 });
    const after = await looks();
    expect(after.total).toBe(before + 2);
    const hers = after.items.filter(({ person }: Loose) => person.name === 'Nadia Rahman');
    expect(hers.map(({ dimension }: Loose) => dimension).sort()).toEqual(['ethnic_group', null]);
    expect(hers[0]).toMatchObject({ purpose: PURPOSE, toOn: october.toOn, lookedAt: '2026-11-22T10:00:00.000Z', measure: { id: measureId } });
  });

  it('is for nobody else, whatever their role, and says so before', async () => {
    const before = (await looks()).total;
    const { code, error } = await look('executive');
    expect([code, error?.message]).toEqual(['platform.forbidden', expect.stringContaining('data steward')]);
    const can = async (who: Loose) => (await doors.server.ask<Loose>('query ($id: ID!) { measure(id: $id) { viewerCan { seeExact { allowed reason } } } }', { id: measureId }, { session: who.session, organisation: doors.organisation.slug })).data.measure.viewerCan.seeExact;
    expect(await can(doors.cast.executive)).toMatchObject({ allowed: false, reason: expect.stringContaining('data steward') });
    expect(await can(doors.cast.adviser)).toEqual({ allowed: true, reason: null });
    const input = { measureId, toOn: october.toOn, purpose: PURPOSE };
    expect((await doors.ask(doors.stranger, 'look', { input })).code).toBe('platform.not_found');
    expect((await doors.server.ask(wordsOf('look'), { input }, { organisation: doors.organisation.slug })).errors?.[0]?.extensions.code).toBe('platform.unauthenticated');
    expect((await looks()).total).toBe(before);
  });

  it.each([
    [{ purpose: 'Curious' }, 'platform.bad_input'],
    [{ purpose: '             ' }, 'platform.bad_input'],
    [{ measureId: 'nothing' }, 'platform.not_found'],
    [{ toOn: '2026-09-30' }, 'platform.not_found'],
    [{ dimension: 'sex' }, 'platform.not_found'],
  ])('refuses %j, and logs nothing', async (more, code) => {
    const before = (await looks()).total;
    expect((await look('adviser', more)).code).toBe(code);
    expect((await looks()).total).toBe(before);
  });

  it('answers no retry: each look is logged for itself', async () => {
    const input = { measureId, toOn: october.toOn, purpose: PURPOSE };
    const first = await doors.ask(doors.cast.adviser, 'look', { input }, 'the-same-key');
    expect(first.data.figure.numerator).toBe(452);
    const again = await doors.ask(doors.cast.adviser, 'look', { input }, 'the-same-key');
    expect(again.code).toBe('measures.exact.look_again');
    expect(JSON.stringify(again.data)).not.toContain('452');
    const kept = await doors.sql(`select response::text from platform.idempotency where key like 'the-same-key%'`);
    expect(JSON.stringify(kept)).not.toContain('452');
  });

  it('is read in the access log by admins and reviewers, page by page', async () => {
    const { total } = await looks();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Loose } = await doors.ask(doors.cast.reviewer, 'looks', { first: 2, after });
      seen.push(...data.exactLooks.items.map(({ toOn }: Loose) => toOn));
      after = data.exactLooks.nextCursor;
    } while (after);
    expect(seen).toHaveLength(total);
    expect((await doors.ask(doors.cast.executive, 'looks', {})).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.cast.admin, 'looks', { after: 'nonsense' })).code).toBe('platform.bad_input');
    expect((await doors.ask(doors.stranger, 'looks', {})).code).toBe('platform.forbidden');
  });
});

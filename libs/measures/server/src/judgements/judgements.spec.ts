import { type Answered, type MeasureDoors, openMeasureDoors } from '../measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const judge = (measureId: string, given: Record<string, unknown>): Promise<Answered> =>
  doors.as(doors.cast.owner)('judge', { input: { measureId, isMet: false, observedOn: '2026-11-20', ...given } });

it('keeps each judgement; the newest comes first, though the clock stands still', async () => {
  const { id, planId } = await doors.measure({ columns: { kind: 'evidence' } });
  await judge(id, { strength: 'ASSERTED', words: 'The team says so' });
  const { data } = await judge(id, { strength: 'INDEPENDENTLY_ASSURED', isMet: true, words: 'Read by two outsiders', source: 'Their report', sourceUrl: 'https://example.org/report' });
  expect(data.judgements).toEqual([
    { strength: 'INDEPENDENTLY_ASSURED', isMet: true, words: 'Read by two outsiders', source: 'Their report', sourceUrl: 'https://example.org/report', observedOn: '2026-11-20', judgedBy: { name: 'Aoife Brennan' } },
    { strength: 'ASSERTED', isMet: false, words: 'The team says so', source: null, sourceUrl: null, observedOn: '2026-11-20', judgedBy: { name: 'Aoife Brennan' } },
  ]);
  expect(await doors.changes(planId)).toEqual([]);
});

it.each([
  ['evidence', { strength: 'NONE', isMet: true }, 'measures.judgement.met_without_evidence'],
  ['evidence', { strength: 'ASSERTED', isMet: true }, 'measures.judgement.met_without_evidence'],
  ['evidence', { strength: 'DOCUMENTED', isMet: true }, undefined],
  ['evidence', { strength: 'NONE' }, undefined],
  ['evidence', { isMet: true }, 'measures.judgement.strength_needed'],
  ['milestone', { isMet: true }, undefined],
  ['milestone', { strength: 'DOCUMENTED', isMet: true }, 'measures.judgement.strength_unfit'],
  ['milestone', { isMet: true, observedOn: '2026-11-23' }, 'measures.judgement.in_future'],
  ['milestone', { isMet: true, sourceUrl: 'javascript:alert(1)' }, 'platform.bad_input'],
  ['milestone', { isMet: true, sourceUrl: '' }, undefined],
  ['numeric', { isMet: true }, 'measures.judgement.not_judged'],
  ['undecided', { isMet: true }, 'measures.judgement.not_judged'],
])('of a measure of kind %s, %j: %s', async (kind, given, code) => {
  const { id } = await doors.measure({ columns: { kind, unit: null } });
  const answer = await judge(id, given);
  expect(answer.code).toBe(code);
  expect(await doors.sql('select count(*)::int as count from measures.judgement where measure_id = $1', [id])).toEqual([{ count: code ? 0 : 1 }]);
});

it('nothing is judged in a closed plan, nor what is withdrawn', async () => {
  const closed = await doors.measure({ state: 'closed', columns: { kind: 'milestone' } });
  const gone = await doors.measure({ columns: { kind: 'milestone', withdrawn_at: '2026-11-01T09:00:00Z' } });
  expect((await judge(closed.id, { isMet: true })).code).toBe('plans.plan.closed');
  expect((await judge(gone.id, { isMet: true })).code).toBe('plans.part.already_withdrawn');
});

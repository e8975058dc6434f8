import { listPaperFaults, type ReviewPaper, toCanonicalText } from '@waymark/reviews/domain';
import { addRows } from '@waymark/platform/server';
import { assemblePaper } from './assemble-paper';
import { rowsOf, tellScene, type ToldScene } from './told-scene.story';

let scene: ToldScene;
let summer: string;
let winter: string;
let now: ReviewPaper;

const assemble = (id: string, at: string, audience: ReviewPaper['audience'] = 'internal') => scene.reading(() => assemblePaper(id, { audience, at: new Date(at), version: 1 }));
const actionOf = (paper: ReviewPaper, reference: string) => paper.actions.find((action) => action.reference === reference)!;
const measureOf = (paper: ReviewPaper, reference: string) => paper.measures.find((measure) => measure.reference === reference)!;
const countOf = (paper: ReviewPaper, status: string) => paper.counts.find((count) => count.status === status)!;

beforeAll(async () => {
  scene = await tellScene();
  winter = await scene.open({ periodFrom: '2025-10-01', periodTo: '2026-03-31' }, '2026-04-01T09:00:00Z');
  summer = await scene.open({ periodFrom: '2026-04-01', periodTo: '2026-09-30' }, '2026-10-01T09:00:00Z');
  now = await assemble(summer, '2026-11-22T09:00:00Z');
});
afterAll(() => scene?.server.close());

describe('what a paper states by itself', () => {
  test('whose it is, and what stretch it tells', () => {
    expect(now).toMatchObject({ schema: 'waymark.review-paper/1', audience: 'internal', version: 1, since: '2026-04-01', previous: null, factsFrozenAt: '2026-11-22T09:00:00.000Z', frozenAt: '2026-11-22T09:00:00.000Z' });
    expect(now.organisation.name).toMatch(/^Northmoor/);
    expect(now.review).toMatchObject({ id: summer, number: 2, title: 'Review 2', periodFrom: '2026-04-01', periodTo: '2026-09-30' });
  });

  test('how many actions stood where then and now, and which moved from where', () => {
    const live = now.actions.filter(({ status }) => status !== 'withdrawn');
    expect(now.counts.reduce((sum, count) => sum + count.now, 0)).toBe(now.actions.length);
    expect(now.counts.reduce((sum, count) => sum + count.then!, 0)).toBe(live.filter(({ statusThen }) => statusThen !== null).length);
    expect(countOf(now, 'complete')).toMatchObject({ then: 3, now: 9 });
    expect(countOf(now, 'complete').movedHere.find(({ reference }) => reference === '1.1.1')).toMatchObject({ from: 'at_risk' });
    expect(countOf(now, 'off_track').movedHere.map(({ reference }) => reference)).toEqual(['1.2.2', '1.2.5', '1.6.3']);
  });

  test('what was completed and by when, with evidence and whether somebody else has confirmed it', () => {
    expect(actionOf(now, '1.1.1')).toMatchObject({ status: 'complete', events: ['completed'], completedOn: '2026-06-18', isConfirmed: true });
    expect(actionOf(now, '1.1.1').evidence).toHaveLength(1);
    expect(actionOf(now, '3.4.1')).toMatchObject({ status: 'complete', isConfirmed: false });
    expect(actionOf(now, '2.1.3')).toMatchObject({ events: ['started'], statusThen: 'not_started', status: 'on_track' });
  });

  test('dates that slipped since, and how often in all', () => {
    expect(actionOf(now, '1.2.5')).toMatchObject({ dueOn: '2026-10-31', dueOnThen: '2026-07-31', originalDueOn: '2026-07-31', timesSlipped: 1, timesSlippedSince: 1, daysSlipped: 92, events: ['slipped'] });
    // This one slipped before the stretch.
    expect(actionOf(now, '1.2.2')).toMatchObject({ dueOn: '2026-09-30', dueOnThen: '2026-09-30', originalDueOn: '2026-04-30', timesSlipped: 1, timesSlippedSince: 0, daysSlipped: 153, events: [] });
  });

  test('exceptions with their reason and the day they are expected, off track or overdue alike', () => {
    const exceptions = now.actions.filter(({ isException }) => isException);
    expect(exceptions.map(({ reference }) => reference)).toEqual(['1.2.2', '1.2.5', '1.6.3', '3.1.2', '4.2.1']);
    expect(exceptions.filter(({ isOverdue }) => isOverdue).map(({ reference }) => reference)).toEqual(['1.2.2', '1.2.5', '3.1.2', '4.2.1']);
    for (const { status, forecastOn, note } of exceptions) {
      expect(note).toBeTruthy();
      if (status === 'off_track') expect(forecastOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('what was changed in the plan, why and by whom, the earliest first', () => {
    expect(now.changes.map(({ on }) => on)).toEqual(['2026-05-13', '2026-05-20', '2026-06-17', '2026-06-17']);
    expect(now.changes[1]).toMatchObject({ kind: 'date_changed', reference: '1.1.3', from: '2026-09-30', to: '2027-01-31', slippedDays: 123, by: 'Ruth Adeyemi', reason: expect.stringContaining('outside route') });
  });

  test('measures with start, latest, target, standing, finding and chart, each figure with its day and source', () => {
    expect(measureOf(now, 'M1.4')).toMatchObject({
      kind: 'perception', standing: 'ahead', changeText: 'up 10 points since March 2026', start: { text: '47%', asAt: '2025-10-31' },
      latest: { text: '62%', value: 62, asAt: '2026-10-31', source: 'Monthly pulse survey' }, target: { text: '75%', dueOn: '2028-03-31' },
    });
    expect(measureOf(now, 'M1.4').finding.headline).toBeTruthy();
    expect(measureOf(now, 'M1.4').chart).toMatchObject({ latestText: '62%', points: expect.any(Array) });
    expect(measureOf(now, 'M1.4').figures.at(-1)).toMatchObject({ period: 'October 2026', text: '62%' });
    expect(measureOf(now, 'M1.16').figureLateDays).toBe(32);
    expect(measureOf(now, 'M1.9')).toMatchObject({ kind: 'milestone', standing: 'not_met', chart: null, figures: [], latest: { text: 'Not met yet', value: null } });
  });

  test('a challenge that nobody answered is printed and counted', () => {
    expect(now.challenges.find(({ number }) => number === 4)).toMatchObject({ standing: 'overdue', answer: null, respondentName: 'Martin Hale', about: expect.stringMatching(/^1\.2\.3 /), actionId: scene.part('1.2.3') });
    expect(now.challenges.find(({ number }) => number === 5)).toMatchObject({ standing: 'awaiting', answer: null });
    expect(now.voices).toMatchObject({ challengeCount: 5, unansweredCount: 2, adviceCount: 3, supportCount: 1 });
    const settled = now.challenges.find(({ number }) => number === 1)!;
    expect(settled).toMatchObject({ standing: 'satisfied', verdict: 'It has been tried twice, and it works.', answer: { outcome: 'partly', byOn: '2026-07-01', answeredOn: '2026-06-09' } });
    expect(settled.words).not.toContain('**');
  });

  test('what a group or an adviser said in the open stands word for word; nothing from inside the group does', async () => {
    expect(now.voices.statements.map(({ by, kind }) => [by, kind])).toEqual([[expect.stringMatching(/^Roots/), 'advice'], [expect.stringMatching(/^Roots/), 'comment'], ['Kwame Boateng', 'advice']]);
    const { inside } = await scene.reading(async () => {
      const posts = await rowsOf<{ words: string }>('select markdown as words from voices.post_text where organisation_id = $1 union all select markdown from voices.draft_text where organisation_id = $1');
      return { inside: posts.map(({ words }) => words) };
    });
    expect(inside.length).toBeGreaterThan(8);
    const text = JSON.stringify(now);
    expect(inside.filter((words) => text.includes(JSON.stringify(words).slice(1, 30)))).toEqual([]);
  });

  test('the plans of teams beneath, with or without a review', () => {
    expect(now.teams).toEqual([expect.objectContaining({ teamName: 'People directorate', reviewNumber: null, state: 'none', fingerprint: null, summary: null })]);
    expect(now.teams[0]!.counts.find(({ status }) => status === 'on_track')).toEqual({ status: 'on_track', count: 4 });
  });
});

describe('a moment in the past', () => {
  let then: ReviewPaper;
  beforeAll(async () => {
    then = await assemble(winter, '2026-03-31T17:00:00Z');
  });

  test('actions, due dates and slips are told as they were', () => {
    expect(actionOf(then, '1.2.2')).toMatchObject({ status: 'at_risk', statusThen: 'on_track', dueOn: '2026-09-30', dueOnThen: '2026-04-30', timesSlippedSince: 1, isOverdue: false, note: expect.stringContaining('I underestimated this') });
    expect(actionOf(then, '1.2.5')).toMatchObject({ dueOn: '2026-07-31', timesSlipped: 0, daysSlipped: 0, events: ['started'] });
    expect(actionOf(then, '1.1.1')).toMatchObject({ status: 'at_risk', completedOn: null, isConfirmed: true, evidence: [] });
    expect(actionOf(then, '1.3.1')).toMatchObject({ status: 'complete', completedOn: '2026-01-28', events: ['completed'] });
  });

  test('what was added and withdrawn in it is there; withdrawn before the next stretch, it is gone from that', () => {
    const withdrawn = then.actions.filter(({ status }) => status === 'withdrawn');
    expect(withdrawn).toEqual([expect.objectContaining({ reference: '2.2.1', events: ['withdrawn'], withdrawnReason: expect.stringContaining('Ready-made surveys') })]);
    expect(actionOf(then, '2.2.3')).toMatchObject({ statusThen: null, dueOnThen: null, events: expect.arrayContaining(['added']) });
    expect(actionOf(now, '2.2.1')).toBeUndefined();
    expect(actionOf(now, '2.2.3').events).not.toContain('added');
  });

  test('figures that came later are not known', () => {
    expect(measureOf(then, 'M1.4').latest).toMatchObject({ asAt: '2026-02-28' });
    expect(JSON.stringify(measureOf(then, 'M1.4'))).not.toContain('October 2026');
    expect(measureOf(then, 'M1.4').start).toMatchObject({ asAt: '2025-10-31' });
  });

  test('nor what was said and answered later', async () => {
    expect(then.challenges).toEqual([]);
    expect(then.voices).toMatchObject({ adviceCount: 0, challengeCount: 0, statements: [] });
    const may = await assemble(summer, '2026-05-19T17:00:00Z');
    expect(may.challenges).toEqual([expect.objectContaining({ number: 1, standing: 'answered', verdict: null, answer: expect.objectContaining({ outcome: 'not_accepted' }) })]);
  });

  test('the paper of then says at the end what the paper of now says at the beginning', () => {
    for (const { reference, statusThen, dueOnThen } of now.actions.filter((action) => action.statusThen !== null)) {
      expect(actionOf(then, reference)).toMatchObject({ status: statusThen, dueOn: dueOnThen });
    }
    for (const status of ['complete', 'on_track', 'at_risk', 'off_track', 'not_started', 'paused']) expect(countOf(now, status).then).toBe(countOf(then, status).now);
  });
});

describe('its form', () => {
  test('is data of JSON alone, with one text however often it is put together', async () => {
    const text = toCanonicalText(now);
    expect(JSON.parse(text)).toEqual(now);
    expect(toCanonicalText(await assemble(summer, '2026-11-22T09:00:00Z'))).toBe(text);
  });

  test('has no part that says something else than another', async () => {
    for (const paper of [now, await assemble(winter, '2026-03-31T17:00:00Z'), await assemble(summer, '2026-07-01T09:00:00Z', 'public')]) expect(listPaperFaults(paper)).toEqual([]);
  });

  test('repeats the facts of an earlier version, whatever has happened since, and takes head and words as they are', async () => {
    await scene.writing(() => addRows('plans.evidence', [{ action_id: scene.part('1.2.2'), title: 'Shortlists read again', url: 'https://example.org/shortlists', recorded_by: scene.told.personIds['martin.hale'], recorded_at: '2026-11-22T10:00:00Z' }]));
    const at = new Date('2026-11-22T11:00:00Z');
    const next = await scene.reading(() => assemblePaper(summer, { audience: 'internal', at, version: 2, facts: now }));
    expect(next).toEqual({ ...now, version: 2, frozenAt: '2026-11-22T11:00:00.000Z' });
    const fresh = await scene.reading(() => assemblePaper(summer, { audience: 'internal', at, version: 2 }));
    expect(actionOf(fresh, '1.2.2').evidence).toHaveLength(actionOf(now, '1.2.2').evidence.length + 1);
    expect(fresh.factsFrozenAt).toBe('2026-11-22T11:00:00.000Z');
  });

  test('a review of another organisation is not there', async () => {
    const other = scene.server.database.transaction({ organisationId: '0b1d6f0a-5f0e-4c3a-9a1b-4f0f9c8f2a11', mode: 'read', actor: null }, () =>
      assemblePaper(summer, { audience: 'public', at: new Date('2026-11-22T09:00:00Z'), version: 1 }));
    await expect(other).rejects.toMatchObject({ code: 'platform.not_found' });
  });
});

test('what was not ready is printed, from the paper itself', () => {
  const gapOf = (check: string) => now.gaps.find((gap) => gap.check === check)?.sentence;
  expect(gapOf('figures')).toMatch(/^1 of \d+ measures has no figure for the period: M1\.16\.$/);
  expect(gapOf('challenges')).toContain('number 4 and number 5');
  expect(gapOf('updates')).toMatch(/1\.2\.6/);
  expect(gapOf('recovery')).toBeUndefined();
  expect(gapOf('groups')).toBe('No staff group was asked for its view.');
});

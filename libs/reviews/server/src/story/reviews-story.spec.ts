import { createHash } from 'node:crypto';
import { calderMeasures, tellMeasures } from '@waymark/measures/server';
import { calderStory, tellOrganisation, type ToldOrganisation } from '@waymark/organisations/server';
import { calderPlans, tellPlans } from '@waymark/plans/server';
import { verifyAuditChain } from '@waymark/platform/domain';
import { exportAuditChain } from '@waymark/platform/server';
import { listPaperFaults, type ReviewPaper, type ReviewRecord } from '@waymark/reviews/domain';
import { calderVoices, tellVoices } from '@waymark/voices/server';
import { rowsOf, tellScene, type ToldScene } from '../assembling/told-scene.story';
import { listFollowUps } from '../writing/decisions/read-decisions';
import { readWords } from '../writing/read-words';
import { listStandings } from '../published/published.queries';
import { calderReviews } from './calder-reviews.story';
import { northmoorReviews } from './northmoor-reviews.story';
import { tellReviews } from './reviews.story';

let scene: ToldScene;
let calder: ToldOrganisation;
interface Row { readonly id: string; readonly number: number; readonly ordinal: number; readonly stage: string; readonly teamId: string | null }

const reviewsNow = () => scene.reading(() => rowsOf<Row>(`
  select review.id, review.number, review.ordinal, review.stage, plan.team_id as "teamId" from reviews.review
  join plans.plan on plan.organisation_id = review.organisation_id and plan.id = review.plan_id where review.organisation_id = $1 order by number`));
const papersOf = (id: string, audience = 'internal') => scene.reading(() => rowsOf<{ version: number; text: string; fingerprint: string }>('select version, text, fingerprint from reviews.paper where organisation_id = $1 and review_id = $2 and audience = $3 order by version', id, audience));
const recordOf = async (id: string, audience = 'internal') => JSON.parse((await scene.reading(() => rowsOf<{ text: string }>('select text from reviews.record where organisation_id = $1 and review_id = $2 and audience = $3', id, audience)))[0]!.text) as ReviewRecord;

beforeAll(async () => {
  scene = await tellScene();
  await tellReviews(scene.server.database, scene.told, northmoorReviews);
  calder = await tellOrganisation(scene.server.database, calderStory, { positionFrom: 100 });
  await tellPlans(scene.server.database, calder, calderPlans);
  await tellMeasures(scene.server.database, calder, [calderMeasures].flat());
  await tellVoices(scene.server.database, calder, calderVoices);
  await tellReviews(scene.server.database, calder, calderReviews);
}, 60_000);
afterAll(() => scene?.server.close());

test('two reviews are sealed, the third is with the sub-group, and a team has sealed its own', async () => {
  expect((await reviewsNow()).map(({ number, ordinal, stage, teamId }) => [number, ordinal, stage, teamId !== null])).toEqual([
    [1, 1, 'published', false], [2, 2, 'published', false], [3, 3, 'sub_group', false], [4, 1, 'published', true],
  ]);
});

test('every paper agrees with itself, has the fingerprint of its text, and tells no day that had not come', async () => {
  for (const { id } of await reviewsNow()) {
    for (const audience of ['internal', 'public']) {
      for (const { text, fingerprint } of await papersOf(id, audience)) {
        const paper = JSON.parse(text) as ReviewPaper;
        expect(listPaperFaults(paper)).toEqual([]);
        expect(createHash('sha256').update(text).digest('hex')).toBe(fingerprint);
        const frozen = paper.factsFrozenAt.slice(0, 10);
        const days = [...paper.actions.map(({ lastUpdatedOn }) => lastUpdatedOn), ...paper.changes.map(({ on }) => on), ...paper.measures.flatMap(({ figures }) => figures.map(({ asAt }) => asAt)), ...paper.challenges.map(({ raisedOn }) => raisedOn), ...paper.voices.statements.map(({ on }) => on)];
        expect(days.filter((day) => day !== null && day > frozen)).toEqual([]);
      }
    }
  }
});

test('each review is compared with the one before, from where that one ended', async () => {
  const [first, second, third] = await reviewsNow();
  const record = await recordOf(first!.id);
  const [, sealedSecond] = [null, await recordOf(second!.id)];
  expect(record.paper.previous).toBeNull();
  expect(sealedSecond.paper.previous).toMatchObject({ reviewId: first!.id, number: 1, title: 'Review 1', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(sealedSecond.paper.since).toBe('2025-10-29');
  const newest = JSON.parse((await papersOf(third!.id)).at(-1)!.text) as ReviewPaper;
  expect(newest).toMatchObject({ version: 4, since: '2026-04-29', previous: { number: 2 } });
  for (const { status, now } of sealedSecond.paper.counts.filter((count) => count.status !== 'withdrawn')) expect(newest.counts.find((count) => count.status === status)!.then).toBe(now);
  expect(newest.teams).toEqual([expect.objectContaining({ state: 'sealed', reviewNumber: 4, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), summary: expect.stringContaining('Four of our six') })]);
});

test('the third opens with earlier decisions in all standings, and with who was asked and heard', async () => {
  const third = (await reviewsNow())[2]!;
  const { followUps, asked } = await scene.reading(() => readWords(third.id));
  expect(followUps.map(({ standing }) => standing).sort()).toEqual(['at_risk', 'done', 'dropped', 'on_track', 'open']);
  expect(asked).toEqual([expect.objectContaining({ kind: 'group', askedOn: '2026-10-20', heardOn: '2026-11-10' }), expect.objectContaining({ kind: 'adviser', name: 'Kwame Boateng', heardOn: '2026-11-12' })]);
  expect(await scene.reading(() => listFollowUps(third.id))).toHaveLength(5);
});

test('signatures stand on exact versions: one on the third, two on the fourth', async () => {
  const third = (await reviewsNow())[2]!;
  const signed = await scene.reading(() => rowsOf<{ version: number; stage: string; name: string }>(`
    select sign_off.paper_version as version, sign_off.stage, person.name from reviews.sign_off
    join organisations.person on person.organisation_id = sign_off.organisation_id and person.id = sign_off.person_id where sign_off.organisation_id = $1 and review_id = $2 order by place`, third.id));
  expect(signed).toEqual([{ version: 3, stage: 'executive', name: 'Martin Hale' }, { version: 4, stage: 'executive', name: 'Ruth Adeyemi' }, { version: 4, stage: 'executive', name: 'Martin Hale' }]);
});

test('a sealed record holds questions, comments, decisions and steps; the public one no questions', async () => {
  const second = (await reviewsNow())[1]!;
  const record = await recordOf(second.id);
  expect(record.questions).toEqual([expect.objectContaining({ paragraphTitle: expect.stringContaining('Review recruitment'), answers: [expect.anything()] })]);
  expect(record.subGroupComment).toContain('second version');
  expect(record.decisions.map(({ outcome }) => outcome).sort()).toEqual(['agreed', 'agreed', 'agreed_with_changes', 'noted']);
  expect(record.stages.filter(({ reason }) => reason !== null)).toEqual([expect.objectContaining({ from: 'sub_group', to: 'executive' })]);
  expect((await recordOf(second.id, 'public')).questions).toEqual([]);
});

test('both organisations are listed by their newest published review, as its record for everybody counts', async () => {
  const listed = await scene.server.database.transaction({ organisationId: null, mode: 'read', actor: null }, () => listStandings('', null, 10));
  expect(listed.map(({ name, reviewTitle }) => [name, reviewTitle])).toEqual([['Calder Advice and Support', 'Review 1'], ['Northmoor Health Network', 'Review 2']]);
  const [, second] = await reviewsNow();
  const { paper } = await recordOf(second!.id, 'public');
  const { complete, onTrack, atRisk, offTrack, notStarted, paused, withdrawn, onCourse, behind, unknown } = listed[1]!;
  expect({ complete, on_track: onTrack, at_risk: atRisk, off_track: offTrack, not_started: notStarted, paused, withdrawn }).toEqual(Object.fromEntries(paper.counts.map(({ status, now }) => [status, now])));
  const standing = (...words: string[]) => paper.measures.filter((measure) => words.includes(measure.standing)).length;
  expect({ onCourse, behind, unknown }).toEqual({ onCourse: standing('met', 'ahead', 'as_expected'), behind: standing('behind', 'off_course', 'not_met'), unknown: standing('baseline_due', 'no_target', 'no_figure', 'undecided', 'not_shown') });
  expect(onCourse * behind * unknown).toBeGreaterThan(0);
});

test('the audit chain of each organisation is sound and in the order of sealing', async () => {
  const chain = await scene.reading(() => exportAuditChain());
  const verdict = await verifyAuditChain(chain);
  expect(verdict).toMatchObject({ isSound: true });
  const sealed = verdict.entries.filter(({ kind }) => kind === 'reviews.sealed');
  expect(sealed.map(({ detail }) => detail['number'])).toEqual([1, 2, 4]);
  expect(sealed.map(({ at }) => at)).toEqual([...sealed.map(({ at }) => at)].sort());
  const found = await scene.server.database.transaction({ organisationId: calder.organisationId, mode: 'read', actor: null }, () => rowsOf<{ stage: string }>('select stage from reviews.review where organisation_id = $1'));
  expect(found).toEqual([{ stage: 'published' }]);
});

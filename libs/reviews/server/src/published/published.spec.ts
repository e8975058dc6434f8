import { openOrganisationStory, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import pg from 'pg';
import type { Loose } from '../reviewing/review-doors.story';
import { openSealingDoors, type SealingDoors } from '../sealing/sealing-doors.story';

let doors: SealingDoors;
let secondAdmin: StoryPerson;
let owner: pg.Client;
beforeAll(async () => {
  doors = await openSealingDoors();
  owner = new pg.Client(doors.server.urls.ownerUrl);
  await owner.connect();
  secondAdmin = await personWithSession(doors.server.database, doors.organisation, { name: 'Tom Whelan', roles: ['admin'] });
  const { planId, people } = doors;
  const add = async (field: string, body: string) => (await doors.act(people.ruth, `mutation { ${field}(${body}) { ${field.slice(3).toLowerCase()} { id version } } }`))[field.slice(3).toLowerCase()];
  const objective = await add('addObjective', `planId: "${planId}", theme: "Pay", statement: "Fair pay", reason: "Wanted"`);
  const outcome = await add('addOutcome', `objectiveId: "${objective.id}", statement: "Gaps close", reason: "Wanted"`);
  await add('addMeasure', `outcomeId: "${outcome.id}", statement: "Pay gap", reason: "Wanted"`);
  for (const title of ['Publish bands', 'Check offers']) await add('addAction', `outcomeId: "${outcome.id}", title: "${title}", reason: "Wanted"`);
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await doors?.close();
});

const COUNTS = 'actions { complete onTrack atRisk offTrack notStarted paused withdrawn } measures { onCourse behind unknown }';
const ROLL_UP = `organisations ${COUNTS} nextCursor items { name planTitle reviewTitle periodFrom periodTo publishedAt fingerprint ${COUNTS} }`;
/** As somebody who is nobody here. */
const read = async (given = ''): Promise<Loose> => (await doors.ask(null, `{ publishedRollUp${given} { ${ROLL_UP} } }`)).data.publishedRollUp;
const TURN_ON = 'mutation { listAmongPublished { isMade listing { isListed setBy { name } } } }';
const TURN_OFF = 'mutation { leavePublished { isMade listing { isListed setBy { name } } } }';
const nothing = { organisations: 0, nextCursor: null, items: [] };

/** Asks for the listing and confirms it as the second admin. */
async function turnOn(): Promise<void> {
  expect(await doors.act(doors.people.joanna, TURN_ON)).toMatchObject({ isMade: false, listing: { isListed: false } });
  const { items } = await doors.act(secondAdmin, '{ proposedChanges { items { id kind state subjectName } } }');
  expect(items[0]).toMatchObject({ kind: 'reviews.listing.turn_on', state: 'WAITING', subjectName: doors.organisation.name });
  expect(await read()).toMatchObject(nothing);
  await doors.act(secondAdmin, `mutation { confirmChange(id: "${items[0].id}") { proposal { id } } }`);
}

async function seal(year: number): Promise<Loose> {
  const review = await doors.openAt('BOARD', year);
  expect(await read('(search: "nobody")')).toMatchObject(nothing);
  const { code } = await doors.approve('idris', review.id, 1);
  expect(code).toBeUndefined();
  return review;
}

test('an organisation is listed when two admins have agreed on it and a board has published, and is gone at once when one says so', async () => {
  const first = await seal(2024);
  expect(await read()).toMatchObject(nothing);
  await turnOn();
  const { text, fingerprint } = (await doors.record('idris', first.number, 'PUBLIC')).data.record;
  const { paper } = JSON.parse(text);
  const counts = { actions: { complete: 0, onTrack: 0, atRisk: 0, offTrack: 0, notStarted: 2, paused: 0, withdrawn: 0 }, measures: { onCourse: 0, behind: 0, unknown: 1 } };
  expect(paper.counts.find(({ status }: Loose) => status === 'not_started').now).toBe(2);
  const standing = { name: doors.organisation.name, planTitle: 'Fair work', reviewTitle: paper.review.title, periodFrom: '2024-04-01', periodTo: '2024-09-30', publishedAt: '2026-11-22T10:00:00.000Z', fingerprint, ...counts };
  expect(await read()).toEqual({ organisations: 1, ...counts, nextCursor: null, items: [standing] });

  const waiting = await doors.openAt('BOARD', 2026);
  expect((await read()).items).toEqual([standing]);
  await doors.approve('idris', waiting.id, 1);
  expect((await read()).items).toMatchObject([{ periodFrom: '2026-04-01', periodTo: '2026-09-30' }]);
  await seal(2025);
  expect((await read()).items).toMatchObject([{ periodFrom: '2026-04-01' }]);

  expect((await doors.ask(doors.people.ruth, TURN_OFF)).code).toBe('platform.forbidden');
  expect(await doors.act(doors.people.joanna, TURN_OFF)).toMatchObject({ isMade: true, listing: { isListed: false, setBy: { name: 'Joanna Reid' } } });
  expect(await read()).toMatchObject(nothing);
  expect((await doors.ask(doors.people.joanna, TURN_OFF)).code).toBe('reviews.listing.not_listed');
  await turnOn();
  expect(await read()).toMatchObject({ organisations: 1 });
  expect((await doors.ask(doors.people.joanna, TURN_ON)).code).toBe('reviews.listing.listed_already');
  const said = await doors.inside(() => tx().query<{ text: string }>(`select text from platform.audit_entry where organisation_id = $1 and kind = 'reviews.listing_changed' order by sequence`, [doors.organisation.organisationId]));
  expect(said.map(({ text: entry }) => JSON.parse(entry)).map(({ by, detail }: Loose) => [by, detail.isListed])).toEqual([[secondAdmin.personId, true], [doors.people.joanna.personId, false], [secondAdmin.personId, true]]);
});

test('a review of a team’s plan is not what stands for the organisation', async () => {
  const before = await read();
  const teamPlan = await doors.addPlan('Estates plan', { name: 'Estates', parentId: doors.planId });
  const review = await doors.openReview({ planId: teamPlan, from: '2026-10-01', to: '2027-03-31' });
  let { version } = review;
  for (const mover of ['ruth', 'ruth', 'gwen'] as const) version = (await doors.act(doors.people[mover], `mutation { moveReviewOn(input: { id: "${review.id}", version: ${version} }) { review { version } } }`)).review.version;
  expect((await doors.approve('idris', review.id, 1)).code).toBeUndefined();
  expect(await read()).toEqual(before);
});

test('pages follow each other by name, a search narrows them and their sums, and a made-up cursor is refused', async () => {
  const ids: string[] = [];
  const put = async (name: string, plan: string, complete: number) => {
    const { organisationId } = await openOrganisationStory(doors.server.database, {});
    await owner.query(`insert into reviews.published_standing (organisation_id, name, plan_title, review_title, period_from, period_to, published_at, fingerprint, complete, on_track, at_risk, off_track, not_started, paused, withdrawn, measures_on_course, measures_behind, measures_unknown)
      values ($1, $2, $3, 'Review 1', '2026-01-01', '2026-06-30', '2026-07-01', $5, $4, 1, 0, 0, 0, 0, 0, 2, 1, 0)`, [organisationId, name, plan, complete, String(complete).repeat(64)]);
    ids.push(organisationId);
  };
  for (const [name, plan, complete] of [['zeta Trust', 'Plan', 5], ['Alpha 100% Trust', 'Plan', 3], ['Beta', 'Race_plan', 4], ['Beta', 'Other', 1]] as const) await put(name, plan, complete);
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page: Loose = await read(`(first: 2${after ? `, after: "${after}"` : ''})`);
    expect(page.organisations).toBe(5);
    names.push(...page.items.map(({ name }: Loose) => name));
    after = page.nextCursor;
    for (const id of ids) expect(JSON.stringify(page) + Buffer.from(after ?? '', 'base64url').toString()).not.toContain(id);
  } while (after);
  expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  expect(names).toHaveLength(5);
  expect(await read('(search: " BETA ")')).toMatchObject({ organisations: 2, actions: { complete: 5, onTrack: 2 }, measures: { onCourse: 4, behind: 2 } });
  expect(await read('(search: "race_")')).toMatchObject({ organisations: 1, items: [{ name: 'Beta', planTitle: 'Race_plan' }] });
  expect(await read('(search: "%")')).toMatchObject({ organisations: 1, items: [{ name: 'Alpha 100% Trust' }] });
  for (const given of ['first: 0', 'first: 101', 'after: "nowhere"']) expect((await doors.ask(null, `{ publishedRollUp(${given}) { organisations } }`)).code).toBe('platform.bad_input');
});

import { openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { type BuiltPlan, buildPlan } from '@waymark/plans/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
type Loose = any;

const LEAVING = `query ($personId: ID!) { answer: leaving(personId: $personId) { person { name version } canEnd { allowed reason } kinds { kind count items { id title reference path within dueOn } } } }`;
const UNFIT = `query ($personId: ID!, $successorId: ID!) { answer: unfitSuccessions(personId: $personId, successorId: $successorId) { kind id reason } }`;
const HAND_OVER = `mutation ($input: HandOverInput!) { answer: handOver(input: $input) { handedOver person { name leftOn membershipState } } }`;
const CHANGES = `query ($planId: ID!) { answer: planChanges(planId: $planId) { items { subject kind field from to reason changedBy { name } } } }`;

let server: TestServer;
let here: StoryOrganisation;
let admin: StoryPerson;
let executive: StoryPerson;
let heir: StoryPerson;
let reviewer: StoryPerson;
let reader: StoryPerson;

beforeAll(async () => {
  server = await startTestServer(contexts);
  here = await openOrganisationStory(server.database, { slug: 'leaving', name: 'Leaving' });
  admin = await personWithSession(server.database, here, { name: 'Ada Admin', roles: ['admin'] });
  executive = await personWithSession(server.database, here, { name: 'Eve Executive', roles: ['executive'] });
  heir = await personWithSession(server.database, here, { name: 'Hal Heir', roles: ['contributor', 'reviewer'] });
  reviewer = await personWithSession(server.database, here, { name: 'Rae Reviewer', roles: ['reviewer'] });
  reader = await personWithSession(server.database, here, { name: 'Rob Reader', roles: ['reader'] });
}, 60_000);
afterAll(() => server?.close());

const asking = (person: StoryPerson) => ({ session: person.session, organisation: here.slug });

async function ask(person: StoryPerson, query: string, variables: Record<string, unknown> = {}): Promise<Loose> {
  const { data, errors } = await server.ask<{ answer: Loose }>(query, variables, asking(person));
  expect(errors).toBeUndefined();
  return data.answer;
}

const codeOf = async (person: StoryPerson, query: string, variables: Record<string, unknown>) =>
  (await server.ask(query, variables, asking(person))).errors?.[0]?.extensions.code ?? null;

const rowsOf = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  server.database.transaction({ organisationId: here.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<Row>(sql, [...values]));

/** All that is somebody's goes to one person, and the version is the one seen. */
async function toOne(leaver: StoryPerson, successorId: string | null): Promise<Record<string, unknown>> {
  const { person, kinds } = await ask(admin, LEAVING, { personId: leaver.personId });
  return { personId: leaver.personId, version: person.version, parts: kinds.map(({ kind, items }: Loose) => ({ kind, ids: items.map(({ id }: Loose) => id), successorId })) };
}

interface Leaver {
  readonly person: StoryPerson;
  readonly plan: BuiltPlan;
  readonly number: number;
  readonly groupId: string;
}

let count = 0;

/** Somebody with one of everything: two actions, a third they help with, a measure, a challenge, a group they sponsor, a signature and a review to present. */
async function leaver(): Promise<Leaver> {
  count += 1;
  const person = await personWithSession(server.database, here, { name: `Lena Leaver ${count}`, roles: ['contributor', 'executive', 'reviewer'] });
  const plan = await buildPlan(server.database, here.organisationId, {
    title: `Plan ${count}`, objectives: { Fairness: { 'Fair recruitment': [{ title: 'First', ownerId: person.personId, dueOn: '2027-01-31' }, { title: 'Second', ownerId: person.personId }, { title: 'Third', ownerId: heir.personId }, { title: 'Done', ownerId: person.personId, status: 'complete' }] } },
  });
  const run = async (by: StoryPerson, body: string) => ask(by, `mutation { answer: ${body} }`);
  const { action } = await ask(executive, `query { answer: action(id: "${plan.idOf('Second')}") { id version } }`).then((found) => ({ action: found }));
  await run(executive, `reviseAction(input: { id: "${plan.idOf('Third')}", version: 1, contributorIds: ["${person.personId}", "${admin.personId}"], reason: "More hands" }) { action { id } }`);
  await run(executive, `reviseAction(input: { id: "${plan.idOf('Second')}", version: ${action.version}, contributorIds: ["${heir.personId}"], reason: "More hands" }) { action { id } }`);
  await run(executive, `addMeasure(outcomeId: "${plan.idOf('Fair recruitment')}", statement: "Share of posts", ownerId: "${person.personId}", reason: "To see it") { measure { id } }`);
  const { challenge } = await run(reviewer, `raiseChallenge(input: { subjectKind: ACTION, subjectId: "${plan.idOf('First')}", respondentId: "${person.personId}", title: "Why so late", markdown: "It is late." }) { challenge { number } }`);
  const { group } = await run(executive, `openStaffGroup(input: { key: "group-${count}", name: "Group ${count}", purpose: "To be heard", sponsorId: "${person.personId}", firstChairId: "${reader.personId}" }) { group { id } }`);
  const { review } = await run(executive, `openReview(input: { planId: "${plan.planId}", kind: REVIEW, periodFrom: "2026-04-01", periodTo: "2026-09-30", presentedById: "${person.personId}" }) { review { id stages { id kind } } }`);
  const stage = review.stages.find(({ kind }: Loose) => kind === 'SUB_GROUP');
  await run(executive, `nameSigners(input: { stageId: "${stage.id}", signers: [{ personId: "${person.personId}", capacity: "Vice chair" }] }) { review { id } }`);
  return { person, plan, number: challenge.number, groupId: group.id };
}

test('everything that is somebody’s is listed by kind, and nothing that is done, closed or inside a group', async () => {
  const { person } = await leaver();
  const [{ groupId }] = await rowsOf<{ groupId: string }>(`select id as "groupId" from voices.staff_group where sponsor_id = $1`, [person.personId]) as [{ groupId: string }];
  const { kinds, canEnd } = await ask(admin, LEAVING, { personId: person.personId });
  expect(canEnd.allowed).toBe(true);
  const told = Object.fromEntries(kinds.map(({ kind, items }: Loose) => [kind, items.map(({ title, reference, within, dueOn }: Loose) => [title, reference, within, dueOn])]));
  expect(told).toEqual({
    actions: [['First', '1.1.1', 'Plan 1', '2027-01-31'], ['Second', '1.1.2', 'Plan 1', null]],
    helpedActions: [['Third', '1.1.3', 'Plan 1', null]],
    measures: [['Share of posts', 'M1.1', 'Plan 1', null]],
    challenges: [['Why so late', '1', null, '2026-12-06']],
    sponsoredGroups: [['Group 1', null, null, null]],
    signatures: [['Review 1: sign for the board sub-group', null, 'Plan 1', expect.any(String)]],
    presentations: [['Present Review 1', null, 'Plan 1', expect.any(String)]],
  });
  // The first chair is in the group. Of that, nothing is told when they leave.
  expect((await ask(admin, LEAVING, { personId: reader.personId })).kinds).toEqual([]);
  expect(await rowsOf('select person_id as id from voices.group_member where group_id = $1', [groupId])).toEqual([{ id: reader.personId }]);
});

test('one successor takes all of it over, in one act that every record tells of', async () => {
  const { person, plan, number, groupId } = await leaver();
  const before = await rowsOf<{ count: number }>('select count(*)::int as count from voices.group_member');
  const answer = await ask(admin, HAND_OVER, { input: await toOne(person, heir.personId) });
  expect(answer).toMatchObject({ handedOver: 8, person: { leftOn: '2026-11-22', membershipState: 'ENDED' } });
  const name = `Lena Leaver ${count}`;
  const reason = `Handed over from ${name} to Hal Heir: ${name} has left.`;
  const { items } = await ask(executive, CHANGES, { planId: plan.planId });
  const handed = items.filter((change: Loose) => change.reason === reason);
  expect(handed.map(({ subject, field, from, to, changedBy }: Loose) => [subject, field, from, to, changedBy.name]).sort()).toEqual([
    ['ACTION', 'contributors', `Ada Admin, ${name}`, 'Ada Admin', 'Ada Admin'],
    ['ACTION', 'owner', name, 'Hal Heir', 'Ada Admin'],
    ['ACTION', 'owner', name, 'Hal Heir', 'Ada Admin'],
    ['MEASURE', 'owner', name, 'Hal Heir', 'Ada Admin'],
  ]);
  // Whoever answers for an action helps with it no longer, and nobody helps who has left.
  expect(await rowsOf('select person_id as id from plans.action_contributor where action_id = any($1)', [['First', 'Second', 'Third'].map(plan.idOf)])).toEqual([{ id: admin.personId }]);
  const challenge = await ask(executive, `query { answer: challenge(number: ${number}) { respondent { name } events { kind } } }`);
  expect([challenge.respondent.name, challenge.events.at(-1).kind]).toEqual(['Hal Heir', 'RESPONDENT_CHANGED']);
  expect(await rowsOf('select sponsor_id as id from voices.staff_group where id = $1', [groupId])).toEqual([{ id: heir.personId }]);
  expect(await rowsOf('select capacity from reviews.stage_signer where person_id = $1', [heir.personId])).toEqual([{ capacity: null }]);
  expect((await ask(admin, LEAVING, { personId: person.personId })).kinds).toEqual([]);
  expect(await codeOf(person, 'query { viewer { personId } }', {})).toBe('platform.not_found');
  // The chain has counts and ids, and no title; no place inside a group was touched.
  const [entry] = await rowsOf<{ detail: Loose }>(`select text::jsonb -> 'detail' as detail from platform.audit_entry where kind = 'organisations.reassigned' and subject_id = $1`, [person.personId]);
  expect(entry!.detail).toEqual({ actions: 2, helpedActions: 1, measures: 1, challenges: 1, sponsoredGroups: 1, signatures: 1, presentations: 1 });
  expect(await rowsOf('select count(*)::int as count from voices.group_member')).toEqual(before);
});

test('who cannot do it is refused with a reason, and then nothing at all has changed', async () => {
  const { person, plan } = await leaver();
  const unfit = await ask(admin, UNFIT, { personId: person.personId, successorId: reader.personId });
  expect(new Set(unfit.map(({ kind }: Loose) => kind))).toEqual(new Set(['actions', 'helpedActions', 'measures', 'sponsoredGroups', 'signatures']));
  expect(unfit.find(({ kind }: Loose) => kind === 'actions').reason).toContain('Rob Reader cannot do this: it needs the role of contributor or executive.');
  // That a reader is in the group, or is not, makes no difference to the answer.
  const stranger = await personWithSession(server.database, here, { name: 'Rob Reader', roles: ['reader'] });
  const ofStranger = await ask(admin, UNFIT, { personId: person.personId, successorId: stranger.personId });
  expect(ofStranger.filter(({ kind }: Loose) => kind === 'sponsoredGroups')).toEqual(unfit.filter(({ kind }: Loose) => kind === 'sponsoredGroups'));
  const asker = await ask(admin, UNFIT, { personId: person.personId, successorId: reviewer.personId });
  expect(asker.find(({ kind }: Loose) => kind === 'challenges').reason).toBe('Rae Reviewer asked “Why so late”, so somebody else answers it.');
  const input = await toOne(person, heir.personId) as Loose;
  input.parts.find(({ kind }: Loose) => kind === 'signatures').successorId = reader.personId;
  expect(await codeOf(admin, HAND_OVER, { input })).toBe('organisations.leaving.unfit');
  expect(await codeOf(admin, HAND_OVER, { input: { ...input, parts: [] } })).toBe('organisations.leaving.changed');
  expect(await codeOf(admin, HAND_OVER, { input: await toOne(person, person.personId) })).toBe('organisations.leaving.to_themselves');
  expect(await codeOf(admin, HAND_OVER, { input: { ...(await toOne(person, heir.personId)), version: 0 } })).toBe('platform.conflict');
  expect(await rowsOf('select distinct owner_id as id from plans.action where id = any($1)', [['First', 'Second'].map(plan.idOf)])).toEqual([{ id: person.personId }]);
  expect((await ask(admin, LEAVING, { personId: person.personId })).kinds.length).toBe(7);
});

test('what came since the page was opened stops the act, and whatever is kept stays in their name', async () => {
  const { person, plan } = await leaver();
  const input = await toOne(person, null);
  const { action } = await ask(executive, `mutation { answer: addAction(outcomeId: "${plan.idOf('Fair recruitment')}", title: "Fresh", ownerId: "${person.personId}", reason: "New") { action { id } } }`);
  expect(await codeOf(admin, HAND_OVER, { input })).toBe('organisations.leaving.changed');
  const mixed = await toOne(person, null) as Loose;
  const own = mixed.parts.find(({ kind }: Loose) => kind === 'actions');
  mixed.parts = [...mixed.parts.filter((part: Loose) => part !== own), { ...own, ids: own.ids.filter((id: string) => id !== action.id) }, { kind: 'actions', ids: [action.id], successorId: heir.personId }];
  expect((await ask(admin, HAND_OVER, { input: mixed })).handedOver).toBe(1);
  expect(await rowsOf('select owner_id as id from plans.action where id = any($1) order by owner_id = $2', [[action.id, plan.idOf('First')], heir.personId])).toEqual([{ id: person.personId }, { id: heir.personId }]);
  // Whoever has left already is seen off once more for what is still theirs.
  expect((await ask(admin, HAND_OVER, { input: await toOne(person, executive.personId).then((all: Loose) => ({ ...all, parts: all.parts.map((part: Loose) => ({ ...part, successorId: part.kind === 'actions' ? executive.personId : null })) })) })).handedOver).toBe(2);
});

test('two hundred and fifty actions change hands in less than two seconds', async () => {
  const person = await personWithSession(server.database, here, { name: 'Many Things', roles: ['contributor'] });
  const actions = Array.from({ length: 250 }, (_, at) => ({ title: `Action ${at}`, ownerId: person.personId }));
  const plan = await buildPlan(server.database, here.organisationId, { title: 'Long plan', objectives: { Theme: { Outcome: actions } } });
  const input = await toOne(person, heir.personId);
  const startedAt = performance.now();
  expect((await ask(admin, HAND_OVER, { input })).handedOver).toBe(250);
  expect(performance.now() - startedAt).toBeLessThan(2000);
  expect((await ask(executive, `query { answer: planChanges(planId: "${plan.planId}") { total } }`)).total).toBe(250);
});

test('nobody but an admin, and nobody of another organisation, learns what is whose', async () => {
  expect(await codeOf(executive, LEAVING, { personId: heir.personId })).toBe('platform.forbidden');
  const elsewhere = await openOrganisationStory(server.database, { slug: 'elsewhere' });
  const other = await personWithSession(server.database, elsewhere, { roles: ['admin'] });
  const { errors } = await server.ask(LEAVING, { personId: heir.personId }, { session: other.session, organisation: 'elsewhere' });
  expect(errors![0]!.extensions.code).toBe('platform.not_found');
});

import { identity } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openOrganisationStory, organisations, personWithSession } from '../index';
import { documents, TwoAdmins } from './two-admins.story';

let server: TestServer;
let us: TwoAdmins;

beforeAll(async () => {
  server = await startTestServer([identity, organisations]);
});
beforeEach(async () => {
  server.clock.set(new Date('2026-11-22T10:00:00Z'));
  us = await TwoAdmins.open(server);
});
afterAll(() => server?.close());

test.each([['ADMIN'], ['EXECUTIVE']])('the role %s is given by two admins: one asks, the other confirms', async (role) => {
  const { proposal, subject } = await us.raise([role, 'READER']);
  expect(proposal).toMatchObject({
    kind: 'organisations.roles.raise', subjectName: 'Sam Carter', state: 'WAITING', decidedBy: null, proposedBy: { id: us.asker.personId }, expiresAt: '2026-12-06T10:00:00.000Z',
    lines: [{ field: 'roles', before: ['reader'], after: [role.toLowerCase(), 'reader'] }],
  });
  expect(await us.rolesOf(subject)).toEqual(['reader']);
  expect(await us.decide('confirm', proposal, us.other)).toMatchObject({ state: 'CONFIRMED', decidedBy: { id: us.other.personId } });
  expect(await us.rolesOf(subject)).toEqual([role.toLowerCase(), 'reader']);
  expect((await us.chain()).map(({ kind, by, detail }) => [kind, by, detail])).toEqual([
    ['organisations.change_proposed', us.asker.personId, { kind: 'organisations.roles.raise', aboutId: subject.personId }],
    ['organisations.change_confirmed', us.other.personId, { kind: 'organisations.roles.raise', aboutId: subject.personId }],
  ]);
});

test('roles without power, and power taken away, need one admin', async () => {
  const sam = await us.member(['executive', 'reader']);
  expect((await us.act(documents.change, { personId: sam.personId, version: 1, roles: ['READER', 'BOARD'] })).proposal).toBeNull();
  expect(await us.rolesOf(sam)).toEqual(['board', 'reader']);
});

test('power that would last longer waits as well', async () => {
  const sam = await us.member(['executive'], 'Sam Carter', '2027-01-31');
  const { proposal, person } = await us.act(documents.change, { personId: sam.personId, version: 1, roles: ['EXECUTIVE'], endsOn: null });
  expect([proposal!.state, person.membershipEndsOn]).toEqual(['WAITING', '2027-01-31']);
  expect(proposal!.lines).toContainEqual({ field: 'last_day', before: ['2027-01-31'], after: [] });
  await us.decide('confirm', proposal!, us.other);
  expect((await us.rows('select ends_on from organisations.membership where person_id = $1', [sam.personId]))[0]).toEqual({ ends_on: null });
});

test('whoever is added with power has no place, and no invitation, until the second admin agrees', async () => {
  const email = `new-${us.home.slug}@example.org`;
  const { person, proposal } = await us.act(documents.add, { name: 'New Director', email, roles: ['EXECUTIVE'] });
  expect(person).toMatchObject({ membershipState: 'NONE', roles: [], waitingChanges: [{ id: proposal!.id }] });
  const invitations = () => server.database.dataSource.query('select email from identity.invitation where person_id = $1', [person.id]);
  expect(await invitations()).toEqual([]);
  await us.decide('confirm', proposal!, us.other);
  expect(await invitations()).toEqual([{ email }]);
  expect(await us.rolesOf({ personId: person.id })).toEqual(['executive']);
});

test('what was agreed for one address is not done for another', async () => {
  const { person, proposal } = await us.act(documents.add, { name: 'New Director', email: `new-${us.home.slug}@example.org`, roles: ['EXECUTIVE'] });
  await us.act(documents.revise, { id: person.id, version: 1, email: `else-${us.home.slug}@example.org` });
  expect(await us.decide('confirm', proposal!, us.other)).toMatchObject({ state: 'OVERTAKEN' });
  expect(await us.rolesOf({ personId: person.id })).toEqual([]);
});

test('somebody invited to power keeps their address until it is theirs', async () => {
  const { person, proposal } = await us.act(documents.add, { name: 'New Director', email: `new-${us.home.slug}@example.org`, roles: ['ADMIN'] });
  await us.decide('confirm', proposal!, us.other);
  const revised = { id: person.id, version: 2, email: `mine-${us.home.slug}@example.org` };
  expect(await us.refusal(documents.revise, revised)).toMatchObject({ code: 'organisations.person.email_of_power', field: 'email' });
});

test('what could not be made is not proposed', async () => {
  expect(await us.refusal(documents.add, { name: 'Nobody', roles: ['EXECUTIVE'] })).toMatchObject({ code: 'organisations.person.email_needed' });
  expect((await us.list()).total).toBe(0);
});

test('while one waits there is no second one about the same person', async () => {
  const { subject } = await us.raise();
  expect(await us.refusal(documents.change, { personId: subject.personId, version: 1, roles: ['ADMIN'] }, us.other)).toMatchObject({ code: 'organisations.proposal.waits_already' });
});

test('nobody confirms or refuses what they asked for, and nobody else withdraws it', async () => {
  const { proposal: { id }, subject } = await us.raise();
  expect(await us.refusal(documents.confirm, { id })).toMatchObject({ code: 'platform.forbidden', message: 'You asked for this change, so somebody else confirms it.' });
  expect(await us.refusal(documents.refuse, { id, reason: 'No' })).toMatchObject({ code: 'platform.forbidden' });
  expect(await us.refusal(documents.withdraw, { id }, us.other)).toMatchObject({ code: 'platform.forbidden' });
  for (const document of [documents.confirm, documents.withdraw]) expect(await us.refusal(document, { id }, us.executive)).toMatchObject({ code: 'platform.forbidden', message: expect.stringContaining('Only an organisation admin') });
  expect([await us.stateOf(id), await us.rolesOf(subject)]).toEqual(['WAITING', ['reader']]);
});

test('a refusal has a reason, which whoever asked can read; nothing is done', async () => {
  const { proposal: { id }, subject } = await us.raise();
  expect(await us.refusal(documents.refuse, { id, reason: ' \u200b ' }, us.other)).toMatchObject({ code: 'organisations.proposal.reason_needed', field: 'reason' });
  await us.act(documents.refuse, { id, reason: ' Not before the board has met. ' }, us.other);
  expect((await us.list()).items[0]).toMatchObject({ state: 'REFUSED', reason: 'Not before the board has met.', decidedBy: { id: us.other.personId } });
  expect(await us.rolesOf(subject)).toEqual(['reader']);
});

test('what is decided stays so, whoever tries', async () => {
  const made = await us.raise();
  await us.decide('confirm', made.proposal, us.other);
  const refused = await us.raise();
  await us.act(documents.refuse, { id: refused.proposal.id, reason: 'No' }, us.other);
  const withdrawn = await us.raise();
  await us.decide('withdraw', withdrawn.proposal, us.asker);
  for (const { proposal: { id } } of [made, refused, withdrawn]) {
    for (const by of [us.asker, us.other]) {
      for (const document of [documents.confirm, documents.refuse, documents.withdraw]) expect(await us.refusal(document, { id, reason: 'No' }, by)).toMatchObject({ code: 'platform.forbidden' });
    }
  }
  expect((await us.list()).items.map(({ state }) => state)).toEqual(['WITHDRAWN', 'REFUSED', 'CONFIRMED']);
});

test('after fourteen days a change waits no longer', async () => {
  const { proposal: { id }, subject } = await us.raise();
  server.clock.set(new Date('2026-12-06T09:59:59Z'));
  expect(await us.stateOf(id)).toBe('WAITING');
  server.clock.set(new Date('2026-12-06T10:00:00Z'));
  expect(await us.stateOf(id)).toBe('EXPIRED');
  expect(await us.refusal(documents.confirm, { id }, us.other)).toMatchObject({ code: 'platform.forbidden', message: expect.stringContaining('in time') });
  expect(await us.rolesOf(subject)).toEqual(['reader']);
  expect((await us.raise(['ADMIN'], subject)).proposal.state).toBe('WAITING');
  expect(await us.stateOf(id)).toBe('EXPIRED');
});

test('what an admin asked for who is one no longer is void, and stays void when they are one again', async () => {
  const { proposal: { id }, subject } = await us.raise();
  const third = await us.member(['admin'], 'Third Admin');
  await us.act(documents.change, { personId: us.asker.personId, version: 1, roles: ['READER'] }, us.other);
  expect(await us.stateOf(id)).toBe('VOID');
  expect(await us.refusal(documents.confirm, { id }, us.other)).toMatchObject({ code: 'platform.forbidden', message: expect.stringContaining('no admin any more') });
  const again = await us.act(documents.change, { personId: us.asker.personId, version: 2, roles: ['ADMIN'] }, us.other);
  await us.decide('confirm', again.proposal!, third);
  expect([await us.stateOf(id), await us.rolesOf(subject)]).toEqual(['VOID', ['reader']]);
});

test('an admin who loses the role between opening the page and pressing the button confirms nothing', async () => {
  const { proposal: { id }, subject } = await us.raise();
  expect((await us.list(us.other)).items[0]!.viewerCan.confirm.allowed).toBe(true);
  await us.act(documents.change, { personId: us.other.personId, version: 1, roles: ['READER'] });
  expect(await us.refusal(documents.confirm, { id }, us.other)).toMatchObject({ code: 'platform.forbidden' });
  expect(await us.rolesOf(subject)).toEqual(['reader']);
});

test('what has moved on since is closed as overtaken, and nothing of it is done', async () => {
  const { proposal, subject } = await us.raise();
  await us.act(documents.change, { personId: subject.personId, version: 1, roles: ['BOARD'] });
  expect(await us.decide('confirm', proposal, us.other)).toMatchObject({ state: 'OVERTAKEN', decidedBy: { id: us.other.personId } });
  expect(await us.rolesOf(subject)).toEqual(['board']);
  const left = await us.raise();
  await us.act(documents.end, { personId: left.subject.personId, version: 1 });
  expect(await us.decide('confirm', left.proposal, us.other)).toMatchObject({ state: 'OVERTAKEN' });
  expect((await us.chain()).filter(({ kind }) => kind === 'organisations.change_confirmed')).toEqual([]);
});

test('a title that changed meanwhile is no reason to start again', async () => {
  const { proposal, subject } = await us.raise();
  await us.act(documents.revise, { id: subject.personId, version: 1, title: 'Head of estates' });
  expect(await us.decide('confirm', proposal, us.other)).toMatchObject({ state: 'CONFIRMED' });
});

test('the only admin makes the change alone, which is never silent', async () => {
  await us.act(documents.end, { personId: us.other.personId, version: 1 });
  const sam = await us.member(['reader']);
  const { proposal, person } = await us.act(documents.change, { personId: sam.personId, version: 1, roles: ['EXECUTIVE'] });
  expect([proposal, person.roles]).toEqual([null, ['EXECUTIVE']]);
  expect((await us.list()).items[0]).toMatchObject({ state: 'MADE_ALONE', subjectName: 'Sam Carter', proposedBy: { id: us.asker.personId } });
  expect((await us.chain()).map(({ kind }) => kind)).toEqual(['organisations.change_made_alone']);
  const [mail] = await us.mailsTo(us.executive);
  expect(mail!.body).toContain('Joanna Pritchard has made a change to give somebody more power');
  expect(mail!.body).not.toContain('Sam Carter');
});

test.each([
  ['whose last day is over', { endsOn: '2026-11-21' }, 'MADE_ALONE'],
  ['whose last day is today', { endsOn: '2026-11-22' }, 'WAITING'],
])('an admin %s counts as nobody, or somebody, who could confirm', async (_words, { endsOn }, state) => {
  await us.act(documents.end, { personId: us.other.personId, version: 1 });
  await us.member(['admin'], 'Until a day', endsOn);
  const sam = await us.member(['reader']);
  await us.act(documents.change, { personId: sam.personId, version: 1, roles: ['EXECUTIVE'] });
  expect((await us.list()).items[0]!.state).toBe(state);
});

test('mails say that something waits and what became of it, to those it concerns, and name neither whom nor what', async () => {
  const { proposal } = await us.raise();
  const [waits] = await us.mailsTo(us.other);
  expect(waits!.body).toContain(`Joanna Pritchard has asked for a change to give somebody more power`);
  expect(waits!.body).toContain(`/${us.home.slug}/settings/waiting`);
  expect([await us.mailsTo(us.asker), await us.mailsTo(us.executive)]).toEqual([[], []]);
  await us.act(documents.refuse, { id: proposal.id, reason: 'A reason of two admins' }, us.other);
  const [decided] = await us.mailsTo(us.asker);
  expect(decided!.body).toContain('Tom Whelan has refused the change');
  for (const { subject, body } of [waits!, decided!]) {
    expect(`${subject} ${body}`).not.toMatch(/Sam Carter|A reason of two admins|executive/);
    expect(subject).toBe('A change in your organisation on Waymark');
  }
});

test('what waits comes first, and pages follow each other without a gap', async () => {
  for (let number = 0; number < 3; number += 1) await us.decide('withdraw', (await us.raise()).proposal, us.asker);
  const waiting = await us.raise();
  const own = await us.act(documents.change, { personId: (await us.member(['reader'])).personId, version: 1, roles: ['ADMIN'] }, us.other);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await us.list(us.other, { first: 2, after });
    expect([page.total, page.waitingForViewer]).toEqual([5, 1]);
    seen.push(...page.items.map(({ id }) => id));
    after = page.nextCursor;
  } while (after);
  expect([seen.length, new Set(seen).size, seen.slice(0, 2)]).toEqual([5, 5, [own.proposal!.id, waiting.proposal.id]]);
  for (const wrong of ['x', '2.1', '1.', "1.1'"]) expect(await us.refusal(documents.list, { after: wrong })).toMatchObject({ code: 'platform.bad_input' });
});

test('only admins see that something waits about somebody', async () => {
  const { proposal, subject } = await us.raise();
  const asking = (by: { session: string }) => server.ask<{ people: { items: { id: string; waitingChanges: { id: string }[] }[] } }>('{ people(first: 50) { items { id waitingChanges { id } } } }', {}, { session: by.session, organisation: us.home.slug });
  const waiting = async (by: { session: string }) => (await asking(by)).data.people.items.find(({ id }) => id === subject.personId)!.waitingChanges;
  expect([await waiting(us.other), await waiting(us.executive), await waiting(subject)]).toEqual([[{ id: proposal.id }], [], []]);
});

test('another organisation neither sees nor decides it', async () => {
  const { proposal: { id } } = await us.raise();
  const there = await openOrganisationStory(server.database);
  const stranger = await personWithSession(server.database, there, { roles: ['admin'] });
  const asking = { session: stranger.session, organisation: there.slug };
  for (const document of [documents.confirm, documents.refuse, documents.withdraw]) expect((await server.ask(document, { id, reason: 'No' }, asking)).errors![0]!.extensions.code).toBe('platform.not_found');
  expect((await server.ask<{ proposedChanges: { total: number } }>(documents.list, {}, asking)).data.proposedChanges.total).toBe(0);
});

test('whose roles are raised stays signed in', async () => {
  const { proposal, subject } = await us.raise();
  await us.decide('confirm', proposal, us.other);
  expect((await server.ask<{ viewer: { roles: string[] } }>('{ viewer { roles } }', {}, { session: subject.session, organisation: us.home.slug })).data.viewer.roles).toEqual(['EXECUTIVE']);
});

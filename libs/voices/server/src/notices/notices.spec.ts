import { groupBy } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';
import { openTalk, type Talk } from '../comments/talk.story';
import { endMembership, listTellings } from './notices.story';
import { TellAboutCommentsJob } from './tell-about-comments.job';

const FOLLOW = `mutation ($kind: SubjectKind!, $id: ID!) { answer: follow(subjectKind: $kind, subjectId: $id) { done } }`;
const UNFOLLOW = FOLLOW.replace('follow(', 'unfollow(');
const IS_FOLLOWING = `query ($id: ID!) { answer: comments(subjectKind: ACTION, subjectId: $id) { isFollowing viewerCan { write { allowed reason } } } }`;

interface Posted {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

let talk: Talk;
beforeEach(async () => void (talk = await openTalk()));
afterEach(() => talk?.server.close());

const inside = <T>(work: () => Promise<T>) => talk.server.database.transaction({ organisationId: talk.northmoor.organisationId, mode: 'write', actor: 'job:test' }, work);
/** Runs the job, and gives what it posted, by whom it is for. */
async function posted(): Promise<Record<string, Posted[]>> {
  await inside(() => tx().query('delete from platform.mail'));
  await inside(() => talk.server.app.get(TellAboutCommentsJob).handle());
  const mails = await inside(() => tx().query<Posted>('select recipient, subject, body from platform.mail order by recipient'));
  return Object.fromEntries(groupBy(mails, ({ recipient }) => recipient.split('@')[0]!));
}
const NAMES = { lin: 'Lin Zhao', saira: 'Saira Mahmood', ruth: 'Ruth Adeyemi', reader: 'Rea Der' } as const;
const mention = (who: keyof typeof NAMES) => `@[${NAMES[who]}](person:${talk[who].personId})`;
const about = () => ({ kind: 'ACTION', id: talk.actionId });

test('whoever is mentioned, follows or is accountable gets a link and not a word of what was said', async () => {
  await talk.ask(talk.reader, FOLLOW, about());
  const id = await talk.write(talk.saira, `The walrus is hidden, ${mention('ruth')}`);
  const mails = await posted();
  expect(Object.keys(mails).sort()).toEqual(['lin', 'rea', 'ruth']);
  expect(mails['ruth']).toMatchObject([{ subject: 'You were mentioned in Waymark' }]);
  expect(mails['rea']).toMatchObject([{ subject: 'Something was said in Waymark' }]);
  for (const { body, subject } of Object.values(mails).flat()) {
    expect(body).toContain(`/${talk.northmoor.slug}/actions/${talk.actionId}/listen#comment-${id}`);
    expect(body + subject).not.toMatch(/walrus|Saira/);
  }
});

test('much said in a short time is one mail to each; what was told once is not told again', async () => {
  const first = await talk.write(talk.saira, 'One');
  const second = await talk.write(talk.ruth, `Two ${mention('lin')}`);
  const mails = await posted();
  expect(mails['lin']).toHaveLength(1);
  expect(mails['lin']![0]!.subject).toBe('You were mentioned in Waymark');
  for (const id of [first, second]) expect(mails['lin']![0]!.body).toContain(`#comment-${id}`);
  // Saira wrote before, so she follows now; Ruth hears nothing of her own words.
  expect(Object.keys(mails).sort()).toEqual(['lin', 'saira']);
  expect(await posted()).toEqual({});
});

test('the job waits for the end of the quarter of an hour, once for all that is said in it', async () => {
  talk.server.clock.set(new Date('2026-11-22T10:04:00Z'));
  await talk.write(talk.saira, 'One');
  talk.server.clock.set(new Date('2026-11-22T10:14:59Z'));
  await talk.write(talk.saira, 'Two');
  talk.server.clock.set(new Date('2026-11-22T10:15:00Z'));
  await talk.write(talk.saira, 'Three');
  expect(await listTellings(talk.server.urls.adminUrl)).toEqual(['2026-11-22T10:15:00.000Z', '2026-11-22T10:30:00.000Z']);
});

test('an edit tells only whom it mentions anew; nobody is told of their own words', async () => {
  const id = await talk.write(talk.saira, `Hello ${mention('ruth')} ${mention('saira')}`);
  expect(Object.keys(await posted()).sort()).toEqual(['lin', 'ruth']);
  const EDIT = `mutation ($input: EditCommentInput!) { answer: editComment(input: $input) { comment { id } } }`;
  await talk.ask(talk.saira, EDIT, { input: { id, revision: 1, markdown: `Hello ${mention('ruth')} and ${mention('reader')}` } });
  expect(Object.keys(await posted())).toEqual(['rea']);
});

test('words taken back before the mail is posted are told to nobody', async () => {
  const id = await talk.write(talk.saira, `Regret ${mention('ruth')}`);
  await talk.ask(talk.saira, `mutation ($id: ID!) { answer: withdrawComment(id: $id) { comment { id } } }`, { id });
  expect(await posted()).toEqual({});
});

test('somebody who has left hears nothing more', async () => {
  await talk.write(talk.saira, `Bye ${mention('ruth')}`);
  await endMembership(talk.server.urls.adminUrl, talk.northmoor.organisationId, talk.ruth.personId);
  expect(Object.keys(await posted())).toEqual(['lin']);
});

test('whoever is accountable follows until they say otherwise, and whoever writes begins to; their word then stands', async () => {
  const follows = async (person: typeof talk.lin) => (await talk.ask(person, IS_FOLLOWING, { id: talk.actionId })).data.isFollowing as boolean;
  expect([await follows(talk.lin), await follows(talk.saira), await follows(talk.reader)]).toEqual([true, false, false]);
  await talk.write(talk.saira, 'One');
  expect(await follows(talk.saira)).toBe(true);
  for (const person of [talk.lin, talk.saira]) await talk.ask(person, UNFOLLOW, about());
  await posted();
  await talk.write(talk.saira, 'Two');
  await talk.write(talk.ruth, 'Three');
  expect([await follows(talk.lin), await follows(talk.saira)]).toEqual([false, false]);
  expect(Object.keys(await posted())).toEqual([]);
  expect((await talk.ask(talk.reader, IS_FOLLOWING, { id: talk.actionId })).data.viewerCan.write).toEqual({ allowed: false, reason: expect.stringContaining('Readers can follow') });
});

test('nobody of another organisation follows, or is told', async () => {
  expect((await talk.ask(talk.stranger, FOLLOW, about(), talk.elsewhere)).code).toBe('platform.not_found');
  expect((await talk.ask(null, FOLLOW, about())).code).toBe('platform.unauthenticated');
});

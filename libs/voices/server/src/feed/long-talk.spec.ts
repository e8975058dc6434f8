import { tx } from '@waymark/platform/server';
import { type Loose, openTalk, type Talk } from '../comments/talk.story';
import { addComments } from './many-comments.story';

/** `npm run check:talk` asks for more pages and is stricter: it runs alone, and this may share the machine with other tests. */
const PAGES = Number(process.env['WAYMARK_TALK_PAGES'] ?? 20);
const LONGEST = Number(process.env['WAYMARK_TALK_LONGEST'] ?? 2000);
const COMMENTS = Number(process.env['WAYMARK_TALK_COMMENTS'] ?? 10_000);

/** What a page asks for. */
const ACTIVITY = `query ($id: ID!, $after: String) { answer: activity(subjectKind: ACTION, subjectId: $id, after: $after) {
  nextCursor isFollowing counts { group count } viewerCan { write { allowed reason } }
  items { id kind at on told { words } update { note status } change { kind reason }
    comment { id kind html isWithdrawn isResolved replyCount revision writtenAt author { id name initials } replies { id html author { id name } writtenAt } answers { html }
      viewerCan { edit { allowed } withdraw { allowed } reply { allowed } resolve { allowed } answer { allowed } } }
    challenge { id title state clock { text } } } } }`;

let talk: Talk;
beforeAll(async () => void (talk = await openTalk()));
afterAll(() => talk?.server.close());

test(`pages of ${COMMENTS} comments on one action come in time, the last as fast as the first`, async () => {
  const replies = Math.floor(COMMENTS / 5);
  await talk.server.database.transaction({ organisationId: talk.northmoor.organisationId, mode: 'write', actor: 'command:test' }, () =>
    addComments({ subjectId: talk.actionId, planId: talk.planId, authorId: talk.saira.personId, threads: COMMENTS - replies, replies }, tx()),
  );
  const took: number[] = [];
  const seen = new Set<string>();
  let after: string | null = null;
  let worked = process.cpuUsage();
  // The first is for plans of statements and for the compiler.
  for (let page = 0; page <= PAGES; page += 1) {
    const began = performance.now();
    const { data } = await talk.ask(talk.lin, ACTIVITY, { id: talk.actionId, after });
    if (page > 0) took.push(performance.now() - began);
    else worked = process.cpuUsage();
    for (const { id } of data.items as Loose[]) seen.add(id);
    after = data.nextCursor;
  }
  expect(seen.size).toBe((PAGES + 1) * 20);
  const { user, system } = process.cpuUsage(worked);
  took.sort((one, other) => one - other);
  const at = (share: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))]!);
  console.info(JSON.stringify({ talk: { comments: COMMENTS, pages: PAGES, milliseconds: { half: at(0.5), most: at(0.95), longest: at(1), workOfServer: Math.round((user + system) / 1000 / PAGES) } } }));
  expect(at(0.95)).toBeLessThan(LONGEST);
}, 120_000);

import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler, specViewer, type Viewer } from '@waymark/platform/web';
import ConversationPage from './conversation.page';
import DraftPage from './draft.page';
import { isUnread, markSeen, seenCount } from './seen';

setMessageCompiler(compileMessage);

const TITLE = 'Zebra title';
const may = { allowed: true, reason: null };
const mayNot = { allowed: false, reason: 'No.' };
const person = { id: 'p', name: 'Lin Zhao', initials: 'LZ', title: null, hasLeft: false };
const notFound = { errors: [{ message: 'Not found.', extensions: { code: 'platform.not_found' } }] };
const conversation = {
  id: 'c', kind: 'NAMED', purpose: 'TALK', title: TITLE, openedOn: '2026-11-12', closedOn: null, postCount: 1, lastPostAt: '2026-11-12T10:00:00Z', openedBy: person, draft: null,
  group: { id: 'g', key: 'roots', name: 'Roots', memberCount: 10, routes: [{ name: 'Guardian', how: 'Ask' }] }, viewerCan: { post: may, close: mayNot },
};
const post = { id: 'p1', place: 1, html: '<p>Zebra words</p>', markdown: null, postedAt: '2026-11-12T10:00:00Z', revision: 1, takenOutBy: null, author: person, texts: [], viewerCan: { edit: mayNot, withdraw: mayNot } };

let answers: Record<string, object>;
/** Somebody else in each test: what the one before typed is not theirs. */
let viewer: Viewer;
const asked: { operationName: string; variables: Record<string, unknown> }[] = [];

beforeEach(() => {
  asked.length = 0;
  viewer = { ...specViewer, personId: crypto.randomUUID() };
  localStorage.clear();
  document.title = '';
  answers = {
    Conversation: { data: { conversation, speakUpRoutes: [] } },
    Posts: { data: { posts: { before: null, items: [post] } } },
  };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    return { ok: true, status: 200, headers: new Map(), json: async () => answers[body.operationName] } as unknown as Response;
  });
});

const at = (page: React.ReactNode, who = viewer) => render(<PageForSpec at="/harbour/groups/roots/t/c" viewer={who}>{page}</PageForSpec>);
const talk = <ConversationPage params={{ organisation: 'harbour', groupKey: 'roots', conversationId: 'c' }} search={{}} />;
const draft = <DraftPage params={{ organisation: 'harbour', groupKey: 'roots', draftId: 'd' }} search={{}} />;
const box = () => screen.findByLabelText<HTMLTextAreaElement>('Your words');

test('the title of a conversation is on the page, and neither in the window’s title nor in anything that is kept', async () => {
  at(talk);
  await screen.findByRole('heading', { level: 1, name: TITLE });
  await screen.findByText('Zebra words');
  await userEvent.setup().type(await box(), 'Zebra begun');
  expect(document.title).toBe('Conversation, Roots - Harbour Trust - Waymark');
  await waitFor(() => expect(seenCount('c')).toBe(1));
  expect(JSON.stringify({ ...localStorage, ...sessionStorage, state: window.history.state })).not.toMatch(/zebra/i);
});

test('who reads it, what is kept and who can help stand there before the first word is typed', async () => {
  at(talk);
  const form = (await box()).closest('form')!;
  expect(within(form).getByText(/Read by the 10 members of this group, and nobody else/)).toBeTruthy();
  expect(screen.getByText('Guardian')).toBeTruthy();
  expect(screen.getByText(/Nobody watches Waymark/)).toBeTruthy();
});

test('words that are not sent outlast a change of page, and end when somebody else is signed in', async () => {
  const { unmount } = at(talk);
  await userEvent.setup().type(await box(), 'Half a thought');
  unmount();
  const again = at(talk);
  expect((await box()).value).toBe('Half a thought');
  again.unmount();
  const other = at(talk, { ...specViewer, personId: 'somebody else' });
  expect((await box()).value).toBe('');
  other.unmount();
  at(talk);
  expect((await box()).value).toBe('');
});

test('words stay when they cannot be posted, and go once they are', async () => {
  at(talk);
  const user = userEvent.setup();
  await user.type(await box(), 'Said');
  answers['PostInside'] = { errors: [{ message: 'This conversation is closed. Start another one.', extensions: { code: 'voices.conversation.closed' } }] };
  await user.click(screen.getByRole('button', { name: 'Post with my name' }));
  await screen.findByText('This conversation is closed. Start another one.');
  expect((await box()).value).toBe('Said');
  answers['PostInside'] = { data: { post: { post: { id: 'p2' } } } };
  await user.click(await box());
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(async () => expect((await box()).value).toBe(''));
  expect(asked.filter(({ operationName }) => operationName === 'PostInside').at(-1)!.variables).toEqual({ input: { conversationId: 'c', markdown: 'Said' } });
});

test('whoever may not read it sees the same page for a conversation, a draft and for nothing, and is told who could let them in', async () => {
  answers = { Conversation: notFound, Draft: notFound };
  const seen: string[] = [];
  for (const page of [talk, draft]) {
    const { container, unmount } = at(page);
    await screen.findByText(/its chairs decide who comes in/);
    seen.push(`${container.textContent} ${document.title}`);
    unmount();
  }
  expect(seen[0]).toBe(seen[1]);
  expect(seen[0]).not.toContain('Roots');
});

test('how far somebody has read is a number in their browser, and never goes back', () => {
  expect(isUnread({ id: 'x', postCount: 2 })).toBe(true);
  markSeen('x', 2);
  markSeen('x', 1);
  expect(seenCount('x')).toBe(2);
  expect(isUnread({ id: 'x', postCount: 2 })).toBe(false);
  expect(Object.entries({ ...localStorage })).toEqual([['waymark.seen.x', '2']]);
});

import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentUndo, PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import { SettingsLayout } from '../settings/settings-layout';
import type { ProposedChange } from './use-second-person';
import WaitingPage from './waiting.page';

setMessageCompiler(compileMessage);

const yes = { allowed: true, reason: null };
const no = (reason: string) => ({ allowed: false, reason });
const admin = { ...specViewer, permissions: ['organisations.people.manage', 'organisations.settings.manage'] };
const waiting: ProposedChange = {
  id: 'w', kind: 'organisations.roles.raise', subjectId: 'lin', subjectName: 'Lin Zhao', state: 'WAITING',
  lines: [{ field: 'roles', before: ['reader'], after: ['executive', 'reader'] }, { field: 'last_day', before: ['2027-01-31'], after: [] }],
  proposedBy: { id: 'j', name: 'Joanna Pritchard' }, proposedAt: '2026-11-20T09:00:00Z', expiresAt: '2026-12-04T09:00:00Z', decidedBy: null, decidedAt: null, reason: null,
  viewerCan: { confirm: yes, refuse: yes, withdraw: no('Only whoever asked for this change can withdraw it.') },
};
const own: ProposedChange = { ...waiting, id: 'own', subjectName: 'Sam Carter', viewerCan: { confirm: no('You asked for this change, so somebody else confirms it.'), refuse: no('Withdraw it instead.'), withdraw: yes } };
const refused: ProposedChange = { ...waiting, id: 'r', kind: 'organisations.sign_on.enforce', subjectName: 'harbour.example', lines: [], state: 'REFUSED', decidedBy: { id: 't', name: 'Tom Whelan' }, decidedAt: '2026-11-21T09:00:00Z', reason: 'Not before the board has met.' };
const unknown: ProposedChange = { ...refused, id: 'u', kind: 'later.kind', lines: [{ field: 'later', before: [], after: ['x'] }], state: 'MADE_ALONE', reason: null };

let changes: ProposedChange[];
let confirmed: string;
const asked: { operationName: string; variables: Record<string, unknown> }[] = [];
const saved = () => asked.filter(({ operationName }) => !operationName.startsWith('Changes')).map(({ operationName, variables }) => [operationName, variables]);

beforeEach(() => {
  [changes, confirmed, asked.length] = [[waiting, own, refused, unknown], 'CONFIRMED', 0];
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    const page = { proposedChanges: { items: changes, total: changes.length, waitingForViewer: 2, nextCursor: null } };
    const answer: Record<string, object> = {
      ChangesThatWait: page,
      ChangesForViewer: page,
      ConfirmChange: { confirmChange: { proposal: { ...waiting, state: confirmed } } },
      RefuseChange: { refuseChange: { proposal: refused } },
      WithdrawChange: { withdrawChange: { proposal: own } },
    };
    return { ok: true, status: 200, headers: new Map(), json: async () => ({ data: answer[body.operationName] }) } as unknown as Response;
  });
});

async function open() {
  render(
    <PageForSpec at="/harbour/settings/waiting" viewer={admin}>
      <WaitingPage />
    </PageForSpec>,
  );
  await screen.findByRole('heading', { name: 'Decided' });
  return userEvent.setup();
}

test('what waits says who asked, until when, and what exactly it does', async () => {
  await open();
  const card = screen.getByRole('article', { name: 'Give Lin Zhao more power' });
  expect(card.textContent).toContain('Joanna Pritchard, 20 November 2026');
  expect(card.textContent).toContain('Waits until4 December 2026');
  expect(card.textContent).toContain('Roles nowReaderRoles after thisExecutive, Reader');
  expect(card.textContent).toContain('Last day now31 January 2027Last day after thisNo end date');
});

test('one’s own change can be withdrawn and not confirmed, and says why', async () => {
  const user = await open();
  const card = within(screen.getByRole('article', { name: 'Give Sam Carter more power' }));
  expect(card.getByText('You asked for this change, so somebody else confirms it.')).toBeTruthy();
  expect(card.queryByRole('button', { name: 'Confirm' })).toBeNull();
  await user.click(card.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(saved()).toEqual([['WithdrawChange', { id: 'own' }]]));
});

test.each([
  ['CONFIRMED', 'Confirmed and done: Give Lin Zhao more power.'],
  ['OVERTAKEN', 'Not done: Give Lin Zhao more power. Somebody has changed this since it was asked for. Ask for it again if it is still needed.'],
])('confirming says what became of it: %s', async (state, words) => {
  confirmed = state;
  const user = await open();
  await user.click(within(screen.getByRole('article', { name: 'Give Lin Zhao more power' })).getByRole('button', { name: 'Confirm' }));
  await waitFor(() => expect(currentUndo()?.message).toBe(words));
  expect(saved()).toEqual([['ConfirmChange', { id: 'w' }]]);
});

test('a refusal needs a reason', async () => {
  const user = await open();
  await user.click(within(screen.getByRole('article', { name: 'Give Lin Zhao more power' })).getByRole('button', { name: 'Refuse' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Refuse this change? Give Lin Zhao more power' }));
  await user.click(dialog.getByRole('button', { name: 'Refuse' }));
  expect(dialog.getByRole('link', { name: 'Say why you refuse the change.' })).toBeTruthy();
  await user.type(dialog.getByLabelText('Why you refuse it'), 'Not yet.');
  await user.click(dialog.getByRole('button', { name: 'Refuse' }));
  await waitFor(() => expect(saved()).toEqual([['RefuseChange', { id: 'w', reason: 'Not yet.' }]]));
});

test('what was decided stands beneath as a record, with the reason; a kind from later is shown all the same', async () => {
  await open();
  const record = screen.getByRole('table', { name: 'Changes that have been decided' });
  expect(record.textContent).toContain('Change who must use single sign-on: harbour.example');
  expect(record.textContent).toContain('Refused by Tom Whelan on 21 November 2026Reason: Not before the board has met.');
  expect(record.textContent).toContain('A change to harbour.exampleDetail: ');
  expect(record.textContent).toContain('Made by Tom Whelan alone on 21 November 2026: there was no second admin');
});

test('where nothing waits the page says what would', async () => {
  changes = [];
  render(
    <PageForSpec at="/harbour/settings/waiting" viewer={admin}>
      <WaitingPage />
    </PageForSpec>,
  );
  expect(await screen.findByText(/No change waits/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Decided' })).toBeNull();
});

test('other pages of settings say that something waits, to admins alone', async () => {
  const page = (viewer: typeof specViewer) => (
    <PageForSpec at="/harbour/settings/people" viewer={viewer}>
      <SettingsLayout>What stands on the page</SettingsLayout>
    </PageForSpec>
  );
  const { unmount } = render(page(admin));
  expect((await screen.findByRole('link', { name: '2 changes wait for you to confirm or refuse them' })).getAttribute('href')).toBe('/harbour/settings/waiting');
  unmount();
  asked.length = 0;
  render(page(specViewer));
  expect(await screen.findByText('What stands on the page')).toBeTruthy();
  expect([screen.queryByRole('link', { name: /wait for you/ }), asked]).toEqual([null, []]);
});

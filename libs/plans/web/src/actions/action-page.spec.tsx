import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentUndo, forgetDraftsOf, PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import { entryOf, oneAction, oneUpdate, permits } from './action-page.story';
import ActionPage from './action.page';
import type { Action, HistoryItem } from './use-action';

setMessageCompiler(compileMessage);
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

type Asked = { operationName: string; variables: Record<string, never> & { input: Record<string, unknown> } };
const asked: Asked[] = [];
let action: Action;
let history: HistoryItem[];
let older: HistoryItem[];
let acts: Record<string, () => object>;

const recorded = () => ({
  data: { recordStatusUpdate: { update: { id: 'u9' }, action: { id: 'a1', version: 4, reference: '1.2.2', status: action.status } } },
});

beforeEach(async () => {
  asked.length = 0;
  await forgetDraftsOf(specViewer.email);
  action = oneAction();
  history = [];
  older = [];
  acts = { RecordUpdate: recorded };
  const answers: Record<string, (body: Asked) => object> = {
    Action: () => ({ data: { action } }),
    ActionHistory: ({ variables }) => {
      const isFirst = !variables['after'];
      const all = [...history, ...older];
      const updateCount = all.filter(({ update }) => update !== null).length;
      const nextCursor = isFirst && older.length > 0 ? 'older' : null;
      return { data: { action: { id: 'a1', timeline: { total: all.length, updateCount, nextCursor, items: isFirst ? history : older } } } };
    },
    ActionMeasures: () => ({ data: { plan: null } }),
    ActionChoices: () => ({ data: { teams: [], plan: { id: 'p1', parent: null, objectives: [] } } }),
  };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as Asked;
    const isRead = answers[body.operationName] !== undefined;
    if (!isRead) asked.push(body);
    const answer = (answers[body.operationName] ?? acts[body.operationName])!(body);
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
});

async function open(part = '') {
  render(
    <PageForSpec at={`/harbour/actions/a1/review-pay${part}`}>
      <ActionPage params={{ organisation: 'harbour', actionId: 'a1', slug: 'review-pay' }} search={{}} />
    </PageForSpec>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}
/** Pasted, for typing each letter takes long on a busy machine. */
const fill = async (user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) => {
  await user.click(field);
  await user.paste(text);
};
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What has changed, and what happens next?' });
const press = (name: string) => screen.getByRole('button', { name });
const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').find((radio) => radio.checked)?.value;

test('says what was before, by the last update that was not taken back, and what the dates say', async () => {
  action = oneAction({ status: 'OFF_TRACK', dueOn: '2025-09-30', daysOverdue: 53, forecastOn: '2099-02-26', statusSince: '2025-10-14' });
  history = [
    oneUpdate({ id: 'u3', kind: 'UNDO', status: 'OFF_TRACK', previousStatus: 'COMPLETE', undoesId: 'u2' }),
    oneUpdate({ id: 'u2', status: 'COMPLETE', previousStatus: 'OFF_TRACK', undoneById: 'u3' }),
    oneUpdate({ id: 'u1', status: 'OFF_TRACK', previousStatus: 'AT_RISK' }),
  ].map(entryOf);
  await open();
  const line = 'Was at risk until 14 October 2025. Due 30 September 2025, now 53 days overdue. Expected back on track 26 February 2099.';
  expect(await screen.findByText(line)).toBeTruthy();
});

test('complete is a claim: without evidence it asks for a link, and sends it with the claim', async () => {
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'Complete' }));
  await fill(user, note(), 'Done.');
  await user.click(press('Save update'));
  expect(asked).toEqual([]);
  const summary = screen.getByRole('alert');
  await user.click(within(summary).getByRole('link', { name: 'Enter what the page or document is called' }));
  await user.paste('Pay review');
  await fill(user, screen.getByRole('textbox', { name: 'Link to it' }), 'https://example.org/pay');
  await user.click(press('Save update'));
  expect(asked).toMatchObject([
    { variables: { input: { status: 'COMPLETE', version: 3, evidence: [{ title: 'Pay review', url: 'https://example.org/pay' }] } } },
  ]);
});

test('evidence that is there already is enough for a claim', async () => {
  action = oneAction({
    evidence: [{ id: 'e1', title: 'Report', url: 'https://example.org', datedOn: null, recordedAt: '2026-10-14T09:00:00Z', recordedBy: { id: 'lin', name: 'Lin Zhao' } }],
  });
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'Complete' }));
  await fill(user, note(), 'Done.');
  await user.click(press('Save update'));
  expect(asked).toMatchObject([{ operationName: 'RecordUpdate', variables: { input: { status: 'COMPLETE' } } }]);
});

test('off track needs a day to come, and a note', async () => {
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'Off track' }));
  await user.click(press('Save update'));
  const summary = within(screen.getByRole('alert'));
  expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Say why it is off track',
    'Enter the day you expect it to be back on track',
  ]);
  expect(asked).toEqual([]);
});

test('a saved update empties the form; a refused one keeps every word', async () => {
  acts['RecordUpdate'] = () => ({ errors: [{ message: 'Something is missing.', extensions: { code: 'plans.refused' } }] });
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'At risk' }));
  await fill(user, note(), 'No budget yet.');
  await user.click(press('Save update'));
  expect(await screen.findByText('Something is missing.')).toBeTruthy();
  expect([note().value, chosen()]).toEqual(['No budget yet.', 'AT_RISK']);
  acts['RecordUpdate'] = recorded;
  await waitFor(() => expect(press('Save update').getAttribute('aria-disabled')).toBe('false'));
  await user.click(press('Save update'));
  await waitFor(() => expect(note().value).toBe(''));
  expect(currentUndo()?.message).toContain('1.2.2 set to');
});

test('when somebody else was first both texts are shown, and mine can follow theirs', async () => {
  acts['RecordUpdate'] = () => {
    action = oneAction({ version: 7, status: 'PAUSED', lastUpdate: { id: 'u5', note: 'We wait for the budget.', recordedBy: { name: 'Lin Zhao' } } });
    const extensions = { code: 'platform.conflict', fields: ['status'], current: { version: 7, status: 'paused' }, changedBy: 'Lin Zhao', changedAt: '2026-11-22T10:41:00Z' };
    return { errors: [{ message: 'Changed meanwhile.', extensions }] };
  };
  const user = await open();
  await user.click(screen.getByRole('radio', { name: 'At risk' }));
  await fill(user, note(), 'No budget yet.');
  await user.click(press('Save update'));
  const panel = within(await screen.findByRole('region', { name: 'Lin Zhao changed this at 10:41' }));
  expect(panel.getByText('At risk. No budget yet.')).toBeTruthy();
  expect(await panel.findByText('Paused. We wait for the budget.')).toBeTruthy();
  acts['RecordUpdate'] = recorded;
  await waitFor(() => expect(press('Save update').getAttribute('aria-disabled')).toBe('false'));
  await user.click(panel.getByRole('button', { name: 'Keep mine' }));
  expect(asked.at(-1)).toMatchObject({ variables: { input: { version: 7, status: 'AT_RISK', note: 'No budget yet.' } } });
});

test('the history shows one kind, says what was taken back, and every entry has its own address', async () => {
  history = [
    entryOf(oneUpdate({ id: 'u2', undoneById: 'u3', note: 'Too early.' })),
    entryOf(oneUpdate({ id: 'u1', status: 'AT_RISK', previousStatus: 'ON_TRACK' })),
    {
      id: 't3',
      at: '2026-09-01T09:00:00Z',
      update: null,
      evidence: null,
      change: {
        id: 'c1', subject: 'ACTION', subjectTitle: 'Review pay', kind: 'DATE_CHANGED', field: 'dueOn', from: '2026-04-30', to: '2026-09-30',
        reason: 'More time was agreed.', slippedDays: 153, changedAt: '2026-09-01T09:00:00Z', changedBy: { name: 'Ruth Adeyemi' },
      },
    },
  ];
  const user = await open();
  expect((await screen.findByText('Taken back')).closest('li')!.id).toBe('update-u2');
  expect(screen.getByText(/set this to at risk/).querySelector('a')!.getAttribute('href')).toBe('#update-u1');
  await user.click(press('Changes 1'));
  expect(screen.queryByText('Taken back')).toBeNull();
  expect(screen.getByText('Why: More time was agreed.')).toBeTruthy();
});

test('the address of an old entry fetches what is older, and goes there', async () => {
  history = [entryOf(oneUpdate({ id: 'u2' }))];
  older = [entryOf(oneUpdate({ id: 'u1', note: 'We begin.' }))];
  await open('#update-u1');
  expect(await screen.findByText('We begin.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement!.id).toBe('update-u1'));
});

test('somebody else confirms a claim or says what is still to do; whoever may not is told why', async () => {
  const completion = { claimedBy: { id: 'lin', name: 'Lin Zhao' }, claimedOn: '2026-11-10', confirmedBy: null, confirmedAt: null };
  action = oneAction({ status: 'COMPLETE', completion, viewerCan: { ...oneAction().viewerCan, confirmCompletion: permits.allowed } });
  acts['ConfirmCompletion'] = () => ({ data: { confirmCompletion: { update: { id: 'u7' } } } });
  acts['DeclineCompletion'] = () => ({ data: { declineCompletion: { update: { id: 'u8' } } } });
  const user = await open();
  await user.click(press('Not complete yet'));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Not complete yet' }));
  expect(asked).toEqual([]);
  await fill(user, dialog.getByRole('textbox', { name: 'What is still to be done?' }), 'Two teams are missing.');
  await user.click(dialog.getByRole('button', { name: 'Not complete yet' }));
  expect(asked).toMatchObject([{ operationName: 'DeclineCompletion', variables: { actionId: 'a1', version: 3, reason: 'Two teams are missing.' } }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(press('Confirm it is complete'));
  expect(asked.at(-1)).toMatchObject({ operationName: 'ConfirmCompletion', variables: { actionId: 'a1', version: 3 } });
  await waitFor(() => expect(currentUndo()?.message).toBe('1.2.2 confirmed as complete'));
});

test('an approved plan asks why details change, and only what is different is sent', async () => {
  action = oneAction({ viewerCan: { ...oneAction().viewerCan, revise: permits.allowed } });
  acts['ReviseAction'] = () => ({ data: { reviseAction: { action: { id: 'a1', version: 4 } } } });
  const user = await open();
  await user.click(press('Edit details'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What will be done?' }));
  await fill(user, screen.getByRole('textbox', { name: 'More about it (optional)' }), 'All posts.');
  await user.click(press('Save'));
  expect(asked).toEqual([]);
  await fill(user, screen.getByRole('textbox', { name: 'Why?' }), 'To be clear.');
  await user.click(press('Save'));
  expect(asked).toMatchObject([{ operationName: 'ReviseAction' }]);
  expect(asked[0]!.variables.input).toEqual({ id: 'a1', version: 3, detail: 'All posts.', reason: 'To be clear.' });
  await waitFor(() => expect(document.activeElement).toBe(press('Edit details')));
});

test('whoever may not update is told why, and a withdrawn action asks for nothing', async () => {
  action = oneAction({ viewerCan: { update: permits.refused, claimCompletion: permits.refused, revise: permits.refused, withdraw: permits.refused, confirmCompletion: permits.refused, recordEvidence: permits.refused } });
  await open();
  expect(screen.getByText('Only its owner can do this.')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { closeUndo, currentUndo, forgetDraftsOf, PageForSpec, setMessageCompiler, setShortcuts, specViewer } from '@waymark/platform/web';
import MyWorkPage from './my-work.page';
import { myWork, workAction, workItem } from './my-work.story';
import type { MyWork } from './use-my-work';

setMessageCompiler(compileMessage);

type Asked = { operationName: string; variables: { input: Record<string, unknown>; updateId?: string } };
const asked: Asked[] = [];
let work: MyWork;
let act: (body: Asked) => object | Promise<object>;

const payload = (operation: string, actionId: unknown) => ({
  data: {
    [operation]: {
      update: { id: 'u1' },
      action: { id: actionId, version: 4, reference: String(actionId).slice(1), status: 'AT_RISK' },
    },
  },
});

/** As the server does: an action that was updated is done. */
function settle(actionId: unknown): void {
  const item = work.due.find(({ action }) => action.id === actionId);
  if (item === undefined) return;
  work = { ...work, due: work.due.filter((one) => one !== item), done: [item, ...work.done] };
}

beforeEach(async () => {
  asked.length = 0;
  setShortcuts(true);
  closeUndo();
  await forgetDraftsOf(specViewer.email);
  work = myWork({ due: ['1.1.1', '1.1.2', '1.1.3'].map((reference) => workItem(workAction(reference))) });
  act = ({ operationName, variables }) => {
    const operation = operationName === 'RecordNoChange' ? 'recordNoChange' : 'recordStatusUpdate';
    settle(variables.input['actionId']);
    return payload(operation, variables.input['actionId']);
  };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as Asked;
    if (body.operationName !== 'MyWork') asked.push(body);
    const answer = body.operationName === 'MyWork' ? { data: { myWork: work } } : await act(body);
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
});

async function open() {
  render(
    <PageForSpec at="/harbour/my-work">
      <MyWorkPage params={{ organisation: 'harbour' }} search={{}} />
    </PageForSpec>,
  );
  await screen.findByRole('progressbar');
  return userEvent.setup();
}
const editor = (reference: string) => screen.getByRole('form', { name: `Update ${reference}` });
const progress = () => screen.getByRole('progressbar').getAttribute('aria-valuetext');
const chosen = (reference: string) => within(editor(reference)).getAllByRole<HTMLInputElement>('radio').find((radio) => radio.checked)?.value;

test('No change is one press: it counts at once, and the focus is on the heading of the next', async () => {
  const user = await open();
  expect(screen.getAllByRole('form')).toHaveLength(1);
  await user.click(within(editor('1.1.1')).getByRole('button', { name: 'No change' }));
  expect(progress()).toBe('1 of 3 done');
  expect(screen.getAllByRole('form')).toEqual([editor('1.1.2')]);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /1\.1\.2/ }));
  expect(asked).toMatchObject([{ operationName: 'RecordNoChange', variables: { input: { actionId: 'a1.1.1', version: 3 } } }]);
  await waitFor(() => expect(currentUndo()?.message).toBe('1.1.1 saved, no change'));
});

test('a changed status needs a note: the summary says so, and nothing is sent before', async () => {
  const user = await open();
  await user.click(within(editor('1.1.1')).getByRole('radio', { name: 'At risk' }));
  await user.click(within(editor('1.1.1')).getByRole('button', { name: 'Save and next' }));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('textbox', { name: 'What has changed?' }));
  await user.paste('No budget yet.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(asked).toMatchObject([
    { operationName: 'RecordUpdate', variables: { input: { actionId: 'a1.1.1', status: 'AT_RISK', note: 'No budget yet.' } } },
  ]);
  expect(progress()).toBe('1 of 3 done');
});

test('with another status chosen there is a change, so No change does nothing', async () => {
  const user = await open();
  await user.click(within(editor('1.1.1')).getByRole('radio', { name: 'At risk' }));
  await user.click(within(editor('1.1.1')).getByRole('button', { name: 'No change' }));
  expect(asked).toEqual([]);
});

test('digits choose a status only while no field has the focus, and can be turned off', async () => {
  const user = await open();
  await user.keyboard('3');
  expect(chosen('1.1.1')).toBe('AT_RISK');
  await user.click(screen.getByRole('textbox', { name: 'What has changed?' }));
  await user.keyboard('4');
  expect(chosen('1.1.1')).toBe('AT_RISK');
  await user.click(screen.getByRole('button', { name: 'Turn shortcuts off' }));
  await user.keyboard('4');
  expect(chosen('1.1.1')).toBe('AT_RISK');
});

test('a save that fails comes back with every word, while the next one stays open', async () => {
  act = async () => ({ errors: [{ message: 'The plan is closed.', extensions: { code: 'plans.plan.closed' } }] });
  const user = await open();
  await user.click(within(editor('1.1.1')).getByRole('radio', { name: 'At risk' }));
  await user.click(screen.getByRole('textbox', { name: 'What has changed?' }));
  await user.paste('No budget yet.');
  await user.click(within(editor('1.1.1')).getByRole('button', { name: 'Save and next' }));
  expect(await screen.findByText('Not saved. Your words are still here.')).toBeTruthy();
  expect(progress()).toBe('0 of 3 done');
  expect(screen.getAllByRole('form')).toEqual([editor('1.1.2')]);
  await user.click(screen.getByRole('button', { name: 'Update 1.1.1' }));
  expect(screen.getByText('The plan is closed.')).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What has changed?' }).value).toBe('No budget yet.');
  expect(chosen('1.1.1')).toBe('AT_RISK');
});

test('after the last one the heading says that all are up to date, and has the focus', async () => {
  work = myWork({ due: [workItem(workAction('1.1.1'))] });
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'No change' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Your action is up to date' });
  expect(document.activeElement).toBe(heading);
});

test('Escape closes the editor and goes back to the row; what may not be updated says why', async () => {
  const reason = 'Only its owner can update this action.';
  work = myWork({
    due: [workItem(workAction('1.1.1')), workItem(workAction('1.1.2', { viewerCan: { update: { allowed: false, reason }, claimCompletion: { allowed: false, reason } } }))],
  });
  const user = await open();
  await user.click(screen.getByRole('textbox', { name: 'What has changed?' }));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Update 1.1.1' }));
  const refused = screen.getByRole('button', { name: 'Update 1.1.2' });
  await user.click(refused);
  expect(screen.queryByRole('form')).toBeNull();
  expect(document.getElementById(refused.getAttribute('aria-describedby')!)!.textContent).toBe(reason);
});

test('says what else waits, and that nothing does', async () => {
  work = myWork({
    toConfirm: [
      { id: 'c1', reference: '1.4.2', slug: 'write', title: 'Write it down', completion: { claimedOn: '2026-11-10', claimedBy: { name: 'Lin Zhao' } } },
    ],
  });
  render(
    <PageForSpec at="/harbour/my-work">
      <MyWorkPage params={{ organisation: 'harbour' }} search={{}} />
    </PageForSpec>,
  );
  expect(await screen.findByRole('heading', { level: 1, name: 'No actions wait for you' })).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Confirm that 1.4.2 Write it down is complete' });
  expect(link.getAttribute('href')).toBe('/harbour/actions/c1/write#completion');
});

import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentUndo, forgetDraftsOf, PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import { wholePlan } from './plan-filter';
import { action, measure, notAllowed, outcome, plan } from './plan-page.story';
import PlanPage from './plan.page';
import type { Plan, PlanAction } from './use-plan';

setMessageCompiler(compileMessage);
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

type Answer = { data: object } | { errors: object[] } | Promise<{ data: object } | { errors: object[] }>;
const asked: { operationName: string; variables: Record<string, Record<string, unknown>> }[] = [];
let shownPlan: Plan;
let answers: Record<string, () => Answer>;

const refusal = (message: string, extensions: object = {}) => ({
  errors: [{ message, extensions: { code: 'plans.refused', ...extensions } }],
});
const updated = (update: Partial<PlanAction>) => () => {
  const [one, ...others] = shownPlan.objectives[0]!.outcomes[0]!.actions;
  shownPlan = plan([outcome('1.1', [{ ...one!, ...update, version: 2 }, ...others])], { state: shownPlan.state });
  return {
    data: {
      recordStatusUpdate: { update: { id: 'u1' }, action: one },
      undoStatusUpdate: { update: { id: 'u2' }, action: one },
    },
  };
};

beforeEach(async () => {
  asked.length = 0;
  await forgetDraftsOf(specViewer.email);
  shownPlan = plan([
    outcome(
      '1.1',
      [action('1.1.1'), action('1.1.2', { viewerCan: { update: notAllowed, claimCompletion: notAllowed, revise: notAllowed } })],
      [measure('M1.1', 'o1.1')],
    ),
  ]);
  answers = { Plan: () => ({ data: { plan: shownPlan } }) };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    const answer = await answers[body.operationName]!();
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
});

const inputOf = (name: string) => asked.find(({ operationName }) => operationName === name)?.variables['input'];
test('without a plan there is one next step for those who may take it, and a sentence for the rest', async () => {
  answers['Plan'] = () => ({ data: { plan: null } });
  const { unmount } = render(
    <PageForSpec viewer={{ ...specViewer, permissions: ['plans.structure.change', 'interchange.import'] }}>
      <PlanPage params={{ organisation: 'harbour' }} search={wholePlan} />
    </PageForSpec>,
  );
  const link = await screen.findByRole('link', { name: 'Import a plan' });
  expect(link.getAttribute('href')).toBe('/harbour/import');
  expect(screen.getByRole('button', { name: 'Start from nothing' })).toBeTruthy();
  unmount();
  render(
    <PageForSpec>
      <PlanPage params={{ organisation: 'harbour' }} search={wholePlan} />
    </PageForSpec>,
  );
  expect(await screen.findByText(/An executive of your organisation can bring it in/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Import a plan' })).toBeNull();
});

const open = async () => {
  render(
    <PageForSpec>
      <PlanPage params={{ organisation: 'harbour' }} search={wholePlan} />
    </PageForSpec>,
  );
  await screen.findByRole('heading', { level: 1, name: 'A plan' });
  return userEvent.setup();
};
const setter = (status: string) => screen.findByRole('button', { name: `Status of 1.1.1: ${status}. Change status` });

test('a status is changed in its row: chosen, said why, saved, and shown before the server has answered', async () => {
  const user = await open();
  let answer: (value: { data: object }) => void = () => undefined;
  answers['RecordUpdate'] = () => new Promise((resolve) => (answer = resolve));
  await user.click(await setter('On track'));
  await user.click(screen.getByRole('radio', { name: 'At risk' }));
  await user.type(screen.getByLabelText('What has changed?'), 'The officer has left.{Control>}{Enter}{/Control}');
  expect(document.activeElement).toBe(await setter('At risk'));
  answer(updated({ status: 'AT_RISK' })());
  await waitFor(() => expect(currentUndo()?.message).toBe('1.1.1 set to at risk'));
  expect(inputOf('RecordUpdate')).toMatchObject({
    actionId: 'a1.1.1',
    version: 1,
    status: 'AT_RISK',
    note: 'The officer has left.',
  });
});

test('a second update may be begun while the first is on its way, and follows on it', async () => {
  const user = await open();
  let answer: (value: { data: object }) => void = () => undefined;
  answers['RecordUpdate'] = () => new Promise((resolve) => (answer = resolve));
  await user.click(await setter('On track'));
  await user.click(screen.getByRole('radio', { name: 'Paused' }));
  await user.type(screen.getByLabelText('What has changed?'), 'Waiting.{Control>}{Enter}{/Control}');
  await user.click(await setter('Paused'));
  const { data } = updated({ status: 'PAUSED' })();
  const [paused] = shownPlan.objectives[0]!.outcomes[0]!.actions;
  answer({ data: { ...data, recordStatusUpdate: { update: { id: 'u1' }, action: paused } } });
  const form = await screen.findByRole('form', { name: 'Update 1.1.1' });
  expect(within(form).getByRole<HTMLInputElement>('radio', { name: 'Paused' }).checked).toBe(true);
  expect(within(form).getByLabelText<HTMLTextAreaElement>(/What has changed/).value).toBe('');
  asked.length = 0;
  await user.click(within(form).getByRole('radio', { name: 'On track' }));
  await user.type(screen.getByLabelText('What has changed?'), 'Going.{Control>}{Enter}{/Control}');
  await waitFor(() => expect(inputOf('RecordUpdate')).toMatchObject({ version: 2, status: 'ON_TRACK', note: 'Going.' }));
});

test('an update that needs a note says so beside the note, and asks the server nothing', async () => {
  const user = await open();
  await user.click(await setter('On track'));
  await user.click(screen.getByRole('radio', { name: 'Off track' }));
  await user.click(screen.getByRole('button', { name: 'Save update' }));
  const form = screen.getByRole('form', { name: 'Update 1.1.1' });
  expect(within(form).getAllByText('Say why it is off track')).toHaveLength(2);
  expect(within(form).getAllByText('Enter the day you expect it to be back on track')).toHaveLength(2);
  expect(inputOf('RecordUpdate')).toBeUndefined();
});

test('when saving fails, the old status is back, the words are still there and the reason is told', async () => {
  const user = await open();
  answers['RecordUpdate'] = () => refusal('This plan is closed.');
  await user.click(await setter('On track'));
  await user.click(screen.getByRole('radio', { name: 'Not started' }));
  await user.type(screen.getByLabelText('What has changed?'), 'It has not begun.');
  await user.click(screen.getByRole('button', { name: 'Save update' }));
  expect(await screen.findByText('This plan is closed.')).toBeTruthy();
  expect(await setter('On track')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('What has changed?').value).toBe('It has not begun.');
});

test('words that were not saved are there again, and are gone once they are saved', async () => {
  const user = await open();
  await user.click(await setter('On track'));
  await user.type(screen.getByLabelText(/What has changed/), 'Half a thought');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(await setter('On track'));
  await user.click(await setter('On track'));
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLTextAreaElement>(/What has changed/).value).toBe('Half a thought'),
  );
  answers['RecordUpdate'] = updated({});
  await user.click(screen.getByRole('button', { name: 'Save update' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Update 1.1.1' })).toBeNull());
  await user.click(await setter('On track'));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/What has changed/).value).toBe('');
});

test('undo shows what was there before at once, and asks for a new entry', async () => {
  const user = await open();
  answers['RecordUpdate'] = updated({ status: 'PAUSED' });
  await user.click(await setter('On track'));
  await user.click(screen.getByRole('radio', { name: 'Paused' }));
  await user.type(screen.getByLabelText('What has changed?'), 'Waiting.{Control>}{Enter}{/Control}');
  await waitFor(() => expect(currentUndo()?.message).toBe('1.1.1 set to paused'));
  answers['UndoUpdate'] = () => new Promise(() => undefined);
  void currentUndo()!.undo!();
  expect(await setter('On track')).toBeTruthy();
  expect(asked.find(({ operationName }) => operationName === 'UndoUpdate')?.variables).toEqual({
    updateId: 'u1',
  });
});

test('when somebody was first, both are shown, and keeping mine saves on top of theirs', async () => {
  const user = await open();
  answers['RecordUpdate'] = () =>
    refusal('Saira Mahmood changed this first.', {
      code: 'platform.conflict',
      fields: ['status'],
      current: { version: 7, status: 'complete' },
      changedBy: 'Saira Mahmood',
      changedAt: '2026-11-22T10:41:00Z',
    });
  answers['ActionStands'] = () => ({
    data: { action: { id: 'a1.1.1', version: 7, status: 'COMPLETE', lastUpdate: { id: 'u0', note: 'All done.' } } },
  });
  await user.click(await setter('On track'));
  await user.click(screen.getByRole('radio', { name: 'At risk' }));
  await user.type(screen.getByLabelText('What has changed?'), 'Late.{Control>}{Enter}{/Control}');
  const panel = await screen.findByRole('region', { name: 'Saira Mahmood changed this at 10:41' });
  expect(within(panel).getByText('At risk. Late.')).toBeTruthy();
  expect(within(panel).getByText('Complete. All done.')).toBeTruthy();
  asked.length = 0;
  answers['RecordUpdate'] = updated({ status: 'AT_RISK' });
  await user.click(within(panel).getByRole('button', { name: 'Keep mine' }));
  await waitFor(() =>
    expect(inputOf('RecordUpdate')).toMatchObject({ version: 7, status: 'AT_RISK', note: 'Late.' }),
  );
});

test('what was withdrawn says why', async () => {
  const at = '2026-10-02T09:00:00Z';
  const gone = { ...outcome('1.2', [], [measure('M1.2', 'o1.2', { withdrawnAt: at, withdrawnReason: 'Counted elsewhere.' })]), withdrawnAt: at, withdrawnReason: 'Merged into 1.1.' };
  shownPlan = plan([outcome('1.1', [action('1.1.1')]), gone]);
  await open();
  expect(screen.getByText('Withdrawn: Merged into 1.1.')).toBeTruthy();
  expect(screen.getByText('Withdrawn: Counted elsewhere.')).toBeTruthy();
});

test('who may not say that it is complete is told why, and cannot choose it', async () => {
  const reason = 'Only its owner can say that it is complete.';
  const permit = { allowed: true, reason: null };
  shownPlan = plan([outcome('1.1', [action('1.1.1', { viewerCan: { update: permit, claimCompletion: { allowed: false, reason }, revise: permit } })])]);
  const user = await open();
  await user.click(await setter('On track'));
  const complete = screen.getByRole<HTMLInputElement>('radio', { name: 'Complete' });
  await user.click(complete);
  expect(complete.checked).toBe(false);
  expect(screen.getByText(`Complete: ${reason}`)).toBeTruthy();
});

test('those who may not change a status see it alone', async () => {
  await open();
  expect(screen.queryByRole('button', { name: /Status of 1.1.2/ })).toBeNull();
});

test('a change of an approved plan asks why before it is saved, and keeps the reason when saving fails', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Add an action' }));
  await user.selectOptions(await screen.findByLabelText('Outcome it serves'), '1.1 Outcome 1.1');
  await user.type(screen.getByLabelText('What will be done?'), 'Ask people who leave');
  const dialog = screen.getByRole('dialog');
  const save = within(dialog).getByRole('button', { name: 'Add an action' });
  await user.click(save);
  expect(within(dialog).getAllByText('Say why')).toHaveLength(2);
  answers['AddAction'] = () => refusal('Choose another outcome.', { field: 'outcomeId' });
  await user.type(screen.getByLabelText('Why?'), 'A gap.');
  await user.click(save);
  expect(await within(dialog).findAllByText('Choose another outcome.')).toHaveLength(2);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Why?').value).toBe('A gap.');
  expect(asked.find(({ operationName }) => operationName === 'AddAction')?.variables).toMatchObject({
    outcomeId: 'o1.1',
    title: 'Ask people who leave',
    reason: 'A gap.',
  });
});

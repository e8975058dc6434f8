import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import ImportDraftPage from './import-draft.page';
import type { ImportDraft, PlanImport } from './use-import';

setMessageCompiler(compileMessage);

const finding = { reference: null, sheet: 'Plan', row: 4, column: 7, text: null, sentence: '' };
const draft: ImportDraft = {
  shape: 'table',
  suggestedTitle: 'Fair work plan',
  targetPlanId: null,
  sheets: [{ name: 'Plan', used: true }],
  counts: { objectives: 1, outcomes: 1, actions: 2, measures: 0 },
  objectives: [],
  missing: [{ ...finding, kind: 'owner', reference: '1.1.2', sentence: 'Action 1.1.2 has no owner.' }],
  doubtful: [{ ...finding, kind: 'date', sentence: '“Spring 2027” has no day. We used 31 May 2027.' }],
  unplaced: [{ ...finding, kind: 'unplaced', text: 'Ask the network' }],
  statusWords: [{ word: 'parked', count: 1, status: null }],
  columns: [{ index: 7, sheet: 'Plan', header: 'Remark', samples: ['Ask the network'], field: null, confidence: 0 }],
  differences: null,
};
const saved = { id: 'i1', fileName: 'table.csv', state: 'SAVED', refusal: null, progress: 100, savedPlanId: 'p1', draft: null } as const;
const ready: PlanImport = { id: 'i1', fileName: 'table.csv', state: 'READY', refusal: null, progress: 100, savedPlanId: null, draft };

let planImport: PlanImport;
let plans: { id: string; title: string; state: string }[];
/** What confirming answers; waits while it is null. */
let confirmed: Promise<object>;
const asked: { operationName: string; variables: Record<string, unknown> }[] = [];
const mutations = () => asked.filter(({ operationName }) => /^(Map|Confirm)/.test(operationName));

beforeEach(() => {
  asked.length = 0;
  planImport = ready;
  plans = [];
  confirmed = Promise.resolve({ data: { confirmImport: { planImport: saved } } });
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    const answers: Record<string, () => object | Promise<object>> = {
      PlanImport: () => ({ data: { planImport } }),
      ImportTargets: () => ({ data: { organisation: { id: 'o', viewerCan: { importPlan: { allowed: true, reason: null } } }, plan: null, plans } }),
      MapImport: () => {
        planImport = { ...ready, draft: { ...draft, unplaced: [] } };
        return { data: { mapImport: { planImport: { ...ready, state: 'READING', progress: 30, draft: null } } } };
      },
      ConfirmImport: () => confirmed,
    };
    const answer = await answers[body.operationName]!();
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
});

async function open() {
  // Requests take their organisation from the address.
  window.history.replaceState(null, '', '/harbour/import/i1');
  render(
    <PageForSpec at="/harbour/import/i1">
      <ImportDraftPage params={{ organisation: 'harbour', importId: 'i1' }} search={{}} />
    </PageForSpec>,
  );
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}

test('the headline counts what was found and what was not placed, and everything has its place in the file', async () => {
  await open();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 objective, 1 outcome, 2 actions and no measures. 1 cell could not be placed.');
  expect(screen.getByRole('list', { name: '1 cell could not be placed' }).textContent).toBe('Row 4, column GAsk the network');
  expect(screen.getByRole('list', { name: 'Please check 1 place' }).textContent).toContain('“Spring 2027” has no day.');
  expect(screen.getByText('1 action has no owner')).toBeTruthy();
});

test('what a person chooses is read again, and what was found before stays meanwhile', async () => {
  const user = await open();
  const again = screen.getByRole('button', { name: 'Read the file again' });
  expect(again.getAttribute('aria-disabled')).toBe('true');
  await user.click(again);
  expect(mutations()).toEqual([]);
  await user.selectOptions(screen.getByLabelText('What Remark holds'), 'note');
  await user.selectOptions(screen.getByLabelText('What parked means'), 'PAUSED');
  await user.click(again);
  expect(mutations()[0]!.variables).toEqual({
    id: 'i1',
    columns: [{ sheet: 'Plan', index: 7, field: 'note' }],
    statusWords: [{ word: 'parked', status: 'PAUSED' }],
  });
  await screen.findByText('Reading the file again. What you see is from before.');
  expect(screen.getByText('“Spring 2027” has no day. We used 31 May 2027.')).toBeTruthy();
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Nothing was left out.'), { timeout: 3000 });
});

test('saving twice at once saves once', async () => {
  let answer: (value: object) => void = () => undefined;
  confirmed = new Promise((resolve) => (answer = resolve));
  const user = await open();
  const save = await screen.findByRole('button', { name: 'Save as a new plan' });
  await user.dblClick(save);
  expect(save.getAttribute('aria-disabled')).toBe('true');
  planImport = saved;
  answer({ data: { confirmImport: { planImport } } });
  await screen.findByRole('heading', { name: 'table.csv is in the plan' });
  expect(mutations().map(({ variables }) => variables)).toEqual([{ id: 'i1', title: 'Fair work plan' }]);
});

test('an active plan asks why before it is changed, and a refusal keeps what was typed', async () => {
  plans = [{ id: 'p1', title: 'Fair work plan', state: 'ACTIVE' }];
  planImport = { ...ready, draft: { ...draft, targetPlanId: 'p1', differences: { added: 2, changed: 0, missingFromFile: 0, unchanged: 0, items: [] } } };
  confirmed = Promise.resolve({ errors: [{ message: 'Say what “parked” means before you save.', extensions: { code: 'interchange.import.status_word_open' } }] });
  const user = await open();
  await user.click(await screen.findByRole('button', { name: 'Save the changes' }));
  expect(screen.getByRole('link', { name: 'Say why the plan changes.' })).toBeTruthy();
  expect(mutations()).toEqual([]);
  await user.type(screen.getByLabelText('Why does the plan change?'), 'Agreed by the board');
  await user.click(screen.getByRole('button', { name: 'Save the changes' }));
  expect(mutations()[0]!.variables).toEqual({ id: 'i1', reason: 'Agreed by the board' });
  expect((await screen.findByRole('alert')).textContent).toContain('Say what “parked” means before you save.');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Why does the plan change?').value).toBe('Agreed by the board');
});

test('a file that says what the plan says offers nothing to save', async () => {
  plans = [{ id: 'p1', title: 'Fair work plan', state: 'ACTIVE' }];
  planImport = { ...ready, draft: { ...draft, targetPlanId: 'p1', differences: { added: 0, changed: 0, missingFromFile: 0, unchanged: 4, items: [] } } };
  await open();
  await screen.findByText(/There is nothing to save/);
  expect(screen.queryByRole('button', { name: 'Save the changes' })).toBeNull();
});

test('a refused file says why, in the words of the server, and what to do next', async () => {
  planImport = { ...ready, state: 'REFUSED', draft: null, refusal: 'This file is empty. Choose the file with your plan in it.' };
  await open();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('We cannot use table.csv');
  expect(screen.getByText('This file is empty. Choose the file with your plan in it.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Choose another file' }).getAttribute('href')).toBe('/harbour/import');
});

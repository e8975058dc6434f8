import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor } from '@testing-library/react';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { wholePlan } from './plan-filter';
import { action, outcome, plan } from './plan-page.story';
import PlanPage from './plan.page';
import type { Objective, Plan } from './use-plan';

setMessageCompiler(compileMessage);

const whole = plan([outcome('1.1', [action('1.1.1')]), outcome('2.1', [action('2.1.1')]), outcome('3.1', [action('3.1.1')])]);
const asked: { id?: string; after?: string; actionsAtMost?: number }[] = [];
let hold: Promise<void> | null = null;
/** The machine may be busy. */
const patience = { timeout: 20_000 };
jest.setTimeout(60_000);

/** What each part holds, by what it is asked after. */
let parts: Record<string, { objectives: Plan['objectives']; nextPart: string | null }>;
const [one, two, three] = whole.objectives as [Objective, Objective, Objective];

// A server for which each objective is an answer of its own.
beforeEach(() => {
  asked.length = 0;
  hold = null;
  parts = { '': { objectives: [one], nextPart: 't1' }, t1: { objectives: [two], nextPart: 't2' }, t2: { objectives: [three], nextPart: null } };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { variables } = JSON.parse(init!.body as string) as { variables: (typeof asked)[number] };
    asked.push(variables);
    if (variables.after !== undefined) await hold;
    const answer = { data: { plan: { ...whole, ...parts[variables.after ?? ''] } } };
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
});
afterEach(() => localStorage.clear());

const open = () =>
  render(
    <PageForSpec>
      <PlanPage params={{ organisation: 'harbour' }} search={wholePlan} />
    </PageForSpec>,
  );

test('a long plan comes objective by objective, each asked for once, in the order of the plan', async () => {
  open();
  await screen.findByText(/Theme 3/, {}, patience);
  expect(asked.map(({ after }) => after)).toEqual([undefined, 't1', 't2']);
  expect(asked.every(({ actionsAtMost }) => actionsAtMost === 200)).toBe(true);
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.trim())).toEqual(
    ['1', '2', '3'].map((reference) => expect.stringContaining(`Theme ${reference}`)),
  );
  expect(screen.queryByText(/on its way/)).toBeNull();
});

test('what has come can be read while the rest is on its way, and that is said', async () => {
  let goOn: () => void = () => undefined;
  hold = new Promise((resolve) => (goOn = resolve));
  open();
  await screen.findByText('The first 1 action is here. The rest of the plan is on its way.', {}, patience);
  expect(screen.getByText('1.1.1')).toBeTruthy();
  goOn();
  await waitFor(() => expect(screen.queryByText(/on its way/)).toBeNull(), patience);
  expect(document.querySelectorAll('details[id^="objective-"]')).toHaveLength(3);
});

test('an objective and an outcome that come in several parts stand once, with all their actions', async () => {
  const piece = (...references: string[]) => [{ ...one, outcomes: [outcome('1.1', references.map((reference) => action(reference)))] }];
  parts = {
    '': { objectives: piece('1.1.1', '1.1.2'), nextPart: 't1.o1.1.a1.1.2' },
    't1.o1.1.a1.1.2': { objectives: piece('1.1.3'), nextPart: 't1.o1.1' },
    't1.o1.1': { objectives: [{ ...one, outcomes: [outcome('1.2', [action('1.2.1')])] }, two], nextPart: null },
  };
  open();
  await screen.findByText(/Theme 2/, {}, patience);
  expect(asked.map(({ after }) => after)).toEqual([undefined, 't1.o1.1.a1.1.2', 't1.o1.1']);
  expect([...document.querySelectorAll('details[id^="objective-"], details[id^="outcome-"], li[id^="action-"]')].map(({ id }) => id)).toEqual(
    ['objective-t1', 'outcome-o1.1', 'action-a1.1.1', 'action-a1.1.2', 'action-a1.1.3', 'outcome-o1.2', 'action-a1.2.1', 'objective-t2', 'outcome-o2.1', 'action-a2.1.1'],
  );
});

test('answers of different times that name each other in a circle come to an end', async () => {
  parts['t2'] = { objectives: [three], nextPart: 't1' };
  open();
  await screen.findByText(/Theme 3/, {}, patience);
  expect(asked.map(({ after }) => after)).toEqual([undefined, 't1', 't2']);
});

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor } from '@testing-library/react';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { wholePlan } from './plan-filter';
import { action, outcome, plan } from './plan-page.story';
import PlanPage from './plan.page';

setMessageCompiler(compileMessage);

const whole = plan([outcome('1.1', [action('1.1.1')]), outcome('2.1', [action('2.1.1')]), outcome('3.1', [action('3.1.1')])]);
const asked: { id?: string; after?: string; actionsAtMost?: number }[] = [];
let hold: Promise<void> | null = null;
/** The machine may be busy. */
const patience = { timeout: 20_000 };
jest.setTimeout(60_000);

// A server for which each objective is an answer of its own.
beforeEach(() => {
  asked.length = 0;
  hold = null;
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { variables } = JSON.parse(init!.body as string) as { variables: (typeof asked)[number] };
    asked.push(variables);
    if (variables.after !== undefined) await hold;
    const at = whole.objectives.findIndex(({ id }) => id === variables.after) + 1;
    const answer = { data: { plan: { ...whole, objectives: whole.objectives.slice(at, at + 1) } } };
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
  expect(asked.every(({ actionsAtMost }) => actionsAtMost === 300)).toBe(true);
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.trim())).toEqual(
    ['1', '2', '3'].map((reference) => expect.stringContaining(`Theme ${reference}`)),
  );
  expect(screen.queryByText(/on their way/)).toBeNull();
});

test('what has come can be read while the rest is on its way, and that is said', async () => {
  let goOn: () => void = () => undefined;
  hold = new Promise((resolve) => (goOn = resolve));
  open();
  await screen.findByText('1 of 3 objectives are here. The rest are on their way.', {}, patience);
  expect(screen.getByText('1.1.1')).toBeTruthy();
  goOn();
  await waitFor(() => expect(screen.queryByText(/on their way/)).toBeNull(), patience);
  expect(document.querySelectorAll('details[id^="objective-"]')).toHaveLength(3);
});

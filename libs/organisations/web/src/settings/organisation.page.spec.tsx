import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDraftsOf, PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import OrganisationPage from './organisation.page';

setMessageCompiler(compileMessage);

let allowed: boolean;
let conflict: { fields: string[]; current: object } | null;
let sent: Record<string, unknown>[];

beforeEach(async () => {
  await forgetDraftsOf(specViewer.email);
  [allowed, conflict, sent] = [true, null, []];
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(init!.body as string) as { operationName: string; variables: Record<string, unknown> };
    const organisation = { id: 'o', version: 4, name: 'Harbour Trust', timeZone: 'Europe/London', staleAfterDays: 35, updateEveryDays: null, challengeDays: 14, isChallengeInWorkingDays: false, reviewMonths: 6, viewerCan: { manageSettings: { allowed, reason: allowed ? null : 'Only an organisation admin can do this.' } } };
    if (operationName !== 'ReviseOrganisation') return answer({ data: { organisation } });
    sent.push(variables);
    const lost = conflict;
    conflict = null;
    if (lost !== null) return answer({ errors: [{ message: 'Somebody was first.', extensions: { code: 'platform.conflict', changedBy: 'Ruth Adeyemi', changedAt: '2026-11-22T09:00:00Z', ...lost } }] });
    return answer({ data: { reviseOrganisation: { organisation: { id: 'o', version: Number(variables['version']) + 1 } } } });
  });
});
const answer = (body: object) => ({ ok: true, status: 200, headers: new Map(), json: async () => body }) as unknown as Response;

async function open() {
  render(
    <PageForSpec at="/harbour/settings/organisation">
      <OrganisationPage />
    </PageForSpec>,
  );
  await screen.findByLabelText('Name of the organisation');
  return userEvent.setup();
}
const type = async (user: ReturnType<typeof userEvent.setup>, label: string, text: string) => {
  const input = screen.getByLabelText(label);
  await user.clear(input);
  await user.type(input, text);
};
const save = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('button', { name: 'Save' }));

test('only what was changed is sent, and the next change names the version that it made', async () => {
  const user = await open();
  await type(user, 'Name of the organisation', 'Harbour Network');
  await user.selectOptions(screen.getByLabelText('How often an update is expected'), 'Every two weeks');
  await save(user);
  expect(await screen.findByText('Saved.')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Which days count'), 'Monday to Friday');
  await save(user);
  await screen.findByText('Saved.');
  expect(sent).toEqual([{ version: 4, name: 'Harbour Network', updateEveryDays: 14 }, { version: 5, isChallengeInWorkingDays: true }]);
});

test('what cannot be is said beside its field before anything is sent, and nothing typed is lost', async () => {
  const user = await open();
  await user.selectOptions(screen.getByLabelText('How often an update is expected'), 'Every quarter');
  await type(user, 'Days to answer a challenge', '0');
  await save(user);
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getByText('Enter at least 92 days, because an update is expected every 92 days.')).toBeTruthy();
  expect(summary.getByText('Enter a whole number of days from 1 to 90.')).toBeTruthy();
  expect(screen.getByLabelText('Days to answer a challenge')).toHaveProperty('value', '0');
  expect(sent).toEqual([]);
});

test('two admins at once: each field is chosen by itself, and what they changed otherwise stays', async () => {
  const user = await open();
  await type(user, 'Days to answer a challenge', '10');
  await type(user, 'Months between reviews', '4');
  await type(user, 'Name of the organisation', 'Mine');
  conflict = { fields: ['challengeDays', 'name'], current: { version: 9, challengeDays: 21, name: 'Theirs', reviewMonths: 6, timeZone: 'Europe/Paris' } };
  await save(user);
  expect(await screen.findByText(/Days to answer a challenge has two versions now/)).toBeTruthy();
  expect(screen.getByText('21')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep theirs' }));
  expect(await screen.findByText(/Name of the organisation has two versions now/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(sent[1]).toEqual({ version: 9, name: 'Mine', reviewMonths: 4 });
  expect(screen.getByLabelText('Days to answer a challenge')).toHaveProperty('value', '21');
});

test('who may not change it reads it, with the reason', async () => {
  allowed = false;
  await open();
  expect(screen.getByLabelText('Name of the organisation')).toHaveProperty('readOnly', true);
  expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText('Only an organisation admin can do this.').length).toBeGreaterThan(0);
});

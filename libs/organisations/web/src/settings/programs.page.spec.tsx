import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import ProgramsPage from './programs.page';

setMessageCompiler(compileMessage);

let isOpen: boolean;
let allowed: boolean;
let refusal: string | null;
const asked: object[] = [];

beforeEach(() => {
  [isOpen, allowed, refusal] = [false, true, null];
  asked.length = 0;
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(init!.body as string) as { operationName: string; variables: { isOpen: boolean } };
    if (operationName === 'OpenEndpoint') {
      asked.push(variables);
      if (refusal === null) isOpen = variables.isOpen;
    }
    const organisation = { id: 'o', version: 4, hasOpenEndpoint: isOpen, viewerCan: { manageSettings: { allowed, reason: allowed ? null : 'Only an admin can.' } } };
    const answer = operationName === 'ProgramsPage' ? { data: { organisation } } : refusal ? { errors: [{ message: refusal, extensions: { code: 'platform.conflict' } }] } : { data: { reviseOrganisation: { organisation } } };
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
  render(
    <PageForSpec at="/harbour/settings/programs">
      <ProgramsPage />
    </PageForSpec>,
  );
});

test('an admin lets programs ask, and stops it again', async () => {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Let programs ask' }));
  expect(await screen.findByText('Programs may ask.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop programs asking' }));
  expect(await screen.findByText('Programs may not ask.')).toBeTruthy();
  expect(asked).toEqual([{ version: 4, isOpen: true }, { version: 4, isOpen: false }]);
});

test('a refusal is said, and nothing seems changed', async () => {
  refusal = 'Somebody changed the settings.';
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Let programs ask' }));
  expect((await screen.findByRole('alert')).textContent).toContain(refusal);
  expect(screen.getByText('Programs may not ask.')).toBeTruthy();
});

import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import SignInPage from './sign-in.page';

setMessageCompiler(compileMessage);

const account = { id: 'a1', email: 'amina@example.org', name: 'Amina Yusuf', memberships: [] };
const persona = {
  key: 'owner',
  name: 'Amina Yusuf',
  title: 'Head of people',
  role: 'Contributor',
  description: 'Updates her actions on a phone.',
  organisationSlug: 'harbour',
  organisationName: 'Harbour Trust',
};
let personas: object[] = [];
let needsCode = false;
let ways: object = { mustUseSingleSignOn: false, singleSignOn: null };
const asked: { operationName: string; variables: Record<string, string> }[] = [];

beforeEach(() => {
  asked.length = 0;
  personas = [];
  needsCode = false;
  ways = { mustUseSingleSignOn: false, singleSignOn: null };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    const answers: Record<string, object> = {
      ViewerAccount: { data: { installation: { demo: personas.length > 0, mailIsKept: true }, viewerAccount: null } },
      SignInWays: { data: { signInWays: ways } },
      DemoPersonas: { data: { demoPersonas: personas } },
      FinishSignIn:
        body.variables['code'] === '123456'
          ? { data: { finishSignIn: { account } } }
          : { errors: [{ message: 'That code is wrong.', extensions: { code: 'identity.second_step.wrong', field: 'code' } }] },
      SignInAsPersona: { data: { signInAsPersona: { account } } },
      SignIn:
        body.variables['password'] === 'right horse battery'
          ? { data: { signIn: needsCode ? { secondSteps: { byApp: true, byPasskey: false }, account: null } : { secondSteps: null, account } } }
          : {
              errors: [
                {
                  message: 'Check the email address and the password, then try again.',
                  extensions: { code: 'identity.refused' },
                },
              ],
            },
    };
    return {
      ok: true,
      status: 200,
      headers: new Map(),
      json: async () => answers[body.operationName],
    } as unknown as Response;
  });
});

async function open(problem?: string) {
  render(
    <PageForSpec at="/sign-in">
      <SignInPage params={{}} search={{ returnTo: undefined, problem }} />
    </PageForSpec>,
  );
  await screen.findByRole('heading', { name: 'Sign in' });
  return userEvent.setup();
}
const names = () => asked.map((one) => one.operationName);

test('says what is missing at the top, with links, and beside each field, and asks nothing', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  const summary = screen.getByRole('alert', { name: 'There is a problem' });
  expect(document.activeElement).toBe(summary);
  expect(screen.getByLabelText('Email address').getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('link', { name: 'Enter your password' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  expect(names()).not.toContain('SignIn');
});

test('a refusal keeps what was typed and says the sentence of the server', async () => {
  const user = await open();
  await user.type(screen.getByLabelText('Email address'), 'amina@example.org');
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
  await screen.findByText('Check the email address and the password, then try again.');
  expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('amina@example.org');
});

test('signs in with both', async () => {
  const user = await open();
  await user.type(screen.getByLabelText('Email address'), ' amina@example.org ');
  await user.type(screen.getByLabelText('Password'), 'right horse battery{Enter}');
  expect(asked.find((one) => one.operationName === 'SignIn')!.variables).toEqual({
    email: 'amina@example.org',
    password: 'right horse battery',
  });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('after the password the code is asked for, in its own field with the focus, and a wrong one is told beside it', async () => {
  needsCode = true;
  const user = await open();
  await user.type(screen.getByLabelText('Email address'), 'amina@example.org');
  await user.type(screen.getByLabelText('Password'), 'right horse battery{Enter}');
  const code = await screen.findByLabelText('Code');
  expect(document.activeElement).toBe(code);
  expect(code.getAttribute('autocomplete')).toBe('one-time-code');
  await user.type(code, '654321{Enter}');
  await screen.findByRole('link', { name: 'That code is wrong.' });
  await user.clear(code);
  await user.type(code, ' 123456{Enter}');
  expect(asked.filter((one) => one.operationName === 'FinishSignIn').map((one) => one.variables['code'])).toEqual(['654321', '123456']);
});

test('whoever cannot go on starts again with the password', async () => {
  needsCode = true;
  const user = await open();
  await user.type(screen.getByLabelText('Email address'), 'amina@example.org');
  await user.type(screen.getByLabelText('Password'), 'right horse battery{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Start again' }));
  await screen.findByLabelText('Password');
});

test('outside a demo there are no personas', async () => {
  await open();
  expect(screen.queryByText('Try the demo as')).toBeNull();
});

test('in a demo one press signs in as a person', async () => {
  personas = [persona];
  const user = await open();
  await user.click(await screen.findByRole('button', { name: /Amina Yusuf/ }));
  expect(asked.find((one) => one.operationName === 'SignInAsPersona')!.variables).toEqual({ key: 'owner' });
});

const singleSignOn = { organisationName: 'Harbour Trust', startPath: '/auth/start/p1' };

test('an address whose organisation has a sign-in of its own leads there, and a password still does', async () => {
  ways = { mustUseSingleSignOn: false, singleSignOn };
  const user = await open();
  await user.type(screen.getByLabelText('Email address'), 'amina@harbour.example');
  expect(screen.queryByRole('link', { name: /Continue with/ })).toBeNull();
  await user.tab();
  const link = await screen.findByRole('link', { name: 'Continue with Harbour Trust' });
  expect(link.getAttribute('href')).toBe('/auth/start/p1?returnTo=%2F');
  expect(asked.find((one) => one.operationName === 'SignInWays')!.variables).toEqual({ email: 'amina@harbour.example' });
  expect(screen.getByLabelText('Password')).toBeTruthy();
});

test('where the organisation asks for it, the password field goes away and the sentence says why', async () => {
  ways = { mustUseSingleSignOn: true, singleSignOn };
  const user = await open();
  await user.type(screen.getByLabelText('Email address'), 'amina@harbour.example');
  await user.tab();
  await screen.findByText('People with this address sign in with Harbour Trust, so there is no password to enter here.');
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('amina@harbour.example');
});

test('nothing is asked for half an address', async () => {
  const user = await open();
  await user.type(screen.getByLabelText('Email address'), 'amina@');
  await user.tab();
  expect(names()).not.toContain('SignInWays');
});

test.each([
  ['unreachable', /does not answer at the moment/],
  ['ended', /membership here has ended/],
  ['made up', /did not let you in/],
])('what single sign-on came back with is said: %s', async (problem, sentence) => {
  await open(problem);
  expect(screen.getByRole('alert', { name: 'There is a problem' }).textContent).toMatch(sentence);
});

test('no passkey is offered where there can be none', async () => {
  await open();
  expect(screen.queryByRole('button', { name: 'Sign in with a passkey' })).toBeNull();
});

import { expect, test } from '@jest/globals';
import * as paths from './identity.paths';
import { identityRoutes } from './identity.routes';

test('every address of identity', () => {
  expect({
    signIn: paths.signInPath(),
    signInThenBack: paths.signInPath({ returnTo: '/harbour/plan?status=AT_RISK' }),
    signedIn: paths.signedInPath(),
    forgotten: paths.forgottenPath(),
    newPassword: paths.newPasswordPath('a/b'),
    welcome: paths.welcomePath('a/b'),
    secondStep: paths.secondStepPath(),
    account: paths.accountPath(),
    organisations: paths.organisationsPath(),
    organisationHome: paths.organisationHomePath('harbour'),
    demoMail: paths.demoMailPath(),
  }).toMatchInlineSnapshot(`
{
  "account": "/account",
  "demoMail": "/demo-mail",
  "forgotten": "/sign-in/forgotten",
  "newPassword": "/sign-in/new-password/a%2Fb",
  "organisationHome": "/harbour",
  "organisations": "/",
  "secondStep": "/account/second-step",
  "signIn": "/sign-in",
  "signInThenBack": "/sign-in?returnTo=%2Fharbour%2Fplan%3Fstatus%3DAT_RISK",
  "signedIn": "/sign-in/done",
  "welcome": "/welcome/a%2Fb",
}
`);
});

test('every page of identity', () => {
  expect(identityRoutes.map((route) => route.path)).toEqual([
    '/',
    '/sign-in',
    '/sign-in/done',
    '/sign-in/forgotten',
    '/sign-in/new-password/$token',
    '/welcome/$token',
    '/account',
    '/account/second-step',
    '/demo-mail',
  ]);
});

import { expect, test } from '@jest/globals';
import { invitePath, leavingPath, onePageOfSettingsPath, peoplePath, settingsPath } from './organisations.paths';
import { organisationsRoutes, readPeopleFilter } from './organisations.routes';

test('every address of organisations', () => {
  expect({
    people: peoplePath('harbour'),
    found: peoplePath('harbour', { search: ' Lin & Co ', includesLeft: true, endsSoon: true }),
    invite: invitePath('harbour'),
    leaving: leavingPath('harbour', 'p1'),
    settings: settingsPath('harbour'),
    oneOfThem: onePageOfSettingsPath('harbour', 'sign-on'),
    pages: organisationsRoutes.map(({ path }) => path),
  }).toEqual({
    people: '/harbour/settings/people',
    found: '/harbour/settings/people?q=Lin+%26+Co&left=yes&ending=yes',
    invite: '/harbour/settings/people/invite',
    leaving: '/harbour/settings/people/p1/leaving',
    settings: '/harbour/settings',
    oneOfThem: '/harbour/settings/sign-on',
    pages: ['/$organisation/settings', '/$organisation/settings/people', '/$organisation/settings/people/invite', '/$organisation/settings/people/$person/leaving', '/$organisation/settings/people/$person/erase', '/$organisation/settings/waiting', '/$organisation/settings/access-log', '/$organisation/settings/organisation', '/$organisation/settings/words', '/$organisation/settings/sign-on', '/$organisation/settings/programs', '/$organisation/settings/export'],
  });
});

test('the list is the same after the address has been sent to somebody', () => {
  const filter = { search: 'Lin & Co', includesLeft: true, endsSoon: true };
  expect(readPeopleFilter(Object.fromEntries(new URL(peoplePath('harbour', filter), 'http://x').searchParams))).toEqual(filter);
  expect(readPeopleFilter({})).toEqual({ search: '', includesLeft: false, endsSoon: false });
});

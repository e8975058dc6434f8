import { beforeEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { specViewer, type Viewer } from '@waymark/platform/web';
import { oneGrouping, oneProtection, oneScheme } from '../breakdown/breakdown.story';
import { fill, open, startServerForSpec, type ServerForSpec } from '../figures/form-for-spec';
import ProtectionPage from './protection.page';
import type { ProtectionSettings } from './use-protection';

const admin: Viewer = { ...specViewer, permissions: ['measures.protection.set', 'measures.categories.define', 'measures.access_log.read'] };
let server: ServerForSpec;
let settings: ProtectionSettings;
const lin = { id: 'lin', name: 'Lin Zhao', initials: 'LZ', title: null };

beforeEach(async () => {
  settings = {
    protection: oneProtection(),
    dataStewards: [{ id: 's1', version: 2, namedAt: '2026-05-01T09:00:00Z', endedAt: null, person: { id: 'ruth', name: 'Ruth Adeyemi' }, namedBy: { id: 'jo', name: 'Joanna Pritchard' } }],
    categorySchemes: [oneScheme(), oneScheme({ key: 'sites', name: 'Sites', isOwn: true, dimension: 'site', dimensionName: 'Site' })],
    groupings: [oneGrouping()],
  };
  server = await startServerForSpec({
    ProtectionSettings: () => ({ data: settings }),
    AccessLog: () => ({
      data: {
        exactLooks: {
          total: 1,
          nextCursor: null,
          items: [{ id: 'x1', dimension: 'ethnic_group', toOn: '2026-09-30', purpose: 'To check the file', lookedAt: '2026-10-05T09:30:00Z', person: { id: 'ruth', name: 'Ruth Adeyemi' }, measure: { id: 'm1', slug: 'fair', reference: 'M1.4', statement: 'Fair' } }],
        },
      },
    }),
    PeopleSearch: () => ({ data: { people: { items: [lin] } } }),
    TightenProtection: () => ({ data: { tightenProtection: { protection: { revision: 1 } } } }),
    NameDataSteward: () => ({ data: { nameDataSteward: { steward: { id: 's2' } } } }),
    EndDataSteward: () => ({ data: { endDataSteward: { steward: { id: 's1' } } } }),
    DefineCategoryScheme: () => ({ data: { defineCategoryScheme: { scheme: { key: 'directorates' } } } }),
    DefineGrouping: () => ({ data: { defineGrouping: { grouping: { key: 'two' } } } }),
  });
});

async function openPage(viewer = admin) {
  const user = open(<ProtectionPage params={{ organisation: 'harbour' }} search={{}} />, viewer);
  await screen.findByRole('heading', { name: 'What is hidden' });
  return user;
}
const press = (name: string | RegExp, index = 0) => screen.getAllByRole('button', { name })[index]!;
const dialog = async () => within(await screen.findByRole('dialog'));
const refusals = () => within(screen.getByRole('alert')).getAllByRole('listitem').map(({ textContent }) => textContent);

test('the rules of both audiences stand side by side', async () => {
  await openPage();
  const [, hidden, , , , rounded] = within(screen.getByRole('table', { name: 'The rules in force' })).getAllByRole('row').map(({ textContent }) => textContent);
  expect(hidden).toBe('Groups this small are hidden1 to 41 to 7');
  expect(rounded).toBe('Numbers are rounded toNot roundedNearest 5');
});

test('rules can only become stricter, with a reason, and only what changes is sent', async () => {
  const user = await openPage();
  await user.click(press('Make the rules stricter'));
  const form = await dialog();
  await user.click(form.getByRole('button', { name: 'Make the rules stricter' }));
  expect(refusals()).toEqual(['Change a number. These are the rules as they are', 'Say why']);
  const field = within(form.getByRole('group', { name: 'Board members and readers' })).getByRole('textbox', { name: 'Groups this small are hidden' });
  await fill(user, field, '6');
  await user.click(form.getByRole('button', { name: 'Make the rules stricter' }));
  expect(refusals()[0]).toBe('Groups this small are hidden, Board members and readers: enter a whole number of 7 or more');
  await fill(user, field, '9');
  await fill(user, form.getByRole('textbox', { name: 'Why?' }), 'We are a small place.');
  await user.click(form.getByRole('button', { name: 'Make the rules stricter' }));
  await waitFor(() => expect(server.asked[0]?.variables.input).toEqual({ revision: 0, public: { hiddenUpTo: 9 }, reason: 'We are a small place.' }));
});

test('a data steward is named and ended', async () => {
  const user = await openPage();
  await user.click(press('Name them'));
  expect(refusals()).toEqual(['Choose who may see exact numbers']);
  await user.type(await screen.findByRole('combobox', { name: 'Name another data steward' }), 'Lin');
  await user.click(await screen.findByRole('option', { name: /Lin Zhao/ }));
  await user.click(press('Name them'));
  await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ operationName: 'NameDataSteward', variables: { personId: 'lin' } }));
  await user.click(press('End that Ruth Adeyemi may see exact numbers'));
  await waitFor(() => expect(server.asked.at(-1)).toMatchObject({ operationName: 'EndDataSteward', variables: { id: 's1', version: 2 } }));
});

test('the access log says who looked at what, and why', async () => {
  await openPage();
  const row = (await screen.findByText('To check the file')).closest('tr')!;
  expect(row.textContent).toContain('Ruth Adeyemi');
  expect(within(row).getByRole('link', { name: 'M1.4' }).getAttribute('href')).toBe('/harbour/measures/m1/fair');
  expect(row.textContent).toContain('Ethnic group, 30 September 2026');
});

test('a list of categories of one’s own has one name on each line', async () => {
  const user = await openPage();
  await user.click(press('Add a list of categories'));
  const form = await dialog();
  await fill(user, form.getByRole('textbox', { name: 'Name of the list' }), 'Directorates 2026');
  await fill(user, form.getByRole('textbox', { name: 'The categories' }), 'Nursing\nEstates');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.asked[0]?.variables.input).toEqual({
    key: 'directorates_2026',
    dimension: 'directorate',
    name: 'Directorates 2026',
    categories: [
      { code: 'nursing', name: 'Nursing', kind: 'KNOWN' },
      { code: 'estates', name: 'Estates', kind: 'KNOWN' },
      { code: 'unknown', name: 'Not known', kind: 'UNKNOWN' },
    ],
  }));
});

test('a grouping of one’s own gives each category a group', async () => {
  const user = await openPage();
  await user.click(screen.getByText('Ethnic group: Ethnic categories'));
  await user.click(press('Add a way to group it'));
  const form = await dialog();
  await fill(user, form.getByRole('textbox', { name: 'Name of the grouping' }), 'Two groups');
  await fill(user, form.getByRole('combobox', { name: 'Indian' }), 'Ethnic minority');
  await fill(user, form.getByRole('combobox', { name: 'Caribbean' }), 'Ethnic minority');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(server.asked[0]?.variables.input).toMatchObject({
    key: 'two_groups',
    schemeKey: 'nhs-ethnic-2001',
    groups: [
      { name: 'White British', kind: 'KNOWN', categories: ['A'] },
      { name: 'Ethnic minority', kind: 'KNOWN', categories: ['H', 'M'] },
      { name: 'Not known', kind: 'UNKNOWN', categories: ['Z'] },
    ],
  }));
});

test('whoever may not change them sees the rules and who may, and no access log', async () => {
  await openPage(specViewer);
  expect(press('Make the rules stricter').getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText('Only an organisation admin can change this.').length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Name them' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Who has seen exact numbers' })).toBeNull();
});

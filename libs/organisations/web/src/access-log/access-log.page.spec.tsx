import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forgetDraftsOf, PageForSpec, setMessageCompiler, specViewer } from '@waymark/platform/web';
import AccessLogPage from './access-log.page';

setMessageCompiler(compileMessage);

const hash = 'ab'.repeat(32);
let items: object[];
let canChange: boolean;
let asked: Record<string, unknown>[];

const entry = (sequence: number, more: object = {}) => ({ sequence, kind: 'organisations.roles_changed', group: 'PEOPLE', at: '2026-11-22T10:00:00.000Z', precision: 'EXACT', actor: 'PERSON', who: 'Omar Siddiq', personId: 'omar', about: { name: 'Tom Hale', path: 'settings/people' }, note: null, facts: [{ name: 'added', value: 'admin' }], ...more });

beforeEach(async () => {
  await forgetDraftsOf(specViewer.email);
  [items, canChange, asked] = [[entry(2), entry(1, { kind: 'gardens.dug_over', actor: 'ERASED', who: null, about: null, facts: [] })], true, []];
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(init!.body as string) as { operationName: string; variables: Record<string, unknown> };
    asked.push({ operationName, ...variables });
    const setting = (addresses: unknown) => ({ version: 3, addresses, last: { sequence: 1, hash, day: '2026-11-21', mails: 2 }, viewerCan: { changeAddresses: { allowed: canChange, reason: canChange ? null : 'Only an admin can.' } } });
    const data: Record<string, object> = {
      AccessLogPage: { accessLog: { items, nextCursor: 'Nw', head: { sequence: 2, hash } } },
      AnchorSetting: { anchorSetting: setting(['board@fellside.example']) },
      NameAnchorAddresses: { nameAnchorAddresses: { setting: setting(variables['addresses']) } },
      PeopleSearch: { people: { items: [] } },
    };
    return { ok: true, status: 200, headers: new Map(), json: async () => ({ data: data[operationName] }) } as unknown as Response;
  });
});

const nothing = { group: '', personId: '', fromOn: '', untilOn: '', after: '' };
async function open(search: Partial<typeof nothing> = {}) {
  render(
    <PageForSpec at="/harbour/settings/access-log">
      <AccessLogPage params={{ organisation: 'harbour' }} search={{ ...nothing, ...search }} />
    </PageForSpec>,
  );
  await screen.findByText('How to tell that nothing was changed');
  return userEvent.setup();
}

test('an entry says when, who, what, about whom, and what was noted', async () => {
  await open();
  const row = (await screen.findByText('Omar Siddiq')).closest('tr')!;
  expect(row.textContent).toContain('22 November 2026, 10:00');
  expect(row.textContent).toContain('changed the roles of somebody: Tom Hale');
  expect(row.textContent).toContain('Given: organisation admin');
  expect(within(row).getByRole('link', { name: 'Tom Hale' }).getAttribute('href')).toBe('/harbour/settings/people');
});

test('a kind without words and somebody whose data is gone are shown all the same', async () => {
  await open();
  const row = (await screen.findByText('Somebody whose data was erased')).closest('tr')!;
  expect(row.textContent).toContain('Entered as “gardens dug over”');
});

test('what the address asks for is asked for, also as a file and on the next page', async () => {
  await open({ group: 'PEOPLE', personId: 'omar', fromOn: '2026-11-01' });
  expect(asked[0]).toMatchObject({ operationName: 'AccessLogPage', first: 50, after: null, group: 'PEOPLE', personId: 'omar', fromOn: '2026-11-01', untilOn: null });
  expect(screen.getByRole('link', { name: /spreadsheet/ }).getAttribute('href')).toBe('/export/harbour/access-log.csv?group=people&person=omar&from=2026-11-01');
  expect(screen.getByRole('link', { name: 'Earlier entries' }).getAttribute('href')).toBe('/harbour/settings/access-log?group=PEOPLE&person=omar&from=2026-11-01&after=Nw');
});

test('nothing that fits is said, with a way back to everything', async () => {
  items = [];
  await open({ group: 'PLAN' });
  expect(screen.getByText('Nothing was entered that fits.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show everything' })).toBeTruthy();
});

test('an admin says who keeps the end of the chain; a line that is no address is named and nothing is lost', async () => {
  const user = await open();
  const field = await screen.findByLabelText('Who gets it');
  await user.type(field, 'not an address');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Write “not an address” as an e-mail address');
  await user.clear(field);
  await user.type(field, 'board@fellside.example\nchair@fellside.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(asked).toContainEqual({ operationName: 'NameAnchorAddresses', version: 3, addresses: ['board@fellside.example', 'chair@fellside.example'] });
});

test('a reviewer sees who keeps it and changes nothing', async () => {
  canChange = false;
  await open();
  expect(await screen.findByText('board@fellside.example')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

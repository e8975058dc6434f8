import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentUndo, PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import PeoplePage from './people.page';
import type { Person } from './use-people';

setMessageCompiler(compileMessage);

const lin: Person = {
  id: 'lin', name: 'Lin Zhao', initials: 'LZ', title: 'Data analyst', email: 'lin@harbour.example', team: null, roles: ['CONTRIBUTOR'], membershipState: 'ACTIVE',
  membershipEndsOn: null, leftOn: null, version: 4, ownedActionCount: 5, waitingChanges: [], isMailFailing: false,
};
const named: Person = { ...lin, id: 'named', name: 'Gwen Parry', email: null, title: null, roles: [], membershipState: 'NONE', version: 1, ownedActionCount: 1 };
const left: Person = { ...lin, id: 'left', name: 'Tom Reid', membershipState: 'ENDED', leftOn: '2026-11-06', ownedActionCount: 2 };
const policy = { id: 'policy', name: 'Policy', parentId: null, path: 'Policy', version: 2, memberCount: 3 };

let permit: { allowed: boolean; reason: string | null };
let people: Person[];
let answers: Record<string, object>;
const asked: { operationName: string; variables: Record<string, unknown> }[] = [];
const saved = () => asked.filter(({ operationName }) => !/^(PeoplePage|TeamsPage)$/.test(operationName)).map(({ operationName, variables }) => [operationName, variables]);

beforeEach(() => {
  asked.length = 0;
  permit = { allowed: true, reason: null };
  people = [named, lin, left];
  answers = {};
  // The test browser knows neither dialogs nor popovers: both are simply there.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as (typeof asked)[number];
    asked.push(body);
    const reads: Record<string, () => object> = {
      PeoplePage: () => ({ data: { people: { items: people, total: people.length, nextCursor: null } } }),
      TeamsPage: () => ({ data: { teams: [policy], organisation: { id: 'o', viewerCan: { managePeople: permit } } } }),
    };
    const answer = reads[body.operationName]?.() ?? answers[body.operationName];
    return { ok: true, status: 200, headers: new Map(), json: async () => answer } as unknown as Response;
  });
});

async function open() {
  render(
    <PageForSpec at="/harbour/settings/people">
      <PeoplePage params={{ organisation: 'harbour' }} search={{ search: '', includesLeft: false, endsSoon: false }} />
    </PageForSpec>,
  );
  await screen.findByRole('rowheader', { name: /Lin Zhao/ });
  return userEvent.setup();
}

/** Opens the menu at a person or team, as the browser would, and presses one of its items. */
async function begin(user: ReturnType<typeof userEvent.setup>, menu: string, item: string) {
  const button = screen.getByRole('button', { name: menu });
  const popover = document.getElementById(button.getAttribute('popovertarget')!)!;
  act(() => void popover.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' })));
  await user.click(await within(popover).findByText(item));
}

test('each person says where they stand, and who has left says what they still own', async () => {
  await open();
  const row = (name: RegExp) => screen.getByRole('row', { name }).textContent;
  expect(row(/Lin Zhao/)).toContain('Owns 5 actions');
  expect(row(/Gwen Parry/)).toContain('Named in the plan, cannot sign in');
  expect(row(/Tom Reid/)).toContain('Left on 6 November 2026');
  expect(screen.getByRole('link', { name: 'Still owns 2 actions. Give them to somebody else.' }).getAttribute('href')).toBe('/harbour/plan?owner=left');
});

test('an admin sees whom a mail has not reached', async () => {
  people = [{ ...lin, isMailFailing: true }, { ...named, email: 'gwen@harbour.example', membershipState: 'INVITED', isMailFailing: true }];
  await open();
  expect(screen.getByRole('row', { name: /Lin Zhao/ }).textContent).toContain('The last mail could not be delivered. We keep trying.');
  expect(screen.getByRole('row', { name: /Gwen Parry/ }).textContent).toContain('The invitation could not be delivered. We keep trying. Check the address.');
});

test('clearing a search that found nobody empties the field and goes back to it', async () => {
  people = [];
  render(
    <PageForSpec at="/harbour/settings/people">
      <PeoplePage params={{ organisation: 'harbour' }} search={{ search: 'nobody', includesLeft: false, endsSoon: false }} />
    </PageForSpec>,
  );
  await screen.findByText(/Nobody matches "nobody"/);
  const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a person' });
  expect(field().value).toBe('nobody');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
});

test('who may not look after people sees them, and why nothing can be changed', async () => {
  permit = { allowed: false, reason: 'Only an organisation admin can do this. Ask one of them.' };
  const user = await open();
  const add = screen.getByRole('button', { name: 'Add a person' });
  expect(add.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText(permit.reason!).length).toBeGreaterThan(0);
  await user.click(add);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Roles' })).toBeNull();
});

test('somebody with a role needs an address for the invitation; somebody the plan only names needs none', async () => {
  answers['AddPerson'] = { data: { addPerson: { person: { ...named, name: 'Ada Okoro' }, proposal: null } } };
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Add a person' }));
  await user.type(screen.getByLabelText('Full name'), 'Ada Okoro');
  await user.click(screen.getByRole('button', { name: 'Add and send the invitation' }));
  expect(screen.getByRole('link', { name: 'Enter their email address, so that we can send the invitation.' })).toBeTruthy();
  expect(saved()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /^Reader/ }));
  await user.click(screen.getByRole('button', { name: 'Add without an invitation' }));
  expect(saved()).toEqual([['AddPerson', { name: 'Ada Okoro', email: null, title: null, teamId: null, roles: [], membershipEndsOn: null }]]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('roles are sent whole and in order, with the version that was seen', async () => {
  answers['ChangeRoles'] = { data: { changeRoles: { person: lin, proposal: null } } };
  const user = await open();
  await begin(user, 'Change Lin Zhao', 'Roles and last day');
  await user.click(screen.getByRole('checkbox', { name: /^Executive/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved()).toEqual([['ChangeRoles', { personId: 'lin', version: 4, roles: ['EXECUTIVE', 'CONTRIBUTOR'], membershipEndsOn: null }]]);
});

test('power that waits for a second admin is not said to be given, and its line leads to where it waits', async () => {
  answers['ChangeRoles'] = { data: { changeRoles: { person: lin, proposal: { id: 'p' } } } };
  people = [{ ...lin, waitingChanges: [{ id: 'p' }] }];
  const user = await open();
  expect(screen.getByRole('link', { name: 'More power waits for a second admin' }).getAttribute('href')).toBe('/harbour/settings/waiting');
  await begin(user, 'Change Lin Zhao', 'Roles and last day');
  await user.click(screen.getByRole('checkbox', { name: /^Executive/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(currentUndo()?.message).toBe('This gives Lin Zhao power, so it waits for a second admin. Nothing has changed yet.'));
});

test('a person only named gets their address first, then their roles, and a refusal of the second repeats only the second', async () => {
  answers['RevisePerson'] = { data: { revisePerson: { person: { ...named, email: 'gwen@harbour.example', version: 2 } } } };
  answers['ChangeRoles'] = { errors: [{ message: 'Choose a last day that is today or later.', extensions: { code: 'organisations.membership.end_in_past', field: 'membershipEndsOn' } }] };
  const user = await open();
  await begin(user, 'Change Gwen Parry', 'Give roles and invite');
  await user.type(screen.getByLabelText('Email address'), 'gwen@harbour.example');
  await user.click(screen.getByRole('checkbox', { name: /^Reader/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('link', { name: 'Choose a last day that is today or later.' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const roles = ['ChangeRoles', { personId: 'named', version: 2, roles: ['READER'], membershipEndsOn: null }];
  expect(saved()).toEqual([['RevisePerson', { id: 'named', version: 1, email: 'gwen@harbour.example' }], roles, roles]);
});

test('when somebody else changed the roles first both versions are shown, and mine is saved on top only when I say so', async () => {
  answers['ChangeRoles'] = {
    errors: [
      {
        message: 'Somebody else was first.',
        extensions: { code: 'platform.conflict', fields: ['roles'], changedBy: 'Joanna Pritchard', changedAt: '2026-11-22T10:41:00Z', current: { roles: ['BOARD'], membershipEndsOn: null, version: 7 } },
      },
    ],
  };
  const user = await open();
  await begin(user, 'Change Lin Zhao', 'Roles and last day');
  await user.click(screen.getByRole('checkbox', { name: /^Reader/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const panel = await screen.findByRole('region', { name: /Joanna Pritchard changed this at 10:41/ });
  expect(panel.textContent).toContain('It now saysBoard memberYou wantedContributor, Reader');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Reader/ }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  expect(saved().at(-1)).toEqual(['ChangeRoles', { personId: 'lin', version: 7, roles: ['CONTRIBUTOR', 'READER'], membershipEndsOn: null }]);
});

test('only what was changed of a person is sent', async () => {
  answers['RevisePerson'] = { data: { revisePerson: { person: lin } } };
  const user = await open();
  await begin(user, 'Change Lin Zhao', 'Name, email address and team');
  expect(screen.getByLabelText<HTMLInputElement>('Email address').readOnly).toBe(true);
  await user.clear(screen.getByLabelText('Job title (optional)'));
  await user.selectOptions(screen.getByLabelText('Team (optional)'), 'Policy');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved()).toEqual([['RevisePerson', { id: 'lin', version: 4, title: null, teamId: 'policy' }]]);
});

test('the server’s reason why an invitation cannot end is shown, and nothing is closed', async () => {
  people = [{ ...lin, membershipState: 'INVITED', ownedActionCount: 0 }];
  answers['EndMembership'] = { errors: [{ message: 'They have joined meanwhile.', extensions: { code: 'platform.forbidden' } }] };
  const user = await open();
  await begin(user, 'Change Lin Zhao', 'End membership');
  const dialog = screen.getByRole('dialog', { name: 'End the membership of Lin Zhao?' });
  await user.click(within(dialog).getByRole('button', { name: 'End membership' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('They have joined meanwhile.');
});

test('whoever leaves is seen off on a page of their own, and so is what somebody left behind', async () => {
  await open();
  const linkOf = (name: string) => {
    const popover = document.getElementById(screen.getByRole('button', { name }).getAttribute('popovertarget')!)!;
    act(() => void popover.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' })));
    return [...popover.querySelectorAll('a')].filter((link) => link.getAttribute('href')!.endsWith('leaving')).map((link) => [link.textContent, link.getAttribute('href')]);
  };
  expect(linkOf('Change Lin Zhao')).toEqual([['Leaves', '/harbour/settings/people/lin/leaving']]);
  expect(linkOf('Change Gwen Parry')).toEqual([['Leaves', '/harbour/settings/people/named/leaving']]);
  expect(linkOf('Change Tom Reid')).toEqual([['Hand over what is theirs', '/harbour/settings/people/left/leaving']]);
});

test('an adviser whose last day comes is extended by six months in two presses', async () => {
  people = [{ ...lin, roles: ['ADVISER'], membershipEndsOn: '2099-08-31' }];
  answers['ExtendMembership'] = { data: { extendMembership: { person: lin, proposal: null } } };
  const user = await open();
  await begin(user, 'Change Lin Zhao', 'Extend the last day');
  await user.click(screen.getByRole('button', { name: 'Extend' }));
  expect(saved()).toEqual([['ExtendMembership', { personId: 'lin', version: 4, membershipEndsOn: '2100-02-28' }]]);
});

test('whoever becomes an adviser gets a last day, and without one nothing is sent', async () => {
  const user = await open();
  await begin(user, 'Change Lin Zhao', 'Roles and last day');
  await user.click(screen.getByRole('checkbox', { name: /^Independent adviser/ }));
  const day = screen.getByLabelText<HTMLInputElement>('Last day');
  expect(day.value).toMatch(/^\d{4}-\d\d-\d\d$/);
  await user.clear(day);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('link', { name: 'Choose a last day. An adviser is here until a date.' })).toBeTruthy();
  expect(saved()).toEqual([]);
});

import { SMALL_TABLE, uploadFile } from './import-file';
import type { Stage, Visitor } from './browser';

/** One page of the product, with somebody who looks at it. */
export interface PageToSee {
  readonly name: string;
  readonly path: string;
  /** A person of the demo; null is somebody who has not signed in. */
  readonly who: string | null;
  /** True for a page that has the title of another: the same one seen by somebody else, or one whose title must not tell what it holds. */
  readonly isTitledAlike?: boolean;
}

/** Every page of the product, in the demo. A page that is missing here is not looked at: add it when you add one. */
export async function listPages(stage: Stage): Promise<PageToSee[]> {
  const martin = await stage.persona('martin.hale');
  const actionPath = await findActionPath(martin);
  const { plans } = await martin.api('northmoor').ask<{ plans: { id: string; teamName: string | null }[] }>('{ plans { id teamName } }');
  const teamPlan = plans.find(({ teamName }) => teamName !== null)!;
  const measure = await findMeasurePath(martin, 'M1.4');
  const table = await findMeasurePath(martin, 'M1.1');
  const milestone = await findMeasurePath(martin, 'M1.3');
  await uploadFile(martin, 'northmoor', 'our plan.csv', SMALL_TABLE);
  const importPath = new URL(martin.page.url()).pathname;
  const { people } = await martin.api('northmoor').ask<{ people: { items: { id: string }[] } }>('{ people(search: "Grace") { items { id } } }');
  const leavingPath = `/northmoor/settings/people/${people.items[0]!.id}/leaving`;
  await martin.context.close();
  const voices = await listPagesOfVoices(stage);
  return [
    ...voices,
    { name: 'sign-in', path: '/sign-in', who: null },
    { name: 'sign-in, after single sign-on', path: '/sign-in?problem=unreachable', who: null, isTitledAlike: true },
    { name: 'signed in beside a page', path: '/sign-in/done', who: 'ruth.adeyemi' },
    { name: 'forgotten password', path: '/sign-in/forgotten', who: null },
    { name: 'link for a new password that cannot be used', path: '/sign-in/new-password/made-up', who: null },
    { name: 'organisations', path: '/', who: 'ruth.adeyemi' },
    { name: 'overview', path: '/northmoor', who: 'ruth.adeyemi' },
    { name: 'plan', path: '/northmoor/plan', who: 'martin.hale' },
    { name: 'plan, filtered', path: '/northmoor/plan?status=OFF_TRACK', who: 'martin.hale', isTitledAlike: true },
    { name: 'changes of the plan', path: '/northmoor/plan/changes', who: 'ruth.adeyemi' },
    { name: 'plan of a team', path: `/northmoor/plans/${teamPlan.id}`, who: 'martin.hale' },
    { name: 'action', path: actionPath, who: 'martin.hale' },
    { name: 'measures', path: '/northmoor/measures', who: 'ruth.adeyemi' },
    { name: 'measure', path: measure, who: 'martin.hale' },
    { name: 'measure, as a table', path: `${table}?view=table`, who: 'ruth.adeyemi' },
    { name: 'measure that is a milestone', path: milestone, who: 'martin.hale' },
    { name: 'figure to add', path: `${measure}/add`, who: 'lin.zhao' },
    { name: 'figures to paste', path: `${measure}/paste`, who: 'lin.zhao' },
    { name: 'numbers by group', path: `${measure}/groups`, who: 'lin.zhao' },
    { name: 'definition of a measure', path: `${measure}/define`, who: 'martin.hale' },
    { name: 'reviews', path: '/northmoor/reviews', who: 'martin.hale' },
    { name: 'review, at work', path: '/northmoor/reviews/3', who: 'martin.hale' },
    { name: 'review, before the sub-group', path: '/northmoor/reviews/3', who: 'helen.whitcombe', isTitledAlike: true },
    { name: 'review, sealed', path: '/northmoor/reviews/2', who: 'aoife.brennan' },
    { name: 'report before the sub-group', path: '/northmoor/reviews/3/report', who: 'helen.whitcombe' },
    { name: 'report, only what changed', path: '/northmoor/reviews/3/report?since=1&changed=1', who: 'ruth.adeyemi', isTitledAlike: true },
    { name: 'report that is sealed', path: '/northmoor/reviews/2/report', who: 'aoife.brennan' },
    { name: 'what organisations have published', path: '/published', who: null },
    { name: 'record to check', path: '/verify', who: null },
    { name: 'cycles of reviews', path: '/northmoor/reviews/cycles', who: 'martin.hale' },
    { name: 'my work', path: '/northmoor/my-work', who: 'aoife.brennan' },
    { name: 'import', path: '/northmoor/import', who: 'martin.hale' },
    { name: 'import, before it is saved', path: importPath, who: 'martin.hale' },
    { name: 'settings', path: '/northmoor/settings', who: 'joanna.pritchard' },
    { name: 'settings, organisation', path: '/northmoor/settings/organisation', who: 'joanna.pritchard' },
    { name: 'settings, words', path: '/northmoor/settings/words', who: 'joanna.pritchard' },
    { name: 'settings, single sign-on', path: '/northmoor/settings/sign-on', who: 'joanna.pritchard' },
    { name: 'settings, people', path: '/northmoor/settings/people', who: 'joanna.pritchard' },
    { name: 'people to invite', path: '/northmoor/settings/people/invite', who: 'joanna.pritchard' },
    { name: 'somebody who leaves', path: leavingPath, who: 'joanna.pritchard' },
    { name: 'settings, waiting for a second person', path: '/northmoor/settings/waiting', who: 'joanna.pritchard' },
    { name: 'settings, access log', path: '/northmoor/settings/access-log', who: 'joanna.pritchard' },
    { name: 'settings, plan', path: '/northmoor/settings/plan', who: 'martin.hale' },
    { name: 'settings, data', path: '/northmoor/settings/data', who: 'joanna.pritchard' },
    { name: 'settings, programs', path: '/northmoor/settings/programs', who: 'joanna.pritchard' },
    { name: 'account', path: '/account', who: 'ruth.adeyemi' },
    { name: 'second step', path: '/account/second-step', who: 'ruth.adeyemi' },
    { name: 'not found', path: '/northmoor/there-is-no-such-page', who: 'ruth.adeyemi' },
    { name: 'no access', path: '/calder/plan', who: 'ruth.adeyemi' },
    { name: 'accessibility', path: '/accessibility', who: null },
    { name: 'privacy', path: '/privacy', who: null },
    { name: 'security', path: '/security', who: null },
    { name: 'export of everything', path: '/northmoor/settings/export', who: 'joanna.pritchard' },
    { name: 'erasing somebody', path: leavingPath.replace(/leaving$/, 'erase'), who: 'joanna.pritchard' },
    { name: 'mail of the demo', path: '/demo-mail', who: 'joanna.pritchard' },
  ];
}

/** The pages of open conversation, challenges and the staff group. Titles of the group's space are the same for all that is inside. */
async function listPagesOfVoices(stage: Stage): Promise<PageToSee[]> {
  const saira = await stage.persona('saira.mahmood');
  const named = await findInside(saira, 'After the news this week: a place to check in');
  const unnamed = await findInside(saira, 'Being the only one in the room');
  const draft = await findInside(saira, 'The policy review leaves out agency and bank colleagues');
  const { plan } = await saira.api('northmoor').ask<{ plan: { id: string } }>('{ plan { id } }');
  await saira.context.close();
  const group = '/northmoor/groups/roots';
  return [
    { name: 'challenges', path: '/northmoor/challenges', who: 'martin.hale' },
    { name: 'challenge that was settled', path: '/northmoor/challenges/1', who: 'helen.whitcombe' },
    { name: 'challenge that is overdue', path: '/northmoor/challenges/4', who: 'martin.hale' },
    { name: 'you said, we did', path: '/northmoor/you-said', who: 'ruth.adeyemi' },
    { name: 'what is said of the plan', path: `/northmoor/talk/plan/${plan.id}`, who: 'saira.mahmood' },
    { name: 'staff groups', path: '/northmoor/groups', who: 'joanna.pritchard' },
    { name: 'staff group, from inside', path: group, who: 'saira.mahmood' },
    { name: 'staff group, from outside', path: group, who: 'ruth.adeyemi', isTitledAlike: true },
    { name: 'who can see what', path: `${group}/who-can-see`, who: 'ruth.adeyemi' },
    { name: 'members of the group', path: `${group}/members`, who: 'saira.mahmood' },
    { name: 'how the group works', path: `${group}/settings`, who: 'saira.mahmood' },
    { name: 'conversation with names', path: named, who: 'callum.reid' },
    { name: 'conversation without names', path: unnamed, who: 'saira.mahmood', isTitledAlike: true },
    { name: 'draft of the group', path: draft, who: 'saira.mahmood' },
  ];
}

/** Where a conversation or a draft is that a member finds under its title in the space of the demo's group. */
export async function findInside({ page }: Visitor, title: string): Promise<string> {
  await page.goto('/northmoor/groups/roots');
  return (await page.getByRole('link', { name: title }).first().getAttribute('href'))!;
}

/** A reference in the address leads to whatever has it now. */
export async function findActionPath({ page }: Visitor): Promise<string> {
  await page.goto('/northmoor/plan/1.2.2');
  await page.waitForURL('**/northmoor/actions/**');
  return new URL(page.url()).pathname;
}

/** The page of the measure that has this label, as the list leads to it. */
export async function findMeasurePath({ page }: Visitor, reference: string): Promise<string> {
  await page.goto('/northmoor/measures');
  return (await page.locator('th a', { hasText: `${reference} ` }).first().getAttribute('href'))!;
}

/** Opens a page and waits until it is what it will be. */
export async function openPage({ page }: Visitor, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

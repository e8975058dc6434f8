import { violationsOf } from './stage/axe';
import { Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation } from './stage/organisation';
import { openPage } from './stage/pages';

const stage = new Stage();
let harbour: Organisation;
let maya: Visitor;
let tom: Visitor;
let stranger: Visitor;

interface Opened {
  readonly openReview: { review: { id: string; version: number } };
}

/** A plan with one action, whose review the board has approved. */
async function publishReview(reviewer: Visitor): Promise<void> {
  const { openPlan } = await harbour.api.ask<{ openPlan: { plan: { id: string; version: number } } }>('mutation { openPlan(title: "Fair quays", startsOn: "2025-01-01", endsOn: "2029-12-31") { plan { id version } } }');
  const { id, version } = openPlan.plan;
  const { addObjective } = await harbour.api.ask<{ addObjective: { objective: { id: string } } }>(`mutation { addObjective(planId: "${id}", theme: "Pay", statement: "Pay is fair") { objective { id } } }`);
  const { addOutcome } = await harbour.api.ask<{ addOutcome: { outcome: { id: string } } }>(`mutation { addOutcome(objectiveId: "${addObjective.objective.id}", statement: "Gaps close") { outcome { id } } }`);
  await harbour.api.ask(`mutation { addAction(outcomeId: "${addOutcome.outcome.id}", title: "Publish pay bands") { action { id } } }`);
  await harbour.api.ask(`mutation { approvePlan(id: "${id}", version: ${version}, approvedBy: "Board", approvedOn: "2025-01-15") { plan { id } } }`);
  const { openReview } = await harbour.api.ask<Opened>(`mutation { openReview(input: { planId: "${id}", kind: REVIEW, periodFrom: "2025-04-01", periodTo: "2025-09-30" }) { review { id version } } }`);
  const review = openReview.review;
  const theirs = reviewer.api(harbour.slug);
  for (const [step, api] of [harbour.api, harbour.api, theirs].entries()) await api.ask(`mutation { moveReviewOn(input: { id: "${review.id}", version: ${review.version + step} }) { review { id } } }`);
  await theirs.ask(`mutation { approveReview(input: { reviewId: "${review.id}", paperVersion: 1 }) { review { id } } }`);
}

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Published Harbour');
  const second = await harbour.join('Tom Whelan', ['ADMIN', 'REVIEWER', 'BOARD']);
  [maya, tom, stranger] = [await stage.visitor(), await stage.visitor(), await stage.visitor()];
  await signInAs(maya, harbour.maya);
  await signInAs(tom, second);
  await publishReview(tom);
}, 120_000);
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});
afterEach(() => expect([...maya.faults, ...tom.faults, ...stranger.faults]).toEqual([]));

/** Looks for the harbour as somebody without an account. */
async function look(): Promise<void> {
  await openPage(stranger, '/published');
  await stranger.page.getByLabel('Name of an organisation or plan').fill('published harbour');
  await stranger.page.waitForURL(/q=published/);
}

const nobody = () => stranger.page.getByText('No organisation or plan has this in its name. Try fewer letters.').waitFor();

test('an organisation is listed for everybody when two admins agree, and gone when one says so', async () => {
  await look();
  await nobody();
  await openPage(maya, `/${harbour.slug}/reviews/cycles`);
  await maya.page.getByRole('button', { name: 'List our organisation' }).click();
  await maya.page.getByText('Another admin must confirm this. Nothing is listed until then.').waitFor();
  expect(await violationsOf(maya)).toEqual([]);
  await look();
  await nobody();

  await openPage(tom, `/${harbour.slug}/settings/waiting`);
  const card = tom.page.getByRole('article', { name: 'List Published Harbour among published plans' });
  await card.getByRole('button', { name: 'Confirm' }).click();
  await tom.page.getByText('Confirmed and done: List Published Harbour among published plans.').waitFor();

  await look();
  const row = stranger.page.getByRole('row', { name: /Published Harbour/ });
  for (const words of ['Fair quays', 'Review 1', '1 April 2025 to 30 September 2025', 'Not started']) await row.getByText(words).first().waitFor();
  await stranger.page.getByText('1 organisation found').waitFor();
  expect(await violationsOf(stranger)).toEqual([]);

  await openPage(maya, `/${harbour.slug}/reviews/cycles`);
  await maya.page.getByRole('button', { name: 'Take it off the list' }).click();
  await maya.page.getByText('Your organisation is no longer listed.').waitFor();
  await look();
  await nobody();
});

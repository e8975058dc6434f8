import { answerTo } from './stage/answered';
import { phone, Stage, type Visitor } from './stage/browser';
import { findInvitation, openOrganisation, password, type EmptyOrganisation } from './stage/organisation';
import { findPlanDocument } from './stage/plan-document';
import { findUpdates } from './stage/plan';

const stage = new Stage();
beforeAll(() => stage.open());
afterAll(() => stage.close());

test('from an empty organisation to a plan that its owners update and its executives see move', async () => {
  const harbour = await openOrganisation('Harbour Trust');
  const maya = await stage.visitor();
  await comeIn(maya, harbour.link, harbour.name, harbour.admin.name);
  await leaveAndSignIn(maya, harbour.admin.email);

  const document = await bringInThePlan(maya, harbour);
  await addPerson(maya, harbour, 'Ada Obi', 'Contributor');
  await addPerson(maya, harbour, 'Tess Lund', 'Executive');
  await giveOwnersAndDates(maya, harbour);
  await approve(maya);

  const tess = await stage.visitor();
  await comeIn(tess, await findInvitation(maya.api(harbour.slug), 'tess@harbour.example'), harbour.name, 'Tess Lund');
  await tess.page.getByText(`0 of ${document.actions} actions`).waitFor();

  const ada = await stage.visitor({ viewport: phone, hasTouch: true });
  await comeIn(ada, await findInvitation(maya.api(harbour.slug), 'ada@harbour.example'), harbour.name, 'Ada Obi');
  await updateThree(ada, harbour);

  await tess.page.reload();
  await tess.page.getByText(`1 of ${document.actions} actions`).waitFor();
  await tess.page.getByRole('link', { name: '1 at risk in all objectives' }).waitFor();
  await tess.page.getByRole('link', { name: '1 on track in all objectives' }).waitFor();
  for (const { faults } of [maya, tess, ada]) expect(faults).toEqual([]);
}, 120_000);

/** Follows a one-time link, chooses a password and is in. */
async function comeIn({ page }: Visitor, link: string, organisation: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: `Join ${organisation}` }).waitFor();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: `Join ${organisation}` }).click();
  await page.getByRole('button', { name: `${name}, your account` }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function leaveAndSignIn({ page }: Visitor, email: string): Promise<void> {
  await page.getByRole('button', { name: 'your account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'your account' }).waitFor();
}

/** Chooses the file, sees that all of it was understood, saves it, and is on the plan. */
async function bringInThePlan({ page }: Visitor, { slug }: EmptyOrganisation) {
  const document = findPlanDocument();
  await page.goto(`/${slug}/plan`);
  await page.getByRole('link', { name: 'Import a plan' }).click();
  const { name, contents } = document;
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: contents });
  await page.getByText(document.headline).waitFor();
  await page.getByRole('heading', { name: 'Nothing was left out' }).waitFor();
  await page.getByText(`${document.actions} actions have no due date`).waitFor();
  await page.getByLabel('Title of the plan').fill('Our fairness plan');
  await page.getByRole('button', { name: 'Save as a new plan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Our fairness plan' }).waitFor();
  const said = document.headline.replace(/\. Nothing.*/, ' of success.');
  await page.getByText(said).waitFor();
  return document;
}

async function addPerson({ page }: Visitor, { slug }: EmptyOrganisation, name: string, role: string): Promise<void> {
  await page.goto(`/${slug}/settings/people`);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByLabel('Full name').fill(name);
  await dialog.getByLabel('Email address').fill(`${name.split(' ')[0]!.toLowerCase()}@harbour.example`);
  await dialog.getByRole('checkbox', { name: 'Reader' }).uncheck();
  await dialog.getByRole('checkbox', { name: role }).check();
  await dialog.getByRole('button', { name: 'Add and send the invitation' }).click();
  await page.getByText(`${name} added. The invitation is on its way.`).waitFor();
}

/** Three actions at once for Ada, and one by itself for Tess. */
async function giveOwnersAndDates({ page }: Visitor, { slug }: EmptyOrganisation): Promise<void> {
  await page.goto(`/${slug}/plan`);
  await page.getByRole('button', { name: 'Change the plan' }).click();
  await page.getByRole('button', { name: 'Open all' }).click();
  for (const reference of ['1.1.1', '1.1.2', '1.2.1']) await page.getByRole('checkbox', { name: `Select ${reference}` }).check();
  await page.getByRole('button', { name: 'Set owner and dates' }).click();
  const several = page.getByRole('dialog', { name: 'Owner and dates of 3 actions' });
  await several.getByRole('combobox', { name: 'Owner' }).pressSequentially('Ada');
  await several.getByRole('option', { name: /^Ada Obi/ }).click();
  await several.getByLabel('Starts').fill('2026-01-01');
  await several.getByLabel('Due').fill('2030-03-31');
  await several.getByRole('button', { name: 'Save' }).click();
  await page.getByText('3 actions changed').waitFor();

  await page.getByRole('button', { name: 'Change 2.1.1' }).click();
  await page.getByRole('button', { name: 'Change words, owner or dates' }).click();
  const one = page.getByRole('dialog', { name: 'Change 2.1.1' });
  await one.getByRole('combobox', { name: 'Owner' }).pressSequentially('Tess');
  await one.getByRole('option', { name: /^Tess Lund/ }).click();
  await one.getByLabel('Due').fill('2030-06-30');
  await one.getByRole('button', { name: 'Save' }).click();
  await page.getByText('2.1.1 saved').waitFor();
  await page.getByText('Tess Lund. Due 30 June 2030').waitFor();
}

async function approve({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Approve the plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve the plan' });
  await dialog.getByLabel('Who approved it?').fill('Board of trustees');
  await dialog.getByRole('button', { name: 'Approve the plan' }).click();
  await page.getByText('Approved by the Board of trustees on').waitFor();
}

/** One without change, one at risk with why, one on track. */
async function updateThree({ page, api }: Visitor, harbour: EmptyOrganisation): Promise<void> {
  await page.getByRole('navigation', { name: 'Main, phone' }).getByRole('link', { name: /^My work/ }).tap();
  await page.getByRole('heading', { level: 1, name: 'Update your 3 actions' }).waitFor();
  const form = (reference: string) => page.getByRole('form', { name: `Update ${reference}` });

  await form('1.1.1').getByRole('button', { name: 'No change' }).tap();
  await form('1.1.2').getByText('At risk').tap();
  await form('1.1.2').getByLabel('What has changed?').fill('The training has no room yet.');
  await form('1.1.2').getByRole('button', { name: 'Save and next' }).tap();
  await form('1.2.1').getByText('On track').tap();
  await form('1.2.1').getByLabel('What has changed?').fill('The first draft is written.');
  const saved = answerTo(page, 'recordStatusUpdate');
  await form('1.2.1').getByRole('button', { name: 'Save', exact: true }).tap();
  await saved;
  await page.getByRole('heading', { level: 1, name: 'Your 3 actions are up to date' }).waitFor();
  await page.getByText('3 of 3 done').waitFor();
  const own = { api: api(harbour.slug) };
  expect((await findUpdates(own, '1.1.1'))[0]).toEqual({ status: 'NOT_STARTED', note: null });
  expect((await findUpdates(own, '1.1.2'))[0]).toEqual({ status: 'AT_RISK', note: 'The training has no room yet.' });
  expect((await findUpdates(own, '1.2.1'))[0]).toEqual({ status: 'ON_TRACK', note: 'The first draft is written.' });
}

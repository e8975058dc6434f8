import { answerTo } from './stage/answered';
import { Stage } from './stage/browser';
import { openGroup, seat, type Colleague } from './stage/group';
import { openRunningOrganisation, type Organisation } from './stage/organisation';
import { makePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
/** Chair and members of the group. */
let [ada, ben, cleo]: Colleague[] = [];
/** Whoever the group asks, and the board sub-group. */
let [rhea, helen]: Colleague[] = [];
let group: string;
let draftPath: string;

const groupName = 'Voices of the harbour';
const title = 'Who hears why people leave?';
const firstWords = 'We are asked why we leave, and never told what came of it.';
const words = 'Everybody who leaves is asked why. Tell us who reads the answers, and what was done.';
const missing = 'That says who reads them, not what is done.';

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Group Harbour');
  const people = [['Ada Obi', 'CONTRIBUTOR'], ['Ben Larsen', 'READER'], ['Cleo Mwangi', 'READER'], ['Rhea Long', 'CONTRIBUTOR'], ['Helen Frost', 'REVIEWER']] as const;
  const seated: Colleague[] = [];
  for (const [name, role] of people) seated.push(await seat(stage, await harbour.join(name, [role])));
  [ada, ben, cleo, rhea, helen] = seated;
  await makePlan(harbour, [{ title: 'Ask people why they leave', owner: rhea!.person, dueOn: '2030-03-31' }]);
  group = await openGroup(harbour, groupName, ada!, [ben!, cleo!]);
}, 90_000);
afterAll(async () => {
  for (const one of [ada, ben, cleo, rhea, helen]) expect(one?.faults ?? []).toEqual([]);
  await harbour?.close();
  await stage.close();
});

const groupPath = () => `/${harbour.slug}/groups/${group}`;
const challengePath = () => `/${harbour.slug}/challenges/1`;

test('members write a challenge together, inside, and no address tells what about', async () => {
  const { page } = ada!;
  await page.goto(groupPath());
  await page.getByRole('button', { name: 'Start a conversation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a conversation' });
  await dialog.getByRole('radio', { name: 'Words for the group to share' }).check();
  await dialog.getByLabel('What it is about').selectOption({ label: '1.1.1 Ask people why they leave' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('textbox', { name: 'The words' }).fill(firstWords);
  expect(await dialog.getByRole('combobox', { name: 'Who is to answer' }).inputValue()).toContain('Rhea Long');
  await dialog.getByRole('button', { name: 'Start the draft' }).click();
  await page.waitForURL('**/drafts/*');
  draftPath = new URL(page.url()).pathname;
  expect(draftPath).toMatch(new RegExp(`^${groupPath()}/drafts/[0-9a-f-]{36}$`));
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await page.title()).not.toContain(title);

  await ben!.page.goto(groupPath());
  await ben!.page.getByRole('link', { name: title, exact: true }).click();
  await ben!.page.getByText(firstWords).first().waitFor();
  await ben!.page.getByRole('button', { name: 'Change the words' }).click();
  await ben!.page.getByRole('textbox', { name: 'The words' }).fill(words);
  await ben!.page.getByRole('button', { name: 'Save', exact: true }).click();
  await ben!.page.getByText(words).first().waitFor();
});

test('they vote, and nobody outside sees anything of it', async () => {
  const { page } = ada!;
  await page.goto(draftPath);
  await page.getByText(words).first().waitFor();
  await page.getByRole('button', { name: 'Open a vote' }).click();
  const opened = answerTo(page, 'openVote');
  await page.getByRole('dialog').getByRole('button', { name: 'Open a vote' }).click();
  await opened;
  for (const member of [ada!, ben!, cleo!]) {
    await member.page.goto(draftPath);
    const voted = answerTo(member.page, 'vote(');
    await member.page.getByRole('button', { name: 'Share these words' }).click();
    await voted;
  }
  await page.goto(draftPath);
  await page.getByRole('button', { name: 'End the vote' }).click();
  await page.getByText(/^Agreed on .*, text 2$/).waitFor();
  await page.getByText('3 yes, 0 no, 0 abstained.').waitFor();
  await rhea!.page.goto(`/${harbour.slug}/challenges`);
  await rhea!.page.getByText(/^Nobody has raised a challenge yet/).waitFor();
  await rhea!.page.goto(draftPath);
  await rhea!.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await rhea!.page.getByRole('main').innerText()).not.toContain('leave');
});

test('exactly the words that go out, and who will see them, are shown before they go', async () => {
  const { page } = ada!;
  await page.goto(draftPath);
  await page.getByRole('button', { name: 'Share with the organisation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share these words' });
  await dialog.getByText('Exactly these words leave the space. This cannot be undone.').waitFor();
  await dialog.getByText(words, { exact: true }).waitFor();
  const shown = await dialog.innerText();
  for (const fact of [title, `Challenge, ${groupName}`, 'Rhea Long', 'Who will see it', 'What stays here', 'Answer due by']) expect(shown).toContain(fact);
  expect(shown).not.toContain('Ben Larsen');
  const released = answerTo(page, 'releaseDraft');
  await dialog.getByRole('button', { name: 'Share them now' }).click();
  expect((await (await released).json()) as object).not.toHaveProperty('errors');
});

test('whoever is asked finds it in their work and answers; the group says that it is not enough and takes it to the sub-group', async () => {
  const { page } = rhea!;
  await page.goto(`/${harbour.slug}/my-work`);
  await page.getByRole('link', { name: 'Answer challenge 1' }).click();
  await page.getByText(words).first().waitFor();
  await page.getByRole('button', { name: 'Answer this challenge' }).click();
  const answer = page.getByRole('dialog');
  await answer.getByRole('radio', { name: /^Accepted/ }).check();
  await answer.getByLabel('Your answer and the reason').fill('The people team reads every one of them.');
  await answer.getByLabel('What will happen').fill('A page each quarter says what was done.');
  const answered = answerTo(page, 'answerChallenge');
  await answer.getByRole('button', { name: 'Send the answer' }).click();
  await answered;

  const chair = ada!.page;
  await chair.goto(groupPath());
  await chair.getByText('The people team reads every one of them.').waitFor();
  await chair.getByRole('button', { name: 'Not enough yet' }).click();
  await chair.getByRole('dialog').getByLabel('What is missing').fill(missing);
  await chair.getByRole('dialog').getByRole('button', { name: 'Say so' }).click();
  await chair.getByRole('dialog').waitFor({ state: 'detached' });
  const taken = answerTo(chair, 'SubGroup');
  await chair.getByRole('button', { name: 'Take it to the board sub-group' }).click();
  await taken;
});

test('outside, whoever reads it finds the group, days and nothing that leads to one of its members', async () => {
  const { page } = helen!;
  const heard: Promise<string>[] = [];
  page.on('response', (response) => response.url().endsWith('/graphql') && heard.push(response.text()));
  await page.goto(challengePath());
  await page.getByText(/Taken to the board sub-group on /).first().waitFor();
  await page.waitForLoadState('networkidle');
  const seen = await page.getByRole('main').innerText();
  for (const told of [title, words, missing, groupName, 'The people team reads every one of them.']) expect(seen).toContain(told);
  expect(seen).not.toContain(firstWords);
  const everything = [seen, await page.content(), ...(await Promise.all(heard))].join('\n');
  for (const { person } of [ada!, ben!, cleo!]) for (const trace of [person.name, person.id, person.email]) expect(everything).not.toContain(trace);
  for (const trace of [draftPath.split('/').at(-1)!, 'raisedAt']) expect(everything).not.toContain(trace);
  const { challenge } = await helen!.api(harbour.slug).ask<{ challenge: { raisedBy: object | null; events: { kind: string; by: object | null; happenedAt: string | null }[] } }>(
    '{ challenge(number: 1) { raisedBy { id } events { kind by { id } happenedAt } } }',
  );
  expect(challenge.raisedBy).toBeNull();
  const ofGroup = challenge.events.filter(({ kind }) => ['UNSATISFIED', 'TAKEN_TO_SUB_GROUP'].includes(kind));
  expect(ofGroup).toEqual(['UNSATISFIED', 'TAKEN_TO_SUB_GROUP'].map((kind) => ({ kind, by: null, happenedAt: null })));
});

test('a member who is given a role that shuts the door finds it shut with the next click', async () => {
  const { page, person } = cleo!;
  await page.goto(groupPath());
  await page.getByRole('heading', { name: 'Conversations in this space' }).waitFor();
  const { people } = await harbour.api.ask<{ people: { items: { id: string; version: number }[] } }>('{ people { items { id version } } }');
  const { version } = people.items.find(({ id }) => id === person.id)!;
  await harbour.api.ask('mutation ($id: ID!, $version: Int!) { changeRoles(personId: $id, version: $version, roles: [READER, BOARD]) { person { id } } }', { id: person.id, version });
  await page.goto(draftPath);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const shut = await page.getByRole('main').innerText();
  await page.goto(`${groupPath()}/drafts/00000000-0000-4000-8000-000000000000`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(shut).toBe(await page.getByRole('main').innerText());
});

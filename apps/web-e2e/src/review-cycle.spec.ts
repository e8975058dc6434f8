import { answerTo } from './stage/answered';
import { Stage } from './stage/browser';
import type { Colleague } from './stage/group';
import { dayBefore, groupName, openForm, openReviewingOrganisation, openSeldomForm, save, shiftMonths, writeWords, type ReviewingOrganisation } from './stage/review';

const stage = new Stage();
let cast: ReviewingOrganisation;
/** The first day of the half year that ended last. */
let lastPeriod: string;

const summary = 'We ask everybody who leaves. Four in five answer, and most would have stayed for better shifts.';
const learned = 'A letter is not read. A call is.';
const asked = 'Agree that leavers are called within a week';
const question = 'Who calls them, and what happens with what they say?';
const answer = 'The people team calls. A page each month goes to the director.';
const wayBack = 'The paper does not say who calls people. Please say so.';
const whoCalls = 'The people team calls each of them within a week.';
const comment = 'We want to see what people said, not only how many were called.';
const statement = 'Colleagues tell us that nobody called them. We hope that this changes it.';

beforeAll(async () => {
  await stage.open();
  cast = await openReviewingOrganisation(stage, 'Review Harbour');
}, 120_000);
afterAll(async () => {
  for (const one of cast?.everybody ?? []) expect(one.faults).toEqual([]);
  await cast?.harbour.close();
  await stage.close();
});

const at = (number: number, part = '') => `/${cast.harbour.slug}/reviews/${number}${part}`;

test('an executive opens the review of a half year, and says who signs', async () => {
  const { page } = cast.ruth;
  await page.goto(`/${cast.harbour.slug}/reviews`);
  const form = await openForm(page, 'Open a review');
  lastPeriod = await form.getByLabel('First day it looks at').inputValue();
  await form.getByLabel('First day it looks at').fill(shiftMonths(lastPeriod, -6));
  await form.getByLabel('Last day it looks at').fill(dayBefore(lastPeriod));
  await form.getByRole('button', { name: 'Open a review' }).click();
  await page.waitForURL(`**${at(1)}`);
  await page.getByRole('heading', { level: 1, name: /^Review 1/ }).waitFor();

  const signers = await openSeldomForm(page, 'Choose who signs');
  const named = [['Executive review', 'Ruth Adeyemi', 'Chief executive'], ['Executive review', 'Martin Hale', 'Director of people'], ['Board sub-group', 'Helen Whitcombe', 'Chair']] as const;
  for (const [body, name, capacity] of named) {
    const part = signers.getByRole('group', { name: body });
    await part.getByRole('button', { name: 'Add somebody' }).click();
    await part.getByRole('combobox', { name: /^Person/ }).last().fill(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
    await part.getByLabel('In what part?').last().fill(capacity);
  }
  await save(signers);
  await page.getByRole('region', { name: 'Sign-off' }).getByText('Martin Hale').waitFor();
});

test('owners bring their actions up to date, and the checklist counts them by itself', async () => {
  const { page } = cast.saira;
  const checked = async () => {
    await cast.ruth.page.goto(at(1));
    return cast.ruth.page.getByRole('region', { name: 'Checks before papers go out' }).getByRole('listitem').filter({ hasText: 'Every action was updated in the period' }).innerText();
  };
  expect(await checked()).toContain('0 of 2');
  await page.goto(`/${cast.harbour.slug}/plan`);
  for (const [reference, words] of [['1.1.1', 'Four in five answer.'], ['1.1.2', 'The figures are with the board.']] as const) {
    await page.getByRole('button', { name: `Status of ${reference}:` }).click();
    const form = page.getByRole('form', { name: `Update ${reference}` });
    await form.getByRole('radio', { name: 'On track' }).check();
    await form.getByLabel('What has changed?').fill(words);
    await form.getByRole('button', { name: 'Save update' }).click();
    await page.getByText(`${reference} set to on track`).waitFor();
  }
  expect(await checked()).toContain('2 of 2');
});

test('two executives write at once, give their opinion, ask for a decision, and ask the staff group', async () => {
  const [ruth, martin] = [cast.ruth.page, cast.martin.page];
  await martin.goto(at(1));
  await writeWords(ruth, /Summary/, summary);
  await writeWords(martin, /What we have learned/, learned);
  await ruth.reload();
  await ruth.getByText(learned).first().waitFor();
  await ruth.getByRole('radio', { name: /^Reasonable/ }).click();
  await ruth.getByRole('radio', { name: /^Reasonable/, checked: true }).waitFor();
  const form = await openForm(ruth, 'Ask for a decision');
  await form.getByLabel('The decision, in a line').fill(asked);
  await form.getByLabel('Which action is it about?').selectOption({ label: '1.1.1 Ask people why they leave' });
  await save(form);
  await ruth.getByText(asked).first().waitFor();

  const voice = await openForm(ruth, 'Ask for a view');
  await voice.getByLabel('Whom do you ask?').selectOption({ label: groupName });
  await save(voice, 'Ask');
  await ruth.getByRole('region', { name: 'Views we asked for' }).getByText(/^Asked /).waitFor();
  const { keptMail } = await cast.harbour.api.ask<{ keptMail: { to: string; body: string }[] }>('{ keptMail { to body } }');
  const mail = keptMail.find(({ to, body }) => to === cast.saira.person.email && body.includes(at(1)))!;
  expect(mail.body).not.toContain(summary);
});

test('the staff group says something in its own name, and the review has heard it', async () => {
  await cast.saira.page.goto(at(1));
  const { review } = await cast.saira.api(cast.harbour.slug).ask<{ review: { id: string } }>('{ review(number: 1) { id } }');
  await releaseStatement(review.id);
  await cast.ruth.page.reload();
  await cast.ruth.page.getByRole('region', { name: 'Views we asked for' }).getByText(/^Answered /).waitFor();
});

test('the executive review makes the paper, and both executives sign exactly that version', async () => {
  const [ruth, martin] = [cast.ruth.page, cast.martin.page];
  await save(await openForm(ruth, 'Open executive review'), 'Open executive review');
  await ruth.getByText('No paper has been made yet, so there is nothing to sign.').waitFor();
  const paper = await openForm(ruth, 'Make version 1');
  await save(paper, 'Make version 1');
  for (const page of [ruth, martin]) {
    await page.goto(at(1));
    await save(await openForm(page, 'Sign version 1'), 'Sign');
    await page.getByText('On version 1. Nothing signed has changed since.').first().waitFor();
  }
  const sent = await openForm(martin, 'Send to sub-group');
  await sent.getByText('They read version 1, exactly as it was made.').waitFor();
  await save(sent, 'Send to sub-group');
});

test('the sub-group reads the report, asks about it, and sends it back with a reason', async () => {
  const { page } = cast.helen;
  await page.goto(`/${cast.harbour.slug}/my-work`);
  await page.getByRole('link', { name: /^Read and sign Review 1/ }).click();
  await page.getByText('Version 1 is before you.').waitFor();
  await page.goto(at(1, '/report'));
  for (const words of [summary, learned, statement]) await page.getByText(words).first().waitFor({ state: 'attached' });
  const ask = await openForm(page, `Ask about this: ${asked}`, 'Ask a question');
  await ask.getByLabel('Your question').fill(question);
  await save(ask, 'Ask');
  await page.goto(at(1));
  await page.getByText(question).first().waitFor();
  const back = await openSeldomForm(page, 'Send back');
  await back.getByRole('button', { name: 'Send back' }).click();
  await back.getByRole('alert', { name: 'There is a problem' }).waitFor();
  await back.getByLabel('Why does it go back?').fill(wayBack);
  await save(back, 'Send back');
  await page.getByText(`“${wayBack}”`).waitFor();
});

test('an executive finds the question in their work and answers it; a new version is made and signed anew', async () => {
  const { page } = cast.martin;
  await page.goto(`/${cast.harbour.slug}/my-work`);
  await page.getByRole('link', { name: question }).click();
  await page.getByText(`“${wayBack}”`).waitFor();
  const form = await openForm(page, `Answer ${question}`, 'Answer the question of Helen Whitcombe');
  await form.getByLabel('Your answer').fill(answer);
  await save(form, 'Answer');
  await page.getByText(answer).first().waitFor();
  await writeWords(page, /Summary/, `${summary}\n\n${whoCalls}`);
  await page.getByText('Words have changed since version 1:').waitFor();
  expect(await page.getByRole('button', { name: 'Sign version 1' }).count()).toBe(0);
  await save(await openForm(page, 'Make version 2'), 'Make version 2');
  await page.getByText('Signed version 1. Version 2 waits.').first().waitFor();
  for (const who of [cast.martin, cast.ruth]) {
    await who.page.goto(at(1));
    await save(await openForm(who.page, 'Sign version 2'), 'Sign');
  }
  await save(await openForm(cast.ruth.page, 'Send to sub-group'), 'Send to sub-group');
});

test('the sub-group reads the answer, decides, says its own words, signs and sends it to the board', async () => {
  const { page } = cast.helen;
  await page.goto(at(1));
  await page.getByText(answer).first().waitFor();
  const decision = await openForm(page, `Decide ${asked}`, 'Record a decision');
  await decision.getByLabel('How did it turn out?').selectOption({ label: 'Agreed with changes' });
  await decision.getByLabel('What was said with it?').fill('Within three days.');
  await decision.getByRole('combobox', { name: 'Who sees to it?' }).fill('Martin');
  await page.getByRole('option', { name: /Martin Hale/ }).click();
  await save(decision);
  await page.getByText('Within three days.').waitFor();
  await writeWords(page, /own comment/, comment, 'writeBodyComment');
  await save(await openForm(page, 'Sign version 2'), 'Sign');
  const sent = await openForm(page, 'Send to board');
  await save(sent, 'Send to board');
});

test('before it is sealed nobody outside reads it; the board approves exactly this version, and it is sealed for everybody', async () => {
  const [reader] = cast.members as [Colleague];
  await reader.page.goto(at(1, '/report'));
  await reader.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await reader.page.getByRole('main').innerText()).not.toContain(summary);

  const { page } = cast.eleanor;
  await page.goto(at(1));
  const form = await openForm(page, 'Approve and seal');
  for (const fact of [/^version 2 of the paper, made on /, '1 decision taken', 'the questions that were asked, with their answers']) await form.getByText(fact).waitFor();
  const sealed = answerTo(page, 'approveReview');
  await save(form, 'Approve and seal');
  expect((await (await sealed).json()) as object).not.toHaveProperty('errors');
  await page.getByRole('heading', { name: 'The sealed record' }).waitFor();

  await reader.page.goto(at(1, '/report'));
  await reader.page.getByText('The fingerprint matches these words. Your browser has just worked it out.').waitFor();
  for (const words of [summary, whoCalls, learned, 'Within three days.', comment, statement]) await reader.page.getByText(words).first().waitFor({ state: 'attached' });
});

test('the next review begins with what the last one decided, and its report says what became of it', async () => {
  const { page } = cast.martin;
  await page.goto(`/${cast.harbour.slug}/reviews`);
  await page.getByRole('heading', { name: 'Sealed' }).waitFor();
  const form = await openForm(page, 'Open a review');
  expect(await form.getByLabel('First day it looks at').inputValue()).toBe(lastPeriod);
  await form.getByRole('button', { name: 'Open a review' }).click();
  await page.waitForURL(`**${at(2)}`);
  await page.getByRole('link', { name: 'The review before: Review 1' }).waitFor();
  const before = page.getByRole('region', { name: 'Asked for last time' });
  await before.getByText(asked).first().waitFor();
  const said = await openForm(page, `Say how it stands ${asked}`, 'What became of it?');
  await said.getByLabel('How does it stand?').selectOption({ label: 'Done' });
  await said.getByLabel('A line about it').fill('Everybody is called, since Monday.');
  await save(said);
  await before.getByText(/Everybody is called, since Monday./).waitFor();
  await page.goto(at(2, '/report'));
  for (const words of [asked, 'Everybody is called, since Monday.']) await page.getByText(words).first().waitFor({ state: 'attached' });
});

/** What the group agreed on inside leaves it in its own name: written, voted on and released by its chair. */
async function releaseStatement(reviewId: string): Promise<void> {
  const api = cast.saira.api(cast.harbour.slug);
  const { startDraft } = await api.ask<{ startDraft: { draft: { id: string } } }>('mutation ($input: StartDraftInput!) { startDraft(input: $input) { draft { id } } }', {
    input: { groupKey: cast.group, kind: 'STATEMENT', subjectKind: 'REVIEW', subjectId: reviewId, title: 'What we hear', markdown: statement },
  });
  const { id } = startDraft.draft;
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await api.ask('mutation ($id: ID!, $on: Date!) { openVote(draftId: $id, closesOn: $on) { draft { id } } }', { id, on: inAWeek });
  for (const member of [cast.saira, ...cast.members]) await member.api(cast.harbour.slug).ask('mutation ($id: ID!) { vote(draftId: $id, choice: YES) { draft { id } } }', { id });
  await api.ask('mutation ($id: ID!) { closeVote(draftId: $id) { draft { id } } }', { id });
  await api.ask('mutation ($id: ID!) { releaseDraft(draftId: $id) { draft { id } } }', { id });
}

import type { Locator, Page } from 'playwright-core';
import { answerTo } from './answered';
import type { Stage } from './browser';
import { openGroup, seat, type Colleague } from './group';
import { openRunningOrganisation, type Organisation } from './organisation';
import { makePlan, type MadePlan } from './plan';
import type { RunningProgram } from './program';

/** An organisation that reviews its plan, with everybody whom a review goes through at a browser of their own. */
export interface ReviewingOrganisation {
  readonly harbour: Organisation;
  readonly plan: MadePlan;
  /** Executives. */
  readonly ruth: Colleague;
  readonly martin: Colleague;
  /** Owns an action, and chairs the staff group. */
  readonly saira: Colleague;
  /** Of the board sub-group. */
  readonly helen: Colleague;
  readonly eleanor: Colleague;
  /** Members of the staff group who are nothing else. */
  readonly members: readonly Colleague[];
  readonly everybody: readonly Colleague[];
  /** The staff group, by its part of the address. */
  readonly group: string;
}

export const groupName = 'Roots of the harbour';

/** Opens it with a plan of two actions, both of which Saira owns. */
export async function openReviewingOrganisation(stage: Stage, name: string, program?: RunningProgram & { url: string }): Promise<ReviewingOrganisation> {
  const harbour = await openRunningOrganisation(name, program);
  const join = async (who: string, role: string) => seat(stage, await harbour.join(who, [role]), program?.url);
  const ruth = await join('Ruth Adeyemi', 'EXECUTIVE');
  const martin = await join('Martin Hale', 'EXECUTIVE');
  const saira = await join('Saira Mahmood', 'CONTRIBUTOR');
  const helen = await join('Helen Whitcombe', 'REVIEWER');
  const eleanor = await join('Eleanor Voss', 'BOARD');
  const members = [await join('Callum Reid', 'READER'), await join('Nadia Shah', 'READER')];
  const titles = ['Ask people why they leave', 'Publish the pay gap'];
  const plan = await makePlan(harbour, titles.map((title) => ({ title, owner: saira.person, dueOn: '2030-03-31' })));
  const group = await openGroup(harbour, groupName, saira, members);
  return { harbour, plan, ruth, martin, saira, helen, eleanor, members, everybody: [ruth, martin, saira, helen, eleanor, ...members], group };
}

/** Opens a review of the plan as an executive does, without going through the page. Gives its id and its number. */
export async function openReviewOf({ harbour, plan, ruth }: Pick<ReviewingOrganisation, 'harbour' | 'plan' | 'ruth'>, period: { from: string; to: string }): Promise<{ id: string; number: number }> {
  const { openReview } = await ruth.api(harbour.slug).ask<{ openReview: { review: { id: string; number: number } } }>(
    'mutation ($input: OpenReviewInput!) { openReview(input: $input) { review { id number } } }',
    { input: { planId: plan.id, kind: 'REVIEW', periodFrom: period.from, periodTo: period.to } },
  );
  return openReview.review;
}

/** Presses the button that opens a form, and gives the form. */
export async function openForm(page: Page, act: string, title = act): Promise<Locator> {
  await page.getByRole('button', { name: act, exact: true }).click();
  return formOf(page, title);
}

/** Chooses what is done more seldom, and gives the form. */
export async function openSeldomForm(page: Page, act: string, title = act): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  return openForm(page, act, title);
}

async function formOf(page: Page, title: string): Promise<Locator> {
  const form = page.getByRole('dialog', { name: title });
  await form.waitFor();
  return form;
}

/** Saves a form, which then closes. */
export async function save(form: Locator, act = 'Save'): Promise<void> {
  await form.getByRole('button', { name: act, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Writes into one field of commentary, and waits until the server has it. */
export async function writeWords(page: Page, label: string | RegExp, words: string, mutation = 'writeCommentary'): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(words);
  const saved = answerTo(page, mutation);
  await field.press('Control+Enter');
  const answer = (await (await saved).json()) as { errors?: unknown };
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
}

/** Six months on or back, from the first of a month. */
export function shiftMonths(first: string, months: number): string {
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** The day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

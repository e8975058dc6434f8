import { answerTo } from './stage/answered';
import { phone, Stage, type Visitor } from './stage/browser';
import { openRunningOrganisation, signInAs, type Organisation, type Person } from './stage/organisation';
import { makePlan } from './stage/plan';

const stage = new Stage();
let harbour: Organisation;
let ada: Person;
let measureId: string;

interface Month {
  readonly fromOn: string;
  readonly toOn: string;
}

/** The month that lies so many before this one, as the server counts days. */
function monthBefore(today: string, count: number): Month {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const day = (date: number) => new Date(date).toISOString().slice(0, 10);
  return { fromOn: day(Date.UTC(year, month - 1 - count, 1)), toOn: day(Date.UTC(year, month - count, 0)) };
}

beforeAll(async () => {
  await stage.open();
  harbour = await openRunningOrganisation('Figure Harbour');
  ada = await harbour.join('Ada Obi', ['CONTRIBUTOR']);
  await makePlan(harbour, []);
  const { api } = harbour;
  const { plan } = await api.ask<{ plan: { asAt: string; objectives: { outcomes: { id: string }[] }[] } }>('{ plan { asAt objectives { outcomes { id } } } }');
  const { addMeasure } = await api.ask<{ addMeasure: { measure: { id: string; version: number } } }>(
    'mutation ($outcomeId: ID!, $ownerId: ID!) { addMeasure(outcomeId: $outcomeId, statement: "Staff say that chances are fair", ownerId: $ownerId, reason: "To see it.") { measure { id version } } }',
    { outcomeId: plan.objectives[0]!.outcomes[0]!.id, ownerId: ada.id },
  );
  measureId = addMeasure.measure.id;
  const months = [7, 6, 5, 4, 3, 2].map((count) => monthBefore(plan.asAt, count));
  await api.ask('mutation ($input: DefineMeasureInput!) { defineMeasure(input: $input) { measure { id } } }', {
    input: {
      id: measureId,
      version: addMeasure.measure.version,
      kind: 'NUMERIC',
      unit: 'PERCENT',
      frequency: 'MONTHLY',
      firstPeriodOn: months[0]!.fromOn,
      people: 'DIFFERENT_EACH_TIME',
      numeratorWords: 'staff who agree',
      denominatorWords: 'staff who replied',
      reason: 'To measure it.',
    },
  });
  await api.ask('mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { measure { id } } }', {
    input: { measureId, rows: months.map((month, at) => ({ ...month, numerator: 118 + at, denominator: 200, isUnusualConfirmed: true })) },
  });
});
afterAll(async () => {
  await harbour?.close();
  await stage.close();
});

async function openWork(): Promise<Visitor> {
  const visitor = await stage.visitor({ viewport: phone, hasTouch: true, isMobile: true });
  await signInAs(visitor, ada);
  await visitor.page.goto(`/${harbour.slug}/my-work`);
  return visitor;
}

const latest = async () =>
  (await harbour.api.ask<{ measure: { latest: { figure: { text: string; numerator: number } } } }>('query ($id: ID!) { measure(id: $id) { latest { figure { text numerator } } } }', { id: measureId })).measure.latest.figure;

test('a figure that is due is saved from My work with one thumb, and is asked about once when it is unusual', async () => {
  const { page, faults } = await openWork();
  const begunAt = Date.now();
  await page.getByRole('link', { name: 'Add figure' }).or(page.getByRole('link', { name: /^Add (a|the) figure/ })).first().tap();
  const numerator = page.getByRole('textbox', { name: 'staff who agree' });
  await numerator.fill('12');
  expect(await numerator.getAttribute('inputmode')).toBe('decimal');
  await page.getByRole('textbox', { name: 'staff who replied' }).fill('200');
  await page.getByText('That is 6%').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).tap();
  await page.getByText('Is this right?').waitFor();
  expect(await numerator.inputValue()).toBe('12');
  expect((await latest()).numerator).toBe(123);
  const saved = answerTo(page, 'recordObservation');
  await page.getByRole('button', { name: 'Save anyway' }).tap();
  await saved;
  await page.getByText(/^Saved: 6% for /).waitFor();
  // The program's own share of fifteen seconds; what is left belongs to the person.
  expect(Date.now() - begunAt).toBeLessThan(10_000);
  expect(await latest()).toEqual({ text: '6%', numerator: 12 });
  expect(faults).toEqual([]);
});

test('what was typed is still there after a reload', async () => {
  const { page } = await openWork();
  const { measure } = await harbour.api.ask<{ measure: { slug: string } }>('query ($id: ID!) { measure(id: $id) { slug } }', { id: measureId });
  await page.goto(`/${harbour.slug}/measures/${measureId}/${measure.slug}/add`);
  const numerator = page.getByRole('textbox', { name: 'staff who agree' });
  await numerator.fill('77');
  // Words are kept a moment after the last key.
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByText(/These fields hold your draft/).waitFor();
  expect(await numerator.inputValue()).toBe('77');
});

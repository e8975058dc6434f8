import { startWholeProgram, type WholeProgram } from '../../../tools/whole-program.mjs';
import { answerTo } from './stage/answered';
import { violationsOf } from './stage/axe';
import { phone, Stage, type Visitor } from './stage/browser';
import { countsThatAddUpTo } from './stage/counts';
import { findFigure, type FigureOnPage } from './stage/figures';
import { findMeasurePath, openPage } from './stage/pages';

// The journey changes the figures of the demo, so it has a program of its own. Each test goes on where the one before ended.
const stage = new Stage();
let program: WholeProgram;
let lin: Visitor;
let ruth: Visitor;
let records: string;
let recordsId: string;
const idIn = (path: string) => path.split('/')[3]!;

beforeAll(async () => {
  [program] = await Promise.all([startWholeProgram(), stage.open()]);
  lin = await stage.persona('lin.zhao', { baseURL: program.url, viewport: phone, hasTouch: true, isMobile: true });
  ruth = await stage.persona('ruth.adeyemi', { baseURL: program.url });
  records = await findMeasurePath(ruth, 'M1.16');
  recordsId = idIn(records);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await program?.stop();
}, 60_000);
afterEach(() => {
  for (const { faults } of [lin, ruth]) expect(faults.splice(0)).toEqual([]);
});

const latestOf = async (visitor: Visitor, id = recordsId) => (await findFigure(visitor, id))!;
const expectClean = async (visitor: Visitor) => expect(await violationsOf(visitor)).toEqual([]);

test('the overdue figure is entered on a phone; whoever enters the same period second hears of the first', async () => {
  await openPage(ruth, `${records}/add`);
  await openPage(lin, `${records}/add`);
  const { page } = lin;
  await page.getByRole('textbox', { name: 'records with an answer' }).fill('380');
  await page.getByRole('textbox', { name: 'staff records', exact: true }).fill('461');
  await page.getByText('That is 82%').waitFor();
  await expectClean(lin);
  await page.getByRole('button', { name: 'Save', exact: true }).tap();
  await page.getByText(/^Saved: 82% for /).waitFor();
  await expectClean(lin);
  const saved = await latestOf(lin);
  expect(saved).toMatchObject({ text: '82%', numerator: 380, revision: 1 });

  await ruth.page.getByRole('textbox', { name: 'records with an answer' }).fill('371');
  await ruth.page.getByRole('textbox', { name: 'staff records', exact: true }).fill('461');
  await ruth.page.getByRole('button', { name: 'Save', exact: true }).click();
  await ruth.page.getByText('This period has a figure already').waitFor();
  await ruth.page.getByText(new RegExp(`^Lin Zhao recorded 82% for ${saved.periodText} on `)).waitFor();
  expect(await ruth.page.getByRole('textbox', { name: 'records with an answer' }).inputValue()).toBe('371');
  await expectClean(ruth);
  expect(await latestOf(ruth)).toEqual(saved);
  await ruth.page.getByRole('link', { name: 'Keep theirs' }).click();
  await ruth.page.getByRole('heading', { name: 'How this is measured' }).waitFor();
});

/** Opens the dialog that corrects the figure of a period, from the table of figures. */
async function openCorrection(visitor: Visitor, { periodText }: FigureOnPage) {
  await openPage(visitor, `${records}?view=table`);
  await visitor.page.getByRole('button', { name: `Correct the figure for ${periodText}` }).click();
  return visitor.page.getByRole('dialog', { name: `Correct the figure for ${periodText}` });
}

test('it is corrected with a reason; of two who correct it at once the second sees what the first has done', async () => {
  const figure = await latestOf(lin);
  const hers = await openCorrection(lin, figure);
  const theirs = await openCorrection(ruth, figure);
  await theirs.getByRole('textbox', { name: 'records with an answer' }).fill('383');
  await theirs.getByRole('button', { name: 'Save the correction' }).click();
  await theirs.getByText('Say why', { exact: false }).first().waitFor();
  await theirs.getByLabel('Why is it corrected?').fill('Three records had been counted twice.');
  await expectClean(ruth);
  await theirs.getByRole('button', { name: 'Save the correction' }).click();
  await theirs.waitFor({ state: 'detached' });
  expect(await latestOf(ruth)).toMatchObject({ text: '83%', numerator: 383, revision: 2, correctedReason: 'Three records had been counted twice.' });

  await hers.getByRole('textbox', { name: 'records with an answer' }).fill('390');
  await hers.getByLabel('Why is it corrected?').fill('Seven answers came in late.');
  await hers.getByRole('button', { name: 'Save the correction' }).tap();
  await hers.getByText('Ruth Adeyemi has corrected this figure since you opened it').waitFor();
  await hers.getByText(/^It is 83% now\./).waitFor();
  expect(await hers.getByRole('textbox', { name: 'records with an answer' }).inputValue()).toBe('390');
  expect(await latestOf(lin)).toMatchObject({ numerator: 383, revision: 2 });
  await expectClean(lin);
  await hers.getByRole('button', { name: 'I have seen it: correct that one' }).tap();
  await hers.getByRole('button', { name: 'Save the correction' }).tap();
  await hers.waitFor({ state: 'detached' });
  expect(await latestOf(lin)).toMatchObject({ text: '85%', numerator: 390, revision: 3, correctedReason: 'Seven answers came in late.' });
});

test('sentence, chart, table, file and API tell the same figure', async () => {
  const { page } = ruth;
  const { text, periodText, toOn } = await latestOf(ruth);
  await openPage(ruth, records);
  const drawing = page.getByRole('figure').getByRole('img').first();
  await drawing.getByText(`Latest ${text}`).waitFor();
  const sentences = await page.getByRole('region', { name: await page.locator('#finding').innerText() }).innerText();
  const [, short, target] = /(\d+) points short of the target of (\d+)%/.exec(sentences)!;
  expect(`${Number(target) - Number(short)}%`).toBe(text);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const row = page.getByRole('row', { name: periodText });
  await row.getByRole('cell', { name: text, exact: true }).waitFor();
  await row.getByText('Corrected: Seven answers came in late.').waitFor();
  await expectClean(ruth);
  const file = await ruth.context.request.get(`/export/northmoor/measures/${recordsId}.csv`);
  const line = (await file.text()).split('\r\n').find((one) => one.includes(toOn))!;
  expect(line.split(',')).toEqual(expect.arrayContaining([text, '390', '461']));
});

test('a breakdown is pasted for a month that has none: the small group is hidden with a partner, and a reader sees less still', async () => {
  const path = await findMeasurePath(lin, 'M1.4');
  const id = idIn(path);
  const { measure } = await lin.api('northmoor').ask<{ measure: { observations: FigureAsked[]; breakdown: { periods: string[] } } }>(
    'query ($id: ID!) { measure(id: $id) { observations(first: 12) { toOn periodText figure { numerator denominator } } breakdown(dimension: "ethnic_group") { periods } } }',
    { id },
  );
  const month = measure.observations.find(({ toOn }) => !measure.breakdown.periods.includes(toOn))!;
  const { pasted, small, groups } = countsThatAddUpTo(month.figure);
  const { page } = lin;
  await openPage(lin, `${path}/groups`);
  await page.getByLabel('What period is it for?').selectOption({ label: month.periodText });
  await page.getByLabel('Paste the numbers').fill(pasted);
  await page.getByText(`It adds up to the figure for ${month.periodText}.`).waitFor();
  await page.getByText(`Hidden for being that small: ${small}.`).first().waitFor();
  await expectClean(lin);
  const saved = answerTo(page, 'recordBreakdown');
  await page.getByRole('button', { name: 'Save', exact: true }).tap();
  await saved;
  await page.getByText('The numbers are saved').first().waitFor();
  await expectClean(lin);

  const hers = await seenBy(lin, path, month.toOn);
  const hidden = hers.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  expect(hidden).toContain(small);
  // Nobody is small but one: whoever else is hidden is so as its partner.
  expect(hidden.length).toBeGreaterThan(1);
  expect(hidden.filter((name) => groups[name]! < 10)).toEqual([small]);
  const callum = await stage.persona('callum.reid', { baseURL: program.url });
  const readers = await seenBy(callum, path, month.toOn);
  const shownTo = (rows: readonly SeenRow[]) => rows.filter(({ isHidden, name }) => !isHidden && name in groups).map(({ name }) => name);
  for (const name of shownTo(readers)) expect(shownTo(hers)).toContain(name);
  expect(shownTo(readers).length).toBeLessThan(shownTo(hers).length);
  await expectClean(callum);
  expect(callum.faults).toEqual([]);
  await callum.context.close();
});

interface FigureAsked {
  readonly toOn: string;
  readonly periodText: string;
  readonly figure: { numerator: number; denominator: number };
}

interface SeenRow {
  readonly name: string;
  readonly isHidden: boolean;
}

/** The rows of the table by group as they stand on the page: a hidden one holds signs and no digit. */
async function seenBy(visitor: Visitor, path: string, on: string): Promise<SeenRow[]> {
  await openPage(visitor, `${path}?by=ethnic_group&on=${on}`);
  const rows = visitor.page.getByRole('table', { name: /^By ethnic group, /i }).locator('tbody tr');
  await rows.first().waitFor();
  const seen: SeenRow[] = [];
  for (const row of await rows.all()) {
    const name = (await row.locator('th').evaluate((cell) => cell.firstChild!.textContent))!;
    const cells = await row.locator('td').evaluateAll((all) => all.slice(0, 3).map((cell) => cell.textContent));
    const isHidden = cells.some((cell) => cell.includes('[c]'));
    if (isHidden) expect(cells.join('')).not.toMatch(/\d/);
    seen.push({ name, isHidden });
  }
  return seen;
}

test('new limits are set with a reason: the chart changes, and the record of the plan says why', async () => {
  const path = await findMeasurePath(ruth, 'M1.4');
  const { page } = ruth;
  await openPage(ruth, path);
  const drawing = page.getByRole('figure').getByRole('img').first();
  const meanOf = async () => /[Mm]ean (\d+)%/.exec((await drawing.textContent())!)![1];
  const before = await meanOf();
  await page.getByRole('button', { name: 'Set new limits and say why' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set new limits' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('link', { name: 'Say why' }).waitFor();
  await dialog.getByLabel('Why?').fill('Every leader has been trained by now.');
  await expectClean(ruth);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  // Ten figures are few for limits, and the chart says so.
  await drawing.getByText(/^Trial mean \d+%$/).waitFor();
  await page.getByRole('region', { name: 'Notes and actions' }).getByText('Every leader has been trained by now.').waitFor();
  expect(await meanOf()).not.toBe(before);
  expect(await page.getByRole('button', { name: 'Set new limits and say why' }).count()).toBe(0);
  await expectClean(ruth);
  await openPage(ruth, '/northmoor/plan/changes');
  await page.getByText('Every leader has been trained by now.').first().waitFor();
  await page.getByText('Ruth Adeyemi').first().waitFor();
});

test('a figure is taken back, and entered anew with the keyboard alone', async () => {
  const figure = await latestOf(ruth);
  const dialog = await openCorrection(ruth, figure);
  await dialog.getByRole('radio', { name: 'There should be no figure for this period' }).check();
  await dialog.getByLabel('Why is it corrected?').fill('The system was being moved that month.');
  await expectClean(ruth);
  await dialog.getByRole('button', { name: /take/i }).click();
  await dialog.waitFor({ state: 'detached' });
  await ruth.page.getByRole('rowheader', { name: figure.periodText, exact: true }).waitFor({ state: 'detached' });
  expect((await latestOf(ruth)).toOn).not.toBe(figure.toOn);

  const { page } = ruth;
  await openPage(ruth, `${records}/add`);
  await page.getByRole('heading', { level: 1, name: `Figure for ${figure.periodText}` }).waitFor();
  const focused = page.locator(':focus');
  await page.locator('#numerator:focus').waitFor();
  await page.keyboard.type('386');
  await page.keyboard.press('Tab');
  expect(await focused.getAttribute('id')).toBe('denominator');
  await page.keyboard.type('461');
  await page.keyboard.press('Enter');
  await page.getByText(`Saved: 84% for ${figure.periodText}`).waitFor();
  expect(await latestOf(ruth)).toMatchObject({ text: '84%', numerator: 386, toOn: figure.toOn });
});

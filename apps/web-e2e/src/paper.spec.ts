import { Stage, type Visitor } from './stage/browser';
import { findActionPath, openPage } from './stage/pages';

const stage = new Stage();
let martin: Visitor;

beforeAll(async () => {
  await stage.open();
  martin = await stage.persona('martin.hale');
}, 60_000);
afterAll(() => stage.close());

const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Ways around, forms and acts have no place on paper. A status stays, although it can be pressed on the screen. */
async function expectPaper({ page }: Visitor, acts: readonly string[]): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  for (const name of acts) expect(await page.getByRole('button', { name, exact: true }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('textbox').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0);
  for (const name of [...acts, 'Search or jump to']) expect(await page.getByRole('button', { name }).filter({ visible: true }).count()).toBe(0);
}

test('the plan on paper is the whole plan, also what is folded on the screen, without bars and buttons', async () => {
  await openPage(martin, '/northmoor/plan');
  const folded = martin.page.getByRole('link', { name: /^Plan each new offer/ });
  expect(await folded.filter({ visible: true }).count()).toBe(0);
  await expectPaper(martin, ['Export', 'Change the plan', 'Add an action', 'Fold all']);
  await folded.waitFor();
  expect(sheetsOf(await martin.page.pdf({ format: 'A4' }))).toBeGreaterThan(2);
  expect(martin.faults).toEqual([]);
});

test('an action on paper has its story, without bars, forms and buttons', async () => {
  await openPage(martin, await findActionPath(martin));
  await expectPaper(martin, ['Save update', 'Edit details']);
  expect(await martin.page.getByRole('heading', { name: 'History' }).isVisible()).toBe(true);
  expect(sheetsOf(await martin.page.pdf({ format: 'A4' }))).toBeGreaterThan(0);
  expect(martin.faults).toEqual([]);
});

test('the report on paper is four pages of A4, and more only with its appendix: the report alone, with its fingerprint on every page, and its tables are not cut off', async () => {
  const helen = await stage.persona('helen.whitcombe');
  await openPage(helen, '/northmoor/reviews/3/report');
  await expectPaper(helen, ['Print', 'Only what changed']);
  const { page } = helen;
  expect(await page.getByRole('button', { name: /^Ask about this/ }).filter({ visible: true }).count()).toBe(0);
  const { record } = await helen.api('northmoor').ask<{ record: { text: string } }>('{ record: reviewRecord(number: 3) { text } }');
  const { paperFingerprint } = JSON.parse(record.text) as { paperFingerprint: string };
  const rules = await page.evaluate(() => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' '));
  expect(rules).toContain(paperFingerprint);
  // As wide as A4 between its margins.
  await page.setViewportSize({ width: 658, height: 900 });
  const cut = await page.evaluate(() => [...document.querySelectorAll('.doc .scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.getAttribute('aria-label')));
  expect(cut).toEqual([]);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(4);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('details.appendix[open]').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Print with the appendix' }).check();
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(9);
  expect(helen.faults).toEqual([]);
});

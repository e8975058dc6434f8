import type { Locator } from 'playwright-core';
import { Stage, type Visitor } from './stage/browser';
import { askPoppler, download, hasPoppler, pagesOf, partsOf, plain } from './stage/files';
import { openPage } from './stage/pages';

// Documents of the first review of the demo, which is sealed.
const stage = new Stage();
let martin: Visitor;
const kept = new Map<string, Buffer>();
let fingerprint: string;

const names = ['PDF, tagged', 'Word', 'Excel figures', 'PowerPoint, 8 slides', 'Highlight report, one page'];
const words = 'Most of the plan has begun on time.';

beforeAll(async () => {
  await stage.open();
  martin = await stage.persona('martin.hale');
}, 60_000);
afterAll(async () => {
  expect(martin?.faults ?? []).toEqual([]);
  await stage.close();
});

const formats = (): Locator => martin.page.getByRole('region', { name: 'Report formats' });

test('each document is made when it is asked for, shows how far it is, and can be downloaded', async () => {
  const { page } = martin;
  await openPage(martin, '/northmoor/reviews/1');
  fingerprint = /[0-9a-f]{64}/.exec((await page.getByRole('region', { name: 'The sealed record' }).innerText()).replaceAll(/\s/g, ''))![0];
  await formats().getByRole('radio', { name: 'For executives and sub-group' }).check();
  for (const name of names) {
    await formats().getByRole('button', { name: `Make ${name}` }).click();
    await formats().getByText(/^Being made, \d+ percent/).first().waitFor();
    const link = formats().getByRole('link', { name, exact: true });
    await link.waitFor({ timeout: 40_000 });
    kept.set(name, (await download(page, link)).bytes);
  }
  expect([...kept.values()].every((bytes) => bytes.length > 4_000)).toBe(true);
}, 240_000);

const readsPdf = hasPoppler() ? test : test.skip;

readsPdf('the PDF has its structure, its title, the words, and the fingerprint on every page (skipped where poppler is not installed)', async () => {
  const pdf = kept.get('PDF, tagged')!;
  const facts = await askPoppler(pdf, 'pdfinfo');
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Title:\s+\S/);
  const pages = await pagesOf(pdf);
  expect(plain(pages.join(''))).toContain(plain(words));
  for (const page of pages) expect(plain(page)).toContain(fingerprint);
  expect(await askPoppler(pdf, 'pdfinfo', '-struct-text')).toMatch(/H1/);
  const [onePage, ...more] = await pagesOf(kept.get('Highlight report, one page')!);
  expect(more).toEqual([]);
  expect(plain(onePage!)).toContain(fingerprint);
});

test('Word, Excel and PowerPoint have the same words and the same fingerprint', () => {
  const word = partsOf(kept.get('Word')!);
  expect(plain(word.get('word/document.xml')!)).toContain(plain(words));
  const feet = [...word].filter(([part]) => part.startsWith('word/footer')).map(([, text]) => plain(text));
  expect(feet.some((foot) => foot.includes(fingerprint))).toBe(true);
  const sheets = [...partsOf(kept.get('Excel figures')!).values()].join('\n');
  expect(plain(sheets)).toContain(fingerprint);
  const show = [...partsOf(kept.get('PowerPoint, 8 slides')!)];
  expect(show.filter(([part]) => /^ppt\/slides\/slide\d+\.xml$/.test(part))).toHaveLength(8);
  // The foot of every slide stands in the layout that all of them use.
  expect(show.some(([part, text]) => part.startsWith('ppt/slideLayouts/') && plain(text).includes(fingerprint))).toBe(true);
});

test('the report on paper has no bars, begins with the decisions, and its appendix begins on the seventh page at the latest', async () => {
  const { page } = martin;
  await openPage(martin, '/northmoor/reviews/3/report');
  await page.getByRole('checkbox', { name: 'Print with the appendix' }).check();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  if (!hasPoppler()) return;
  const pages = await pagesOf(pdf);
  expect(pages[0]).toContain('Decisions we need');
  const appendix = pages.findIndex((text) => /Appendix: /.test(text));
  expect(appendix).toBeGreaterThanOrEqual(3);
  expect(appendix).toBeLessThanOrEqual(6);
  expect(pages.length).toBeGreaterThan(appendix);
});

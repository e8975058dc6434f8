import { AxeBuilder } from '@axe-core/playwright';
import { desktop, phone, Stage, type Visitor } from './stage/browser';
import { listPages, openPage, type PageToSee } from './stage/pages';

/** What was wrong on the pages, in words that say where. Each page is opened once and looked at from all sides. */
const found = { axe: [] as string[], wide: [] as string[], faults: [] as string[], headings: [] as string[], shapes: [] as string[] };
const titles = new Map<string, string>();
/** Titles that are meant to stand on a second page. */
const alike: string[] = [];
const stage = new Stage();

beforeAll(async () => {
  await stage.open();
  const visitors = new Map<string | null, Visitor>();
  for (const one of await listPages(stage)) {
    const visitor = visitors.get(one.who) ?? (one.who === null ? await stage.visitor() : await stage.persona(one.who));
    visitors.set(one.who, visitor);
    await openPage(visitor, one.path);
    await lookAt(visitor, one);
  }
}, 400_000);
afterAll(() => stage.close());

test('axe finds nothing on any page, in light and dark, on a desk and on a phone', () => expect(found.axe).toEqual([]));

test('nothing needs scrolling sideways at 320 pixels, on a phone or a tablet, nor when everything is twice as large', () => expect(found.wide).toEqual([]));

test('no page has a fault in its console, and the content security policy refuses nothing', () => expect(found.faults).toEqual([]));

test('each page has one first heading, and a title of its own that ends with the name of the product', () => {
  expect(found.headings).toEqual([]);
  const names = [...titles.values()];
  expect(names.filter((title, at) => names.indexOf(title) !== at).sort()).toEqual(alike.sort());
  for (const [, title] of titles) expect(title).toMatch(/^.+ - Waymark$/);
});

test('a status is never told by a shape or a colour alone', () => expect(found.shapes).toEqual([]));

async function lookAt(visitor: Visitor, { name, isTitledAlike = false }: PageToSee): Promise<void> {
  const { page } = visitor;
  titles.set(name, await page.title());
  if (isTitledAlike) alike.push(await page.title());
  const headings = await page.getByRole('heading', { level: 1 }).count();
  if (headings !== 1) found.headings.push(`${name}: ${headings} first headings`);
  found.shapes.push(...(await page.evaluate(shapesWithoutWords)).map((html) => `${name}: ${html}`));
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const where = `${name}, ${viewport.width}, ${colorScheme}`;
      // Only colours differ in the dark.
      found.axe.push(...(await violationsOf(visitor, colorScheme === 'dark')).map((words) => `${where}: ${words}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  for (const width of [320, phone.width, 640, 820]) {
    await page.setViewportSize({ width, height: 700 });
    found.wide.push(...(await page.evaluate(widerThanTheScreen)).map((html) => `${name}, ${width}: ${html}`));
  }
  await page.setViewportSize(desktop);
  found.faults.push(...visitor.faults.splice(0).map((fault) => `${name}: ${fault}`));
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe gives back, as far as it is read here. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { html: string; failureSummary?: string }[];
}

/** axe as it is in the page once it has been put there. */
interface PageWithAxe {
  readonly axe: { run(part: Document, options: object): Promise<{ violations: Violation[] }> };
}

/** What axe finds, one line each, with the element to blame. No page has frames, so it need not look for any. */
async function violationsOf({ page }: Visitor, onlyColours: boolean): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // Putting axe into a page takes longer than a run of it, so it is done once.
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode(true).withRules(['document-title']).analyze();
  const runOnly = onlyColours ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : { type: 'tag', values: rules };
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as PageWithAxe;
    return (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 120)}: ${failureSummary}`));
}

/** In the page: shapes of a status that no word stands beside, neither in sight nor for a screen reader. */
function shapesWithoutWords(): string[] {
  return [...document.querySelectorAll('.status')]
    .filter((one) => one.textContent.trim() === '' && !one.closest('[role=img]')?.getAttribute('aria-label'))
    .map((one) => one.outerHTML.slice(0, 200));
}

/** In the page: the innermost parts whose content is wider than the screen, when the page can be scrolled sideways. */
function widerThanTheScreen(): string[] {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().left + part.scrollWidth > room + 1);
  return wide.filter((part) => !wide.some((other) => other !== part && part.contains(other))).map((part) => part.outerHTML.slice(0, 160));
}

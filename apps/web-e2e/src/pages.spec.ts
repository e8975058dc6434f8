import { violationsOf } from './stage/axe';
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

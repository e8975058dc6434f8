import { Stage } from './stage/browser';
import { findInside } from './stage/pages';

const stage = new Stage();
const made = '8d3c2f51-7f0e-4c77-9a54-0f2f7b6d1e90';
/** Where the demo's group talks, as its members find it. */
let inside: { kind: string; path: string; title: string }[];

beforeAll(async () => {
  await stage.open();
  const saira = await stage.persona('saira.mahmood');
  const titles = { 'with names': 'After the news this week: a place to check in', 'without names': 'Being the only one in the room', draft: 'The policy review leaves out agency and bank colleagues' };
  inside = [];
  for (const [kind, title] of Object.entries(titles)) inside.push({ kind, title, path: await findInside(saira, title) });
  for (const { path } of inside) {
    await saira.page.goto(path);
    await saira.page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(saira.faults).toEqual([]);
}, 60_000);
afterAll(() => stage.close());

test.each([['an executive', 'martin.hale'], ['the sponsor', 'ruth.adeyemi'], ['a board member', 'eleanor.voss'], ['an admin', 'joanna.pritchard'], ['the sub-group', 'helen.whitcombe']])(
  '%s gets the same page and the same answers for what is inside and for an address that was made up',
  async (_, key) => {
    const visitor = await stage.persona(key);
    const { page } = visitor;
    let heard: Promise<string>[] = [];
    page.on('response', (response) => response.url().endsWith('/graphql') && heard.push(response.text()));
    const look = async (path: string) => {
      heard = [];
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const shown = { title: await page.title(), words: await page.getByRole('main').innerText() };
      const refusals = (await Promise.all(heard)).filter((text) => text.includes('platform.not_found'));
      return { ...shown, refusals: refusals.map((text) => text.replaceAll(/"(traceId|requestId|reference)":"[^"]*"/g, '"$1":""')) };
    };
    for (const { kind, path, title } of inside) {
      const there = await look(path);
      expect({ kind, ...there }).toEqual({ kind, ...(await look(path.replace(/[^/]+$/, made))) });
      expect(there.refusals).not.toEqual([]);
      expect(there.words).not.toContain(title);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  },
);

import { desktop, phone, Stage, type Visitor } from './stage/browser';
import { listPages, type PageToSee } from './stage/pages';
import { noteShifts, shiftsOf } from './stage/shifts';

/** How far what stands on a page may move by itself while the page fills, as browsers count it. */
const most = 0.02;

/** Each answer of the API waits so long that whatever stands in its place is seen. */
const wait = 450;

const stage = new Stage();
const found: string[] = [];

beforeAll(async () => {
  await stage.open();
  const visitors = new Map<string, Visitor>();
  const visitorFor = async (who: string | null, viewport: typeof phone): Promise<Visitor> => {
    const name = `${who} ${viewport.width}`;
    const visitor = visitors.get(name) ?? (await openVisitor(who, viewport));
    visitors.set(name, visitor);
    return visitor;
  };
  for (const one of await listPages(stage)) {
    await Promise.all([phone, desktop].map(async (viewport) => lookAt(await visitorFor(one.who, viewport), one, viewport.width)));
  }
}, 900_000);
afterAll(() => stage.close());

async function openVisitor(who: string | null, viewport: typeof phone): Promise<Visitor> {
  const visitor = who === null ? await stage.visitor({ viewport }) : await stage.persona(who, { viewport });
  await noteShifts(visitor.page);
  await visitor.page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    // Whoever goes on to the next page waits for no answer.
    await route.continue().catch(() => undefined);
  });
  return visitor;
}

async function lookAt(visitor: Visitor, { name, path }: PageToSee, width: number): Promise<void> {
  const { page } = visitor;
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-fetching], .skeleton, .pending') === null);
  const { sum, told } = await shiftsOf(page);
  if (sum > most) found.push(`${name}, ${width}: ${sum.toFixed(3)} by ${told}`);
}

test('on no page does what stands there move by itself while the answers come, on a phone or on a desk', () => expect(found).toEqual([]));

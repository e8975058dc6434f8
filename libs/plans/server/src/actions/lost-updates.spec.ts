import { type ActionDoors, openActionDoors } from './action-doors.story';

const PAIRS = 1000;
/** So many actions, so that pairs need not wait for each other. */
const ACTIONS = 4;

let doors: ActionDoors;
beforeAll(async () => void (doors = await openActionDoors()));
afterAll(() => doors?.server.close());

const REVISE = `mutation ($input: ReviseActionInput!) { answer: reviseAction(input: $input) { action { version title } } }`;

test(`two writers, ${PAIRS} pairs: of each pair exactly one title is accepted, the other writer is told, and nothing is lost`, async () => {
  const plan = await doors.plan(Array.from({ length: ACTIONS }, (_, index) => ({ title: `Action ${index}` })), { state: 'draft' });
  const second = doors.asking(doors.cast.executive);
  const write = async (id: string, version: number, title: string) => ({ title, ...(await second(REVISE, { input: { id, version, title } })) });

  const race = async (name: string): Promise<string[]> => {
    const id = plan.idOf(name);
    const accepted: string[] = [];
    for (let pair = 1; pair <= PAIRS / ACTIONS; pair += 1) {
      const answers = await Promise.all([write(id, pair, `${name}, pair ${pair}, left`), write(id, pair, `${name}, pair ${pair}, right`)]);
      const [kept, ...more] = answers.filter(({ code }) => code === undefined);
      const refused = answers.filter(({ code }) => code === 'platform.conflict');
      if (!kept || more.length || refused.length !== 1) throw new Error(`Pair ${pair}: ${answers.map(({ code }) => code).join(', ')}`);
      expect(refused[0]!.error?.extensions).toMatchObject({ fields: ['title'], current: { title: kept.title, version: pair + 1 } });
      accepted.push(kept.title);
    }
    return accepted;
  };

  for (const [index, accepted] of (await Promise.all(Array.from({ length: ACTIONS }, (_, index) => race(`Action ${index}`)))).entries()) {
    const history = await doors.sql(
      `select new ->> 'title' as title from platform.history where table_name = 'plans.action' and row_id = $1 and operation = 'UPDATE' order by version`,
      [plan.idOf(`Action ${index}`)],
    );
    expect(history.map(({ title }) => title)).toEqual(accepted);
  }
}, 180_000);

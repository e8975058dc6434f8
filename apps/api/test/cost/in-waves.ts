import type { DataSource, QueryRunner } from 'typeorm';

type Ask = (...statement: unknown[]) => Promise<unknown>;
type Answered = (error: Error | null, answer?: unknown) => void;

/** Gives whatever is ready in this turn of the loop the time to send something more. */
const turn = () => new Promise((resume) => setImmediate(resume));

/** Holds answers back until all that was asked is answered, and hands them out together, in the order of the asking. */
function inWaves(ask: Ask): Ask {
  let held: (() => void)[] = [];
  let open = 0;
  let sent = 0;
  const release = async () => {
    const seen = sent;
    await turn();
    await turn();
    if (open > 0 || sent !== seen) return;
    const wave = held;
    held = [];
    for (const answer of wave) answer();
  };
  return (...statement) =>
    new Promise((resolve, reject) => {
      const place = held.push(() => undefined) - 1;
      const wave = held;
      open += 1;
      sent += 1;
      const arrived = (answer: () => void) => {
        wave[place] = answer;
        open -= 1;
        if (open === 0) void release();
      };
      ask(...statement).then(
        (value) => arrived(() => resolve(value)),
        (error: unknown) => arrived(() => reject(error instanceof Error ? error : new Error(String(error)))),
      );
    });
}

/** Asks as transactions do, who hand over a function that takes the answer, or as TypeORM does, who waits for a promise. */
function askEitherWay(client: { readonly query: Ask }): Ask {
  const ask = inWaves(
    (...statement) => new Promise((resolve, reject) => void client.query(...statement, ((error, answer) => (error ? reject(error) : resolve(answer))) satisfies Answered)),
  );
  return (...given) => {
    const answered = given.at(-1);
    if (typeof answered !== 'function') return ask(...given);
    const answer = ask(...given.slice(0, -1));
    answer.then((found) => (answered as Answered)(null, found), (error: Error) => (answered as Answered)(error));
    return answer.catch(() => undefined);
  };
}

/**
 * Lets every connection answer in waves from now on. Which of two answers comes first, and whether both come in one piece of the
 * network, decides which loaders meet and so how many statements there are. Counted are waves, so that a count is always the same.
 */
export function answerInWaves(dataSource: DataSource): void {
  const createQueryRunner = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (...given): QueryRunner => {
    const runner = createQueryRunner(...given);
    const connect = runner.connect.bind(runner) as () => Promise<{ query: Ask }>;
    runner.connect = async () => {
      const client = await connect();
      const query = askEitherWay(client);
      return new Proxy(client, { get: (target, name) => (name === 'query' ? query : (Reflect.get(target, name) as unknown)) });
    };
    return runner;
  };
}

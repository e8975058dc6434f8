import { HashQueue } from './hash-queue';
import { Passwords } from './passwords';

const PASSWORD = 'plum kettle orbit seven';
const passwords = new Passwords();

test('a password is kept as Argon2id of 19 MiB, two passes, one lane', async () => {
  const stored = await passwords.hash(PASSWORD);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.matches(stored, PASSWORD)).toBe(true);
  expect(await passwords.matches(stored, `${PASSWORD} `)).toBe(false);
});

test('the same letters typed on another keyboard are the same password', async () => {
  const composed = 'siân ŵyn tŷ gwyn ar y bryn'.normalize('NFC');
  expect(await passwords.matches(await passwords.hash(composed), composed.normalize('NFD'))).toBe(true);
});

test('no account takes as long as a wrong password, and is never right', async () => {
  await passwords.onModuleInit();
  const stored = await passwords.hash(PASSWORD);
  const median = async (hash: string | null) => {
    const times: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const start = performance.now();
      expect(await passwords.matches(hash, 'not the password')).toBe(false);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4]!;
  };
  const [known, unknown] = [await median(stored), await median(null)];
  expect(unknown).toBeGreaterThan(known / 3);
  expect(await passwords.matches(null, 'the password of nobody at all')).toBe(false);
});

test('a refusal names the input to blame', () => {
  expect(() => passwords.check('short', 'a@b.example', 'next')).toThrow(expect.objectContaining({ code: 'identity.password.too_short', facts: { field: 'next' } }));
  expect(() => passwords.check(PASSWORD, 'a@b.example', 'next')).not.toThrow();
});

describe('the queue', () => {
  const held = () => {
    let release = () => {};
    const until = new Promise<void>((done) => (release = done));
    return { until, release };
  };

  test('two work at once, the others wait, and one too many is sent away', async () => {
    const queue = new HashQueue(2, 3);
    const gate = held();
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (working += 1));
      await gate.until;
      working -= 1;
    };
    const all = [1, 2, 3, 4, 5].map(() => queue.run(work));
    await expect(queue.run(work)).rejects.toMatchObject({ code: 'platform.too_many_requests' });
    gate.release();
    await Promise.all(all);
    expect(most).toBe(2);
  });

  test('work that fails makes room all the same', async () => {
    const queue = new HashQueue(1, 1);
    const fail = () => queue.run(() => Promise.reject(new Error('no')));
    await Promise.allSettled([fail(), fail()]);
    await expect(queue.run(async () => 'done')).resolves.toBe('done');
  });
});

import { hash } from '@node-rs/argon2';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { openProviderStory } from '../sign-on/sign-on-story';
import { factorKeyFile } from './authenticator';
import { Browser, SIGN_IN } from './browser';
import { rankSumTest } from './rank-sum';

const SAMPLE = 500;
const ACCOUNTS = 25;
const WAYS = 'query ($email: String!) { signInWays(email: $email) { mustUseSingleSignOn singleSignOn { startPath } } }';
/** Samples of the same kind differ this much once in a thousand times. */
const UNLIKELY = 0.001;
/** A busy machine may disturb one sample. Twice more is tried: whoever answers sooner for one kind does so each time. */
const TRIES = 3;

const key = factorKeyFile();
let server: TestServer;
const DOMAIN = 'enumerated.example';

beforeAll(async () => {
  server = await startTestServer([identity, organisations], { TRUSTED_PROXIES: '1', WAYMARK_FACTOR_KEY_FILE: key.file });
  const { organisation } = await openProviderStory(server, { issuer: 'https://id.enumerated.example', clientSecret: 'secret', domain: DOMAIN });
  const calder = await openOrganisationStory(server.database);
  // At its real cost: what a comparison costs is what would tell.
  const stored = await hash('plum kettle orbit seven', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  for (let number = 0; number < ACCOUNTS; number += 1) {
    const { accountId } = await personWithSession(server.database, calder, { email: `known-${number}@calder.example` });
    await server.database.dataSource.query('insert into identity.password (account_id, hash, set_at) values ($1, $2, $3)', [accountId, stored, new Date('2026-01-05T09:00:00Z')]);
    await personWithSession(server.database, organisation, { email: `known-${number}@${DOMAIN}` });
  }
});
afterAll(async () => {
  await server?.close();
  key.remove();
});

/** How long `ask` takes for each of two kinds of address, in milliseconds, in turns whose order changes. */
async function measure(domain: string, ask: (email: string) => Promise<void>): Promise<{ known: number[]; unknown: number[] }> {
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (let turn = 0; turn < SAMPLE; turn += 1) {
    if (turn % 10 === 0) await server.database.dataSource.query('delete from identity.throttle');
    for (const kind of turn % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const email = `${kind}-${turn % ACCOUNTS}@${domain}`;
      const begun = performance.now();
      await ask(email);
      times[kind].push(performance.now() - begun);
    }
  }
  return times;
}

/** Whether the two kinds cannot be told apart in one of a few tries. */
async function looksAlike(domain: string, ask: (email: string) => Promise<void>): Promise<boolean> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const { known, unknown } = await measure(domain, ask);
    if (rankSumTest(known, unknown) > UNLIKELY) return true;
  }
  return false;
}

test('the test finds a difference of a twentieth in times that scatter by a third', () => {
  const times = (middle: number) => Array.from({ length: SAMPLE }, (_, turn) => middle * (1 + ((turn * 7919) % 1000) / 3000));
  expect(rankSumTest(times(20), times(20))).toBeGreaterThan(0.9);
  expect(rankSumTest(times(20), times(21))).toBeLessThan(UNLIKELY);
});

test('ASVS 6.3.8: a wrong password for an account and for none is answered alike, in the same time (Mann-Whitney, n = 500)', async () => {
  const answers = new Set<string>();
  const ask = async (email: string) => {
    const { errors } = await new Browser(server).ask(SIGN_IN, { email, password: 'not the password' });
    answers.add(JSON.stringify({ message: errors![0]!.message, extensions: { ...errors![0]!.extensions, requestId: null } }));
  };
  expect(await looksAlike('calder.example', ask)).toBe(true);
  expect([...answers]).toHaveLength(1);
  expect([...answers][0]).toContain('identity.wrong_credentials');
}, 240_000);

test('ASVS 6.3.8: how a domain signs in is told alike, in the same time, whether or not the address has an account', async () => {
  const answers = new Set<string>();
  const ask = async (email: string) => void answers.add(JSON.stringify((await new Browser(server).ask(WAYS, { email })).data));
  expect(await looksAlike(DOMAIN, ask)).toBe(true);
  expect([...answers]).toEqual([expect.stringContaining('/auth/start/')]);
}, 120_000);

describe('ASVS 6.3.1: a stuffing run', () => {
  const from = (network: number) => ({ 'x-forwarded-for': `203.0.${Math.floor(network / 250)}.${network % 250}` });
  const attempt = (email: string, network: number) => new Browser(server, from(network)).codeOf(SIGN_IN, { email, password: 'one of a leaked list' });
  beforeEach(() => server.database.dataSource.query('delete from identity.throttle'));

  test('a list of 100 addresses from one network: 60 are judged in a quarter of an hour, and no more', async () => {
    const codes = [];
    for (let turn = 0; turn < 100; turn += 1) codes.push(await attempt(`listed-${turn}@calder.example`, 1));
    expect(codes.filter((code) => code === 'identity.wrong_credentials')).toHaveLength(60);
    expect(codes.filter((code) => code === 'platform.too_many_requests')).toHaveLength(40);
  });

  test('one address from 40 networks: 10 are judged in a quarter of an hour, and no more', async () => {
    const codes = [];
    for (let turn = 0; turn < 40; turn += 1) codes.push(await attempt('known-1@calder.example', turn));
    expect(codes.filter((code) => code === 'identity.wrong_credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'platform.too_many_requests')).toHaveLength(30);
  });
});

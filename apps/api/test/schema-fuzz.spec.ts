import { openSession } from '@waymark/identity/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';
import { everyRole, furnish, type FurnishedOrganisation, GROUP_KEY } from './estate';
import { listFurnished } from './furnish-published';
import { fingerprintOf, secretsOf, withClient } from './fuzz/rows-of';
import { type Estate, fuzzSchema, Leak } from './fuzz/schema-fuzz';

const AT_LEAST = Number(process.env['WAYMARK_FUZZ_OPERATIONS'] ?? 3000);
const SEED = Number(process.env['WAYMARK_FUZZ_SEED'] ?? 20261122);
const TEN_MINUTES = 600_000 + AT_LEAST * 20;

let server: TestServer;
let ours: FurnishedOrganisation;
let theirs: FurnishedOrganisation;

/** Operations change the roles, end the membership and revoke the sessions of whoever sends them; this puts the person back. */
async function signIn(): Promise<string> {
  const { accountId, personId } = ours.everybody;
  await withClient(server.urls.adminUrl, async (client) => {
    await client.query(`select set_config('app.actor', 'command:fuzz', false), set_config('app.organisation_id', $1, false)`, [ours.organisationId]);
    await client.query(`update organisations.membership set roles = $2, ended_at = null, ends_on = null, version = version + 1 where person_id = $1`, [personId, [...everyRole]]);
    await client.query(`update organisations.person set left_on = null, version = version + 1 where id = $1 and left_on is not null`, [personId]);
    await client.query(`delete from identity.throttle`);
  });
  return server.database.transaction({ organisationId: null, mode: 'write', actor: 'command:fuzz' }, () =>
    openSession({ accountId, startedAt: new Date('2026-11-22T09:59:00Z'), expiresAt: new Date('2100-01-01T00:00:00Z'), device: 'fuzz' }),
  );
}

/** Somebody who may go into the space of a group of ours; whoever holds every role may not. */
async function signInInside(): Promise<string> {
  const { accountId, personId } = ours.insider;
  await withClient(server.urls.adminUrl, async (client) => {
    await client.query(`select set_config('app.actor', 'command:fuzz', false), set_config('app.organisation_id', $1, false)`, [ours.organisationId]);
    await client.query(`update organisations.membership set roles = '{group_member}', ended_at = null, ends_on = null, version = version + 1 where person_id = $1`, [personId]);
    await client.query(`update voices.group_member set state = 'member', is_chair = true, version = version + 1 where person_id = $1`, [personId]);
  });
  return server.database.transaction({ organisationId: null, mode: 'write', actor: 'command:fuzz' }, () =>
    openSession({ accountId, startedAt: new Date('2026-11-22T09:59:00Z'), expiresAt: new Date('2100-01-01T00:00:00Z'), device: 'fuzz' }),
  );
}

/** Root fields that lead into spaces. */
const INSIDE = /^(Query\.(space|conversation|posts|draft|releasePreview|unnamedState|unnamedPosts)|Mutation\.(startConversation|closeConversation|post|editPost|withdrawPost|moderateUnnamed|issueCredential|startDraft|reviseDraft|openVote|vote|closeVote|releaseDraft|dropDraft|inviteMember|decideMember|nameChair|judgeAnswerForGroup|takeChallengeToSubGroupForGroup))$/;

async function estate(): Promise<Estate> {
  const a = await secretsOf(server.urls.adminUrl, ours.organisationId);
  const b = await secretsOf(server.urls.adminUrl, theirs.organisationId);
  return { organisationA: ours.slug, idsOfA: a.ids, idsOfB: b.ids, textsOfB: [...b.texts, theirs.slug, 'Organisation of-B'], signIn };
}

beforeAll(async () => {
  server = await startTestServer(contexts);
  ours = await furnish(server, 'fuzz-ours', 'of-A');
  theirs = await furnish(server, 'fuzz-theirs', 'of-B');
  await listFurnished(server, ours);
}, 60_000);
afterAll(() => server?.close());

test(
  'nothing of another organisation is ever answered, and nothing of it ever changes',
  async () => {
    const before = await fingerprintOf(server.urls.adminUrl, theirs.organisationId);
    const report = await fuzzSchema(server, await estate(), { atLeast: AT_LEAST, seed: SEED });
    const { hits, unexpectedErrors, ...figures } = report;
    console.info(JSON.stringify({ fuzz: figures, leastHits: Math.min(...Object.values(hits)), rootFieldsAndArguments: Object.keys(hits).length }));
    expect(unexpectedErrors).toEqual([]);
    expect(report.withForeignIds).toBeGreaterThan(report.operations / 5);
    expect(report.answeredWithData).toBeGreaterThan(report.operations / 10);
    expect(await fingerprintOf(server.urls.adminUrl, theirs.organisationId)).toEqual(before);
  },
  TEN_MINUTES,
);

test(
  'from inside a group, nothing of another organisation’s group is ever answered or changed',
  async () => {
    const before = await fingerprintOf(server.urls.adminUrl, theirs.organisationId);
    const idsOf = async (organisationId: string) => (await secretsOf(server.urls.adminUrl, organisationId, 'voices.')).ids;
    const inside = { ...(await estate()), idsOfA: await idsOf(ours.organisationId), idsOfB: await idsOf(theirs.organisationId), texts: Array.from({ length: 20 }, () => GROUP_KEY), signIn: signInInside };
    const report = await fuzzSchema(server, inside, { atLeast: 1500, seed: SEED, minimumHits: 12, only: (name) => INSIDE.test(name) });
    expect(report.unexpectedErrors).toEqual([]);
    expect(report.answeredWithData).toBeGreaterThan(40);
    expect(await fingerprintOf(server.urls.adminUrl, theirs.organisationId)).toEqual(before);
  },
  TEN_MINUTES,
);

test(
  'the fuzz finds a leak that is planted',
  async () => {
    const [secret] = (await estate()).textsOfB;
    const leaky: TestServer = {
      ...server,
      ask: async (query, variables, asking) => (query.includes('myWork') ? ({ data: { myWork: secret } } as never) : server.ask(query, variables, asking)),
    };
    await expect(fuzzSchema(leaky, await estate(), { atLeast: 300, seed: SEED })).rejects.toThrow(Leak);
  },
  TEN_MINUTES,
);

import { randomUUID } from 'node:crypto';
import { CheckDomainsJob, DomainNames, openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import type { EvilProvider } from './evil-provider';
import { letToLoopback, openEvilProvider, startSignOnServer } from './sign-on-story';
import { TravellingBrowser } from './travelling-browser';

const SETTINGS = `settings {
  providers { id version name kind issuer clientId hasSecret callbackUrl state hasChangesWaiting testPath waitingProposalId lastTest { isGood problem email name } viewerCan { turnOn { allowed } turnOff { allowed } remove { allowed } } }
  domains { id version domain txtName txtValue provedAt absentSince isEnforced waitingProposalId viewerCan { enforce { allowed } release { allowed } } }
  viewerCan { manage { allowed } }
}`;
const WAYS = 'query ($email: String!) { signInWays(email: $email) { singleSignOn { startPath } mustUseSingleSignOn } }';

interface Provider {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly issuer: string;
  readonly hasChangesWaiting: boolean;
  readonly testPath: string;
  readonly waitingProposalId: string | null;
  readonly lastTest: { readonly isGood: boolean; readonly problem: string | null; readonly email: string | null; readonly name: string | null } | null;
  readonly viewerCan: Readonly<Record<'turnOn' | 'turnOff' | 'remove', { readonly allowed: boolean }>>;
}
interface Domain {
  readonly id: string;
  readonly version: number;
  readonly domain: string;
  readonly txtName: string;
  readonly txtValue: string;
  readonly provedAt: string | null;
  readonly absentSince: string | null;
  readonly isEnforced: boolean;
}
interface Settings {
  readonly providers: readonly Provider[];
  readonly domains: readonly Domain[];
}

let server: TestServer;
let evil: EvilProvider;
let organisation: StoryOrganisation;
let first: StoryPerson;
let second: StoryPerson;
let domain: string;
/** What the DNS holds; a name that is null there does not answer. */
const dns = new Map<string, readonly string[] | null>();

beforeAll(async () => {
  server = await startSignOnServer({ WAYMARK_DEMO: '1' });
  evil = await openEvilProvider();
  Object.assign(server.app.get(DomainNames), { readTexts: (name: string) => Promise.resolve(dns.has(name) ? dns.get(name) : []) });
});
afterAll(async () => {
  await evil?.close();
  await server?.close();
});
beforeEach(async () => {
  server.clock.set(new Date());
  dns.clear();
  domain = `${randomUUID().slice(0, 8)}.example`;
  evil.evil = {};
  evil.person = { sub: randomUUID(), email: `rosa@${domain}`, email_verified: true, name: 'Rosa Field' };
  organisation = await openOrganisationStory(server.database);
  first = await personWithSession(server.database, organisation, { name: 'First', roles: ['admin'] });
  second = await personWithSession(server.database, organisation, { name: 'Second', roles: ['admin'] });
});

const act = async (body: string, by = first, where = organisation) => {
  const { data, errors } = await server.ask<{ act: { proposalId: string | null; isProved: boolean; problem: string | null; settings: Settings } }>(`mutation { act: ${body} }`, {}, { session: by.session, organisation: where.slug });
  return { ...data?.act, code: errors?.[0]?.extensions.code ?? null };
};
const change = (body: string, by = first) => act(`${body} { proposalId ${SETTINGS} }`, by);
const read = async (by = first): Promise<Settings> => (await server.ask<{ settings: Settings }>(`{ ${SETTINGS.replace('settings', 'settings: signOnSettings')} }`, {}, { session: by.session, organisation: organisation.slug })).data.settings;
const provider = async (): Promise<Provider> => (await read()).providers[0]!;
const theDomain = async (): Promise<Domain> => (await read()).domains[0]!;
const place = ({ id, version }: { id: string; version: number }) => `id: "${id}", version: ${version}`;
const confirm = (id: string | null | undefined, by = second) => act(`confirmChange(id: "${id}") { proposal { id } }`, by);
const add = () => change(`addSignOnProvider(name: "Ours", kind: OTHER, issuer: "${evil.issuer}", clientId: "waymark", clientSecret: "${evil.clientSecret}")`);
const check = (id: string, by = first, where = organisation) => act(`checkSignOnDomain(id: "${id}") { isProved problem ${SETTINGS} }`, by, where);
const ways = async () => (await server.ask<{ signInWays: { singleSignOn: unknown; mustUseSingleSignOn: boolean } }>(WAYS, { email: `rosa@${domain}` })).data.signInWays;

async function proveDomain(): Promise<void> {
  await change(`addSignOnDomain(domain: "${domain}")`);
  const { id, txtName, txtValue } = await theDomain();
  dns.set(txtName, [txtValue]);
  expect(await check(id)).toMatchObject({ isProved: true, problem: null });
}

/** Tries the provider as an admin does, and gives the page on which it ends. */
async function tryIt(by = first): Promise<string> {
  const browser = new TravellingBrowser(server);
  browser.take('waymark-session', by.session);
  const end = await browser.signIn((await provider()).id, `?purpose=test&returnTo=/${organisation.slug}/settings/sign-on`);
  expect(browser.session).toBe(by.session);
  return end;
}

async function turnOn(): Promise<void> {
  await add();
  await tryIt();
  const { proposalId } = await change(`turnSignOnProvider(${place(await provider())}, on: true)`);
  expect((await confirm(proposalId)).code).toBeNull();
}

test('a provider is added, tested, and turned on by two; the secret is shown nowhere and stands sealed', async () => {
  await proveDomain();
  expect((await add()).code).toBeNull();
  expect(await provider()).toMatchObject({ state: 'DRAFT', issuer: evil.issuer, hasSecret: true, lastTest: null, viewerCan: { turnOn: { allowed: false } } });
  expect((await change(`turnSignOnProvider(${place(await provider())}, on: true)`)).code).toBe('platform.forbidden');
  expect(await tryIt()).toBe(`/${organisation.slug}/settings/sign-on`);
  expect((await provider()).lastTest).toEqual({ isGood: true, problem: null, email: `rosa@${domain}`, name: 'Rosa Field' });
  expect((await server.database.dataSource.query('select 1 from identity.account where email = $1', [`rosa@${domain}`])) as unknown[]).toEqual([]);
  const { proposalId } = await change(`turnSignOnProvider(${place(await provider())}, on: true)`);
  expect(await provider()).toMatchObject({ state: 'DRAFT', waitingProposalId: proposalId });
  expect((await confirm(proposalId, first)).code).toBe('platform.forbidden');
  expect(await ways()).toMatchObject({ singleSignOn: null });
  expect((await confirm(proposalId)).code).toBeNull();
  expect(await provider()).toMatchObject({ state: 'ON', waitingProposalId: null });
  expect(await ways()).toEqual({ singleSignOn: { startPath: `/auth/start/${(await provider()).id}` }, mustUseSingleSignOn: false });
  expect(await new TravellingBrowser(server).signIn((await provider()).id)).toBe('/');
  const dump = JSON.stringify(await server.database.transaction({ organisationId: organisation.organisationId, mode: 'read', actor: null }, async (transaction) => [
    await transaction.query('select * from platform.history'), await transaction.query('select * from organisations.sign_on_provider'), await transaction.query('select provider_id, issuer, encode(sealed_secret, $1) from identity.provider_revision', ['escape']),
    await transaction.query('select * from organisations.proposed_change'), await transaction.query('select * from platform.audit_entry'),
  ]));
  expect(dump).toContain(evil.issuer);
  expect(dump).not.toContain(evil.clientSecret);
});

test('a test signs nobody in, is for admins, and tells what is wrong', async () => {
  await add();
  await tryIt();
  expect((await provider()).lastTest).toMatchObject({ isGood: false, problem: 'not_proved' });
  evil.evil = { signature: 'none' };
  await tryIt();
  expect((await provider()).lastTest).toMatchObject({ isGood: false, problem: 'wrong_provider' });
  await change(`reviseSignOnProvider(${place(await provider())}, issuer: "http://127.0.0.1:1", clientSecret: "another")`);
  await tryIt();
  expect((await provider()).lastTest).toMatchObject({ isGood: false, problem: 'unreachable' });
  const reader = await personWithSession(server.database, organisation, { roles: ['reader'] });
  const outsider = await personWithSession(server.database, await openOrganisationStory(server.database), { roles: ['admin'] });
  for (const [session, status] of [[reader.session, 403], [outsider.session, 404], ['', 401]] as const) {
    const browser = new TravellingBrowser(server);
    browser.take('waymark-session', session);
    expect((await browser.go(`/auth/start/${(await provider()).id}?purpose=test`)).status).toBe(status);
  }
});

test('changed settings of a provider that is on wait, tested, for a second admin; people go on by the old ones', async () => {
  await proveDomain();
  await turnOn();
  const other = await openEvilProvider();
  expect((await change(`reviseSignOnProvider(${place(await provider())}, issuer: "${other.issuer}")`)).code).toBe('organisations.sign_on.secret_needed');
  expect((await change(`reviseSignOnProvider(${place(await provider())}, issuer: "${other.issuer}", clientSecret: "${other.clientSecret}")`)).code).toBeNull();
  expect(await provider()).toMatchObject({ state: 'ON', hasChangesWaiting: true, lastTest: { isGood: false, problem: 'changed' }, viewerCan: { turnOn: { allowed: false } } });
  const browser = new TravellingBrowser(server);
  expect(await browser.signIn((await provider()).id)).toBe('/');
  expect(other.asked.size).toBe(0);
  other.person = evil.person;
  await tryIt();
  const { proposalId } = await change(`turnSignOnProvider(${place(await provider())}, on: true)`);
  await change(`reviseSignOnProvider(${place(await provider())}, clientSecret: "yet another")`);
  expect((await confirm(proposalId)).code).not.toBe('platform.unexpected');
  expect(await provider()).toMatchObject({ hasChangesWaiting: true });
  expect(await new TravellingBrowser(server).signIn((await provider()).id)).toBe('/');
  await change(`reviseSignOnProvider(${place(await provider())}, clientSecret: "${other.clientSecret}")`);
  await tryIt();
  const again = await change(`turnSignOnProvider(${place(await provider())}, on: true)`);
  expect((await confirm(again.proposalId)).code).toBeNull();
  expect(await provider()).toMatchObject({ hasChangesWaiting: false, issuer: other.issuer });
  expect(await browser.codeOf('{ sessions { id } }')).toBe('platform.unauthenticated');
  await other.close();
});

test('turned off, or removed by two, it opens nothing and the sessions it opened end', async () => {
  await proveDomain();
  await turnOn();
  const browser = new TravellingBrowser(server);
  await browser.signIn((await provider()).id);
  expect((await change(`turnSignOnProvider(${place(await provider())}, on: false)`)).code).toBeNull();
  expect(await browser.codeOf('{ sessions { id } }')).toBe('platform.unauthenticated');
  expect(await new TravellingBrowser(server).signIn((await provider()).id)).toBe('/sign-in?problem=expired');
  const { proposalId } = await change(`removeSignOnProvider(${place(await provider())})`);
  expect((await read()).providers).toHaveLength(1);
  expect((await confirm(proposalId)).code).toBeNull();
  expect((await read()).providers).toEqual([]);
});

test('people must use single sign-on, and need not any more, when two admins say so; the one way in is not taken away', async () => {
  await proveDomain();
  const early = await change(`enforceSignOn(${place(await theDomain())}, on: true)`);
  expect(early.code).toBe('platform.forbidden');
  await turnOn();
  const { proposalId } = await change(`enforceSignOn(${place(await theDomain())}, on: true)`);
  expect(await ways()).toMatchObject({ mustUseSingleSignOn: false });
  await confirm(proposalId);
  expect(await ways()).toMatchObject({ mustUseSingleSignOn: true });
  expect((await change(`turnSignOnProvider(${place(await provider())}, on: false)`)).code).toBe('platform.forbidden');
  expect((await change(`removeSignOnProvider(${place(await provider())})`)).code).toBe('platform.forbidden');
  const lift = await change(`enforceSignOn(${place(await theDomain())}, on: false)`);
  await confirm(lift.proposalId);
  expect(await ways()).toMatchObject({ mustUseSingleSignOn: false });
});

describe('a domain', () => {
  test('is proved by its DNS and by nothing else', async () => {
    await change(`addSignOnDomain(domain: " Rosa@${domain.toUpperCase()} ")`);
    const { id, txtName, txtValue } = await theDomain();
    expect([txtName, txtValue]).toEqual([`_waymark.${domain}`, expect.stringMatching(/^waymark-domain=[\w-]{32}$/)]);
    for (const [texts, problem] of [[[], 'absent'], [['waymark-domain=made-up'], 'other'], [null, 'unreachable']] as const) {
      dns.set(txtName, texts);
      expect(await check(id)).toMatchObject({ isProved: false, problem });
    }
    dns.set(txtName, ['v=spf1 -all', txtValue]);
    expect(await check(id)).toMatchObject({ isProved: true });
  });

  test.each([['nhs.net', 'many_bodies'], ['gmail.com', 'free_mail'], ['co.uk', 'many_bodies'], ['localhost', 'domain_wrong'], ['127.0.0.1', 'domain_wrong'], ['a b.example', 'domain_wrong']])('%s is refused: %s', async (name, problem) => {
    expect((await change(`addSignOnDomain(domain: "${name}")`)).code).toBe(`organisations.sign_on.${problem}`);
  });

  test('that one organisation has proved is no other’s, whatever its DNS says', async () => {
    await proveDomain();
    const calder = await openOrganisationStory(server.database);
    const boss = await personWithSession(server.database, calder, { roles: ['admin'] });
    const added = await act(`addSignOnDomain(domain: "${domain}") { proposalId ${SETTINGS} }`, boss, calder);
    expect(added.code).toBeNull();
    const [{ id, txtName, txtValue }] = added.settings!.domains as [Domain];
    expect(await check(id, boss, calder)).toMatchObject({ isProved: false, problem: 'other' });
    dns.set(txtName, [...dns.get(txtName)!, txtValue]);
    expect(await check(id, boss, calder)).toMatchObject({ isProved: false, problem: 'taken' });
    expect((await check((await theDomain()).id, boss, calder)).code).toBe('platform.not_found');
  });

  test('is removed by two once it is proved, and means nothing from then on', async () => {
    await proveDomain();
    await turnOn();
    const { proposalId } = await change(`removeSignOnDomain(${place(await theDomain())})`);
    expect(await ways()).toMatchObject({ singleSignOn: { startPath: expect.any(String) } });
    await confirm(proposalId);
    expect((await read()).domains).toEqual([]);
    expect(await new TravellingBrowser(server).signIn((await provider()).id)).toBe('/sign-in?problem=not_proved');
  });

  test('is looked up every night; admins are told once when the text has been missing for a week, and nothing is turned off', async () => {
    await proveDomain();
    const job = server.app.get(CheckDomainsJob, { strict: false });
    const night = async (day: number) => {
      server.clock.set(new Date(Date.now() + day * 86_400_000));
      await job.handle();
    };
    const told = async () =>
      (await server.database.transaction({ organisationId: organisation.organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<{ body: string }>(`select body from platform.mail where subject = 'A domain of your organisation on Waymark'`))).map(({ body }) => body);
    const { txtName, txtValue } = await theDomain();
    dns.set(txtName, null);
    await night(1);
    expect((await theDomain()).absentSince).toBeNull();
    dns.set(txtName, []);
    for (const day of [2, 5, 8]) await night(day);
    expect(await told()).toEqual([]);
    for (const day of [9, 10]) await night(day);
    expect(await told()).toHaveLength(2);
    expect((await told())[0]).toContain(txtValue);
    expect((await theDomain()).provedAt).not.toBeNull();
    dns.set(txtName, [txtValue]);
    await night(11);
    expect((await theDomain()).absentSince).toBeNull();
  });
});

test('an issuer is an https address, an Entra directory an id, and Google asks for none', async () => {
  letToLoopback(server, false);
  const of = (kind: string, issuer: string) => change(`addSignOnProvider(name: "Ours", kind: ${kind}, ${issuer ? `issuer: "${issuer}", ` : ''}clientId: "waymark", clientSecret: "secret")`);
  expect((await of('ENTRA', 'common')).code).toBe('organisations.sign_on.directory_wrong');
  expect((await of('KEYCLOAK', 'http://id.northmoor.example')).code).toBe('organisations.sign_on.issuer_wrong');
  expect((await of('OTHER', 'https://login.microsoftonline.com/common/v2.0')).code).toBe('organisations.sign_on.issuer_wrong');
  for (const [kind, issuer] of [['ENTRA', '0B6F8D0E-3A52-4A39-9A52-2E6D0D1B8C11'], ['GOOGLE', ''], ['KEYCLOAK', 'https://id.northmoor.example/realms/staff']] as const) expect((await of(kind, issuer)).code).toBeNull();
  expect((await read()).providers.map(({ issuer }) => issuer)).toEqual(['https://login.microsoftonline.com/0b6f8d0e-3a52-4a39-9a52-2e6d0d1b8c11/v2.0', 'https://accounts.google.com', 'https://id.northmoor.example/realms/staff']);
  letToLoopback(server);
});

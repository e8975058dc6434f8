import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';
import { withClient } from './fuzz/rows-of';
import { givePassword, PASSWORD } from './identity/account-with-password';
import { factorKeyFile, setUpCodes } from './identity/authenticator';
import { Browser, SIGN_IN } from './identity/browser';

const PROVIDER_SECRET = 'the-secret-of-a-provider-4711';
const ROOT = path.resolve(import.meta.dirname, '../../..');

const key = factorKeyFile();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(contexts, { WAYMARK_FACTOR_KEY_FILE: key.file });
}, 60_000);
afterAll(async () => {
  await server?.close();
  key.remove();
});

/** Everything that anybody could use to come in, used once. */
async function useSecrets(): Promise<Record<string, string>> {
  const organisation = await openOrganisationStory(server.database, { slug: 'harbour' });
  const person = await personWithSession(server.database, organisation, { email: 'ruth@harbour.example', roles: ['admin', 'executive'] });
  await givePassword(server, person.accountId);
  const browser = new Browser(server, { 'waymark-organisation': 'harbour' });
  await browser.ask(SIGN_IN, { email: 'ruth@harbour.example', password: PASSWORD });
  const { secret, recoveryCodes } = await setUpCodes(server, browser);
  const calendar = await browser.ask<{ makeCalendarLink: { address: string } }>('mutation { makeCalendarLink { address } }');
  const token = /([A-Za-z0-9_-]{43})\.ics$/.exec(calendar.data.makeCalendarLink.address)![1]!;
  const provider = await browser.ask<Record<string, object>>(
    'mutation ($secret: String!) { addSignOnProvider(name: "Ours", kind: OTHER, issuer: "https://login.example.org", clientId: "waymark", clientSecret: $secret) { __typename } }',
    { secret: PROVIDER_SECRET },
  );
  expect(provider.errors).toBeUndefined();
  return { session: browser.session!, password: PASSWORD, 'secret of the codes': secret, 'recovery code': recoveryCodes[0]!, 'address of a calendar': token, 'secret of a provider': PROVIDER_SECRET, 'key of second factors': readFileSync(key.file, 'utf8').trim() };
}

/** Every row of every table as text. */
const dump = () =>
  withClient(server.urls.adminUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    let all = '';
    for (const { name } of tables) for (const { line } of (await client.query<{ line: string }>(`select whole::text as line from ${name} whole`)).rows) all += `${name} ${line}\n`;
    return all;
  });

test('no secret that was used can be read from any table', async () => {
  const secrets = await useSecrets();
  const all = (await dump()).toLowerCase();
  // The dump is one: what is no secret stands in it.
  expect(all).toContain('ruth@harbour.example');
  expect(all).toContain('https://login.example.org');
  for (const [name, secret] of Object.entries(secrets)) {
    const bytes = Buffer.from(secret);
    const forms = [secret, secret.replaceAll(/[\s-]/g, ''), bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')];
    for (const form of forms) expect([name, all.includes(form.toLowerCase())]).toEqual([name, false]);
  }
});

/** Shapes of secrets: keys, tokens of the services that people use, and passwords in addresses of machines that are not made up. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]{40}/,
  /AGE-SECRET-KEY-1[A-Z0-9]{50}/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10}/,
  /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\./,
  /\b(?:postgres(?:ql)?|smtps?|https?):\/\/[\w.-]+:[^@\s'"`${}]{4,}@(?!localhost|127\.|host\b|[\w.-]*example)[\w.-]+/,
];
const findSecret = (text: string): string | null => SHAPES.map((shape) => shape.exec(text)?.[0] ?? null).find((found) => found !== null) ?? null;

/** What is in the source: by git where there is one, else all that is not made. */
function sourceFiles(): string[] {
  if (existsSync(path.join(ROOT, '.git'))) return execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64e6 }).split('\n').filter(Boolean);
  const made = new Set(['node_modules', 'dist', 'tmp', '.data', '.nx', '.git']);
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => !file.split(path.sep).some((part) => made.has(part)));
}

test('no file of the source holds a key, a token or a password', () => {
  const files = sourceFiles().filter((file) => existsSync(path.join(ROOT, file)) && statSync(path.join(ROOT, file)).isFile());
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => /(^|\/)\.env(\.|$)|\.(pem|p12|pfx)$|id_(rsa|ed25519)$/.test(file))).toEqual([]);
  const found = files.filter((file) => !file.endsWith('secrets.spec.ts')).flatMap((file) => {
    const secret = findSecret(readFileSync(path.join(ROOT, file), 'utf8'));
    return secret === null ? [] : [`${file}: ${secret.slice(0, 24)}`];
  });
  expect(found).toEqual([]);
});

test.each([
  `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}`,
  `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
  `ghp_${'a1'.repeat(18)}`,
  'postgres://waymark:hunter22@db.trust.nhs.uk/waymark',
  `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.c`,
])('one that is planted is found (%#)', (planted) => {
  expect(findSecret(`const key = '${planted}';`)).not.toBeNull();
});

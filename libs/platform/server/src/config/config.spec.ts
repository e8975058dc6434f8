import { ConfigError, readConfig } from './config';

const LEAST = { WAYMARK_APP_URL: 'postgres://waymark_app:secret@localhost/waymark' };

test('little has to be said, and what is not said is safe', () => {
  expect(readConfig(LEAST)).toEqual({
    appUrl: LEAST.WAYMARK_APP_URL, ownerUrl: null, jobsUrl: null, databases: [], replicaUrls: [], replicaLagSeconds: 2, host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000', demo: false, acceptsAnyOperation: false, smtpUrl: null,
    mailFrom: 'Waymark <no-reply@localhost>', webRoot: null, trustedProxies: 0, drainSeconds: 5, poolSize: 10, keptBytes: 32_000_000, logLevel: 'info', unnamedKey: null, factorKey: null, anchorFile: null, chromium: null, contact: null,
  });
});

test.each([
  ['WAYMARK_APP_URL', undefined],
  ['WAYMARK_APP_URL', ''],
  ['WAYMARK_APP_URL', 'mysql://localhost/waymark'],
  ['WAYMARK_OWNER_URL', 'localhost'],
  ['WAYMARK_JOBS_URL', 'localhost'],
  ['WAYMARK_REPLICA_URLS', 'postgres://waymark_app@second/waymark, localhost'],
  ['WAYMARK_REPLICA_LAG_SECONDS', '0'],
  ['PORT', '65536'],
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'waymark.example.org'],
  ['PUBLIC_URL', 'ftp://waymark.example.org'],
  ['SMTP_URL', 'mail.example.org'],
  ['SMTP_URL', 'smtp://'],
  ['WAYMARK_APP_URL', 'postgres://user@[::1/waymark'],
  ['WAYMARK_DEMO', 'true'],
  ['WAYMARK_ANY_OPERATION', 'yes'],
  ['WAYMARK_WEB_ROOT', '/no/such/folder'],
  ['WAYMARK_CHROMIUM', '/no/such/browser'],
  ['TRUSTED_PROXIES', '11'],
  ['DRAIN_SECONDS', 'soon'],
  ['POOL_SIZE', '0'],
  ['LOG_LEVEL', 'loud'],
  ['WAYMARK_UNNAMED_KEY_FILE', '/no/such/file'],
  ['WAYMARK_FACTOR_KEY_FILE', '/no/such/file'],
  ['WAYMARK_CONTACT', 'nobody'],
  ['WAYMARK_CONTACT', 'http://example.org'],
  ['WAYMARK_CONTACT', 'a@b.org\r\nPolicy: x'],
])('a wrong %s (%s) stops the start and is named', (name, value) => {
  const read = () => readConfig({ ...LEAST, [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(name);
});

test.each(['MAIL_FROM', 'PUBLIC_URL'])('mail is not sent without %s', (missing) => {
  const mailing = { ...LEAST, SMTP_URL: 'smtp://localhost', MAIL_FROM: 'Waymark <plans@waymark.example>', PUBLIC_URL: 'https://waymark.example.org' };
  expect(readConfig(mailing)).toMatchObject({ smtpUrl: 'smtp://localhost', mailFrom: mailing.MAIL_FROM, publicUrl: mailing.PUBLIC_URL });
  expect(() => readConfig({ ...mailing, [missing]: '' })).toThrow(`${missing} is not set`);
});

test('replicas are named one after the other', () => {
  const urls = ['postgres://waymark_app@second/waymark', 'postgres://waymark_app@third/waymark'];
  expect(readConfig({ ...LEAST, WAYMARK_REPLICA_URLS: urls.join(' , ') }).replicaUrls).toEqual(urls);
});

test('the demo, which lets anybody in, listens to this machine only', () => {
  const demo = (HOST: string) => () => readConfig({ ...LEAST, WAYMARK_DEMO: '1', HOST });
  expect(demo('127.0.0.1')().demo).toBe(true);
  expect(demo('0.0.0.0')).toThrow('HOST must be 127.0.0.1');
  expect(demo('waymark.example.org')).toThrow('HOST');
});

test('a complaint never repeats a secret', () => {
  const wrong = { WAYMARK_APP_URL: 'mysql://waymark_app:secret@localhost/waymark' };
  expect(() => readConfig(wrong)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
});

test('addresses are made ready to be joined to a path', () => {
  expect(readConfig({ ...LEAST, PUBLIC_URL: 'https://waymark.example.org//' }).publicUrl).toBe('https://waymark.example.org');
  expect(readConfig({ ...LEAST, HOST: '::1', PORT: '8080' }).publicUrl).toBe('http://[::1]:8080');
});

import { browserCandidates, findBrowser } from './browser.mjs';

const having = (...files: string[]) => ({ exists: (file: string) => files.includes(file) });

test('a browser named in the environment comes before an installed one', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome', PUPPETEER_EXECUTABLE_PATH: '/opt/other/chrome' };
  const all = having('/usr/bin/chromium', '/opt/mine/chrome', '/opt/other/chrome', '/opt/first/chrome');
  expect(findBrowser({ env, platform: 'linux', ...all })).toEqual({ path: '/opt/mine/chrome', from: 'CHROME_PATH' });
  const first = { ...env, WAYMARK_BROWSER: '/opt/first/chrome' };
  expect(findBrowser({ env: first, platform: 'linux', ...all })).toEqual({
    path: '/opt/first/chrome',
    from: 'WAYMARK_BROWSER',
  });
});

test('a name that leads nowhere is told, not passed over', () => {
  const env = { PATH: '/usr/bin', WAYMARK_BROWSER: '/nowhere' };
  expect(findBrowser({ env, platform: 'linux', ...having('/usr/bin/chromium') })).toEqual({
    problem: 'WAYMARK_BROWSER names /nowhere, which is not there.',
  });
});

test('Chromium is preferred to Chrome, and Chrome to Edge, in whatever order the path has them', () => {
  const env = { PATH: '/a:/b' };
  const choose = (...files: string[]) => findBrowser({ env, platform: 'linux', ...having(...files) });
  expect(choose('/a/google-chrome', '/b/chromium', '/a/msedge')).toHaveProperty('path', '/b/chromium');
  expect(choose('/b/google-chrome', '/a/msedge')).toHaveProperty('path', '/b/google-chrome');
  expect(choose('/a/msedge')).toHaveProperty('path', '/a/msedge');
});

test('each system is searched where it keeps its programs', () => {
  expect(browserCandidates({ env: { PATH: '' }, platform: 'darwin' })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(browserCandidates({ env: { PROGRAMFILES: 'C:\\Programs' }, platform: 'win32' })).toContain(
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
  );
});

test('with none there is none', () => {
  expect(findBrowser({ env: { PATH: '/usr/bin' }, platform: 'linux', exists: () => false })).toBeNull();
});

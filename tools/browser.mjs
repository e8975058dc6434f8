// Finds a browser for the journeys: named in the environment, installed on the machine, or installed now.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const variables = ['WAYMARK_BROWSER', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];
const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'brave-browser',
];

/** Where a system keeps browsers that are not on the path. */
function usualPlaces(platform, env) {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  if (platform === 'darwin') return [...mac, ...mac.map((place) => path.posix.join(env.HOME ?? '/', place))];
  if (platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'];
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
}

/** Every file that may be a browser, the preferred ones first. */
export function browserCandidates({ env = process.env, platform = process.platform } = {}) {
  const folders = platform === 'win32' ? [] : (env.PATH ?? '').split(':').filter(Boolean);
  return [
    ...onPath.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))),
    ...usualPlaces(platform, env),
  ];
}

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * A browser that is there. One named in the environment is taken at its word: a name that leads nowhere is a mistake to be
 * told, not to be passed over.
 * @returns {{ path: string, from: string } | { problem: string } | null}
 */
export function findBrowser({ env = process.env, platform = process.platform, exists = isFile } = {}) {
  for (const name of variables) {
    if (!env[name]) continue;
    return exists(env[name])
      ? { path: env[name], from: name }
      : { problem: `${name} names ${env[name]}, which is not there.` };
  }
  const found = browserCandidates({ env, platform }).find(exists);
  return found ? { path: found, from: 'this machine' } : null;
}

function isDebian() {
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

const succeeds = (command, args, env = process.env) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;

function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env);
  return install() || (succeeds('apt-get', ['update'], env) && install());
}

/** playwright-core brings an installer of its own; it keeps browsers in the person's cache folder. */
async function installWithPlaywright() {
  const { chromium } = await import('playwright-core');
  if (isFile(chromium.executablePath())) return chromium.executablePath();
  const installer = path.join(path.dirname(fileURLToPath(import.meta.resolve('playwright-core'))), 'cli.js');
  succeeds(process.execPath, [installer, 'install', 'chromium']);
  return isFile(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * A browser, installed if need be.
 * @param {(what: string) => void} say
 * @returns {Promise<{ path: string, from: string } | { problem: string }>}
 */
export async function ensureBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  say('No browser found: installing Chromium ...');
  if (process.platform === 'linux' && os.userInfo().uid === 0 && isDebian() && installWithApt()) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  const own = await installWithPlaywright();
  if (own) return { path: own, from: 'playwright-core' };
  return {
    problem:
      'No browser was found and none could be installed. Install Chromium or Chrome, or set WAYMARK_BROWSER to its path.',
  };
}

// Installs the npm packages, but only when they are not there yet or the lock file changed. Uses nothing but Node itself.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from './progress.mjs';
import { run } from './run.mjs';

const stampFile = 'node_modules/.waymark-installed';

/** What has to be installed: the lock file, for this Node. */
export function installStamp(checkout) {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(checkout, 'package-lock.json')))
    .digest('hex');
  return `${lock} node-${process.versions.node.split('.')[0]}\n`;
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** npm writes this list last, so packages that were installed by hand are recognised, and half an installation is not. */
function isInstalledByHand(checkout) {
  const installed = JSON.parse(read(path.join(checkout, 'node_modules/.package-lock.json')) ?? 'null')?.packages;
  if (!installed) return false;
  const wanted = JSON.parse(read(path.join(checkout, 'package-lock.json'))).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) => name === '' || optional || link || installed[name]?.version === version,
  );
}

/** Are the packages there, for this lock file and this Node? */
export function isInstalled(checkout) {
  const stamp = read(path.join(checkout, stampFile));
  if (stamp !== null) return stamp === installStamp(checkout);
  if (!isInstalledByHand(checkout)) return false;
  fs.writeFileSync(path.join(checkout, stampFile), installStamp(checkout));
  return true;
}

/** The npm that runs us, or the one on the path. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return [process.execPath, [own, ...args], {}];
  return process.platform === 'win32' ? ['npm.cmd', args, { shell: true }] : ['npm', args, {}];
}

/** Development packages are needed to build, whatever the caller's NODE_ENV says. */
function environment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle)_/.test(name) && name !== 'NODE_ENV',
  );
  return Object.fromEntries(kept);
}

/**
 * @param {string} checkout
 * @param {(what: string) => void} say
 */
export async function ensureInstalled(checkout, say) {
  if (isInstalled(checkout)) return;
  say('Installing packages (about a minute the first time) ...');
  fs.rmSync(path.join(checkout, stampFile), { force: true });
  const [command, args, options] = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const { code } = await run(command, args, { ...options, cwd: checkout, env: environment(), stdio: ['ignore', 2, 2] });
  if (code !== 0)
    throw new Refusal('The packages could not be installed: see what npm says above. Then run the same command again.');
  fs.writeFileSync(path.join(checkout, stampFile), installStamp(checkout));
  say('Packages installed');
}

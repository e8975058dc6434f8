// `node tools/sbom.mjs`: the bill of materials of what is delivered, in CycloneDX, from package-lock.json. The build writes it to
// dist/sbom.json. Needs no network.
//
// What is built into the pages is no dependency at run time, but it is delivered all the same, so it is listed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './bundle.mjs';

const given = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];

/** npm as a program of its own, or the one that started us. */
function npm(...more) {
  const all = [...given, ...more];
  const file = process.env.npm_execpath;
  if (file?.endsWith('.js')) return spawnSync(process.execPath, [file, ...all], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 });
  return spawnSync('npm', all, { cwd: root, encoding: 'utf8', maxBuffer: 64e6, shell: process.platform === 'win32' });
}

/** Packages that the bundle of the pages holds; a test compares them with what the pages import. */
export const inPages = ['react', 'react-dom', '@tanstack/react-router', '@tanstack/react-query', '@lingui/core', '@simplewebauthn/browser', 'lucide-react', '@fontsource-variable/source-sans-3'];

/** The packages named and all that they stand on. */
function reachable({ dependencies }, own, names) {
  const standsOn = new Map(dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const isDirect = (ref) => names.includes(ref.slice(0, ref.lastIndexOf('@')));
  const found = new Set();
  const waiting = standsOn.get(own).filter(isDirect);
  while (waiting.length > 0) {
    const ref = waiting.pop();
    if (found.has(ref)) continue;
    found.add(ref);
    waiting.push(...(standsOn.get(ref) ?? []));
  }
  return found;
}

function read({ status, stdout, stderr, error }) {
  if (status !== 0) throw new Error(`npm could not list the packages: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

/** The bill as an object. */
export function billOfMaterials() {
  const bill = read(npm('--omit', 'dev'));
  const everything = read(npm());
  const { name, version, dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const own = bill.metadata.component['bom-ref'];
  // Without those for building npm also leaves out what both kinds need.
  const direct = Object.entries(dependencies).map(([of, wanted]) => `${of}@${wanted}`);
  const delivered = new Set([...direct, ...bill.components.map((component) => component['bom-ref']), ...reachable(everything, own, inPages)]);
  // npm names the product after the folder it lies in, and takes it for a library.
  Object.assign(bill.metadata.component, { name, version, type: 'application' });
  bill.components = everything.components.filter((component) => delivered.has(component['bom-ref'])).map((component) => ({ ...component, scope: 'required' }));
  bill.dependencies = everything.dependencies
    .filter(({ ref }) => ref === own || delivered.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => delivered.has(each)) }));
  return bill;
}

/** Writes the bill and gives back where to. */
export function writeBill(file = path.join(root, 'dist/sbom.json')) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${path.relative(root, writeBill())}\n`);
